package millet.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import millet.display.Displayable;
import millet.display.TableView;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What was found on loading a file: character set, separator, and for every column its type, how many values are missing, its first
 * value, and why it has that type where that may surprise. It also holds the table itself.
 */
public final class LoadReport implements Displayable {

    /** What was found about one column: the name of its type, and why it has it where that may surprise. */
    record Found(String type, String note) {}

    private final Path path;
    private final Origin origin;
    private final Schema schema;
    private final Table data;
    private final List<Found> columns;
    private final List<String> warnings;

    LoadReport(Path path, Origin origin, Schema schema, Table data, List<Found> columns, List<String> warnings) {
        this.path = path;
        this.origin = origin;
        this.schema = schema;
        this.data = data;
        this.columns = List.copyOf(columns);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * The loaded table; every call gives the same one.
     *
     * @return the rows of the file
     */
    public Table data() {
        return data;
    }

    /**
     * Where the file was found.
     *
     * @return its absolute path
     */
    public Path path() {
        return path;
    }

    /**
     * The character set that the file was read in.
     *
     * @return its name, such as {@code UTF-8} or {@code GB18030}; empty where the format has none
     */
    public String charset() {
        return origin.charset();
    }

    /**
     * Why that character set was taken.
     *
     * @return such as {@code by the byte-order mark} or {@code as given}; empty where the format has none
     */
    public String charsetReason() {
        return origin.reason();
    }

    /**
     * The first three cells that are not plain ASCII, as they were decoded: where they are words, the character set is right.
     *
     * @return a new table: column, line of the file, text; without rows where there are no such cells among the first rows
     */
    public Table decodedCells() {
        StringColumn names = StringColumn.create("column");
        IntColumn lines = IntColumn.create("line");
        StringColumn texts = StringColumn.create("text");
        for (Origin.Decoded cell : origin.decoded()) {
            names.append(cell.column());
            lines.append((int) cell.line());
            texts.append(cell.text());
        }
        return Table.create(path.getFileName() + ", decoded as " + origin.charset(), names, lines, texts);
    }

    /**
     * What the columns are and how the file is written, to be held to when the next one comes.
     *
     * @return the schema, which can be saved
     */
    public Schema schema() {
        return schema;
    }

    /**
     * The separator that parted the fields.
     *
     * @return {@code comma}, {@code semicolon}, {@code tab}, {@code bar}, or the character in quotes; empty where the format has none
     */
    public String separator() {
        return origin.separator();
    }

    /**
     * One row a column: name, type, missing values, first value, note.
     *
     * @return a new table, named after what was found about the file
     */
    @Override
    public Table toTable() {
        StringColumn names = StringColumn.create("column");
        StringColumn types = StringColumn.create("type");
        IntColumn missing = IntColumn.create("missing");
        StringColumn first = StringColumn.create("first value");
        StringColumn notes = StringColumn.create("note");
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = data.column(i);
            names.append(column.name());
            types.append(columns.get(i).type());
            missing.append(column.countMissing());
            first.append(firstValue(column));
            notes.append(columns.get(i).note());
        }
        String found = String.format(
                Locale.ROOT,
                "%s: %,d rows × %d columns, %s",
                path.getFileName(),
                data.rowCount(),
                data.columnCount(),
                origin.words());
        return Table.create(found, names, types, missing, first, notes);
    }

    private static String firstValue(Column<?> column) {
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                return TableView.cell(column, row);
            }
        }
        return "";
    }

    /** The columns, and below them how the character set was found. */
    @Override
    public TableView view() {
        TableView view = TableView.of(toTable()).withWarnings(warnings);
        return origin.charset().isEmpty() ? view : view.withNote(charsetNote());
    }

    private String charsetNote() {
        String decoded = origin.decoded().stream().map(Origin.Decoded::toString).collect(Collectors.joining("; "));
        return origin.charset() + " " + origin.reason() + (decoded.isEmpty() ? "" : ": " + decoded);
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    /** The report as text. */
    @Override
    public String toString() {
        return toText();
    }
}
