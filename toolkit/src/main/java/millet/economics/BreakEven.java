package millet.economics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import millet.display.Displayable;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What would have to be true: the value of one assumption at which a sum is just 0 while all others stay. It is looked for in 1,000 steps of a range that makes
 * sense and then by halving; where there is none, the result says so.
 */
public final class BreakEven implements Displayable {

    private static final int STEPS = 1_000;
    private static final int HALVINGS = 200;

    private final Assumption assumption;
    private final double now;
    private final String sum;
    private final double low;
    private final double high;
    private final double atLow;
    private final double atHigh;
    private final double atNow;
    private final List<Turn> turns = new ArrayList<>();

    /** Where the sum changes its sign, and whether it is 0 or more above that place. */
    private record Turn(double at, boolean gainAbove) {}

    BreakEven(Assumption assumption, double now, double scale, String sum, DoubleUnaryOperator sumAt) {
        this.assumption = assumption;
        this.now = now;
        this.sum = sum;
        double[] searched = assumption.searched(scale);
        low = Math.min(searched[0], now);
        high = Math.max(searched[1], now);
        atLow = sumAt.applyAsDouble(low);
        atHigh = sumAt.applyAsDouble(high);
        atNow = sumAt.applyAsDouble(now);
        search(sumAt);
    }

    private void search(DoubleUnaryOperator sumAt) {
        double left = low;
        double atLeft = atLow;
        for (int step = 1; step <= STEPS; step++) {
            double right = step == STEPS ? high : low + (high - low) * step / STEPS;
            double atRight = step == STEPS ? atHigh : sumAt.applyAsDouble(right);
            if (atLeft >= 0 != atRight >= 0) {
                turns.add(new Turn(halved(sumAt, left, right, atLeft >= 0), atRight >= 0));
            }
            left = right;
            atLeft = atRight;
        }
    }

    /** The first of two neighbouring numbers, or nearly so, at which the sum is on its other side. */
    private static double halved(DoubleUnaryOperator sumAt, double before, double behind, boolean positive) {
        double left = before;
        double right = behind;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = left + (right - left) / 2;
            if (sumAt.applyAsDouble(middle) >= 0 == positive) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return positive ? left : right;
    }

    /**
     * The value at which the sum is 0; of several the one nearest to the assumed value.
     *
     * @return the value; empty if the sum has one sign in the whole range
     */
    public OptionalDouble value() {
        return nearest().map(turn -> OptionalDouble.of(turn.at)).orElse(OptionalDouble.empty());
    }

    private Optional<Turn> nearest() {
        return turns.stream().min(Comparator.comparingDouble(turn -> Math.abs(turn.at - now)));
    }

    /**
     * The answer in a sentence.
     *
     * @return what would have to be true, or that nothing in the range does it
     */
    public String sentence() {
        if (atLow == atNow && atNow == atHigh) {
            return "The " + assumption.words() + " does not enter " + sum + ", which stays "
                    + (atNow >= 0 ? "at least 0." : "below 0.");
        }
        if (nearest().isEmpty()) {
            return "No " + assumption.words() + " from " + Amounts.of(assumption, low) + " to "
                    + Amounts.of(assumption, high) + " makes " + sum + " 0: it is always "
                    + (atNow >= 0 ? "at least 0." : "below 0.");
        }
        Turn turn = nearest().get();
        return "At " + assumption.article() + " of " + Amounts.of(assumption, turn.at) + " " + sum + " is 0, "
                + (turn.gainAbove ? "and positive above" : "and negative above") + " that; assumed is "
                + Amounts.of(assumption, now) + ".";
    }

    /**
     * One row.
     *
     * @return a table with the columns {@code assumption}, {@code now}, {@code break-even} (missing if there is none), {@code from} and {@code to} (where it was
     *     looked for), {@code sum at from}, {@code sum now} and {@code sum at to}
     */
    @Override
    public Table toTable() {
        DoubleColumn turn = DoubleColumn.create("break-even");
        value().ifPresentOrElse(turn::append, turn::appendMissing);
        return Table.create(
                "what would have to be true",
                StringColumn.create("assumption", assumption.words()),
                DoubleColumn.create("now", now),
                turn,
                DoubleColumn.create("from", low),
                DoubleColumn.create("to", high),
                DoubleColumn.create("sum at from", atLow),
                DoubleColumn.create("sum now", atNow),
                DoubleColumn.create("sum at to", atHigh));
    }

    @Override
    public List<String> warnings() {
        return turns.size() < 2
                ? List.of()
                : List.of("The sum changes its sign " + turns.size() + " times, at "
                        + String.join(
                                ", ",
                                turns.stream()
                                        .map(turn -> Amounts.of(assumption, turn.at))
                                        .toList())
                        + "; shown is the nearest.");
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withDecimals("sum at from", 2)
                .withDecimals("sum now", 2)
                .withDecimals("sum at to", 2)
                .withNote(sentence() + " The sum is " + sum + ".")
                .withWarnings(warnings());
    }
}
