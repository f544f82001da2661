package millet.data;

import it.unimi.dsi.fastutil.ints.IntHash;

/** Rows are equal when every column is: ids by their codes, missing ones alike, numbers by their value. */
final class EqualLines implements IntHash.Strategy {

    private final Lines lines;
    private final double[] quantities;
    private final double[] prices;
    private final double[] amounts;

    EqualLines(CleaningState state) {
        this.lines = state.lines;
        this.quantities = state.quantities;
        this.prices = state.prices;
        this.amounts = state.amounts;
    }

    @Override
    public int hashCode(int row) {
        long hash = lines.times[row];
        hash = hash * 31 + lines.customers.code(row);
        hash = hash * 31 + lines.invoices.code(row);
        hash = hash * 31 + lines.items.code(row);
        hash = hash * 31 + lines.categories.code(row);
        hash = hash * 31 + Double.hashCode(quantities[row] + 0.0);
        hash = hash * 31 + Double.hashCode(amounts[row] + 0.0);
        return Long.hashCode(hash * 0x9e3779b97f4a7c15L);
    }

    @Override
    public boolean equals(int one, int other) {
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
