package millet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** The example in the description of the package, run. */
class PackageExampleTest {

    @Test
    void the_example_of_the_package_runs(@TempDir Path folder) {
        Table customers = Table.create("customers", IntColumn.create("customer", 1, 2, 3, 4, 5));
        double[] withData = {4.0, 0.0, 2.5, 0.0, 3.0};
        double[] withoutData = {4.0, -1.0, 2.5, -1.0, 3.0};

        LedgerEntry entry = LedgerEntry.of("Segments", "a letter to two segments", withData, withoutData)
                .withAssumptions("a letter raises spending by a tenth");

        assertThat(entry.profitPerCustomer()).isEqualTo(0.4, within(1e-15));
        DataLedger ledger = DataLedger.of(entry);
        assertThat(ledger.toText())
                .contains("profit per customer", "95% low", "Segments assumes: a letter raises spending by a tenth.");
        ledger.saveJson(folder.resolve("work/ledger.json").toString());
        assertThat(ledger.with(DataLedger.load(
                                folder.resolve("work/ledger.json").toString()))
                        .entries())
                .hasSize(1);

        Path page = Report.titled("What the segments earned")
                .withDate(LocalDate.of(2026, 11, 23))
                .section("The decision")
                .text("A letter to **two segments** instead of everybody.")
                .with(ledger.chart(), ledger)
                .withData("customers", customers)
                .withSeed(42)
                .save(folder.resolve("work/segments.html").toString());
        assertThat(page).content().contains("<strong>two segments</strong>", "5 rows × 1 column");
    }
}
