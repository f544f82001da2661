package millet.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.features.Features;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The picture of a clustering by two of its features. */
final class ClusterPlot {

    /** How many groups have a look of their own in one chart. */
    private static final int MOST_LOOKS = 7;

    private ClusterPlot() {}

    static Chart of(Clustering clustering, String x, String y) {
        Features originals = clustering.features().originals();
        double[] across = originals.column(x);
        double[] up = originals.column(y);
        if (x.equals(y)) {
            throw new IllegalArgumentException("Clustering.plot needs two different features; both are '" + x
                    + "'. The clustering has " + originals.names() + ".");
        }
        List<String> looks = looks(clustering);
        String group = "cluster";
        while (group.equalsIgnoreCase(x) || group.equalsIgnoreCase(y)) {
            group += "_";
        }
        Table table = Table.create(
                clustering.title(),
                DoubleColumn.create(x, across),
                DoubleColumn.create(y, up),
                StringColumn.create(
                        group,
                        Arrays.stream(clustering.labels()).mapToObj(looks::get).toList()));
        Chart chart = Charts.scatter(table, x, y).withTitle(clustering.title());
        chart = clustering.clusters() <= MOST_LOOKS ? chart.withGroups(group) : chart.withPanels(group);
        chart = chart.withOrder(group, looks.toArray(String[]::new));
        chart = isLogarithmic(clustering.features(), x, across) ? chart.withLogX() : chart;
        return isLogarithmic(clustering.features(), y, up) ? chart.withLogY() : chart;
    }

    private static List<String> looks(Clustering clustering) {
        return clustering.isNamed()
                ? clustering.names()
                : IntStream.range(0, clustering.clusters())
                        .mapToObj(Integer::toString)
                        .toList();
    }

    private static boolean isLogarithmic(Features features, String name, double[] values) {
        return features.transform().hasLog1p(name) && Arrays.stream(values).allMatch(value -> value > 0);
    }
}
