package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** The example in the description of the package, run on a smaller world. */
class PackageExampleTest {

    @Test
    void the_example_of_the_package_runs(@TempDir Path folder) {
        World world = World.customers(500).withSeed(42).days(180);

        Table orders = world.orders();
        Table products = world.products();
        Table dirty = world.withDirt(0.02).orders();
        long touches = world.parts("touches").mapToLong(Table::rowCount).sum();
        Path file = world.save("orders", folder.resolve("my-data/orders.csv").toString());
        Truth truth = world.truth();

        assertThat(world.toText()).contains("one line of an order");
        assertThat(orders.columnNames()).contains("order", "customer", "time", "product", "quantity", "price");
        assertThat(products.rowCount()).isGreaterThan(50);
        assertThat(dirty.rowCount()).isGreaterThan(orders.rowCount());
        assertThat(touches).isEqualTo(world.touches().rowCount());
        assertThat(file).isRegularFile();
        assertThat(world.parameters().toText()).contains("price elasticity: phone");
        assertThat(world.hashes().toTable().columnNames()).containsExactly("table", "rows", "sha256");
        assertThat(world.marginals().toTable().rowCount()).isEqualTo(12);
        assertThat(truth.customers().columnNames()).contains("segment", "log_rate", "price_sensitivity");
        assertThat(truth.elasticities().rowCount()).isEqualTo(30);
    }
}
