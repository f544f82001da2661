package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** The code of the package's description. */
class PackageExampleTest {

    @Test
    void the_examples_run(@TempDir Path folder) {
        Table customers = Gallery.customers(200);
        customers.doubleColumn("charges").setName("monthly_charges");
        Table sales = Table.create(
                "sales",
                DateColumn.create("month", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 8, 1)),
                DoubleColumn.create("online", 1, 2),
                DoubleColumn.create("shop", 2, 1));

        Chart scatter = Charts.scatter(customers, "tenure", "monthly_charges")
                .withGroups("churn")
                .withTitle("Who pays much and came lately, leaves")
                .withXLabel("tenure (months)");
        Chart bars = Charts.counts(customers, "contract")
                .withGroups("churn")
                .stacked()
                .shares();
        Chart lines = Charts.line(sales, "month", "online", "shop").withLineAtX(LocalDate.of(2024, 7, 1), "new shop");
        Path file = Charts.histogram(customers, "monthly_charges")
                .withPanels("contract")
                .saveSvg(folder.resolve("charges.svg").toString());

        assertThat(scatter.toSvg()).contains("tenure (months)");
        assertThat(bars.toTable().rowCount()).isPositive();
        assertThat(lines.toSvg()).contains("new shop");
        assertThat(file).exists();
    }
}
