package millet.segments;

import millet.display.Numbers;

/** How quantities, medians and ratios are written in sentences about customers. */
final class Words {

    private static final int MOST_DECIMALS = 2;

    private Words() {}

    /** A quantity: whole from 1,000 on and where it is whole, else with two decimals. */
    static String number(double number) {
        boolean whole = Math.abs(number) >= 1000 || number == Math.rint(number);
        return Numbers.fixed(number, whole ? 0 : MOST_DECIMALS);
    }

    /** A median of counts or days: whole, or with one decimal. */
    static String median(double number) {
        return Numbers.fixed(number, number == Math.rint(number) ? 0 : 1);
    }

    /** A ratio: {@code 2.1}, {@code 0.35}, {@code 0.5}; no decimals from 100 on. */
    static String ratio(double ratio) {
        return ratio >= 1
                ? Numbers.fixed(ratio, ratio >= 100 ? 0 : 1)
                : Numbers.fixed(ratio, MOST_DECIMALS).replaceFirst("0$", "");
    }
}
