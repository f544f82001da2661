package millet.data;

import java.util.Arrays;
import java.util.List;
import tech.tablesaw.columns.Column;

/** Rows in which a column is missing go. */
record DropMissing(List<String> columns) implements TableRule {

    @Override
    public String sentence() {
        return "A row without a value in " + (columns.isEmpty() ? "every column" : String.join(", ", columns))
                + " is removed, whatever else it says.";
    }

    @Override
    public String clean(TableCleaning cleaning) {
        Column<?>[] needed = Arrays.stream(cleaning.columns(columns, this))
                .mapToObj(cleaning::column)
                .toArray(Column<?>[]::new);
        boolean[] lacking = new boolean[cleaning.rowCount()];
        for (Column<?> column : needed) {
            for (int row = 0; row < lacking.length; row++) {
                lacking[row] |= column.isMissing(row);
            }
        }
        cleaning.remove(cleaning.where(row -> lacking[row]));
        return "";
    }

    @Override
    public String toString() {
        return "drop missing" + (columns.isEmpty() ? "" : ": " + String.join(", ", columns));
    }
}
