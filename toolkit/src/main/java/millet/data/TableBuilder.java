package millet.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import millet.display.Names;
import tech.tablesaw.api.Table;

/**
 * Makes a table of rows of text, whatever format of file they come from: names, types, missing values and the report are the same for all
 * formats. Cells go from the caller's buffer into columns, without an object for a cell or a row.
 *
 * <pre>{@code
 * TableBuilder table = new TableBuilder(options, "correct the row");
 * table.fill(rows);                       // rows calls startRow, cell …, endRow for every row, and does so again when asked
 * return table.report(file, origin);
 * }</pre>
 */
final class TableBuilder {

    private static final int WHOLE_ROW = -1;

    private static final char[] NOTHING = {};

    private final ReadOptions options;

    /** Null before the first row; in a further pass null at the place of a column that is finished. */
    private GrowingColumn[] columns;

    private final List<GrowingColumn> all = new ArrayList<>();
    private final List<String> firstRow = new ArrayList<>();
    private int width;

    /** Whether the names came from {@link #names} and no row holds them. */
    private boolean named;

    /** The header is in a further pass only passed over: it made the columns before. */
    private boolean inHeader;

    private long line = 1;
    private int field;

    /** What to do about a row that has too many or too few fields. */
    private final String remedy;

    TableBuilder(ReadOptions options, String remedy) {
        this.options = options;
        this.remedy = remedy;
    }

    /** Names that the format itself knows: every row is then data. To be said before the first row, in every pass. */
    void names(List<String> names) {
        if (columns == null) {
            named = true;
            firstRow.addAll(names);
            begin();
        }
        inHeader = false;
    }

    /** The row that follows begins in this line of the file, counted from 1. */
    void startRow(long startingLine) {
        line = startingLine;
        field = 0;
    }

    /** One cell of the row, as it stands in the file; the columns of a row come in their order. An empty one is missing. */
    void cell(int index, char[] text, int from, int to) {
        field = index;
        if (columns == null) {
            firstRow.add(new String(text, from, to - from));
        } else if (!inHeader && index < width && columns[index] != null) {
            columns[index].add(text, from, to, line);
        }
    }

    /** As {@link #cell(int, char[], int, int)}. */
    void cell(int index, String text) {
        char[] letters = text.toCharArray();
        cell(index, letters, 0, letters.length);
    }

    void missing(int index) {
        cell(index, NOTHING, 0, 0);
    }

    /** The row has no more cells. */
    void endRow() {
        if (columns == null) {
            begin();
        } else if (field + 1 != width) {
            int fields = field + 1;
            field = WHOLE_ROW;
            throw new FileProblem(
                    width + " fields were expected, as in the first line, and " + fields + " found; " + remedy);
        }
        inHeader = false;
    }

    private void begin() {
        width = firstRow.size();
        List<String> names = columnNames();
        columns = new GrowingColumn[width];
        for (int i = 0; i < width; i++) {
            columns[i] = new GrowingColumn(names.get(i), options);
            all.add(columns[i]);
        }
        if (!options.header && !named) {
            for (int i = 0; i < width; i++) {
                cell(i, firstRow.get(i));
            }
        }
    }

    private List<String> columnNames() {
        int given = options.columnNames.size();
        if (given > 0 && given != width) {
            field = WHOLE_ROW;
            throw new FileProblem("one name a column was expected, and " + given + " names were given for " + width
                    + " columns " + firstRow + "; correct withColumnNames");
        }
        List<String> names = new ArrayList<>();
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < width; i++) {
            field = i;
            String name = columnName(i);
            // Tablesaw looks names up without regard to case
            Integer other = seen.put(name.toLowerCase(Locale.ROOT), i + 1);
            if (other != null) {
                field = WHOLE_ROW;
                throw new FileProblem("a name of its own was expected for every column, and '" + name
                        + "' names columns " + other + " and " + (i + 1)
                        + " (upper and lower case count as equal); correct the header or say withColumnNames(…)");
            }
            names.add(name);
        }
        checkDeclared(names);
        return names;
    }

    private String columnName(int index) {
        if (!options.columnNames.isEmpty()) {
            return options.columnNames.get(index);
        }
        String raw = options.header || named ? firstRow.get(index) : "";
        if (raw.indexOf('\0') >= 0) {
            throw new FileProblem(Words.NUL);
        }
        // Tablesaw trims control characters off a name too
        String name = raw.strip().trim();
        return name.isEmpty() ? "column " + (index + 1) : name;
    }

    private void checkDeclared(List<String> names) {
        for (String declared : options.types.keySet()) {
            if (!names.contains(declared)) {
                field = WHOLE_ROW;
                throw new FileProblem("a column '" + declared
                        + "' was expected, because its type is declared, and the columns are " + names + "."
                        + Names.suggestion(declared, names));
            }
        }
    }

    /** Where in the file the builder is: {@code line 3, column 'price'}. */
    private String place() {
        if (field == WHOLE_ROW) {
            return "line " + line;
        }
        boolean known = field < all.size();
        return "line " + line + (known ? ", column '" + all.get(field).name() + "'" : ", field " + (field + 1));
    }

    /** Where the row began that was started last. */
    long line() {
        return line;
    }

    /** Goes over the rows, and once more for columns that turned out to be text late. */
    void fill(Rows rows) throws IOException {
        pass(rows);
        if (columns == null) {
            throw new FileProblem("line 1", "a header was expected, and the file is empty");
        }
        if (!finish()) {
            inHeader = options.header && !named;
            pass(rows);
        }
    }

    private void pass(Rows rows) throws IOException {
        try {
            rows.handTo(this);
        } catch (FileProblem e) {
            throw e.isPlaced() ? e : new FileProblem(place(), e.getMessage());
        }
    }

    private boolean finish() {
        boolean complete = true;
        for (int i = 0; i < width; i++) {
            columns[i] = null;
            if (!all.get(i).finish()) {
                columns[i] = all.get(i).again();
                all.set(i, columns[i]);
                complete = false;
            }
        }
        return complete;
    }

    /** The finished table with what was found; once. */
    LoadReport report(DataFile file, Origin origin) {
        List<String> warnings = new ArrayList<>(origin.warnings());
        all.stream().map(GrowingColumn::warning).flatMap(Optional::stream).forEach(warnings::add);
        List<LoadReport.Found> found = new ArrayList<>();
        Table table = Table.create(file.tableName());
        for (GrowingColumn column : all) {
            String type = column.type().label();
            table.addColumns(column.toColumn());
            found.add(new LoadReport.Found(type, column.note()));
        }
        return new LoadReport(file.path(), origin, table, found, warnings);
    }
}
