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

/** What {@link Rolling} promises. That one is an interface because static methods of an interface cannot be called on a value. */
record KeyWindows(List<String> keys, String order, boolean isBefore, List<Window> windows) implements Rolling {

    KeyWindows {
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

    @Override
    public Rolling orderedBy(String column) {
        return new KeyWindows(keys, column, isBefore, windows);
    }

    @Override
    public Rolling beforeEachRow() {
        return new KeyWindows(keys, order, true, windows);
    }

    @Override
    public Rolling lag(String column, int... rows) {
        if (rows == null) {
            throw new IllegalArgumentException("lag needs a number of rows, not null. Say lag(\"" + column + "\", 1).");
        }
        KeyWindows more = this;
        for (int row : rows) {
            more = more.with(Kind.LAG, column, row, column + " lag " + row);
        }
        return more;
    }

    @Override
    public Rolling sum(String column, int rows) {
        return with(Kind.SUM, column, rows, "sum " + column + " " + rows + " rows");
    }

    @Override
    public Rolling mean(String column, int rows) {
        return with(Kind.MEAN, column, rows, "mean " + column + " " + rows + " rows");
    }

    @Override
    public Rolling sumOfDays(String column, int days) {
        return with(Kind.SUM_OF_DAYS, column, days, "sum " + column + " " + days + " days");
    }

    @Override
    public Rolling meanOfDays(String column, int days) {
        return with(Kind.MEAN_OF_DAYS, column, days, "mean " + column + " " + days + " days");
    }

    @Override
    public Rolling countOfDays(int days) {
        return with(Kind.COUNT_OF_DAYS, "", days, "rows " + days + " days");
    }

    @Override
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
        return new KeyWindows(keys, order, isBefore, renamed);
    }

    private KeyWindows with(Kind kind, String column, int size, String name) {
        List<Window> more = new ArrayList<>(windows);
        more.add(new Window(kind, column, size, name));
        return new KeyWindows(keys, order, isBefore, more);
    }

    @Override
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

    @Override
    public String toString() {
        return "Rolling[keys=" + keys + ", order=" + order + ", isBefore=" + isBefore + ", windows=" + windows + "]";
    }
}
