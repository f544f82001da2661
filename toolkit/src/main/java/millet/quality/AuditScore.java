package millet.quality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import millet.data.CleanedTable;
import millet.display.Displayable;
import millet.display.Names;
import millet.display.TableView;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * How well a cleaning met dirt whose places are known: what share of the places that each rule touched was dirty (precision), and what share
 * of each kind of dirt was found and mended (recall). Only dirt that was put in on purpose has a truth to be scored against.
 *
 * <p>A place is a cell, or a whole row that should not be there. A rule touches the cells that it changes or reports and the rows that it
 * removes. A removed row counts as dirty only where the whole row should go: who throws away a row for the sake of one cell throws away what
 * was right in it.
 */
public final class AuditScore implements Displayable {

    private static final String ROW = "source row";
    private static final String SUBJECT = "The truth of a score";

    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]{1,3})?");

    private record Place(String kind, boolean found, boolean mended) {}

    private final Table truth;
    private final List<Place> places;
    private final Table touched;
    private final boolean[] dirty;

    private AuditScore(Table truth, List<Place> places, Table touched, boolean[] dirty) {
        this.truth = truth;
        this.places = places;
        this.touched = touched;
        this.dirty = dirty;
    }

    /**
     * Scores a cleaning.
     *
     * @param cleaned what a cleaning made of the dirty table
     * @param truth one row a dirty place: {@code source row} (from 1), {@code column} (missing where the whole row should go), {@code kind},
     *     {@code right} (what should stand there)
     * @return the score
     * @throws IllegalArgumentException if the truth lacks a column or names a row or column that the dirty table does not have
     */
    public static AuditScore of(CleanedTable cleaned, Table truth) {
        if (cleaned == null || truth == null) {
            throw new IllegalArgumentException("A score needs a cleaned table and the truth about its dirt; "
                    + (cleaned == null ? "the cleaned table" : "the truth")
                    + " is null. Say AuditScore.of(cleaning.apply(dirty), truth).");
        }
        Table touched = touched(cleaned);
        Map<String, BitSet> touchedRows = rowsByColumn(touched);
        Table data = cleaned.data();
        int[] keptAt = keptAt(data.rowCount(), touchedRows.getOrDefault("", new BitSet()));
        Map<String, BitSet> dirtyRows = new LinkedHashMap<>();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < truth.rowCount(); i++) {
            String column = text(truth, "column", i);
            int row = row(truth, i, keptAt.length);
            dirtyRows.computeIfAbsent(column, name -> new BitSet()).set(row);
            boolean gone = keptAt[row] < 0;
            boolean mended = column.isEmpty()
                    ? gone
                    : reads(text(truth, "right", i), Names.column(data, column, SUBJECT), keptAt[row]);
            places.add(new Place(text(truth, "kind", i), mended || gone || has(touchedRows, column, row), mended));
        }
        return new AuditScore(truth, places, touched, dirty(touched, dirtyRows));
    }

    private static boolean has(Map<String, BitSet> rows, String column, int row) {
        return rows.containsKey(column) && rows.get(column).get(row);
    }

    private static boolean[] dirty(Table touched, Map<String, BitSet> dirtyRows) {
        boolean[] dirty = new boolean[touched.rowCount()];
        for (int i = 0; i < dirty.length; i++) {
            String column = touched.stringColumn("column").get(i);
            dirty[i] = has(dirtyRows, column, touched.intColumn(ROW).getInt(i) - 1);
        }
        return dirty;
    }

    /** The cells that were changed or reported and the rows that were removed, these without a column. */
    private static Table touched(CleanedTable cleaned) {
        IntColumn rows = IntColumn.create(ROW);
        StringColumn rules = StringColumn.create("rule");
        StringColumn columns = StringColumn.create("column");
        StringColumn before = StringColumn.create("before");
        StringColumn after = StringColumn.create("after");
        Table removed = cleaned.removed();
        for (int i = 0; i < removed.rowCount(); i++) {
            rows.append(removed.intColumn(0).getInt(i));
            rules.append(removed.getString(i, 1));
            columns.append("");
            before.appendMissing();
            after.appendMissing();
        }
        Table changed = cleaned.changed();
        Table reported = cleaned.reported();
        for (Table cells : List.of(changed, reported)) {
            for (int i = 0; i < cells.rowCount(); i++) {
                rows.append(cells.intColumn(ROW).getInt(i));
                rules.append(cells.getString(i, "rule"));
                columns.append(cells.getString(i, "column"));
                before.append(cells.getString(i, 3));
                after.append(cells.getString(i, cells.columnCount() - 1));
            }
        }
        return Table.create("places touched", rows, rules, columns, before, after);
    }

    private static Map<String, BitSet> rowsByColumn(Table touched) {
        Map<String, BitSet> rows = new LinkedHashMap<>();
        for (int i = 0; i < touched.rowCount(); i++) {
            rows.computeIfAbsent(touched.stringColumn("column").get(i), name -> new BitSet())
                    .set(touched.intColumn(ROW).getInt(i) - 1);
        }
        return rows;
    }

    /** For every row of the source its place among those that stay, −1 for one that was removed. */
    private static int[] keptAt(int kept, BitSet removed) {
        int[] places = new int[kept + removed.cardinality()];
        int next = 0;
        for (int row = 0; row < places.length; row++) {
            places[row] = removed.get(row) ? -1 : next++;
        }
        return places;
    }

    static int row(Table truth, int i, int rows) {
        Column<?> column = Names.column(truth, ROW, SUBJECT);
        double row =
                column instanceof NumericColumn<?> numbers && !numbers.isMissing(i) ? numbers.getDouble(i) : Double.NaN;
        if (row >= 1 && row <= rows && row == Math.rint(row)) {
            return (int) row - 1;
        }
        throw new IllegalArgumentException("The truth was expected to name rows of the dirty table, 1 to " + rows
                + ", and its row " + (i + 1) + " names " + column.getString(i)
                + ". Give the truth of the table that was cleaned.");
    }

    static String text(Table truth, String name, int i) {
        Column<?> column = Names.column(truth, name, SUBJECT);
        return column.isMissing(i) ? "" : column.getString(i);
    }

    /** Whether a cell reads as it should; a row below 0 is not there any more. */
    private static boolean reads(String right, Column<?> column, int row) {
        if (row < 0) {
            return false;
        }
        if (right.isEmpty() || column.isMissing(row)) {
            return right.isEmpty() && column.isMissing(row);
        }
        if (column instanceof NumericColumn<?> numbers) {
            return isNumber(right) && numbers.getDouble(row) == Double.parseDouble(right);
        }
        if (column instanceof BooleanColumn answers) {
            return right.equalsIgnoreCase(answers.get(row) ? "yes" : "no")
                    || right.equalsIgnoreCase(answers.get(row).toString());
        }
        String stands = column.get(row).toString();
        return stands.equals(right) || (column instanceof DateTimeColumn && stands.equals(right.replace(' ', 'T')));
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /**
     * The share of the touched places that were dirty.
     *
     * @return between 0 and 1; NaN where nothing was touched
     */
    public double precision() {
        return share(dirty.length, place -> dirty[place]);
    }

    /**
     * The share of the dirty places that were found.
     *
     * @return between 0 and 1; NaN where the truth is empty
     */
    public double recall() {
        return share(places.size(), place -> places.get(place).found());
    }

    private static double share(int places, IntPredicate counts) {
        return IntStream.range(0, places).filter(counts).count() / (double) places;
    }

    /**
     * What the rules touched: rule, touched, dirty, precision (dirty ÷ touched).
     *
     * @return a new table, a row a rule in the order of the cleaning; rules that touched nothing are left out
     */
    @Override
    public Table toTable() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (int i = 0; i < dirty.length; i++) {
            int[] count = counts.computeIfAbsent(touched.stringColumn("rule").get(i), rule -> new int[2]);
            count[0]++;
            count[1] += dirty[i] ? 1 : 0;
        }
        StringColumn rules = StringColumn.create("rule");
        IntColumn all = IntColumn.create("touched");
        IntColumn right = IntColumn.create("dirty");
        DoubleColumn precision = DoubleColumn.create("precision");
        counts.forEach((rule, count) -> {
            rules.append(rule);
            all.append(count[0]);
            right.append(count[1]);
            precision.append(count[1] / (double) count[0]);
        });
        return Table.create("rules scored against the truth", rules, all, right, precision);
    }

    /**
     * What became of the dirt: kind, places, found, mended, recall (found ÷ places). Found is what a rule touched or removed, and what stands
     * right without any rule, as a date does that was only written in another way; mended is what reads afterwards as it should.
     *
     * @return a new table, a row a kind in the order of the truth
     */
    public Table kinds() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Place place : places) {
            int[] count = counts.computeIfAbsent(place.kind(), kind -> new int[3]);
            count[0]++;
            count[1] += place.found() ? 1 : 0;
            count[2] += place.mended() ? 1 : 0;
        }
        StringColumn kinds = StringColumn.create("kind");
        IntColumn all = IntColumn.create("places");
        IntColumn found = IntColumn.create("found");
        IntColumn mended = IntColumn.create("mended");
        DoubleColumn recall = DoubleColumn.create("recall");
        counts.forEach((kind, count) -> {
            kinds.append(kind);
            all.append(count[0]);
            found.append(count[1]);
            mended.append(count[2]);
            recall.append(count[1] / (double) count[0]);
        });
        return Table.create("dirt found and mended", kinds, all, found, mended, recall);
    }

    /**
     * The dirt that no rule found.
     *
     * @return the rows of the truth, in their order
     */
    public Table missed() {
        return rows(truth, place -> !places.get(place).found()).setName("dirt missed");
    }

    /**
     * What rules touched where nothing was dirty: source row, rule, column (missing for a removed row), before, after.
     *
     * @return a new table, removed rows first, then in the order of the rules
     */
    public Table falseAlarms() {
        return rows(touched, place -> !dirty[place]).setName("false alarms");
    }

    private static Table rows(Table table, IntPredicate wanted) {
        int[] rows = IntStream.range(0, table.rowCount()).filter(wanted).toArray();
        return rows.length == 0 ? table.emptyCopy() : table.rows(rows); // rows() takes no empty list
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withRows(touched.rowCount() + 1)
                .withPercent("precision", 1)
                .withNote(note())
                .withWarnings(warnings());
    }

    private String note() {
        long right =
                IntStream.range(0, dirty.length).filter(place -> dirty[place]).count();
        long found = places.stream().filter(Place::found).count();
        long mended = places.stream().filter(Place::mended).count();
        return "Of " + dirty.length + " places touched " + right + (right == 1 ? " was" : " were") + " dirty; of "
                + places.size() + " dirty places " + found + (found == 1 ? " was" : " were") + " found, and " + mended
                + (mended == 1 ? " reads as it should." : " read as they should.");
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
