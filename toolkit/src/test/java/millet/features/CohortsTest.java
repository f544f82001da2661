package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import millet.data.Transactions;
import millet.display.TableView;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CohortsTest {

    /** Lines of "customer day amount"; "-" is missing. */
    private static Transactions shop(String... lines) {
        StringColumn customers = StringColumn.create("who");
        DateColumn days = DateColumn.create("day");
        DoubleColumn amounts = DoubleColumn.create("amount");
        for (String line : lines) {
            String[] parts = line.split(" ", -1);
            customers.append(parts[0].equals("-") ? null : parts[0]);
            days.append(LocalDate.parse(parts[1]));
            amounts.append(Double.parseDouble(parts[2]));
        }
        return Transactions.columns()
                .customer("who")
                .time("day")
                .amount("amount")
                .from(Table.create("shop", customers, days, amounts));
    }

    private static final String[] SMALL = {
        "A 2024-01-01 10",
        "B 2024-01-31 20",
        "A 2024-02-01 5",
        "C 2024-02-09 7",
        "A 2024-02-20 5",
        "B 2024-03-15 1",
        "C 2024-03-31 3"
    };

    @Test
    void customers_are_followed_from_the_month_of_their_first_purchase() {
        CohortTable cohorts = Cohorts.byMonth().from(shop(SMALL));

        Table retention = cohorts.retention();
        assertThat(retention.columnNames()).containsExactly("cohort", "customers", "month 0", "month 1", "month 2");
        assertThat(retention.stringColumn("cohort").asList()).containsExactly("2024-01", "2024-02");
        assertThat(retention.intColumn("customers").asList()).containsExactly(2, 1);
        assertThat(retention.doubleColumn("month 1").asList()).containsExactly(0.5, 1.0);
        assertThat(cohorts.customers().doubleColumn("month 0").asList()).containsExactly(2.0, 1.0);
        assertThat(cohorts.revenue().doubleColumn("month 1").asList()).containsExactly(10.0, 3.0);
        assertThat(cohorts.revenuePerCustomer().doubleColumn("month 1").asList())
                .containsExactly(20.0, 10.0);
        assertThat(cohorts.warnings()).isEmpty();
        assertThat(cohorts.curve().doubleColumn("retention").asList()).containsExactly(1.0, 2.0 / 3, 0.5);
        assertThat(cohorts.curve().intColumn("cohorts").asList()).containsExactly(2, 2, 1);
        assertThat(cohorts.toText()).contains("2024-02").contains("100.0%").contains("50.0%");
        assertThat(cohorts).hasToString(cohorts.toText());
    }

    @Test
    void the_future_is_missing_and_a_month_without_a_purchase_is_zero() {
        Table retention = Cohorts.byMonth()
                .from(shop("A 2024-01-01 10", "B 2024-03-01 20", "A 2024-03-31 5"))
                .retention();

        assertThat(retention.stringColumn("cohort").asList()).containsExactly("2024-01", "2024-03");
        assertThat(retention.doubleColumn("month 1").get(0)).isZero();
        assertThat(retention.doubleColumn("month 2").get(0)).isEqualTo(1);
        assertThat(retention.doubleColumn("month 1").isMissing(1)).isTrue();
        assertThat(retention.doubleColumn("month 2").isMissing(1)).isTrue();
    }

    @Test
    void an_incomplete_last_month_is_marked_said_and_kept_out_of_curve_and_chart() {
        CohortTable cohorts = Cohorts.byMonth()
                .from(shop(
                        "A 2024-01-01 1",
                        "B 2024-01-02 1",
                        "A 2024-02-09 1",
                        "A 2024-03-29 1",
                        "B 2024-03-29 1",
                        "C 2024-03-30 1"));

        assertThat(cohorts.warnings())
                .containsExactly(
                        "2024-03 is incomplete: the data end on 2024-03-30, so that the last number of every cohort"
                                + " is not final.");
        assertThat(cohorts.toTable().booleanColumn("complete").asList()).containsExactly(true, true, false, false);
        assertThat(cohorts.toTable().stringColumn("period").asList())
                .containsExactly("2024-01", "2024-02", "2024-03", "2024-03");
        assertThat(cohorts.curve().intColumn("customers").asList()).containsExactly(2, 2);
        assertThat(cohorts.plot().toTable().rowCount()).isEqualTo(1);
        assertThat(cohorts.plot().toText()).contains("50.0% of new customers buy in the month after their first");
        assertThat(cohorts.plotRevenue().toTable().rowCount()).isEqualTo(2);
        assertThat(cohorts.retention().doubleColumn("month 2").get(0)).isEqualTo(1);
    }

    @Test
    void returns_lower_the_revenue_and_make_nobody_active() {
        CohortTable cohorts = Cohorts.byMonth()
                .from(shop(
                        "A 2024-01-03 10",
                        "A 2024-02-03 -4",
                        "B 2024-01-01 -5",
                        "B 2024-02-01 6",
                        "C 2024-02-01 -1",
                        "- 2024-02-01 100",
                        "D 2024-02-29 0"));

        assertThat(cohorts.revenue().doubleColumn("month 1").get(0)).isEqualTo(-4);
        assertThat(cohorts.retention().doubleColumn("month 1").get(0)).isZero();
        assertThat(cohorts.customers().doubleColumn("month 0").asList()).containsExactly(1.0, 2.0);
        assertThat(cohorts.revenue().doubleColumn("month 0").asList()).containsExactly(10.0, 6.0);
        assertThat(cohorts.warnings())
                .containsExactly(
                        "1 row without a customer left out.",
                        "1 customer with returns only left out.",
                        "1 return in a period before the first purchase of the customer left out of the revenue.");
    }

    @Test
    void weeks_are_those_of_iso_and_begin_on_monday() {
        CohortTable cohorts = Cohorts.byWeek()
                .from(shop("A 2024-12-29 1", "B 2024-12-30 1", "C 2025-01-05 1", "D 2025-01-06 1", "A 2025-01-12 1"));

        assertThat(cohorts.retention().stringColumn("cohort").asList())
                .containsExactly("2024-W52", "2025-W01", "2025-W02");
        assertThat(cohorts.retention().intColumn("customers").asList()).containsExactly(1, 2, 1);
        assertThat(cohorts.retention().doubleColumn("week 2").get(0)).isEqualTo(1);
        assertThat(cohorts.warnings())
                .containsExactly(
                        "2024-W52 is seen in part: the data begin on 2024-12-29, so that the first cohort may lack customers.");
    }

    @Test
    void days_before_1970_fall_into_their_periods_too() {
        assertThat(Cohorts.byWeek()
                        .from(shop("A 1969-12-28 1", "B 1969-12-29 1"))
                        .retention()
                        .stringColumn("cohort")
                        .asList())
                .containsExactly("1969-W52", "1970-W01");
        assertThat(Cohorts.byQuarter()
                        .from(shop("A 1969-12-31 1", "B 1970-04-01 1"))
                        .retention()
                        .stringColumn("cohort")
                        .asList())
                .containsExactly("1969-Q4", "1970-Q2");
    }

    @Test
    void a_first_cohort_of_old_customers_is_doubted() {
        CohortTable cohorts = Cohorts.byQuarter()
                .from(shop("A 2024-01-01 1", "B 2024-01-02 1", "C 2024-02-09 1", "D 2024-05-29 1", "D 2024-06-30 1"));

        assertThat(cohorts.warnings())
                .containsExactly(
                        "The first cohort, 2024-Q1, has 3 customers and the next 1: it probably holds people who were"
                                + " customers before the data begin.");
    }

    @Property(tries = 60)
    void numbers_agree_with_a_plain_count_and_do_not_depend_on_the_order_of_the_rows(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            lines.add("c" + random.nextInt(12) + " " + LocalDate.of(2024, 1, 1).plusDays(random.nextInt(200)) + " "
                    + random.nextInt(50));
        }
        CohortTable cohorts = Cohorts.byMonth().from(shop(lines.toArray(String[]::new)));
        Table rows = cohorts.toTable();

        for (int i = 0; i < rows.rowCount(); i++) {
            String cohort = rows.stringColumn("cohort").get(i);
            String period = rows.stringColumn("period").get(i);
            long active = IntStream.range(0, 12)
                    .mapToObj(c -> lines.stream()
                            .filter(line -> line.startsWith("c" + c + " "))
                            .toList())
                    .filter(own -> own.stream()
                            .map(line -> line.split(" ", -1)[1].substring(0, 7))
                            .min(String::compareTo)
                            .orElse("")
                            .equals(cohort))
                    .filter(own -> own.stream().anyMatch(line -> line.split(" ", -1)[1].startsWith(period)))
                    .count();
            assertThat((long) rows.intColumn("active").get(i)).isEqualTo(active);
        }
        assertThat(rows.doubleColumn("revenue").sum())
                .isEqualTo(lines.stream()
                        .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[2]))
                        .sum());
        Collections.shuffle(lines, random);
        assertThat(Cohorts.byMonth().from(shop(lines.toArray(String[]::new)))).hasToString(cohorts.toString());
    }

    @Test
    void a_year_of_groceries_gives_what_pandas_gives() {
        // x["p"] = x.t.dt.to_period("M").map(lambda p: p.ordinal); x["f"] =
        // x.groupby("household_id").p.transform("min"); x["k"] = x.p - x.f
        // x.groupby(["f", "k"]).household_id.nunique().unstack(), …sales_value.sum().unstack(), x being the rows before
        // 2018-01-01
        Transactions year = Shops.completeJourney().before(LocalDate.of(2018, 1, 1));
        CohortTable months = Cohorts.byMonth().from(year);
        CohortTable quarters = Cohorts.byQuarter().from(year);
        CohortTable weeks = Cohorts.byWeek().from(year);

        assertThat(months.retention().intColumn("customers").asList().subList(0, 6))
                .containsExactly(494, 43, 33, 17, 9, 4);
        assertThat(months.retention().doubleColumn("month 3").get(0)).isEqualTo(0.888663967611336, within(1e-15));
        assertThat(months.revenue().doubleColumn("month 1").get(0)).isEqualTo(81345.33, within(1e-6));
        assertThat(months.revenuePerCustomer().doubleColumn("month 2").get(0))
                .isEqualTo(532.7344939271254, within(1e-9));
        assertThat(months.warnings())
                .containsExactly(
                        "The first cohort, 2017-01, has 494 customers and the next 43: it probably holds people who were"
                                + " customers before the data begin.",
                        "8 cohorts of fewer than 10 customers: one of these is a large share; the charts leave them out.");
        assertThat(quarters.retention().intColumn("customers").asList()).containsExactly(570, 30, 12, 6);
        assertThat(quarters.retention().doubleColumn("quarter 3").get(0)).isEqualTo(0.9491228070175438, within(1e-15));
        assertThat(quarters.revenue().doubleColumn("quarter 0").get(1)).isEqualTo(4080.57, within(1e-6));
        assertThat(weeks.retention().rowCount()).isEqualTo(38);
        assertThat(weeks.retention().doubleColumn("week 3").get(0)).isEqualTo(0.8490566037735849, within(1e-15));
        assertThat(weeks.revenuePerCustomer().doubleColumn("week 2").get(0))
                .isEqualTo(148.94094339622643, within(1e-9));
        assertThat(weeks.plot().toSvg()).startsWith("<svg");
    }

    @Test
    void online_retail_gives_what_pandas_gives() {
        // the same computation on the rows with a CustomerID; purchases have Quantity >= 0 and Quantity * UnitPrice >=
        // 0
        CohortTable cohorts = Cohorts.byMonth().from(Shops.onlineRetail());

        assertThat(cohorts.retention().intColumn("customers").asList())
                .containsExactly(885, 417, 380, 452, 300, 284, 242, 188, 169, 299, 358, 324, 41);
        Table active = cohorts.customers();
        double[] first = IntStream.range(2, 15)
                .mapToDouble(column -> active.doubleColumn(column).get(0))
                .toArray();
        assertThat(first).containsExactly(885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235);
        assertThat(cohorts.revenue().doubleColumn("month 2").get(0)).isEqualTo(226931.45, within(1e-6));
        assertThat(cohorts.revenue().doubleColumn("month 12").get(0)).isEqualTo(182552.15, within(1e-6));
        assertThat(cohorts.warnings())
                .contains(
                        "135,080 rows without a customer left out.",
                        "33 customers with returns only left out.",
                        "149 returns in a period before the first purchase of the customer left out of the revenue.",
                        "2011-12 is incomplete: the data end on 2011-12-09, so that the last number of every cohort is not final.");
    }

    @Test
    void a_long_history_is_drawn_as_far_as_a_heat_map_goes() {
        List<String> lines = new ArrayList<>();
        for (int week = 0; week < 80; week++) {
            LocalDate day = LocalDate.of(2024, 1, 1).plusWeeks(week);
            lines.add("c" + week + " " + day + " 1");
            lines.add("c0 " + day.plusDays(6) + " 1");
        }

        CohortTable cohorts = Cohorts.byWeek().from(shop(lines.toArray(String[]::new)));

        // 2,500 cells ÷ 80 cohorts are 31 weeks
        assertThat(cohorts.plot().toTable().stringColumn("week").unique().asList())
                .hasSize(31)
                .contains("1", "31");
        assertThat(cohorts.plot().toSvg()).contains("</svg>");
    }

    @Test
    void cohorts_of_fewer_than_ten_customers_are_in_the_table_and_not_in_the_charts() {
        List<String> lines = new ArrayList<>();
        for (int customer = 0; customer < 20; customer++) {
            String day = customer < 10 ? "2024-01-01" : customer < 19 ? "2024-02-02" : "2024-03-02";
            lines.add("c" + customer + " " + day + " 1");
            lines.add("c" + customer + " 2024-04-30 1");
        }

        CohortTable cohorts = Cohorts.byMonth().from(shop(lines.toArray(String[]::new)));

        assertThat(cohorts.retention().rowCount()).isEqualTo(3);
        assertThat(cohorts.plot().toTable().stringColumn("line").unique().asList())
                .containsExactly("2024-01 · 10");
        assertThat(cohorts.plotRevenue().toSvg())
                .contains("2024-01 · 10", "Without 2 cohorts of fewer than 10 customers.");
        assertThat(cohorts.warnings())
                .containsExactly(
                        "2 cohorts of fewer than 10 customers: one of these is a large share; the charts leave them out.");
    }

    @Test
    void shares_are_percentages_in_every_table_of_cohorts() {
        CohortTable cohorts = Cohorts.byMonth().from(shop(SMALL));

        for (Table table : List.of(cohorts.retention(), cohorts.repeated(), cohorts.curve(), cohorts.toTable())) {
            assertThat(TableView.of(table.first(2)).toText()).contains("100.0%");
        }
        assertThat(TableView.of(cohorts.customers()).toText()).doesNotContain("%");
    }

    @Test
    void who_has_bought_again_is_counted_from_the_second_day_on_and_never_forgotten() {
        // A on two days of January, B twice on one day and in March, C never again
        CohortTable cohorts = Cohorts.byMonth()
                .from(shop(
                        "A 2024-01-01 1",
                        "A 2024-01-31 1",
                        "B 2024-01-09 1",
                        "B 2024-01-09 2",
                        "B 2024-03-09 2",
                        "C 2024-01-02 1",
                        "D 2024-02-02 1",
                        "D 2024-02-03 -1",
                        "D 2024-03-31 1"));

        Table repeated = cohorts.repeated();
        assertThat(repeated.doubleColumn("month 0").asList()).containsExactly(1.0 / 3, 0.0);
        assertThat(repeated.doubleColumn("month 1").asList()).containsExactly(1.0 / 3, 1.0);
        assertThat(repeated.doubleColumn("month 2").get(0)).isEqualTo(2.0 / 3);
        assertThat(repeated.doubleColumn("month 2").isMissing(1)).isTrue();
        assertThat(cohorts.toTable().doubleColumn("repeated").asList())
                .containsExactly(1.0 / 3, 1.0 / 3, 2.0 / 3, 0.0, 1.0);
    }

    @Test
    void a_cohort_names_its_customers() {
        CohortTable cohorts = Cohorts.byMonth().from(shop(SMALL));

        assertThat(cohorts.customers("2024-01")).containsExactly("A", "B");
        assertThat(cohorts.customers("2024-02")).containsExactly("C");
        assertThatThrownBy(() -> cohorts.customers("2024-2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no cohort '2024-2'; there are [2024-01, 2024-02]. Did you mean '2024-02'?");
    }

    @Test
    void real_buyers_come_back_as_pandas_says() {
        // second = d[d.day > first].groupby("customer").day.min(); (months(second, first) <= k).sum() / size of the
        // cohort
        CohortTable cohorts = Cohorts.byMonth().from(Shops.cdnow());
        Table repeated = cohorts.repeated();

        assertThat(repeated.doubleColumn("month 0").get(0)).isEqualTo(0.09597247004843232, within(1e-15));
        assertThat(repeated.doubleColumn("month 17").get(0)).isEqualTo(0.49324496558756054, within(1e-15));
        assertThat(repeated.doubleColumn("month 3").get(2)).isEqualTo(0.320916114790287, within(1e-15));
        assertThat(cohorts.plot().toSvg()).as("room for 17 numbers in a row").contains(">14.7%</text>", ">6.3%</text>");
    }

    @Test
    void faulty_questions_are_answered_with_a_remedy() {
        assertThatThrownBy(() -> new Cohorts("moth"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cohorts need a period of [week, month, quarter], not 'moth'. Did you mean 'month'?"
                        + " Say Cohorts.byMonth().");
        assertThatThrownBy(() -> new Cohorts(null)).hasMessageContaining("not 'null'");
        assertThat(new Cohorts("Month")).isEqualTo(Cohorts.byMonth()).hasToString("Cohorts[period=month]");
        assertThatThrownBy(() -> Cohorts.byWeek().from(null))
                .hasMessageContaining("Cohorts need transactions, not null");
        assertThatThrownBy(() -> Cohorts.byWeek().from(shop("A 2024-01-01 -1")))
                .hasMessageContaining("all rows with a customer are returns");
        assertThatThrownBy(() -> Cohorts.byWeek().from(shop("- 2024-01-01 1")))
                .hasMessageContaining("say their customer");
        assertThatThrownBy(() -> Cohorts.byWeek().from(shop("A 1900-01-01 1", "A 2024-01-01 1")))
                .hasMessage(
                        "Cohorts need at most 1,000 periods; from 1900-01-01 to 2024-01-01 there are 6,471 weeks. Look for a"
                                + " wrong date, or choose transactions.from(day).");
        CohortTable one = Cohorts.byMonth().from(shop("A 2024-01-01 1"));
        assertThatThrownBy(one::plot)
                .hasMessage(
                        "A chart of cohorts needs a cohort that the data follow through a whole month after its first; they"
                                + " run to 2024-01-01. Choose shorter periods, such as Cohorts.byWeek(), or look at retention().");
        assertThatThrownBy(one::plotRevenue).hasMessageContaining("through a whole month; they run");
        assertThat(one.curve().rowCount()).isZero();
    }
}
