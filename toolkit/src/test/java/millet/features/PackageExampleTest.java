package millet.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import millet.data.Datasets;
import millet.data.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The code of the package's description. */
class PackageExampleTest {

    @Test
    void the_examples_run() {
        Transactions sales = Transactions.columns()
                .customer("who")
                .time("day")
                .amount("amount")
                .from(Table.create(
                        "sales",
                        StringColumn.create("who", "a", "b"),
                        DateColumn.create("day", LocalDate.of(2024, 12, 1), LocalDate.of(2024, 12, 30)),
                        DoubleColumn.create("amount", 5, 7)));

        Features rfm = Rfm.asOf(LocalDate.of(2024, 12, 31)).from(sales);

        Features flowers =
                Features.of(Datasets.table("iris"), "sepal_length", "sepal_width", "petal_length", "petal_width");
        Features scaled = flowers.log1p("petal_length").standardized();

        Features seen = Features.of(List.of("visits", "spend"), new double[][] {{1, 20}, {3, 50}, {8, 900}})
                .log1p()
                .standardized();
        Features fresh = Features.of(List.of("visits", "spend"), new double[][] {{2, 35}})
                .withIds("customer", List.of("Li Lei"));

        assertThat(rfm.log1p("frequency", "monetary").standardized().rowCount()).isEqualTo(2);
        assertThat(scaled.transform().toTable().columnNames()).containsExactly("feature", "steps", "mean", "deviation");
        assertThat(scaled.originals().toArray()).isDeepEqualTo(flowers.toArray());
        assertThat(seen.transform().apply(fresh).toText()).contains("Li Lei");
    }

    @Test
    void the_example_of_a_recipe_runs(@TempDir Path folder) {
        Table customers = Table.create(
                "customers",
                DoubleColumn.create("age", 17, Double.NaN, 40, 66),
                DoubleColumn.create("spend", 0, 20, 900, 35),
                StringColumn.create("city", "Beijing", "Wuhan", "Beijing", "Wuhan"),
                StringColumn.create("district", "a", "b", "a", "b"),
                DateColumn.create(
                        "joined",
                        LocalDate.of(2024, 12, 1),
                        LocalDate.of(2024, 12, 2),
                        LocalDate.of(2024, 12, 3),
                        LocalDate.of(2024, 12, 4)),
                BooleanColumn.create("bought", true, false, true, false));
        Table later = customers.rejectColumns("bought").first(2);

        FeatureRecipe recipe = FeatureRecipe.of("age", "spend")
                .fillingMissing("age", "median")
                .markingMissing("age")
                .oneHot("city")
                .targetMean("district", "bought")
                .binned("age", 18, 25, 65)
                .datePart("joined", "weekday", "isWeekend")
                .interaction("age", "spend")
                .log1p("spend")
                .standardized("age", "spend");
        FeatureTransform fitted = recipe.fit(customers);
        String file =
                fitted.saveJson(folder.resolve("features.json").toString()).toString();

        assertThat(fitted.toTable().columnNames()).containsExactly("feature", "made of", "steps", "mean", "deviation");
        assertThat(fitted.training().rowCount()).isEqualTo(4);
        assertThat(fitted.apply(later).names()).contains("age in [18, 25)", "weekday of joined", "age × spend");
        assertThat(FeatureTransform.load(file)).isEqualTo(fitted);
    }

    @Test
    void the_example_of_metrics_cohorts_and_splits_runs() {
        Transactions sales = Shops.shopExport();

        NextPurchases customers =
                NextPurchase.after(LocalDate.of(2025, 9, 1)).within(60).from(sales);
        TrainTest<NextPurchases> split =
                Split.holdOut(0.25).stratifiedBy("willBuy").apply(customers);
        int folds = 0;
        for (var fold : Split.folds(5).apply(customers)) {
            fold.train().features().log1p("frequency");
            folds++;
        }

        assertThat(Metrics.standard().from(sales).toTable().columnNames()).contains("metric", "指标", "value", "formula");
        assertThat(Cohorts.byMonth().from(sales).retention().columnNames())
                .startsWith("cohort", "customers", "month 0");
        assertThat(split.train().features().rowCount() + split.test().nextSpend().length)
                .isEqualTo(customers.rowCount());
        assertThat(folds).isEqualTo(5);
    }
}
