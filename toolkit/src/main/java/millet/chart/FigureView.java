package millet.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import millet.display.Displayable;
import millet.display.TableView;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * A figure of Tablesaw-jsplot that shows itself: interactive where plotly.js can be loaded, else as a static picture.
 *
 * <p>The static picture is drawn by {@link Charts} from the same numbers: scatter, line, bar, histogram, box and heat map. For other traces,
 * and for figures that mix kinds or use several axes, it is a card that says what the figure holds.
 */
public final class FigureView implements Displayable {

    private final ObjectNode json;
    private final Chart chart;

    private FigureView(ObjectNode json, Chart chart) {
        this.json = json;
        this.chart = chart;
    }

    /**
     * Reads a figure.
     *
     * @param figure the figure, as it is now; a later change of it changes nothing here
     * @return its view
     * @throws IllegalArgumentException if the figure is null or jsplot's own output cannot be read
     */
    public static FigureView of(Figure figure) {
        if (figure == null) {
            throw new IllegalArgumentException(
                    "FigureView needs a figure, not null. Say FigureView.of(ScatterPlot.create(…)), or draw with Charts.");
        }
        ObjectNode json = FigureJson.of(figure);
        return new FigureView(json, FigureChart.of(json));
    }

    /**
     * The numbers of the figure, or its traces with their types where it is none of the kinds known.
     *
     * @return a table of its own
     */
    @Override
    public Table toTable() {
        if (chart != null) {
            return chart.toTable();
        }
        Table table = Table.create(
                "Figure", StringColumn.create("trace"), StringColumn.create("type"), IntColumn.create("values"));
        for (JsonNode trace : json.get("data")) {
            table.stringColumn(0).append(trace.path("name").asText(""));
            table.stringColumn(1).append(type(trace));
            table.intColumn(2)
                    .append(Math.max(
                            trace.path("x").size(), trace.path("values").size()));
        }
        return table;
    }

    private static String type(JsonNode trace) {
        return trace.path("type").asText("scatter");
    }

    @Override
    public List<String> warnings() {
        return chart == null ? List.of() : chart.warnings();
    }

    private Sheet sheet() {
        return chart == null ? card() : chart.sheet();
    }

    /** A card that says what cannot be drawn without plotly. */
    private Sheet card() {
        String title = json.at("/layout/title/text").asText("");
        List<String> types =
                json.get("data").findValuesAsText("type").stream().distinct().toList();
        String what = types.isEmpty() ? "Figure without traces" : "Figure with " + String.join(", ", types);
        List<Sheet.Text> texts = new ArrayList<>();
        if (!title.isEmpty()) {
            String line = Lettering.elide(Lettering.clean(title), 18, Composition.WIDTH - 2 * Layout.MARGIN);
            texts.add(words(26, line, 17, true, Palette.INK));
        }
        texts.add(words(
                title.isEmpty() ? 28 : 52, Lettering.elide(Lettering.clean(what), 13, 600), 13, false, Palette.MUTED));
        texts.add(words(
                title.isEmpty() ? 50 : 74,
                types.isEmpty()
                        ? "There is nothing to draw."
                        : "It is drawn by plotly.js, which could not be loaded here: this kind needs the network.",
                13,
                false,
                Palette.MUTED));
        String name = title.isEmpty() ? what : title;
        return new Sheet(Composition.WIDTH, 100, name, what, List.copyOf(texts), List.of(), List.of());
    }

    private static Sheet.Text words(double y, String text, double size, boolean bold, String color) {
        return new Sheet.Text(
                Sheet.Role.NOTE, Layout.MARGIN, y, List.of(text), size, bold, color, Sheet.Anchor.START, 0);
    }

    /**
     * The static picture.
     *
     * @return an {@code <svg>} element
     */
    public String toSvg() {
        return SvgDrawing.of(sheet());
    }

    /**
     * The picture for a notebook: the static one in an image, and a script that puts the interactive figure in its place once plotly.js could
     * be loaded.
     *
     * @return an HTML fragment
     */
    @Override
    public String toHtml() {
        return LiveHtml.of(sheet(), toPlotlyJson(), warnings(), PlotlySource.current());
    }

    /**
     * The static picture without any script.
     *
     * @return an HTML fragment
     */
    public String toStaticHtml() {
        return LiveHtml.fixed(sheet(), warnings());
    }

    /**
     * The figure as JSON for plotly.js 2 and 3: {@code {"data": […], "layout": {…}, "config": {…}}}.
     *
     * @return the JSON
     */
    public String toPlotlyJson() {
        ObjectNode copy = json.deepCopy();
        Sheet sheet = sheet();
        ObjectNode layout = (ObjectNode) copy.get("layout");
        layout.put("width", sheet.width())
                .put("height", chart == null ? json.at("/layout/height").asInt(400) : sheet.height());
        layout.put("autosize", true).putArray("meta");
        if (!layout.has("font")) {
            layout.putObject("font").put("family", Lettering.FONTS);
        }
        ((ObjectNode) copy.get("config")).put("displaylogo", false).put("typesetMath", false);
        escape(copy);
        return copy.toString();
    }

    /** jsplot hands titles and names on as escaped HTML, which reading has undone. */
    private static void escape(ObjectNode copy) {
        copy.findParents("title").forEach(parent -> {
            if (parent.get("title") instanceof ObjectNode title && title.has("text")) {
                title.put("text", PlotlyDrawing.plain(title.get("text").asText()));
            }
        });
        copy.get("data").forEach(trace -> {
            if (trace.has("name")) {
                ((ObjectNode) trace)
                        .put("name", PlotlyDrawing.plain(trace.get("name").asText()));
            }
        });
    }

    @Override
    public String toText() {
        return Lettering.clean(sheet().name()) + "\n"
                + TableView.of(toTable()).withWarnings(warnings()).toText();
    }

    /**
     * What a notebook front end may choose from: live HTML, SVG and text, in this order.
     *
     * @return MIME type to content
     */
    @Override
    public Map<String, Object> mimeBundle() {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("text/html", toHtml());
        bundle.put("image/svg+xml", toSvg());
        bundle.put("text/plain", toText());
        return bundle;
    }

    /**
     * Writes the static picture to a file.
     *
     * @param path the file to write, ending in {@code .svg}; its folder is made where it is missing; an existing file is replaced
     * @return the absolute path written
     * @throws IllegalArgumentException if the name does not end in {@code .svg}, or the file cannot be written there
     */
    public Path saveSvg(String path) {
        return SvgFile.save(toSvg(), path);
    }

    @Override
    public String toString() {
        return toText();
    }
}
