package millet.clustering;

import java.util.Arrays;

/**
 * One run from given centres (Lloyd, Least squares quantization in PCM, 1982): assign every point to its nearest centre, move every centre to the
 * mean of its points, until no assignment changes.
 *
 * <p>A point equally near to two centres goes to the one of lower number. A cluster that loses all its points gets the point that is
 * farthest from its centre among those of clusters with more than one point, the first of equals. Neither step can raise the inertia, and
 * there are finitely many partitions: it ends.
 */
final class Lloyd {

    private final Points points;
    private final int clusters;
    private final int[] labels;
    private final int[] sizes;
    private final double[] nearest;
    private double[] centers;
    private double inertia;
    private double[] trace = {};
    private boolean converged;

    private Lloyd(Points points, double[] starts) {
        this.points = points;
        this.clusters = starts.length / points.columns;
        this.labels = new int[points.rows];
        this.sizes = new int[clusters];
        this.nearest = new double[points.rows];
        this.centers = starts.clone();
        Arrays.fill(labels, -1);
    }

    /** Runs from these centres; a tolerance above 0 also stops when the inertia falls by no more than this part of it. */
    static Lloyd from(double[] starts, Points points, int maxIterations, double tolerance) {
        Lloyd run = new Lloyd(points, starts);
        run.iterate(maxIterations, tolerance);
        return run;
    }

    /** The cluster of each row. */
    int[] labels() {
        return labels;
    }

    /** The means of the rows under each label. */
    double[] centers() {
        return centers;
    }

    /** The rows under each label. */
    int[] sizes() {
        return sizes;
    }

    /** The inertia of labels and centres. */
    double inertia() {
        return inertia;
    }

    /** The inertia that each iteration met, before it moved the centres. */
    double[] trace() {
        return trace;
    }

    /** Whether it came to rest before the limit of iterations. */
    boolean converged() {
        return converged;
    }

    private void iterate(int maxIterations, double tolerance) {
        for (int done = 0; done < maxIterations && !converged; done++) {
            boolean changed = assign();
            changed |= fillEmptyClusters();
            trace = Arrays.copyOf(trace, done + 1);
            trace[done] = sum(nearest);
            converged = !changed || hasSettled(tolerance);
            if (changed) {
                centers = points.means(labels, sizes);
            }
        }
        inertia = points.inertia(labels, centers);
    }

    private boolean hasSettled(double tolerance) {
        int last = trace.length - 1;
        return tolerance > 0 && last > 0 && trace[last - 1] - trace[last] <= tolerance * trace[last - 1];
    }

    private boolean assign() {
        boolean changed = false;
        for (int from = 0; from < points.rows; from += Points.BLOCK) {
            Points.stopIfInterrupted();
            changed |= assign(from, Math.min(points.rows, from + Points.BLOCK));
        }
        return changed;
    }

    private boolean assign(int from, int to) {
        boolean changed = false;
        for (int row = from; row < to; row++) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int cluster = 0; cluster < clusters; cluster++) {
                double distance = points.squaredDistance(row, centers, cluster);
                if (distance < least) {
                    least = distance;
                    best = cluster;
                }
            }
            nearest[row] = least;
            changed |= labels[row] != best;
            labels[row] = best;
        }
        return changed;
    }

    private boolean fillEmptyClusters() {
        Arrays.fill(sizes, 0);
        for (int label : labels) {
            sizes[label]++;
        }
        boolean filled = false;
        for (int cluster = 0; cluster < clusters; cluster++) {
            if (sizes[cluster] == 0) {
                int row = farthestOfSeveral();
                sizes[labels[row]]--;
                sizes[cluster]++;
                labels[row] = cluster;
                nearest[row] = 0;
                filled = true;
            }
        }
        return filled;
    }

    private int farthestOfSeveral() {
        int farthest = -1;
        for (int row = 0; row < points.rows; row++) {
            if (sizes[labels[row]] > 1 && (farthest < 0 || nearest[row] > nearest[farthest])) {
                farthest = row;
            }
        }
        return farthest;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
