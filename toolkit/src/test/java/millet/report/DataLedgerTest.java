package millet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class DataLedgerTest {

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
    void a_ledger_needs_entries() {
        assertThatThrownBy(DataLedger::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got none");
        assertThatThrownBy(() -> DataLedger.of(LETTER, null)).hasMessageContaining("a null among them");
    }
}
