package millet.quality;

import java.util.Arrays;
import tech.tablesaw.columns.Column;

/**
 * A column made ready for correlations: its values by number, or the number of its category, −1 for none. Numbers are divided by a power of
 * two so that their squares stay in range, which changes no correlation.
 */
final class Variable {

    private final String name;
    private final boolean number;
    private final int[] codes;
    private final double[] values;

    private Variable(String name, boolean number, int[] codes, double[] values) {
        this.name = name;
        this.number = number;
        this.codes = codes;
        this.values = values;
    }

    /** The rows of the column that are asked for. */
    static Variable of(Column<?> column, int[] rows) {
        CellKeys cells = CellKeys.of(column);
        return cells.kind().isNumber() ? ofNumbers(column.name(), cells, rows) : ofNames(column.name(), cells, rows);
    }

    private static Variable ofNames(String name, CellKeys cells, int[] rows) {
        int[] codes = new int[rows.length];
        int most = 0;
        for (int place = 0; place < rows.length; place++) {
            codes[place] = cells.isMissing(rows[place]) ? -1 : (int) cells.keys()[rows[place]];
            most = Math.max(most, codes[place] + 1);
        }
        return new Variable(name, false, codes, new double[most]);
    }

    /** Numbers get the place of their value among all different ones, in ascending order; infinite ones have none. */
    private static Variable ofNumbers(String name, CellKeys cells, int[] rows) {
        double[] numbers = new double[rows.length];
        double largest = 0;
        for (int place = 0; place < rows.length; place++) {
            double number = cells.isMissing(rows[place])
                    ? Double.NaN
                    : CellKeys.number(cells.kind(), cells.keys()[rows[place]]);
            numbers[place] = Double.isFinite(number) ? number + 0.0 : Double.NaN;
            largest = Double.isFinite(number) ? Math.max(largest, Math.abs(number)) : largest;
        }
        double[] sorted = Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
        double[] values = distinct(sorted);
        int[] codes = new int[rows.length];
        for (int place = 0; place < codes.length; place++) {
            codes[place] = Double.isNaN(numbers[place]) ? -1 : Arrays.binarySearch(values, numbers[place]);
        }
        int exponent = largest == 0 ? 0 : Math.getExponent(largest);
        for (int place = 0; place < values.length; place++) {
            values[place] = Math.scalb(values[place], -exponent);
        }
        return new Variable(name, true, codes, values);
    }

    private static double[] distinct(double[] sorted) {
        int count = 0;
        for (int place = 0; place < sorted.length; place++) {
            if (place == 0 || sorted[place] != sorted[place - 1]) {
                sorted[count++] = sorted[place];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    String name() {
        return name;
    }

    boolean isNumber() {
        return number;
    }

    int rows() {
        return codes.length;
    }

    /** How many different values there are, at least. */
    int limit() {
        return values.length;
    }

    /** The place of the value among the different ones, −1 where there is none. */
    int code(int row) {
        return codes[row];
    }

    /** The number in a row that has one. */
    double number(int row) {
        return values[codes[row]];
    }
}
