package millet.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import millet.chart.Sheet.Anchor;
import millet.chart.Sheet.Frame;
import millet.chart.Sheet.Role;
import tech.tablesaw.plotly.components.Figure;

/**
 * Draws a sheet as JSON for plotly.js: the traces of jsplot, with the places, colours, words and ticks of the static picture.
 *
 * <p>What is outside the panels keeps its distance in pixels; the panels follow the width of the page.
 */
final class PlotlyDrawing {

    private final Sheet sheet;
    private final ObjectNode json;
    private final ObjectNode layout;
    private final ArrayNode annotations;
    private final ArrayNode shapes;

    /** The edges of all panels together. */
    private final double left;

    private final double top;
    private final double right;
    private final double bottom;

    private PlotlyDrawing(Sheet sheet, ObjectNode json) {
        this.sheet = sheet;
        this.json = json;
        left = sheet.frames().stream().mapToDouble(Frame::left).min().orElse(0);
        top = sheet.frames().stream().mapToDouble(Frame::top).min().orElse(0);
        right = sheet.frames().stream().mapToDouble(Frame::right).max().orElse(sheet.width());
        bottom = sheet.frames().stream().mapToDouble(Frame::bottom).max().orElse(sheet.height());
        layout = json.putObject("layout");
        annotations = layout.putArray("annotations");
        shapes = layout.putArray("shapes");
    }

    static String of(Sheet sheet, Figure figure) {
        return new PlotlyDrawing(sheet, FigureJson.of(figure)).draw().toString();
    }

    private ObjectNode draw() {
        page();
        sheet.texts().forEach(this::text);
        sheet.keys().forEach(this::key);
        ArrayNode numberAxes = layout.putArray("meta");
        Set<String> shown = new HashSet<>();
        int trace = 0;
        for (int i = 0; i < sheet.frames().size(); i++) {
            Frame frame = sheet.frames().get(i);
            axes(frame, i, numberAxes);
            for (Mark mark : frame.panel().marks()) {
                ObjectNode node = (ObjectNode) json.get("data").get(trace++);
                PlotlyTraces.complete(node, frame, mark);
                if (mark instanceof Mark.Flows) {
                    node.set("domain", domain(frame));
                } else {
                    node.put("xaxis", number("x", i)).put("yaxis", number("y", i));
                    name(node, frame, mark, shown);
                }
            }
            annotate(frame, i);
        }
        json.set(
                "config",
                FigureJson.object(
                        "{'displaylogo': false, 'typesetMath': false, 'modeBarButtonsToRemove': ['select2d', 'lasso2d']}"));
        return json;
    }

    private void page() {
        layout.setAll(FigureJson.object("""
                        {'autosize': true, 'hovermode': 'closest', 'barmode': 'overlay', 'boxmode': 'overlay', 'showlegend': false,
                         'separators': '.,', 'paper_bgcolor': '#ffffff', 'plot_bgcolor': '#ffffff',
                         'modebar': {'orientation': 'h', 'bgcolor': 'rgba(255,255,255,0.8)'},
                         'hoverlabel': {'namelength': -1, 'font': {'size': 12}}}
                        """));
        layout.put("width", sheet.width()).put("height", sheet.height());
        ((ObjectNode) layout.at("/hoverlabel/font")).put("family", Lettering.FONTS);
        font(layout, "font", 12, Palette.INK).put("family", Lettering.FONTS);
        ObjectNode margin =
                layout.putObject("margin").put("l", left).put("t", top).put("autoexpand", false);
        margin.put("r", sheet.width() - right).put("b", sheet.height() - bottom);
    }

    private ObjectNode domain(Frame frame) {
        ObjectNode domain = FigureJson.MAPPER.createObjectNode();
        domain.putArray("x").add(fraction(frame.left())).add(fraction(frame.right()));
        domain.putArray("y").add(upward(frame.bottom())).add(upward(frame.top()));
        return domain;
    }

    private static ObjectNode font(ObjectNode parent, String name, double size, String color) {
        return parent.putObject(name).put("size", size).put("color", color);
    }

    private void text(Sheet.Text text) {
        String html = lines(text.lines());
        String shown = text.bold() ? "<b>" + html + "</b>" : html;
        if (text.role() == Role.TITLE && !layout.has("title")) {
            title(text, shown);
            return;
        }
        double reach = (text.lines().size() - 1) * 1.3 * text.size();
        double middle = text.y() - 0.35 * text.size() + reach / 2;
        boolean centred = text.anchor() == Anchor.MIDDLE;
        Frame frame = sheet.frames().get(Math.min(text.frame(), sheet.frames().size() - 1));
        double from = centred ? text.x() : frame.left();
        ObjectNode note =
                note(shown, text.size(), text.color()).put("xref", "paper").put("yref", "paper");
        note.put("x", fraction(from)).put("xshift", text.x() - from).put("xanchor", centred ? "center" : "left");
        boolean below = text.role() == Role.SOURCE;
        double edge = below ? bottom : text.role() == Role.X_LABEL ? frame.bottom() : frame.top();
        double origin = below ? bottom : edge;
        note.put("y", upward(origin)).put("yshift", edge - middle);
    }

    private void title(Sheet.Text text, String html) {
        ObjectNode title = layout.putObject("title").put("text", html);
        title.setAll(FigureJson.object(
                "{'x': 0, 'xref': 'container', 'xanchor': 'left', 'y': 1, 'yref': 'container', 'yanchor': 'top'}"));
        title.putObject("pad").put("l", text.x()).put("t", text.y() - 0.7 * text.size());
        font(title, "font", text.size(), text.color());
    }

    /** A text without an arrow whose middle line stands at its place. */
    private ObjectNode note(String html, double size, String color) {
        ObjectNode note = annotations.addObject().put("text", html);
        note.setAll(FigureJson.object("{'showarrow': false, 'align': 'left', 'yanchor': 'middle', 'borderpad': 0}"));
        font(note, "font", size, color);
        return note;
    }

    private double fraction(double x) {
        return (x - left) / (right - left);
    }

    private double upward(double y) {
        return (bottom - y) / (bottom - top);
    }

    private void key(Sheet.PlacedKey key) {
        for (Sheet.PlacedBubble placed : key.bubbles()) {
            double r = placed.bubble().radius();
            ObjectNode circle = shape("circle", placed.x() - r, placed.y() - r, 2 * r, 2 * r);
            circle.putObject("line").put("color", Palette.MUTED).put("width", 1);
            word(placed.x() + r + 5, placed.y(), placed.bubble().label());
        }
        for (Sheet.PlacedRamp ramp : key.ramps()) {
            double each = KeyLayout.RAMP_WIDTH / KeyLayout.RAMP_STEPS;
            word(ramp.x(), ramp.y(), ramp.from());
            for (int i = 0; i < KeyLayout.RAMP_STEPS; i++) {
                ObjectNode step = shape("rect", ramp.start() + i * each, ramp.y() - 6, each + 0.3, 12);
                step.put("fillcolor", ramp.color(i)).putObject("line").put("width", 0);
            }
            word(ramp.start() + KeyLayout.RAMP_WIDTH + 6, ramp.y(), ramp.to());
        }
        if (!key.entries().isEmpty()) {
            legend(key);
        }
    }

    private void legend(Sheet.PlacedKey key) {
        ObjectNode legend = layout.putObject(legend(key.sheet()));
        legend.setAll(FigureJson.object("""
                        {'orientation': 'h', 'xref': 'container', 'yref': 'paper', 'xanchor': 'left', 'yanchor': 'middle', 'bgcolor': 'rgba(0,0,0,0)',
                         'tracegroupgap': 0, 'borderwidth': 0}
                        """));
        boolean sized = !key.bubbles().isEmpty();
        legend.put("itemsizing", sized ? "constant" : "trace");
        double last = key.entries().get(key.entries().size() - 1).y();
        legend.put("x", (key.x() - 3) / sheet.width());
        legend.put("y", upward((key.y() + last) / 2));
        font(legend, "font", KeyLayout.SIZE, Palette.INK);
        if (!key.title().isEmpty()) {
            ObjectNode title =
                    legend.putObject("title").put("text", plain(key.title())).put("side", "left");
            font(title, "font", KeyLayout.SIZE, Palette.MUTED);
        }
        layout.put("showlegend", true);
    }

    private static String legend(int number) {
        return number == 0 ? "legend" : "legend" + (number + 1);
    }

    /** A shape of a fixed size in pixels, placed from the upper left corner of the panels. */
    private ObjectNode shape(String type, double x, double y, double width, double height) {
        ObjectNode shape = shapes.addObject().put("type", type);
        shape.setAll(
                FigureJson.object(
                        "{'xref': 'paper', 'yref': 'paper', 'xsizemode': 'pixel', 'ysizemode': 'pixel', 'xanchor': 0, 'yanchor': 1}"));
        shape.put("x0", x - left).put("x1", x + width - left);
        return shape.put("y0", top - y).put("y1", top - y - height);
    }

    private void word(double x, double middle, String text) {
        ObjectNode note = note(plain(Lettering.clean(text)), KeyLayout.SIZE, Palette.INK);
        note.setAll(FigureJson.object("{'xref': 'paper', 'yref': 'paper', 'x': 0, 'y': 1, 'xanchor': 'left'}"));
        note.put("xshift", x - left).put("yshift", top - middle);
    }

    private static String number(String axis, int index) {
        return index == 0 ? axis : axis + (index + 1);
    }

    private void axes(Frame frame, int index, ArrayNode numberAxes) {
        ObjectNode x = layout.putObject(number("xaxis", index)).put("anchor", number("y", index));
        ObjectNode y = layout.putObject(number("yaxis", index)).put("anchor", number("x", index));
        ObjectNode domain = domain(frame);
        x.set("domain", domain.get("x"));
        y.set("domain", domain.get("y"));
        if (frame.hasFlows()) {
            x.put("visible", false);
            y.put("visible", false);
            return;
        }
        axis(x, frame.panel().x(), frame.x(), frame.xTicks(), frame.right() - frame.left());
        axis(y, frame.panel().y(), frame.y(), frame.yTicks(), frame.bottom() - frame.top());
        x.put("showgrid", frame.hasUprightGrid());
        y.put("showgrid", frame.hasLevelGrid());
        y.put("ticks", "outside").put("ticklen", 6).put("tickcolor", "rgba(0,0,0,0)");
        boolean names = frame.y() instanceof Scale.Band;
        boolean strokes = !names && !(frame.x() instanceof Scale.Band);
        x.put("ticks", "outside").put("ticklen", 4).put("tickcolor", strokes ? Palette.AXIS : "rgba(0,0,0,0)");
        int first = firstOfSheet(frame);
        if (first < index) {
            x.put("matches", number("x", first));
            y.put("matches", number("y", first));
        }
        if (frame.hasEmptyCells()) {
            layout.put("plot_bgcolor", Palette.EMPTY);
        }
        if (frame.hasAxes() && !frame.panel().isEmpty()) {
            baseline(names ? y : x, names ? x : y, names ? frame.x() : frame.y());
        }
        if (!(frame.x() instanceof Scale.Band)) {
            numberAxes.add(number("xaxis", index));
        }
        if (!names) {
            numberAxes.add(number("yaxis", index));
        }
    }

    private int firstOfSheet(Frame frame) {
        int first = 0;
        while (sheet.frames().get(first).sheet() != frame.sheet()) {
            first++;
        }
        return first;
    }

    private static void baseline(ObjectNode along, ObjectNode value, Scale scale) {
        if (scale.base() == 0 && scale.low() < 0) {
            value.put("zeroline", true).put("zerolinecolor", Palette.AXIS).put("zerolinewidth", 1);
        } else {
            along.put("showline", true).put("linecolor", Palette.AXIS).put("linewidth", 1);
        }
    }

    private static void axis(ObjectNode node, Axis axis, Scale scale, List<Sheet.TickLabel> labels, double pixels) {
        node.put("type", scale instanceof Scale.Log ? "log" : scale instanceof Scale.Time ? "date" : "linear");
        range(node.putArray("range"), scale, pixels);
        node.setAll(FigureJson.object("""
                        {'gridwidth': 1, 'zeroline': false, 'automargin': false, 'exponentformat': 'B', 'minexponent': 6,
                         'tickmode': 'array'}
                        """));
        node.put("gridcolor", Palette.GRID).put("separatethousands", !axis.years());
        if (axis.percent()) {
            node.put("tickformat", ",.12~%");
        }
        ArrayNode values = node.putArray("tickvals");
        ArrayNode texts = node.putArray("ticktext");
        if (labels.isEmpty()) {
            scale.ticks().forEach(tick -> values.add(datum(scale, tick.value())));
            node.put("showticklabels", false);
        }
        for (Sheet.TickLabel label : labels) {
            values.add(datum(scale, label.value()));
            texts.add(lines(label.lines()));
        }
        font(node, "tickfont", Layout.TICK_SIZE, Palette.MUTED);
    }

    /** The ends of an axis; a little further where a grid line stands at an end, which plotly would leave out. */
    private static void range(ArrayNode range, Scale scale, double pixels) {
        double low = scale instanceof Scale.Log ? Math.log10(scale.low()) : scale.low();
        double high = scale instanceof Scale.Log ? Math.log10(scale.high()) : scale.high();
        if (scale instanceof Scale.Time || scale instanceof Scale.Band) {
            range.add(datum(scale, low)).add(datum(scale, high));
        } else {
            double more = scale.base() == scale.low() ? 0 : 1.5 * (high - low) / pixels;
            range.add(low - more).add(high + 1.5 * (high - low) / pixels);
        }
    }

    /** A value as plotly reads it: dates as text, what is missing as null. */
    static JsonNode datum(Scale scale, double value) {
        if (!Double.isFinite(value)) {
            return NullNode.getInstance();
        }
        return scale instanceof Scale.Time
                ? TextNode.valueOf(Moments.moment(value).toString())
                : DoubleNode.valueOf(value);
    }

    /** A place for an annotation, which wants the power of ten where the axis is logarithmic. */
    private static JsonNode place(Scale scale, double value) {
        return datum(scale, scale instanceof Scale.Log ? Math.log10(value) : value);
    }

    private void name(ObjectNode trace, Frame frame, Mark mark, Set<String> shown) {
        trace.put("name", plain(Lettering.clean(mark.group()))).put("showlegend", false);
        for (Sheet.PlacedKey key : sheet.keys()) {
            int entry = key.sheet() == frame.sheet() ? entry(key, mark) : -1;
            if (entry >= 0) {
                String group = frame.sheet() + "-" + entry;
                trace.put("legend", legend(frame.sheet()))
                        .put("legendgroup", group)
                        .put("legendrank", 1 + entry);
                trace.put("name", plain(key.entries().get(entry).text())).put("showlegend", shown.add(group));
            }
        }
    }

    /** The line of the key that stands for a mark: its own, or that of all others. */
    private static int entry(Sheet.PlacedKey key, Mark mark) {
        int other = -1;
        for (int i = 0; i < key.entries().size(); i++) {
            Picture.Entry entry = key.entries().get(i).entry();
            if (entry.label().equals(mark.group())) {
                return i;
            }
            other = entry.style().isContext() && !entry.label().equals(Names.MISSING) ? i : other;
        }
        return mark.style().isContext() ? other : -1;
    }

    private void annotate(Frame frame, int index) {
        if (frame.panel().isEmpty()) {
            ObjectNode note = note("no data", 14, Palette.FAINT).put("x", 0.5).put("y", 0.5);
            note.put("xref", number("x", index) + " domain").put("yref", number("y", index) + " domain");
            return;
        }
        frame.panel().rules().forEach(rule -> rule(frame, index, rule));
        frame.labels().forEach(label -> label(frame, index, label));
    }

    private void rule(Frame frame, int index, Picture.Rule rule) {
        String along = rule.upright() ? "x" : "y";
        String across = rule.upright() ? "y" : "x";
        JsonNode at = datum(rule.upright() ? frame.x() : frame.y(), rule.value());
        ObjectNode line =
                shapes.addObject().put("type", "line").put(across + "0", 0).put(across + "1", 1);
        line.put(along + "ref", number(along, index)).put(across + "ref", number(across, index) + " domain");
        line.set(along + "0", at);
        line.set(along + "1", at);
        line.putObject("line").put("color", Palette.INK).put("width", 1.25).put("dash", "5px,3px");
    }

    private void label(Frame frame, int index, Sheet.Label label) {
        ObjectNode note = note(plain(label.text()), Layout.LABEL_SIZE, label.color());
        if (frame.hasFlows()) {
            note.put("xref", "paper").put("x", fraction(frame.px(label.x())));
            note.put("yref", "paper").put("y", upward(frame.py(label.y())));
        } else {
            coordinate(note, "x", number("x", index), frame.x(), label.x());
            coordinate(note, "y", number("y", index), frame.y(), label.y());
        }
        String anchor = label.anchor() == Anchor.START ? "left" : label.anchor() == Anchor.END ? "right" : "center";
        note.put("xanchor", anchor).put("xshift", label.right()).put("yshift", 4.2 - label.down());
    }

    private static void coordinate(ObjectNode note, String name, String axis, Scale scale, double value) {
        if (Double.isFinite(value)) {
            note.put(name + "ref", axis).set(name, place(scale, value));
        } else {
            note.put(name + "ref", axis + " domain").put(name, 1);
        }
    }

    private static String lines(List<String> lines) {
        return String.join("<br>", lines.stream().map(PlotlyDrawing::plain).toList());
    }

    /** Text for plotly, which reads a little HTML and fills templates: no tag, no entity, no template in it. */
    static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("%{", "%&#123;");
    }
}
