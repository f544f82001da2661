package millet.clustering;

import millet.features.Features;

/** Checks of labels that someone hands over. */
final class Labels {

    private Labels() {}

    /** The number of clusters, where every row has a label and every label from 0 on has a row. */
    static int clusters(Features features, int[] labels) {
        Points.present(features, "A clustering");
        if (labels == null) {
            throw new IllegalArgumentException(
                    "A clustering needs one label for each row, not null. KMeans finds labels where there are none.");
        }
        if (labels.length != features.rowCount()) {
            throw new IllegalArgumentException("A clustering needs one label for each row; there are " + labels.length
                    + " labels for " + features.rowCount() + " rows.");
        }
        int clusters = 0;
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] < 0 || labels[row] >= labels.length) {
                throw new IllegalArgumentException("Labels count from 0 and are fewer than the rows; that of "
                        + features.idName() + " '" + features.ids().get(row) + "' is " + labels[row] + ".");
            }
            clusters = Math.max(clusters, labels[row] + 1);
        }
        boolean[] seen = new boolean[clusters];
        for (int label : labels) {
            seen[label] = true;
        }
        for (int cluster = 0; cluster < clusters; cluster++) {
            if (!seen[cluster]) {
                throw new IllegalArgumentException("Labels count from 0 without a gap; no row has label " + cluster
                        + ", and the largest is " + (clusters - 1) + ". Number the clusters 0, 1, 2 …");
            }
        }
        return clusters;
    }
}
