package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class DatasetsTest {

    private static final String SMALL = """
            {"datasets": [{"name": "small", "title": "Small <b>", "title_zh": "小", "description": "Three & more.",
              "file": "small/small.csv", "rows": 2, "licence": "ours", "source": "here", "citation": "us",
              "sha256": "%s", "bytes": 8, "columns": [{"name": "a", "type": "integer", "unit": "kg", "description": "A < B"}]}]}
            """;

    private static final String HASH_OF_SMALL = "d4fa155a0784a2543c083ff5c36ec7a7d4810f08946220e5acf4c1f11006216e";

    @TempDir
    Path temp;

    private Path checkout(Path root, String hash) throws IOException {
        Path folder = Files.createDirectories(root.resolve("datasets"));
        Files.writeString(folder.resolve("catalog.json"), SMALL.formatted(hash));
        Files.createDirectories(folder.resolve("small"));
        Files.writeString(folder.resolve("small/small.csv"), "a\n1\n2\n");
        return folder;
    }

    @Test
    void the_list_shows_every_set_with_its_size_and_licence() {
        DatasetList list = Datasets.list();
        assertThat(list.names())
                .startsWith("wa_churn", "credit_data", "complete_journey", "shop_export", "cdnow", "dirty_orders")
                .contains("erp_export", "wine", "iris", "longley")
                .contains("kmeans100_blocks", "kmeans100_alternating", "article_ratings");
        assertThat(list.toTable().columnNames()).containsExactly("name", "title", "标题", "rows", "columns", "licence");
        assertThat(list.toTable().rowCount()).isEqualTo(list.names().size());
        assertThat(list.toString()).contains("wa_churn", "MIT");
        assertThat(list.toHtml()).contains("wa_churn", "7,043", "电信客户流失", "CC BY 4.0");
        assertThat(list.mimeBundle()).containsKeys("text/html", "text/plain");
    }

    @Test
    void tables_that_belong_together_do_not_crowd_out_the_others() {
        DatasetList list = Datasets.list();

        assertThat(list.names()).contains("world_orders", "world_orders_truth");
        assertThat(list.toTable().stringColumn("name").asList()).contains("world_orders");
        assertThat(list.view().toTable().stringColumn("name").asList())
                .startsWith("wa_churn")
                .endsWith("article_ratings");
        assertThat(list.toText())
                .endsWith("And tables that belong together: world (world_customers, world_accounts, world_products …),"
                        + " world_truth (world_customers_truth, world_orders_truth, world_lost_demand …);"
                        + " names() has them all.");
        assertThat(new DatasetList(List.of()).toText()).doesNotContain("together");
    }

    @Test
    void a_set_is_read_with_the_types_of_the_catalogue() {
        Table churn = Datasets.table("wa_churn");
        assertThat(churn.rowCount()).isEqualTo(7043);
        assertThat(churn.columnCount()).isEqualTo(20);
        assertThat(churn.column("tenure").type().name()).isEqualTo("INTEGER");
        assertThat(churn.column("monthly_charges").type().name()).isEqualTo("DOUBLE");
        assertThat(churn.column("churn").type().name()).isEqualTo("STRING");
        assertThat(churn.stringColumn("female").get(0)).isEqualTo("Yes");
    }

    @Test
    void every_call_gives_a_table_of_its_own() {
        Table first = Datasets.table("iris");
        first.removeColumns("species");
        first.doubleColumn("sepal_length").set(0, 99.0);
        Table second = Datasets.table("iris");
        assertThat(second.columnNames()).contains("species");
        assertThat(second.doubleColumn("sepal_length").get(0)).isEqualTo(5.1);
    }

    @Test
    void the_card_shows_source_licence_citation_and_the_meaning_of_every_column() {
        DataCard card = Datasets.card("wine");
        assertThat(card.licence()).isEqualTo("CC BY 4.0");
        assertThat(card.toString())
                .contains(card.source(), card.licence(), card.citation(), "178 rows × 14 columns", "proline");
        assertThat(card.toHtml()).contains("CC BY 4.0", "葡萄酒成分", "alcohol", "% by volume");
        assertThat(card.toTable().columnNames()).containsExactly("column", "type", "unit", "meaning");
        assertThat(card.toTable().rowCount()).isEqualTo(14);
    }

    @Test
    void a_card_escapes_what_the_catalogue_says() throws IOException {
        DataCard card = new DataCard(Catalogue.in(checkout(temp, HASH_OF_SMALL)).dataset("small"));
        assertThat(card.toHtml())
                .contains("Small &lt;b&gt;", "Three &amp; more.", "A &lt; B")
                .doesNotContain("<b>Small <b>");
    }

    @Test
    void an_unknown_set_is_answered_with_the_nearest_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datasets.table("wachurn"))
                .withMessageStartingWith(
                        "A data set of the catalogue was expected, and there is none called 'wachurn'. Did you mean 'wa_churn'? Known are wa_churn, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datasets.card("Iriss"))
                .withMessageContaining("'iris'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datasets.path("quite something else"))
                .satisfies(e -> assertThat(e.getMessage())
                        .doesNotContain("Did you mean")
                        .contains("Known are"));
    }

    @Test
    void the_path_of_a_set_is_its_checked_file() {
        assertThat(Datasets.path("longley")).isAbsolute().isRegularFile().hasFileName("longley.csv");
    }

    @Test
    void a_changed_file_is_refused_with_both_checksums_and_the_way_back() throws IOException {
        Path folder = checkout(temp, "0".repeat(64));
        assertThatIllegalStateException()
                .isThrownBy(() -> Catalogue.in(folder).table("small"))
                .withMessageContaining("The file of data set 'small' is not the one of the catalogue.")
                .withMessageContaining(folder.resolve("small/small.csv").toString())
                .withMessageContaining("expected SHA-256 " + "0".repeat(64))
                .withMessageContaining("actual   SHA-256 " + HASH_OF_SMALL)
                .withMessageContaining("git checkout -- datasets/small/small.csv");
    }

    @Test
    void a_packed_file_is_unpacked_and_its_checksum_is_that_of_the_file_as_it_lies() throws IOException {
        Path folder = checkout(temp, HASH_OF_SMALL);
        byte[] packed = packed("a\n1\n2\n");
        Files.write(folder.resolve("small/small.csv.gz"), packed);
        Path catalogue = folder.resolve("catalog.json");
        Files.writeString(catalogue, SMALL.formatted(sha256(packed)).replace("small.csv", "small.csv.gz"));

        Table table = Catalogue.in(folder).table("small");

        assertThat(table.intColumn("a").asList()).containsExactly(1, 2);
        assertThat(table.name()).isEqualTo("small");
        Files.writeString(catalogue, SMALL.formatted(HASH_OF_SMALL).replace("small.csv", "small.csv.gz"));
        assertThatIllegalStateException()
                .isThrownBy(() -> Catalogue.in(folder).table("small"))
                .withMessageContaining("actual   SHA-256 " + sha256(packed))
                .withMessageContaining("git checkout -- datasets/small/small.csv.gz");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_file_that_changes_between_two_calls_is_noticed() throws IOException {
        Path folder = checkout(temp, HASH_OF_SMALL);
        assertThat(Catalogue.in(folder).table("small").rowCount()).isEqualTo(2);
        Files.writeString(folder.resolve("small/small.csv"), "a\n1\n2\n3\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> Catalogue.in(folder).table("small"))
                .withMessageContaining("is not the one of the catalogue");
    }

    @Test
    void a_missing_file_is_named_with_the_way_back() throws IOException {
        Path folder = checkout(temp, HASH_OF_SMALL);
        Files.delete(folder.resolve("small/small.csv"));
        assertThatIllegalStateException()
                .isThrownBy(() -> Catalogue.in(folder).path("small"))
                .withMessageContaining("it is missing")
                .withMessageContaining("git checkout -- datasets/small/small.csv");
    }

    @Test
    void the_folder_is_found_from_any_folder_below_the_checkout() throws IOException {
        Path folder = checkout(temp, HASH_OF_SMALL);
        Path deep = Files.createDirectories(temp.resolve("notebooks/zh/deep"));
        assertThat(DatasetFolder.find(null, null, deep)).isEqualTo(folder);
        assertThat(DatasetFolder.find(null, null, temp)).isEqualTo(folder);
        assertThat(DatasetFolder.find(" ", "", deep)).isEqualTo(folder);
    }

    @Test
    void a_folder_called_datasets_without_a_catalogue_is_passed_over() throws IOException {
        Path folder = checkout(temp, HASH_OF_SMALL);
        Path below = Files.createDirectories(temp.resolve("work/datasets")).getParent();
        assertThat(DatasetFolder.find(null, null, below)).isEqualTo(folder);
    }

    @Test
    void the_system_property_comes_before_the_environment_and_both_before_the_search() throws IOException {
        Path one = checkout(temp.resolve("one"), HASH_OF_SMALL);
        Path two = checkout(temp.resolve("two"), HASH_OF_SMALL);
        Path three = checkout(temp.resolve("three"), HASH_OF_SMALL);
        assertThat(DatasetFolder.find(one.toString(), two.toString(), three)).isEqualTo(one);
        assertThat(DatasetFolder.find(null, two.toString(), three)).isEqualTo(two);
        assertThat(DatasetFolder.find(null, null, three)).isEqualTo(three);
    }

    @Test
    void a_checkout_under_blanks_and_chinese_characters_works() throws IOException {
        Path folder = checkout(temp.resolve("我的 项目/小米 数据"), HASH_OF_SMALL);
        Path notebooks = Files.createDirectories(folder.resolveSibling("notebooks"));
        Path found = DatasetFolder.find(null, null, notebooks);
        assertThat(found).isEqualTo(folder);
        assertThat(Catalogue.in(found).table("small").intColumn("a").asList()).containsExactly(1, 2);
    }

    @Test
    void a_path_that_looks_like_windows_works() throws IOException {
        Path folder = checkout(temp.resolve("C:\\Users\\李 明\\millet"), HASH_OF_SMALL);
        assertThat(Catalogue.in(DatasetFolder.find(folder.toString(), null, temp))
                        .table("small")
                        .rowCount())
                .isEqualTo(2);
    }

    @Test
    void a_missing_folder_is_reported_with_every_place_looked_at() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DatasetFolder.find(null, null, temp))
                .withMessageContaining("The folder 'datasets' of the Millet checkout was expected")
                .withMessageContaining("the system property millet.datasets (not set)")
                .withMessageContaining("the environment variable MILLET_DATASETS (not set)")
                .withMessageContaining(temp.resolve("datasets").toString())
                .withMessageContaining("set MILLET_DATASETS");
    }

    @Test
    void a_wrong_setting_is_named_and_not_passed_over() throws IOException {
        checkout(temp, HASH_OF_SMALL);
        Path empty = Files.createDirectories(temp.resolve("empty"));
        assertThatIllegalStateException()
                .isThrownBy(() -> DatasetFolder.find(empty.toString(), null, temp))
                .withMessageContaining(
                        "The system property millet.datasets was expected to name a folder with catalog.json")
                .withMessageContaining("holds none");
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> DatasetFolder.find(null, temp.resolve("nowhere").toString(), temp))
                .withMessageContaining("The environment variable MILLET_DATASETS")
                .withMessageContaining("is no folder");
        assertThatIllegalStateException()
                .isThrownBy(() -> DatasetFolder.find("a\0b", null, temp))
                .withMessageContaining("is no path on this system");
    }

    @Test
    void an_unreadable_catalogue_is_named_with_its_line_and_the_way_back() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("datasets"));
        for (String broken : new String[] {
            "{\"datasets\": [\n {]",
            "",
            "null",
            "{}",
            "[1]",
            "{\"datasets\": [{\"name\": \"x\"}]}",
            "{\"datasets\": [null]}",
            SMALL.formatted("x").replace("integer", "whole")
        }) {
            Files.writeString(folder.resolve("catalog.json"), broken);
            assertThatIllegalStateException()
                    .as(broken)
                    .isThrownBy(() -> Catalogue.in(folder))
                    .withMessageStartingWith(
                            "The catalogue of the data sets was expected to be readable JSON, and it is not: ")
                    .withMessageEndingWith("Restore it with: git checkout -- datasets/catalog.json");
        }
        Files.writeString(folder.resolve("catalog.json"), "{\"datasets\": [\n {]");
        assertThatIllegalStateException().isThrownBy(() -> Catalogue.in(folder)).withMessageContaining("line 2");
    }
}
