package millet.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void exact_numbers_are_short() {
        assertThat(Digits.exact(0.1)).isEqualTo("0.1");
        assertThat(Digits.exact(3.0)).isEqualTo("3.0");
        assertThat(Digits.exact(-1889.5)).isEqualTo("-1889.5");
        assertThat(Digits.exact(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(Digits.exact(1.5e-8)).isEqualTo("1.5E-8");
        assertThat(Digits.exact(2e-3)).isEqualTo("0.002");
        assertThat(Digits.exact(1e22)).isEqualTo("1E+22");
        assertThat(Digits.exact(2.2250738585072014e-308)).isEqualTo("2.2250738585072014E-308");
        assertThat(Digits.exact(Double.MIN_VALUE)).startsWith("4.9").endsWith("E-324");
        assertThat(Digits.exact(0.1f)).isEqualTo("0.1");
        assertThat(Digits.exact(16777216f)).isEqualTo("16777216.0");
    }

    @Test
    void zeros_and_infinities_keep_their_sign() {
        assertThat(Digits.exact(0.0)).isEqualTo("0.0");
        assertThat(Digits.exact(-0.0)).isEqualTo("-0.0");
        assertThat(Digits.exact(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
        assertThat(Digits.exact(Float.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    /** Before JDK 19 {@code Double.toString(2e23)} was 1.9999999999999998E23 (JDK-4511638). */
    @Test
    void the_digits_do_not_depend_on_the_jdk() {
        assertThat(Digits.exact(Double.parseDouble("2e23"))).isEqualTo("2E+23");
        assertThat(Digits.exact(Double.parseDouble("8.41e21"))).isEqualTo("8.41E+21");
    }

    @Property
    void every_double_reads_back_as_itself(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        if (!Double.isNaN(number)) {
            assertThat(Double.parseDouble(Digits.exact(number))).isEqualTo(number);
        }
    }

    @Property
    void every_decimal_of_few_digits_stays_as_it_was_written(@ForAll int units) {
        BigDecimal cents = BigDecimal.valueOf(units, 2);
        assertThat(new BigDecimal(Digits.exact(cents.doubleValue()))).isEqualByComparingTo(cents);
    }

    @Property
    void every_float_reads_back_as_itself(@ForAll int bits) {
        float number = Float.intBitsToFloat(bits);
        if (!Float.isNaN(number)) {
            assertThat(Float.parseFloat(Digits.exact(number))).isEqualTo(number);
        }
    }

    @Test
    void fixed_decimals_are_rounded_as_people_do() {
        assertThat(Digits.fixed(new BigDecimal("2.675"), 2, true)).isEqualTo("2.68");
        assertThat(Digits.fixed(new BigDecimal("-2.675"), 2, true)).isEqualTo("-2.68");
        assertThat(Digits.fixed(new BigDecimal("-0.004"), 2, true)).isEqualTo("0.00");
        assertThat(Digits.fixed(new BigDecimal("1234567.891"), 1, true)).isEqualTo("1,234,567.9");
        assertThat(Digits.fixed(new BigDecimal("1234567.891"), 1, false)).isEqualTo("1234567.9");
        assertThat(Digits.fixed(new BigDecimal("-999"), 0, true)).isEqualTo("-999");
        assertThat(Digits.fixed(new BigDecimal("-1000"), 0, true)).isEqualTo("-1,000");
    }

    @Test
    void scientific_numbers_have_four_digits_at_most() {
        assertThat(Digits.scientific(new BigDecimal("0.00000000123456"))).isEqualTo("1.235e-9");
        assertThat(Digits.scientific(new BigDecimal("-1e300"))).isEqualTo("-1e300");
        assertThat(Digits.scientific(new BigDecimal("99999"))).isEqualTo("1e5");
    }
}
