package millet.chart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import millet.chart.Sheet.Anchor;
import millet.chart.Sheet.Frame;
import millet.chart.Sheet.Role;
import tech.tablesaw.plotly.components.Figure;

/** Draws a sheet as JSON for plotly.js: the traces of jsplot, with the places, colours, words and ticks of the static picture. */
final class PlotlyDrawing {

    private final Sheet sheet;
    private final ObjectNode json;
    private final ArrayNode annotations = FigureJson.MAPPER.createArrayNode();
    private final ArrayNode shapes = FigureJson.MAPPER.createArrayNode();
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
    }

    static String of(Sheet sheet, Figure figure) {
        return new PlotlyDrawing(sheet, FigureJson.of(figure)).draw().toString();
    }

    private ObjectNode draw() {
        ObjectNode layout = json.putObject("layout");
        page(layout);
        sheet.texts().forEach(text -> text(layout, text));
        sheet.keys().forEach(key -> key(layout, key));
        int trace = 0;
        Set<String> shown = new HashSet<>();
        ArrayNode changing = layout.putArray("meta");
        for (int i = 0; i < sheet.frames().size(); i++) {
            Frame frame = sheet.frames().get(i);
            axes(layout, frame, i, changing);
            for (Mark mark : frame.panel().marks()) {
                ObjectNode node = (ObjectNode) json.get("data").get(trace++);
                mark(node, frame, mark);
                placed(node, frame, i, mark, shown);
            }
            annotate(frame, i);
        }
        layout.set("annotations", annotations);
        layout.set("shapes", shapes);
        json.putObject("config")
                .put("displaylogo", false)
                .put("typesetMath", false)
                .putArray("modeBarButtonsToRemove")
                .add("select2d")
                .add("lasso2d");
        return json;
    }

    private void page(ObjectNode layout) {
        layout.put("height", sheet.height())
                .put("autosize", true)
                .put("hovermode", "closest")
                .put("barmode", "overlay")
                .put("boxmode", "overlay");
        layout.put("paper_bgcolor", Palette.PAPER)
                .put("plot_bgcolor", Palette.PAPER)
                .put("separators", ".,")
                .put("showlegend", false);
        layout.putObject("font").put("family", Lettering.FONTS).put("size", 12).put("color", Palette.INK);
        layout.putObject("margin")
                .put("l", left)
                .put("t", top)
                .put("r", sheet.width() - right)
                .put("b", sheet.height() - bottom)
                .put("pad", 0);
        layout.putObject("modebar").put("orientation", "h").put("bgcolor", "rgba(255,255,255,0.8)");
        layout.putObject("hoverlabel")
                .put("namelength", -1)
                .putObject("font")
                .put("family", Lettering.FONTS)
                .put("size", 12);
    }

    private void text(ObjectNode layout, Sheet.Text text) {
        String html = String.join(
                "<br>", text.lines().stream().map(PlotlyDrawing::plain).toList());
        if (text.role() == Role.TITLE && text.frame() == 0 && !layout.has("title")) {
            ObjectNode title = layout.putObject("title");
            title.put("text", "<b>" + html + "</b>")
                    .put("x", 0)
                    .put("xref", "container")
                    .put("xanchor", "left");
            title.put("y", 1).put("yref", "container").put("yanchor", "top").put("automargin", false);
            title.putObject("font").put("size", text.size()).put("color", text.color());
            title.putObject("pad").put("l", text.x()).put("t", text.y() - 0.7 * text.size());
            return;
        }
        ObjectNode note = annotations.addObject();
        double reach = (text.lines().size() - 1) * 1.3 * text.size();
        double middle = text.y() - 0.35 * text.size() + reach / 2;
        Frame frame = text.frame() < sheet.frames().size()
                ? sheet.frames().get(text.frame())
                : sheet.frames().get(0);
        boolean centred = text.anchor() == Anchor.MIDDLE;
        double from = centred ? text.x() : frame.left();
        note.put("text", text.bold() ? "<b>" + html + "</b>" : html)
                .put("showarrow", false)
                .put("xref", "paper")
                .put("yref", "paper");
        note.put("x", fraction(from))
                .put("xshift", text.x() - from)
                .put("xanchor", centred ? "center" : "left")
                .put("align", "left");
        if (text.role() == Role.SOURCE || text.role() == Role.X_LABEL) {
            note.put("y", 0).put("yshift", bottom - middle);
        } else {
            note.put("y", 1).put("yshift", top - middle);
        }
        note.put("yanchor", "middle")
                .put("borderpad", 0)
                .putObject("font")
                .put("size", text.size())
                .put("color", text.color());
    }

    private double fraction(double x) {
        return (x - left) / (right - left);
    }

    private void key(ObjectNode layout, Sheet.PlacedKey key) {
        for (Sheet.PlacedBubble bubble : key.bubbles()) {
            double r = bubble.bubble().radius();
            shape("circle", bubble.x() - r, bubble.y() - r, 2 * r, 2 * r)
                    .putObject("line")
                    .put("color", Palette.MUTED)
                    .put("width", 1);
            word(bubble.x() + r + 5, bubble.y(), bubble.bubble().label());
        }
        for (Sheet.PlacedRamp ramp : key.ramps()) {
            int steps = 24;
            double start = Layout.rampStart(ramp);
            double each = Layout.rampWidth() / steps;
            word(ramp.x(), ramp.y(), ramp.from());
            for (int i = 0; i < steps; i++) {
                shape("rect", start + i * each, ramp.y() - 6, each + 0.3, 12)
                        .put("fillcolor", Palette.ramp(ramp.colors(), i / (steps - 1.0)))
                        .putObject("line")
                        .put("width", 0);
            }
            word(start + Layout.rampWidth() + 6, ramp.y(), ramp.to());
        }
        if (!key.entries().isEmpty()) {
            ObjectNode legend = layout.putObject(legend(key.sheet()));
            legend.put("orientation", "h")
                    .put("xref", "container")
                    .put("yref", "container")
                    .put("xanchor", "left")
                    .put("yanchor", "top");
            legend.put("x", (key.x() - 8) / sheet.width()).put("y", 1 - (key.top() - 3) / sheet.height());
            legend.put("bgcolor", "rgba(0,0,0,0)")
                    .put("itemsizing", "constant")
                    .put("tracegroupgap", 0)
                    .put("borderwidth", 0);
            legend.putObject("font").put("size", Layout.KEY_SIZE).put("color", Palette.INK);
            if (!key.title().isEmpty()) {
                ObjectNode title = legend.putObject("title")
                        .put("text", plain(key.title()))
                        .put("side", "left");
                title.putObject("font").put("size", Layout.KEY_SIZE).put("color", Palette.MUTED);
            }
            layout.put("showlegend", true);
        }
    }

    private static String legend(int number) {
        return number == 0 ? "legend" : "legend" + (number + 1);
    }

    /** A shape of a fixed size in pixels, placed from the upper left corner of the plane. */
    private ObjectNode shape(String type, double x, double y, double width, double height) {
        ObjectNode shape = shapes.addObject();
        shape.put("type", type)
                .put("xref", "paper")
                .put("yref", "paper")
                .put("xsizemode", "pixel")
                .put("ysizemode", "pixel");
        shape.put("xanchor", 0)
                .put("yanchor", 1)
                .put("x0", x - left)
                .put("x1", x + width - left)
                .put("y0", top - y)
                .put("y1", top - y - height);
        return shape;
    }

    private void word(double x, double middle, String text) {
        ObjectNode note = annotations.addObject();
        note.put("text", plain(Lettering.clean(text)))
                .put("showarrow", false)
                .put("xref", "paper")
                .put("yref", "paper");
        note.put("x", 0)
                .put("xshift", x - left)
                .put("xanchor", "left")
                .put("y", 1)
                .put("yshift", top - middle)
                .put("yanchor", "middle");
        note.put("borderpad", 0).putObject("font").put("size", Layout.KEY_SIZE).put("color", Palette.INK);
    }

    private static String number(String axis, int index) {
        return index == 0 ? axis : axis + (index + 1);
    }

    private void axes(ObjectNode layout, Frame frame, int index, ArrayNode changing) {
        ObjectNode x = layout.putObject(number("xaxis", index));
        ObjectNode y = layout.putObject(number("yaxis", index));
        x.putArray("domain").add(fraction(frame.left())).add(fraction(frame.right()));
        y.putArray("domain")
                .add((bottom - frame.bottom()) / (bottom - top))
                .add((bottom - frame.top()) / (bottom - top));
        x.put("anchor", number("y", index));
        y.put("anchor", number("x", index));
        axis(x, frame.panel().x(), frame.x(), frame.xTicks());
        axis(y, frame.panel().y(), frame.y(), frame.yTicks());
        int first = firstOfSheet(frame);
        if (first < index) {
            x.put("matches", number("x", first));
            y.put("matches", number("y", first));
        }
        boolean cells = frame.panel().marks().stream().anyMatch(Mark.Cells.class::isInstance);
        boolean points = frame.panel().marks().stream()
                .anyMatch(mark -> mark instanceof Mark.Points || mark instanceof Mark.Tiles);
        boolean names = frame.y() instanceof Scale.Band;
        x.put("showgrid", !cells && !(frame.x() instanceof Scale.Band) && (names || points));
        y.put("showgrid", !cells && !names);
        if (!cells && !frame.panel().isEmpty()) {
            baseline(names ? y : x, names ? x : y, names ? frame.x() : frame.y());
        }
        if (!(frame.x() instanceof Scale.Band)) {
            changing.add(number("xaxis", index));
        }
        if (!names) {
            changing.add(number("yaxis", index));
        }
    }

    private int firstOfSheet(Frame frame) {
        for (int i = 0; ; i++) {
            if (sheet.frames().get(i).sheet() == frame.sheet()) {
                return i;
            }
        }
    }

    private static void baseline(ObjectNode along, ObjectNode value, Scale scale) {
        if (scale instanceof Scale.Linear && scale.low() <= 0 && scale.high() >= 0) {
            value.put("zeroline", true).put("zerolinecolor", Palette.AXIS).put("zerolinewidth", 1);
        } else {
            along.put("showline", true).put("linecolor", Palette.AXIS).put("linewidth", 1);
        }
    }

    private static void axis(ObjectNode node, Axis axis, Scale scale, List<Sheet.TickLabel> labels) {
        node.put("type", scale instanceof Scale.Log ? "log" : scale instanceof Scale.Time ? "date" : "linear");
        ArrayNode range = node.putArray("range");
        addPlace(range, scale, scale.low());
        addPlace(range, scale, scale.high());
        node.put("gridcolor", Palette.GRID)
                .put("gridwidth", 1)
                .put("zeroline", false)
                .put("automargin", false)
                .put("ticks", "");
        node.put("separatethousands", !axis.years()).put("exponentformat", "B").put("minexponent", 6);
        if (axis.percent()) {
            node.put("tickformat", ",.12~%");
        }
        node.put("tickmode", "array");
        ArrayNode values = node.putArray("tickvals");
        ArrayNode texts = node.putArray("ticktext");
        if (labels.isEmpty()) {
            scale.ticks().forEach(tick -> {
                addData(values, scale, tick.value());
                texts.add("");
            });
            node.put("showticklabels", false);
        }
        for (Sheet.TickLabel label : labels) {
            addData(values, scale, label.value());
            texts.add(String.join(
                    "<br>", label.lines().stream().map(PlotlyDrawing::plain).toList()));
        }
        node.putObject("tickfont").put("size", Layout.TICK_SIZE).put("color", Palette.MUTED);
    }

    /** A place on an axis: the power of ten where it is logarithmic. */
    private static void addPlace(ArrayNode array, Scale scale, double value) {
        if (scale instanceof Scale.Log) {
            array.add(Math.log10(value));
        } else {
            addData(array, scale, value);
        }
    }

    private static void addData(ArrayNode array, Scale scale, double value) {
        if (!Double.isFinite(value)) {
            array.addNull();
        } else if (scale instanceof Scale.Time) {
            array.add(Moments.moment(value).toString());
        } else {
            array.add(value);
        }
    }

    private static <T> ArrayNode data(Scale scale, List<T> items, ToDoubleFunction<T> value) {
        ArrayNode array = FigureJson.MAPPER.createArrayNode();
        items.forEach(item -> addData(array, scale, value.applyAsDouble(item)));
        return array;
    }

    private static <T> ArrayNode numbers(List<T> items, ToDoubleFunction<T> value) {
        ArrayNode array = FigureJson.MAPPER.createArrayNode();
        items.forEach(item -> array.add(value.applyAsDouble(item)));
        return array;
    }

    private void placed(ObjectNode node, Frame frame, int index, Mark mark, Set<String> shown) {
        node.put("xaxis", number("x", index))
                .put("yaxis", number("y", index))
                .put("name", plain(Lettering.clean(mark.group())));
        Sheet.PlacedKey key = sheet.keys().stream()
                .filter(one -> one.sheet() == frame.sheet() && !one.entries().isEmpty())
                .findFirst()
                .orElse(null);
        int entry = key == null ? -1 : entry(key, mark);
        String group = frame.sheet() + "-" + entry;
        node.put("showlegend", entry >= 0 && shown.add(group));
        if (entry >= 0) {
            node.put("legend", legend(frame.sheet())).put("legendgroup", group).put("legendrank", 1 + entry);
            node.put("name", plain(key.entries().get(entry).text()));
        }
    }

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

    private void mark(ObjectNode node, Frame frame, Mark mark) {
        if (mark instanceof Mark.Points points) {
            points(node, frame, points);
        } else if (mark instanceof Mark.Line line) {
            line(node, frame, line);
        } else if (mark instanceof Mark.Bars bars) {
            bars(node, frame, bars);
        } else if (mark instanceof Mark.Boxes boxes) {
            boxes(node, frame, boxes);
        } else if (mark instanceof Mark.Cells cells) {
            cells(node, frame, cells);
        } else if (mark instanceof Mark.Tiles tiles) {
            tiles(node, frame, tiles);
        }
    }

    private static void points(ObjectNode node, Frame frame, Mark.Points mark) {
        List<Mark.Point> points = mark.points();
        node.remove("text");
        node.put("mode", "markers").put("cliponaxis", false);
        node.set("x", data(frame.x(), points, Mark.Point::x));
        node.set("y", data(frame.y(), points, Mark.Point::y));
        ObjectNode marker = node.putObject("marker");
        marker.put("color", mark.style().color()).put("symbol", mark.style().shape().plotly);
        boolean sameSize =
                points.stream().mapToDouble(Mark.Point::radius).distinct().count() <= 1;
        boolean sameOpacity =
                points.stream().mapToDouble(Mark.Point::opacity).distinct().count() <= 1;
        marker.set(
                "size", sameSize ? numbers(points, p -> 2 * p.radius()).get(0) : numbers(points, p -> 2 * p.radius()));
        marker.set(
                "opacity",
                sameOpacity ? numbers(points, Mark.Point::opacity).get(0) : numbers(points, Mark.Point::opacity));
        marker.putObject("line").put("color", mark.style().outline()).put("width", points.size() > 400 ? 0 : 0.75);
        ArrayNode tips = node.putArray("hovertext");
        points.forEach(point -> tips.add(plain(Lettering.clean(point.tip()))));
        node.put("hoverinfo", "text");
    }

    private static void line(ObjectNode node, Frame frame, Mark.Line mark) {
        node.set("x", data(frame.x(), mark.corners(), Mark.Corner::x));
        node.set("y", data(frame.y(), mark.corners(), Mark.Corner::y));
        boolean filled = mark.form() == Mark.LineForm.FILLED;
        boolean dots = mark.form() == Mark.LineForm.DOTTED_CORNERS;
        ObjectNode line = node.putObject("line");
        line.put("color", mark.style().color())
                .put("width", mark.style().isContext() ? 1.25 : 2.25)
                .put("shape", "linear")
                .put("simplify", true);
        if ((filled || mark.form() == Mark.LineForm.DASHED)
                && !mark.style().dash().lengths.isEmpty()) {
            line.put("dash", mark.style().dash().lengths.replace(" ", "px,") + "px");
        }
        node.remove("marker");
        if (dots) {
            ObjectNode marker = node.putObject("marker");
            marker.put("color", mark.style().color())
                    .put("symbol", mark.style().shape().plotly)
                    .put("size", 6.5);
            marker.putObject("line").put("color", mark.style().outline()).put("width", 0.75);
        }
        node.put("mode", dots ? "lines+markers" : "lines")
                .put("cliponaxis", false)
                .put("connectgaps", false);
        if (filled) {
            node.put("fill", "tozeroy")
                    .put("fillcolor", translucent(mark.style().color()));
        }
        ArrayNode tips = node.putArray("hovertext");
        mark.corners()
                .forEach(corner -> tips.add(
                        Double.isNaN(corner.y()) ? "" : plain(Lettering.clean(SvgDrawing.tip(frame, mark, corner)))));
        node.put("hoverinfo", "text");
    }

    private static String translucent(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return "rgba(" + (rgb >> 16) + "," + (rgb >> 8 & 255) + "," + (rgb & 255) + ",0.18)";
    }

    private static void bars(ObjectNode node, Frame frame, Mark.Bars mark) {
        List<Mark.Bar> bars = mark.bars();
        if (frame.x() instanceof Scale.Log && !mark.horizontal()) {
            outlines(node, frame, mark);
            return;
        }
        boolean level = mark.horizontal();
        node.set("x", level ? numbers(bars, bar -> bar.right() - bar.left()) : data(frame.x(), bars, Mark.Bar::left));
        node.set(
                "y",
                level
                        ? numbers(bars, bar -> Math.min(bar.bottom(), bar.top()))
                        : numbers(bars, bar -> bar.top() - bar.bottom()));
        node.set("base", level ? numbers(bars, Mark.Bar::left) : numbers(bars, Mark.Bar::bottom));
        node.set(
                "width",
                level
                        ? numbers(bars, bar -> Math.abs(bar.top() - bar.bottom()))
                        : numbers(bars, bar -> bar.right() - bar.left()));
        node.put("offset", 0).put("orientation", level ? "h" : "v");
        ObjectNode marker = node.putObject("marker");
        marker.put("color", mark.style().color())
                .putObject("line")
                .put("color", Palette.PAPER)
                .put("width", 0.5);
        if (mark.style().slot() > 0) {
            marker.putObject("pattern")
                    .put("shape", mark.style().hatch().plotly)
                    .put("fillmode", "overlay")
                    .put("fgcolor", Palette.PAPER)
                    .put("fgopacity", 0.75)
                    .put("size", 8)
                    .put("solidity", 0.15);
        }
        ArrayNode tips = node.putArray("hovertext");
        bars.forEach(bar -> tips.add(plain(Lettering.clean(bar.tip()))));
        node.put("hoverinfo", "text");
        if (bars.stream().anyMatch(bar -> !bar.text().isEmpty())) {
            boolean inside = mark.textPlace() == Mark.TextPlace.INSIDE;
            ArrayNode texts = node.putArray("text");
            bars.forEach(bar -> texts.add(plain(bar.text())));
            node.put("textposition", inside ? "inside" : "outside")
                    .put("insidetextanchor", "middle")
                    .put("textangle", 0);
            node.put("constraintext", "none").put("cliponaxis", false);
            node.putObject("textfont")
                    .put("size", 11)
                    .put("color", inside ? Palette.textOn(mark.style().color()) : Palette.INK);
        }
    }

    /** Bars on a logarithmic axis, as one outline with gaps: plotly has no bars of given edges there. */
    private static void outlines(ObjectNode node, Frame frame, Mark.Bars mark) {
        node.removeAll();
        ArrayNode x = node.putArray("x");
        ArrayNode y = node.putArray("y");
        ArrayNode tips = node.putArray("hovertext");
        for (Mark.Bar bar : mark.bars()) {
            for (double[] corner : new double[][] {
                {bar.left(), bar.bottom()},
                {bar.left(), bar.top()},
                {bar.right(), bar.top()},
                {bar.right(), bar.bottom()}
            }) {
                addData(x, frame.x(), corner[0]);
                y.add(corner[1]);
                tips.add(plain(Lettering.clean(bar.tip())));
            }
            x.addNull();
            y.addNull();
            tips.add("");
        }
        node.put("type", "scatter")
                .put("mode", "lines")
                .put("fill", "toself")
                .put("fillcolor", mark.style().color())
                .put("hoverinfo", "text");
        node.put("hoveron", "points")
                .putObject("line")
                .put("color", Palette.PAPER)
                .put("width", 0.5);
    }

    private static void boxes(ObjectNode node, Frame frame, Mark.Boxes mark) {
        List<Mark.Box> boxes = mark.boxes();
        boolean level = mark.horizontal();
        node.remove(List.of("x", "y"));
        node.set(level ? "y" : "x", numbers(boxes, Mark.Box::at));
        ArrayNode outliers = node.putArray(level ? "x" : "y");
        boxes.forEach(box -> {
            ArrayNode one = outliers.addArray();
            box.outliers().forEach(one::add);
        });
        node.set("q1", numbers(boxes, box -> box.numbers().lowerQuartile()));
        node.set("median", numbers(boxes, box -> box.numbers().median()));
        node.set("q3", numbers(boxes, box -> box.numbers().upperQuartile()));
        node.set("lowerfence", numbers(boxes, box -> box.numbers().lowWhisker()));
        node.set("upperfence", numbers(boxes, box -> box.numbers().highWhisker()));
        double thickness = boxes.get(0).thickness();
        double pixels =
                level ? Math.abs(frame.py(thickness) - frame.py(0)) : Math.abs(frame.px(thickness) - frame.px(0));
        node.put("width", thickness * Math.min(1, 70 / pixels))
                .put("whiskerwidth", 0.5)
                .put("orientation", level ? "h" : "v");
        node.put("boxpoints", "outliers").put("jitter", 0).put("pointpos", 0);
        node.put("fillcolor", Palette.mix(mark.style().color(), Palette.PAPER, 0.6));
        node.putObject("line").put("color", mark.style().outline()).put("width", 1.25);
        ObjectNode marker = node.putObject("marker");
        marker.put("symbol", mark.style().shape().plotly + "-open")
                .put("size", 4.5)
                .put("color", mark.style().outline());
        marker.putObject("line").put("width", 1);
    }

    private static void cells(ObjectNode node, Frame frame, Mark.Cells mark) {
        List<List<Mark.Cell>> lines = new ArrayList<>();
        frame.panel().y().categories().forEach(name -> lines.add(new ArrayList<>()));
        mark.cells().forEach(cell -> lines.get(cell.y()).add(cell));
        node.remove(List.of("x", "y"));
        node.put("x0", 0).put("dx", 1).put("y0", 0).put("dy", 1);
        ArrayNode z = node.putArray("z");
        ArrayNode texts = node.putArray("text");
        ArrayNode tips = node.putArray("hovertext");
        for (List<Mark.Cell> line : lines) {
            ArrayNode values = z.addArray();
            ArrayNode words = texts.addArray();
            ArrayNode hints = tips.addArray();
            for (Mark.Cell cell : line) {
                if (Double.isNaN(cell.value())) {
                    values.addNull();
                } else {
                    values.add(cell.value());
                }
                words.add(plain(cell.text()));
                hints.add(plain(Lettering.clean(cell.tip())));
            }
        }
        node.put("texttemplate", "%{text}")
                .put("hoverinfo", "text")
                .put("showscale", false)
                .put("xgap", 1.5)
                .put("ygap", 1.5);
        node.putObject("textfont").put("size", 12);
        colors(node, mark.ramp());
        if (mark.range().isPoint()) {
            node.put("zmin", mark.range().low() - 1).put("zmax", mark.range().high() + 1);
        } else {
            node.put("zmin", mark.range().low()).put("zmax", mark.range().high());
        }
    }

    /** The colours are the logarithms of the counts, as in the static picture. */
    private static void tiles(ObjectNode node, Frame frame, Mark.Tiles mark) {
        node.remove(List.of("x", "y"));
        node.set("x", data(frame.x(), mark.xEdges(), Double::doubleValue));
        node.set("y", data(frame.y(), mark.yEdges(), Double::doubleValue));
        int most = mark.tiles().stream().mapToInt(Mark.Tile::count).max().orElse(1);
        Double[][] values = new Double[mark.yEdges().size() - 1][mark.xEdges().size() - 1];
        String[][] tips = new String[values.length][values[0].length];
        for (Mark.Tile tile : mark.tiles()) {
            values[tile.y()][tile.x()] = Math.log(tile.count());
            tips[tile.y()][tile.x()] = plain(Lettering.clean(tile.tip()));
        }
        node.set("z", FigureJson.MAPPER.valueToTree(values));
        node.set("hovertext", FigureJson.MAPPER.valueToTree(tips));
        node.put("hoverinfo", "text")
                .put("hoverongaps", false)
                .put("showscale", false)
                .put("zmin", 0)
                .put("zmax", Math.log(Math.max(2, most)));
        colors(node, Palette.SEQUENTIAL.subList(1, Palette.SEQUENTIAL.size()));
    }

    private static void colors(ObjectNode node, List<String> ramp) {
        ArrayNode scale = node.putArray("colorscale");
        for (int i = 0; i < ramp.size(); i++) {
            scale.addArray().add((double) i / (ramp.size() - 1)).add(ramp.get(i));
        }
    }

    private void annotate(Frame frame, int index) {
        if (frame.panel().isEmpty()) {
            ObjectNode note = annotations.addObject();
            note.put("text", "no data")
                    .put("showarrow", false)
                    .put("xref", number("x", index) + " domain")
                    .put("yref", number("y", index) + " domain");
            note.put("x", 0.5).put("y", 0.5).putObject("font").put("size", 14).put("color", Palette.FAINT);
            return;
        }
        for (Picture.Rule rule : frame.panel().rules()) {
            ObjectNode shape = shapes.addObject();
            ArrayNode place = FigureJson.MAPPER.createArrayNode();
            addData(place, rule.upright() ? frame.x() : frame.y(), rule.value());
            String along = rule.upright() ? "x" : "y";
            String across = rule.upright() ? "y" : "x";
            shape.put("type", "line")
                    .put(along + "ref", number(along, index))
                    .put(across + "ref", number(across, index) + " domain");
            shape.set(along + "0", place.get(0));
            shape.set(along + "1", place.get(0));
            shape.put(across + "0", 0).put(across + "1", 1);
            shape.putObject("line").put("color", Palette.INK).put("width", 1.25).put("dash", "5px,3px");
        }
        frame.labels().forEach(label -> label(frame, index, label));
    }

    private void label(Frame frame, int index, Sheet.Label label) {
        ObjectNode note = annotations.addObject();
        note.put("text", plain(label.text())).put("showarrow", false).put("borderpad", 0);
        if (Double.isFinite(label.x())) {
            note.put("xref", number("x", index)).set("x", place(frame.x(), label.x()));
        } else {
            note.put("xref", number("x", index) + " domain").put("x", 1);
        }
        if (Double.isFinite(label.y())) {
            note.put("yref", number("y", index)).set("y", place(frame.y(), label.y()));
        } else {
            note.put("yref", number("y", index) + " domain").put("y", 1);
        }
        String anchor = label.anchor() == Anchor.START ? "left" : label.anchor() == Anchor.END ? "right" : "center";
        note.put("xanchor", anchor)
                .put("xshift", label.right())
                .put("yanchor", "middle")
                .put("yshift", 4.2 - label.down());
        note.putObject("font").put("size", 12).put("color", label.color());
    }

    private static com.fasterxml.jackson.databind.JsonNode place(Scale scale, double value) {
        ArrayNode place = FigureJson.MAPPER.createArrayNode();
        addPlace(place, scale, value);
        return place.get(0);
    }

    /** Text for plotly, which reads a little HTML and fills templates: no tag, no entity, no template in it. */
    static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("%{", "%&#123;");
    }
}
