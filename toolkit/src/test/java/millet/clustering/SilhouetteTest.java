package millet.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import millet.features.Features;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SilhouetteTest {

    @Test
    void four_points_on_a_line_by_hand() {
        Silhouette silhouette = Silhouette.of(Data.line(0, 1, 10, 12), new int[] {0, 0, 1, 1});

        // 0: a = 1, b = 11; 1: a = 1, b = 10; 10: a = 2, b = 9.5; 12: a = 2, b = 11.5
        double[] expected = {10.0 / 11, 9.0 / 10, 7.5 / 9.5, 9.5 / 11.5};
        assertThat(silhouette.perPoint()).containsExactly(expected, within(1e-15));
        assertThat(silhouette.mean()).isEqualTo(Arrays.stream(expected).sum() / 4, within(1e-15));
        assertThat(silhouette.structure()).isEqualTo("strong structure");
    }

    @Test
    void the_nearest_other_cluster_counts_and_not_all_others() {
        Silhouette silhouette = Silhouette.of(Data.line(0, 1, 10, 11, 100), new int[] {0, 0, 1, 1, 2});

        assertThat(silhouette.perPoint()[0]).isEqualTo((10.5 - 1) / 10.5, within(1e-15));
        assertThat(silhouette.perPoint()[4]).as("a row alone in its cluster").isZero();
    }

    @Test
    void equal_rows_in_two_clusters_have_zero() {
        assertThat(Silhouette.of(Data.line(3, 3, 3, 3), new int[] {0, 1, 0, 1}).perPoint())
                .containsOnly(0);
    }

    @Property(tries = 60)
    void it_equals_the_definition_also_across_blocks_of_rows(
            @ForAll @IntRange(min = 2, max = 1300) int rows, @ForAll @IntRange(min = 2, max = 5) int clusters) {
        Features points = Data.blobs(rows, 3, 4, rows);
        int[] labels = IntStream.range(0, rows)
                .map(row -> (row * 7 + row / 3) % clusters)
                .map(label -> label)
                .toArray();
        for (int cluster = 0; cluster < Math.min(clusters, rows); cluster++) {
            labels[cluster] = cluster;
        }

        double[] expected = byDefinition(
                points.toArray(), labels, Arrays.stream(labels).max().orElseThrow() + 1);

        assertThat(Silhouette.of(points, labels).perPoint()).containsExactly(expected, within(1e-12));
    }

    private static double[] byDefinition(double[][] rows, int[] labels, int clusters) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] sums = new double[clusters];
            int[] counts = new int[clusters];
            for (int j = 0; j < rows.length; j++) {
                if (i != j) {
                    double squares = 0;
                    for (int c = 0; c < rows[i].length; c++) {
                        squares += Math.pow(rows[i][c] - rows[j][c], 2);
                    }
                    sums[labels[j]] += Math.sqrt(squares);
                    counts[labels[j]]++;
                }
            }
            double a = sums[labels[i]] / counts[labels[i]];
            double b = Double.POSITIVE_INFINITY;
            for (int c = 0; c < clusters; c++) {
                b = c == labels[i] ? b : Math.min(b, sums[c] / counts[c]);
            }
            values[i] = counts[labels[i]] == 0 ? 0 : (b - a) / Math.max(a, b);
        }
        return values;
    }

    @Test
    void it_shows_the_clusters_and_what_the_mean_says() {
        Silhouette silhouette = Silhouette.of(Data.line(0, 1, 10, 12, 0.4), new int[] {0, 0, 1, 1, 1});

        assertThat(silhouette.toText()).contains("Silhouette 0.", "of 5 rows in 2 clusters", "below 0");
        assertThat(silhouette.toTable().intColumn("below 0").asList()).containsExactly(0, 1);
        assertThat(silhouette.toTable().intColumn("size").asList()).containsExactly(2, 3);
        assertThat(silhouette).hasToString(silhouette.toText());
    }

    @Test
    void the_words_are_those_of_kaufman_and_rousseeuw() {
        assertThat(Silhouette.of(Data.users(), new int[] {0, 0, 1, 0}).structure())
                .isEqualTo("no substantial structure");
        assertThat(KMeans.clusters(2).fit(Data.blocks()).silhouette().structure())
                .isEqualTo("weak structure");
        assertThat(KMeans.clusters(3).fit(Data.iris()).silhouette().structure()).isEqualTo("reasonable structure");
    }

    @Test
    void the_plot_draws_every_cluster_and_the_mean() {
        Silhouette iris = KMeans.clusters(3).fit(Data.iris()).silhouette();

        assertThat(iris.plot().toSvg()).contains("Silhouette 0.5528 of 150 rows in 3 clusters: reasonable structure");
        assertThat(iris.plot().toTable().rowCount()).isEqualTo(150);
        assertThat(KMeans.clusters(9).fit(Data.iris()).silhouette().plot().toSvg())
                .contains("in 9 clusters");
        Silhouette large = KMeans.clusters(2)
                .withRestarts(1)
                .fit(Data.blobs(3000, 2, 2, 1))
                .silhouette();
        assertThat(large.plot().toTable().rowCount()).isEqualTo(400);
        Silhouette lonely = Silhouette.of(Data.line(1, 2, 9), new int[] {0, 0, 1});
        assertThat(lonely.plot().toTable().rowCount()).isEqualTo(3);
    }

    @Test
    void nothing_that_is_handed_out_is_shared() {
        int[] labels = {0, 0, 1, 1};
        Silhouette silhouette = Silhouette.of(Data.line(0, 1, 10, 12), labels);
        double first = silhouette.perPoint()[0];

        silhouette.perPoint()[0] = 9;
        labels[0] = 1;

        assertThat(silhouette.perPoint()[0]).isEqualTo(first);
        assertThat(silhouette.toTable().intColumn("size").asList()).containsExactly(2, 2);
    }

    @Test
    void faulty_labels_are_refused_with_what_is_wrong() {
        Features line = Data.line(0, 1, 10);

        assertThatThrownBy(() -> Silhouette.of(line, new int[] {0, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs at least 2; all 3 rows are in one cluster");
        assertThatThrownBy(() -> Silhouette.of(line, new int[] {0, 1}))
                .hasMessage("A clustering needs one label for each row; there are 2 labels for 3 rows.");
        assertThatThrownBy(() -> Silhouette.of(line, new int[] {1, 1, 2})).hasMessageContaining("no row has label 0");
        assertThatThrownBy(() -> Silhouette.of(line, new int[] {0, -1, 0}))
                .hasMessageContaining("that of row '2' is -1");
        assertThatThrownBy(() -> Silhouette.of(line, new int[] {0, 3, 0})).hasMessageContaining("is 3");
    }

    @Test
    void an_interrupted_thread_stops() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Silhouette.of(Data.line(0, 1), new int[] {0, 1}))
                    .hasMessage("The clustering was interrupted.");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
