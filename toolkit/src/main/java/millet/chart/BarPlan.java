package millet.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** One bar for each category and group: its value from the table, or how often it occurs. */
final class BarPlan extends Plan {

    private static final int MOST_CATEGORIES = 200;

    /** No bar is wider than this share of the plane. */
    private static final double WIDEST = 0.16;

    private final Variable column;
    private final boolean counting;
    private Groups groups;
    private NumberText text = NumberText.forValues(new double[0], false);
    private List<String> categories = List.of();
    private Map<String, Integer> place = Map.of();

    /** Values by panel, group and category; NaN where there is no bar. */
    private final Map<String, double[][]> values = new LinkedHashMap<>();

    BarPlan(Options options) {
        super(options);
        column = options.x;
        counting = options.kind == Kind.COUNTS;
        leaveOutMissing(column);
        leaveOutMissing(options.value);
    }

    @Override
    void prepare(List<Part> parts) {
        checkPercent();
        boolean highlightsCategory = options.groups == null && options.highlight != null;
        categories = arrange(List.copyOf(Names.distinct(column, rows())));
        if (categories.size() > MOST_CATEGORIES) {
            throw new IllegalArgumentException(
                    "A bar chart draws at most " + MOST_CATEGORIES + " categories; '" + column.name()
                            + "' has " + categories.size()
                            + ". Keep the largest ones, or say Charts.histogram or Charts.line for numbers and dates.");
        }
        if (highlightsCategory) {
            groups = highlighted();
        } else {
            groups = Groups.of(options, rows(), options.stacked && options.highlight != null);
        }
        index();
        parts.forEach(part -> values.put(part.name(), valuesOf(part)));
        if (options.sorted) {
            sort(parts);
        }
        if (options.shares) {
            values.values().forEach(this::toShares);
        }
        if (!options.horizontal && column.type() == Variable.Type.NAME && cutsNames(categories)) {
            warnings.add("Some names of '" + column.name()
                    + "' are cut or left out for want of room. Say horizontal() to lay the bars on their side.");
        }
        text = NumberText.forValues(drawn(), options.percentOfValues());
        if (options.stacked && hasBothSigns()) {
            warnings.add(
                    "Negative values are stacked below zero and positive ones above: the ends of the stacks are not their sums.");
        }
    }

    private void checkPercent() {
        if (counting && options.percentOfValues() && !options.shares) {
            String method = options.horizontal ? "withPercentX" : "withPercentY";
            throw new IllegalArgumentException("Chart." + method + " writes shares as percentages; this "
                    + options.kind.title() + " shows numbers of rows. Say shares() for shares of their total, or leave "
                    + method + " out.");
        }
    }

    private Groups highlighted() {
        if (!categories.isEmpty() && !categories.contains(options.highlight)) {
            String near = Variable.nearest(categories, options.highlight);
            throw new IllegalArgumentException(
                    "withHighlight needs one of the categories " + Groups.shortened(categories) + ", not '"
                            + options.highlight + "'." + (near.isEmpty() ? "" : " Did you mean '" + near + "'?"));
        }
        return Groups.none();
    }

    /** Numbers and moments by size, counted names by how often, names of a table of values as they come. */
    private List<String> arrange(List<String> names) {
        List<String> order = new ArrayList<>(names);
        if (column.type() != Variable.Type.NAME) {
            Map<String, Double> size = new HashMap<>();
            for (int row : rows()) {
                size.put(column.label(row), column.number(row));
            }
            order.sort(Comparator.comparing(size::get));
        } else if (counting) {
            Map<String, Integer> count = new HashMap<>();
            for (int row : rows()) {
                count.merge(column.label(row), 1, Integer::sum);
            }
            order.sort(
                    Comparator.<String, Integer>comparing(count::get).reversed().thenComparing(Names.NATURAL));
        }
        return Names.arranged(order, options.order(column));
    }

    private void index() {
        place = new HashMap<>();
        for (String category : categories) {
            place.put(category, place.size());
        }
    }

    private double[][] valuesOf(Part part) {
        double[][] result = new double[groups.size()][categories.size()];
        if (!counting) {
            for (double[] one : result) {
                Arrays.fill(one, Double.NaN);
            }
        }
        for (int row : part.rows()) {
            int group = groups.of(row);
            int category = place.get(column.label(row));
            if (counting) {
                result[group][category]++;
            } else if (Double.isNaN(result[group][category])) {
                result[group][category] = options.value.number(row);
            } else {
                throw new IllegalArgumentException("A bar chart needs one row for each bar; " + twice(row, group)
                        + " occurs more than once in '" + options.table.name()
                        + "'. Sum or average first, for example with " + summary()
                        + ", or say Charts.counts to count rows.");
            }
        }
        return result;
    }

    private String summary() {
        String keys = options.groupsBeside(column) ? column.name() + "\", \"" + options.groups.name() : column.name();
        return "Summary.by(\"" + keys + "\").mean(\"" + options.value.name() + "\").from(table)";
    }

    private String twice(int row, int group) {
        String name = groups.list().get(group).name();
        return "'" + column.label(row) + "'" + (name.isEmpty() ? "" : " with '" + name + "'");
    }

    private void sort(List<Part> parts) {
        double[] total = new double[categories.size()];
        for (Part part : parts) {
            for (double[] one : values.get(part.name())) {
                for (int c = 0; c < one.length; c++) {
                    total[c] += Double.isNaN(one[c]) ? 0 : one[c];
                }
            }
        }
        Integer[] order = IntStream.range(0, total.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparing((Integer c) -> total[c])
                        .reversed()
                        .thenComparing(c -> categories.get(c), Names.NATURAL));
        categories = Arrays.stream(order).map(categories::get).toList();
        index();
        values.replaceAll((name, old) -> reordered(old, order));
    }

    private static double[][] reordered(double[][] old, Integer[] order) {
        return Arrays.stream(old)
                .map(one -> Arrays.stream(order).mapToDouble(c -> one[c]).toArray())
                .toArray(double[][]::new);
    }

    /** Stacked: each category sums to 1. Else: each group does. */
    private void toShares(double[][] byGroup) {
        if (Arrays.stream(byGroup).flatMapToDouble(Arrays::stream).anyMatch(value -> value < 0)) {
            throw new IllegalArgumentException("shares() needs values of zero or more; '" + options.value.name()
                    + "' has negative ones. Leave shares() out.");
        }
        for (int c = 0; c < categories.size() && options.stacked; c++) {
            int category = c;
            double sum = Arrays.stream(byGroup)
                    .mapToDouble(one -> one[category])
                    .filter(v -> !Double.isNaN(v))
                    .sum();
            for (double[] one : byGroup) {
                one[c] = sum == 0 ? Double.NaN : one[c] / sum;
            }
        }
        for (double[] one : byGroup) {
            double sum = Arrays.stream(one).filter(v -> !Double.isNaN(v)).sum();
            for (int c = 0; c < one.length && !options.stacked; c++) {
                one[c] = sum == 0 ? Double.NaN : one[c] / sum;
            }
        }
    }

    private boolean hasBothSigns() {
        return Arrays.stream(drawn()).anyMatch(v -> v < 0)
                && Arrays.stream(drawn()).anyMatch(v -> v > 0);
    }

    @Override
    List<Mark> marks(Part part) {
        double[][] byGroup = values.get(part.name());
        List<Mark> marks = new ArrayList<>();
        double[] above = new double[categories.size()];
        double[] below = new double[categories.size()];
        for (int g = 0; g < groups.size(); g++) {
            List<Mark.Bar> bars = new ArrayList<>();
            List<Mark.Bar> context = new ArrayList<>();
            for (int c = 0; c < categories.size(); c++) {
                double value = byGroup[g][c];
                if (!Double.isNaN(value)) {
                    double base = !options.stacked ? 0 : value < 0 ? below[c] : above[c];
                    boolean dim = options.groups == null
                            && options.highlight != null
                            && !options.highlight.equals(categories.get(c));
                    (dim ? context : bars).add(bar(g, c, base, value));
                    (value < 0 ? below : above)[c] += value;
                }
            }
            Groups.Group group = groups.list().get(g);
            addBars(marks, group.name(), group.style(), bars);
            addBars(marks, group.name(), Style.context(), context);
        }
        return marks;
    }

    private void addBars(List<Mark> marks, String group, Style style, List<Mark.Bar> bars) {
        if (!bars.isEmpty()) {
            Mark.TextPlace place = options.stacked ? Mark.TextPlace.INSIDE : Mark.TextPlace.BEYOND;
            marks.add(new Mark.Bars(group, style, List.copyOf(bars), false, place));
        }
    }

    private Mark.Bar bar(int group, int category, double base, double value) {
        int abreast = options.stacked ? 1 : groups.size();
        double together =
                Math.min(abreast == 1 ? 0.74 : 0.84, options.horizontal ? 1 : WIDEST * abreast * categories.size());
        double thickness = together / abreast;
        double left = category - abreast * thickness / 2 + (options.stacked ? 0 : group * thickness);
        String tip = tip(
                groups.list().get(group).name(),
                categories.get(category) + ": " + exact(value) + whole(group, category));
        return new Mark.Bar(left, left + thickness, base, base + value, text.text(value), tip);
    }

    /** Of what a bar is the share. */
    private String whole(int group, int category) {
        if (!options.shares || options.groups == null) {
            return "";
        }
        return options.stacked
                ? " of " + column.name() + " " + categories.get(category)
                : " of " + options.groups.name() + " "
                        + groups.list().get(group).name();
    }

    /** A share says of what: side by side the bars of each group sum to one, stacked those of each category. */
    private String shareName() {
        String within = options.panels == null ? "" : options.panels.name();
        if (options.groups == null) {
            return "share" + (within.isEmpty() ? "" : " of each " + within);
        }
        String whole = options.stacked ? column.name() : options.groups.name();
        return "share of each " + whole + (within.isEmpty() || within.equals(whole) ? "" : " and " + within);
    }

    private String exact(double value) {
        return options.percentOfValues() ? NumberText.exact(value * 100) + "%" : NumberText.exact(value);
    }

    private double[] drawn() {
        return values.values().stream()
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    @Override
    Axis along(Bounds bounds) {
        String given = options.horizontal ? options.yLabel : options.xLabel;
        return Axis.names(label(given, column.name()), categories, options.horizontal);
    }

    @Override
    Axis value(Bounds bounds) {
        String given = options.horizontal ? options.xLabel : options.yLabel;
        String name = options.shares ? shareName() : counting ? "count" : options.value.name();
        Axis.Form form = options.shares && options.stacked ? Axis.Form.TIGHT_NUMBER : Axis.Form.NUMBER;
        Bounds range = bounds.isEmpty() ? bounds : bounds.and(0);
        if (form == Axis.Form.TIGHT_NUMBER && !range.isEmpty()) {
            range = new Bounds(0, 1);
        }
        return Axis.numbers(label(given, name), form, range, options.percentOfValues(), false);
    }

    @Override
    Picture.Key key() {
        return Picture.Key.of(groups, Picture.Glyph.PATCH);
    }

    @Override
    int defaultHeight() {
        int abreast = options.stacked ? 1 : Math.max(1, groups.size());
        return options.horizontal ? Math.min(1200, 130 + categories.size() * Math.max(28, 8 + 18 * abreast)) : 400;
    }

    @Override
    Table table(List<Part> parts) {
        NumbersTable table = new NumbersTable(options, parts);
        String name = table.free(
                options.shares ? "share" : counting ? "count" : options.value.name(), column, options.groups);
        for (Part part : parts) {
            double[][] byGroup = values.get(part.name());
            for (int c = 0; c < categories.size(); c++) {
                for (int g = 0; g < groups.size(); g++) {
                    if (!Double.isNaN(byGroup[g][c])) {
                        table.start(part);
                        table.add(column.name(), categories.get(c));
                        if (options.groupsBeside(column)) {
                            table.add(
                                    options.groups.name(), groups.list().get(g).name());
                        }
                        table.addNumber(name, byGroup[g][c], counting && !options.shares);
                    }
                }
            }
        }
        return table.toTable();
    }
}
