package millet.data;

import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** What one does with a column of any type; text without looking up every row's text again. */
final class WholeColumns {

    private WholeColumns() {}

    /** The type of a column in plain words. */
    static String typeOf(Column<?> column) {
        if (column instanceof StringColumn) {
            return "text";
        } else if (column instanceof BooleanColumn) {
            return "yes/no";
        } else if (column instanceof NumericColumn) {
            return isInteger(column) ? "integers" : "decimal numbers";
        } else if (column instanceof DateColumn) {
            return "dates";
        } else if (column instanceof DateTimeColumn) {
            return "dates and times";
        }
        return column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static boolean isInteger(Column<?> column) {
        return column instanceof NumericColumn && !(column instanceof DoubleColumn) && !(column instanceof FloatColumn);
    }

    static Column<?> copy(Column<?> column) {
        return column instanceof StringColumn text ? TextCells.of(text).toColumn(column.name()) : column.copy();
    }

    /**
     * A copy with nothing in these rows. Tablesaw's own setting of a text to nothing leaves a text of no letters that does not count as
     * missing, where no other was missing before.
     */
    static Column<?> without(Column<?> column, IntList rows) {
        if (column instanceof StringColumn text) {
            return TextCells.of(text).without(rows).toColumn(column.name());
        }
        Column<?> fewer = column.copy();
        rows.forEach(fewer::setMissing);
        return fewer;
    }

    /** These rows of a column, as a new column. */
    static Column<?> pick(Column<?> column, int[] rows) {
        if (rows.length == column.size() && isInOrder(rows)) {
            return copy(column);
        }
        return column instanceof StringColumn text
                ? TextCells.of(text).pick(rows).toColumn(column.name())
                : column.subset(rows);
    }

    private static boolean isInOrder(int[] rows) {
        return IntStream.range(0, rows.length).allMatch(place -> rows[place] == place);
    }

    /** The numbers of a column as decimals, NaN where one is missing. */
    static double[] numbers(NumericColumn<?> column) {
        double[] numbers = new double[column.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = column.isMissing(row) ? Double.NaN : column.getDouble(row);
        }
        return numbers;
    }

    /** Writes the value of one row into another, within a column. */
    static <T> void write(Column<T> target, int row, Column<?> source, int sourceRow) {
        @SuppressWarnings("unchecked")
        Column<T> same = (Column<T>) source;
        target.set(row, same, sourceRow);
    }
}
