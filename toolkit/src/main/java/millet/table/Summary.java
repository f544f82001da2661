package millet.table;

import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.Table;

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
 */
public sealed interface Summary permits GroupSummary {

    /** The ways to boil the values of a group down to one. */
    enum Kind {
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
    record Measured(Kind kind, String column, String value, String name) {}

    /**
     * A summary by the values of these columns; add measures with the methods below.
     *
     * @param keys column names; none makes the whole table one group
     * @return a summary without measures
     */
    static Summary by(String... keys) {
        return new GroupSummary("", KeyNames.of("Summary.by", keys), List.of());
    }

    /**
     * A summary by calendar months, in a column {@code month} that holds the first day of each; a month without rows has no row.
     *
     * @param column a column of dates or date-times
     * @param keys further key columns
     * @return a summary without measures
     */
    static Summary byMonth(String column, String... keys) {
        return new GroupSummary(
                Objects.requireNonNullElse(column, "null"), KeyNames.of("Summary.byMonth", keys), List.of());
    }

    /**
     * Adds the number of rows, named {@code rows}.
     *
     * @return a new summary
     */
    Summary count();

    /**
     * Adds the number of different values, named {@code distinct <column>}.
     *
     * @param column a column of any type
     * @return a new summary
     */
    Summary distinct(String column);

    /**
     * Adds the sum, named {@code sum <column>}; the sum of whole numbers is a whole number.
     *
     * @param column a numeric column
     * @return a new summary
     */
    Summary sum(String column);

    /**
     * Adds the arithmetic mean, named {@code mean <column>}.
     *
     * @param column a numeric column
     * @return a new summary
     */
    Summary mean(String column);

    /**
     * Adds the standard deviation of a sample, named {@code std <column>}: the squared deviations from the mean are divided by one less than
     * the number of values, and it is missing for fewer than two.
     *
     * @param column a numeric column
     * @return a new summary
     */
    Summary std(String column);

    /**
     * Adds a quantile, named {@code quantile <share> <column>}: the value below which a share of the values lies, on the straight line between
     * the two nearest (type 7 of Hyndman and Fan, as in R, NumPy and Excel).
     *
     * @param column a numeric column
     * @param share from 0, the least value, to 1, the largest
     * @return a new summary
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    Summary quantile(String column, double share);

    /**
     * Adds the median, named {@code median <column>}.
     *
     * @param column a numeric column
     * @return a new summary
     */
    Summary median(String column);

    /**
     * Adds the smallest value or the first moment, named {@code min <column>}.
     *
     * @param column a column of numbers, dates or date-times
     * @return a new summary
     */
    Summary min(String column);

    /**
     * Adds the largest value or the last moment, named {@code max <column>}.
     *
     * @param column a column of numbers, dates or date-times
     * @return a new summary
     */
    Summary max(String column);

    /**
     * Adds the share of rows that hold a value among the rows that hold any, named {@code share <column> = <value>}.
     *
     * @param column a column of any type
     * @param value the value as text, such as {@code "Yes"} or {@code "1000"}; for a column of yes and no, {@code "yes"} and {@code "true"} are alike
     * @return a new summary; the share lies between 0 and 1
     */
    Summary share(String column, String value);

    /**
     * Renames the measure that was added last.
     *
     * @param name its name in the result
     * @return a new summary
     * @throws IllegalStateException if no measure was added yet
     */
    Summary as(String name);

    /**
     * Computes the summary.
     *
     * @param table the rows to summarize; it is not changed
     * @return a table named after the given one and its keys, of the key columns and one column for each measure; one row for each group, no row for a table without rows
     * @throws IllegalArgumentException if no measure was asked for, a column is missing, or a measure needs numbers and the column has none
     */
    Table from(Table table);

    /**
     * A column whose months make groups before the other keys, in a column {@code month}; empty for none.
     *
     * @return as it was given
     */
    String monthsOf();

    /**
     * The columns whose values make the groups; none makes the whole table one group.
     *
     * @return as it was given
     */
    List<String> keys();

    /**
     * What is computed for each group, in the order of the result's columns.
     *
     * @return as it was given
     */
    List<Measured> measures();
}
