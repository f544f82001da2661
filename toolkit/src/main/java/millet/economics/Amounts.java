package millet.economics;

import millet.display.Numbers;

/** How amounts, shares and numbers are written in sentences. */
final class Amounts {

    private static final double LARGE = 1000;
    private static final int DIGITS = 4;

    private Amounts() {}

    /** Four digits that say something, without zeros at the end; whole from 1,000 on. */
    static String number(double number) {
        double size = Math.abs(number);
        if (size >= LARGE || number == Math.rint(number)) {
            return Numbers.fixed(number, 0);
        }
        int decimals = DIGITS;
        for (double bound = 1; bound <= size; bound *= 10) {
            decimals--;
        }
        return Numbers.fixed(number, decimals)
                .replaceFirst("(\\.\\d*?)0+$", "$1")
                .replaceFirst("\\.$", "");
    }

    /** An assumption's value, a share as a percentage. */
    static String of(Assumption assumption, double value) {
        return assumption.unit() == Assumption.Unit.SHARE ? number(100 * value) + "%" : number(value);
    }
}
