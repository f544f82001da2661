package millet.chart;

/**
 * Evenly spaced round numbers that cover a range: {@code (start + i) · digit · 10^power} for {@code i} in 0 … count − 1.
 *
 * <p>Among the steps 1, 2, 2.5 and 5 times a power of ten the one is taken that covers the range with little empty space, with about the
 * wanted number of intervals, and simple steps first: three aims of Talbot, Lin and Hanrahan, An Extension of Wilkinson's Algorithm for
 * Positioning Tick Labels on Axes, 2010.
 */
record Ticks(long start, double digit, int power, int count) {

    private static final double[] DIGITS = {1, 2, 5, 2.5};
    private static final double ODD_DIGIT_PENALTY = 0.15;

    /**
     * Ticks over a range.
     *
     * @param low the least value, finite
     * @param high the greatest value, finite and greater than {@code low}
     * @param intervals how many intervals are wanted, at least 1
     */
    static Ticks covering(double low, double high, int intervals) {
        int power = (int) Math.floor(Math.log10((high - low) / intervals));
        Ticks best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int p = power - 1; p <= power + 1; p++) {
            for (double digit : DIGITS) {
                Ticks candidate = withStep(low, high, digit, p);
                double score = candidate.score(high - low, intervals) - (digit == 2.5 ? ODD_DIGIT_PENALTY : 0);
                if (score > bestScore) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** Ticks over a range that are whole multiples of {@code digit · 10^power}. */
    static Ticks withStep(double low, double high, double digit, int power) {
        double step = scaled(digit, power);
        double tolerance = 1e-9;
        long start = (long) Math.floor(low / step + tolerance);
        long end = (long) Math.ceil(high / step - tolerance);
        return new Ticks(start, digit, power, (int) Math.max(1, end - start) + 1);
    }

    private double score(double range, int wanted) {
        int intervals = count - 1;
        double coverage = range / (intervals * step());
        double density = Math.max((double) intervals / wanted, (double) wanted / intervals) - 1;
        return coverage - 0.35 * density;
    }

    double step() {
        return scaled(digit, power);
    }

    double at(int index) {
        return scaled((start + index) * digit, power);
    }

    double last() {
        return at(count - 1);
    }

    private static double scaled(double value, int power) {
        return power < 0 ? value / Math.pow(10, -power) : value * Math.pow(10, power);
    }
}
