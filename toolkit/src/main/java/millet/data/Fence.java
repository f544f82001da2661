package millet.data;

import java.util.Arrays;

/** What lies outside is unusual. */
record Fence(double low, double high) {

    /** How far away the unusual begins. */
    enum Measure {
        IQR,
        MAD
    }

    /** Around finite numbers, at least one; of no width where the measure finds no spread. */
    static Fence of(double[] numbers, Measure measure, double times) {
        return measure == Measure.IQR ? byQuartiles(numbers, times) : byDeviation(numbers, times);
    }

    private static Fence byQuartiles(double[] numbers, double times) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double lower = quantile(sorted, 0.25);
        double upper = quantile(sorted, 0.75);
        double reach = times * (upper - lower);
        return upper > lower ? new Fence(lower - reach, upper + reach) : new Fence(lower, upper);
    }

    /** Rule 7 of Hyndman and Fan, as in pandas. */
    static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static Fence byDeviation(double[] numbers, double limit) {
        double median = ModifiedZScores.median(numbers);
        double reach = limit * ModifiedZScores.unit(numbers, median);
        return new Fence(median - reach, median + reach);
    }

    boolean hasWidth() {
        return low < high;
    }

    boolean isOutside(double number) {
        return number < low || number > high;
    }
}
