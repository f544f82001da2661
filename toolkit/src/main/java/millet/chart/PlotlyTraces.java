package millet.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import millet.chart.Sheet.Frame;

/** Completes the traces of jsplot: exact places and sizes, colours, shapes, hatchings and tool tips of the marks. */
final class PlotlyTraces {

    private static final int MOST_TIPS = 200;

    /** Plotly takes a place of 0 for none. */
    private static final double NEARLY_ZERO = 1e-6;

    private PlotlyTraces() {}

    static void complete(ObjectNode trace, Frame frame, Mark mark) {
        if (mark instanceof Mark.Points points) {
            points(trace, frame, points);
        } else if (mark instanceof Mark.Line line) {
            line(trace, frame, line);
        } else if (mark instanceof Mark.Bars bars) {
            bars(trace, frame, bars);
        } else if (mark instanceof Mark.Boxes boxes) {
            boxes(trace, frame, boxes);
        } else if (mark instanceof Mark.Intervals intervals) {
            intervals(trace, frame, intervals);
        } else if (mark instanceof Mark.Cells cells) {
            cells(trace, frame, cells);
        } else if (mark instanceof Mark.Tiles tiles) {
            tiles(trace, frame, tiles);
        } else if (mark instanceof Mark.Flows flows) {
            flows(trace, frame, flows);
        }
    }

    private static void points(ObjectNode trace, Frame frame, Mark.Points mark) {
        List<Mark.Point> points = mark.points();
        trace.remove("text");
        trace.setAll(FigureJson.object("{'mode': 'markers', 'cliponaxis': false}"));
        trace.set("x", data(frame.x(), points, Mark.Point::x));
        trace.set("y", data(frame.y(), points, Mark.Point::y));
        ObjectNode marker = marker(trace, mark.style(), points.size() > 400 ? 0 : 0.75);
        marker.set("size", oneOrAll(numbers(points, point -> 2 * point.radius())));
        marker.set("opacity", oneOrAll(numbers(points, Mark.Point::opacity)));
        if (points.size() <= MOST_TIPS) {
            tips(trace, points, Mark.Point::tip);
        } else {
            template(trace, frame, mark.group());
        }
    }

    /** What plotly writes about a place by itself, where a text for each would be too much. */
    private static void template(ObjectNode trace, Frame frame, String group) {
        String x = axisName(frame.panel().x());
        String y = axisName(frame.panel().y());
        trace.put("hovertemplate", tip(Plan.tip(group, "")) + x + "%{x}, " + y + "%{y}<extra></extra>");
    }

    private static String axisName(Axis axis) {
        return axis.label().isEmpty() ? "" : tip(axis.label()) + ": ";
    }

    private static ObjectNode marker(ObjectNode trace, Style style, double edge) {
        ObjectNode marker = trace.putObject("marker");
        marker.put("color", style.color()).put("symbol", style.shape().plotly);
        marker.putObject("line").put("color", style.outline()).put("width", edge);
        return marker;
    }

    private static void line(ObjectNode trace, Frame frame, Mark.Line mark) {
        boolean dots = mark.form() == Mark.LineForm.DOTTED_CORNERS;
        Style style = mark.style();
        trace.set("x", data(frame.x(), mark.corners(), Mark.Corner::x));
        trace.set("y", data(frame.y(), mark.corners(), Mark.Corner::y));
        trace.setAll(FigureJson.object("{'cliponaxis': false, 'connectgaps': false}"));
        trace.put("mode", dots ? "lines+markers" : "lines");
        ObjectNode line = trace.putObject("line").put("color", style.color()).put("width", style.lineWidth());
        if (mark.form().dashed() && !style.dash().lengths.isEmpty()) {
            line.put("dash", style.dash().lengths.replace(" ", "px,") + "px");
        }
        trace.remove("marker");
        if (dots) {
            marker(trace, style, 0.75).put("size", 6.5);
        }
        if (mark.form() == Mark.LineForm.FILLED) {
            trace.put("fill", "tozeroy").put("fillcolor", translucent(style.color(), 0.18));
        }
        if (mark.corners().size() <= MOST_TIPS) {
            tips(trace, mark.corners(), corner -> Double.isNaN(corner.y()) ? "" : SvgMarks.tip(frame, mark, corner));
        } else {
            template(trace, frame, mark.group());
        }
    }

    static String translucent(String color, double opacity) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return "rgba(" + (rgb >> 16) + "," + (rgb >> 8 & 255) + "," + (rgb & 255) + "," + opacity + ")";
    }

    private static void bars(ObjectNode trace, Frame frame, Mark.Bars mark) {
        List<Mark.Bar> bars = mark.bars();
        if (frame.x() instanceof Scale.Log && !mark.horizontal()) {
            outlines(trace, frame, mark);
        } else if (mark.horizontal()) {
            trace.set("x", numbers(bars, bar -> bar.right() - bar.left()));
            trace.set("y", numbers(bars, bar -> Math.min(bar.bottom(), bar.top())));
            trace.set("base", numbers(bars, Mark.Bar::left));
            trace.set("width", numbers(bars, bar -> Math.abs(bar.top() - bar.bottom())));
            trace.put("offset", 0);
        } else {
            trace.set("x", data(frame.x(), bars, Mark.Bar::left));
            trace.set("y", numbers(bars, bar -> bar.top() - bar.bottom()));
            trace.set("base", numbers(bars, Mark.Bar::bottom));
            trace.set("width", numbers(bars, bar -> bar.right() - bar.left()));
            trace.put("offset", 0);
        }
        if (trace.path("type").asText().equals("bar")) {
            barLook(trace, mark);
        }
    }

    private static void barLook(ObjectNode trace, Mark.Bars mark) {
        Style style = mark.style();
        ObjectNode marker = trace.putObject("marker").put("color", style.color());
        marker.putObject("line").put("color", Palette.PAPER).put("width", 0.5);
        if (style.isHatched()) {
            ObjectNode pattern = marker.putObject("pattern").put("shape", style.hatch().plotly);
            pattern.setAll(FigureJson.object("{'fillmode': 'overlay', 'fgopacity': 0.5, 'size': 8}"));
            pattern.put("fgcolor", Palette.PAPER).put("solidity", style.hatch() == Style.Hatch.DOTS ? 0.05 : 0.12);
        }
        tips(trace, mark.bars(), Mark.Bar::tip);
        if (mark.bars().stream().allMatch(bar -> bar.text().isEmpty())) {
            return;
        }
        boolean inside = mark.textPlace() == Mark.TextPlace.INSIDE;
        ArrayNode texts = trace.putArray("text");
        mark.bars().forEach(bar -> texts.add(PlotlyDrawing.plain(bar.text())));
        trace.setAll(FigureJson.object(
                "{'insidetextanchor': 'middle', 'textangle': 0, 'constraintext': 'none', 'cliponaxis': false}"));
        trace.put("textposition", inside ? "inside" : "outside");
        String color = inside ? Palette.textOn(style.color()) : Palette.INK;
        trace.putObject("textfont").put("size", Layout.BAR_TEXT_SIZE).put("color", color);
    }

    /** Bars on a logarithmic axis, as one outline with gaps: plotly has no bars of given edges there. */
    private static void outlines(ObjectNode trace, Frame frame, Mark.Bars mark) {
        List<Mark.Corner> corners = new ArrayList<>();
        List<String> tips = new ArrayList<>();
        for (Mark.Bar bar : mark.bars()) {
            corners.add(new Mark.Corner(bar.left(), bar.bottom()));
            corners.add(new Mark.Corner(bar.left(), bar.top()));
            corners.add(new Mark.Corner(bar.right(), bar.top()));
            corners.add(new Mark.Corner(bar.right(), bar.bottom()));
            corners.add(new Mark.Corner(Double.NaN, Double.NaN));
            tips.addAll(List.of(bar.tip(), bar.tip(), bar.tip(), bar.tip(), ""));
        }
        trace.removeAll();
        trace.setAll(FigureJson.object("{'type': 'scatter', 'mode': 'lines', 'fill': 'toself', 'hoveron': 'points'}"));
        trace.put("fillcolor", mark.style().color());
        trace.putObject("line").put("color", Palette.PAPER).put("width", 0.5);
        trace.set("x", data(frame.x(), corners, Mark.Corner::x));
        trace.set("y", data(frame.y(), corners, Mark.Corner::y));
        tips(trace, tips, tip -> tip);
    }

    private static void boxes(ObjectNode trace, Frame frame, Mark.Boxes mark) {
        List<Mark.Box> boxes = mark.boxes();
        boolean level = mark.horizontal();
        trace.remove(List.of("x", "y"));
        trace.set(level ? "y" : "x", numbers(boxes, Mark.Box::at));
        if (boxes.stream().anyMatch(box -> !box.outliers().isEmpty())) {
            trace.set(
                    level ? "x" : "y",
                    FigureJson.MAPPER.valueToTree(
                            boxes.stream().map(Mark.Box::outliers).toList()));
        }
        trace.set("q1", numbers(boxes, box -> box.numbers().lowerQuartile()));
        trace.set("median", numbers(boxes, box -> box.numbers().median()));
        trace.set("q3", numbers(boxes, box -> box.numbers().upperQuartile()));
        trace.set("lowerfence", numbers(boxes, box -> box.numbers().lowWhisker()));
        trace.set("upperfence", numbers(boxes, box -> box.numbers().highWhisker()));
        trace.setAll(FigureJson.object("{'whiskerwidth': 0.5, 'boxpoints': 'outliers', 'jitter': 0, 'pointpos': 0}"));
        double thickness = boxes.get(0).thickness();
        double pixels = Math.abs(level ? frame.py(thickness) - frame.py(0) : frame.px(thickness) - frame.px(0));
        trace.put("width", thickness * Math.min(1, SvgMarks.THICKEST_BOX / pixels))
                .put("orientation", level ? "h" : "v");
        Style style = mark.style();
        trace.put("fillcolor", style.pale());
        trace.putObject("line").put("color", style.outline()).put("width", 1.25);
        ObjectNode marker = trace.putObject("marker").put("symbol", style.shape().plotly + "-open");
        marker.put("size", 4.5).put("color", style.outline()).putObject("line").put("width", 1);
    }

    /** A dot with error bars, which plotly measures from the dot. */
    private static void intervals(ObjectNode trace, Frame frame, Mark.Intervals mark) {
        List<Mark.Interval> all = mark.intervals();
        boolean level = mark.horizontal();
        Scale scale = level ? frame.x() : frame.y();
        trace.setAll(FigureJson.object("{'mode': 'markers', 'cliponaxis': false}"));
        trace.set(level ? "x" : "y", data(scale, all, Mark.Interval::value));
        trace.set(level ? "y" : "x", numbers(all, Mark.Interval::at));
        marker(trace, mark.style(), SvgMarks.INTERVAL_WIDTH).put("size", 2 * SvgMarks.INTERVAL_DOT);
        ObjectNode ends = trace.putObject(level ? "error_x" : "error_y");
        ends.setAll(FigureJson.object("{'type': 'data', 'symmetric': false}"));
        ends.put("color", mark.style().outline()).put("thickness", SvgMarks.INTERVAL_WIDTH);
        ends.put("width", SvgMarks.INTERVAL_CAP);
        ends.set("array", numbers(all, one -> one.isDotAlone() ? 0 : one.high() - one.value()));
        ends.set("arrayminus", numbers(all, one -> one.isDotAlone() ? 0 : one.value() - one.low()));
        tips(trace, all, Mark.Interval::tip);
    }

    private static void cells(ObjectNode trace, Frame frame, Mark.Cells mark) {
        int lines = frame.panel().y().categories().size();
        int columns = frame.panel().x().categories().size();
        Double[][] values = new Double[lines][columns];
        String[][] texts = new String[lines][columns];
        String[][] tips = new String[lines][columns];
        for (Mark.Cell cell : mark.cells()) {
            values[cell.y()][cell.x()] = Double.isNaN(cell.value()) ? null : cell.value();
            texts[cell.y()][cell.x()] = PlotlyDrawing.plain(cell.text());
            tips[cell.y()][cell.x()] = tip(cell.tip());
        }
        trace.remove(List.of("x", "y"));
        trace.setAll(FigureJson.object(
                "{'x0': 0, 'dx': 1, 'y0': 0, 'dy': 1, 'xgap': 1.5, 'ygap': 1.5, 'showscale': false}"));
        trace.setAll(FigureJson.object("{'texttemplate': '%{text}', 'hoverinfo': 'text', 'textfont': {'size': 12}}"));
        trace.set("z", FigureJson.MAPPER.valueToTree(values));
        trace.set("text", FigureJson.MAPPER.valueToTree(texts));
        trace.set("hovertext", FigureJson.MAPPER.valueToTree(tips));
        trace.set("colorscale", colors(mark.ramp()));
        double margin = mark.range().isPoint() ? 1 : 0;
        trace.put("zmin", mark.range().low() - margin).put("zmax", mark.range().high() + margin);
    }

    /** The colours go by the logarithms of the counts, as in the static picture. */
    private static void tiles(ObjectNode trace, Frame frame, Mark.Tiles mark) {
        Double[][] values = new Double[mark.yEdges().size() - 1][mark.xEdges().size() - 1];
        Integer[][] counts = new Integer[values.length][values[0].length];
        for (Mark.Tile tile : mark.tiles()) {
            values[tile.y()][tile.x()] = Math.rint(1000 * Math.log(tile.count())) / 1000;
            counts[tile.y()][tile.x()] = tile.count();
        }
        int most = mark.tiles().stream().mapToInt(Mark.Tile::count).max().orElse(1);
        trace.set("x", data(frame.x(), mark.xEdges(), Double::doubleValue));
        trace.set("y", data(frame.y(), mark.yEdges(), Double::doubleValue));
        trace.set("z", FigureJson.MAPPER.valueToTree(values));
        trace.set("text", FigureJson.MAPPER.valueToTree(counts));
        trace.setAll(FigureJson.object("{'hoverongaps': false, 'showscale': false, 'zmin': 0}"));
        String x = axisName(frame.panel().x());
        String y = axisName(frame.panel().y());
        trace.put("hovertemplate", x + "%{x}, " + y + "%{y}, rows: %{text}<extra></extra>");
        trace.put("zmax", Math.log(Math.max(2, most)));
        trace.set("colorscale", colors(Palette.COUNTS));
    }

    /** Nodes stand where the static picture has them; their names are notes beside them, as there. */
    private static void flows(ObjectNode trace, Frame frame, Mark.Flows mark) {
        ObjectNode node = (ObjectNode) trace.get("node");
        node.remove("label");
        node.put("thickness", 2 * FlowLabels.HALF_NODE).put("pad", mark.gap() * (frame.bottom() - frame.top()));
        node.putObject("line").put("width", 0);
        ArrayNode x = node.putArray("x");
        for (int i = 0; i < mark.nodes().size(); i++) {
            x.add(mark.isLeft(i) ? NEARLY_ZERO : 1);
        }
        node.set("y", numbers(mark.nodes(), one -> Math.max(NEARLY_ZERO, 1 - one.middle())));
        flowTips(node, mark.nodes(), Mark.Node::tip);
        flowTips((ObjectNode) trace.get("link"), mark.ribbons(), Mark.Ribbon::tip);
    }

    private static <T> void flowTips(ObjectNode part, List<T> items, Function<T, String> tip) {
        ArrayNode tips = part.putArray("customdata");
        items.forEach(item -> tips.add(tip(tip.apply(item))));
        part.put("hovertemplate", "%{customdata}<extra></extra>");
    }

    private static ArrayNode colors(List<String> ramp) {
        ArrayNode scale = FigureJson.MAPPER.createArrayNode();
        for (int i = 0; i < ramp.size(); i++) {
            scale.addArray().add((double) i / (ramp.size() - 1)).add(ramp.get(i));
        }
        return scale;
    }

    private static <T> void tips(ObjectNode trace, List<T> items, Function<T, String> tip) {
        ArrayNode tips = trace.putArray("hovertext");
        items.forEach(item -> tips.add(tip(tip.apply(item))));
        trace.put("hoverinfo", "text");
    }

    private static String tip(String text) {
        return PlotlyDrawing.plain(Lettering.clean(text));
    }

    private static <T> ArrayNode data(Scale scale, List<T> items, ToDoubleFunction<T> value) {
        ArrayNode array = FigureJson.MAPPER.createArrayNode();
        items.forEach(item -> array.add(PlotlyDrawing.datum(scale, value.applyAsDouble(item))));
        return array;
    }

    private static <T> ArrayNode numbers(List<T> items, ToDoubleFunction<T> value) {
        ArrayNode array = FigureJson.MAPPER.createArrayNode();
        items.forEach(item -> array.add(value.applyAsDouble(item)));
        return array;
    }

    /** A single number where all are the same. */
    private static JsonNode oneOrAll(ArrayNode numbers) {
        for (JsonNode number : numbers) {
            if (!number.equals(numbers.get(0))) {
                return numbers;
            }
        }
        return numbers.get(0);
    }
}
