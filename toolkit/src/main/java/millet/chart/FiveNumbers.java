package millet.chart;

import java.util.Arrays;

/**
 * The numbers that a box plot draws.
 *
 * <p>Quartiles follow rule 7 of Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996: the default of R and numpy. The whiskers
 * end at the last values within 1.5 interquartile ranges of the box (Tukey, Exploratory Data Analysis, 1977).
 */
record FiveNumbers(double lowWhisker, double lowerQuartile, double median, double upperQuartile, double highWhisker) {

    /** The five numbers of sorted values, at least one. */
    static FiveNumbers ofSorted(double[] sorted) {
        double lower = quantile(sorted, 0.25);
        double upper = quantile(sorted, 0.75);
        double reach = 1.5 * (upper - lower);
        double low = Arrays.stream(sorted)
                .filter(v -> v >= lower - reach)
                .findFirst()
                .orElse(lower);
        int last = sorted.length - 1;
        while (last > 0 && sorted[last] > upper + reach) {
            last--;
        }
        return new FiveNumbers(
                Math.min(low, lower), lower, quantile(sorted, 0.5), upper, Math.max(sorted[last], upper));
    }

    double[] toArray() {
        return new double[] {lowWhisker, lowerQuartile, median, upperQuartile, highWhisker};
    }

    /** The quantile of sorted values by rule 7. */
    static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
