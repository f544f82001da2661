package millet.clustering;

import java.util.Arrays;
import millet.chart.Chart;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import millet.features.Features;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * How well each row lies in its cluster: s = (b − a) ÷ max(a, b), where a is its mean distance to the others of its cluster and b the
 * mean distance to the nearest other cluster. 1 is perfect, 0 lies between two clusters, below 0 another cluster would be nearer; a row that is alone in its
 * cluster has 0 (Rousseeuw, Silhouettes: a graphical aid to the interpretation and validation of cluster analysis, 1987).
 *
 * <p>Exact, with Euclidean distances of the features as they are transformed. Every pair of rows is looked at, so time grows with the
 * square of the rows: 20,000 take seconds, 100,000 a minute. An interruption of the thread is obeyed.
 */
public final class Silhouette implements Displayable {

    /** Up to so many rows it is worked out without being asked for. */
    static final int ROWS_AT_ONCE = 20_000;

    private final int[] labels;
    private final int clusters;
    private final double[] perPoint;
    private final double mean;

    private Silhouette(int[] labels, int clusters, double[] perPoint) {
        this.labels = labels;
        this.clusters = clusters;
        this.perPoint = perPoint;
        this.mean = Mean.of(perPoint);
    }

    /**
     * The silhouette of a partition.
     *
     * @param features the rows
     * @param labels the cluster of each row, counted from 0 without a gap; at least two clusters
     * @return the silhouette
     * @throws IllegalArgumentException if there is not one label for each row, the labels have a gap, or there is only one cluster
     * @throws IllegalStateException if the thread is interrupted
     */
    public static Silhouette of(Features features, int[] labels) {
        int clusters = Labels.clusters(features, labels);
        if (clusters < 2) {
            throw new IllegalArgumentException(
                    "A silhouette compares a cluster with the nearest other one and needs at least 2; all "
                            + features.rowCount() + " rows are in one cluster.");
        }
        return of(Points.of(features), labels.clone(), clusters);
    }

    static Silhouette of(Points points, int[] labels, int clusters) {
        return new Silhouette(labels, clusters, Distances.silhouettes(points, labels, clusters));
    }

    /**
     * The mean of all rows.
     *
     * @return from −1 to 1
     */
    public double mean() {
        return mean;
    }

    /**
     * The silhouette of each row.
     *
     * @return a new array in the order of the rows
     */
    public double[] perPoint() {
        return perPoint.clone();
    }

    /**
     * What the mean says, in the words of Kaufman and Rousseeuw (Finding groups in data, 1990): above .70 a strong structure, above .50
     * a reasonable one, above .25 a weak one that could be artificial, else no substantial structure.
     *
     * @return such as {@code weak structure}
     */
    public String structure() {
        if (mean <= .25) {
            return "no substantial structure";
        }
        return mean <= .50 ? "weak structure" : mean <= .70 ? "reasonable structure" : "strong structure";
    }

    /**
     * One row a cluster.
     *
     * @return a new table of cluster | size | mean | least | below 0 (the number of rows that another cluster is nearer to)
     */
    @Override
    public Table toTable() {
        int[] sizes = new int[clusters];
        int[] below = new int[clusters];
        double[] means = new double[clusters];
        double[] least = new double[clusters];
        Arrays.fill(least, 1);
        for (int row = 0; row < labels.length; row++) {
            int cluster = labels[row];
            sizes[cluster]++;
            means[cluster] += perPoint[row];
            least[cluster] = Math.min(least[cluster], perPoint[row]);
            below[cluster] += perPoint[row] < 0 ? 1 : 0;
        }
        IntColumn numbers = IntColumn.create("cluster");
        for (int cluster = 0; cluster < clusters; cluster++) {
            numbers.append(cluster);
            means[cluster] /= sizes[cluster];
        }
        return Table.create(
                "silhouette",
                numbers,
                IntColumn.create("size", sizes),
                DoubleColumn.create("mean", means),
                DoubleColumn.create("least", least),
                IntColumn.create("below 0", below));
    }

    /**
     * The silhouettes of all rows, cluster by cluster and falling within each, as Rousseeuw drew them: a good cluster is a broad block, a row below 0 hangs
     * under the line. Of a large cluster an even sample of at most 200 rows is drawn.
     *
     * @return the chart
     */
    public Chart plot() {
        return SilhouettePlot.of(this, labels, clusters).withTitle(title());
    }

    private String title() {
        return "Silhouette " + Numbers.fixed(mean, 4) + " of " + Numbers.count(labels.length, "row") + " in "
                + Numbers.count(clusters, "cluster") + ": " + structure();
    }

    /** The sentence for a mean of .50 or less. */
    String warning() {
        return "The mean silhouette is " + Numbers.fixed(mean, 2) + ": " + structure()
                + (mean <= .25
                        ? ". The rows do not fall into groups; the clusters are a way to cut a cloud into pieces."
                        : " that could be artificial (Kaufman and Rousseeuw 1990).");
    }

    @Override
    public TableView view() {
        return TableView.of(toTable()).withNote(title());
    }

    /** The table as text. */
    @Override
    public String toString() {
        return toText();
    }
}
