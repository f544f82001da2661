package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Amounts, shares and times as people write them. */
class WrittenValuesTest {

    @TempDir
    Path temp;

    private LoadReport report(UnaryOperator<TableFile> options, List<String> values) {
        String content =
                values.stream().map(value -> "\"" + value + "\";x\n").collect(Collectors.joining("", "v;w\n", ""));
        try {
            Path file = Files.writeString(temp.resolve("t.csv"), content, StandardCharsets.UTF_8);
            return options.apply(Tables.file(file.toString())).report();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private LoadReport report(String... values) {
        return report(file -> file, List.of(values));
    }

    private List<Object> values(String... values) {
        return first(report(values));
    }

    private List<Object> declared(String... values) {
        return first(report(file -> file.withType("v", "decimal"), List.of(values)));
    }

    private static List<Object> first(LoadReport report) {
        return new ArrayList<>(report.data().column(0).asList());
    }

    private static String note(LoadReport report) {
        return report.toTable().stringColumn("note").get(0);
    }

    // ---- amounts

    @Test
    void money_signs_are_taken_off_and_noted() {
        assertThat(values("¥12.50", "￥1,234.00", "-¥3", "¥-4.5", "12元", "CNY 7", "RMB8", ""))
                .containsExactly(12.5, 1234.0, -3.0, -4.5, 12.0, 7.0, 8.0, null);
        assertThat(note(report("¥12.50", "￥1,234.00"))).isEqualTo("amounts in ¥; marks between thousands taken out");
        assertThat(values("$1,234.5", "US$ 2", "3 USD", "1,000")).containsExactly(1234.5, 2.0, 3.0, 1000.0);
        assertThat(values("1.234,50 €", "EUR 2,5", "7")).containsExactly(1234.5, 2.5, 7.0);
        assertThat(values("£5", "GBP 6")).containsExactly(5.0, 6.0);
        assertThat(values("\u22125.5", "¥1")).containsExactly(-5.5, 1.0);
    }

    @Test
    void amounts_of_two_currencies_stay_text() {
        assertThat(values("¥12", "$3")).containsExactly("¥12", "$3");
        assertThat(values("€12", "$3", "4")).containsExactly("€12", "$3", "4");
    }

    @Test
    void an_amount_that_comes_late_keeps_the_numbers_before_it() {
        assertThat(values("1", "2.50", "¥3")).containsExactly(1.0, 2.5, 3.0);
        assertThat(values("1", "2", "1,234,567")).containsExactly(1, 2, 1_234_567);
        assertThat(values("3000000000", "1,234,567")).containsExactly(3_000_000_000L, 1_234_567L);
        assertThat(values("1.234", "2", "1.234,5")).containsExactly(1234.0, 2.0, 1234.5);
        assertThat(values("1.5", "1,234")).containsExactly(1.5, 1234.0);
        assertThat(values("1.50", "¥3", "word")).containsExactly("1.50", "¥3", "word");
        assertThat(values("1.5", "1.234,5")).containsExactly("1.5", "1.234,5");
    }

    @Test
    void thousands_and_decimals_are_told_apart_by_the_whole_column() {
        assertThat(values("1,234", "1,234,567")).containsExactly(1234, 1_234_567);
        assertThat(values("1,234", "0.5")).containsExactly(1234.0, 0.5);
        assertThat(values("1,234", "1,5")).containsExactly(1.234, 1.5);
        assertThat(values("1.234.567", "1,5")).containsExactly(1_234_567.0, 1.5);
        assertThat(values("1'234.50", "2")).containsExactly(1234.5, 2.0);
        assertThat(values("1\u00a0234,50", "2")).containsExactly(1234.5, 2.0);
        assertThat(values("¥1,234", "5")).containsExactly(1234.0, 5.0);
    }

    @Test
    void a_mark_that_may_be_either_stays_text_with_a_warning() {
        LoadReport report = report("1,234", "5,678");
        assertThat(first(report)).containsExactly("1,234", "5,678");
        assertThat(report.warnings())
                .containsExactly(
                        "Column 'v' holds numbers such as 1,234, which may be one thousand or one and a bit; it stays"
                                + " text. Say withType(\"v\", \"decimal\") for thousands, or withDecimalComma().");
        assertThat(declared("1,234", "5,678")).containsExactly(1234.0, 5678.0);
        assertThat(report(TableFile::withDecimalComma, List.of("1,234"))
                        .data()
                        .column(0)
                        .get(0))
                .isEqualTo(1.234);
        assertThat(values("€1,234", "€5")).containsExactly("€1,234", "€5");
    }

    @Test
    void other_columns_tell_what_a_mark_is() throws IOException {
        Path file = Files.writeString(
                temp.resolve("o.csv"), "n,price\n\"1,234\",0.99\n\"5,678\",12.5\n", StandardCharsets.UTF_8);
        LoadReport report = Tables.report(file.toString());
        assertThat(report.data().intColumn("n").asList()).containsExactly(1234, 5678);
        assertThat(note(report)).contains("told apart by other columns");
        Files.writeString(file, "n;price\n\"1,234\";0,99\n\"5,678\";12,5\n", StandardCharsets.UTF_8);
        assertThat(Tables.read(file.toString()).doubleColumn("n").asList()).containsExactly(1.234, 5.678);
        Files.writeString(file, "n;p;q\n\"1,234\";0,99;1.5\n", StandardCharsets.UTF_8);
        assertThat(Tables.read(file.toString()).stringColumn("n").get(0)).isEqualTo("1,234");
    }

    @Test
    void a_bare_comma_between_commas_may_be_a_list() throws IOException {
        Path file = Files.writeString(temp.resolve("l.csv"), "v,w\n\"1,2\",x\n\"3,5\",y\n", StandardCharsets.UTF_8);
        LoadReport report = Tables.report(file.toString());
        assertThat(report.data().stringColumn("v").asList()).containsExactly("1,2", "3,5");
        assertThat(report.warnings()).singleElement().asString().contains("numbers or lists", "withDecimalComma()");
        assertThat(Tables.file(file.toString())
                        .withDecimalComma()
                        .read()
                        .doubleColumn("v")
                        .asList())
                .containsExactly(1.2, 3.5);
    }

    @Test
    void per_cent_is_read_as_a_share_to_the_last_bit() {
        assertThat(values("12.5%", "0.1%", "12.3%", "-7％", "0", "100 %"))
                .containsExactly(0.125, 0.001, 0.123, -0.07, 0.0, 1.0);
        assertThat(note(report("12.5%"))).isEqualTo("percent read as shares: 12.5% is 0.125");
        assertThat(values("12.5%", "0.5")).containsExactly("12.5%", "0.5");
        assertThat(values("0.5", "12.5%")).containsExactly("0.5", "12.5%");
    }

    @Test
    void brackets_and_a_minus_behind_are_negative_where_a_number_is_declared() {
        assertThat(declared("(1,234.50)", "12.50-", "¥5", "(¥6)", "12.5%", "1e-05"))
                .containsExactly(-1234.5, -12.5, 5.0, -6.0, 0.125, 1e-5);
        assertThat(values("(12)", "3")).containsExactly("(12)", "3");
        assertThat(first(report(file -> file.withType("v", "integer"), List.of("1,234", "3,000,000,000", "5.0"))))
                .containsExactly(1234L, 3_000_000_000L, 5L);
    }

    @Test
    void declared_amounts_are_of_one_currency_and_shares_are_noted() {
        LoadReport report = report(file -> file.withType("v", "decimal"), List.of("¥5", "6元", "12.5%", "7"));
        assertThat(note(report)).isEqualTo("amounts in ¥; 1 value in percent read as shares: 12.5% is 0.125");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> declared("¥5", "$6"))
                .withMessageContaining(
                        "line 3, column 'v': a value of type decimal was expected, as declared, and '$6'");
    }

    @Test
    void full_width_forms_are_read_and_kept_in_text() {
        LoadReport report = report("１２", "3", "－４");
        assertThat(first(report)).containsExactly(12, 3, -4);
        assertThat(note(report)).isEqualTo("2 values with full-width forms");
        assertThat(values("１．５", "￥２")).containsExactly(1.5, 2.0);
        assertThat(values("２０２４－０１－３１")).containsExactly(LocalDate.of(2024, 1, 31));
        assertThat(values("１２", "Ａ")).containsExactly("１２", "Ａ");
    }

    // ---- times

    @ParameterizedTest
    @CsvSource({
        "2024年1月31日 10时20分,2024-01-31T10:20",
        "2024年1月31日 10时20分30秒,2024-01-31T10:20:30",
        "2024年01月31日10点,2024-01-31T10:00",
        "2024-01-31 下午3:05,2024-01-31T15:05",
        "2024/1/31 上午12:05:09,2024-01-31T00:05:09",
        "2024-01-31 12:05 PM,2024-01-31T12:05",
        "2024-01-31 03:05:09 am,2024-01-31T03:05:09",
        "1/31/2024 3:05:09 PM,2024-01-31T15:05:09"
    })
    void spoken_times_are_read(String written, LocalDateTime moment) {
        assertThat(values(written, "")).containsExactly(moment, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-31 25时",
                "2024-01-31 13:05 PM",
                "2024-01-31 0:05 AM",
                "2024-01-31 10:60 AM",
                "2024-01-31 10:20:61 AM",
                "2024-01-31 10",
                "2024-01-31 10:20 XM",
                "2024-01-31 10:20:30+1:00",
                "2024-01-31 10:20:30+08:61"
            })
    void times_that_are_none_stay_text(String written) {
        assertThat(values(written)).containsExactly(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:20:30Z,UTC",
        "2024-01-31 10:20:30.125+08:00,UTC+08:00",
        "2024-01-31T10:20-0530,UTC-05:30",
        "2024-01-31 10:20 +08,UTC+08:00"
    })
    void times_of_one_zone_keep_their_clock_and_the_zone_is_noted(String written, String zone) {
        LoadReport report = report(written, written);
        Column<?> column = report.data().column(0);
        assertThat(column.get(0)).asString().startsWith("2024-01-31T10:20");
        assertThat(note(report)).isEqualTo("all times are " + zone + ", kept as the clock showed them");
    }

    @Test
    void times_of_several_zones_stay_text() {
        assertThat(values("2024-01-31T10:20Z", "2024-01-31T10:20+08:00"))
                .containsExactly("2024-01-31T10:20Z", "2024-01-31T10:20+08:00");
        assertThat(values("2024-01-31T10:20Z", "2024-01-31T10:20"))
                .containsExactly("2024-01-31T10:20Z", "2024-01-31T10:20");
        assertThat(values("2024-01-31", "2024-01-31T10:20Z")).containsExactly("2024-01-31", "2024-01-31T10:20Z");
        assertThat(values("2024-01-31T10:20Z", "2024-01-31")).containsExactly("2024-01-31T10:20Z", "2024-01-31");
    }

    @Test
    void declared_dates_take_the_order_that_was_said() {
        Table table = report(
                        file -> file.withType("v", "date").withDayFirst(true),
                        List.of("03/04/2024", "2024-05-06", "20240607"))
                .data();
        assertThat(table.dateColumn(0).asList())
                .containsExactly(LocalDate.of(2024, 4, 3), LocalDate.of(2024, 5, 6), LocalDate.of(2024, 6, 7));
        assertThat(report(
                                file -> file.withType("v", "datetime").withDayFirst(false),
                                List.of("03/04/2024 10:20", "20240607"))
                        .data()
                        .dateTimeColumn(0)
                        .asList())
                .containsExactly(LocalDateTime.of(2024, 3, 4, 10, 20), LocalDateTime.of(2024, 6, 7, 0, 0));
    }

    @Test
    void declared_truth_takes_short_words() {
        assertThat(report(file -> file.withType("v", "boolean"), List.of("y", "N", "对", "有", "t", "1", "√"))
                        .data()
                        .booleanColumn(0)
                        .asList())
                .containsExactly(true, false, true, true, true, true, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "—", "\\N", "#N/A", "(null)", "<NA>", "NaT", "空", "暂无"})
    void more_words_for_nothing_are_missing_beside_numbers(String word) {
        assertThat(values("1", word)).containsExactly(1, null);
    }
}
