package millet.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import millet.display.Names;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
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
 * measure. Sums of whole numbers are exact whole numbers (decimal ones only beyond 2<sup>63</sup>), sums of decimal numbers keep what rounding
 * loses, and the least and largest values have the type of their column. The result has the same bits on one processor and on two. Time and
 * memory grow linearly with the rows, but for medians and quantiles, which sort each group.
 *
 * @param monthsOf a column whose months make groups before the other keys, in a column {@code month}; empty for none
 * @param keys the columns whose values make the groups; none makes the whole table one group
 * @param measures what is computed for each group, in the order of the result's columns
 */
public record Summary(String monthsOf, List<String> keys, List<Measured> measures) {

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
        /** Standard deviation of a sample. */
        STD,
        /** Median; the mean of the two middle values when there are two. */
        MEDIAN,
        /** Value below which a share of the values lies. */
        QUANTILE,
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
     * @param value the value that is counted for {@link Kind#SHARE}, the share of the values for {@link Kind#QUANTILE}, else empty
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
        for (String name : outputNames(monthsOf, keys, measures)) {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("A summary's columns need names; one of "
                        + outputNames(monthsOf, keys, measures) + " is blank. Give a name with as(\"…\").");
            }
            if (!names.add(name.trim().toLowerCase(Locale.ROOT))) {
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
        return new Summary("", KeyNames.of("Summary.by", keys), List.of());
    }

    /**
     * A summary by calendar months, in a column {@code month} that holds the first day of each; a month without rows has no row.
     *
     * @param column a column of dates or date-times
     * @param keys further key columns
     * @return a summary without measures
     */
    public static Summary byMonth(String column, String... keys) {
        return new Summary(Objects.requireNonNullElse(column, "null"), KeyNames.of("Summary.byMonth", keys), List.of());
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
     * Adds the sum, named {@code sum <column>}; the sum of whole numbers is a whole number.
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
     * Adds the standard deviation of a sample, named {@code std <column>}: the squared deviations from the mean are divided by one less than
     * the number of values, and it is missing for fewer than two.
     *
     * @param column a numeric column
     * @return a new summary
     */
    public Summary std(String column) {
        return with(Kind.STD, column, "", "std " + column);
    }

    /**
     * Adds a quantile, named {@code quantile <share> <column>}: the value below which a share of the values lies, on the straight line between
     * the two nearest (type 7 of Hyndman and Fan, as in R, NumPy and Excel).
     *
     * @param column a numeric column
     * @param share from 0, the least value, to 1, the largest
     * @return a new summary
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public Summary quantile(String column, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "A quantile needs a share from 0 to 1; quantile(\"" + column + "\", " + share
                            + ") got " + share + ". The value below which nine tenths lie is quantile(\"" + column
                            + "\", 0.9).");
        }
        return with(Kind.QUANTILE, column, String.valueOf(share), "quantile " + share + " " + column);
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
        return new Summary(monthsOf, keys, renamed);
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
        List<Column<?>> columns = keyColumns(table);
        Keys groups = Keys.of(columns, table.rowCount()).byValue();
        Table result = Table.create(title(table));
        List<String> names = outputNames(monthsOf, keys, List.of());
        for (Column<?> key : Pick.columns(columns, groups.firstRows())) {
            result.addColumns(key.setName(names.get(result.columnCount())));
        }
        for (Measured measure : measures) {
            Column<?> column = measure.kind() == Kind.COUNT ? null : table.column(measure.column());
            result.addColumns(Aggregate.of(measure, column, groups));
        }
        return result;
    }

    private Summary with(Kind kind, String column, String value, String name) {
        List<Measured> more = new ArrayList<>(measures);
        more.add(new Measured(kind, column, value, name));
        return new Summary(monthsOf, keys, more);
    }

    private List<Column<?>> keyColumns(Table table) {
        List<Column<?>> columns = new ArrayList<>();
        if (!monthsOf.isEmpty()) {
            columns.add(Months.of(table.column(monthsOf)));
        }
        keys.forEach(key -> columns.add(table.column(key)));
        return columns;
    }

    private String title(Table table) {
        List<String> names = outputNames(monthsOf, keys, List.of());
        return names.isEmpty() ? table.name() : table.name() + " by " + String.join(", ", names);
    }

    private static List<String> outputNames(String monthsOf, List<String> keys, List<Measured> measures) {
        List<String> names = new ArrayList<>();
        if (!monthsOf.isEmpty()) {
            names.add(Months.NAME);
        }
        names.addAll(keys);
        measures.forEach(measure -> names.add(measure.name()));
        return names;
    }

    void check(Table table) {
        if (measures.isEmpty()) {
            throw new IllegalArgumentException(
                    "A summary needs a measure; " + this
                            + " has none. Add one of count(), distinct, sum, mean, std, median, quantile, min, max, share before from(table).");
        }
        if (!monthsOf.isEmpty()) {
            Names.column(table, monthsOf, "The summary by month");
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

    private static boolean isMoment(Column<?> column) {
        return column instanceof DateColumn || column instanceof DateTimeColumn;
    }
}
