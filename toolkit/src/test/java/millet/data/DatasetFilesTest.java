package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Holds cards, catalogue and files together: no figure in prose may differ from the file that it describes. */
class DatasetFilesTest {

    private static final Path FOLDER = DatasetFolder.find();
    private static final Catalogue CATALOGUE = Catalogue.in(FOLDER);

    @TestFactory
    Stream<DynamicTest> the_catalogue_and_the_card_say_what_the_file_holds() {
        return CATALOGUE.datasets().stream().map(set -> dynamicTest(set.name(), () -> check(set)));
    }

    private static void check(Dataset set) throws Exception {
        Path file = FOLDER.resolve(set.file());
        byte[] bytes = Files.readAllBytes(file);
        List<List<String>> rows = rows(set);
        List<String> header = rows.get(0);
        List<List<String>> body = rows.subList(1, rows.size());
        assertThat(set.file())
                .isIn(
                        set.name() + "/" + set.name() + ".csv",
                        set.name() + "/" + set.name() + ".csv.gz",
                        set.partOf() + "/" + set.name().replaceFirst("^world_", "") + ".csv");
        assertThat(set.bytes()).isEqualTo(bytes.length);
        assertThat(set.sha256()).isEqualTo(sha256(bytes));
        assertThat(set.rows()).isEqualTo(body.size());
        assertThat(set.columns()).extracting(Dataset.Variable::name).containsExactlyElementsOf(header);

        String card = Files.readString(file.resolveSibling("README.md"));
        assertThat(card)
                .contains("# " + set.title() + " · " + set.titleZh() + "\n")
                .contains(set.description())
                .contains("`Datasets.table(\"" + set.name() + "\")`")
                .contains("`" + file.getFileName() + "`, " + bytes.length + " bytes")
                .contains("**Rows × columns**: " + body.size() + " × " + header.size() + "\n")
                .contains("**Source**: " + set.source() + "\n")
                .contains("**Licence**: " + set.licence() + "\n")
                .contains("**Citation**: " + set.citation() + "\n")
                .contains("**SHA-256**: `" + set.sha256() + "`");
        for (int i = 0; i < header.size(); i++) {
            Dataset.Variable column = set.columns().get(i);
            assertThat(card)
                    .contains("\n| " + column.name() + " | " + column.type() + " | " + column.unit() + " | "
                            + column.description() + " | " + missing(body, i) + " |");
        }
        if (set.partOf() == null) {
            assertThat(card).startsWith("# " + set.title());
            assertThat(card.lines().filter(line -> line.startsWith("| "))).hasSize(header.size() + 1);
        }
    }

    @TestFactory
    Stream<DynamicTest> the_table_has_the_rows_columns_missing_values_and_sums_of_the_file() {
        return CATALOGUE.datasets().stream()
                .filter(set -> !set.asExported())
                .map(set -> dynamicTest(set.name(), () -> {
                    Table table = CATALOGUE.table(set.name());
                    List<List<String>> rows = rows(set);
                    List<List<String>> body = rows.subList(1, rows.size());
                    assertThat(table.name()).isEqualTo(set.name());
                    assertThat(table.rowCount()).isEqualTo(body.size());
                    assertThat(table.columnNames()).isEqualTo(rows.get(0));
                    IntStream.range(0, table.columnCount()).forEach(i -> compare(table.column(i), body, i));
                }));
    }

    @Test
    void an_export_is_read_to_the_rows_and_types_of_its_card() {
        Dataset set = CATALOGUE.dataset("erp_export");
        Table table = CATALOGUE.table("erp_export");
        assertThat(table.rowCount()).isEqualTo(set.rows());
        assertThat(table.columnNames())
                .isEqualTo(set.columns().stream().map(Dataset.Variable::name).toList());
        assertThat(table.column("单据日期").type().name()).isEqualTo("LOCAL_DATE");
        assertThat(table.stringColumn("会员卡号").get(0)).isEqualTo("000457");
        assertThat(table.stringColumn("商品编码").get(0)).isEqualTo("00403");
        // the row 合计 of the file itself
        assertThat(table.numberColumn("数量").sum()).isEqualTo(2859);
        assertThat(table.numberColumn("金额").sum()).isCloseTo(758321.60, within(1e-6));
    }

    private static void compare(Column<?> column, List<List<String>> body, int i) {
        assertThat((long) column.countMissing()).as(column.name()).isEqualTo(missing(body, i));
        if (column instanceof NumericColumn<?> numbers) {
            double sum = body.stream()
                    .map(row -> row.get(i))
                    .filter(cell -> !cell.isEmpty())
                    .map(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .doubleValue();
            assertThat(numbers.sum()).as(column.name()).isCloseTo(sum, within(1e-9 * Math.max(1, Math.abs(sum))));
        }
    }

    @Test
    void every_data_file_is_in_the_catalogue_and_every_set_in_the_index() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?"))
                            .map(file -> FOLDER.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(
                            CATALOGUE.datasets().stream().map(Dataset::file).toList());
        }
        String index = Files.readString(FOLDER.resolve("README.md"));
        for (Dataset set : CATALOGUE.datasets()) {
            assertThat(index)
                    .contains(
                            set.partOf() == null
                                    ? "| [" + set.name() + "](" + set.name() + "/README.md) | " + set.title() + " | "
                                            + set.titleZh() + " |"
                                    : "| [" + set.partOf() + "](" + set.partOf() + "/README.md) | ");
        }
    }

    @Test
    void two_answers_read_yes_and_no_and_agree_with_the_file() throws IOException {
        Table churn = CATALOGUE.table("wa_churn");
        List<List<String>> body = rows(CATALOGUE.dataset("wa_churn"));
        for (String name :
                List.of("female", "senior_citizen", "partner", "dependents", "phone_service", "paperless_billing")) {
            int i = body.get(0).indexOf(name);
            long ones = body.stream()
                    .skip(1)
                    .filter(row -> row.get(i).startsWith("1"))
                    .count();
            assertThat(churn.stringColumn(name).unique().asSet()).containsExactlyInAnyOrder("Yes", "No");
            assertThat((long) churn.stringColumn(name).isEqualTo("Yes").size())
                    .as(name)
                    .isEqualTo(ones);
        }
    }

    @Test
    void total_charges_are_missing_exactly_for_customers_without_a_month_of_tenure() {
        Table churn = CATALOGUE.table("wa_churn");
        assertThat(churn.doubleColumn("total_charges").isMissing().toArray())
                .hasSize(11)
                .isEqualTo(churn.intColumn("tenure").isEqualTo(0).toArray());
    }

    @Test
    void iris_holds_the_figures_of_fisher_and_not_those_of_uci() {
        Table iris = CATALOGUE.table("iris");
        assertThat(measurements(iris, 34)).containsExactly(4.9, 3.1, 1.5, 0.2);
        assertThat(measurements(iris, 37)).containsExactly(4.9, 3.6, 1.4, 0.1);
        assertThat(measurements(iris, 101)).isEqualTo(measurements(iris, 142));
        assertThat(iris.stringColumn("species").unique().asList())
                .containsExactlyInAnyOrder("setosa", "versicolor", "virginica");
    }

    private static List<Double> measurements(Table iris, int row) {
        return IntStream.range(0, 4)
                .mapToObj(i -> iris.doubleColumn(i).getDouble(row))
                .toList();
    }

    @Test
    void the_hundred_points_lie_around_the_two_published_group_means() {
        // errata E7: means of the true halves of the variant "blocks"
        Table points = CATALOGUE.table("kmeans100_blocks");
        Table upper = points.where(points.stringColumn("group").isEqualTo("upper"));
        Table lower = points.where(points.stringColumn("group").isEqualTo("lower"));
        assertThat(upper.doubleColumn("x").mean()).isCloseTo(1.016806, within(1e-6));
        assertThat(upper.doubleColumn("y").mean()).isCloseTo(1.102810, within(1e-6));
        assertThat(lower.doubleColumn("x").mean()).isCloseTo(-1.018722, within(1e-6));
        assertThat(lower.doubleColumn("y").mean()).isCloseTo(-0.817253, within(1e-6));
    }

    @Test
    void the_dirt_stands_where_its_truth_says() throws IOException {
        List<List<String>> orders = rows(CATALOGUE.dataset("dirty_orders"));
        List<String> header = orders.get(0);
        List<List<String>> truth = rows(CATALOGUE.dataset("dirty_orders_truth"));
        for (List<String> place : truth.subList(1, truth.size())) {
            List<String> row = orders.get(Integer.parseInt(place.get(0)));
            if (place.get(1).isEmpty()) {
                List<String> key = row.subList(0, 2);
                assertThat(orders.stream().filter(other -> other.subList(0, 2).equals(key)))
                        .as("rows with the key of row %s", place)
                        .hasSize(2);
            } else {
                assertThat(row.get(header.indexOf(place.get(1))))
                        .as("%s", place)
                        .isNotEqualTo(place.get(3));
            }
        }
    }

    private static List<List<String>> rows(Dataset set) throws IOException {
        Path file = FOLDER.resolve(set.file());
        Charset charset = set.asExported() ? Charset.forName("GBK") : StandardCharsets.UTF_8;
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text, charset)) {
            List<List<String>> all = reader.stream()
                    .map(record -> List.copyOf(record.getFields()))
                    .toList();
            // the two titles, the blank row and the total of an export, as its card says
            return set.asExported() ? all.subList(3, all.size() - 1) : all;
        }
    }

    private static long missing(List<List<String>> body, int i) {
        return body.stream().filter(row -> row.get(i).isEmpty()).count();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
