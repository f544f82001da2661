package millet.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import millet.data.Datasets;
import millet.features.Features;
import org.junit.jupiter.api.Test;

/** The code of the package's description. */
class PackageExampleTest {

    @Test
    void the_examples_run() {
        Features flowers =
                Features.of(Datasets.table("iris"), "sepal_length", "sepal_width", "petal_length", "petal_width");

        assertThat(KSelection.from(2).to(8).compare(flowers).toTable().rowCount())
                .isEqualTo(7);

        Clustering species = KMeans.clusters(3).withRestarts(50).fit(flowers);

        assertThat(species.toText()).startsWith("3 clusters of 150 rows");
        assertThat(species.silhouette().mean()).isPositive();
        assertThat(species.plot("petal_length", "petal_width").toSvg()).contains("3 clusters");
        assertThat(species.assign(Features.of(flowers.names(), new double[][] {{5.9, 3, 5.1, 1.8}})))
                .hasSize(1);
        assertThat(Clustering.of(flowers, species.labels()).inertia())
                .isCloseTo(species.inertia(), org.assertj.core.api.Assertions.within(1e-9));
    }
}
