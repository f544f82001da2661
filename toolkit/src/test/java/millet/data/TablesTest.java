package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class TablesTest {

    @TempDir
    Path temp;

    private Path file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] content) {
        try {
            return Files.write(temp.resolve(name), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Table read(String content) {
        return read(content, file -> file);
    }

    private Table read(String content, UnaryOperator<TableFile> options) {
        return options.apply(Tables.file(file("t.csv", content).toString())).read();
    }

    private LoadReport report(String content) {
        return Tables.report(file("t.csv", content).toString());
    }

    private Column<?> column(String... values) {
        return read("v,w\n" + String.join(",x\n", values) + ",x\n").column(0);
    }

    private String typeOf(String... values) {
        return column(values).type().name();
    }

    private String error(String content) {
        return error(content.getBytes(StandardCharsets.UTF_8), file -> file);
    }

    private String error(byte[] content, UnaryOperator<TableFile> options) {
        Path file = file("bad.csv", content);
        try {
            options.apply(Tables.file(file.toString())).read();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        throw new AssertionError("was read without an error");
    }

    // ---- types

    @Test
    void a_column_takes_the_narrowest_type_of_all_its_rows() {
        Table table = read("""
                whole,large,part,truth,day,moment,text
                1,1,1,yes,2024-01-31,2024-01-31 10:20,a
                -2,3000000000,2.5,NO,2024-02-29,2024-02-29T23:59:59.125,b
                """);
        assertThat(table.types())
                .extracting(Object::toString)
                .containsExactly("INTEGER", "LONG", "DOUBLE", "BOOLEAN", "LOCAL_DATE", "LOCAL_DATE_TIME", "STRING");
        assertThat(table.intColumn("whole").asList()).containsExactly(1, -2);
        assertThat(table.longColumn("large").asList()).containsExactly(1L, 3_000_000_000L);
        assertThat(table.doubleColumn("part").asList()).containsExactly(1.0, 2.5);
        assertThat(table.booleanColumn("truth").asList()).containsExactly(true, false);
        assertThat(table.dateColumn("day").asList())
                .containsExactly(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29));
        assertThat(table.dateTimeColumn("moment").asList())
                .containsExactly(
                        LocalDateTime.of(2024, 1, 31, 10, 20), LocalDateTime.of(2024, 2, 29, 23, 59, 59, 125_000_000));
        assertThat(table.name()).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00123",
                "-007",
                "+86",
                "1234567890123456",
                "12345678901234567890",
                "12E5",
                "1e5",
                "1e-5",
                "12E+5",
                "1,5x",
                "1 234",
                "¥012",
                "12%5",
                "12kg",
                "3件",
                "1.2万",
                "1,23,456",
                "1,234,56",
                "(12.50)",
                "+¥5",
                "¥-",
                "1.2.3",
                "Infinity",
                "0x1F",
                "--1",
                "1.5f",
                "1.0e999",
                "０１２",
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "24-01-31",
                "2024年1月",
                "2024-01-31 24:00",
                "2024-01-31 10:60",
                "2024-01-31 10:20:30.1234",
                "2024-01-31T10:20:30+25:00",
                "10:20",
                "T",
                "F",
                "y",
                "对",
                "2024-1/31",
                "32/01/2024",
                "31/01/24"
            })
    void what_a_narrower_type_could_not_give_back_stays_text(String value) {
        Column<?> column = read("v,w\n\"" + value + "\",x\n").column(0);
        assertThat(column.type().name()).isEqualTo("STRING");
        assertThat(column.getString(0)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-1.5,-1.5",
        ".5,0.5",
        "5.,5",
        "1.5e-3,0.0015",
        "0.022722120123588985,0.022722120123588985",
        "123456789012345,123456789012345",
        "-0,-0.0",
        "0.1234567890123456789012345,0.12345678901234568",
        "1.7976931348623157e308,1.7976931348623157e308",
        "4.9e-324,4.9e-324"
    })
    void numbers_are_read_to_the_last_bit(String value, double expected) {
        Column<?> column = column(value, "0.5");
        assertThat(column.type().name()).isEqualTo("DOUBLE");
        assertThat(column.get(0)).isEqualTo(expected);
    }

    @Test
    void the_smallest_int_is_a_number_although_tablesaw_takes_it_for_missing() {
        Column<?> column = column("-2147483648", "7");
        assertThat(column.type().name()).isEqualTo("LONG");
        assertThat(column.countMissing()).isZero();
        assertThat(column.get(0)).isEqualTo(-2147483648L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-1-3", "2024-01-03", "2024/1/3", "2024/01/03", "2024.1.3", "2024年1月3日", "2024年01月03日"})
    void dates_of_all_common_forms_are_dates(String value) {
        assertThat(column(value, "2024-12-31").get(0)).isEqualTo(LocalDate.of(2024, 1, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-31 9:05",
                "2024/1/31 09:05",
                "2024-01-31T09:05:00",
                "2024年1月31日 9:05",
                "2024年1月31日9:05:00",
                "2024.01.31 09:05:00.000000"
            })
    void moments_of_all_common_forms_are_moments(String value) {
        assertThat(column(value, "2024-12-31 00:00").get(0)).isEqualTo(LocalDateTime.of(2024, 1, 31, 9, 5));
    }

    @Test
    void a_day_among_moments_counts_from_midnight_and_is_noted() {
        LoadReport report = report("v\n2024-01-31\n2024-02-01 10:20\n");
        assertThat(report.data().dateTimeColumn(0).get(0)).isEqualTo(LocalDateTime.of(2024, 1, 31, 0, 0));
        assertThat(report.toTable().stringColumn("note").get(0))
                .isEqualTo("1 of the values have no time of day; they count from 00:00");
    }

    @Test
    void day_and_month_are_told_apart_by_the_whole_column() {
        assertThat(column("03/04/2024", "31/12/2024").get(0)).isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(column("03/04/2024", "12/31/2024").get(0)).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(column("03.04.2024 10:20", "31.12.2024").get(0)).isEqualTo(LocalDateTime.of(2024, 4, 3, 10, 20));
        assertThat(column("05/05/2024", "07/07/2024").get(0)).isEqualTo(LocalDate.of(2024, 5, 5));
        assertThat(column("31/12/2024", "").isMissing(1)).isTrue();
    }

    @Test
    void dates_whose_day_is_ambiguous_stay_text_with_a_warning_and_an_option() {
        LoadReport report = report("when,n\n03/04/2024,1\n05/06/2024,2\n");
        assertThat(report.data().stringColumn("when").asList()).containsExactly("03/04/2024", "05/06/2024");
        assertThat(report.warnings()).singleElement().asString().contains("'when'", "withDayFirst");
        String same = "when\n03/04/2024\n";
        assertThat(read(same, file -> file.withDayFirst(true)).column(0).get(0)).isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(read(same, file -> file.withDayFirst(false)).column(0).get(0))
                .isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void dates_that_contradict_each_other_or_the_option_stay_text() {
        assertThat(typeOf("13/01/2024", "01/13/2024")).isEqualTo("STRING");
        LoadReport report = Tables.file(file("t.csv", "v\n12/31/2024\n").toString())
                .withDayFirst(true)
                .report();
        assertThat(report.data().stringColumn(0).get(0)).isEqualTo("12/31/2024");
        assertThat(report.warnings()).singleElement().asString().contains("cannot be read with the day first");
    }

    @Test
    void truth_is_one_pair_of_words_and_nothing_else() {
        assertThat(column("是", "否").get(0)).isEqualTo(true);
        assertThat(column("TRUE", "false").get(1)).isEqualTo(false);
        assertThat(typeOf("yes", "false")).isEqualTo("STRING");
        assertThat(typeOf("1", "0")).isEqualTo("INTEGER");
        assertThat(typeOf("yes", "maybe")).isEqualTo("STRING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.50",
                "true",
                "2024-01-31",
                "2024-01-31 10:20",
                "31/12/2024",
                "12",
                " 12",
                "NA",
                "3000000000",
                "1.0",
                "-",
                "无"
            })
    void a_value_that_comes_late_makes_the_column_text_and_loses_nothing(String early) {
        StringBuilder rows = new StringBuilder("v,w\n");
        for (int i = 0; i < 5000; i++) {
            rows.append(early).append(",x\n");
        }
        Table table = read(rows + "C536379,x\n");
        assertThat(table.column(0).type().name()).isEqualTo("STRING");
        assertThat(table.stringColumn(0).countOccurrences(early)).isEqualTo(5000);
        assertThat(table.stringColumn(0).get(5000)).isEqualTo("C536379");
    }

    @Test
    void the_report_says_which_line_made_a_column_text() {
        LoadReport report = report("invoice,n\n536365,1\n536366,2\nC536379,3\n");
        assertThat(report.toTable().stringColumn("note").get(0))
                .isEqualTo("text because line 4 holds 'C536379'; before it: integer");
    }

    // ---- missing values

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "N/A", "null", "NULL", "NaN", "nan", "None", "-", "无", " ", " NA "})
    void words_for_nothing_are_missing_beside_numbers_days_and_truth(String word) {
        for (String value :
                new String[] {"12", "3000000000", "1.5", "true", "2024-01-31", "2024-01-31 10:20", "31/12/2024"}) {
            Column<?> column = column(word, value, word);
            assertThat(column.type().name()).as(value).isNotEqualTo("STRING");
            assertThat(column.countMissing()).as(value).isEqualTo(2);
            assertThat(column.isMissing(1)).as(value).isFalse();
        }
    }

    @Test
    void words_for_nothing_are_words_in_a_text_column() {
        assertThat(column("NA", "DE", "", "-", "12").asList())
                .extracting(Object::toString)
                .containsExactly("NA", "DE", "", "-", "12");
        assertThat(column("NA", "NA").asList()).extracting(Object::toString).containsExactly("NA", "NA");
        assertThat(column("", "").countMissing()).isEqualTo(2);
        assertThat(typeOf("", "")).isEqualTo("STRING");
    }

    @Test
    void own_words_for_missing_hold_in_text_columns_too() {
        Table table =
                read("a,b\n?,x\n1,?\nunknown,y\n", file -> file.withMissing("?").withMissing("UNKNOWN"));
        assertThat(table.intColumn("a").countMissing()).isEqualTo(2);
        assertThat(table.stringColumn("b").countMissing()).isEqualTo(1);
    }

    private String note(String content) {
        return report(content).toTable().stringColumn("note").get(0);
    }

    @Test
    void words_read_as_missing_and_words_kept_as_text_are_noted() {
        assertThat(note("v\n1\nNA\n-\n NA\n2\n")).isEqualTo("2 × NA, 1 × - read as missing");
        assertThat(note("v\nx\nN/A\ny\nN/A\n")).isEqualTo("2 values 'N/A' kept as text; say withMissing(\"N/A\")");
        assertThat(note("v\n1\nN/A\ny\n")).endsWith("; 1 value 'N/A' kept as text; say withMissing(\"N/A\")");
        assertThat(note("v,w\n1,x\n,x\n2,x\n")).isEmpty();
        assertThat(note("v\nx\ny\n")).isEmpty();
    }

    @Test
    void an_exponent_without_a_decimal_point_makes_the_column_text() {
        assertThat(column("12E-5", "3E+2", "1.5e3").asList())
                .extracting(Object::toString)
                .containsExactly("12E-5", "3E+2", "1.5e3");
        assertThat(column("1.5e3", "3E+2").asList())
                .extracting(Object::toString)
                .containsExactly("1.5e3", "3E+2");
        assertThat(read("v\n1e-05\n", file -> file.withType("v", "decimal"))
                        .column(0)
                        .get(0))
                .isEqualTo(1e-5);
    }

    @Test
    void numbers_that_may_be_damaged_codes_are_noted() {
        assertThat(note("v\n6.9E+7\n1.5\n")).isEqualTo("1 value written with an exponent: damaged barcodes?");
        assertThat(note("v\n1.1\n1.10\n1.2\n"))
                .isEqualTo("'1.10' and '1.1' are read as the same number; declare text if these are codes");
        assertThat(note("v\n1\n1.0\n"))
                .isEqualTo("'1.0' and '1' are read as the same number; declare text if these are codes");
        assertThat(note("v\n1.50\n1.50\n2.00\n")).isEmpty();
        assertThat(note("v\n1.5\n1.25\n1.5\n")).isEmpty();
        assertThat(note("v\n1.20\n1.5\n")).isEmpty();
    }

    @Test
    void own_words_for_missing_hold_with_blanks_around_them() {
        Table table = read("a,b\n ?,x\n1, ?\n? ,y\n2,? \n3,a ?\n", file -> file.withMissing(" ?"));
        assertThat(table.intColumn("a").countMissing()).isEqualTo(2);
        assertThat(table.stringColumn("b").countMissing()).isEqualTo(2);
        assertThat(table.stringColumn("b").get(4)).isEqualTo("a ?");
    }

    @Test
    void first_values_are_written_alike_under_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            LoadReport report =
                    report("i,l,d,day,moment,text\n1234,3000000000,1234.5,2024-01-31,2024-01-31 10:20,a1\n");
            assertThat(report.toTable().stringColumn("first value").asList())
                    .containsExactly("1,234", "3,000,000,000", "1,234.5", "2024-01-31", "2024-01-31 10:20", "a1");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_text_column_works_with_tablesaw_after_loading() {
        Table table = read("c,n\nb,1\na,2\n,3\nb,4\n");
        assertThat(table.stringColumn("c").isEqualTo("b").toArray()).containsExactly(0, 3);
        assertThat(table.stringColumn("c").countUnique()).isEqualTo(3);
        assertThat(table.stringColumn("c").append("new").get(4)).isEqualTo("new");
        assertThat(table.stringColumn("c").append("a").isEqualTo("a").toArray()).containsExactly(1, 5);
        assertThat(table.stringColumn("c").set(0, "z").get(0)).isEqualTo("z");
        assertThat(table.stringColumn("c").isMissing().toArray()).containsExactly(2);
        assertThat(read("c\nb\na\n").sortOn("c").stringColumn("c").asList()).containsExactly("a", "b");
        assertThat(read("c,n\nb,1\nb,1\n").dropDuplicateRows().rowCount()).isEqualTo(1);
    }

    @Test
    void many_different_texts_are_all_kept() {
        StringBuilder rows = new StringBuilder("id\n");
        for (int i = 0; i < 70_000; i++) {
            rows.append("客户").append(i).append('\n');
        }
        Table table = read(rows.toString());
        assertThat(table.stringColumn(0).countUnique()).isEqualTo(70_000);
        assertThat(table.stringColumn(0).get(69_999)).isEqualTo("客户69999");
        assertThat(table.stringColumn(0).isEqualTo("客户65536").toArray()).containsExactly(65_536);
    }

    @Test
    void texts_of_equal_hash_and_very_long_texts_are_told_apart() {
        String longer = "长".repeat(9000);
        assertThat(column(
                                "Aa",
                                "BB",
                                "AaAa",
                                "BBBB",
                                "AaBB",
                                "BBAa",
                                "BB",
                                longer + "1",
                                longer + "2",
                                "Aa",
                                longer + "1")
                        .asList())
                .extracting(Object::toString)
                .containsExactly(
                        "Aa",
                        "BB",
                        "AaAa",
                        "BBBB",
                        "AaBB",
                        "BBAa",
                        "BB",
                        longer + "1",
                        longer + "2",
                        "Aa",
                        longer + "1");
    }

    // ---- declared types

    @Test
    void declared_types_are_kept_and_the_others_inferred() {
        UnaryOperator<TableFile> options = file -> file.withType("id", "text")
                .withType("flag", "yes/no")
                .withType("n", "decimal")
                .withType("truth", "boolean");
        Table table = read("id,flag,n,truth,other\n1,1.0,3,0,5\n2,no,,是,6\n", options);
        assertThat(table.stringColumn("id").asList()).containsExactly("1", "2");
        assertThat(table.stringColumn("flag").asList()).containsExactly("Yes", "No");
        assertThat(table.doubleColumn("n").get(0)).isEqualTo(3.0);
        assertThat(table.doubleColumn("n").isMissing(1)).isTrue();
        assertThat(table.booleanColumn("truth").asList()).containsExactly(false, true);
        assertThat(table.intColumn("other").asList()).containsExactly(5, 6);
    }

    @Test
    void a_declared_integer_may_be_written_with_a_zero_fraction() {
        UnaryOperator<TableFile> integer = file -> file.withType("id", "integer");
        assertThat(read("id\n17850.0\n\n-3.0\n12\n", integer).intColumn("id").asList())
                .containsExactly(17850, -3, 12);
        assertThat(read("id\n17850.0\n3000000000.0\nNA\n", integer)
                        .longColumn("id")
                        .get(1))
                .isEqualTo(3_000_000_000L);
        assertThat(error("id\n1.5\n".getBytes(StandardCharsets.UTF_8), integer)).contains("line 2", "'1.5' was found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"integer", "decimal", "boolean", "date", "datetime", "yes/no"})
    void a_value_against_its_declared_type_is_named_with_line_column_and_type(String type) {
        String message = error("a,b\n,x\nabc,y\n".getBytes(StandardCharsets.UTF_8), file -> file.withType("a", type));
        assertThat(message)
                .startsWith("File 'bad.csv', line 3, column 'a': a value of type " + type
                        + " was expected, as declared, and 'abc' was found")
                .contains("withType(\"a\", \"text\")");
    }

    @Test
    void an_unknown_type_or_column_or_charset_is_answered_with_the_nearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.file("t.csv").withType("a", "intger"))
                .withMessageContaining("'intger'. Did you mean 'integer'?");
        assertThat(error("price\n1\n".getBytes(StandardCharsets.UTF_8), file -> file.withType("prise", "text")))
                .contains("line 1", "'prise'", "Did you mean 'price'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.file("t.csv").withCharset("GB-K"))
                .withMessageContaining("Did you mean 'GBK'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.file("t.csv").withCharset("不"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.file("t.csv").withSeparator('"'));
    }

    @Test
    void options_are_values() {
        TableFile plain = Tables.file("t.csv");
        TableFile one = plain.withSeparator(';').withType("a", "text");
        assertThat(one)
                .isEqualTo(plain.withType("a", "text").withSeparator(';'))
                .hasSameHashCodeAs(plain.withType("a", "text").withSeparator(';'))
                .isNotEqualTo(plain)
                .isNotEqualTo(Tables.file("u.csv").withSeparator(';').withType("a", "text"))
                .isNotEqualTo(Tables.csv("t.csv").withSeparator(';').withType("a", "text"));
        assertThat(plain).isEqualTo(Tables.file("t.csv")).isNotEqualTo("t.csv").hasToString("TableFile[t.csv]");
        assertThat(one).hasToString("TableFile[t.csv, separator=;, types={a=text}]");
        assertThat(plain.withoutHeader()
                        .withColumnNames("x")
                        .withMissing("?")
                        .withDecimalComma()
                        .withDayFirst(true)
                        .withCharset("GBK"))
                .hasToString("TableFile[t.csv, charset=GBK, columnNames=[x], dayFirst=true, decimalComma=true,"
                        + " header=false, missing=[?]]");
    }

    @Test
    void a_decimal_comma_is_read_where_it_is_said() {
        UnaryOperator<TableFile> comma = TableFile::withDecimalComma;
        assertThat(read("p;q\n1,5;x\n-20;y\n", comma).doubleColumn("p").asList())
                .containsExactly(1.5, -20.0);
        assertThat(read("p;q\n1.234,5;x\n", comma).doubleColumn("p").get(0)).isEqualTo(1234.5);
        assertThat(read("p;q\n1.5;x\n", comma).stringColumn("p").get(0)).isEqualTo("1.5");
    }

    // ---- separators, charsets, packing

    @ParameterizedTest
    @CsvSource(
            value = {"','@comma", ";@semicolon", "\t@tab", "|@bar"},
            delimiter = '@',
            ignoreLeadingAndTrailingWhitespace = false)
    void the_separator_is_found(String separator, String name) {
        String s = separator.equals("','") ? "," : separator;
        String rows = "a;b" + s + "c\n\"x" + s + "\n;|,\"" + s + "1\n\"2,5|\"" + s + "2\n";
        LoadReport report = report(rows.replace("a;b", "ab"));
        assertThat(report.separator()).isEqualTo(name);
        assertThat(report.data().columnCount()).isEqualTo(2);
        assertThat(report.data().stringColumn(0).get(0)).isEqualTo("x" + s + "\n;|,");
    }

    @Test
    void numbers_with_commas_do_not_hide_the_semicolon_between_them() {
        assertThat(report("a;b\n1,5;2,5\n3,5;4,5\n").separator()).isEqualTo("semicolon");
        assertThat(report("only\n1\n2\n").separator()).isEqualTo("comma");
        assertThat(Tables.file(file("t.csv", "a#b\n1#2\n").toString())
                        .withSeparator('#')
                        .report()
                        .separator())
                .isEqualTo("'#'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void chinese_text_is_read_in_the_charset_it_was_written_in(String charset) {
        byte[] bytes = "会员,城市\n张三,北京\n李四,上海\n".getBytes(Charset.forName(charset));
        LoadReport report = Tables.report(file("t.csv", bytes).toString());
        assertThat(report.data().columnNames()).containsExactly("会员", "城市");
        assertThat(report.data().stringColumn("城市").asList()).containsExactly("北京", "上海");
        assertThat(report.charset()).isEqualTo(charset.equals("UTF-8") ? "UTF-8" : "GB18030");
        assertThat(report.warnings()).hasSize(charset.equals("UTF-8") ? 0 : 1);
    }

    @Test
    void a_late_byte_that_is_not_utf8_still_decides_the_charset() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("n,city\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 100_000; i++) {
            bytes.writeBytes((i + ",x\n").getBytes(StandardCharsets.UTF_8));
        }
        bytes.writeBytes("1,北京\n".getBytes(Charset.forName("GBK")));
        LoadReport report = Tables.report(file("t.csv", bytes.toByteArray()).toString());
        assertThat(report.data().stringColumn("city").get(100_000)).isEqualTo("北京");
        assertThat(report.charset()).isEqualTo("GB18030");
    }

    @Test
    void a_byte_order_mark_decides_and_is_no_part_of_the_first_name() {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            LoadReport report = Tables.report(
                    file("t.csv", "\ufeff城市\tb\n北京\t1\n".getBytes(charset)).toString());
            assertThat(report.data().columnNames()).containsExactly("城市", "b");
            assertThat(report.charset()).isEqualTo(charset.name());
            assertThat(report.separator()).isEqualTo("tab");
        }
        UnaryOperator<TableFile> told = file -> file.withCharset("UTF-8");
        assertThat(read("\ufeffa,b\n1,2\n", told).columnNames()).containsExactly("a", "b");
    }

    @Test
    void a_told_charset_is_used_and_held_to() {
        byte[] latin = "name,city\nZoë,Köln\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Tables.file(file("t.csv", latin).toString())
                        .withCharset("windows-1252")
                        .read()
                        .stringColumn("city")
                        .get(0))
                .isEqualTo("Köln");
        assertThat(error(latin, file -> file.withCharset("UTF-8"))).contains("line 2", "text in UTF-8 was expected");
        assertThat(error(latin, file -> file)).contains("line 2", "UTF-8 or GB18030", "withCharset(\"windows-1252\")");
    }

    @Test
    void gzip_is_unpacked_by_its_content() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("a,b\n1,二\n".getBytes(StandardCharsets.UTF_8));
        }
        Table table = Tables.read(file("会员 2024.CSV.gz", packed.toByteArray()).toString());
        assertThat(table.stringColumn("b").get(0)).isEqualTo("二");
        assertThat(table.name()).isEqualTo("会员 2024");
    }

    @Test
    void a_damaged_gzip_file_is_one_message_wherever_the_damage_is() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("a,b\n".getBytes(StandardCharsets.UTF_8));
            for (int row = 0; row < 20_000; row++) {
                gzip.write((row * 7919 % 10_007 + "," + row + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = packed.toByteArray();
        for (int length : new int[] {3, 9, 15, whole.length / 2, whole.length - 1}) {
            assertThat(error(Arrays.copyOf(whole, length), file -> file))
                    .contains("gzip packing is damaged or cut off", "copy it again");
        }
        for (int place : new int[] {2, whole.length / 2, whole.length - 6}) {
            byte[] changed = whole.clone();
            changed[place] ^= 0x55;
            assertThat(error(changed, file -> file)).contains("gzip packing is damaged or cut off");
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void all_members_of_a_gzip_file_are_read_and_zeros_may_follow_the_last() throws IOException {
        byte[] two = joined(gzip("n\n1\n"), gzip(""), gzip("2\n3\n"));

        assertThat(Tables.read(file("two.csv.gz", two).toString()).rowCount()).isEqualTo(3);
        assertThat(Tables.read(file("padded.csv.gz", joined(two, new byte[70_000]))
                                .toString())
                        .rowCount())
                .isEqualTo(3);
    }

    @Test
    void damage_after_the_first_member_of_a_gzip_file_loses_no_rows_silently() throws IOException {
        byte[] first = gzip("n\n1\n");
        byte[] second = gzip("2\n3\n");
        for (int place : new int[] {0, 1, 2, 3, 12, second.length - 8, second.length - 1}) {
            byte[] changed = joined(first, second);
            changed[first.length + place] ^= (byte) 0xff;
            assertThat(error(changed, file -> file))
                    .as("byte %d of the second member", place)
                    .contains("gzip packing is damaged or cut off", "copy it again");
        }
        byte[] zeroAndMore = joined(first, new byte[3], second);
        byte[] garbage = joined(first, "more".getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(joined(first, second), first.length + 5);
        for (byte[] bad : List.of(zeroAndMore, garbage, cut, joined(first, new byte[] {0x1f}))) {
            assertThat(error(bad, file -> file)).contains("gzip packing is damaged or cut off");
        }
    }

    @Test
    void a_gzip_header_may_carry_more_than_it_must() throws IOException {
        byte[] plain = gzip("n\n1\n2\n");
        byte[] start = {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 1, 2, 3, 4, 0, 3};
        byte[] header = joined(start, new byte[] {2, 0, 'x', 'y'}, new byte[] {'a', 0, 'b', 'c', 0});
        CRC32 sum = new CRC32();
        sum.update(header);
        byte[] sumBytes = {(byte) sum.getValue(), (byte) (sum.getValue() >> 8)};
        byte[] body = Arrays.copyOfRange(plain, 10, plain.length);

        assertThat(Tables.read(file("rich.csv.gz", joined(header, sumBytes, body))
                                .toString())
                        .rowCount())
                .isEqualTo(2);
        sumBytes[0] ^= 1;
        assertThat(error(joined(header, sumBytes, body), file -> file)).contains("gzip packing is damaged or cut off");
    }

    @Test
    void a_declared_date_may_be_eight_digits() {
        Table table = read("day,n\n20240229,1\n2024-03-01,2\n,3\n", file -> file.withType("day", "date"));

        assertThat(table.dateColumn("day").asList())
                .containsExactly(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1), null);
        assertThat(error("day\n20230229\n".getBytes(StandardCharsets.UTF_8), file -> file.withType("day", "date")))
                .contains("line 2", "'20230229'");
        assertThat(read("day\n20240229\n").column("day").type().name()).isEqualTo("INTEGER");
    }

    // ---- rows

    @Test
    void quotes_line_breaks_and_separators_inside_a_field_are_kept() {
        Table table = read("a,b\r\n\"say \"\"hi\"\", now\",\"two\nlines\"\r\n\"\",x\r\n");
        assertThat(table.stringColumn("a").asList()).containsExactly("say \"hi\", now", "");
        assertThat(table.stringColumn("b").asList()).containsExactly("two\nlines", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "\n\na,b\n1,2\n3,4\n\n\n"})
    void any_line_end_is_one(String content) {
        Table table = read(content);
        assertThat(table.columnNames()).containsExactly("a", "b");
        assertThat(table.intColumn("b").asList()).containsExactly(2, 4);
    }

    @Test
    void blank_lines_between_rows_are_left_out_with_a_warning() {
        assertThat(report("a,b\n1,2\n\n3,4\n\n").warnings())
                .containsExactly("1 blank line between the rows was left out.");
        assertThat(report("a,b\n1,2\n3,4\n\n\n").warnings()).isEmpty();
        assertThat(report("a,b\n,\n1,2\n,,,\n").warnings())
                .containsExactly("2 rows were left out because no cell of it holds anything (line 2; line 4).");
        assertThat(read("a,b\n\"\",\n1,2\n").intColumn("a").countMissing()).isEqualTo(1);
    }

    @Test
    void a_lone_carriage_return_inside_quotes_stays_there() {
        assertThat(read("v\n\"a\rb\"\nc\n").stringColumn("v").asList()).containsExactly("a\rb", "c");
        assertThat(read("n,v\n1,\"x\r\"\n2,y\n").stringColumn("v").asList()).containsExactly("x\r", "y");
    }

    @Test
    void a_header_alone_is_a_table_of_text_without_rows() {
        LoadReport report = report("a,b\n");
        assertThat(report.data().rowCount()).isZero();
        assertThat(report.data().types()).extracting(Object::toString).containsExactly("STRING", "STRING");
        assertThat(report.toTable().rowCount()).isEqualTo(2);
        assertThat(report.toString()).contains("0 rows × 2 columns");
    }

    @Test
    void a_file_of_one_row_is_read() {
        assertThat(read("a,b\n1,x\n").rowCount()).isEqualTo(1);
        assertThat(read("a,b\n1,x").rowCount()).isEqualTo(1);
    }

    @Test
    void a_file_without_a_header_is_read_where_it_is_said() {
        UnaryOperator<TableFile> bare = file -> file.withoutHeader();
        assertThat(read("1.5,a\n2,b\n", bare).columnNames()).containsExactly("column 1", "column 2");
        Table named = read("NA,12\n2,C3\n", file -> bare.apply(file).withColumnNames("x", "y"));
        assertThat(named.intColumn("x").isMissing(0)).isTrue();
        assertThat(named.stringColumn("y").asList()).containsExactly("12", "C3");
        assertThat(read("1.50\nx\n", bare).stringColumn(0).asList()).containsExactly("1.50", "x");
    }

    @Test
    void names_are_stripped_and_empty_ones_numbered() {
        assertThat(read(" a ,,\u3000城市\n1,2,3\n").columnNames()).containsExactly("a", "column 2", "城市");
        assertThat(read("a,a\n1,2\n", file -> file.withColumnNames("x", "y")).columnNames())
                .containsExactly("x", "y");
    }

    // ---- faults

    @Test
    void faults_of_a_file_are_told_with_their_line() {
        assertThat(error("")).startsWith("File 'bad.csv', line 1: a header was expected, and the file is empty.");
        assertThat(error("\n\n")).contains("line 1: a header was expected, and the file is empty");
        assertThat(error("a,b\n1,2\n3\n"))
                .contains("line 3", "2 fields were expected, as in the first line, and 1 found");
        assertThat(error("a,b\n\"x\ny\",2\n3,4,5,6\n"))
                .contains("line 4", "2 fields were expected, as in the first line, and 4 found");
        assertThat(error("a,b\n1,\"2\n3,4\n"))
                .contains(
                        "line 2: a closing quote was expected for the quote that opens in this row, and the file ends without one");
        assertThat(error("\"")).contains("line 1", "closing quote");
        assertThat(error("a,b\n\"1\"x,2\n")).contains("line 2", "behind a closing quote", "double the quotes");
        assertThat(error("a,b,A\n1,2,3\n")).contains("line 1", "'A' names columns 1 and 3");
        assertThat(error("a,b\n1,x\n2,x\0y\n")).contains("line 3, column 'b'", "NUL");
        assertThat(error("a,b\0\n1,x\n")).contains("line 1", "NUL");
        assertThat(error("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), file -> file.withColumnNames("x")))
                .contains("line 1", "1 names were given for 2 columns [a, b]");
    }

    @Test
    void a_nul_in_a_column_of_numbers_is_found_too() {
        assertThat(error("n,m\n1,1\n2\0,1\n")).contains("line 3, column 'n'", "NUL");
        assertThat(error("n,m\n1.5,1\n2\0,1\n")).contains("line 3, column 'n'", "NUL");
    }

    @Test
    void a_field_without_end_is_refused_instead_of_filling_the_memory() {
        StringBuilder rows = new StringBuilder("a\n\"");
        rows.append("x".repeat(17_000_000));
        assertThat(error(rows.toString())).contains("line 2");
    }

    @Test
    void faults_name_the_file_and_its_place() {
        assertThat(error("a,b\n1\n")).contains(temp.resolve("bad.csv").toString());
    }

    // ---- finding files

    @Test
    void an_unknown_kind_is_answered_with_the_known_ones() {
        Path book = file("sales.docx", "PK");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.read(book.toString()))
                .withMessageContaining("Tables.read reads files that end in .csv, .tsv, .tab, .txt")
                .withMessageContaining("'sales.docx' does not")
                .withMessageContaining("CSV UTF-8");
        assertThat(Tables.csv(file("points.dat", "a\n1\n").toString())
                        .read()
                        .intColumn(0)
                        .get(0))
                .isEqualTo(1);
    }

    @Test
    void own_files_are_found_in_my_data_of_every_folder_above() throws IOException {
        Path notebooks = Files.createDirectories(temp.resolve("check out/notebooks/zh"));
        Path own = Files.createDirectories(temp.resolve("check out/my-data"));
        Path sales = Files.writeString(own.resolve("销售 2024.csv"), "a\n1\n");
        FileLookup lookup = FileLookup.from(notebooks);
        assertThat(lookup.find("销售 2024.csv")).isEqualTo(sales);
        assertThat(lookup.find("my-data/销售 2024.csv")).isEqualTo(sales);
        assertThat(lookup.find("my-data\\销售 2024.csv")).isEqualTo(sales);
        assertThat(lookup.find("../../my-data/销售 2024.csv")).isEqualTo(sales);
        assertThat(lookup.find(sales.toString())).isEqualTo(sales);
        Path nearer = Files.writeString(notebooks.resolve("销售 2024.csv"), "a\n2\n");
        assertThat(lookup.find("销售 2024.csv")).isEqualTo(nearer);
    }

    @Test
    void a_missing_file_is_reported_with_the_places_and_the_nearest_name() throws IOException {
        Path own = Files.createDirectories(temp.resolve("my-data"));
        Files.writeString(own.resolve("sales-2024.csv"), "a\n1\n");
        FileLookup lookup = FileLookup.from(temp);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookup.find("sales2024.csv"))
                .withMessageContaining("File 'sales2024.csv' was expected, and there is none. Looked at:")
                .withMessageContaining(own.resolve("sales2024.csv").toString())
                .withMessageEndingWith("Did you mean 'sales-2024.csv'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookup.find("my-data"))
                .withMessageContaining("it is a folder");
        assertThatIllegalArgumentException().isThrownBy(() -> lookup.find(" ")).withMessageContaining("a blank one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookup.find("a\0b"))
                .withMessageContaining("no file name");
    }

    // ---- the report

    @Test
    void the_report_shows_what_was_found() {
        LoadReport report = report("id,城市\n00123,\n2,北京\n");
        assertThat(report.toTable().name()).isEqualTo("t.csv: 2 rows × 2 columns, UTF-8, separated by comma");
        assertThat(report.toTable().columnNames()).containsExactly("column", "type", "missing", "first value", "note");
        assertThat(report.toTable().stringColumn("type").asList()).containsExactly("text", "text");
        assertThat(report.toTable().intColumn("missing").asList()).containsExactly(0, 1);
        assertThat(report.toTable().stringColumn("first value").asList()).containsExactly("00123", "北京");
        assertThat(report.path()).isEqualTo(temp.resolve("t.csv"));
        assertThat(report.mimeBundle()).containsKeys("text/html", "text/plain");
    }

    @Test
    void an_interrupted_reading_stops() {
        Path file = file("t.csv", "a\n1\n");
        Thread.currentThread().interrupt();
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Tables.read(file.toString())))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
