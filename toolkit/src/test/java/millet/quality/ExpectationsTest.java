package millet.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ExpectationsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 10);

    private static Table orders() {
        return Table.create(
                "orders",
                StringColumn.create("order", "a1", "a1", "a2", "a3", "a3"),
                IntColumn.create("line", 1, 2, 1, 1, 1),
                StringColumn.create("customer", "c1", "c1", "C2 ", "", "c9"),
                DoubleColumn.create("price", 9.5, -1, Double.NaN, Double.POSITIVE_INFINITY, 1000),
                StringColumn.create("channel", "web", "Web", "shop", "", "fax"),
                DateColumn.create(
                        "day",
                        LocalDate.of(2024, 3, 1),
                        LocalDate.of(2024, 3, 4),
                        LocalDate.of(2024, 3, 2),
                        null,
                        LocalDate.of(2024, 4, 1)));
    }

    private static Table customers() {
        return Table.create("customers", StringColumn.create("id", "c1", "c2", "", "c3"));
    }

    private static ExpectationReport check(Expectation expectation) {
        return Expectations.of(expectation).check(orders());
    }

    private static List<Integer> failingRows(Expectation expectation) {
        return check(expectation).failing(1).intColumn("source row").asList();
    }

    private static int checked(Expectation expectation) {
        return check(expectation).toTable().intColumn("checked").get(0);
    }

    private static String note(Expectation expectation) {
        return check(expectation).toTable().stringColumn("note").get(0);
    }

    @Test
    void a_missing_value_fails_not_missing_and_nothing_else() {
        assertThat(failingRows(Expectation.notMissing("customer"))).containsExactly(4);
        assertThat(failingRows(Expectation.notMissing("customer", "price"))).containsExactly(3, 4);
        assertThat(checked(Expectation.notMissing("customer"))).isEqualTo(5);
        assertThat(checked(Expectation.inRange("price", 0, 1000))).isEqualTo(4);
        assertThat(checked(Expectation.inSet("channel", "web"))).isEqualTo(4);
        assertThat(checked(Expectation.matches("channel", "web"))).isEqualTo(4);
        assertThat(checked(Expectation.foreignKey("customer", customers(), "id")))
                .isEqualTo(4);
        assertThat(checked(Expectation.increasing("day"))).isEqualTo(4);
        assertThat(checked(Expectation.unique("order", "channel"))).isEqualTo(4);
    }

    @Test
    void all_rows_of_a_repeated_key_fail() {
        assertThat(failingRows(Expectation.unique("order"))).containsExactly(1, 2, 4, 5);
        assertThat(failingRows(Expectation.unique("order", "line"))).containsExactly(4, 5);
        assertThat(failingRows(Expectation.unique("customer"))).containsExactly(1, 2);
    }

    @Test
    void a_range_includes_its_bounds_and_an_infinite_number_is_in_no_finite_range() {
        assertThat(failingRows(Expectation.inRange("price", 0, 1000))).containsExactly(2, 4);
        assertThat(failingRows(Expectation.inRange("price", 0, 999))).containsExactly(2, 4, 5);
        assertThat(failingRows(Expectation.inRange("price", 0, Double.POSITIVE_INFINITY)))
                .containsExactly(2);
        assertThat(failingRows(Expectation.inRange("line", 2, 2))).containsExactly(1, 3, 4, 5);
    }

    @Test
    void a_range_of_days_includes_the_whole_last_day() {
        assertThat(failingRows(Expectation.inRange("day", LocalDate.of(2024, 3, 2), LocalDate.of(2024, 3, 4))))
                .containsExactly(1, 5);
        Table times = Table.create(
                "times",
                DateTimeColumn.create(
                        "at", LocalDateTime.of(2024, 3, 4, 23, 59, 59), LocalDateTime.of(2024, 3, 5, 0, 0)));
        Expectation range = Expectation.inRange("at", LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 4));
        assertThat(Expectations.of(range)
                        .check(times)
                        .failing(1)
                        .intColumn("source row")
                        .asList())
                .containsExactly(2);
    }

    @Test
    void a_set_compares_text_to_the_letter_numbers_by_value_and_answers_by_meaning() {
        assertThat(failingRows(Expectation.inSet("channel", "web", "shop"))).containsExactly(2, 5);
        assertThat(note(Expectation.inSet("channel", "web", "shop")))
                .isEqualTo("not in the set: 'Web', 'fax'; is 'Web' another spelling of 'web'?");
        assertThat(failingRows(Expectation.inSet("line", "1.0"))).containsExactly(2);
        assertThat(note(Expectation.inSet("line", "1.0"))).isEqualTo("not in the set: '2'");
        Table answers = Table.create("answers", BooleanColumn.create("paid", new Boolean[] {true, false, null}));
        assertThat(Expectations.of(Expectation.inSet("paid", "TRUE"))
                        .check(answers)
                        .failing(1)
                        .intColumn("source row")
                        .asList())
                .containsExactly(2);
        assertThat(Expectations.of(Expectation.inSet("paid", "false", "yes"))
                        .check(answers)
                        .isMet())
                .isTrue();
    }

    @Test
    void a_pattern_must_fit_the_whole_text_and_the_digits_of_whole_numbers() {
        assertThat(failingRows(Expectation.matches("order", "a[12]"))).containsExactly(4, 5);
        assertThat(failingRows(Expectation.matches("channel", "we"))).containsExactly(1, 2, 3, 5);
        assertThat(failingRows(Expectation.matches("line", "1"))).containsExactly(2);
    }

    @Test
    void a_foreign_key_says_how_many_fail_for_their_spelling_only() {
        Expectation key = Expectation.foreignKey("customer", customers(), "id");
        assertThat(failingRows(key)).containsExactly(3, 5);
        assertThat(note(key))
                .isEqualTo("1 row would match but for upper and lower case, blanks around or zeros in front");
    }

    @Test
    void keys_of_different_types_are_compared_by_value_or_as_written() {
        Table keys = Table.create(
                "keys",
                LongColumn.create("long", 1, 2, 9007199254740993L),
                DoubleColumn.create("double", 1, 2.5, 9007199254740992.0),
                StringColumn.create("text", "1", "02", "x"),
                DateColumn.create("day", TODAY, TODAY, TODAY));
        Table numbers = Table.create(
                "numbers",
                IntColumn.create("int", 1, 2, 3),
                LongColumn.create("long", 1, 2, 9007199254740992L),
                StringColumn.create("text", "1", "2", "3"));
        assertThat(failing(numbers, Expectation.foreignKey("int", keys, "long")))
                .containsExactly(3);
        assertThat(failing(numbers, Expectation.foreignKey("long", keys, "long")))
                .containsExactly(3);
        assertThat(failing(numbers, Expectation.foreignKey("long", keys, "double")))
                .containsExactly(2);
        assertThat(failing(numbers, Expectation.foreignKey("int", keys, "text")))
                .containsExactly(2, 3);
        assertThat(failing(numbers, Expectation.foreignKey("text", keys, "long")))
                .containsExactly(3);
        String note = Expectations.of(Expectation.foreignKey("int", keys, "text"))
                .check(numbers)
                .toTable()
                .stringColumn("note")
                .get(0);
        assertThat(note)
                .isEqualTo(
                        "int holds integer and keys.text text: compared as written; 1 row would match but for upper and"
                                + " lower case, blanks around or zeros in front");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.of(Expectation.foreignKey("text", keys, "day"))
                        .check(numbers))
                .withMessage(
                        "The expectation foreignKey needs columns that can be equal; 'text' of 'numbers' holds text,"
                                + " 'day' of 'keys' date. Read both with the same type.");
    }

    private static List<Integer> failing(Table table, Expectation expectation) {
        return Expectations.of(expectation)
                .check(table)
                .failing(1)
                .intColumn("source row")
                .asList();
    }

    @Test
    void freshness_looks_at_the_latest_moment_that_is_not_in_the_future() {
        assertThat(check(Expectation.fresh("day", 6, TODAY)).isMet()).isTrue();
        assertThat(check(Expectation.fresh("day", 5, TODAY)).isMet()).isFalse();
        assertThat(note(Expectation.fresh("day", 5, TODAY)))
                .isEqualTo("latest 2024-03-04, 6 days before; 1 row after 2024-03-10 not counted");
        assertThat(note(Expectation.fresh("day", 5, LocalDate.of(2024, 1, 1))))
                .isEqualTo("no moment until 2024-01-01; 4 rows after 2024-01-01 not counted");
        Expectations old = Expectations.of(Expectation.fresh("day", 0, TODAY), Expectation.rowCount(1, 9));
        assertThat(old.withAsOf(LocalDate.of(2024, 4, 1)).check(orders()).isMet())
                .isTrue();
    }

    @Test
    void the_number_of_rows_and_the_types_are_about_the_table() {
        assertThat(check(Expectation.rowCount(5, 5)).isMet()).isTrue();
        assertThat(check(Expectation.rowCount(0, 4)).isMet()).isFalse();
        assertThat(check(Expectation.rowCount(6, Integer.MAX_VALUE)).toString()).contains("there are at least 6 rows");
        assertThat(check(Expectation.ofType("line", "integer")).isMet()).isTrue();
        assertThat(check(Expectation.ofType("line", "number")).isMet()).isTrue();
        assertThat(note(Expectation.ofType("line", "text"))).isEqualTo("is of type integer");
        assertThat(Expectation.ofType("paid", "boolean")).isEqualTo(Expectation.ofType("paid", "yes/no"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(Expectation.rowCount(9, 9)).failing(1))
                .withMessage(
                        "Expectation 1, 'there are 9 to 9 rows', is about the whole table and not about rows. Its line"
                                + " in the report says what was found.");
    }

    @Test
    void a_value_that_falls_fails_within_its_group() {
        assertThat(failingRows(Expectation.increasing("day"))).containsExactly(3);
        assertThat(check(Expectation.increasing("day", "order")).isMet()).isTrue();
        assertThat(failingRows(Expectation.increasing("line"))).containsExactly(3);
    }

    @Test
    void a_sum_is_compared_to_half_a_cent_or_a_billionth() {
        Table bills = Table.create(
                "bills",
                DoubleColumn.create("total", 0.3, 10, 10, Double.NaN, 1e12, Double.POSITIVE_INFINITY),
                DoubleColumn.create("net", 0.1, 9, 9, 1, 1e12, Double.POSITIVE_INFINITY),
                DoubleColumn.create("tax", 0.2, 1.004, 1.006, 1, 1, 1));
        assertThat(failing(bills, Expectation.sumsTo("total", "net", "tax"))).containsExactly(3, 6);
    }

    @Test
    void the_score_is_the_weight_that_is_met() {
        ExpectationReport report = Expectations.of(
                        Expectation.rowCount(1, 10).withWeight(3),
                        Expectation.notMissing("customer"),
                        Expectation.notMissing("customer").mostly(0.8))
                .check(orders());
        assertThat(report.score()).isEqualTo(0.8);
        assertThat(report.isMet()).isFalse();
        assertThat(report.isMet(1)).isTrue();
        assertThat(report.isMet(2)).isFalse();
        assertThat(report.isMet(3)).isTrue();
    }

    @Test
    void a_share_that_is_just_reached_is_met_whatever_its_digits_in_binary() {
        for (int hundredths = 1; hundredths <= 100; hundredths++) {
            int[] numbers = new int[100];
            java.util.Arrays.fill(numbers, 0, hundredths, 1);
            Table table = Table.create("t", IntColumn.create("x", numbers));
            double share = Double.parseDouble("0" + "." + (hundredths < 10 ? "0" : "") + hundredths);
            Expectation one = Expectation.inRange("x", 1, 1).mostly(hundredths == 100 ? 1 : share);
            assertThat(Expectations.of(one).check(table).isMet())
                    .as(one.toString())
                    .isTrue();
        }
    }

    @Test
    void failing_rows_bring_the_judged_columns_first_and_their_own_number() {
        Table failing = check(Expectation.unique("order", "line")).failing(1);
        assertThat(failing.columnNames())
                .containsExactly("source row", "order", "line", "customer", "price", "channel", "day");
        assertThat(failing.name()).isEqualTo("rows failing: order, line together are unique");
        assertThat(failing.stringColumn("customer").asList()).containsExactly("", "c9");
        Table again = Expectations.of(Expectation.inRange("source row", 0, 1))
                .check(failing)
                .failing(1);
        assertThat(again.columnNames()).startsWith("source row'", "source row");
    }

    @Test
    void nothing_to_judge_is_met_and_said() {
        Table empty = orders().emptyCopy();
        ExpectationReport report = Expectations.of(
                        Expectation.notMissing("customer"),
                        Expectation.unique("order"),
                        Expectation.inRange("price", 0, 1),
                        Expectation.inSet("channel", "web"),
                        Expectation.increasing("day", "customer"),
                        Expectation.foreignKey("customer", customers(), "id"))
                .check(empty);
        assertThat(report.isMet()).isTrue();
        assertThat(report.warnings())
                .hasSize(6)
                .contains("Expectation 1 is met because no row could be judged: the table has no rows.");
        assertThat(Expectations.of(Expectation.fresh("day", 7, TODAY))
                        .check(empty)
                        .isMet())
                .isFalse();
        Table blank = Table.create("blank", DoubleColumn.create("x", Double.NaN));
        assertThat(Expectations.of(Expectation.inRange("x", 0, 1)).check(blank).warnings())
                .containsExactly(
                        "Expectation 1 is met because no row could be judged: in all of them a value is missing.");
    }

    @Test
    void the_report_shows_what_failed_and_hides_columns_that_say_nothing() {
        ExpectationReport report = Expectations.of(
                        Expectation.inRange("price", 0, 1000), Expectation.notMissing("order"))
                .check(orders());
        assertThat(report.toString())
                .startsWith("orders: 1 of 2 met, score 0.50 · 2 rows × 7 columns")
                .contains("row 2: -1; row 4: ∞", "✗ no", "✓ yes", "50.00%")
                .contains("failing(1) shows the rows that fail expectation 1.")
                .contains("one row that fails costs as much as a thousand; the column pass tells them apart.")
                .doesNotContain("weight", "must pass", "note");
        assertThat(report.toHtml()).contains("price lies between 0 and 1,000");
        ExpectationReport weighted = Expectations.of(
                        Expectation.notMissing("order").withWeight(2).mostly(0.995))
                .check(orders());
        assertThat(weighted.toText()).contains("weight", "must pass", "99.50%");
    }

    @Test
    void an_unknown_column_is_an_error_because_the_suite_does_not_fit() {
        List<Expectation> all = List.of(
                Expectation.notMissing("custmer"),
                Expectation.unique("custmer"),
                Expectation.inRange("custmer", 0, 1),
                Expectation.inRange("custmer", TODAY, TODAY),
                Expectation.inSet("custmer", "a"),
                Expectation.matches("custmer", "a"),
                Expectation.foreignKey("custmer", customers(), "id"),
                Expectation.fresh("custmer", 1, TODAY),
                Expectation.ofType("custmer", "text"),
                Expectation.increasing("custmer"),
                Expectation.increasing("day", "custmer"),
                Expectation.sumsTo("custmer", "line"));
        for (Expectation one : all) {
            assertThatIllegalArgumentException()
                    .as(one.toString())
                    .isThrownBy(() -> check(one))
                    .withMessageStartingWith("The expectation ")
                    .withMessageContaining("needs column 'custmer'; table 'orders' has [order, line")
                    .withMessageEndingWith("Did you mean 'customer'?");
        }
    }

    @Test
    void a_column_of_the_wrong_type_is_an_error_with_the_remedy() {
        assertRefused(
                Expectation.inRange("channel", 0, 1), "'channel' of table 'orders' holds text. Read it as numbers,");
        assertRefused(Expectation.inRange("day", 0, 1), "Say inRange(\"day\", LocalDate.of(…), LocalDate.of(…)).");
        assertRefused(Expectation.inRange("price", TODAY, TODAY), "needs a column of dates or times; 'price'");
        assertRefused(Expectation.fresh("price", 1, TODAY), "holds decimal");
        assertRefused(Expectation.matches("price", "1"), "Say inRange or inSet, or read the column as text.");
        assertRefused(Expectation.increasing("channel"), "needs numbers, dates or times; 'channel'");
        assertRefused(Expectation.sumsTo("price", "channel"), "needs columns of numbers; 'channel'");
        assertRefused(Expectation.inSet("price", "many"), "needs numbers such as \"1\", not 'many'");
    }

    private static void assertRefused(Expectation expectation, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(expectation))
                .withMessageContaining(message);
    }

    @Test
    void what_cannot_be_expected_is_refused_at_once() {
        assertThatIllegalArgumentException().isThrownBy(Expectation::notMissing);
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.notMissing((String[]) null));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.unique("a", " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectation.unique("a", "a"))
                .withMessage("The expectation unique needs different columns; one stands twice in [a, a].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectation.inRange(null, 0, 1))
                .withMessage("The expectation inRange needs the name of a column, none of them blank; it got [].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectation.inRange("a", 2, 1))
                .withMessageContaining("needs low ≤ high, not 2 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.inRange("a", Double.NaN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectation.inRange("a", TODAY, TODAY.minusDays(1)))
                .withMessageContaining("a first day that is not after the last, not 2024-03-10 and 2024-03-09");
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.inRange("a", null, TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.inSet("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.inSet("a", "x", null));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.inSet("a", (String[]) null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectation.matches("a", "("))
                .withMessageContaining("'(' is none: Unclosed group");
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.foreignKey("a", null, "id"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectation.foreignKey("a", customers(), "ide"))
                .withMessageEndingWith("Did you mean 'id'?");
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.fresh("a", -1, TODAY));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.fresh("a", 1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.rowCount(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.rowCount(2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectation.ofType("a", "txt"))
                .withMessageEndingWith("not 'txt'. Did you mean 'text'?");
        assertThatIllegalArgumentException().isThrownBy(() -> Expectation.sumsTo("a"));
        Expectation one = Expectation.notMissing("a");
        assertThatIllegalArgumentException().isThrownBy(() -> one.mostly(0));
        assertThatIllegalArgumentException().isThrownBy(() -> one.mostly(1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> one.mostly(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> one.withWeight(0));
        assertThatIllegalArgumentException().isThrownBy(() -> one.withWeight(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectation.rowCount(0, 1).mostly(0.5))
                .withMessageContaining("is about the whole table");
        assertThatIllegalArgumentException().isThrownBy(Expectations::of);
        assertThatIllegalArgumentException().isThrownBy(() -> Expectations.of(one, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.of(one).check(null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(Expectation.notMissing("order")).isMet(2))
                .withMessage("The report has the expectations 1 to 1, as they are numbered in it; there is no 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(Expectation.notMissing("order")).failing(0));
    }

    private static Expectations all() {
        return Expectations.of(
                        Expectation.notMissing("customer", "order").mostly(0.75),
                        Expectation.unique("order", "line").withWeight(2.5),
                        Expectation.inRange("price", 0, Double.POSITIVE_INFINITY),
                        Expectation.inRange("day", TODAY, TODAY.plusYears(1)),
                        Expectation.inSet("channel", "web", "门店 \"A\""),
                        Expectation.matches("order", "a\\d+"),
                        Expectation.foreignKey("customer", customers(), "id"),
                        Expectation.fresh("day", 7, TODAY))
                .and(
                        Expectation.rowCount(1, 10),
                        Expectation.ofType("price", "decimal"),
                        Expectation.increasing("day", "customer"),
                        Expectation.increasing("line"),
                        Expectation.sumsTo("price", "line"));
    }

    @Test
    void a_saved_suite_is_loaded_as_it_was(@TempDir Path folder) throws Exception {
        Table customers = customers();
        Expectations suite = all();
        Path file = suite.saveJson(folder.resolve("a/suite.json").toString());
        Expectations loaded = Expectations.load(file.toString(), customers);
        assertThat(loaded.toTable().print()).isEqualTo(suite.toTable().print());
        assertThat(loaded.check(orders()).toText())
                .isEqualTo(suite.check(orders()).toText());
        Path again = loaded.saveJson(folder.resolve("b.json").toString());
        assertThat(again).hasSameTextualContentAs(file);
        assertThat(Files.readString(file))
                .contains("\"kind\" : \"inRange\"", "门店", "\"mostly\" : 0.75")
                .doesNotContain("\r", "c1");
        Expectations plain = Expectations.of(Expectation.unique("order").mostly(0.5));
        String path = folder.resolve("plain.json").toString();
        plain.saveJson(path);
        assertThat(Expectations.load(path)).isEqualTo(plain).hasSameHashCodeAs(plain);
        assertThat(plain).isNotEqualTo(suite).isNotEqualTo("plain");
        assertThat(Expectation.unique("order"))
                .isNotEqualTo(plain.expectations().get(0))
                .isNotEqualTo(1);
    }

    @Test
    void a_file_that_is_no_suite_says_what_is_wrong_with_it(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("suite.json");
        assertNoSuite(file, "it cannot be read (NoSuchFileException)");
        assertNoSuite(file, "{", "Unexpected end-of-input");
        assertNoSuite(file, "[]", "there is no list called expectations in it");
        assertNoSuite(file, "{\"expectations\":[]}", "there is no list");
        assertNoSuite(file, "{\"expectations\":[1]}", "'' is no kind of expectation");
        assertNoSuite(file, "{\"expectations\":[{\"kind\":\"uniqe\"}]}", "Did you mean 'unique'?");
        assertNoSuite(
                file,
                "{\"expectations\":[{\"kind\":\"inRange\",\"column\":\"a\",\"low\":2,\"high\":1}]}",
                "needs low ≤ high");
        assertNoSuite(file, "{\"expectations\":[{\"kind\":\"inRange\",\"column\":\"a\",\"low\":2}]}", "high");
        assertNoSuite(
                file,
                "{\"expectations\":[{\"kind\":\"matches\",\"column\":\"a\",\"patern\":2}]}",
                "Missing creator property 'pattern' (index 1). Expectations.of");
        assertNoSuite(
                file,
                "{\"expectations\":[{\"kind\":\"fresh\",\"column\":\"a\",\"days\":2,\"asOf\":\"soon\"}]}",
                "soon");
        assertNoSuite(
                file,
                "{\"expectations\":[{\"kind\":\"rowCount\",\"fewest\":0,\"most\":1,\"mostly\":0.5}]}",
                "about the whole table");
        assertNoSuite(
                file,
                "{\"expectations\":[{\"kind\":\"foreignKey\",\"column\":\"a\",\"table\":\"people\",\"key\":\"id\"}]}",
                "looks into table 'people', and the tables given are []. Say Expectations.load(path, table)");
        assertThatIllegalArgumentException().isThrownBy(() -> Expectations.load(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Expectations.load("a\0b"));
        Files.writeString(file, "x");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all().saveJson(file.resolve("b.json").toString()))
                .withMessageStartingWith("Cannot write '");
    }

    private static void assertNoSuite(Path file, String content, String message) throws Exception {
        Files.writeString(file, content);
        assertNoSuite(file, message);
    }

    private static void assertNoSuite(Path file, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectations.load(file.toString()))
                .withMessageStartingWith("A suite of expectations was expected in '" + file + "', and it is none: ")
                .withMessageContaining(message);
    }

    @Test
    void a_suite_reads_as_sentences() {
        assertThat(all().expectations().stream().map(Expectation::toString))
                .containsExactly(
                        "customer, order are not missing in 75% of the rows",
                        "order, line together are unique",
                        "price is at least 0",
                        "day lies between 2024-03-10 and 2025-03-10",
                        "channel is one of 'web', '门店 \"A\"'",
                        "order matches a\\d+",
                        "customer occurs in customers.id",
                        "day reaches to 7 days before 2024-03-10 or later",
                        "there are 1 to 10 rows",
                        "price is of type decimal",
                        "day never falls within customer",
                        "line never falls",
                        "price is line");
        assertThat(Expectation.inRange("x", Double.NEGATIVE_INFINITY, 3)).hasToString("x is at most 3");
        assertThat(Expectation.notMissing("x").mostly(0.9995)).hasToString("x is not missing in 99.95% of the rows");
        assertThat(Expectation.inSet("x", "1", "2", "3", "4", "5", "6", "7", "8", "9"))
                .hasToString("x is one of '1', '2', '3', '4', '5', '6', '7', '8' and 1 more");
        assertThat(all().toString()).contains("expectation", "must pass");
    }

    @Test
    void hostile_text_stays_text() {
        Table table = Table.create(
                "<b>t</b>", StringColumn.create("<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "$x$"));
        ExpectationReport report = Expectations.of(Expectation.inSet("<img src=x onerror=alert(1)>", "<i>"))
                .check(table);
        assertThat(report.toHtml()).doesNotContain("<script", "<img", "<i>", "<b>t");
    }

    @Test
    void a_text_that_was_set_to_no_letters_by_hand_is_missing() {
        StringColumn city = StringColumn.create("city", "BJ", "SH", "BJ");
        city.set(1, "");
        Table table = Table.create("t", city);

        assertThat(Expectations.of(Expectation.notMissing("city")).check(table).isMet())
                .isFalse();
        assertThat(Expectations.of(Expectation.inSet("city", "BJ")).check(table).isMet())
                .isTrue();
        assertThat(Profile.of(table).column("city").missing()).isEqualTo(1);
    }

    @Test
    void long_card_numbers_are_compared_to_the_last_digit() {
        Table cards = Table.create("cards", LongColumn.create("card", 9007199254740993L, 9007199254740992L, 5L));

        ExpectationReport report = Expectations.of(Expectation.inSet("card", "9007199254740993", "5.0", "0.5", "1e30"))
                .check(cards);

        assertThat(report.failing(1).intColumn(0).asList()).containsExactly(2);
    }

    @Test
    void numbers_of_single_precision_are_compared_with_what_was_written() {
        Table table = Table.create("t", FloatColumn.create("price", new float[] {0.1f, 0.25f}));

        assertThat(Expectations.of(Expectation.inSet("price", "0.1", "0.25"))
                        .check(table)
                        .isMet())
                .isTrue();
    }
}
