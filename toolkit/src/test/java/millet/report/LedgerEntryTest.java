package millet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

    private static LedgerEntry entry(double[] with, double[] without) {
        return LedgerEntry.of("study", "decision", with, without).withAssumptions("an assumption");
    }

    @Test
    void the_profit_is_the_mean_difference_of_the_same_customers() {
        LedgerEntry entry = entry(new double[] {5, 1, 0, 2}, new double[] {1, 1, 1, 1});

        assertThat(entry.profitPerCustomer()).isEqualTo(1.0);
        assertThat(entry.customers()).isEqualTo(4);
        assertThat(entry.study()).isEqualTo("study");
        assertThat(entry.decision()).isEqualTo("decision");
    }

    /** The mean of n normal numbers has the interval mean ± 1.96 · s / √n, to which the bootstrap comes close for a large n. */
    @Test
    void the_interval_comes_close_to_that_of_normal_theory() {
        Random random = new Random(7);
        double[] with =
                random.doubles(2000).map(u -> 3 + Math.sin(6.283185307 * u) * 2).toArray();
        LedgerEntry entry = entry(with, new double[2000]);
        double mean = Arrays.stream(with).average().orElseThrow();
        double error =
                Math.sqrt(Arrays.stream(with).map(x -> (x - mean) * (x - mean)).sum() / 2000 / 2000);

        assertThat(entry.low()).isEqualTo(mean - 1.96 * error, within(0.15 * error));
        assertThat(entry.high()).isEqualTo(mean + 1.96 * error, within(0.15 * error));
    }

    /** With two customers a mean of a resample is a, (a + b) / 2 or b with probabilities 1/4, 1/2, 1/4: both ends lie on the numbers. */
    @Test
    void two_customers_have_the_widest_interval_there_is() {
        LedgerEntry entry = entry(new double[] {-1, 5}, new double[] {0, 0});

        assertThat(entry.low()).isEqualTo(-1);
        assertThat(entry.high()).isEqualTo(5);
    }

    @Test
    void pairs_stay_together() {
        double[] without = {100, 200, 300, 400};
        LedgerEntry entry = entry(new double[] {101, 201, 301, 401}, without);

        assertThat(entry.low()).isEqualTo(1);
        assertThat(entry.high()).isEqualTo(1);
        assertThat(entry.warnings()).isEmpty();
    }

    @Test
    void the_same_numbers_give_the_same_interval() {
        double[] with = new Random(1).doubles(50).toArray();

        assertThat(entry(with, new double[50]).high())
                .isEqualTo(entry(with, new double[50]).high());
        assertThat(entry(with, new double[50]).toText())
                .isEqualTo(entry(with, new double[50]).toText());
    }

    @Test
    void quantiles_lie_between_order_statistics() {
        // rule 7: place 0.25 * 4 = 1, and 0.1 * 4 = 0.4 between the first two
        assertThat(Interval.quantile(new double[] {1, 2, 3, 4, 5}, 0.25)).isEqualTo(2);
        assertThat(Interval.quantile(new double[] {1, 2, 3, 4, 5}, 0.1)).isEqualTo(1.4);
        assertThat(Interval.quantile(new double[] {1, 2, 3, 4, 5}, 1)).isEqualTo(5);
    }

    @Test
    void an_interval_that_contains_zero_or_lies_below_it_is_told() {
        assertThat(entry(new double[] {-1, 5}, new double[2]).warnings())
                .containsExactly("The 95 % interval contains 0: the data may have earned nothing here.");
        assertThat(entry(new double[3], new double[3]).warnings()).hasSize(1);
        assertThat(entry(new double[] {-1, -2}, new double[2]).warnings())
                .containsExactly("The whole 95 % interval is below 0: deciding with the data lost money here.");
    }

    @Test
    void one_customer_has_no_interval() {
        LedgerEntry entry = entry(new double[] {3}, new double[] {1});

        assertThat(entry.profitPerCustomer()).isEqualTo(2);
        assertThat(entry.low()).isNaN();
        assertThat(entry.warnings()).containsExactly("One customer says nothing about others: there is no interval.");
        assertThat(entry.toText()).contains("–");
    }

    @Test
    void an_interrupted_thread_stops_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> entry(new double[] {1, 2}, new double[2]))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The bootstrap was interrupted.");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void profits_that_add_up_to_more_than_a_number_can_hold_are_refused() {
        assertThatThrownBy(() -> entry(new double[] {1.5e308, 1.5e308}, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The profits of 'study' add up to more than a number can hold. Measure them in a larger unit.");
        assertThatThrownBy(() -> entry(new double[] {1.5e308, -1.5e308}, new double[2]))
                .hasMessageContaining("larger unit");
    }

    @Test
    void a_small_loss_is_not_shown_as_nothing() {
        assertThat(entry(new double[] {-0.001, -0.001}, new double[2]).toText())
                .contains("-0.00100")
                .doesNotContain("0.00 ");
        assertThat(entry(new double[] {-0.0561, 2}, new double[2]).toText()).contains("-0.06 ");
        assertThat(entry(new double[] {3, 3}, new double[2]).toText())
                .contains("3.00")
                .doesNotContain("3.000");
        assertThat(entry(new double[] {1e-300, 1e-300}, new double[2]).toText())
                .contains("0.00 ")
                .doesNotContain("0.000");
    }

    @Test
    void missing_assumptions_are_asked_for_and_replaced() {
        LedgerEntry bare = LedgerEntry.of("s", "d", new double[] {2, 3}, new double[] {1, 1});

        assertThat(bare.warnings()).hasSize(1).allMatch(warning -> warning.contains("withAssumptions"));
        assertThat(bare.withAssumptions("a", "b").withAssumptions("c").assumptions())
                .containsExactly("c");
        assertThatThrownBy(() -> bare.withAssumptions(" ")).hasMessageContaining("each assumption");
        assertThatThrownBy(() -> bare.withAssumptions((List<String>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a list of assumptions, not null. Say");
        assertThatThrownBy(() -> bare.withAssumptions((String[]) null)).hasMessageContaining("not null");
    }

    @Test
    void errors_say_what_is_wrong() {
        assertThatThrownBy(() -> entry(new double[] {1, 2}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'study' has 2 and 1");
        assertThatThrownBy(() -> entry(new double[0], new double[0])).hasMessageContaining("has 0 and 0");
        assertThatThrownBy(() -> entry(null, new double[0])).hasMessageContaining("has null and 0");
        assertThatThrownBy(() -> entry(new double[1], null)).hasMessageContaining("has 1 and null");
        assertThatThrownBy(() -> entry(new double[] {1, Double.NaN}, new double[2]))
                .hasMessageContaining("customer number 2 of 'study' has NaN with and 0.0 without");
        assertThatThrownBy(() -> entry(new double[] {1}, new double[] {Double.NEGATIVE_INFINITY}))
                .hasMessageContaining("-Infinity without");
        assertThatThrownBy(() -> LedgerEntry.of(" ", "d", new double[1], new double[1]))
                .hasMessageContaining("a study in words");
        assertThatThrownBy(() -> LedgerEntry.of("s", null, new double[1], new double[1]))
                .hasMessageContaining("a decision in words");
    }

    @Property(tries = 50)
    void the_interval_lies_within_the_differences_and_moves_with_them(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -100, max = 100) Double> profits) {
        double[] with = profits.stream().mapToDouble(Double::doubleValue).toArray();
        double[] more = profits.stream().mapToDouble(profit -> profit + 10).toArray();
        LedgerEntry entry = entry(with, new double[with.length]);
        LedgerEntry moved = entry(more, new double[with.length]);

        assertThat(entry.low()).isGreaterThanOrEqualTo(Arrays.stream(with).min().orElseThrow() - 1e-9);
        assertThat(entry.high()).isLessThanOrEqualTo(Arrays.stream(with).max().orElseThrow() + 1e-9);
        assertThat(moved.low()).isEqualTo(entry.low() + 10, within(1e-9));
        assertThat(moved.high()).isEqualTo(entry.high() + 10, within(1e-9));
    }
}
