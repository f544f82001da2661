package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class SchemaTest {

    @TempDir
    Path temp;

    private TableFile file(String content) {
        return file(content, StandardCharsets.UTF_8);
    }

    private TableFile file(String content, Charset charset) {
        try {
            return Tables.file(Files.write(temp.resolve("t.csv"), content.getBytes(charset))
                    .toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path json(String text) {
        try {
            return Files.writeString(temp.resolve("bad.json"), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_schema_found_saved_and_loaded_reads_the_same_table() {
        String content = "编号;日期;单价;会员\n007;31/01/2024;1.234,50;是\n008;01/02/2024;?;否\n";
        LoadReport report =
                file(content, Charset.forName("GBK")).withMissing("?").report();
        Schema schema = report.schema();

        assertThat(schema.types().keySet()).containsExactly("编号", "日期", "单价", "会员");
        assertThat(schema.types().values()).containsExactly("text", "date", "decimal", "boolean");
        assertThat(schema.dayFirst()).contains(true);
        assertThat(schema.decimalComma()).isTrue();
        assertThat(schema.charset()).contains("GB18030");
        assertThat(schema.separator()).contains(';');

        Path saved = schema.saveJson(temp.resolve("new folder/s.json").toString());
        Schema loaded = Schema.load(saved.toString());
        assertThat(loaded).isEqualTo(schema);
        assertThat(loaded.types().keySet()).containsExactly("编号", "日期", "单价", "会员");
        LoadReport again = file("编号;日期;单价;会员\n9;03/04/2024;5;否\n", Charset.forName("GBK"))
                .withSchema(loaded)
                .report();
        Table table = again.data();
        assertThat(table.stringColumn("编号").get(0)).isEqualTo("9");
        assertThat(table.dateColumn("日期").get(0)).isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(table.doubleColumn("单价").get(0)).isEqualTo(5.0);
        assertThat(again.schema()).isEqualTo(schema);
        assertThat(again.warnings()).isEmpty();
    }

    @Test
    void a_file_is_held_to_its_schema() {
        Schema schema = Schema.of(Map.of("price", "decimal"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file("prise,n\n1,2\n").withSchema(schema).read())
                .withMessageContaining("a column 'price' was expected")
                .withMessageContaining("[prise, n]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file("price,n\nx,2\n").withSchema(schema).read())
                .withMessageContaining("line 2, column 'price': a value of type decimal was expected");
        assertThat(file("price,n,m\n1,2,3\n").withSchema(schema).report().warnings())
                .containsExactly("The schema does not name columns 'n', 'm'; the types were inferred.");
        assertThat(file("price,n\n1,2\n").withSchema(schema).report().warnings())
                .containsExactly("The schema does not name column 'n'; the types were inferred.");
    }

    @Test
    void columns_that_need_another_order_or_mark_are_left_to_be_inferred() {
        Schema schema =
                file("a;b;p;q\n31/01/2024;01/31/2024;1.234,5;0.99\n").report().schema();
        assertThat(schema.types().keySet()).containsExactly("a", "p");
    }

    @Test
    void a_schema_shows_itself() {
        Schema schema = new Schema(
                Map.of("a", "text"), List.of("?"), Optional.of(false), true, Optional.of("GBK"), Optional.of(';'));
        assertThat(schema.toTable().name())
                .isEqualTo("Schema: GBK, separated by semicolon, month before day, decimal comma, missing: ?");
        assertThat(schema.toTable().stringColumn("column").asList()).containsExactly("a");
        assertThat(schema).hasToString(schema.toText());
        assertThat(Schema.of(Map.of("a", "date")).toTable().name()).isEqualTo("Schema");
    }

    @Test
    void a_schema_is_checked_at_the_door() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.of(Map.of("a", "intger")))
                .withMessageContaining("Did you mean 'integer'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.of(Map.of()))
                .withMessageContaining("at least one column");
    }

    @Test
    void a_file_that_holds_no_schema_is_refused_with_its_name() {
        for (String text : List.of(
                "",
                "[",
                "[]",
                "{}",
                "{\"columns\": []}",
                "{\"column\": []}",
                "{\"columns\": [{\"name\": \"a\", \"type\": \"number\"}]}",
                "{\"columns\": [{\"name\": \"a\", \"type\": \"text\"}, {\"name\": \"a\", \"type\": \"text\"}]}",
                "{\"columns\": [{\"name\": \"a\", \"type\": \"text\"}], \"charset\": \"GB-K\"}",
                "{\"columns\": [{\"name\": \"a\", \"type\": \"text\"}], \"separator\": \";;\"}")) {
            Path file = json(text);
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> Schema.load(file.toString()))
                    .withMessageStartingWith("File 'bad.json' was expected to hold a schema");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.of(Map.of("a", "text")).saveJson(temp.toString()))
                .withMessageContaining("was expected to be writable");
    }
}
