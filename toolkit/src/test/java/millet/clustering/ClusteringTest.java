package millet.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millet.features.Features;
import millet.segments.Segments;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

class ClusteringTest {

    private static final Features SHOP = Features.of(
                    List.of("visits", "spend"), new double[][] {{1, 10}, {2, 20}, {1, 30}, {30, 2000}, {40, 9000}})
            .withIds("customer", List.of("a", "b", "c", "d", "e"));
    private static final Clustering TWO = KMeans.clusters(2).fit(SHOP.log1p().standardized());

    /** All partitions of the four users of article S0 §4.3.1 in two clusters (errata E1). */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 0, 1.333333, 0.178886",
        "0, 0, 1, 1, 1.5, 0.128854",
        "0, 1, 1, 0, 1.5, 0.128854",
        "0, 1, 0, 0, 2.0, -0.055631",
        "0, 0, 0, 1, 2.0, -0.055631",
        "0, 1, 1, 1, 2.0, -0.100571",
        "0, 1, 0, 1, 2.5, -0.224762"
    })
    void a_published_partition_is_judged_by_its_labels(
            int first, int second, int third, int fourth, double inertia, double silhouette) {
        Clustering published = Clustering.of(Data.users(), new int[] {first, second, third, fourth});

        assertThat(published.inertia()).isEqualTo(inertia, within(5e-7));
        assertThat(published.silhouette().mean()).isEqualTo(silhouette, within(5e-7));
    }

    @Test
    void the_published_answer_of_the_article_has_these_centres() {
        Clustering published = Clustering.of(Data.users(), new int[] {0, 0, 1, 1});

        assertThat(published.centers()).isDeepEqualTo(new double[][] {{0.5, 1, 0}, {0.5, 0.5, 1}});
        assertThat(published.converged()).isTrue();
    }

    @Test
    void given_labels_keep_their_numbers_whatever_the_sizes() {
        Clustering given = Clustering.of(Data.line(1, 2, 3, 9), new int[] {1, 1, 1, 0});

        assertThat(given.labels()).containsExactly(1, 1, 1, 0);
        assertThat(given.sizes()).containsExactly(1, 3);
    }

    @Test
    void the_profile_tells_medians_and_means_in_original_units() {
        Table profile = TWO.profile();

        assertThat(profile.columnNames())
                .containsExactly(
                        "cluster", "size", "share", "median visits", "median spend", "mean visits", "mean spend");
        assertThat(profile.intColumn("size").asList()).containsExactly(3, 2);
        assertThat(profile.doubleColumn("share").asList()).containsExactly(0.6, 0.4);
        assertThat(profile.doubleColumn("median visits").asList()).containsExactly(1.0, 35.0);
        assertThat(profile.doubleColumn("mean spend").asList()).containsExactly(20.0, 5500.0);
        assertThat(TWO.toTable().columnNames()).isEqualTo(profile.columnNames());
    }

    @Test
    void it_shows_the_profile_and_how_good_it_is() {
        assertThat(TWO.toText())
                .startsWith("2 clusters of 5 customers · 2 rows × 7 columns")
                .contains("60.0%")
                .contains("inertia ")
                .contains("silhouette 0.")
                .contains("20 of 20 restarts came within 0.1 % of this inertia");
        assertThat(TWO.toHtml()).contains("2 clusters of 5 customers").doesNotContain("<script");
        assertThat(TWO).hasToString(TWO.toText());
    }

    @Test
    void hostile_names_are_only_names() {
        Features hostile =
                Features.of(List.of("<script>alert(1)</script>", "价格"), new double[][] {{1, 2}, {5, 7}, {6, 7}});
        Clustering clustering = KMeans.clusters(2).fit(hostile);

        assertThat(clustering.toHtml()).doesNotContain("<script");
        assertThat(clustering.plot("<script>alert(1)</script>", "价格").toStaticHtml())
                .doesNotContain("<script");
    }

    @Test
    void new_rows_in_original_units_are_measured_like_the_old_ones() {
        Features fresh = Features.of(List.of("spend", "visits"), new double[][] {{15, 1}, {50_000, 90}});

        assertThat(TWO.assign(fresh)).containsExactly(0, 1);
        assertThat(TWO.assign(TWO.features().transform().apply(fresh))).containsExactly(0, 1);
        assertThat(TWO.assign(SHOP)).containsExactly(TWO.labels());
    }

    @Test
    void rows_too_far_away_to_be_measured_are_refused_by_their_ids() {
        Clustering line = KMeans.clusters(2).fit(Data.line(1, 2, 9));
        Features far = Data.line(3, 1e200).withIds("customer", List.of("p", "q"));

        assertThatThrownBy(() -> line.assign(far))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Clustering needs values whose squared distances are finite; those of customer 'q' are too large. Standardize the features first.");
        assertThatThrownBy(() -> line.assign(Data.line(-1e200))).hasMessageContaining("those of row '1' are too large");
        assertThatThrownBy(() -> line.segments(far))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'q' are too large");
        assertThat(line.assign(Data.line(1e12, -1e12))).as("far, but measured").containsExactly(1, 0);
    }

    @Test
    void rows_transformed_in_another_way_are_refused() {
        Features others = SHOP.standardized();

        assertThatThrownBy(() -> TWO.assign(others))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transformed in another way")
                .hasMessageEndingWith("Hand over their originals().");
        assertThatThrownBy(() -> TWO.assign(Data.points(new double[][] {{1, 2}})))
                .hasMessageContaining("no feature 'visits' in [x, y]");
    }

    @Test
    void clusters_can_be_numbered_by_what_they_are_like() {
        Clustering richestFirst = TWO.orderedBy("spend");

        assertThat(richestFirst.labels()).containsExactly(1, 1, 1, 0, 0);
        assertThat(richestFirst.sizes()).containsExactly(2, 3);
        assertThat(richestFirst.centers()[0]).containsExactly(TWO.centers()[1]);
        assertThat(richestFirst.assign(SHOP)).containsExactly(1, 1, 1, 0, 0);
        assertThat(richestFirst.inertia()).isEqualTo(TWO.inertia());
        assertThatThrownBy(() -> TWO.orderedBy("spent")).hasMessageEndingWith("Did you mean 'spend'?");
    }

    @Test
    void named_clusters_are_segments() {
        Segments segments = TWO.named("occasional", "regular").segments();

        assertThat(segments.names()).containsExactly("occasional", "regular");
        assertThat(segments.customers("regular")).containsExactly("d", "e");
        assertThat(TWO.segments().names()).containsExactly("cluster 0", "cluster 1");
    }

    @Test
    void names_follow_their_clusters_and_are_shown() {
        Clustering named = TWO.named("occasional", "regular").orderedBy("spend");

        assertThat(named.names()).containsExactly("regular", "occasional");
        assertThat(named.segments().customers("regular")).containsExactly("d", "e");
        assertThat(named.profile().stringColumn("cluster").asList()).containsExactly("regular", "occasional");
        assertThat(named.plot("visits", "spend").toSvg()).contains("regular").contains("occasional");
        assertThat(named.labels()).isEqualTo(TWO.orderedBy("spend").labels());
    }

    @Test
    void later_rows_go_to_the_segment_of_the_nearest_centre() {
        Features later = Features.of(
                        SHOP.names(), new double[][] {SHOP.originals().toArray()[4]})
                .withIds("customer", List.of("z"));

        assertThat(TWO.named("occasional", "regular").segments(later).customers("regular"))
                .containsExactly("z");
    }

    @Test
    void names_that_are_too_few_blank_or_twice_are_refused() {
        assertThatThrownBy(() -> TWO.named("all"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one name for each of the 2 clusters; 1 were given: [all]");
        assertThatThrownBy(() -> TWO.named("all", "all")).hasMessageContaining("'all' is blank or stands twice");
        assertThatThrownBy(() -> TWO.named("all", " ")).hasMessageContaining("' ' is blank or stands twice");
    }

    @Test
    void an_unknown_feature_is_named_without_a_method_that_nobody_called() {
        assertThatThrownBy(() -> TWO.orderedBy("spent"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no feature 'spent' in [visits, spend]. Did you mean 'spend'?");
        assertThatThrownBy(() -> TWO.assign(Features.of(List.of("visit", "spend"), new double[][] {{1, 2}})))
                .hasMessage("There is no feature 'visits' in [visit, spend]. Did you mean 'visit'?");
    }

    @Test
    void null_is_answered_with_what_is_needed() {
        Map<ThrowingCallable, String> answers = new LinkedHashMap<>();
        answers.put(() -> KMeans.clusters(2).fit(null), "K-means needs features, not null. Say Features.of(table");
        answers.put(() -> KSelection.from(2).compare(null), "A selection of k needs features, not null.");
        answers.put(() -> Clustering.of(null, new int[] {0}), "A clustering needs features, not null.");
        answers.put(() -> Clustering.of(SHOP, null), "A clustering needs one label for each row, not null. KMeans");
        answers.put(() -> Silhouette.of(null, new int[] {0, 1}), "needs features, not null.");
        answers.put(() -> Silhouette.of(SHOP, null), "needs one label for each row, not null.");
        answers.put(() -> TWO.assign(null), "Clustering.assign needs features, not null.");
        answers.put(() -> TWO.segments(null), "needs features, not null.");
        answers.put(
                () -> TWO.named((String[]) null), "one name for each of the 2 clusters, not null. Look at the profile");
        answers.put(() -> TWO.named("all", null), "'null' is blank or stands twice");
        answers.put(() -> TWO.orderedBy(null), "the name of a feature, not null. There are [visits, spend].");
        answers.put(() -> TWO.plot(null, "spend"), "the name of a feature, not null.");
        answers.put(() -> TWO.plot("spend", null), "the name of a feature, not null.");

        answers.forEach((call, answer) -> assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(answer));
    }

    @Test
    void the_plot_shows_original_units_on_logarithmic_axes_where_the_logarithm_was_taken() {
        String svg = TWO.plot("visits", "spend").toSvg();
        Table drawn = TWO.plot("visits", "spend").toTable();

        assertThat(svg).contains("2 clusters of 5 customers");
        assertThat(drawn.doubleColumn("spend").asList()).contains(9000.0);
        assertThat(TWO.plot("visits", "spend").toPlotlyJson()).contains("\"log\"");
        assertThat(KMeans.clusters(2).fit(SHOP).plot("visits", "spend").toPlotlyJson())
                .doesNotContain("\"log\"");
    }

    @Test
    void features_may_be_called_like_the_group_of_the_plot() {
        Features odd = Features.of(List.of("Cluster", "cluster_"), new double[][] {{1, 1}, {2, 1}, {8, 9}});

        assertThat(KMeans.clusters(2)
                        .fit(odd)
                        .plot("Cluster", "cluster_")
                        .toTable()
                        .columnNames())
                .contains("Cluster", "cluster_", "cluster__");
        Features nine =
                Features.of(List.of("cluster", "x"), Data.blobs(90, 2, 9, 1).toArray());
        assertThat(KMeans.clusters(9).fit(nine).plot("x", "cluster").toSvg()).contains("9 clusters");
        assertThat(KMeans.clusters(2).fit(odd).profile().columnNames()).contains("cluster", "mean Cluster");
    }

    @Test
    void an_axis_with_a_zero_is_never_logarithmic() {
        Features zero = Features.of(List.of("x", "y"), new double[][] {{0, 1}, {5, 2}, {9, 3}})
                .log1p();

        assertThat(KMeans.clusters(2).fit(zero).plot("x", "y").toPlotlyJson()).containsOnlyOnce("\"log\"");
    }

    @Test
    void more_than_seven_clusters_get_a_panel_each() {
        assertThat(KMeans.clusters(9)
                        .fit(Data.iris())
                        .plot("petal_length", "petal_width")
                        .toSvg())
                .contains("9 clusters of 150 rows");
    }

    @Test
    void a_plot_needs_two_different_features_that_are_there() {
        assertThatThrownBy(() -> TWO.plot("visits", "visits"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two different features; both are 'visits'");
        assertThatThrownBy(() -> TWO.plot("visits", "spent")).hasMessageEndingWith("Did you mean 'spend'?");
    }

    @Test
    void nothing_that_is_handed_out_is_shared() {
        TWO.labels()[0] = 7;
        TWO.sizes()[0] = 7;
        TWO.centers()[0][0] = 7;

        assertThat(TWO.labels()[0]).isZero();
        assertThat(TWO.sizes()[0]).isEqualTo(3);
        assertThat(TWO.centers()[0][0]).isLessThan(7);
    }

    @Test
    void the_silhouette_of_many_rows_is_looked_at_only_when_it_was_asked_for() {
        Clustering many = KMeans.clusters(2).withRestarts(2).fit(Data.blobs(20_001, 1, 2, 3));

        assertThat(many.toText()).contains("silhouette not looked at (more than 20,000 rows)");
        assertThat(many.warnings()).isEmpty();
    }

    @Test
    void a_cluster_of_a_few_outliers_is_told() {
        double[] values = new double[202];
        for (int i = 0; i < 201; i++) {
            values[i] = i * 0.01;
        }
        values[201] = 1000;

        assertThat(KMeans.clusters(2).fit(Data.line(values)).warnings())
                .containsExactly(
                        "The smallest cluster has 1 of 202 rows: outliers make a cluster of their own, and a silhouette that flatters.");
    }

    @ParameterizedTest
    @CsvSource({"1, 101, true", "1, 100, false", "2, 100, false"})
    void a_cluster_is_called_small_below_one_in_a_hundred(int small, int rows, boolean told) {
        int[] labels = new int[rows];
        Arrays.fill(labels, 0, small, 1);
        double[] values =
                Arrays.stream(labels).mapToDouble(label -> 100.0 * label).toArray();
        values[rows - 1] = 1;

        assertThat(Clustering.of(Data.line(values), labels).warnings().stream()
                        .anyMatch(warning -> warning.startsWith("The smallest cluster has")))
                .isEqualTo(told);
    }

    @Test
    void a_weak_silhouette_is_told() {
        assertThat(KMeans.clusters(2).fit(Data.users()).warnings())
                .anyMatch(warning -> warning.startsWith(
                        "The mean silhouette is 0.18: no substantial structure. The rows do not fall into groups"));
        assertThat(KMeans.clusters(2).fit(Data.blocks()).warnings())
                .containsExactly(
                        "The mean silhouette is 0.47: weak structure that could be artificial (Kaufman and Rousseeuw 1990).");
    }
}
