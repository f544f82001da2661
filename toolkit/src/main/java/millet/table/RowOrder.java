package millet.table;

import java.util.Arrays;
import java.util.List;

/**
 * The rows in the order of some sort numbers, the first column deciding before the second; rows that are equal in all keep their order.
 *
 * <p>Each row becomes one number of 63 bits, its place so far in the lowest of them and above it as much of the columns as fits, and these are
 * sorted digit by digit. What does not fit is sorted before, or afterwards among the few rows that are equal in all that did.
 */
final class RowOrder {

    private static final int BITS = Long.SIZE - 1;

    private final int rows;
    private final int placeBits;
    private int[] order;

    private RowOrder(int rows) {
        this.rows = rows;
        this.placeBits = Long.SIZE - Long.numberOfLeadingZeros(rows);
    }

    static int[] of(int rows, List<SortNumbers> keys) {
        RowOrder result = new RowOrder(rows);
        int end = keys.size();
        while (end > 0) {
            int from = end - 1;
            int bits = keys.get(from).bits;
            while (from > 0 && bits + keys.get(from - 1).bits <= BITS - result.placeBits) {
                bits += keys.get(--from).bits;
            }
            result.sort(keys.subList(from, end), bits);
            end = from;
        }
        return result.order == null ? identity(rows) : result.order;
    }

    private static int[] identity(int rows) {
        int[] order = new int[rows];
        Arrays.setAll(order, row -> row);
        return order;
    }

    private void sort(List<SortNumbers> keys, int bits) {
        int dropped = Math.max(0, bits + placeBits - BITS);
        long[] packed = packed(keys, dropped);
        long[] sorted = Radix.sort(packed, placeBits, placeBits + bits - dropped);
        int[] before = order;
        int[] next = new int[rows];
        long places = (1L << placeBits) - 1;
        Halves.of(rows, (from, to) -> {
            for (int at = from; at < to; at++) {
                int place = (int) (sorted[at] & places);
                next[at] = before == null ? place : before[place];
            }
        });
        if (dropped > 0) {
            sortTies(keys.get(0).values, sorted, next, dropped);
        }
        order = next;
    }

    private long[] packed(List<SortNumbers> keys, int dropped) {
        long[] packed = new long[rows];
        int[] before = order;
        Halves.of(rows, (from, to) -> {
            for (SortNumbers key : keys) {
                long[] values = key.values;
                int bits = key.bits;
                for (int at = from; at < to; at++) {
                    long value = values[before == null ? at : before[at]];
                    packed[at] = packed[at] << bits | value;
                }
            }
            for (int at = from; at < to; at++) {
                packed[at] = packed[at] >>> dropped << placeBits | at;
            }
        });
        return packed;
    }

    /** Rows that are equal but for the lowest bits of their numbers. */
    private void sortTies(long[] values, long[] sorted, int[] next, int dropped) {
        int from = 0;
        for (int at = 1; at <= rows; at++) {
            if (at == rows || sorted[at] >>> placeBits != sorted[from] >>> placeBits) {
                if (at - from > 1) {
                    sortTie(values, next, from, at, dropped);
                }
                from = at;
            }
        }
    }

    private static void sortTie(long[] values, int[] next, int from, int to, int dropped) {
        int[] tied = Arrays.copyOfRange(next, from, to);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(tied.length);
        long[] lowest = new long[tied.length];
        for (int i = 0; i < tied.length; i++) {
            lowest[i] = (values[tied[i]] & (1L << dropped) - 1) << bits | i;
        }
        Arrays.sort(lowest);
        for (int i = 0; i < tied.length; i++) {
            next[from + i] = tied[(int) (lowest[i] & (1L << bits) - 1)];
        }
    }
}
