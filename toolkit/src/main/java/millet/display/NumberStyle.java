package millet.display;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How the numbers of one column are written, so that their points stand under each other. {@link TableView} documents the rules.
 *
 * @param decimals digits after the point
 * @param grouped whether commas part the thousands
 * @param percent whether shares are written as percentages
 * @param firm whether the decimals hold for every number; if not, one that they would distort is written with a power of ten
 */
record NumberStyle(int decimals, boolean grouped, boolean percent, boolean firm) {

    /** A column whose shown values all have at most so many decimals is written exactly. */
    private static final int EXACT_DECIMALS = 4;

    private static final int SHEET_DECIMALS = 2;
    private static final int SIGNIFICANT_DIGITS = 4;
    private static final int MOST_DECIMALS = 8;
    private static final int MOST_CHOSEN_DECIMALS = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TOO_LONG = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final BigDecimal WORST_ROUNDING = new BigDecimal("0.05");

    NumberStyle {
        if (decimals < 0 || decimals > MOST_CHOSEN_DECIMALS) {
            throw new IllegalArgumentException("Decimals must be between 0 and " + MOST_CHOSEN_DECIMALS + ", not "
                    + decimals + "; 2 shows hundredths.");
        }
    }

    static NumberStyle decimals(int decimals) {
        return new NumberStyle(decimals, true, false, true);
    }

    static NumberStyle percent(int decimals) {
        return new NumberStyle(decimals, true, true, true);
    }

    static NumberStyle identifier() {
        return new NumberStyle(0, false, false, true);
    }

    /** The style that suits a column of this name with these finite values; {@code integers} says that its type has no decimals. */
    static NumberStyle fitting(String column, List<BigDecimal> shown, boolean integers) {
        int decimals = decimalsFor(shown);
        boolean key = decimals == 0 && (Identifiers.named(column, shown) || Identifiers.recognised(shown));
        return new NumberStyle(decimals, !key, false, integers);
    }

    String text(BigDecimal number) {
        if (percent) {
            return Digits.fixed(number.multiply(HUNDRED), decimals, grouped) + "%";
        }
        return !firm && distorts(number) ? Digits.scientific(number) : Digits.fixed(number, decimals, grouped);
    }

    /** The same style with at least two decimals, as money has them, for a column with any. */
    NumberStyle asInSheets(boolean hasDecimals) {
        return hasDecimals && !percent && decimals < SHEET_DECIMALS
                ? new NumberStyle(SHEET_DECIMALS, grouped, false, firm)
                : this;
    }

    /** The format of a spreadsheet that writes a number so. */
    String format(BigDecimal number) {
        if (!firm && !percent && distorts(number)) {
            return "0.00E+00";
        }
        String digits = (grouped && !percent ? "#,##0" : "0") + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        return percent ? digits + "%" : digits;
    }

    private boolean distorts(BigDecimal number) {
        if (number.signum() == 0) {
            return false;
        }
        BigDecimal off =
                number.setScale(decimals, RoundingMode.HALF_UP).subtract(number).abs();
        return number.abs().compareTo(TOO_LONG) >= 0
                || off.compareTo(number.abs().multiply(WORST_ROUNDING)) > 0;
    }

    private static int decimalsFor(List<BigDecimal> shown) {
        int exact = shown.stream().mapToInt(NumberStyle::decimalsOf).max().orElse(0);
        if (exact <= EXACT_DECIMALS) {
            return exact;
        }
        int wanted = shown.stream().mapToInt(NumberStyle::decimalsWanted).max().orElse(0);
        int magnitude = shown.stream()
                .filter(number -> number.signum() != 0)
                .mapToInt(NumberStyle::magnitude)
                .max()
                .orElse(0);
        int most = Math.max(SIGNIFICANT_DIGITS, SIGNIFICANT_DIGITS - 1 - magnitude);
        return Math.min(wanted, Math.min(most, MOST_DECIMALS));
    }

    private static int decimalsWanted(BigDecimal number) {
        return Math.min(decimalsOf(number), Math.max(2, SIGNIFICANT_DIGITS - 1 - magnitude(number)));
    }

    /** Decimals of a number once the noise of binary arithmetic is gone. */
    private static int decimalsOf(BigDecimal number) {
        return Math.max(
                0, number.round(new MathContext(14)).stripTrailingZeros().scale());
    }

    /** The power of ten of the first digit: 0 for 1 to 9, -1 for 0.1 to 0.9. */
    private static int magnitude(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }
}
