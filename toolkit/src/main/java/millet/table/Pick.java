package millet.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import millet.display.Names;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Some rows or some columns of a table, in any order.
 *
 * <pre>{@code
 * Pick.columns(users, "uid as account", "user.name as name", "city")      // three columns, two under other names
 * Pick.rows(users, 3, 1, 1)                                               // rows, each as often as it is named
 * }</pre>
 */
public final class Pick {

    /** In the place of a row: nothing, a missing value in every column. */
    static final int NONE = -1;

    private static final String AS = " as ";

    private Pick() {}

    /**
     * Some rows of a table.
     *
     * @param table the rows; it is not changed
     * @param rows which, from 0; −1 makes a row of missing values
     * @return a new table of the same name
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public static Table rows(Table table, int... rows) {
        return Table.create(table.name(), columns(table.columns(), rows));
    }

    /**
     * Some columns of a table, under their own names or others: the list that maps what an export calls them to what they are called here.
     *
     * @param table the columns; it is not changed
     * @param columns names such as {@code "city"} or, for another name, {@code "uid as account"}
     * @return a new table of the same name, with the columns in the order in which they were named
     * @throws IllegalArgumentException if there is no such column, two would have the same name, or none is named
     */
    public static Table columns(Table table, String... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException(
                    "Pick.columns needs the name of a column and got none. Say Pick.columns(table, \"uid as account\").");
        }
        Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<Column<?>> picked = new ArrayList<>();
        for (String column : columns) {
            int as = table.containsColumn(column) ? -1 : column.lastIndexOf(AS);
            String from = as < 0 ? column : column.substring(0, as).strip();
            String to = as < 0 ? column : column.substring(as + AS.length()).strip();
            if (to.isEmpty() || !used.add(to)) {
                throw new IllegalArgumentException("Columns need names of their own, and '" + column + "' gives '" + to
                        + "'" + (to.isEmpty() ? "" : " a second time") + ". Say \"" + from + " as\" and another name.");
            }
            picked.add(Names.column(table, from, "The table").copy().setName(to));
        }
        return Table.create(table.name(), picked);
    }

    static List<Column<?>> columns(List<? extends Column<?>> columns, int[] rows) {
        Column<?>[] picked = new Column<?>[columns.size()];
        Halves.each(picked.length, rows.length, at -> picked[at] = rows(columns.get(at), rows));
        return List.of(picked);
    }

    /** The cells in a column of the same type, name and print format. */
    static Column<?> rows(Column<?> column, int[] rows) {
        if (column instanceof StringColumn source) {
            StringColumn target = Text.of(source).rows(rows).toColumn(source.name());
            target.setPrintFormatter(source.getPrintFormatter());
            return target;
        } else if (column instanceof DoubleColumn source) {
            DoubleColumn target = source.emptyCopy();
            for (int row : rows) {
                target.append(row < 0 ? Double.NaN : source.getDouble(row));
            }
            return target;
        } else if (column instanceof IntColumn source) {
            IntColumn target = source.emptyCopy();
            for (int row : rows) {
                target.append(row < 0 ? Integer.MIN_VALUE : source.getInt(row));
            }
            return target;
        } else if (column instanceof LongColumn source) {
            LongColumn target = source.emptyCopy();
            for (int row : rows) {
                target.append(row < 0 ? Long.MIN_VALUE : source.getLong(row));
            }
            return target;
        }
        return momentsOrRarer(column, rows);
    }

    private static Column<?> momentsOrRarer(Column<?> column, int[] rows) {
        if (column instanceof DateColumn source) {
            DateColumn target = source.emptyCopy();
            for (int row : rows) {
                target.appendInternal(row < 0 ? Integer.MIN_VALUE : source.getIntInternal(row));
            }
            return target;
        } else if (column instanceof DateTimeColumn source) {
            DateTimeColumn target = source.emptyCopy();
            for (int row : rows) {
                target.appendInternal(row < 0 ? Long.MIN_VALUE : source.getLongInternal(row));
            }
            return target;
        }
        return copied(column, rows);
    }

    private static <T> Column<T> copied(Column<T> column, int[] rows) {
        Column<T> target = column.emptyCopy();
        for (int row : rows) {
            if (row < 0) {
                target.appendMissing();
            } else {
                target.append(column, row);
            }
        }
        return target;
    }
}
