package millet.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakEvenTest {

    /** {@code scipy.optimize.brentq} on the net present value written out in NumPy. */
    @ParameterizedTest
    @CsvSource({"retention, 0.8064317754873558", "Device_Margin, -53.49940445748504"})
    void it_is_the_root_that_scipy_finds(String assumption, double root) {
        assertThat(Phone.atLowMargin().breakEven(assumption, 36).value().orElseThrow())
                .isCloseTo(root, within(1e-9));
    }

    @Property(tries = 50)
    void at_the_break_even_the_value_is_nothing(@ForAll @DoubleRange(min = 150, max = 300) double cost) {
        UnitEconomics phone = Phone.atLowMargin().withAcquisitionCost(cost);
        BreakEven revenue = phone.withServiceRevenue(1).breakEven("service revenue", 24);

        assertThat(revenue.value()).isPresent();
        assertThat(phone.withServiceRevenue(revenue.value().getAsDouble())
                        .forecast(24)
                        .netPresentValue())
                .isBetween(0.0, 1e-6);
    }

    @Test
    void the_answer_is_a_sentence() {
        BreakEven retention = Phone.atLowMargin().breakEven("retention", 36);

        assertThat(retention.sentence())
                .isEqualTo(
                        "At a retention of 80.64% the net present value over 36 months is 0, and positive above that; assumed"
                                + " is 97%.");
        assertThat(retention.toText()).contains("break-even", "The sum is the net present value over 36 months.");
        assertThat(Phone.atLowMargin().breakEven("acquisition cost", 36).sentence())
                .startsWith("At an acquisition cost of 203.5 ")
                .contains("and negative above that");
    }

    @Test
    void what_does_not_enter_the_sum_is_told() {
        assertThat(Phone.atLowMargin().breakEven("margin given up", 36).sentence())
                .isEqualTo(
                        "The margin given up does not enter the net present value over 36 months, which stays at least 0.");
    }

    @Test
    void where_no_value_does_it_the_sentence_says_so() {
        BreakEven services = Phone.atLowMargin().breakEven("service revenue", 36);
        BreakEven cost = UnitEconomics.margin(-10).breakEven("retention", 36);

        assertThat(services.value()).isEmpty();
        assertThat(services.sentence())
                .isEqualTo(
                        "No service revenue from 0 to 2,400 makes the net present value over 36 months 0: it is always at"
                                + " least 0.");
        assertThat(services.toTable().doubleColumn("break-even").isMissing(0)).isTrue();
        assertThat(cost.sentence()).endsWith("which stays below 0.");
        assertThat(cost.warnings()).isEmpty();
    }

    @Test
    void an_assumption_outside_the_usual_range_widens_it() {
        BreakEven elasticity =
                Phone.atLowMargin().withDemand(-9).versusUsualMargin(36).breakEven("elasticity");

        assertThat(elasticity.toTable().doubleColumn("from").getDouble(0)).isEqualTo(-9);
    }

    @Test
    void of_several_turns_the_nearest_is_shown_and_all_are_told() {
        BreakEven turns =
                new BreakEven(Assumption.SERVICE_MARGIN, 0.6, 1, "a wave", share -> (share - 0.2) * (share - 0.7));

        assertThat(turns.value().orElseThrow()).isCloseTo(0.7, within(1e-12));
        assertThat(turns.sentence()).contains("At a service margin of 70% a wave is 0, and positive above that");
        assertThat(turns.warnings())
                .containsExactly("The sum changes its sign 2 times, at 20%, 70%; shown is the nearest.");
    }
}
