package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** The short way through a CSV file must find what the careful way finds, or leave the file to it. */
class PlainCsvTest {

    /** More than is looked at before the short way begins. */
    private static final int ROWS = 4000;

    private static final List<String> ODD = List.of(
            "",
            "NA",
            "无",
            "-",
            "1.50",
            "1.5",
            "7",
            "-0",
            "007",
            "+8",
            "1234567890123456",
            "99999999999",
            "-2147483648",
            "1,5",
            "1.234,5",
            "¥12",
            "12.5%",
            "6.9E+12",
            "1.5e3",
            "12E5",
            "abc",
            "张三",
            "\"a,b\"",
            "\"a\nb\"",
            "\"a\"\"b\"",
            "a\"b",
            "\"open",
            "\"\"",
            "=\"00123\"",
            "'00123",
            "\t12",
            "12\t",
            " 12",
            "12 ",
            "\u300012",
            "合计",
            "Total",
            "小计:",
            "散客",
            "guest",
            "true",
            "no",
            "是",
            "maybe",
            "2024-02-30",
            "2024-02-29",
            "2024/3/7",
            "2024年3月7日",
            "2024-02-29 10:20",
            "2024-02-29T10:20:30Z",
            "3/4/2024",
            "\ufeff1",
            "a\rb",
            "a\0b",
            "name",
            "x,y",
            "\n",
            "１２",
            "\ufffd",
            "𠮷野家");

    @TempDir
    private Path folder;

    private static Path scratch;

    @BeforeContainer
    static void makeScratch() throws IOException {
        scratch = Files.createTempDirectory("millet");
    }

    @AfterContainer
    static void removeScratch() throws IOException {
        Files.deleteIfExists(scratch.resolve("t.csv"));
        Files.delete(scratch);
    }

    /** Rows of every kind of column; some fields are missing, some are in quotes. */
    private static List<String[]> rows(Random random) {
        List<String[]> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String[] fields = {
                "C" + (100_000 + random.nextInt(500)),
                "客户" + random.nextInt(40),
                Integer.toString(random.nextInt(2000) - 1000),
                Long.toString(10_000_000_000L + random.nextInt(1_000_000)),
                random.nextInt(1000) + "." + (10 + random.nextInt(90)),
                "2024-" + (10 + random.nextInt(3)) + "-" + (10 + random.nextInt(18)),
                "2024-03-" + (10 + random.nextInt(20)) + " 1" + random.nextInt(10) + ":30:0" + random.nextInt(10),
                random.nextBoolean() ? "是" : "否"
            };
            if (random.nextInt(10) == 0) {
                fields[random.nextInt(fields.length)] = "";
            }
            if (random.nextInt(10) == 0) {
                int quoted = random.nextInt(fields.length);
                fields[quoted] = '"' + fields[quoted] + '"';
            }
            rows.add(fields);
        }
        return rows;
    }

    private static byte[] bytes(List<String[]> rows, String separator, String lineEnd, Charset charset) {
        StringBuilder text = new StringBuilder(
                String.join(separator, "name", "customer", "units", "card", "price", "day", "time", "member"));
        rows.forEach(row -> text.append(lineEnd).append(String.join(separator, row)));
        return text.append(lineEnd).toString().getBytes(charset);
    }

    private static String outcome(Path path, ReadOptions options, boolean plainTried) {
        CsvFile file = new CsvFile(DataFile.of(path), options, plainTried);
        try {
            LoadReport report = file.read();
            return report + "\n" + everything(report.data());
        } catch (FileProblem e) {
            return e.getMessage();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String everything(Table table) {
        StringBuilder text = new StringBuilder(table.types().toString());
        for (int column = 0; column < table.columnCount(); column++) {
            for (int row = 0; row < table.rowCount(); row++) {
                text.append(table.column(column).isMissing(row) ? "<missing>" : table.get(row, column))
                        .append('|');
            }
        }
        return text.toString();
    }

    @Property(tries = 150)
    void both_ways_find_the_same_whatever_stands_in_a_file(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 2) int odd) throws IOException {
        Random random = new Random(seed);
        List<String[]> rows = rows(random);
        for (int i = 0; i < odd; i++) {
            String[] row = rows.get(random.nextInt(ROWS));
            row[random.nextInt(row.length)] = ODD.get(random.nextInt(ODD.size()));
        }
        if (random.nextInt(8) == 0) {
            rows.add(random.nextInt(ROWS), new String[] {"one", "field too few"});
        }
        if (random.nextInt(8) == 0) {
            rows.add(new String[] {"合计", "", "1", "", "2.50", "", "", ""});
        }
        String separator = List.of(",", ";", "\t", "|").get(random.nextInt(4));
        Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        Path path = scratch.resolve("t.csv");
        Files.write(path, bytes(rows, separator, random.nextBoolean() ? "\n" : "\r\n", charset));
        ReadOptions options = new ReadOptions();
        if (random.nextInt(4) == 0) {
            options.types = java.util.Map.of("price", "decimal", "name", "text", "units", "integer", "day", "date");
        }
        if (random.nextInt(6) == 0) {
            options.header = false;
        }
        assertThat(outcome(path, options, true)).isEqualTo(outcome(path, options, false));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("orders.csv"), content);
    }

    private static boolean isReadPlainly(Path path) throws IOException {
        CsvFile file = new CsvFile(DataFile.of(path), new ReadOptions());
        file.read();
        return file.wasPlain();
    }

    @Test
    void what_is_plain_is_read_the_short_way_in_either_character_set_and_packed_or_not() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            byte[] content = bytes(rows(new Random(1)), ",", "\n", charset);
            assertThat(isReadPlainly(file(content))).as(charset.name()).isTrue();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(content);
            }
            assertThat(isReadPlainly(file(packed.toByteArray())))
                    .as(charset.name() + ", packed")
                    .isTrue();
        }
    }

    @Test
    void what_is_odd_far_down_in_a_file_is_left_to_the_careful_way() throws IOException {
        for (String odd : List.of("007", "12.5%", "NA", "\"1\n2\"")) {
            List<String[]> rows = rows(new Random(2));
            rows.get(ROWS - 1)[2] = odd;
            assertThat(isReadPlainly(file(bytes(rows, ",", "\n", StandardCharsets.UTF_8))))
                    .as(odd)
                    .isFalse();
        }
    }

    @Test
    void blocks_of_several_megabytes_meet_in_the_middle_of_lines() throws IOException {
        List<String[]> rows = rows(new Random(3));
        List<String[]> many = new ArrayList<>();
        for (int i = 0; i < 35; i++) {
            many.addAll(rows);
        }
        Path path = file(bytes(many, ",", "\r\n", StandardCharsets.UTF_8));
        assertThat(Files.size(path)).isGreaterThan(2 << 22);
        assertThat(isReadPlainly(path)).isTrue();
        assertThat(outcome(path, new ReadOptions(), true)).isEqualTo(outcome(path, new ReadOptions(), false));
    }

    @Test
    void a_last_line_without_a_break_is_read_and_one_cut_inside_a_character_is_not_taken_for_text() throws IOException {
        byte[] whole = bytes(rows(new Random(4)), ",", "\n", StandardCharsets.UTF_8);
        Path open = file(java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(outcome(open, new ReadOptions(), true)).isEqualTo(outcome(open, new ReadOptions(), false));
        Path cut = file(java.util.Arrays.copyOf(whole, whole.length - 2));
        ReadOptions utf8 = new ReadOptions();
        utf8.charset = Optional.of("UTF-8");
        assertThat(outcome(cut, utf8, true)).contains("other bytes were found").isEqualTo(outcome(cut, utf8, false));
    }

    @Test
    void an_interrupt_ends_the_reading() throws IOException {
        Path path = file(bytes(rows(new Random(5)), ",", "\n", StandardCharsets.UTF_8));
        CsvFile file = new CsvFile(DataFile.of(path), new ReadOptions());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(file::read)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
