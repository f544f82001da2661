package millet.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

class ProfileTest {

    private static final int ROWS = 400;

    private static StringColumn texts(String name, IntFunction<String> of) {
        StringColumn column = StringColumn.create(name);
        for (int row = 0; row < ROWS; row++) {
            column.append(of.apply(row));
        }
        return column;
    }

    private static DoubleColumn numbers(String name, IntFunction<Double> of) {
        DoubleColumn column = DoubleColumn.create(name);
        for (int row = 0; row < ROWS; row++) {
            column.append(of.apply(row));
        }
        return column;
    }

    private static DateColumn days(String name, IntFunction<LocalDate> of) {
        DateColumn column = DateColumn.create(name);
        for (int row = 0; row < ROWS; row++) {
            column.append(of.apply(row));
        }
        return column;
    }

    /** What a column is warned of, one sentence a concern; a second column keeps rows from being equal. */
    private static List<String> warnings(Column<?> column) {
        return Profile.of(Table.create("t", column)).column(column.name()).warnings();
    }

    private static String only(Column<?> column) {
        List<String> warnings = warnings(column);
        assertThat(warnings).hasSize(1);
        return warnings.get(0);
    }

    private static double bell(int row) {
        return new Random(row).nextGaussian();
    }

    @Test
    void a_sound_column_is_not_warned_of() {
        assertThat(warnings(numbers("x", row -> 50 + bell(row)))).isEmpty();
        assertThat(warnings(numbers("visits", row -> (double) (row % 7)))).isEmpty();
        assertThat(warnings(numbers("discount", row -> row % 3 == 0 ? 5.0 + row % 40 : 0.0)))
                .isEmpty();
        assertThat(warnings(texts("city", row -> "city " + row % 20))).isEmpty();
        assertThat(warnings(days("day", row -> LocalDate.of(2024, 1, 1).plusDays(row))))
                .isEmpty();
        assertThat(warnings(texts("phone type", row -> row % 2 == 0 ? "old" : "new")))
                .isEmpty();
    }

    @Test
    void empty_and_constant_columns_are_found() {
        assertThat(only(numbers("x", row -> Double.NaN)))
                .isEqualTo("Without any value: x. Leave the column out, and ask where its values got lost.");
        assertThat(only(texts("country", row -> "CN")))
                .isEqualTo(
                        "The same value in every row: country ('CN'). Leave the column out of models: it cannot tell rows"
                                + " apart.");
        assertThat(only(texts("vip", row -> row < 2 ? "yes" : "no")))
                .startsWith("Nearly always the same value: vip ('no' in 99.50%).");
    }

    @Test
    void missing_values_are_said_from_a_twentieth_on() {
        assertThat(warnings(numbers("x", row -> row < 19 ? Double.NaN : bell(row))))
                .isEmpty();
        assertThat(only(numbers("x", row -> row < 20 ? Double.NaN : bell(row))))
                .startsWith("Missing values: x 5.0% (20 rows). Ask why they are missing before you choose: ")
                .contains("CleaningRule.fillMissing(\"x\") withMedian() for numbers");
    }

    @Test
    void stand_ins_for_unknown_are_found_at_the_ends_only() {
        assertThat(warnings(numbers("age", row -> row % 50 == 0 ? 999.0 : 20 + row % 60)))
                .anyMatch(warning -> warning.startsWith("Values that may stand for \"unknown\": age '999' (8 rows)."));
        assertThat(warnings(numbers("visits", row -> row % 50 == 0 ? -1.0 : row % 9)))
                .anyMatch(warning -> warning.contains("visits '-1' (8 rows)"));
        assertThat(warnings(numbers("score", row -> row % 50 == 0 ? -999.0 : bell(row))))
                .anyMatch(warning -> warning.contains("score '-999' (8 rows)"));
        assertThat(warnings(numbers("two", row -> row % 50 == 0 ? 9999.0 : row % 51 == 0 ? 999.0 : row % 90)))
                .anyMatch(warning -> warning.contains("two '9999' (8 rows)") || warning.contains("two '999'"));
        assertThat(warnings(numbers("price", row -> row * 5.0 - 1000))).isEmpty();
        assertThat(warnings(numbers("stars", row -> row % 2 == 0 ? -1.0 : 1.0))).isEmpty();
        assertThat(only(days(
                        "born",
                        row -> row < 3
                                ? LocalDate.of(1900, 1, 1)
                                : LocalDate.of(1980, 1, 1).plusDays(row * 9L))))
                .contains("born '1900-01-01' (3 rows)");
        assertThat(only(days(
                        "until",
                        row -> row < 3
                                ? LocalDate.of(9999, 12, 31)
                                : LocalDate.of(2024, 1, 1).plusDays(row))))
                .contains("until '9999-12-31' (3 rows)");
        assertThat(only(texts("city", row -> row % 40 == 0 ? "Unknown" : "city " + row % 9)))
                .contains("city 'Unknown' (10 rows)");
        assertThat(only(texts("customer", row -> row % 4 == 0 ? "散客" : "c" + row % 9)))
                .contains("'散客' (100 rows)");
        assertThat(only(texts("member", row -> row % 4 == 0 ? row % 8 == 0 ? "散客" : "零售" : "c" + row % 9)))
                .contains("'散客' (50 rows); member '零售' (50 rows)")
                .contains("CleaningRule.missingValues(\"member\", \"散客\", \"零售\")");
        assertThat(warnings(texts("channel", row -> row % 2 == 0 ? "零售" : "批发")))
                .isEmpty();
    }

    @Test
    void zeros_far_below_all_other_values_are_suspicious() {
        assertThat(only(numbers("pressure", row -> row % 20 == 0 ? 0.0 : 60 + row % 50)))
                .startsWith("Zeros far from all other values: pressure (20 rows; the others begin at 60).")
                .contains("CleaningRule.missingOutside(\"pressure\", low, high)");
        assertThat(warnings(numbers("balance", row -> row % 20 == 0 ? 0.0 : row % 50 - 70.0)))
                .isEmpty();
    }

    @Test
    void infinite_numbers_and_long_tails_are_found() {
        assertThat(only(numbers("ratio", row -> row == 7 ? Double.POSITIVE_INFINITY : bell(row))))
                .startsWith("Infinite numbers: ratio (1 row).");
        assertThat(only(numbers("spend", row -> Math.exp(3 * bell(row)))))
                .startsWith("Long tails: spend (skewness ")
                .contains("log1p");
    }

    @Test
    void text_that_reads_as_numbers_or_dates_is_found_and_codes_are_not() {
        assertThat(only(texts("金额", row -> row == 9 ? "12 kg" : "¥1," + (100 + row))))
                .startsWith("Text that reads as numbers: 金额 (all but 1 row: '12 kg').")
                .contains("Tables.csv(path).withType(\"金额\", \"decimal\")");
        assertThat(only(texts("share", row -> row % 30 + "%"))).contains("share (all 400 rows)");
        assertThat(warnings(texts("zip", row -> "0" + (10000 + row % 9)))).isEmpty();
        assertThat(warnings(texts("post", row -> "" + (100000 + row % 30)))).isEmpty();
        assertThat(warnings(texts("条形码", row -> row % 9 == 0 ? "6.9E+12" : "69000000004" + (10 + row % 12))))
                .isEmpty();
        assertThat(only(texts("on", row -> 1 + row % 28 + "/3/2024")))
                .startsWith("Text that reads as dates: on (all 400 rows).");
        assertThat(only(texts("日期", row -> "2024年3月" + (1 + row % 28) + "日"))).contains("日期 (all 400 rows)");
    }

    @Test
    void spellings_and_blanks_are_found() {
        assertThat(only(texts(
                        "city", row -> row < 5 ? "beijing" : row < 8 ? " Ｂeijing" : row < 300 ? "Beijing" : "Wuhan")))
                .startsWith(
                        "The same value in several spellings: city ('Beijing' and 'beijing'; 8 rows in a rarer spelling).")
                .contains("CleaningRule.lowerCase(\"city\")");
        assertThat(only(texts("memo", row -> row < 5 ? "  " : "memo " + row % 9)))
                .startsWith("Text of nothing but blanks: memo (5 rows).");
    }

    @Test
    void identifiers_are_told_by_their_values_or_their_name() {
        assertThat(only(texts("x", row -> "c" + row))).startsWith("Likely identifiers: x (400 different in 400 rows).");
        assertThat(only(texts("customerId", row -> "c" + row % 90))).startsWith("Likely identifiers: customerId");
        assertThat(only(texts("会员卡号", row -> "c" + row % 90))).startsWith("Likely identifiers: 会员卡号");
        assertThat(only(IntColumn.create(
                        "row", java.util.stream.IntStream.range(5, 405).toArray())))
                .startsWith("Likely identifiers");
        assertThat(warnings(IntColumn.create(
                        "amount",
                        java.util.stream.IntStream.range(5, 405)
                                .map(n -> n * 17)
                                .toArray())))
                .isEmpty();
        assertThat(only(texts("comment", row -> "a long comment that nobody else has written so far, number " + row)))
                .startsWith("Text with many different values: comment (400 different).");
        assertThat(only(texts("product", row -> "p" + row % 60)))
                .startsWith("Text with many different values: product (60");
    }

    @Test
    void gaps_in_the_calendar_are_found() {
        assertThat(only(days("day", row -> LocalDate.of(2024, 1, 1).plusDays(row < 200 ? row : row + 30))))
                .startsWith("Days without a row: day (30 days after 2024-07-18).");
        assertThat(only(days("day", row -> {
                    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(row % 100);
                    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
                })))
                .startsWith("Days without a row: day (never on a Sunday).");
        assertThat(warnings(days("day", row -> LocalDate.of(2020, 1, 1).plusDays(row * 31L))))
                .isEmpty();
    }

    @Test
    void dates_after_the_day_of_the_data_are_found_when_the_day_is_given() {
        Table table =
                Table.create("t", days("day", row -> LocalDate.of(2024, 1, 1).plusDays(row)), TimeColumn.create("at"));
        table.removeColumns("at");
        Profile profile = Profile.of(table);
        assertThat(profile.warnings()).isEmpty();
        assertThat(profile.withAsOf(LocalDate.of(2024, 12, 31))
                        .withAsOf(LocalDate.of(2025, 1, 31))
                        .warnings())
                .containsExactly(
                        "Dates after the day of the data: day (3 rows after 2025-01-31, up to 2025-02-03). A slip of"
                                + " the pen, or planned; correct or drop these rows.");
        assertThat(profile.withAsOf(LocalDate.of(2025, 2, 3)).warnings()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> profile.withAsOf(null));
    }

    @Test
    void repeated_rows_are_counted_also_where_single_columns_hide_them() {
        StringColumn one = texts("one", row -> "a" + row % 20);
        StringColumn other = texts("other", row -> row < 3 ? "" : "b" + row % 19);
        DoubleColumn third = numbers("third", row -> row == 381 ? 7 : row % 2 == 0 ? 0.0 : Double.NaN);
        Table table = Table.create("t", one, other, third);
        Profile profile = Profile.of(table);
        long distinct = java.util.stream.IntStream.range(0, ROWS)
                .mapToObj(row -> one.get(row) + "|" + other.get(row) + "|" + third.get(row))
                .distinct()
                .count();
        assertThat(profile.duplicateRows()).isEqualTo((int) (ROWS - distinct)).isPositive();
        assertThat(profile.warnings().get(0))
                .startsWith("Repeated rows: " + profile.duplicateRows() + " (")
                .contains("CleaningRule.dropDuplicates()");
        assertThat(profile.toHtml()).contains(profile.duplicateRows() + " repeated rows");
        Table same = Table.create("t", IntColumn.create("x", 1, 1, 1));
        assertThat(Profile.of(same).duplicateRows()).isEqualTo(2);
        assertThat(Profile.of(Table.create("t", IntColumn.create("x", 1, 2))).duplicateRows())
                .isZero();
    }

    @Test
    void a_column_that_another_one_tells_is_found_and_named() {
        DoubleColumn gross = numbers("gross", row -> 100 + bell(row));
        DoubleColumn net = numbers("net", row -> (100 + bell(row)) / 1.19);
        StringColumn size = texts("size", row -> "s" + row % 6);
        StringColumn coarse = texts("coarse", row -> row % 6 < 3 ? "small" : "large");
        DoubleColumn price = numbers("price", row -> 5.0 * (row % 6));
        Profile profile = Profile.of(Table.create("t", gross, net, coarse, size, price));
        assertThat(profile.column("net").warnings().get(0))
                .startsWith("Columns that another one tells already: net by gross (spearman 1.000).");
        assertThat(profile.column("coarse").warnings().get(0)).contains("coarse by size (cramers v corrected 0.995)");
        assertThat(profile.column("price").warnings().get(0)).contains("price by size (correlation ratio 1.000)");
        assertThat(profile.column("gross").warnings()).isEmpty();
        assertThat(profile.column("size").warnings()).isEmpty();
    }

    @Test
    void copies_are_held_against_all_rows_of_a_long_table() {
        int rows = 30_000;
        double[] x = new Random(3).doubles(rows).toArray();
        double[] copy = x.clone();
        double[] broken = x.clone();
        double[] noise = new Random(4).doubles(rows).toArray();
        for (int row = 0; row < rows; row++) {
            broken[row] = row % 3 == 0 ? x[row] : noise[row];
        }
        Profile profile = Profile.of(Table.create(
                "long",
                DoubleColumn.create("x", x),
                DoubleColumn.create("copy", copy),
                DoubleColumn.create("broken", broken)));
        assertThat(profile.column("copy").warnings()).hasSize(1);
        assertThat(profile.column("broken").warnings()).isEmpty();
    }

    @Test
    void with_a_target_leaks_and_rare_answers_are_found() {
        StringColumn churn = texts("churn", row -> row == 5 ? "" : row % 40 == 0 ? "Yes" : "No");
        DoubleColumn fee = numbers("closing_fee", row -> row % 40 == 0 ? 50.0 + row % 3 : row % 2 / 9.0);
        DoubleColumn age = numbers("age", row -> 40 + bell(row));
        DateColumn day = days("day", row -> LocalDate.of(2024, 1, 1).plusDays(row));
        Profile plain = Profile.of(Table.create("t", churn, fee, age, day));
        Profile profile = plain.withTarget("churn").withTarget("churn");
        assertThat(profile.warnings())
                .anyMatch(
                        warning -> warning.startsWith("Nearly the target itself: closing_fee (correlation ratio 1.000"))
                .anyMatch(warning -> warning.startsWith("1 row without the target churn"))
                .anyMatch(warning -> warning.startsWith(
                        "Only 2.51% of the rows have churn = 'Yes': who always says 'No' is right in" + " 97.49%."));
        assertThat(profile.column("closing_fee").remarks().stream().filter(remark -> remark.concern() == Concern.LEAK))
                .hasSize(1);
        assertThat(plain.column("closing_fee").warnings().toString()).contains("by churn (correlation ratio");
        assertThat(profile.column("closing_fee").warnings().toString()).doesNotContain("another one tells already");
        assertThat(profile.toTable().columnNames()).contains("measure", "with target");
        assertThat(profile.toHtml()).contains("with churn", "correlation ratio");
        assertThat(plain.toHtml()).doesNotContain("with churn");
        assertThat(Profile.of(Table.create("t", fee, age))
                        .withTarget("age")
                        .toTable()
                        .stringColumn("measure")
                        .asList())
                .containsExactly("pearson", "");
    }

    @Test
    void a_number_that_a_limit_parts_into_the_two_answers_is_a_leak_however_low_its_correlation() {
        // who buys spends something, and what they spend varies widely: the correlation ratio is low, the order tells
        // all
        StringColumn bought = texts("bought", row -> row % 5 == 0 ? "yes" : "no");
        DoubleColumn spent = numbers("spent", row -> row % 5 == 0 ? Math.exp(row % 97 / 12.0) : 0.0);
        DoubleColumn visits = numbers("visits", row -> row % 5 == 0 ? 1.0 + row % 7 : row % 7);
        Profile profile = Profile.of(Table.create("t", bought, spent, visits)).withTarget("bought");

        assertThat(profile.correlations().of("bought", "spent")).isLessThan(0.9);
        assertThat(profile.warnings())
                .anyMatch(
                        warning -> warning.startsWith("Nearly the target itself: spent (a limit parts the two values of"
                                + " bought). Was it known before"));
        assertThat(profile.column("visits").remarks()).noneMatch(remark -> remark.concern() == Concern.LEAK);
        assertThat(Profile.of(Table.create("t", bought, spent.multiply(-1).setName("refund")))
                        .withTarget("bought")
                        .warnings()
                        .toString())
                .contains("Nearly the target itself: refund");
    }

    @Test
    void what_cannot_be_a_target_is_refused() {
        Profile profile = Profile.of(Table.create(
                "t",
                texts("name", row -> "n" + row % 60),
                days("day", row -> LocalDate.of(2024, 1, 1)),
                numbers("x", row -> 1.0 * row)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.withTarget("nome"))
                .withMessageContaining("The profile's target needs column 'nome'")
                .withMessageEndingWith("Did you mean 'name'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.withTarget("day"))
                .withMessage("The profile's target needs numbers or names; 'day' holds date. Make days or a group of it"
                        + " first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.withTarget("name"))
                .withMessageContaining("at most 50 names; 'name' has 60");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.column("nam"))
                .withMessageEndingWith("Did you mean 'name'?");
        Profile clock = Profile.of(Table.create("t", TimeColumn.create("at", LocalTime.NOON)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.withTarget("at"))
                .withMessageContaining("'at' holds time of day");
        assertThatIllegalArgumentException().isThrownBy(() -> Profile.of(null));
    }

    @Test
    void the_order_of_the_rows_does_not_show() {
        Table table = Table.create(
                "t",
                numbers("x", row -> row % 9 == 0 ? Double.NaN : Math.exp(bell(row))),
                texts("city", row -> row % 7 == 0 ? "" : "c" + row % 13),
                days("day", row -> LocalDate.of(2024, 1, 1).plusDays(row % 50)));
        int[] order = new Random(9).ints(0, ROWS).distinct().limit(ROWS).toArray();
        Table shuffled = Table.create("t");
        table.columns().forEach(column -> shuffled.addColumns(column.subset(order)));
        assertThat(Profile.of(shuffled).toTable().print())
                .isEqualTo(Profile.of(table).toTable().print());
        assertThat(Profile.of(shuffled).warnings()).isEqualTo(Profile.of(table).warnings());
    }

    @Test
    void a_table_without_rows_or_columns_is_shown_and_warned_of() {
        Profile rows = Profile.of(Table.create("none", IntColumn.create("x"), StringColumn.create("s")));
        assertThat(rows.warnings())
                .containsExactly("The table has no rows: was its file empty, or a filter too narrow?");
        assertThat(rows.toHtml()).contains("0 rows × 2 columns", "nothing missing");
        assertThat(rows.toTable().rowCount()).isEqualTo(2);
        assertThat(rows.duplicateRows()).isZero();
        assertThat(rows.correlations().toTable().rowCount()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(rows::missingness)
                .withMessage("A chart of missing values needs rows and columns; table 'none' has 0 and 2.");
        Profile columns = Profile.of(Table.create("none"));
        assertThat(columns.toText()).contains("no rows");
        assertThatIllegalArgumentException().isThrownBy(columns::missingness);
        assertThat(Profile.of(Table.create("few", IntColumn.create("x", new int[] {4})))
                        .warnings()
                        .get(0))
                .isEqualTo("Only 1 row: shares and correlations of so few say little.");
    }

    @Test
    void missing_values_are_mapped_by_column_and_part_of_the_rows() {
        Table table = Table.create(
                "t", numbers("late", row -> row < 300 ? Double.NaN : 1.0), numbers("full", row -> 1.0 * row));
        Table cells = Profile.of(table).missingness().toTable();
        assertThat(cells.rowCount()).isEqualTo(40);
        assertThat(cells.doubleColumn("missing").asList().subList(0, 30)).containsOnly(1.0);
        assertThat(cells.doubleColumn("missing").asList().subList(30, 40)).containsOnly(0.0);
        Table full = Table.create("full", IntColumn.create("x", 1, 2, 3));
        assertThat(Profile.of(full).missingness().toTable().rowCount()).isEqualTo(3);
        assertThat(Profile.of(full).missingness().toText()).contains("0.0% of the values are missing");
        assertThat(Profile.of(table).missingness().toText()).contains("1 other column not shown");
    }

    @Test
    void a_wide_table_stays_small_and_whole() {
        Random random = new Random(3);
        Table wide = Table.create("wide");
        for (int column = 0; column < 60; column++) {
            double[] values =
                    random.doubles(1000).map(number -> Math.exp(5 * number)).toArray();
            Arrays.fill(values, 0, column, Double.NaN);
            wide.addColumns(DoubleColumn.create("measurement_" + column, values));
        }
        Profile profile = Profile.of(wide);
        assertThat(profile.toHtml()).hasSizeLessThan(100_000).contains("measurement_0<", "measurement_59<");
        assertThat(profile.toText()).contains("measurement_30");
        assertThat(profile.missingness().toTable().rowCount()).isEqualTo(1600);
    }

    @Test
    void hostile_text_stays_text() {
        String evil = "<script>alert('1')</script>\n$x$ \"quoted\" & more than forty-eight characters of it";
        StringColumn column = StringColumn.create(evil);
        for (int row = 0; row < 30; row++) {
            column.append(row % 2 == 0 ? evil : "<img src=x onerror=alert(1)>");
        }
        Table table = Table.create("<b>name</b>", column, IntColumn.indexColumn("n", 30, 0));
        Profile profile = Profile.of(table).withTarget(evil);
        assertThat(profile.toHtml())
                .doesNotContain("<script", "<img src=x", "<b>name", "<svg", "<style")
                .contains("&lt;script&gt;", "data:image/svg+xml;base64,");
        assertThat(profile.column(evil).toHtml()).doesNotContain("<script");
        assertThat(Profile.of(Table.create("t", BooleanColumn.create("b", true, false)))
                        .toHtml())
                .contains("yes 50%");
    }

    @Test
    void many_columns_with_the_same_concern_make_one_warning() {
        Table table = Table.create("t", numbers("x", row -> bell(row)));
        for (int column = 0; column < 12; column++) {
            int missing = 20 + column;
            table.addColumns(numbers("c" + column, row -> row < missing ? Double.NaN : bell(row + 7 * missing)));
        }
        List<String> warnings = Profile.of(table).warnings();
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0))
                .startsWith("Missing values: c11 7.8% (31 rows); c10 ")
                .contains("; and 4 more. Ask");
    }

    /** The last part of the rows misses half, the others nothing or a tenth: pale must mean nothing. */
    @Test
    void the_colours_of_missing_values_begin_at_nothing() {
        DoubleColumn always = numbers("always", row -> row % 10 == 0 ? Double.NaN : row);
        Table some = Table.create("t", always);

        assertThat(Profile.of(some).missingness().toSvg())
                .contains("missing 0%")
                .contains("10%");
    }

    @Test
    void zeros_below_values_that_begin_near_zero_are_no_suspicion() {
        DoubleColumn near = numbers("near", row -> row < 20 ? 0.0 : 60.0 + row % 95 * 10);
        DoubleColumn far = numbers("far", row -> row < 20 ? 0.0 : 600.0 + row % 95 * 10);

        assertThat(warnings(near)).noneMatch(warning -> warning.contains("Zeros far from"));
        assertThat(warnings(far)).anyMatch(warning -> warning.contains("Zeros far from"));
    }

    /** Spearman's correlation of row and near is 0.98, of row and far 0.69 (scipy.stats.spearmanr). */
    @Test
    void what_is_only_alike_is_no_copy_and_no_leak() {
        DoubleColumn row = numbers("row", at -> at + 0.5);
        DoubleColumn near = numbers("near", at -> at + 0.2 * (at * 7919 % 400));
        DoubleColumn far = numbers("far", at -> at + 1.0 * (at * 7919 % 400));
        DoubleColumn copy = numbers("copy", at -> at * at * 1.5);

        assertThat(Profile.of(Table.create("t", row, near, far)).warnings())
                .noneMatch(warning -> warning.contains("near") && warning.contains("by row"));
        assertThat(Profile.of(Table.create("t", row, copy)).warnings())
                .anyMatch(warning -> warning.contains("copy") && warning.contains("by row"));
        assertThat(Profile.of(Table.create("t", row, far)).withTarget("row").warnings())
                .noneMatch(warning -> warning.contains("with row)"));
        assertThat(Profile.of(Table.create("t", row, copy)).withTarget("row").warnings())
                .anyMatch(warning -> warning.contains("with row)"));
    }
}
