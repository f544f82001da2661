package millet.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import millet.display.Displayable;
import millet.display.Html;
import millet.display.Numbers;
import millet.display.Sha256;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What numbers rest on: data with a hash of their content, files with theirs, seeds. Immutable. Who has the same hash has the same data;
 * {@link Sha256} says how a table is hashed.
 */
public final class Provenance implements Displayable {

    private static final Provenance NONE = new Provenance(List.of());

    /** What numbers can rest on. */
    enum Kind {
        DATA("data", "数据"),
        FILE("file", "文件"),
        SEED("seed", "随机种子");

        final String english;
        final String chinese;

        Kind(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }
    }

    /** One thing that numbers rest on; the hash is "" for a seed. */
    record Source(Kind kind, String name, String size, String hash) {}

    private final List<Source> sources;

    private Provenance(List<Source> sources) {
        this.sources = sources;
    }

    /**
     * Nothing named yet.
     *
     * @return an empty provenance
     */
    public static Provenance none() {
        return NONE;
    }

    /**
     * The same provenance with a table, its size and the hash of its content.
     *
     * @param name what the data are called
     * @param table the data as they are now
     * @return a new provenance
     * @throws IllegalArgumentException if the name is blank or there is no table
     */
    public Provenance withData(String name, Table table) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(
                    "Data need a name such as \"orders\"; this one is blank. Say withData(\"orders\", table).");
        }
        String hash = Sha256.of(table);
        String size = Numbers.count(table.rowCount(), "row") + " × " + Numbers.count(table.columnCount(), "column");
        return with(new Source(Kind.DATA, Html.shown(name.strip()), size, hash));
    }

    /**
     * The same provenance with a file, its size in bytes and its SHA-256.
     *
     * @param path the file as it is now; its name is shown as it is given here
     * @return a new provenance
     * @throws IllegalArgumentException if it cannot be read
     */
    public Provenance withFile(String path) {
        Path file = SavedText.path(path, "withFile", "orders.csv");
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("withFile needs a file that exists, and '" + file + "' is "
                    + (Files.isDirectory(file) ? "a folder" : "not there") + ". Name the file that was read.");
        }
        try {
            String size = Numbers.count(Files.size(file), "byte");
            return with(new Source(Kind.FILE, Html.shown(path.strip()), size, Sha256.of(file)));
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (UncheckedIOException e) {
            throw unreadable(file, e.getCause());
        }
    }

    private static IllegalArgumentException unreadable(Path file, IOException e) {
        return new IllegalArgumentException(
                "Cannot read '" + file + "': " + e.getMessage() + " ("
                        + e.getClass().getSimpleName() + ").",
                e);
    }

    /**
     * The same provenance with the seed of random numbers.
     *
     * @param seed the seed
     * @return a new provenance
     */
    public Provenance withSeed(long seed) {
        return with(new Source(Kind.SEED, Long.toString(seed), "", ""));
    }

    private Provenance with(Source source) {
        List<Source> more = new ArrayList<>(sources);
        more.add(source);
        return new Provenance(List.copyOf(more));
    }

    List<Source> sources() {
        return sources;
    }

    /**
     * One row for each thing named.
     *
     * @return a table with the columns {@code kind}, {@code name}, {@code size} and {@code SHA-256}
     */
    @Override
    public Table toTable() {
        return Table.create(
                "provenance",
                StringColumn.create("kind", sources.stream().map(source -> source.kind().english)),
                StringColumn.create("name", sources.stream().map(Source::name)),
                StringColumn.create("size", sources.stream().map(Source::size)),
                StringColumn.create("SHA-256", sources.stream().map(Source::hash)));
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
