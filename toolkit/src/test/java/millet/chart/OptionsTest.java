package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class OptionsTest {

    private static Table customers() {
        return Table.create(
                "customers",
                StringColumn.create("contract", "One year", "Two year", "One year", "Two year"),
                StringColumn.create("churn", "No", "No", "Yes", "No"),
                StringColumn.create("region", "north", "south", "north", "south"),
                DoubleColumn.create("charges", 10.0, 20.0, 30.0, 40.0));
    }

    private static String valueLabel(Chart chart) {
        return chart.composition().picture().panels().get(0).y().label();
    }

    @Test
    void shares_name_what_they_are_shares_of() {
        Chart shares =
                Charts.counts(customers(), "contract").withGroups("churn").shares();
        assertThat(valueLabel(shares)).isEqualTo("share of each churn");
        assertThat(valueLabel(shares.stacked())).isEqualTo("share of each contract");
        assertThat(valueLabel(shares.withPanels("region"))).isEqualTo("share of each churn and region");
        assertThat(valueLabel(Charts.counts(customers(), "contract").shares())).isEqualTo("share");
        assertThat(shares.toSvg()).contains("of churn No");
        assertThat(shares.stacked().toSvg()).contains("of contract Two year");
    }

    @Test
    void counts_are_no_percentages_until_they_are_shares() {
        Chart counts = Charts.counts(customers(), "contract").withPercentY();
        assertThatThrownBy(counts::toSvg)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Say shares()");
        assertThat(counts.shares().toSvg()).contains("50%");
    }

    @Test
    void several_rows_for_one_bar_are_answered_with_a_summary() {
        Chart bars = Charts.bar(customers(), "contract", "charges");
        assertThatThrownBy(bars::toSvg).hasMessageContaining("Summary.by(\"contract\").mean(\"charges\").from(table)");
    }
}
