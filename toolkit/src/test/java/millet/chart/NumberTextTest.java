package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000 | 5000 | 3000 | 3,000",
                "0.5 | 3 | 1.5 | 1.5",
                "0.25 | 1 | 0.75 | 0.75",
                "500000 | 2000000 | 1500000 | 1.5M",
                "1000000000 | 4000000000 | 3000000000 | 3B",
                "1e12 | 4e12 | 3e12 | 3T",
                "1e15 | 4e15 | 3e15 | 3×10¹⁵",
                "5e-9 | 2e-8 | 1.5e-8 | 1.5×10⁻⁸",
                "1 | 5 | -3 | −3",
                "0.1 | 0.3 | 0.30000000000000004 | 0.3",
                "0.0001 | 0.0005 | 0.0002 | 0.0002",
                "50000 | 200000 | 0 | 0"
            })
    void ticks_have_the_decimals_of_their_step_and_a_unit_where_it_helps(
            double step, double largest, double value, String text) {
        assertThat(NumberText.forAxis(step, largest, false, false).text(value)).isEqualTo(text);
    }

    @Test
    void shares_are_written_as_percentages() {
        NumberText text = NumberText.forAxis(0.025, 0.1, true, false);
        assertThat(text.text(0.025)).isEqualTo("2.5%");
        assertThat(text.text(0)).isEqualTo("0%");
        assertThat(text.text(-0.05)).isEqualTo("−5.0%");
    }

    @Test
    void years_have_no_comma() {
        assertThat(NumberText.forAxis(5, 2024, false, true).text(2015)).isEqualTo("2015");
    }

    @Test
    void values_have_three_significant_digits_and_no_needless_decimals() {
        assertThat(written(12.4, 38.2, 4.25)).containsExactly("12.4", "38.2", "4.3");
        assertThat(written(12, 38, 4)).containsExactly("12", "38", "4");
        assertThat(written(1.5, 2)).containsExactly("1.5", "2.0");
        assertThat(written(1234.56, 2)).containsExactly("1,235", "2");
        assertThat(written(0.0123, 0.5)).containsExactly("0.01", "0.50");
        assertThat(written(3.2e12, 1.75e12)).containsExactly("3.20T", "1.75T");
        assertThat(written(1_250_000, 900_000)).containsExactly("1.25M", "0.90M");
        assertThat(written(0, 0)).containsExactly("0", "0");
    }

    private static String[] written(double... values) {
        NumberText text = NumberText.forValues(values, false);
        return java.util.Arrays.stream(values).mapToObj(text::text).toArray(String[]::new);
    }

    @Test
    void exact_numbers_keep_ten_digits() {
        assertThat(NumberText.exact(1234567.891)).isEqualTo("1,234,567.891");
        assertThat(NumberText.exact(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(NumberText.exact(-5)).isEqualTo("−5");
        assertThat(NumberText.exact(Double.NaN)).isEqualTo("–");
        assertThat(NumberText.exact(1.5e20)).isEqualTo("1.5000×10²⁰");
        assertThat(NumberText.exact(Double.MIN_VALUE)).isNotEmpty();
        assertThat(NumberText.exact(Double.MAX_VALUE)).startsWith("1.7977×10");
    }

    @Test
    void what_rounds_to_zero_has_no_sign() {
        assertThat(NumberText.commas(-0.001, 2, true)).isEqualTo("0.00");
    }

    @Test
    void a_number_as_a_name_is_exact_and_plain() {
        assertThat(NumberText.plain(2016)).isEqualTo("2016");
        assertThat(NumberText.plain(-0.0)).isEqualTo("0");
        assertThat(NumberText.plain(-17850)).isEqualTo("-17850");
        assertThat(NumberText.plain(12345678902.0)).isEqualTo("12345678902");
        assertThat(NumberText.plain(0.1)).isEqualTo("0.1");
        assertThat(NumberText.plain(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(NumberText.plain(1e20)).isEqualTo("100000000000000000000");
    }
}
