package millet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A published value beside ours. Each room lists its own in a class {@code PublishedValues}; {@link ValidationTest} holds them and writes them down in
 * {@code VALIDATION.md}.
 *
 * @param value what it is
 * @param source who published it
 * @param published the number as published; its digits are those that can agree
 * @param ours the number that the toolkit gives
 * @param atLeast how many digits have to agree
 */
public record Validation(String value, String source, String published, double ours, int atLeast) {

    /**
     * A value all of whose published digits have to agree.
     *
     * @param value what it is
     * @param source who published it
     * @param published the number as published
     * @param ours the number that the toolkit gives
     * @return the comparison
     */
    public static Validation of(String value, String source, String published, double ours) {
        return new Validation(value, source, published, ours, digits(published));
    }

    /**
     * The same with fewer digits that have to agree, where the published ones hang on the order of additions.
     *
     * @param digits how many
     * @return a new comparison
     */
    public Validation toDigits(int digits) {
        return new Validation(value, source, published, ours, digits);
    }

    private static int digits(String published) {
        return new BigDecimal(published).precision();
    }

    /** The most digits to which both numbers round alike. */
    int agreeing() {
        int digits = digits(published);
        while (digits > 0
                && rounded(new BigDecimal(published), digits).compareTo(rounded(new BigDecimal(ours), digits)) != 0) {
            digits--;
        }
        return digits;
    }

    private static BigDecimal rounded(BigDecimal number, int digits) {
        return number.round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    /** The row of the table in Markdown. */
    String row() {
        BigDecimal shown = rounded(new BigDecimal(ours), digits(published));
        return "| " + value + " | " + source + " | " + published + " | " + shown.toPlainString() + " | " + agreeing()
                + " of " + digits(published) + " |\n";
    }
}
