package millet.table;

import java.util.List;
import tech.tablesaw.api.Table;

/**
 * What came before each row: values of earlier rows, and sums and means over a window of rows or days that ends with it.
 *
 * <pre>{@code
 * Rolling.by("customer").orderedBy("month").lag("amount", 1, 2).sum("amount", 3).mean("amount", 3).from(months)
 * Rolling.by("customer").orderedBy("day").beforeEachRow().sumOfDays("amount", 30).as("spent before").from(visits)
 * }</pre>
 *
 * <p>A window never reaches from one customer into another. It holds the row itself unless {@link #beforeEachRow()} is said, which features of
 * a forecast need. At the beginning a window holds what there is; missing values are left out, and a window without a value is missing. Rows of
 * the same time follow each other in the order of the table. A window of 30 days holds what happened less than 30 days before the row; where
 * it is to end before the row, it holds what happened from 30 days before it until any moment earlier than its own.
 *
 * <p>A row whose key or time is missing stands in no window, and its own values are missing: nothing is known of what came before it.
 */
public sealed interface Rolling permits KeyWindows {

    /** What is taken from the rows before. */
    enum Kind {
        /** The value so many rows before. */
        LAG,
        /** Sum over so many rows. */
        SUM,
        /** Mean over so many rows. */
        MEAN,
        /** Sum over so many days. */
        SUM_OF_DAYS,
        /** Mean over so many days. */
        MEAN_OF_DAYS,
        /** Number of rows within so many days. */
        COUNT_OF_DAYS;

        boolean isOfDays() {
            return this == SUM_OF_DAYS || this == MEAN_OF_DAYS || this == COUNT_OF_DAYS;
        }
    }

    /**
     * A column to add.
     *
     * @param kind what is taken from the rows before
     * @param column the column it is taken from; empty for {@link Kind#COUNT_OF_DAYS}
     * @param size how many rows or days
     * @param name the name of the new column
     */
    record Window(Kind kind, String column, int size, String name) {}

    /**
     * Windows that stay within the rows of the same key.
     *
     * @param keys column names, such as {@code "customer"}; none makes the whole table one sequence
     * @return a specification without columns to add
     */
    static Rolling by(String... keys) {
        return new KeyWindows(KeyNames.of("Rolling.by", keys), "", false, List.of());
    }

    /**
     * Says which column gives the order, the smallest value first; without it, it is the order of the table.
     *
     * @param column a column of dates or date-times for windows of days, of any type for windows of rows
     * @return a new specification
     */
    Rolling orderedBy(String column);

    /**
     * Ends every window with the row before, so that nothing of a row stands in its own features.
     *
     * @return a new specification
     */
    Rolling beforeEachRow();

    /**
     * Adds the values that stood so many rows before, named {@code <column> lag <rows>}.
     *
     * @param column a column of any type
     * @param rows how many rows before, at least 1; one column for each
     * @return a new specification
     */
    Rolling lag(String column, int... rows);

    /**
     * Adds the sum over a window of rows, named {@code sum <column> <rows> rows}.
     *
     * @param column a numeric column
     * @param rows how many rows, at least 1
     * @return a new specification
     */
    Rolling sum(String column, int rows);

    /**
     * Adds the mean over a window of rows, named {@code mean <column> <rows> rows}.
     *
     * @param column a numeric column
     * @param rows how many rows, at least 1
     * @return a new specification
     */
    Rolling mean(String column, int rows);

    /**
     * Adds the sum over a window of days, named {@code sum <column> <days> days}.
     *
     * @param column a numeric column
     * @param days how many days, at least 1
     * @return a new specification
     */
    Rolling sumOfDays(String column, int days);

    /**
     * Adds the mean over a window of days, named {@code mean <column> <days> days}.
     *
     * @param column a numeric column
     * @param days how many days, at least 1
     * @return a new specification
     */
    Rolling meanOfDays(String column, int days);

    /**
     * Adds the number of rows in a window of days, named {@code rows <days> days}.
     *
     * @param days how many days, at least 1
     * @return a new specification
     */
    Rolling countOfDays(int days);

    /**
     * Renames the column that was added last.
     *
     * @param name its name in the result
     * @return a new specification
     * @throws IllegalStateException if no column was added yet
     */
    Rolling as(String name);

    /**
     * Adds the columns.
     *
     * @param table the rows; it is not changed
     * @return a table of the same name, rows and order, with the columns of the windows behind its own; sums and means are decimal numbers
     * @throws IllegalArgumentException if a column is missing or of the wrong type, or the table has one of an added name already
     */
    Table from(Table table);

    /**
     * The columns whose values keep the windows apart; none makes the whole table one sequence.
     *
     * @return as it was given
     */
    List<String> keys();

    /**
     * The column that gives the order, empty for the order of the table.
     *
     * @return as it was given
     */
    String order();

    /**
     * Whether a window ends with the row before.
     *
     * @return as it was given
     */
    boolean isBefore();

    /**
     * The columns to add.
     *
     * @return as it was given
     */
    List<Window> windows();
}
