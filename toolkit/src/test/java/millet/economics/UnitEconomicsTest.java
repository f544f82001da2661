package millet.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitEconomicsTest {

    /** The yearly rate that gives this rate for one step. */
    private static double yearly(double step) {
        return StrictMath.pow(1 + step, 12) - 1;
    }

    /** S. Gupta and D. R. Lehmann, Customers as assets, Journal of Interactive Marketing 17(1), 2003: the margin multiple r / (1 + i − r). */
    @ParameterizedTest
    @CsvSource({
        "0.60, 0.10, 1.20", "0.60, 0.12, 1.15", "0.60, 0.14, 1.11", "0.60, 0.16, 1.07",
        "0.70, 0.10, 1.75", "0.70, 0.12, 1.67", "0.70, 0.14, 1.59", "0.70, 0.16, 1.52",
        "0.80, 0.10, 2.67", "0.80, 0.12, 2.50", "0.80, 0.14, 2.35", "0.80, 0.16, 2.22",
        "0.90, 0.10, 4.50", "0.90, 0.12, 4.09", "0.90, 0.14, 3.75", "0.90, 0.16, 3.46"
    })
    void a_margin_of_one_without_end_is_worth_the_published_multiple(double retention, double rate, double multiple) {
        CashForecast forecast = UnitEconomics.margin(0)
                .withServiceRevenue(1)
                .withRetention(retention)
                .withDiscountRate(yearly(rate))
                .forecast(600);

        assertThat(forecast.comesBack()).isCloseTo(multiple, within(0.005001));
        assertThat(forecast.comesBack()).isCloseTo(retention / (1 + rate - retention), within(1e-9));
    }

    @Property(tries = 100)
    void the_value_of_a_constant_retention_is_the_geometric_series(
            @ForAll @DoubleRange(min = 0, max = 0.99) double retention,
            @ForAll @DoubleRange(min = 0, max = 1) double rate,
            @ForAll @IntRange(min = 1, max = 240) int months) {
        double q = retention / StrictMath.pow(1 + rate, 1.0 / 12);
        double series = q * (1 - StrictMath.pow(q, months)) / (1 - q);
        CashForecast forecast = UnitEconomics.margin(5)
                .withServiceRevenue(2)
                .withRetention(retention)
                .withDiscountRate(rate)
                .forecast(months);

        assertThat(forecast.netPresentValue()).isCloseTo(5 + 2 * series, within(1e-7));
        assertThat(forecast.lifetimeValue()).isCloseTo(forecast.netPresentValue(), within(1e-7));
    }

    /**
     * Fader and Hardie, How to project customer retention, 2007: their parameters for the customers called Regular and High End. The shares are α and β in
     * the survivor function B(α, β + t) / B(α, β), by {@code scipy.special.beta}; the share that really stayed in year 12 was 17.3 % and 39.4 %.
     */
    @ParameterizedTest
    @CsvSource({
        "0.704, 1.182, 1, 0.6267",
        "0.704, 1.182, 12, 0.1701",
        "0.668, 3.806, 1, 0.8507",
        "0.668, 3.806, 12, 0.378"
    })
    void the_retention_curve_is_the_shifted_beta_geometric_one(double alpha, double beta, int year, double share) {
        double active = UnitEconomics.margin(0)
                .withRetentionCurve(alpha, beta)
                .forecast(12)
                .toTable()
                .doubleColumn("active")
                .getDouble(year);

        assertThat(active).isCloseTo(share, within(0.00005));
    }

    @Property(tries = 100)
    void the_retention_curve_is_the_product_of_its_published_retention_rates(
            @ForAll @DoubleRange(min = 0.05, max = 20) double alpha,
            @ForAll @DoubleRange(min = 0.05, max = 20) double beta) {
        UnitEconomics economics = UnitEconomics.margin(0).withRetentionCurve(alpha, beta);
        for (int month = 1; month <= 24; month++) {
            assertThat(economics.stays(month))
                    .isCloseTo((beta + month - 1) / (alpha + beta + month - 1), within(1e-12));
        }
    }

    @Test
    void until_something_is_said_nothing_comes_back() {
        UnitEconomics economics = UnitEconomics.margin(60);

        assertThat(economics.forecast(12).netPresentValue()).isEqualTo(60);
        assertThat(economics.forecast(12).lifetimeValue()).isEqualTo(60);
    }

    @Test
    void it_is_a_value_that_shows_its_numbers() {
        assertThat(Phone.atLowMargin()).isEqualTo(Phone.atLowMargin());
        assertThat(Phone.atLowMargin().toString()).contains("deviceMargin=60.0", "retention=0.97", "sellingMonths=1");
        assertThat(Phone.atLowMargin()
                        .withRetentionCurve(1, 1)
                        .withRetention(0.9)
                        .polarization())
                .isZero();
    }

    @Test
    void at_the_usual_margin_fewer_buy_a_dearer_device() {
        UnitEconomics usual = Phone.atLowMargin().withNewCustomers(1_000, 24).atUsualMargin();

        assertThat(usual.price()).isEqualTo(1_740);
        assertThat(usual.deviceMargin()).isEqualTo(300);
        assertThat(usual.marginGivenUp()).isZero();
        assertThat(usual.newCustomers())
                .isCloseTo(765.5536287294881, within(1e-9)); // Python: 1000 * (1740 / 1500) ** -1.8
        assertThat(UnitEconomics.margin(60).withMarginGivenUp(40).atUsualMargin())
                .isEqualTo(UnitEconomics.margin(100));
    }

    private static void fails(Supplier<?> call, String... parts) {
        assertThatIllegalArgumentException().isThrownBy(call::get).withMessageContainingAll(parts);
    }

    @Test
    void numbers_that_cannot_be_are_refused_with_the_way_out() {
        UnitEconomics phone = Phone.atLowMargin();

        fails(
                () -> phone.withRetention(97),
                "The retention of unit economics is a share from 0 to 1, not 97",
                "say 0.97");
        fails(() -> phone.withRetention(Double.NaN), "not NaN");
        fails(() -> phone.withDemand(1.8), "a number from -100 to 0", "Say withDemand(-1.8).");
        fails(() -> phone.withAcquisitionCost(-1), "The acquisition cost", "a number from 0 up, not -1");
        fails(() -> UnitEconomics.margin(Double.POSITIVE_INFINITY), "The device margin", "a finite number");
        fails(() -> phone.withDiscountRate(12), "a yearly rate from 0 to 10, not 12.0", "say 0.12");
        fails(() -> phone.withServiceMargin(-2), "a share from -1 to 1, not -2");
        fails(() -> phone.with(Assumption.POLARIZATION, 1), "a share from 0 to below 1");
        fails(() -> phone.withRetentionCurve(0, 1), "alpha and a beta above 0", "not 0.0 and 1.0");
        fails(() -> phone.withRetentionCurve(1, Double.POSITIVE_INFINITY), "not 1.0 and Infinity");
        fails(() -> phone.withNewCustomers(0, 12), "new customers above 0", "Say withNewCustomers(1_000, 24)");
        fails(() -> phone.withNewCustomers(Double.POSITIVE_INFINITY, 12), "not Infinity");
        fails(() -> phone.withNewCustomers(10, 0), "not 10.0 in 0");
        fails(() -> phone.withNewCustomers(10, 1_201), "1 to 1200 months");
        fails(() -> phone.forecast(0), "looks 1 to 1200 months ahead, not 0");
        fails(() -> phone.forecast(1_201), "not 1201");
        fails(() -> phone.withPrice(0).atUsualMargin(), "need the price of a device", "withPrice(1_500)");
        fails(() -> phone.breakEven("retenton", 12), "have no 'retenton'", "Did you mean 'retention'?");
        fails(() -> phone.breakEven(null, 12), "have no 'null'");
    }
}
