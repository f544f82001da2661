package millet.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import millet.display.TableView;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A CSV file of any size for DuckDB, read as Millet reads it. Names and types come from its first rows; DuckDB takes every field as text and
 * the view converts it, but only what loses nothing by that. A later value that does not fit stops the query with a mark, by which the view
 * learns that the column is of a wider type.
 */
final class DuckCsv extends DuckView {

    private static final int HEAD = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final int number;
    private final Path scratch;
    private final char separator;
    private final Pattern misfit;
    private final List<String> names = new ArrayList<>();
    private final List<DuckType> types = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** What DuckDB reads: the file itself, or a copy of it. */
    private Path source;

    private long linesAbove;

    private DuckCsv(DataFile file, int number, Path scratch, char separator, Table start, boolean exact) {
        super(file);
        this.number = number;
        this.scratch = scratch;
        this.source = file.path();
        this.separator = separator;
        this.misfit = Pattern.compile("(?s)\\[millet " + number + " (\\d+)\\](.*)");
        for (Column<?> column : start.columns()) {
            names.add(column.name());
            types.add(DuckType.of(column.type(), exact));
        }
    }

    /** A file of text, of which only the start is looked at. */
    static DuckCsv ofText(DataFile file, int number, Path scratch, boolean exact) throws IOException {
        TextSource text = TextSource.of(file);
        Charset charset = charset(text);
        String head = head(text, charset);
        Optional<Character> named = Separators.named(head);
        char separator = named.orElseGet(() -> Separators.find(head.substring(0, Math.min(head.length(), BUFFER))));
        ReadOptions options = new ReadOptions();
        options.keepingEmptyColumns = true;
        TableBuilder rows = new TableBuilder(options, "correct the row");
        CsvScan scan = new CsvScan(separator, false, false, named.isPresent() ? 1 : 0);
        rows.fill(sink -> scan.run(sink, () -> new StringReader(head)));
        Table start = rows.report(file, Origin.of("", List.of())).data();
        DuckCsv view = new DuckCsv(file, number, scratch, separator, start, exact);
        view.linesAbove = rows.headerLine() - 1;
        if (!charset.equals(StandardCharsets.UTF_8) || file.isArchive()) {
            view.copy(text, charset);
        }
        return view;
    }

    /** A file of another kind, which was read already. */
    static DuckCsv ofTable(DataFile file, Table table, int number, Path scratch, boolean exact) {
        DuckCsv view = new DuckCsv(file, number, scratch, ',', table, exact);
        view.source = TableView.of(table).saveCsv(view.copyPath().toString());
        return view;
    }

    private Path copyPath() {
        return scratch.resolve(number + ".csv");
    }

    private static String head(TextSource text, Charset charset) throws IOException {
        try (StrictReader reader = text.open(charset)) {
            return CsvHead.of(reader, HEAD);
        }
    }

    /** What the first rows are written in; the rest is looked at by DuckDB. */
    private static Charset charset(TextSource text) throws IOException {
        List<Charset> charsets = text.charsets(Optional.empty());
        for (Charset charset : charsets) {
            try {
                head(text, charset);
                return charset;
            } catch (StrictReader.MalformedText nextMayFit) {
                // the copy will say where it is none of them
            }
        }
        return charsets.get(charsets.size() - 1);
    }

    /** DuckDB reads nothing but UTF-8. */
    private void copy(TextSource text, Charset charset) throws IOException {
        Path copy = copyPath();
        char[] buffer = new char[BUFFER];
        try (StrictReader from = text.open(charset);
                Writer to = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            for (int count = from.read(buffer); count > 0; count = from.read(buffer)) {
                to.write(buffer, 0, count);
            }
        } catch (StrictReader.MalformedText e) {
            throw new FileProblem(
                    "line 1",
                    "text in UTF-8 or " + charset.name()
                            + " was expected, and other bytes were found; save it as UTF-8");
        }
        source = copy;
    }

    @Override
    List<String> columns() {
        return names;
    }

    @Override
    String select() {
        List<String> converted = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String mark = "[millet " + number + " " + i + "]";
            converted.add(types.get(i).converted(quoted(names.get(i)), mark) + " as " + quoted(names.get(i)));
        }
        String fields = names.stream().map(name -> text(name) + ": 'VARCHAR'").collect(Collectors.joining(", "));
        return "select " + String.join(", ", converted) + " from read_csv(" + text(source.toString())
                + ", auto_detect = false, header = true, skip = " + linesAbove + ", delim = "
                + text(String.valueOf(separator))
                + ", quote = '\"', escape = '\"', columns = {" + fields + "})";
    }

    @Override
    boolean learn(String message) {
        Matcher found = misfit.matcher(message);
        if (found.find()) {
            int column = Integer.parseInt(found.group(1));
            types.set(column, types.get(column).wider());
            if (types.get(column) == DuckType.TEXT) {
                String value = found.group(2).lines().findFirst().orElse("");
                notes.add("Column '" + names.get(column) + "' of " + file().name() + " is text, because it holds '"
                        + value.substring(0, Math.min(value.length(), 40)) + "'.");
            }
            return true;
        }
        return message.toLowerCase(Locale.ROOT).contains("unicode") && source.equals(file().path()) && copied();
    }

    private boolean copied() {
        try {
            copy(TextSource.of(file()), CHINESE);
            return true;
        } catch (IOException | FileProblem e) {
            return false;
        }
    }

    @Override
    List<String> notes() {
        return notes;
    }
}
