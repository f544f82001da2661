package millet.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tech.tablesaw.api.Table;

/** Median, quartiles, whiskers and outliers of each category and group. */
final class BoxPlan extends Plan {

    private static final int MOST_CATEGORIES = 60;
    private static final int MOST_OUTLIERS = 60;

    private final Variable values;
    private final Variable column;
    private Groups groups;
    private List<String> categories = List.of("");
    private final Map<String, double[][][]> sorted = new LinkedHashMap<>();

    BoxPlan(Options options) {
        super(options);
        column = options.x;
        values = options.value;
        leaveOutMissing(column);
        leaveOutMissing(values);
        leaveOutNonPositive(values, options.logValues());
    }

    @Override
    void prepare(List<Part> parts) {
        groups = Groups.of(options, rows(), false);
        if (column != null) {
            List<String> names = Names.natural(Names.distinct(column, rows()));
            categories = Names.arranged(names, options.order(column));
        }
        if (categories.size() > MOST_CATEGORIES) {
            throw new IllegalArgumentException(
                    "A box plot draws at most " + MOST_CATEGORIES + " categories; '" + column.name() + "' has "
                            + categories.size() + ". Put the rare ones together or filter the table first.");
        }
        if (!options.horizontal && column != null && column.type() == Variable.Type.NAME && cutsNames(categories)) {
            warnings.add("Some names of '" + column.name()
                    + "' are cut or left out for want of room. Say horizontal() to lay the boxes on their side.");
        }
        parts.forEach(part -> sorted.put(part.name(), sortedOf(part)));
    }

    private double[][][] sortedOf(Part part) {
        Map<String, Integer> place = new LinkedHashMap<>();
        categories.forEach(category -> place.put(category, place.size()));
        int[][] count = new int[groups.size()][categories.size()];
        for (int row : part.rows()) {
            count[groups.of(row)][place(place, row)]++;
        }
        double[][][] result = new double[groups.size()][categories.size()][];
        for (int g = 0; g < groups.size(); g++) {
            for (int c = 0; c < categories.size(); c++) {
                result[g][c] = new double[count[g][c]];
            }
        }
        for (int row : part.rows()) {
            int g = groups.of(row);
            int c = place(place, row);
            result[g][c][--count[g][c]] = values.number(row);
        }
        for (double[][] byCategory : result) {
            for (double[] one : byCategory) {
                Arrays.sort(one);
            }
        }
        return result;
    }

    private int place(Map<String, Integer> place, int row) {
        return column == null ? 0 : place.get(column.label(row));
    }

    @Override
    List<Mark> marks(Part part) {
        List<Mark> marks = new ArrayList<>();
        int abreast = groups.size();
        double thickness = abreast == 1 ? 0.5 : 0.8 / abreast;
        for (int g = 0; g < abreast; g++) {
            List<Mark.Box> boxes = new ArrayList<>();
            for (int c = 0; c < categories.size(); c++) {
                double[] one = sorted.get(part.name())[g][c];
                if (one.length > 0) {
                    double at = c + (g - (abreast - 1) / 2.0) * thickness;
                    boxes.add(box(
                            groups.list().get(g).name(),
                            categories.get(c),
                            one,
                            at,
                            thickness * (abreast == 1 ? 1 : 0.8)));
                }
            }
            if (!boxes.isEmpty()) {
                Groups.Group group = groups.list().get(g);
                marks.add(new Mark.Boxes(group.name(), group.style(), List.copyOf(boxes), false));
            }
        }
        return marks;
    }

    private Mark.Box box(String group, String category, double[] one, double at, double thickness) {
        FiveNumbers five = FiveNumbers.ofSorted(one);
        String text =
                (category.isEmpty() ? values.name() : category) + ": median " + exact(five.median()) + ", quartiles "
                        + exact(five.lowerQuartile()) + " and " + exact(five.upperQuartile()) + ", whiskers "
                        + exact(five.lowWhisker())
                        + " and " + exact(five.highWhisker()) + ", n = " + NumberText.commas(one.length, 0, true);
        return new Mark.Box(at, thickness, five, outliers(one, five), category, tip(group, text));
    }

    private String exact(double value) {
        return options.percentOfValues() ? NumberText.exact(value * 100) + "%" : NumberText.exact(value);
    }

    /** The distinct outliers; of very many, those nearest to each of evenly spaced places, the outermost among them. */
    private static List<Double> outliers(double[] one, FiveNumbers five) {
        TreeSet<Double> all = new TreeSet<>();
        for (double value : one) {
            if (value < five.lowWhisker() || value > five.highWhisker()) {
                all.add(value);
            }
        }
        if (all.size() <= MOST_OUTLIERS) {
            return List.copyOf(all);
        }
        TreeSet<Double> kept = new TreeSet<>();
        double first = all.first();
        double step = (all.last() - first) / (MOST_OUTLIERS - 1);
        for (int i = 0; i < MOST_OUTLIERS; i++) {
            Double below = all.floor(first + i * step);
            kept.add(below == null ? first : below);
        }
        kept.add(all.last());
        return List.copyOf(kept);
    }

    @Override
    Axis along(Bounds bounds) {
        String given = options.horizontal ? options.yLabel : options.xLabel;
        List<String> names = rows().length == 0 && column != null ? List.of() : withSizes();
        return Axis.names(label(given, column == null ? "" : column.name()), names, options.horizontal);
    }

    /** How many values a box stands for says how far to trust it. */
    private List<String> withSizes() {
        if (groups.exist() || column == null || options.panels != null) {
            return categories;
        }
        double[][] all = sorted.get("")[0];
        List<String> names = new ArrayList<>();
        for (int c = 0; c < all.length; c++) {
            names.add(categories.get(c) + " (n=" + NumberText.commas(all[c].length, 0, true) + ")");
        }
        return names;
    }

    @Override
    Axis value(Bounds bounds) {
        String given = options.horizontal ? options.xLabel : options.yLabel;
        return ScatterPlan.axis(
                values, bounds, label(given, values.name()), options.logValues(), options.percentOfValues());
    }

    @Override
    Picture.Key key() {
        return Picture.Key.of(groups, Picture.Glyph.PALE_PATCH);
    }

    @Override
    int defaultHeight() {
        return options.horizontal ? Math.min(1200, 130 + categories.size() * Math.max(40, 22 * groups.size())) : 400;
    }

    @Override
    Table table(List<Part> parts) {
        NumbersTable table = new NumbersTable(options, parts);
        for (Part part : parts) {
            for (int c = 0; c < categories.size(); c++) {
                for (int g = 0; g < groups.size(); g++) {
                    double[] one = sorted.get(part.name())[g][c];
                    if (one.length > 0) {
                        addRow(table, part, c, g, one);
                    }
                }
            }
        }
        return table.toTable();
    }

    private void addRow(NumbersTable table, Part part, int category, int group, double[] one) {
        table.start(part);
        if (column != null) {
            table.add(column.name(), categories.get(category));
        }
        if (options.groupsBeside(column)) {
            table.add(options.groups.name(), groups.list().get(group).name());
        }
        FiveNumbers five = FiveNumbers.ofSorted(one);
        Variable[] taken = {column, options.groups};
        table.add(table.free("n", taken), one.length);
        table.add(table.free("low whisker", taken), five.lowWhisker());
        table.add(table.free("lower quartile", taken), five.lowerQuartile());
        table.add(table.free("median", taken), five.median());
        table.add(table.free("upper quartile", taken), five.upperQuartile());
        table.add(table.free("high whisker", taken), five.highWhisker());
        long beyond = Arrays.stream(one)
                .filter(v -> v < five.lowWhisker() || v > five.highWhisker())
                .count();
        table.add(table.free("outliers", taken), (int) beyond);
    }
}
