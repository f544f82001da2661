package millet.features;

/** Quantiles that go straight from one value to the next: type 7 of Hyndman and Fan (1996), as in R, NumPy and Excel. */
final class Quantile {

    private Quantile() {}

    /** The value below which a share of the numbers lies; they ascend. */
    static double of(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        return low == high ? low : low + (place - below) * (high - low);
    }
}
