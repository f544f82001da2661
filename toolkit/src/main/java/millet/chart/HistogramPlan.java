package millet.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/** How many rows have a value in each bin. Groups are drawn as outlines over each other, or stacked. */
final class HistogramPlan extends Plan {

    private final Variable column;
    private final boolean log;
    private Groups groups;
    private double[] edges = {};
    private final Map<String, double[][]> heights = new LinkedHashMap<>();

    HistogramPlan(Options options) {
        super(options);
        column = options.x;
        log = options.logX;
        leaveOutMissing(column);
        leaveOutNonPositive(column, log);
    }

    @Override
    void prepare(List<Part> parts) {
        groups = Groups.of(options, rows(), false);
        double[] sorted =
                Arrays.stream(rows()).mapToDouble(column::number).sorted().toArray();
        edges = sorted.length == 0 ? new double[0] : edges(sorted);
        parts.forEach(part -> heights.put(part.name(), heightsOf(part)));
    }

    private double[] edges(double[] sorted) {
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (column.isMoment()) {
            return Bins.calendar(low, high, options.bins > 0 ? options.bins : 40, column.wholeDays());
        }
        if (log) {
            double[] powers = Arrays.stream(sorted).map(Math::log10).toArray();
            double[] exponents = options.bins > 0 && low < high
                    ? Bins.equal(powers[0], powers[powers.length - 1], options.bins)
                    : Bins.round(powers, false);
            return Arrays.stream(exponents).map(power -> Math.pow(10, power)).toArray();
        }
        return options.bins > 0 && low < high
                ? Bins.equal(low, high, options.bins)
                : Bins.round(sorted, column.isWhole());
    }

    private double[][] heightsOf(Part part) {
        double[][] result = new double[groups.size()][Math.max(0, edges.length - 1)];
        for (int row : part.rows()) {
            result[groups.of(row)][Bins.of(column.number(row), edges)]++;
        }
        if (options.shares) {
            double all = Arrays.stream(result).flatMapToDouble(Arrays::stream).sum();
            for (double[] one : result) {
                double total = options.stacked ? all : Arrays.stream(one).sum();
                Arrays.setAll(one, i -> total == 0 ? 0 : one[i] / total);
            }
        }
        return result;
    }

    @Override
    List<Mark> marks(Part part) {
        double[][] byGroup = heights.get(part.name());
        List<Mark> marks = new ArrayList<>();
        double[] base = new double[Math.max(0, edges.length - 1)];
        for (int g = 0; g < groups.size(); g++) {
            Groups.Group group = groups.list().get(g);
            double[] one = byGroup[g];
            if (Arrays.stream(one).sum() == 0) {
                continue;
            }
            if (groups.exist() && !options.stacked) {
                marks.add(new Mark.Line(group.name(), group.style(), outline(one), Mark.LineForm.FILLED));
            } else {
                marks.add(new Mark.Bars(
                        group.name(), group.style(), bars(group, one, base), false, Mark.TextPlace.BEYOND));
            }
        }
        return marks;
    }

    private List<Mark.Bar> bars(Groups.Group group, double[] one, double[] base) {
        List<Mark.Bar> bars = new ArrayList<>();
        for (int i = 0; i < one.length; i++) {
            if (one[i] > 0) {
                String tip = tip(group.name(), interval(i) + ": " + exact(one[i]));
                bars.add(new Mark.Bar(edges[i], edges[i + 1], base[i], base[i] + one[i], "", tip));
                base[i] += one[i];
            }
        }
        return List.copyOf(bars);
    }

    private String exact(double height) {
        return options.percentOfValues() ? NumberText.exact(height * 100) + "%" : NumberText.exact(height);
    }

    private String interval(int bin) {
        if (column.isMoment()) {
            return Moments.text(edges[bin]) + " – " + Moments.text(edges[bin + 1]);
        }
        return NumberText.exact(edges[bin]) + " – " + NumberText.exact(edges[bin + 1]);
    }

    private List<Mark.Corner> outline(double[] one) {
        List<Mark.Corner> corners = new ArrayList<>();
        corners.add(new Mark.Corner(edges[0], 0));
        for (int i = 0; i < one.length; i++) {
            corners.add(new Mark.Corner(edges[i], one[i]));
            corners.add(new Mark.Corner(edges[i + 1], one[i]));
        }
        corners.add(new Mark.Corner(edges[one.length], 0));
        return List.copyOf(corners);
    }

    @Override
    Axis along(Bounds bounds) {
        String label = label(options.xLabel, column.name());
        if (column.isMoment()) {
            return Axis.numbers(label, Axis.Form.MOMENT, bounds, false, false);
        }
        Bounds range = edges.length == 0 ? bounds : bounds.and(edges[0]).and(edges[edges.length - 1]);
        if (edges.length == 2 && !log) {
            double width = edges[1] - edges[0];
            range = range.and(edges[0] - width).and(edges[1] + width);
        }
        return Axis.numbers(
                label, log ? Axis.Form.TIGHT_LOG : Axis.Form.TIGHT_NUMBER, range, options.percentX, column.isYears());
    }

    @Override
    Axis value(Bounds bounds) {
        Bounds range = bounds.isEmpty() ? bounds : bounds.and(0);
        String label = label(options.yLabel, options.shares ? "share" : "count");
        return Axis.numbers(label, Axis.Form.NUMBER, range, options.percentOfValues(), false);
    }

    @Override
    Picture.Key key() {
        return Picture.Key.of(groups, options.stacked ? Picture.Glyph.PATCH : Picture.Glyph.FAINT_PATCH);
    }

    @Override
    Table table(List<Part> parts) {
        NumbersTable table = new NumbersTable(options, parts);
        String from = table.free("from", options.groups);
        String to = table.free("to", options.groups);
        String height = table.free(options.shares ? "share" : "count", options.groups);
        for (Part part : parts) {
            for (int g = 0; g < groups.size(); g++) {
                for (int i = 0; i < edges.length - 1; i++) {
                    table.start(part);
                    if (groups.exist()) {
                        table.add(options.groups.name(), groups.list().get(g).name());
                    }
                    table.addEdge(from, edges[i], column);
                    table.addEdge(to, edges[i + 1], column);
                    table.addNumber(height, heights.get(part.name())[g][i], !options.shares);
                }
            }
        }
        return table.toTable();
    }
}
