package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FeatureTransformTest {

    private static final Features SEEN =
            Features.of(List.of("visits", "spend"), new double[][] {{1, 20}, {3, 50}, {8, 900}});
    private static final FeatureTransform FITTED =
            SEEN.log1p("spend").standardized().transform();

    @Test
    void new_rows_are_measured_by_the_mean_and_deviation_of_the_rows_seen() {
        Features fresh = Features.of(List.of("visits"), new double[][] {{4}, {4 + Math.sqrt(26.0 / 3)}, {1000}});

        Features measured = SEEN.select("visits").standardized().transform().apply(fresh);

        assertThat(measured.value(0, 0)).isZero();
        assertThat(measured.value(1, 0)).isCloseTo(1, within(1e-14));
        assertThat(measured.value(2, 0)).isGreaterThan(100);
    }

    @Test
    void new_rows_may_bring_more_features_in_any_order_and_keep_their_ids() {
        Features fresh = Features.of(List.of("age", "spend", "visits"), new double[][] {{30, 900, 8}})
                .withIds("customer", List.of("Li Lei"));

        Features measured = FITTED.apply(fresh);

        assertThat(measured.names()).containsExactly("visits", "spend");
        assertThat(measured.ids()).containsExactly("Li Lei");
        assertThat(measured.toArray()[0])
                .containsExactly(SEEN.log1p("spend").standardized().toArray()[2]);
        assertThat(measured.originals().toArray()).isDeepEqualTo(new double[][] {{8, 900}});
        assertThat(measured.transform()).isEqualTo(FITTED);
    }

    @Property
    void applied_to_the_rows_it_was_fitted_on_it_gives_their_values(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0, max = 1e6) Double> numbers) {
        Features raw = Features.of(
                List.of("x"), numbers.stream().map(x -> new double[] {x}).toArray(double[][]::new));
        Features done = raw.log1p().standardized();

        assertThat(done.transform().apply(raw).toArray()).isDeepEqualTo(done.toArray());
    }

    @Test
    void a_feature_that_was_constant_stays_zero_for_new_rows() {
        Features same = Features.of(List.of("x"), new double[][] {{7}, {7}}).standardized();

        assertThat(same.transform()
                        .apply(Features.of(List.of("x"), new double[][] {{8}}))
                        .value(0, 0))
                .isZero();
    }

    @Test
    void a_value_that_would_become_infinite_names_its_row_and_feature() {
        FeatureTransform narrow = Features.of(List.of("x", "y"), new double[][] {{1, 1e-100}, {2, 2e-100}})
                .standardized()
                .transform();
        Features fresh = Features.of(List.of("x", "y"), new double[][] {{1, 0}, {2, -1e300}})
                .withIds("customer", List.of("p", "q"));

        assertThatThrownBy(() -> narrow.apply(fresh))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Features need a finite number everywhere; 'y' of customer 'q' is -1.0E300 and would be"
                        + " -Infinity when standardized. Look whether it is in the unit of the rows that the transform was"
                        + " fitted on, or leave the row out.");
    }

    @Test
    void it_shows_steps_means_and_deviations() {
        assertThat(SEEN.standardized("visits").transform().toText()).isEqualTo("""
                transform · 2 rows × 4 columns
                feature  steps            mean  deviation
                text     text          decimal    decimal
                -----------------------------------------
                visits   standardized        4      2.944
                spend    as it is            –          –""");
        assertThat(FITTED.toText()).contains("log1p, standardized");
        assertThat(FITTED).hasToString(FITTED.toText());
    }

    @Test
    void equal_steps_with_equal_numbers_make_equal_transforms() {
        FeatureTransform same = SEEN.log1p("spend").standardized().transform();

        assertThat(FITTED).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(FITTED)
                .isNotEqualTo(SEEN.standardized().transform())
                .isNotEqualTo(SEEN.select("spend").log1p().transform())
                .isNotEqualTo("transform");
        assertThat(FITTED.names()).containsExactly("visits", "spend");
        assertThat(FITTED.isIdentity()).isFalse();
        assertThat(SEEN.transform().isIdentity()).isTrue();
    }

    @Test
    void a_missing_feature_is_answered_with_the_nearest() {
        Features fresh = Features.of(List.of("visit", "spend"), new double[][] {{1, 2}});

        assertThatThrownBy(() -> FITTED.apply(fresh))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no feature 'visits' in [visit, spend]")
                .hasMessageEndingWith("Did you mean 'visit'?");
    }

    @Test
    void rows_with_steps_of_their_own_are_refused() {
        assertThatThrownBy(() -> FITTED.apply(SEEN.standardized("spend")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A transform needs features in original units; these were transformed already (spend: standardized). Hand over originals().");
    }

    @Test
    void columns_of_a_table_are_measured_too() {
        Table fresh =
                Table.create("fresh", DoubleColumn.create("spend", 900.0), IntColumn.create("Visits", new int[] {8}));

        assertThat(FITTED.apply(fresh).toArray()[0])
                .containsExactly(SEEN.log1p("spend").standardized().toArray()[2]);
        assertThatThrownBy(() -> FITTED.apply(Table.create("t", StringColumn.create("visit", "x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The transform needs visits (number), spend (number); table 't' has no 'visits', has no 'spend'."
                                + " It has [visit]. Did you mean 'visit'?");
        assertThatThrownBy(FITTED::training).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void several_steps_on_a_feature_are_done_in_their_order() {
        Features done = SEEN.log1p("spend").standardized("spend").minMax().robust("visits");

        assertThat(done.transform().apply(SEEN).toArray()).isDeepEqualTo(done.toArray());
        assertThat(done.transform())
                .isNotEqualTo(
                        SEEN.standardized("spend").log1p("visits").minMax().transform());
    }
}
