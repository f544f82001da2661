package millet.clustering;

import java.util.Arrays;

/**
 * One run from given centres (Lloyd, Least squares quantization in PCM, 1982): assign every point to its nearest centre, move every centre to the
 * mean of its points, until no assignment changes.
 *
 * <p>A point equally near to two centres goes to the one of lower number. A cluster that loses all its points gets the point that is
 * farthest from its centre among those of clusters with more than one point, the first of equals. Neither step can raise the inertia, and
 * there are finitely many partitions: it ends.
 *
 * <p>Most points need not be measured again after the first rounds: a bound above the distance to the own centre and one below the distance to any other
 * follow the centres' moves by the triangle inequality (Hamerly, Making k-means even faster, 2010). The bounds are kept so loose that rounding
 * cannot make them lie: the labels are those of the full search, ties included.
 */
final class Lloyd {

    /** More than the relative rounding error of a distance in a hundred thousand dimensions. */
    private static final double SLACK = 1e-10;

    private static final double UP = 1 + SLACK;
    private static final double DOWN = 1 - SLACK;

    private final Points points;
    private final int clusters;
    private final int[] labels;
    private final int[] sizes;

    /** At least the distance of each point to its own centre. */
    private final double[] own;

    /** At most the distance of each point to any other centre. */
    private final double[] other;

    /** At most half the distance of each centre to the nearest other one: a point within it has no nearer centre. */
    private final double[] reach;

    private double[] centers;
    private double inertia;
    private boolean converged;

    private Lloyd(Points points, double[] starts) {
        this.points = points;
        this.clusters = starts.length / points.columns;
        this.labels = new int[points.rows];
        this.sizes = new int[clusters];
        this.own = new double[points.rows];
        this.other = new double[points.rows];
        this.reach = new double[clusters];
        this.centers = starts.clone();
        Arrays.fill(own, Double.POSITIVE_INFINITY);
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

    /** Whether it came to rest before the limit of iterations. */
    boolean converged() {
        return converged;
    }

    private void iterate(int maxIterations, double tolerance) {
        double before = Double.POSITIVE_INFINITY;
        for (int done = 0; done < maxIterations && !converged; done++) {
            boolean changed = assign() || done == 0;
            changed |= fillEmptyClusters();
            converged = !changed;
            if (changed) {
                moveCenters();
            }
            if (tolerance > 0) {
                inertia = points.inertia(labels, centers);
                converged |= done > 0 && before - inertia <= tolerance * before;
                before = inertia;
            }
        }
        inertia = points.inertia(labels, centers);
    }

    private boolean assign() {
        boolean changed = false;
        for (int from = 0; from < points.rows; from += Points.BLOCK) {
            Points.stopIfInterrupted();
            for (int row = from, to = Math.min(points.rows, from + Points.BLOCK); row < to; row++) {
                double nearest = Math.max(other[row], reach[labels[row]]);
                if (own[row] >= nearest) {
                    own[row] = Math.sqrt(points.squaredDistance(row, centers, labels[row])) * UP;
                    changed |= own[row] >= nearest && moveToNearest(row);
                }
            }
        }
        return changed;
    }

    private boolean moveToNearest(int row) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < clusters; cluster++) {
            double distance = points.squaredDistance(row, centers, cluster);
            if (distance < least) {
                second = least;
                least = distance;
                best = cluster;
            } else if (distance < second) {
                second = distance;
            }
        }
        own[row] = Math.sqrt(least) * UP;
        other[row] = Math.sqrt(second) * DOWN;
        boolean changed = labels[row] != best;
        labels[row] = best;
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
                own[row] = Double.POSITIVE_INFINITY;
                other[row] = 0;
                filled = true;
            }
        }
        return filled;
    }

    private int farthestOfSeveral() {
        int farthest = -1;
        double greatest = -1;
        for (int row = 0; row < points.rows; row++) {
            if (sizes[labels[row]] > 1) {
                double distance = points.squaredDistance(row, centers, labels[row]);
                if (distance > greatest) {
                    greatest = distance;
                    farthest = row;
                }
            }
        }
        return farthest;
    }

    /** Moves the centres to the means, and the bounds by as much as the centres have moved. */
    private void moveCenters() {
        double[] old = centers;
        centers = points.means(labels, sizes);
        double[] moves = new double[clusters];
        int farthest = 0;
        for (int cluster = 0; cluster < clusters; cluster++) {
            moves[cluster] = Points.distance(old, cluster, centers, cluster, points.columns) * UP;
            farthest = moves[cluster] > moves[farthest] ? cluster : farthest;
        }
        double greatest = moves[farthest];
        double greatestOfOthers = 0;
        for (int cluster = 0; cluster < clusters; cluster++) {
            if (cluster != farthest) {
                greatestOfOthers = Math.max(greatestOfOthers, moves[cluster]);
            }
        }
        for (int row = 0; row < points.rows; row++) {
            int label = labels[row];
            own[row] = (own[row] + moves[label]) * UP;
            other[row] = other[row] * DOWN - (label == farthest ? greatestOfOthers : greatest);
        }
        updateReach();
    }

    private void updateReach() {
        Arrays.fill(reach, Double.POSITIVE_INFINITY);
        for (int a = 0; a < clusters; a++) {
            for (int b = 0; b < a; b++) {
                double half = Points.distance(centers, a, centers, b, points.columns) / 2 * DOWN;
                reach[a] = Math.min(reach[a], half);
                reach[b] = Math.min(reach[b], half);
            }
        }
    }
}
