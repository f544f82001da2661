package millet.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import millet.display.Names;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads one sheet of an Excel workbook (.xlsx), row by row. */
final class Workbook {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private static final Pattern SINCE_1904 = Pattern.compile("<workbookPr[^>]*\\sdate1904\\s*=\\s*[\"'](1|true)[\"']");
    private static final int LOOK = 1 << 16;

    private final DataFile file;
    private final ReadOptions options;

    Workbook(DataFile file, ReadOptions options) {
        this.file = file;
        this.options = options;
    }

    LoadReport read() throws IOException {
        checkKind();
        if (!file.isPacked()) {
            return read(file.path());
        }
        Path copy = Files.createTempFile("millet", ".xlsx");
        try {
            try (InputStream bytes = file.open()) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return read(copy);
        } finally {
            Files.delete(copy);
        }
    }

    /** Whether the file is neither a workbook of the present format nor one of the old, nor a page for a browser. */
    static boolean isText(DataFile file) throws IOException {
        try (InputStream bytes = file.open()) {
            byte[] start = bytes.readNBytes(8);
            if (start.length > 0 && start[0] == '<') {
                throw new FileProblem(
                        "line 1",
                        "a workbook was expected, and it is a web page that is only called .xls; open it"
                                + " in Excel and save it as .xlsx");
            }
            return start.length < 8
                    || (!ReadableWorkbook.isOLE2Header(start) && !ReadableWorkbook.isOOXMLZipHeader(start));
        }
    }

    private void checkKind() throws IOException {
        byte[] start;
        try (InputStream bytes = file.open()) {
            start = bytes.readNBytes(8);
        }
        if (start.length == 8 && ReadableWorkbook.isOLE2Header(start)) {
            throw new FileProblem(
                    "line 1",
                    "a workbook of the present format was expected, and it is one of the old format (.xls) or is protected by a"
                            + " password; open it in Excel and save it as .xlsx without a password");
        }
        if (start.length < 8 || !ReadableWorkbook.isOOXMLZipHeader(start)) {
            throw new FileProblem(
                    "line 1", "an Excel workbook (.xlsx) was expected, and it is none; if it is text, say Tables.csv");
        }
    }

    private LoadReport read(Path workbook) throws IOException {
        ExcelDates dates;
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : (Iterable<ZipEntry>) parts.stream().map(ZipEntry.class::cast)::iterator) {
                Unpacking.check(part.getCompressedSize(), part.getSize());
            }
            dates = new ExcelDates(isSince1904(parts));
        }
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile(), WITH_FORMATS)) {
            return read(book, dates, workbook);
        } catch (FileProblem ours) {
            throw ours;
        } catch (RuntimeException damage) {
            if (Thread.currentThread().isInterrupted()) {
                throw damage;
            }
            String said = damage.getMessage() == null || damage.getMessage().contains("null")
                    ? damage.getClass().getSimpleName()
                    : damage.getMessage();
            throw unreadable(
                    "a workbook was expected that can be read, and this one cannot (" + said
                            + "); open it in Excel and save it anew",
                    damage);
        } catch (OutOfMemoryError tooLarge) {
            // one reference to a column that no workbook has makes the library ask for all memory at once, and get none
            throw unreadable(
                    "a workbook was expected that fits into the memory of this Java, and this one asks for more; open it in"
                            + " Excel and save the sheet as CSV",
                    tooLarge);
        }
    }

    private static FileProblem unreadable(String what, Throwable cause) {
        FileProblem problem = new FileProblem("line 1", what);
        problem.initCause(cause);
        return problem;
    }

    /** Whether days are counted from 1904: Excel writes that as 1, and the library looks for the word true. */
    private static boolean isSince1904(ZipFile parts) throws IOException {
        ZipEntry book = parts.getEntry("xl/workbook.xml");
        if (book == null) {
            return false;
        }
        try (InputStream bytes = parts.getInputStream(book)) {
            String xml = new String(bytes.readNBytes(LOOK), StandardCharsets.UTF_8);
            return SINCE_1904.matcher(xml).find();
        }
    }

    private LoadReport read(ReadableWorkbook book, ExcelDates dates, Path workbook) throws IOException {
        List<Sheet> sheets = book.getSheets().toList();
        Sheet sheet = choose(sheets);
        SheetRows rows = new SheetRows(sheet, dates);
        String remedy =
                "give every column that holds something a name in the header, or delete what stands beside the table";
        TableBuilder table = new TableBuilder(options, remedy);
        table.fill(rows::handTo);
        ReadOptions declared = rows.stored().declaredIn(options, table.columnNames());
        if (!declared.types.equals(options.types)) {
            table = new TableBuilder(declared, remedy);
            table.fill(rows::handTo);
        }
        List<String> warnings = new ArrayList<>(rows.warnings());
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            MergedCells.of(parts, sheet.getId())
                    .warning(table.headerLine(), table.columnNames())
                    .ifPresent(warnings::add);
        }
        if (options.sheet.isEmpty() && sheets.size() > 1) {
            warnings.add("The workbook has " + sheets.size() + " sheets, and this is '" + sheet.getName() + "': "
                    + shown(sheets) + ". For another say withSheet(\"…\").");
        }
        return table.report(file, Origin.of("sheet '" + sheet.getName() + "'", warnings));
    }

    /** The sheet that is named or numbered; else the first that is not hidden. */
    private Sheet choose(List<Sheet> sheets) {
        if (options.sheet.isEmpty()) {
            return sheets.stream()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new FileProblem(
                            "line 1",
                            "a sheet that is not hidden was expected, and there is none"
                                    + (sheets.isEmpty() ? "" : "; name one, there are " + shown(sheets))));
        }
        String wanted = options.sheet.get();
        for (Sheet sheet : sheets) {
            if (sheet.getName().strip().equalsIgnoreCase(wanted.strip())) {
                return sheet;
            }
        }
        int number = wanted.matches("#[0-9]{1,6}") ? Integer.parseInt(wanted.substring(1)) : 0;
        if (number >= 1 && number <= sheets.size()) {
            return sheets.get(number - 1);
        }
        throw new FileProblem(
                "line 1",
                "a sheet " + (number > 0 ? "number " + number : "'" + wanted + "'")
                        + " was expected, and the workbook has " + shown(sheets) + "."
                        + Names.suggestion(
                                wanted, sheets.stream().map(Sheet::getName).toList()));
    }

    private static String shown(List<Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> (sheet.getIndex() + 1) + " '" + sheet.getName() + "'"
                        + (sheet.getVisibility() == SheetVisibility.VISIBLE ? "" : " (hidden)"))
                .collect(Collectors.joining(", "));
    }
}
