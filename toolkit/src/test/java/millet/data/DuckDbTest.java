package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** SQL over files, and files written anew in another format. */
class DuckDbTest {

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return file(name, content, StandardCharsets.UTF_8);
    }

    private String file(String name, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(charset)).toString();
    }

    @Test
    void a_file_is_a_table_that_is_called_like_it() throws IOException {
        String orders = file("orders.csv", "customer,amount\n1,2.50\n2,3.25\n1,0.75\n");
        Table sums = Tables.query(
                "select customer, sum(amount) as revenue from orders group by customer order by customer", orders);
        assertThat(sums.name()).isEqualTo("query");
        assertThat(sums.longColumn("customer").asList()).containsExactly(1L, 2L);
        assertThat(sums.doubleColumn("revenue").asList()).containsExactly(3.25, 3.25);
    }

    @Test
    void chinese_names_need_no_quotes_and_blanks_do() throws IOException {
        String orders = file("订单.csv", "客户,金额\n甲,1\n乙,2\n");
        assertThat(Tables.query("select sum(金额) as 合计 from 订单", orders)
                        .longColumn("合计")
                        .get(0))
                .isEqualTo(3);
        String blank = file("my \"orders\" 2024.csv", "a\n1\n");
        assertThat(Tables.query("select a from \"my \"\"orders\"\" 2024\"", blank)
                        .rowCount())
                .isOne();
    }

    @Test
    void two_files_are_joined() throws IOException {
        Table joined = Tables.query(
                "select name, sum(amount) as spent from orders join customers using (id) group by name order by name",
                file("orders.csv", "id,amount\n007,1\n008,2\n007,4\n"),
                file("customers.tsv", "id\tname\n007\tAnna\n008\tBen\n"));
        assertThat(joined.stringColumn("name").asList()).containsExactly("Anna", "Ben");
        assertThat(joined.longColumn("spent").asList()).containsExactly(5L, 2L);
    }

    @Test
    void types_and_missing_values_are_those_of_read() throws IOException {
        String csv = file("all.csv", """
                id,country,n,price,day,at,paid,card
                00123,NA,1,1.50,2024-01-31,2024-01-31 10:20,是,6222021234567890123
                A9,DE, NA ,-,2024/2/3,2024/2/3 1:02:03,否,6222021234567890124
                "",,-3,.5,2024年3月1日,,,
                """);
        Table read = Tables.read(csv);
        Table asked = Tables.query("select * from \"all\"", csv);
        assertThat(asked.columnNames()).isEqualTo(read.columnNames());
        for (String name : read.columnNames()) {
            assertThat(asked.column(name).asList())
                    .as(name)
                    .hasToString(read.column(name).asList().toString());
        }
        assertThat(asked.dateColumn("day").get(2)).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(asked.dateTimeColumn("at").get(1)).isEqualTo(LocalDateTime.of(2024, 2, 3, 1, 2, 3));
    }

    @Test
    void a_late_code_makes_its_column_text_and_no_zero_is_lost() throws IOException {
        String csv = file("late.csv", "id,price\n" + "1,2.5\n".repeat(200_000) + "00123,2.50001\n");
        Table asked = Tables.query("select id, count(*) as n, sum(price) as s from late group by id order by n", csv);
        assertThat(asked.stringColumn("id").asList()).containsExactly("00123", "1");
        assertThat(asked.longColumn("n").asList()).containsExactly(1L, 200_000L);
        assertThat(asked.doubleColumn("s").asList()).containsExactly(2.50001, 500_000.0);
    }

    @Test
    void a_sum_of_money_does_not_hang_on_which_thread_was_faster() throws IOException {
        StringBuilder csv = new StringBuilder("price\n");
        for (int i = 0; i < 400_000; i++) {
            csv.append(i % 997).append('.').append(10 + i % 89).append('\n');
        }
        String file = file("money.csv", csv.toString());
        List<Double> sums = Tables.query("select sum(price) as s from money", file)
                .doubleColumn("s")
                .asList();
        for (int again = 0; again < 3; again++) {
            assertThat(Tables.query("select sum(price) as s from money", file)
                            .doubleColumn("s")
                            .asList())
                    .isEqualTo(sums);
        }
    }

    @Test
    void a_chinese_export_is_read_in_its_own_characters_also_where_they_come_late() throws IOException {
        Charset gbk = Charset.forName("GBK");
        String early = file("early.csv", "城市\n北京\n", gbk);
        assertThat(Tables.query("select 城市 from early", early)
                        .stringColumn("城市")
                        .get(0))
                .isEqualTo("北京");
        String late = file("late.csv", "id,city\n" + "1,a\n".repeat(400_000) + "2,北京\n", gbk);
        assertThat(Tables.query("select city from late where id = 2", late)
                        .stringColumn("city")
                        .get(0))
                .isEqualTo("北京");
    }

    @Test
    void a_query_that_fails_is_answered_with_the_tables_there_are() throws IOException {
        String orders = file("orders.csv", "id,amount\n1,2\n");
        assertThatThrownBy(() -> Tables.query("select * from ordres", orders))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The query was expected to run, and DuckDB says: ")
                .hasMessageContaining("ordres does not exist")
                .hasMessageContaining("orders [id, amount]");
    }

    @Test
    void a_sum_over_a_column_that_became_text_is_answered_with_the_value_that_made_it_text() throws IOException {
        String orders = file("orders.csv", "id,amount\n" + "1,2\n".repeat(300_000) + "2,n.a.?\n");
        assertThatThrownBy(() -> Tables.query("select sum(amount) from orders", orders))
                .hasMessageContaining("Column 'amount' of orders.csv is text, because it holds 'n.a.?'.");
    }

    @Test
    void two_files_of_one_name_are_refused() throws IOException {
        Files.createDirectory(folder.resolve("old"));
        String one = file("orders.csv", "a\n1\n");
        String other = file("old/Orders.csv", "a\n1\n");
        assertThatThrownBy(() -> Tables.query("select 1", one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are both called Orders; rename one of them");
    }

    @Test
    void without_the_library_the_line_that_adds_it_is_said() {
        ClassLoader bare = ClassLoader.getPlatformClassLoader();
        SqlDrivers none = new SqlDrivers(bare) {
            @Override
            boolean has(String url) {
                return false;
            }
        };
        assertThatThrownBy(() -> DuckDb.open("Tables.query", none))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\n  java binder/Lab.java setup --with duckdb\n");
    }

    @Test
    void a_file_becomes_parquet_and_comes_back() throws IOException {
        String csv = file("orders.csv", "id,price,day\n007,1.5,2024-01-31\n008,,2024-02-01\n");
        Path parquet = Tables.convert(csv, folder.resolve("new.parquet").toString());
        Path back =
                Tables.convert(parquet.toString(), folder.resolve("back.csv").toString());
        assertThat(Tables.read(back.toString()).print())
                .isEqualTo(Tables.read(csv).setName("back").print());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_file_is_not_written_over_itself_and_its_new_format_must_be_known() throws IOException {
        String csv = file("orders.csv", "a\n1\n");
        assertThatThrownBy(() -> Tables.convert(csv, csv)).hasMessageContaining("name a new one");
        assertThatThrownBy(() -> Tables.convert(csv, csv + ".xlsx")).hasMessageContaining("'orders.csv.xlsx' does not");
        assertThat(Tables.read(csv).rowCount()).isOne();
    }

    @Test
    void what_only_millet_can_read_is_a_table_too() throws IOException {
        String json = file(
                "customers.json", "[{\"id\": \"007\", \"since\": \"2024-01-31\", \"w\": 1e20}, {\"id\": \"008\"}]");
        String book = new TestWorkbook()
                .sheet(
                        "a",
                        TestWorkbook.text("A1", "id") + TestWorkbook.text("B1", "x"),
                        TestWorkbook.text("A2", "007") + TestWorkbook.number("B2", "2.5"))
                .save(folder.resolve("orders.xlsx"));
        Table joined = Tables.query(
                "select id, x, since, w from customers left join orders using (id) order by id", json, book);
        assertThat(joined.stringColumn("id").asList()).containsExactly("007", "008");
        assertThat(joined.doubleColumn("x").get(0)).isEqualTo(2.5);
        assertThat(joined.dateColumn("since").get(0)).isEqualTo(LocalDate.of(2024, 1, 31));
    }

    @Test
    void a_file_in_an_archive_is_a_table_too() throws IOException {
        Path zip = folder.resolve("year.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("q1.csv"));
            out.write("城市\n北京\n".getBytes(Charset.forName("GBK")));
            out.putNextEntry(new ZipEntry("q2.csv"));
            out.write("a\n1\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Tables.query("select 城市 from q1", zip + "!/q1.csv")
                        .stringColumn("城市")
                        .get(0))
                .isEqualTo("北京");
        assertThatThrownBy(() -> Tables.query("select 1", zip.toString()))
                .hasMessageContaining("it holds 2: q1.csv, q2.csv");
    }

    @Test
    void title_rows_above_the_header_are_passed_over() throws IOException {
        String csv = file("sales.csv", "销售明细表\n门店,数量,金额\n北京,1,10\n上海,2,20\n");
        assertThat(Tables.query("select sum(金额) as s from sales", csv)
                        .longColumn("s")
                        .get(0))
                .isEqualTo(30);
    }

    @Test
    void packed_text_with_a_mark_is_read_as_it_is() throws IOException {
        Path gz = folder.resolve("b.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write("\ufeffid;name\n1;\"a;\"\"b\"\"\"\n".getBytes(StandardCharsets.UTF_8));
        }
        Table table = Tables.query("select id, name from b", gz.toString());
        assertThat(table.longColumn("id").get(0)).isEqualTo(1);
        assertThat(table.stringColumn("name").get(0)).isEqualTo("a;\"b\"");
    }

    @Test
    void a_row_of_another_width_is_named_with_its_line() throws IOException {
        String csv = file("rag.csv", "a,b\n" + "1,2\n".repeat(300_000) + "1,2,3\n");
        assertThatThrownBy(() -> Tables.query("select sum(a) from rag", csv))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("300002");
    }

    @Test
    void an_empty_file_has_no_header() throws IOException {
        String empty = file("empty.csv", "");
        assertThatThrownBy(() -> Tables.query("select * from empty", empty))
                .hasMessageContaining("File 'empty.csv', line 1: a header was expected");
    }
}
