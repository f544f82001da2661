package millet.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The example in the description of the package, run. */
class PackageExampleTest {

    private static final Table CUSTOMERS = Table.create(
            "customers",
            StringColumn.create("id", "c1", "c2", "c3"),
            IntColumn.create("age", 31, 45, 27),
            IntColumn.create("visits", 3, 5, 4),
            StringColumn.create("churn", "no", "yes", "no"));

    private static final Table ORDERS = Table.create(
            "orders",
            StringColumn.create("order", "a", "a", "b"),
            IntColumn.create("line", 1, 2, 1),
            DoubleColumn.create("price", 5, 7, -1),
            StringColumn.create("customer", "c1", "c1", "c3"));

    @Test
    void the_example_of_the_profile_runs() {
        Table customers = CUSTOMERS;
        Profile profile = Profile.of(customers);
        assertThat(profile.withTarget("churn")
                        .withAsOf(LocalDate.of(2024, 3, 31))
                        .toHtml())
                .contains("with churn");
        assertThat(profile.column("age").median()).isEqualTo(31);
        assertThat(profile.correlations("spearman").plot().toSvg()).contains("<svg");
        assertThat(profile.missingness().toText()).contains("customers");
    }

    @Test
    void the_example_of_the_expectations_runs(@TempDir Path folder) {
        Table customers = CUSTOMERS;
        Table orders = ORDERS;
        Expectations suite = Expectations.of(
                Expectation.unique("order", "line"),
                Expectation.inRange("price", 0, 1000).mostly(0.99),
                Expectation.foreignKey("customer", customers, "id").withWeight(3));
        suite.saveJson(folder.resolve("my-data/orders.expectations.json").toString());
        ExpectationReport report = suite.check(orders);
        assertThat(report.score()).isEqualTo(0.8);
        assertThat(report.failing(2).columnNames()).startsWith("source row", "price");
    }
}
