package millet.quality;

import java.util.Arrays;
import java.util.List;

/**
 * Counts of numbers in bins of equal width. A bin holds the values from its lower edge up to, not including, its upper one; the last holds
 * both. Their number follows Freedman and Diaconis (1981), or Sturges where half of the values are the same, from {@value #FEWEST} to {@value
 * #MOST}; whole numbers that span no more than {@value #MOST} get one bin each.
 */
record Histogram(double low, double high, List<Integer> counts) {

    static final int FEWEST = 5;
    static final int MOST = 30;
    private static final Histogram NONE = new Histogram(Double.NaN, Double.NaN, List.of());

    static Histogram of(Finite numbers, boolean whole) {
        double[] values = numbers.values();
        if (values.length == 0) {
            return NONE;
        }
        double low = values[0];
        double high = values[values.length - 1];
        if (whole && high - low < MOST) {
            return filled(numbers, low - 0.5, high + 0.5, (int) (high - low) + 1);
        }
        return filled(numbers, low, high, low == high ? 1 : Math.max(FEWEST, Math.min(MOST, wanted(numbers))));
    }

    private static int wanted(Finite numbers) {
        double spread = numbers.quantile(0.75) / 2 - numbers.quantile(0.25) / 2;
        double width = 4 * spread / StrictMath.cbrt(numbers.count());
        double bins = (numbers.quantile(1) - numbers.quantile(0)) / width;
        if (!(width > 0) || !Double.isFinite(bins)) {
            return (int) Math.ceil(StrictMath.log(numbers.count()) / StrictMath.log(2) + 1);
        }
        return (int) Math.min(MOST, Math.ceil(bins));
    }

    private static Histogram filled(Finite numbers, double low, double high, int bins) {
        int[] counts = new int[bins];
        for (int place = 0; place < numbers.values().length; place++) {
            double share = (numbers.values()[place] / 2 - low / 2) / (high / 2 - low / 2);
            int bin = bins == 1 ? 0 : Math.min(bins - 1, (int) (share * bins));
            counts[bin] += numbers.countAt(place);
        }
        return new Histogram(low, high, Arrays.stream(counts).boxed().toList());
    }

    /** The lower edge of a bin; that of the bin after the last is the upper end. */
    double edge(int bin) {
        double share = (double) bin / counts.size();
        return low * (1 - share) + high * share;
    }
}
