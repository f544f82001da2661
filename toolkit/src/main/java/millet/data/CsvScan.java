package millet.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Passes over a CSV file: fields go from the parser's buffer to the table, without an object for a field or a row. */
final class CsvScan extends AbstractBaseCsvCallbackHandler<Boolean> {

    private static final int MOST_RESTARTS = 200;

    private final char separator;
    private final boolean skipping;
    private final boolean spacedQuotes;

    /** Lines above everything that belongs to the table. */
    private final long linesAbove;

    private RowSink table;
    private Text text;
    private long linesBefore;
    private boolean inBlankLine;
    private long line;
    private long blankLines;
    private long skippedBlankLines;

    /** Where quotes are spaced, blanks before and behind them are passed over. */
    CsvScan(char separator, boolean skipping, boolean spacedQuotes, long linesAbove) {
        this.separator = separator;
        this.skipping = skipping;
        this.spacedQuotes = spacedQuotes;
        this.linesAbove = linesAbove;
    }

    /** The text of the file from its start. */
    @FunctionalInterface
    interface Text {
        Reader open() throws IOException;
    }

    /** One pass, which hands the rows to that table; there may be several over the same file. */
    void run(RowSink sink, Text wholeText) throws IOException {
        table = sink;
        text = wholeText;
        blankLines = 0;
        skippedBlankLines = 0;
        linesBefore = linesAbove;
        int restarts = 0;
        try (BufferedReader all = new BufferedReader(text.open())) {
            if (!skipLines(all, linesAbove) || scan(all)) {
                return;
            }
        }
        // behind a row with broken quotes the reader of CSV is lost: it begins anew in the next line
        boolean done = false;
        while (!done) {
            if (restarts++ == MOST_RESTARTS) {
                throw new FileProblem(
                        "line " + line,
                        "rows with quotes by the usual rule were expected, and more than " + MOST_RESTARTS
                                + " have broken ones; correct the file, or name its separator");
            }
            linesBefore = line;
            try (BufferedReader rest = new BufferedReader(text.open())) {
                done = !skipLines(rest, linesBefore) || scan(rest);
            }
        }
    }

    /** False where the text ends before. */
    private static boolean skipLines(BufferedReader text, long lines) throws IOException {
        boolean more = true;
        for (long i = 0; i < lines && more; i++) {
            more = text.readLine() != null;
        }
        return more;
    }

    /** Whether the end was reached; false where broken quotes ended it, in a row that was left out. */
    private boolean scan(Reader text) throws IOException {
        try (CsvReader<Boolean> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(spacedQuotes)
                .build(this, text)) {
            records.forEach(record -> {});
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            RuntimeException problem = problem(e);
            if (!skipping || !(problem instanceof FileProblem broken) || !broken.isPlaced()) {
                throw problem;
            }
            table.dropRow(broken.what());
            return false;
        }
        return true;
    }

    /** Whether the line where the row begins has a quote behind a backslash. */
    private boolean isEscaped() throws IOException {
        try (BufferedReader lines = new BufferedReader(text.open())) {
            String own = skipLines(lines, line - 1) ? lines.readLine() : null;
            return own != null && own.contains("\\\"");
        }
    }

    private RuntimeException problem(CsvParseException e) throws IOException {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof IllegalStateException interrupted) {
            return interrupted;
        }
        if (cause instanceof FileProblem problem) {
            return problem;
        }
        String said = String.valueOf(cause.getMessage());
        if (said.startsWith("Unexpected character after closing quote")) {
            return new FileProblem(
                    "line " + line,
                    "a separator or the end of the line was expected behind a closing quote, and more text was found; "
                            + (isEscaped()
                                    ? "the quotes inside stand behind a backslash, as MySQL writes them: replace \\\" by"
                                            + " \"\", or export them doubled (ESCAPED BY '\"')"
                                    : "double the quotes inside a quoted field"));
        }
        if (said.startsWith("Unclosed quoted field")) {
            return new FileProblem(
                    "line " + line,
                    "a closing quote was expected for the quote that opens in this row, and the file"
                            + " ends without one; close the quote or take it away");
        }
        if (said.contains("maximum buffer size")) {
            return new FileProblem(
                    "line " + line,
                    "a field of at most 16 million characters was expected, and a longer one was found; probably a quote opens in"
                            + " this row that never closes: close it or take it away");
        }
        FileProblem problem = new FileProblem("line " + line, "the row cannot be read: " + said);
        problem.initCause(cause);
        return problem;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = linesBefore + startingLine;
        inBlankLine = false;
        table.startRow(line);
    }

    @Override
    protected void handleEmpty() {
        inBlankLine = true;
        blankLines++;
        table.gap();
    }

    @Override
    protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
        if (index == 0) {
            skippedBlankLines += blankLines;
            blankLines = 0;
        }
        if (quoted) {
            table.quoted();
        }
        table.cell(index, text, from, from + length);
    }

    @Override
    protected Boolean buildRecord() {
        if (!inBlankLine) {
            table.endRow();
        }
        return true;
    }

    /** Empty lines between rows, which hold nothing and were left out. */
    long skippedBlankLines() {
        return skippedBlankLines;
    }
}
