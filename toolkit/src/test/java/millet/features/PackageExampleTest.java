package millet.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import millet.data.Datasets;
import org.junit.jupiter.api.Test;

/** The code of the package's description. */
class PackageExampleTest {

    @Test
    void the_examples_run() {
        Features flowers =
                Features.of(Datasets.table("iris"), "sepal_length", "sepal_width", "petal_length", "petal_width");
        Features scaled = flowers.log1p("petal_length").standardized();

        Features seen = Features.of(List.of("visits", "spend"), new double[][] {{1, 20}, {3, 50}, {8, 900}})
                .log1p()
                .standardized();
        Features fresh = Features.of(List.of("visits", "spend"), new double[][] {{2, 35}})
                .withIds("customer", List.of("Li Lei"));

        assertThat(scaled.transform().toTable().columnNames()).containsExactly("feature", "steps", "mean", "deviation");
        assertThat(scaled.originals().toArray()).isDeepEqualTo(flowers.toArray());
        assertThat(seen.transform().apply(fresh).toText()).contains("Li Lei");
    }
}
