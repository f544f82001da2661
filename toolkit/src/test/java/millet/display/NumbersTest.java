package millet.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void decimals_are_fixed_and_halves_go_away_from_zero_as_they_are_written() {
        assertThat(Numbers.fixed(1234.5, 2)).isEqualTo("1,234.50");
        assertThat(Numbers.fixed(1.005, 2)).isEqualTo("1.01"); // in binary a little less
        assertThat(Numbers.fixed(-2.5, 0)).isEqualTo("-3");
        assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
        assertThat(Numbers.fixed(0.1 + 0.2, 1)).isEqualTo("0.3");
    }

    @Test
    void what_is_no_number_is_a_dash_and_the_infinite_a_sign() {
        assertThat(Numbers.fixed(Double.NaN, 2)).isEqualTo("–");
        assertThat(Numbers.fixed(Double.POSITIVE_INFINITY, 2)).isEqualTo("∞");
        assertThat(Numbers.fixed(Double.NEGATIVE_INFINITY, 2)).isEqualTo("-∞");
        assertThat(Numbers.percent(Double.NaN, 1)).isEqualTo("–%");
    }

    @Test
    void shares_are_percentages() {
        assertThat(Numbers.percent(0.6285, 1)).isEqualTo("62.9%"); // 62.849999… when multiplied in binary
        assertThat(Numbers.percent(1, 0)).isEqualTo("100%");
    }

    @Test
    void counts_have_commas_and_a_plural() {
        assertThat(Numbers.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Numbers.count(1, "row")).isEqualTo("1 row");
        assertThat(Numbers.count(0, "row")).isEqualTo("0 rows");
        assertThat(Numbers.count(-1200, "unit")).isEqualTo("-1,200 units");
    }
}
