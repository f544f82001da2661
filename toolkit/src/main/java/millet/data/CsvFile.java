package millet.data;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads one CSV file: finds character set and separator, and hands its rows to the table. */
final class CsvFile {

    /** Enough for a couple of hundred rows. */
    private static final int LOOK = 1 << 16;

    private final DataFile file;
    private final ReadOptions options;

    CsvFile(DataFile file, ReadOptions options) {
        this.file = file;
        this.options = options;
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
        TableBuilder table = new TableBuilder(
                options,
                "put quotes around text that holds a " + Separators.name(separator)
                        + " or a line break, or name another separator, say withSeparator(';')");
        CsvScan scan = new CsvScan(table, separator);
        table.fill(builder -> {
            try (StrictReader text = source.open(charset)) {
                scan.run(text);
            }
        });
        return table.report(file, Origin.text(charset.name(), separator, warnings(source, charset, scan)));
    }

    private List<String> warnings(TextSource source, Charset charset, CsvScan scan) {
        List<String> warnings = new ArrayList<>();
        boolean guessed =
                options.charset.isEmpty() && !source.isMarkedAs(charset) && !charset.equals(StandardCharsets.UTF_8);
        if (guessed) {
            warnings.add("The text is not UTF-8 and was read as " + charset.name()
                    + ". Where that gives wrong characters, name the charset, say withCharset(\"windows-1252\").");
        }
        if (scan.skippedBlankLines() > 0) {
            warnings.add(scan.skippedBlankLines() + " blank lines between the rows were left out.");
        }
        return warnings;
    }
}
