package millet.table;

import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Some rows of a table in any order, each as often as it is named. */
final class Pick {

    /** In the place of a row: nothing, a missing value in every column. */
    static final int NONE = -1;

    private Pick() {}

    static Table rows(Table table, int[] rows) {
        Table picked = Table.create(table.name());
        for (Column<?> column : table.columns()) {
            picked.addColumns(rows(column, rows));
        }
        return picked;
    }

    static <T> Column<T> rows(Column<T> column, int[] rows) {
        Column<T> picked = column.emptyCopy();
        for (int row : rows) {
            if (row == NONE) {
                picked.appendMissing();
            } else {
                picked.append(column, row);
            }
        }
        return picked;
    }
}
