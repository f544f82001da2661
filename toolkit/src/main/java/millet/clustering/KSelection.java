package millet.clustering;

import java.util.ArrayList;
import java.util.List;
import millet.features.Features;

/**
 * Several numbers of clusters to be compared: {@code KSelection.from(2).to(10).compare(features)}.
 *
 * <p>Each number k is fitted just as {@link KMeans} with the same seed and restarts would, so that the comparison speaks of the clusterings that will be
 * used; {@link KComparison#clustering} hands them out.
 *
 * @param from the least number of clusters, at least 1
 * @param to the greatest number of clusters
 * @param seed where the random numbers start; 42 unless said otherwise
 * @param restarts how many times to start for each k; 20 unless said otherwise
 */
public record KSelection(int from, int to, long seed, int restarts) {

    /** Validates the ranges. */
    public KSelection {
        if (from < 1 || to < from) {
            throw new IllegalArgumentException("A selection of k needs a range from 1 up, not " + from + " to " + to
                    + ". Say KSelection.from(2).to(10).");
        }
        if (restarts < 1) {
            throw new IllegalArgumentException(
                    "A selection of k needs at least 1 restart, not " + restarts + ". Say withRestarts(20).");
        }
    }

    /**
     * A selection that begins at so many clusters and ends at 10, or there where it begins if that is more.
     *
     * @param from the least number of clusters, at least 1
     * @return a specification with seed 42 and 20 restarts
     */
    public static KSelection from(int from) {
        return new KSelection(from, Math.max(from, 10), 42, 20);
    }

    /**
     * The same up to so many clusters.
     *
     * @param to the greatest number of clusters
     * @return a new specification
     */
    public KSelection to(int to) {
        return new KSelection(from, to, seed, restarts);
    }

    /**
     * The same with another seed.
     *
     * @param seed any number
     * @return a new specification
     */
    public KSelection withSeed(long seed) {
        return new KSelection(from, to, seed, restarts);
    }

    /**
     * The same with another number of restarts.
     *
     * @param restarts at least 1
     * @return a new specification
     */
    public KSelection withRestarts(int restarts) {
        return new KSelection(from, to, seed, restarts);
    }

    /**
     * Fits every k and works out its exact silhouette: time grows with the square of the rows, a second for each k at 20,000.
     *
     * @param features at least as many rows as the greatest k
     * @return the comparison; it ends before the greatest k, with a warning, where there are fewer different rows
     * @throws IllegalArgumentException if there are fewer rows than the greatest k
     * @throws IllegalStateException if the thread is interrupted
     */
    public KComparison compare(Features features) {
        Points.present(features, "A selection of k");
        if (to > features.rowCount()) {
            throw new IllegalArgumentException("A selection of k needs at least as many rows as clusters; up to " + to
                    + " clusters are asked of " + features.rowCount() + " rows. Say to(" + features.rowCount()
                    + ") or less.");
        }
        List<Clustering> fitted = new ArrayList<>();
        for (int k = from; k <= to; k++) {
            Clustering clustering =
                    KMeans.clusters(k).withSeed(seed).withRestarts(restarts).fit(features);
            if (clustering.clusters() < k && !fitted.isEmpty()) {
                break;
            }
            fitted.add(clustering);
        }
        return new KComparison(this, fitted);
    }
}
