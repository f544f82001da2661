package millet.clustering;

import java.util.Arrays;
import java.util.List;
import millet.features.Features;

/** Rows of features as points, in one flat array row by row. */
final class Points {

    /** Rows between two looks at whether the work was interrupted. */
    static final int BLOCK = 1 << 14;

    /** From here on the squares of differences down to the last bit of those that add up to it keep all their digits. */
    private static final double LEAST_SQUARES = Double.MIN_NORMAL * 0x1p106;

    final int rows;
    final int columns;
    final double[] values;

    private Points(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** Says what is wrong where there are no features at all. */
    static void present(Features features, String subject) {
        if (features == null) {
            throw new IllegalArgumentException(
                    subject + " needs features, not null. Say Features.of(table, \"visits\", \"spend\").");
        }
    }

    /** Rows to be held against each other. */
    static Points of(Features features) {
        Points points = each(features);
        points.checkSquares(features.names());
        return points;
    }

    /** Rows each by itself: how far they are from each other is not checked. */
    static Points each(Features features) {
        int columns = features.columnCount();
        double[] values = new double[features.rowCount() * columns];
        for (int row = 0; row < features.rowCount(); row++) {
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = features.value(row, column);
            }
        }
        return new Points(features.rowCount(), columns, values);
    }

    /** The squared distance of a row to one of several centres, which lie in one flat array. */
    double squaredDistance(int row, double[] centers, int center) {
        double sum = 0;
        int to = center * columns;
        for (int from = row * columns, end = from + columns; from < end; from++, to++) {
            double difference = values[from] - centers[to];
            sum += difference * difference;
        }
        return sum;
    }

    /** The distance between one of several centres and one of several others. */
    static double distance(double[] some, int one, double[] others, int other, int columns) {
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            double difference = some[one * columns + column] - others[other * columns + column];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** Copies a row into one of several centres. */
    void copyRow(int row, double[] centers, int center) {
        System.arraycopy(values, row * columns, centers, center * columns, columns);
    }

    /** The means of the rows under each label; labels without rows get zeros. */
    double[] means(int[] labels, int[] sizes) {
        double[] means = new double[sizes.length * columns];
        Arrays.fill(sizes, 0);
        for (int row = 0, from = 0; row < rows; row++) {
            sizes[labels[row]]++;
            for (int to = labels[row] * columns, end = to + columns; to < end; to++, from++) {
                means[to] += values[from];
            }
        }
        for (int at = 0; at < means.length; at++) {
            means[at] /= Math.max(1, sizes[at / columns]);
        }
        return means;
    }

    /** The sum of the squared distances of all rows to the centres of their labels. */
    double inertia(int[] labels, double[] centers) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += squaredDistance(row, centers, labels[row]);
        }
        return sum;
    }

    /**
     * Distances must stay finite; no two points are farther apart than four times the sum of squares says. And rows that differ must not seem equal, because
     * their squares are lost among the smallest numbers.
     */
    private void checkSquares(List<String> names) {
        double[] mean = means(new int[rows], new int[1]);
        if (!Double.isFinite(4 * inertia(new int[rows], mean))) {
            throw tooLarge("these");
        }
        for (int column = 0; column < columns; column++) {
            boolean differ = false;
            double squares = 0;
            for (int at = column; at < values.length; at += columns) {
                differ |= values[at] != values[column];
                squares += (values[at] - mean[column]) * (values[at] - mean[column]);
            }
            if (differ && squares < LEAST_SQUARES) {
                throw new IllegalArgumentException(
                        "Clustering needs values whose squared distances can be told from 0; the differences of '"
                                + names.get(column) + "' are too small to be squared. Give it in another unit.");
            }
        }
    }

    static IllegalArgumentException tooLarge(String which) {
        return new IllegalArgumentException("Clustering needs values whose squared distances are finite; " + which
                + " are too large. Standardize the features first.");
    }

    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The clustering was interrupted.");
        }
    }
}
