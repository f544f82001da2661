package millet.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;

/** A dot for each category and group, and a line from the low to the high end of what it may be. */
final class IntervalPlan extends Plan {

    private static final int MOST_CATEGORIES = 100;
    private static final int NONE = -1;

    private final Variable column;
    private final Variable value;
    private final Variable low;
    private final Variable high;
    private Groups groups;
    private List<String> categories = List.of();

    /** The row of each panel, group and category; NONE where there is none. */
    private final Map<String, int[][]> places = new LinkedHashMap<>();

    IntervalPlan(Options options) {
        super(options);
        column = options.x;
        value = options.value;
        low = options.low;
        high = options.high;
        leaveOutMissing(column);
        leaveOutMissing(value);
        leaveOutNonPositive(value, options.logValues());
    }

    @Override
    void prepare(List<Part> parts) {
        groups = Groups.of(options, rows(), false);
        categories = arrange();
        if (categories.size() > MOST_CATEGORIES) {
            throw new IllegalArgumentException(
                    "A dot plot with intervals draws at most " + MOST_CATEGORIES + " categories; '" + column.name()
                            + "' has " + categories.size() + ". Keep the most telling ones.");
        }
        parts.forEach(part -> places.put(part.name(), rowsOf(part)));
        checkEnds();
        if (!options.horizontal && column.type() == Variable.Type.NAME && cutsNames(categories)) {
            warnings.add("Some names of '" + column.name()
                    + "' are cut or left out for want of room. Say horizontal() to lay the intervals on their side.");
        }
    }

    /** Numbers and moments by size, names as they come, or those with the largest value first. */
    private List<String> arrange() {
        List<String> names = new ArrayList<>(Names.distinct(column, rows()));
        Map<String, Double> size = new HashMap<>();
        for (int row : rows()) {
            if (options.sorted) {
                size.merge(column.label(row), value.number(row), Math::max);
            } else {
                size.put(column.label(row), column.type() == Variable.Type.NAME ? 0 : column.number(row));
            }
        }
        Comparator<String> bySize = Comparator.comparing(size::get);
        names.sort(options.sorted ? bySize.reversed() : bySize);
        return options.sorted ? names : Names.arranged(names, options.order(column));
    }

    private int[][] rowsOf(Part part) {
        Map<String, Integer> place = new HashMap<>();
        categories.forEach(category -> place.put(category, place.size()));
        int[][] result = new int[groups.size()][categories.size()];
        for (int[] one : result) {
            Arrays.fill(one, NONE);
        }
        for (int row : part.rows()) {
            int group = groups.of(row);
            int category = place.get(column.label(row));
            if (result[group][category] != NONE) {
                String name = groups.list().get(group).name();
                throw new IllegalArgumentException("A dot plot with intervals needs one row for each dot; '"
                        + column.label(row) + "'" + (name.isEmpty() ? "" : " with '" + name + "'")
                        + " occurs more than once in '" + options.table.name()
                        + "'. Say withGroups or withPanels to tell the rows apart.");
            }
            result[group][category] = row;
        }
        return result;
    }

    private void checkEnds() {
        int alone = 0;
        for (int row : rows()) {
            alone += hasInterval(row) ? 0 : 1;
            if (low.number(row) > high.number(row)) {
                throw new IllegalArgumentException("An interval goes from its low end to its high end; '"
                        + column.label(row) + "' has " + NumberText.exact(low.number(row)) + " in '" + low.name()
                        + "' and " + NumberText.exact(high.number(row)) + " in '" + high.name()
                        + "'. Say Charts.intervals(table, category, value, low, high) in this order.");
            }
        }
        if (alone > 0) {
            warnings.add(NumberText.commas(alone, 0, true) + " of " + NumberText.commas(rows().length, 0, true)
                    + (alone == 1 ? " values has" : " values have")
                    + " no interval that can be drawn: a dot alone says nothing about how sure it is.");
        }
    }

    private boolean hasInterval(int row) {
        return !low.isMissing(row) && !high.isMissing(row) && !(options.logValues() && low.number(row) <= 0);
    }

    @Override
    List<Mark> marks(Part part) {
        List<Mark> marks = new ArrayList<>();
        double step = Math.min(0.3, 0.8 / groups.size());
        for (int g = 0; g < groups.size(); g++) {
            Groups.Group group = groups.list().get(g);
            List<Mark.Interval> intervals = new ArrayList<>();
            for (int c = 0; c < categories.size(); c++) {
                int row = places.get(part.name())[g][c];
                if (row != NONE) {
                    intervals.add(interval(group.name(), row, c + (g - (groups.size() - 1) / 2.0) * step));
                }
            }
            if (!intervals.isEmpty()) {
                marks.add(new Mark.Intervals(group.name(), group.style(), List.copyOf(intervals), false));
            }
        }
        return marks;
    }

    private Mark.Interval interval(String group, int row, double at) {
        boolean there = hasInterval(row);
        String text = column.label(row) + ": " + exact(value.number(row))
                + (there ? ", from " + exact(low.number(row)) + " to " + exact(high.number(row)) : "");
        double from = there ? low.number(row) : Double.NaN;
        double to = there ? high.number(row) : Double.NaN;
        return new Mark.Interval(at, value.number(row), from, to, tip(group, text));
    }

    private String exact(double number) {
        return options.percentOfValues() ? NumberText.exact(number * 100) + "%" : NumberText.exact(number);
    }

    @Override
    Axis along(Bounds bounds) {
        String given = options.horizontal ? options.yLabel : options.xLabel;
        return Axis.names(label(given, column.name()), categories, options.horizontal);
    }

    @Override
    Axis value(Bounds bounds) {
        String given = options.horizontal ? options.xLabel : options.yLabel;
        return ScatterPlan.axis(
                value, bounds, label(given, value.name()), options.logValues(), options.percentOfValues());
    }

    @Override
    Picture.Key key() {
        return Picture.Key.of(groups, Picture.Glyph.DOT);
    }

    /** Rows are higher where the name of a reference line stands above the first. */
    @Override
    int defaultHeight() {
        boolean named = options.rules.stream()
                .anyMatch(rule -> rule.upright() && !rule.label().isEmpty());
        int row = Math.max(named ? 46 : 36, 22 * groups.size());
        return options.horizontal ? Math.min(1600, 160 + categories.size() * row) : 400;
    }

    @Override
    Table table(List<Part> parts) {
        NumbersTable table = new NumbersTable(options, parts);
        Variable[] taken = {column, options.groups};
        for (Part part : parts) {
            for (int c = 0; c < categories.size(); c++) {
                for (int g = 0; g < groups.size(); g++) {
                    int row = places.get(part.name())[g][c];
                    if (row != NONE) {
                        table.start(part);
                        table.add(column.name(), categories.get(c));
                        if (options.groupsBeside(column)) {
                            table.add(
                                    options.groups.name(), groups.list().get(g).name());
                        }
                        table.add(table.free("value", taken), value.number(row));
                        table.add(table.free("low", taken), low.number(row));
                        table.add(table.free("high", taken), high.number(row));
                    }
                }
            }
        }
        return table.toTable();
    }
}
