package millet.clustering;

import java.util.Arrays;

/**
 * Sums of the distances of every row to the rows of every cluster, each pair of rows measured once. The rows are laid out cluster by cluster and
 * column by column, and worked on in blocks that stay in the processor's nearest memory.
 */
final class Distances {

    private static final int BLOCK = 512;

    private final int rows;
    private final int columns;
    private final int[] order;
    private final int[] clusterAt;
    private final int[] starts;
    private final double[] values;
    private final double[][] sums;
    private final double[] distances = new double[BLOCK];

    private Distances(Points points, int[] labels, int clusters) {
        this.rows = points.rows;
        this.columns = points.columns;
        this.starts = starts(labels, clusters);
        this.order = order(labels, starts);
        this.clusterAt = new int[rows];
        this.values = new double[rows * columns];
        for (int place = 0; place < rows; place++) {
            clusterAt[place] = labels[order[place]];
            for (int column = 0; column < columns; column++) {
                values[column * rows + place] = points.values[order[place] * columns + column];
            }
        }
        this.sums = new double[clusters][rows];
    }

    /** The silhouette of each row. */
    static double[] silhouettes(Points points, int[] labels, int clusters) {
        Distances distances = new Distances(points, labels, clusters);
        distances.addAllPairs();
        return distances.silhouettes();
    }

    /** Where each cluster begins in the layout, and behind the last one the number of rows. */
    private static int[] starts(int[] labels, int clusters) {
        int[] starts = new int[clusters + 1];
        for (int label : labels) {
            starts[label + 1]++;
        }
        for (int cluster = 0; cluster < clusters; cluster++) {
            starts[cluster + 1] += starts[cluster];
        }
        return starts;
    }

    private static int[] order(int[] labels, int[] starts) {
        int[] next = starts.clone();
        int[] order = new int[labels.length];
        for (int row = 0; row < labels.length; row++) {
            order[next[labels[row]]++] = row;
        }
        return order;
    }

    private void addAllPairs() {
        for (int cluster = 0; cluster < sums.length; cluster++) {
            for (int from = starts[cluster]; from < starts[cluster + 1]; from += BLOCK) {
                int to = Math.min(from + BLOCK, starts[cluster + 1]);
                for (int place = 0; place < to; place++) {
                    if (place % BLOCK == 0) {
                        Points.stopIfInterrupted();
                    }
                    addPairs(place, Math.max(from, place + 1), to, cluster);
                }
            }
        }
    }

    /** Adds the distances between one row and several later ones, all of one cluster, to the sums of both sides. */
    private void addPairs(int place, int from, int to, int cluster) {
        int count = to - from;
        if (count <= 0) {
            return;
        }
        Arrays.fill(distances, 0, count, 0);
        for (int column = 0; column < columns; column++) {
            addSquares(values[column * rows + place], column * rows + from, count);
        }
        double[] back = sums[clusterAt[place]];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            distances[i] = Math.sqrt(distances[i]);
        }
        for (int i = 0; i < count; i++) {
            back[from + i] += distances[i];
        }
        for (int i = 0; i < count; i++) {
            sum += distances[i];
        }
        sums[cluster][place] += sum;
    }

    private void addSquares(double value, int from, int count) {
        for (int i = 0; i < count; i++) {
            double difference = values[from + i] - value;
            distances[i] += difference * difference;
        }
    }

    private double[] silhouettes() {
        double[] silhouettes = new double[rows];
        for (int place = 0; place < rows; place++) {
            silhouettes[order[place]] = silhouette(place);
        }
        return silhouettes;
    }

    private double silhouette(int place) {
        int own = clusterAt[place];
        int others = size(own) - 1;
        if (others == 0) {
            return 0;
        }
        double within = sums[own][place] / others;
        double nearest = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < sums.length; cluster++) {
            if (cluster != own) {
                nearest = Math.min(nearest, sums[cluster][place] / size(cluster));
            }
        }
        double greater = Math.max(within, nearest);
        return greater == 0 ? 0 : (nearest - within) / greater;
    }

    private int size(int cluster) {
        return starts[cluster + 1] - starts[cluster];
    }
}
