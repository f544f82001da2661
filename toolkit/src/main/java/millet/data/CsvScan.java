package millet.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Passes over a CSV file: fields go from the parser's buffer to the table, without an object for a field or a row. */
final class CsvScan extends AbstractBaseCsvCallbackHandler<Boolean> {

    private final TableBuilder table;
    private final char separator;
    private boolean inBlankLine;
    private long line;
    private long blankLines;
    private long skippedBlankLines;

    CsvScan(TableBuilder table, char separator) {
        this.table = table;
        this.separator = separator;
    }

    /** One pass; there may be several over the same file. */
    void run(Reader text) throws IOException {
        blankLines = 0;
        skippedBlankLines = 0;
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
    }

    private RuntimeException problem(CsvParseException e) {
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
                    "a separator or the end of the line was expected behind a closing quote, and more"
                            + " text was found; double the quotes inside a quoted field");
        }
        if (said.startsWith("Unclosed quoted field")) {
            return new FileProblem(
                    "line " + line,
                    "a closing quote was expected for the quote that opens in this row, and the file"
                            + " ends without one; close the quote or take it away");
        }
        FileProblem problem = new FileProblem("line " + line, "the row cannot be read: " + said);
        problem.initCause(cause);
        return problem;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        inBlankLine = false;
        table.startRow(startingLine);
    }

    @Override
    protected void handleEmpty() {
        inBlankLine = true;
        blankLines++;
    }

    @Override
    protected void handleField(int index, char[] text, int from, int length, boolean quoted) {
        if (index == 0) {
            skippedBlankLines += blankLines;
            blankLines = 0;
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
