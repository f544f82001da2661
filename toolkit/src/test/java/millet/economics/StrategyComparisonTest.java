package millet.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StrategyComparisonTest {

    private final StrategyComparison comparison = Phone.atLowMargin().versusUsualMargin(36);

    /** NumPy: both cash flows written out, the usual one times 1.16 ** -1.8 customers and with 20 % of services and data. */
    @Test
    void the_advantage_is_what_numpy_computes() {
        assertThat(comparison.advantage()).isCloseTo(-157.12334737865564, within(1e-9));
        assertThat(comparison.withUsualServices(0.2).advantage()).isCloseTo(-87.98699646266694, within(1e-9));
        assertThat(comparison.withUsualServices(0.2).usual().netPresentValue())
                .isCloseTo(201.48640092015197, within(1e-9));
    }

    /** {@code scipy.optimize.brentq} on the same. */
    @Test
    void the_low_margin_wins_from_a_data_value_or_an_elasticity_on() {
        StrategyComparison fewer = comparison.withUsualServices(0.2);

        assertThat(fewer.breakEven("data value").value().orElseThrow()).isCloseTo(6.230039951184939, within(1e-9));
        assertThat(fewer.breakEven("elasticity").value().orElseThrow()).isCloseTo(-5.666893142772749, within(1e-9));
        assertThat(fewer.breakEven("data value").sentence())
                .isEqualTo(
                        "At a data value of 6.23 the advantage of the low margin over 36 months is 0, and positive above"
                                + " that; assumed is 0.8.");
        assertThat(fewer.breakEven("price").toTable().doubleColumn("from").getDouble(0))
                .isEqualTo(240);
    }

    @Test
    void without_demand_that_minds_the_price_a_low_margin_is_a_gift() {
        StrategyComparison gift = Phone.atLowMargin().withDemand(0).versusUsualMargin(36);

        assertThat(gift.advantage()).isCloseTo(-240, within(1e-9));
        assertThat(gift.overtakingMonth()).isEmpty();
        assertThat(gift.warnings()).singleElement().asString().contains("elasticity 0", "withDemand(-1.8)");
    }

    @Test
    void both_stand_side_by_side() {
        assertThat(comparison.toTable().stringColumn("measure").asList())
                .containsExactly(
                        "price of a device",
                        "margin of a device",
                        "customers who bought",
                        "active at the end",
                        "lifetime value of a customer",
                        "of it after the purchase",
                        "most cash needed",
                        "break-even month",
                        "net present value");
        assertThat(comparison.toText())
                .contains(
                        "1,740.00",
                        "100% of the services and data",
                        "elasticity of -1.8",
                        "Competitors do not answer.");
        assertThat(comparison.toString()).isEqualTo(comparison.toText());
    }

    @Test
    void the_month_in_which_the_low_margin_is_ahead_stays_ahead() {
        StrategyComparison rich =
                Phone.atLowMargin().withServiceRevenue(60).versusUsualMargin(36).withUsualServices(0);
        int month = rich.overtakingMonth().orElseThrow();
        double[] low = rich.low().discountedCumulative();
        double[] usual = rich.usual().discountedCumulative();

        assertThat(month).isPositive();
        assertThat(low[month]).isGreaterThanOrEqualTo(usual[month]);
        assertThat(low[month - 1]).isLessThan(usual[month - 1]);
        assertThat(rich.chart().toSvg()).contains("The low margin is ahead from month " + month + " on");
        assertThat(comparison.chart().toSvg()).contains("The low margin stays behind for 36 months", "折现累计现金流");
    }

    @Test
    void where_nothing_is_given_up_both_are_alike() {
        StrategyComparison same = UnitEconomics.margin(60).versusUsualMargin(12);

        assertThat(same.advantage()).isZero();
        assertThat(same.toTable().stringColumn("measure").asList()).doesNotContain("price of a device");
        assertThat(same.chart().toSvg()).contains("ahead from the beginning");
        assertThat(same.warnings()).hasSize(2).anyMatch(warning -> warning.contains("withMarginGivenUp(240)"));
    }

    @Test
    void it_asks_for_a_price_and_for_shares() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phone.atLowMargin().withPrice(0).versusUsualMargin(36))
                .withMessageContaining("need the price of a device");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison.withUsualServices(20))
                .withMessageContaining("a share from 0 to 1 of the services, not 20.0");
        assertThatIllegalArgumentException().isThrownBy(() -> comparison.withUsualServices(-1));
    }
}
