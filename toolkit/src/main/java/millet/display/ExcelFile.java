package millet.display;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Writes a table as an Excel workbook of one sheet, some rows at a time; the same table gives the same bytes. */
final class ExcelFile {

    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_CHARACTERS = 32_767;
    private static final int MOST_NAME_CHARACTERS = 31;

    /** Excel keeps 15 digits of a number; longer integers, which are identifiers, become text. */
    private static final long LONGEST_NUMBER = 999_999_999_999_999L;

    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int ROWS_MEASURED = 100;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    /** Excel reads {@code _x0041_} in a text as the letter A. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");
    /** Much faster than the default, for hardly more bytes. */
    private static final int COMPRESSION = 4;

    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Worksheet sheet;
    private final Table table;
    private final TableView view;
    /** The row of the header, below the titles. */
    private final int top;

    private ExcelFile(Worksheet sheet, Table table, TableView view) {
        this.sheet = sheet;
        this.table = table;
        this.view = view;
        top = view.titles().size();
    }

    /** Refuses a table that does not fit on a sheet. */
    static void checkSize(Table table, int titles) {
        checkAtMost(MOST_ROWS - 1 - titles, table.rowCount(), "rows under the header", table);
        checkAtMost(MOST_COLUMNS, table.columnCount(), "columns", table);
    }

    private static void checkAtMost(int most, int actual, String what, Table table) {
        if (actual > most) {
            throw new IllegalArgumentException(
                    "A sheet of Excel holds " + Numbers.count(most) + " " + what + "; table '" + table.name() + "' has "
                            + Numbers.count(actual) + ". Say saveCsv, which has no limit, or save a part.");
        }
    }

    /** Writes the table; the view has the formats of its columns by their names, and the name of the sheet. */
    static void write(Table table, TableView view, OutputStream out) throws IOException {
        Path raw = Files.createTempFile("millet", ".xlsx");
        try {
            try (OutputStream file = Files.newOutputStream(raw);
                    Workbook book = new Workbook(file, "Millet", null)) {
                book.setCompressionLevel(Deflater.BEST_SPEED);
                new ExcelFile(book.newWorksheet(sheetName(view.caption())), table, view).write();
            }
            copyWithoutTimes(raw, out);
        } finally {
            Files.delete(raw);
        }
    }

    /** The workbook's own time of creation and those of its parts would make every file differ. */
    private static void copyWithoutTimes(Path raw, OutputStream out) throws IOException {
        try (ZipFile parts = new ZipFile(raw.toFile())) {
            ZipOutputStream copy = new ZipOutputStream(out);
            copy.setLevel(COMPRESSION);
            for (ZipEntry part : parts.stream().toList()) {
                ZipEntry timeless = new ZipEntry(part.getName());
                timeless.setTimeLocal(ZIP_EPOCH);
                copy.putNextEntry(timeless);
                copyPart(part.getName(), parts.getInputStream(part), copy);
                copy.closeEntry();
            }
            copy.finish();
        }
    }

    private static void copyPart(String name, InputStream part, OutputStream copy) throws IOException {
        if (name.equals("docProps/core.xml")) {
            String properties = new String(part.readAllBytes(), StandardCharsets.UTF_8);
            copy.write(CREATED.matcher(properties).replaceAll("").getBytes(StandardCharsets.UTF_8));
        } else {
            part.transferTo(copy);
        }
    }

    private void write() throws IOException {
        for (int line = 0; line < top; line++) {
            title(line);
        }
        sheet.freezePane(0, top + 1);
        List<CellWriter> columns = new ArrayList<>();
        for (int number = 0; number < table.columnCount(); number++) {
            header(number);
            columns.add(writer(table.column(number), number));
        }
        for (int row = 0; row < table.rowCount(); row++) {
            for (int number = 0; number < columns.size(); number++) {
                if (!table.column(number).isMissing(row)) {
                    columns.get(number).write(row);
                }
            }
            if (row % ROWS_IN_MEMORY == ROWS_IN_MEMORY - 1) {
                sheet.flush();
            }
        }
    }

    private void title(int line) {
        sheet.value(line, 0, escaped(view.titles().get(line)));
        sheet.style(line, 0).bold().set();
    }

    private void header(int number) {
        Column<?> column = table.column(number);
        text(top, number, column.name());
        sheet.style(top, number).bold().set();
        NumberStyle style = column instanceof NumericColumn<?> numbers ? style(numbers) : null;
        int width = ColumnText.strip(column, number, measured(column), style).cells().stream()
                .mapToInt(cell -> CellText.width(cell.text()))
                .max()
                .orElse(0);
        width = Math.max(width, CellText.width(column.name()));
        sheet.width(number, Math.max(NARROWEST, Math.min(WIDEST, width + 2)));
    }

    private static int[] measured(Column<?> column) {
        return IntStream.range(0, Math.min(ROWS_MEASURED, column.size())).toArray();
    }

    /** How the view writes the numbers; a column with decimals further down is not shown as one without. */
    private NumberStyle style(NumericColumn<?> column) {
        return view.style(column.name())
                .orElseGet(() -> ColumnText.style(column, measured(column)).asInSheets(hasDecimals(column)));
    }

    private static boolean hasDecimals(NumericColumn<?> column) {
        return ColumnText.typeOf(column).equals("decimal")
                && IntStream.range(0, column.size())
                        .anyMatch(row ->
                                !column.isMissing(row) && column.getDouble(row) != Math.rint(column.getDouble(row)));
    }

    /** What writes the value of one row, which is not missing, into its cell. */
    @FunctionalInterface
    private interface CellWriter {
        void write(int row);
    }

    /** The row of the sheet that holds a row of the table. */
    private int at(int row) {
        return top + 1 + row;
    }

    private CellWriter writer(Column<?> column, int number) {
        if (column instanceof BooleanColumn answers) {
            return row -> sheet.value(at(row), number, answers.get(row));
        } else if (column instanceof NumericColumn<?> numbers) {
            return numbers(numbers, number);
        } else if (column instanceof DateColumn dates) {
            boolean months =
                    ColumnText.areMonths(dates, IntStream.range(0, dates.size()).toArray());
            return row -> date(at(row), number, dates.get(row), months ? "yyyy-mm" : "yyyy-mm-dd");
        } else if (column instanceof DateTimeColumn times) {
            return row -> time(at(row), number, times.get(row));
        } else if (column instanceof InstantColumn instants) {
            return row -> time(at(row), number, ColumnText.utc(instants.get(row)));
        } else if (column instanceof TimeColumn times) {
            return row -> clock(at(row), number, times.get(row));
        }
        return row -> text(at(row), number, String.valueOf(column.get(row)));
    }

    private CellWriter numbers(NumericColumn<?> column, int number) {
        if (column instanceof LongColumn longs && hasLongerThanExcelKeeps(longs)) {
            return row -> text(at(row), number, String.valueOf(longs.getLong(row)));
        }
        NumberStyle style = style(column);
        return row -> {
            Number value = column.get(row);
            if (Double.isInfinite(value.doubleValue())) {
                text(at(row), number, Digits.exact(value.doubleValue()));
            } else {
                sheet.value(at(row), number, exact(value));
                sheet.style(at(row), number)
                        .format(style.format(ColumnText.decimal(value)))
                        .set();
            }
        };
    }

    private static BigDecimal exact(Number value) {
        if (value instanceof Double) {
            return Digits.shortest(value.doubleValue());
        }
        return value instanceof Float ? Digits.shortest(value.floatValue()) : BigDecimal.valueOf(value.longValue());
    }

    private static boolean hasLongerThanExcelKeeps(LongColumn column) {
        return IntStream.range(0, column.size())
                .anyMatch(row -> !column.isMissing(row) && Math.abs(column.getLong(row)) > LONGEST_NUMBER);
    }

    private void date(int row, int number, LocalDate date, String format) {
        if (isInCalendar(date)) {
            sheet.value(row, number, date);
            sheet.style(row, number).format(format).set();
        } else {
            text(row, number, date.toString());
        }
    }

    private void time(int row, int number, LocalDateTime time) {
        if (isInCalendar(time.toLocalDate())) {
            sheet.value(row, number, time);
            sheet.style(row, number).format("yyyy-mm-dd hh:mm:ss").set();
        } else {
            text(row, number, time.toString());
        }
    }

    private void clock(int row, int number, LocalTime time) {
        sheet.value(
                row, number, time.toNanoOfDay() / (double) Duration.ofDays(1).toNanos());
        sheet.style(row, number).format("hh:mm:ss").set();
    }

    /** Excel's calendar starts in 1900 and its years have four digits; dates outside are written as text. */
    private static boolean isInCalendar(LocalDate date) {
        return date.getYear() >= 1900 && date.getYear() <= 9999;
    }

    private void text(int row, int number, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "A cell of Excel holds " + Numbers.count(MOST_CHARACTERS) + " characters; column '"
                            + table.column(number).name() + "' has " + Numbers.count(text.length())
                            + (row == top ? " in its name" : " in row " + (row - top))
                            + ". Say saveCsv, which has no limit, or shorten the text.");
        }
        sheet.value(row, number, escaped(text));
    }

    private static String escaped(String text) {
        return ESCAPE.matcher(readable(text)).replaceAll("_x005F_");
    }

    /** The text with line feeds for line breaks, and with a mark for what XML cannot hold. */
    private static String readable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(character -> {
            boolean control = character < 0x20 && character != '\t' && character != '\n';
            boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            out.appendCodePoint(
                    control || surrogate || character == 0xFFFE || character == 0xFFFF ? 0xFFFD : character);
        });
        return out.toString();
    }

    /** The name within Excel's rules: 1 to 31 characters, some forbidden, no quotes at the ends, and not "History". */
    static String sheetName(String name) {
        String allowed = readable(name == null ? "" : name).replaceAll("[\\x00-\\x1F:/\\\\?*\\[\\]]", "-");
        if (allowed.length() > MOST_NAME_CHARACTERS) {
            int end = Character.isHighSurrogate(allowed.charAt(MOST_NAME_CHARACTERS - 1))
                    ? MOST_NAME_CHARACTERS - 1
                    : MOST_NAME_CHARACTERS;
            allowed = allowed.substring(0, end);
        }
        allowed = allowed.replaceAll("^'+|'+$", "").strip();
        return allowed.isEmpty() || allowed.equalsIgnoreCase("History") ? "Table" : allowed;
    }
}
