package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** Tables in zip archives: the only file, a named one, and what is refused. */
class ZipArchiveTest {

    private static final String CSV = "id,city\n007,北京\n";

    @TempDir
    private Path folder;

    private String zip(String name, Map<String, byte[]> files) throws IOException {
        return zip(name, files, StandardCharsets.UTF_8);
    }

    private String zip(String name, Map<String, byte[]> files, Charset names) throws IOException {
        Path path = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path), names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return path.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, bytes(CSV));
        }
        return files;
    }

    @Test
    void the_only_file_is_the_table_and_gives_it_its_name() throws IOException {
        Table table = Tables.read(zip("export.zip", files("sales.csv")));
        assertThat(table.name()).isEqualTo("sales");
        assertThat(table.stringColumn("id").get(0)).isEqualTo("007");
    }

    @Test
    void what_packing_programs_add_is_no_file() throws IOException {
        String path = zip("mac.zip", files("data/", "data/sales.csv", "__MACOSX/data/._sales.csv", ".DS_Store"));
        assertThat(Tables.read(path).stringColumn("city").get(0)).isEqualTo("北京");
    }

    @Test
    void of_several_files_one_is_named() throws IOException {
        String path = zip("year.zip", files("2024/q1.csv", "2024/q2.csv"));
        assertThat(Tables.read(path + "!/2024/q2.csv").name()).isEqualTo("q2");
        assertThatThrownBy(() -> Tables.read(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Archive 'year.zip' was expected to hold one file, and it holds 2: 2024/q1.csv, 2024/q2.csv."
                                + " Name one of them, say \"year.zip!/2024/q1.csv\".");
        assertThatThrownBy(() -> Tables.read(path + "!/2024/q3.csv"))
                .hasMessageContaining(
                        "was expected to hold a file '2024/q3.csv', and it holds 2024/q1.csv, 2024/q2.csv.")
                .hasMessageContaining("Did you mean '2024/q1.csv'?");
    }

    @Test
    void names_in_the_characters_of_a_chinese_windows_are_read() throws IOException {
        String path = zip("导出.zip", files("销售明细.csv"), Charset.forName("GBK"));
        assertThat(Tables.read(path).name()).isEqualTo("销售明细");
    }

    @Test
    void the_text_inside_has_any_character_set_and_any_kind() throws IOException {
        Map<String, byte[]> gbk = Map.of("a.csv", CSV.getBytes(Charset.forName("GBK")));
        assertThat(Tables.read(zip("gbk.zip", gbk)).stringColumn("city").get(0)).isEqualTo("北京");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(CSV));
        }
        assertThat(Tables.read(zip("twice.zip", Map.of("a.csv.gz", packed.toByteArray())))
                        .rowCount())
                .isOne();
        assertThat(Tables.read(zip("json.zip", Map.of("a.json", bytes("[{\"x\":1}]"))))
                        .columnNames())
                .containsExactly("x");
    }

    @Test
    void a_column_that_becomes_text_late_is_read_again() throws IOException {
        String csv = "n\n" + "1.50\n".repeat(5000) + "x\n";
        Table table = Tables.read(zip("late.zip", Map.of("late.csv", bytes(csv))));
        assertThat(table.stringColumn("n").get(0)).isEqualTo("1.50");
    }

    @Test
    void an_empty_archive_holds_no_table() throws IOException {
        assertThatThrownBy(() -> Tables.read(zip("none.zip", files("folder/")))).hasMessageContaining("it holds none");
    }

    @Test
    void a_name_that_leads_out_of_the_archive_is_refused() throws IOException {
        for (String name : new String[] {"../../secret.csv", "/etc/secret.csv", "C:\\secret.csv", "a/..\\b.csv"}) {
            assertThatThrownBy(() -> Tables.read(zip("out.zip", files(name))))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + name + "' leads out of it; do not trust it");
        }
        assertThatThrownBy(() -> Tables.read(zip("in.zip", files("a.csv")) + "!/../a.csv"))
                .hasMessageContaining("was expected to hold a file '../a.csv', and it holds a.csv");
    }

    @Test
    void a_file_that_unpacks_to_a_thousand_times_its_size_is_refused_before_it_is_unpacked() throws IOException {
        byte[] zeros = new byte[120 << 20];
        String path = zip("bomb.zip", Map.of("bomb.csv", zeros));
        assertThat(Files.size(Path.of(path))).isLessThan(200_000);
        assertThatThrownBy(() -> Tables.read(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it unpacks to at least 120 MB from")
                .hasMessageContaining("unpack it yourself if you trust it");
    }

    @Test
    void a_gzip_file_that_does_so_is_stopped_on_the_way() throws IOException {
        Path path = folder.resolve("bomb.csv.gz");
        byte[] row = bytes("1,2\n".repeat(1 << 18));
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(path))) {
            for (int i = 0; i < 130; i++) {
                gzip.write(row);
            }
        }
        assertThatThrownBy(() -> Tables.read(path.toString())).hasMessageContaining("it unpacks to at least 100 MB");
    }

    @Test
    void an_encrypted_file_is_named_as_such() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(zip("plain.zip", files("a.csv"))));
        bytes[6] |= 1;
        int directory = directory(bytes);
        bytes[directory + 8] |= 1;
        Path path = Files.write(folder.resolve("locked.zip"), scrambled(bytes, directory));
        assertThatThrownBy(() -> Tables.read(path.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it is encrypted; unpack it with its password");
    }

    @Test
    void damage_is_told_apart_from_a_fault_of_the_text() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(zip("plain.zip", files("a.csv"))));
        Path path = Files.write(folder.resolve("damaged.zip"), scrambled(bytes, directory(bytes)));
        assertThatThrownBy(() -> Tables.read(path.toString()))
                .hasMessageContaining("its zip packing is damaged or cut off");
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Tables.read(cut.toString()))
                .hasMessageContaining("its zip packing is damaged or cut off");
        Path text = Files.write(folder.resolve("text.zip"), bytes(CSV));
        assertThatThrownBy(() -> Tables.read(text.toString()))
                .hasMessageContaining("its zip packing is damaged or cut off");
    }

    @Test
    void a_checksum_that_is_another_is_damage_although_the_bytes_unpack() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(zip("plain.zip", files("a.csv"))));
        bytes[directory(bytes) + 16] ^= 1;
        Path path = Files.write(folder.resolve("sum.zip"), bytes);
        assertThatThrownBy(() -> Tables.read(path.toString()))
                .hasMessageContaining("its zip packing is damaged or cut off");
    }

    /** Where the list of files begins: PK 1 2. */
    private static int directory(byte[] zip) {
        for (int i = 0; i < zip.length - 3; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
        throw new AssertionError("no directory");
    }

    /** Other bytes in place of the packed ones. */
    private static byte[] scrambled(byte[] zip, int directory) {
        byte[] other = zip.clone();
        for (int i = 40; i < Math.min(directory - 16, 56); i++) {
            other[i] ^= 0x5a;
        }
        return other;
    }
}
