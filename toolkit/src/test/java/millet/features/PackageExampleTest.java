package millet.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import millet.data.Datasets;
import millet.data.Transactions;
import org.junit.jupiter.api.Test;
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
}
