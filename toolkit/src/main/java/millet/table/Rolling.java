package millet.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import millet.display.Names;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

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
 *
 * @param keys the columns whose values keep the windows apart; none makes the whole table one sequence
 * @param order the column that gives the order, empty for the order of the table
 * @param isBefore whether a window ends with the row before
 * @param windows the columns to add
 */
public record Rolling(List<String> keys, String order, boolean isBefore, List<Window> windows) {

    /** What is taken from the rows before. */
    public enum Kind {
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
    public record Window(Kind kind, String column, int size, String name) {}

    /** Validates: names given, windows of at least one row or day, no name twice. */
    public Rolling {
        if (keys.stream().anyMatch(Objects::isNull) || order == null) {
            throw new IllegalArgumentException(
                    "Rolling needs the names of its columns; " + keys + " or the order '" + order + "' has none.");
        }
        keys = List.copyOf(keys);
        windows = List.copyOf(windows);
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Window window : windows) {
            if (window.size() < 1) {
                throw new IllegalArgumentException("A window needs at least 1 row or day; that of '" + window.column()
                        + "' got " + window.size() + ". Yesterday's value is lag(\"" + window.column() + "\", 1).");
            }
            if (window.name() == null
                    || window.name().isBlank()
                    || !names.add(window.name().trim())) {
                throw new IllegalArgumentException("The added columns need different names; '" + window.name()
                        + "' is blank or stands twice. Rename one with as(\"…\").");
            }
        }
    }

    /**
     * Windows that stay within the rows of the same key.
     *
     * @param keys column names, such as {@code "customer"}; none makes the whole table one sequence
     * @return a specification without columns to add
     */
    public static Rolling by(String... keys) {
        return new Rolling(KeyNames.of("Rolling.by", keys), "", false, List.of());
    }

    /**
     * Says which column gives the order, the smallest value first; without it, it is the order of the table.
     *
     * @param column a column of dates or date-times for windows of days, of any type for windows of rows
     * @return a new specification
     */
    public Rolling orderedBy(String column) {
        return new Rolling(keys, column, isBefore, windows);
    }

    /**
     * Ends every window with the row before, so that nothing of a row stands in its own features.
     *
     * @return a new specification
     */
    public Rolling beforeEachRow() {
        return new Rolling(keys, order, true, windows);
    }

    /**
     * Adds the values that stood so many rows before, named {@code <column> lag <rows>}.
     *
     * @param column a column of any type
     * @param rows how many rows before, at least 1; one column for each
     * @return a new specification
     */
    public Rolling lag(String column, int... rows) {
        if (rows == null) {
            throw new IllegalArgumentException("lag needs a number of rows, not null. Say lag(\"" + column + "\", 1).");
        }
        Rolling more = this;
        for (int row : rows) {
            more = more.with(Kind.LAG, column, row, column + " lag " + row);
        }
        return more;
    }

    /**
     * Adds the sum over a window of rows, named {@code sum <column> <rows> rows}.
     *
     * @param column a numeric column
     * @param rows how many rows, at least 1
     * @return a new specification
     */
    public Rolling sum(String column, int rows) {
        return with(Kind.SUM, column, rows, "sum " + column + " " + rows + " rows");
    }

    /**
     * Adds the mean over a window of rows, named {@code mean <column> <rows> rows}.
     *
     * @param column a numeric column
     * @param rows how many rows, at least 1
     * @return a new specification
     */
    public Rolling mean(String column, int rows) {
        return with(Kind.MEAN, column, rows, "mean " + column + " " + rows + " rows");
    }

    /**
     * Adds the sum over a window of days, named {@code sum <column> <days> days}.
     *
     * @param column a numeric column
     * @param days how many days, at least 1
     * @return a new specification
     */
    public Rolling sumOfDays(String column, int days) {
        return with(Kind.SUM_OF_DAYS, column, days, "sum " + column + " " + days + " days");
    }

    /**
     * Adds the mean over a window of days, named {@code mean <column> <days> days}.
     *
     * @param column a numeric column
     * @param days how many days, at least 1
     * @return a new specification
     */
    public Rolling meanOfDays(String column, int days) {
        return with(Kind.MEAN_OF_DAYS, column, days, "mean " + column + " " + days + " days");
    }

    /**
     * Adds the number of rows in a window of days, named {@code rows <days> days}.
     *
     * @param days how many days, at least 1
     * @return a new specification
     */
    public Rolling countOfDays(int days) {
        return with(Kind.COUNT_OF_DAYS, "", days, "rows " + days + " days");
    }

    /**
     * Renames the column that was added last.
     *
     * @param name its name in the result
     * @return a new specification
     * @throws IllegalStateException if no column was added yet
     */
    public Rolling as(String name) {
        if (windows.isEmpty()) {
            throw new IllegalStateException("as(\"" + name
                    + "\") names the column before it, and there is none yet. Say Rolling.by(…).sum(\"amount\", 3).as(\""
                    + name
                    + "\").");
        }
        List<Window> renamed = new ArrayList<>(windows);
        Window last = renamed.remove(renamed.size() - 1);
        renamed.add(new Window(last.kind(), last.column(), last.size(), name));
        return new Rolling(keys, order, isBefore, renamed);
    }

    private Rolling with(Kind kind, String column, int size, String name) {
        List<Window> more = new ArrayList<>(windows);
        more.add(new Window(kind, column, size, name));
        return new Rolling(keys, order, isBefore, more);
    }

    /**
     * Adds the columns.
     *
     * @param table the rows; it is not changed
     * @return a table of the same name, rows and order, with the columns of the windows behind its own; sums and means are decimal numbers
     * @throws IllegalArgumentException if a column is missing or of the wrong type, or the table has one of an added name already
     */
    public Table from(Table table) {
        check(table);
        Sequences sequences = Sequences.of(table, keys, order);
        Table result = Pick.rows(table, all(table.rowCount()));
        for (Window window : windows) {
            result.addColumns(sequences.column(window, table, isBefore).setName(window.name()));
        }
        return result;
    }

    /** A table of its own: who writes to the result does not write to its source. */
    private static int[] all(int rows) {
        int[] all = new int[rows];
        Arrays.setAll(all, row -> row);
        return all;
    }

    private void check(Table table) {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("Rolling needs a column to add; " + this
                    + " has none. Add lag, sum, mean, sumOfDays, meanOfDays or countOfDays before from(table).");
        }
        keys.forEach(key -> Names.column(table, key, "Rolling"));
        Column<?> times = order.isEmpty() ? null : Names.column(table, order, "Rolling");
        Set<String> taken = new HashSet<>();
        table.columnNames().forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        for (Window window : windows) {
            if (window.kind() != Kind.COUNT_OF_DAYS) {
                Column<?> column = Names.column(table, window.column(), "Rolling");
                if (window.kind() != Kind.LAG && !(column instanceof NumericColumn)) {
                    throw new IllegalArgumentException("Rolling sums and means need a numeric column; '"
                            + window.column()
                            + "' holds "
                            + column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + ". Its values so many rows before are lag(\"" + window.column() + "\", 1).");
                }
            }
            if (window.kind().isOfDays() && !(times instanceof DateColumn || times instanceof DateTimeColumn)) {
                throw new IllegalArgumentException("A window of days needs an order of dates or date-times; it is "
                        + (times == null ? "the order of the table" : "that of '" + order + "'")
                        + ". Say orderedBy(\"day\"), or count rows with sum and mean.");
            }
            if (taken.contains(window.name().trim().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("Table '" + table.name() + "' has a column '" + window.name()
                        + "' already. Give the new one another name with as(\"…\").");
            }
        }
    }
}
