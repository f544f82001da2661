package millet.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import millet.data.Transactions;
import millet.features.Features;
import millet.features.Rfm;
import org.junit.jupiter.api.Test;

/** The example in the description of the package, run. */
class PackageExampleTest {

    private final Transactions sales = Sales.of(
            "anna 2024-01-10 120 tea",
            "anna 2024-03-20 80 tea",
            "anna 2024-05-02 95 cup",
            "ben 2024-02-01 20 cup",
            "ben 2024-04-03 25 cup",
            "li 2024-01-02 10 pot",
            "mei 2024-06-30 60 tea");

    @Test
    void the_example_of_the_package_runs() {
        Transactions winter = sales.before(LocalDate.of(2024, 4, 1));
        Transactions spring = sales.from(LocalDate.of(2024, 4, 1));
        Features rfm = Rfm.asOf(LocalDate.of(2024, 3, 31)).from(winter);

        RfmScores scores = RfmScoring.quantiles(5).from(rfm);
        Segments segments = scores.segments();
        Personas personas =
                Personas.of(segments, winter, rfm).withAction(segments.of("li").orElseThrow(), "Leave them in peace.");

        Segments later = RfmScoring.quantiles(5)
                .from(Rfm.asOf(LocalDate.of(2024, 6, 30)).from(spring))
                .segments();
        Migration migration = Migration.between(segments, later);

        OfferPlan plan = Offer.costing(0.8).withMargin(0.3).withUplift(0.1).plan(segments, winter);
        OfferResult result = plan.evaluate(spring);

        assertThat(scores.toTable().rowCount()).isEqualTo(3);
        assertThat(segments.of("anna")).contains("Champions");
        assertThat(personas.toText()).contains("Leave them in peace.", "last purchase 11 days ago · 2 purchases");
        assertThat(migration.plot().toSvg()).contains("not buying · 1");
        assertThat(plan.chosen()).contains("Champions");
        assertThat(result.withData()).hasSize(3);
    }
}
