package millet.display;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table made ready to be looked at: caption, column names and types, the first and last rows, warnings and a note, as HTML or as text.
 *
 * <p>The view is immutable, each {@code withX} returns another one; the table behind it is not copied. Whatever the size of the table, only
 * the rows and columns that are shown are looked at and written out.
 *
 * <h2>What is shown</h2>
 *
 * <ul>
 *   <li>Up to 20 rows in full, of longer tables the first and last five; up to 20 columns, of wider tables the first and last ten. The text
 *       form also leaves out inner columns that do not fit into 120 cells.
 *   <li>A missing value is a dash. Text is cut at 40 characters; in HTML the pointer shows up to 1,000. Line breaks in it are shown as ↵.
 *   <li>Dates and times are ISO 8601 with a blank between them, instants in UTC.
 * </ul>
 *
 * <h2>How numbers are written</h2>
 *
 * <p>Each column has one number of decimals, found from the shown rows. Where four decimals write all of them exactly (after rounding away
 * binary noise such as 0.30000000000000004), as many as that needs. Otherwise enough for four significant digits of each, at least two and, where
 * the largest number is 0.1 or more, at most four. A number that this would change by more than five percent, or of 10<sup>15</sup> and more,
 * is written with a power of ten: {@code 1.2e-8}. Minus zero is 0. Tablesaw's own print formatters are not asked, because they follow the
 * machine's language.
 *
 * <p>A {@link ShareColumn} is shown as percentages, and days as months where the name of the column says month and all shown are the first of one:
 * {@code 2025-01}.
 *
 * <p>Commas part the thousands of quantities, not of identifiers. A column of whole numbers is an identifier if its name says so
 * ({@code customer}, {@code order_id}, {@code stockCode}, {@code zip}, 会员卡号, 邮编 …; {@code year} or {@code month} with fitting values) or its values do:
 * three or more that all lie between 1900 and 2100, days such as 20240131, or positive whole numbers of one length with 11 digits or more.
 * {@link #withIdentifiers} and {@link #withDecimals} overrule this.
 */
public final class TableView implements Displayable {

    private static final int MOST_ROWS_IN_FULL = 20;
    private static final int ROWS_OF_LONG_TABLES = 10;
    private static final int MOST_COLUMNS = 20;

    /** Stands for: choose by the size of the table. */
    private static final int BY_SIZE = 0;

    private final Table table;
    private final String caption;
    private final int mostRows;
    private final int mostColumns;
    private final Map<Integer, NumberStyle> styles;
    private final List<String> warnings;
    private final String note;
    private final List<String> titles;

    private TableView(
            Table table,
            String caption,
            int mostRows,
            int mostColumns,
            Map<Integer, NumberStyle> styles,
            List<String> warnings,
            String note,
            List<String> titles) {
        this.table = table;
        this.caption = caption;
        this.mostRows = mostRows;
        this.mostColumns = mostColumns;
        this.styles = styles;
        this.warnings = warnings;
        this.note = note;
        this.titles = titles;
    }

    /**
     * One value of a column as a view shows it, alike under every locale.
     *
     * @param column the column
     * @param row the row, from 0
     * @return its text on one line, cut at 40 characters; a dash for a missing value
     */
    public static String cell(Column<?> column, int row) {
        return ColumnText.strip(column, 0, new int[] {row}, null).cells().get(0).text();
    }

    /**
     * Whether the days of a column stand for their months, and are shown so: its name says month, and each is the first day of one.
     *
     * @param days the column
     * @return true if they do
     */
    public static boolean areMonths(DateColumn days) {
        return ColumnText.areMonths(days, IntStream.range(0, days.size()).toArray());
    }

    /**
     * Shows a table under its own name.
     *
     * @param table the table to show; it is not copied
     * @return the view
     * @throws IllegalArgumentException if there is no table
     */
    public static TableView of(Table table) {
        if (table == null) {
            throw new IllegalArgumentException("A table view needs a table, not null.");
        }
        String name = table.name() == null ? "" : table.name();
        return new TableView(table, name, BY_SIZE, MOST_COLUMNS, Map.of(), List.of(), "", List.of());
    }

    /**
     * The same view under another caption; the numbers of rows and columns follow it.
     *
     * @param caption what the table shows; may be empty
     * @return a new view
     */
    public TableView withCaption(String caption) {
        return new TableView(
                table, required(caption, "caption"), mostRows, mostColumns, styles, warnings, note, titles);
    }

    /**
     * The same view with at most so many rows, half of them from the start and half from the end of the table.
     *
     * @param rows at least 1; a table with no more rows than this is shown in full
     * @return a new view
     * @throws IllegalArgumentException if there are fewer than 1
     */
    public TableView withRows(int rows) {
        return new TableView(table, caption, atLeastOne(rows, "rows"), mostColumns, styles, warnings, note, titles);
    }

    /**
     * The same view with at most so many columns, half of them from the left and half from the right of the table.
     *
     * @param columns at least 1; a table with no more columns than this is shown in full
     * @return a new view
     * @throws IllegalArgumentException if there are fewer than 1
     */
    public TableView withColumns(int columns) {
        return new TableView(table, caption, mostRows, atLeastOne(columns, "columns"), styles, warnings, note, titles);
    }

    /**
     * The same view with a column of numbers rounded to so many decimals, thousands parted by commas.
     *
     * @param column a column of numbers
     * @param decimals digits after the point, 0 to 30
     * @return a new view
     * @throws IllegalArgumentException if there is no such column of numbers or the decimals are out of range
     */
    public TableView withDecimals(String column, int decimals) {
        return withStyle(column, NumberStyle.decimals(decimals));
    }

    /**
     * The same view with a column of shares shown as percentages: 0.123 as {@code 12.3%}.
     *
     * @param column a column of numbers
     * @param decimals digits after the point, 0 to 30
     * @return a new view
     * @throws IllegalArgumentException if there is no such column of numbers or the decimals are out of range
     */
    public TableView withPercent(String column, int decimals) {
        return withStyle(column, NumberStyle.percent(decimals));
    }

    /**
     * The same view with columns of numbers that name something shown as bare digits, without commas.
     *
     * @param columns columns of numbers
     * @return a new view
     * @throws IllegalArgumentException if there is no such column of numbers
     */
    public TableView withIdentifiers(String... columns) {
        TableView view = this;
        for (String column : columns) {
            view = view.withStyle(column, NumberStyle.identifier());
        }
        return view;
    }

    /**
     * The same view with these warnings under the table, in place of any others.
     *
     * @param warnings one sentence each
     * @return a new view
     */
    public TableView withWarnings(List<String> warnings) {
        return new TableView(table, caption, mostRows, mostColumns, styles, List.copyOf(warnings), note, titles);
    }

    /**
     * The same view with a note under the table: a unit, a source, a way to read it.
     *
     * @param note the note; empty for none
     * @return a new view
     */
    public TableView withNote(String note) {
        return new TableView(table, caption, mostRows, mostColumns, styles, warnings, required(note, "note"), titles);
    }

    /**
     * The same view with lines above the header of the workbook that {@link #saveExcel} writes, as exports for people have them; what is shown
     * stays as it is, and so does CSV, whose first line is the header for every reader.
     *
     * @param lines a title, the day of the export and the like, one row each; none for none
     * @return a new view
     */
    public TableView withTitleRows(String... lines) {
        return new TableView(table, caption, mostRows, mostColumns, styles, warnings, note, List.of(lines));
    }

    /**
     * The whole table behind the view.
     *
     * @return a copy
     */
    @Override
    public Table toTable() {
        return table.copy();
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    /** This view itself. */
    @Override
    public TableView view() {
        return this;
    }

    @Override
    public String toHtml() {
        return GridHtml.of(grid(), caption, note, warnings);
    }

    @Override
    public String toText() {
        return GridText.of(grid(), caption, note, warnings);
    }

    /**
     * Writes parts below each other into one CSV file, as {@link Displayable#saveCsv} writes one table. One part at a time is asked for and
     * held, so that a file may be larger than the memory.
     *
     * @param parts tables with the same columns, at least one
     * @param path of the file; folders are made, an old file stays until the new one is complete; one that ends in {@code .gz} is packed
     * @return the absolute path of the file
     * @throws IllegalArgumentException if there is no part, their columns differ, the path names no CSV file, or it cannot be written
     */
    public static Path saveCsv(Stream<Table> parts, String path) {
        return TableFiles.saveCsv(parts, path);
    }

    /**
     * Writes parts below each other as JSON, an object a line: numbers and truth values as such, days as {@code "2024-01-31"}, times as
     * {@code "2024-01-31 10:20:05"}, missing values as null. One part at a time is asked for and held.
     *
     * @param parts tables with the same columns
     * @param path of the file, which ends in {@code .ndjson} or {@code .jsonl}, perhaps with {@code .gz}
     * @return the absolute path of the file
     * @throws IllegalArgumentException if the columns of the parts differ, the path ends otherwise, or it cannot be written
     */
    public static Path saveNdjson(Stream<Table> parts, String path) {
        return TableFiles.saveNdjson(parts, path);
    }

    @Override
    public Path saveCsv(String path) {
        return TableFiles.saveCsv(table, path);
    }

    @Override
    public Path saveExcel(String path) {
        return TableFiles.saveExcel(table, this, path);
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    String caption() {
        return caption;
    }

    List<String> titles() {
        return titles;
    }

    /** How the numbers of a column are written, where that was said and not found from its values. */
    Optional<NumberStyle> style(String column) {
        return IntStream.range(0, table.columnCount())
                .filter(number -> table.column(number).name().equals(column))
                .mapToObj(styles::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Grid grid() {
        int rows = mostRows;
        if (rows == BY_SIZE) {
            rows = table.rowCount() <= MOST_ROWS_IN_FULL ? MOST_ROWS_IN_FULL : ROWS_OF_LONG_TABLES;
        }
        return Grid.of(table, rows, mostColumns, styles);
    }

    private TableView withStyle(String column, NumberStyle style) {
        int number = table.columnIndex(Names.column(table, column, "The view"));
        if (!(table.column(number) instanceof NumericColumn<?>)) {
            throw new IllegalArgumentException("Decimals need a column of numbers; '" + column + "' holds "
                    + ColumnText.typeOf(table.column(number)) + ".");
        }
        Map<Integer, NumberStyle> more = new TreeMap<>(styles);
        more.put(number, style);
        return new TableView(
                table, caption, mostRows, mostColumns, Collections.unmodifiableMap(more), warnings, note, titles);
    }

    private static String required(String text, String what) {
        if (text == null) {
            throw new IllegalArgumentException("The " + what + " of a table is a text, not null; \"\" shows none.");
        }
        return text;
    }

    private static int atLeastOne(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException("A table shows at least 1 of its " + what + ", not " + number + ".");
        }
        return number;
    }
}
