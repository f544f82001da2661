package millet.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import tech.tablesaw.api.Table;

/** Reads one CSV file: character set, separator, one pass, and a second one for columns that turned out to be text late. */
final class CsvFile {

    /** Enough for a couple of hundred rows. */
    private static final int LOOK = 1 << 16;

    private final Path path;
    private final CsvOptions options;

    CsvFile(Path path, CsvOptions options) {
        this.path = path;
        this.options = options;
    }

    LoadReport read() {
        try {
            return read(TextSource.of(path));
        } catch (CsvProblem e) {
            if (!TextSource.isWhole(path)) {
                throw damaged(e);
            }
            throw new IllegalArgumentException(
                    "File '" + path.getFileName() + "', " + e.getMessage() + ". (" + path + ")", e);
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "File '" + path + "' cannot be read: " + e.getMessage() + ". Is it open elsewhere, or a folder?",
                    e);
        }
    }

    private IllegalArgumentException damaged(Exception cause) {
        return new IllegalArgumentException(
                "File '" + path.getFileName()
                        + "' was expected to be whole, and its gzip packing is damaged or cut off, so"
                        + " that no line of it can be trusted; copy it again. (" + path + ")",
                cause);
    }

    private LoadReport read(TextSource source) throws IOException {
        List<Charset> charsets = source.charsets(options.charset());
        for (Charset charset : charsets) {
            try {
                return read(source, charset);
            } catch (StrictReader.MalformedText nextMayFit) {
                // only where no character set is left is this a fault
            }
        }
        Charset first = charsets.get(0);
        throw new CsvProblem("line " + lineOfMalformedText(source, first) + ": text in "
                + charsets.stream().map(Charset::name).collect(Collectors.joining(" or "))
                + " was expected, and other bytes were found; name the right one, say withCharset(\"windows-1252\")");
    }

    private long lineOfMalformedText(TextSource source, Charset charset) throws IOException {
        long line = 1;
        char[] buffer = new char[1024];
        try (StrictReader reader = source.open(charset)) {
            for (int count = reader.read(buffer); count > 0; count = reader.read(buffer)) {
                line += new String(buffer, 0, count)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
            }
        } catch (StrictReader.MalformedText e) {
            return line;
        }
        return line;
    }

    private LoadReport read(TextSource source, Charset charset) throws IOException {
        char separator = options.separator().isPresent()
                ? options.separator().get()
                : Separators.find(source.start(LOOK, charset));
        CsvScan scan = new CsvScan(options, separator);
        try (StrictReader text = source.open(charset)) {
            scan.run(text);
        }
        List<GrowingColumn> columns = finished(source, charset, scan);
        List<String> warnings = warnings(source, charset, scan, columns);
        List<LoadReport.Found> found = new ArrayList<>();
        Table table = Table.create(tableName());
        for (GrowingColumn column : columns) {
            String type = column.type().label();
            table.addColumns(column.toColumn());
            found.add(new LoadReport.Found(type, column.note()));
        }
        return new LoadReport(path, charset.name(), Separators.name(separator), table, found, warnings);
    }

    private List<GrowingColumn> finished(TextSource source, Charset charset, CsvScan first) throws IOException {
        List<GrowingColumn> columns = new ArrayList<>(first.columns());
        GrowingColumn[] again = new GrowingColumn[columns.size()];
        boolean complete = true;
        for (int i = 0; i < again.length; i++) {
            if (!columns.get(i).finish()) {
                again[i] = columns.get(i).again();
                columns.set(i, again[i]);
                complete = false;
            }
        }
        if (!complete) {
            try (StrictReader text = source.open(charset)) {
                new CsvScan(first, again).run(text);
            }
        }
        return columns;
    }

    private List<String> warnings(TextSource source, Charset charset, CsvScan scan, List<GrowingColumn> columns) {
        List<String> warnings = new ArrayList<>();
        boolean guessed =
                options.charset().isEmpty() && !source.isMarkedAs(charset) && !charset.equals(StandardCharsets.UTF_8);
        if (guessed) {
            warnings.add("The text is not UTF-8 and was read as " + charset.name()
                    + ". Where that gives wrong characters, name the charset, say withCharset(\"windows-1252\").");
        }
        if (scan.skippedBlankLines() > 0) {
            warnings.add(scan.skippedBlankLines() + " blank lines between the rows were left out.");
        }
        columns.stream().map(GrowingColumn::warning).flatMap(Optional::stream).forEach(warnings::add);
        return warnings;
    }

    private String tableName() {
        String name = path.getFileName().toString();
        return name.replaceFirst("(?i)\\.gz$", "").replaceFirst("\\.[^.]+$", "");
    }
}
