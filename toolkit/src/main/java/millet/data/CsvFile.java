package millet.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import millet.display.Numbers;

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
        NoText.check(file);
        TextSource source = TextSource.of(file);
        List<Charset> charsets = source.charsets(options.charset);
        for (Charset charset : charsets) {
            try {
                return read(source, charset);
            } catch (StrictReader.MalformedText nextMayFit) {
                // only where no character set is left is this a fault
                source.checkNotMixed(options.charset);
            }
        }
        Charset first = charsets.get(0);
        throw new FileProblem(
                "line " + lineOfMalformedText(source, first),
                "text in "
                        + charsets.stream().map(Charset::name).collect(Collectors.joining(" or "))
                        + " was expected, and other bytes were found; "
                        + (options.charset.isPresent()
                                ? "leave withCharset out, and UTF-8 and GB18030 are tried, or name the right one"
                                : "name the right one, say withCharset(\"windows-1252\")"));
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
        String start = source.start(LOOK, charset);
        Optional<Character> named = Separators.named(start);
        char separator = options.separator.or(() -> named).orElseGet(() -> Separators.find(start));
        ReadOptions known = new ReadOptions(options);
        known.separator = Optional.of(separator);
        String remedy = "put quotes around text that holds a " + Separators.name(separator)
                + " or a line break, or name another separator, say withSeparator(';')";
        boolean spaced = SpacedQuotes.areIn(start, separator);
        TableBuilder table = new TableBuilder(known, remedy);
        CsvScan scan = new CsvScan(separator, options.skippingFaultyRows, spaced, named.isPresent() ? 1 : 0);
        plain = plainTried && named.isEmpty() && !spaced && isFilledPlainly(table, scan, source, charset, separator);
        if (!plain) {
            table = new TableBuilder(known, remedy);
            scan = new CsvScan(separator, options.skippingFaultyRows, spaced, named.isPresent() ? 1 : 0);
            CsvScan careful = scan;
            table.fill(sink -> careful.run(sink, () -> source.open(charset)));
        }
        boolean guessed = source.isGuess(options.charset, charset);
        String alternative = guessed ? source.alternative(LOOK) : "";
        List<Origin.Decoded> decoded = table.decoded(TELLING);
        if (guessed && decoded.size() < TELLING) {
            decoded = new TellingCells(table.columnNames(), table.headerLine(), decoded)
                    .find(source.open(charset), separator);
        }
        if (decoded.size() < TELLING) {
            decoded = table.decodedHeader(decoded, TELLING);
        }
        String name = Separators.name(separator);
        return table.report(
                file,
                new Origin(
                        charset.name(),
                        source.reason(options.charset, charset),
                        name,
                        charset.name() + ", separated by " + name,
                        decoded,
                        warnings(
                                alternative,
                                charset,
                                decoded,
                                scan,
                                named,
                                table.columnNames().size(),
                                start,
                                spaced,
                                source.controls(charset))));
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
            kinds = table.kinds(sink -> scan.run(sink, () -> new StringReader(firstLines)));
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

    private static List<String> warnings(
            String alternative,
            Charset charset,
            List<Origin.Decoded> decoded,
            CsvScan scan,
            Optional<Character> separatorInFile,
            int columns,
            String start,
            boolean spacedQuotes,
            long controls) {
        List<String> warnings = new ArrayList<>();
        if (controls > 0) {
            warnings.add("The file holds " + Numbers.count(controls)
                    + (controls == 1 ? " character that " : " characters that ")
                    + charset.name()
                    + " uses to control machines, and no table has those: it is probably windows-1252, where they"
                    + " are €, „, – and the like. Say withCharset(\"windows-1252\").");
        }
        separatorInFile.ifPresent(separator -> warnings.add("The first line, 'sep="
                + (separator == '\t' ? "tab" : separator) + "', names the separator for Excel; it is no data."));
        if (!alternative.isEmpty()) {
            warnings.add("The text is not UTF-8 and was read as " + charset.name() + " ("
                    + decoded.stream().map(Origin.Decoded::toString).collect(Collectors.joining("; "))
                    + "). Where that gives wrong characters, name the charset, say withCharset(\"" + alternative
                    + "\").");
        }
        if (spacedQuotes) {
            warnings.add(SpacedQuotes.WARNING);
        }
        if (columns == 1 && Separators.mayBeBlank(start)) {
            warnings.add(
                    "Every line has as many words as the first, with blanks between them; if these are columns, say"
                            + " withSeparator(' ').");
        }
        if (scan.skippedBlankLines() > 0) {
            warnings.add(Numbers.count(scan.skippedBlankLines(), "blank line") + " between the rows "
                    + (scan.skippedBlankLines() == 1 ? "was" : "were") + " left out.");
        }
        return warnings;
    }
}
