package millet.data;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

/** Reads a file of JSON objects: once for the names of the columns, once for the rows. */
final class JsonFile {

    private final DataFile file;
    private final ReadOptions options;

    JsonFile(DataFile file, ReadOptions options) {
        this.file = file;
        this.options = options;
    }

    LoadReport read() throws IOException {
        TextSource source = TextSource.of(file);
        return source.decoded(options.charset, charset -> read(source, charset));
    }

    private LoadReport read(TextSource source, Charset charset) throws IOException {
        JsonRows rows = new JsonRows();
        boolean byLines = options.skippingFaultyRows && JsonRows.areLines(source.open(charset));
        if (byLines) {
            rows.skipFaultyLines();
        }
        String wrapper = byLines ? "" : JsonRows.wrapper(source.open(charset));
        List<String> names = rows.names(source.open(charset), wrapper);
        TableBuilder table = new TableBuilder(rows.stored().declaredIn(options, names), "correct the row");
        table.fill(sink -> {
            sink.names(names);
            rows.handTo(sink, source.open(charset));
        });
        return table.report(
                file,
                Origin.of(
                        "JSON in " + charset.name() + (wrapper.isEmpty() ? "" : ", rows of '" + wrapper + "'"),
                        List.of()));
    }
}
