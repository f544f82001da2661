package millet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class TablesPropertiesTest {

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("millet");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("t.csv"));
        Files.delete(folder);
    }

    private static Table read(byte[] content, UnaryOperator<TableFile> options) {
        try {
            return options.apply(Tables.file(
                            Files.write(folder.resolve("t.csv"), content).toString()))
                    .read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    private static byte[] csv(List<List<String>> rows, String separator, String lineEnd) {
        String header = "a" + separator + "b" + separator + "c" + lineEnd;
        String body = rows.stream()
                .map(row ->
                        row.stream().map(TablesPropertiesTest::quoted).collect(Collectors.joining(separator)) + lineEnd)
                .collect(Collectors.joining());
        return (header + body).getBytes(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> wild = Arbitraries.strings()
                .all()
                .ofMaxLength(12)
                .filter(text -> text.indexOf('\0') < 0)
                .filter(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text));
        return Arbitraries.oneOf(
                wild, Arbitraries.strings().withChars(",;\t|\"\r\n 张1").ofMaxLength(6));
    }

    @Provide
    Arbitrary<List<List<String>>> textRows() {
        return texts().list().ofSize(3).list().ofMaxSize(8);
    }

    @Property(tries = 300)
    void what_was_written_with_quotes_is_read_back(@ForAll("textRows") List<List<String>> rows) {
        UnaryOperator<TableFile> text =
                file -> file.withType("a", "text").withType("b", "text").withType("c", "text");
        for (String lineEnd : List.of("\n", "\r\n")) {
            Table table = read(csv(rows, ";", lineEnd), file -> text.apply(file).withSeparator(';'));
            assertThat(table.rowCount()).isEqualTo(rows.size());
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < 3; column++) {
                    assertThat(table.stringColumn(column).get(row))
                            .isEqualTo(withoutTabs(rows.get(row).get(column)));
                }
            }
        }
    }

    /** Tabs around a value are a spreadsheet's and not its own, and so are the blanks beside them. */
    private static String withoutTabs(String field) {
        return field.startsWith("\t") || field.endsWith("\t")
                ? field.replaceAll("^[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+\\z", "")
                : field;
    }

    @Provide
    Arbitrary<List<String>> cells() {
        Arbitrary<String> tricky = Arbitraries.of(
                "",
                " ",
                "0",
                "-0",
                "007",
                "12",
                " 12",
                "1.50",
                "-3.",
                ".5",
                "1e5",
                "1e-5",
                "2147483648",
                "-2147483648",
                "999999999999999",
                "1234567890123456",
                "0.1234567890123456789",
                "NA",
                "-",
                "无",
                "null",
                "yes",
                "No",
                "是",
                "true",
                "2024-1-3",
                "2024/01/31",
                "2024年1月3日",
                "2024-02-30",
                "2024-01-31 10:20",
                "03/04/2024",
                "31/12/2024",
                "12/31/2024 9:05",
                "x",
                "+5",
                "¥1",
                "$1",
                "¥1,234.50",
                "1,234",
                "1.234,5",
                "1,5",
                "12.5%",
                "１２",
                "6.9E+12",
                "2024-01-31 10:20:30Z",
                "2024-01-31 下午3:05",
                "合计",
                "Total");
        return Arbitraries.oneOf(
                tricky.list().ofMinSize(1).ofMaxSize(3),
                tricky.list().ofMinSize(1).ofMaxSize(12),
                Arbitraries.doubles().map(String::valueOf).list().ofMinSize(1).ofMaxSize(5),
                Arbitraries.longs().map(String::valueOf).list().ofMinSize(1).ofMaxSize(5));
    }

    @Property(tries = 1000)
    void an_inferred_type_never_loses_a_value(@ForAll("cells") List<String> cells) {
        String content =
                "v,w\n" + cells.stream().map(cell -> quoted(cell) + ",x\n").collect(Collectors.joining());
        Column<?> column =
                read(content.getBytes(StandardCharsets.UTF_8), file -> file).column(0);
        for (int row = 0; row < cells.size(); row++) {
            String said = cells.get(row);
            if (column.type() == ColumnType.STRING) {
                assertThat(column.getString(row)).isEqualTo(said);
            } else if (column.isMissing(row)) {
                assertThat(said.strip()).isIn("", "NA", "-", "无", "null");
            } else if (column.get(row) instanceof Number number) {
                assertThat(readings(said.strip())).contains(number.doubleValue());
            } else {
                assertThat(said).isNotBlank();
            }
        }
    }

    /** What the number may be: as it stands, with a decimal point, or with a decimal comma. */
    private static List<Double> readings(String said) {
        String plain = said.replaceAll("[¥$%]", "").replace("１２", "12");
        double scale = said.endsWith("%") ? 100 : 1;
        double sign = said.equals("-0") ? -1 : 1;
        return Stream.of(plain, plain.replace(",", ""), plain.replace(".", "").replace(",", "."))
                .filter(number -> number.matches("-?[0-9]*[.]?[0-9]*(E-?[0-9]+|e-?[0-9]+)?"))
                .map(number -> new BigDecimal(number).doubleValue() / scale * sign)
                .toList();
    }

    @Provide
    Arbitrary<byte[]> files() {
        Arbitrary<Byte> special = Arbitraries.of(
                        '"', ',', ';', '\n', '\r', '\t', '|', 'a', '1', '0', '-', '.', '/', ' ', 0, 0xff, 0xfe, 0xef,
                        0xbb, 0xbf, 0xe4, 0xb8, 0xad, 0x81, 0x30, 0x1f, 0x8b, 8)
                .map(value -> (byte) (value instanceof Character letter ? letter : ((Number) value).intValue()));
        return Arbitraries.oneOf(
                special.array(byte[].class).ofMaxSize(40),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(60));
    }

    @Property(tries = 1000)
    void any_bytes_are_read_or_refused_with_the_line(@ForAll("files") byte[] content) {
        try {
            assertThat(read(content, file -> file).columnCount()).isPositive();
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).startsWith("File 't.csv'").contains("line");
        }
    }

    @Property(tries = 500)
    void any_bytes_are_read_or_refused_where_faulty_rows_are_skipped(@ForAll("files") byte[] content) {
        try {
            assertThat(read(content, TableFile::skippingFaultyRows).columnCount())
                    .isPositive();
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).startsWith("File 't.csv'").contains("line");
        }
    }

    @Provide
    Arbitrary<List<String>> soups() {
        return Arbitraries.strings()
                .withChars("0123456789.,'%-+()¥$€元eE:/ TZ年月日时分上午下午PM=\"\t`１：－\u00a0合计")
                .ofMaxLength(14)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** One column of text, the same read as it likes: whatever is there is missing, kept, or a number or a time. */
    @Property(tries = 2000)
    void any_mixture_of_signs_is_a_value_and_no_failure(@ForAll("soups") List<String> cells) {
        byte[] content = ("v;w\n"
                        + cells.stream().map(cell -> quoted(cell) + ";x\n").collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
        Table table =
                read(content, file -> file.withSeparator(';').withTitleRows(0).keepingTotalRows());
        assertThat(table.rowCount()).isEqualTo(cells.size());
        for (String type : List.of("decimal", "integer", "date", "datetime", "boolean", "yes/no")) {
            Table declared = read(content, file -> file.withSeparator(';')
                    .withTitleRows(0)
                    .keepingTotalRows()
                    .withType("v", type)
                    .skippingFaultyRows());
            assertThat(declared.rowCount()).isLessThanOrEqualTo(cells.size());
            assertThat(declared.column("w").size())
                    .isEqualTo(declared.column("v").size());
        }
    }

    @Example
    void the_start_of_a_gzip_file_alone_is_refused() {
        for (int length = 2; length < 12; length++) {
            byte[] content = new byte[length];
            content[0] = 0x1f;
            content[1] = (byte) 0x8b;
            content[2 % length] = length > 2 ? (byte) 8 : content[0];
            any_bytes_are_read_or_refused_with_the_line(content);
        }
    }
}
