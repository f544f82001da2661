package millet.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The example in the description of the package, run. */
class PackageExampleTest {

    private static final Table ORDERS = Table.create(
            "orders",
            StringColumn.create("order", "A1", "A1", "A2", "A2"),
            IntColumn.create("line", 1, 2, 1, 1),
            StringColumn.create("city", "深圳", "深圳", "北京", "北京"),
            DoubleColumn.create("amount", 10.5, 4.0, 7.25, 7.25));

    @Test
    void the_examples_run() {
        Table cities = Summary.by("city")
                .count()
                .as("orders")
                .sum("amount")
                .as("revenue")
                .from(ORDERS);
        assertThat(cities.doubleColumn("revenue").asList()).containsExactly(14.5, 14.5);

        Table lines = Distinct.by("order", "line").from(ORDERS);
        assertThat(lines.rowCount()).isEqualTo(3);
    }
}
