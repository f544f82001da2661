package millet.clustering;

import java.util.OptionalInt;

/**
 * The elbow of a falling curve by Kneedle with sensitivity 1 (Satopää, Albrecht, Irwin and Raghavan, Finding a "kneedle" in a haystack, 2011).
 *
 * <p>Both axes are scaled to 0…1 and d = 1 − y − x, the height of the curve's chord over the curve, is looked at. A peak of d is an elbow if d falls below
 * the peak − 1 ÷ (points − 1) before it peaks again; of several the highest counts.
 */
final class Kneedle {

    private Kneedle() {}

    /** The index of the elbow, empty where the curve has none: fewer than three points, flat, straight, or bent the other way. */
    static OptionalInt elbow(double[] falling) {
        int last = falling.length - 1;
        double height = last < 0 ? 0 : falling[0] - falling[last];
        if (last < 2 || height <= 0) {
            return OptionalInt.empty();
        }
        double[] under = new double[falling.length];
        for (int i = 0; i <= last; i++) {
            under[i] = 1 - (falling[i] - falling[last]) / height - (double) i / last;
        }
        OptionalInt elbow = OptionalInt.empty();
        for (int i = 1; i < last; i++) {
            if (isPeak(under, i)
                    && dropsBelow(under, i, under[i] - 1.0 / last)
                    && (elbow.isEmpty() || under[i] > under[elbow.getAsInt()])) {
                elbow = OptionalInt.of(i);
            }
        }
        return elbow;
    }

    private static boolean isPeak(double[] under, int i) {
        return under[i] > under[i - 1] && under[i] >= under[i + 1];
    }

    private static boolean dropsBelow(double[] under, int peak, double threshold) {
        for (int i = peak + 1; i < under.length && !(i < under.length - 1 && isPeak(under, i)); i++) {
            if (under[i] < threshold) {
                return true;
            }
        }
        return false;
    }
}
