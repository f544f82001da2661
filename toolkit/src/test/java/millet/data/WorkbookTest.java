package millet.data;

import static millet.data.TestWorkbook.cell;
import static millet.data.TestWorkbook.number;
import static millet.data.TestWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/** Excel workbooks: sheets, kinds of cells, and what is wrong with them. */
class WorkbookTest {

    private static final String HEADER = text("A1", "id") + text("B1", "amount");

    @TempDir
    private Path folder;

    private String save(TestWorkbook book) {
        return book.save(folder.resolve("sales.xlsx"));
    }

    private Table read(String... rows) {
        return Tables.read(save(new TestWorkbook().sheet("Sheet1", rows)));
    }

    @Test
    void numbers_and_texts_are_what_their_cells_say() {
        Table table = read(
                HEADER,
                text("A2", "00123") + number("B2", "1.5"),
                text("A3", "7") + number("B3", "1234.5600000000001"));
        assertThat(table.name()).isEqualTo("sales");
        assertThat(table.stringColumn("id").asList()).containsExactly("00123", "7");
        assertThat(table.doubleColumn("amount").asList()).containsExactly(1.5, 1234.56);
    }

    @Test
    void numbers_stored_as_text_are_codes_and_stay_text() {
        Table table = read(HEADER, text("A2", "1001") + number("B2", "1"), text("A3", "1002") + text("B3", "2"));
        assertThat(table.column("id").type()).isEqualTo(ColumnType.STRING);
        assertThat(table.intColumn("amount").asList()).containsExactly(1, 2);
        Table declared = Tables.excel(folder.resolve("sales.xlsx").toString())
                .withType("id", "integer")
                .read();
        assertThat(declared.intColumn("id").asList()).containsExactly(1001, 1002);
    }

    /** Serial numbers as Excel shows them: 45322 is 2024-01-31, 59 is 1900-02-28, 61 is 1900-03-01 (60 is a day that never was). */
    @Test
    void a_number_is_a_date_where_its_format_says_so() {
        Table table = read(
                text("A1", "day") + text("B1", "at") + text("C1", "日期") + text("D1", "money") + text("E1", "lasts"),
                number("A2", "45322", 1)
                        + number("B2", "45322.430555555555", 2)
                        + number("C2", "59", 3)
                        + number("D2", "45322", 4)
                        + number("E2", "0.25", 5),
                number("A3", "61", 1) + number("B3", "45322", 2) + number("C3", "45323", 3) + number("D3", "2.5", 4));
        assertThat(table.dateColumn("day").asList())
                .containsExactly(LocalDate.of(2024, 1, 31), LocalDate.of(1900, 3, 1));
        assertThat(table.dateTimeColumn("at").get(0)).isEqualTo(LocalDateTime.of(2024, 1, 31, 10, 20));
        assertThat(table.dateColumn("日期").asList())
                .containsExactly(LocalDate.of(1900, 2, 28), LocalDate.of(2024, 2, 1));
        assertThat(table.doubleColumn("money").asList()).containsExactly(45322.0, 2.5);
        assertThat(table.stringColumn("lasts").get(0)).isEqualTo("06:00");
    }

    @Test
    void workbooks_of_old_macs_count_from_1904() {
        String path = save(new TestWorkbook().since1904().sheet("a", text("A1", "day"), number("A2", "0", 1)));
        assertThat(Tables.read(path).dateColumn("day").get(0)).isEqualTo(LocalDate.of(1904, 1, 1));
    }

    @Test
    void formulas_are_the_values_that_excel_saved() {
        Table table = read(
                text("A1", "n") + text("B1", "t") + text("C1", "yes"),
                number("A2", "1").replace("<v>", "<f>1*1</f><v>")
                        + cell("B2", "str", "<f>\"a\"</f><v>a</v>")
                        + cell("C2", "b", "<v>1</v>"),
                number("A3", "2") + cell("B3", "str", "<f>x</f>") + cell("C3", "b", "<v>0</v>"));
        assertThat(table.intColumn("n").asList()).containsExactly(1, 2);
        assertThat(table.stringColumn("t").asList()).containsExactly("a", "");
        assertThat(table.booleanColumn("yes").asList()).containsExactly(true, false);
    }

    @Test
    void errors_of_excel_are_missing_and_counted() {
        LoadReport report = Tables.report(save(new TestWorkbook()
                .sheet(
                        "a",
                        HEADER,
                        number("A2", "1") + cell("B2", "e", "<v>#N/A</v>"),
                        number("A3", "2") + cell("B3", "e", "<f>1/0</f><v>#DIV/0!</v>"),
                        number("A4", "3") + number("B4", "5"),
                        number("A5", "4") + cell("B5", "e", "<v>#N/A</v>"))));
        assertThat(report.data().intColumn("amount").countMissing()).isEqualTo(3);
        assertThat(report.warnings())
                .contains(
                        "Cells with an error of Excel are missing values: 1 × #DIV/0!, 2 × #N/A, the first in row 2.");
    }

    @Test
    void codes_that_excel_has_cut_are_reported() {
        LoadReport report = Tables.report(save(
                new TestWorkbook().sheet("a", HEADER, number("A2", "6.2220212345678899E+18") + number("B2", "1"))));
        assertThat(report.data().stringColumn("id").get(0)).isEqualTo("6222021234567890000");
        assertThat(report.warnings().toString())
                .contains("1 numbers have more than fifteen digits, the first in row 2");
        assertThat(read(HEADER, number("A2", "6901234567890") + number("B2", "1"))
                        .longColumn("id")
                        .get(0))
                .isEqualTo(6901234567890L);
    }

    @Test
    void cells_and_rows_that_are_absent_are_missing_and_left_out() {
        LoadReport report = Tables.report(save(new TestWorkbook()
                .sheet("a", HEADER, number("A2", "1"), null, "", number("B5", "2") + text("D5", " "))));
        assertThat(report.data().rowCount()).isEqualTo(2);
        assertThat(report.data().intColumn("amount").isMissing(0)).isTrue();
        assertThat(report.data().intColumn("id").isMissing(1)).isTrue();
        assertThat(report.warnings()).contains("2 empty rows between the rows were left out.");
    }

    @Test
    void title_rows_above_the_header_and_sums_below_are_left_out() {
        LoadReport report = Tables.report(save(new TestWorkbook()
                .sheet(
                        "a",
                        text("A1", "销售明细表"),
                        text("A2", "门店") + text("B2", "数量") + text("C2", "金额"),
                        text("A3", "北京") + number("B3", "1") + number("C3", "10"),
                        text("A4", "上海") + number("B4", "2") + number("C4", "20"),
                        text("A5", "合计") + number("B5", "3") + number("C5", "30"))));
        assertThat(report.data().columnNames()).containsExactly("门店", "数量", "金额");
        assertThat(report.data().intColumn("金额").asList()).containsExactly(10, 20);
    }

    @Test
    void a_column_that_becomes_text_late_is_read_again() {
        String[] rows = new String[302];
        rows[0] = text("A1", "n");
        for (int i = 1; i < 301; i++) {
            rows[i] = number("A" + (i + 1), "1.5");
        }
        rows[301] = text("A302", "n/a?");
        assertThat(read(rows).stringColumn("n").asList())
                .contains("1.5", "n/a?")
                .hasSize(301);
    }

    @Test
    void a_cell_far_beside_the_table_is_named() {
        String[] rows = new String[203];
        rows[0] = HEADER;
        for (int i = 1; i < 203; i++) {
            rows[i] = number("A" + (i + 1), "1") + number("B" + (i + 1), "2");
        }
        rows[202] += text("F203", "note");
        assertThatThrownBy(() -> read(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 203: 2 fields were expected")
                .hasMessageContaining("delete what stands beside the table");
    }

    @Test
    void a_sheet_is_chosen_by_name_or_number_and_else_is_the_first_that_is_not_hidden() {
        String path = save(new TestWorkbook()
                .sheet("secret", text("A1", "a"), number("A2", "0"))
                .sheet("销售", text("A1", "a"), number("A2", "1"))
                .sheet("2025", text("A1", "a"), number("A2", "2"))
                .hidden("secret"));
        LoadReport first = Tables.report(path);
        assertThat(first.data().intColumn("a").get(0)).isEqualTo(1);
        assertThat(first.toTable().name()).contains("sheet '销售'");
        assertThat(first.warnings())
                .contains("The workbook has 3 sheets, and this is '销售': 1 'secret' (hidden), 2 '销售', 3 '2025'."
                        + " For another say withSheet(\"…\").");
        assertThat(Tables.excel(path).withSheet("2025").read().intColumn("a").get(0))
                .isEqualTo(2);
        assertThat(Tables.file(path).withSheet(1).read().intColumn("a").get(0)).isZero();
        assertThatThrownBy(() -> Tables.excel(path).withSheet("2052").read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a sheet '2052' was expected, and the workbook has 1 'secret' (hidden), 2 '销售',"
                        + " 3 '2025'. Did you mean '2025'?");
        assertThatThrownBy(() -> Tables.excel(path).withSheet(4).read())
                .hasMessageContaining("a sheet number 4 was expected, and the workbook has");
        assertThatThrownBy(() -> Tables.excel(path).withSheet(0)).hasMessageContaining("it is 0");
    }

    @Test
    void an_empty_sheet_has_no_header() {
        assertThatThrownBy(this::read).hasMessageContaining("a header was expected, and the file is empty");
        String hidden = save(new TestWorkbook().sheet("a").hidden("a"));
        assertThatThrownBy(() -> Tables.read(hidden)).hasMessageContaining("a sheet that is not hidden was expected");
    }

    @Test
    void a_workbook_in_an_archive_is_read_too() throws IOException {
        byte[] book = Files.readAllBytes(
                Path.of(save(new TestWorkbook().sheet("a", HEADER, number("A2", "1") + number("B2", "2")))));
        Path zip = folder.resolve("book.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("book.xlsx"));
            out.write(book);
        }
        assertThat(Tables.read(zip.toString()).intColumn("amount").get(0)).isEqualTo(2);
    }

    @Test
    void the_old_format_is_answered_with_what_to_do() throws IOException {
        byte[] ole2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0};
        for (String name : new String[] {"old.xls", "locked.xlsx"}) {
            String path = Files.write(folder.resolve(name), ole2).toString();
            assertThatThrownBy(() -> Tables.read(path))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("save it as .xlsx without a password");
        }
    }

    @Test
    void what_is_only_called_xls_is_read_as_what_it_is() throws IOException {
        String text = Files.writeString(folder.resolve("export.xls"), "id\tcity\n007\t北京\n")
                .toString();
        assertThat(Tables.read(text).stringColumn("id").get(0)).isEqualTo("007");
        String book = new TestWorkbook()
                .sheet("a", HEADER, number("A2", "1") + number("B2", "2"))
                .save(folder.resolve("new.xls"));
        assertThat(Tables.read(book).intColumn("amount").get(0)).isEqualTo(2);
        String page =
                Files.writeString(folder.resolve("page.xls"), "<html><table>").toString();
        assertThatThrownBy(() -> Tables.read(page)).hasMessageContaining("it is a web page that is only called .xls");
    }

    @Test
    void damage_and_other_files_are_refused_in_our_words() throws IOException {
        String text =
                Files.writeString(folder.resolve("text.xlsx"), "id,city\n").toString();
        assertThatThrownBy(() -> Tables.read(text)).hasMessageContaining("if it is text, say Tables.csv");
        byte[] book = Files.readAllBytes(
                Path.of(save(new TestWorkbook().sheet("a", HEADER, number("A2", "1") + number("B2", "2")))));
        String cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(book, book.length / 2))
                .toString();
        assertThatThrownBy(() -> Tables.read(cut)).isInstanceOf(IllegalArgumentException.class);
        String broken = save(new TestWorkbook().sheet("a", HEADER, "<c r=\"A2\"><v>not a number</v></c></row><oops"));
        assertThatThrownBy(() -> Tables.read(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("open it in Excel and save it anew");
        Path other = folder.resolve("other.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            out.putNextEntry(new ZipEntry("a.csv"));
            out.write("a\n1\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Tables.read(other.toString())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_workbook_that_is_made_to_fill_the_memory_is_refused() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write(new byte[130 << 20]);
        }
        assertThatThrownBy(() -> Tables.read(bomb.toString())).hasMessageContaining("it unpacks to at least 130 MB");
    }
}
