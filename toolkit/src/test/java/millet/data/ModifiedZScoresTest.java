package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
