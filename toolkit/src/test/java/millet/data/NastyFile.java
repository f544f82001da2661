package millet.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A file as nobody wants it: how it is made and read, what is nasty about it, and what has to come of that. */
final class NastyFile {

    private static final int MOST_ROWS = 4;
    private static final int MOST_COLUMNS = 8;
    private static final int LONGEST_CELL = 40;

    private final String topic;
    private final String name;
    private final String nasty;
    private final Consumer<Path> writer;
    private UnaryOperator<TableFile> options = file -> file;
    private String said = "";
    private boolean baskets;
    private boolean csv;
    private List<String> expected = List.of();

    private NastyFile(String topic, String name, String nasty, Consumer<Path> writer) {
        this.topic = topic;
        this.name = name;
        this.nasty = nasty;
        this.writer = writer;
    }

    static NastyFile made(String topic, String name, String nasty, Consumer<Path> writer) {
        return new NastyFile(topic, name, nasty, writer);
    }

    static NastyFile bytes(String topic, String name, String nasty, byte[] content) {
        return made(topic, name, nasty, path -> {
            try {
                Files.write(path, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static NastyFile text(String topic, String name, String nasty, String content) {
        return bytes(topic, name, nasty, content.getBytes(StandardCharsets.UTF_8));
    }

    static NastyFile text(String topic, String name, String nasty, String content, String charset) {
        return bytes(topic, name, nasty, content.getBytes(Charset.forName(charset)));
    }

    /** Read with options, which the document shows as they are written here. */
    NastyFile with(String options, UnaryOperator<TableFile> given) {
        this.said = options;
        this.options = given;
        return this;
    }

    NastyFile asBaskets() {
        this.baskets = true;
        return this;
    }

    NastyFile asCsv() {
        this.csv = true;
        return this;
    }

    /** What the outcome has to say, word by word. */
    NastyFile gives(String... parts) {
        this.expected = List.of(parts);
        return this;
    }

    String topic() {
        return topic;
    }

    List<String> expected() {
        return expected;
    }

    /** Makes the file, reads it, and says what came of it: size, columns with type and cells, notes and warnings; or the error. */
    String outcome(Path folder) {
        Path path = folder.resolve(name);
        writer.accept(path);
        TableFile file = baskets ? Tables.baskets(path.toString()) : Tables.file(path.toString());
        TableFile known = csv ? Tables.csv(path.toString()) : file;
        try {
            return shown(options.apply(known).report());
        } catch (IllegalArgumentException e) {
            return "Error: "
                    + e.getMessage()
                            .replace(folder + "/", "")
                            .replace(folder + "\\", "")
                            .replace(" (" + name + ")", "")
                            .replaceAll("from \\d+ kB", "from … kB");
        }
    }

    private static String shown(LoadReport report) {
        Table table = report.data();
        Table columns = report.toTable();
        String shown = IntStream.range(0, Math.min(table.columnCount(), MOST_COLUMNS))
                .mapToObj(i -> shown(table.column(i), columns, i))
                .collect(Collectors.joining("; "));
        String warnings =
                report.warnings().stream().map(warning -> " ⚠ " + warning).collect(Collectors.joining());
        return table.rowCount() + " × " + table.columnCount()
                + (report.charset().isEmpty() ? "" : ", " + report.charset())
                + (report.separator().isEmpty() || report.separator().equals("comma") ? "" : ", " + report.separator())
                + ": " + shown + (table.columnCount() > MOST_COLUMNS ? "; …" : "") + warnings;
    }

    private static String shown(Column<?> column, Table columns, int index) {
        String cells = IntStream.range(0, Math.min(column.size(), MOST_ROWS))
                .mapToObj(row -> column.isMissing(row) ? "–" : cut(String.valueOf(column.get(row))))
                .collect(Collectors.joining(", "));
        String note = columns.stringColumn("note").get(index);
        return column.name() + " " + columns.stringColumn("type").get(index) + " [" + cells
                + (column.size() > MOST_ROWS ? ", …" : "") + "]" + (note.isEmpty() ? "" : " (" + note + ")");
    }

    private static String cut(String cell) {
        return cell.length() > LONGEST_CELL
                ? cell.substring(0, LONGEST_CELL) + "… (" + cell.length() + " characters)"
                : cell;
    }

    /** A row of the document. */
    String row(String outcome) {
        return "| `" + name + "` | " + escaped(nasty) + (said.isEmpty() ? "" : "; read `" + said + "`") + " | "
                + escaped(outcome) + " |\n";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replace("$", "\\$")
                .replace("\r\n", "⏎")
                .replace("\n", "⏎")
                .replace("\r", "␍")
                .replace("\t", "⇥")
                .replace("\u00a0", "⍽")
                .replace("\u001a", "␚");
    }

    @Override
    public String toString() {
        return topic + ": " + name;
    }
}
