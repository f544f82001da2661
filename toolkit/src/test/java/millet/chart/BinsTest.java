package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BinsTest {

    /** numpy 2: len(np.histogram_bin_edges(x, 'fd')) - 1 for x = 1 … 10; R: nclass.FD(1:10). */
    @Test
    void the_number_of_bins_of_one_to_ten_is_that_of_numpy_and_r() {
        assertThat(Bins.freedmanDiaconis(
                        IntStream.rangeClosed(1, 10).mapToDouble(i -> i).toArray()))
                .isEqualTo(3);
    }

    /** The iris data have quartiles 1.6 and 5.1 of petal length, range 1.0 to 6.9, 150 flowers: numpy says 5 bins. */
    @Test
    void the_number_of_bins_depends_on_quartiles_range_and_size_only() {
        double[] values = new double[150];
        Arrays.fill(values, 0, 75, 1.6);
        Arrays.fill(values, 75, 150, 5.1);
        values[0] = 1.0;
        values[149] = 6.9;
        assertThat(Bins.freedmanDiaconis(values)).isEqualTo(5);
    }

    @Test
    void where_half_of_the_values_are_the_same_sturges_counts_the_bins() {
        double[] values = new double[64];
        values[63] = 9;
        assertThat(Bins.freedmanDiaconis(values)).isEqualTo(7);
    }

    /** numpy: np.histogram([1, 2, 2, 3, 5, 8, 8, 9, 10], bins=3) gives edges 1, 4, 7, 10 and counts 4, 1, 4. */
    @Test
    void equal_bins_are_those_of_numpy() {
        double[] edges = Bins.equal(1, 10, 3);
        assertThat(edges).containsExactly(new double[] {1, 4, 7, 10}, within(1e-12));
        int[] counts = new int[3];
        for (double value : new double[] {1, 2, 2, 3, 5, 8, 8, 9, 10}) {
            counts[Bins.of(value, edges)]++;
        }
        assertThat(counts).containsExactly(4, 1, 4);
    }

    @Test
    void a_bin_holds_its_lower_edge_and_the_last_one_its_upper_edge_too() {
        double[] edges = {0, 1, 2, 3};
        assertThat(Bins.of(1, edges)).isEqualTo(1);
        assertThat(Bins.of(0, edges)).isZero();
        assertThat(Bins.of(3, edges)).isEqualTo(2);
    }

    @Test
    void whole_numbers_of_a_small_range_get_a_bin_each() {
        assertThat(Bins.round(new double[] {1, 2, 2, 5}, true)).containsExactly(0.5, 1.5, 2.5, 3.5, 4.5, 5.5);
    }

    @Test
    void equal_values_get_one_bin_around_them() {
        assertThat(Bins.round(new double[] {4, 4}, true)).containsExactly(3.5, 4.5);
        assertThat(Bins.round(new double[] {0.2, 0.2}, false))
                .containsExactly(new double[] {0.19, 0.21}, within(1e-12));
        assertThat(Bins.round(new double[] {0, 0}, false)).containsExactly(-0.5, 0.5);
    }

    @Property
    void every_value_falls_into_a_bin_of_its_own_range(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -1e9, max = 1e9) Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] edges = Bins.round(sorted, false);
        assertThat(edges).isSorted();
        assertThat(edges.length - 1).isBetween(1, 3 * Bins.MOST);
        for (double value : sorted) {
            int bin = Bins.of(value, edges);
            double slack = 1e-8 * (edges[1] - edges[0]);
            assertThat(value).isBetween(edges[bin] - slack, edges[bin + 1] + slack);
        }
    }

    @Test
    void dates_fall_into_days_weeks_months_or_years() {
        LocalDateTime start = LocalDateTime.of(2024, 1, 10, 0, 0);
        double[] months = Bins.calendar(Moments.millis(start), Moments.millis(start.plusYears(2)), 40, true);
        assertThat(Moments.text(months[0])).isEqualTo("2024-01-01");
        assertThat(Moments.text(months[1])).isEqualTo("2024-02-01");
        double[] days = Bins.calendar(Moments.millis(start), Moments.millis(start), 40, true);
        assertThat(days).hasSize(2);
        assertThat(days[1] - days[0]).isEqualTo(86_400_000);
    }

    @Test
    void bins_of_whole_numbers_hold_equally_many_of_them() {
        for (int most : new int[] {31, 40, 100, 999, 54_321}) {
            double[] values = IntStream.rangeClosed(0, most).mapToDouble(i -> i).toArray();
            double[] edges = Bins.round(values, true);
            double step = edges[1] - edges[0];
            assertThat(step).isGreaterThanOrEqualTo(1).isEqualTo(Math.rint(step));
            assertThat(edges[0]).isEqualTo(-0.5);
            assertThat(edges[edges.length - 1]).isBetween(most + 0.5, most + 0.5 + step);
            assertThat(edges.length - 1).isBetween(3, 2 * Bins.MOST);
        }
    }

    @Test
    void dates_get_no_more_bins_than_asked() {
        LocalDateTime start = LocalDateTime.of(1999, 12, 15, 0, 0);
        for (int wanted = 1; wanted <= 40; wanted++) {
            for (int days : new int[] {0, 1, 30, 365, 3000}) {
                double low = Moments.millis(start);
                double high = Moments.millis(start.plusDays(days));
                double[] edges = Bins.calendar(low, high, wanted, true);
                assertThat(edges.length - 1).isBetween(1, wanted);
                assertThat(edges[0]).isLessThanOrEqualTo(low);
                assertThat(edges[edges.length - 1]).isGreaterThan(high);
            }
        }
    }
}
