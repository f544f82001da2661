package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** Files of plain text. */
class LinesFileTest {

    @TempDir
    private Path folder;

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("reviews.txt"), content).toString();
    }

    @Test
    void every_line_is_a_row_whatever_stands_in_it() throws IOException {
        Table table =
                Tables.lines(file("续航\"很好\", 五星\t👍\r\n\n12\n\"not closed")).read();
        assertThat(table.columnNames()).containsExactly("line", "text");
        assertThat(table.intColumn("line").asList()).containsExactly(1, 2, 3, 4);
        assertThat(table.stringColumn("text").asList()).containsExactly("续航\"很好\", 五星\t👍", "", "12", "\"not closed");
        assertThat(table.stringColumn("text").isMissing(1)).isTrue();
    }

    @Test
    void numbers_alone_stay_text() throws IOException {
        assertThat(Tables.lines(file("5\n4\n")).read().stringColumn("text").asList())
                .containsExactly("5", "4");
    }

    @Test
    void the_character_set_is_found_and_said() throws IOException {
        Path gbk = Files.write(folder.resolve("gbk.txt"), "屏幕不错\n".getBytes(Charset.forName("GBK")));
        LoadReport report = Tables.lines(gbk.toString()).report();
        assertThat(report.data().stringColumn("text").get(0)).isEqualTo("屏幕不错");
        assertThat(report.toTable().name()).contains("plain text in GB18030");
        assertThat(Tables.lines(gbk.toString()).withCharset("GBK").read().rowCount())
                .isEqualTo(1);
    }

    @Test
    void an_empty_file_is_an_error() throws IOException {
        String empty = file("");
        assertThatThrownBy(() -> Tables.lines(empty).read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a line of text was expected");
    }
}
