package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ModifiedZScoresTest {

    /** Worked by hand: median 2.5, deviations 1.5 0.5 0.5 97.5 with median 1. */
    @Test
    void scores_are_distances_from_the_median_in_median_deviations() {
        assertThat(ModifiedZScores.of(new double[] {1, 2, 3, 100}))
                .containsExactly(
                        new double[] {-1.5 * 0.6745, -0.5 * 0.6745, 0.5 * 0.6745, 97.5 * 0.6745}, within(1e-12));
    }

    @Test
    void where_more_than_half_are_equal_the_mean_deviation_is_the_measure() {
        double mean = (0 + 0 + 0 + 6) / 4.0;

        assertThat(ModifiedZScores.of(new double[] {5, 5, 5, 11}))
                .containsExactly(new double[] {0, 0, 0, 6 / (1.253314 * mean)}, within(1e-12));
    }

    @Test
    void equal_numbers_are_not_unusual_and_no_numbers_have_no_scores() {
        assertThat(ModifiedZScores.of(new double[] {3, 3, 3})).containsOnly(0);
        assertThat(ModifiedZScores.of(new double[] {3})).containsExactly(0);
        assertThat(ModifiedZScores.of(new double[0])).isEmpty();
    }

    @Property(tries = 300)
    void the_median_is_what_sorting_all_gives_to_the_last_bit(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 9000) int count,
            @ForAll @IntRange(min = 1) int kinds) {
        double[] values = random.doubles(count)
                .map(x -> Math.rint(x * kinds) - kinds / 2.0)
                .toArray();
        Arrays.setAll(values, i -> i % 97 == 0 ? -0.0 : i % 389 == 0 ? Double.NaN : values[i]);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;

        assertThat(Double.doubleToRawLongBits(ModifiedZScores.median(values)))
                .isEqualTo(Double.doubleToRawLongBits(median));
    }

    @Test
    void numbers_that_come_in_waves_have_their_median_too() {
        double[] values = new double[20_480];
        // every tenth number is what a sample at even distances sees
        Arrays.setAll(values, i -> i % 10 == 0 ? i : 1_000_000 + i);

        assertThat(ModifiedZScores.median(values)).isEqualTo(1_009_102.5);
    }
}
