package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class BrandSurveyTest {

    private static Table survey(long seed, int customers) {
        Rows rows = new Rows(BrandSurvey.SURVEY);
        Scribe scribe = BrandSurvey.survey(seed);
        for (int customer = 0; customer < customers; customer++) {
            scribe.write(customer, rows);
        }
        return rows.table();
    }

    private static Table truth() {
        Rows rows = new Rows(BrandSurvey.TRUTH);
        BrandSurvey.truth(rows);
        return rows.table();
    }

    private final Table survey = survey(42, 20_000);

    private Table of(String category, String brand) {
        return survey.where(survey.stringColumn("category")
                .isEqualTo(category)
                .and(survey.stringColumn("brand").isEqualTo(brand)));
    }

    @Test
    void one_customer_in_thirty_rates_six_brands_of_one_category() {
        assertThat(survey.rowCount() / 6).isBetween(600, 740);
        assertThat(survey.rowCount() % 6).isZero();
        assertThat(of("phone", "粟里").rowCount()).isBetween(270, 400);
        assertThat(survey.intColumn("prestige").min()).isEqualTo(1);
        assertThat(survey.intColumn("prestige").max()).isEqualTo(7);
    }

    /** Marks beyond 1 and 7 are cut, which draws the means of the ends to the middle. */
    @Test
    void the_means_are_near_the_planted_positions() {
        for (var row : truth()) {
            double mean = of(row.getString("category"), row.getString("brand"))
                    .intColumn(row.getString("attribute"))
                    .mean();
            assertThat(mean)
                    .as(row.getString("brand") + " " + row.getString("attribute"))
                    .isCloseTo(row.getDouble("position"), within(0.3));
        }
    }

    @Test
    void people_disagree_about_the_television_of_the_shop_and_not_about_its_phone() {
        assertThat(of("tv", "粟里").intColumn("smart").standardDeviation()).isBetween(1.4, 1.9);
        assertThat(of("phone", "粟里").intColumn("smart").standardDeviation()).isBetween(0.7, 1.1);
        assertThat(of("tv", "澜石").intColumn("smart").standardDeviation()).isBetween(0.8, 1.2);
    }

    @Test
    void more_would_buy_the_phone_than_the_television() {
        assertThat(share("phone", "粟里")).isBetween(0.3, 0.7);
        assertThat(share("tv", "粟里")).isBetween(0.02, 0.2);
    }

    private double share(String category, String brand) {
        return of(category, brand).booleanColumn("would_buy").proportionTrue();
    }

    @Test
    void a_customer_answers_alike_whoever_was_asked_before() {
        Rows alone = new Rows(BrandSurvey.SURVEY);
        Scribe scribe = BrandSurvey.survey(42);
        for (int customer = 999; customer >= 0; customer--) {
            scribe.write(customer, alone);
        }
        assertThat(alone.table().sortOn("respondent", "brand").print(50))
                .isEqualTo(survey(42, 1_000).sortOn("respondent", "brand").print(50));
        assertThat(survey(43, 1_000).print(50)).isNotEqualTo(survey(42, 1_000).print(50));
    }

    @Test
    void every_planted_number_has_its_reason() {
        List<Parameter> all = new ArrayList<>();
        BrandSurvey.parameters(all);

        assertThat(all).hasSize(7).allSatisfy(one -> assertThat(one.why()).isNotBlank());
        assertThat(truth().rowCount()).isEqualTo(72);
    }
}
