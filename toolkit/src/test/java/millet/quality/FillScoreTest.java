package millet.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import millet.data.CleaningRule;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FillScoreTest {

    private static final Table PEOPLE = Table.create(
            "people",
            StringColumn.create("city", "a", "a", "a", "b", "b", "b"),
            DoubleColumn.create("income", 1, 3, Double.NaN, 10, Double.NaN, 30));
    private static final Table TRUTH = Table.create(
            "truth",
            IntColumn.create("source row", 3, 5, 1),
            StringColumn.create("column", "income", "income", "city"),
            StringColumn.create("kind", "missing", "missing", "blank"),
            StringColumn.create("right", "2", "26", "a"));

    private static Table compared(CleaningRule... ways) {
        return FillScore.of(PEOPLE, "income", TRUTH, ways).toTable();
    }

    @Test
    void the_first_row_is_the_column_as_it_should_be() {
        Table table = compared(CleaningRule.fillMissing("income").withMean());

        assertThat(table.getString(0, "way")).isEqualTo("the truth");
        assertThat(table.doubleColumn("mean").get(0)).isEqualTo((1 + 3 + 2 + 10 + 26 + 30) / 6.0);
        // numpy.std([1, 3, 2, 10, 26, 30])
        assertThat(table.doubleColumn("standard deviation").get(0)).isCloseTo(11.73314393786536, within(1e-12));
        assertThat(table.doubleColumn("bias").isMissing(0)).isTrue();
    }

    @Test
    void bias_and_typical_error_are_those_of_the_filled_cells() {
        Table table = compared(
                CleaningRule.fillMissing("income").withMean(),
                CleaningRule.fillMissing("income").withMean().by("city"));

        // the mean of 1, 3, 10, 30 is 11: off by 9 and -15; by city 2 and 20: off by 0 and -6
        assertThat(table.intColumn("filled").asList()).containsExactly(0, 2, 2);
        assertThat(table.doubleColumn("bias").get(1)).isEqualTo(-3);
        assertThat(table.doubleColumn("typical error").get(1)).isCloseTo(Math.sqrt((81 + 225) / 2.0), within(1e-12));
        assertThat(table.doubleColumn("bias").get(2)).isEqualTo(-3);
        assertThat(table.doubleColumn("typical error").get(2)).isCloseTo(Math.sqrt(18), within(1e-12));
        assertThat(table.doubleColumn("mean").get(2)).isEqualTo(11);
        assertThat(table.stringColumn("way").asList())
                .containsExactly("the truth", "with the mean", "with the mean by city");
    }

    @Test
    void dropping_fills_nothing_and_leaves_the_rest() {
        Table table = compared(CleaningRule.dropMissing("income"));

        assertThat(table.intColumn("filled").get(1)).isZero();
        assertThat(table.doubleColumn("bias").isMissing(1)).isTrue();
        assertThat(table.doubleColumn("mean").get(1)).isEqualTo(11);
        assertThat(table.getString(1, "way")).startsWith("drop missing");
    }

    @Test
    void it_shows_itself_and_changes_nothing() {
        FillScore score = FillScore.of(
                PEOPLE, "income", TRUTH, CleaningRule.fillMissing("income").with(5));

        assertThat(score.toString()).contains("income: ways to fill it", "the truth");
        assertThat(score.toHtml()).contains("typical error");
        assertThat(PEOPLE.doubleColumn("income").countMissing()).isEqualTo(2);
    }

    @Test
    void a_wrong_column_or_no_rule_is_refused() {
        CleaningRule mean = CleaningRule.fillMissing("income").withMean();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FillScore.of(PEOPLE, "incme", TRUTH, mean))
                .withMessageContaining("Did you mean 'income'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FillScore.of(PEOPLE, "city", TRUTH, mean))
                .withMessageContaining("needs a column of numbers; 'city' of table 'people'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FillScore.of(PEOPLE, "income", TRUTH))
                .withMessageContaining("needs rules to compare");
    }

    private static Table truth(int row, String right) {
        return Table.create(
                "truth",
                IntColumn.create("source row", new int[] {row}),
                StringColumn.create("kind", "gap"),
                StringColumn.create("column", "income"),
                StringColumn.create("right", right));
    }

    @Test
    void a_truth_that_does_not_fit_is_an_error_that_names_its_row() {
        CleaningRule way = CleaningRule.fillMissing("income").withMean();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FillScore.of(PEOPLE, "income", truth(999, "5"), way))
                .withMessageContaining("its row 1 names 999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FillScore.of(PEOPLE, "income", truth(1, "1.2.3"), way))
                .withMessage("The truth of a score was expected to hold a number for 'income', and its row 1 holds"
                        + " '1.2.3'. Give what should stand there, such as 1250.5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FillScore.of(PEOPLE, "income", PEOPLE, way))
                .withMessageContaining("The truth of a score needs column 'column'");
    }

    @Test
    void upper_and_lower_case_of_the_column_are_alike() {
        CleaningRule way = CleaningRule.fillMissing("income").withMean();

        assertThat(FillScore.of(PEOPLE, "INCOME", TRUTH, way)
                        .toTable()
                        .doubleColumn("bias")
                        .asList())
                .isEqualTo(FillScore.of(PEOPLE, "income", TRUTH, way)
                        .toTable()
                        .doubleColumn("bias")
                        .asList())
                .contains(-3.0);
    }

    @Test
    void a_filled_cell_that_the_truth_does_not_name_is_not_scored() {
        Table people = Table.create("people", DoubleColumn.create("income", 10, Double.NaN, Double.NaN, 20));

        Table table = FillScore.of(
                        people,
                        "income",
                        truth(2, "12"),
                        CleaningRule.fillMissing("income").withMean())
                .toTable();

        assertThat(table.intColumn("filled").get(1)).isEqualTo(1);
        assertThat(table.doubleColumn("bias").get(1)).isEqualTo(3);
    }
}
