package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;

/** What readers are told when a table cannot give transactions. */
class TransactionErrorsTest {

    private static final TransactionColumns COLUMNS =
            Transactions.columns().customer("customer").time("day").amount("total");

    private static Table orders() {
        return Table.create(
                "orders",
                StringColumn.create("customer", "a", "b"),
                DateColumn.create("day", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2)),
                DoubleColumn.create("total", 5, 6));
    }

    private static String error(TransactionColumns columns, Table table) {
        try {
            columns.from(table);
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        throw new AssertionError("was read without an error");
    }

    private static Table withTimes(String... times) {
        Table table = Table.create("orders");
        return table.addColumns(
                StringColumn.create("customer", times),
                StringColumn.create("day", times),
                DoubleColumn.create("total", new double[times.length]));
    }

    @Test
    void no_time_column() {
        assertThat(error(Transactions.columns().customer("customer").amount("total"), orders()))
                .isEqualTo("Transactions need a time column; 'orders' has [customer, day, total]. Say"
                        + " Transactions.columns().time(\"day\")… ; Transactions.suggest(table) finds the columns.");
    }

    @Test
    void neither_customer_nor_invoice() {
        assertThat(error(Transactions.columns().time("day").amount("total"), orders()))
                .contains("need a customer or an invoice column", "[customer, day, total]", "customer(\"…\")");
    }

    @Test
    void neither_amount_nor_price_or_both() {
        assertThat(error(Transactions.columns().customer("customer").time("day"), orders()))
                .contains("need an amount or a price column", "amount(\"…\") for the money of a row");
        assertThat(error(COLUMNS.price("each"), orders()))
                .contains("not both", "price 'each' and amount 'total'", "amount = quantity × price");
    }

    @Test
    void an_unknown_column_with_the_nearest() {
        assertThat(error(COLUMNS.customer("custommer"), orders()))
                .isEqualTo(
                        "The customer of the transactions needs column 'custommer'; table 'orders' has [customer, day,"
                                + " total]. Did you mean 'customer'?");
    }

    @Test
    void dates_that_are_text_in_one_form() {
        assertThat(error(COLUMNS, withTimes("1/2/2024", "11/12/2024")))
                .contains("column 'day' of 'orders' holds text: 1/2/2024 in row 1 (2 alike)", "withDayFirst(true)");
    }

    @Test
    void dates_that_are_text_in_several_forms() {
        assertThat(error(COLUMNS, withTimes("12/1/2010 8:26", "2010-12-02", "3/11/2011 10:05", "", "gestern")))
                .isEqualTo(
                        "The time of the transactions needs dates or date-times; column 'day' of 'orders' holds text in 3"
                                + " forms: 12/1/2010 8:26 in row 1 (2 alike); 2010-12-02 in row 2 (1 alike); gestern in row 5 (1"
                                + " alike). 'gestern' in row 5 is no date that can be read. Write all of them in one form in the file,"
                                + " best as 2024-01-31 or 2024-01-31 10:20.");
        assertThat(error(COLUMNS, withTimes("2024-01-31", "a", "bb", "ccc", "eeeee")))
                .contains("in 5 forms", "ccc in row 4 (1 alike); …");
        assertThat(error(COLUMNS, withTimes("2024-01-31", "1/2/2024")))
                .endsWith(
                        "1/2/2024 in row 2 (1 alike). Write all of them in one form in the file, best as 2024-01-31 or"
                                + " 2024-01-31 10:20.");
    }

    @Test
    void day_first_is_advised_only_where_it_makes_dates_of_all_rows() {
        assertThat(error(COLUMNS, withTimes("1/2/2024", "13/01/2024", "01/13/2024 8:00")))
                .contains(
                        "'13/01/2024' in row 2 has the day first, '01/13/2024 8:00' in row 3 the month: no setting reads both.")
                .doesNotContain("withDayFirst");
        assertThat(error(COLUMNS, withTimes("1/2/2024", "13/01/2024 8:00")))
                .endsWith("withDayFirst(true).read(): all rows are dates with the day first.");
        assertThat(error(COLUMNS, withTimes("1/2/2024", "01/13/2024")))
                .endsWith("withDayFirst(false).read(): all rows are dates with the month first.");
        assertThat(error(COLUMNS, withTimes("2024-01-31", "2024-02-01 10:20")))
                .endsWith("Tables.file(path).withType(\"day\", \"datetime\").read().");
    }

    @Test
    void text_without_a_date_in_it_is_another_column() {
        assertThat(error(COLUMNS, withTimes("tea", "31 Jan")))
                .isEqualTo(
                        "The time of the transactions needs dates or date-times; column 'day' of 'orders' holds text,"
                                + " such as 'tea' in row 1. None of its values is a date that Tables.read knows: choose another"
                                + " column, or write 2024-01-31 or 2024-01-31 10:20 in the file.");
    }

    @Test
    void a_time_column_of_nothing_or_of_numbers() {
        assertThat(error(COLUMNS, withTimes("", "", ""))).contains("nothing but missing values");
        Table numbers = orders().replaceColumn("day", IntColumn.create("day", 20240131, 20240201));
        assertThat(error(COLUMNS, numbers))
                .contains("holds whole numbers, such as '20240131' in row 1", "withType(\"day\", \"date\")");
    }

    @Test
    void a_quantity_or_a_price_that_is_text() {
        Table table = orders().addColumns(StringColumn.create("n", "2", "3 pcs"), StringColumn.create("each", "", ""));
        assertThat(error(COLUMNS.quantity("n"), table))
                .contains(
                        "The quantity of the transactions needs numbers",
                        "holds text, such as '3 pcs' in row 2",
                        "'pcs'");
        assertThat(error(COLUMNS.amount(null).price("each"), table))
                .contains("The price", "Choose another column; this one is empty.");
    }

    private static String amountError(String... amounts) {
        Table table = withTimes(amounts);
        table.replaceColumn("total", StringColumn.create("total", amounts));
        return error(COLUMNS.time("at"), table.addColumns(DateColumn.create("at", new LocalDate[amounts.length])));
    }

    @Test
    void signs_in_amounts_are_named_with_what_takes_them_out() {
        assertThat(amountError("$35.52", "$1,234.00", "", "12"))
                .isEqualTo(
                        "The amount of the transactions needs numbers; column 'total' of 'orders' holds text, such as"
                                + " '$35.52' in row 1. Read the file with Tables.file(path).withType(\"total\", \"decimal\").read(),"
                                + " which takes off '$', ','; or take them out here:"
                                + " table.replaceColumn(\"total\", table.stringColumn(\"total\").replaceAll(\"[^0-9.-]\","
                                + " \"\").parseDouble().setName(\"total\")).");
        assertThat(amountError("12", "-¥1,234.00")).contains("such as '-¥1,234.00' in row 2", "takes off '¥', ','");
        assertThat(amountError("35.52 USD", "4 USD"))
                .contains("takes off 'USD'")
                .doesNotContain("Comma");
        assertThat(amountError("35.52 PLN", "4 PLN")).contains("In the way stands 'PLN'");
        assertThat(amountError("$35.52", "¥4")).contains("In the way stand '$', '¥'");
        assertThat(amountError("1 234")).contains("In the way stands ' '");
    }

    @Test
    void a_decimal_comma_is_advised_only_where_it_makes_numbers_of_all_rows() {
        assertThat(amountError("35,52", "1234,5", "7"))
                .endsWith("such as '35,52' in row 1. Read the file with Tables.file(path)"
                        + ".withDecimalComma().read(), which reads 1,5 as one and a half.");
        assertThat(amountError("7", "1.234,50 €"))
                .contains("Read the file with Tables.file(path).withDecimalComma()")
                .doesNotContain("replaceAll", "In the way");
        assertThat(amountError("7", "1.234,50 PLN"))
                .contains(
                        "In the way stand 'PLN', '.'",
                        "Take them out of the file and read the file",
                        "withDecimalComma()")
                .doesNotContain("replaceAll");
        assertThat(amountError("35,52", "35.52")).contains("names the line").doesNotContain("withDecimalComma");
        assertThat(amountError("$5", "(35.20)", "1e5"))
                .contains("such as '(35.20)' in row 2. Choose another column or correct the file")
                .doesNotContain("withDecimalComma", "replaceAll");
        assertThat(amountError("a1", "b1", "c1", "d1", "e1", "f1")).contains("such as 'a1' in row 1. Choose another");
        assertThat(amountError("1", "2.5")).endsWith(", or read the file with withType(\"total\", \"decimal\").");
    }

    @Test
    void the_advice_on_signs_makes_numbers() {
        Table table = orders().replaceColumn("total", StringColumn.create("total", "-$1,234.50", ""));

        table.replaceColumn(
                "total",
                table.stringColumn("total")
                        .replaceAll("[^0-9.-]", "")
                        .parseDouble()
                        .setName("total"));

        assertThat(COLUMNS.from(table).totalAmount()).isEqualTo(-1234.5);
        assertThat(COLUMNS.from(table).setAside().rowCount()).isEqualTo(1);
    }

    @Test
    void what_the_message_advises_helps(@TempDir Path folder) throws IOException {
        String file = Files.writeString(
                        folder.resolve("orders.csv"), "customer,day,total\n7,12/1/2010 8:26,5\n8,3/4/2011 10:05,6\n")
                .toString();
        assertThat(error(COLUMNS, Tables.read(file))).contains("withDayFirst(false)");
        Transactions sales = COLUMNS.from(Tables.file(file).withDayFirst(false).read());
        assertThat(sales.firstTime()).isEqualTo(LocalDateTime.of(2010, 12, 1, 8, 26));

        String packed = Files.writeString(folder.resolve("cd.csv"), "customer,day,total\n7,19970101,5\n")
                .toString();
        assertThat(error(COLUMNS, Tables.read(packed))).contains("withType(\"day\", \"date\")");
        assertThat(COLUMNS.from(Tables.file(packed).withType("day", "date").read())
                        .firstTime())
                .isEqualTo(LocalDateTime.of(1997, 1, 1, 0, 0));
    }

    @Test
    void what_a_column_holds_is_said_in_words() {
        Table table = orders().addColumns(
                        BooleanColumn.create("gift", true, false),
                        DateTimeColumn.create("at", LocalDateTime.of(2024, 1, 1, 8, 0), null),
                        TimeColumn.create("clock", LocalTime.NOON, LocalTime.NOON),
                        LongColumn.create("long", 1, 2));
        assertThat(error(COLUMNS.quantity("gift"), table)).contains("holds yes and no, such as");
        assertThat(error(COLUMNS.quantity("at"), table)).contains("holds dates with times, such as '2024-01-01 08:00'");
        assertThat(error(COLUMNS.quantity("day"), table)).contains("holds dates, such as");
        assertThat(error(COLUMNS.time("clock"), table)).contains("holds local time, such as");
        assertThat(error(COLUMNS.time("total"), table)).contains("holds numbers, such as");
        assertThat(COLUMNS.quantity("long").from(table).totalQuantity()).isEqualTo(3);
    }

    @Test
    void an_empty_table_and_no_table() {
        assertThat(error(COLUMNS, orders().emptyCopy())).contains("at least one row", "table 'orders' has no rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COLUMNS.from(null))
                .withMessageContaining("not null");
    }

    @Test
    void no_row_that_can_be_used() {
        Table table =
                orders().replaceColumn("total", DoubleColumn.create("total", Double.NaN, Double.NEGATIVE_INFINITY));
        assertThat(error(COLUMNS, table))
                .contains("of the 2 rows of 'orders' none", "(1 amount missing, 1 amount infinite)");
    }

    @Test
    void one_row_is_enough() {
        assertThat(COLUMNS.from(orders().first(1)).rowCount()).isEqualTo(1);
    }

    @Test
    void whole_numbers_that_a_decimal_column_cannot_tell_apart_are_no_ids() {
        Table table = orders().replaceColumn(
                        "customer", DoubleColumn.create("customer", 62170012345678904.0, 62170012345678912.0));
        assertThat(error(COLUMNS, table))
                .contains(
                        "The ids in column 'customer'",
                        "62170012345678904 in row 1",
                        "withType(\"customer\", \"text\")");

        Table floats = orders().replaceColumn("customer", FloatColumn.create("customer", -7f, 20_000_000f));
        assertThat(error(COLUMNS, floats)).contains("20000000 in row 2", "16,777,216");
    }

    @Test
    void numbers_whose_sum_is_beyond_all_numbers() {
        Table money = orders().replaceColumn("total", DoubleColumn.create("total", 1.5e308, -1.6e308));
        assertThat(error(COLUMNS, money))
                .contains("The amounts of 'orders'", "add up to a finite sum", "-1.6E308 in row 2", "leave out");

        Table units = orders().addColumns(DoubleColumn.create("n", 1.7e308, 1.5e308));
        assertThat(error(COLUMNS.quantity("n"), units)).contains("The quantities of 'orders'", "1.7E308 in row 1");
    }
}
