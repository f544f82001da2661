package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import millet.data.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class WorldTest {

    private static final World SMALL = World.customers(600).days(365);

    static Stream<String> tables() {
        return Sources.names(Sources.SHOP);
    }

    static Stream<String> truths() {
        return Sources.names(Sources.TRUTH);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_is_the_same_at_every_call_and_has_its_columns(String name) {
        Table table = SMALL.table(name);

        assertThat(csv(SMALL.table(name))).isEqualTo(csv(table));
        assertThat(table.name()).isEqualTo(name);
        assertThat(table.columnNames())
                .isEqualTo(Sources.named(name, Sources.SHOP, "").layout().fields().stream()
                        .map(Layout.Field::name)
                        .toList());
        assertThat(table.rowCount()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("truths")
    void a_truth_is_the_same_at_every_call(String name) {
        World world = SMALL.withDirt(0.05);

        assertThat(csv(world.truth().table(name))).isEqualTo(csv(world.truth().table(name)));
        assertThat(world.truth().table(name).rowCount()).isPositive();
    }

    private static List<String> csv(Table table) {
        List<String> rows = new ArrayList<>();
        for (Row row : table) {
            StringBuilder text = new StringBuilder();
            for (String column : table.columnNames()) {
                text.append(row.isMissing(column) ? "" : row.getObject(column)).append('|');
            }
            rows.add(text.toString());
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers",
                "accounts",
                "orders",
                "touches",
                "campaign",
                "devices",
                "credit",
                "services",
                "locations"
            })
    void a_larger_world_begins_with_the_same_customers(String name) {
        World larger = World.customers(1000).days(365);
        Set<String> first = new HashSet<>(csv(SMALL.table(name)));

        assertThat(first).isSubsetOf(new HashSet<>(csv(larger.table(name))));
        assertThat(larger.table(name).rowCount()).isGreaterThan(first.size());
    }

    @Test
    void parts_hold_the_rows_of_the_whole_table() {
        World world = World.customers(10_500).days(90);
        List<Table> parts = world.parts("orders").toList();

        assertThat(parts).hasSize(2);
        List<String> together = new ArrayList<>(csv(parts.get(0)));
        together.addAll(csv(parts.get(1)));
        assertThat(together).containsExactlyInAnyOrderElementsOf(csv(world.orders()));
    }

    @Test
    void a_file_is_written_part_by_part_and_read_back(@TempDir Path folder) throws IOException {
        World world = World.customers(10_500).days(90);
        Path file = world.save("orders", folder.resolve("out/orders.csv").toString());

        assertThat(Files.readAllLines(file)).hasSize(world.orders().rowCount() + 1);
        Table read = Tables.read(file.toString());
        assertThat(read.columnNames()).isEqualTo(world.orders().columnNames());
        assertThat(read.doubleColumn("amount").sum())
                .isCloseTo(world.orders().doubleColumn("amount").sum(), within(0.01));
    }

    @Test
    void a_file_has_the_format_of_its_name(@TempDir Path folder) {
        for (String name : List.of("p.csv", "p.csv.gz", "p.ndjson", "p.jsonl", "p.xlsx")) {
            Table read = Tables.read(
                    SMALL.save("products", folder.resolve(name).toString()).toString());
            assertThat(read.rowCount()).as(name).isEqualTo(SMALL.products().rowCount());
            assertThat(read.columnNames()).as(name).isEqualTo(SMALL.products().columnNames());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.save("products", "p.parquet"))
                .withMessageContaining("writes .csv, .ndjson and .xlsx, and 'p.parquet' ends otherwise");
    }

    @Test
    void all_tables_are_written_to_a_folder_and_the_truth_to_another(@TempDir Path folder) throws IOException {
        World world = World.customers(40).days(90);

        assertThat(world.saveAll(folder.resolve("new/shop").toString())).isEqualTo(folder.resolve("new/shop"));
        world.truth().saveAll(folder.resolve("truth").toString());

        assertThat(namesIn(folder.resolve("new/shop"))).containsExactlyInAnyOrderElementsOf(tables().toList());
        assertThat(namesIn(folder.resolve("truth"))).containsExactlyInAnyOrderElementsOf(truths().toList());
        assertThat(Files.readAllLines(folder.resolve("new/shop/customers.csv"))).hasSize(41);
        assertThat(Files.readAllLines(folder.resolve("truth/rules_truth.csv")))
                .hasSize(world.truth().rules().rowCount() + 1);
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".csv", ""))
                    .toList();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused(@TempDir Path folder) throws IOException {
        World world = World.customers(1).days(90);
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.saveAll(" "))
                .withMessage("saveAll needs the name of a folder such as \"my-data/shop\"; this one is empty.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.truth().saveAll(null))
                .withMessageContaining("this one is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world.saveAll(file.toString()))
                .withMessageContaining("is a file, not a folder");
    }

    @Test
    void hashes_tell_worlds_apart_and_tables_that_are_the_same() {
        World world = World.customers(40).days(90);
        Table one = world.hashes().toTable();
        Table soiled = world.withDirt(0.5).hashes().toTable();

        assertThat(one.columnNames()).containsExactly("table", "rows", "sha256");
        assertThat(one.stringColumn("table").asList())
                .containsExactlyElementsOf(Stream.concat(tables(), truths()).toList());
        List<String> changed = new ArrayList<>();
        for (int row = 0; row < one.rowCount(); row++) {
            if (!one.getString(row, "sha256").equals(soiled.getString(row, "sha256"))) {
                changed.add(one.getString(row, "table"));
            }
        }
        assertThat(changed).containsExactly("orders", "dirt_truth");
        assertThat(world.withSeed(1).hashes().toTable().stringColumn("sha256").asList())
                .doesNotContainAnyElementsOf(List.of(one.getString(0, "sha256")));
    }

    @Test
    void another_seed_is_another_world_of_the_same_kind() {
        assertThat(csv(SMALL.withSeed(1).orders())).isNotEqualTo(csv(SMALL.orders()));
        assertThat(SMALL.withSeed(42)).isEqualTo(SMALL);
        assertThat(SMALL.withSeed(1).customers().rowCount()).isEqualTo(600);
    }

    @Test
    void all_rows_lie_within_the_world() {
        LocalDate end = LocalDate.of(2024, 1, 1);
        Table orders = SMALL.orders();

        assertThat(orders.dateTimeColumn("time").min().toLocalDate()).isAfterOrEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(orders.dateTimeColumn("time").max().toLocalDate()).isBefore(end);
        assertThat(SMALL.touches().dateTimeColumn("time").max().toLocalDate()).isBefore(end);
        assertThat(SMALL.customers().dateColumn("joined").max()).isBefore(end);
    }

    @Test
    void orders_are_in_the_order_of_time_and_their_lines_are_numbered() {
        Table orders = SMALL.orders();
        Set<String> seen = new HashSet<>();
        for (int row = 1; row < orders.rowCount(); row++) {
            assertThat(orders.dateTimeColumn("time").get(row))
                    .isAfterOrEqualTo(orders.dateTimeColumn("time").get(row - 1));
        }
        for (Row row : orders) {
            assertThat(seen.add(row.getString("order") + " " + row.getInt("line")))
                    .isTrue();
        }
    }

    /** Every line is of a product on sale, at the price of its week. */
    @Test
    void orders_agree_with_products_and_prices() {
        Table prices = SMALL.prices();
        Set<String> asked = new HashSet<>();
        for (Row row : prices) {
            asked.add(row.getString("product") + " " + row.getDate("week") + " " + row.getDouble("price"));
        }
        for (Row row : SMALL.orders()) {
            if (row.getInt("quantity") > 0) {
                LocalDate day = row.getDateTime("time").toLocalDate();
                LocalDate sunday = day.minusDays(day.getDayOfWeek().getValue() % 7);
                assertThat(asked).contains(row.getString("product") + " " + sunday + " " + row.getDouble("price"));
            }
        }
    }

    @Test
    void the_books_of_the_stock_balance() {
        Table stock = SMALL.stock();
        for (Row row : stock) {
            assertThat(row.getInt("opening") + row.getInt("received") - row.getInt("sold"))
                    .isEqualTo(row.getInt("closing"));
            assertThat(row.getInt("closing")).isNotNegative();
            assertThat(row.getInt("received")).isNotNegative();
        }
        long sold = 0;
        for (Row row : SMALL.orders()) {
            boolean goods = !row.getString("category").equals("service");
            sold += goods && row.getInt("quantity") > 0 ? row.getInt("quantity") : 0;
        }
        assertThat((long) stock.intColumn("sold").sum()).isEqualTo(sold);
    }

    @Test
    void every_return_is_of_something_that_was_bought_before() {
        Set<String> bought = new HashSet<>();
        int returns = 0;
        for (Row row : SMALL.orders()) {
            String what = row.getString("customer") + row.getString("product") + Math.abs(row.getInt("quantity"));
            if (row.getInt("quantity") > 0) {
                bought.add(what);
            } else {
                returns++;
                assertThat(bought).contains(what);
            }
        }
        assertThat(returns).isPositive();
    }

    @Test
    void a_small_world_of_one_customer_and_the_largest_allowed_are_fine() {
        assertThat(World.customers(1).days(90).customers().rowCount()).isEqualTo(1);
        assertThat(World.customers(10_000_000)
                        .days(2900)
                        .parts("customers")
                        .findFirst()
                        .orElseThrow()
                        .rowCount())
                .isEqualTo(10_000);
    }

    @Test
    void numbers_outside_are_refused_with_a_remedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> World.customers(0))
                .withMessage("A world has 1 to 10,000,000 customers, got 0. Say World.customers(20_000).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> World.customers(10).days(30))
                .withMessageContaining("from 90 to 2900 days, got 30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> World.customers(10).withDirt(Double.NaN))
                .withMessageContaining("between 0 and 0.5, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> World.customers(10).table("order"))
                .withMessageContaining("The world has no table 'order'; it has [customers, ")
                .withMessageEndingWith("Did you mean 'orders'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> World.customers(10).truth().parts("rules"))
                .withMessageContaining("The truth has no table 'rules'");
    }

    @Test
    void a_world_shows_its_tables_and_says_what_it_is() {
        assertThat(SMALL).hasToString("World[customers=600, seed=42, days=365]");
        assertThat(SMALL.withDirt(0.02)).hasToString("World[customers=600, seed=42, days=365, dirt=0.02]");
        assertThat(SMALL.toTable().stringColumn("table").asList()).contains("customers", "orders", "touches");
        assertThat(SMALL.truth().toText()).contains("elasticities_truth", "真实价格弹性");
    }

    @Test
    void every_planted_number_has_its_reason() {
        Table parameters = SMALL.parameters().toTable();

        assertThat(parameters.rowCount()).isGreaterThan(100);
        assertThat(parameters.stringColumn("why").isMissing().size()).isZero();
        assertThat(parameters.stringColumn("parameter").unique().size()).isEqualTo(parameters.rowCount());
    }

    @Test
    void the_marginals_of_a_large_enough_world_are_those_of_a_shop() {
        Table marginals = World.customers(6000).marginals().toTable();
        for (Row row : marginals) {
            assertThat(row.getBoolean("inside")).as(row.getString("marginal")).isTrue();
        }
        // nobody has been seen for a year in a world of ninety days
        assertThat(World.customers(50)
                        .days(90)
                        .marginals()
                        .toTable()
                        .booleanColumn("inside")
                        .isMissing()
                        .size())
                .isPositive();
    }
}
