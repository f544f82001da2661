package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class UnwantedRuleTest {

    private static Table sales() {
        return Table.create(
                "sales",
                StringColumn.create("member", "000062", "散客", "", "零售", "000062", "000131"),
                IntColumn.create("age", 31, 999, 20, -1, 31, 44),
                DateColumn.create(
                        "born",
                        LocalDate.of(1990, 1, 1),
                        LocalDate.of(1900, 1, 1),
                        null,
                        LocalDate.of(1900, 1, 1),
                        LocalDate.of(1990, 1, 1),
                        LocalDate.of(1980, 5, 6)));
    }

    private static CleanedTable clean(CleaningRule... rules) {
        return Cleaning.of(rules).apply(sales());
    }

    @Test
    void the_values_named_become_missing_and_all_others_stay() {
        CleanedTable cleaned = clean(CleaningRule.missingValues("member", "散客", "零售"));

        assertThat(cleaned.data().stringColumn("member").asList())
                .containsExactly("000062", "", "", "", "000062", "000131");
        assertThat(cleaned.data().stringColumn("member").countMissing()).isEqualTo(3);
        assertThat(cleaned.audit().rowsChanged()).isEqualTo(2);
        assertThat(cleaned.audit().rowsRemoved()).isZero();
        assertThat(cleaned.changed().stringColumn("before").asList()).containsExactly("散客", "零售");
        assertThat(cleaned.warnings()).isEmpty();
        assertThat(cleaned.toText())
                .contains("missing values: member 散客, 零售")
                .contains("'散客', '零售' in 'member' stand for nothing known. The cell becomes missing.");
    }

    @Test
    void the_values_come_in_any_order_and_the_changes_in_that_of_the_rows() {
        assertThat(clean(CleaningRule.missingValues("member", "零售", "散客", "散客"))
                        .changed()
                        .intColumn("source row")
                        .asList())
                .containsExactly(2, 4);
    }

    @Test
    void numbers_and_days_compare_by_value() {
        Table cleaned = clean(
                        CleaningRule.missingValues("age", "999", "-1.0"),
                        CleaningRule.missingValues("born", "1900-01-01"))
                .data();

        assertThat(cleaned.intColumn("age").isMissing(1)).isTrue();
        assertThat(cleaned.intColumn("age").isMissing(3)).isTrue();
        assertThat(cleaned.intColumn("age").countMissing()).isEqualTo(2);
        assertThat(cleaned.dateColumn("born").countMissing()).isEqualTo(3);
    }

    @Test
    void a_day_among_moments_is_the_whole_day_and_yes_is_true() {
        Table table = Table.create(
                "t",
                DateTimeColumn.create(
                        "at",
                        LocalDateTime.of(1970, 1, 1, 0, 0),
                        LocalDateTime.of(1970, 1, 1, 8, 0),
                        LocalDateTime.of(2024, 1, 31, 9, 30)),
                BooleanColumn.create("paid", new Boolean[] {true, false, null}),
                DoubleColumn.create("x", 1, 2, 3));

        Table cleaned = Cleaning.of(
                        CleaningRule.missingValues("at", "1970-01-01"), CleaningRule.missingValues("paid", "true"))
                .apply(table)
                .data();
        assertThat(cleaned.dateTimeColumn("at").countMissing()).isEqualTo(2);
        assertThat(cleaned.booleanColumn("paid").countMissing()).isEqualTo(2);
        assertThat(Cleaning.of(CleaningRule.keepValues("at", "2024-01-31 09:30"))
                        .apply(table)
                        .data()
                        .rowCount())
                .isEqualTo(1);
    }

    @Test
    void a_value_that_no_row_has_is_told() {
        assertThat(clean(CleaningRule.missingValues("member", "散客", "walk-in")).warnings())
                .containsExactly(
                        "No row has the value 'walk-in' that the rule 'missing values: member 散客, walk-in' makes"
                                + " missing; it counts only where it is written just so.");
    }

    @Test
    void who_names_the_unwanted_values_as_the_allowed_ones_is_told() {
        assertThat(clean(CleaningRule.missingOutside("member", "散客", "零售")).warnings())
                .containsExactly("The rule 'missing other values: member than 散客, 零售' makes 3 of 5 values of 'member'"
                        + " missing. It keeps the values that are named. To make those missing and keep the others, say"
                        + " CleaningRule.missingValues(\"member\", \"散客\", \"零售\").");
        assertThat(clean(CleaningRule.missingOutside("age", 0, 30)).warnings())
                .containsExactly(
                        "The rule 'missing outside: age from 0 to 30' makes 5 of 6 values of 'age' missing. It keeps"
                                + " the numbers inside the range; look at the limits and at the unit of the column.");
    }

    @Test
    void half_of_the_values_is_no_reason_to_doubt() {
        assertThat(clean(CleaningRule.missingOutside("age", 0, 31)).warnings()).isEmpty();
        assertThat(clean(CleaningRule.missingOutside("member", "000062", "000131"))
                        .warnings())
                .isEmpty();
        assertThat(clean(CleaningRule.reportOutside("member", "散客")).warnings())
                .noneMatch(warning -> warning.contains("missingValues"));
    }

    @Test
    void faults_are_told_with_their_remedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.missingValues("member"))
                .withMessage("The values of 'member' that become missing must be given, at least one. Say"
                        + " missingValues(\"member\", \"unknown\").");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.missingValues("member", (String) null))
                .withMessageContaining("null names nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clean(CleaningRule.missingValues("membr", "散客")))
                .withMessageContaining("member");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clean(CleaningRule.missingValues("age", "散客")))
                .withMessageContaining("needs a column that can hold '散客'");
    }

    @Test
    void hostile_values_are_quoted_as_java_has_it() {
        Table table = Table.create("t", StringColumn.create("a\"b", "x\\", "y", "z"));

        assertThat(Cleaning.of(CleaningRule.missingOutside("a\"b", "x\\"))
                        .apply(table)
                        .warnings())
                .singleElement()
                .asString()
                .endsWith("CleaningRule.missingValues(\"a\\\"b\", \"x\\\\\").");
    }

    @Test
    void an_empty_table_has_nothing_to_lose() {
        assertThat(Cleaning.of(CleaningRule.missingValues("member", "散客"))
                        .apply(sales().emptyCopy())
                        .data()
                        .rowCount())
                .isZero();
    }
}
