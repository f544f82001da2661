package millet.display;

import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A sentence about the data that has been checked and holds. It shows as the sentence behind a ✓; a sentence that does not hold never becomes
 * one: it throws {@link CheckFailed}.
 *
 * <pre>{@code
 * Check.that("a fifth of the customers bring half of the revenue", best.revenueShare() > 0.5)
 * Check.close("the average basket costs 24 euros", baskets.meanPrice(), 24, 0.5)
 * }</pre>
 */
public final class Check implements Displayable {

    private static final String GREEN = "0,158,115";

    private final String sentence;

    private Check(String sentence) {
        this.sentence = sentence;
    }

    /**
     * Checks a sentence.
     *
     * @param sentence what should be true, in plain words
     * @param condition whether it is
     * @return the sentence, checked
     * @throws CheckFailed if it is not true
     * @throws IllegalArgumentException if there is no sentence
     */
    public static Check that(String sentence, boolean condition) {
        return that(sentence, condition, "");
    }

    /**
     * Checks a sentence, with a hint for the reader whose cell does not pass.
     *
     * @param sentence what should be true, in plain words
     * @param condition whether it is
     * @param hint what to look at if it is not
     * @return the sentence, checked
     * @throws CheckFailed if it is not true; its message ends in the hint
     * @throws IllegalArgumentException if there is no sentence
     */
    public static Check that(String sentence, boolean condition, String hint) {
        return decide(sentence, condition, hint == null || hint.isBlank() ? "" : "\nHint: " + hint);
    }

    /**
     * Checks that a number is what a sentence says, up to a tolerance.
     *
     * @param sentence what should be true, in plain words
     * @param actual the number found
     * @param expected the number that the sentence speaks of
     * @param tolerance how far the two may lie apart, finite and not negative; 0 asks for the same number
     * @return the sentence, checked
     * @throws CheckFailed if the numbers lie further apart or one of them is not a number; its message names both
     * @throws IllegalArgumentException if there is no sentence or the tolerance is negative, infinite or not a number
     */
    public static Check close(String sentence, double actual, double expected, double tolerance) {
        if (!(tolerance >= 0) || Double.isInfinite(tolerance)) {
            throw new IllegalArgumentException("The tolerance of a check must be a number from 0 up, not " + tolerance
                    + "; say 0.01 for a hundredth.");
        }
        boolean close = actual == expected || Math.abs(actual - expected) <= tolerance;
        String numbers =
                "Expected " + number(expected) + " within " + number(tolerance) + ", found " + number(actual) + ".";
        return decide(sentence, close, "\n" + numbers);
    }

    private static Check decide(String sentence, boolean condition, String more) {
        if (sentence == null || sentence.isBlank()) {
            throw new IllegalArgumentException(
                    "A check needs a sentence that says what should be true; this one has none.");
        }
        if (!condition) {
            throw new CheckFailed("This does not hold: " + sentence + more);
        }
        return new Check(sentence);
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "not a number" : Digits.exact(number).replaceAll("\\.0$", "");
    }

    /**
     * The sentence as a table of one row.
     *
     * @return a table with the columns {@code sentence} and {@code holds}
     */
    @Override
    public Table toTable() {
        return Table.create(
                "check", StringColumn.create("sentence", sentence), BooleanColumn.create("holds", new boolean[] {true
                }));
    }

    @Override
    public String toHtml() {
        return GridHtml.remark("✓", sentence, GREEN);
    }

    @Override
    public String toText() {
        return "✓ " + Html.shown(sentence);
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
