package millet.segments;

import java.util.Arrays;

/** Equal shares of values, from 1 for the lowest; equal values stay together, whatever the order of the rows. */
final class Quantiles {

    private Quantiles() {}

    /**
     * The share that each value belongs to: {@code 1 + ⌊q · (below + equal ÷ 2) ÷ n⌋}, in whole numbers, so that no rounding moves a customer
     * from one share to the next.
     */
    static int[] of(double[] values, int quantiles) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] shares = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = first(sorted, values[i]);
            int equal = first(sorted, Math.nextUp(values[i])) - below;
            shares[i] = 1 + (int) (quantiles * (2L * below + equal) / (2L * values.length));
        }
        return shares;
    }

    /** How many of the sorted values are below one. */
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
