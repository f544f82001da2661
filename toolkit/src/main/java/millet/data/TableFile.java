package millet.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tech.tablesaw.api.Table;

/**
 * A file that holds a table, and how it is to be read where it does not say so itself: an immutable value in which every option is
 * optional. {@link #read()} gives the table, {@link #report()} what was found on the way.
 *
 * <pre>{@code
 * Tables.csv("members.csv").withCharset("GBK").withType("member", "text").withDayFirst(true).read()
 * }</pre>
 */
public final class TableFile {

    private final String path;
    private final Optional<FileFormat> format;
    private final ReadOptions options;

    private TableFile(String path, Optional<FileFormat> format, ReadOptions options) {
        this.path = path;
        this.format = format;
        this.options = options;
    }

    /** A file whose name ends in what it is. */
    static TableFile of(String path) {
        return new TableFile(path, Optional.empty(), new ReadOptions());
    }

    /** A file of that format, whatever its name ends in. */
    static TableFile of(String path, FileFormat format) {
        return new TableFile(path, Optional.of(format), new ReadOptions());
    }

    private TableFile with(Consumer<ReadOptions> change) {
        ReadOptions changed = new ReadOptions(options);
        change.accept(changed);
        return new TableFile(path, format, changed);
    }

    /**
     * The same file, read with a given separator.
     *
     * @param separator the character between two fields
     * @return a new value
     * @throws IllegalArgumentException if it is a quote, a line break or NUL
     */
    public TableFile withSeparator(char separator) {
        checkSeparator(separator);
        return with(options -> options.separator = Optional.of(separator));
    }

    static void checkSeparator(char separator) {
        if (separator == '"' || separator == '\n' || separator == '\r' || separator == '\0') {
            throw new IllegalArgumentException(
                    "The separator must not be a quote, a line break or NUL; say withSeparator(';') or another character.");
        }
    }

    /**
     * The same file, read in a given character set; else the byte-order mark decides, then strict UTF-8, then GB18030.
     *
     * @param charset its name, such as {@code "GBK"} or {@code "windows-1252"}
     * @return a new value
     * @throws IllegalArgumentException if this Java does not know it
     */
    public TableFile withCharset(String charset) {
        TextSource.charset(charset);
        return with(options -> options.charset = Optional.of(charset));
    }

    /**
     * The same file with the type of one column declared; a value that does not fit is then an error with its line. A declared date
     * begins with its year and may be 20240131, 202401 (the first day of the month) or 24-01-05; for the others {@link #withDayFirst} is
     * enough. Of a declared datetime that is finer than a millisecond the rest is cut, and the report counts how often.
     *
     * @param column the column's name
     * @param type {@code text}, {@code integer}, {@code decimal}, {@code boolean}, {@code date}, {@code datetime} or {@code yes/no}
     * @return a new value
     * @throws IllegalArgumentException if there is no such type
     */
    public TableFile withType(String column, String type) {
        return withTypes(Map.of(column, type));
    }

    /**
     * The same file with the types of some columns declared, besides those declared before; the others are inferred from all rows.
     *
     * @param types column name to type
     * @return a new value
     * @throws IllegalArgumentException if there is no such type
     */
    public TableFile withTypes(Map<String, String> types) {
        return with(options -> options.addTypes(types));
    }

    /**
     * The same file with other column names than its own.
     *
     * @param names one name a column
     * @return a new value
     */
    public TableFile withColumnNames(String... names) {
        return with(options -> options.columnNames = List.of(names));
    }

    /**
     * The same file, its first row taken for data; its columns are called {@code column 1}, {@code column 2} … unless
     * {@link #withColumnNames} says otherwise.
     *
     * @return a new value
     */
    public TableFile withoutHeader() {
        return with(options -> options.header = false);
    }

    /**
     * The same file with more values that mean a missing one, in every column, with blanks around them or not, upper and lower case alike.
     *
     * @param words such as {@code "?"} or {@code "unknown"}
     * @return a new value
     */
    public TableFile withMissing(String... words) {
        return with(options -> {
            List<String> all = new ArrayList<>(options.missing);
            all.addAll(List.of(words));
            options.missing = List.copyOf(all);
        });
    }

    /**
     * The same file with numbers that have a decimal comma: 1,5 is one and a half.
     *
     * @return a new value
     */
    public TableFile withDecimalComma() {
        return with(options -> options.decimalComma = true);
    }

    /**
     * The same file with the order of day and month given, for dates that do not begin with the year. Years of two digits are read then
     * too, by the rule of POSIX {@code strptime}: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068; the report counts them.
     *
     * @param dayFirst true for 31/12/2024, false for 12/31/2024
     * @return a new value
     */
    public TableFile withDayFirst(boolean dayFirst) {
        return with(options -> options.dayFirst = Optional.of(dayFirst));
    }

    /**
     * The same file held to a schema: every column of it must be there, and every value must have its type; else the message names the
     * difference. Columns that the schema does not name are read all the same, with a warning. What the schema says replaces what was said
     * before; words for missing values are added.
     *
     * @param schema such as {@link LoadReport#schema()} of an earlier file gave it
     * @return a new value
     */
    public TableFile withSchema(Schema schema) {
        return withTypes(schema.types())
                .withMissing(schema.missing().toArray(String[]::new))
                .with(options -> {
                    options.schema = Optional.of(schema);
                    options.charset = schema.charset().or(() -> options.charset);
                    options.separator = schema.separator().or(() -> options.separator);
                    options.dayFirst = schema.dayFirst().or(() -> options.dayFirst);
                    options.decimalComma = schema.decimalComma() || options.decimalComma;
                });
    }

    /**
     * The same file with so many rows of title above its header, which are left out; 0 where it begins with the header. Else they are found
     * where they are shorter than the header and hold no numbers.
     *
     * @param rows how many, blank lines not counted
     * @return a new value
     * @throws IllegalArgumentException if it is less than 0
     */
    public TableFile withTitleRows(int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("The title rows must be 0 or more; they are " + rows
                    + ". Leave withTitleRows out, and they are found.");
        }
        return with(options -> options.titleRows = Optional.of(rows));
    }

    /**
     * The same file with rows of sums (合计, 小计, Total) and notes below the data (制表人：…) kept among the data; else they are left out and
     * reported: those at the end, and sums inside that leave cells empty.
     *
     * @return a new value
     */
    public TableFile keepingTotalRows() {
        return with(options -> options.keepingTotalRows = true);
    }

    /**
     * The same file with rows left out that cannot be read: with too many or too few fields, a quote that does not close, a NUL, or a value
     * that does not have its declared type; of JSON, lines that are no object, where every line is to be one. The report counts them and shows
     * the first; without this, the first is an error.
     *
     * @return a new value
     */
    public TableFile skippingFaultyRows() {
        return with(options -> options.skippingFaultyRows = true);
    }

    /**
     * The same workbook, read from the sheet of that name; else from its first that is not hidden.
     *
     * @param name the name of the sheet
     * @return a new value
     */
    public TableFile withSheet(String name) {
        return with(options -> options.sheet = Optional.of(name));
    }

    /**
     * The same workbook, read from the sheet at that place.
     *
     * @param number the place, counted from 1
     * @return a new value
     * @throws IllegalArgumentException if it is less than 1
     */
    public TableFile withSheet(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The number of a sheet must be 1 or more; it is " + number + ".");
        }
        return withSheet("#" + number);
    }

    /**
     * Reads the file.
     *
     * @return a new table, named after the file
     * @throws IllegalArgumentException if there is no such file, its kind is unknown, its content is faulty, or a value does not have its
     *     declared type; the message names line and column
     */
    public Table read() {
        return report().data();
    }

    /**
     * Reads the file and says what was found: the thing to look at before trusting a new file. The table is in {@link LoadReport#data()}.
     *
     * @return the report, which shows itself
     * @throws IllegalArgumentException as {@link #read()}
     */
    public LoadReport report() {
        return report(DataFile.find(path, FileLookup.fromWorkingDirectory()));
    }

    private LoadReport report(DataFile file) {
        return format.orElseGet(() -> FileFormat.of(file)).read(file, options);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableFile file
                && path.equals(file.path)
                && format.equals(file.format)
                && options.equals(file.options);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + options.hashCode();
    }

    /** The path and every option that was given. */
    @Override
    public String toString() {
        String said = options.toString();
        return "TableFile[" + path + (said.isEmpty() ? "" : ", ") + said + "]";
    }
}
