package millet.quality;

import java.util.List;

/**
 * What is computed of the finite numbers of a column.
 *
 * @param finite how many there are
 * @param infinite how many are not finite
 * @param zeros how many are zero
 * @param negatives how many are below zero
 * @param quantiles at {@link #SHARES}, the least and the greatest at the ends; all NaN where there are no numbers
 * @param mean the arithmetic mean
 * @param deviation the standard deviation with n − 1
 * @param skewness G1, the skewness adjusted for the number of values; NaN below three or where all are the same
 * @param kurtosis G2, the excess kurtosis adjusted for the number of values; NaN below four or where all are the same
 * @param histogram all values in bins of equal width
 * @param core the same of those between the first and the last hundredth, where the others would leave it a single bar
 */
record NumberFacts(
        int finite,
        int infinite,
        int zeros,
        int negatives,
        List<Double> quantiles,
        double mean,
        double deviation,
        double skewness,
        double kurtosis,
        Histogram histogram,
        Histogram core) {

    /** The shares of the values that lie below the quantiles. */
    static final List<Double> SHARES = List.of(0.0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1.0);

    /** Where the whole range is so many times that of the inner 98 percent, a picture of the whole shows nothing. */
    private static final double LONG_TAIL = 4;

    static NumberFacts of(Distribution all) {
        Finite numbers = Finite.of(all);
        List<Double> quantiles = SHARES.stream().map(numbers::quantile).toList();
        Moments moments = Moments.of(numbers);
        Histogram histogram = Histogram.of(numbers, all.kind() == Kind.INTEGER);
        boolean longTail = quantiles.get(7) > quantiles.get(1)
                && quantiles.get(8) / LONG_TAIL - quantiles.get(0) / LONG_TAIL > quantiles.get(7) - quantiles.get(1);
        Histogram core = longTail
                ? Histogram.of(numbers.within(quantiles.get(1), quantiles.get(7)), all.kind() == Kind.INTEGER)
                : histogram;
        return new NumberFacts(
                numbers.count(),
                all.present() - numbers.count(),
                numbers.countBetween(0, 0),
                numbers.countBetween(Double.NEGATIVE_INFINITY, -Double.MIN_VALUE),
                quantiles,
                moments.mean(),
                moments.deviation(),
                moments.skewness(),
                moments.kurtosis(),
                histogram,
                core);
    }

    double min() {
        return quantiles.get(0);
    }

    double median() {
        return quantiles.get(4);
    }

    double max() {
        return quantiles.get(8);
    }

    /** The range of the middle half. */
    double spread() {
        return quantiles.get(5) - quantiles.get(3);
    }
}
