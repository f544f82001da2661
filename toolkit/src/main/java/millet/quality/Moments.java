package millet.quality;

import java.util.function.DoubleUnaryOperator;

/** Mean, deviation, skewness and kurtosis with the estimators of pandas: n − 1 for the deviation, G1 and G2 of Joanes and Gill (1998). */
record Moments(double mean, double deviation, double skewness, double kurtosis) {

    /** Powers of numbers beyond this, or below its inverse, leave the range of a double. */
    private static final double LARGE = 1e60;

    static Moments of(Finite numbers) {
        int n = numbers.count();
        if (n == 0) {
            return new Moments(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double unit = unit(numbers);
        double mean = total(numbers, value -> value / unit) / n;
        double second = total(numbers, value -> square(value / unit - mean));
        double third = total(numbers, value -> square(value / unit - mean) * (value / unit - mean));
        double fourth = total(numbers, value -> square(square(value / unit - mean)));
        boolean constant = numbers.values().length == 1;
        return new Moments(
                constant ? numbers.values()[0] : mean * unit,
                n < 2 ? Double.NaN : constant ? 0 : Math.sqrt(second / (n - 1)) * unit,
                constant || n < 3 ? Double.NaN : skewness(n, second, third),
                constant || n < 4 ? Double.NaN : kurtosis(n, second, fourth));
    }

    private static double skewness(double n, double second, double third) {
        return n * Math.sqrt(n - 1) / (n - 2) * (third / (second * Math.sqrt(second)));
    }

    private static double kurtosis(double n, double second, double fourth) {
        double scale = (n - 1) / ((n - 2) * (n - 3));
        return scale * (n * (n + 1) * (fourth / (second * second)) - 3 * (n - 1));
    }

    /** What the numbers are divided by so that their fourth powers stay in range: 1 but for very large and very small ones. */
    private static double unit(Finite numbers) {
        double[] values = numbers.values();
        double largest = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
        return largest == 0 || (largest < LARGE && largest > 1 / LARGE)
                ? 1
                : Math.scalb(1.0, Math.max(Double.MIN_EXPONENT, Math.getExponent(largest)));
    }

    private static double square(double value) {
        return value * value;
    }

    /** The sum over all numbers, after Neumaier. */
    private static double total(Finite numbers, DoubleUnaryOperator of) {
        double sum = 0;
        double lost = 0;
        for (int place = 0; place < numbers.values().length; place++) {
            double value = of.applyAsDouble(numbers.values()[place]) * numbers.countAt(place);
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return sum + lost;
    }
}
