package millet.table;

import java.util.List;
import java.util.stream.Stream;
import millet.display.Names;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The groups that the values of some columns make: every row has the number of its group, and groups are numbered 0, 1, 2 … in the order of
 * their first rows.
 *
 * <p>Numbers are compared by value, so that plus and minus zero are one key; text is compared as it is written. A missing value (and NaN) is a
 * value of its own here: the rows without a city are one group. This is the ground under {@link Summary} and {@link Distinct}, for
 * rooms that need the groups themselves.
 */
public final class Keys {

    private final List<? extends Column<?>> columns;
    final int[] codes;
    private final int[] firstRows;

    private Keys(List<? extends Column<?>> columns, int[] codes, int[] firstRows) {
        this.columns = columns;
        this.codes = codes;
        this.firstRows = firstRows;
    }

    /**
     * The groups of the rows of a table.
     *
     * @param table the rows
     * @param columns the names of the key columns; none makes all rows one group
     * @return the groups, in the order of their first rows
     * @throws IllegalArgumentException if a column is missing
     */
    public static Keys of(Table table, String... columns) {
        return of(table, KeyNames.of("Keys.of", columns));
    }

    /**
     * The groups of the values of one column.
     *
     * @param column a column of any type
     * @return the groups, in the order of their first rows
     */
    public static Keys of(Column<?> column) {
        return of(List.of(column), column.size());
    }

    static Keys of(Table table, List<String> columns) {
        return of(
                columns.stream()
                        .<Column<?>>map(name -> Names.column(table, name, "The key"))
                        .toList(),
                table.rowCount());
    }

    static Keys of(List<? extends Column<?>> columns, int rows) {
        Numbering numbering = columns.isEmpty() ? Numbering.ofSmall(new int[rows], 1) : numbered(columns);
        return new Keys(columns, numbering.codes(), numbering.firstRows());
    }

    /** Groups that no column makes. */
    static Keys of(Numbering numbering) {
        return new Keys(List.of(), numbering.codes(), numbering.firstRows());
    }

    private static Numbering numbered(List<? extends Column<?>> columns) {
        KeyCodes codes = new KeyCodes(ColumnCodes.of(columns.get(0)));
        for (Column<?> column : columns.subList(1, columns.size())) {
            codes.add(ColumnCodes.of(column));
        }
        return codes.numbered();
    }

    /**
     * The same groups, numbered in the ascending order of their keys: numbers and dates by value, text by Unicode code unit, a missing key last.
     *
     * @return the groups in that order
     */
    public Keys byValue() {
        int[] order = RowOrder.of(
                count(),
                columns.stream()
                        .map(column -> SortNumbers.of(Pick.rows(column, firstRows), false))
                        .toList());
        int[] places = new int[order.length];
        int[] first = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
            first[place] = firstRows[order[place]];
        }
        int[] renumbered = new int[codes.length];
        Halves.of(codes.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                renumbered[row] = places[codes[row]];
            }
        });
        return new Keys(columns, renumbered, first);
    }

    /**
     * The number of groups.
     *
     * @return 0 for a table without rows
     */
    public int count() {
        return firstRows.length;
    }

    /**
     * The number of rows.
     *
     * @return all of them, in whatever group
     */
    public int rows() {
        return codes.length;
    }

    /**
     * The group of a row.
     *
     * @param row from 0
     * @return its number, from 0
     */
    public int of(int row) {
        return codes[row];
    }

    /**
     * The group of every row.
     *
     * @return a new array
     */
    public int[] codes() {
        return codes.clone();
    }

    /**
     * The row in which a group is met first.
     *
     * @param group its number
     * @return a row, from 0
     */
    public int firstRow(int group) {
        return firstRows[group];
    }

    /**
     * The row in which each group is met first.
     *
     * @return a new array, by the number of the group
     */
    public int[] firstRows() {
        return firstRows.clone();
    }

    /**
     * The number of rows of each group.
     *
     * @return a new array, by the number of the group
     */
    public int[] sizes() {
        int[] sizes = new int[count()];
        for (int code : codes) {
            sizes[code]++;
        }
        return sizes;
    }

    /**
     * Whether the key of a group is missing, or a part of it where several columns make the key.
     *
     * @param group its number
     * @return true where one of the key columns holds nothing
     */
    public boolean isMissing(int group) {
        return columns.stream().anyMatch(column -> isMissing(column, firstRows[group]));
    }

    /**
     * Whether a cell holds nothing. A text of no letters that was set by hand counts, though its column does not always know.
     *
     * @param column a column of any type
     * @param row from 0
     * @return true where there is no value
     */
    public static boolean isMissing(Column<?> column, int row) {
        return column.isMissing(row)
                || (column instanceof StringColumn texts && texts.get(row).isEmpty());
    }

    /**
     * The groups and what they hold, for messages and tests.
     *
     * @return a sentence such as {@code 3 groups of 7 rows by city}
     */
    @Override
    public String toString() {
        Stream<String> names = columns.stream().map(Column::name);
        return count() + " groups of " + rows() + " rows by " + names.toList();
    }
}
