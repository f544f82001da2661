package millet.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class NdjsonFileTest {

    @TempDir
    Path folder;

    private static Table table() {
        return Table.create(
                "t",
                StringColumn.create("name", "粟\"里\"\n2", ""),
                LongColumn.create("id", 9_007_199_254_740_993L, 2),
                DoubleColumn.create("price", 0.1, Double.NaN),
                FloatColumn.create("share", 0.1f, Float.POSITIVE_INFINITY),
                BooleanColumn.create("new", true, false),
                DateColumn.create("day", LocalDate.of(2024, 1, 31), null),
                DateTimeColumn.create("time", LocalDateTime.of(2024, 1, 31, 9, 5), null));
    }

    @Test
    void a_row_is_an_object_with_values_of_their_types() throws IOException {
        Path file = TableView.saveNdjson(
                Stream.of(table()), folder.resolve("t.ndjson").toString());

        assertThat(Files.readString(file))
                .isEqualTo(
                        "{\"name\":\"粟\\\"里\\\"\\n2\",\"id\":9007199254740993,\"price\":0.1,\"share\":0.1,\"new\":true,"
                                + "\"day\":\"2024-01-31\",\"time\":\"2024-01-31 09:05:00\"}\n"
                                + "{\"name\":null,\"id\":2,\"price\":null,\"share\":\"Infinity\",\"new\":false,\"day\":null,\"time\":null}\n");
    }

    @Test
    void parts_stand_below_each_other_and_a_name_with_gz_is_packed() throws IOException {
        Path file = TableView.saveNdjson(
                Stream.of(table(), table()), folder.resolve("t.jsonl.gz").toString());

        try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(4);
        }
        Path csv = TableView.saveCsv(
                Stream.of(table(), table()), folder.resolve("t.csv.gz").toString());
        try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(csv))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("\uFEFFname,id");
        }
    }

    @Test
    void other_names_and_other_columns_are_refused_and_leave_the_old_file() throws IOException {
        Path file = folder.resolve("t.ndjson");
        Files.writeString(file, "old");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.saveNdjson(Stream.of(table()), "t.json"))
                .withMessageContaining("'t.json' does not end in .ndjson or .jsonl");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.saveNdjson(
                        Stream.of(table(), Table.create("u", StringColumn.create("x", "1"))), file.toString()))
                .withMessageContaining("The parts of a file have the same columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.saveCsv(
                        Stream.empty(), folder.resolve("e.csv").toString()))
                .withMessageContaining("at least one part");
        assertThat(file).hasContent("old");
    }
}
