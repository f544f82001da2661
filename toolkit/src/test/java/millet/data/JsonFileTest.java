package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** JSON in its three shapes, and what is wrong with it. */
class JsonFileTest {

    @TempDir
    private Path folder;

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("orders.json"), content).toString();
    }

    private Table read(String content) throws IOException {
        return Tables.read(file(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\": 1, \"city\": \"北京\"}, {\"id\": 2, \"city\": \"Köln\"}]",
                "{\"id\": 1, \"city\": \"北京\"}\n{\"id\": 2, \"city\": \"Köln\"}\n",
                "{\"id\": 1, \"city\": \"北京\"}{\"id\": 2, \"city\": \"Köln\"}",
                "{\"code\": 0, \"tags\": [1], \"data\": [{\"id\": 1, \"city\": \"北京\"}, {\"id\": 2, \"city\": \"Köln\"}], \"more\": {}}"
            })
    void an_array_lines_and_a_wrapped_array_are_the_same_table(String json) throws IOException {
        Table table = read(json);
        assertThat(table.name()).isEqualTo("orders");
        assertThat(table.columnNames()).containsExactly("id", "city");
        assertThat(table.intColumn("id").asList()).containsExactly(1, 2);
        assertThat(table.stringColumn("city").asList()).containsExactly("北京", "Köln");
    }

    @Test
    void a_single_object_is_a_single_row() throws IOException {
        assertThat(read("{\"a\": 1, \"b\": [1, 2]}").stringColumn("b").get(0)).isEqualTo("[1,2]");
    }

    @Test
    void members_of_members_are_columns_and_arrays_stay_json() throws IOException {
        Table table = read("""
                [{"id": 1, "to": {"city": "Ulm", "at": {"x": 1.5}}, "tags": ["a", {"b": 2.50}], "none": {}}]""");
        assertThat(table.columnNames()).containsExactly("id", "to.city", "to.at.x", "tags");
        assertThat(table.doubleColumn("to.at.x").get(0)).isEqualTo(1.5);
        assertThat(table.stringColumn("tags").get(0)).isEqualTo("[\"a\",{\"b\":2.50}]");
    }

    @Test
    void a_key_may_come_in_the_last_row_and_be_absent_before() throws IOException {
        Table table = read("{\"a\":1}\n".repeat(3000) + "{\"b\":\"late\",\"a\":2}\n");
        assertThat(table.columnNames()).containsExactly("a", "b");
        assertThat(table.stringColumn("b").countMissing()).isEqualTo(3000);
        assertThat(table.stringColumn("b").get(3000)).isEqualTo("late");
        assertThat(table.intColumn("a").get(3000)).isEqualTo(2);
    }

    @Test
    void digits_are_kept_and_codes_stay_codes() throws IOException {
        Table table = read("""
                {"big": 12345678901234567890, "card": "6222021234567890", "zip": "01099", "code": "12", "e": 1e3, "half": 1e-1}
                {"big": 1, "card": "1", "zip": "2", "code": "13", "e": 2, "half": 2}
                """);
        assertThat(table.stringColumn("big").asList()).containsExactly("12345678901234567890", "1");
        assertThat(table.stringColumn("card").get(0)).isEqualTo("6222021234567890");
        assertThat(table.stringColumn("zip").get(0)).isEqualTo("01099");
        assertThat(table.column("code").type()).isEqualTo(ColumnType.STRING);
        assertThat(table.intColumn("e").asList()).containsExactly(1000, 2);
        assertThat(table.doubleColumn("half").asList()).containsExactly(0.1, 2.0);
    }

    @Test
    void a_number_that_somebody_quoted_among_numbers_is_a_number() throws IOException {
        assertThat(read("[{\"n\": 1}, {\"n\": \"2\"}]").intColumn("n").asList()).containsExactly(1, 2);
    }

    @Test
    void a_column_of_several_kinds_is_text_as_it_stands() throws IOException {
        Table table =
                read("[{\"v\": 1.50}, {\"v\": true}, {\"v\": \"x\"}, {\"v\": null}, {\"v\": [1]}, {\"v\": \"\"}]");
        assertThat(table.stringColumn("v").asList()).containsExactly("1.50", "true", "x", "", "[1]", "");
    }

    @Test
    void days_and_truth_are_what_they_are() throws IOException {
        Table table = read("[{\"day\": \"2024-01-31\", \"paid\": true}, {\"day\": null, \"paid\": false}]");
        assertThat(table.dateColumn("day").get(0)).hasToString("2024-01-31");
        assertThat(table.booleanColumn("paid").get(1)).isFalse();
    }

    @Test
    void other_character_sets_are_found() throws IOException {
        Path gbk = Files.write(folder.resolve("g.json"), "[{\"城市\": \"北京\"}]".getBytes(Charset.forName("GBK")));
        assertThat(Tables.read(gbk.toString()).stringColumn("城市").get(0)).isEqualTo("北京");
        Path marked = Files.write(folder.resolve("m.json"), "\ufeff[{\"a\": 1}]".getBytes(StandardCharsets.UTF_16LE));
        assertThat(Tables.read(marked.toString()).rowCount()).isOne();
        Path neither = Files.write(folder.resolve("n.json"), new byte[] {'[', '"', (byte) 0xff, '"', ']'});
        assertThatThrownBy(() -> Tables.read(neither.toString()))
                .hasMessageContaining("text in UTF-8 or GB18030 was expected");
    }

    @Test
    void the_report_says_where_the_rows_were() throws IOException {
        assertThat(Tables.report(file("{\"data\": [{\"a\": 1}]}")).toTable().name())
                .contains("JSON in UTF-8, rows of 'data'");
    }

    @Test
    void options_hold_for_json_too() throws IOException {
        Table table = Tables.json(file("[{\"a\": \"?\", \"b\": 1}, {\"a\": 2, \"b\": 3}]"))
                .withMissing("?")
                .withType("b", "text")
                .read();
        assertThat(table.intColumn("a").isMissing(0)).isTrue();
        assertThat(table.stringColumn("b").get(0)).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|line 1: an array of objects with members was expected, and there is none in the file",
                "[]|there is none in the file",
                "[{}]|there is none in the file",
                "[1, 2]|line 1, character 2: an object was expected as a row, such as {\"id\": 1}, and '1' was found",
                "[[1], [2]]|an object was expected as a row",
                "\"text\"|an object was expected as a row",
                "[{\"a\": 1}, {\"a\": }]|line 1, character 18: JSON was expected, and it cannot be read as such: a value or a name was expected before '}'; the comma",
                "[{\"a\": 1}|JSON was expected, and it cannot be read as such: it ends too early; the file is cut off",
                "{\"a\": [{\"x\": 1}|JSON was expected, and it cannot be read as such: it ends too early; the file is cut off",
                "[{\"a\": 1, \"a\": 2}]|JSON was expected, and it cannot be read as such: Duplicate field 'a'",
                "[{\"a.b\": 1, \"a\": {\"b\": 2}}]|every column was expected once a row, and 'a.b' comes twice",
                "[{\"a\": 1}] x|JSON was expected",
                "[{\"a\": 1}] [{\"a\": 1}]|the end of the file was expected behind the array",
                "[{\"a\": 1, \"A\": 2}]|'A' names columns 1 and 2"
            })
    void what_is_wrong_is_said_with_its_place(String json, String said) throws IOException {
        String file = file(json == null ? "" : json);
        assertThatThrownBy(() -> Tables.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("File 'orders.json', ")
                .hasMessageContaining(said)
                .message()
                .doesNotContain("Source:");
    }

    @Test
    void deep_nests_and_keys_that_are_values_are_refused() throws IOException {
        String deep = file("[{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}]");
        assertThatThrownBy(() -> Tables.read(deep)).hasMessageContaining("JSON was expected");
        StringBuilder wide = new StringBuilder("[{\"k\": 0");
        for (int i = 0; i < 10_001; i++) {
            wide.append(", \"k").append(i).append("\": 1");
        }
        String keys = file(wide.append("}]").toString());
        assertThatThrownBy(() -> Tables.read(keys))
                .hasMessageContaining("at most 10000 different keys were expected, and 'k9999' is one more");
    }
}
