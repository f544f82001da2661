package millet.table;

/**
 * From the least to the largest of some numbers, the missing ones aside.
 *
 * @param least the least of them; the largest number there is where all are missing
 * @param most the largest of them
 */
record LongRange(long least, long most) {

    static LongRange of(long[] values) {
        LongRange[] halves = new LongRange[2];
        Halves.of(values.length, (from, to) -> halves[from == 0 ? 0 : 1] = of(values, from, to));
        return halves[1] == null
                ? halves[0]
                : new LongRange(Math.min(halves[0].least, halves[1].least), Math.max(halves[0].most, halves[1].most));
    }

    private static LongRange of(long[] values, int from, int to) {
        long least = Long.MAX_VALUE;
        long most = Longs.MISSING;
        for (int row = from; row < to; row++) {
            long value = values[row];
            least = Math.min(least, value == Longs.MISSING ? Long.MAX_VALUE : value);
            most = Math.max(most, value);
        }
        return new LongRange(least, most);
    }

    /** Whether all values are missing. */
    boolean isEmpty() {
        return most == Longs.MISSING;
    }

    /** Whether there are values and a code for each place between them stays below a limit. */
    boolean isWithin(int limit) {
        return !isEmpty() && most - least >= 0 && most - least < limit - 2L;
    }
}
