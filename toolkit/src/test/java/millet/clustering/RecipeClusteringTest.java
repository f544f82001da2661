package millet.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import millet.features.FeatureRecipe;
import millet.features.FeatureTransform;
import millet.features.Features;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Features made by a recipe are clustered like any others: told in original units, and new rows find their cluster. */
class RecipeClusteringTest {

    private static final Table CUSTOMERS = Table.create(
            "customers",
            StringColumn.create("who", "a", "b", "c", "d", "e", "f"),
            DoubleColumn.create("spend", 10, 12, 11, 900, 950, 1000),
            StringColumn.create("city", "Wuhan", "Wuhan", "Wuhan", "Beijing", "Beijing", "Beijing"));

    private static final FeatureTransform FITTED = FeatureRecipe.of("spend")
            .oneHot("city")
            .log1p("spend")
            .standardized()
            .withIds("who")
            .fit(CUSTOMERS);

    @Test
    void profiles_are_in_original_units() {
        Clustering clusters = KMeans.clusters(2).fit(FITTED.training()).orderedBy("spend");

        Table profile = clusters.profile();

        assertThat(profile.doubleColumn("median spend").asDoubleArray()).containsExactly(950, 11);
        assertThat(profile.doubleColumn("mean city = Wuhan").asDoubleArray()).containsExactly(0, 1);
    }

    @Test
    void new_rows_find_their_cluster_also_through_a_file(@TempDir Path folder) {
        Clustering clusters = KMeans.clusters(2).fit(FITTED.training()).orderedBy("spend");
        Table fresh = Table.create(
                "fresh",
                StringColumn.create("who", "x", "y"),
                DoubleColumn.create("spend", 9, 990),
                StringColumn.create("city", "Wuhan", "Lhasa"));
        FeatureTransform read = FeatureTransform.load(
                FITTED.saveJson(folder.resolve("features.json").toString()).toString());

        Features rows = read.apply(fresh);

        assertThat(clusters.assign(rows)).containsExactly(1, 0);
        assertThat(clusters.assign(rows.originals())).containsExactly(1, 0);
        assertThat(clusters.assign(FITTED.apply(CUSTOMERS))).containsExactly(clusters.labels());
    }
}
