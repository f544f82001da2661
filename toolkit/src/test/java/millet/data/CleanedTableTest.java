package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.strings.NullDictionaryMap;

class CleanedTableTest {

    private static Table members() {
        return Table.create(
                "members",
                StringColumn.create("name", " Li ", "Wang", "Wang", "Zhao", ""),
                IntColumn.create("age")
                        .append(31)
                        .append(200)
                        .append(200)
                        .appendMissing()
                        .append(44),
                DoubleColumn.create("spend", 10, 20, 20, 30, Double.NaN));
    }

    private static final Cleaning RULES = Cleaning.of(
            CleaningRule.trim(),
            CleaningRule.dropDuplicates(),
            CleaningRule.missingOutside("age", 0, 120),
            CleaningRule.fillMissing("age").withMedian(),
            CleaningRule.dropMissing("name"));

    @Test
    void counts_of_about_two_thousand_rows_are_no_years() {
        Table table =
                Table.create("t", IntColumn.create("n", IntStream.range(0, 2025).toArray()));

        CleanedTable cleaned = Cleaning.of(CleaningRule.dropDuplicates(), CleaningRule.dropMissing())
                .apply(table);

        assertThat(cleaned.toText()).contains("2,025").doesNotContain("2025");
    }

    @Test
    void every_rule_has_its_line_in_the_audit() {
        CleanedTable cleaned = RULES.apply(members());

        Table audit = cleaned.toTable();
        assertThat(audit.columnNames())
                .containsExactly("rule", "rows in", "changed", "removed", "rows out", "what it did and why");
        assertThat(audit.stringColumn("rule").asList())
                .containsExactly(
                        "trim",
                        "drop duplicates",
                        "missing outside: age from 0 to 120",
                        "fill missing: age with the median",
                        "drop missing: name",
                        "all");
        assertThat(audit.intColumn("rows in").asList()).containsExactly(5, 5, 4, 4, 4, 5);
        assertThat(audit.intColumn("changed").asList()).containsExactly(1, 0, 1, 2, 0, 3);
        assertThat(audit.intColumn("removed").asList()).containsExactly(0, 1, 0, 0, 1, 2);
        assertThat(audit.intColumn("rows out").asList()).containsExactly(5, 4, 4, 4, 3, 3);
        assertThat(cleaned.audit().rowsChanged()).isEqualTo(3);
        assertThat(cleaned.toText())
                .contains(
                        "trim: Blanks and invisible characters around a text are no part of it. Changed 1 cell of 'name'.")
                .contains("Filled 2 cells of 'age'; 'age' holds decimal numbers now, not integers.")
                .doesNotContain("amount");
        assertThat(cleaned.toString()).isEqualTo(cleaned.audit().toText());
        assertThat(cleaned.toHtml()).isEqualTo(cleaned.audit().toHtml()).contains("drop missing: name");
        assertThat(cleaned.view().toText()).contains("members: cleaning");
    }

    @Test
    void the_data_hold_what_is_left() {
        Table data = RULES.apply(members()).data();

        assertThat(data.name()).isEqualTo("members");
        assertThat(data.stringColumn("name").asList()).containsExactly("Li", "Wang", "Zhao");
        assertThat(data.doubleColumn("age").asList()).containsExactly(31.0, 37.5, 37.5);
        assertThat(data.doubleColumn("spend").asList()).containsExactly(10.0, 20.0, 30.0);
    }

    @Test
    void what_was_removed_is_listed_as_it_stood_then() {
        Table removed = RULES.apply(members()).removed();

        assertThat(removed.columnNames()).containsExactly("source row", "rule", "name", "age", "spend");
        assertThat(removed.intColumn("source row").asList()).containsExactly(3, 5);
        assertThat(removed.stringColumn("rule").asList()).containsExactly("drop duplicates", "drop missing: name");
        assertThat(removed.doubleColumn("age").asList()).containsExactly(200.0, 44.0);
        assertThat(removed.stringColumn("name").asList()).containsExactly("Wang", "");
    }

    @Test
    void what_was_changed_is_listed_cell_by_cell() {
        Table changed = RULES.apply(members()).changed();

        assertThat(changed.intColumn("source row").asList()).containsExactly(1, 2, 2, 4);
        assertThat(changed.stringColumn("column").asList()).containsExactly("name", "age", "age", "age");
        assertThat(changed.stringColumn("before").asList()).containsExactly(" Li ", "200", "", "");
        assertThat(changed.stringColumn("after").asList()).containsExactly("Li", "", "37.5", "37.5");
        assertThat(changed.stringColumn("rule").get(1)).isEqualTo("missing outside: age from 0 to 120");
    }

    @Test
    void the_source_stays_as_it_is_and_the_results_are_copies() {
        Table source = members();
        CleanedTable cleaned = RULES.apply(source);
        assertThat(source.printAll()).isEqualTo(members().printAll());

        cleaned.data().stringColumn("name").set(0, "changed");
        cleaned.data().removeColumns("spend");
        cleaned.removed().clear();
        assertThat(cleaned.data().stringColumn("name").get(0)).isEqualTo("Li");
        assertThat(cleaned.data().columnCount()).isEqualTo(3);
        assertThat(cleaned.removed().rowCount()).isEqualTo(2);

        CleanedTable untouched = Cleaning.of().apply(source);
        source.doubleColumn("spend").set(0, 99.0);
        assertThat(untouched.data().doubleColumn("spend").get(0)).isEqualTo(10);
    }

    @Test
    void a_column_called_like_one_of_the_list_is_no_obstacle() {
        Table table = Table.create("odd", StringColumn.create("Rule", "", "b"), IntColumn.create("source row", 7, 8));

        Table removed =
                Cleaning.of(CleaningRule.dropMissing("rule")).apply(table).removed();

        assertThat(removed.columnNames()).containsExactly("source row 2", "rule 2", "Rule", "source row");
        assertThat(removed.row(0).getInt("source row 2")).isEqualTo(1);
    }

    @Test
    void nothing_left_and_emptied_columns_are_told() {
        assertThat(Cleaning.of(CleaningRule.keepRange("age", 500, 600), CleaningRule.dropMissing("age"))
                        .apply(members())
                        .warnings())
                .containsExactly("No row is left after the cleaning.");
        assertThat(Cleaning.of(CleaningRule.missingOutside("age", 500, 600))
                        .apply(members())
                        .warnings())
                .containsExactly(
                        "The rule 'missing outside: age from 500 to 600' makes 4 of 4 values of 'age' missing. It keeps"
                                + " the numbers inside the range; look at the limits and at the unit of the column.",
                        "Column 'age' has no value left after the cleaning.");
    }

    @Test
    void a_text_that_was_set_to_nothing_by_hand_is_missing_though_tablesaw_does_not_see_it() {
        StringColumn name = StringColumn.create("name", "a", "b", "c");
        name.setMissing(1);
        assertThat(name.isMissing(1)).as("Tablesaw").isFalse();

        CleanedTable cleaned = Cleaning.of(CleaningRule.dropMissing("name")).apply(Table.create("t", name));
        assertThat(cleaned.data().stringColumn("name").asList()).containsExactly("a", "c");
    }

    @Test
    void texts_that_a_rule_sets_missing_are_missing() {
        Table table = Table.create("t", StringColumn.create("status", "paid", "x"));

        StringColumn status = Cleaning.of(CleaningRule.missingOutside("status", "paid"))
                .apply(table)
                .data()
                .stringColumn("status");
        assertThat(status.isMissing(1)).isTrue();
    }

    @Test
    void empty_tables_pass_every_rule() {
        Table empty = Table.create(
                "none",
                StringColumn.create("name"),
                IntColumn.create("age"),
                DoubleColumn.create("spend"),
                DateColumn.create("day"));
        CleanedTable cleaned = Cleaning.of(
                        CleaningRule.trim(),
                        CleaningRule.halfWidth("name"),
                        CleaningRule.dropDuplicates(),
                        CleaningRule.dropDuplicates("name").keepingLast(),
                        CleaningRule.dropMissing(),
                        CleaningRule.fillMissing("age").withMean().by("name"),
                        CleaningRule.fillMissing("name").withMode(),
                        CleaningRule.fillMissing("day").with("2024-01-31"),
                        CleaningRule.fillMissing("spend").withNearest(3, "age", "name"),
                        CleaningRule.dropOutliers("spend").byIqr(1.5),
                        CleaningRule.reportOutliers("spend").byMad(3.5),
                        CleaningRule.winsorize("spend", 0.01, 0.99),
                        CleaningRule.keepRange("spend", 0, 1),
                        CleaningRule.keepValues("name", "a"),
                        CleaningRule.missingOutside("name", "a"),
                        CleaningRule.recode("name", java.util.Map.of("a", "b")))
                .apply(empty);

        assertThat(cleaned.data().rowCount()).isZero();
        assertThat(cleaned.warnings()).isEmpty();
        assertThat(cleaned.changed().rowCount()).isZero();
        assertThat(Cleaning.of(CleaningRule.dropDuplicates())
                        .apply(Table.create("nothing"))
                        .data()
                        .columnCount())
                .isZero();
    }

    @Test
    void cells_of_every_type_are_written_alike_on_every_machine() {
        Table table = Table.create(
                "types",
                DoubleColumn.create("x", 0.1 + 0.2, Double.POSITIVE_INFINITY, -0.0, 1e300, Double.NEGATIVE_INFINITY),
                DateColumn.create("day", new LocalDate[] {LocalDate.of(2024, 1, 31), null, null, null, null}),
                FloatColumn.create("f", new float[] {0.1f, Float.NaN, Float.NaN, Float.NaN, Float.NaN}),
                DateTimeColumn.create(
                        "at", new LocalDateTime[] {LocalDateTime.of(2024, 1, 31, 9, 5), null, null, null, null}),
                BooleanColumn.create("yes", new Boolean[] {true, false, null, null, null}));

        Table reported = Cleaning.of(
                        CleaningRule.reportOutside("x", "5"),
                        CleaningRule.reportOutside("day", "2024-02-01"),
                        CleaningRule.reportOutside("f", "1"),
                        CleaningRule.reportOutside("at", "now"),
                        CleaningRule.reportOutside("yes", "maybe"))
                .apply(table)
                .reported();

        assertThat(reported.stringColumn("value").asList())
                .containsExactly("0.3", "∞", "0", "1E+300", "-∞", "2024-01-31", "0.1", "2024-01-31 09:05", "yes", "no");
        assertThat(reported.columnNames()).containsExactly("source row", "rule", "column", "value");
    }

    @Test
    void rules_of_the_wrong_kind_are_refused_with_the_remedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cleaning.standard().apply(members()))
                .withMessage("A table is cleaned by the rules that CleaningRule makes; 'EXACT_DUPLICATES' is a rule on"
                        + " transactions. Make transactions first; Transactions.suggest(table) writes the line.");
        Transactions sales = Transactions.columns()
                .customer("name")
                .time("day")
                .amount("spend")
                .from(Table.create(
                        "sales",
                        StringColumn.create("name", "Li"),
                        DateColumn.create("day", LocalDate.of(2024, 1, 31)),
                        DoubleColumn.create("spend", 1.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cleaning.of(CleaningRule.trim("name")).apply(sales))
                .withMessage(
                        "Transactions are cleaned by the constants of TransactionRule; 'trim: name' is a rule on tables."
                                + " Apply it to the table that the transactions are made of: Cleaning.of(…).apply(table).data().");
    }

    @Test
    void rules_are_values() {
        assertThat(Cleaning.of(CleaningRule.fillMissing("age").withMean().by("city")))
                .isEqualTo(
                        Cleaning.of(CleaningRule.fillMissing("age").withMean().by("city")));
        Cleaning twice = Cleaning.of(CleaningRule.trim(), CleaningRule.replace("memo", "-", " "), CleaningRule.trim());
        assertThat(twice.rules()).hasSize(3);
        assertThat(twice.without(CleaningRule.replace("memo", "-", " ")).rules())
                .isEqualTo(List.of(CleaningRule.trim(), CleaningRule.trim()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twice.without(CleaningRule.nfc("memo")))
                .withMessage("A rule can be left out of a cleaning that has it; NFC: memo is not among"
                        + " [trim, replace '-' by ' ': memo, trim].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cleaning.of(CleaningRule.trim(), null))
                .withMessage("A cleaning needs rules; one of [trim, null] is null.");
    }

    @Test
    void unknown_columns_and_columns_of_another_type_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cleaning.of(CleaningRule.dropMissing("nmae")).apply(members()))
                .withMessage(
                        "The rule 'drop missing: nmae' needs column 'nmae'; table 'members' has [name, age, spend]."
                                + " Did you mean 'name'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cleaning.of(CleaningRule.trim("age")).apply(members()))
                .withMessage("The rule 'trim: age' needs a column of text; 'age' of table 'members' holds integers.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Cleaning.of(CleaningRule.winsorize("name", 0.1, 0.9)).apply(members()))
                .withMessage("The rule 'winsorize: name from 0.1 to 0.9' needs a column of numbers; 'name' of table"
                        + " 'members' holds text.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.trim("a", null))
                .withMessage(
                        "A cleaning rule takes names and values as texts; it got [a, null], and null names nothing.");
    }

    @Test
    void a_text_column_that_tablesaw_no_longer_numbers_is_cleaned_as_any_other() {
        StringColumn numbered = StringColumn.create("card", " 1", "2", "2", "");
        StringColumn plain = StringColumn.createInternal("card", new NullDictionaryMap(numbered.getDictionary()));

        CleanedTable cleaned = Cleaning.of(
                        CleaningRule.trim(), CleaningRule.dropDuplicates("card"), CleaningRule.dropMissing("card"))
                .apply(Table.create("cards", plain));

        assertThat(cleaned.data().stringColumn("card").asList()).containsExactly("1", "2");
        assertThat(cleaned.removed().intColumn("source row").asList()).containsExactly(3, 4);
    }

    @Test
    void nothing_to_clean_is_an_error_with_a_remedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cleaning.of(CleaningRule.trim()).apply((Table) null))
                .withMessage("A cleaning needs a table, not null. Read one with Tables.read(\"…\").");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cleaning.standard().apply((Transactions) null))
                .withMessageContaining("needs transactions, not null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.recode("city", null))
                .withMessageContaining("needs a map of values, not null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cleaning.of((CleaningRule[]) null))
                .withMessageContaining("A cleaning needs rules, not null.");
    }
}
