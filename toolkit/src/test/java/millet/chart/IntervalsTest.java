package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class IntervalsTest {

    private static final double NONE = Double.NaN;

    private static Table table(String names, double[] values, double[] low, double[] high) {
        return Table.create(
                "estimates",
                StringColumn.create("name", names.split(" ")),
                DoubleColumn.create("value", values),
                DoubleColumn.create("low", low),
                DoubleColumn.create("high", high));
    }

    private static Table three() {
        return table("b a c", new double[] {1, 5, 3}, new double[] {0, 4, 1}, new double[] {2, 6, 9});
    }

    private static Chart chart(Table table) {
        return Charts.intervals(table, "name", "value", "low", "high");
    }

    private static List<Mark> marks(Chart chart) {
        return chart.composition().picture().panels().get(0).marks();
    }

    @Test
    void a_dot_and_its_ends_for_each_row_in_the_order_of_the_table() {
        Mark.Intervals mark = (Mark.Intervals) marks(chart(three())).get(0);

        assertThat(mark.intervals())
                .containsExactly(
                        new Mark.Interval(0, 1, 0, 2, "b: 1, from 0 to 2"),
                        new Mark.Interval(1, 5, 4, 6, "a: 5, from 4 to 6"),
                        new Mark.Interval(2, 3, 1, 9, "c: 3, from 1 to 9"));
        assertThat(mark.y()).isEqualTo(new Bounds(0, 9));
        assertThat(mark.x()).isEqualTo(new Bounds(0, 2));
    }

    @Test
    void lying_intervals_have_their_values_on_the_horizontal_axis() {
        Picture picture = chart(three()).horizontal().composition().picture();

        assertThat(picture.panels().get(0).x().label()).isEqualTo("value");
        assertThat(picture.panels().get(0).y().categories()).containsExactly("b", "a", "c");
        assertThat(picture.panels().get(0).marks().get(0).x()).isEqualTo(new Bounds(0, 9));
        assertThat(chart(three())
                        .horizontal()
                        .withYLabel("who")
                        .withXLabel("what")
                        .toSvg())
                .contains(">who<", ">what<");
    }

    @Test
    void sorted_intervals_begin_with_the_largest_value_and_an_order_is_kept() {
        assertThat(chart(three()).sorted().toTable().stringColumn("name").asList())
                .containsExactly("a", "c", "b");
        assertThat(chart(three())
                        .withOrder("name", "c", "b")
                        .toTable()
                        .stringColumn("name")
                        .asList())
                .containsExactly("c", "b", "a");
    }

    @Test
    void days_come_in_their_own_order() {
        DateColumn day = DateColumn.create("name");
        day.append(java.time.LocalDate.of(2024, 3, 1)).append(java.time.LocalDate.of(2024, 1, 31));
        Table table = Table.create(
                "t",
                day,
                DoubleColumn.create("value", 1, 2),
                DoubleColumn.create("low", 0, 1),
                DoubleColumn.create("high", 2, 3));

        assertThat(chart(table).toTable().stringColumn("name").asList()).containsExactly("2024-01-31", "2024-03-01");
    }

    @Test
    void the_numbers_drawn_are_value_low_and_high() {
        Table numbers = chart(three()).withTitle("Three").toTable();

        assertThat(numbers.name()).isEqualTo("Three");
        assertThat(numbers.columnNames()).containsExactly("name", "value", "low", "high");
        assertThat(numbers.doubleColumn("high").asList()).containsExactly(2.0, 6.0, 9.0);
        assertThat(chart(three()).toText()).contains("Dot plot with intervals: value by name");
    }

    @Test
    void the_picture_has_a_line_with_ends_a_dot_and_a_tip_for_each() {
        String svg = chart(three()).horizontal().toSvg();

        SvgReader.read(svg);
        assertThat(svg.split("<circle", -1)).hasSize(4);
        assertThat(svg).contains("<title>c: 3, from 1 to 9</title>");
        assertThat(svg.split("<title>[abc]: ", -1)).hasSize(4);
        assertThat(chart(three()).withPercentY().toSvg()).contains("c: 300%, from 100% to 900%");
    }

    @Test
    void plotly_gets_error_bars_measured_from_the_dot() throws Exception {
        JsonNode upright = trace(chart(three()));
        assertThat(upright.at("/type").asText()).isEqualTo("scatter");
        assertThat(upright.at("/error_y/array").toString()).isEqualTo("[1.0,1.0,6.0]");
        assertThat(upright.at("/error_y/arrayminus").toString()).isEqualTo("[1.0,1.0,2.0]");
        assertThat(upright.at("/y").toString()).isEqualTo("[1.0,5.0,3.0]");

        JsonNode lying = trace(chart(three()).horizontal());
        assertThat(lying.at("/error_x/array").toString()).isEqualTo("[1.0,1.0,6.0]");
        assertThat(lying.at("/x").toString()).isEqualTo("[1.0,5.0,3.0]");
        assertThat(lying.has("error_y")).isFalse();
    }

    private static JsonNode trace(Chart chart) throws Exception {
        return new ObjectMapper().readTree(chart.toPlotlyJson()).at("/data/0");
    }

    @Test
    void a_value_without_an_end_is_a_dot_alone_and_mentioned() throws Exception {
        Table table = table("a b c d", new double[] {1, 2, 3, NONE}, new double[] {NONE, 1, 2, 0}, new double[] {
            2, Double.POSITIVE_INFINITY, 4, 9
        });
        Chart chart = chart(table).horizontal();

        assertThat(chart.warnings())
                .containsExactly(
                        "1 of 4 rows are left out: no finite number in 'value'.",
                        "2 of 3 values have no interval that can be drawn: a dot alone says nothing about how sure it is.");
        assertThat(((Mark.Intervals) marks(chart).get(0)).intervals().get(0).isDotAlone())
                .isTrue();
        assertThat(marks(chart).get(0).x()).isEqualTo(new Bounds(1, 4));
        assertThat(trace(chart).at("/error_x/array").toString()).isEqualTo("[0.0,0.0,1.0]");
        assertThat(chart.toSvg()).contains("<title>a: 1</title>");
    }

    @Test
    void an_end_that_is_not_positive_has_no_place_on_a_log_scale() {
        Table table = table("a b c", new double[] {1, 2, -1}, new double[] {0, 1, -2}, new double[] {2, 3, 1});

        assertThat(chart(table).withLogY().warnings())
                .containsExactly(
                        "1 of 3 rows are left out: 'value' is not positive there, and a log scale has no place for it.",
                        "1 of 2 values has no interval that can be drawn: a dot alone says nothing about how sure it"
                                + " is.");
    }

    @Test
    void groups_stand_side_by_side_and_differ_in_colour_and_shape() {
        Table table = table("a a b", new double[] {1, 2, 3}, new double[] {0, 1, 2}, new double[] {2, 3, 4});
        table.addColumns(StringColumn.create("season", "summer", "winter", "winter"));
        Chart chart = chart(table).withGroups("season");

        assertThat(marks(chart)).hasSize(2);
        assertThat(marks(chart).get(0).style().shape())
                .isNotEqualTo(marks(chart).get(1).style().shape());
        assertThat(((Mark.Intervals) marks(chart).get(1)).intervals().get(0).at())
                .isGreaterThan(0);
        assertThat(chart.toTable().columnNames()).containsExactly("name", "season", "value", "low", "high");
        assertThat(chart.toTable().rowCount()).isEqualTo(3);
        assertThat(chart(table).withPanels("season").composition().picture().panels())
                .hasSize(2);
        assertThat(chart(table).withGroups("season").withHighlight("winter").toSvg())
                .contains("winter");
        assertThat(chart(three()).withGroups("name").toTable().columnNames())
                .containsExactly("name", "value", "low", "high");
    }

    @Test
    void what_cannot_be_drawn_is_refused_with_the_remedy() {
        Table twice = table("a a", new double[] {1, 2}, new double[] {0, 1}, new double[] {2, 3});
        assertThatThrownBy(() -> chart(twice).toSvg())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one row for each dot; 'a' occurs more than once in 'estimates'");
        twice.addColumns(StringColumn.create("season", "summer", "summer"));
        assertThatThrownBy(() -> chart(twice).withGroups("season").toSvg())
                .hasMessageContaining("'a' with 'summer' occurs more than once");

        Table turned = table("a", new double[] {1}, new double[] {2}, new double[] {0.5});
        assertThatThrownBy(() -> chart(turned).toSvg())
                .hasMessageContaining("'a' has 2 in 'low' and 0.5 in 'high'")
                .hasMessageContaining("in this order");

        double[] many = IntStream.range(0, 101).asDoubleStream().toArray();
        String names =
                String.join(" ", IntStream.range(0, 101).mapToObj(i -> "n" + i).toList());
        assertThatThrownBy(() -> chart(table(names, many, many, many)).toSvg())
                .hasMessageContaining("at most 100 categories; 'name' has 101");

        assertThatThrownBy(() -> Charts.intervals(three(), "name", "value", "name", "high"))
                .hasMessageContaining("A Dot plot with intervals needs numbers for low; 'name' holds text");
        assertThatThrownBy(() -> chart(three()).withLineAtX(0, "").toSvg()).hasMessageContaining("Say withLineAtY");
        assertThatThrownBy(() -> chart(three()).stacked()).hasMessageContaining("this is a Dot plot with intervals");
    }

    @Test
    void nothing_one_row_and_long_names_are_drawn() {
        Chart empty = chart(three().emptyCopy());
        assertThat(empty.toSvg()).contains("no data");
        assertThat(empty.toTable().rowCount()).isZero();
        assertThat(chart(table("a", new double[] {3}, new double[] {3}, new double[] {3}))
                        .toSvg())
                .contains("a: 3, from 3 to 3");

        String names = String.join(
                " ", IntStream.range(0, 30).mapToObj(i -> "averylongname" + i).toList());
        double[] many = IntStream.range(0, 30).asDoubleStream().toArray();
        assertThat(chart(table(names, many, many, many)).warnings())
                .singleElement()
                .asString()
                .contains("Say horizontal() to lay the intervals on their side");
        assertThat(chart(table(names, many, many, many)).horizontal().warnings())
                .isEmpty();
    }
}
