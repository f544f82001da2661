package millet.clustering;

import millet.features.Features;

/**
 * K-means: the partition of rows into k clusters that makes the sum of squared distances to the clusters' means (the inertia) small:
 * J = Σᵢ minₖ ‖xᵢ − cₖ‖².
 *
 * <p>Each restart chooses its centres by greedy k-means++ and improves them by Lloyd's iterations; the restart of least inertia wins, the first of
 * equals. That is a local optimum, not proven to be the best: {@link Clustering#warnings()} says when the restarts disagree. Nor is it proven when all of
 * them agree, because each starts at rows: of (0, 0), (0, 4), (3, 2), (3, 2) in two clusters all come to an inertia of 26 ÷ 3, with one of the first two rows alone,
 * and none to the best, 8, which puts the first two together around (0, 2), where no row is. The rules that decide the rest: a point equally near to two centres goes to the one chosen first; an empty cluster gets the point farthest from its centre;
 * clusters are numbered from 0 by descending size, those of equal size by their centres (the smaller first coordinate that differs comes first).
 *
 * <p>Random numbers are SplitMix64's, one stream for each restart, made from the seed and the restart's number: the same rows in the same order and the same
 * values give the same result on every machine, and the first restarts are the same however many follow. Time grows with rows × features ×
 * clusters × iterations × restarts: a million rows of ten features take seconds for each restart, so say fewer restarts there. An interruption of the
 * thread is obeyed.
 *
 * @param clusters how many clusters, at least 1
 * @param seed where the random numbers start; 42 unless said otherwise
 * @param restarts how many times to start, at least 1; 20 unless said otherwise
 * @param maxIterations how many times at most to reassign the rows in a restart, at least 1; 300 unless said otherwise
 * @param tolerance a restart also stops when an iteration lowers the inertia by no more than this part of it; 0, which is the default, goes on until
 *     no row changes its cluster
 */
public record KMeans(int clusters, long seed, int restarts, int maxIterations, double tolerance) {

    /** Validates the ranges. */
    public KMeans {
        atLeastOne(clusters, "clusters", "Say KMeans.clusters(4).");
        atLeastOne(restarts, "restarts", "Say withRestarts(20).");
        atLeastOne(maxIterations, "iterations", "Say withMaxIterations(300).");
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("K-means needs a tolerance from 0 to below 1, not " + tolerance
                    + ". Say withTolerance(0) for exact.");
        }
    }

    /**
     * K-means with so many clusters.
     *
     * @param clusters how many, at least 1
     * @return a specification with seed 42, 20 restarts, at most 300 iterations and tolerance 0
     */
    public static KMeans clusters(int clusters) {
        return new KMeans(clusters, 42, 20, 300, 0);
    }

    /**
     * The same with another seed.
     *
     * @param seed any number
     * @return a new specification
     */
    public KMeans withSeed(long seed) {
        return new KMeans(clusters, seed, restarts, maxIterations, tolerance);
    }

    /**
     * The same with another number of restarts.
     *
     * @param restarts at least 1
     * @return a new specification
     */
    public KMeans withRestarts(int restarts) {
        return new KMeans(clusters, seed, restarts, maxIterations, tolerance);
    }

    /**
     * The same with another limit of iterations.
     *
     * @param maxIterations at least 1
     * @return a new specification
     */
    public KMeans withMaxIterations(int maxIterations) {
        return new KMeans(clusters, seed, restarts, maxIterations, tolerance);
    }

    /**
     * The same with another tolerance.
     *
     * @param tolerance from 0 to below 1
     * @return a new specification
     */
    public KMeans withTolerance(double tolerance) {
        return new KMeans(clusters, seed, restarts, maxIterations, tolerance);
    }

    /**
     * Clusters the rows by the features as they are transformed: standardize first unless their units are the same.
     *
     * @param features at least as many rows as clusters
     * @return the clustering; it has fewer clusters, with a warning, where there are fewer different rows
     * @throws IllegalArgumentException if there are fewer rows than clusters, or values too large or too small to be squared
     * @throws IllegalStateException if the thread is interrupted
     */
    public Clustering fit(Features features) {
        Points.present(features, "K-means");
        if (clusters > features.rowCount()) {
            throw new IllegalArgumentException("K-means needs at least as many rows as clusters; " + clusters
                    + " clusters are asked of " + features.rowCount() + " rows. Say KMeans.clusters("
                    + features.rowCount() + ") or fewer.");
        }
        Points points = Points.of(features);
        Lloyd best = null;
        double[] inertias = new double[restarts];
        for (int restart = 0; restart < restarts; restart++) {
            double[] starts = new PlusPlus(points, SplitMix64.ofRun(seed, restart)).choose(clusters);
            Lloyd run = Lloyd.from(starts, points, maxIterations, tolerance);
            inertias[restart] = run.inertia();
            if (best == null || run.inertia() < best.inertia()) {
                best = run;
            }
        }
        return Clustering.found(this, features, best, inertias);
    }

    private static void atLeastOne(int number, String what, String remedy) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    "K-means needs a number of " + what + " of at least 1, not " + number + ". " + remedy);
        }
    }
}
