package millet.features;

import java.math.BigDecimal;
import java.math.MathContext;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;

/** Numbers in the names and descriptions of features, alike on every JDK and under every locale. */
final class Text {

    private static final double LARGEST_WHOLE = 1e15;

    private Text() {}

    /** A number as tables write it. */
    static String of(double number) {
        return TableView.cell(DoubleColumn.create("number", number), 0);
    }

    /** A number that serves as a category: 5 and 5.0 are the same. */
    static String category(double number) {
        return isWhole(number) ? Long.toString((long) number) : Numbers.exact(number);
    }

    /** Ascending numbers, each in as few digits as keep them apart, at least six. */
    static String[] apart(double[] ascending) {
        for (int digits = 6; ; digits++) {
            String[] texts = new String[ascending.length];
            boolean different = true;
            for (int i = 0; i < texts.length; i++) {
                texts[i] = rounded(ascending[i], digits);
                different &= i == 0 || !texts[i].equals(texts[i - 1]);
            }
            if (different || digits == 17) {
                return texts;
            }
        }
    }

    private static String rounded(double number, int digits) {
        if (isWhole(number)) {
            return Long.toString((long) number);
        }
        BigDecimal rounded =
                new BigDecimal(number).round(new MathContext(digits)).stripTrailingZeros();
        return Math.abs(rounded.scale()) <= 20 ? rounded.toPlainString() : rounded.toString();
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE;
    }
}
