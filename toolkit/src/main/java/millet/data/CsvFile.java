package millet.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one CSV file: finds character set and separator, and hands its rows to the table. */
final class CsvFile {

    /** Enough for a couple of hundred rows. */
    private static final int LOOK = 1 << 16;

    /** So many cells show whether the character set is right. */
    private static final int TELLING = 3;

    private final DataFile file;
    private final ReadOptions options;
    private final boolean plainTried;
    private boolean plain;

    CsvFile(DataFile file, ReadOptions options) {
        this(file, options, true);
    }

    /** Where the short way is not tried, the careful one is gone, which finds the same. */
    CsvFile(DataFile file, ReadOptions options, boolean plainTried) {
        this.file = file;
        this.options = options;
        this.plainTried = plainTried;
    }

    /** Whether the last reading went the short way. */
    boolean wasPlain() {
        return plain;
    }

    LoadReport read() throws IOException {
        TextSource source = TextSource.of(file);
        List<Charset> charsets = source.charsets(options.charset);
        for (Charset charset : charsets) {
            try {
                return read(source, charset);
            } catch (StrictReader.MalformedText nextMayFit) {
                // only where no character set is left is this a fault
            }
        }
        Charset first = charsets.get(0);
        throw new FileProblem(
                "line " + lineOfMalformedText(source, first),
                "text in "
                        + charsets.stream().map(Charset::name).collect(Collectors.joining(" or "))
                        + " was expected, and other bytes were found; name the right one, say withCharset(\"windows-1252\")");
    }

    private static long lineOfMalformedText(TextSource source, Charset charset) throws IOException {
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
        char separator =
                options.separator.isPresent() ? options.separator.get() : Separators.find(source.start(LOOK, charset));
        ReadOptions known = new ReadOptions(options);
        known.separator = Optional.of(separator);
        String remedy = "put quotes around text that holds a " + Separators.name(separator)
                + " or a line break, or name another separator, say withSeparator(';')";
        TableBuilder table = new TableBuilder(known, remedy);
        CsvScan scan = new CsvScan(table, separator, options.skippingFaultyRows);
        plain = plainTried && isFilledPlainly(table, scan, source, charset, separator);
        if (!plain) {
            table = new TableBuilder(known, remedy);
            scan = new CsvScan(table, separator, options.skippingFaultyRows);
            CsvScan careful = scan;
            table.fill(builder -> careful.run(() -> source.open(charset)));
        }
        boolean guessed =
                options.charset.isEmpty() && !source.isMarkedAs(charset) && !charset.equals(StandardCharsets.UTF_8);
        List<Origin.Decoded> decoded = table.decoded(TELLING);
        if (guessed && decoded.size() < TELLING) {
            decoded = new TellingCells(table.columnNames()).find(source.open(charset), separator);
        }
        String name = Separators.name(separator);
        return table.report(
                file,
                new Origin(
                        charset.name(),
                        reason(source, charset),
                        name,
                        charset.name() + ", separated by " + name,
                        decoded,
                        warnings(guessed, charset, decoded, scan)));
    }

    /** The short way, for files that are large enough to need one; false where it ends before the file does. */
    private boolean isFilledPlainly(
            TableBuilder table, CsvScan scan, TextSource source, Charset charset, char separator) throws IOException {
        String start = source.start(LOOK, charset);
        String firstLines = start.substring(0, start.lastIndexOf('\n') + 1);
        boolean worthIt = start.length() > LOOK / 4 && !firstLines.isEmpty() && firstLines.indexOf('\ufffd') < 0;
        if (!worthIt || !PlainCsv.takes(charset, separator)) {
            return false;
        }
        Optional<List<PlainBlock.Kind>> kinds;
        try {
            kinds = table.kinds(builder -> scan.run(() -> new StringReader(firstLines)));
        } catch (FileProblem toBeSaidWithCare) {
            return false;
        }
        if (kinds.isEmpty()) {
            return false;
        }
        int bytesOfRow = LOOK
                / (int) Math.max(1, firstLines.chars().filter(c -> c == '\n').count());
        try (InputStream bytes = source.openBytes(charset)) {
            Optional<List<Cells>> cells = PlainCsv.read(
                    bytes,
                    options.header,
                    charset,
                    separator,
                    options.decimalComma ? ',' : '.',
                    table.header(),
                    kinds.get(),
                    bytesOfRow);
            cells.ifPresent(table::adopt);
            return cells.isPresent();
        }
    }

    private String reason(TextSource source, Charset charset) {
        if (options.charset.isPresent()) {
            return "as given";
        }
        if (source.isMarkedAs(charset)) {
            return "by the byte-order mark";
        }
        return charset.equals(StandardCharsets.UTF_8)
                ? "because all of it is well-formed"
                : "because it is not UTF-8, and all of it is well-formed";
    }

    private static List<String> warnings(boolean guessed, Charset charset, List<Origin.Decoded> decoded, CsvScan scan) {
        List<String> warnings = new ArrayList<>();
        if (guessed) {
            warnings.add("The text is not UTF-8 and was read as " + charset.name() + " ("
                    + decoded.stream().map(Origin.Decoded::toString).collect(Collectors.joining("; "))
                    + "). Where that gives wrong characters, name the charset, say withCharset(\"windows-1252\").");
        }
        if (scan.skippedBlankLines() > 0) {
            warnings.add(scan.skippedBlankLines() + " blank lines between the rows were left out.");
        }
        return warnings;
    }
}
