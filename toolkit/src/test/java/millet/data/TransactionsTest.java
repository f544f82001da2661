package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TransactionsTest {

    private static final Table ORDERS = Table.create(
            "orders",
            IntColumn.create("who", new Integer[] {10, 9, null, 10, 9}),
            StringColumn.create("order", "A1", "A2", "A3", "A3", "A2"),
            StringColumn.create("sku", "tea", "cup", "tea", "pot", "tea"),
            StringColumn.create("kind", "drink", "ware", "drink", "ware", ""),
            DateTimeColumn.create(
                    "at",
                    LocalDateTime.of(2024, 1, 31, 10, 20),
                    LocalDateTime.of(2024, 2, 1, 0, 0),
                    LocalDateTime.of(2024, 2, 2, 9, 5, 3),
                    LocalDateTime.of(2024, 2, 2, 23, 59),
                    LocalDateTime.of(2024, 2, 3, 8, 0)),
            IntColumn.create("n", 2, 1, 4, -1, 3),
            DoubleColumn.create("each", 3.5, 8.0, 3.5, 20.0, 3.25));

    private static final TransactionColumns MAPPED = Transactions.columns()
            .customer("who")
            .invoice("order")
            .item("sku")
            .category("kind")
            .time("at")
            .quantity("n")
            .price("each");

    private static final Transactions SALES = MAPPED.from(ORDERS);

    private static Table simple(DoubleColumn... columns) {
        Table table = Table.create(
                "simple",
                StringColumn.create("c", "a", "b", "a"),
                DateColumn.create("day", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 1)));
        return table.addColumns(columns);
    }

    // ---- counts, totals, columns

    @Test
    void counts_and_totals_are_those_of_the_rows() {
        assertThat(SALES.rowCount()).isEqualTo(5);
        assertThat(SALES.customerCount()).isEqualTo(2);
        assertThat(SALES.invoiceCount()).isEqualTo(3);
        assertThat(SALES.itemCount()).isEqualTo(3);
        assertThat(SALES.categoryCount()).isEqualTo(2);
        assertThat(SALES.totalQuantity()).isEqualTo(9);
        assertThat(SALES.totalAmount()).isEqualTo(7 + 8 + 14 - 20 + 9.75);
        assertThat(SALES.rowsWithoutCustomer()).isEqualTo(1);
        assertThat(SALES.firstTime()).isEqualTo(LocalDateTime.of(2024, 1, 31, 10, 20));
        assertThat(SALES.lastTime()).isEqualTo(LocalDateTime.of(2024, 2, 3, 8, 0));
    }

    @Test
    void every_row_gives_its_values_and_where_it_came_from() {
        assertThat(SALES.customerId(SALES.customerCode(0))).isEqualTo("10");
        assertThat(SALES.customerCode(2)).isEqualTo(-1);
        assertThat(SALES.invoiceId(SALES.invoiceCode(3))).isEqualTo("A3");
        assertThat(SALES.itemId(SALES.itemCode(1))).isEqualTo("cup");
        assertThat(SALES.categoryId(SALES.categoryCode(1))).isEqualTo("ware");
        assertThat(SALES.categoryCode(4)).isEqualTo(-1);
        assertThat(SALES.epochDay(1)).isEqualTo(LocalDate.of(2024, 2, 1).toEpochDay());
        assertThat(SALES.time(2)).isEqualTo(LocalDateTime.of(2024, 2, 2, 9, 5, 3));
        assertThat(SALES.quantity(3)).isEqualTo(-1);
        assertThat(SALES.price(3)).isEqualTo(20);
        assertThat(SALES.amount(3)).isEqualTo(-20);
        assertThat(SALES.sourceRow(3)).isEqualTo(4);
    }

    @Test
    void codes_follow_numbers_by_value_and_text_by_code_unit() {
        assertThat(List.of(SALES.customerId(0), SALES.customerId(1))).containsExactly("9", "10");
        Table mixed = Table.create(
                "mixed",
                StringColumn.create("c", "10", "9", "007", "7", "-3", "-12"),
                StringColumn.create("i", "a", "10", "Z", "9", "张", "b"),
                DateColumn.create("day", repeated(6)),
                DoubleColumn.create("sum", 1, 1, 1, 1, 1, 1));

        Transactions both = Transactions.columns()
                .customer("c")
                .invoice("i")
                .time("day")
                .amount("sum")
                .from(mixed);

        assertThat(ids(both, true)).containsExactly("-12", "-3", "007", "7", "9", "10");
        assertThat(ids(both, false)).containsExactly("10", "9", "Z", "a", "b", "张");
        Transactions numbersOnly = both.ofCustomers(List.of("9", "7"));
        assertThat(ids(numbersOnly, false)).containsExactly("9", "10");
    }

    private static LocalDate[] repeated(int times) {
        LocalDate[] days = new LocalDate[times];
        java.util.Arrays.fill(days, LocalDate.of(2024, 1, 1));
        return days;
    }

    private static List<String> ids(Transactions sales, boolean customers) {
        return java.util.stream.IntStream.range(0, customers ? sales.customerCount() : sales.invoiceCount())
                .mapToObj(code -> customers ? sales.customerId(code) : sales.invoiceId(code))
                .toList();
    }

    @Test
    void ids_that_are_numbers_show_no_decimals() {
        Table table = Table.create(
                "t",
                DoubleColumn.create("c", 17850.0, 12346.0, Double.NaN, Double.POSITIVE_INFINITY),
                LongColumn.create("i", 900719925474099L, 2L, 2L, 1L),
                BooleanColumn.create("gift", true, false, true, true),
                DateColumn.create("day", repeated(4)),
                DoubleColumn.create("sum", 1, 1, 1, 1));

        Transactions sales = Transactions.columns()
                .customer("c")
                .invoice("i")
                .item("gift")
                .time("day")
                .amount("sum")
                .from(table);

        assertThat(ids(sales, true)).containsExactly("12346", "17850");
        assertThat(sales.rowsWithoutCustomer()).isEqualTo(2);
        assertThat(ids(sales, false)).containsExactly("1", "2", "900719925474099");
        assertThat(sales.itemId(1)).isEqualTo("true");
    }

    @Test
    void ids_that_differ_by_the_noise_of_binary_arithmetic_are_one() {
        Table table = Table.create(
                "t",
                DoubleColumn.create("c", 0.1 + 0.2, 0.3),
                FloatColumn.create("i", 2.5f, 3f),
                DateColumn.create("day", repeated(2)),
                DoubleColumn.create("each", 1, 1));

        Transactions sales = Transactions.columns()
                .customer("c")
                .invoice("i")
                .time("day")
                .price("each")
                .from(table);

        assertThat(ids(sales, true)).containsExactly("0.3");
        assertThat(ids(sales, false)).containsExactly("2.5", "3");
        assertThat(sales.toTable().columnNames())
                .containsExactly("customer", "invoice", "time", "quantity", "price", "amount");
    }

    @Test
    void blank_text_is_a_missing_id() {
        Table table = simple(DoubleColumn.create("sum", 1, 2, 3));
        table.stringColumn("c").set(1, " \u3000");

        Transactions sales =
                Transactions.columns().customer("c").time("day").amount("sum").from(table);

        assertThat(sales.customerCount()).isEqualTo(1);
        assertThat(sales.rowsWithoutCustomer()).isEqualTo(1);
    }

    // ---- what is not mapped

    @Test
    void without_quantity_every_row_is_one_unit_and_one_taken_back_where_money_flows_back() {
        Transactions sales = Transactions.columns()
                .customer("c")
                .time("day")
                .amount("sum")
                .from(simple(DoubleColumn.create("sum", 5, -2, 0)));

        assertThat(List.of(sales.quantity(0), sales.quantity(1), sales.quantity(2)))
                .containsExactly(1.0, -1.0, 1.0);
        assertThat(List.of(sales.price(0), sales.price(1), sales.price(2))).containsExactly(5.0, 2.0, 0.0);
        assertThat(sales.warnings()).containsExactly("There is no quantity column: every row counts as one unit.");
        assertThat(sales.toTable().columnNames()).containsExactly("customer", "time", "amount");
    }

    @Test
    void a_price_without_quantity_is_the_amount() {
        Transactions sales = Transactions.columns()
                .customer("c")
                .time("day")
                .price("each")
                .from(simple(DoubleColumn.create("each", 5, -2, 0)));

        assertThat(sales.quantity(1)).isEqualTo(-1);
        assertThat(sales.amount(1)).isEqualTo(-2);
        assertThat(sales.price(1)).isEqualTo(2);
        assertThat(sales.price(2)).isZero();
    }

    @Test
    void with_amounts_the_price_is_the_amount_of_one_unit() {
        Transactions sales = Transactions.columns()
                .customer("c")
                .time("day")
                .quantity("n")
                .amount("sum")
                .from(simple(DoubleColumn.create("n", 2, -2, 0), DoubleColumn.create("sum", 5, -3, 0)));

        assertThat(sales.price(0)).isEqualTo(2.5);
        assertThat(sales.price(1)).isEqualTo(1.5);
        assertThat(sales.price(2)).isNaN();
    }

    @Test
    void without_invoice_all_that_a_customer_buys_at_one_time_is_one_purchase() {
        Transactions sales = Transactions.columns()
                .customer("c")
                .time("day")
                .amount("sum")
                .from(simple(DoubleColumn.create("sum", 1, 2, 3)));

        assertThat(sales.invoiceCount()).isEqualTo(2);
        assertThat(sales.invoiceCode(0)).isEqualTo(sales.invoiceCode(2));
        assertThat(sales.invoiceId(0)).isEqualTo("a 2024-01-01");
        assertThat(sales.toTable().columnNames()).doesNotContain("invoice");
        assertThat(sales.toText()).contains("2 purchases");

        Transactions timed =
                Transactions.columns().customer("who").time("at").amount("each").from(ORDERS);
        assertThat(timed.invoiceCount()).isEqualTo(4);
        assertThat(timed.invoiceCode(2)).isEqualTo(-1);
        assertThat(timed.invoiceId(0)).isEqualTo("10 2024-01-31 10:20");
    }

    @Test
    void invoices_alone_are_enough() {
        Transactions baskets = Transactions.columns()
                .invoice("order")
                .time("at")
                .amount("each")
                .from(ORDERS);

        assertThat(baskets.customerCount()).isZero();
        assertThat(baskets.rowsWithoutCustomer()).isEqualTo(5);
        assertThat(baskets.warnings()).hasSize(1);
        assertThat(baskets.identified().rowCount()).isZero();
    }

    @Test
    void instants_count_in_universal_time() {
        Table table = simple(DoubleColumn.create("sum", 1, 2, 3));
        table.addColumns(InstantColumn.create(
                "at", Instant.parse("2024-01-31T23:30:00Z"), Instant.parse("1969-12-31T23:59:59.250Z"), null));

        Transactions sales =
                Transactions.columns().customer("c").time("at").amount("sum").from(table);

        assertThat(sales.time(0)).isEqualTo(LocalDateTime.of(2024, 1, 31, 23, 30));
        assertThat(sales.time(1)).isEqualTo(LocalDateTime.of(1969, 12, 31, 23, 59, 59, 250_000_000));
        assertThat(sales.epochDay(1)).isEqualTo(-1);
        assertThat(sales.toTable().dateTimeColumn("time").asList())
                .containsExactly(
                        LocalDateTime.of(2024, 1, 31, 23, 30), LocalDateTime.of(1969, 12, 31, 23, 59, 59, 250_000_000));
        assertThat(sales.setAside().stringColumn("reason").asList()).containsExactly("time missing");
    }

    // ---- filters

    @Test
    void days_are_chosen_with_the_first_and_without_the_last() {
        LocalDate first = LocalDate.of(2024, 2, 1);
        LocalDate third = LocalDate.of(2024, 2, 3);

        assertThat(SALES.from(first).rowCount()).isEqualTo(4);
        assertThat(SALES.before(first).rowCount()).isEqualTo(1);
        assertThat(SALES.between(first, third).rowCount()).isEqualTo(3);
        assertThat(SALES.between(first, first).rowCount()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SALES.between(third, first))
                .withMessageContaining("between(2024-02-03, 2024-02-01)")
                .withMessageContaining("earlier day first");
    }

    @Test
    void codes_are_without_gaps_after_a_filter() {
        Transactions february = SALES.from(LocalDate.of(2024, 2, 1)).identified();

        assertThat(february.rowCount()).isEqualTo(3);
        assertThat(february.invoiceCount()).isEqualTo(2);
        assertThat(ids(february, false)).containsExactly("A2", "A3");
        assertThat(february.invoiceCode(0)).isZero();
        assertThat(february.sourceRow(0)).isEqualTo(2);
        assertThat(SALES.invoiceCount()).isEqualTo(3);
    }

    @Test
    void customers_items_and_categories_are_chosen_by_id() {
        assertThat(SALES.ofCustomers(List.of("9", "4711")).rowCount()).isEqualTo(2);
        assertThat(SALES.ofCustomers(List.of("anna")).rowCount()).isZero();
        assertThat(SALES.ofItems("tea", "pot").rowCount()).isEqualTo(4);
        assertThat(SALES.ofCategories("ware").rowCount()).isEqualTo(2);
        assertThat(SALES.withoutCategories("ware").rowCount()).isEqualTo(3);
    }

    @Test
    void an_unknown_item_or_category_is_an_error_that_names_the_nearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SALES.ofCategories("drinks"))
                .withMessageContaining("no category 'drinks'")
                .withMessageContaining("Did you mean 'drink'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SALES.ofItems((String) null))
                .withMessageContaining("no item 'null'");
        Transactions plain = Transactions.columns()
                .invoice("order")
                .time("at")
                .amount("each")
                .from(ORDERS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.ofItems("tea"))
                .withMessageContaining("needs a column for it")
                .withMessageContaining("columns().item(");
    }

    @Test
    void nothing_left_is_no_error_until_its_time_is_asked() {
        Transactions none = SALES.before(LocalDate.of(2000, 1, 1));

        assertThat(none.rowCount()).isZero();
        assertThat(none.customerCount()).isZero();
        assertThat(none.totalAmount()).isZero();
        assertThat(none.ofCustomers(List.of("9")).rowCount()).isZero();
        assertThat(none.toText()).contains("0 rows", "no rows");
        assertThatIllegalStateException().isThrownBy(none::firstTime).withMessageContaining("no row is left");
        assertThatIllegalStateException().isThrownBy(none::lastTime).withMessageContaining("no row is left");
    }

    // ---- rows set aside

    @Test
    void rows_that_cannot_be_used_are_set_aside_with_their_reason() {
        Table table = Table.create(
                "holes",
                StringColumn.create("c", "a", "b", "c", "d", "e", "f"),
                DateColumn.create(
                        "day",
                        LocalDate.of(2024, 1, 1),
                        null,
                        LocalDate.of(2024, 1, 3),
                        LocalDate.of(2024, 1, 4),
                        LocalDate.of(2024, 1, 5),
                        LocalDate.of(2024, 1, 6)),
                IntColumn.create("n", new Integer[] {1, 2, null, 4, 5, 6}),
                DoubleColumn.create("each", 1, 1, 1, Double.POSITIVE_INFINITY, Double.NaN, 2));

        Transactions sales = Transactions.columns()
                .customer("c")
                .time("day")
                .quantity("n")
                .price("each")
                .from(table);

        assertThat(sales.rowCount()).isEqualTo(2);
        assertThat(sales.sourceRow(1)).isEqualTo(6);
        Table aside = sales.setAside();
        assertThat(aside.columnNames())
                .containsExactly("source row", "reason", "customer", "time", "quantity", "price");
        assertThat(aside.intColumn("source row").asList()).containsExactly(2, 3, 4, 5);
        assertThat(aside.stringColumn("reason").asList())
                .containsExactly("time missing", "quantity missing", "price infinite", "price missing");
        assertThat(aside.stringColumn("customer").asList()).containsExactly("b", "c", "d", "e");
        assertThat(sales.warnings())
                .containsExactly("4 of 6 rows were set aside: 1 time missing, 1 quantity missing, 1 price infinite,"
                        + " 1 price missing. See setAside().");
    }

    @Test
    void an_amount_beyond_all_numbers_is_set_aside() {
        Transactions sales = Transactions.columns()
                .customer("c")
                .time("day")
                .quantity("n")
                .price("each")
                .from(simple(DoubleColumn.create("n", 1e200, 1, 1), DoubleColumn.create("each", 1e200, 2, 3)));

        assertThat(sales.setAside().stringColumn("reason").asList()).containsExactly("amount infinite");
        assertThat(sales.totalAmount()).isEqualTo(5);
    }

    // ---- filters that leave nothing, ids that look alike

    @Test
    void a_filter_that_leaves_nothing_says_what_there_was() {
        LocalDate first = LocalDate.of(2017, 4, 1);
        LocalDate end = LocalDate.of(2017, 7, 1);
        Transactions none = SALES.between(first, end);

        assertThat(none.warnings())
                .containsExactly("None of 5 rows lies between 2017-04-01 and 2017-07-01; they run from 2024-01-31 to"
                        + " 2024-02-03.");
        assertThat(none.from(first).identified().warnings())
                .as("the first reason stays")
                .isEqualTo(none.warnings());
        assertThat(SALES.before(first).warnings().get(0)).startsWith("None of 5 rows lies before 2017-04-01; they run");
        assertThat(SALES.from(LocalDate.of(2025, 1, 1)).warnings().get(0))
                .startsWith("None of 5 rows lies on or after 2025-01-01; they run");
        assertThat(SALES.ofCustomers(List.of("77")).warnings())
                .containsExactly("None of 5 rows is of the customers asked for.");
        assertThat(SALES.ofItems("pot").ofItems().warnings())
                .containsExactly("None of 1 row is of the items asked for.");
        assertThat(SALES.ofCategories().warnings()).containsExactly("None of 5 rows is of the categories asked for.");
        assertThat(SALES.ofCategories("ware").withoutCategories("ware").warnings())
                .containsExactly("None of 2 rows is of another category.");
        assertThat(SALES.ofItems("tea")
                        .before(LocalDate.of(2024, 2, 3))
                        .from(LocalDate.of(2024, 2, 1))
                        .identified()
                        .warnings())
                .containsExactly("None of 1 row says its customer.");
    }

    @Test
    void a_cleaning_that_leaves_nothing_is_a_reason_too() {
        Transactions returned = SALES.ofItems("pot");
        Transactions none = SALES.before(LocalDate.of(2017, 4, 1));

        assertThat(Cleaning.standard().apply(returned).data().warnings())
                .containsExactly("The cleaning left none of 1 row.");
        assertThat(Cleaning.standard().apply(none).data().warnings()).isEqualTo(none.warnings());
    }

    @Test
    void ids_that_differ_only_in_case_or_blanks_are_doubted_and_kept() {
        Table table = Table.create(
                "simple",
                StringColumn.create("c", "C@x.com", "c@x.com", "a", " a"),
                StringColumn.create("what", "85123A", "85123a", "1", "2"),
                DateColumn.create("day", java.util.Collections.nCopies(4, LocalDate.of(2024, 1, 1))),
                DoubleColumn.create("sum", 1, 2, 3, 4));
        TransactionColumns columns =
                Transactions.columns().customer("c").time("day").quantity("sum").amount("sum");

        assertThat(columns.from(table).customerCount()).isEqualTo(4);
        assertThat(columns.item("what").from(table).warnings())
                .containsExactly(
                        "2 customer ids differ from another only in upper and lower case or in outer blanks, such as ' a'"
                                + " and 'a': they count as different. Write them alike in the file where they are the same.",
                        "1 item id differs from another only in upper and lower case or in outer blanks, such as '85123A'"
                                + " and '85123a': they count as different. Write them alike in the file where they are the same.");
    }

    // ---- shown

    @Test
    void one_is_no_plural() {
        assertThat(SALES.ofItems("pot").toText())
                .contains("1 customer · 1 invoice · 1 item · 1 category · 2024-02-02 to");
        Transactions one = Transactions.columns()
                .customer("c")
                .time("day")
                .amount("sum")
                .from(simple(DoubleColumn.create("sum", 1, Double.NaN, 2)).dropRows(0));
        assertThat(one.warnings()).contains("1 of 2 rows was set aside: 1 amount missing. See setAside().");
        assertThat(one.toText()).contains("1 customer · 1 purchase · ");
    }

    @Test
    void it_shows_its_rows_and_what_they_amount_to() {
        assertThat(SALES.toTable().columnNames())
                .containsExactly("customer", "invoice", "item", "category", "time", "quantity", "price", "amount");
        assertThat(SALES.toTable().stringColumn("customer").asList()).containsExactly("10", "9", "", "10", "9");
        assertThat(SALES.toTable().stringColumn("customer").isMissing(2)).isTrue();
        assertThat(SALES.toTable().stringColumn("category").countMissing()).isEqualTo(1);
        assertThat(SALES.toTable()
                        .where(t -> t.stringColumn("customer").isEqualTo("9"))
                        .rowCount())
                .isEqualTo(2);
        assertThat(SALES.toTable().dateTimeColumn("time").get(4)).isEqualTo(LocalDateTime.of(2024, 2, 3, 8, 0));
        assertThat(SALES)
                .hasToString(SALES.toText())
                .asString()
                .contains("orders · 5 rows × 8 columns")
                .contains("2 customers · 3 invoices · 3 items · 2 categories · 2024-01-31 to 2024-02-03 · amount 18.75")
                .contains("1 of 5 rows says no customer; identified() leaves them out.");
        assertThat(SALES.toHtml()).contains("2 customers · 3 invoices");
    }

    @Test
    void changing_a_table_that_was_given_out_changes_nothing() {
        SALES.toTable().doubleColumn("amount").set(0, 1e9);
        SALES.setAside().stringColumn("reason").append("none");

        assertThat(SALES.amount(0)).isEqualTo(7);
        assertThat(SALES.setAside().rowCount()).isZero();
    }

    @Test
    void columns_are_a_value() {
        assertThat(MAPPED).isEqualTo(new TransactionColumns("who", "order", "sku", "kind", "at", "n", "each", null));
        assertThat(Transactions.columns().amount("sum").amount()).isEqualTo("sum");
    }

    @Test
    void ids_of_sixteen_digits_in_a_decimal_column_stay_apart() {
        Table table = simple(DoubleColumn.create("money", 1, 2, 3))
                .replaceColumn(
                        "c", DoubleColumn.create("c", 6217001234567890.0, 6217001234567891.0, 6217001234567893.0));

        assertThat(ids(
                        Transactions.columns()
                                .customer("c")
                                .time("day")
                                .amount("money")
                                .from(table),
                        true))
                .containsExactly("6217001234567890", "6217001234567891", "6217001234567893");
    }

    @Test
    void a_price_without_a_quantity_is_the_amount_of_the_row() {
        Table table = simple(DoubleColumn.create("money", 50, 20, -50));
        TransactionColumns columns = Transactions.columns().customer("c").time("day");

        Transactions sales = columns.price("money").from(table);

        assertThat(sales.quantity(2)).isEqualTo(-1);
        assertThat(sales.price(2)).isEqualTo(50);
        assertThat(sales.amount(2)).isEqualTo(-50);
        assertThat(Cleaning.standard().apply(sales).data().totalAmount()).isEqualTo(20);
        assertThat(sales.toTable().doubleColumn("amount").asList())
                .isEqualTo(columns.amount("money")
                        .from(table)
                        .toTable()
                        .doubleColumn("amount")
                        .asList());
    }

    @Test
    void a_row_whose_price_would_be_infinite_is_set_aside() {
        Table table = simple(DoubleColumn.create("n", 1e-300, 2, 1), DoubleColumn.create("money", 1e300, 6, 7));

        Transactions sales = Transactions.columns()
                .customer("c")
                .time("day")
                .quantity("n")
                .amount("money")
                .from(table);

        assertThat(sales.rowCount()).isEqualTo(2);
        assertThat(sales.setAside().stringColumn("reason").asList()).containsExactly("price infinite");
    }

    @Test
    void purchases_without_an_invoice_column_are_numbered_in_the_order_of_their_ids() {
        Table table = Table.create(
                "visits",
                IntColumn.create("c", 9, 10, 9, 10, 100, 9),
                DateTimeColumn.create(
                        "at",
                        LocalDateTime.of(2024, 1, 2, 9, 0),
                        LocalDateTime.of(2024, 1, 1, 9, 0, 1),
                        LocalDateTime.of(2024, 1, 1, 0, 0),
                        LocalDateTime.of(2024, 1, 1, 9, 0),
                        LocalDateTime.of(2024, 1, 5, 9, 0),
                        LocalDateTime.of(2024, 1, 2, 9, 0)),
                DoubleColumn.create("money", 1, 2, 3, 4, 5, 6));
        Transactions sales =
                Transactions.columns().customer("c").time("at").amount("money").from(table);

        assertThat(ids(sales, false))
                .isSorted()
                .containsExactly(
                        "10 2024-01-01 09:00",
                        "10 2024-01-01 09:00:01",
                        "100 2024-01-05 09:00",
                        "9 2024-01-01",
                        "9 2024-01-02 09:00");
        Transactions later = sales.from(LocalDate.of(2024, 1, 2));
        assertThat(ids(later, false)).containsExactly("100 2024-01-05 09:00", "9 2024-01-02 09:00");
        assertThat(later.invoiceCode(0)).isEqualTo(1);
        assertThat(later.invoiceCode(1)).isZero();
        assertThat(later.invoiceCode(2)).isEqualTo(1);
    }
}
