package millet.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import millet.display.Names;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A summary of a table by groups: one row for each group, one column for each measure.
 *
 * <pre>{@code
 * Summary.by("contract").count().as("customers").mean("monthly_charges").share("churn", "Yes").from(customers)
 * }</pre>
 *
 * <p>Groups are the distinct values of the key columns, in ascending order (numbers and dates by value, text by Unicode code unit, a missing
 * key last). Missing values and NaN are left out of every measure but {@link #count()}; a group in which nothing is left shows a missing
 * measure. Time and memory grow linearly with the rows; medians and distinct counts keep the values of each group.
 *
 * @param keys the columns whose values make the groups; none makes the whole table one group
 * @param measures what is computed for each group, in the order of the result's columns
 */
public record Summary(List<String> keys, List<Measured> measures) {

    /** The ways to boil the values of a group down to one. */
    public enum Kind {
        /** Number of rows. */
        COUNT,
        /** Number of different values. */
        DISTINCT,
        /** Sum of the values. */
        SUM,
        /** Arithmetic mean. */
        MEAN,
        /** Median; the mean of the two middle values when there are two. */
        MEDIAN,
        /** Smallest value. */
        MIN,
        /** Largest value. */
        MAX,
        /** Number of rows that hold one value, divided by the number of rows that hold any; between 0 and 1. */
        SHARE
    }

    /**
     * One measure of a summary.
     *
     * @param kind what is computed
     * @param column the column it is computed from; empty for {@link Kind#COUNT}
     * @param value the value that is counted; empty but for {@link Kind#SHARE}
     * @param name the name of the result's column
     */
    public record Measured(Kind kind, String column, String value, String name) {}

    /** Validates: names given, no name twice among the result's columns. */
    public Summary {
        if (keys.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "A summary needs the names of its key columns; one of " + keys + " is null.");
        }
        keys = List.copyOf(keys);
        measures = List.copyOf(measures);
        Set<String> names = new HashSet<>();
        for (String name : outputNames(keys, measures)) {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("A summary's columns need names; one of "
                        + outputNames(keys, measures) + " is blank. Give a name with as(\"…\").");
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("A summary's columns need different names; '" + name
                        + "' stands twice. Rename one of them with as(\"…\").");
            }
        }
    }

    /**
     * A summary by the values of these columns; add measures with the methods below.
     *
     * @param keys column names; none makes the whole table one group
     * @return a summary without measures
     */
    public static Summary by(String... keys) {
        return new Summary(Arrays.asList(keys), List.of());
    }

    /**
     * Adds the number of rows, named {@code rows}.
     *
     * @return a new summary
     */
    public Summary count() {
        return with(Kind.COUNT, "", "", "rows");
    }

    /**
     * Adds the number of different values, named {@code distinct <column>}.
     *
     * @param column a column of any type
     * @return a new summary
     */
    public Summary distinct(String column) {
        return with(Kind.DISTINCT, column, "", "distinct " + column);
    }

    /**
     * Adds the sum, named {@code sum <column>}.
     *
     * @param column a numeric column
     * @return a new summary
     */
    public Summary sum(String column) {
        return with(Kind.SUM, column, "", "sum " + column);
    }

    /**
     * Adds the arithmetic mean, named {@code mean <column>}.
     *
     * @param column a numeric column
     * @return a new summary
     */
    public Summary mean(String column) {
        return with(Kind.MEAN, column, "", "mean " + column);
    }

    /**
     * Adds the median, named {@code median <column>}.
     *
     * @param column a numeric column
     * @return a new summary
     */
    public Summary median(String column) {
        return with(Kind.MEDIAN, column, "", "median " + column);
    }

    /**
     * Adds the smallest value or the first moment, named {@code min <column>}.
     *
     * @param column a column of numbers, dates or date-times
     * @return a new summary
     */
    public Summary min(String column) {
        return with(Kind.MIN, column, "", "min " + column);
    }

    /**
     * Adds the largest value or the last moment, named {@code max <column>}.
     *
     * @param column a column of numbers, dates or date-times
     * @return a new summary
     */
    public Summary max(String column) {
        return with(Kind.MAX, column, "", "max " + column);
    }

    /**
     * Adds the share of rows that hold a value among the rows that hold any, named {@code share <column> = <value>}.
     *
     * @param column a column of any type
     * @param value the value as text, such as {@code "Yes"} or {@code "1000"}; for a column of yes and no, {@code "yes"} and {@code "true"} are alike
     * @return a new summary; the share lies between 0 and 1
     */
    public Summary share(String column, String value) {
        return with(Kind.SHARE, column, value, "share " + column + " = " + value);
    }

    /**
     * Renames the measure that was added last.
     *
     * @param name its name in the result
     * @return a new summary
     * @throws IllegalStateException if no measure was added yet
     */
    public Summary as(String name) {
        if (measures.isEmpty()) {
            throw new IllegalStateException("as(\"" + name
                    + "\") names the measure before it, and this summary has none yet. Say Summary.by(…).count().as(\""
                    + name + "\").");
        }
        List<Measured> renamed = new ArrayList<>(measures);
        Measured last = renamed.remove(renamed.size() - 1);
        renamed.add(new Measured(last.kind(), last.column(), last.value(), name));
        return new Summary(keys, renamed);
    }

    /**
     * Computes the summary.
     *
     * @param table the rows to summarize; it is not changed
     * @return a table named after the given one and its keys, of the key columns and one column for each measure; one row for each group, no row for a table without rows
     * @throws IllegalArgumentException if no measure was asked for, a column is missing, or a measure needs numbers and the column has none
     */
    public Table from(Table table) {
        check(table);
        Keys groups = Keys.of(table, keys).byValue();
        Table result = Table.create(keys.isEmpty() ? table.name() : table.name() + " by " + String.join(", ", keys));
        for (String key : keys) {
            Column<?> column = table.column(key).emptyCopy(0);
            for (int first : groups.firstRows()) {
                appendFrom(column, table.column(key), first);
            }
            result.addColumns(column.setName(key));
        }
        for (Measured measure : measures) {
            result.addColumns(compute(measure, table, groups));
        }
        return result;
    }

    private Summary with(Kind kind, String column, String value, String name) {
        List<Measured> more = new ArrayList<>(measures);
        more.add(new Measured(kind, column, value, name));
        return new Summary(keys, more);
    }

    private static List<String> outputNames(List<String> keys, List<Measured> measures) {
        List<String> names = new ArrayList<>(keys);
        measures.forEach(measure -> names.add(measure.name()));
        return names;
    }

    private void check(Table table) {
        if (measures.isEmpty()) {
            throw new IllegalArgumentException(
                    "A summary needs a measure; " + this
                            + " has none. Add one of count(), distinct, sum, mean, median, min, max, share before from(table).");
        }
        for (String key : keys) {
            Names.column(table, key, "The summary");
        }
        for (Measured measure : measures) {
            if (measure.kind() == Kind.COUNT) {
                continue;
            }
            Names.column(table, measure.column(), "The " + measure.kind().name().toLowerCase(Locale.ROOT));
            boolean ordered = measure.kind() == Kind.MIN || measure.kind() == Kind.MAX;
            if (ordered && isMoment(table.column(measure.column()))) {
                continue;
            }
            boolean needsNumbers = measure.kind() != Kind.DISTINCT && measure.kind() != Kind.SHARE;
            if (needsNumbers && !(table.column(measure.column()) instanceof NumericColumn)) {
                throw new IllegalArgumentException("The "
                        + measure.kind().name().toLowerCase(Locale.ROOT)
                        + " needs a numeric column; '" + measure.column() + "' of table '" + table.name() + "' holds "
                        + table.column(measure.column())
                                .type()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')
                        + ". Count its values with share(\"" + measure.column() + "\", value) or distinct(\""
                        + measure.column()
                        + "\").");
            }
        }
    }

    private static Column<?> compute(Measured measure, Table table, Keys groups) {
        return switch (measure.kind()) {
            case COUNT -> IntColumn.create(measure.name(), groups.sizes());
            case DISTINCT -> distinct(measure, table.column(measure.column()), groups);
            case SHARE -> share(measure, table.column(measure.column()), groups);
            case MIN, MAX ->
                isMoment(table.column(measure.column()))
                        ? extreme(measure, table.column(measure.column()), groups)
                        : DoubleColumn.create(measure.name(), numbers(measure, table, groups));
            default -> DoubleColumn.create(measure.name(), numbers(measure, table, groups));
        };
    }

    private static Column<?> distinct(Measured measure, Column<?> column, Keys groups) {
        List<Set<Object>> seen = new ArrayList<>();
        for (int group = 0; group < groups.count(); group++) {
            seen.add(new HashSet<>());
        }
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                Object value = column.get(row);
                seen.get(groups.of(row)).add(value instanceof Double number ? (Object) (number + 0.0) : value);
            }
        }
        return IntColumn.create(
                measure.name(), seen.stream().mapToInt(Set::size).toArray());
    }

    private static Column<?> share(Measured measure, Column<?> column, Keys groups) {
        int[] present = new int[groups.count()];
        int[] equal = new int[groups.count()];
        boolean[] matches = new boolean[column.size()];
        boolean any = false;
        String wanted = column instanceof BooleanColumn ? yesOrNo(measure.value()) : measure.value();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                present[groups.of(row)]++;
                matches[row] = printed(column, row).equals(wanted);
                any |= matches[row];
            }
        }
        if (!any && column.size() > column.countMissing()) {
            throw new IllegalArgumentException(
                    "The share of '" + measure.value() + "' needs that value in column '" + column.name()
                            + "'; no row has it. The column has " + examples(column) + ": say share(\"" + column.name()
                            + "\", one of them).");
        }
        for (int row = 0; row < matches.length; row++) {
            if (matches[row]) {
                equal[groups.of(row)]++;
            }
        }
        double[] shares = new double[groups.count()];
        for (int group = 0; group < shares.length; group++) {
            shares[group] = present[group] == 0 ? Double.NaN : (double) equal[group] / present[group];
        }
        return DoubleColumn.create(measure.name(), shares);
    }

    private static String yesOrNo(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.equals("true") ? "yes" : lower.equals("false") ? "no" : lower;
    }

    private static String printed(Column<?> column, int row) {
        return column instanceof BooleanColumn yesNo ? (yesNo.get(row) ? "yes" : "no") : column.getString(row);
    }

    private static String examples(Column<?> column) {
        Set<String> values = new LinkedHashSet<>();
        boolean more = false;
        for (int row = 0; row < column.size() && !more; row++) {
            if (!column.isMissing(row)) {
                more = values.size() == 6 && !values.contains(printed(column, row));
                if (!more) {
                    values.add(printed(column, row));
                }
            }
        }
        return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", ")) + (more ? ", …" : "");
    }

    private static boolean isMoment(Column<?> column) {
        return column instanceof DateColumn || column instanceof DateTimeColumn;
    }

    /** The first or last moment of each group, in a column of the same type. */
    private static <T extends Comparable<? super T>> Column<?> extreme(
            Measured measure, Column<?> moments, Keys groups) {
        @SuppressWarnings("unchecked")
        Column<T> source = (Column<T>) moments;
        int sign = measure.kind() == Kind.MIN ? 1 : -1;
        int[] best = new int[groups.count()];
        Arrays.fill(best, -1);
        for (int row = 0; row < source.size(); row++) {
            int group = groups.of(row);
            boolean better = best[group] < 0 || sign * source.get(row).compareTo(source.get(best[group])) < 0;
            if (!source.isMissing(row) && better) {
                best[group] = row;
            }
        }
        Column<T> result = source.emptyCopy();
        for (int row : best) {
            if (row < 0) {
                result.appendMissing();
            } else {
                result.append(source, row);
            }
        }
        return result.setName(measure.name());
    }

    private static double[] numbers(Measured measure, Table table, Keys groups) {
        Kind kind = measure.kind();
        double[][] values = split((NumericColumn<?>) table.column(measure.column()), groups);
        double[] result = new double[values.length];
        for (int group = 0; group < values.length; group++) {
            result[group] = values[group].length == 0 ? Double.NaN : number(kind, values[group]);
        }
        return result;
    }

    /** The present values of each group, in the order of the rows. */
    private static double[][] split(NumericColumn<?> column, Keys groups) {
        int[] sizes = groups.sizes();
        int[] filled = new int[sizes.length];
        double[][] values = new double[sizes.length][];
        for (int group = 0; group < values.length; group++) {
            values[group] = new double[sizes[group]];
        }
        for (int row = 0; row < groups.rows(); row++) {
            if (!column.isMissing(row)) {
                int group = groups.of(row);
                values[group][filled[group]++] = column.getDouble(row);
            }
        }
        for (int group = 0; group < values.length; group++) {
            values[group] = Arrays.copyOf(values[group], filled[group]);
        }
        return values;
    }

    private static double number(Kind kind, double[] values) {
        return switch (kind) {
            case SUM -> Sums.of(values);
            case MEAN -> Sums.of(values) / values.length;
            case MIN -> Arrays.stream(values).min().orElseThrow();
            case MAX -> Arrays.stream(values).max().orElseThrow();
            case MEDIAN -> {
                Arrays.sort(values);
                int middle = values.length / 2;
                yield values.length % 2 == 1 ? values[middle] : values[middle - 1] / 2 + values[middle] / 2;
            }
            case COUNT, DISTINCT, SHARE -> throw new AssertionError(kind);
        };
    }

    private static <T> void appendFrom(Column<?> target, Column<T> source, int row) {
        @SuppressWarnings("unchecked")
        Column<T> same = (Column<T>) target;
        same.append(source, row);
    }
}
