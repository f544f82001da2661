package millet.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import millet.data.Transactions;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tech.tablesaw.api.Table;

class OfferTest {

    private static final Segments SEGMENTS = Segments.of(
            List.of("big1", "big2", "small1", "small2", "gone"),
            List.of("big", "big", "small", "small", "gone"),
            List.of("big", "small", "gone", "empty"));

    private static final Transactions BEFORE = Sales.of(
            "big1 2024-01-01 300",
            "big1 2024-01-20 100",
            "big2 2024-01-05 200",
            "small1 2024-01-09 30",
            "small2 2024-01-31 50",
            "- 2024-01-15 999",
            "stranger 2024-01-15 999");

    private static final Transactions AFTER =
            Sales.of("big1 2024-02-01 500", "small1 2024-02-10 20", "small2 2024-02-29 5", "small2 2024-02-29 -15");

    /** Profit of who spends s: 0.5 · 0.1 · s − 5, so that an offer pays from a spending of 100 on. */
    private static final Offer OFFER = Offer.costing(5).withMargin(0.5).withUplift(0.1);

    private static final OfferPlan PLAN = OFFER.plan(SEGMENTS, BEFORE);

    @Test
    void segments_that_spent_enough_are_chosen() {
        assertThat(PLAN.chosen()).containsExactly("big");
        assertThat(PLAN.toTable().doubleColumn("spending").asList().subList(0, 3))
                .containsExactly(300.0, 40.0, 0.0);
        assertThat(PLAN.toTable().doubleColumn("expected profit").asList().subList(0, 3))
                .containsExactly(10.0, -3.0, -5.0);
        assertThat(PLAN.toTable().booleanColumn("chosen").asList()).containsExactly(true, false, false, false);
        assertThat(PLAN.toTable().doubleColumn("spending").isMissing(3)).isTrue();
    }

    @Test
    void without_the_data_everybody_gets_it_when_the_average_pays() {
        // the mean of 5 customers is 680 / 5 = 136 > 100
        assertThat(PLAN.everybodyWithoutData()).isTrue();
        assertThat(Offer.costing(7).withMargin(0.5).plan(SEGMENTS, BEFORE).everybodyWithoutData())
                .isFalse();
        assertThat(PLAN.toText()).contains("by the mean of 136: the offer goes to everybody");
    }

    @Test
    void the_plan_is_judged_on_the_later_period() {
        OfferResult result = PLAN.evaluate(AFTER);

        assertThat(result.withData()).containsExactly(new double[] {20, -5, 0, 0, 0}, within(1e-12));
        assertThat(result.withoutData()).containsExactly(new double[] {20, -5, -4, -5, -5}, within(1e-12));
        assertThat(result.totalWithData()).isCloseTo(15, within(1e-12));
        assertThat(result.totalWithoutData()).isCloseTo(1, within(1e-12));
    }

    @Test
    @Timeout(60)
    void three_hundred_thousand_customers_are_judged_in_no_time() {
        List<String> ids = IntStream.range(0, 300_000).mapToObj(i -> "c" + i).toList();
        Segments all = Segments.of(ids, Collections.nCopies(ids.size(), "all"), List.of("all"));
        OfferResult result =
                Offer.costing(0).plan(all, Sales.of("c7 2024-01-01 400")).evaluate(Sales.of("c9 2024-02-01 400"));

        assertThat(result.withoutData()).hasSize(300_000).endsWith(0).contains(0.25 * 0.1 * 400);
        assertThat(result.withData()).isEqualTo(result.withoutData());
    }

    @Test
    void nobody_gets_it_without_the_data_when_the_average_does_not_pay() {
        OfferResult result =
                Offer.costing(7).withMargin(0.5).plan(SEGMENTS, BEFORE).evaluate(AFTER);

        assertThat(result.withoutData()).containsOnly(0);
        assertThat(result.totalWithData()).isCloseTo(18 - 7, within(1e-12));
        assertThat(result.toText()).contains("without (the offer to nobody) 0");
    }

    @Test
    void the_result_shows_what_every_segment_would_have_brought() {
        Table table = PLAN.evaluate(AFTER).toTable();

        assertThat(table.columnNames())
                .containsExactly(
                        "segment",
                        "customers",
                        "chosen",
                        "spending before",
                        "spending after",
                        "profit per offer",
                        "break-even uplift");
        assertThat(table.doubleColumn("spending after").asList().subList(0, 3)).containsExactly(250.0, 10.0, 0.0);
        assertThat(table.doubleColumn("profit per offer").asList().subList(0, 3))
                .containsExactly(7.5, -4.5, -5.0);
        assertThat(table.doubleColumn("break-even uplift").get(0)).isEqualTo(0.04);
        assertThat(table.doubleColumn("break-even uplift").isMissing(2)).isTrue();
        assertThat(PLAN.evaluate(AFTER).toText()).contains("Total profit with the data 15, without");
        assertThat(PLAN.evaluate(AFTER).toHtml()).contains("4.0%");
        assertThat(PLAN.evaluate(AFTER)).asString().contains("over 5 customers");
    }

    @Test
    void the_sensitivity_plans_and_judges_anew_for_each_uplift() {
        OfferSensitivity sensitivity = PLAN.evaluate(AFTER).sensitivity();
        Table table = sensitivity.toTable();

        assertThat(table.doubleColumn("times assumed").asList()).containsExactly(0.5, 1.0, 1.5, 2.0, 3.0);
        for (int row = 0; row < table.rowCount(); row++) {
            double uplift = table.doubleColumn("uplift").get(row);
            OfferPlan plan = OFFER.withUplift(uplift).plan(SEGMENTS, BEFORE);
            OfferResult result = plan.evaluate(AFTER);
            double expected = (result.totalWithData() - result.totalWithoutData()) / 5;
            assertThat(table.doubleColumn("profit per customer").get(row)).isCloseTo(expected, within(1e-12));
            assertThat(table.stringColumn("chosen").get(row)).isEqualTo(String.join(", ", plan.chosen()));
            assertThat(table.booleanColumn("everybody without data").get(row)).isEqualTo(plan.everybodyWithoutData());
        }
        assertThat(sensitivity.warnings()).isEmpty();
        assertThat(sensitivity.turningUplift()).isEmpty();
        assertThat(sensitivity).asString().contains("chosen anew", "15.0%");
        assertThat(sensitivity.toHtml()).contains("chosen anew");
    }

    /** Who spent nothing spends 900 next time; the average, 136 a customer, sends the offer to everybody only from 0.5 · u · 136 = 5 on. */
    @Test
    void the_uplift_at_which_the_data_stop_earning_is_told_with_the_likely_reason() {
        Transactions recovered = Sales.of("big1 2024-02-01 500", "gone 2024-02-10 900", "small1 2024-02-29 20");
        Offer modest = OFFER.withUplift(0.05);
        OfferSensitivity sensitivity =
                modest.plan(SEGMENTS, BEFORE).evaluate(recovered).sensitivity();

        // big gets it at 5 %, for 0.5 · 0.05 · 300 = 7.5 > 5, everybody not, for 0.5 · 0.05 · 136 = 3.4
        assertThat(sensitivity.turningUplift().orElseThrow()).isCloseTo(5 / (0.5 * 136), within(1e-9));
        assertThat(sensitivity.warnings())
                .singleElement()
                .asString()
                .startsWith("From an uplift of about 7.4% on the data lose money, and 5.0% is only assumed.")
                .contains("regression to the mean");
    }

    @Test
    void the_uplift_at_which_the_data_begin_to_earn_is_told() {
        Transactions poor = Sales.of("big1 2024-02-01 180", "small1 2024-02-29 20");
        OfferSensitivity sensitivity =
                OFFER.withUplift(0.06).plan(SEGMENTS, BEFORE).evaluate(poor).sensitivity();

        // until 5 / (0.5 · 136) nobody gets it without the data, and big loses; from there on everybody loses more
        assertThat(sensitivity.turningUplift().orElseThrow()).isCloseTo(5 / (0.5 * 136), within(1e-9));
        assertThat(sensitivity.warnings()).singleElement().asString().contains("and earn some from about 7.4% on");
    }

    @Test
    void uplifts_above_the_largest_are_left_out() {
        OfferSensitivity sensitivity =
                OFFER.withUplift(8).plan(SEGMENTS, BEFORE).evaluate(AFTER).sensitivity();

        assertThat(sensitivity.toTable().doubleColumn("uplift").asList()).containsExactly(4.0, 8.0);
        assertThat(sensitivity.turningUplift()).isEmpty();
    }

    @Test
    void at_its_break_even_uplift_an_offer_earns_nothing() {
        double uplift =
                PLAN.evaluate(AFTER).toTable().doubleColumn("break-even uplift").get(0);
        double profit = OFFER.withUplift(uplift)
                .plan(SEGMENTS, BEFORE)
                .evaluate(AFTER)
                .toTable()
                .doubleColumn("profit per offer")
                .get(0);

        assertThat(profit).isCloseTo(0, within(1e-12));
    }

    @Test
    void the_assumed_uplift_is_always_told() {
        assertThat(PLAN.warnings())
                .containsExactly(
                        "The uplift of 10.0% is assumed, and equal for all; only an experiment with a control group"
                                + " measures it.");
        assertThat(PLAN.evaluate(AFTER).warnings()).isEqualTo(PLAN.warnings());
        assertThat(PLAN.evaluate(AFTER).assumptions())
                .containsExactly(
                        "the offer raises every customer's spending by 10.0% (assumed, not measured)",
                        "margin 50.0% of sales", "the offer costs 5 per customer and period");
    }

    @Test
    void inputs_are_told_in_all_their_digits() {
        OfferPlan plan =
                Offer.costing(0.045).withMargin(0.125).withUplift(0.002).plan(SEGMENTS, BEFORE);

        assertThat(plan.toText()).contains("profit = 0.125 · 0.002 · spending − 0.045", "The uplift of 0.2% is");
        assertThat(plan.evaluate(AFTER).assumptions())
                .containsExactly(
                        "the offer raises every customer's spending by 0.2% (assumed, not measured)",
                        "margin 12.5% of sales", "the offer costs 0.045 per customer and period");
        assertThat(Offer.costing(1200)
                        .withMargin(1)
                        .withUplift(0.0003)
                        .assumptions()
                        .toString())
                .contains("by 0.03%", "margin 100.0%", "costs 1200 per");
    }

    @Test
    void a_segment_that_disappoints_is_told() {
        Transactions poor = Sales.of("big1 2024-02-01 40", "small1 2024-02-29 20");

        assertThat(PLAN.evaluate(poor).warnings())
                .contains("'big' was chosen by its past and loses 4 per customer in the later period.");
    }

    @Test
    void a_segment_that_was_passed_over_wrongly_is_told() {
        Transactions surprise = Sales.of("big1 2024-02-01 400", "small1 2024-02-29 300");

        assertThat(PLAN.evaluate(surprise).warnings())
                .contains("'small' was passed over by its past and would have earned 2.50 per customer in the later"
                        + " period.");
    }

    @Test
    void periods_that_overlap_or_differ_in_length_are_told() {
        assertThat(PLAN.evaluate(BEFORE).warnings())
                .anyMatch(warning -> warning.contains("the periods overlap") && warning.contains("2024-01-31"));
        Transactions quarter = Sales.of("big1 2024-02-01 500", "big1 2024-04-30 500");
        assertThat(PLAN.evaluate(quarter).warnings())
                .anyMatch(warning -> warning.contains("31 days and is judged on 90 days"));
    }

    @Test
    void an_earlier_period_is_told_as_earlier_and_a_single_common_day_as_an_overlap() {
        Transactions earlier = Sales.of("big1 2023-12-01 500", "big1 2023-12-31 500");
        assertThat(PLAN.evaluate(earlier).warnings())
                .anyMatch(warning -> warning.contains("2023-12-31: that is before the plan"))
                .noneMatch(warning -> warning.contains("overlap"));
        Transactions lastDay = Sales.of("big1 2024-01-31 500", "big1 2024-03-01 500");
        assertThat(PLAN.evaluate(lastDay).warnings()).anyMatch(warning -> warning.contains("the periods overlap"));
        Transactions firstDay = Sales.of("big1 2023-12-02 500", "big1 2024-01-01 500");
        assertThat(PLAN.evaluate(firstDay).warnings()).anyMatch(warning -> warning.contains("the periods overlap"));
    }

    @Test
    void lengths_may_differ_by_a_tenth() {
        // 31 days before: 3 more are within a tenth, 4 are not
        Transactions within = Sales.of("big1 2024-02-01 500", "big1 2024-03-05 500");
        Transactions longer = Sales.of("big1 2024-02-01 500", "big1 2024-03-06 500");
        Transactions shorter = Sales.of("big1 2024-02-01 500", "big1 2024-02-27 500");

        assertThat(PLAN.evaluate(within).warnings()).noneMatch(warning -> warning.contains("not comparable"));
        assertThat(PLAN.evaluate(longer).warnings()).anyMatch(warning -> warning.contains("judged on 35 days"));
        assertThat(PLAN.evaluate(shorter).warnings()).anyMatch(warning -> warning.contains("judged on 27 days"));
    }

    @Test
    void customers_nobody_knows_and_offers_nobody_gets_are_told() {
        Transactions strangers = Sales.of("x 2024-02-01 5", "y 2024-02-29 5");

        assertThat(PLAN.evaluate(strangers).warnings())
                .anyMatch(warning -> warning.contains("bought in the later period"));
        assertThat(OFFER.plan(SEGMENTS, strangers).warnings())
                .anyMatch(warning -> warning.contains("bought in the past period"));
        OfferPlan dear = Offer.costing(1000).plan(SEGMENTS, BEFORE);
        assertThat(dear.chosen()).isEmpty();
        assertThat(dear.warnings()).contains("No segment promises a profit: nobody gets the offer.");
        assertThat(dear.evaluate(AFTER).withData()).containsOnly(0);
        assertThat(dear.toHtml()).contains("nobody");
        assertThat(dear).asString().contains("nobody");
    }

    @Test
    void a_free_offer_goes_to_whoever_buys_anything() {
        OfferPlan free = Offer.costing(0).plan(SEGMENTS, BEFORE);

        assertThat(free.chosen()).containsExactly("big", "small");
        assertThat(free.evaluate(AFTER)
                        .toTable()
                        .doubleColumn("break-even uplift")
                        .get(2))
                .isEqualTo(0);
    }

    @Test
    void numbers_out_of_range_are_refused() {
        assertThat(Offer.costing(2)).isEqualTo(new Offer(2, 0.25, 0.1));
        assertThatThrownBy(() -> Offer.costing(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An offer needs a cost from 0 up, not -1.0. Say Offer.costing(0.5).");
        assertThatThrownBy(() -> Offer.costing(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Offer.costing(Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
        assertThatThrownBy(() -> OFFER.withMargin(0)).hasMessageContaining("margin above 0");
        assertThatThrownBy(() -> OFFER.withMargin(1.01)).hasMessageContaining("at most 1");
        assertThatThrownBy(() -> OFFER.withMargin(25)).hasMessageContaining("withMargin(0.25) for 25 %");
        assertThatThrownBy(() -> OFFER.withUplift(0)).hasMessageContaining("uplift above 0");
        assertThatThrownBy(() -> OFFER.withUplift(11)).hasMessageContaining("at most 10");
    }

    @Test
    void sales_without_rows_or_customers_are_refused() {
        Transactions none = BEFORE.before(LocalDate.of(1990, 1, 1));

        assertThatThrownBy(() -> OFFER.plan(SEGMENTS, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("To plan an offer needs")
                .hasMessageContaining("0 rows and no customer");
        assertThatThrownBy(() -> PLAN.evaluate(none)).hasMessageContaining("To judge an offer needs");
    }

    @Test
    void nothing_in_place_of_segments_or_sales_is_refused() {
        assertThatThrownBy(() -> OFFER.plan(null, BEFORE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the segments are null. Say plan(");
        assertThatThrownBy(() -> OFFER.plan(SEGMENTS, null)).hasMessageContaining("the sales are null");
        assertThatThrownBy(() -> PLAN.evaluate(null)).hasMessageContaining("a later period, not null. Say evaluate(");
    }

    @Property(tries = 100)
    void choosing_by_segments_never_earns_less_on_the_period_it_was_chosen_by(
            @ForAll @DoubleRange(min = 0, max = 40) double cost,
            @ForAll @DoubleRange(min = 0.01, max = 1) double margin) {
        OfferResult hindsight =
                Offer.costing(cost).withMargin(margin).plan(SEGMENTS, BEFORE).evaluate(BEFORE);

        assertThat(hindsight.totalWithData()).isGreaterThanOrEqualTo(Math.max(0, hindsight.totalWithoutData()) - 1e-9);
    }
}
