package millet.quality;

import java.util.Arrays;

/** Finite numbers in ascending order, each different one with its count. */
final class Finite {

    private final double[] values;

    /** How many of all are at most as large as each. */
    private final int[] upTo;

    private Finite(double[] values, int[] upTo) {
        this.values = values;
        this.upTo = upTo;
    }

    static Finite of(Distribution all) {
        double[] values = new double[all.distinct()];
        int[] upTo = new int[all.distinct()];
        int count = 0;
        int total = 0;
        for (int place = 0; place < all.distinct(); place++) {
            double value = CellKeys.number(all.kind(), all.key(place));
            if (Double.isFinite(value)) {
                total += all.rows(place);
                values[count] = value;
                upTo[count++] = total;
            }
        }
        return new Finite(Arrays.copyOf(values, count), Arrays.copyOf(upTo, count));
    }

    /** The different numbers, ascending; not a copy. */
    double[] values() {
        return values;
    }

    /** How many there are, equal ones counted each. */
    int count() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    int countAt(int place) {
        return upTo[place] - (place == 0 ? 0 : upTo[place - 1]);
    }

    /** How many lie between two bounds, both included. */
    int countBetween(double low, double high) {
        int count = 0;
        for (int place = firstFrom(low); place < values.length && values[place] <= high; place++) {
            count += countAt(place);
        }
        return count;
    }

    /** Those between two bounds, both included. */
    Finite within(double low, double high) {
        int from = firstFrom(low);
        int to = from;
        int[] counts = new int[values.length];
        int total = 0;
        while (to < values.length && values[to] <= high) {
            total += countAt(to);
            counts[to++ - from] = total;
        }
        return new Finite(Arrays.copyOfRange(values, from, to), Arrays.copyOf(counts, to - from));
    }

    private int firstFrom(double low) {
        int found = Arrays.binarySearch(values, low);
        return found >= 0 ? found : -found - 1;
    }

    /** Rule 7 of Hyndman and Fan (Sample Quantiles in Statistical Packages, 1996), as pandas and numpy have it; NaN of none. */
    double quantile(double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double place = share * (count() - 1);
        int below = (int) Math.floor(place);
        double low = at(below);
        double high = at(Math.min(count() - 1, below + 1));
        double part = place - below;
        return low == high ? low : low * (1 - part) + high * part;
    }

    /** The number at a place of the whole ascending list, equal ones counted each. */
    private double at(int place) {
        int found = Arrays.binarySearch(upTo, place + 1);
        return values[found >= 0 ? found : -found - 1];
    }
}
