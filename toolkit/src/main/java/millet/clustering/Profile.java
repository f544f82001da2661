package millet.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;
import millet.features.Features;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What clusters are like: size, share, median and mean of each feature. */
final class Profile {

    private Profile() {}

    static Table of(Clustering clustering) {
        Features originals = clustering.features().originals();
        int[] labels = clustering.labels();
        int[] sizes = clustering.sizes();
        DoubleColumn shares = DoubleColumn.create("share");
        for (int size : sizes) {
            shares.append((double) size / labels.length);
        }
        Table profile = Table.create("profile", clusters(clustering), IntColumn.create("size", sizes), shares);
        for (String name : originals.names()) {
            double[][] groups = byCluster(originals.column(name), labels, sizes);
            profile.addColumns(
                    DoubleColumn.create(
                            "median " + name,
                            Arrays.stream(groups).mapToDouble(Profile::median).toArray()),
                    DoubleColumn.create(
                            "mean " + name,
                            Arrays.stream(groups).mapToDouble(Mean::of).toArray()));
        }
        return profile;
    }

    private static Column<?> clusters(Clustering clustering) {
        return clustering.isNamed()
                ? StringColumn.create("cluster", clustering.names())
                : IntColumn.create(
                        "cluster", IntStream.range(0, clustering.clusters()).toArray());
    }

    private static double[][] byCluster(double[] values, int[] labels, int[] sizes) {
        double[][] groups = new double[sizes.length][];
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            groups[cluster] = new double[sizes[cluster]];
        }
        int[] next = new int[sizes.length];
        for (int row = 0; row < values.length; row++) {
            groups[labels[row]][next[labels[row]]++] = values[row];
        }
        return groups;
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
    }
}
