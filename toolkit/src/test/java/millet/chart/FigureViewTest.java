package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.api.BoxPlot;
import tech.tablesaw.plotly.api.Heatmap;
import tech.tablesaw.plotly.api.Histogram;
import tech.tablesaw.plotly.api.HorizontalBarPlot;
import tech.tablesaw.plotly.api.LinePlot;
import tech.tablesaw.plotly.api.PiePlot;
import tech.tablesaw.plotly.api.ScatterPlot;
import tech.tablesaw.plotly.api.TimeSeriesPlot;
import tech.tablesaw.plotly.api.VerticalBarPlot;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Font;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;

class FigureViewTest {

    private static final Table TABLE = Table.create(
            "t",
            DoubleColumn.create("x", 1, 2, 3, 4),
            DoubleColumn.create("y", 10, Double.NaN, 30, 20),
            StringColumn.create("g", "a", "b", "a", "b"),
            StringColumn.create("name", "p", "q", "r", "s"),
            DateColumn.create(
                    "day",
                    LocalDate.of(2024, 1, 1),
                    LocalDate.of(2024, 2, 1),
                    LocalDate.of(2024, 3, 1),
                    LocalDate.of(2024, 4, 1)));

    private static JsonNode json(Figure figure) throws Exception {
        return new ObjectMapper().readTree(FigureView.of(figure).toPlotlyJson());
    }

    @Test
    void a_scatter_plot_keeps_its_groups_numbers_and_words() throws Exception {
        Figure figure = ScatterPlot.create("A 'title' & more", TABLE, "x", "y", "g");
        FigureView view = FigureView.of(figure);
        assertThat(SvgReader.texts(view.toSvg())).contains("A 'title' & more", "x", "y", "a", "b");
        assertThat(view.toTable().rowCount()).isEqualTo(3);
        assertThat(view.warnings()).singleElement().asString().contains("1 of 4 rows");
        JsonNode json = json(figure);
        assertThat(json.at("/layout/title/text").asText()).isEqualTo("A 'title' &amp; more");
        assertThat(json.at("/layout/xaxis/title/text").asText()).isEqualTo("x");
        assertThat(json.at("/data/0/x/0").isNumber()).isTrue();
        assertThat(json.at("/data/1/y/0").isNull()).isTrue();
    }

    @Test
    void lines_bars_histograms_boxes_and_heat_maps_are_drawn() {
        assertThat(SvgReader.texts(
                        FigureView.of(LinePlot.create("line", TABLE, "x", "y")).toSvg()))
                .contains("line", "30");
        assertThat(SvgReader.texts(FigureView.of(TimeSeriesPlot.create("time", TABLE, "day", "y"))
                        .toSvg()))
                .contains("2024");
        Table sums = Table.create("s", StringColumn.create("k", "u", "v"), DoubleColumn.create("n", 3, 4));
        assertThat(SvgReader.texts(FigureView.of(VerticalBarPlot.create("bars", sums, "k", "n"))
                        .toSvg()))
                .contains("u", "v", "3", "4");
        assertThat(SvgReader.texts(FigureView.of(HorizontalBarPlot.create("level", sums, "k", "n"))
                        .toSvg()))
                .contains("u", "v", "3", "4");
        assertThat(SvgReader.texts(
                        FigureView.of(Histogram.create("histogram", TABLE, "x")).toSvg()))
                .contains("histogram", "count");
        assertThat(SvgReader.texts(
                        FigureView.of(BoxPlot.create("boxes", TABLE, "g", "y")).toSvg()))
                .contains("a (n=2)", "b (n=1)");
        assertThat(SvgReader.texts(FigureView.of(Heatmap.create("cells", TABLE, "g", "name"))
                        .toSvg()))
                .contains("p", "q");
    }

    @Test
    void other_traces_are_named_on_a_card_that_says_what_they_need() {
        FigureView view = FigureView.of(PiePlot.create("Pie", TABLE, "name", "y"));
        assertThat(SvgReader.texts(view.toSvg()))
                .contains("Pie", "Figure with pie")
                .anyMatch(text -> text.contains("needs the network"));
        assertThat(view.toTable().stringColumn("type").asList()).containsExactly("pie");
        assertThat(view.toHtml()).contains("<script>", "data-millet");
        assertThat(view.toText()).startsWith("Pie\n");
    }

    @Test
    void what_would_be_drawn_wrongly_is_a_card() {
        ScatterTrace back = ScatterTrace.builder(new double[] {3, 1, 2}, new double[] {1, 2, 3})
                .mode(ScatterTrace.Mode.LINE)
                .build();
        ScatterTrace dots = ScatterTrace.builder(new double[] {3, 1, 2}, new double[] {1, 2, 3})
                .build();
        BarTrace twice =
                BarTrace.builder(new Object[] {"a", "a"}, new double[] {1, 2}).build();
        for (Figure figure : new Figure[] {new Figure(back), new Figure(back, dots), new Figure(twice), new Figure()}) {
            assertThat(SvgReader.texts(FigureView.of(figure).toSvg())).anyMatch(text -> text.startsWith("Figure with"));
        }
    }

    @Test
    void a_bare_figure_without_layout_is_drawn() throws Exception {
        Figure figure = new Figure(
                ScatterTrace.builder(new double[] {1, 2}, new double[] {3, 4}).build());
        assertThat(SvgReader.count(FigureView.of(figure).toSvg(), "circle")).isEqualTo(2);
        assertThat(json(figure).at("/layout/height").asInt()).isPositive();
    }

    @Test
    void title_fonts_and_log_axes_take_the_form_of_plotly_three() throws Exception {
        Layout layout = Layout.builder("T")
                .titleFont(Font.builder().size(22).build())
                .xAxis(Axis.builder()
                        .title("x")
                        .titleFont(Font.builder().size(9).build())
                        .type(Axis.Type.LOG)
                        .range(0, 2)
                        .build())
                .build();
        Figure figure = new Figure(
                layout,
                ScatterTrace.builder(new double[] {1, 100}, new double[] {3, 4}).build());
        JsonNode json = json(figure);
        assertThat(json.at("/layout/title/font/size").asInt()).isEqualTo(22);
        assertThat(json.at("/layout/xaxis/title/font/size").asInt()).isEqualTo(9);
        assertThat(json.at("/layout/xaxis/range/1").isNumber()).isTrue();
        assertThat(json.at("/layout/xaxis/autorange").isBoolean()).isTrue();
        assertThat(json.at("/layout/titlefont").isMissingNode()).isTrue();
        assertThat(SvgReader.texts(FigureView.of(figure).toSvg())).contains("1", "10", "100");
    }

    @Test
    void the_figures_of_our_own_charts_can_be_viewed_again() {
        Gallery.charts()
                .forEach((name, chart) ->
                        SvgReader.read(FigureView.of(chart.toFigure()).toSvg()));
    }

    @Test
    void a_name_that_ends_in_a_backslash_is_read() {
        Figure figure = new Figure(
                ScatterTrace.builder(new double[] {1}, new double[] {3})
                        .name("C:\\")
                        .build(),
                ScatterTrace.builder(new double[] {2}, new double[] {3})
                        .name("it's \"x\"")
                        .build());
        assertThat(SvgReader.texts(FigureView.of(figure).toSvg())).contains("C:\\", "it's \"x\"");
    }

    @Test
    void a_figure_offers_html_svg_and_text(@TempDir Path folder) throws Exception {
        FigureView view = FigureView.of(ScatterPlot.create("t", TABLE, "x", "y"));
        assertThat(view.mimeBundle().keySet()).containsExactly("text/html", "image/svg+xml", "text/plain");
        assertThat(view.toStaticHtml()).doesNotContain("<script");
        assertThat(view).hasToString(view.toText());
        assertThat(Files.readString(view.saveSvg(folder.resolve("f.svg").toString())))
                .isEqualTo(view.toSvg());
    }

    @Test
    void no_figure_is_refused() {
        assertThatThrownBy(() -> FigureView.of(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not null");
        assertThatThrownBy(() -> FigureJson.read("var x = 3;"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> FigureJson.read("{a: [1,,"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Charts");
    }
}
