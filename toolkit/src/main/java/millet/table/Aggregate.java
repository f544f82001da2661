package millet.table;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** The measures of a summary, each a column with one value for each group. */
final class Aggregate {

    private final Summary.Measured measure;
    private final Column<?> column;
    private final Keys groups;

    private Aggregate(Summary.Measured measure, Column<?> column, Keys groups) {
        this.measure = measure;
        this.column = column;
        this.groups = groups;
    }

    /** Computes a measure of a column; the column is null where rows are counted. */
    static Column<?> of(Summary.Measured measure, Column<?> column, Keys groups) {
        return new Aggregate(measure, column, groups).compute();
    }

    private Column<?> compute() {
        return switch (measure.kind()) {
            case COUNT -> IntColumn.create(measure.name(), groups.sizes());
            case DISTINCT -> IntColumn.create(measure.name(), distinct());
            case SUM -> sum();
            case MEAN -> decimals(sums().means());
            case STD -> decimals(deviations());
            case MEDIAN -> decimals(ofValues(Selection::median));
            case QUANTILE -> decimals(ofValues(quantile(Double.parseDouble(measure.value()))));
            case MIN, MAX -> extreme();
            case SHARE -> decimals(shares());
        };
    }

    private DoubleColumn decimals(double[] values) {
        return DoubleColumn.create(measure.name(), values);
    }

    private double[] doubles() {
        return GroupSums.doubles((NumericColumn<?>) column);
    }

    private GroupSums sums() {
        return GroupSums.of((NumericColumn<?>) column, groups.codes, groups.count());
    }

    private Column<?> sum() {
        GroupSums sums = sums();
        return sums.isWhole() ? LongColumn.create(measure.name(), sums.wholes()) : decimals(sums.sums());
    }

    /** With one less than the number of values below the fraction line; missing for fewer than two. */
    private double[] deviations() {
        double[] means = sums().means();
        double[] squares = doubles();
        int[] codes = groups.codes;
        Halves.of(squares.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                double deviation = squares[row] - means[codes[row]];
                squares[row] = deviation * deviation;
            }
        });
        GroupSums sums = GroupSums.of(squares, codes, groups.count());
        double[] result = sums.sums();
        for (int group = 0; group < result.length; group++) {
            int count = sums.present()[group];
            result[group] = count < 2 ? Double.NaN : Math.sqrt(result[group] / (count - 1));
        }
        return result;
    }

    /** The first row with the least or the largest value of each group, so that the result has the type of the column. */
    private Column<?> extreme() {
        long[] values = Longs.of(column);
        boolean largest = measure.kind() == Summary.Kind.MAX;
        int[] best = new int[groups.count()];
        Arrays.fill(best, Pick.NONE);
        for (int row = 0; row < values.length; row++) {
            long value = values[row];
            if (value != Longs.MISSING) {
                int group = groups.codes[row];
                int rival = best[group];
                if (rival < 0 || (largest ? value > values[rival] : value < values[rival])) {
                    best[group] = row;
                }
            }
        }
        return Pick.rows(column, best).setName(measure.name());
    }

    private int[] distinct() {
        ColumnCodes values = ColumnCodes.of(column);
        boolean[] missing = new boolean[groups.rows()];
        for (int row = 0; row < missing.length; row++) {
            missing[row] = values.codes()[row] == 0;
        }
        KeyCodes pairs = new KeyCodes(values);
        pairs.add(new ColumnCodes(groups.codes, Math.max(1, groups.count())));
        int[] counts = new int[groups.count()];
        for (int row : pairs.numbered().firstRows()) {
            counts[groups.codes[row]] += missing[row] ? 0 : 1;
        }
        return counts;
    }

    /** One number from the values of a group, which lie beside each other and may be moved among themselves. */
    private interface Statistic {
        double of(double[] values, int from, int to);
    }

    private static Statistic quantile(double share) {
        return (values, from, to) -> Selection.quantile(values, from, to, share);
    }

    /** The values of each group boiled down to one; NaN for a group without values. */
    private double[] ofValues(Statistic statistic) {
        double[] values = doubles();
        int[] ends = new int[groups.count() + 1];
        for (int row = 0; row < values.length; row++) {
            ends[groups.codes[row] + 1] += Double.isNaN(values[row]) ? 0 : 1;
        }
        for (int group = 0; group < groups.count(); group++) {
            ends[group + 1] += ends[group];
        }
        double[] byGroup = new double[ends[groups.count()]];
        int[] next = ends.clone();
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                byGroup[next[groups.codes[row]]++] = values[row];
            }
        }
        double[] result = new double[groups.count()];
        Halves.each(result.length, values.length, group -> {
            int from = ends[group];
            int to = ends[group + 1];
            result[group] = from == to ? Double.NaN : statistic.of(byGroup, from, to);
        });
        return result;
    }

    private double[] shares() {
        Keys values = Keys.of(column);
        String wanted = column instanceof BooleanColumn ? yesOrNo(measure.value()) : measure.value();
        boolean[] counts = new boolean[values.count()];
        boolean[] matches = new boolean[values.count()];
        boolean any = false;
        boolean all = true;
        for (int value = 0; value < counts.length; value++) {
            counts[value] = !values.isMissing(value);
            matches[value] = counts[value] && printed(values.firstRow(value)).equals(wanted);
            any |= matches[value];
            all &= !counts[value];
        }
        if (!any && !all) {
            throw new IllegalArgumentException("The share of '" + measure.value() + "' needs that value in column '"
                    + column.name() + "'; no row has it. The column has " + examples(values) + ": say share(\""
                    + column.name() + "\", one of them).");
        }
        int[] present = new int[groups.count()];
        int[] equal = new int[groups.count()];
        for (int row = 0; row < values.rows(); row++) {
            present[groups.codes[row]] += counts[values.codes[row]] ? 1 : 0;
            equal[groups.codes[row]] += matches[values.codes[row]] ? 1 : 0;
        }
        double[] shares = new double[groups.count()];
        for (int group = 0; group < shares.length; group++) {
            shares[group] = present[group] == 0 ? Double.NaN : (double) equal[group] / present[group];
        }
        return shares;
    }

    private static String yesOrNo(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.equals("true") ? "yes" : lower.equals("false") ? "no" : lower;
    }

    private String printed(int row) {
        return column instanceof BooleanColumn yesNo ? (yesNo.get(row) ? "yes" : "no") : column.getString(row);
    }

    private String examples(Keys values) {
        Set<String> shown = new LinkedHashSet<>();
        boolean more = false;
        for (int value = 0; value < values.count() && !more; value++) {
            if (!values.isMissing(value)) {
                String text = printed(values.firstRow(value));
                more = shown.size() == 6 && !shown.contains(text);
                if (!more) {
                    shown.add(text);
                }
            }
        }
        return shown.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", ")) + (more ? ", …" : "");
    }
}
