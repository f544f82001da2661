package millet.chart;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The edges of the bins of a histogram. A bin holds the values from its lower edge up to, not including, its upper edge; the last bin
 * includes both, as numpy does it.
 *
 * <p>Without a wish, bins are about as wide as Freedman and Diaconis advise (On the Histogram as a Density Estimator, 1981): twice the
 * interquartile range over the cube root of the number of values, between {@value #FEWEST} and {@value #MOST} of them, with round edges. Whole numbers that
 * span no more than {@value #MOST_WHOLE} get one bin each.
 */
final class Bins {

    static final int FEWEST = 5;
    static final int MOST = 50;
    static final int MOST_WHOLE = 30;

    private Bins() {}

    /** Round edges for sorted numbers, at least one. */
    static double[] round(double[] sorted, boolean whole) {
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (new Bounds(low, high).isPoint()) {
            double half = whole || low == 0 ? 0.5 : Math.abs(low) / 20;
            return new double[] {low - half, low + half};
        }
        if (whole && high - low <= MOST_WHOLE) {
            return equal(low - 0.5, high + 0.5, (int) (high - low) + 1);
        }
        int wanted = Math.max(FEWEST, Math.min(MOST, freedmanDiaconis(sorted)));
        if (!Double.isFinite(high - low)) {
            return equal(low, high, wanted);
        }
        if (whole && Math.max(Math.abs(low), Math.abs(high)) < 1e15) {
            return wholeSteps(low, high, wanted);
        }
        Ticks ticks = Ticks.covering(low, high, wanted);
        double[] edges = new double[ticks.count()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = ticks.at(i);
        }
        return edges;
    }

    /** Bins that hold equally many whole numbers: 1, 2 or 5 times a power of ten, whichever makes about so many bins. */
    private static double[] wholeSteps(double low, double high, int wanted) {
        double width = (high - low + 1) / wanted;
        double best = 1;
        for (double power = 1; power <= width; power *= 10) {
            for (int digit : new int[] {1, 2, 5, 10}) {
                double step = digit * power;
                best = Math.abs(Math.log(step / width)) < Math.abs(Math.log(best / width)) ? step : best;
            }
        }
        double first = Math.floor(low / best);
        int count = (int) (Math.floor(high / best) - first) + 1;
        double[] edges = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            edges[i] = (first + i) * best - 0.5;
        }
        return edges;
    }

    /** How many bins Freedman and Diaconis advise; Sturges' number where half of the values are the same. */
    static int freedmanDiaconis(double[] sorted) {
        double spread = FiveNumbers.quantile(sorted, 0.75) - FiveNumbers.quantile(sorted, 0.25);
        double width = 2 * spread / Math.cbrt(sorted.length);
        double range = sorted[sorted.length - 1] - sorted[0];
        if (width <= 0 || range / width > 1e6) {
            return (int) Math.ceil(Math.log(sorted.length) / Math.log(2) + 1);
        }
        return (int) Math.max(1, Math.ceil(range / width));
    }

    /** So many bins of equal width from the least to the greatest. */
    static double[] equal(double low, double high, int count) {
        double[] edges = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            double share = (double) i / count;
            edges[i] = Double.isFinite(high - low) ? low + (high - low) * share : low * (1 - share) + high * share;
        }
        edges[count] = high;
        return edges;
    }

    /** Days, weeks, months, quarters or years of moments, no more than wanted; equal parts where the calendar has no fitting step. */
    static double[] calendar(double low, double high, int wanted, boolean wholeDays) {
        double range = Math.max(1, high - low);
        for (int parts = wanted; parts > 0 && parts > wanted / 4; parts--) {
            double[] edges = edges(Moments.step(range, parts, wholeDays), low, high);
            if (edges.length - 1 <= wanted) {
                return edges;
            }
        }
        double unit = wholeDays ? 86_400_000 : 1;
        double width = Math.ceil((high - low + unit) / unit / wanted) * unit;
        List<Double> edges = new ArrayList<>(List.of(low));
        while (edges.get(edges.size() - 1) <= high) {
            edges.add(low + edges.size() * width);
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] edges(Moments.Step step, double low, double high) {
        List<Double> edges = new ArrayList<>();
        LocalDateTime at = step.floor(Moments.moment(low));
        edges.add(Moments.millis(at));
        while (Moments.millis(at) <= high) {
            at = step.next(at);
            edges.add(Moments.millis(at));
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The number of the bin of a value that lies within the edges. */
    static int of(double value, double[] edges) {
        int found = Arrays.binarySearch(edges, value);
        int bin = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(edges.length - 2, bin));
    }
}
