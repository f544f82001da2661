package millet.table;

import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Some rows of a table in any order, each as often as it is named: for rooms that divide tables, at the speed of the verbs here. */
public final class Pick {

    /** In the place of a row: nothing, a missing value in every column. */
    static final int NONE = -1;

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
