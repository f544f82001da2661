package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class CleaningTest {

    private static final TransactionColumns COLUMNS = Transactions.columns()
            .customer("who")
            .invoice("bill")
            .item("what")
            .time("at")
            .quantity("n")
            .price("each");

    /** Rows of who, bill, what, at, n, each; at is a time of 1 March 2024, such as 10:00. */
    private static Table table(String... rows) {
        StringBuilder csv = new StringBuilder("who,bill,what,at,n,each\n");
        for (String row : rows) {
            csv.append(row.replaceFirst("@", "2024-03-01 ")).append('\n');
        }
        return TestCsv.read("shop", csv.toString());
    }

    private static CleanedTransactions standard(String... rows) {
        return Cleaning.standard().apply(COLUMNS.from(table(rows)));
    }

    /** source row × units left, of all rows that are left. */
    private static String left(CleanedTransactions cleaned) {
        Transactions data = cleaned.data();
        List<String> rows = IntStream.range(0, data.rowCount())
                .mapToObj(row -> data.sourceRow(row) + "×" + NUMBER.format(data.quantity(row)))
                .toList();
        return String.join(" ", rows);
    }

    private static final java.text.DecimalFormat NUMBER =
            new java.text.DecimalFormat("0.##", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT));

    private static List<String> reasons(CleanedTransactions cleaned) {
        return cleaned.unmatchedReturns().stringColumn("reason").asList();
    }

    // ---- returns

    @Test
    void a_return_of_all_removes_the_purchase() {
        CleanedTransactions cleaned = standard("7,1,tea,@10:00,2,5", "7,1,cup,@10:00,1,9", "7,C2,tea,@11:00,-2,5");

        assertThat(left(cleaned)).isEqualTo("2×1");
        assertThat(cleaned.removed().intColumn("source row").asList()).containsExactly(1, 3);
        assertThat(cleaned.removed().stringColumn("rule").asList()).containsOnly("returns netted");
        assertThat(cleaned.unmatchedReturns().rowCount()).isZero();
        assertThat(cleaned.audit().rowsChanged()).isZero();
    }

    @Test
    void a_return_of_a_part_changes_the_purchase() {
        CleanedTransactions cleaned = standard("7,1,tea,@10:00,5,4", "7,C2,tea,@11:00,-2,4");

        assertThat(left(cleaned)).isEqualTo("1×3");
        assertThat(cleaned.data().amount(0)).isEqualTo(12);
        assertThat(cleaned.data().price(0)).isEqualTo(4);
        assertThat(cleaned.audit().rowsChanged()).isEqualTo(1);
        assertThat(cleaned.audit().rowsRemoved()).isEqualTo(1);
    }

    @Test
    void a_return_may_take_several_purchases_the_most_recent_first() {
        assertThat(left(standard(
                        "7,1,tea,@10:00,3,4", "7,2,tea,@11:00,3,4", "7,3,tea,@12:00,3,4", "7,C4,tea,@13:00,-5,4")))
                .isEqualTo("1×3 2×1");
    }

    @Test
    void a_purchase_at_the_same_price_comes_before_a_more_recent_one() {
        assertThat(left(standard("7,1,tea,@10:00,3,4", "7,2,tea,@11:00,3,5", "7,C3,tea,@12:00,-2,4")))
                .isEqualTo("1×1 2×3");
        assertThat(left(standard("7,1,tea,@10:00,3,4", "7,2,tea,@11:00,3,5", "7,C3,tea,@12:00,-4,4")))
                .isEqualTo("2×2");
    }

    @Test
    void a_return_at_another_price_takes_units_and_the_rest_keeps_its_own_price() {
        CleanedTransactions cleaned = standard("7,1,tea,@10:00,3,4", "7,C2,tea,@11:00,-1,3.5");

        assertThat(left(cleaned)).isEqualTo("1×2");
        assertThat(cleaned.data().totalAmount()).isEqualTo(8);
        Table audit = cleaned.toTable();
        assertThat(audit.doubleColumn("amount removed").get(3)).isEqualTo(0.5);
    }

    @Test
    void prices_that_differ_by_rounding_are_the_same() {
        assertThat(left(standard(
                        "7,1,tea,@10:00,1,0.3", "7,2,tea,@11:00,1,0.4", "7,C3,tea,@12:00,-1,0.30000000000000004")))
                .isEqualTo("2×1");
    }

    @Test
    void a_return_before_the_purchase_finds_none() {
        CleanedTransactions cleaned = standard("7,C1,tea,@10:00,-2,4", "7,2,tea,@11:00,3,4");

        assertThat(left(cleaned)).isEqualTo("2×3");
        assertThat(reasons(cleaned)).containsExactly("no purchase before it");
        assertThat(cleaned.unmatchedReturns().doubleColumn("amount").asList()).containsExactly(-8.0);
        assertThat(cleaned.warnings())
                .containsExactly(
                        "1 return found no purchase to cancel, or not enough of it: the 8.00 paid back for them"
                                + " is no longer subtracted. See unmatchedReturns().");
    }

    @Test
    void a_purchase_of_the_same_moment_counts_as_earlier_wherever_it_is_written() {
        assertThat(left(standard("7,C1,tea,@10:00,-2,4", "7,2,tea,@10:00,3,4"))).isEqualTo("2×1");
        assertThat(left(standard("7,1,tea,@10:00,3,4", "7,2,tea,@10:00,3,5", "7,C3,tea,@10:00,-1,6")))
                .as("of equal times the later row")
                .isEqualTo("1×3 2×2");
    }

    @Test
    void returns_take_their_turn_by_time_and_not_by_row() {
        CleanedTransactions cleaned =
                standard("7,1,tea,@10:00,1,4", "7,C3,tea,@12:00,-1,4", "7,C2,tea,@11:00,-1,4", "7,4,tea,@11:30,1,4");

        assertThat(left(cleaned)).isEmpty();
        assertThat(reasons(cleaned)).isEmpty();
        assertThat(cleaned.warnings()).containsExactly("No row is left after the cleaning.");
    }

    @Test
    void other_customers_and_other_items_are_left_alone() {
        CleanedTransactions cleaned = standard("8,1,tea,@10:00,2,4", "7,2,cup,@10:00,2,4", "7,C3,tea,@11:00,-2,4");

        assertThat(left(cleaned)).isEqualTo("1×2 2×2");
        assertThat(reasons(cleaned)).containsExactly("no purchase before it");
    }

    @Test
    void what_was_bought_before_the_window_is_listed_with_the_rest_of_its_units() {
        CleanedTransactions cleaned = standard("7,1,tea,@10:00,2,4", "7,C2,tea,@11:00,-5,4");

        assertThat(left(cleaned)).isEmpty();
        assertThat(reasons(cleaned)).containsExactly("more than was bought");
        assertThat(cleaned.unmatchedReturns().doubleColumn("quantity").asList()).containsExactly(-3.0);
        assertThat(cleaned.unmatchedReturns().doubleColumn("amount").get(0)).isEqualTo(-12, within(1e-12));
        assertThat(cleaned.toText()).contains("Of 1 return 0 were netted in full, 1 in part, and 0 found no purchase.");
    }

    @Test
    void returns_without_customer_or_item_are_removed_and_listed() {
        CleanedTransactions cleaned = standard(
                ",1,tea,@10:00,2,4",
                ",C2,tea,@11:00,-2,4",
                "7,3,,@10:00,2,4",
                "7,C4,,@11:00,-2,4",
                "7,5,cup,@12:00,1,1");

        assertThat(left(cleaned)).isEqualTo("1×2 3×2 5×1");
        assertThat(reasons(cleaned)).containsExactly("no customer", "no item");
        assertThat(cleaned.removed().intColumn("source row").asList()).containsExactly(2, 4);
    }

    /** Rows of a web shop that knows date, customer and total only. */
    private static CleanedTransactions webShop(String... rows) {
        Table table = TestCsv.read("web", "day,email,total\n" + String.join("\n", rows) + "\n");
        Transactions sales = Transactions.columns()
                .customer("email")
                .time("day")
                .amount("total")
                .from(table);
        return Cleaning.standard().apply(sales);
    }

    private static List<Double> amounts(CleanedTransactions cleaned) {
        return cleaned.data().toTable().doubleColumn("amount").asList();
    }

    @Test
    void without_an_item_column_a_refund_is_money_off_the_purchase_before_it() {
        CleanedTransactions cleaned =
                webShop("2024-01-02,a@x.com,50", "2024-01-03,b@x.com,100", "2024-01-09,b@x.com,-20");

        assertThat(amounts(cleaned)).containsExactly(50.0, 80.0);
        assertThat(cleaned.data().quantity(1)).isEqualTo(1);
        assertThat(cleaned.data().price(1)).isEqualTo(80);
        assertThat(cleaned.unmatchedReturns().rowCount()).isZero();
        assertThat(cleaned.audit().rowsChanged()).isEqualTo(1);
        assertThat(cleaned.toTable().doubleColumn("amount removed").get(3)).isZero();
        assertThat(cleaned.warnings()).isEmpty();
    }

    @Test
    void without_an_item_column_a_whole_order_sent_back_comes_before_a_more_recent_one() {
        assertThat(amounts(webShop("2024-01-01,b,30", "2024-01-02,b,30", "2024-01-03,b,70", "2024-01-09,b,-30")))
                .containsExactly(30.0, 70.0);
        assertThat(amounts(webShop("2024-01-01,b,0.3", "2024-01-02,b,9", "2024-01-09,b,-0.30000000000000004")))
                .as("to a millionth")
                .containsExactly(9.0);
    }

    @Test
    void without_an_item_column_the_rest_of_an_order_is_an_amount_like_any_other() {
        assertThat(amounts(webShop("2024-01-01,b,80", "2024-01-02,b,100", "2024-01-03,b,-20", "2024-01-04,b,-80")))
                .as("of two with 80 left the more recent")
                .containsExactly(80.0);
        assertThat(amounts(webShop("2024-01-01,b,80", "2024-01-02,b,100", "2024-01-03,b,-20", "2024-01-04,b,-100")))
                .as("nothing with 100 left: 80 of the more recent, and 20 of the other")
                .containsExactly(60.0);
    }

    @Test
    void without_an_item_column_a_refund_takes_as_many_purchases_as_it_needs_and_the_excess_is_listed() {
        assertThat(amounts(webShop("2024-01-01,b,40", "2024-01-02,b,50", "2024-01-03,b,-60", "2024-01-04,b,25")))
                .containsExactly(30.0, 25.0);
        CleanedTransactions excess =
                webShop("2024-01-01,b,40", "2024-01-02,c,1", "2024-01-03,b,-60", "2024-01-04,d,-5");

        assertThat(amounts(excess)).containsExactly(1.0);
        assertThat(reasons(excess)).containsExactly("more than was bought", "no purchase before it");
        assertThat(excess.unmatchedReturns().doubleColumn("amount").asList()).containsExactly(-20.0, -5.0);
        assertThat(excess.toText()).contains("Of 2 returns 0 were netted in full, 1 in part, and 1 found no purchase.");
    }

    @Test
    void without_an_item_column_the_units_of_a_purchase_stay_and_its_price_falls() {
        Table rows = table("7,1,tea,@10:00,4,5", "7,C2,tea,@11:00,-1,6", "7,3,tea,@12:00,0,7", ",C4,tea,@12:00,-1,2");

        CleanedTransactions cleaned =
                Cleaning.standard().apply(COLUMNS.item(null).from(rows));

        assertThat(left(cleaned)).isEqualTo("1×4 3×0");
        assertThat(cleaned.data().amount(0)).isEqualTo(14);
        assertThat(cleaned.data().price(0)).isEqualTo(3.5);
        assertThat(reasons(cleaned)).containsExactly("no customer");
    }

    @Test
    void without_an_item_column_money_without_units_is_money() {
        Table rows = table("7,1,tea,@10:00,0,50", "7,2,tea,@11:00,0,-10", "7,3,tea,@12:00,-1,0");

        CleanedTransactions cleaned = new Cleaning(List.of(TransactionRule.RETURNS_NETTED))
                .apply(COLUMNS.item(null).price(null).amount("each").from(rows));

        assertThat(amounts(cleaned)).containsExactly(40.0);
        assertThat(cleaned.data().price(0)).isNaN();
        assertThat(reasons(cleaned)).containsExactly("no amount");
    }

    @Test
    void money_that_flows_back_is_a_return_whatever_the_sign_of_its_units() {
        Table rows = table("7,1,tea,@10:00,3,12", "7,2,tea,@11:00,1,-4", "7,3,tea,@12:00,0,-4", "7,4,tea,@13:00,0,2");

        CleanedTransactions cleaned =
                Cleaning.standard().apply(COLUMNS.price(null).amount("each").from(rows));

        assertThat(left(cleaned)).isEqualTo("1×2 4×0");
        assertThat(cleaned.data().totalAmount()).isEqualTo(10);
        assertThat(reasons(cleaned)).containsExactly("no units");
        assertThat(cleaned.unmatchedReturns().doubleColumn("amount").asList()).containsExactly(-4.0);
    }

    @Test
    void parts_of_units_leave_no_crumbs() {
        assertThat(left(standard("7,1,tea,@10:00,0.3,4", "7,C2,tea,@11:00,-0.1,4", "7,C3,tea,@12:00,-0.2,4")))
                .isEmpty();
    }

    @Test
    void a_row_that_a_return_made_equal_to_another_is_no_duplicate() {
        CleanedTransactions once = standard("7,1,tea,@10:00,5,4", "7,1,tea,@10:00,3,4", "7,C2,tea,@11:00,-2,4");
        assertThat(left(once)).isEqualTo("1×5 2×1");
        CleanedTransactions equal = standard("7,1,tea,@10:00,3,4", "7,1,tea,@10:00,5,4", "7,C2,tea,@11:00,-2,4");

        assertThat(left(equal)).isEqualTo("1×3 2×3");
        assertThat(left(Cleaning.standard().apply(equal.data()))).isEqualTo("1×3 2×3");
    }

    // ---- the other rules

    @Test
    void the_first_of_exact_duplicates_stays() {
        CleanedTransactions cleaned = standard(
                "7,1,tea,@10:00,2,4",
                "7,1,tea,@10:00,2,4",
                "7,1,tea,@10:00,2,4.5",
                ",,tea,@10:00,2,4",
                ",,tea,@10:00,2,4");

        assertThat(left(cleaned)).isEqualTo("1×2 3×2 4×2");
        assertThat(cleaned.removed().stringColumn("rule").asList()).containsOnly("exact duplicates");
        assertThat(cleaned.warnings())
                .contains(
                        "2 rows with an amount of 16.00 equal another row and were removed. Where the till numbers no lines, an"
                                + " article scanned twice looks the same: if they are sales, say"
                                + " without(TransactionRule.EXACT_DUPLICATES).");
        assertThat(standard("7,1,tea,@10:00,2,4", "7,1,tea,@10:00,2,4.5", "7,2,tea,@10:00,2,4")
                        .warnings())
                .isEmpty();
    }

    @Test
    void all_the_same_is_one() {
        String row = "7,1,tea,@10:00,2,4";
        assertThat(left(standard(row, row, row, row))).isEqualTo("1×2");
        assertThat(left(standard("7,1,tea,@10:00,-2,4", "7,1,tea,@10:00,-2,4"))).isEmpty();
    }

    @Test
    void duplicates_in_data_without_items_are_doubted() {
        Table rows = table("7,1,tea,@10:00,2,4", "7,1,cup,@10:00,2,4");

        CleanedTransactions cleaned =
                Cleaning.standard().apply(COLUMNS.item(null).from(rows));

        assertThat(left(cleaned)).isEqualTo("1×2");
        assertThat(cleaned.warnings())
                .anyMatch(warning -> warning.contains("without(TransactionRule.EXACT_DUPLICATES)"));
        assertThat(left(Cleaning.standard()
                        .without(TransactionRule.EXACT_DUPLICATES)
                        .apply(COLUMNS.item(null).from(rows))))
                .isEqualTo("1×2 2×2");
    }

    @Test
    void prices_of_zero_or_less_are_removed_before_returns_are_looked_for() {
        CleanedTransactions cleaned = standard(
                "7,1,tea,@10:00,2,0", "7,A2,bad debt,@10:00,1,-11062.06", ",3,tea,@10:00,-20,0", "7,4,tea,@10:00,1,4");

        assertThat(left(cleaned)).isEqualTo("4×1");
        assertThat(cleaned.removed().stringColumn("rule").asList()).containsOnly("non-positive prices");
        assertThat(cleaned.unmatchedReturns().rowCount()).isZero();
    }

    @Test
    void outliers_are_listed_the_most_unusual_first_and_stay() {
        String[] rows = IntStream.range(0, 40)
                .mapToObj(i -> "7," + i + ",tea,@10:00," + (2 + i % 3) + "," + (4 + i % 4))
                .toArray(String[]::new);
        rows[5] = "7,5,tea,@10:00,80000,5";
        rows[9] = "7,9,tea,@10:00,3,90";

        CleanedTransactions cleaned = standard(rows);

        assertThat(cleaned.data().rowCount()).isEqualTo(40);
        Table outliers = cleaned.outliers();
        assertThat(outliers.columnNames())
                .containsExactly("source row", "customer", "invoice", "item", "time", "column", "value", "score");
        assertThat(outliers.intColumn("source row").asList()).containsExactly(6, 10);
        assertThat(outliers.stringColumn("column").asList()).containsExactly("quantity", "price");
        assertThat(outliers.doubleColumn("value").asList()).containsExactly(80000.0, 90.0);
        assertThat(cleaned.warnings())
                .containsExactly("Unusual are 1 of the quantities and 1 of the prices. They stay; see outliers().");
    }

    @Test
    void two_where_most_buy_one_is_not_unusual_but_ten_thousand_is() {
        String[] rows = IntStream.range(0, 40)
                .mapToObj(i -> "7," + i + ",tea,@10:00," + (i % 8 == 0 ? 2 : 1) + ",4")
                .toArray(String[]::new);
        assertThat(standard(rows).outliers().rowCount()).isZero();
        rows[3] = "7,3,tea,@10:00,10000,4";
        assertThat(standard(rows).outliers().intColumn("source row").asList()).containsExactly(4);
    }

    @Test
    void nothing_at_all_is_no_share() {
        Table rows = table("7,1,tea,@10:00,0,4", ",2,tea,@10:00,0,4");

        assertThat(Cleaning.standard().apply(COLUMNS.from(rows)).warnings())
                .containsExactly("1 row says no customer; what needs a customer leaves them out.");
    }

    @Test
    void a_row_without_units_and_without_money_is_removed_where_amounts_are_given() {
        Table rows = table("7,1,tea,@10:00,0,0", "7,2,tea,@10:00,0,3", "7,2,tea,@10:00,2,0", "7,3,tea,@10:00,1,4");

        CleanedTransactions cleaned =
                Cleaning.standard().apply(COLUMNS.price(null).amount("each").from(rows));

        assertThat(left(cleaned)).isEqualTo("2×0 4×1");
    }

    @Test
    void rows_without_customer_stay_with_their_share_of_the_amount_said() {
        CleanedTransactions cleaned = standard("7,1,tea,@10:00,2,4", ",2,tea,@10:00,3,4");

        assertThat(left(cleaned)).isEqualTo("1×2 2×3");
        assertThat(cleaned.warnings())
                .containsExactly(
                        "1 row says no customer, with 60.0% of the amount; what needs a customer leaves them out.");
        assertThat(Cleaning.standard()
                        .apply(COLUMNS.customer(null).from(table("7,1,tea,@10:00,2,4")))
                        .warnings())
                .isEmpty();
    }

    @Test
    void the_textbook_recipe_keeps_what_was_returned() {
        String[] rows = {"7,1,tea,@10:00,2,4", "7,C2,tea,@11:00,-2,4", ",3,tea,@10:00,3,4", "7,4,tea,@10:00,3,0"};

        CleanedTransactions cleaned = Cleaning.textbook().apply(COLUMNS.from(table(rows)));

        assertThat(left(cleaned)).isEqualTo("1×2");
        assertThat(cleaned.removed().stringColumn("rule").asList())
                .containsExactly("without customer, dropped", "negative rows dropped", "non-positive prices");
    }

    @Test
    void one_row_passes() {
        CleanedTransactions cleaned = standard("7,1,tea,@10:00,2,4");

        assertThat(left(cleaned)).isEqualTo("1×2");
        assertThat(cleaned.warnings()).isEmpty();
        assertThat(cleaned.outliers().rowCount()).isZero();
        assertThat(Cleaning.standard()
                        .apply(cleaned.data().identified().before(java.time.LocalDate.EPOCH))
                        .warnings())
                .containsExactly("No row is left after the cleaning.");
    }

    /** The figures are those of the data card of shop_export, which its own script counts. */
    @Test
    void the_simulated_export_is_cleaned_of_what_its_card_says_was_put_into_it() {
        Table table = Datasets.table("shop_export");
        Transactions sales = Transactions.suggest(table).columns().from(table);
        List<String> returners = List.of("000771", "000773", "000778", "000782");

        CleanedTransactions cleaned = Cleaning.standard().apply(sales);

        assertThat(cleaned.toTable().intColumn("removed").asList().subList(0, 3))
                .containsExactly(0, 38, 73);
        assertThat(cleaned.toText()).contains("Of 209 returns");
        assertThat(cleaned.data().ofCustomers(returners).totalAmount()).isZero();
        assertThat(Cleaning.textbook()
                        .apply(sales)
                        .data()
                        .ofCustomers(returners)
                        .customerCount())
                .isEqualTo(4);
    }

    // ---- the audit

    @Test
    void the_audit_begins_with_the_rows_set_aside_and_ends_with_all() {
        CleanedTransactions cleaned =
                standard("7,1,tea,,2,4", "7,1,tea,@10:00,2,4", "7,1,tea,@10:00,2,4", "7,C,tea,@10:30,-1,4");

        Table audit = cleaned.toTable();
        assertThat(audit.stringColumn("rule").asList())
                .containsExactly(
                        "set aside at reading",
                        "exact duplicates",
                        "non-positive prices",
                        "returns netted",
                        "outliers reported",
                        "without customer, kept",
                        "all");
        assertThat(audit.intColumn("rows in").asList()).containsExactly(4, 3, 2, 2, 1, 1, 4);
        assertThat(audit.intColumn("rows out").asList()).containsExactly(3, 2, 2, 1, 1, 1, 1);
        assertThat(audit.doubleColumn("amount in").asList()).containsExactly(12.0, 12.0, 4.0, 4.0, 4.0, 4.0, 12.0);
        assertThat(cleaned.audit().rowsIn()).isEqualTo(4);
        assertThat(cleaned.audit().rowsOut()).isEqualTo(1);
        assertThat(cleaned.data().setAside().rowCount()).isZero();
    }

    @Test
    void the_audit_shows_the_counts_and_one_sentence_a_rule() {
        CleanedTransactions cleaned = standard("7,1,tea,@10:00,2,4", "7,C,tea,@10:30,-1,4");

        assertThat(cleaned)
                .hasToString(cleaned.toText())
                .asString()
                .startsWith("""
                shop: cleaning · 7 rows × 8 columns
                rule                    rows in  changed  removed  rows out  amount in  amount removed  amount out
                """)
                .contains("\nreturns netted: A return cancels the most recent earlier purchase");
        assertThat(cleaned.audit()).hasToString(cleaned.toText());
        assertThat(cleaned.toHtml())
                .contains("<li><b>returns netted</b>: A return cancels")
                .doesNotContain("<b>all</b>");
        assertThat(cleaned.toTable().columnNames()).endsWith("what it did and why");
        for (TransactionRule rule : TransactionRule.values()) {
            assertThat(rule.sentence()).endsWith(".");
        }
    }

    @Test
    void hostile_names_are_escaped() {
        Table rows = table("7,1,<b>,@10:00,2,4").setName("<script>");

        assertThat(Cleaning.standard().apply(COLUMNS.from(rows)).toHtml()).doesNotContain("<script>");
    }

    // ---- the value

    @Test
    void rules_are_added_and_left_out() {
        Cleaning cleaning = Cleaning.standard()
                .without(TransactionRule.UNIDENTIFIED_COUNTED)
                .with(TransactionRule.UNIDENTIFIED_DROPPED);

        assertThat(left(cleaning.apply(COLUMNS.from(table("7,1,tea,@10:00,2,4", ",2,tea,@10:00,3,4")))))
                .isEqualTo("1×2");
        assertThat(cleaning).isNotEqualTo(Cleaning.standard());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cleaning.without(TransactionRule.NEGATIVES_DROPPED))
                .withMessageContaining("NEGATIVES_DROPPED is not among [EXACT_DUPLICATES,");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cleaning.with(TransactionRule.EXACT_DUPLICATES))
                .withMessageContaining("EXACT_DUPLICATES stands twice");
    }

    @Test
    void the_audit_of_a_part_does_not_count_what_the_whole_table_set_aside() {
        Transactions sales = COLUMNS.from(table(
                "7,1,tea,@10:00,2,4",
                "7,2,tea,@11:00,,4",
                "7,3,tea,2024-03-02 10:00,1,4",
                "8,4,tea,2024-03-02 10:00,1,4"));
        LocalDate second = LocalDate.of(2024, 3, 2);

        CleanedTransactions early = Cleaning.standard().apply(sales.before(second));
        CleanedTransactions late = Cleaning.standard().apply(sales.from(second));

        assertThat(early.audit().rowsIn()).isEqualTo(1);
        assertThat(late.audit().rowsIn()).isEqualTo(2);
        assertThat(late.audit().rowsRemoved()).isZero();
        assertThat(late.audit().rowsOut()).isEqualTo(2);
        assertThat(late.toText())
                .contains("Of the whole table 1 row was set aside; it is not counted for this part of it.");
        assertThat(new Cleaning(List.of()).apply(sales.identified()).audit().rowsIn())
                .isEqualTo(3);
        assertThat(Cleaning.standard().apply(sales).audit().rowsIn()).isEqualTo(4);
        assertThat(Cleaning.standard().apply(sales).audit().rowsRemoved()).isEqualTo(1);
    }

    @Test
    void rows_that_differ_in_their_category_or_their_price_alone_are_no_duplicates() {
        Table kinds = table("7,1,tea,@10:00,2,4", "7,1,cup,@10:00,2,4", "7,1,cup,@10:00,2,4");
        assertThat(left(Cleaning.standard()
                        .apply(COLUMNS.item(null).category("what").from(kinds))))
                .isEqualTo("1×2 2×2");

        assertThat(left(standard("7,1,tea,@10:00,0,4", "7,1,tea,@10:00,0,5", "7,1,tea,@10:00,0,5")))
                .as("no units, so that the amounts are equal")
                .isEqualTo("1×0 2×0");
    }

    @Test
    void prices_that_differ_by_a_hundred_thousandth_are_two() {
        assertThat(left(standard("7,1,tea,@10:00,1,0.01001", "7,2,tea,@11:00,1,0.01002", "7,C3,tea,@12:00,-1,0.01001")))
                .isEqualTo("2×1");
    }

    @Test
    void parts_of_units_leave_no_crumbs_of_purchases_nor_of_returns() {
        CleanedTransactions bought =
                standard("7,1,tea,@10:00,0.8,4", "7,C2,tea,@11:00,-0.1,4", "7,C3,tea,@12:00,-0.7,4");
        assertThat(0.8 - 0.1).as("what rounding leaves").isGreaterThan(0.7);
        assertThat(left(bought)).isEmpty();

        CleanedTransactions returned =
                standard("7,1,tea,@10:00,0.3,4", "7,C2,tea,@11:00,-0.1,4", "7,C3,tea,@12:00,-0.2,4");
        assertThat(0.3 - 0.1).isLessThan(0.2);
        assertThat(reasons(returned)).isEmpty();
    }

    /** The values that are listed when these quantities come to so many of one unit each. */
    private static List<Double> unusual(int ones, double... quantities) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ones; i++) {
            rows.add("7," + i + ",tea,@10:00,1,4");
        }
        for (double quantity : quantities) {
            rows.add("7,x" + rows.size() + ",tea,@10:00," + quantity + ",4");
        }
        return standard(rows.toArray(new String[0]))
                .outliers()
                .doubleColumn("value")
                .asList();
    }

    @Test
    void unusual_begins_at_ten_times_and_at_a_tenth_of_the_median() {
        assertThat(unusual(60, 10)).containsExactly(10.0);
        assertThat(unusual(60, 9.999999)).isEmpty();
        assertThat(unusual(60, 0.1)).containsExactly(0.1);
        assertThat(unusual(60, 0.1000001)).isEmpty();
    }

    /** A double and a half are the median deviation, ln 2, away: the bound lies between 36 and 37 times the median. */
    @Test
    void unusual_begins_beyond_a_score_of_three_and_a_half() {
        double[] spread =
                IntStream.range(0, 40).mapToDouble(i -> i % 2 == 0 ? 0.5 : 2).toArray();
        for (double value : new double[] {36, 37, 1 / 36.0, 1 / 37.0}) {
            double[] all = Arrays.copyOf(spread, 41);
            all[40] = value;
            boolean beyond = Math.abs(Math.log(value)) / Math.log(2) * 0.6745 > 3.5;
            assertThat(unusual(20, all)).as("%s", value).hasSize(beyond ? 1 : 0);
        }
    }

    @Test
    void a_refund_of_another_sum_than_the_purchase_cost_is_told() {
        CleanedTransactions more = standard("7,1,tea,@10:00,10,1", "7,C2,tea,@11:00,-10,50");
        assertThat(left(more)).isEmpty();
        assertThat(more.toText())
                .contains("1 of the returns paid back another sum than the purchases cost: 490.00 more and 0.00 less.");
        assertThat(more.warnings())
                .contains("1 of the returns paid back another sum than the purchases cost: 490.00 more and 0.00 less."
                        + " Only what the purchases cost is subtracted.");

        CleanedTransactions less = standard("7,1,tea,@10:00,10,2", "7,C2,tea,@11:00,-4,1.5", "7,C3,tea,@12:00,-8,3");
        assertThat(less.toText())
                .as("four units at 1.50 instead of 2, six of eight at 3 instead of 2")
                .contains("2 of the returns paid back another sum than the purchases cost: 6.00 more and 2.00 less.");

        CleanedTransactions same = standard("7,1,tea,@10:00,3,0.1", "7,C2,tea,@11:00,-3,0.10000000000000001");
        assertThat(same.warnings()).noneMatch(warning -> warning.contains("another sum"));
        assertThat(same.toText()).doesNotContain("another sum");
    }

    @Test
    void a_discount_is_not_called_a_return_without_a_purchase() {
        Table rows = table(
                "7,1,tea,@10:00,1,40", "7,1,discount,@10:00,1,-30", ",2,discount,@10:00,1,-5", "7,C3,pot,@10:00,-1,-9");

        CleanedTransactions cleaned =
                Cleaning.standard().apply(COLUMNS.price(null).amount("each").from(rows));

        assertThat(reasons(cleaned))
                .containsExactly(
                        "a discount or a fee: negative amount with a positive quantity",
                        "a discount or a fee: negative amount with a positive quantity",
                        "no purchase before it");
    }
}
