package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final int MANY = 200_000;

    private final Draws draws = Draws.of(42, "test");

    private double[] many(ToDoubleFunction<Draws> draw) {
        double[] numbers = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            numbers[i] = draw.applyAsDouble(draws.restart(i));
        }
        return numbers;
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }

    private static double variance(double[] numbers) {
        double mean = mean(numbers);
        return Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum() / numbers.length;
    }

    @Test
    void a_restart_gives_the_same_draws_whatever_was_drawn_before() {
        double first = draws.restart(7).uniform();
        draws.restart(8).gamma(0.4, 2);

        assertThat(draws.restart(7).uniform()).isEqualTo(first);
        assertThat(draws.restart(7, 1).uniform()).isNotEqualTo(first);
        assertThat(Draws.of(42, "test").restart(7).uniform()).isEqualTo(first);
        assertThat(Draws.of(42, "other").restart(7).uniform()).isNotEqualTo(first);
        assertThat(Draws.of(43, "test").restart(7).uniform()).isNotEqualTo(first);
    }

    /** Steele, Lea and Flood 2014; the constants and the first output for state 0 are those of SplittableRandom and of the C code by S. Vigna. */
    @Test
    void the_mixer_is_that_of_split_mix_64() {
        assertThat(Draws.mix(0x9E3779B97F4A7C15L)).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(Draws.mix(0x9E3779B97F4A7C15L)).isEqualTo(new java.util.SplittableRandom(0).nextLong());
    }

    @Test
    void first_draws_of_neighbouring_numbers_are_uniform_and_independent() {
        double[] numbers = many(Draws::uniform);
        double product = 0;
        for (int i = 1; i < MANY; i++) {
            product += (numbers[i] - 0.5) * (numbers[i - 1] - 0.5);
        }

        assertThat(mean(numbers)).isCloseTo(0.5, within(0.003));
        assertThat(variance(numbers)).isCloseTo(1 / 12.0, within(0.001));
        assertThat(12 * product / MANY).isCloseTo(0, within(0.01));
    }

    @Test
    void distributions_have_their_means_and_variances() {
        assertThat(mean(many(Draws::normal))).isCloseTo(0, within(0.01));
        assertThat(variance(many(Draws::normal))).isCloseTo(1, within(0.02));
        assertThat(mean(many(d -> d.gamma(0.5, 3)))).isCloseTo(3, within(0.05));
        assertThat(variance(many(d -> d.gamma(0.5, 3)))).isCloseTo(18, within(0.6));
        assertThat(mean(many(d -> d.gamma(4, 2)))).isCloseTo(2, within(0.02));
        assertThat(variance(many(d -> d.gamma(4, 2)))).isCloseTo(1, within(0.03));
        assertThat(mean(many(d -> d.beta(2, 6)))).isCloseTo(0.25, within(0.003));
        assertThat(mean(many(d -> d.poisson(2.5)))).isCloseTo(2.5, within(0.02));
        assertThat(variance(many(d -> d.poisson(2.5)))).isCloseTo(2.5, within(0.05));
        assertThat(mean(many(d -> d.poisson(400)))).isCloseTo(400, within(0.3));
        assertThat(variance(many(d -> d.poisson(400)))).isCloseTo(400, within(6.0));
        assertThat(mean(many(d -> d.exponential(5)))).isCloseTo(5, within(0.05));
        // the mean of a Weibull of shape 2 is scale × √π / 2
        assertThat(mean(many(d -> d.weibull(2, 10)))).isCloseTo(8.8623, within(0.05));
        assertThat(median(many(d -> d.lognormal(7, 0.8)))).isCloseTo(7, within(0.1));
    }

    private static double median(double[] numbers) {
        Arrays.sort(numbers);
        return numbers[numbers.length / 2];
    }

    @Test
    void a_pick_keeps_the_weights_and_never_takes_what_has_none() {
        int[] counts = new int[4];
        for (int i = 0; i < MANY; i++) {
            counts[draws.restart(i).pick(new double[] {1, 0, 3, 0})]++;
        }

        assertThat(counts[1] + counts[3]).isZero();
        assertThat(counts[2] / (double) MANY).isCloseTo(0.75, within(0.005));
    }

    @Test
    void whole_numbers_below_a_bound_are_all_met_and_none_beyond() {
        int[] counts = new int[7];
        for (int i = 0; i < MANY; i++) {
            counts[draws.restart(i).below(7)]++;
        }

        assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThan(MANY / 7 - 1000);
        assertThat(draws.below(1)).isZero();
    }
}
