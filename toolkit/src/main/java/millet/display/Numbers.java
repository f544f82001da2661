package millet.display;

import java.math.BigDecimal;

/** Numbers in sentences: the same on every JDK and under every locale, thousands parted by commas. */
public final class Numbers {

    private Numbers() {}

    /**
     * A number with a fixed number of decimals, halves rounded away from zero, never a sign before zero: {@code 1,234.50}. It is the shortest
     * decimal that stands for the number which is rounded, so that binary noise rounds nothing the wrong way.
     *
     * @param number any number
     * @param decimals how many decimals, 0 or more
     * @return the text; {@code –} for NaN, {@code ∞} or {@code -∞} for the infinite
     */
    public static String fixed(double number, int decimals) {
        if (Double.isNaN(number)) {
            return "–";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "∞" : "-∞";
        }
        return Digits.fixed(Digits.shortest(number), decimals, true);
    }

    /**
     * A number as a short decimal that reads back as exactly this number, for files: {@code 0.1}, {@code 3.0}, {@code 1.5E-8}. ({@code Double.toString} writes some
     * numbers differently before JDK 19.)
     *
     * @param number any number
     * @return the text; {@code NaN}, {@code Infinity} or {@code -Infinity} for what has no digits
     */
    public static String exact(double number) {
        return Double.isNaN(number) ? "NaN" : Digits.exact(number);
    }

    /**
     * A share of one as a percentage: {@code 12.3%}.
     *
     * @param share such as 0.123
     * @param decimals how many decimals, 0 or more
     * @return the text
     */
    public static String percent(double share, int decimals) {
        if (!Double.isFinite(share)) {
            return fixed(share, decimals) + "%";
        }
        return Digits.fixed(Digits.shortest(share).movePointRight(2), decimals, true) + "%";
    }

    /**
     * A count: {@code 7,043}.
     *
     * @param number how many
     * @return the text
     */
    public static String count(long number) {
        return Digits.fixed(BigDecimal.valueOf(number), 0, true);
    }

    /**
     * A count of things: {@code 1 row}, {@code 7,043 rows}.
     *
     * @param number how many
     * @param noun the thing in the singular; its plural takes an s
     * @return the text
     */
    public static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
