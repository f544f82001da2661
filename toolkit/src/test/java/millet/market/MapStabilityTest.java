package millet.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class MapStabilityTest {

    @Test
    void with_one_respondent_nothing_can_move() {
        Table table = Survey.ratings(Survey.ofMeans()).map().stability(20, 1).toTable();

        assertThat(table.doubleColumn("play").asList())
                .allSatisfy(play -> assertThat(play).isCloseTo(0, within(1e-12)));
        assertThat(table.doubleColumn("still nearest").asList()).containsOnly(1.0);
        assertThat(table.stringColumn("nearest").get(4)).isEqualTo("启衡");
    }

    @Test
    void few_respondents_and_rows_that_stand_for_people_are_told() {
        List<String> warnings =
                Survey.ratings(Survey.ofMeans()).map().stability(20, 1).warnings();

        assertThat(warnings).anyMatch(warning -> warning.contains("says nothing here"));
        assertThat(Survey.ratings(Survey.of(40)).map().stability(20, 1).warnings())
                .noneMatch(warning -> warning.contains("says nothing here"));
    }

    @Test
    void places_of_more_respondents_move_less() {
        double few = play(Survey.of(11));
        double many = play(Survey.of(176));

        assertThat(few / many).isBetween(3.0, 5.0); // the root of 16 is 4
    }

    private static double play(Table survey) {
        return Survey.ratings(survey)
                .map()
                .stability(400, 3)
                .toTable()
                .doubleColumn("play")
                .mean();
    }

    /** The standard error of a mean along an axis is the root of the variance along it over n; the play adds two axes. */
    @Test
    void the_play_is_the_standard_error_of_the_place() {
        BrandRatings ratings = Survey.ratings(Survey.of(40));
        PerceptualMap map = ratings.map();
        double variance = 0;
        for (int row = 0; row < ratings.rows(); row++) {
            if (ratings.brandOf(row) == 0) {
                double[] own = new double[6];
                for (int attribute = 0; attribute < 6; attribute++) {
                    own[attribute] = ratings.rating(row, attribute);
                }
                double off = PerceptualMap.distance(map.placeOf(own), map.place("粟里"));
                variance += off * off / 40;
            }
        }

        assertThat(map.stability(4_000, 9).toTable().doubleColumn("play").getDouble(0))
                .isCloseTo(Math.sqrt(variance / 40), within(0.005));
    }

    @Test
    void the_middle_of_the_places_holds_the_place() {
        PerceptualMap map = Survey.ratings(Survey.of(40)).map();
        Table table = map.stability(200, 42).toTable();

        for (int brand = 0; brand < 6; brand++) {
            assertThat(map.place(Survey.BRANDS[brand])[0])
                    .isBetween(
                            table.doubleColumn("1 low").getDouble(brand),
                            table.doubleColumn("1 high").getDouble(brand));
        }
        assertThat(table.toString()).isEqualTo(map.stability(200, 42).toTable().toString());
    }

    @Test
    void it_draws_the_clouds_and_says_what_it_did() {
        MapStability stability = Survey.ratings(Survey.of(12)).map().stability(150, 42);

        assertThat(stability.chart().toTable().rowCount()).isEqualTo(720);
        assertThat(stability.chart().toSvg()).contains("Where the brands lie when others answer", "12 respondents");
        assertThat(stability.toText()).contains("150 resamples of 12 respondents (seed 42)");
        assertThat(stability.toString()).isEqualTo(stability.toText());
        assertThat(stability.warnings()).isEqualTo(List.of());
    }

    @Test
    void a_brand_that_nobody_drawn_has_rated_keeps_its_place() {
        Table survey = Survey.of(3);
        Table table = Survey.ratings(survey.where(survey.numberColumn("respondent")
                        .isEqualTo(0)
                        .or(survey.stringColumn("brand").isNotEqualTo("启衡"))))
                .map()
                .stability(50, 1)
                .toTable();

        assertThat(table.doubleColumn("play").getDouble(5)).isCloseTo(0, within(1e-12));
        assertThat(table.doubleColumn("play").getDouble(0)).isPositive();
    }

    @Test
    void too_few_resamples_are_refused() {
        PerceptualMap map = Survey.ratings(Survey.of(3)).map();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> map.stability(19, 1))
                .withMessage("The stability of a map needs 20 to 100,000 resamples, not 19. Say stability(500, 42).");
        assertThatIllegalArgumentException().isThrownBy(() -> map.stability(100_001, 1));
    }
}
