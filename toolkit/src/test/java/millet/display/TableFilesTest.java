package millet.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;

class TableFilesTest {

    @TempDir
    private Path folder;

    @Test
    void a_workbook_has_its_title_rows_above_the_header_and_nothing_else_changes() throws IOException {
        Table table = Table.create("t", StringColumn.create("会员", "王小明"), IntColumn.create("n", new int[] {12345}));
        TableView titled = TableView.of(table).withTitleRows("Members", "客户 导出");
        Path file = titled.saveExcel(folder.resolve("t.xlsx").toString());
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Members");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("客户 导出");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("会员");
            assertThat(rows.get(3).getCellAsNumber(1)).get().isEqualTo(BigDecimal.valueOf(12345));
        }
        assertThat(titled.toText()).isEqualTo(TableView.of(table).toText());
        assertThat(titled.withRows(5)
                        .withNote("n")
                        .saveExcel(folder.resolve("u.xlsx").toString()))
                .hasSameBinaryContentAs(file);
    }

    // CSV

    @Test
    void a_csv_file_begins_with_a_byte_order_mark_and_ends_its_lines_with_a_line_feed() throws IOException {
        Table table = Table.create("t", StringColumn.create("会员", "王小明"), IntColumn.create("n", new int[] {12345}));

        assertThat(csv(table)).isEqualTo("\uFEFF会员,n\n王小明,12345\n");
        assertThat(Files.readAllBytes(folder.resolve("t.csv"))).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void every_type_of_column_is_written_in_full() {
        assertThat(csv(TableViewTest.everyType()))
                .isEqualTo("\uFEFFboolean,short,int,long,float,double,string,date,date-time,instant,time\n"
                        + "true,-32767,2147483647,9223372036854775807,0.1,0.30000000000000004,a,2024-02-29,"
                        + "2024-02-29 23:59:59.999,1970-01-01T00:00:00Z,08:30:01\n"
                        + "\"\",,,,,,,,,,\n");
    }

    @Test
    void numbers_keep_every_digit_and_infinities_their_names() {
        Table table = Table.create(
                "t", DoubleColumn.create("x", 1.0 / 3, 1e-300, -0.0, Double.POSITIVE_INFINITY, Double.NaN));
        assertThat(csv(table)).isEqualTo("\uFEFFx\n0.3333333333333333\n1E-300\n-0.0\nInfinity\n\"\"\n");
    }

    @Test
    void text_that_looks_like_a_number_is_quoted() {
        Table table = Table.create(
                "t",
                StringColumn.create("id", "00123", "+86 138", "-", "x1", " padded", ".5"),
                StringColumn.create("b", "1", "b", "c", "d", "e", "f"));
        assertThat(csv(table))
                .isEqualTo("\uFEFFid,b\n\"00123\",\"1\"\n\"+86 138\",b\n-,c\nx1,d\n\" padded\",e\n\".5\",f\n");
    }

    @Test
    void the_missing_value_of_an_only_column_keeps_its_line() {
        assertThat(csv(Table.create("t", StringColumn.create("a", "x", "", "y"))))
                .isEqualTo("\uFEFFa\nx\n\"\"\ny\n");
    }

    @Test
    void hostile_text_reads_back_as_it_was_and_formulas_are_not_altered() {
        // the last column is there because FastCSV's reader loses the line break after a quoted field with a carriage
        // return
        Table table = Table.create(
                "t",
                StringColumn.create("a", Hostile.PAYLOADS),
                StringColumn.create("b", Hostile.PAYLOADS),
                IntColumn.create("n", Hostile.PAYLOADS.size()));
        Path file = TableFiles.saveCsv(table, folder.resolve("t.csv").toString());

        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            List<CsvRecord> records = reader.stream().toList();
            assertThat(records).hasSize(Hostile.PAYLOADS.size() + 1);
            for (int i = 0; i < Hostile.PAYLOADS.size(); i++) {
                String expected = withoutLoneSurrogates(Hostile.PAYLOADS.get(i));
                assertThat(records.get(i + 1).getFields()).containsExactly(expected, expected, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tables_without_rows_or_columns_are_written_too() {
        assertThat(csv(Table.create("t", IntColumn.create("a"), IntColumn.create("b"))))
                .isEqualTo("\uFEFFa,b\n");
        assertThat(csv(Table.create("t"))).isEqualTo("\uFEFF\n");
    }

    @Test
    void a_view_saves_its_whole_table() {
        Table table =
                Table.create("t", IntColumn.create("n", IntStream.range(0, 100).toArray()));
        Path file =
                TableView.of(table).withRows(2).saveCsv(folder.resolve("v.csv").toString());
        assertThat(file).content(StandardCharsets.UTF_8).hasLineCount(101);
    }

    // Excel

    @Test
    void excel_gets_numbers_as_numbers_dates_as_dates_and_all_else_as_text() throws IOException {
        Table table = Table.create(
                "types",
                StringColumn.create("id", "00123", null),
                IntColumn.create("n", new int[] {42, Integer.MIN_VALUE}),
                DoubleColumn.create("x", 0.1, Double.NaN),
                FloatColumn.create("f", 0.1f, Float.NaN),
                BooleanColumn.create("b", Arrays.asList(true, null)),
                DateColumn.create("d", LocalDate.of(2024, 2, 29), null),
                DateTimeColumn.create("dt", LocalDateTime.of(2024, 2, 29, 13, 45, 30), null),
                InstantColumn.create("i", Instant.parse("2024-02-29T13:45:30Z"), null),
                TimeColumn.create("t", LocalTime.of(6, 0), null));

        List<Row> rows = excel(table);

        Row first = rows.get(1);
        assertThat(first.getCellText(0)).isEqualTo("00123");
        assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(first.getCell(1).asNumber()).isEqualByComparingTo("42");
        assertThat(first.getCell(2).getRawValue()).isEqualTo("0.1");
        assertThat(first.getCell(3).getRawValue()).isEqualTo("0.1");
        assertThat(first.getCell(4).asBoolean()).isTrue();
        assertThat(first.getCell(5).asDate().toLocalDate()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(first.getCell(5).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(first.getCell(6).asDate()).isEqualTo(LocalDateTime.of(2024, 2, 29, 13, 45, 30));
        assertThat(first.getCell(7).asDate()).isEqualTo(LocalDateTime.of(2024, 2, 29, 13, 45, 30));
        assertThat(first.getCell(8).asNumber()).isEqualByComparingTo("0.25");
        assertThat(first.getCell(8).getDataFormatString()).isEqualTo("hh:mm:ss");
        assertThat(rows).hasSize(2);
    }

    @Test
    void excel_shows_numbers_as_the_view_shows_them() throws IOException {
        Table table = Table.create(
                "money",
                DoubleColumn.create("amount", 41373.610000000044, 0.5),
                DoubleColumn.create("weight", 1234567.125, 1),
                DoubleColumn.create("whole", 7, 1200),
                IntColumn.create("orders", new int[] {1200, 7}),
                IntColumn.create("customer", new int[] {40321, 1}),
                ShareColumn.of("share", 0.2727, Double.NaN),
                DoubleColumn.create("rate", 0.2727, 0.5),
                DoubleColumn.create("tiny", 12.34567891, 1e-9),
                DateColumn.create("month", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1)));

        Row row = excel(TableView.of(table).withPercent("rate", 0)).get(1);

        assertThat(IntStream.range(0, 9)
                        .mapToObj(cell -> row.getCell(cell).getDataFormatString())
                        .toList())
                .containsExactly("#,##0.00", "#,##0.000", "#,##0", "#,##0", "0", "0.0%", "0%", "#,##0.0000", "yyyy-mm");
        assertThat(row.getCell(0).getRawValue()).isEqualTo("41373.610000000044");
        assertThat(excel(table).get(2).getCell(7).getDataFormatString()).isEqualTo("0.00E+00");
    }

    @Test
    void decimals_further_down_are_not_hidden_by_whole_numbers_above() throws IOException {
        DoubleColumn amounts = DoubleColumn.create("amount", new double[200]);
        amounts.set(199, 0.25);

        assertThat(excel(Table.create("t", amounts)).get(200).getCell(0).getDataFormatString())
                .isEqualTo("#,##0.00");
    }

    @Test
    void a_view_gives_its_caption_to_the_sheet_and_a_result_its_formats_by_name() throws IOException {
        Table table = Table.create("features", DoubleColumn.create("rate", 0.25));
        TableView view = TableView.of(table).withCaption("Slipping away").withPercent("rate", 0);
        Displayable result = new Displayable() {
            @Override
            public Table toTable() {
                return table;
            }

            @Override
            public TableView view() {
                return view;
            }
        };

        assertThat(part(view.saveExcel(path("v.xlsx")), "xl/workbook.xml")).contains("name=\"Slipping away\"");
        assertThat(part(result.saveExcel(path("r.xlsx")), "xl/workbook.xml")).contains("name=\"features\"");
        assertThat(part(folder.resolve("r.xlsx"), "xl/styles.xml")).contains("formatCode=\"0%\"");
    }

    @Test
    void integers_longer_than_excel_keeps_become_text_all_down_the_column() throws IOException {
        Table table = Table.create(
                "t",
                LongColumn.create("order", new long[] {20240131000000123L, 7L}),
                LongColumn.create("n", new long[] {999_999_999_999_999L, 7L}));

        Row first = excel(table).get(1);

        assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(first.getCell(0).getText()).isEqualTo("20240131000000123");
        assertThat(first.getCell(1).getType()).isEqualTo(CellType.NUMBER);
    }

    @Test
    void what_excel_has_no_number_for_becomes_text() throws IOException {
        Table table = Table.create(
                "t",
                DoubleColumn.create("x", Double.NEGATIVE_INFINITY, 1e300),
                DateColumn.create("d", LocalDate.of(1899, 12, 31), LocalDate.of(1900, 1, 1)),
                DateTimeColumn.create(
                        "dt", LocalDateTime.of(1066, 10, 14, 9, 0), LocalDateTime.of(9999, 12, 31, 23, 59)));

        List<Row> rows = excel(table);

        assertThat(rows.get(1).stream().map(Cell::getText))
                .containsExactly("-Infinity", "1899-12-31", "1066-10-14T09:00");
        assertThat(rows.get(2).getCell(0).asNumber()).isEqualByComparingTo("1e300");
        assertThat(rows.get(2).getCell(1).asNumber()).isEqualByComparingTo("1");
    }

    @Test
    void hostile_text_is_text_in_excel_and_never_a_formula() throws IOException {
        Table table = Table.create("t", StringColumn.create("a", Hostile.PAYLOADS));

        List<Row> rows = excel(table);

        for (int i = 0; i < Hostile.PAYLOADS.size(); i++) {
            Cell cell = rows.get(i + 1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
        }
        assertThat(rows.get(1).getCellText(0)).isEqualTo(Hostile.PAYLOADS.get(0));
        int formula = Hostile.PAYLOADS.indexOf("=cmd|'/C calc'!A0");
        assertThat(rows.get(formula + 1).getCellText(0)).isEqualTo("=cmd|'/C calc'!A0");
    }

    @Test
    void text_that_excel_would_decode_is_escaped_for_it() {
        Path file = TableView.of(Table.create("t", StringColumn.create("a", "_x0041_ _x004 x0041_")))
                .saveExcel(path("t.xlsx"));
        assertThat(part(file, "xl/sharedStrings.xml")).contains("_x005F_x0041_ _x004 x0041_");
    }

    @Test
    void the_header_is_bold_and_frozen_and_columns_are_as_wide_as_their_text() {
        Table table = Table.create(
                "t",
                StringColumn.create("会员姓名地址电话", "x"),
                StringColumn.create("long", "x".repeat(500)),
                IntColumn.create("n", new int[] {1}));

        String sheet = part(TableView.of(table).saveExcel(path("t.xlsx")), "xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains("ySplit=\"1\"", "state=\"frozen\"", "width=\"18.0\"", "width=\"42.0\"", "width=\"8.0\"");
        assertThat(part(folder.resolve("t.xlsx"), "xl/styles.xml")).contains("<b/>");
    }

    @Test
    void the_sheet_is_named_after_the_table_within_the_rules_of_excel() {
        assertThat(ExcelFile.sheetName("sales 2024")).isEqualTo("sales 2024");
        assertThat(ExcelFile.sheetName("a/b\\c?d*e[f]g:h")).isEqualTo("a-b-c-d-e-f-g-h");
        assertThat(ExcelFile.sheetName("x".repeat(40))).hasSize(31);
        assertThat(ExcelFile.sheetName("x".repeat(30) + "🎉")).isEqualTo("x".repeat(30));
        assertThat(ExcelFile.sheetName("'quoted'")).isEqualTo("quoted");
        assertThat(ExcelFile.sheetName("会员消费记录")).isEqualTo("会员消费记录");
        assertThat(Stream.of("", "  ", "'", "History", "history", null))
                .allSatisfy(name -> assertThat(ExcelFile.sheetName(name)).isEqualTo("Table"));
    }

    @Test
    void a_table_without_rows_or_columns_gives_a_workbook() throws IOException {
        assertThat(excel(Table.create("t", IntColumn.create("a"), StringColumn.create("b"))))
                .hasSize(1);
        assertThat(excel(Table.create("t"))).isEmpty();
    }

    @Test
    void more_rows_than_are_kept_in_memory_arrive_in_order() throws IOException {
        Table table = Table.create(
                "t", IntColumn.create("n", IntStream.range(0, 3_456).toArray()));

        List<Row> rows = excel(table);

        assertThat(rows).hasSize(3_457);
        assertThat(IntStream.range(1, rows.size())
                        .allMatch(i -> rows.get(i).getCell(0).asNumber().intValue() == i - 1))
                .isTrue();
    }

    @Test
    void the_same_table_gives_the_same_bytes_in_any_language_and_time_zone() throws IOException {
        byte[] csv = Files.readAllBytes(TableFiles.saveCsv(TableViewTest.everyType(), path("a.csv")));
        byte[] excel =
                Files.readAllBytes(TableView.of(TableViewTest.everyType()).saveExcel(path("a.xlsx")));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String language : List.of("de-DE", "th-TH-u-nu-thai", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
                assertThat(TableFiles.saveCsv(TableViewTest.everyType(), path("b.csv")))
                        .hasBinaryContent(csv);
                assertThat(TableView.of(TableViewTest.everyType()).saveExcel(path("b.xlsx")))
                        .hasBinaryContent(excel);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    // limits and errors

    @Test
    void a_text_too_long_for_a_cell_is_named_and_nothing_is_left_behind() {
        Table table = Table.create("t", StringColumn.create("comment", "fine", "x".repeat(32_768)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.of(table).saveExcel(path("t.xlsx")))
                .withMessageContaining("32,767 characters; column 'comment' has 32,768 in row 2.")
                .withMessageContaining("saveCsv");
        assertThat(folder).isEmptyDirectory();
        table.stringColumn("comment").set(1, "x".repeat(32_767));
        assertThat(TableView.of(table).saveExcel(path("t.xlsx"))).exists();
    }

    @Test
    void a_failed_write_leaves_the_old_file_as_it_was() throws IOException {
        Files.writeString(folder.resolve("t.xlsx"), "old");
        Table table = Table.create("t", StringColumn.create("x".repeat(32_768), "a"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.of(table).saveExcel(path("t.xlsx")))
                .withMessageContaining("in its name");

        assertThat(folder.resolve("t.xlsx")).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void more_rows_or_columns_than_a_sheet_holds_are_refused_before_writing() {
        Table tall = Table.create("tall", IntColumn.create("n", new int[1_048_576]));
        Table wide = Table.create("wide", Stream.generate(() -> 0).limit(1).map(i -> IntColumn.create("n")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.of(tall).saveExcel(path("t.xlsx")))
                .withMessage("A sheet of Excel holds 1,048,575 rows under the header; table 'tall' has 1,048,576."
                        + " Say saveCsv, which has no limit, or save a part.");
        IntStream.range(1, 16_385).forEach(i -> wide.internalAddWithoutValidation(IntColumn.create("n" + i)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.of(wide).saveExcel(path("t.xlsx")))
                .withMessageContaining("16,384 columns; table 'wide' has 16,385");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_missing_folder_is_made_and_the_absolute_path_is_returned() {
        Table table = Table.create("t", IntColumn.create("a", new int[] {1}));

        Path file = TableView.of(table).saveExcel(path("new folder/结果/t.xlsx"));

        assertThat(file).isAbsolute().exists().isEqualTo(folder.resolve("new folder/结果/t.xlsx"));
    }

    @Test
    void an_existing_file_is_replaced() {
        Table table = Table.create("t", IntColumn.create("a", new int[] {1}));
        TableFiles.saveCsv(table, path("t.csv"));
        table.intColumn("a").set(0, 2);
        assertThat(TableFiles.saveCsv(table, path("t.csv"))).hasContent("\uFEFFa\n2\n");
    }

    @Test
    void a_path_that_cannot_be_written_says_why() throws IOException {
        Table table = Table.create("t", IntColumn.create("a", new int[] {1}));
        Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> TableFiles.saveCsv(table, path("file/t.csv")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t.csv")
                .hasMessageContaining("Choose another folder or name.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFiles.saveCsv(table, folder.toString()))
                .withMessageContaining("is a folder");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFiles.saveCsv(table, " "))
                .withMessageContaining("saveCsv needs the name of a file");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.of(table).saveExcel(null))
                .withMessageContaining("saveExcel needs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFiles.saveCsv(table, "a\u0000b.csv"))
                .withMessageContaining("cannot use");
    }

    @Test
    void a_name_that_excel_would_refuse_is_refused_first() {
        Table table = Table.create("t", IntColumn.create("a", new int[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.of(table).saveExcel(path("t.csv")))
                .withMessageContaining("let it end in .xlsx");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableView.of(table).saveExcel(path("t.xls")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFiles.saveCsv(table, path("t.XLSX")))
                .withMessageContaining("saveExcel");
        assertThat(TableView.of(table).saveExcel(path("T.XLSX"))).exists();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String csv(Table table) {
        try {
            return Files.readString(TableFiles.saveCsv(table, path("t.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Row> excel(Table table) throws IOException {
        return excel(TableView.of(table));
    }

    private List<Row> excel(TableView view) throws IOException {
        Path file = view.saveExcel(path("t.xlsx"));
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            assertThat(book.getFirstSheet().getName()).isEqualTo(ExcelFile.sheetName(view.caption()));
            return book.getFirstSheet().read();
        }
    }

    private static String part(Path file, String name) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutLoneSurrogates(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return out.toString();
    }
}
