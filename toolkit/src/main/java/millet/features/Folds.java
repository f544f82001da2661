package millet.features;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * The divisions of cross-validation, one after the other. Made by {@link KFold}; no row is in the test of two folds.
 *
 * <p>A fold is put together when it is asked for, so that a hundred folds of a large table take no hundredfold room.
 *
 * @param <T> what was divided: a table, {@link NextPurchases} or {@link Features}
 */
public final class Folds<T> implements Displayable, Iterable<TrainTest<T>> {

    private final SplitRows<T> rows;
    private final int[] foldOf;
    private final boolean windows;
    private final int count;
    private final PartColumns columns;
    private final List<String> warnings;

    Folds(SplitRows<T> rows, int[] foldOf, boolean windows, int count, PartColumns columns, List<String> warnings) {
        this.rows = rows;
        this.foldOf = foldOf;
        this.windows = windows;
        this.count = count;
        this.columns = columns;
        this.warnings = warnings;
    }

    /**
     * How many folds there are.
     *
     * @return at least 2
     */
    public int count() {
        return count;
    }

    /**
     * One division.
     *
     * @param number from 1 to {@link #count()}
     * @return its two sides
     * @throws IllegalArgumentException if there is no such fold
     */
    public TrainTest<T> fold(int number) {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException("There is no fold " + number + "; the folds are 1 to " + count + ".");
        }
        int[] partOf = new int[foldOf.length];
        Arrays.setAll(partOf, row -> part(foldOf[row], number - 1));
        return TrainTest.of(rows, partOf, columns, warnings);
    }

    /** 1 for the test, 0 for training, −1 for rows that come after the test. */
    private int part(int fold, int tested) {
        if (fold == tested) {
            return 1;
        }
        return windows && fold > tested ? -1 : 0;
    }

    /** The folds from 1 on, each put together when its turn comes. */
    @Override
    public Iterator<TrainTest<T>> iterator() {
        return IntStream.rangeClosed(1, count).mapToObj(this::fold).iterator();
    }

    /**
     * One row for each fold: fold | rows of its test | their share, and what {@link TrainTest#toTable()} says of parts.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        return TrainTest.parts(
                "folds",
                IntColumn.create("fold", IntStream.rangeClosed(1, count).toArray()),
                foldOf,
                columns);
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public TableView view() {
        int before = 0;
        for (int fold : foldOf) {
            before += fold < 0 ? 1 : 0;
        }
        String note = windows
                ? "Each test is learned from all rows before it; " + Numbers.count(before, "row")
                        + " before the first are in no test."
                : "Each test is learned from the rows of the other folds.";
        return TrainTest.view(toTable()).withNote(note).withWarnings(warnings);
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
