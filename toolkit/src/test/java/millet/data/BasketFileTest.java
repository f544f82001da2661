package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

/** Files of one basket a line. */
class BasketFileTest {

    @TempDir
    private Path folder;

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("baskets.dat"), content).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\nc\n", "a\tb\nc", "a;b\r\nc\r\n", "a|b\nc\n", "a b\nc\n", "a  b \n\n c\n", " a , b ,\nc,,\n"
            })
    void the_separator_is_found_and_blanks_are_no_items(String text) throws IOException {
        Table table = Tables.baskets(file(text)).read();
        assertThat(table.columnNames()).containsExactly("basket", "item");
        assertThat(table.intColumn("basket").asList()).containsExactly(1, 1, 2);
        assertThat(table.stringColumn("item").asList()).containsExactly("a", "b", "c");
    }

    @Test
    void items_may_hold_blanks_and_in_quotes_the_separator() throws IOException {
        Table table = Tables.baskets(file("whole milk, \"salt, \"\"fine\"\"\" ,12\" pizza\n"))
                .read();
        assertThat(table.stringColumn("item").asList()).containsExactly("whole milk", "salt, \"fine\"", "12\" pizza");
    }

    @Test
    void codes_are_text_unless_declared() throws IOException {
        String codes = file("38 39\n007\n");
        assertThat(Tables.baskets(codes).read().stringColumn("item").asList()).containsExactly("38", "39", "007");
        assertThat(Tables.baskets(file("38 39\n"))
                        .withType("item", "integer")
                        .read()
                        .intColumn("item")
                        .asList())
                .containsExactly(38, 39);
    }

    @Test
    void an_item_that_stands_twice_is_kept_and_reported() throws IOException {
        LoadReport report = Tables.baskets(file("a,b\na,b,a,a\n")).report();
        assertThat(report.data().rowCount()).isEqualTo(6);
        assertThat(report.warnings())
                .containsExactly("2 items stand in their basket more than once, the first in line 2; they are kept.");
        assertThat(report.toTable().name()).contains("one basket a line in UTF-8, items separated by comma");
    }

    @Test
    void a_separator_and_a_character_set_can_be_given() throws IOException {
        Path gbk = Files.write(folder.resolve("b.txt"), "牛奶/面包\n".getBytes(Charset.forName("GBK")));
        assertThat(Tables.baskets(gbk.toString())
                        .withSeparator('/')
                        .withCharset("GBK")
                        .read()
                        .stringColumn("item")
                        .asList())
                .containsExactly("牛奶", "面包");
        assertThat(Tables.baskets(gbk.toString()).withSeparator('/').read().rowCount())
                .isEqualTo(2);
    }

    @Test
    void nothing_and_an_open_quote_are_said_with_their_line() throws IOException {
        assertThatThrownBy(() -> Tables.baskets(file("")).read()).hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> Tables.baskets(file("\n \n")).read()).hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> Tables.baskets(file("a,b\nc,\"d\n")).read())
                .hasMessageContaining("line 2: a closing quote was expected for the quote that opens an item");
    }

    /** The counts that the R package arules prints for its data set Groceries: 9835 transactions, 169 items, 43367 item occurrences. */
    @Test
    void the_groceries_of_the_textbooks_are_read_whole() throws IOException {
        Table table = Tables.baskets(ReferenceData.file("groceries.csv.gz").toString())
                .read();
        assertThat(table.rowCount()).isEqualTo(43_367);
        assertThat(table.intColumn("basket").max()).isEqualTo(9835);
        assertThat(table.stringColumn("item").countUnique()).isEqualTo(169);
    }
}
