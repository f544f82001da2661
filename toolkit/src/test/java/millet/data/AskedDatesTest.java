package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and times that are read where somebody asks for them. */
class AskedDatesTest {

    @TempDir
    Path temp;

    private LoadReport report(String content, UnaryOperator<TableFile> options) throws IOException {
        Path file = Files.writeString(temp.resolve("dates.csv"), content);
        return options.apply(Tables.csv(file.toString())).report();
    }

    private static String note(LoadReport report) {
        return report.toTable().stringColumn("note").get(0);
    }

    /** The rule of POSIX strptime; Python: {@code datetime.strptime("01/02/68", "%d/%m/%y").year} is 2068, of 69 it is 1969. */
    @ParameterizedTest
    @CsvSource({"00, 2000", "24, 2024", "68, 2068", "69, 1969", "99, 1999"})
    void the_century_of_a_short_year_is_that_of_strptime(String written, int year) throws IOException {
        LoadReport report = report("d\n01/02/" + written + "\n", file -> file.withDayFirst(true));

        assertThat(report.data().dateColumn("d").get(0)).isEqualTo(LocalDate.of(year, 2, 1));
        assertThat(note(report)).contains("1 value with a year of two digits");
    }

    @Test
    void short_years_follow_the_order_that_was_given_with_a_type_and_without() throws IOException {
        String content = "d\n1/5/24\n2/5/24\n";

        assertThat(report(content, file -> file.withDayFirst(false))
                        .data()
                        .dateColumn("d")
                        .get(0))
                .isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(report(content, file -> file.withDayFirst(true).withType("d", "date"))
                        .data()
                        .dateColumn("d")
                        .get(0))
                .isEqualTo(LocalDate.of(2024, 5, 1));
    }

    @Test
    void short_years_may_have_a_time_of_day() throws IOException {
        LoadReport report = report("t\n1/5/24 10:20\n2/5/24 9:05\n", file -> file.withDayFirst(true));

        assertThat(report.data().dateTimeColumn("t").get(0)).isEqualTo(LocalDateTime.of(2024, 5, 1, 10, 20));
    }

    @Test
    void a_declared_date_whose_order_is_not_known_is_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report("d\n1/5/24\n", file -> file.withType("d", "date")))
                .withMessageContaining("a value of type date was expected, as declared, and '1/5/24' was found");
    }

    @Test
    void days_that_do_not_exist_are_no_dates() throws IOException {
        LoadReport report = report("d\n30/02/24\n", file -> file.withDayFirst(true));

        assertThat(report.data().column("d").type().name()).isEqualTo("STRING");
    }

    @Test
    void a_missing_value_beside_short_years_does_not_hide_what_they_are() throws IOException {
        LoadReport report = report("d,n\n1/5/24,1\nN/A,2\n,3\n", file -> file);

        assertThat(report.warnings())
                .contains(
                        "Column 'd' holds what may be dates with years of two digits, such as 1/5/24; it stays text. Say"
                                + " withDayFirst(true) or withDayFirst(false), or, where the year comes first, withType(\"d\","
                                + " \"date\").");
    }

    @Test
    void a_column_declared_as_text_is_text_without_a_word() throws IOException {
        LoadReport report = report("d\n1/5/24\n", file -> file.withType("d", "text"));

        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void times_are_cut_to_milliseconds_where_they_are_declared_and_counted() throws IOException {
        LoadReport report = report(
                "t\n2024-01-05 10:20:30.123456\n2024-01-05T10:20:30.999999999\n2024-01-05 10:20:30.120000\n",
                file -> file.withType("t", "datetime"));

        assertThat(report.data().dateTimeColumn("t"))
                .containsExactly(
                        LocalDateTime.of(2024, 1, 5, 10, 20, 30, 123_000_000),
                        LocalDateTime.of(2024, 1, 5, 10, 20, 30, 999_000_000),
                        LocalDateTime.of(2024, 1, 5, 10, 20, 30, 120_000_000));
        assertThat(note(report)).isEqualTo("2 values finer than a millisecond cut to milliseconds");
    }

    @Test
    void a_large_file_counts_the_times_that_were_cut_wherever_they_stand() throws IOException {
        StringBuilder content = new StringBuilder("t,n\n");
        for (int i = 0; i < 20_000; i++) {
            content.append("2024-01-05 10:20:30")
                    .append(i == 15_000 ? ".123456" : "")
                    .append(",")
                    .append(i)
                    .append("\n");
        }
        LoadReport report = report(content.toString(), file -> file.withType("t", "datetime"));

        assertThat(report.data().dateTimeColumn("t").get(15_000))
                .isEqualTo(LocalDateTime.of(2024, 1, 5, 10, 20, 30, 123_000_000));
        assertThat(note(report)).isEqualTo("1 value finer than a millisecond cut to milliseconds");
    }

    @Test
    void finer_times_are_told_where_an_order_of_day_and_month_was_given_for_other_columns() throws IOException {
        assertThat(report("t,d\nN/A,1/5/24\n2024-01-05 10:20:30.123456,2/5/24\n", file -> file.withDayFirst(true))
                        .warnings())
                .containsExactly(
                        "Column 't' holds times finer than a millisecond, such as 2024-01-05 10:20:30.123456; it"
                                + " stays text. Say withType(\"t\", \"datetime\"), and they are cut to milliseconds.");
    }

    @Test
    void times_that_need_an_order_too_are_told_both() throws IOException {
        assertThat(report("t\n1/5/2024 10:20:30.123456\n", file -> file).warnings())
                .contains(
                        "Column 't' holds times finer than a millisecond, such as 1/5/2024 10:20:30.123456; it stays text."
                                + " Say withType(\"t\", \"datetime\") and withDayFirst(true) or withDayFirst(false), and they are"
                                + " cut to milliseconds.");
    }

    @ParameterizedTest
    @CsvSource({"20240131, dates", "202401, months", "20241331, ''", "202413, ''", "189912, ''", "30000101, ''"})
    void whole_numbers_that_are_all_days_or_months_are_noted(String number, String what) throws IOException {
        LoadReport report = report("d\n" + number + "\n" + number + "\n", file -> file);

        assertThat(report.data().column("d").type().name()).isEqualTo("INTEGER");
        assertThat(note(report))
                .isEqualTo(what.isEmpty() ? "" : "may be " + what + "; then say withType(\"d\", \"date\")");
    }

    @Test
    void text_in_quotes_behind_blanks_keeps_its_own_blanks_and_separators() throws IOException {
        LoadReport report = report("a, b\n\"x, \"\"y\"\"\", \" z \"\n1,  \"2\"\n", file -> file);

        assertThat(report.data().stringColumn("a")).containsExactly("x, \"y\"", "1");
        assertThat(report.data().stringColumn("b")).containsExactly(" z ", "2");
        assertThat(report.warnings()).containsExactly(SpacedQuotes.WARNING);
    }

    @Test
    void a_quote_behind_a_separator_inside_of_quotes_is_text() {
        assertThat(SpacedQuotes.areIn("a,b\n\"x, \"\"y\"\"\",1\n", ',')).isFalse();
        assertThat(SpacedQuotes.areIn("a,b\n5 \"inch\", x\n", ',')).isFalse();
        assertThat(SpacedQuotes.areIn("a \"b\"\n", ' ')).isFalse();
        assertThat(SpacedQuotes.areIn("\"open", ',')).isFalse();
    }
}
