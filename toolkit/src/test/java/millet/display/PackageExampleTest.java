package millet.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The example in the description of the package, run. */
class PackageExampleTest {

    @TempDir
    private Path folder;

    @Test
    void the_example_of_the_package_runs() {
        Table sales = Table.create(
                "sales",
                StringColumn.create("category", "tea", "coffee", "cocoa"),
                DoubleColumn.create("revenue", 12800.5, 9120.25, 310),
                DoubleColumn.create("share", 0.5758, 0.4103, 0.0139));

        TableView view = TableView.of(sales).withPercent("share", 1).withNote("in euros, before tax");

        assertThat(view.toText()).isEqualTo("""
                        sales · 3 rows × 3 columns
                        category    revenue    share
                        text        decimal  decimal
                        ----------------------------
                        tea       12,800.50    57.6%
                        coffee     9,120.25    41.0%
                        cocoa        310.00     1.4%
                        in euros, before tax""");
        assertThat(view.saveExcel(folder.resolve("results/sales.xlsx").toString()))
                .isNotEmptyFile();
        assertThat(Check.that("tea earns the most", sales.doubleColumn("share").get(0) > 0.5))
                .hasToString("✓ tea earns the most");
    }
}
