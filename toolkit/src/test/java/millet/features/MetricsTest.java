package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import millet.data.Cleaning;
import millet.data.Transactions;
import millet.display.TableView;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The metrics come out, and {@code METRICS.md} says what they are. */
class MetricsTest {

    private static final Path DOCUMENT = Path.of("METRICS.md");

    /** Lines of "customer invoice item day quantity price"; "-" is missing. */
    private static Transactions shop(String... lines) {
        StringColumn[] texts = {StringColumn.create("who"), StringColumn.create("invoice"), StringColumn.create("item")
        };
        DateColumn days = DateColumn.create("day");
        DoubleColumn quantities = DoubleColumn.create("quantity");
        DoubleColumn prices = DoubleColumn.create("price");
        for (String line : lines) {
            String[] parts = line.split(" ", -1);
            for (int i = 0; i < texts.length; i++) {
                texts[i].append(parts[i].equals("-") ? null : parts[i]);
            }
            days.append(LocalDate.parse(parts[3]));
            quantities.append(Double.parseDouble(parts[4]));
            prices.append(Double.parseDouble(parts[5]));
        }
        return Transactions.columns()
                .customer("who")
                .invoice("invoice")
                .item("item")
                .time("day")
                .quantity("quantity")
                .price("price")
                .from(Table.create("shop", days, quantities, prices).addColumns(texts));
    }

    private static final Transactions SMALL = shop(
            "A 1 tea 2024-01-05 2 10",
            "A 1 cup 2024-01-05 1 30",
            "A 2 tea 2024-01-20 1 10",
            "A 3 tea 2024-02-01 1 10",
            "B 4 pot 2024-02-02 1 40",
            "- 5 pot 2024-02-03 2 40",
            "B R pot 2024-02-10 -1 40",
            "C 6 bag 2024-02-11 1 0",
            "A - cup 2024-02-12 1 20");

    /** Equal to twelve digits. */
    private static void assertValues(MetricTable table, Map<String, Double> expected) {
        expected.forEach((key, value) -> {
            double slack = Double.isNaN(value) ? 0 : 1e-12 * Math.max(1, Math.abs(value));
            assertThat(table.value(key)).as(key).isEqualTo(value, within(slack));
        });
    }

    @Test
    void every_metric_of_a_small_shop_can_be_worked_out_by_hand() {
        MetricTable metrics = Metrics.standard().from(SMALL);

        Map<String, Double> expected = new LinkedHashMap<>();
        expected.put("revenue", 170.0);
        expected.put("grossRevenue", 210.0);
        expected.put("refunds", 40.0);
        expected.put("refundShare", 40.0 / 210);
        expected.put("returnRate", 1.0 / 9);
        expected.put("orders", 5.0);
        expected.put("customers", 2.0);
        expected.put("units", 9.0);
        expected.put("items", 3.0);
        expected.put("averageOrderValue", 190.0 / 5);
        expected.put("revenuePerCustomer", 130.0 / 2);
        expected.put("itemsPerOrder", 8.0 / 5);
        expected.put("pricePerItem", 190.0 / 8);
        expected.put("purchaseFrequency", 4.0 / 2);
        expected.put("repeatCustomerRate", 1.0 / 2);
        expected.put("repeatOrderRate", 2.0 / 4);
        expected.put("newCustomers", Double.NaN);
        expected.put("returningCustomers", Double.NaN);
        expected.put("returningRevenueShare", Double.NaN);
        expected.put("newOrderValue", Double.NaN);
        expected.put("returningOrderValue", Double.NaN);
        expected.put("repurchaseRate", Double.NaN);
        expected.put("knownShare", 130.0 / 210);
        assertThat(Metrics.standard().keys()).containsExactlyElementsOf(expected.keySet());
        assertValues(metrics, expected);
        assertThat(metrics.warnings())
                .containsExactly(
                        "1 row without a customer: they count in revenue and orders, not in what is said of customers.",
                        "1 sale without an invoice: they are in no order.",
                        "1 row with an amount of 0: presents are no sales.");
    }

    @Test
    void months_know_who_is_new_and_a_month_that_the_data_do_not_finish_is_marked() {
        Table months = Metrics.of("revenue", "orders", "customers", "newCustomers", "returningCustomers")
                .from(SMALL)
                .byMonth();

        assertThat(months.columnNames())
                .containsExactly(
                        "month", "revenue", "orders", "customers", "newCustomers", "returningCustomers", "complete");
        assertThat(months.dateColumn("month").asList())
                .containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1));
        assertThat(months.doubleColumn("revenue").asList()).containsExactly(60.0, 110.0);
        assertThat(months.doubleColumn("newCustomers").asList()).containsExactly(1.0, 1.0);
        assertThat(months.doubleColumn("returningCustomers").asList()).containsExactly(0.0, 1.0);
        assertThat(months.booleanColumn("complete").asList()).containsExactly(true, false);
    }

    @Test
    void new_and_returning_customers_are_told_apart_month_by_month() {
        // February: A returns with 60 on two orders, B is new with 40 on one, and 10 without an order; of A and C, A is
        // back
        Table months = Metrics.of("returningRevenueShare", "newOrderValue", "returningOrderValue", "repurchaseRate")
                .from(shop(
                        "A 1 tea 2024-01-05 1 10",
                        "C 2 tea 2024-01-06 1 30",
                        "A 3 tea 2024-02-01 1 20",
                        "A 4 tea 2024-02-01 1 40",
                        "B 5 pot 2024-02-02 1 40",
                        "B - pot 2024-02-03 1 10",
                        "- 6 pot 2024-02-03 1 999",
                        "A R tea 2024-04-30 -1 20"))
                .byMonth();

        assertThat(months.doubleColumn("returningRevenueShare").get(0)).isZero();
        assertThat(months.doubleColumn("returningRevenueShare").get(1)).isEqualTo(60.0 / 110, within(1e-15));
        assertThat(months.doubleColumn("newOrderValue").asList().subList(0, 2)).containsExactly(20.0, 40.0);
        assertThat(months.doubleColumn("returningOrderValue").isMissing(0)).isTrue();
        assertThat(months.doubleColumn("returningOrderValue").get(1)).isEqualTo(30);
        assertThat(months.doubleColumn("repurchaseRate").isMissing(0)).isTrue();
        assertThat(months.doubleColumn("repurchaseRate").get(1)).isEqualTo(0.5);
        assertThat(months.doubleColumn("repurchaseRate").get(2)).isZero();
        assertThat(months.doubleColumn("repurchaseRate").isMissing(3)).isTrue();
        assertThat(months.doubleColumn("returningOrderValue").isMissing(3)).isTrue();
    }

    @Test
    void two_orders_of_a_customer_on_one_day_are_two_and_two_customers_on_one_order_one_each() {
        MetricTable metrics = Metrics.standard()
                .from(shop("A 1 tea 2024-01-05 1 10", "A 2 tea 2024-01-05 1 10", "B 2 tea 2024-01-05 1 10"));

        assertThat(metrics.value("orders")).isEqualTo(2);
        assertThat(metrics.value("purchaseFrequency")).isEqualTo(1.5);
        assertThat(metrics.value("repeatCustomerRate")).isEqualTo(0.5);
    }

    @Test
    void what_the_data_do_not_name_is_missing_and_not_zero() {
        Table bare = Table.create(
                "bare",
                StringColumn.create("bill", "1"),
                DateColumn.create("day", List.of(LocalDate.of(2024, 1, 1))),
                DoubleColumn.create("paid", 5.0));

        MetricTable metrics = Metrics.standard()
                .from(Transactions.columns()
                        .invoice("bill")
                        .time("day")
                        .amount("paid")
                        .from(bare));

        assertThat(metrics.value("revenue")).isEqualTo(5);
        assertThat(metrics.value("orders")).isEqualTo(1);
        assertThat(List.of("customers", "items", "revenuePerCustomer", "repeatCustomerRate", "newCustomers"))
                .allSatisfy(key -> assertThat(metrics.value(key)).as(key).isNaN());
        assertThat(metrics.toText().lines().filter(line -> line.startsWith("customers ")))
                .first()
                .asString()
                .contains("–");
    }

    @Test
    void a_month_without_a_row_is_there_and_what_cannot_be_divided_is_missing() {
        Table months = Metrics.of("revenue", "averageOrderValue")
                .from(shop("A 1 tea 2023-12-05 2 10", "A 2 tea 2024-02-29 2 10"))
                .byMonth();

        assertThat(months.doubleColumn("revenue").asList()).containsExactly(20.0, 0.0, 20.0);
        assertThat(months.doubleColumn("averageOrderValue").isMissing(1)).isTrue();
        assertThat(months.booleanColumn("complete").countTrue()).isEqualTo(3);
    }

    @Property(tries = 60)
    void the_order_value_is_items_per_order_times_price_per_item_and_months_add_up(@ForAll long seed) {
        Random random = new Random(seed);
        String[] lines = new String[60];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "c" + random.nextInt(9) + " " + random.nextInt(30) + " i" + random.nextInt(9) + " "
                    + LocalDate.of(2024, 1, 1).plusDays(random.nextInt(90)) + " " + (random.nextInt(6) - 1) + " "
                    + random.nextInt(9);
        }
        lines[0] = "c1 1 i1 2024-01-01 1 5";
        MetricTable metrics = Metrics.standard().from(shop(lines));

        assertThat(metrics.value("averageOrderValue"))
                .isEqualTo(metrics.value("itemsPerOrder") * metrics.value("pricePerItem"), within(1e-9));
        assertThat(metrics.value("revenue"))
                .isEqualTo(metrics.value("grossRevenue") - metrics.value("refunds"), within(1e-9));
        assertThat(metrics.value("repeatOrderRate")).isBetween(0.0, 1.0);
        Table months = metrics.byMonth();
        assertThat(months.doubleColumn("revenue").sum()).isEqualTo(metrics.value("revenue"), within(1e-9));
        assertThat(months.doubleColumn("units").sum()).isEqualTo(metrics.value("units"), within(1e-9));
        assertThat(months.doubleColumn("newCustomers").sum()).isEqualTo(metrics.value("customers"));
    }

    @Test
    void two_metrics_that_people_confuse_are_two() {
        // one who buys nine times and nine who buy once: a tenth of the customers come back, and eight of eighteen
        // orders are repeats
        String[] lines = new String[18];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = (i < 9 ? "often" : "c" + i) + " " + i + " tea 2024-01-05 1 10";
        }

        MetricTable metrics = Metrics.standard().from(shop(lines));

        assertThat(metrics.value("repeatCustomerRate")).isEqualTo(0.1);
        assertThat(metrics.value("repeatOrderRate")).isEqualTo(8.0 / 18);
        assertThat(metrics.value("averageOrderValue")).isEqualTo(10);
        assertThat(metrics.value("revenuePerCustomer")).isEqualTo(18);
    }

    @Test
    void a_till_export_gives_what_pandas_gives() {
        // sale = s[(s.a > 0) & (s.q >= 0)]; ret = s[(s.q < 0) | (s.a < 0)]; k = sale[sale.c.notna()]; o =
        // k.groupby("c").i.nunique()
        // ret.a.sum(), sale.i.nunique(), k.a.sum() / k.c.nunique(), sale.q.sum() / sale.i.nunique(), (o >= 2).mean(), 1
        // - len(o) / o.sum() …
        MetricTable metrics = Metrics.standard().from(Shops.shopExport());

        Map<String, Double> expected = new LinkedHashMap<>();
        expected.put("revenue", 1462859.4);
        expected.put("grossRevenue", 1869784.7);
        expected.put("refunds", 406925.3);
        expected.put("refundShare", 0.21763216909412086);
        expected.put("returnRate", 0.14066322370209297);
        expected.put("orders", 2881.0);
        expected.put("customers", 741.0);
        expected.put("units", 7358.0);
        expected.put("items", 20.0);
        expected.put("averageOrderValue", 649.0054494967026);
        expected.put("revenuePerCustomer", 2326.587584345479);
        expected.put("itemsPerOrder", 2.553974314474141);
        expected.put("pricePerItem", 254.11588746942104);
        expected.put("purchaseFrequency", 3.465587044534413);
        expected.put("repeatCustomerRate", 0.7273954116059379);
        expected.put("repeatOrderRate", 0.7114485981308412);
        expected.put("knownShare", 0.9220320393037765);
        assertValues(metrics, expected);
        assertThat(metrics.toText())
                .contains("复购率（按人）")
                .contains("72.7%")
                .contains("649.01")
                .contains("2,881");
        assertThat(metrics.warnings())
                .contains(
                        "594 rows without a customer: they count in revenue and orders, not in what is said of customers.")
                .contains("73 rows with an amount of 0: presents are no sales.");
    }

    @Test
    void months_of_a_till_export_are_those_of_pandas() {
        // the same for s[s.m == m]; new = sum(first[c] == m for c in k.groupby("m").c.unique()[m]), first =
        // k.groupby("c").m.min()
        Table months = Metrics.standard().from(Shops.shopExport()).byMonth();

        assertThat(months.rowCount()).isEqualTo(12);
        assertMonth(months, 0, 10840.4, 24, 16, 497.55833333333334, 0.1875, 0.09220024452744234, 16, 0);
        assertMonth(
                months, 4, 216627.4, 183, 115, 1186.396174863388, 0.22608695652173913, 0.0022251342058537014, 65, 50);
        assertMonth(
                months, 11, 234725.2, 438, 247, 549.7979452054794, 0.3603238866396761, 0.025274125197509257, 41, 206);
        assertThat(months.booleanColumn("complete").countTrue()).isEqualTo(12);
        assertThat(TableView.of(months.where(months.dateColumn("month").isAfter(LocalDate.of(2025, 11, 1))))
                        .withColumns(40)
                        .toHtml())
                .contains(">2025-12<", ">36.0%<", ">234,725.2<");

        // n, r = the rows of new and of other customers of the month; 1 - n.a.sum() / x.a.sum(), n.a.sum() /
        // n.o.nunique(),
        // r.a.sum() / r.o.nunique(), len(previous & current) / len(previous)
        List<String> keys = List.of("returningRevenueShare", "newOrderValue", "returningOrderValue", "repurchaseRate");
        double[] may = {0.2414448285214702, 1855.7329411764708, 635.5329113924051, 0.3645833333333333};
        double[] december = {0.9034372063464473, 410.25, 578.5234782608696, 0.4978540772532189};
        for (int i = 0; i < may.length; i++) {
            assertThat(months.doubleColumn(keys.get(i)).get(4)).isEqualTo(may[i], within(1e-9));
            assertThat(months.doubleColumn(keys.get(i)).get(11)).isEqualTo(december[i], within(1e-9));
        }
    }

    private static void assertMonth(Table months, int row, double... expected) {
        List<String> keys = List.of(
                "revenue",
                "orders",
                "customers",
                "averageOrderValue",
                "repeatCustomerRate",
                "refundShare",
                "newCustomers",
                "returningCustomers");
        for (int i = 0; i < expected.length; i++) {
            assertThat(months.doubleColumn(keys.get(i)).get(row))
                    .as(keys.get(i))
                    .isEqualTo(expected[i], within(1e-8));
        }
    }

    @Test
    void online_retail_gives_what_pandas_gives() {
        // the same computation on the file as it is, with nothing cleaned; the return rate is
        // -ret.q.clip(upper=0).sum() / sale.q.sum(),
        // because two rows of bad debt have a quantity of 1 and a negative price
        MetricTable metrics = Metrics.standard().from(Shops.onlineRetail());

        Map<String, Double> expected = new LinkedHashMap<>();
        expected.put("revenue", 9747747.934);
        expected.put("grossRevenue", 10666684.544);
        expected.put("refunds", 918936.61);
        expected.put("returnRate", 0.08670336426897546);
        expected.put("orders", 19960.0);
        expected.put("customers", 4338.0);
        expected.put("units", 5588376.0);
        expected.put("items", 3922.0);
        expected.put("averageOrderValue", 534.403033266533);
        expected.put("revenuePerCustomer", 2054.2664601198708);
        expected.put("itemsPerOrder", 279.97875751503005);
        expected.put("pricePerItem", 1.9087270691879);
        expected.put("purchaseFrequency", 4.272014753342554);
        expected.put("repeatCustomerRate", 0.6558321807284463);
        expected.put("repeatOrderRate", 0.7659184113965034);
        expected.put("knownShare", 0.8354430907973798);
        assertValues(metrics, expected);
    }

    @Test
    void after_a_cleaning_a_customer_is_one_for_recency_and_for_the_metrics() {
        Transactions clean = Cleaning.standard().apply(Shops.shopExport()).data();

        MetricTable metrics = Metrics.standard().from(clean);
        Features rfm = Rfm.asOf(LocalDate.of(2025, 12, 31)).from(clean);

        assertThat(metrics.value("customers")).isEqualTo(rfm.rowCount());
        assertThat(metrics.value("refunds")).isZero();
        assertThat(metrics.value("purchaseFrequency") * rfm.rowCount())
                .isEqualTo(Arrays.stream(rfm.column("frequency")).sum(), within(1e-9));
    }

    @Test
    void a_metric_is_drawn_over_the_complete_months() {
        MetricTable metrics = Metrics.standard().from(SMALL);

        assertThat(metrics.plot("revenue").toTable().rowCount()).isEqualTo(1);
        MetricTable quarter = Metrics.of("repurchaseRate")
                .from(shop("A 1 tea 2024-01-01 1 1", "A 2 tea 2024-02-01 1 1", "B 3 tea 2024-03-31 1 1"));
        assertThat(quarter.plot("repurchaseRate").toTable().rowCount())
                .as("January has no month before it")
                .isEqualTo(2);
        assertThat(quarter.plot("repurchaseRate").warnings()).isEmpty();
        assertThat(metrics.plot("refundShare").toText())
                .contains("Refund share, month by month")
                .contains("退款率（按金额） = refunds ÷ gross revenue");
        assertThatThrownBy(() ->
                        Metrics.standard().from(shop("A 1 tea 2024-02-01 1 1")).plot("revenue"))
                .hasMessage("A chart by month needs a month that the data reach the end of; they end on 2024-02-01."
                        + " Look at byMonth().");
    }

    @Test
    void the_dictionary_and_the_values_show_themselves_with_what_counts() {
        MetricTable metrics = Metrics.of("averageOrderValue", "newCustomers").from(SMALL);

        assertThat(Metrics.standard().toTable().columnNames())
                .containsExactly("key", "metric", "指标", "unit", "formula", "what counts", "口径");
        assertThat(metrics.toTable().columnNames())
                .containsExactly("key", "metric", "指标", "value", "unit", "formula", "what counts", "口径");
        assertThat(metrics.toHtml())
                .contains("38.00")
                .contains("gross revenue on invoices ÷ orders")
                .contains("<summary>What counts · 口径</summary>")
                .contains("<li><b>average order value</b> 客单价（按单，笔单价）: Per order")
                .contains("by month</small>")
                .contains("⚠ 1 row without a customer");
        assertThat(metrics.toText())
                .contains("by month")
                .contains("From 2024-01-05 to 2024-02-12.")
                .contains("口径：按订单");
        assertThat(metrics).hasToString(metrics.toText());
        assertThat(Metrics.standard().toString()).contains("repeatCustomerRate");
    }

    @Test
    void faulty_questions_are_answered_with_a_remedy() {
        assertThatThrownBy(() -> Metrics.of())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one metric, such as \"revenue\"; there are [revenue, ");
        assertThatThrownBy(() -> new Metrics(null)).hasMessageContaining("at least one metric");
        assertThatThrownBy(() -> Metrics.of("revenu")).hasMessageEndingWith("Did you mean 'revenue'?");
        assertThatThrownBy(() -> Metrics.of("orders", "orders"))
                .hasMessage("Metrics need different keys; one stands twice in [orders, orders].");
        assertThatThrownBy(() -> Metrics.of("orders").from(SMALL).value("revenue"))
                .hasMessage("There is no metric 'revenue' in [orders].");
        assertThatThrownBy(() -> Metrics.standard().from(null)).hasMessageContaining("not null");
        assertThatThrownBy(() -> Metrics.standard().from(SMALL.before(LocalDate.EPOCH)))
                .hasMessageContaining("Metrics need transactions, and there are none.");
    }

    @Test
    void the_document_says_what_each_metric_is() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Metrics · 指标口径

                What `Metrics.standard()` computes, and what counts for it. Written by `MetricsTest`, which fails when a definition moves; after
                a change, write it anew with `./mvnw test -pl toolkit -Dtest=MetricsTest -Dmillet.metrics=write`.

                A sale is a row with an amount above 0 and no negative quantity; a return is a row with a negative quantity or amount; a present,
                with an amount of 0, is neither. 销售行：金额大于 0 且数量不为负；退货行：数量或金额为负；赠品行（金额为 0）两者都不是。

                """);
        Table dictionary = Metrics.standard().toTable();
        text.append("| ").append(String.join(" | ", dictionary.columnNames())).append(" |\n");
        text.append("|---".repeat(dictionary.columnCount())).append("|\n");
        for (int row = 0; row < dictionary.rowCount(); row++) {
            for (Column<?> column : dictionary.columns()) {
                boolean isKey = column.name().equals("key");
                text.append(isKey ? "| `" : "| ").append(column.getString(row)).append(isKey ? "` " : " ");
            }
            text.append("|\n");
        }
        if ("write".equals(System.getProperty("millet.metrics"))) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(text.toString());
    }
}
