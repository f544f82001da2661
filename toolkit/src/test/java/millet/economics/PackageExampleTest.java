package millet.economics;

import static org.assertj.core.api.Assertions.assertThat;

import millet.chart.Chart;
import org.junit.jupiter.api.Test;

/** The example in the description of the package, run. */
class PackageExampleTest {

    @Test
    void the_example_of_the_package_runs() {
        UnitEconomics phone = UnitEconomics.margin(60)
                .withAcquisitionCost(90)
                .withServiceRevenue(9)
                .withServiceMargin(0.6)
                .withRetention(0.97)
                .withRepeatPurchases(0.02, 80)
                .withDataValue(0.8)
                .withDataCost(0.3)
                .withDiscountRate(0.10)
                .withPrice(1_500)
                .withMarginGivenUp(240)
                .withDemand(-1.8);

        Chart cash = phone.forecast(36).chart();
        Chart tornado = phone.sensitivity(36).range("retention", 0.94, 0.98).chart();
        BreakEven retention = phone.breakEven("retention", 36);
        Scenarios scenarios = phone.sensitivity(36).simulate(10_000, 42);
        BreakEven data = phone.versusUsualMargin(36).withUsualServices(0.2).breakEven("data value");

        assertThat(phone).isEqualTo(Phone.atLowMargin());
        assertThat(cash.toSvg()).contains("back in month 5");
        assertThat(tornado.toSvg()).contains("retention 94% … 98%");
        assertThat(retention.sentence()).contains("80.64%");
        assertThat(scenarios.netPresentValues()).hasSize(10_000);
        assertThat(data.sentence()).contains("At a data value of 6.23");
    }
}
