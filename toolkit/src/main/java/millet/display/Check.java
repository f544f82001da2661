package millet.display;

import java.util.function.Predicate;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A sentence about the data that has been checked and holds. It shows as the sentence behind a ✓; a sentence that does not hold never becomes
 * one: it throws {@link CheckFailed}. The check of an exercise that nobody has answered yet shows its question behind a ○.
 *
 * <pre>{@code
 * Check.that("a fifth of the customers bring half of the revenue", best.revenueShare() > 0.5)
 * Check.close("the average basket costs 24 euros", baskets.meanPrice(), 24, 0.5)
 * Check.answer("the city with the most orders", city, name -> name.equals("深圳"), "sort a Summary by city")
 * }</pre>
 */
public final class Check implements Displayable {

    private static final String GREEN = "0,158,115";
    private static final String GREY = "120,120,120";

    private final String sentence;
    private final boolean open;

    private Check(String sentence, boolean open) {
        this.sentence = sentence;
        this.open = open;
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

    /**
     * Checks the answer to an exercise. A reader who runs a whole notebook before answering anything is shown what is asked, not an error.
     *
     * @param <T> the type of the answer
     * @param sentence what the answer should be, in plain words
     * @param answer the reader's answer; null as long as there is none
     * @param right whether an answer is right; not asked about null
     * @param hint what to look at
     * @return the sentence, checked, or the open question with its hint while the answer is null
     * @throws CheckFailed if the answer is wrong; its message names the answer and ends in the hint
     * @throws IllegalArgumentException if there is no sentence
     */
    public static <T> Check answer(String sentence, T answer, Predicate<T> right, String hint) {
        if (answer == null) {
            requireSentence(sentence);
            return new Check("not answered yet: " + sentence + ". Hint: " + hint, true);
        }
        String given = answer instanceof Table table ? table.rowCount() + " rows" : String.valueOf(answer);
        return decide(sentence, right.test(answer), "\nYour answer: " + given + "\nHint: " + hint);
    }

    private static Check decide(String sentence, boolean condition, String more) {
        requireSentence(sentence);
        if (!condition) {
            throw new CheckFailed("This does not hold: " + sentence + more);
        }
        return new Check(sentence, false);
    }

    private static void requireSentence(String sentence) {
        if (sentence == null || sentence.isBlank()) {
            throw new IllegalArgumentException(
                    "A check needs a sentence that says what should be true; this one has none.");
        }
    }

    private String sign() {
        return open ? "○" : "✓";
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "not a number" : Digits.exact(number).replaceAll("\\.0$", "");
    }

    /**
     * The sentence as a table of one row.
     *
     * @return a table with the columns {@code sentence} and {@code holds}, which is false for an exercise that is still open
     */
    @Override
    public Table toTable() {
        return Table.create(
                "check", StringColumn.create("sentence", sentence), BooleanColumn.create("holds", new boolean[] {!open
                }));
    }

    @Override
    public String toHtml() {
        return GridHtml.remark(sign(), sentence, open ? GREY : GREEN);
    }

    @Override
    public String toText() {
        return sign() + " " + Html.shown(sentence);
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
