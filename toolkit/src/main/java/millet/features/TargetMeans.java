package millet.features;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The mean of a target for each category, smoothed: (n · mean + m · mean of all) ÷ (n + m) for a category of n rows, so that a rare one says little. Missing values are
 * a category of their own, the last.
 *
 * <p>A training row gets the mean of the rows in the other folds (Micci-Barreca 2001 names the estimate, scikit-learn's TargetEncoder the folds): its own target
 * would tell a model what it has to find out.
 */
final class TargetMeans {

    private final int[] codes;
    private final int categories;
    private final double[] target;
    private final double smoothing;
    private final int[] folds;
    private final int foldCount;
    private final int known;

    TargetMeans(Categories source, double[] target, RecipeOptions options) {
        this.codes = source.codes();
        this.categories = source.texts().size() + 1;
        this.target = target;
        this.smoothing = options.smoothing();
        this.known = SourceRows.present(target).length;
        this.foldCount = Math.max(1, Math.min(options.folds(), known));
        this.folds = folds(options.seed());
    }

    void check(String column, String target) {
        if (known < 2) {
            throw new IllegalArgumentException("targetMean needs at least two rows with a value of '" + target
                    + "', because no row may help to make its own mean of '" + column + "'; there "
                    + (known == 1 ? "is 1." : "are none."));
        }
    }

    int withoutTarget() {
        return target.length - known;
    }

    /** Folds of equal size, drawn from the rows that have a target; −1 for the others. */
    private int[] folds(long seed) {
        int[] drawn = new int[target.length];
        Arrays.fill(drawn, -1);
        int[] rows = IntStream.range(0, target.length)
                .filter(row -> !Double.isNaN(target[row]))
                .toArray();
        int[] order = Shuffle.of(known, seed);
        for (int i = 0; i < known; i++) {
            drawn[rows[order[i]]] = i % foldCount;
        }
        return drawn;
    }

    /** The mean of all, of the rows that have a target. */
    double prior() {
        return prior(foldCount);
    }

    /** The mean for each category, from all rows. */
    double[] ofAll() {
        return without(foldCount);
    }

    /** For each row the mean of its category in the other folds. */
    double[] outOfFold() {
        double[][] means = new double[foldCount + 1][];
        for (int fold = 0; fold <= foldCount; fold++) {
            means[fold] = without(fold);
        }
        double[] values = new double[codes.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = means[folds[row] < 0 ? foldCount : folds[row]][category(row)];
        }
        return values;
    }

    private int category(int row) {
        return codes[row] < 0 ? categories - 1 : codes[row];
    }

    private boolean counts(int row, int without) {
        return folds[row] >= 0 && folds[row] != without;
    }

    private double prior(int without) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < target.length; row++) {
            if (counts(row, without)) {
                sum += target[row];
                count++;
            }
        }
        return sum / count;
    }

    private double[] without(int fold) {
        double prior = prior(fold);
        double[] sums = new double[categories];
        double[] counts = new double[categories];
        Arrays.fill(sums, smoothing * prior);
        Arrays.fill(counts, smoothing);
        for (int row = 0; row < target.length; row++) {
            if (counts(row, fold)) {
                sums[category(row)] += target[row];
                counts[category(row)]++;
            }
        }
        for (int category = 0; category < categories; category++) {
            sums[category] = counts[category] == 0 ? prior : sums[category] / counts[category];
        }
        return sums;
    }
}
