package millet.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class BrandRatingsTest {

    /** NumPy: means and {@code sqrt(((x − mean) ** 2).mean())} of the same survey. */
    @Test
    void each_brand_has_its_means_and_its_disagreement() {
        Table table = Survey.ratings(Survey.of(40)).toTable();

        assertThat(table.columnNames())
                .containsExactly(
                        "brand",
                        "answers",
                        "price_value",
                        "picture",
                        "design",
                        "smart",
                        "reliability",
                        "prestige",
                        "disagreement",
                        "would_buy");
        assertThat(table.doubleColumn("disagreement").getDouble(0)).isCloseTo(0.7251346857653411, within(1e-12));
        assertThat(table.doubleColumn("disagreement").getDouble(5)).isCloseTo(0.7179887272791962, within(1e-12));
        assertThat(table.doubleColumn("would_buy").asList()).containsExactly(1.0, 0.275, 1.0, 0.275, 0.9, 0.7);
        assertThat(table.intColumn("answers").get(0)).isEqualTo(40);
    }

    @Test
    void disagreement_tells_a_brand_in_the_middle_from_one_that_divides() {
        Table table = Table.create(
                StringColumn.create("brand", "clear", "clear", "divided", "divided", "other", "other"),
                DoubleColumn.create("design", 4, 4, 1, 7, 2, 2),
                DoubleColumn.create("smart", 4, 4, 7, 1, 6, 6));
        BrandRatings ratings = BrandRatings.of(table, "brand", "design", "smart");

        assertThat(ratings.disagreement(0)).isZero();
        assertThat(ratings.disagreement(1)).isEqualTo(3);
        assertThat(ratings.toText()).contains("divided", "3.00");
        assertThat(ratings.toString()).isEqualTo(ratings.toText());
    }

    @Test
    void missing_ratings_are_left_out_and_told() {
        Table table = Survey.of(3);
        table.doubleColumn("design").set(0, Double.NaN);
        table.doubleColumn("design").set(1, Double.POSITIVE_INFINITY);
        table.booleanColumn("would_buy").setMissing(0);
        BrandRatings ratings = Survey.ratings(table);

        assertThat(ratings.warnings())
                .containsExactly("2 ratings are missing or infinite; each mean is over those that are there.");
        assertThat(ratings.toTable().doubleColumn("design").getDouble(0)).isFinite();
        table.doubleColumn("design").set(1, 4.0);
        assertThat(Survey.ratings(table).warnings()).singleElement().asString().startsWith("1 rating is missing");
    }

    @Test
    void purchases_may_be_numbers() {
        Table table = Survey.of(2);
        table.addColumns(DoubleColumn.create("intent", table.rowCount()));
        table.doubleColumn("intent").set(0, 0.5);
        BrandRatings ratings =
                BrandRatings.of(table, "brand", "design", "smart").withPurchase("intent");

        assertThat(ratings.purchaseShares()[0]).isEqualTo(0.5);
        assertThat(ratings.purchaseShares()[1]).isNaN();
        assertThat(ratings.respondents()).isEqualTo(12);
    }

    private static void fails(Supplier<?> call, String... parts) {
        assertThatIllegalArgumentException().isThrownBy(call::get).withMessageContainingAll(parts);
    }

    @Test
    void what_makes_no_map_is_refused() {
        Table survey = Survey.of(2);

        fails(() -> BrandRatings.of(survey, "brand", "design"), "two or more different attributes, not [design]");
        fails(() -> BrandRatings.of(survey, "brand", "design", "design"), "two or more different");
        fails(
                () -> BrandRatings.of(survey, "brant", "design", "smart"),
                "A map of brands needs column 'brant'",
                "'brand'?");
        fails(() -> BrandRatings.of(survey, "brand", "design", "would buy"), "needs column 'would buy'");
        fails(() -> BrandRatings.of(survey, "design", "smart", "brand"), "needs numbers; column 'brand' holds string");
        Table clash = survey.copy();
        clash.column("smart").setName("Answers");
        fails(() -> BrandRatings.of(clash, "brand", "design", "Answers"), "a column 'answers' of its own", "Rename");
        fails(() -> Survey.ratings(survey).withRespondent("nobody"), "needs column 'nobody'");
        fails(() -> Survey.ratings(survey).withPurchase("nothing"), "needs column 'nothing'");
        fails(() -> BrandRatings.of(survey.first(2), "brand", "design", "smart"), "three brands or more", "[粟里, 云岫]");
        fails(() -> BrandRatings.of(survey.emptyCopy(), "brand", "design", "smart"), "has []");
        survey.doubleColumn("smart").set(0, Double.NaN);
        survey.doubleColumn("smart").set(6, Double.NaN);
        fails(
                () -> BrandRatings.of(survey, "brand", "design", "smart"),
                "Nobody rates the attribute 'smart' of the brand '粟里'");
        survey.stringColumn("brand").setMissing(3);
        fails(() -> BrandRatings.of(survey, "brand", "design", "picture"), "row 3 of column 'brand' is missing");
        fails(() -> BrandRatings.of(null, "brand", "design", "smart"), "needs a table, not null");
    }
}
