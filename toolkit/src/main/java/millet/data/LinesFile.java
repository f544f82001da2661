package millet.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** Reads plain text, a line a row. Quotes, commas and tabs mean nothing in it, and what looks like a number is text. */
final class LinesFile {

    private static final String TEXT = "text";

    private final DataFile file;
    private final ReadOptions options;

    LinesFile(DataFile file, ReadOptions options) {
        this.file = file;
        this.options = new ReadOptions(options);
        this.options.types = Map.of(TEXT, ValueType.TEXT.label());
    }

    LoadReport read() throws IOException {
        TextSource source = TextSource.of(file);
        return source.decoded(options.charset, charset -> read(source, charset));
    }

    private LoadReport read(TextSource source, Charset charset) throws IOException {
        TableBuilder table = new TableBuilder(options, "");
        table.fill(sink -> {
            sink.names(List.of("line", TEXT));
            try (BufferedReader lines = new BufferedReader(source.open(charset))) {
                handTo(sink, lines);
            }
        });
        return table.report(file, Origin.of("plain text in " + charset.name(), List.of()));
    }

    private static void handTo(RowSink table, BufferedReader lines) throws IOException {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            table.startRow(number);
            table.cell(0, Long.toString(number));
            table.cell(1, line);
            table.endRow();
        }
        if (number == 0) {
            throw new FileProblem("line 1", "a line of text was expected, and the file is empty");
        }
    }
}
