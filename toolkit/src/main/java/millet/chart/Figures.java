package millet.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.plotly.components.Axis.AxisBuilder;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout.BarMode;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.components.Symbol;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.BoxTrace;
import tech.tablesaw.plotly.traces.HeatmapTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/** Says a picture in the words of Tablesaw-jsplot: one trace for each mark, in the order of panels and marks. */
final class Figures {

    private Figures() {}

    static Figure of(Picture picture) {
        List<Picture.Panel> panels = panels(picture).toList();
        Trace[] traces = panels.stream()
                .flatMap(panel -> panel.marks().stream().map(mark -> trace(panel, mark)))
                .toArray(Trace[]::new);
        Picture.Panel first = panels.get(0);
        var layout = tech.tablesaw.plotly.components.Layout.builder()
                .title(picture.title())
                .width(picture.width())
                .height(picture.height())
                .barMode(stacks(panels) ? BarMode.STACK : BarMode.GROUP)
                .showLegend(!picture.key().entries().isEmpty())
                .xAxis(axis(first.x()))
                .yAxis(axis(first.y()))
                .build();
        return new Figure(layout, traces);
    }

    private static Stream<Picture.Panel> panels(Picture picture) {
        return Stream.concat(picture.panels().stream(), picture.parts().stream().flatMap(Figures::panels));
    }

    private static boolean stacks(List<Picture.Panel> panels) {
        return panels.stream()
                .flatMap(panel -> panel.marks().stream())
                .anyMatch(mark -> mark instanceof Mark.Bars bars && bars.textPlace() == Mark.TextPlace.INSIDE);
    }

    private static tech.tablesaw.plotly.components.Axis axis(Axis axis) {
        AxisBuilder builder = tech.tablesaw.plotly.components.Axis.builder().title(axis.label());
        if (axis.isLog()) {
            builder.type(tech.tablesaw.plotly.components.Axis.Type.LOG);
        }
        return builder.build();
    }

    private static Trace trace(Picture.Panel panel, Mark mark) {
        if (mark instanceof Mark.Points points) {
            return scatter(points);
        }
        if (mark instanceof Mark.Line line) {
            return line(line);
        }
        if (mark instanceof Mark.Bars bars) {
            return bars(panel, bars);
        }
        if (mark instanceof Mark.Boxes boxes) {
            return boxes(boxes);
        }
        if (mark instanceof Mark.Intervals intervals) {
            return intervals(intervals);
        }
        if (mark instanceof Mark.Flows flows) {
            return new SankeyTrace(flows);
        }
        return mark instanceof Mark.Tiles tiles ? tiles(tiles) : cells(panel, (Mark.Cells) mark);
    }

    private static Trace scatter(Mark.Points mark) {
        boolean named = mark.points().stream().anyMatch(point -> !point.label().isEmpty());
        ScatterTrace.ScatterBuilder builder = ScatterTrace.builder(
                        mark.points().stream().mapToDouble(Mark.Point::x).toArray(),
                        mark.points().stream().mapToDouble(Mark.Point::y).toArray())
                .name(mark.group())
                .mode(named ? ScatterTrace.Mode.TEXT_AND_MARKERS : ScatterTrace.Mode.MARKERS)
                .marker(Marker.builder()
                        .color(mark.style().color())
                        .symbol(symbol(mark.style().shape()))
                        .size(mark.points().stream()
                                .mapToDouble(point -> 2 * point.radius())
                                .toArray())
                        .build());
        if (named) {
            builder.text(mark.points().stream().map(Mark.Point::label).toArray(String[]::new));
        }
        return builder.build();
    }

    private static Symbol symbol(Style.Shape shape) {
        return switch (shape) {
            case CIRCLE -> Symbol.CIRCLE;
            case SQUARE -> Symbol.SQUARE;
            case TRIANGLE -> Symbol.TRIANGLE_UP;
            case DIAMOND -> Symbol.DIAMOND;
            case CROSS -> Symbol.X;
            case PLUS -> Symbol.CROSS;
            case DOWN -> Symbol.TRIANGLE_DOWN;
        };
    }

    private static Trace line(Mark.Line mark) {
        return ScatterTrace.builder(
                        mark.corners().stream().mapToDouble(Mark.Corner::x).toArray(),
                        mark.corners().stream().mapToDouble(Mark.Corner::y).toArray())
                .name(mark.group())
                .mode(
                        mark.form() == Mark.LineForm.DOTTED_CORNERS
                                ? ScatterTrace.Mode.LINE_AND_MARKERS
                                : ScatterTrace.Mode.LINE)
                .line(Line.builder()
                        .color(mark.style().color())
                        .width(mark.style().isContext() ? 1.25 : 2.25)
                        .build())
                .marker(Marker.builder()
                        .color(mark.style().color())
                        .symbol(symbol(mark.style().shape()))
                        .build())
                .build();
    }

    private static Trace bars(Picture.Panel panel, Mark.Bars mark) {
        Axis places = mark.horizontal() ? panel.y() : panel.x();
        List<Object> names = new ArrayList<>();
        double[] lengths = new double[mark.bars().size()];
        for (int i = 0; i < lengths.length; i++) {
            Mark.Bar bar = mark.bars().get(i);
            double middle = mark.horizontal() ? (bar.bottom() + bar.top()) / 2 : (bar.left() + bar.right()) / 2;
            names.add(places.text(middle));
            lengths[i] = mark.horizontal() ? bar.right() - bar.left() : bar.top() - bar.bottom();
        }
        return BarTrace.builder(names.toArray(), lengths)
                .name(mark.group())
                .orientation(mark.horizontal() ? BarTrace.Orientation.HORIZONTAL : BarTrace.Orientation.VERTICAL)
                .marker(Marker.builder().color(mark.style().color()).build())
                .build();
    }

    /** The five numbers, each quartile and the median twice: every common rule for quantiles finds them again. */
    private static Trace boxes(Mark.Boxes mark) {
        List<Object> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Mark.Box box : mark.boxes()) {
            FiveNumbers five = box.numbers();
            for (double value : new double[] {
                five.lowWhisker(),
                five.lowerQuartile(),
                five.lowerQuartile(),
                five.median(),
                five.median(),
                five.upperQuartile(),
                five.upperQuartile(),
                five.highWhisker()
            }) {
                names.add(box.category());
                values.add(value);
            }
        }
        return BoxTrace.builder(
                        names.toArray(),
                        values.stream().mapToDouble(Double::doubleValue).toArray())
                .name(mark.group())
                .build();
    }

    /** The dots; jsplot has no word for the lines. */
    private static Trace intervals(Mark.Intervals mark) {
        double[] places =
                mark.intervals().stream().mapToDouble(Mark.Interval::at).toArray();
        double[] values =
                mark.intervals().stream().mapToDouble(Mark.Interval::value).toArray();
        return ScatterTrace.builder(mark.horizontal() ? values : places, mark.horizontal() ? places : values)
                .name(mark.group())
                .mode(ScatterTrace.Mode.MARKERS)
                .marker(Marker.builder()
                        .color(mark.style().color())
                        .symbol(symbol(mark.style().shape()))
                        .build())
                .build();
    }

    private static Trace tiles(Mark.Tiles mark) {
        double[][] values = new double[mark.yEdges().size() - 1][mark.xEdges().size() - 1];
        mark.tiles().forEach(tile -> values[tile.y()][tile.x()] = tile.count());
        return HeatmapTrace.builder(middles(mark.xEdges()), middles(mark.yEdges()), values)
                .build();
    }

    private static Object[] middles(List<Double> edges) {
        Object[] middles = new Object[edges.size() - 1];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = (edges.get(i) + edges.get(i + 1)) / 2;
        }
        return middles;
    }

    private static Trace cells(Picture.Panel panel, Mark.Cells mark) {
        double[][] values =
                new double[panel.y().categories().size()][panel.x().categories().size()];
        mark.cells().forEach(cell -> values[cell.y()][cell.x()] = cell.value());
        return HeatmapTrace.builder(
                        panel.x().categories().toArray(), panel.y().categories().toArray(), values)
                .build();
    }
}
