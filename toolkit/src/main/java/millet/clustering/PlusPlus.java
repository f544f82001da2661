package millet.clustering;

import java.util.Arrays;

/**
 * The start of a run: greedy k-means++ (Arthur and Vassilvitskii, k-means++: the advantages of careful seeding, SODA 2007). The first
 * centre is any point; each further one is the best of 2 + ⌊ln k⌋ points drawn with probability in proportion to their squared distance
 * to the centres so far, the best being the one that leaves the least sum of these.
 */
final class PlusPlus {

    private final Points points;
    private final SplitMix64 random;
    private double[] nearest;
    private double[] candidate;
    private double[] best;

    PlusPlus(Points points, SplitMix64 random) {
        this.points = points;
        this.random = random;
        this.nearest = new double[points.rows];
        this.candidate = new double[points.rows];
        this.best = new double[points.rows];
    }

    /** Centres at so many different points, or at all different points where they are fewer. */
    double[] choose(int clusters) {
        int trials = 2 + (int) StrictMath.log(clusters);
        double[] centers = new double[clusters * points.columns];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int first = (int) (random.nextDouble() * points.rows);
        double left = distancesWith(first);
        points.copyRow(first, centers, 0);
        System.arraycopy(candidate, 0, nearest, 0, points.rows);
        for (int chosen = 1; chosen < clusters; chosen++) {
            if (left == 0) {
                return Arrays.copyOf(centers, chosen * points.columns);
            }
            left = addBestOf(trials, left, centers, chosen);
        }
        return centers;
    }

    private double addBestOf(int trials, double left, double[] centers, int chosen) {
        double least = Double.POSITIVE_INFINITY;
        int row = -1;
        for (int trial = 0; trial < trials; trial++) {
            int one = draw(random.nextDouble() * left);
            double sum = distancesWith(one);
            if (sum < least) {
                least = sum;
                row = one;
                double[] spare = best;
                best = candidate;
                candidate = spare;
            }
        }
        points.copyRow(row, centers, chosen);
        double[] spare = nearest;
        nearest = best;
        best = spare;
        return least;
    }

    /** The row at which the running sum of squared distances passes a mark; never one that is a centre already. */
    private int draw(double mark) {
        double sum = 0;
        int last = -1;
        for (int row = 0; row < points.rows; row++) {
            if (nearest[row] > 0) {
                sum += nearest[row];
                last = row;
                if (sum > mark) {
                    return row;
                }
            }
        }
        return last;
    }

    /** Fills {@link #candidate} with what would be left of each row's squared distance with one more centre; gives their sum. */
    private double distancesWith(int center) {
        double sum = 0;
        double[] at = new double[points.columns];
        points.copyRow(center, at, 0);
        for (int row = 0; row < points.rows; row++) {
            if (row % Points.BLOCK == 0) {
                Points.stopIfInterrupted();
            }
            candidate[row] = Math.min(nearest[row], points.squaredDistance(row, at, 0));
            sum += candidate[row];
        }
        return sum;
    }
}
