package millet.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import millet.display.Displayable;
import millet.display.Html;
import millet.display.Numbers;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What numbers rest on: data with a hash of their content, files with theirs, seeds. Immutable. Who has the same hash has the same data.
 *
 * <h2>How a table is hashed</h2>
 *
 * <p>With SHA-256, over its content alone, alike on every machine. The hash of a column is that over its name, its kind and its values from the
 * first row to the last; the hash of the table that over the number of its columns and the hashes of the columns from left to right. The name of the
 * table has no part in it. A text is written as the number of its UTF-8 bytes and these bytes; numbers are big-endian, of four bytes where they
 * count and of eight where they are values. A missing value is the byte 0; any other is the byte 1 and
 *
 * <ul>
 *   <li>kind {@code text}: the text;
 *   <li>kind {@code whole} (short, int and long alike): the number;
 *   <li>kind {@code decimal} (float and double alike): the bits of the IEEE 754 double, with −0 as 0;
 *   <li>kind {@code truth}: the byte 1 for true and 0 for false;
 *   <li>kind {@code day}: the days since 1970-01-01; kind {@code time}: the milliseconds since midnight; kind {@code moment}, without a zone, and
 *       kind {@code instant}: the milliseconds since 1970-01-01T00:00.
 * </ul>
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
     * The hash of the content of a table, as described above.
     *
     * @param table the table
     * @return 64 hexadecimal digits
     * @throws IllegalArgumentException if there is no table, or it has a column of a foreign type
     */
    public static String sha256(Table table) {
        if (table == null) {
            throw new IllegalArgumentException("A hash needs a table, not null.");
        }
        return TableHash.of(table);
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
        String hash = sha256(table);
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
        TableHash.Sum sum = new TableHash.Sum();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                sum.bytes(block, read);
                bytes += read;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot read '" + file + "': " + e.getMessage() + " ("
                            + e.getClass().getSimpleName() + ").",
                    e);
        }
        return with(new Source(Kind.FILE, Html.shown(path.strip()), Numbers.count(bytes, "byte"), sum.hex()));
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
