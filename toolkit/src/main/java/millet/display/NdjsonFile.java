package millet.display;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Writes tables as JSON, an object a line, in UTF-8: numbers and truth values as such, all else as text, missing values as null. */
final class NdjsonFile {

    private NdjsonFile() {}

    static void write(Iterator<Table> parts, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setRootValueSeparator(null);
            List<String> names = null;
            while (parts.hasNext()) {
                Table part = parts.next();
                names = names == null ? part.columnNames() : names;
                CsvFile.checkSame(names, part);
                write(part, json);
            }
        }
    }

    private static void write(Table part, JsonGenerator json) throws IOException {
        List<Column<?>> columns = part.columns();
        for (int row = 0; row < part.rowCount(); row++) {
            json.writeStartObject();
            for (Column<?> column : columns) {
                json.writeFieldName(column.name());
                write(column, row, json);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(Column<?> column, int row, JsonGenerator json) throws IOException {
        if (column.isMissing(row)) {
            json.writeNull();
        } else if (column instanceof BooleanColumn) {
            json.writeBoolean((Boolean) column.get(row));
        } else if (column instanceof NumericColumn<?>) {
            number(column, row, json);
        } else if (column instanceof DateTimeColumn times) {
            json.writeString(CsvFile.dateTime(times.get(row)));
        } else {
            json.writeString(String.valueOf(column.get(row)));
        }
    }

    /** JSON knows no infinity: it is written as text, so that nothing is lost. */
    private static void number(Column<?> column, int row, JsonGenerator json) throws IOException {
        Number number = (Number) column.get(row);
        double value = number.doubleValue();
        if (Double.isInfinite(value)) {
            json.writeString(number.toString());
        } else if (number instanceof Double) {
            json.writeNumber(Digits.exact(value));
        } else if (number instanceof Float) {
            json.writeNumber(Digits.exact(number.floatValue()));
        } else {
            json.writeNumber(number.longValue());
        }
    }
}
