package millet.segments;

import java.math.BigDecimal;
import java.math.MathContext;
import millet.display.Numbers;
import tech.tablesaw.api.Table;

/** How quantities, medians and ratios are written in sentences about customers. */
final class Words {

    private static final int MOST_DECIMALS = 2;

    private Words() {}

    /** A quantity: whole from 1,000 on and where it is whole, else with two decimals. */
    static String number(double number) {
        boolean whole = Math.abs(number) >= 1000 || number == Math.rint(number);
        return Numbers.fixed(number, whole ? 0 : MOST_DECIMALS);
    }

    /** A name that no column of a table has, in upper or lower case. */
    static String free(Table table, String name) {
        String free = name;
        while (table.containsColumn(free)) {
            free += "_";
        }
        return free;
    }

    /** A number that somebody gave, in all its digits: {@code 0.045}. */
    static String given(double number) {
        return decimal(number).toPlainString();
    }

    /** A share that somebody gave, in all its digits: {@code 12.5%}. */
    static String givenPercent(double share) {
        BigDecimal percent = decimal(share).movePointRight(2).stripTrailingZeros();
        return percent.setScale(Math.max(1, percent.scale())).toPlainString() + "%";
    }

    /** The shortest decimal that reads back as the number; the JDK's own was not always the shortest before 19. */
    private static BigDecimal decimal(double number) {
        BigDecimal all = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = all.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return all.round(new MathContext(17)).stripTrailingZeros();
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
