package millet.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The example in the description of the package, run. */
class PackageExampleTest {

    private final Table survey = Survey.of(40);

    @Test
    void the_example_of_the_package_runs() {
        BrandRatings tv = BrandRatings.of(survey, "brand", "price_value", "picture", "smart", "prestige")
                .withRespondent("respondent")
                .withPurchase("would_buy");

        PerceptualMap map = tv.map();
        MapStability stability = map.stability(500, 42);
        IdealPoint ideal = map.idealPoint();

        assertThat(tv.brands()).startsWith("粟里");
        assertThat(map.chart().toSvg()).contains("picture");
        assertThat(stability.toTable().rowCount()).isEqualTo(6);
        assertThat(ideal.toTable().stringColumn("brand").asList()).contains("粟里");
    }
}
