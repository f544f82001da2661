package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {

    private static double[] values(Ticks ticks) {
        return IntStream.range(0, ticks.count()).mapToDouble(ticks::at).toArray();
    }

    /** The same numbers as d3-array: d3.ticks(0, 10, 5), d3.ticks(0, 1, 5), d3.ticks(-10, 10, 4) after d3.nice. */
    @Test
    void round_ranges_get_the_ticks_that_d3_gives_them() {
        assertThat(values(Ticks.covering(0, 10, 5))).containsExactly(0, 2, 4, 6, 8, 10);
        assertThat(values(Ticks.covering(0, 1, 5))).containsExactly(0, 0.2, 0.4, 0.6, 0.8, 1);
        assertThat(values(Ticks.covering(-10, 10, 4))).containsExactly(-10, -5, 0, 5, 10);
    }

    /** R: pretty(c(1, 9.3)) is 0 2 4 6 8 10, pretty(c(0, 97)) is 0 20 40 60 80 100, pretty(c(120, 240)) is 120 140 … 240. */
    @Test
    void these_ranges_get_the_ticks_that_pretty_of_r_gives_them() {
        assertThat(values(Ticks.covering(1, 9.3, 5))).containsExactly(0, 2, 4, 6, 8, 10);
        assertThat(values(Ticks.covering(0, 97, 5))).containsExactly(0, 20, 40, 60, 80, 100);
        assertThat(values(Ticks.covering(120, 240, 5))).containsExactly(120, 140, 160, 180, 200, 220, 240);
    }

    @Test
    void ticks_carry_no_rounding_errors() {
        assertThat(values(Ticks.covering(0, 0.7, 7))).containsExactly(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);
    }

    @Property
    void ticks_cover_the_range_are_evenly_spaced_and_about_as_many_as_wanted(
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double a,
            @ForAll @DoubleRange(min = -1e12, max = 1e12) double b,
            @ForAll @IntRange(min = 1, max = 12) int wanted) {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        Assume.that(!new Bounds(low, high).isPoint());
        Ticks ticks = Ticks.covering(low, high, wanted);
        double slack = 1e-8 * ticks.step();
        assertThat(ticks.at(0)).isLessThanOrEqualTo(low + slack);
        assertThat(ticks.last()).isGreaterThanOrEqualTo(high - slack);
        assertThat(ticks.at(0)).isGreaterThan(low - ticks.step() - slack);
        assertThat(ticks.last()).isLessThan(high + ticks.step() + slack);
        assertThat(ticks.count() - 1).isBetween(1, 3 * wanted + 2);
        for (int i = 1; i < ticks.count(); i++) {
            assertThat(ticks.at(i) - ticks.at(i - 1))
                    .isCloseTo(ticks.step(), within(1e-6 * ticks.step() + 1e-12 * Math.abs(high)));
        }
    }

    @Property
    void tiny_and_huge_ranges_are_covered_too(@ForAll @IntRange(min = -280, max = 300) int power) {
        double size = Math.pow(10, power);
        Ticks ticks = Ticks.covering(-3 * size, 4 * size, 5);
        assertThat(ticks.at(0)).isLessThanOrEqualTo(-3 * size * (1 - 1e-9));
        assertThat(ticks.last()).isGreaterThanOrEqualTo(4 * size * (1 - 1e-9));
        assertThat(ticks.count()).isBetween(3, 17);
    }
}
