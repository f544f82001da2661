package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static List<String> labels(Scale scale) {
        return scale.ticks().stream().map(Scale.Tick::label).toList();
    }

    @Test
    void a_linear_scale_ends_at_ticks() {
        Scale scale = Scale.Linear.covering(new Bounds(3, 97), 5, false, false);
        assertThat(labels(scale)).containsExactly("0", "20", "40", "60", "80", "100");
        assertThat(scale.position(50)).isEqualTo(0.5);
    }

    @Test
    void a_tight_scale_ends_at_the_data_and_has_at_least_two_ticks() {
        Scale scale = Scale.Linear.exactly(new Bounds(17, 131), 2, false, false);
        assertThat(scale.low()).isEqualTo(17);
        assertThat(scale.high()).isEqualTo(131);
        assertThat(scale.ticks()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void one_value_is_put_in_the_middle() {
        assertThat(Scale.Linear.covering(new Bounds(5, 5), 5, false, false).position(5))
                .isEqualTo(0.5, within(0.01));
        assertThat(Scale.Linear.covering(new Bounds(0, 0), 5, false, false).position(0))
                .isEqualTo(0.5);
    }

    @Test
    void the_largest_numbers_of_all_have_a_place() {
        Scale scale = Scale.Linear.covering(new Bounds(-Double.MAX_VALUE, Double.MAX_VALUE), 5, false, false);
        assertThat(scale.position(Double.MAX_VALUE)).isBetween(0.9, 1.1);
        assertThat(scale.position(0)).isEqualTo(0.5, within(0.1));
    }

    @Test
    void a_logarithmic_scale_has_equal_steps_for_equal_ratios() {
        Scale scale = Scale.Log.covering(new Bounds(3, 70_000), false);
        assertThat(scale.low()).isEqualTo(2);
        assertThat(scale.high()).isEqualTo(100_000);
        assertThat(labels(scale)).containsExactly("10", "100", "1,000", "10,000", "100,000");
        assertThat(scale.position(1000) - scale.position(100))
                .isCloseTo(scale.position(100) - scale.position(10), within(1e-12));
    }

    @Test
    void a_short_logarithmic_scale_has_ticks_at_one_two_and_five() {
        assertThat(labels(Scale.Log.covering(new Bounds(1, 90), false)))
                .containsExactly("1", "2", "5", "10", "20", "50", "100");
        assertThat(labels(Scale.Log.covering(new Bounds(0.02, 0.4), false)))
                .containsExactly("0.02", "0.05", "0.1", "0.2", "0.5");
    }

    @Test
    void a_long_logarithmic_scale_leaves_powers_out() {
        assertThat(Scale.Log.covering(new Bounds(1e-30, 1e30), false).ticks()).hasSizeBetween(3, 9);
    }

    @Property
    void a_logarithmic_scale_covers_its_data(
            @ForAll @DoubleRange(min = 1e-9, max = 1e9) @net.jqwik.api.constraints.Scale(12) double a,
            @ForAll @DoubleRange(min = 1e-9, max = 1e9) @net.jqwik.api.constraints.Scale(12) double b) {
        Scale scale = Scale.Log.covering(new Bounds(Math.min(a, b), Math.max(a, b)), false);
        assertThat(scale.position(a)).isBetween(-1e-9, 1 + 1e-9);
        assertThat(scale.position(b)).isBetween(-1e-9, 1 + 1e-9);
        assertThat(scale.high()).isGreaterThan(scale.low());
    }

    @Test
    void bands_are_equal_and_may_run_downward() {
        Scale right = new Scale.Band(List.of("a", "b", "c", "d"), false);
        assertThat(right.position(0)).isEqualTo(0.125);
        assertThat(right.position(3)).isEqualTo(0.875);
        Scale down = new Scale.Band(List.of("a", "b", "c", "d"), true);
        assertThat(down.position(0)).isEqualTo(0.875);
        assertThat(labels(down)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void what_is_measured_begins_at_zero_where_zero_is_in_view() {
        assertThat(Scale.Linear.covering(new Bounds(-3, 8), 5, false, false).base())
                .isZero();
        assertThat(Scale.Linear.covering(new Bounds(51, 98), 5, false, false).base())
                .isEqualTo(50);
        assertThat(Scale.Log.covering(new Bounds(1, 100), false).base()).isEqualTo(1);
    }

    private static List<String> timeLabels(LocalDateTime from, LocalDateTime to) {
        return labels(Scale.Time.over(new Bounds(Moments.millis(from), Moments.millis(to)), 6));
    }

    @Test
    void time_has_the_steps_of_the_calendar() {
        LocalDateTime start = LocalDateTime.of(2023, 11, 20, 0, 0);
        assertThat(timeLabels(start, start.plusYears(10))).containsExactly("2024", "2026", "2028", "2030", "2032");
        assertThat(timeLabels(start, start.plusMonths(14)))
                .containsExactly("2024 Q1", "2024 Q2", "2024 Q3", "2024 Q4", "2025 Q1");
        assertThat(timeLabels(start, start.plusMonths(5)))
                .containsExactly("2023-12", "2024-01", "2024-02", "2024-03", "2024-04");
        assertThat(timeLabels(start, start.plusDays(50)))
                .containsExactly("11-20\n2023", "12-04", "12-18", "01-01\n2024");
        assertThat(timeLabels(start, start.plusHours(30)))
                .containsExactly("00:00\n2023-11-20", "06:00", "12:00", "18:00", "00:00\n2023-11-21", "06:00");
        assertThat(timeLabels(start, start.plusMinutes(25)))
                .containsExactly("00:00\n2023-11-20", "00:05", "00:10", "00:15", "00:20", "00:25");
        assertThat(timeLabels(start, start.plusSeconds(20))).startsWith("00:00:00\n2023-11-20", "00:00:05");
    }

    @Test
    void one_moment_gets_a_month_around_it() {
        double at = Moments.millis(LocalDateTime.of(2024, 2, 29, 12, 0));
        Scale scale = Scale.Time.over(new Bounds(at, at), 6);
        assertThat(scale.position(at)).isEqualTo(0.5);
        assertThat(scale.ticks()).isNotEmpty();
    }

    @Test
    void moments_are_written_as_iso_dates() {
        assertThat(Moments.text(Moments.millis(LocalDateTime.of(2024, 3, 1, 0, 0))))
                .isEqualTo("2024-03-01");
        assertThat(Moments.text(Moments.millis(LocalDateTime.of(2024, 3, 1, 9, 5))))
                .isEqualTo("2024-03-01 09:05");
        assertThat(Moments.text(Moments.millis(LocalDateTime.of(2024, 3, 1, 9, 5, 7))))
                .isEqualTo("2024-03-01 09:05:07");
        assertThat(Moments.text(Moments.millis(LocalDateTime.of(-44, 3, 15, 0, 0))))
                .isEqualTo("−0044-03-15");
    }

    @Test
    void a_logarithmic_scale_covers_every_finite_positive_number() {
        double[] values = {Double.MIN_VALUE, 3e-310, 1e-300, 1e-5, 1, 1e300, 1e308, Double.MAX_VALUE};
        for (double low : values) {
            for (double high : values) {
                if (low <= high) {
                    Scale scale = Scale.Log.covering(new Bounds(low, high), false);
                    assertThat(scale.low()).isPositive().isLessThanOrEqualTo(low);
                    assertThat(scale.high())
                            .isFinite()
                            .isGreaterThanOrEqualTo(high)
                            .isGreaterThan(scale.low());
                    assertThat(scale.position(high)).isBetween(0.0, 1 + 1e-9);
                    assertThat(scale.ticks()).hasSizeLessThanOrEqualTo(9);
                }
            }
        }
    }

    @Test
    void a_logarithmic_scale_refuses_zero() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Scale.Log.covering(new Bounds(0, 10), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite positive numbers");
    }
}
