package millet.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KneedleTest {

    @Test
    void the_elbow_of_a_hyperbola_is_where_its_chord_is_highest_above_it() {
        // Satopää et al. 2011, figure 2: ten points of y = −1/(x + 0.1) + 5 on 0…1 have their knee at x = 0.22, the
        // third; here upside down
        double[] falling =
                IntStream.range(0, 10).mapToDouble(i -> 1 / (i / 9.0 + 0.1)).toArray();

        assertThat(Kneedle.elbow(falling)).hasValue(2);
    }

    @Test
    void a_sharp_bend_is_found() {
        assertThat(Kneedle.elbow(new double[] {100, 60, 20, 18, 16, 14})).hasValue(2);
    }

    @Test
    void a_straight_line_has_none() {
        assertThat(Kneedle.elbow(new double[] {5, 4, 3, 2, 1})).isEmpty();
    }

    @Test
    void a_curve_that_bends_the_other_way_has_none() {
        assertThat(Kneedle.elbow(new double[] {10, 9.5, 8.5, 6, 0})).isEmpty();
    }

    @Test
    void a_bend_within_the_threshold_is_none() {
        assertThat(Kneedle.elbow(new double[] {10, 6.9, 3.9, 2, 0})).isEmpty();
    }

    @Test
    void flat_rising_and_short_curves_have_none() {
        assertThat(Kneedle.elbow(new double[] {3, 3, 3, 3})).isEmpty();
        assertThat(Kneedle.elbow(new double[] {1, 2, 3})).isEmpty();
        assertThat(Kneedle.elbow(new double[] {3, 1})).isEmpty();
        assertThat(Kneedle.elbow(new double[0])).isEmpty();
    }

    @Test
    void of_two_elbows_the_higher_counts() {
        assertThat(Kneedle.elbow(new double[] {100, 55, 53, 51, 5, 4, 3, 2, 1, 0}))
                .hasValue(4);
        assertThat(Kneedle.elbow(new double[] {100, 30, 29, 28, 27, 2, 1.5, 1, 0.5, 0}))
                .hasValue(1);
    }
}
