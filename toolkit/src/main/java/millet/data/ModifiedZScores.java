package millet.data;

import java.util.Arrays;

/** How unusual each of some numbers is: distances from the median in robust units, after Iglewicz and Hoaglin (1993). */
final class ModifiedZScores {

    /** Beyond it a number is unusual. */
    static final double UNUSUAL = 3.5;

    /** Makes the median absolute deviation of normal numbers comparable with their standard deviation. */
    private static final double MEDIAN_DEVIATION = 0.6745;

    /** The same for the mean absolute deviation: the square root of π ÷ 2. */
    private static final double MEAN_DEVIATION = 1.253314;

    private static final int SAMPLE = 1 << 11;

    private ModifiedZScores() {}

    /** The scores; all zero where more than a half of the numbers and all of the deviations are equal. */
    static double[] of(double[] values) {
        double median = median(values);
        double unit = unit(values, median);
        double[] scores = new double[values.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = unit == 0 ? 0 : (values[i] - median) / unit;
        }
        return scores;
    }

    /** The distance from the median that has a score of 1; 0 where all are equal. */
    static double unit(double[] values, double median) {
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = Math.abs(values[i] - median);
        }
        double typical = median(deviations) / MEDIAN_DEVIATION;
        return typical == 0 ? Total.of(deviations) / deviations.length * MEAN_DEVIATION : typical;
    }

    /** The middle value, or the mean of the two in the middle; NaN of none. */
    static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        int lower = (values.length - 1) / 2;
        int upper = values.length / 2;
        double[] sample = sample(values);
        double least = sample[sample.length * 45 / 100];
        double most = sample[sample.length * 55 / 100];
        double[] around = new double[values.length];
        int count = 0;
        int below = 0;
        for (double value : values) {
            if (Double.compare(value, least) < 0) {
                below++;
            } else if (Double.compare(value, most) <= 0) {
                around[count++] = value;
            }
        }
        if (below > lower || below + count <= upper) {
            around = values.clone();
            count = values.length;
            below = 0;
        }
        Arrays.sort(around, 0, count);
        return lower == upper ? around[lower - below] : (around[lower - below] + around[upper - below]) / 2;
    }

    /** Sorted, of values evenly spread: the middle of all is surely near its own, and only what is near has to be sorted. */
    private static double[] sample(double[] values) {
        double[] sample = new double[Math.min(SAMPLE, values.length)];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = values[(int) ((long) i * values.length / sample.length)];
        }
        Arrays.sort(sample);
        return sample;
    }
}
