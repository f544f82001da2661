package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import millet.display.Names;
import millet.display.Numbers;
import millet.table.Keys;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
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

    /** Null where a text has changed and nobody has asked for its column yet. */
    private final Column<?>[] columns;

    /** Null where a column holds no text. */
    private final TextCells[] texts;

    private final boolean[] gone;

    /** Rows in which a rule has changed a cell. */
    private final boolean[] changed;

    private final IntArrayList removedRows = new IntArrayList();
    private final IntArrayList removedBy = new IntArrayList();
    private final CellChanges changes = new CellChanges();
    private final CellChanges reported = new CellChanges();
    private final List<CleaningAudit.Step> steps = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    private List<TableRule> rules = List.of();

    /** What the rule at work did. */
    private int ruleNumber;

    private boolean[] changedNow;

    TableCleaning(Table source) {
        this.source = source;
        this.columns = new Column<?>[source.columnCount()];
        this.texts = new TextCells[columns.length];
        this.gone = new boolean[source.rowCount()];
        this.changed = new boolean[gone.length];
        this.changedNow = new boolean[gone.length];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = source.column(column);
            if (columns[column] instanceof StringColumn text) {
                texts[column] = TextCells.of(text);
                columns[column] = text.countMissing() == texts[column].countMissing() ? text : null;
            }
        }
    }

    CleanedTable apply(List<TableRule> applied) {
        run(applied);
        allStep();
        warnOfNothingLeft();
        return new CleanedTable(
                data(),
                new CleaningAudit(source.name(), steps, List.copyOf(warnings)),
                removedTable(),
                changes,
                reported);
    }

    /** Only does the work; what comes out is for the caller to look at. */
    void run(List<TableRule> applied) {
        rules = applied;
        for (ruleNumber = 0; ruleNumber < rules.size(); ruleNumber++) {
            step(rules.get(ruleNumber));
        }
    }

    private void step(TableRule rule) {
        int rowsIn = rowsLeft();
        changedNow = new boolean[gone.length];
        String found = rule.clean(this);
        steps.add(CleaningAudit.Step.ofRows(
                rule.toString(),
                rowsIn,
                countLeft(changedNow),
                rowsIn - rowsLeft(),
                found.isEmpty() ? rule.sentence() : rule.sentence() + " " + found));
    }

    private void allStep() {
        steps.add(CleaningAudit.Step.ofRows("all", gone.length, countLeft(changed), removedRows.size(), ""));
    }

    private void warnOfNothingLeft() {
        if (gone.length > 0 && rowsLeft() == 0) {
            warnings.add("No row is left after the cleaning.");
            return;
        }
        for (int column = 0; column < columns.length; column++) {
            if (known(column).isEmpty() && source.column(column).countMissing() < gone.length) {
                warnings.add("Column '" + nameOf(column) + "' has no value left after the cleaning.");
            }
        }
    }

    // ---- what rules see

    String name() {
        return source.name();
    }

    int rowCount() {
        return gone.length;
    }

    int columnCount() {
        return columns.length;
    }

    String nameOf(int column) {
        return source.column(column).name();
    }

    Column<?> column(int column) {
        if (columns[column] == null) {
            columns[column] = texts[column].toColumn(nameOf(column));
        }
        return columns[column];
    }

    boolean isText(int column) {
        return texts[column] != null;
    }

    /** The cells of a column that holds text. */
    TextCells text(int column) {
        return texts[column];
    }

    boolean isLeft(int row) {
        return !gone[row];
    }

    int rowsLeft() {
        return gone.length - removedRows.size();
    }

    /** The place of a column that a rule names. */
    int column(String column, TableRule rule) {
        return source.columnIndex(Names.column(source, column, "The rule '" + rule + "'"));
    }

    /** The places of the columns that a rule names, all of them where it names none. */
    int[] columns(List<String> names, TableRule rule) {
        return names.isEmpty()
                ? IntStream.range(0, columns.length).toArray()
                : names.stream().mapToInt(name -> column(name, rule)).distinct().toArray();
    }

    /** A column that a rule names and that must hold numbers. */
    NumericColumn<?> numbers(int column, TableRule rule) {
        if (columns[column] instanceof NumericColumn<?> numbers) {
            return numbers;
        }
        throw needs(column, rule, "a column of numbers");
    }

    /** What to throw when a rule cannot work on a column. */
    IllegalArgumentException needs(int column, TableRule rule, String what) {
        return new IllegalArgumentException("The rule '" + rule + "' needs " + what + "; '"
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
            int[] codes = texts[column].codes;
            return where(row -> codes[row] != TextCells.MISSING);
        }
        Column<?> cells = columns[column];
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
                removedRows.add(row);
                removedBy.add(ruleNumber);
            }
        }
    }

    /** Puts another column in the place of one, which differs from it in these rows, in ascending order. */
    void replace(int column, Column<?> after, IntArrayList rows) {
        int[] differing = rows.toIntArray();
        changes.add(rules.get(ruleNumber), differing, columns[column], after);
        columns[column] = after;
        mark(differing);
    }

    /** The same for a column of text. */
    void replace(int column, TextCells after, IntArrayList rows) {
        int[] differing = rows.toIntArray();
        changes.add(rules.get(ruleNumber), nameOf(column), differing, texts[column], after);
        texts[column] = after;
        columns[column] = null;
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
            replace(column, texts[column].without(rows), rows);
        } else {
            replace(column, WholeColumns.without(columns[column], rows), rows);
        }
    }

    void report(int column, IntArrayList rows) {
        reported.add(rules.get(ruleNumber), rows.toIntArray(), column(column), column(column));
        if (!rows.isEmpty()) {
            warnings.add(Numbers.count(rows.size(), "value") + " of '"
                    + nameOf(column) + "' " + (rows.size() == 1 ? "is" : "are") + " listed by the rule '"
                    + rules.get(ruleNumber) + "' and " + (rows.size() == 1 ? "stays" : "stay") + "; see reported().");
        }
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    // ---- what comes out

    private int countLeft(boolean[] marked) {
        return where(row -> marked[row]).size();
    }

    private Table data() {
        int[] rows = where(row -> true).toIntArray();
        Table data = Table.create(source.name());
        for (int column = 0; column < columns.length; column++) {
            data.addColumns(pick(column, rows));
        }
        return data;
    }

    private Table removedTable() {
        int[] rows = removedRows.toIntArray();
        StringColumn names = StringColumn.create(freeName("rule"));
        removedBy.forEach(number -> names.append(rules.get(number).toString()));
        Table removed = Table.create(
                source.name() + ": rows removed",
                IntColumn.create(
                        freeName("source row"),
                        Arrays.stream(rows).map(row -> row + 1).toArray()),
                names);
        for (int column = 0; column < columns.length; column++) {
            removed.addColumns(pick(column, rows));
        }
        return removed;
    }

    private Column<?> pick(int column, int[] rows) {
        return isText(column)
                ? texts[column].pick(rows).toColumn(nameOf(column))
                : WholeColumns.pick(columns[column], rows);
    }

    /** A name beside those of the source. */
    private String freeName(String wanted) {
        String name = wanted;
        for (int number = 2; source.containsColumn(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }
}
