package millet.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import millet.display.Names;
import millet.display.Numbers;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A pivot table: one row for each value of some columns, one column for each value of another, and a measure where they meet.
 *
 * <pre>{@code
 * Pivot.rows("month").columns("category").sum("amount").from(orders)
 * Pivot.rows("city", "shop").columns("channel").from(orders)              // the number of rows
 * }</pre>
 *
 * <p>Rows and columns are in the ascending order of their values, a missing value last; its column is called {@code (missing)}, that of a text of nothing but blanks {@code (blank)}. Where a row
 * and a column do not meet, a count and a sum are 0 and a mean is missing; where they meet and no row has a value, a sum and a mean are
 * missing. Numbers are those of {@link Summary}.
 *
 * @param keys the columns whose values make the rows
 * @param column the column whose values make the columns; empty until it is named
 * @param kind what is computed: {@link Summary.Kind#COUNT}, {@link Summary.Kind#SUM} or {@link Summary.Kind#MEAN}
 * @param measured the column it is computed from; empty for a count
 */
public record Pivot(List<String> keys, String column, Summary.Kind kind, String measured) {

    private static final int MOST_COLUMNS = 1000;
    private static final String MISSING = "(missing)";
    private static final String BLANK = "(blank)";

    /** Validates: names given, a measure that a pivot table has. */
    public Pivot {
        if (keys.isEmpty() || keys.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "A pivot table needs the names of the columns that make its rows; it has " + keys
                            + ". Say Pivot.rows(\"month\").");
        }
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String key : keys) {
            if (!names.add(key)) {
                throw new IllegalArgumentException("The rows of a pivot table need different columns; '" + key
                        + "' stands twice in " + keys + ". Leave it out once.");
            }
        }
        if (kind != Summary.Kind.COUNT && kind != Summary.Kind.SUM && kind != Summary.Kind.MEAN) {
            throw new IllegalArgumentException("A pivot table shows a count, a sum or a mean; " + kind
                    + " is none of them. Compute it with Summary and several keys.");
        }
        keys = List.copyOf(keys);
    }

    /**
     * A pivot table of the number of rows, until it is told to measure something else.
     *
     * @param rows the columns whose values make the rows
     * @return the specification; say {@link #columns(String)} next
     */
    public static Pivot rows(String... rows) {
        return new Pivot(KeyNames.of("Pivot.rows", rows), "", Summary.Kind.COUNT, "");
    }

    /**
     * Names the column whose values make the columns.
     *
     * @param column its name; it has at most 1,000 different values
     * @return a new specification
     */
    public Pivot columns(String column) {
        return new Pivot(keys, column, kind, measured);
    }

    /**
     * Counts rows.
     *
     * @return a new specification
     */
    public Pivot count() {
        return new Pivot(keys, column, Summary.Kind.COUNT, "");
    }

    /**
     * Adds up a column.
     *
     * @param measured a numeric column
     * @return a new specification
     */
    public Pivot sum(String measured) {
        return new Pivot(keys, column, Summary.Kind.SUM, measured);
    }

    /**
     * Takes the arithmetic mean of a column.
     *
     * @param measured a numeric column
     * @return a new specification
     */
    public Pivot mean(String measured) {
        return new Pivot(keys, column, Summary.Kind.MEAN, measured);
    }

    /**
     * Computes the pivot table.
     *
     * @param table the rows; it is not changed
     * @return a table of the columns that make the rows, and one column for each value of the other
     * @throws IllegalArgumentException if a column is missing, there would be too many, or two of the result would have the same name
     */
    public Table from(Table table) {
        if (column == null || column.isEmpty()) {
            throw new IllegalArgumentException("A pivot table needs the column that makes its columns; " + this
                    + " has none. Say Pivot.rows(…).columns(\"category\"), or use Summary.");
        }
        Column<?> across = Names.column(table, column, "The pivot table");
        List<Column<?>> down = keys.stream()
                .<Column<?>>map(name -> Names.column(table, name, "The pivot table"))
                .toList();
        Keys columns = Keys.of(List.of(across), table.rowCount()).byValue();
        if (columns.count() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "A pivot table has at most " + Numbers.count(MOST_COLUMNS) + " columns; '"
                            + column + "' has " + Numbers.count(columns.count(), "different value")
                            + ". Put them into rows with Summary.by(…), or keep the most frequent.");
        }
        Keys lines = Keys.of(down, table.rowCount()).byValue();
        Table result = Table.create(table.name() + " by " + String.join(", ", keys) + " and " + column);
        Pick.columns(down, lines.firstRows()).forEach(result::addColumns);
        List<String> headings = headings(across, columns);
        Cells cells = new Cells(table, lines, columns);
        for (int at = 0; at < columns.count(); at++) {
            result.addColumns(cells.column(headings.get(at), at));
        }
        return result;
    }

    private List<String> headings(Column<?> across, Keys columns) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(keys);
        List<String> headings = new ArrayList<>();
        for (int at = 0; at < columns.count(); at++) {
            int row = columns.firstRow(at);
            String heading = Keys.isMissing(across, row) ? MISSING : text(across, row);
            if (!taken.add(heading.trim())) {
                throw new IllegalArgumentException(
                        "The columns of a pivot table need different names, whatever their upper and lower case and"
                                + " the blanks around them; '" + heading + "', a value of '" + column
                                + "', is taken already. Write such values alike"
                                + " first, with CleaningRule.trim and lowerCase perhaps, or use Summary.by(…).");
            }
            headings.add(heading);
        }
        return headings;
    }

    private static String text(Column<?> column, int row) {
        if (column instanceof BooleanColumn answers) {
            return answers.get(row) ? "yes" : "no";
        }
        if (column instanceof NumericColumn<?> numbers && JoinKey.isDecimal(column)) {
            double number = numbers.getDouble(row);
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.valueOf((long) number)
                    : column.get(row).toString();
        }
        String text = column.get(row).toString();
        return text.isBlank() ? BLANK : text;
    }

    /** The measure for each row and column of the result. */
    private final class Cells {

        private final int lines;

        /** The place of each pair of a row and a column that meet; -1 where they do not. */
        private final int[] places;

        private final Column<?> values;

        Cells(Table table, Keys lines, Keys columns) {
            this.lines = lines.count();
            KeyCodes pairs = new KeyCodes(new ColumnCodes(lines.codes(), Math.max(1, lines.count())));
            pairs.add(new ColumnCodes(columns.codes, Math.max(1, columns.count())));
            Keys groups = Keys.of(pairs.numbered());
            this.places = new int[cells(this.lines, columns.count())];
            Arrays.fill(places, Pick.NONE);
            for (int group = 0; group < groups.count(); group++) {
                int row = groups.firstRow(group);
                places[columns.of(row) * this.lines + lines.of(row)] = group;
            }
            Summary summary = new Summary("", List.of(), List.of(new Summary.Measured(kind, measured, "", "value")));
            summary.check(table);
            Column<?> source = kind == Summary.Kind.COUNT ? null : table.column(measured);
            this.values = Aggregate.of(summary.measures().get(0), source, groups);
        }

        private int cells(int lines, int columns) {
            if ((long) lines * columns > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException("A pivot table of " + Numbers.count(lines, "row") + " and "
                        + Numbers.count(columns, "column")
                        + " does not fit into memory. Use Summary.by(…), which has a row only"
                        + " where they meet.");
            }
            return lines * columns;
        }

        Column<?> column(String heading, int at) {
            int[] rows = Arrays.copyOfRange(places, at * lines, (at + 1) * lines);
            Column<?> cells = Pick.rows(values, rows);
            if (cells instanceof IntColumn counts) {
                fill(rows, row -> counts.set(row, 0));
            } else if (cells instanceof LongColumn sums) {
                fill(rows, row -> sums.set(row, 0));
            } else if (kind == Summary.Kind.SUM) {
                DoubleColumn sums = (DoubleColumn) cells;
                fill(rows, row -> sums.set(row, 0));
            }
            return cells.setName(heading);
        }

        private void fill(int[] rows, IntConsumer zero) {
            for (int row = 0; row < rows.length; row++) {
                if (rows[row] < 0) {
                    zero.accept(row);
                }
            }
        }
    }
}
