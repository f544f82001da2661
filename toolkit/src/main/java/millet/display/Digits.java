package millet.display;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as digits, the same on every JDK and under every locale. ({@code Double.toString} writes some numbers differently before JDK 19,
 * and {@code String.format} follows the machine's language.)
 */
final class Digits {

    private static final long LARGEST_WHOLE = 1L << 53;
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private Digits() {}

    /** A short decimal that reads back as exactly this number, always with a point or an exponent: {@code 0.1}, {@code 3.0}, {@code 1.5E-8}. */
    static String exact(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "Infinity" : "-Infinity";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        return withPoint(shortest(number));
    }

    /** The same for a single-precision number: {@code 0.1f} gives {@code 0.1}, not {@code 0.10000000149011612}. */
    static String exact(float number) {
        if (Float.isInfinite(number) || number == 0) {
            return exact((double) number);
        }
        return withPoint(shortest(number));
    }

    /** A decimal of few digits that reads back as exactly this finite number. */
    static BigDecimal shortest(double number) {
        for (int places = 0; places < TENS.length; places++) {
            double scaled = Math.rint(number * TENS[places]);
            if (Math.abs(scaled) < LARGEST_WHOLE && scaled / TENS[places] == number) {
                return BigDecimal.valueOf((long) scaled, places);
            }
        }
        BigDecimal all = new BigDecimal(number);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = all.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return all.round(new MathContext(17)).stripTrailingZeros();
    }

    /** A decimal of few digits that reads back as exactly this finite single-precision number. */
    static BigDecimal shortest(float number) {
        BigDecimal all = new BigDecimal(number);
        for (int digits = 6; digits < 9; digits++) {
            BigDecimal rounded = all.round(new MathContext(digits));
            if (rounded.floatValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return all.round(new MathContext(9)).stripTrailingZeros();
    }

    /** Rounded to a fixed number of decimals, halves away from zero, without a sign before zero; thousands parted by commas if wanted. */
    static String fixed(BigDecimal number, int decimals, boolean grouped) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        String sign = rounded.signum() < 0 ? "-" : "";
        return sign + (grouped ? grouped(digits) : digits);
    }

    /** Up to four digits and a power of ten: {@code 1.235e-9}, {@code 1e20}. */
    static String scientific(BigDecimal number) {
        BigDecimal rounded = number.round(new MathContext(4)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    private static String withPoint(BigDecimal number) {
        String digits = number.toString();
        return digits.contains(".") || digits.contains("E") ? digits : digits + ".0";
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        StringBuilder out = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - 3; at > 0; at -= 3) {
            out.insert(at, ',');
        }
        return out.toString();
    }
}
