package millet.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import millet.display.Names;

/** One pass over a CSV file: fields go from the parser's buffer into columns, without an object for a field or a row. */
final class CsvScan extends AbstractBaseCsvCallbackHandler<Boolean> {

    private static final int WHOLE_ROW = -1;

    private final CsvOptions options;
    private final char separator;

    /** Null before the first row; at the place of a column that this pass leaves out, null. */
    private GrowingColumn[] columns;

    private final List<String> firstRow = new ArrayList<>();
    private int width;

    /** The first row is in a further pass only passed over: it made the columns before. */
    private boolean inHeader;

    private boolean inBlankLine;
    private long line;
    private int field;
    private long blankLines;
    private long skippedBlankLines;

    /** A first pass, which makes the columns from the first row. */
    CsvScan(CsvOptions options, char separator) {
        this.options = options;
        this.separator = separator;
    }

    /** A further pass over the same file for some of its columns. */
    CsvScan(CsvScan before, GrowingColumn[] columns) {
        this(before.options, before.separator);
        this.columns = columns;
        this.width = columns.length;
        this.inHeader = options.header();
    }

    void run(Reader text) throws IOException {
        try (CsvReader<Boolean> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .build(this, text)) {
            records.forEach(record -> {});
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw problem(e);
        }
        if (columns == null) {
            throw new CsvProblem("line 1: a header was expected, and the file is empty");
        }
    }

    private RuntimeException problem(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof IllegalStateException interrupted) {
            return interrupted;
        }
        if (cause instanceof CsvProblem) {
            return new CsvProblem(place() + cause.getMessage());
        }
        String said = String.valueOf(cause.getMessage());
        if (said.startsWith("Unexpected character after closing quote")) {
            return new CsvProblem("line " + line
                    + ": a separator or the end of the line was expected behind a closing quote, and more"
                    + " text was found; double the quotes inside a quoted field");
        }
        if (said.startsWith("Unclosed quoted field")) {
            return new CsvProblem(
                    "line " + line + ": a closing quote was expected for the quote that opens in this row, and the file"
                            + " ends without one; close the quote or take it away");
        }
        CsvProblem problem = new CsvProblem("line " + line + ": the row cannot be read: " + said);
        problem.initCause(cause);
        return problem;
    }

    private String place() {
        if (field == WHOLE_ROW) {
            return "line " + line + ": ";
        }
        boolean known = columns != null && field < width && columns[field] != null;
        return "line " + line
                + (known ? ", column '" + columns[field].name() + "': " : ", field " + (field + 1) + ": ");
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        inBlankLine = false;
    }

    @Override
    protected void handleEmpty() {
        inBlankLine = true;
        blankLines++;
    }

    @Override
    protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
        field = index;
        if (index == 0) {
            skippedBlankLines += blankLines;
            blankLines = 0;
        }
        if (columns == null) {
            firstRow.add(new String(text, from, length));
        } else if (!inHeader && index < width && columns[index] != null) {
            columns[index].add(text, from, from + length, line);
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (inBlankLine) {
            return true;
        }
        if (columns == null) {
            begin();
        } else if (field + 1 != width) {
            int fields = field + 1;
            field = WHOLE_ROW;
            throw new CsvProblem(width + " fields were expected, as in the first line, and " + fields
                    + " found; put quotes around text that holds a " + Separators.name(separator)
                    + " or a line break, or name another separator, say withSeparator(';')");
        }
        inHeader = false;
        return true;
    }

    private void begin() {
        width = firstRow.size();
        List<String> names = names();
        columns = new GrowingColumn[width];
        for (int i = 0; i < width; i++) {
            columns[i] = new GrowingColumn(names.get(i), options);
        }
        if (!options.header()) {
            for (int i = 0; i < width; i++) {
                field = i;
                char[] text = firstRow.get(i).toCharArray();
                columns[i].add(text, 0, text.length, line);
            }
        }
    }

    private List<String> names() {
        int given = options.columnNames().size();
        if (given > 0 && given != width) {
            field = WHOLE_ROW;
            throw new CsvProblem("one name a column was expected, and " + given + " names were given for " + width
                    + " columns " + firstRow + "; correct withColumnNames");
        }
        List<String> names = new ArrayList<>();
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < width; i++) {
            field = i;
            String name = name(i);
            // Tablesaw looks names up without regard to case
            Integer other = seen.put(name.toLowerCase(Locale.ROOT), i + 1);
            if (other != null) {
                field = WHOLE_ROW;
                throw new CsvProblem("a name of its own was expected for every column, and '" + name
                        + "' names columns " + other + " and " + (i + 1)
                        + " (upper and lower case count as equal); correct the header or say withColumnNames(…)");
            }
            names.add(name);
        }
        checkDeclared(names);
        return names;
    }

    private String name(int index) {
        if (!options.columnNames().isEmpty()) {
            return options.columnNames().get(index);
        }
        String raw = options.header() ? firstRow.get(index) : "";
        if (raw.indexOf('\0') >= 0) {
            throw new CsvProblem(Words.NUL);
        }
        // Tablesaw trims control characters off a name too
        String name = raw.strip().trim();
        return name.isEmpty() ? "column " + (index + 1) : name;
    }

    private void checkDeclared(List<String> names) {
        for (String declared : options.types().keySet()) {
            if (!names.contains(declared)) {
                field = WHOLE_ROW;
                throw new CsvProblem("a column '" + declared
                        + "' was expected, because its type is declared, and the columns are " + names + "."
                        + Names.suggestion(declared, names));
            }
        }
    }

    List<GrowingColumn> columns() {
        return List.of(columns);
    }

    /** Empty lines between rows, which hold nothing and were left out. */
    long skippedBlankLines() {
        return skippedBlankLines;
    }
}
