package millet.table;

import java.util.Arrays;

/**
 * Values numbered 0, 1, 2 … in the order of their first rows: the number of each row's value, and the row in which each value is met first.
 */
final class Numbering {

    private static final int FIRST_SLOTS = 1 << 10;

    private final int[] codes;
    private final int[] firstRows;

    private Numbering(int[] codes, int[] firstRows) {
        this.codes = codes;
        this.firstRows = firstRows;
    }

    int[] codes() {
        return codes;
    }

    int[] firstRows() {
        return firstRows;
    }

    /** Numbers codes below a limit that is not much larger than the number of rows; the array is written over. */
    static Numbering ofSmall(int[] codes, int limit) {
        int[] known = new int[limit];
        int[] firstRows = new int[Math.min(limit, codes.length)];
        int count = 0;
        for (int row = 0; row < codes.length; row++) {
            int code = codes[row];
            int number = known[code];
            if (number == 0) {
                firstRows[count] = row;
                number = ++count;
                known[code] = number;
            }
            codes[row] = number - 1;
        }
        return new Numbering(codes, Arrays.copyOf(firstRows, count));
    }

    /** Numbers any values. */
    static Numbering of(long[] values) {
        int[] codes = new int[values.length];
        Part even = new Part(values, codes, 0);
        Part odd = new Part(values, codes, 1);
        if (values.length < FIRST_SLOTS) {
            even.number();
            odd.number();
        } else {
            Halves.both(even::number, odd::number);
        }
        int[] firstRows = merge(even, odd);
        Halves.both(even::renumber, odd::renumber);
        return new Numbering(codes, firstRows);
    }

    /** Both parts number their values by first rows; so does the whole. */
    private static int[] merge(Part one, Part other) {
        int[] firstRows = new int[one.count + other.count];
        int a = 0;
        int b = 0;
        for (int number = 0; number < firstRows.length; number++) {
            if (b == other.count || (a < one.count && one.firstRows[a] < other.firstRows[b])) {
                firstRows[number] = one.firstRows[a];
                one.firstRows[a++] = number;
            } else {
                firstRows[number] = other.firstRows[b];
                other.firstRows[b++] = number;
            }
        }
        return firstRows;
    }

    static long hash(long value) {
        long mixed = (value ^ (value >>> 32)) * 0x9E3779B97F4A7C15L;
        return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    }

    /** The values whose hash ends in one bit. */
    private static final class Part {

        private final long[] values;
        private final int[] codes;
        private final int bit;
        private int[] rows;
        private int size;

        /** Open addressing: a value and its number plus one lie side by side; 0 where free. */
        private long[] slots = new long[2 * FIRST_SLOTS];

        private int shift = Long.SIZE - Integer.numberOfTrailingZeros(FIRST_SLOTS);
        private int[] firstRows = new int[FIRST_SLOTS];
        private int count;

        Part(long[] values, int[] codes, int bit) {
            this.values = values;
            this.codes = codes;
            this.bit = bit;
        }

        void number() {
            gather();
            for (int at = 0; at < size; at++) {
                int row = rows[at];
                codes[row] = number(values[row], row);
            }
            slots = null;
        }

        private void gather() {
            rows = new int[values.length];
            for (int row = 0; row < values.length; row++) {
                rows[size] = row;
                size += ((int) hash(values[row]) & 1) == bit ? 1 : 0;
            }
        }

        private int number(long value, int row) {
            int mask = slots.length - 1;
            int slot = (int) (hash(value) >>> shift) << 1;
            while (slots[slot + 1] != 0) {
                if (slots[slot] == value) {
                    return (int) slots[slot + 1] - 1;
                }
                slot = (slot + 2) & mask;
            }
            slots[slot] = value;
            slots[slot + 1] = count + 1L;
            if (count == firstRows.length) {
                firstRows = Arrays.copyOf(firstRows, 2 * count);
            }
            firstRows[count++] = row;
            if (4 * count > slots.length) {
                grow();
            }
            return count - 1;
        }

        private void grow() {
            long[] before = slots;
            slots = new long[4 * before.length];
            shift -= 2;
            int mask = slots.length - 1;
            for (int at = 0; at < before.length; at += 2) {
                if (before[at + 1] != 0) {
                    int slot = (int) (hash(before[at]) >>> shift) << 1;
                    while (slots[slot + 1] != 0) {
                        slot = (slot + 2) & mask;
                    }
                    slots[slot] = before[at];
                    slots[slot + 1] = before[at + 1];
                }
            }
        }

        /** From the numbers in this part to those in the whole, which {@link #merge} has put in the place of the first rows. */
        void renumber() {
            for (int at = 0; at < size; at++) {
                int row = rows[at];
                codes[row] = firstRows[codes[row]];
            }
        }
    }
}
