package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import millet.data.Transactions;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RfmTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 31);

    private static Transactions shop(String[] customers, String[] invoices, int[] daysAgo, double[] amounts) {
        DateColumn days = DateColumn.create("day");
        Arrays.stream(daysAgo).forEach(ago -> days.append(DAY.minusDays(ago)));
        Table table = Table.create(
                "shop",
                StringColumn.create("who", customers),
                StringColumn.create("invoice", invoices),
                days,
                DoubleColumn.create("amount", amounts));
        return Transactions.columns()
                .customer("who")
                .invoice("invoice")
                .time("day")
                .amount("amount")
                .from(table);
    }

    @Test
    void days_since_the_last_purchase_number_of_invoices_and_sum_of_amounts() {
        Features rfm = Rfm.asOf(DAY)
                .from(shop(
                        new String[] {"B", "A", "A", "A", "B"},
                        new String[] {"1", "2", "2", "3", "4"},
                        new int[] {60, 30, 30, 10, 0},
                        new double[] {5, 1.5, 2.5, 10, 7}));

        assertThat(rfm.ids()).containsExactly("A", "B");
        assertThat(rfm.idName()).isEqualTo("customer");
        assertThat(rfm.names()).containsExactly("recency", "frequency", "monetary");
        assertThat(rfm.toArray()).isDeepEqualTo(new double[][] {{10, 2, 14}, {0, 2, 12}});
        assertThat(rfm.warnings()).isEmpty();
    }

    @Test
    void rows_after_the_day_and_rows_without_a_customer_are_left_out_and_counted() {
        Features rfm = Rfm.asOf(DAY)
                .from(shop(
                        new String[] {"A", "A", null, "C", "A"},
                        new String[] {"1", "2", "3", "4", "5"},
                        new int[] {3, -1, 5, -2, -3},
                        new double[] {4, 5, 6, 7, 8}));

        assertThat(rfm.ids()).containsExactly("A");
        assertThat(rfm.toArray()).isDeepEqualTo(new double[][] {{3, 1, 4}});
        assertThat(rfm.warnings())
                .containsExactly("3 rows after 2024-03-31 left out.", "1 row without a customer left out.");
        assertThat(rfm.log1p().standardized().warnings()).hasSize(5);
    }

    @Test
    void a_return_lowers_the_spending_and_is_no_purchase() {
        Features rfm = Rfm.asOf(DAY)
                .from(shop(
                        new String[] {"A", "A", "B", "C", "C"},
                        new String[] {"1", "C2", "C3", "4", "C5"},
                        new int[] {20, 5, 5, 7, 6},
                        new double[] {100, -30, -9, 12.3 + 4.5, -16.8}));

        assertThat(rfm.ids()).containsExactly("A", "C");
        assertThat(rfm.toArray()).isDeepEqualTo(new double[][] {{20, 1, 70}, {7, 1, 0}});
        assertThat(rfm.warnings())
                .containsExactly(
                        "1 customer with returns only left out.",
                        "1 customer with a net spending of 0 or less, the first 'C': were returns matched with their purchases? See Cleaning.standard().");
    }

    @Test
    void a_row_without_an_invoice_does_not_count_in_the_frequency() {
        Features rfm = Rfm.asOf(DAY)
                .from(shop(new String[] {"A", "A"}, new String[] {"1", null}, new int[] {5, 2}, new double[] {1, 2}));

        assertThat(rfm.toArray()).isDeepEqualTo(new double[][] {{2, 1, 3}});
        assertThat(rfm.warnings()).containsExactly("1 row without an invoice not counted in the frequency.");
    }

    @Test
    void faulty_questions_are_answered_with_a_remedy() {
        Transactions future = shop(new String[] {"A"}, new String[] {"1"}, new int[] {-5}, new double[] {1});
        Transactions nobody =
                shop(new String[] {null, null}, new String[] {"1", "2"}, new int[] {5, 6}, new double[] {1, 1});

        assertThatThrownBy(() -> Rfm.asOf(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Say Rfm.asOf(LocalDate.of(2017, 12, 31)).");
        assertThatThrownBy(() -> Rfm.asOf(DAY).from(future))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a purchase on or before 2024-03-31")
                .hasMessageContaining("from 2024-04-05 to 2024-04-05: choose a later day.");
        assertThatThrownBy(() -> Rfm.asOf(DAY).from(nobody))
                .hasMessageContaining("none of these 2 rows does. Name the column: Transactions.columns().customer");
        assertThatThrownBy(() -> Rfm.asOf(DAY).from(future.before(DAY)))
                .hasMessageContaining(
                        "there are none. None of 1 row lies before 2024-03-31; they run from 2024-04-05 to 2024-04-05.");
    }

    @Test
    void nothing_but_returns_is_said_to_be_so() {
        Transactions returns =
                shop(new String[] {"A", "B"}, new String[] {"1", "2"}, new int[] {5, -5}, new double[] {-1, 1});
        Transactions nameless =
                shop(new String[] {null, "B"}, new String[] {"1", "2"}, new int[] {5, -5}, new double[] {1, 1});
        Transactions twoNameless =
                shop(new String[] {null, null, "B"}, new String[] {"1", "2", "3"}, new int[] {5, 5, -5}, new double[] {
                    1, 1, 1
                });

        assertThatThrownBy(() -> Rfm.asOf(DAY).from(returns))
                .hasMessage("Rfm needs a purchase on or before 2024-03-31; no customer of these transactions has one,"
                        + " because all rows with a customer until then are returns, with a negative quantity or amount."
                        + " Look whether the sign is turned around, or a filter has removed the purchases.");
        assertThatThrownBy(() -> Rfm.asOf(DAY).from(nameless))
                .hasMessageEndingWith(
                        "because until then 1 row says no customer, and the others come later: choose a later day.");
        assertThatThrownBy(() -> Rfm.asOf(DAY).from(twoNameless))
                .hasMessageContaining("until then 2 rows say no customer");
    }

    @Test
    void a_day_long_after_the_last_purchase_of_all_is_doubted() {
        Transactions shop =
                shop(new String[] {"A", "B"}, new String[] {"1", "2"}, new int[] {5, 9}, new double[] {1, 1});

        assertThat(Rfm.asOf(DAY.plusDays(725)).from(shop).warnings())
                .containsExactly("The last purchase of all is 730 days before 2026-03-26: is that the day meant?"
                        + " Recency counts from it.");
        assertThat(Rfm.asOf(DAY.plusDays(362)).from(shop).warnings()).hasSize(1);
        assertThat(Rfm.asOf(DAY.plusDays(361)).from(shop).warnings()).isEmpty();
    }

    @Property(tries = 50)
    void the_monetary_values_add_up_to_the_revenue(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 5) Integer> customers, @ForAll long seed) {
        java.util.Random random = new java.util.Random(seed);
        int rows = customers.size();
        Transactions shop = shop(
                customers.stream().map(c -> "c" + c).toArray(String[]::new),
                IntStream.range(0, rows).mapToObj(i -> "i" + random.nextInt(10)).toArray(String[]::new),
                IntStream.range(0, rows).map(i -> random.nextInt(90)).toArray(),
                IntStream.range(0, rows)
                        .mapToDouble(i -> random.nextInt(10_000) / 100.0)
                        .toArray());

        Features rfm = Rfm.asOf(DAY).from(shop);

        assertThat(Arrays.stream(rfm.column("monetary")).sum()).isEqualTo(shop.totalAmount(), within(1e-6));
        assertThat(rfm.rowCount()).isEqualTo(shop.customerCount());
        assertThat(Arrays.stream(rfm.column("frequency"))).allMatch(count -> count >= 1 && count <= 10);
    }
}
