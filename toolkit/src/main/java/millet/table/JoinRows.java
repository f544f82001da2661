package millet.table;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** The rows of both tables that a join puts side by side; {@link Pick#NONE} where a table has none. */
final class JoinRows {

    private final int[] left;
    private final int[] right;

    JoinRows(int[] left, int[] right) {
        this.left = left;
        this.right = right;
    }

    int[] left() {
        return left;
    }

    int[] right() {
        return right;
    }

    /** The key of each row, from whichever table has it, in a type that holds the values of both. */
    Column<?> coalesced(Column<?> leftKey, Column<?> rightKey) {
        if (leftKey.type().equals(rightKey.type())) {
            return sameType(leftKey, rightKey);
        }
        if (JoinKey.isDecimal(leftKey) || JoinKey.isDecimal(rightKey)) {
            DoubleColumn keys = DoubleColumn.create(leftKey.name());
            for (int row = 0; row < left.length; row++) {
                keys.append(from(leftKey, rightKey, row).getDouble(left[row] < 0 ? right[row] : left[row]));
            }
            return keys;
        }
        long[] lefts = Longs.of(leftKey);
        long[] rights = Longs.of(rightKey);
        long[] keys = new long[left.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = left[row] < 0 ? rights[right[row]] : lefts[left[row]];
        }
        return LongColumn.create(leftKey.name(), keys);
    }

    private NumericColumn<?> from(Column<?> leftKey, Column<?> rightKey, int row) {
        return (NumericColumn<?>) (left[row] < 0 ? rightKey : leftKey);
    }

    private <T> Column<T> sameType(Column<T> leftKey, Column<?> other) {
        @SuppressWarnings("unchecked")
        Column<T> rightKey = (Column<T>) other;
        Column<T> keys = leftKey.emptyCopy();
        for (int row = 0; row < left.length; row++) {
            if (left[row] < 0) {
                keys.append(rightKey, right[row]);
            } else {
                keys.append(leftKey, left[row]);
            }
        }
        return keys;
    }
}
