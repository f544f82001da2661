package millet.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import millet.features.Features;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RfmScoringTest {

    private static Features rfm(double[]... rows) {
        return Features.of(List.of("recency", "frequency", "monetary"), rows)
                .withIds(
                        "customer",
                        IntStream.rangeClosed(1, rows.length)
                                .mapToObj(i -> "c" + i)
                                .toList());
    }

    /** Customer i of n came i days ago, n − i times, and spent ten times as much. */
    private static Features ladder(int n) {
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = new double[] {i + 1, n - i, 10.0 * (n - i)};
        }
        return rfm(rows);
    }

    @Test
    void ten_different_customers_are_two_of_each_score_and_the_latest_have_the_highest() {
        RfmScores scores = RfmScoring.quantiles(5).from(ladder(10));

        for (int i = 1; i <= 10; i++) {
            int expected = 5 - (i - 1) / 2;
            assertThat(scores.r("c" + i)).as("R of c%d", i).isEqualTo(expected);
            assertThat(scores.f("c" + i)).as("F of c%d", i).isEqualTo(expected);
            assertThat(scores.m("c" + i)).as("M of c%d", i).isEqualTo(expected);
        }
        assertThat(scores.warnings()).isEmpty();
    }

    @Test
    void equal_values_get_the_score_of_their_middle_and_unused_scores_are_told() {
        // six of ten bought once: p = (0 + 6/2)/10 = 0.3, score 1 + floor(1.5) = 2; the others p = (6 + 4/2)/10 = 0.8,
        // score 5
        double[][] rows = new double[10][];
        for (int i = 0; i < 10; i++) {
            rows[i] = new double[] {i, i < 6 ? 1 : 2, i};
        }
        RfmScores scores = RfmScoring.quantiles(5).from(rfm(rows));

        assertThat(scores.f("c1")).isEqualTo(2);
        assertThat(scores.f("c10")).isEqualTo(5);
        assertThat(scores.warnings())
                .containsExactly("'frequency' has so many equal values that only 2 of the 5 scores occur: [2, 5].");
        assertThat(scores.toText()).contains("⚠");
    }

    @Test
    void one_customer_and_customers_all_the_same_stand_in_the_middle() {
        RfmScores one = RfmScoring.quantiles(5).from(rfm(new double[] {3, 1, 9}));
        assertThat(List.of(one.r("c1"), one.f("c1"), one.m("c1"))).containsExactly(3, 3, 3);
        assertThat(one.segments().of("c1")).contains("Need attention");
        assertThat(one.warnings()).hasSize(3);

        RfmScores same = RfmScoring.quantiles(4).from(rfm(new double[] {3, 1, 9}, new double[] {3, 1, 9}));
        assertThat(same.r("c1")).isEqualTo(same.r("c2")).isEqualTo(3);
    }

    @Test
    void transformed_features_give_the_same_scores_and_show_original_values() {
        Features plain = ladder(20);
        RfmScores scores = RfmScoring.quantiles(5).from(plain.log1p().standardized());

        assertThat(scores.toTable().toString())
                .isEqualTo(RfmScoring.quantiles(5).from(plain).toTable().toString());
        assertThat(scores.toTable().doubleColumn("recency").get(0)).isEqualTo(1.0);
    }

    @Test
    void every_cell_of_the_grid_has_exactly_one_name_and_every_name_is_used() {
        Map<String, List<String>> cells = new TreeMap<>();
        for (int r = 1; r <= 5; r++) {
            for (int value = 1; value <= 5; value++) {
                cells.computeIfAbsent(RfmCell.of(r, value, 5).title(), none -> new ArrayList<>())
                        .add(r + "" + value);
            }
        }
        assertThat(cells.keySet()).containsExactlyInAnyOrderElementsOf(RfmCell.titles());
        assertThat(cells.values().stream().mapToInt(List::size).sum()).isEqualTo(25);
        assertThat(cells.get("Champions")).containsExactlyInAnyOrder("55", "54", "45");
        assertThat(cells.get("Cannot lose")).containsExactlyInAnyOrder("14", "15");
        assertThat(cells.get("New customers")).containsExactly("51");
        assertThat(cells.get("Lost")).containsExactly("11");
    }

    @Test
    void other_numbers_of_quantiles_spread_over_the_same_grid() {
        assertThat(RfmCell.of(2, 1, 2)).isEqualTo(RfmCell.NEW_CUSTOMERS);
        assertThat(RfmCell.of(1, 2, 2)).isEqualTo(RfmCell.CANNOT_LOSE);
        assertThat(RfmCell.of(3, 3, 3)).isEqualTo(RfmCell.CHAMPIONS);
        assertThat(RfmCell.of(1, 1, 3)).isEqualTo(RfmCell.LOST);
        for (int quantiles = 2; quantiles <= 10; quantiles++) {
            assertThat(RfmCell.of(quantiles, quantiles, quantiles)).isEqualTo(RfmCell.CHAMPIONS);
            assertThat(RfmCell.of(1, 1, quantiles)).isEqualTo(RfmCell.LOST);
        }
    }

    @Test
    void champions_are_as_many_as_the_quantiles_make_where_all_scores_agree_and_none_where_they_disagree() {
        double[][] rows = new double[60][];
        for (int i = 0; i < 60; i++) {
            rows[i] = new double[] {i, i + 1, i + 1};
        }
        assertThat(champions(5, ladder(60))).isEqualTo(12);
        assertThat(champions(3, ladder(60))).isEqualTo(20);
        assertThat(champions(2, ladder(60))).isEqualTo(30);
        for (int quantiles = 2; quantiles <= 10; quantiles++) {
            assertThat(champions(quantiles, rfm(rows))).isZero();
        }
    }

    private static int champions(int quantiles, Features rfm) {
        return RfmScoring.quantiles(quantiles).from(rfm).segments().count("Champions");
    }

    @Test
    void two_scores_are_warned_of() {
        assertThat(RfmScoring.quantiles(2).from(ladder(10)).warnings())
                .singleElement()
                .asString()
                .startsWith("Two scores are a coarse grid");
        assertThat(RfmScoring.quantiles(3).from(ladder(9)).warnings()).isEmpty();
    }

    @Test
    void segments_have_all_eleven_names_in_their_order() {
        Segments segments = RfmScoring.quantiles(5).from(ladder(10)).segments();

        assertThat(segments.names())
                .hasSize(11)
                .startsWith("Champions", "Loyal")
                .endsWith("Hibernating", "Lost");
        assertThat(segments.customers("Champions")).containsExactly("c1", "c2");
        assertThat(segments.customers("Loyal")).containsExactly("c3", "c4");
        assertThat(segments.customers("Lost")).containsExactly("c9", "c10");
    }

    @Test
    void the_mean_of_frequency_and_money_is_rounded_down_at_halves() {
        // two customers, two scores: c1 has the lower F and the higher M, FM = ⌊(1 + 2) / 2⌋ = 1
        RfmScores scores = RfmScoring.quantiles(2).from(rfm(new double[] {1, 1, 50}, new double[] {2, 5, 20}));
        assertThat(List.of(scores.r("c1"), scores.f("c1"), scores.m("c1"))).containsExactly(2, 1, 2);
        assertThat(scores.segments().of("c1")).contains(RfmCell.of(2, 1, 2).title());
    }

    @Test
    void the_table_has_values_scores_and_segment() {
        RfmScores scores = RfmScoring.quantiles(5).from(ladder(10));

        assertThat(scores.toTable().columnNames())
                .containsExactly("customer", "recency", "frequency", "monetary", "R", "F", "M", "segment");
        assertThat(scores.toTable().get(0, 7)).isEqualTo("Champions");
        assertThat(scores).asString().contains("the highest is best");
        assertThat(scores.toHtml()).contains("convention");
    }

    @Test
    void the_heat_map_counts_every_customer_once_and_names_the_largest_segment() {
        RfmScores scores = RfmScoring.quantiles(5).from(ladder(50));

        assertThat(scores.plot().toTable().rowCount()).isEqualTo(25);
        assertThat(scores.plot().toTable().doubleColumn("customers").sum()).isEqualTo(50);
        assertThat(scores.plot().toTable().get(0, 1)).isEqualTo("5");
        assertThat(scores.plot().toText()).startsWith("The largest segment is Champions: 20.0% of the customers");
    }

    @Test
    void errors_say_what_is_needed() {
        assertThatThrownBy(() -> RfmScoring.quantiles(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 2 and 10, not 1");
        assertThatThrownBy(() -> RfmScoring.quantiles(11)).hasMessageContaining("not 11");
        assertThatThrownBy(() -> RfmScoring.quantiles(5).from(Features.of(List.of("recency"), new double[][] {{1}})))
                .hasMessage("RFM scores need the features [recency, frequency, monetary]; there are [recency]."
                        + " Make them with Rfm.asOf(day).from(transactions).");
        RfmScores scores = RfmScoring.quantiles(5).from(ladder(10));
        assertThatThrownBy(() -> scores.r("c99"))
                .hasMessageContaining("no customer 'c99' among the 10")
                .hasMessageContaining("Did you mean");
    }

    @Property
    void scores_rise_with_the_value_are_equal_for_equals_and_do_not_depend_on_the_order(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 12) Integer> values,
            @ForAll @IntRange(min = 2, max = 10) int quantiles,
            @ForAll long seed) {
        List<Integer> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(seed));
        Map<Integer, Integer> byValue = scores(values, quantiles);

        assertThat(scores(shuffled, quantiles)).isEqualTo(byValue);
        assertThat(new ArrayList<>(byValue.values())).isSorted();
        assertThat(byValue.values()).allMatch(score -> score >= 1 && score <= quantiles);
    }

    /** Frequency scores by value; fails where equal values have different ones. */
    private static Map<Integer, Integer> scores(List<Integer> values, int quantiles) {
        RfmScores scores = RfmScoring.quantiles(quantiles)
                .from(rfm(values.stream()
                        .map(value -> new double[] {-value, value, value})
                        .toArray(double[][]::new)));
        Map<Integer, Integer> byValue = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            int score = scores.f("c" + (i + 1));
            assertThat(scores.r("c" + (i + 1))).isEqualTo(score);
            assertThat(byValue.merge(values.get(i), score, (a, b) -> a.equals(b) ? a : -1))
                    .isEqualTo(score);
        }
        return byValue;
    }
}
