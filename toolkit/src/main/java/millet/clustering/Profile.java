package millet.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
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
        List<double[][]> groups = originals.names().stream()
                .map(name -> byCluster(originals.column(name), labels, sizes))
                .toList();
        addTo(profile, "median ", originals.names(), groups, Profile::median);
        addTo(profile, "mean ", originals.names(), groups, Mean::of);
        return profile;
    }

    private static void addTo(
            Table profile,
            String measure,
            List<String> names,
            List<double[][]> groups,
            ToDoubleFunction<double[]> measured) {
        for (int feature = 0; feature < names.size(); feature++) {
            profile.addColumns(DoubleColumn.create(
                    measure + names.get(feature),
                    Arrays.stream(groups.get(feature)).mapToDouble(measured).toArray()));
        }
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
