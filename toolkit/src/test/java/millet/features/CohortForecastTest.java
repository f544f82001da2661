package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import millet.data.Transactions;
import millet.display.TableView;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CohortForecastTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    /** A cohort that begins in a month; of each later month so many customers, the first ones, who spend 10 a month. */
    private static void cohort(Table shop, int month, int size, int... active) {
        for (int customer = 0; customer < size; customer++) {
            buy(shop, month + "-" + customer, month);
            for (int k = 0; k < active.length; k++) {
                if (customer < active[k]) {
                    buy(shop, month + "-" + customer, month + k + 1);
                }
            }
        }
    }

    private static void buy(Table shop, String customer, int month) {
        shop.stringColumn(0).append(customer);
        shop.dateColumn(1).append(START.plusMonths(month + 1L).minusDays(1));
        shop.doubleColumn(2).append(10);
    }

    private static Table empty() {
        return Table.create(
                "shop", StringColumn.create("who"), DateColumn.create("day"), DoubleColumn.create("amount"));
    }

    private static CohortTable months(Table shop) {
        return Cohorts.byMonth().from(transactions(shop));
    }

    private static Transactions transactions(Table shop) {
        return Transactions.columns()
                .customer("who")
                .time("day")
                .amount("amount")
                .from(shop);
    }

    /** 64 · k^-1 exactly: 32, 16 … customers in the months 2 and 4. */
    private static Table halving() {
        Table shop = empty();
        cohort(shop, 0, 128, 64, 32);
        return shop;
    }

    @Test
    void a_power_is_found_and_continued() {
        CohortForecast forecast = months(halving()).forecast(2);

        Table rows = forecast.toTable();
        assertThat(rows.columnNames())
                .containsExactly(
                        "cohort",
                        "customers",
                        "month",
                        "period",
                        "retention",
                        "naive retention",
                        "revenue per customer",
                        "naive revenue");
        assertThat(rows.intColumn("month").asList()).containsExactly(3, 4);
        assertThat(rows.stringColumn("period").asList()).containsExactly("2024-04", "2024-05");
        assertThat(rows.doubleColumn("retention").get(0)).isEqualTo(0.5 / 3, within(1e-12));
        assertThat(rows.doubleColumn("retention").get(1)).isEqualTo(0.125, within(1e-12));
        assertThat(rows.doubleColumn("naive retention").asList()).containsExactly(0.25, 0.25);
        // 10 at first, 5 and 2.5 later; 10 for each active customer
        assertThat(rows.doubleColumn("revenue per customer").get(1))
                .isEqualTo(17.5 + 10 * (0.5 / 3 + 0.125), within(1e-12));
        assertThat(rows.doubleColumn("naive revenue").asList()).containsExactly(20.0, 22.5);
        assertThat(forecast.toText()).contains("retention = 50.0% · k^-1.000 for the k-th month after the first");
        assertThat(forecast).hasToString(forecast.toText());
        assertThat(forecast.warnings())
                .containsExactly("The curve goes through 2 months only: nothing is left to see whether it fits.");
    }

    @Test
    void the_future_of_real_buyers_is_foretold_as_numpy_does() {
        // b, a = np.polyfit(np.log(k), np.log(retention), 1, w=np.sqrt(active)) on the pooled months 1 to 5, seen by
        // 1997-06-30;
        // the twelve months after are compared, mean absolute error and mean difference of 36 cells
        Transactions cdnow = Shops.cdnow();
        CohortTable seen = Cohorts.byMonth().from(cdnow.before(LocalDate.of(1997, 7, 1)));
        CohortTable later = Cohorts.byMonth().from(cdnow);

        CohortForecast forecast = seen.forecast(12);

        assertThat(forecast.toText()).contains("retention = 14.6% · k^-0.327");
        Table march = forecast.toTable();
        Table year = march.where(march.stringColumn("cohort")
                .isEqualTo("1997-03")
                .and(march.intColumn("month").isEqualTo(11)));
        assertThat(year.doubleColumn("revenue per customer").get(0)).isEqualTo(86.197402, within(1e-6));
        assertThat(year.doubleColumn("naive revenue").get(0)).isEqualTo(94.695786, within(1e-6));
        Table score = forecast.score(later);
        assertThat(score.stringColumn("forecast").asList()).containsExactly("naive", "curve");
        assertThat(score.intColumn("cells").asList()).containsOnly(36);
        double[] off = {0.02507991263278854, 0.00699720283349239, 4.045098989405931, 2.2458348650382742};
        double[] bias = {0.02507991263278854, -0.004381774236152648, 3.9349313516689404, -2.1806580463520207};
        for (int row = 0; row < 2; row++) {
            assertThat(score.doubleColumn("retention error").get(row)).isEqualTo(off[row], within(1e-9));
            assertThat(score.doubleColumn("retention bias").get(row)).isEqualTo(bias[row], within(1e-9));
            assertThat(score.doubleColumn("revenue error").get(row)).isEqualTo(off[2 + row], within(1e-9));
            assertThat(score.doubleColumn("revenue bias").get(row)).isEqualTo(bias[2 + row], within(1e-9));
        }
        assertThat(TableView.of(score).toText()).contains("2.5%", "0.7%", "-0.4%", "4.045");
        assertThat(forecast.warnings()).isEmpty();
        assertThat(forecast.plot(later).toText())
                .contains("The curve is off by 0.7 points, the naive forecast by 2.5 points");
        assertThat(forecast.plot(later).toSvg()).contains("naive", "foretold from here on", ">0%</text>");
    }

    @Test
    void a_month_that_is_not_over_is_foretold_too_and_a_cohort_of_one_month_has_no_naive_forecast() {
        Table shop = halving();
        cohort(shop, 2, 5);
        shop.stringColumn(0).append("0-0");
        shop.dateColumn(1).append(LocalDate.of(2024, 4, 9));
        shop.doubleColumn(2).append(10);

        Table rows = months(shop).forecast(1).toTable();

        assertThat(rows.stringColumn("cohort").asList()).containsExactly("2024-01", "2024-03");
        assertThat(rows.stringColumn("period").asList()).containsExactly("2024-04", "2024-04");
        assertThat(rows.intColumn("month").asList()).containsExactly(3, 1);
        assertThat(rows.doubleColumn("naive retention").isMissing(1)).isTrue();
        assertThat(rows.doubleColumn("naive revenue").isMissing(1)).isTrue();
        assertThat(rows.doubleColumn("retention").get(1)).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void a_retention_that_rises_is_doubted_and_never_more_than_all() {
        Table shop = empty();
        cohort(shop, 0, 10, 4, 8, 8);

        CohortForecast forecast = months(shop).forecast(6);

        assertThat(forecast.toTable().doubleColumn("retention").max()).isEqualTo(1);
        assertThat(forecast.warnings())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("The retention seen so far does not fall");
    }

    @Test
    void only_what_has_come_completely_is_judged() {
        Table later = halving();
        cohort(later, 2, 5);
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(2024, 4, 30), LocalDate.of(2024, 5, 9)));
        for (LocalDate day : days) {
            later.stringColumn(0).append("0-0");
            later.dateColumn(1).append(day);
            later.doubleColumn(2).append(10);
        }

        Table score = months(halving()).forecast(3).score(months(later));

        assertThat(score.intColumn("cells").asList()).containsOnly(1);
        assertThat(score.doubleColumn("retention bias").get(0)).isEqualTo(0.25 - 1.0 / 128, within(1e-12));
    }

    @Test
    void faulty_questions_are_answered_with_a_remedy() {
        CohortTable cohorts = months(halving());
        assertThatThrownBy(() -> cohorts.forecast(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A forecast of cohorts needs at least 1 month, not 0. Say forecast(6).");
        Table one = empty();
        cohort(one, 0, 4, 2);
        assertThatThrownBy(() -> months(one).forecast(1))
                .hasMessage(
                        "A forecast of cohorts needs at least 2 complete months after the first in which customers bought,"
                                + " and there is 1. Take longer data or shorter periods.");
        Table none = empty();
        cohort(none, 0, 4);
        assertThatThrownBy(() -> months(none).forecast(1)).hasMessageContaining("and there are none.");
        CohortForecast forecast = cohorts.forecast(2);
        assertThatThrownBy(() -> forecast.score(cohorts))
                .hasMessage("Nothing that was foretold, from 2024-04 on, is complete in the later cohorts."
                        + " Make them of data that reach further.");
        assertThatThrownBy(() -> forecast.plot(null)).hasMessageContaining("not by null");
        assertThatThrownBy(() -> forecast.score(Cohorts.byWeek().from(transactions(halving()))))
                .hasMessage(
                        "A forecast of cohorts by month is judged by cohorts of the same periods, not by cohorts by week."
                                + " Make them as the first ones were made.");
    }
}
