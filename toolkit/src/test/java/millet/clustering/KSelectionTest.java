package millet.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import millet.features.Features;
import org.junit.jupiter.api.Test;

class KSelectionTest {

    private static final KComparison IRIS = KSelection.from(2).to(8).compare(Data.iris());

    @Test
    void every_row_is_what_k_means_finds_by_itself() {
        KComparison comparison =
                KSelection.from(1).to(4).withSeed(7).withRestarts(3).compare(Data.iris());

        for (int k = 1; k <= 4; k++) {
            Clustering alone = KMeans.clusters(k).withSeed(7).withRestarts(3).fit(Data.iris());
            assertThat(comparison.clustering(k).labels()).containsExactly(alone.labels());
            assertThat(comparison.toTable().doubleColumn("inertia").get(k - 1)).isEqualTo(alone.inertia());
        }
        assertThat(comparison.toTable().doubleColumn("silhouette").isMissing(0)).isTrue();
    }

    @Test
    void iris_is_best_in_two_by_silhouette_though_it_has_three_species() {
        // inertia 152.35, 78.85, 57.26, 46.45 … 30.0: the chord lies .434 above the curve at k = 3, .444 at 4, .365 at
        // 5
        assertThat(IRIS.bestSilhouette()).hasValue(2);
        assertThat(IRIS.elbow()).hasValue(4);
        assertThat(IRIS.reading())
                .isEqualTo(
                        "The silhouette is best at k = 2 (0.68, reasonable structure); the elbow of the inertia is at k = 4 (0.50, weak structure).");
        assertThat(IRIS.warnings())
                .contains(
                        "Elbow (k = 4) and silhouette (k = 2) disagree: look at both profiles and choose by what can be told apart and used.");
    }

    @Test
    void the_silhouettes_of_the_hundred_points_are_those_of_the_errata() {
        KComparison blocks = KSelection.from(2).to(4).withRestarts(200).compare(Data.blocks());

        assertThat(blocks.toTable().doubleColumn("silhouette").asList().get(0)).isEqualTo(0.470738, within(5e-7));
        assertThat(blocks.toTable().doubleColumn("silhouette").asList().get(1)).isEqualTo(0.401632, within(5e-7));
        assertThat(blocks.toTable().doubleColumn("silhouette").asList().get(2)).isEqualTo(0.332244, within(5e-7));
    }

    @Test
    void where_groups_are_clear_both_answers_agree() {
        KComparison clear = KSelection.from(1).to(8).compare(Data.points(new double[][] {
            {0, 0}, {0, 1}, {1, 0}, {50, 0}, {50, 1}, {51, 0}, {25, 50}, {25, 51}, {26, 50}
        }));

        assertThat(clear.reading())
                .startsWith("Elbow and silhouette agree on k = 3 (0.")
                .endsWith("strong structure).");
        assertThat(clear.warnings()).isEmpty();
    }

    @Test
    void a_cloud_without_groups_is_called_one() {
        KComparison cloud = KSelection.from(2).to(6).compare(Data.blobs(400, 6, 1, 11));

        assertThat(cloud.warnings()).anyMatch(warning -> warning.startsWith("No k has a mean silhouette above 0.25"));
        assertThat(cloud.elbow()).isEmpty();
        assertThat(cloud.reading()).contains("the inertia falls without a clear elbow");
    }

    @Test
    void the_best_at_the_end_of_the_range_and_tiny_clusters_are_told() {
        Features ends = Data.line(0, 1, 2, 100, 101, 102, 200, 201, 202);
        assertThat(KSelection.from(2).to(3).compare(ends).warnings())
                .anyMatch(warning -> warning.startsWith("The silhouette is best at the greatest k looked at"));

        double[] values = new double[202];
        for (int i = 0; i < 201; i++) {
            values[i] = i * 0.01;
        }
        values[201] = 1000;
        assertThat(KSelection.from(2).to(4).compare(Data.line(values)).warnings())
                .contains("At k = 2 the smallest cluster has 1 of 202 rows: a few outliers may make the silhouette.");
    }

    @Test
    void inertia_that_rises_with_k_shows_that_restarts_are_too_few() {
        KComparison rising = new KComparison(
                KSelection.from(2).to(3),
                List.of(
                        Clustering.of(Data.line(0, 1, 9, 10), new int[] {0, 0, 1, 1}),
                        Clustering.of(Data.line(0, 1, 9, 10), new int[] {0, 1, 2, 0})));
        assertThat(rising.warnings())
                .contains(
                        "The inertia rises from k = 2 to k = 3, which the best partitions never do: more restarts are needed.");
    }

    @Test
    void of_equally_good_numbers_of_clusters_the_least_counts() {
        Features same = Data.line(5, 5, 5, 5);
        KComparison equal = new KComparison(
                KSelection.from(2).to(3),
                List.of(Clustering.of(same, new int[] {0, 0, 1, 1}), Clustering.of(same, new int[] {0, 0, 1, 2})));

        assertThat(equal.clustering(2).silhouette().mean())
                .isEqualTo(equal.clustering(3).silhouette().mean());
        assertThat(equal.bestSilhouette()).hasValue(2);
    }

    @Test
    void there_are_no_more_clusters_than_different_rows() {
        KComparison three = KSelection.from(2).to(5).compare(Data.line(1, 1, 4, 4, 9, 9));

        assertThat(three.toTable().intColumn("clusters").asList()).containsExactly(2, 3);
        assertThat(three.warnings()).contains("There are only 3 distinct rows, and no more clusters than that.");
        KComparison far = KSelection.from(2).to(5).compare(Data.line(1, 1, 40, 40, 90, 90));
        assertThat(far.bestSilhouette()).hasValue(3);
        assertThat(far.warnings()).containsExactly("There are only 3 distinct rows, and no more clusters than that.");
        KComparison same = KSelection.from(2).to(3).compare(Data.line(5, 5, 5));
        assertThat(same.reading()).isEqualTo("One cluster only: nothing to compare.");
        assertThat(same.bestSilhouette()).isEmpty();
        assertThat(same.plot().toSvg()).contains("One cluster only");
    }

    @Test
    void it_shows_the_table_and_the_reading() {
        assertThat(IRIS.toTable().columnNames())
                .containsExactly("clusters", "inertia", "silhouette", "smallest cluster", "agreeing restarts");
        assertThat(IRIS.toText())
                .startsWith("2 to 8 clusters · 7 rows × 5 columns")
                .contains("The silhouette is best at k = 2")
                .contains("20 restarts for each k.");
        assertThat(IRIS.toHtml()).contains("The silhouette is best");
        assertThat(IRIS).hasToString(IRIS.toText());
    }

    @Test
    void the_plot_marks_elbow_and_best_silhouette() {
        assertThat(IRIS.plot().toSvg()).contains("elbow", "best", "Inertia", "Mean silhouette");
    }

    @Test
    void ranges_out_of_order_and_too_few_rows_are_refused() {
        assertThatThrownBy(() -> KSelection.from(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A selection of k needs a range from 1 up, not 0 to 10. Say KSelection.from(2).to(10).");
        assertThatThrownBy(() -> KSelection.from(5).to(4)).hasMessageContaining("not 5 to 4");
        assertThatThrownBy(() -> KSelection.from(2).withRestarts(0)).hasMessageContaining("at least 1 restart");
        assertThatThrownBy(() -> KSelection.from(2).to(5).compare(Data.users()))
                .hasMessageContaining("up to 5 clusters are asked of 4 rows. Say to(4) or less.");
        assertThatThrownBy(() -> IRIS.clustering(9)).hasMessageContaining("2 to 8 clusters, not 9");
    }

    @Test
    void it_is_a_value() {
        assertThat(KSelection.from(2).to(10))
                .isEqualTo(KSelection.from(2))
                .hasToString("KSelection[from=2, to=10, seed=42, restarts=20]");
        assertThat(KSelection.from(12).to()).isEqualTo(12);
    }

    @Test
    void a_k_whose_best_ending_was_rare_is_named() {
        Features cloud = Data.blobs(400, 6, 1, 11);
        KComparison comparison = KSelection.from(2).to(14).compare(cloud);
        List<Integer> rare = new ArrayList<>();
        for (int k = 2; k <= 14; k++) {
            if (comparison.clustering(k).agreeingRestarts() <= 2) {
                rare.add(k);
            }
        }
        assertThat(rare).isNotEmpty();
        String named = rare.stream().map(String::valueOf).collect(Collectors.joining(", "));
        assertThat(comparison.warnings())
                .contains(
                        "At k = " + named
                                + " one or two restarts alone came to the best ending: a better one may be missed. Say withRestarts(200).");
    }
}
