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
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What {@link Pivot} promises. That one is an interface because static methods of an interface cannot be called on a value. */
record KeyPivot(String monthsOf, List<String> keys, String column, Summary.Kind kind, String measured)
        implements Pivot {

    private static final int MOST_COLUMNS = 1000;

    private static final String MISSING = "(missing)";

    private static final String BLANK = "(blank)";

    KeyPivot {
        if ((keys.isEmpty() && monthsOf.isEmpty()) || keys.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "A pivot table needs the names of the columns that make its rows; it has " + keys
                            + ". Say Pivot.rows(\"month\").");
        }
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String key : Months.before(keys, monthsOf)) {
            if (!names.add(key)) {
                throw new IllegalArgumentException("The rows of a pivot table need different columns; '" + key
                        + "' stands twice in " + Months.before(keys, monthsOf) + ". Leave it out once.");
            }
        }
        if (kind != Summary.Kind.COUNT && kind != Summary.Kind.SUM && kind != Summary.Kind.MEAN) {
            throw new IllegalArgumentException("A pivot table shows a count, a sum or a mean; " + kind
                    + " is none of them. Compute it with Summary and several keys.");
        }
        keys = List.copyOf(keys);
    }

    @Override
    public Pivot columns(String column) {
        return new KeyPivot(monthsOf, keys, column, kind, measured);
    }

    @Override
    public Pivot count() {
        return new KeyPivot(monthsOf, keys, column, Summary.Kind.COUNT, "");
    }

    @Override
    public Pivot sum(String measured) {
        return new KeyPivot(monthsOf, keys, column, Summary.Kind.SUM, measured);
    }

    @Override
    public Pivot mean(String measured) {
        return new KeyPivot(monthsOf, keys, column, Summary.Kind.MEAN, measured);
    }

    @Override
    public Table from(Table table) {
        if (column == null || column.isEmpty()) {
            throw new IllegalArgumentException("A pivot table needs the column that makes its columns; " + this
                    + " has none. Say Pivot.rows(…).columns(\"category\"), or use Summary.");
        }
        Column<?> across = Names.column(table, column, "The pivot table");
        List<Column<?>> down = down(table);
        Keys columns = Keys.of(List.of(across), table.rowCount()).byValue();
        if (columns.count() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "A pivot table has at most " + Numbers.count(MOST_COLUMNS) + " columns; '"
                            + column + "' has " + Numbers.count(columns.count(), "different value")
                            + ". Put them into rows with Summary.by(…), or keep the most frequent.");
        }
        Keys lines = Keys.of(down, table.rowCount()).byValue();
        Table result = Table.create(
                table.name() + " by " + String.join(", ", Months.before(keys, monthsOf)) + " and " + column);
        Pick.columns(down, lines.firstRows()).forEach(result::addColumns);
        List<String> headings = headings(across, columns);
        Cells cells = new Cells(table, lines, columns);
        for (int at = 0; at < columns.count(); at++) {
            result.addColumns(cells.column(headings.get(at), at));
        }
        return result;
    }

    private List<Column<?>> down(Table table) {
        List<Column<?>> down = new ArrayList<>();
        if (!monthsOf.isEmpty()) {
            down.add(Months.of(Names.column(table, monthsOf, "The pivot table by month")));
        }
        keys.forEach(key -> down.add(Names.column(table, key, "The pivot table")));
        return down;
    }

    private List<String> headings(Column<?> across, Keys columns) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(Months.before(keys, monthsOf));
        List<String> headings = new ArrayList<>();
        for (int at = 0; at < columns.count(); at++) {
            int row = columns.firstRow(at);
            String heading = Keys.isMissing(across, row) ? MISSING : heading(across, row);
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

    private static String heading(Column<?> column, int row) {
        String text = CellText.of(column, row);
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
            GroupSummary summary =
                    new GroupSummary("", List.of(), List.of(new Summary.Measured(kind, measured, "", "value")));
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

    @Override
    public String toString() {
        return "Pivot[monthsOf=" + monthsOf + ", keys=" + keys + ", column=" + column + ", kind=" + kind + ", measured="
                + measured + "]";
    }
}
