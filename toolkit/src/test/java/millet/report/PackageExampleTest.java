package millet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The example in the description of the package, run. */
class PackageExampleTest {

    @Test
    void the_example_of_the_package_runs() {
        double[] withData = {4.0, 0.0, 2.5, 0.0, 3.0};
        double[] withoutData = {4.0, -1.0, 2.5, -1.0, 3.0};

        LedgerEntry entry = LedgerEntry.of("Segments", "a letter to two segments", withData, withoutData)
                .withAssumptions("a letter raises spending by a tenth");

        assertThat(entry.profitPerCustomer()).isEqualTo(0.4, within(1e-15));
        assertThat(DataLedger.of(entry).toText())
                .contains("profit per customer", "95% low", "Segments assumes: a letter raises spending by a tenth.");
    }
}
