package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import millet.display.Numbers;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** The extremes of a column become the least extreme numbers of those that stay. */
record WinsorRule(String column, double low, double high) implements TableRule {

    /** Makes up for shares such as 1 − 0.9 that are written a little too small. */
    private static final double SLACK = 1e-9;

    WinsorRule {
        if (!(0 <= low && low < high && high <= 1)) {
            throw new IllegalArgumentException("The shares of a winsorizing must be 0 ≤ low < high ≤ 1; they are " + low
                    + " and " + high + ". Say winsorize(\"price\", 0.01, 0.99).");
        }
    }

    @Override
    public String sentence() {
        return "The lowest and the highest numbers are drawn in to the next ones, and keep their side.";
    }

    @Override
    public String clean(TableCleaning cleaning) {
        int place = cleaning.column(column, this);
        NumericColumn<?> numbers = cleaning.numbers(place, this);
        int[] sorted = cleaning.known(place).toIntArray();
        if (sorted.length == 0) {
            return "";
        }
        IntArrays.mergeSort(sorted, (a, b) -> Double.compare(numbers.getDouble(a), numbers.getDouble(b)));
        int raised = (int) Math.floor(low * sorted.length + SLACK);
        int lowered = Math.min((int) Math.floor((1 - high) * sorted.length + SLACK), sorted.length - 1 - raised);
        return drawIn(cleaning, place, sorted[raised], sorted[sorted.length - 1 - lowered]);
    }

    private static String drawIn(TableCleaning cleaning, int place, int lowest, int highest) {
        NumericColumn<?> numbers = (NumericColumn<?>) cleaning.column(place);
        Fence fence = new Fence(numbers.getDouble(lowest), numbers.getDouble(highest));
        IntArrayList rows = cleaning.where(row -> !numbers.isMissing(row) && fence.isOutside(numbers.getDouble(row)));
        if (!rows.isEmpty()) {
            Column<?> after = numbers.copy();
            rows.forEach(row ->
                    WholeColumns.write(after, row, numbers, numbers.getDouble(row) < fence.low() ? lowest : highest));
            cleaning.replace(place, after, rows);
        }
        return Numbers.count(rows.size(), "value") + " of '" + numbers.name() + "' "
                + (rows.size() == 1 ? "is" : "are") + " drawn in to " + CellChanges.text(fence.low()) + " to "
                + CellChanges.text(fence.high()) + ".";
    }

    @Override
    public String toString() {
        return "winsorize: " + column + " from " + CellChanges.text(low) + " to " + CellChanges.text(high);
    }
}
