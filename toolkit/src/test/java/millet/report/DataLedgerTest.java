package millet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import millet.chart.Chart;
import millet.display.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class DataLedgerTest {

    @TempDir
    private Path folder;

    static final LedgerEntry LETTER = LedgerEntry.of(
                    "客户分群", "letter to <two> segments", new double[] {2, 3, 4}, new double[] {1, 1, 1})
            .withAssumptions("uplift 10 %", "margin 25 %");

    static final LedgerEntry COUPON = LedgerEntry.of("Baskets", "coupon", new double[] {1, -1}, new double[] {0, 0});

    @Test
    void a_row_for_each_entry() {
        Table table = DataLedger.of(LETTER, COUPON).toTable();

        assertThat(table.columnNames())
                .containsExactly(
                        "study", "decision", "customers", "profit per customer", "95% low", "95% high", "assumptions");
        assertThat(table.stringColumn("study").asList()).containsExactly("客户分群", "Baskets");
        assertThat(table.intColumn("customers").asList()).containsExactly(3, 2);
        assertThat(table.doubleColumn("profit per customer").asList()).containsExactly(2.0, 0.0);
        assertThat(table.stringColumn("assumptions").get(0)).isEqualTo("uplift 10 %; margin 25 %");
    }

    @Test
    void equal_assumptions_of_a_study_are_said_once_and_different_ones_with_their_decision() {
        LedgerEntry twin = LedgerEntry.of("客户分群", "call", new double[] {1, 2}, new double[] {0, 0});

        String alike = DataLedger.of(LETTER, twin.withAssumptions("uplift 10 %", "margin 25 %"))
                .toText();
        assertThat(alike.split("assumes:", -1)).hasSize(2);

        assertThat(DataLedger.of(LETTER, twin.withAssumptions("uplift 20 %")).toText())
                .contains("客户分群, letter to <two> segments, assumes: uplift 10 %; margin 25 %.")
                .contains("客户分群, call, assumes: uplift 20 %.");
    }

    @Test
    void assumptions_are_shown_in_full_and_warnings_say_whose_they_are() {
        DataLedger ledger = DataLedger.of(LETTER).with(COUPON);

        assertThat(ledger.toText())
                .contains("客户分群 assumes: uplift 10 %; margin 25 %.")
                .contains("2,000 resamples, seed 42")
                .contains("Baskets: The 95 % interval contains 0");
        assertThat(ledger).hasToString(ledger.toText());
        assertThat(ledger.entries()).containsExactly(LETTER, COUPON);
        assertThat(ledger.toHtml()).contains("letter to &lt;two&gt; segments").doesNotContain("<two>");
    }

    @Test
    void an_entry_shows_itself_as_a_ledger_of_one_row() {
        assertThat(LETTER.toText()).isEqualTo(DataLedger.of(LETTER).toText());
        assertThat(LETTER.toHtml()).isEqualTo(DataLedger.of(LETTER).toHtml());
        assertThat(LETTER.toTable().rowCount()).isEqualTo(1);
        assertThat(LETTER).hasToString(LETTER.toText());
    }

    @Test
    void a_cell_that_runs_twice_counts_once() {
        LedgerEntry later = LedgerEntry.of("Baskets", "coupon", new double[] {5, 6}, new double[] {0, 0});
        LedgerEntry other = LedgerEntry.of("Baskets", "letter", new double[] {5, 6}, new double[] {0, 0});

        assertThat(DataLedger.of(COUPON, LETTER).with(later).with(other).entries())
                .containsExactly(later, LETTER, other);
        assertThat(DataLedger.of(LETTER).with(DataLedger.of(COUPON, later)).entries())
                .containsExactly(LETTER, later);
    }

    @Test
    void a_ledger_comes_back_from_its_file_bit_by_bit() throws IOException {
        LedgerEntry one = LedgerEntry.of("O\"ne\n<店>", "call", new double[] {2e-3}, new double[] {1e-23});
        DataLedger ledger = DataLedger.of(LETTER, COUPON, one);
        Path file = ledger.saveJson(folder.resolve("new/账本.json").toString());
        DataLedger back = DataLedger.load(file.toString());

        assertThat(back.toText()).isEqualTo(ledger.toText());
        assertThat(back.toTable().doubleColumn("95% low").asDoubleArray())
                .isEqualTo(ledger.toTable().doubleColumn("95% low").asDoubleArray());
        assertThat(back.entries().get(2).profitPerCustomer()).isEqualTo(2e-3 - 1e-23);
        assertThat(back.entries().get(0).assumptions()).containsExactly("uplift 10 %", "margin 25 %");
        assertThat(file).content().isEqualTo(LedgerFile.text(back.entries())).contains("\"low\" : null");
        assertThat(back.with(ledger).entries()).hasSize(3);
    }

    @Test
    void a_file_that_is_no_ledger_is_refused_with_the_reason() throws IOException {
        fails("nothing", "it is not JSON from line 1 on");
        fails("{}", "there is no list called 'data ledger' in it");
        fails("{\"data ledger\": []}", "there is no list called 'data ledger' in it");
        fails("{\"data ledger\": [{}]}", "entry 1 has no number called 'low'");
        String entry =
                "{\"study\":\"s\",\"decision\":\"d\",\"customers\":3,\"profitPerCustomer\":1,\"low\":0,\"high\":2}";
        fails("{\"data ledger\": [" + entry + ", " + entry.replace("3", "0") + "]}", "entry 2 needs a whole number");
        fails("{\"data ledger\": [" + entry.replace("3", "1.5e99") + "]}", "entry 1 needs a whole number");
        fails("{\"data ledger\": [" + entry.replace(":0", ":4") + "]}", "a low end below its high end");
        fails("{\"data ledger\": [" + entry.replace("tomer\":1", "tomer\":null") + "]}", "'profitPerCustomer'");
        fails("{\"data ledger\": [" + entry.replace("\"s\"", "\"\"") + "]}", "needs a study in words; it is blank. D");
        fails("{\"data ledger\": [" + entry.replace("\"d\"", "null") + "]}", "needs a decision in words");
        fails("[".repeat(100_000), "brackets are too deep");
        fails(
                "{\"data ledger\": [" + entry.replaceFirst("\"customers\": *\\d+", "\"customers\": 1.5") + "]}",
                "a whole number");
        assertThatThrownBy(() -> DataLedger.load(folder.resolve("none.json").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it cannot be read (NoSuchFileException)")
                .hasMessageContaining("saveJson(path) writes one");
        assertThatThrownBy(() -> DataLedger.load(" ")).hasMessageContaining("\"ledger.json\"; this one is empty");
        assertThatThrownBy(() -> DataLedger.of(LETTER).saveJson("ledger.csv"))
                .hasMessageContaining("ends in .json, not 'ledger.csv'. Say saveJson(\"ledger.json\")");
    }

    private void fails(String content, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("ledger.json"), content);
        assertThatThrownBy(() -> DataLedger.load(file.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A data ledger was expected in")
                .hasMessageContaining(reason);
    }

    @Test
    void the_chart_has_an_interval_for_each_entry_and_the_line_of_nothing_earned() {
        LedgerEntry one = LedgerEntry.of("Baskets", "coupon", new double[] {5}, new double[] {0});
        LedgerEntry call = LedgerEntry.of("Baskets", "call", new double[] {5, 7}, new double[] {0, 0});
        Chart chart = DataLedger.of(LETTER, COUPON, one, call).chart();

        assertThat(chart.toTable().stringColumn("study").asList())
                .containsExactly("客户分群", "Baskets: coupon", "Baskets: coupon (2)", "Baskets: call");
        assertThat(chart.toTable().doubleColumn("value").asList()).containsExactly(2.0, 0.0, 5.0, 6.0);
        assertThat(chart.warnings()).singleElement().asString().startsWith("1 of 4 values has no interval");
        assertThat(chart.toSvg()).contains("What the data earned", "stroke-dasharray");
    }

    @Test
    void totals_are_of_the_customers_judged_and_say_what_they_are_not() {
        TableView totals = DataLedger.of(LETTER, COUPON).totals();

        assertThat(LETTER.profit()).isEqualTo(6.0);
        assertThat(totals.toTable().doubleColumn("profit").asList()).containsExactly(6.0, 0.0);
        assertThat(totals.toTable().doubleColumn("95% low").get(0)).isEqualTo(3 * LETTER.low());
        assertThat(totals.toText()).contains("no forecast", "must not be added up", " 6.00");
    }

    @Test
    void a_ledger_needs_entries() {
        assertThatThrownBy(() -> DataLedger.of(LETTER).with((DataLedger) null)).hasMessageContaining("not null");
        assertThatThrownBy(DataLedger::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got none");
        assertThatThrownBy(() -> DataLedger.of(LETTER, null)).hasMessageContaining("a null among them");
    }
}
