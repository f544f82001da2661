package millet.table;

import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.Table;

/**
 * A pivot table: one row for each value of some columns, one column for each value of another, and a measure where they meet.
 *
 * <pre>{@code
 * Pivot.rows("month").columns("category").sum("amount").from(orders)
 * Pivot.byMonth("day").columns("category").sum("amount").from(orders)
 * Pivot.rows("city", "shop").columns("channel").from(orders)              // the number of rows
 * }</pre>
 *
 * <p>Rows and columns are in the ascending order of their values, a missing value last; its column is called {@code (missing)}, that of a text
 * of nothing but blanks {@code (blank)}. Where a row and a column do not meet, a count and a sum are 0 and a mean is missing; where they meet
 * and no row has a value, a sum and a mean are missing. Numbers are those of {@link Summary}.
 */
public sealed interface Pivot permits KeyPivot {

    /**
     * A pivot table of the number of rows, until it is told to measure something else.
     *
     * @param rows the columns whose values make the rows
     * @return the specification; say {@link #columns(String)} next
     */
    static Pivot rows(String... rows) {
        return new KeyPivot("", KeyNames.of("Pivot.rows", rows), "", Summary.Kind.COUNT, "");
    }

    /**
     * A pivot table with a row for each calendar month that has rows, in a column {@code month} that holds its first day.
     *
     * @param column a column of dates or date-times
     * @param rows further columns whose values make the rows
     * @return the specification; say {@link #columns(String)} next
     */
    static Pivot byMonth(String column, String... rows) {
        return new KeyPivot(
                Objects.requireNonNullElse(column, "null"),
                KeyNames.of("Pivot.byMonth", rows),
                "",
                Summary.Kind.COUNT,
                "");
    }

    /**
     * Names the column whose values make the columns.
     *
     * @param column its name; it has at most 1,000 different values
     * @return a new specification
     */
    Pivot columns(String column);

    /**
     * Counts rows.
     *
     * @return a new specification
     */
    Pivot count();

    /**
     * Adds up a column.
     *
     * @param measured a numeric column
     * @return a new specification
     */
    Pivot sum(String measured);

    /**
     * Takes the arithmetic mean of a column.
     *
     * @param measured a numeric column
     * @return a new specification
     */
    Pivot mean(String measured);

    /**
     * Computes the pivot table.
     *
     * @param table the rows; it is not changed
     * @return a table of the columns that make the rows, and one column for each value of the other
     * @throws IllegalArgumentException if a column is missing, there would be too many, or two of the result would have the same name
     */
    Table from(Table table);

    /**
     * A column whose months make the rows, before the other keys; empty for none.
     *
     * @return as it was given
     */
    String monthsOf();

    /**
     * The columns whose values make the rows.
     *
     * @return as it was given
     */
    List<String> keys();

    /**
     * The column whose values make the columns; empty until it is named.
     *
     * @return as it was given
     */
    String column();

    /**
     * What is computed: {@link Summary.Kind#COUNT}, {@link Summary.Kind#SUM} or {@link Summary.Kind#MEAN}.
     *
     * @return as it was given
     */
    Summary.Kind kind();

    /**
     * The column it is computed from; empty for a count.
     *
     * @return as it was given
     */
    String measured();
}
