package millet.segments;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers in sentences, the same on every JDK and under every locale. */
final class Words {

    private static final int MOST_DECIMALS = 2;

    private Words() {}

    /** A count of things: {@code 1 customer}, {@code 7,043 customers}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d", number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** A quantity: whole from 1,000 on and where it is whole, else with two decimals. */
    static String number(double number) {
        boolean whole = Math.abs(number) >= 1000 || number == Math.rint(number);
        return fixed(number, whole ? 0 : MOST_DECIMALS);
    }

    /** A median of counts or days: whole, or with one decimal. */
    static String median(double number) {
        return fixed(number, number == Math.rint(number) ? 0 : 1);
    }

    /** A share of one as a percentage: {@code 12.3%}. */
    static String percent(double share) {
        return fixed(100 * share, 1) + "%";
    }

    /** A ratio: {@code 2.1}, {@code 0.35}, {@code 0.5}; no decimals from 100 on. */
    static String ratio(double ratio) {
        return ratio >= 1
                ? fixed(ratio, ratio >= 100 ? 0 : 1)
                : fixed(ratio, MOST_DECIMALS).replaceFirst("0$", "");
    }

    /** Rounded half up after taking away binary noise. */
    private static String fixed(double number, int decimals) {
        BigDecimal rounded = new BigDecimal(number)
                .round(new MathContext(15, RoundingMode.HALF_EVEN))
                .setScale(decimals, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded.signum() == 0 ? rounded.abs() : rounded);
    }
}
