package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.Table;

/** What cash registers, ERP systems and spreadsheets put into a file besides the data. */
class ExportHabitsTest {

    @TempDir
    Path temp;

    private TableFile file(String content) {
        try {
            Path file = Files.writeString(temp.resolve("t.csv"), content, StandardCharsets.UTF_8);
            return Tables.file(file.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private LoadReport report(String content) {
        return file(content).report();
    }

    private static String note(LoadReport report, int column) {
        return report.toTable().stringColumn("note").get(column);
    }

    // ---- titles

    @ParameterizedTest
    @ValueSource(
            strings = {
                "某某商贸有限公司销售明细表\n导出时间：2024-02-01 10:20\n\n日期,会员,金额\n2024-01-31,张三,5\n2024-02-01,李四,7\n",
                "某某商贸有限公司销售明细表,,\n单位：元,,\n日期,会员,金额\n2024-01-31,张三,5\n2024-02-01,李四,7\n",
                "Sales report\n\"For the manager, please\"\n日期,会员,金额\n2024-01-31,张三,5\n2024-02-01,李四,7\n"
            })
    void rows_of_title_above_the_header_are_left_out_and_reported(String content) {
        LoadReport report = report(content);

        assertThat(report.data().columnNames()).containsExactly("日期", "会员", "金额");
        assertThat(report.data().dateColumn("日期").size()).isEqualTo(2);
        assertThat(report.data().intColumn("金额").asList()).containsExactly(5, 7);
        assertThat(report.warnings().get(report.warnings().size() - 1))
                .startsWith("2 rows were left out above the header, as a title; else say withTitleRows(0) (line 1: "
                        + content.substring(0, 5));
    }

    @Test
    void title_rows_can_be_told() {
        String content = "made by,hand\n2024,1\nday,n\n2024-01-31,5\n";

        assertThat(file(content).withTitleRows(2).read().columnNames()).containsExactly("day", "n");
        assertThat(file("report\na,b,c\n1,2,3\n").withTitleRows(1).read().columnNames())
                .containsExactly("a", "b", "c");
        assertThat(file("report,,\na,b,c\n1,2,3\n").withTitleRows(0).read().columnNames())
                .containsExactly("report", "column 2", "column 3");
        assertThat(file("junk,5\n1,2\n3,4\n")
                        .withTitleRows(1)
                        .withoutHeader()
                        .read()
                        .intColumn(1)
                        .asList())
                .containsExactly(2, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file(content).withTitleRows(-1))
                .withMessageContaining("they are -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file("a,b\n").withTitleRows(3).read())
                .withMessageContaining("a header was expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "name,\nx,y\n",
                ",b,c\nx,1,2\n",
                "a,b,c\nx,,\ny,1,2\n",
                "only\nfree text, with a comma\n",
                "a\n1\n"
            })
    void a_first_row_that_is_a_header_stays_one(String content) {
        String first = content.substring(0, content.indexOf('\n'));
        TableFile file = file(content).withSeparator(content.startsWith("only") ? ';' : ',');

        assertThat(file.report().warnings()).noneMatch(warning -> warning.contains("title"));
        assertThat(file.read().columnNames()).hasSize(content.startsWith("only") ? 1 : first.split(",", -1).length);
    }

    @Test
    void a_fault_below_a_title_is_told_with_its_own_line() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file("Sales\n\nday,who,n\n2024-01-31,x,5\n2024-01-31,x\n")
                        .read())
                .withMessageContaining("line 5: 3 fields were expected, as in line 3, and 2 found");
    }

    // ---- sums

    @Test
    void rows_of_sums_are_left_out_counted_and_shown() {
        LoadReport report = report("""
                日期,单号,数量,金额
                2024-01-30,A1,1,5.50
                小计,,1,5.50
                2024-01-31,A2,2,7.00
                小计：,,2,7.00
                 合 计 ,,3,"¥12.50"
                """);

        assertThat(report.data().rowCount()).isEqualTo(2);
        assertThat(report.data().dateColumn("日期").countMissing()).isZero();
        assertThat(report.data().doubleColumn("金额").sum()).isEqualTo(12.5);
        assertThat(report.warnings())
                .containsExactly(
                        "3 rows were left out as sums of others; else say keepingTotalRows() (line 3: 小计 1 5.50;"
                                + " line 5: 小计： 2 7.00; line 6: 合 计 3 ¥12.50).");
    }

    @Test
    void sums_behind_empty_cells_and_without_the_last_separators_are_known_too() {
        assertThat(report("a,b,n\n1,x,2\n,总计,2\n").data().rowCount()).isEqualTo(1);
        assertThat(report("a,b,n,m\n1,x,2,3\nTotal,,2\n").data().rowCount()).isEqualTo(1);
        assertThat(report("a,n\nx,2\ny,3\nTotal,5\n").data().rowCount()).isEqualTo(2);
    }

    @Test
    void a_customer_called_total_is_data() {
        Table table = report("supplier,n\nShell,1\nTotal,2\nBP,3\n").data();
        assertThat(table.stringColumn("supplier").asList()).containsExactly("Shell", "Total", "BP");
        assertThat(table.intColumn("n").asList()).containsExactly(1, 2, 3);
        assertThat(report("a,n\nTotal,5\n").data().rowCount()).isEqualTo(1);
        assertThat(report("a,b\nTotal,all of it\n").data().rowCount()).isEqualTo(1);
    }

    @Test
    void sums_are_kept_where_it_is_said() {
        Table table = file("day,n,m\n2024-01-31,1,\n合计,1,\n").keepingTotalRows().read();
        assertThat(table.stringColumn("day").asList()).containsExactly("2024-01-31", "合计");
    }

    @Test
    void rows_left_out_stay_out_when_a_column_is_read_again() {
        LoadReport report = report("Report\nv,w,n\n1.50,x,1\n小计,,1\nv,w,n\n1.20,y,1\nC3,z,2\nTotal,,2\n");
        assertThat(report.data().stringColumn("v").asList()).containsExactly("1.50", "1.20", "C3");
        assertThat(report.data().stringColumn("w").asList()).containsExactly("x", "y", "z");
    }

    // ---- repeated headers and marks

    @Test
    void a_header_repeated_inside_is_left_out() {
        LoadReport report = report("id,n\n1,5\nid,n\n2,6\n\ufeffid,n\n\ufeff3,7\nid,8\n");
        assertThat(report.data().stringColumn("id").asList()).containsExactly("1", "2", "3", "id");
        assertThat(report.data().intColumn("n").asList()).containsExactly(5, 6, 7, 8);
        assertThat(report.warnings())
                .containsExactly(
                        "2 rows were left out because the header is repeated there (line 3; line 5).",
                        "2 byte-order marks were taken off inside the file, which seems to be put together of several"
                                + " (line 5; line 6).");
        assertThat(report("word\nword\nother\n").data().rowCount()).isEqualTo(2);
    }

    // ---- values dressed for a spreadsheet

    @Test
    void codes_wrapped_as_formulas_are_text_without_the_wrapping() {
        LoadReport report = report("code,n\n=\"00123\",1\n\"=\"\"456\"\"\",2\n=\"\",3\n=\"say \"\"hi\"\"\",4\n");
        assertThat(report.data().stringColumn("code").asList()).containsExactly("00123", "456", "", "say \"hi\"");
        assertThat(note(report, 0)).contains("4 values unwrapped from =\"…\"");
        assertThat(report("code,n\n5,1\n=\"6\",2\n").data().stringColumn("code").asList())
                .containsExactly("5", "6");
        assertThat(file("code,n\n=\"6\",2\n")
                        .withType("code", "integer")
                        .read()
                        .intColumn(0)
                        .get(0))
                .isEqualTo(6);
        assertThat(report("a,n\n=B2*C2,2\n").data().stringColumn("a").get(0)).isEqualTo("=B2*C2");
    }

    @Test
    void tabs_around_values_are_taken_off() {
        LoadReport report = report("barcode,paid,who,none\n\t6901234567890,12.50\t,张三 \t,\t\n\t5,3  \t,李四,\t\n");
        assertThat(report.data().stringColumn("barcode").asList()).containsExactly("6901234567890", "5");
        assertThat(report.data().doubleColumn("paid").asList()).containsExactly(12.5, 3.0);
        assertThat(report.data().stringColumn("who").asList()).containsExactly("张三", "李四");
        assertThat(report.data().column("none").countMissing()).isEqualTo(2);
        assertThat(note(report, 0)).isEqualTo("tabs taken off 2 values");
    }

    @Test
    void a_quote_before_a_number_is_taken_off_and_before_a_word_is_not() {
        Table table = report("day,code,word\n`2024-01-31,'00123,'twas\n`2024-02-01,'7,`x`\n")
                .data();
        assertThat(table.dateColumn("day").size()).isEqualTo(2);
        assertThat(table.stringColumn("code").asList()).containsExactly("00123", "7");
        assertThat(table.stringColumn("word").asList()).containsExactly("'twas", "`x`");
    }

    @Test
    void codes_that_a_spreadsheet_has_damaged_stay_text_with_a_warning() {
        String content = "barcode,n\n6901234567890,1\n6.90123E+12,2\n6.9E+12,3\n6.90123E+12,4\n6E+12,5\n";
        LoadReport report = report(content);
        assertThat(report.data().stringColumn("barcode").get(1)).isEqualTo("6.90123E+12");
        assertThat(report.warnings())
                .containsExactly(
                        "Column 'barcode' holds 4 codes that a spreadsheet has damaged, such as 6.90123E+12: the"
                                + " digits behind are lost. Export the column as text; if these are numbers, say"
                                + " withType(\"barcode\", \"decimal\").");
        assertThat(report("x,n\n6.02e23,1\n1.5E+09,2\n").warnings()).isEmpty();
        assertThat(file("x\n6.9E+12\n")
                        .withType("x", "decimal")
                        .read()
                        .doubleColumn(0)
                        .get(0))
                .isEqualTo(6.9e12);
    }

    @Test
    void a_stand_in_is_noted_and_is_no_customer() {
        LoadReport report = report("customer,day,amount\n散客,2024-01-31,5\n张三,2024-01-31,6\n散客,2024-01-31,7\n");
        assertThat(note(report, 0)).isEqualTo("2 × 散客, which names no one: no customer to Transactions");

        Transactions sales = Transactions.columns()
                .customer("customer")
                .time("day")
                .amount("amount")
                .from(report.data());
        assertThat(sales.rowCount()).isEqualTo(3);
        assertThat(sales.identified().rowCount()).isEqualTo(1);
        assertThat(sales.warnings())
                .contains("2 rows name '散客' as the customer, which is no one: such rows are without a customer.");
    }

    @Test
    void control_characters_of_latin_1_are_told_as_windows_1252(@TempDir Path windows) throws IOException {
        Path file = Files.write(
                windows.resolve("windows.csv"),
                "name;price €\nTasse „Köln“;5\n".getBytes(Charset.forName("windows-1252")));
        String warning =
                "The file holds 3 characters that %s uses to control machines, and no table has those: it is probably"
                        + " windows-1252, where they are €, „, – and the like. Say withCharset(\"windows-1252\").";

        assertThat(Tables.csv(file.toString()).withCharset("latin1").report().warnings())
                .contains(String.format(Locale.ROOT, warning, "ISO-8859-1"));
        assertThat(Tables.csv(file.toString())
                        .withCharset("ISO-8859-15")
                        .report()
                        .warnings())
                .contains(String.format(Locale.ROOT, warning, "ISO-8859-15"));
        assertThat(Tables.csv(file.toString())
                        .withCharset("windows-1252")
                        .report()
                        .warnings())
                .isEmpty();
        Path latin =
                Files.write(windows.resolve("latin.csv"), "name;price\nKöln;5\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Tables.csv(latin.toString()).withCharset("latin1").report().warnings())
                .isEmpty();
    }

    // ---- faulty rows

    @Test
    void faulty_rows_are_left_out_where_it_is_asked_for() {
        String content =
                "a,b,n\nx,1,1\nragged,2\ny,2,2\ntoo,3,3,3\n\"z\"q,4,4\nn\0l,5,5\nw,word,6\n\"v\",7,7\n\"open,8,8\nu,9,9\n";
        LoadReport report =
                file(content).withType("b", "integer").skippingFaultyRows().report();

        assertThat(report.data().stringColumn("a").asList()).containsExactly("x", "y", "v", "u");
        assertThat(report.data().intColumn("b").asList()).containsExactly(1, 2, 7, 9);
        assertThat(report.data().intColumn("n").asList()).containsExactly(1, 2, 7, 9);
        assertThat(report.warnings())
                .singleElement()
                .asString()
                .startsWith(
                        "6 faulty rows were left out, as asked (line 3: 3 fields were expected, as in the first line, and 2"
                                + " found;")
                .contains("line 5: 3 fields", "line 6: a separator or the end of the line was expected");
    }

    @Test
    void faulty_rows_stay_out_when_a_column_is_read_again() {
        String content = "a,v\nx,1.50\n\"z\"q,1\nbad\ny,C3\n\"open,8\nu,2.0\n";
        Table table = file(content).skippingFaultyRows().read();
        assertThat(table.stringColumn("a").asList()).containsExactly("x", "y", "u");
        assertThat(table.stringColumn("v").asList()).containsExactly("1.50", "C3", "2.0");
    }

    @Test
    void a_file_of_nothing_but_faults_is_refused_all_the_same() {
        StringBuilder content = new StringBuilder("a,b\n");
        for (int i = 0; i < 300; i++) {
            content.append("\"x\"y,1\n");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file(content.toString()).skippingFaultyRows().read())
                .withMessageContaining("more than 200 have broken ones");
        assertThat(file("a,b\n1\n").skippingFaultyRows().read().rowCount()).isZero();
    }

    // ---- character sets

    @Test
    void the_choice_of_character_set_is_shown_with_three_decoded_cells() throws IOException {
        StringBuilder rows = new StringBuilder("day,city\n");
        for (int i = 0; i < 100; i++) {
            rows.append("2024-01-31,x\n");
        }
        rows.append("2024-01-31,北京\n2024-01-31,x\n2024-02-01,上海\n2024-02-01,广州\n2024-02-01,深圳\n");
        Path file = Files.write(temp.resolve("gbk.csv"), rows.toString().getBytes(Charset.forName("GBK")));

        LoadReport report = Tables.report(file.toString());

        assertThat(report.charset()).isEqualTo("GB18030");
        assertThat(report.charsetReason()).isEqualTo("because it is not UTF-8, and all of it is well-formed");
        assertThat(report.decodedCells().intColumn("line").asList()).containsExactly(102, 104, 105);
        assertThat(report.decodedCells().stringColumn("text").asList()).containsExactly("北京", "上海", "广州");
        assertThat(report.decodedCells().stringColumn("column").asList()).containsOnly("city");
        assertThat(report.warnings())
                .containsExactly(
                        "The text is not UTF-8 and was read as GB18030 (line 102, city: 北京; line 104, city: 上海;"
                                + " line 105, city: 广州). Where that gives wrong characters, name the charset, say"
                                + " withCharset(\"windows-1252\").");
        assertThat(report.toHtml()).contains("GB18030 because it is not UTF-8");
        LoadReport utf8 = report("城市,n\n北京,1\n上海,2\n");
        assertThat(utf8.charsetReason()).isEqualTo("because all of it is well-formed");
        assertThat(utf8.decodedCells().stringColumn("text").asList()).containsExactly("北京", "上海", "城市");
        assertThat(report("\ufeffa,b\n1,2\n").charsetReason()).isEqualTo("by the byte-order mark");
        assertThat(file("a,b\n1,2\n").withCharset("GBK").report().charsetReason())
                .isEqualTo("as given");
    }

    @Test
    void options_are_parts_of_the_value() {
        UnaryOperator<TableFile> all =
                file -> file.withTitleRows(1).keepingTotalRows().skippingFaultyRows();
        assertThat(all.apply(Tables.file("t.csv")))
                .isEqualTo(all.apply(Tables.file("t.csv")))
                .hasToString("TableFile[t.csv, keepingTotalRows=true, skippingFaultyRows=true, titleRows=1]");
    }
}
