package millet.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import millet.data.CleanedTable;
import millet.data.Cleaning;
import millet.data.CleaningRule;
import millet.data.Datasets;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class AuditScoreTest {

    /** Row 3 repeats row 2, city 1 has a blank, age 4 is impossible, age 5 is missing; city 6 is odd and right. */
    private static Table dirty() {
        return Table.create(
                "dirty",
                StringColumn.create("city", " wuhan", "xian", "xian", "chengdu", "wuhan", "x ian"),
                DoubleColumn.create("age", 30, 40, 40, 999, Double.NaN, 60));
    }

    private static Table truth() {
        return Table.create(
                "truth",
                IntColumn.create("source row", 1, 3, 4, 5),
                StringColumn.create("column", "city", "", "age", "age"),
                StringColumn.create("kind", "blank", "twice", "impossible", "missing"),
                StringColumn.create("right", "wuhan", "", "50", "45"));
    }

    private static AuditScore scored(CleaningRule... rules) {
        return AuditScore.of(Cleaning.of(rules).apply(dirty()), truth());
    }

    @Test
    void a_rule_that_hits_only_dirt_is_precise_and_its_kind_is_mended() {
        AuditScore score = scored(CleaningRule.dropDuplicates(), CleaningRule.trim("city"));

        assertThat(score.toTable().intColumn("touched").asList()).containsExactly(1, 1);
        assertThat(score.toTable().intColumn("dirty").asList()).containsExactly(1, 1);
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.kinds().stringColumn("kind").asList())
                .containsExactly("blank", "twice", "impossible", "missing");
        assertThat(score.kinds().intColumn("found").asList()).containsExactly(1, 1, 0, 0);
        assertThat(score.kinds().intColumn("mended").asList()).containsExactly(1, 1, 0, 0);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.missed().stringColumn("kind").asList()).containsExactly("impossible", "missing");
        assertThat(score.falseAlarms().isEmpty()).isTrue();
    }

    @Test
    void a_rule_that_hits_what_is_right_is_told_with_what_it_did() {
        AuditScore score = scored(CleaningRule.replace("city", " ", ""));

        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.falseAlarms().rowCount()).isEqualTo(1);
        assertThat(score.falseAlarms().getString(0, "before")).isEqualTo("x ian");
        assertThat(score.falseAlarms().getString(0, "after")).isEqualTo("xian");
        assertThat(score.falseAlarms().intColumn("source row").get(0)).isEqualTo(6);
    }

    @Test
    void dirt_that_became_something_else_is_found_and_not_mended() {
        AuditScore score = scored(
                CleaningRule.missingOutside("age", 0, 120),
                CleaningRule.fillMissing("age").with(45));

        assertThat(score.kinds().intColumn("found").asList()).containsExactly(0, 0, 1, 1);
        assertThat(score.kinds().intColumn("mended").asList()).containsExactly(0, 0, 0, 1);
        assertThat(score.toTable().stringColumn("rule").size()).isEqualTo(2);
        assertThat(score.toTable().intColumn("touched").asList()).containsExactly(1, 2);
    }

    @Test
    void what_is_only_reported_is_found() {
        AuditScore score = scored(CleaningRule.reportOutside("age", 35, 120));

        assertThat(score.toTable().intColumn("touched").asList()).containsExactly(2);
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.kinds().intColumn("found").asList()).containsExactly(0, 0, 1, 0);
    }

    @Test
    void a_row_thrown_away_for_one_cell_is_no_hit_but_its_dirt_is_gone() {
        AuditScore score = scored(CleaningRule.dropMissing("age"));

        assertThat(score.precision()).isZero();
        assertThat(score.falseAlarms().stringColumn("column").isMissing().size())
                .isEqualTo(1);
        assertThat(score.kinds().intColumn("found").asList()).containsExactly(0, 0, 0, 1);
        assertThat(score.kinds().intColumn("mended").asList()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void what_already_reads_right_counts_as_mended() {
        Table dates = Table.create(
                "dates",
                DateColumn.create("day", java.time.LocalDate.of(2025, 3, 7), java.time.LocalDate.of(2025, 3, 8)));
        Table right = Table.create(
                "truth",
                IntColumn.create("source row", 1, 2),
                StringColumn.create("column", "day", "day"),
                StringColumn.create("kind", "form", "form"),
                StringColumn.create("right", "2025-03-07", "2025-03-09"));

        AuditScore score =
                AuditScore.of(Cleaning.of(CleaningRule.dropDuplicates()).apply(dates), right);

        assertThat(score.kinds().intColumn("mended").asList()).containsExactly(1);
        assertThat(score.precision()).isNaN();
        assertThat(score.toTable().isEmpty()).isTrue();
    }

    @Test
    void a_value_that_should_be_missing_is_mended_when_it_is() {
        Table right = Table.create(
                "truth",
                IntColumn.create("source row", new int[] {4}),
                StringColumn.create("column", "age"),
                StringColumn.create("kind", "invented"),
                StringColumn.create("right", new String[] {""}));
        CleanedTable cleaned =
                Cleaning.of(CleaningRule.missingOutside("age", 0, 120)).apply(dirty());

        assertThat(AuditScore.of(cleaned, right).kinds().intColumn("mended").asList())
                .containsExactly(1);
    }

    @Test
    void without_truth_there_is_no_recall() {
        AuditScore score = AuditScore.of(Cleaning.of(CleaningRule.trim("city")).apply(dirty()), truth().emptyCopy());

        assertThat(score.recall()).isNaN();
        assertThat(score.precision()).isZero();
    }

    @Test
    void it_shows_counts_of_both_sides() {
        AuditScore score = scored(CleaningRule.replace("city", " ", ""));

        assertThat(score.toString())
                .contains(
                        "50.0%",
                        "Of 2 places touched 1 was dirty; of 4 dirty places 1 was found, and 1 reads as it should.");
        assertThat(score.toHtml()).contains("precision");
        assertThat(score.warnings()).isEmpty();
    }

    @Test
    void a_truth_of_another_table_is_refused_with_its_row() {
        CleanedTable cleaned = Cleaning.of(CleaningRule.trim("city")).apply(dirty());
        Table far = truth();
        far.intColumn("source row").set(1, 7);
        Table unknown = truth();
        unknown.stringColumn("column").set(0, "citi");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditScore.of(cleaned, far))
                .withMessage("The truth was expected to name rows of the dirty table, 1 to 6, and its row 2 names 7."
                        + " Give the truth of the table that was cleaned.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditScore.of(cleaned, unknown))
                .withMessageContaining("'citi'")
                .withMessageContaining("Did you mean 'city'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditScore.of(cleaned, dirty()))
                .withMessageContaining("needs column 'column'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditScore.of(
                        cleaned,
                        truth().replaceColumn("source row", StringColumn.create("source row", "a", "b", "c", "d"))))
                .withMessageContaining("its row 1 names a");
    }

    /** The places and kinds are those that the script of the data set put in and counted. */
    @Test
    void the_rules_for_text_find_all_dirt_of_the_simulated_orders_and_nothing_else() {
        CleanedTable cleaned = Cleaning.of(
                        CleaningRule.dropDuplicates(),
                        CleaningRule.dropDuplicates("order", "line").keepingLast(),
                        CleaningRule.trim("city"),
                        CleaningRule.lowerCase("city"),
                        CleaningRule.halfWidth("phone"),
                        CleaningRule.withoutPinyin("remark"),
                        CleaningRule.simplified("remark"),
                        CleaningRule.replace("remark", "<.*?>|&nbsp;", ""))
                .apply(Datasets.table("dirty_orders"));

        AuditScore score = AuditScore.of(cleaned, Datasets.table("dirty_orders_truth"));

        assertThat(score.precision()).isEqualTo(1);
        Table mended = score.kinds().where(score.kinds().intColumn("mended").isGreaterThan(0));
        assertThat(mended.intColumn("mended").asList())
                .isEqualTo(mended.intColumn("places").asList());
        assertThat(mended.stringColumn("kind").asList())
                .containsExactlyInAnyOrder(
                        "date form",
                        "blanks",
                        "letter case",
                        "full-width digits",
                        "pinyin annotation",
                        "traditional characters",
                        "residue",
                        "exact duplicate",
                        "superseded by a correction");
    }

    @Test
    void what_should_stand_there_is_read_as_its_column_is() {
        Table dirty = Table.create(
                "t",
                DoubleColumn.create("x", 100_000, 2),
                BooleanColumn.create("b", true, false),
                DateTimeColumn.create("d", LocalDateTime.of(2024, 1, 2, 3, 4), LocalDateTime.of(2024, 1, 2, 3, 4)));
        CleanedTable cleaned = Cleaning.of().apply(dirty);
        String[] columns = {"x", "x", "b", "b", "d", "x"};
        String[] rights = {"1e5", "1.2.3", "yes", "no", "2024-01-02 03:04", "∞"};
        Table truth = Table.create(
                "truth",
                IntColumn.create("source row", 1, 1, 1, 1, 1, 1),
                StringColumn.create("kind", "1", "2", "3", "4", "5", "6"),
                StringColumn.create("column", columns),
                StringColumn.create("right", rights));

        assertThat(AuditScore.of(cleaned, truth).kinds().intColumn("mended").asList())
                .containsExactly(1, 0, 1, 0, 1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuditScore.of(cleaned, null))
                .withMessageContaining("the truth is null");
    }
}
