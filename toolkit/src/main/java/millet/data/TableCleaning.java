package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import millet.display.Names;
import millet.display.Numbers;
import millet.table.Keys;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * One application of a cleaning to a table: the columns as they stand with all their rows, which of these are gone, and what every rule did. A column is
 * replaced by another and never written to, so that the source stays as it is.
 */
final class TableCleaning {

    /** The number of a row that is in no group. */
    static final int NONE = -1;

    private final Table source;
    private final WorkingColumns columns;
    private final boolean[] gone;

    /** Rows in which a rule has changed a cell. */
    private final boolean[] changed;

    private final RemovedRows removed = new RemovedRows();
    private final CellChanges changes = new CellChanges();
    private final CellChanges reported = new CellChanges();
    private final List<CleaningAudit.Step> steps = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /** The rule at work, and in which rows it has changed a cell. */
    private TableRule rule;

    private boolean[] changedNow;

    TableCleaning(Table source) {
        this.source = source;
        this.columns = new WorkingColumns(source);
        this.gone = new boolean[source.rowCount()];
        this.changed = new boolean[gone.length];
        this.changedNow = new boolean[gone.length];
    }

    CleanedTable apply(List<TableRule> applied) {
        run(applied);
        allStep();
        warnOfNothingLeft();
        columns.leave(source);
        return new CleanedTable(
                source.name(),
                columns,
                where(row -> true).toIntArray(),
                new CleaningAudit(source.name(), steps, List.copyOf(warnings)),
                removed,
                changes,
                reported);
    }

    /** Only does the work; what comes out is for the caller to look at. */
    void run(List<TableRule> rules) {
        rules.forEach(this::step);
    }

    private void step(TableRule next) {
        int rowsIn = rowsLeft();
        rule = next;
        removed.nextRule(next);
        changedNow = new boolean[gone.length];
        String found = next.clean(this);
        steps.add(CleaningAudit.Step.ofRows(
                next.toString(),
                rowsIn,
                countLeft(changedNow),
                rowsIn - rowsLeft(),
                found.isEmpty() ? next.sentence() : next.sentence() + " " + found));
    }

    private void allStep() {
        steps.add(CleaningAudit.Step.ofRows("all", gone.length, countLeft(changed), removed.count(), ""));
    }

    private void warnOfNothingLeft() {
        if (gone.length > 0 && rowsLeft() == 0) {
            warnings.add("No row is left after the cleaning.");
            return;
        }
        for (int column = 0; column < columns.count(); column++) {
            if (known(column).isEmpty() && source.column(column).countMissing() < gone.length) {
                warnings.add("Column '" + nameOf(column) + "' has no value left after the cleaning.");
            }
        }
    }

    // ---- what rules see

    int rowCount() {
        return gone.length;
    }

    String nameOf(int column) {
        return columns.name(column);
    }

    Column<?> column(int column) {
        return columns.column(column);
    }

    boolean isText(int column) {
        return columns.isText(column);
    }

    /** The cells of a column that holds text. */
    TextCells text(int column) {
        return columns.text(column);
    }

    boolean isLeft(int row) {
        return !gone[row];
    }

    int rowsLeft() {
        return gone.length - removed.count();
    }

    /** The place of a column that a rule names. */
    int column(String column, TableRule asking) {
        return source.columnIndex(Names.column(source, column, "The rule '" + asking + "'"));
    }

    /** The places of the columns that a rule names, all of them where it names none. */
    int[] columns(List<String> names, TableRule asking) {
        return names.isEmpty()
                ? IntStream.range(0, columns.count()).toArray()
                : names.stream()
                        .mapToInt(name -> column(name, asking))
                        .distinct()
                        .toArray();
    }

    /** A column that a rule names and that must hold numbers. */
    NumericColumn<?> numbers(int column, TableRule asking) {
        if (column(column) instanceof NumericColumn<?> numbers) {
            return numbers;
        }
        throw needs(column, asking, "a column of numbers");
    }

    /** What to throw when a rule cannot work on a column. */
    IllegalArgumentException needs(int column, TableRule asking, String what) {
        return new IllegalArgumentException("The rule '" + asking + "' needs " + what + "; '"
                + nameOf(column) + "' of table '" + source.name() + "' holds "
                + WholeColumns.typeOf(source.column(column)) + ".");
    }

    /** The rows that are there and fit. */
    IntArrayList where(IntPredicate wanted) {
        IntArrayList rows = new IntArrayList();
        for (int row = 0; row < gone.length; row++) {
            if (!gone[row] && wanted.test(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** A number for every row, equal where these columns are; {@link #NONE} for rows that are gone. A missing value is one of its own. */
    int[] numbers(int... places) {
        int[] numbers = places.length == 0 ? new int[gone.length] : codes(places);
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = gone[row] ? NONE : numbers[row];
        }
        return numbers;
    }

    private int[] codes(int[] places) {
        Table table = Table.create(source.name());
        for (int place : places) {
            table.addColumns(column(place));
        }
        return Keys.of(table, table.columnNames().toArray(new String[0])).codes();
    }

    /** The same, with {@link #NONE} also for rows in which one of the columns is missing. */
    int[] fullNumbers(int... places) {
        int[] numbers = numbers(places);
        for (int place : places) {
            Column<?> cells = column(place);
            for (int row = 0; row < numbers.length; row++) {
                numbers[row] = cells.isMissing(row) ? NONE : numbers[row];
            }
        }
        return numbers;
    }

    /** The rows that are there and hold a value. */
    IntArrayList known(int column) {
        if (isText(column)) {
            int[] codes = text(column).codes;
            return where(row -> codes[row] != TextCells.MISSING);
        }
        Column<?> cells = column(column);
        return where(row -> !cells.isMissing(row));
    }

    /** The rows that are there and hold none. */
    IntArrayList missing(int column) {
        Column<?> cells = column(column);
        return where(cells::isMissing);
    }

    // ---- what rules do

    void remove(IntArrayList rows) {
        for (int row : rows.toIntArray()) {
            if (!gone[row]) {
                gone[row] = true;
                removed.add(row);
            }
        }
    }

    /** Puts another column in the place of one, which differs from it in these rows, in ascending order. */
    void replace(int column, Column<?> after, IntArrayList rows) {
        int[] differing = rows.toIntArray();
        changes.add(rule, differing, column(column), after);
        columns.set(column, after);
        mark(differing);
    }

    /** The same for a column of text. */
    void replace(int column, TextCells after, IntArrayList rows) {
        int[] differing = rows.toIntArray();
        changes.add(rule, nameOf(column), differing, text(column), after);
        columns.set(column, after);
        mark(differing);
    }

    private void mark(int[] differing) {
        for (int row : differing) {
            changed[row] = true;
            changedNow[row] = true;
        }
    }

    void setMissing(int column, IntArrayList rows) {
        if (isText(column)) {
            replace(column, text(column).without(rows), rows);
        } else {
            replace(column, WholeColumns.without(column(column), rows), rows);
        }
    }

    void report(int column, IntArrayList rows) {
        reported.add(rule, rows.toIntArray(), column(column), column(column));
        if (!rows.isEmpty()) {
            warnings.add(Numbers.count(rows.size(), "value") + " of '"
                    + nameOf(column) + "' " + (rows.size() == 1 ? "is" : "are") + " listed by the rule '"
                    + rule + "' and " + (rows.size() == 1 ? "stays" : "stay") + "; see reported().");
        }
    }

    /** A rule on single cells that empties most of a column has probably been misunderstood. */
    void warnIfMost(int column, int emptied, String remedy) {
        int known = known(column).size();
        if (2L * emptied > known) {
            warnings.add("The rule '" + rule + "' makes " + Numbers.count(emptied) + " of "
                    + Numbers.count(known, "value") + " of '" + nameOf(column) + "' missing. " + remedy);
        }
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    // ---- what comes out

    private int countLeft(boolean[] marked) {
        return where(row -> marked[row]).size();
    }
}
