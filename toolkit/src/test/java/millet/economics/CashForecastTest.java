package millet.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class CashForecastTest {

    /** NumPy: cash of one customer written out month by month, {@code (cash / 1.1 ** (arange(37) / 12)).sum()}. */
    @Test
    void one_customer_is_worth_what_numpy_computes() {
        CashForecast forecast = Phone.atLowMargin().forecast(36);
        Table table = forecast.toTable();

        assertThat(forecast.netPresentValue()).isCloseTo(113.49940445748503, within(1e-10));
        assertThat(forecast.lifetimeValue()).isCloseTo(113.49940445748503 + 90, within(1e-10));
        assertThat(forecast.comesBack()).isCloseTo(113.49940445748503 + 30, within(1e-10));
        assertThat(forecast.breakEvenMonth()).hasValue(5);
        assertThat(forecast.discountedBreakEvenMonth()).hasValue(5);
        assertThat(forecast.maximumCashNeed()).isEqualTo(30);
        assertThat(forecast.months()).isEqualTo(36);
        assertThat(number(table, "cash", 0)).isEqualTo(-30);
        assertThat(number(table, "cash", 1)).isCloseTo(7.275, within(1e-12));
        assertThat(table.doubleColumn("cumulative").getDouble(36)).isCloseTo(131.498292, within(1e-6));
        assertThat(table.columnNames())
                .containsExactly(
                        "month",
                        "bought",
                        "active",
                        "device",
                        "services",
                        "repeat",
                        "data",
                        "costs",
                        "cash",
                        "cumulative",
                        "discounted",
                        "discounted cumulative",
                        "margin given up");
    }

    /** NumPy: one such customer convolved over 24 months of 1,000 purchases. */
    @Test
    void a_growing_base_is_the_sum_of_its_cohorts() {
        CashForecast forecast = Phone.atLowMargin().withNewCustomers(1_000, 24).forecast(36);

        assertThat(forecast.netPresentValue()).isCloseTo(1870168.8164770259, within(1e-5));
        assertThat(forecast.toTable().doubleColumn("cash").getDouble(20)).isCloseTo(80629.87184026378, within(1e-8));
        assertThat(forecast.maximumCashNeed()).isCloseTo(79399.958925, within(1e-6));
        assertThat(forecast.breakEvenMonth()).hasValue(9);
        assertThat(forecast.totalCustomers()).isEqualTo(24_000);
        assertThat(forecast.lifetimeValue())
                .isEqualTo(Phone.atLowMargin().forecast(36).lifetimeValue());
    }

    @Property(tries = 60)
    void cohorts_add_up_month_by_month(
            @ForAll @DoubleRange(min = 0.1, max = 9) double alpha,
            @ForAll @DoubleRange(min = 0.1, max = 9) double beta,
            @ForAll @IntRange(min = 1, max = 40) int selling,
            @ForAll @IntRange(min = 1, max = 40) int months) {
        UnitEconomics one = Phone.atLowMargin().withRetentionCurve(alpha, beta);
        double[] single = one.forecast(months).toTable().doubleColumn("cash").asDoubleArray();
        double[] base = one.withNewCustomers(3, selling)
                .forecast(months)
                .toTable()
                .doubleColumn("cash")
                .asDoubleArray();

        for (int month = 0; month <= months; month++) {
            double sum = 0;
            for (int start = 0; start < selling && start <= month; start++) {
                sum += 3 * single[month - start];
            }
            assertThat(base[month]).isCloseTo(sum, within(1e-8));
        }
    }

    @Property(tries = 60)
    void the_columns_of_money_add_up(@ForAll @DoubleRange(min = -50, max = 50) double margin) {
        Table table = Phone.atLowMargin()
                .with(Assumption.DEVICE_MARGIN, margin)
                .withNewCustomers(7, 5)
                .forecast(12)
                .toTable();
        double cumulative = 0;
        for (int month = 0; month <= 12; month++) {
            double cash = number(table, "device", month)
                    + number(table, "services", month)
                    + number(table, "repeat", month)
                    + number(table, "data", month)
                    - number(table, "costs", month);
            cumulative += cash;
            assertThat(number(table, "cash", month)).isCloseTo(cash, within(1e-9));
            assertThat(number(table, "cumulative", month)).isCloseTo(cumulative, within(1e-9));
            assertThat(number(table, "discounted", month))
                    .isCloseTo(cash / StrictMath.pow(1.1, month / 12.0), within(1e-9));
            assertThat(number(table, "margin given up", month)).isCloseTo(month < 5 ? 7 * 240 : 0, within(1e-9));
        }
    }

    private static double number(Table table, String column, int month) {
        return table.doubleColumn(column).getDouble(month);
    }

    @Test
    void a_sum_that_is_zero_but_for_rounding_is_back() {
        for (int cost : new int[] {1, 5, 6, 7, 9}) {
            CashForecast forecast = UnitEconomics.margin(0)
                    .withAcquisitionCost(cost)
                    .withServiceRevenue(0.1)
                    .withRetention(1)
                    .forecast(120);

            assertThat(forecast.breakEvenMonth()).hasValue(10 * cost);
            assertThat(forecast.discountedBreakEvenMonth()).hasValue(10 * cost);
        }
    }

    @Test
    void cash_that_never_comes_back_has_no_month() {
        CashForecast forecast =
                UnitEconomics.margin(10).withAcquisitionCost(100).forecast(6);

        assertThat(forecast.breakEvenMonth()).isEmpty();
        assertThat(forecast.toText()).contains("Cash not back within 6 months", "most cash needed 90.00");
        assertThat(forecast.chart().toSvg()).contains("The cash is not back within 6 months");
    }

    @Test
    void cash_that_was_never_out_is_back_at_once() {
        CashForecast forecast = UnitEconomics.margin(10).forecast(6);

        assertThat(forecast.breakEvenMonth()).hasValue(0);
        assertThat(forecast.maximumCashNeed()).isZero();
        assertThat(forecast.chart().toSvg()).contains("Cash is never below zero");
    }

    @Test
    void cash_that_goes_below_zero_again_is_not_back_yet() {
        CashForecast forecast = UnitEconomics.margin(10)
                .withAcquisitionCost(5)
                .withDataCost(2)
                .withRetention(1)
                .forecast(6);

        assertThat(forecast.breakEvenMonth()).isEmpty();
        assertThat(forecast.maximumCashNeed()).isEqualTo(7);
    }

    @Test
    void it_shows_the_month_in_which_the_cash_is_back() {
        assertThat(Phone.atLowMargin().forecast(36).chart().toSvg())
                .contains("The cash is back in month 5", "of one customer", "累计现金流");
        assertThat(Phone.atLowMargin()
                        .withNewCustomers(1_000, 24)
                        .forecast(36)
                        .chart()
                        .toSvg())
                .contains("of 1,000 new customers a month for 24 months");
        assertThat(Phone.atLowMargin().forecast(36).toString())
                .contains("net present value 113.50", "discounted by 10% a year");
    }

    @Test
    void assumptions_that_flatter_are_told() {
        assertThat(Phone.atLowMargin().forecast(36).warnings()).isEmpty();
        assertThat(UnitEconomics.margin(1).withServiceRevenue(9).forecast(3).warnings())
                .containsExactly(
                        "Nobody stays, so that nothing comes back: the retention is 0. Say withRetention(0.95).");
        assertThat(UnitEconomics.margin(1).withRepeatPurchases(1, 9).forecast(3).warnings())
                .hasSize(1);
        assertThat(UnitEconomics.margin(1).withDataValue(1).forecast(3).warnings())
                .hasSize(2)
                .anyMatch(warning -> warning.contains("withDataCost(0.3)"));
        assertThat(UnitEconomics.margin(1).withRetention(1).forecast(3).warnings())
                .containsExactly("A retention of 100% says that nobody ever leaves.");
        assertThat(Phone.atLowMargin().withNewCustomers(10, 24).forecast(12).warnings())
                .singleElement()
                .asString()
                .contains("New customers come for 24 months and the forecast ends before");
    }
}
