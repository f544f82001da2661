package millet.display;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/**
 * Writes a table as CSV by RFC 4180, with line feeds, in UTF-8 with a byte-order mark.
 *
 * <p>Text is written as it is, even where it begins with {@code =}, {@code +}, {@code -} or {@code @} and a spreadsheet would take it for a
 * formula: the file is data first, and a mark put before such text would stay in it for every other reader. {@link Displayable#saveCsv} says
 * so and names the way that is safe in Excel. Text that looks like a number is quoted, which tells readers that care that it is text.
 */
final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private CsvFile() {}

    static void write(Table table, OutputStream out) throws IOException {
        write(List.of(table).iterator(), out);
    }

    /** Writes parts below each other, each with the columns of the first; one part at a time is asked for. */
    static void write(Iterator<Table> parts, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, lenientUtf8());
        writer.append(BYTE_ORDER_MARK);
        Table part = parts.next();
        Quoting quoting = new Quoting(part);
        List<String> names = part.columnNames();
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(quoting)
                .build(writer)) {
            csv.writeRecord(names.toArray(String[]::new));
            write(part, quoting, csv);
            while (parts.hasNext()) {
                part = parts.next();
                checkSame(names, part);
                write(part, quoting, csv);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static void checkSame(List<String> names, Table part) {
        if (!part.columnNames().equals(names)) {
            throw new IllegalArgumentException(
                    "The parts of a file have the same columns in the same order: the first has " + names
                            + ", a later one " + part.columnNames() + ".");
        }
    }

    private static void write(Table part, Quoting quoting, CsvWriter csv) {
        String[] record = new String[part.columnCount()];
        List<IntFunction<String>> columns =
                part.columns().stream().map(CsvFile::values).toList();
        for (int row = 0; row < part.rowCount(); row++) {
            quoting.inEmptyRow = true;
            for (int number = 0; number < record.length; number++) {
                record[number] = columns.get(number).apply(row);
                quoting.inEmptyRow &= record[number].isEmpty();
            }
            csv.writeRecord(record);
        }
    }

    private static CharsetEncoder lenientUtf8() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
    }

    private static IntFunction<String> values(Column<?> column) {
        IntFunction<String> text = value(column);
        return row -> column.isMissing(row) ? "" : text.apply(row);
    }

    private static IntFunction<String> value(Column<?> column) {
        if (column instanceof DoubleColumn numbers) {
            return row -> Digits.exact(numbers.getDouble(row));
        } else if (column instanceof FloatColumn numbers) {
            return row -> Digits.exact(numbers.getFloat(row));
        } else if (column instanceof DateTimeColumn times) {
            return row -> dateTime(times.get(row));
        } else if (column instanceof TimeColumn times) {
            return row -> clock(times.get(row));
        }
        return row -> String.valueOf(column.get(row));
    }

    /** A moment as 2024-01-31 10:20:05. */
    static String dateTime(LocalDateTime time) {
        return time.toLocalDate() + " " + clock(time.toLocalTime());
    }

    private static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** Quotes, beyond what RFC 4180 asks for, text that a reader might take for a number or trim, and a row without any value. */
    private static final class Quoting implements QuoteStrategy {

        private final List<Boolean> text;
        private boolean inEmptyRow;

        Quoting(Table table) {
            text = table.columns().stream().map(StringColumn.class::isInstance).toList();
        }

        @Override
        public boolean quoteEmpty(int line, int field) {
            return inEmptyRow && field == 0;
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return text.get(field) && (looksLikeNumber(value) || !value.equals(value.strip()));
        }

        private static boolean looksLikeNumber(String value) {
            int start = "+-.".indexOf(value.charAt(0)) >= 0 ? 1 : 0;
            return start < value.length() && value.charAt(start) >= '0' && value.charAt(start) <= '9';
        }
    }
}
