package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SankeyTest {

    private static Chart sankey(String... flows) {
        return Charts.sankey(Gallery.flows(flows), "from", "to", "value");
    }

    private static Mark.Flows flows(Chart chart) {
        return (Mark.Flows)
                chart.composition().picture().panels().get(0).marks().get(0);
    }

    private static List<String> names(Chart chart, boolean left) {
        return flows(chart).side(left).stream().map(Mark.Node::name).toList();
    }

    @Test
    void ribbons_and_nodes_are_as_high_as_their_values() {
        Mark.Flows flows = flows(sankey("a→a:30", "a→b:10", "b→b:60"));
        double unit = flows.ribbons().get(0).height() / 30;

        assertThat(flows.ribbons()).extracting(Mark.Ribbon::value).containsExactly(30.0, 10.0, 60.0);
        assertThat(flows.ribbons())
                .allSatisfy(ribbon -> assertThat(ribbon.height()).isCloseTo(ribbon.value() * unit, within(1e-12)));
        assertThat(flows.nodes())
                .extracting(node -> Math.rint((node.top() - node.bottom()) / unit))
                .containsExactly(40.0, 60.0, 30.0, 70.0);
        assertThat(flows.nodes()).extracting(Mark.Node::text).containsExactly("40", "60", "30", "70");
    }

    @Test
    void what_stays_is_darker_and_keeps_its_colour_on_the_other_side() {
        Mark.Flows flows = flows(sankey("a→a:30", "a→b:10", "b→c:60"));

        assertThat(flows.ribbons()).extracting(Mark.Ribbon::stays).containsExactly(true, false, false);
        assertThat(flows.ribbons().get(0).opacity())
                .isGreaterThan(flows.ribbons().get(1).opacity());
        assertThat(flows.side(true).get(0).style())
                .isEqualTo(flows.side(false).get(0).style());
        assertThat(flows.side(false).get(2).style()).isEqualTo(Style.context());
    }

    @Test
    void names_keep_the_order_of_the_table_and_the_right_side_that_of_the_left() {
        Chart chart = sankey("new→lost:1", "loyal→loyal:2", "asleep→new:3", "loyal→new:1");

        assertThat(names(chart, true)).containsExactly("new", "loyal", "asleep");
        assertThat(names(chart, false)).containsExactly("new", "loyal", "lost");
    }

    @Test
    void an_order_holds_for_its_side_and_for_the_other_one_that_has_none() {
        Chart chart =
                sankey("new→lost:1", "loyal→loyal:2", "asleep→new:3").withOrder("from", "asleep", "loyal", "unknown");

        assertThat(names(chart, true)).containsExactly("asleep", "loyal", "new");
        assertThat(names(chart, false)).containsExactly("loyal", "new", "lost");
        assertThat(names(chart.withOrder("to", "lost"), false)).containsExactly("lost", "loyal", "new");
        assertThat(names(chart.withOrder("to", "lost"), true)).containsExactly("asleep", "loyal", "new");
    }

    @Test
    void a_name_keeps_its_look_in_a_given_order_even_where_others_are_absent() {
        String[] order = {"gone", "loyal", "new"};
        Style full = flows(sankey("gone→new:1", "loyal→new:1").withOrder("from", order))
                .side(true)
                .get(1)
                .style();
        Style part = flows(sankey("loyal→new:1").withOrder("from", order))
                .side(true)
                .get(0)
                .style();

        assertThat(part).isEqualTo(full).isEqualTo(Style.of(1));
    }

    @Test
    void numbers_come_by_size() {
        Table table = Table.create(
                "clusters",
                IntColumn.create("before", new int[] {10, 2, 10}),
                IntColumn.create("after", new int[] {3, 20, 20}),
                IntColumn.create("customers", new int[] {5, 6, 7}));

        Chart chart = Charts.sankey(table, "before", "after", "customers");
        assertThat(names(chart, true)).containsExactly("2", "10");
        assertThat(names(chart, false)).containsExactly("3", "20");
    }

    @Test
    void names_sums_and_values_are_written_as_text_and_told_in_tips() {
        String svg = sankey("重要→重要:1234", "重要→流失:66").withYLabel("客户数").toSvg();

        assertThat(SvgReader.texts(svg)).contains("重要 · 1,300", "重要 · 1,234", "流失 · 66", "1,234", "from", "to", "客户数");
        assertThat(svg)
                .contains("<title>重要 → 流失: 66 (5.1% of 重要)</title>", "<title>from · 重要: 1,300 (100% of all)</title>");
    }

    @Test
    void html_beside_a_chart_can_have_its_colours() {
        List<Mark.Node> nodes = flows(sankey("a→x:1", "b→x:1")).side(true);

        assertThat(Charts.groupColor(0)).isEqualTo(nodes.get(0).style().color());
        assertThat(Charts.groupColor(1)).isEqualTo(nodes.get(1).style().color());
        assertThat(Charts.groupColor(7)).isEqualTo(Charts.groupColor(0));
        assertThatThrownBy(() -> Charts.groupColor(-1)).hasMessageContaining("from 0 up, not -1");
    }

    @Test
    void a_highlight_leaves_one_name_in_colour() {
        Chart chart = sankey("a→a:30", "a→b:10", "b→b:60");

        assertThat(flows(chart.withHighlight("b")).ribbons())
                .extracting(Mark.Ribbon::style)
                .containsExactly(Style.context(), Style.context(), Style.of(1));
        assertThatThrownBy(() -> chart.withHighlight("c").toSvg()).hasMessageContaining("one of the groups [a, b]");
    }

    @Test
    void the_table_has_the_flows_in_the_order_of_the_picture() {
        Table table =
                sankey("b→a:1", "a→b:2.5", "a→a:3").withOrder("from", "a", "b").toTable();

        assertThat(table.columnNames()).containsExactly("from", "to", "value");
        assertThat(table.stringColumn("from").asList()).containsExactly("a", "a", "b");
        assertThat(table.stringColumn("to").asList()).containsExactly("a", "b", "a");
        assertThat(table.doubleColumn("value").asList()).containsExactly(3.0, 2.5, 1.0);
        assertThat(sankey("a→b:3").toText()).startsWith("Sankey chart: value");
    }

    @Test
    void plotly_gets_the_same_flows_at_the_same_places() throws Exception {
        Chart chart = sankey("a→a:30", "a→b:10", "b→b:60");
        JsonNode trace = new ObjectMapper().readTree(chart.toPlotlyJson()).at("/data/0");

        assertThat(trace.path("type").asText()).isEqualTo("sankey");
        assertThat(trace.at("/link/source").toString()).isEqualTo("[0,0,1]");
        assertThat(trace.at("/link/target").toString()).isEqualTo("[2,3,3]");
        assertThat(trace.at("/link/value").toString()).isEqualTo("[30.0,10.0,60.0]");
        List<Double> middles = StreamSupport.stream(trace.at("/node/y").spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
        List<Mark.Node> nodes = flows(chart).nodes();
        assertThat(middles).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(middles.get(i))
                    .isCloseTo(1 - (nodes.get(i).top() + nodes.get(i).bottom()) / 2, within(1e-9));
        }
        assertThat(trace.at("/link/customdata/1").asText()).isEqualTo("a → b: 10 (25% of a)");
        assertThat(trace.has("xaxis")).isFalse();
    }

    @Test
    void the_figure_for_tablesaw_holds_the_names() {
        String script = sankey("a→b:30").toFigure().getTraces()[0].asJavascript(0);

        assertThat(script).contains("\"type\":\"sankey\"", "\"label\":[\"a\",\"b\"]");
    }

    @Test
    void names_stand_near_their_nodes_or_nowhere() {
        String[] many = IntStream.range(0, 24)
                .mapToObj(i -> "name " + i + "→name " + i + ":" + (i + 1))
                .toArray(String[]::new);
        Sheet.Frame frame = sankey(many).withSize(500, 220).sheet().frames().get(0);

        List<Sheet.Label> beside = frame.labels().stream()
                .filter(label -> label.text().contains("·"))
                .toList();
        assertThat(beside).hasSizeBetween(8, 40);
        assertThat(beside)
                .allSatisfy(label -> assertThat(Math.abs(label.down() - 4)).isLessThanOrEqualTo(16));
    }

    @Test
    void rows_without_a_flow_are_left_out_and_counted() {
        Table table = Gallery.flows("a→a:1", "a→b:0", "b→a:-2", "b→b:1");
        table.stringColumn("from").appendMissing();
        table.stringColumn("to").append("a");
        table.doubleColumn("value").append(5);
        table.stringColumn("from").append("a");
        table.stringColumn("to").append("c");
        table.doubleColumn("value").append(Double.POSITIVE_INFINITY);

        Chart chart = Charts.sankey(table, "from", "to", "value");
        assertThat(chart.warnings())
                .containsExactly(
                        "1 of 6 rows are left out: no value in 'from'.",
                        "1 of 6 rows are left out: no finite number in 'value'.",
                        "1 of 6 rows are left out: 'value' is negative there, and a flow is not.",
                        "1 of 6 rows are left out: 'value' is zero there, and nothing flows.");
        assertThat(chart.toTable().rowCount()).isEqualTo(2);
    }

    @Test
    void nothing_that_flows_is_shown_as_no_data() {
        assertThat(SvgReader.texts(sankey("a→b:0").toSvg())).contains("no data");
        assertThat(SvgReader.texts(sankey().toSvg())).contains("no data");
    }

    @Test
    void huge_and_tiny_flows_stay_in_the_picture() {
        String svg = sankey("a→a:1e307", "a→b:1e-300", "b→b:1").toSvg();

        SvgReader.read(svg);
        assertThatThrownBy(() -> sankey("a→a:1.7e308", "b→b:1.7e308").toSvg())
                .hasMessageContaining("add up to more than a number can hold");
    }

    @Test
    void errors_say_what_is_wrong_and_what_to_do() {
        Table table = Gallery.flows("a→b:1", "a→b:2");

        assertThatThrownBy(() -> Charts.sankey(table, "from", "to", "value").toSvg())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A Sankey chart needs one row for each flow; 'a' to 'b' occurs more than once in 'flows'."
                        + " Sum first: Summary.by(\"from\", \"to\").sum(\"value\").from(table).");
        assertThatThrownBy(() -> Charts.sankey(table, "from", "from", "value")).hasMessageContaining("named for both");
        assertThatThrownBy(() -> Charts.sankey(table, "form", "to", "value"))
                .hasMessageContaining("Did you mean 'from'?");
        assertThatThrownBy(() -> Charts.sankey(table, "from", "to", "to"))
                .hasMessageContaining("A Sankey chart needs numbers for value; 'to' holds text");
        assertThatThrownBy(() -> Charts.sankey(table, "from", "to", "value").withXLabel("x"))
                .hasMessageContaining("no horizontal axis")
                .hasMessageContaining("'from' and 'to'");
        assertThatThrownBy(() -> Charts.sankey(table, "from", "to", "value").withGroups("to"))
                .hasMessageContaining("Chart.withGroups");
        assertThatThrownBy(() -> Charts.sankey(table, "from", "to", "value")
                        .withOrder("value", "1")
                        .toSvg())
                .hasMessageContaining("'value' is none of [from, to]");
        String[] many = IntStream.range(0, 25).mapToObj(i -> i + "→x:1").toArray(String[]::new);
        assertThatThrownBy(() -> sankey(many).toSvg())
                .hasMessageContaining("at most 24 names on a side; 'from' has 25");
    }

    @Property(tries = 200)
    void the_two_sides_are_equally_high_and_stay_in_the_panel(
            @ForAll @Size(min = 1, max = 36) List<@DoubleRange(min = 0.01, max = 1e6) Double> values,
            @ForAll @IntRange(min = 1, max = 6) int names) {
        StringColumn from = StringColumn.create("from");
        StringColumn to = StringColumn.create("to");
        DoubleColumn value = DoubleColumn.create("value");
        for (int i = 0; i < Math.min(values.size(), names * 6); i++) {
            from.append("f" + i % names);
            to.append("t" + i / names);
            value.append(values.get(i));
        }
        Mark.Flows flows = flows(Charts.sankey(Table.create("random", from, to, value), "from", "to", "value"));

        assertThat(height(flows, true)).isCloseTo(height(flows, false), within(1e-9));
        assertThat(flows.ribbons().stream().mapToDouble(Mark.Ribbon::height).sum())
                .isCloseTo(height(flows, true), within(1e-9));
        assertThat(flows.nodes())
                .allSatisfy(node -> assertThat(node.bottom()).isBetween(-1e-9, node.top()))
                .allSatisfy(node -> assertThat(node.top()).isLessThan(1 + 1e-9));
    }

    private static double height(Mark.Flows flows, boolean left) {
        return flows.side(left).stream()
                .mapToDouble(node -> node.top() - node.bottom())
                .sum();
    }
}
