package millet.table;

import java.util.Arrays;

/** Sorts numbers by some of their bits, eight at a time from the lowest, in two halves that write to places of their own. */
final class Radix {

    private static final int DIGIT = 8;
    private static final int FEW = 1 << 9;

    private Radix() {}

    /**
     * Sorts by the bits from one to before another; numbers that are equal there keep their order.
     *
     * @param values without a sign bit and in the order of the bits below; written over
     * @return the sorted numbers, in the same array or another
     */
    static long[] sort(long[] values, int fromBit, int toBit) {
        if (values.length < FEW) {
            Arrays.sort(values);
            return values;
        }
        long[] source = values;
        long[] target = new long[values.length];
        for (int bit = fromBit; bit < toBit; bit += DIGIT) {
            if (scatter(source, target, bit, Math.min(DIGIT, toBit - bit))) {
                long[] sorted = target;
                target = source;
                source = sorted;
            }
        }
        return source;
    }

    /** Sorts by one digit into the target; false if all numbers have the same. */
    private static boolean scatter(long[] source, long[] target, int bit, int width) {
        int mask = (1 << width) - 1;
        int[][] places = new int[2][];
        Halves.of(source.length, (from, to) -> places[from == 0 ? 0 : 1] = counts(source, from, to, bit, mask));
        if (!toPlaces(places, source.length)) {
            return false;
        }
        Halves.of(source.length, (from, to) -> {
            int[] next = places[from == 0 ? 0 : 1];
            for (int at = from; at < to; at++) {
                long value = source[at];
                target[next[(int) (value >>> bit) & mask]++] = value;
            }
        });
        return true;
    }

    private static int[] counts(long[] source, int from, int to, int bit, int mask) {
        int[] counts = new int[mask + 1];
        for (int at = from; at < to; at++) {
            counts[(int) (source[at] >>> bit) & mask]++;
        }
        return counts;
    }

    /** From the counts of each half to the place of its first number of each digit. */
    private static boolean toPlaces(int[][] counts, int all) {
        int next = 0;
        for (int digit = 0; digit < counts[0].length; digit++) {
            int here = 0;
            for (int[] half : counts) {
                if (half != null) {
                    int count = half[digit];
                    half[digit] = next;
                    next += count;
                    here += count;
                }
            }
            if (here == all) {
                return false;
            }
        }
        return true;
    }
}
