package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import millet.data.Datasets;
import millet.display.Sha256;
import millet.display.TableView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/**
 * The snapshot in {@code datasets/world} and {@code datasets/world_truth}, its cards and its entries in the catalogue are what the world gives now.
 * After a change that is meant: {@code ./mvnw test -pl toolkit -Dtest=WorldSnapshotTest -Dmillet.world=write}.
 */
class WorldSnapshotTest {

    private static final World WORLD = World.customers(1000).days(365);
    private static final String MADE = "World.customers(1000).days(365) with the seed 42";
    private static final Path FOLDER = Path.of("../datasets");
    private static final String CATALOGUE = "catalog.json";
    private static final String LICENCE = "Apache-2.0";
    private static final String SOURCE = "made for Millet: " + MADE;
    private static final long MOST_BYTES = 5_000_000;

    /** One of the two folders, with the tables in it. */
    private record Part(String folder, String title, String titleZh, String about, List<Source> sources) {

        Table table(Source source) {
            return WORLD.whole(source);
        }
    }

    private static final Part SHOP = new Part(
            "world",
            "A simulated shop",
            "模拟商店",
            "A maker and seller of phones, bands, televisions and home devices, its customers, and everything that it knows of them. Nobody in it exists.",
            Sources.SHOP);

    /** The dirt has no rows in a world without dirt. */
    private static final Part TRUTH = new Part(
            "world_truth",
            "The truth behind the simulated shop",
            "模拟商店的真相",
            "What the shop does not know: to be opened when an analysis is done, to see how right it was.",
            Sources.TRUTH.stream()
                    .filter(source -> !source.layout().equals(OrderTables.DIRT))
                    .toList());

    private static final List<Part> PARTS = List.of(SHOP, TRUTH);

    @TempDir
    private static Path made;

    @BeforeAll
    static void make() throws IOException {
        StringBuilder entries = new StringBuilder();
        for (Part part : PARTS) {
            Files.createDirectories(made.resolve(part.folder()));
            StringBuilder card = cardOf(part);
            for (Source source : part.sources()) {
                describe(part, source, entries, card);
            }
            Files.writeString(made.resolve(part.folder()).resolve("README.md"), card);
        }
        Files.writeString(made.resolve(CATALOGUE), handWritten() + entries + "\n  ]\n}\n");
        if ("write".equals(System.getProperty("millet.world"))) {
            for (String file : files()) {
                Files.createDirectories(FOLDER.resolve(file).getParent());
                Files.write(FOLDER.resolve(file), Files.readAllBytes(made.resolve(file)));
            }
        }
    }

    /** All files of the snapshot, below the folder of the data sets. */
    private static List<String> files() {
        List<String> files = new ArrayList<>(List.of(CATALOGUE));
        for (Part part : PARTS) {
            files.add(part.folder() + "/README.md");
            part.sources().forEach(source -> files.add(fileOf(part, source)));
        }
        return files;
    }

    private static String fileOf(Part part, Source source) {
        return part.folder() + "/" + source.layout().name() + ".csv";
    }

    /** The catalogue up to the first entry of the snapshot, which stands at its end. */
    private static String handWritten() throws IOException {
        String all = Files.readString(FOLDER.resolve(CATALOGUE));
        int first = all.indexOf(",\n    {\n      \"name\": \"world_");
        return all.substring(0, first < 0 ? all.lastIndexOf("\n  ]") : first);
    }

    private static void describe(Part part, Source source, StringBuilder entries, StringBuilder card)
            throws IOException {
        Table table = part.table(source);
        Path file = made.resolve(fileOf(part, source));
        writeWithoutMark(table, file);
        entries.append(entryOf(part, source.layout(), table, file));
        card.append(sectionOf(source.layout(), table, file));
    }

    /** Data files here have no byte-order mark. */
    private static void writeWithoutMark(Table table, Path file) throws IOException {
        TableView.of(table).saveCsv(file.toString());
        Files.writeString(file, Files.readString(file).substring(1));
    }

    private static String nameOf(Layout layout) {
        return "world_" + layout.name();
    }

    private static String titleOf(Layout layout) {
        return "Simulated shop: " + layout.name().replace('_', ' ');
    }

    private static String titleZhOf(Layout layout) {
        return "模拟商店：" + layout.chinese();
    }

    private static String descriptionOf(Layout layout) {
        return "A row is " + layout.row() + ".";
    }

    private static String citationOf(Part part) {
        return "Millet contributors (2026), Millet: " + part.folder() + ", simulated data";
    }

    private static String typeOf(Kind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case WHOLE -> "integer";
            case NUMBER -> "decimal";
            case DAY -> "date";
            case TIME -> "datetime";
            case YES_NO -> "boolean";
        };
    }

    private static String entryOf(Part part, Layout layout, Table table, Path file) throws IOException {
        List<String> columns = new ArrayList<>();
        for (Layout.Field field : layout.fields()) {
            columns.add("        {\"name\": " + json(field.name()) + ", \"type\": " + json(typeOf(field.kind()))
                    + ", \"description\": " + json(field.description()) + "}");
        }
        return ",\n    {\n"
                + text("name", nameOf(layout))
                + text("title", titleOf(layout))
                + text("title_zh", titleZhOf(layout))
                + text("description", descriptionOf(layout))
                + text("part_of", part.folder())
                + text("file", part.folder() + "/" + layout.name() + ".csv")
                + "      \"rows\": " + table.rowCount() + ",\n"
                + text("licence", LICENCE)
                + text("source", SOURCE)
                + text("citation", citationOf(part))
                + text("sha256", Sha256.of(file))
                + "      \"bytes\": " + Files.size(file) + ",\n"
                + "      \"columns\": [\n" + String.join(",\n", columns) + "\n      ]\n    }";
    }

    private static String text(String name, String value) {
        return "      " + json(name) + ": " + json(value) + ",\n";
    }

    private static String json(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static StringBuilder cardOf(Part part) {
        return new StringBuilder("# " + part.title() + " · " + part.titleZh() + "\n\n" + part.about() + "\n\n")
                .append("`Datasets.table(\"world_"
                        + part.sources().get(0).layout().name() + "\")` reads the first of ")
                .append(part.sources().size()
                        + " tables. Larger shops, of any length, with other seeds and with dirt, ")
                .append("come from `World` itself.\n\n")
                .append("- **Source**: " + SOURCE + "\n")
                .append("- **Licence**: " + LICENCE + "\n")
                .append("- **Citation**: " + citationOf(part) + "\n")
                .append(
                        "- **Changed**: Nothing: cards and files are made by `WorldSnapshotTest`, which fails when the world gives another.\n");
    }

    private static String sectionOf(Layout layout, Table table, Path file) throws IOException {
        StringBuilder text = new StringBuilder("\n## " + titleOf(layout) + " · " + titleZhOf(layout) + "\n\n")
                .append(descriptionOf(layout) + "\n\n")
                .append("- **Name**: `" + nameOf(layout) + "`, read by `Datasets.table(\"" + nameOf(layout) + "\")`\n")
                .append("- **File**: `" + layout.name() + ".csv`, " + Files.size(file) + " bytes\n")
                .append("- **Rows × columns**: " + table.rowCount() + " × " + table.columnCount() + "\n")
                .append("- **SHA-256**: `" + Sha256.of(file) + "`\n\n")
                .append("| column | type | unit | meaning | missing |\n|---|---|---|---|---|\n");
        for (Layout.Field field : layout.fields()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s |  | %s | %d |\n",
                    field.name(),
                    typeOf(field.kind()),
                    field.description(),
                    table.column(field.name()).countMissing()));
        }
        return text.toString();
    }

    @Test
    void files_cards_and_catalogue_are_what_the_world_gives() throws IOException {
        for (String file : files()) {
            assertThat(Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8))
                    .as(file)
                    .isEqualTo(Files.readString(made.resolve(file)));
        }
    }

    @Test
    void a_table_that_is_read_is_the_table_of_the_world() {
        for (Part part : PARTS) {
            for (Source source : part.sources()) {
                Table read = Datasets.table(nameOf(source.layout()));
                assertThat(Sha256.of(read)).as(read.name()).isEqualTo(Sha256.of(part.table(source)));
            }
        }
    }

    @Test
    void the_snapshot_is_small() throws IOException {
        long bytes = 0;
        for (String file : files()) {
            bytes += Files.size(made.resolve(file));
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }
}
