package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
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

    private static void refuses(Chart chart, String... words) {
        assertThatThrownBy(chart::toSvg)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    private static Table days() {
        return Table.create(
                "days",
                DateColumn.create("day", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2)),
                DoubleColumn.create("sales", 1.0, 2.0));
    }

    @Test
    void a_highlight_needs_groups_or_bars() {
        refuses(
                Charts.box(customers(), "contract", "charges").withHighlight("One year"),
                "withHighlight needs groups",
                "box plot");
        refuses(Charts.histogram(customers(), "charges").withHighlight("x"), "withGroups");
        assertThat(Charts.counts(customers(), "contract")
                        .withHighlight("One year")
                        .toSvg())
                .contains("One year");
    }

    @Test
    void stacking_needs_groups() {
        refuses(Charts.counts(customers(), "contract").stacked(), "stacked()", "withGroups");
    }

    @Test
    void an_axis_of_categories_takes_no_numbers() {
        Chart box = Charts.box(customers(), "contract", "charges");
        refuses(Charts.counts(customers(), "contract").shares().withPercentX(), "holds categories", "Say withPercentY");
        refuses(box.withLogX(), "horizontal axis", "Say withLogY");
        refuses(box.horizontal().withLogY(), "vertical axis", "Say withLogX");
        refuses(box.withLineAtX(5, "x"), "Say withLineAtY");
        assertThat(box.horizontal().withLineAtX(25, "goal").toSvg()).contains("goal");
    }

    @Test
    void lines_stand_at_what_their_axis_holds() {
        refuses(Charts.line(days(), "day", "sales").withLineAtX(5, "x"), "'day'", "withLineAtX(LocalDate.of");
        refuses(
                Charts.scatter(customers(), "charges", "charges").withLineAtX(LocalDate.of(2024, 1, 1), "x"),
                "not a date");
        assertThat(Charts.line(days(), "day", "sales")
                        .withLineAtX(LocalDate.of(2024, 1, 2), "sale")
                        .toSvg())
                .contains("sale");
    }

    @Test
    void an_order_names_a_column_that_shows_and_misspelt_values_are_told() {
        Chart counts = Charts.counts(customers(), "contract");
        refuses(counts.withOrder("churn", "No", "Yes"), "withOrder needs a column", "'churn' is none of [contract]");
        assertThat(counts.withOrder("contract", "Two yaer", "One year").warnings())
                .containsExactly(
                        "withOrder names 'Two yaer', which no row of 'contract' has. Did you mean 'Two year'?");
        assertThat(counts.withOrder("contract", "Two year", "Prepaid").warnings())
                .isEmpty();
    }
}
