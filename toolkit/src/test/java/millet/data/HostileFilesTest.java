package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

/** Damaged files of every format: they give a table or a message of ours, and nothing else. */
class HostileFilesTest {

    private static final int TRIES = 300;

    @TempDir
    private Path folder;

    private void throwAt(String name, byte[] sound, Function<String, Table> reader, long seed) throws IOException {
        Random random = new Random(seed);
        Path file = folder.resolve(name);
        int tables = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] bytes = sound.clone();
            for (int hit = random.nextInt(4); hit >= 0; hit--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            if (random.nextInt(5) == 0) {
                bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            Files.write(file, bytes);
            try {
                tables += reader.apply(file.toString()) == null ? 0 : 1;
            } catch (IllegalArgumentException ours) {
                assertThat(ours.getMessage()).as("try %d", i).contains(name).doesNotContain(": null", "(null");
            }
        }
        assertThat(tables).isLessThan(TRIES);
    }

    @Test
    void damaged_workbooks() throws IOException {
        String path = new TestWorkbook()
                .sheet(
                        "a",
                        TestWorkbook.text("A1", "id") + TestWorkbook.text("B1", "day"),
                        TestWorkbook.text("A2", "7") + TestWorkbook.number("B2", "45322", 1))
                .save(folder.resolve("sound.xlsx"));
        throwAt("book.xlsx", Files.readAllBytes(Path.of(path)), Tables::read, 1);
    }

    @Test
    void damaged_archives() throws IOException {
        Path zip = folder.resolve("sound.zip");
        try (java.util.zip.ZipOutputStream out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new java.util.zip.ZipEntry("a.csv"));
            out.write("id,city\n1,北京\n2,上海\n".getBytes(StandardCharsets.UTF_8));
        }
        throwAt("pack.zip", Files.readAllBytes(zip), Tables::read, 2);
    }

    @Test
    void damaged_json() throws IOException {
        byte[] json = "[{\"id\": 1, \"to\": {\"city\": \"北京\"}}, {\"id\": 2.5e3, \"tags\": [true, null]}]"
                .getBytes(StandardCharsets.UTF_8);
        throwAt("a.json", json, Tables::read, 3);
        throwAt("b.ndjson", "{\"a\": 1}\n{\"b\": \"x\"}\n".getBytes(StandardCharsets.UTF_8), Tables::read, 4);
    }

    @Test
    void damaged_baskets() throws IOException {
        byte[] baskets = "milk,\"salt, fine\",bread\n12,13\n".getBytes(StandardCharsets.UTF_8);
        throwAt("b.dat", baskets, path -> Tables.baskets(path).read(), 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ2\"><v>1</v></c>",
                "<c r=\"A99999999999\"><v>1</v></c>",
                "<c><v>1</v></c>",
                "<c r=\"\"/>",
                "<c r=\"A2\" t=\"s\"><v>77</v></c>",
                "<c r=\"A2\" t=\"zz\"><v>77</v></c>",
                "<c r=\"A2\" s=\"99\"><v>77</v></c>",
                "<c r=\"A2\"><v>1e999999999</v></c>",
                "<c r=\"A2\" s=\"1\"><v>-5</v></c>",
                "<c r=\"A2\" s=\"1\"><v>1e18</v></c>",
                "<c r=\"A2\" s=\"1\"><v>60</v></c>"
            })
    void strange_cells(String cell) {
        String path = new TestWorkbook()
                .sheet("a", TestWorkbook.text("A1", "id"), cell)
                .save(folder.resolve("cell.xlsx"));
        try {
            assertThat(Tables.read(path).columnCount()).isLessThan(20_000);
        } catch (IllegalArgumentException ours) {
            assertThat(ours).hasMessageContaining("cell.xlsx");
        }
    }

    @Test
    void a_workbook_that_asks_for_files_of_the_machine_gets_none() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "swordfish");
        String path = new TestWorkbook()
                .sheet("a", TestWorkbook.text("A1", "id"), TestWorkbook.text("A2", "&x;"))
                .withDoctype("<!DOCTYPE x [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
                .save(folder.resolve("entity.xlsx"));
        try {
            assertThat(Tables.read(path).print()).doesNotContain("swordfish");
        } catch (IllegalArgumentException ours) {
            assertThat(ours).hasMessageContaining("entity.xlsx");
        }
    }

    @Test
    void entities_that_grow_without_end_are_refused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }
        String path = new TestWorkbook()
                .sheet("a", TestWorkbook.text("A1", "id"), TestWorkbook.text("A2", "&a29;"))
                .withDoctype(laughs + "]>")
                .save(folder.resolve("laughs.xlsx"));
        assertThatThrownBy(() -> Tables.read(path)).isInstanceOf(IllegalArgumentException.class);
    }
}
