package millet.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Looks through a file for cells that are other in other character sets, because the first rows hold too few of them. */
final class TellingCells {

    private static final int ENOUGH = 3;

    private final List<String> columns;
    private final long headerLine;
    private final List<Origin.Decoded> found;

    /** Those that were found so far stand in the first rows and come again. */
    TellingCells(List<String> columns, long headerLine, List<Origin.Decoded> foundSoFar) {
        this.columns = columns;
        this.headerLine = headerLine;
        this.found = new ArrayList<>(foundSoFar);
    }

    List<Origin.Decoded> find(Reader text, char separator) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                if (row.getStartingLineNumber() > headerLine) {
                    look(row);
                }
                if (found.size() >= ENOUGH) {
                    break;
                }
            }
        } catch (CsvParseException brokenQuotes) {
            // the reading of the table has reported them
            return found;
        }
        return found;
    }

    private void look(CsvRecord row) {
        for (int i = 0; i < Math.min(row.getFieldCount(), columns.size()) && found.size() < ENOUGH; i++) {
            Origin.Decoded cell = new Origin.Decoded(columns.get(i), row.getStartingLineNumber(), row.getField(i));
            if (Origin.isTelling(cell.text()) && !found.contains(cell)) {
                found.add(cell);
            }
        }
    }
}
