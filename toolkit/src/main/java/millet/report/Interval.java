package millet.report;

import java.util.Arrays;
import java.util.Random;

/** The two ends of a 95 % interval; NaN where there is none. */
record Interval(double low, double high) {

    private static final double OUTSIDE = 0.025;

    /** The percentile interval of the mean of at least two numbers, by bootstrap; {@code Random} draws the same numbers on every JDK. */
    static Interval ofMean(double[] numbers, int resamples, long seed) {
        if (numbers.length < 2) {
            return new Interval(Double.NaN, Double.NaN);
        }
        Random random = new Random(seed);
        double[] means = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            stopIfInterrupted();
            double sum = 0;
            for (int drawn = 0; drawn < numbers.length; drawn++) {
                sum += numbers[random.nextInt(numbers.length)];
            }
            means[i] = sum / numbers.length;
        }
        Arrays.sort(means);
        return new Interval(quantile(means, OUTSIDE), quantile(means, 1 - OUTSIDE));
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The bootstrap was interrupted.");
        }
    }

    /** The sum in the order of the numbers: a stream may add in another order on another JDK. */
    static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** No sum of draws from the numbers is larger than this. */
    static double size(double[] numbers) {
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest * numbers.length;
    }

    /** Rule 7 of Hyndman and Fan. */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
