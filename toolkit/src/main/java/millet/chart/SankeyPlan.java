package millet.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/** Two columns of nodes and a ribbon for each flow from one to the other; heights are shares of the panel, from its lower edge. */
final class SankeyPlan extends Plan {

    private static final int MOST_NODES = 24;
    private static final double WIDEST_GAP = 0.035;
    private static final double ALL_GAPS = 0.3;

    /** One column of nodes, in their order from top to bottom. */
    private static final class Side {

        private final List<String> names;
        private final Map<String, Integer> places = new HashMap<>();
        private final double[] sums;

        Side(List<String> names) {
            this.names = names;
            names.forEach(name -> places.put(name, places.size()));
            sums = new double[names.size()];
        }

        int size() {
            return names.size();
        }

        /** Added from the first on: a stream adds in another order on another JDK. */
        double total() {
            double total = 0;
            for (double sum : sums) {
                total += sum;
            }
            return total;
        }

        /** The upper edges of the nodes, the whole column in the middle of the panel. */
        double[] tops(double unit, double gap) {
            double[] tops = new double[size()];
            double top = 0.5 + (unit * total() + gap * (size() - 1)) / 2;
            for (int i = 0; i < size(); i++) {
                tops[i] = top;
                top -= unit * sums[i] + gap;
            }
            return tops;
        }
    }

    private final Variable from;
    private final Variable to;
    private final Variable value;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private Side sources = new Side(List.of());
    private Side targets = new Side(List.of());
    private double[][] flows = new double[0][0];

    SankeyPlan(Options options) {
        super(options);
        from = options.x;
        to = options.y.get(0);
        value = options.value;
        leaveOutMissing(from);
        leaveOutMissing(to);
        leaveOutMissing(value);
        leaveOut(row -> value.number(row) < 0, "'" + value.name() + "' is negative there, and a flow is not");
        leaveOut(row -> value.number(row) == 0, "'" + value.name() + "' is zero there, and nothing flows");
    }

    @Override
    void prepare(List<Part> parts) {
        sources = side(from, List.of());
        targets = side(to, sources.names);
        options.order(from).forEach(name -> slots.putIfAbsent(name, slots.size()));
        sources.names.forEach(name -> slots.putIfAbsent(name, slots.size()));
        if (options.highlight != null) {
            Groups.named(options, sources.names);
        }
        flows = new double[sources.size()][targets.size()];
        for (int row : rows()) {
            add(row);
        }
        if (Double.isInfinite(sources.total())) {
            throw new IllegalArgumentException("The flows in '" + value.name() + "' of '" + options.table.name()
                    + "' add up to more than a number can hold. Measure them in a larger unit.");
        }
    }

    /** The names of a column: as given, else as on the other side, else as in the table; numbers and dates by size. */
    private Side side(Variable column, List<String> otherSide) {
        List<String> names = new ArrayList<>(Names.distinct(column, rows()));
        if (column.type() != Variable.Type.NAME) {
            Map<String, Double> size = new HashMap<>();
            for (int row : rows()) {
                size.put(column.label(row), column.number(row));
            }
            names.sort(Comparator.comparing(size::get));
        }
        if (names.size() > MOST_NODES) {
            throw new IllegalArgumentException("A Sankey chart draws at most " + MOST_NODES + " names on a side; '"
                    + column.name() + "' has " + names.size()
                    + ". Put the small ones together or filter the table first.");
        }
        return new Side(Names.arranged(Names.arranged(names, otherSide), options.order(column)));
    }

    private void add(int row) {
        int source = sources.places.get(from.label(row));
        int target = targets.places.get(to.label(row));
        if (flows[source][target] > 0) {
            throw new IllegalArgumentException("A Sankey chart needs one row for each flow; '" + from.label(row)
                    + "' to '" + to.label(row) + "' occurs more than once in '" + options.table.name()
                    + "'. Sum first: Summary.by(\"" + from.name() + "\", \"" + to.name() + "\").sum(\"" + value.name()
                    + "\").from(table).");
        }
        flows[source][target] = value.number(row);
        sources.sums[source] += value.number(row);
        targets.sums[target] += value.number(row);
    }

    @Override
    List<Mark> marks(Part part) {
        if (rows().length == 0) {
            return List.of();
        }
        int most = Math.max(sources.size(), targets.size());
        double gap = Math.min(WIDEST_GAP, ALL_GAPS / Math.max(1, most - 1));
        double unit = (1 - gap * (most - 1)) / sources.total();
        double[] left = sources.tops(unit, gap);
        double[] right = targets.tops(unit, gap);
        List<Mark.Node> nodes = new ArrayList<>(nodes(sources, from, left, unit));
        nodes.addAll(nodes(targets, to, right, unit));
        return List.of(new Mark.Flows(
                List.copyOf(nodes), sources.size(), ribbons(left, right, unit), from.name(), to.name(), gap));
    }

    private List<Mark.Node> nodes(Side side, Variable column, double[] tops, double unit) {
        List<Mark.Node> nodes = new ArrayList<>();
        for (int i = 0; i < side.size(); i++) {
            String name = side.names.get(i);
            String tip = column.name() + " · " + name + ": " + NumberText.exact(side.sums[i]) + " ("
                    + percent(side.sums[i] / side.total()) + " of all)";
            nodes.add(
                    new Mark.Node(tops[i] - unit * side.sums[i], tops[i], style(name), name, brief(side.sums[i]), tip));
        }
        return nodes;
    }

    /** The ribbons of a node lie in the order of the nodes at their other ends, so that they cross as little as they can. */
    private List<Mark.Ribbon> ribbons(double[] leftTops, double[] rightTops, double unit) {
        double[] left = leftTops.clone();
        double[] right = rightTops.clone();
        List<Mark.Ribbon> ribbons = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            for (int j = 0; j < targets.size(); j++) {
                if (flows[i][j] > 0) {
                    double height = unit * flows[i][j];
                    ribbons.add(ribbon(i, j, left[i], right[j], height));
                    left[i] -= height;
                    right[j] -= height;
                }
            }
        }
        return List.copyOf(ribbons);
    }

    private Mark.Ribbon ribbon(int source, int target, double left, double right, double height) {
        String one = sources.names.get(source);
        String other = targets.names.get(target);
        double flow = flows[source][target];
        String tip = one + " → " + other + ": " + NumberText.exact(flow) + " (" + percent(flow / sources.sums[source])
                + " of " + one + ")";
        return new Mark.Ribbon(
                source, target, left, right, height, flow, one.equals(other), style(one), brief(flow), tip);
    }

    private static String percent(double share) {
        return NumberText.commas(100 * share, share < 0.0995 ? 1 : 0, false) + "%";
    }

    /** The number as the picture writes it, in a unit of its own: small flows stand beside huge ones. */
    private static String brief(double number) {
        return NumberText.forValues(new double[] {number}, false).text(number);
    }

    /** A name looks the same on both sides and, given an order, in every chart; a name that nothing comes from is only context. */
    private Style style(String name) {
        boolean known = sources.places.containsKey(name);
        boolean shown = options.highlight == null || options.highlight.equals(name);
        return known && shown ? Style.of(slots.get(name) % Style.SLOTS) : Style.context();
    }

    @Override
    Axis along(Bounds bounds) {
        return Axis.bare("", bounds);
    }

    @Override
    Axis value(Bounds bounds) {
        return Axis.bare(label(options.yLabel, value.name()), bounds);
    }

    @Override
    Picture.Key key() {
        return Picture.Key.NONE;
    }

    @Override
    int defaultHeight() {
        return Math.max(260, Math.min(900, 180 + 44 * Math.max(sources.size(), targets.size())));
    }

    @Override
    Table table(List<Part> parts) {
        NumbersTable table = new NumbersTable(options, parts);
        String name = table.free(value.name(), from, to);
        for (int i = 0; i < sources.size(); i++) {
            for (int j = 0; j < targets.size(); j++) {
                if (flows[i][j] > 0) {
                    table.add(from.name(), sources.names.get(i));
                    table.add(to.name(), targets.names.get(j));
                    table.add(name, flows[i][j]);
                }
            }
        }
        return table.toTable();
    }
}
