package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The ids of purchases in data without an invoice column: customer and time. There are about as many as rows and hardly one is ever looked at,
 * so each is made when it is asked for.
 */
final class Occasions extends AbstractList<String> implements RandomAccess {

    private final List<String> customers;
    private final int[] codes;
    private final long[] times;

    private Occasions(List<String> customers, int[] codes, long[] times) {
        this.customers = customers;
        this.codes = codes;
        this.times = times;
    }

    /** What a customer buys at one time is one purchase; nobody's rows belong to none. */
    static IdColumn column(IdColumn customers, long[] times) {
        IntArrayList buyers = new IntArrayList();
        LongArrayList moments = new LongArrayList();
        int[] codes = new int[times.length];
        Arrays.fill(codes, IdColumn.MISSING);
        for (int row : inOrder(customers, times)) {
            int last = buyers.size() - 1;
            int buyer = customers.code(row);
            if (last < 0 || buyers.getInt(last) != buyer || moments.getLong(last) != times[row]) {
                buyers.add(buyer);
                moments.add(times[row]);
            }
            codes[row] = buyers.size() - 1;
        }
        return IdColumn.of(codes, new Occasions(customers.ids(), buyers.toIntArray(), moments.toLongArray()));
    }

    /** The rows that say their customer, in the order that their texts would have: by the customer's id as text, then by time. */
    private static int[] inOrder(IdColumn customers, long[] times) {
        int[] ranks = ranks(customers);
        int[] ends = new int[ranks.length + 1];
        for (int row = 0; row < times.length; row++) {
            if (customers.code(row) >= 0) {
                ends[ranks[customers.code(row)] + 1]++;
            }
        }
        for (int rank = 0; rank < ranks.length; rank++) {
            ends[rank + 1] += ends[rank];
        }
        int[] order = new int[ends[ranks.length]];
        int[] next = ends.clone();
        for (int row = 0; row < times.length; row++) {
            if (customers.code(row) >= 0) {
                order[next[ranks[customers.code(row)]]++] = row;
            }
        }
        for (int rank = 0; rank < ranks.length; rank++) {
            IntArrays.quickSort(order, ends[rank], ends[rank + 1], (a, b) -> Long.compare(times[a], times[b]));
        }
        return order;
    }

    private static int[] ranks(IdColumn customers) {
        int[] byText = new int[customers.count()];
        Arrays.setAll(byText, code -> code);
        IntArrays.quickSort(byText, (a, b) -> customers.id(a).compareTo(customers.id(b)));
        int[] ranks = new int[byText.length];
        for (int rank = 0; rank < byText.length; rank++) {
            ranks[byText[rank]] = rank;
        }
        return ranks;
    }

    /** Some of these, in their order. */
    Occasions pick(int[] chosen) {
        int[] pickedCodes = new int[chosen.length];
        long[] pickedTimes = new long[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            pickedCodes[i] = codes[chosen[i]];
            pickedTimes[i] = times[chosen[i]];
        }
        return new Occasions(customers, pickedCodes, pickedTimes);
    }

    @Override
    public String get(int code) {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(times[code]), ZoneOffset.UTC);
        boolean day = Math.floorMod(times[code], Lines.MILLIS_OF_DAY) == 0;
        return customers.get(codes[code]) + " " + time.toLocalDate() + (day ? "" : " " + time.toLocalTime());
    }

    @Override
    public int size() {
        return codes.length;
    }
}
