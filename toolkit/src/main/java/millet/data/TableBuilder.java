package millet.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Makes a table of rows of text, whatever format of file they come from: names, types, missing values, the habits of exporting programs
 * and the report are the same for all formats. Cells go from the caller's buffer into columns, without an object for a cell or a row; only
 * the first rows and those that begin like a sum or like the header are kept until it is known what they are.
 *
 * <pre>{@code
 * TableBuilder table = new TableBuilder(options, "correct the row");
 * table.fill(rows);                       // rows are handed to a sink, and once more to another one when asked
 * return table.report(file, origin);
 * }</pre>
 */
final class TableBuilder {

    private final ReadOptions options;
    private final HeadRows head;
    private final LeftOutRows leftOut = new LeftOutRows();
    private final Place place = new Place();
    private final FirstPass first;

    /** The remedy says what to do about a row that has too many or too few fields. */
    TableBuilder(ReadOptions options, String remedy) {
        this.options = options;
        this.head = new HeadRows(options);
        this.first = new FirstPass(options, remedy, head, leftOut, place);
    }

    /** Goes over the rows, and once more for columns that turned out to be text late. */
    void fill(Rows rows) throws IOException {
        passFirst(rows);
        if (first.columns().isEmpty()) {
            throw new FileProblem("line 1", "a header was expected, and the file is empty");
        }
        first.endWaiting();
        if (!columns().finish()) {
            pass(rows, new SecondPass(columns(), leftOut, place));
        }
    }

    private void passFirst(Rows rows) throws IOException {
        pass(
                sink -> {
                    rows.handTo(sink);
                    first.endText();
                },
                first);
    }

    private void pass(Rows rows, RowSink sink) throws IOException {
        try {
            rows.handTo(sink);
        } catch (FileProblem e) {
            throw e.isPlaced() ? e : new FileProblem(place.shown(columnNames()), e.getMessage());
        }
    }

    /** Goes over the first rows only, to see what kind of values they hold; nothing where a row or a value among them needs care. */
    Optional<List<PlainBlock.Kind>> kinds(Rows firstRows) throws IOException {
        passFirst(firstRows);
        boolean plain = head.line() == 1
                && leftOut.count() == (options.header ? 1 : 0)
                && !first.isWaiting()
                && !options.skippingFaultyRows;
        return plain ? first.columns().flatMap(GrowingColumns::plainKinds) : Optional.empty();
    }

    /** The header as it stands in the file, a name for each column; where there is none, nothing that a cell could be. */
    List<String> header() {
        return options.header
                ? List.of(head.cells())
                : Collections.nCopies(columnNames().size(), "");
    }

    /** Takes the values of all rows in place of those so far, column by column of the kinds that were told. */
    void adopt(List<Cells> cells) {
        columns().adopt(cells);
    }

    /** Cells of the first rows of data that are not plain ASCII, as they were decoded. */
    List<Origin.Decoded> decoded(int most) {
        return head.decoded(columnNames(), leftOut, most);
    }

    /** The same cells, and as many names as there is room for behind them. */
    List<Origin.Decoded> decodedHeader(List<Origin.Decoded> cells, int most) {
        return head.decodedHeader(cells, columnNames(), most);
    }

    /** Where the header stands; 1 where there is none. */
    long headerLine() {
        return head.line();
    }

    private GrowingColumns columns() {
        return first.columns().orElseThrow();
    }

    /** None before the header is known. */
    List<String> columnNames() {
        return first.columns().map(GrowingColumns::names).orElse(List.of());
    }

    /** The finished table with what was found; once. */
    LoadReport report(DataFile file, Origin origin) {
        List<String> warnings = new ArrayList<>(origin.warnings());
        leftOut.report(warnings, head.notes());
        return new FinishedTable(options, columns()).report(file, origin, warnings);
    }
}
