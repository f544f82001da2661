package millet.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class IdealPointTest {

    private final IdealPoint ideal = Survey.ratings(Survey.of(40)).map().idealPoint();

    /** NumPy: {@code lstsq} of the purchases on the places of the answers in the axes of {@code svd}, and on their squared length. */
    @Test
    void direction_and_ideal_are_those_of_the_regressions() {
        assertThat(ideal.direction()[0]).isCloseTo(-0.00966018448655817, within(1e-12));
        assertThat(ideal.direction()[1]).isCloseTo(0.17803020279974763, within(1e-12));
        assertThat(ideal.place().orElseThrow()[0]).isCloseTo(-0.16655055667725524, within(1e-10));
        assertThat(ideal.place().orElseThrow()[1]).isCloseTo(1.5650698914897194, within(1e-10));
        assertThat(ideal.distance("粟里")).isCloseTo(1.164026265166125, within(1e-10));
        assertThat(ideal.toText())
                .contains("The ideal lies at -0.17, 1.57. The places explain 67.0% of who would buy.");
    }

    @Test
    void the_nearest_brand_stands_first() {
        Table table = ideal.toTable();

        assertThat(table.stringColumn("brand").asList()).containsExactly("粟里", "朗曜", "澜石", "启衡", "云岫", "松陌");
        assertThat(table.doubleColumn("would buy").getDouble(1)).isEqualTo(0.9);
        assertThat(ideal.toString()).isEqualTo(ideal.toText());
        assertThat(ideal.warnings()).singleElement().asString().contains("halo");
    }

    /** Purchases that rise with prestige and nothing else, on a line: there is no top. */
    @Test
    void where_more_is_better_there_is_a_direction_only() {
        Table table = Table.create(
                StringColumn.create("brand", "a", "b", "c", "d", "e"),
                DoubleColumn.create("prestige", 1, 2, 3, 5, 6),
                DoubleColumn.create("design", 3, 4, 2, 3, 4),
                DoubleColumn.create("intent", 1, 4, 9, 25, 36));
        IdealPoint rising = BrandRatings.of(table, "brand", "prestige", "design")
                .withPurchase("intent")
                .map()
                .idealPoint();

        assertThat(rising.place()).isEmpty();
        assertThat(rising.toTable().stringColumn("brand").asList()).containsExactly("e", "d", "c", "b", "a");
        assertThat(rising.toTable().doubleColumn("from the ideal").countMissing())
                .isEqualTo(5);
        assertThat(rising.warnings()).anyMatch(warning -> warning.contains("further is better"));
        assertThat(rising.warnings()).anyMatch(warning -> warning.startsWith("Only 5 answers tell"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rising.distance("a"))
                .withMessageContaining("There is no ideal point");
    }

    /** A hill so flat that its top would lie outside all answers. */
    @Test
    void a_top_outside_all_answers_is_none() {
        Table table = Table.create(
                StringColumn.create("brand", "a", "b", "c", "d", "e"),
                DoubleColumn.create("prestige", 1, 2, 3, 5, 6),
                DoubleColumn.create("design", 3, 4, 2, 3, 4),
                DoubleColumn.create("intent", 39, 76, 111, 175, 204)); // 40 p − p²: its top is at a prestige of 20
        assertThat(BrandRatings.of(table, "brand", "prestige", "design")
                        .withPurchase("intent")
                        .map()
                        .idealPoint()
                        .place())
                .isEmpty();
    }

    @Test
    void places_that_explain_nothing_are_told() {
        Table survey = Survey.of(400);
        Table mixed = survey.addColumns(DoubleColumn.create("luck", survey.rowCount()));
        for (int row = 0; row < mixed.rowCount(); row++) {
            mixed.doubleColumn("luck").set(row, row * 37 % 101 % 2);
        }
        assertThat(BrandRatings.of(mixed, "brand", Survey.ATTRIBUTES)
                        .withPurchase("luck")
                        .map()
                        .idealPoint()
                        .warnings())
                .anyMatch(warning -> warning.contains("other things decide"));
    }

    @Test
    void answers_with_gaps_are_left_out() {
        Table survey = Survey.of(40);
        survey.doubleColumn("design").setMissing(0);
        survey.booleanColumn("would_buy").setMissing(1);

        assertThat(Survey.ratings(survey).map().idealPoint().direction()[1]).isCloseTo(0.178, within(0.02));
    }

    @Test
    void without_purchases_or_without_a_difference_there_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrandRatings.of(Survey.of(3), "brand", Survey.ATTRIBUTES)
                        .map()
                        .idealPoint())
                .withMessageContaining("withPurchase(\"would_buy\")");
        Table survey = Survey.of(3);
        survey.addColumns(DoubleColumn.create("always", new double[survey.rowCount()]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrandRatings.of(survey, "brand", "design", "smart")
                        .withPurchase("always")
                        .map()
                        .idealPoint())
                .withMessageContaining("all who answered would buy alike");
    }
}
