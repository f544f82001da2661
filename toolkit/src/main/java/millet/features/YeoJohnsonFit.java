package millet.features;

/**
 * The λ of greatest likelihood. The log-likelihood of a normal distribution, −n/2 · ln(variance of the transformed) + (λ − 1) · Σ sign(x) · ln(1 + |x|), has one
 * summit, because it is strictly concave in λ; it is found by golden sections.
 */
final class YeoJohnsonFit {

    private static final double GOLDEN = 0.3819660112501051;
    private static final double WIDTH = 1e-8;
    private static final double FARTHEST = 1024;

    /** Beyond these the transformed values are too large to be squared, or too much alike to be told apart. */
    private static final double LARGEST = 1e100;

    private static final double LEAST_SPREAD = 1e-8;

    private final double[] logs;
    private final double logSum;

    YeoJohnsonFit(double[] column) {
        logs = new double[column.length];
        double sum = 0;
        for (int row = 0; row < logs.length; row++) {
            double log = StrictMath.log1p(Math.abs(column[row]));
            logs[row] = column[row] < 0 ? -log : log;
            sum += logs[row];
        }
        logSum = sum;
    }

    Step.YeoJohnson best() {
        double start = likelihood(1);
        if (start == Double.NEGATIVE_INFINITY) {
            return new Step.YeoJohnson(1, false);
        }
        double direction = likelihood(2) > start ? 1 : -1;
        double before = 1 - direction;
        double middle = 1;
        double height = start;
        double after = 1 + direction;
        double step = 1;
        for (double next = likelihood(after); next > height && Math.abs(after) < FARTHEST; next = likelihood(after)) {
            before = middle;
            middle = after;
            height = next;
            step *= 2;
            after += direction * step;
        }
        double best = summit(Math.min(before, after), middle, Math.max(before, after), height);
        return new Step.YeoJohnson(best, isInside(best));
    }

    private double summit(double from, double middle, double to, double height) {
        double low = from;
        double best = middle;
        double high = to;
        double summit = height;
        while (high - low > WIDTH * Math.max(1, Math.abs(best))) {
            double probe = high - best > best - low ? best + GOLDEN * (high - best) : best - GOLDEN * (best - low);
            double found = likelihood(probe);
            if (found > summit) {
                low = probe > best ? best : low;
                high = probe > best ? high : best;
                best = probe;
                summit = found;
            } else {
                low = probe > best ? low : probe;
                high = probe > best ? probe : high;
            }
        }
        return best;
    }

    /** Whether the summit is a summit and not the end of the numbers. */
    private boolean isInside(double lambda) {
        double near = 1e-3 * Math.max(1, Math.abs(lambda));
        return Math.abs(lambda) + near < FARTHEST
                && likelihood(lambda - near) > Double.NEGATIVE_INFINITY
                && likelihood(lambda + near) > Double.NEGATIVE_INFINITY;
    }

    private double likelihood(double lambda) {
        double sum = 0;
        double largest = 0;
        double[] powers = new double[logs.length];
        for (int row = 0; row < powers.length; row++) {
            double log = logs[row];
            powers[row] = log >= 0 ? Step.YeoJohnson.power(log, lambda) : -Step.YeoJohnson.power(-log, 2 - lambda);
            largest = Math.max(largest, Math.abs(powers[row]));
            sum += powers[row];
        }
        if (!(largest < LARGEST)) {
            return Double.NEGATIVE_INFINITY;
        }
        double mean = sum / powers.length;
        double squares = 0;
        for (double power : powers) {
            squares += (power - mean) * (power - mean);
        }
        double variance = squares / powers.length;
        return variance <= LEAST_SPREAD * LEAST_SPREAD * largest * largest
                ? Double.NEGATIVE_INFINITY
                : -0.5 * powers.length * StrictMath.log(variance) + (lambda - 1) * logSum;
    }
}
