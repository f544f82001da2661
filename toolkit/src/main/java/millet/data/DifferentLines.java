package millet.data;

/**
 * Rows of which no two are equal. Rows are equal when every column is: ids by their codes, missing ones alike, numbers by their value.
 */
final class DifferentLines {

    private final Lines lines;
    private final double[] quantities;
    private final double[] prices;
    private final double[] amounts;

    /** Open addressing: the hash above, the row plus one below; 0 where free. Half of it stays free, and other rows are hardly ever looked at. */
    private final long[] slots;

    DifferentLines(CleaningState state) {
        this.lines = state.lines;
        this.quantities = state.quantities;
        this.prices = state.prices;
        this.amounts = state.amounts;
        this.slots = new long[Math.max(2, Integer.highestOneBit(Math.min(state.countLeft(), 1 << 28)) << 2)];
    }

    /** False if an equal row is there already. */
    boolean add(int row) {
        int hash = hash(row);
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (long found = slots[slot]; found != 0; found = slots[slot]) {
            if ((int) (found >> 32) == hash && isEqual((int) found - 1, row)) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = (long) hash << 32 | (row + 1);
        return true;
    }

    private int hash(int row) {
        long hash = lines.times[row];
        hash = hash * 31 + lines.customers.code(row);
        hash = hash * 31 + lines.invoices.code(row);
        hash = hash * 31 + lines.items.code(row);
        hash = hash * 31 + lines.categories.code(row);
        hash = hash * 31 + Double.hashCode(quantities[row] + 0.0);
        hash = hash * 31 + Double.hashCode(amounts[row] + 0.0);
        hash *= 0x9e3779b97f4a7c15L;
        return (int) (hash >>> 32);
    }

    private boolean isEqual(int one, int other) {
        return lines.times[one] == lines.times[other]
                && lines.customers.code(one) == lines.customers.code(other)
                && lines.invoices.code(one) == lines.invoices.code(other)
                && lines.items.code(one) == lines.items.code(other)
                && lines.categories.code(one) == lines.categories.code(other)
                && same(quantities[one], quantities[other])
                && same(amounts[one], amounts[other])
                && same(prices[one], prices[other]);
    }

    private static boolean same(double one, double other) {
        return one == other || (Double.isNaN(one) && Double.isNaN(other));
    }
}
