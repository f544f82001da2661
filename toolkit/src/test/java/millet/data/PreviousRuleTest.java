package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PreviousRuleTest {

    /**
     * pandas 3.1.1: df = DataFrame(no=["A",None,None,"B",None,"C"], member=[None,None,None,"7",None,"8"],
     * g=["x","y","x",None,"y","x"], v=[1,None,None,4,None,None]).
     */
    private static Table receipts() {
        DateColumn days = DateColumn.create("day");
        days.append(LocalDate.of(2025, 1, 1)).appendMissing().appendMissing();
        days.append(LocalDate.of(2025, 1, 2)).appendMissing().appendMissing();
        return Table.create(
                "receipts",
                StringColumn.create("no", "A", "", "", "B", "", "C"),
                StringColumn.create("member", "", "", "", "7", "", "8"),
                days,
                StringColumn.create("g", "x", "y", "x", "", "y", "x"),
                DoubleColumn.create("v", 1, Double.NaN, Double.NaN, 4, Double.NaN, Double.NaN));
    }

    private static CleanedTable clean(CleaningRule... rules) {
        return Cleaning.of(rules).apply(receipts());
    }

    @Test
    void the_value_above_is_that_of_pandas() {
        CleanedTable cleaned =
                clean(CleaningRule.fillMissing("no", "member", "v").withPrevious());

        // df.no.ffill()
        assertThat(cleaned.data().stringColumn("no").asList()).containsExactly("A", "A", "A", "B", "B", "C");
        // df.member.ffill()
        assertThat(cleaned.data().stringColumn("member").asList()).containsExactly("", "", "", "7", "7", "8");
        assertThat(cleaned.data().doubleColumn("v").asList()).containsExactly(1.0, 1.0, 1.0, 4.0, 4.0, 4.0);
        assertThat(cleaned.warnings()).isEmpty();
        assertThat(cleaned.toText())
                .contains("fill missing: no, member, v with the previous")
                .contains(
                        "A missing value is the one of the nearest row above that has one. Filled 3 cells of 'no'; filled 1"
                                + " cell of 'member'; 3 cells of 'member' have no value above them and stay missing");
    }

    @Test
    void nothing_comes_from_another_receipt_where_the_receipt_makes_the_groups() {
        Table cleaned = clean(
                        CleaningRule.fillMissing("no").withPrevious(),
                        CleaningRule.fillMissing("member", "day").withPrevious().by("no"))
                .data();

        // df.assign(no=df.no.ffill()).groupby("no").member.ffill()
        assertThat(cleaned.stringColumn("member").asList()).containsExactly("", "", "", "7", "7", "8");
        assertThat(cleaned.dateColumn("day").isMissing(5)).isTrue();
        assertThat(cleaned.dateColumn("day").get(4)).isEqualTo(LocalDate.of(2025, 1, 2));
    }

    @Test
    void groups_may_lie_scattered_and_a_row_without_its_group_stays_as_it_is() {
        CleanedTable cleaned =
                clean(CleaningRule.fillMissing("v").withPrevious().by("g"));

        // df.groupby("g").v.ffill(): 1, nan, 1, nan (no group; v is 4 there), nan, 1
        assertThat(cleaned.data().doubleColumn("v").asList()).containsExactly(1.0, null, 1.0, 4.0, null, 1.0);
        assertThat(cleaned.toText())
                .contains("fill missing: v with the previous by g")
                .contains("2 cells of 'v' have no value above them and stay missing");
    }

    @Test
    void rows_that_a_rule_has_removed_give_nothing() {
        Table table = Table.create("t", IntColumn.create("keep", 1, 0, 1), StringColumn.create("s", "a", "b", ""));

        assertThat(Cleaning.of(
                                CleaningRule.keepValues("keep", "1"),
                                CleaningRule.fillMissing("s").withPrevious())
                        .apply(table)
                        .data()
                        .stringColumn("s")
                        .asList())
                .containsExactly("a", "a");
    }

    @Test
    void a_column_without_a_value_an_empty_table_and_full_columns_stay_as_they_are() {
        CleaningRule rule = CleaningRule.fillMissing("s").withPrevious();

        assertThat(Cleaning.of(rule)
                        .apply(Table.create("t", StringColumn.create("s", "", "")))
                        .warnings())
                .containsExactly(
                        "The rule 'fill missing: s with the previous' leaves 2 missing cells of 's': the column has"
                                + " no known value to fill from. Fill it with(a value), or leave it out.");
        assertThat(Cleaning.of(rule)
                        .apply(Table.create("t", StringColumn.create("s")))
                        .warnings())
                .isEmpty();
        assertThat(Cleaning.of(rule)
                        .apply(Table.create("t", StringColumn.create("s", "a", "b")))
                        .audit()
                        .rowsChanged())
                .isZero();
    }

    @Test
    void faults_are_told_with_their_remedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.fillMissing("no").withPrevious().by("no"))
                .withMessageContaining("'no' is both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.fillMissing("no").withPrevious().by())
                .withMessageContaining("by() names none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clean(CleaningRule.fillMissing("mmber").withPrevious()))
                .withMessageContaining("member");
    }

    @Test
    void the_most_frequent_day_is_not_the_day_of_another_row() {
        assertThat(clean(CleaningRule.fillMissing("day").withMode()).warnings())
                .containsExactly(
                        "The rule 'fill missing: day with the mode' gives 4 rows the most frequent day of 'day', which"
                                + " says nothing about theirs. Where a report writes it once for several rows, say withPrevious();"
                                + " else leave them missing.");
        DateTimeColumn moments = DateTimeColumn.create("at");
        moments.append(LocalDateTime.of(2025, 1, 1, 9, 0)).appendMissing();
        assertThat(Cleaning.of(CleaningRule.fillMissing("at").withMode())
                        .apply(Table.create("t", moments))
                        .warnings())
                .singleElement()
                .asString()
                .contains("gives 1 row the most frequent moment of 'at'");
    }
}
