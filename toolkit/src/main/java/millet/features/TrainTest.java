package millet.features;

import java.util.List;
import java.util.Locale;
import millet.display.Displayable;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The two sides of a division: rows to learn from and rows to judge by. Made by {@link Split}; every row is on exactly one side.
 *
 * @param <T> what was divided: a table, {@link NextPurchases} or {@link Features}
 */
public final class TrainTest<T> implements Displayable {

    private final T train;
    private final T test;
    private final Table parts;
    private final List<String> warnings;

    private TrainTest(T train, T test, Table parts, List<String> warnings) {
        this.train = train;
        this.test = test;
        this.parts = parts;
        this.warnings = warnings;
    }

    /** The rows of part 0 to learn from, those of part 1 to judge by. */
    static <T> TrainTest<T> of(SplitRows<T> rows, int[] partOf, PartColumns columns, List<String> warnings) {
        Table parts = parts("split", StringColumn.create("part", "training", "test"), partOf, columns);
        return new TrainTest<>(rows.take(partOf, 0, "training"), rows.take(partOf, 1, "test"), parts, warnings);
    }

    /** A table of parts: how many rows each has, which share of all that is, and what else there is to say. */
    static Table parts(String title, Column<?> names, int[] partOf, PartColumns columns) {
        int[] counts = new int[names.size()];
        double[] shares = new double[counts.length];
        for (int part : partOf) {
            if (part >= 0) {
                counts[part]++;
            }
        }
        for (int part = 0; part < shares.length; part++) {
            shares[part] = (double) counts[part] / partOf.length;
        }
        Table table =
                Table.create(title, names, IntColumn.create("rows", counts), DoubleColumn.create("share", shares));
        columns.of(partOf, counts.length).forEach(table::addColumns);
        return table;
    }

    static TableView view(Table parts) {
        TableView view = TableView.of(parts);
        for (Column<?> column : parts.columns()) {
            boolean isShare = column.name().toLowerCase(Locale.ROOT).startsWith("share");
            view = isShare ? view.withPercent(column.name(), 1) : view;
        }
        return view;
    }

    /**
     * The rows to learn from.
     *
     * @return them, in the order that they had
     */
    public T train() {
        return train;
    }

    /**
     * The rows to judge by.
     *
     * @return them, in the order that they had
     */
    public T test() {
        return test;
    }

    /**
     * One row for each part: part | rows | share; by group the number of groups; by time the first and the last time; and of classes their
     * shares, where there are at most six.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        return parts.copy();
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public TableView view() {
        return view(parts).withWarnings(warnings);
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
