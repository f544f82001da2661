package millet.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;
import millet.chart.Chart;
import millet.chart.Charts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The picture of a silhouette: the values of each cluster in falling order, the clusters one after the other. */
final class SilhouettePlot {

    /** Dots that a scatter chart draws one by one; a cluster has at most 200 of them. */
    private static final int MOST_DOTS = 1400;

    private static final int MOST_DOTS_OF_A_CLUSTER = 200;
    private static final int MOST_LOOKS = 7;

    private SilhouettePlot() {}

    static Chart of(Silhouette silhouette, int[] labels, int clusters) {
        double[] values = silhouette.perPoint();
        DoubleColumn places = DoubleColumn.create("rows, cluster by cluster");
        DoubleColumn heights = DoubleColumn.create("silhouette");
        StringColumn names = StringColumn.create("cluster");
        int before = 0;
        for (int cluster = 0; cluster < clusters; cluster++) {
            double[] falling = falling(values, labels, cluster);
            int drawn = Math.min(Math.min(MOST_DOTS_OF_A_CLUSTER, Math.max(2, MOST_DOTS / clusters)), falling.length);
            for (int i = 0; i < drawn; i++) {
                int rank = drawn == 1 ? 0 : (int) ((long) i * (falling.length - 1) / (drawn - 1));
                places.append(before + rank + 1);
                heights.append(falling[rank]);
                names.append(Integer.toString(cluster));
            }
            before += falling.length;
        }
        Chart chart = Charts.scatter(Table.create("silhouette", places, heights, names), places.name(), heights.name());
        chart = clusters <= MOST_LOOKS
                ? chart.withGroups("cluster")
                        .withOrder(
                                "cluster",
                                IntStream.range(0, clusters)
                                        .mapToObj(Integer::toString)
                                        .toArray(String[]::new))
                : chart;
        return chart.withLineAtY(silhouette.mean(), "mean");
    }

    private static double[] falling(double[] values, int[] labels, int cluster) {
        double[] rising = IntStream.range(0, values.length)
                .filter(row -> labels[row] == cluster)
                .mapToDouble(row -> values[row])
                .toArray();
        Arrays.sort(rising);
        return IntStream.range(0, rising.length)
                .mapToDouble(i -> rising[rising.length - 1 - i])
                .toArray();
    }
}
