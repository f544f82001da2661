package millet.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenariosTest {

    /** {@code scipy.stats.triang.ppf(q, c=0.75, loc=0.94, scale=0.04)}. */
    @ParameterizedTest
    @CsvSource({"0.05, 0.94774597", "0.3, 0.95897367", "0.5, 0.9644949", "0.95, 0.97552786"})
    void draws_come_from_the_triangle(double uniform, double value) {
        Scenarios.Range range = new Scenarios.Range(Assumption.RETENTION, 0.94, 0.97, 0.98);

        assertThat(range.at(uniform)).isCloseTo(value, within(5e-9));
    }

    @Test
    void a_range_without_width_gives_its_one_value() {
        assertThat(new Scenarios.Range(Assumption.RETENTION, 0.9, 0.9, 0.9).at(0.3))
                .isEqualTo(0.9);
    }

    /** Only the acquisition cost varies: the net present value falls by as much as the cost rises, so that its quantiles are those of the triangle. */
    @Test
    void of_one_assumption_the_distribution_is_known() {
        Scenarios scenarios = UnitEconomics.margin(100)
                .withAcquisitionCost(100)
                .sensitivity(12)
                .range("acquisition cost", 80, 120)
                .range("device margin", 100, 100)
                .simulate(100_000, 7);

        assertThat(scenarios.mean()).isCloseTo(0, within(0.15)); // deviation 8.16 / √100,000 = 0.026
        assertThat(scenarios.probabilityOfLoss()).isCloseTo(0.5, within(0.01));
        assertThat(scenarios.quantile(0.05)).isCloseTo(-13.675, within(0.3)); // −20 + √(0.05 · 800)
        assertThat(scenarios.quantile(0)).isGreaterThanOrEqualTo(-20);
        assertThat(scenarios.quantile(1)).isLessThanOrEqualTo(20);
    }

    @Test
    void the_same_seed_gives_the_same_draws() {
        Sensitivity ranges = Phone.atLowMargin().sensitivity(24);

        assertThat(ranges.simulate(500, 42).netPresentValues())
                .isSorted()
                .isEqualTo(ranges.simulate(500, 42).netPresentValues())
                .isNotEqualTo(ranges.simulate(500, 43).netPresentValues());
    }

    @Test
    void it_shows_what_it_was_drawn_from() {
        Scenarios scenarios = Phone.atLowMargin()
                .sensitivity(36)
                .range("retention", 0.94, 0.98)
                .simulate(1_000, 42);

        assertThat(scenarios.toText())
                .contains(
                        "retention 94% / 97% / 98%",
                        "seed 42", "5% quantile", "A loss in 0.0% of 1,000 draws", "median");
        assertThat(scenarios.toString()).isEqualTo(scenarios.toText());
        assertThat(scenarios.chart().toSvg()).contains("A loss in 0.0% of the scenarios", "净现值");
        assertThat(scenarios.toTable().rowCount()).isEqualTo(8);
    }

    @Test
    void a_model_that_always_loses_says_so() {
        Scenarios scenarios =
                UnitEconomics.margin(10).withAcquisitionCost(100).sensitivity(3).simulate(100, 1);

        assertThat(scenarios.probabilityOfLoss()).isEqualTo(1);
    }

    @Test
    void too_few_draws_and_shares_out_of_range_are_refused() {
        Sensitivity ranges = Phone.atLowMargin().sensitivity(24);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranges.simulate(99, 1))
                .withMessage("Scenarios need 100 to 1,000,000 draws, not 99. Say simulate(10_000, 42).");
        assertThatIllegalArgumentException().isThrownBy(() -> ranges.simulate(1_000_001, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranges.simulate(100, 1).quantile(5))
                .withMessageContaining("a share from 0 to 1, not 5.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranges.simulate(100, 1).quantile(-0.1));
    }
}
