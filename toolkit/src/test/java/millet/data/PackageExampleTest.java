package millet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** The example in the description of the package, run. */
class PackageExampleTest {

    @TempDir
    private Path folder;

    private String file(String name, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(charset)).toString();
    }

    @Test
    void the_examples_of_tables_run() throws IOException {
        assertThat(Datasets.list().names()).contains("wa_churn");
        Table customers = Datasets.table("wa_churn");
        assertThat(customers.rowCount()).isEqualTo(7043);
        assertThat(Datasets.card("wa_churn").toHtml()).contains("IBM");

        String sales = file("sales.csv", "day,amount\n2024-01-31,9.90\n", StandardCharsets.UTF_8);
        assertThat(Tables.report(sales).data().rowCount())
                .isEqualTo(Tables.read(sales).rowCount());

        String members = file("会员.csv", "卡号,城市\n00123,北京\n", Charset.forName("GBK"));
        Table export =
                Tables.file(members).withCharset("GBK").withType("卡号", "text").read();
        assertThat(export.stringColumn("卡号").get(0)).isEqualTo("00123");

        String preise = file("preise.csv", "Ware;Preis\nHirse;1,50\n", StandardCharsets.UTF_8);
        Table prices = Tables.file(preise).withSeparator(';').withDecimalComma().read();
        assertThat(prices.doubleColumn("Preis").get(0)).isEqualTo(1.5);

        String saved = folder.resolve("sales.schema.json").toString();
        Tables.report(sales).schema().saveJson(saved);
        String next = file("sales-02.csv", "day,amount\n2024-02-01,7\n2024-02-02,?!\n", StandardCharsets.UTF_8);
        Table february = Tables.file(next)
                .withSchema(Schema.load(saved))
                .skippingFaultyRows()
                .read();
        assertThat(february.doubleColumn("amount").asList()).containsExactly(7.0);

        String book = new TestWorkbook()
                .sheet("2023", TestWorkbook.text("A1", "n"), TestWorkbook.number("A2", "1"))
                .sheet("2024", TestWorkbook.text("A1", "n"), TestWorkbook.number("A2", "2"))
                .save(folder.resolve("sales.xlsx"));
        Table sheet = Tables.excel(book).withSheet("2024").read();
        assertThat(sheet.intColumn("n").get(0)).isEqualTo(2);

        String orders = file("orders.csv", "id,city\n1,Ulm\n2,Bonn\n3,Ulm\n", StandardCharsets.UTF_8);
        Table large = Tables.query("select city, count(*) as n from orders group by city order by city", orders);
        assertThat(large.longColumn("n").asList()).containsExactly(1L, 2L);

        String dat = file("points.dat", "1,2\n3,4\n", StandardCharsets.UTF_8);
        Table points = Tables.csv(dat).withoutHeader().withColumnNames("x", "y").read();
        assertThat(points.intColumn("y").asList()).containsExactly(2, 4);
    }

    @Test
    void the_example_of_a_cleaned_table_runs() throws IOException {
        String members = file("会员.csv", """
                卡号,城市,手机,年龄
                00123,北京 ,１３８１２３４５６７８,31
                00124,北京,13912345678,213
                00123,北京,13812345678,32
                00125,北京,,40
                """, StandardCharsets.UTF_8);

        CleanedTable cleaned = Cleaning.of(
                        CleaningRule.trim(),
                        CleaningRule.halfWidth("手机"),
                        CleaningRule.dropDuplicates("卡号").keepingLast(),
                        CleaningRule.missingOutside("年龄", 0, 120),
                        CleaningRule.fillMissing("年龄").withMedian().by("城市"))
                .apply(Tables.file(members).withType("手机", "text").read());

        assertThat(cleaned.data().doubleColumn("年龄").asList()).containsExactly(36.0, 32.0, 40.0);
        assertThat(cleaned.removed().rowCount()).isEqualTo(1);
        assertThat(cleaned.changed().stringColumn("column").asList()).containsExactly("城市", "手机", "年龄", "年龄");
    }

    @Test
    void the_examples_of_transactions_run() throws IOException {
        String exported = file("sales.csv", """
                会员卡号,商品编码,销售日期,数量,单价
                00123,6901,2023-12-30,2,35
                00123,6902,2024-01-05,1,80
                00123,6902,2024-01-07,-1,80
                00124,6901,2024-01-31,3,35
                """, StandardCharsets.UTF_8);
        Table table = Tables.read(exported);

        assertThat(Transactions.suggest(table).line())
                .isEqualTo("Transactions.columns().customer(\"会员卡号\").item(\"商品编码\").time(\"销售日期\").quantity(\"数量\")"
                        + ".price(\"单价\").from(table)");
        Transactions sales = Transactions.columns()
                .customer("会员卡号")
                .item("商品编码")
                .time("销售日期")
                .quantity("数量")
                .price("单价")
                .from(table);
        CleanedTransactions cleaned = Cleaning.standard().apply(sales);
        assertThat(cleaned.audit().rowsRemoved()).isEqualTo(2);
        Transactions year = cleaned.data().from(LocalDate.of(2024, 1, 1)).identified();
        assertThat(year.customerId(year.customerCode(0))).isEqualTo("00124");
        assertThat(year.totalAmount()).isEqualTo(105);
    }
}
