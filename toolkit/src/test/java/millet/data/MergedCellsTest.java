package millet.data;

import static millet.data.TestWorkbook.number;
import static millet.data.TestWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

/** What a workbook shows once for several rows. */
class MergedCellsTest {

    @TempDir
    private Path folder;

    private static final String[] RECEIPTS = {
        text("A1", "单据") + text("C1", "客户") + text("D1", "商品") + text("E1", "数量") + text("F1", "金额"),
        text("A2", "单号") + text("B2", "日期") + text("C2", "会员号") + text("D2", "类别"),
        text("A3", "LS1")
                + number("B3", "45322", 1)
                + text("C3", "0062")
                + text("D3", "乳品")
                + number("E3", "3")
                + number("F3", "186.3"),
        text("D4", "日化") + number("E4", "1") + number("F4", "12.5"),
        text("A5", "LS2") + number("B5", "45323", 1) + text("D5", "粮油") + number("E5", "1") + number("F5", "58"),
        text("D6", "粮油") + number("E6", "2") + number("F6", "116"),
        text("D7", "家电") + number("E7", "1") + number("F7", "399"),
        text("A8", "LS3")
                + number("B8", "45324", 1)
                + text("C8", "0131")
                + text("D8", "乳品")
                + number("E8", "1")
                + number("F8", "6.5"),
    };

    private LoadReport receipts(String... merged) {
        return Tables.report(
                new TestWorkbook().sheet("销售", RECEIPTS).merged("销售", merged).save(folder.resolve("receipts.xlsx")));
    }

    @Test
    void two_header_rows_with_merged_cells_are_put_together() {
        assertThat(receipts("A1:B1", "E1:E2", "F1:F2").data().columnNames())
                .containsExactly("单据 单号", "单据 日期", "客户 会员号", "商品 类别", "数量", "金额");
    }

    @Test
    void cells_merged_over_rows_of_data_are_told_with_the_rules_that_fill_them() {
        LoadReport report = receipts("A1:B1", "E1:E2", "F1:F2", "A3:A4", "B3:B4", "C3:C4", "A5:A7", "B5:B7", "C5:C7");

        assertThat(report.warnings())
                .contains("6 merged cells span several rows of data (单据 单号, 单据 日期, 客户 会员号), the first at A3:A4:"
                        + " the value stands in the first of their rows, and 9 cells below are missing values. Where it holds"
                        + " for all of them, fill it downward: Cleaning.of(CleaningRule.fillMissing(\"单据"
                        + " 单号\").withPrevious(), CleaningRule.fillMissing(\"单据 日期\", \"客户"
                        + " 会员号\").withPrevious().by(\"单据 单号\")).apply(table).data(). Never fill amounts or quantities"
                        + " so: they would count once for every row.");

        Table filled = Cleaning.of(
                        CleaningRule.fillMissing("单据 单号").withPrevious(),
                        CleaningRule.fillMissing("单据 日期", "客户 会员号")
                                .withPrevious()
                                .by("单据 单号"))
                .apply(report.data())
                .data();
        assertThat(filled.stringColumn("单据 单号").asList()).containsExactly("LS1", "LS1", "LS2", "LS2", "LS2", "LS3");
        assertThat(filled.stringColumn("客户 会员号").asList()).containsExactly("0062", "0062", "", "", "", "0131");
        Transactions sales = Transactions.suggest(filled).columns().from(filled);
        assertThat(sales.rowCount()).isEqualTo(6);
        assertThat(sales.totalAmount()).isEqualTo(778.3);
    }

    @Test
    void cells_merged_within_a_row_or_in_the_header_or_beside_the_table_are_nothing_to_tell() {
        assertThat(receipts("A1:B1", "E1:E2", "F1:F2", "C3:D3", "Z3:Z9").warnings())
                .noneMatch(warning -> warning.contains("merged"));
        assertThat(receipts().warnings()).noneMatch(warning -> warning.contains("merged"));
    }

    @Test
    void a_merged_amount_is_not_to_be_filled() {
        assertThat(receipts("F5:F7").warnings())
                .contains(
                        "1 merged cell spans several rows of data (金额), the first at F5:F7: the value stands in the first"
                                + " of their rows, and 2 cells below are missing values. Never fill amounts or quantities so: they"
                                + " would count once for every row.");
        assertThat(receipts("D5:D6").warnings())
                .anyMatch(
                        warning -> warning.contains(
                                "and 1 cell below is a missing value. Where it holds for all of them, fill"
                                        + " it downward: Cleaning.of(CleaningRule.fillMissing(\"商品 类别\").withPrevious()).apply(table).data()."));
        // a range of several columns counts the cells of all
        assertThat(receipts("A5:C7").warnings()).anyMatch(warning -> warning.contains("and 6 cells below are missing"));
    }

    @Test
    void none_of_many_is_lost_between_two_parts_of_a_large_sheet() {
        List<String> rows = new ArrayList<>(List.of(text("A1", "id") + text("B1", "amount")));
        List<String> ranges = new ArrayList<>();
        for (int row = 2; row < 20_002; row += 2) {
            rows.add(text("A" + row, "c" + row) + number("B" + row, "1"));
            rows.add(number("B" + (row + 1), "2"));
            ranges.add("A" + row + ":A" + (row + 1));
        }
        String file = new TestWorkbook()
                .sheet("a", rows.toArray(String[]::new))
                .merged("a", ranges.toArray(String[]::new))
                .save(folder.resolve("large.xlsx"));

        assertThat(Tables.report(file).warnings())
                .anyMatch(
                        warning -> warning.startsWith("10,000 merged cells span several rows of data (id), the first at"
                                + " A2:A3: the value stands in the first of their rows, and 10,000 cells below"));
    }

    @Test
    void each_sheet_has_its_own() {
        String[] rows = IntStream.rangeClosed(1, 4)
                .mapToObj(row -> row == 1
                        ? text("A1", "id") + text("B1", "amount")
                        : text("A" + row, "c") + number("B" + row, "1"))
                .toArray(String[]::new);
        String file = new TestWorkbook()
                .sheet("a", rows)
                .sheet("b", rows)
                .merged("b", "A2:A4")
                .save(folder.resolve("two.xlsx"));

        assertThat(Tables.excel(file).withSheet("a").report().warnings())
                .noneMatch(warning -> warning.contains("merged"));
        assertThat(Tables.excel(file).withSheet("b").report().warnings())
                .anyMatch(warning -> warning.startsWith("1 merged cell spans several rows"));
    }
}
