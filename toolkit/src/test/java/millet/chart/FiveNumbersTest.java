package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FiveNumbersTest {

    /** numpy 2: np.quantile(np.arange(1, 11), [.1, .25, .5, .75]); R: quantile(1:10, type = 7). */
    @Test
    void quantiles_of_one_to_ten_are_those_of_numpy_and_r() {
        double[] values = IntStream.rangeClosed(1, 10).mapToDouble(i -> i).toArray();
        assertThat(FiveNumbers.quantile(values, 0.1)).isCloseTo(1.9, within(1e-12));
        assertThat(FiveNumbers.quantile(values, 0.25)).isCloseTo(3.25, within(1e-12));
        assertThat(FiveNumbers.quantile(values, 0.5)).isCloseTo(5.5, within(1e-12));
        assertThat(FiveNumbers.quantile(values, 0.75)).isCloseTo(7.75, within(1e-12));
    }

    /** Employment of Longley's data (NIST StRD); np.quantile(…, [.25, .5, .75]). */
    @Test
    void quartiles_of_longleys_employment_are_those_of_numpy() {
        double[] employed = {
            60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331,
            70551
        };
        Arrays.sort(employed);
        FiveNumbers five = FiveNumbers.ofSorted(employed);
        assertThat(five.toArray()).containsExactly(60171, 62712.5, 65504, 68290.5, 70551);
    }

    /** R: boxplot.stats(c(6, 13, 15, 18, 18, 19, 24), coef = 1.5) with quartiles of type 7: 14, 18, 18.5; fences 7.25 and 25.25. */
    @Test
    void whiskers_end_at_the_last_value_within_the_fences() {
        FiveNumbers five = FiveNumbers.ofSorted(new double[] {6, 13, 15, 18, 18, 19, 24});
        assertThat(five).isEqualTo(new FiveNumbers(13, 14, 18, 18.5, 24));
    }

    @Test
    void one_value_is_all_five() {
        assertThat(FiveNumbers.ofSorted(new double[] {4})).isEqualTo(new FiveNumbers(4, 4, 4, 4, 4));
    }

    @Property
    void the_five_numbers_are_in_order_and_within_the_data(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] five = FiveNumbers.ofSorted(sorted).toArray();
        assertThat(five).isSorted();
        assertThat(five[0]).isGreaterThanOrEqualTo(sorted[0]);
        assertThat(five[4]).isLessThanOrEqualTo(sorted[sorted.length - 1]);
    }
}
