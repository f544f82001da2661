package millet.simulation;

/**
 * Random numbers that depend on nothing but a key and a number: what is drawn for customer 17 stays the same, whatever is drawn for others, in
 * which order, on how many threads and on which machine. A counter is mixed by the finaliser of SplitMix64 (G. Steele, D. Lea and C. Flood,
 * Fast splittable pseudorandom number generators, OOPSLA 2014); only {@code StrictMath} turns bits into other distributions.
 *
 * <p>One instance is meant to be used for many customers in turn: {@link #restart(long)} makes no object.
 */
final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;
    private static final int SMALL_MEAN = 30;

    private final long key;
    private long state;

    private Draws(long key) {
        this.key = key;
        restart(0);
    }

    /** The draws of one purpose in one world; different purposes know nothing of each other. */
    static Draws of(long seed, String purpose) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x100000001B3L;
        }
        return new Draws(mix(mix(seed + GOLDEN) ^ hash));
    }

    /** Begins the draws of this number, from the first on. */
    Draws restart(long number) {
        state = mix(key ^ mix(number * GOLDEN + 1));
        return this;
    }

    /** The next draws belong to another number within the present one, such as an order of a customer; no object is made. */
    Draws restart(long number, long within) {
        state = mix(mix(key ^ mix(number * GOLDEN + 1)) + within * GOLDEN);
        return this;
    }

    long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform from 0 (possible) to 1 (not). */
    double uniform() {
        return (bits() >>> 11) * UNIT;
    }

    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** A whole number from 0 to below the bound; the bias of at most bound / 2^32 is of no account here. */
    int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Standard normal, by the polar method of Marsaglia; the second number of a pair is thrown away, so that a restart forgets all. */
    double normal() {
        double x;
        double square;
        do {
            x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        return x * Math.sqrt(-2 * StrictMath.log(square) / square);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * normal();
    }

    /** Median 1 times the given one; sigma is the deviation of the logarithm. */
    double lognormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    double weibull(double shape, double scale) {
        return scale * StrictMath.pow(-StrictMath.log(1 - uniform()), 1 / shape);
    }

    /** Gamma with this shape and mean, by G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, 2000. */
    double gamma(double shape, double mean) {
        if (shape < 1) {
            return gamma(shape + 1, mean * (shape + 1) / shape) * StrictMath.pow(1 - uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            v = v * v * v;
            if (v > 0 && StrictMath.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v * mean / shape;
            }
        }
    }

    double beta(double a, double b) {
        double x = gamma(a, a);
        return x / (x + gamma(b, b));
    }

    /** Poisson: counts exponential gaps; means above 30 are halved first, so that the time grows with the mean and nothing underflows. */
    int poisson(double mean) {
        if (mean > SMALL_MEAN) {
            return poisson(mean / 2) + poisson(mean / 2);
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    /** An index with chances in proportion to the weights, which are not negative and not all zero. */
    int pick(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = uniform() * sum;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                if (left < weights[i]) {
                    return i;
                }
                last = i;
            }
            left -= weights[i];
        }
        return last;
    }

    @SafeVarargs
    final <T> T oneOf(T... things) {
        return things[below(things.length)];
    }

    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
