package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import millet.data.Transactions;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class NextPurchaseTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    /** Lines of "customer invoice item category day amount"; the day counts from the day of the question, "-" is missing. */
    private static Transactions shop(String... lines) {
        StringColumn[] texts = new StringColumn[4];
        String[] names = {"who", "invoice", "item", "category"};
        for (int i = 0; i < texts.length; i++) {
            texts[i] = StringColumn.create(names[i]);
        }
        DateColumn days = DateColumn.create("day");
        DoubleColumn amounts = DoubleColumn.create("amount");
        for (String line : lines) {
            String[] parts = line.split(" ", -1);
            for (int i = 0; i < texts.length; i++) {
                texts[i].append(parts[i].equals("-") ? null : parts[i]);
            }
            days.append(DAY.plusDays(Integer.parseInt(parts[4])));
            amounts.append(Double.parseDouble(parts[5]));
        }
        return Transactions.columns()
                .customer("who")
                .invoice("invoice")
                .item("item")
                .category("category")
                .time("day")
                .amount("amount")
                .from(Table.create("shop", days, amounts).addColumns(texts));
    }

    @Test
    void features_end_the_day_before_and_targets_begin_on_the_day() {
        NextPurchases next = NextPurchase.after(DAY)
                .within(30)
                .from(shop(
                        "A 1 milk food -60 10",
                        "A 1 soap care -60 20",
                        "A 2 milk food -40 30",
                        "A 3 milk food -20 40",
                        "A 4 milk food -20 5",
                        "A R1 soap care -10 -15",
                        "A 5 tea food 0 7",
                        "A 5 milk food 0 1",
                        "A 6 tea food 29 2",
                        "A 7 tea food 30 100",
                        "B 8 tea food -1 9",
                        "C 9 tea food 3 4"));

        Table table = next.toTable();
        assertThat(table.columnNames())
                .containsExactly(
                        "customer",
                        "recency",
                        "frequency",
                        "monetary",
                        "averageOrderValue",
                        "linesPerOrder",
                        "tenure",
                        "daysBetween",
                        "recentOrders",
                        "recentSpend",
                        "returnShare",
                        "distinctItems",
                        "distinctCategories",
                        "willBuy",
                        "nextSpend",
                        "nextOrders");
        assertThat(next.features().ids()).containsExactly("A", "B");
        assertThat(next.features().toArray()).isDeepEqualTo(new double[][] {
            {19, 4, 90, 22.5, 1.25, 59, 20, 2, 30, 15.0 / 105, 2, 2},
            {0, 1, 9, 9, 1, 0, 0, 1, 9, 0, 1, 1}
        });
        assertThat(next.willBuy()).containsExactly(true, false);
        assertThat(next.nextSpend()).containsExactly(10, 0);
        assertThat(next.nextOrders()).containsExactly(2, 0);
        assertThat(table.booleanColumn("willBuy").asList()).containsExactly(true, false);
        assertThat(next.warnings())
                .containsExactly(
                        "1 customer of the window without a purchase before it left out: they have no history.",
                        "1 customer bought on one day only: their daysBetween is the days since then.");
        assertThat(next.toText())
                .contains(
                        "Features of what was bought before 2024-03-01; targets of the days from 2024-03-01 to 2024-03-30,"
                                + " when 50.0% of the customers buy.");
    }

    @Property(tries = 100)
    void whatever_happens_later_no_feature_changes(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> past = lines(random, 40, -90, 90);
        past.add("A 1 milk food -5 10");
        List<String> one = new ArrayList<>(past);
        one.addAll(lines(random, 1 + random.nextInt(20), 0, 60));
        List<String> other = new ArrayList<>(past);
        other.addAll(lines(random, 1 + random.nextInt(20), 0, 60));

        Features seen = features(one);

        assertThat(features(other).ids()).isEqualTo(seen.ids());
        assertThat(features(other).names()).isEqualTo(seen.names());
        assertThat(features(other).toArray()).isDeepEqualTo(seen.toArray());
    }

    @Property(tries = 100)
    void whatever_happened_before_no_target_changes(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> future = lines(random, 30, 0, 60);
        List<String> one = new ArrayList<>(future);
        List<String> other = new ArrayList<>(future);
        for (String customer : List.of("A", "B", "C", "D", "E")) {
            one.add(customer + " 1 milk food -5 10");
            other.add(customer + " 2 tea food -50 99");
        }

        NextPurchases seen = NextPurchase.after(DAY).within(30).from(shop(one.toArray(String[]::new)));
        NextPurchases again = NextPurchase.after(DAY).within(30).from(shop(other.toArray(String[]::new)));

        assertThat(again.willBuy()).isEqualTo(seen.willBuy());
        assertThat(again.nextSpend()).isEqualTo(seen.nextSpend());
        assertThat(again.nextOrders()).isEqualTo(seen.nextOrders());
    }

    private static Features features(List<String> lines) {
        return NextPurchase.after(DAY)
                .within(30)
                .from(shop(lines.toArray(String[]::new)))
                .features();
    }

    private static List<String> lines(Random random, int count, int firstDay, int days) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String category = random.nextInt(9) == 0 ? "-" : "k" + random.nextInt(3);
            lines.add((char) ('A' + random.nextInt(5)) + " " + random.nextInt(60) + " i" + random.nextInt(6) + " "
                    + category + " " + (firstDay + random.nextInt(days)) + " " + (random.nextInt(40) - 8));
        }
        return lines;
    }

    @Property(tries = 50)
    void recency_frequency_and_monetary_are_those_of_the_evening_before(@ForAll long seed) {
        List<String> lines = lines(new Random(seed), 60, -90, 120);
        lines.add("A 1 milk food -5 10");
        lines.add("A 1 milk food 5 10");
        Transactions shop = shop(lines.toArray(String[]::new));

        Features rfm = Rfm.asOf(DAY.minusDays(1)).from(shop);
        Features seen = NextPurchase.after(DAY).from(shop).features();

        assertThat(seen.ids()).isEqualTo(rfm.ids());
        assertThat(seen.select("recency", "frequency", "monetary").toArray()).isDeepEqualTo(rfm.toArray());
    }

    @Test
    void a_return_in_the_window_lowers_what_was_spent_and_is_no_purchase() {
        NextPurchases next = NextPurchase.after(DAY)
                .within(10)
                .from(shop("A 1 milk food -5 10", "B 2 milk food -5 10", "A R milk food 3 -10", "B 3 tea food 9 1"));

        assertThat(next.willBuy()).containsExactly(false, true);
        assertThat(next.nextSpend()).containsExactly(-10, 1);
        assertThat(next.warnings())
                .contains("1 customer with a negative nextSpend: more was returned in the window than bought.");
    }

    @Test
    void rows_without_customer_invoice_item_or_price_are_no_trap() {
        NextPurchases next = NextPurchase.after(DAY)
                .within(10)
                .from(shop("A - - - -5 0", "- 2 milk food -5 10", "- 3 milk food 5 10", "A - - - 9 1"));

        assertThat(next.features().names()).endsWith("returnShare");
        assertThat(next.features().toArray()).isDeepEqualTo(new double[][] {{4, 0, 0, 0, 1, 4, 4, 0, 0, 0}});
        assertThat(next.nextOrders()).containsExactly(0);
        assertThat(next.willBuy()).containsExactly(true);
        assertThat(next.warnings())
                .containsExactly(
                        "2 rows without a customer left out.",
                        "2 rows without an invoice not counted among the orders.",
                        "1 customer bought on one day only: their daysBetween is the days since then.",
                        "Every customer buys in the window: willBuy is the same for all and says nothing. Choose a shorter one.");
    }

    @Test
    void a_window_that_the_data_do_not_reach_is_said_to_be_censored() {
        Transactions shop = shop("A 1 milk food -5 10", "A 1 milk food 4 10", "B 1 milk food -1 1");

        assertThat(NextPurchase.after(DAY).within(5).from(shop).warnings())
                .noneMatch(text -> text.contains("data end"));
        assertThat(NextPurchase.after(DAY).within(6).from(shop).warnings())
                .contains(
                        "The window runs to 2024-03-06 and the data end on 2024-03-05, 1 day earlier: who has not bought by"
                                + " then may still do so. Choose an earlier day or a shorter window.");
        assertThat(NextPurchase.after(DAY).within(2).from(shop).warnings())
                .contains(
                        "No customer buys in the window: willBuy is the same for all and says nothing. Choose a longer one.");
    }

    @Test
    void a_year_of_groceries_gives_what_pandas_gives() {
        // h = j[j.t < day]; w = j[(j.t >= day) & (j.t < day + 60 days)]; rec = h[h.t >= day - 60 days]; g =
        // h.groupby("household_id")
        // frequency=g.basket_id.nunique(), monetary=g.sales_value.sum(), items=g.product_id.nunique(),
        // cats=g.department.nunique(),
        // recency=(day - 1 - g.t.max().dt.normalize()).dt.days …; .mean() of each over the households
        NextPurchases next =
                NextPurchase.after(LocalDate.of(2017, 9, 1)).within(60).from(Shops.completeJourney());
        double[] means = next.features().names().stream()
                .mapToDouble(name ->
                        Arrays.stream(next.features().column(name)).average().orElseThrow())
                .toArray();

        double[] expected = {
            17.03960396039604,
            43.67656765676568,
            1229.5133333333333,
            31.158814122312958,
            10.192620419471742,
            221.5775577557756,
            14.950427046113495,
            10.930693069306932,
            306.5919471947195,
            0,
            253.28547854785478,
            9.58085808580858
        };
        assertThat(next.rowCount()).isEqualTo(606);
        for (int i = 0; i < expected.length; i++) {
            assertThat(means[i]).as(next.features().names().get(i)).isEqualTo(expected[i], within(1e-9));
        }
        assertThat(Arrays.stream(next.nextSpend()).sum()).isEqualTo(297.02613861386135 * 606, within(1e-6));
        assertThat(Arrays.stream(next.nextOrders()).sum()).isEqualTo(6438);
        assertThat(next.warnings())
                .containsExactly(
                        "9 customers of the window without a purchase before it left out: they have no history.",
                        "7 customers bought on one day only: their daysBetween is the days since then.");
        assertThat(next.view().toText()).contains("when 88.9% of the customers buy");
    }

    @Test
    void an_invoice_of_two_customers_counts_once_for_each() {
        Transactions shop = shop(
                "A 1 x y -5 1",
                "B 1 x y -5 1",
                "A 1 x y -5 1",
                "B 1 x y -5 1",
                "C 1 x y -4 1",
                "B 2 x y -3 1",
                "A 9 x y 1 1");

        assertThat(NextPurchase.after(DAY).from(shop).features().column("frequency"))
                .containsExactly(1, 2, 1);
    }

    @Test
    void buyers_keep_their_share_when_divided() {
        List<String> lines = new ArrayList<>();
        for (int customer = 100; customer < 140; customer++) {
            lines.add(customer + " " + customer + " x y -5 " + customer);
            if (customer < 110) {
                lines.add(customer + " n" + customer + " x y 5 1");
            }
        }
        NextPurchases next = NextPurchase.after(DAY).from(shop(lines.toArray(String[]::new)));

        var split = Split.holdOut(0.25).stratifiedBy("willBuy").apply(next);
        var plain = Split.holdOut(0.25).apply(next);

        assertThat(split.test().rowCount()).isEqualTo(10);
        // a quarter of 10 buyers is 2.5, of 30 others 7.5: of equal remainders the first class gets the row
        assertThat(split.toTable().doubleColumn("share willBuy = yes").asList()).containsExactly(8.0 / 30, 0.2);
        assertThat(plain.toTable().columnNames()).contains("share willBuy = yes");
        assertThat(split.train().question()).isEqualTo(next.question());
        assertThat(new TreeSet<>(split.train().features().ids()))
                .hasSize(30)
                .doesNotContainAnyElementsOf(split.test().features().ids());
        for (int row = 0; row < 10; row++) {
            double customer = Double.parseDouble(split.test().features().ids().get(row));
            assertThat(split.test().features().column("monetary")[row]).isEqualTo(customer);
            assertThat(split.test().willBuy()[row]).isEqualTo(customer < 110);
        }
    }

    @Test
    void faulty_questions_are_answered_with_a_remedy() {
        Transactions shop = shop("A 1 milk food -5 10", "A 1 milk food 5 10", "- 1 milk food 5 10");

        assertThatThrownBy(() -> NextPurchase.after(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("not null. Say NextPurchase.after(LocalDate.of(2017, 9, 1)).");
        for (int days : new int[] {0, -1, 36_501}) {
            assertThatThrownBy(() -> NextPurchase.after(DAY).within(days))
                    .hasMessage("NextPurchase needs a window of 1 to 36,500 days, not " + days + ". Say within(90).");
        }
        assertThatThrownBy(() -> NextPurchase.after(DAY.plusDays(6)).from(shop))
                .hasMessage(
                        "NextPurchase needs transactions on or after 2024-03-07 to see what was bought then; these end on"
                                + " 2024-03-06. Choose an earlier day.");
        assertThatThrownBy(() -> NextPurchase.after(DAY.minusDays(5)).from(shop))
                .hasMessage("NextPurchase needs a purchase of a customer before 2024-02-25 to know something of; the"
                        + " transactions run from 2024-02-25 to 2024-03-06. Choose a later day.");
        assertThatThrownBy(() -> NextPurchase.after(DAY).from(null)).hasMessageContaining("not null");
        assertThatThrownBy(() -> NextPurchase.after(DAY).from(shop.before(LocalDate.EPOCH)))
                .hasMessageContaining("NextPurchase needs transactions, and there are none.");
        assertThatThrownBy(() -> NextPurchase.after(DAY).from(shop("- 1 milk food -5 10")))
                .hasMessageContaining("that say their customer; none of these 1 row does");
        assertThat(NextPurchase.after(DAY).within(30)).hasToString("NextPurchase[day=2024-03-01, days=30]");
    }
}
