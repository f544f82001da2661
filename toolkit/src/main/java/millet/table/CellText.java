package millet.table;

import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** A value as text: whole numbers without a decimal point, answers as yes and no. */
final class CellText {

    private CellText() {}

    static String of(Column<?> column, int row) {
        if (column instanceof BooleanColumn answers) {
            return answers.get(row) ? "yes" : "no";
        }
        if (column instanceof NumericColumn<?> numbers && JoinKey.isDecimal(column)) {
            double number = numbers.getDouble(row);
            if (number == Math.rint(number) && Math.abs(number) < 1e15) {
                return String.valueOf((long) number);
            }
        }
        return column.get(row).toString();
    }
}
