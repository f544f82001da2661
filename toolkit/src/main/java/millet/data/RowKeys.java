package millet.data;

import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * Numbers for the rows of some columns: rows with equal values have equal numbers. Minus zero is zero, missing values are alike. A hash finds
 * the candidates, and the values decide.
 */
final class RowKeys {

    /** The number of a row that was left out. */
    static final int NONE = -1;

    /** A value as bits: equal for equal values of its column, and for no others. */
    private interface Key {
        long bits(int row);
    }

    private final Key[] keys;
    private final long[] hashes;

    private RowKeys(Key[] keys, long[] hashes) {
        this.keys = keys;
        this.hashes = hashes;
    }

    static RowKeys of(List<? extends Column<?>> columns, int rows) {
        Key[] keys = columns.stream().map(RowKeys::key).toArray(Key[]::new);
        long[] hashes = new long[rows];
        for (Key key : keys) {
            for (int row = 0; row < rows; row++) {
                hashes[row] = mix(hashes[row] * 31 + key.bits(row));
            }
        }
        return new RowKeys(keys, hashes);
    }

    private static Key key(Column<?> column) {
        if (column instanceof StringColumn text) {
            int[] codes = TextCells.of(text).codes;
            return row -> codes[row];
        } else if (column instanceof LongColumn numbers) {
            return numbers::getLong;
        } else if (column instanceof NumericColumn<?> numbers) {
            return row -> Double.doubleToLongBits(numbers.getDouble(row) + 0.0);
        } else if (column instanceof DateColumn days) {
            return days::getIntInternal;
        } else if (column instanceof DateTimeColumn times) {
            return times::getLongInternal;
        } else if (column instanceof BooleanColumn answers) {
            return answers::getByte;
        }
        int[] codes = Groups.codesOf(column);
        return row -> codes[row];
    }

    /** Spreads every bit over all others (the finalizer of SplitMix64). */
    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** The number of every row, counted from 0 in the order in which they are met; {@link #NONE} for rows that are left out. */
    int[] numbers(boolean[] leftOut) {
        int[] numbers = new int[hashes.length];
        int[] slots = new int[Math.max(16, Integer.highestOneBit(hashes.length) << 2)];
        int next = 0;
        for (int row = 0; row < numbers.length; row++) {
            if (leftOut[row]) {
                numbers[row] = NONE;
                continue;
            }
            int slot = slot(slots, row);
            if (slots[slot] == 0) {
                slots[slot] = row + 1;
                numbers[row] = next++;
            } else {
                numbers[row] = numbers[slots[slot] - 1];
            }
        }
        return numbers;
    }

    /** Where the first row with the values of this one is noted, or can be. */
    private int slot(int[] slots, int row) {
        int mask = slots.length - 1;
        int slot = (int) hashes[row] & mask;
        while (slots[slot] != 0 && !areEqual(slots[slot] - 1, row)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean areEqual(int a, int b) {
        if (hashes[a] != hashes[b]) {
            return false;
        }
        for (Key key : keys) {
            if (key.bits(a) != key.bits(b)) {
                return false;
            }
        }
        return true;
    }

    /** How many different numbers there are. */
    static int count(int[] numbers) {
        return Arrays.stream(numbers).max().orElse(NONE) + 1;
    }
}
