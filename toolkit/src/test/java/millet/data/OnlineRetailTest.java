package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** UCI Online Retail (Chen, Sain and Guo 2012, doi 10.1057/dbm.2012.17): figures known of it, and figures computed independently with pandas. */
class OnlineRetailTest {

    private static Transactions sales;

    @BeforeAll
    static void read() {
        Table table = Tables.read(ReferenceData.file("online_retail.csv.gz").toString());
        sales = Transactions.columns()
                .customer("CustomerID")
                .invoice("InvoiceNo")
                .item("StockCode")
                .time("InvoiceDate")
                .quantity("Quantity")
                .price("UnitPrice")
                .from(table);
    }

    private static double spent(Transactions data, String customer) {
        return data.ofCustomers(List.of(customer)).totalAmount();
    }

    private static String bestCustomers(Transactions data) {
        double[] spent = new double[data.customerCount()];
        for (int row = 0; row < data.rowCount(); row++) {
            if (data.customerCode(row) >= 0) {
                spent[data.customerCode(row)] += data.amount(row);
            }
        }
        return java.util.stream.IntStream.range(0, spent.length)
                .boxed()
                .sorted((a, b) -> Double.compare(spent[b], spent[a]))
                .limit(10)
                .map(data::customerId)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    @Test
    void counts_and_totals_are_the_published_ones() {
        assertThat(sales.rowCount()).isEqualTo(541_909);
        assertThat(sales.customerCount()).isEqualTo(4_372);
        assertThat(sales.invoiceCount()).isEqualTo(25_900);
        assertThat(sales.itemCount()).isEqualTo(4_070);
        assertThat(sales.rowsWithoutCustomer()).isEqualTo(135_080);
        assertThat(sales.totalQuantity()).isEqualTo(5_176_450);
        assertThat(sales.totalAmount()).isEqualTo(9_747_747.934, within(1e-6));
        assertThat(sales.firstTime()).isEqualTo(LocalDateTime.of(2010, 12, 1, 8, 26));
        assertThat(sales.customerId(0)).isEqualTo("12346");
        long cancelled = 0;
        for (int row = 0; row < sales.rowCount(); row++) {
            cancelled += sales.invoiceId(sales.invoiceCode(row)).startsWith("C") ? 1 : 0;
        }
        assertThat(cancelled).isEqualTo(9_288);
    }

    @Test
    void the_textbook_recipe_gives_the_well_known_rows_and_customers_and_its_well_known_fault() {
        CleanedTransactions cleaned = Cleaning.textbook().apply(sales);

        assertThat(cleaned.data().rowCount()).isEqualTo(397_884);
        assertThat(cleaned.data().customerCount()).isEqualTo(4_338);
        assertThat(cleaned.data().totalAmount()).isEqualTo(8_911_407.904, within(1e-6));
        assertThat(bestCustomers(cleaned.data()))
                .isEqualTo("14646 18102 17450 16446 14911 12415 14156 17511 16029 12346");
        assertThat(spent(cleaned.data(), "16446")).isEqualTo(168_472.50, within(1e-6));
        assertThat(spent(cleaned.data(), "12346")).isEqualTo(77_183.60, within(1e-6));
    }

    @Test
    void the_standard_cleaning_leaves_those_who_returned_everything_their_net_spending() {
        CleanedTransactions cleaned = Cleaning.standard().apply(sales);

        assertThat(spent(cleaned.data(), "16446")).isEqualTo(2.90, within(1e-9));
        assertThat(cleaned.data().ofCustomers(List.of("12346")).rowCount()).isZero();
        assertThat(bestCustomers(cleaned.data()))
                .isEqualTo("14646 18102 17450 14911 12415 14156 17511 16029 16684 14096");
    }

    @Test
    void the_standard_cleaning_counts_what_an_independent_computation_counts() {
        CleanedTransactions cleaned = Cleaning.standard().apply(sales);
        Table audit = cleaned.toTable();

        assertThat(audit.intColumn("removed").asList())
                .containsExactly(0, 5_270, 2_512, 9_251 + 2_834, 0, 0, 541_909 - 522_042);
        assertThat(audit.intColumn("changed").asList()).containsExactly(0, 0, 0, 4_572, 0, 0, 4_572);
        assertThat(audit.doubleColumn("amount out").get(1)).isEqualTo(9_725_455.104, within(1e-6));
        assertThat(audit.doubleColumn("amount out").get(2)).isEqualTo(9_747_579.224, within(1e-6));
        assertThat(cleaned.data().rowCount()).isEqualTo(522_042);
        assertThat(cleaned.data().totalAmount()).isEqualTo(10_165_753.884, within(1e-6));
        assertThat(cleaned.data().customerCount()).isEqualTo(4_327);
        assertThat(cleaned.data().rowsWithoutCustomer()).isEqualTo(132_186);
        Table unmatched = cleaned.unmatchedReturns();
        assertThat(unmatched.rowCount()).isEqualTo(1_391 + 379);
        assertThat(unmatched.stringColumn("reason").countOccurrences("no customer"))
                .isEqualTo(379);
        assertThat(unmatched.stringColumn("reason").countOccurrences("more than was bought"))
                .isEqualTo(59);
        assertThat(unmatched.doubleColumn("amount").sum()).isEqualTo(-137_414.25 - 285_290.26, within(1e-6));
        assertThat(cleaned.outliers().stringColumn("column").countOccurrences("quantity"))
                .isEqualTo(128);
        assertThat(cleaned.outliers().stringColumn("column").countOccurrences("price"))
                .isEqualTo(1_351);
    }

    @Test
    void cleaning_again_changes_nothing_more() {
        Transactions once = Cleaning.standard().apply(sales).data();
        CleanedTransactions twice = Cleaning.standard().apply(once);

        assertThat(twice.audit().rowsRemoved()).isZero();
        assertThat(twice.audit().rowsChanged()).isZero();
        assertThat(twice.data().totalAmount()).isEqualTo(once.totalAmount());
    }
}
