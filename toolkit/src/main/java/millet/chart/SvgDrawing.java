package millet.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import millet.chart.Sheet.Anchor;
import millet.chart.Sheet.Frame;

/** Draws a sheet as SVG: real text, presentation attributes only, the same bytes for the same sheet. */
final class SvgDrawing {

    private static final int MOST_TIPS = 200;
    private static final int MOST_SINGLE_DOTS = 500;
    private static final int LAYERS = 12;

    private final Sheet sheet;
    private final int dots;
    private final Svg svg = new Svg();

    private SvgDrawing(Sheet sheet) {
        this.sheet = sheet;
        dots = sheet.frames().stream()
                .flatMap(frame -> frame.panel().marks().stream())
                .mapToInt(mark ->
                        mark instanceof Mark.Points points ? points.points().size() : 0)
                .sum();
    }

    static String of(Sheet sheet) {
        return new SvgDrawing(sheet).draw();
    }

    private String draw() {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                sheet.width(),
                "height",
                sheet.height(),
                "viewBox",
                "0 0 " + sheet.width() + " " + sheet.height(),
                "role",
                "img",
                "font-family",
                Lettering.FONTS);
        svg.leaf("title", sheet.name()).leaf("desc", sheet.summary());
        hatches();
        svg.empty("rect", "width", sheet.width(), "height", sheet.height(), "fill", Palette.PAPER);
        sheet.texts().forEach(this::text);
        sheet.keys().forEach(this::key);
        sheet.frames().forEach(this::frame);
        return svg.close("svg").toString();
    }

    /** The hatchings in use; their ids name what they look like, so that two charts on one page may share them. */
    private void hatches() {
        TreeSet<Style.Hatch> used = new TreeSet<>();
        for (Frame frame : sheet.frames()) {
            for (Mark mark : frame.panel().marks()) {
                if (mark instanceof Mark.Bars && mark.style().slot() > 0) {
                    used.add(mark.style().hatch());
                }
            }
        }
        for (Sheet.PlacedKey key : sheet.keys()) {
            for (Sheet.PlacedEntry entry : key.entries()) {
                if (entry.entry().glyph() == Picture.Glyph.PATCH
                        && entry.entry().style().slot() > 0) {
                    used.add(entry.entry().style().hatch());
                }
            }
        }
        if (used.isEmpty()) {
            return;
        }
        svg.open("defs");
        for (Style.Hatch hatch : used) {
            svg.open("pattern", "id", id(hatch), "width", 8, "height", 8, "patternUnits", "userSpaceOnUse");
            svg.empty(
                    "path",
                    "d",
                    hatch.path,
                    "stroke",
                    Palette.PAPER,
                    "stroke-width",
                    hatch == Style.Hatch.DOTS ? 2 : 1,
                    "stroke-linecap",
                    hatch == Style.Hatch.DOTS ? "round" : "square",
                    "stroke-opacity",
                    0.5);
            svg.close("pattern");
        }
        svg.close("defs");
    }

    private static String id(Style.Hatch hatch) {
        return "millet-hatch-" + hatch.name().toLowerCase(Locale.ROOT);
    }

    private void text(Sheet.Text text) {
        double y = text.y();
        for (String line : text.lines()) {
            List<Object> attributes =
                    new ArrayList<>(List.of("x", text.x(), "y", y, "font-size", text.size(), "fill", text.color()));
            if (text.bold()) {
                attributes.addAll(List.of("font-weight", "bold"));
            }
            if (text.anchor() != Anchor.START) {
                attributes.addAll(List.of("text-anchor", text.anchor().svg));
            }
            svg.leaf("text", line, attributes.toArray());
            y += text.lineHeight();
        }
    }

    private void key(Sheet.PlacedKey key) {
        if (!key.title().isEmpty()) {
            svg.leaf(
                    "text",
                    key.title(),
                    "x",
                    key.x(),
                    "y",
                    key.y() + 4,
                    "font-size",
                    Layout.KEY_SIZE,
                    "fill",
                    Palette.MUTED);
        }
        for (Sheet.PlacedEntry entry : key.entries()) {
            glyph(entry);
            svg.open(
                    "text", "x", entry.x() + 22, "y", entry.y() + 4, "font-size", Layout.KEY_SIZE, "fill", Palette.INK);
            svg.text(entry.text());
            if (!entry.text().equals(Lettering.clean(entry.entry().label()))) {
                svg.leaf("title", entry.entry().label());
            }
            svg.close("text");
        }
        for (Sheet.PlacedBubble bubble : key.bubbles()) {
            double radius = bubble.bubble().radius();
            svg.empty(
                    "circle", "cx", bubble.x(), "cy", bubble.y(), "r", radius, "fill", "none", "stroke", Palette.MUTED);
            keyText(bubble.x() + radius + 5, bubble.y() + 4, bubble.bubble().label());
        }
        key.ramps().forEach(this::ramp);
    }

    private void keyText(double x, double y, String text) {
        svg.leaf("text", text, "x", x, "y", y, "font-size", Layout.KEY_SIZE, "fill", Palette.INK);
    }

    private void ramp(Sheet.PlacedRamp ramp) {
        int steps = 24;
        double start = Layout.rampStart(ramp);
        double each = Layout.rampWidth() / steps;
        keyText(ramp.x(), ramp.y() + 4, ramp.from());
        for (int i = 0; i < steps; i++) {
            String color = Palette.ramp(ramp.colors(), i / (steps - 1.0));
            svg.empty(
                    "rect", "x", start + i * each, "y", ramp.y() - 6, "width", each + 0.3, "height", 12, "fill", color);
        }
        keyText(start + Layout.rampWidth() + 6, ramp.y() + 4, ramp.to());
    }

    private void glyph(Sheet.PlacedEntry entry) {
        Style style = entry.entry().style();
        double x = entry.x();
        double y = entry.y();
        switch (entry.entry().glyph()) {
            case DOT -> single(style, x + 8, y, 5);
            case STROKE, DASH, DOTTED_STROKE -> {
                boolean dashed = entry.entry().glyph() == Picture.Glyph.DASH && !style.isContext();
                svg.empty("path", stroke("M" + n(x) + " " + n(y) + "h18", style, dashed));
                if (entry.entry().glyph() == Picture.Glyph.DOTTED_STROKE && !style.isContext()) {
                    single(style, x + 9, y, 4);
                }
            }
            case PATCH -> area(style, x + 2, y - 6, 14, 12, "");
            case FAINT_PATCH -> {
                svg.empty(
                        "rect",
                        "x",
                        x + 2,
                        "y",
                        y - 6,
                        "width",
                        15,
                        "height",
                        12,
                        "fill",
                        style.color(),
                        "fill-opacity",
                        0.18);
                svg.empty("path", stroke("M" + n(x + 2) + " " + n(y - 6) + "h15", style, true));
            }
        }
    }

    private Object[] stroke(String path, Style style, boolean dashed) {
        List<Object> attributes = new ArrayList<>(List.of(
                "d",
                path,
                "fill",
                "none",
                "stroke",
                style.color(),
                "stroke-width",
                style.isContext() ? 1.25 : 2.25,
                "stroke-linejoin",
                "round"));
        if (dashed && !style.dash().lengths.isEmpty()) {
            attributes.addAll(List.of("stroke-dasharray", style.dash().lengths));
        }
        return attributes.toArray();
    }

    private void frame(Frame frame) {
        if (frame.panel().isEmpty()) {
            nothing(frame);
            return;
        }
        boolean cells = frame.panel().marks().stream().anyMatch(Mark.Cells.class::isInstance);
        if (!cells) {
            grid(frame);
        }
        frame.panel().marks().forEach(mark -> mark(frame, mark));
        if (!cells) {
            baseline(frame);
        }
        frame.panel().rules().forEach(rule -> rule(frame, rule));
        ticks(frame);
        frame.labels().forEach(label -> label(frame, label));
        frame.panel().marks().forEach(mark -> barTexts(frame, mark));
    }

    private void nothing(Frame frame) {
        double width = frame.right() - frame.left();
        double height = frame.bottom() - frame.top();
        svg.empty("rect", "x", frame.left(), "y", frame.top(), "width", width, "height", height, "fill", "#f7f7f7");
        svg.leaf(
                "text",
                "no data",
                "x",
                frame.left() + width / 2,
                "y",
                frame.top() + height / 2 + 5,
                "text-anchor",
                "middle",
                "font-size",
                14,
                "fill",
                Palette.FAINT);
    }

    private void grid(Frame frame) {
        StringBuilder lines = new StringBuilder();
        if (!(frame.y() instanceof Scale.Band)) {
            for (Scale.Tick tick : frame.y().ticks()) {
                lines.append('M')
                        .append(n(frame.left()))
                        .append(' ')
                        .append(n(frame.py(tick.value())))
                        .append('H')
                        .append(n(frame.right()));
            }
        }
        boolean upright = !(frame.x() instanceof Scale.Band) && (frame.y() instanceof Scale.Band || hasPoints(frame));
        if (upright) {
            for (Scale.Tick tick : frame.x().ticks()) {
                lines.append('M')
                        .append(n(frame.px(tick.value())))
                        .append(' ')
                        .append(n(frame.top()))
                        .append('V')
                        .append(n(frame.bottom()));
            }
        }
        svg.empty("path", "d", lines, "stroke", Palette.GRID);
    }

    private static boolean hasPoints(Frame frame) {
        return frame.panel().marks().stream()
                .anyMatch(mark -> mark instanceof Mark.Points || mark instanceof Mark.Tiles);
    }

    /** The line that bars and areas stand on: zero where it is in view, else the edge; and short strokes for ticks without a grid. */
    private void baseline(Frame frame) {
        StringBuilder lines = new StringBuilder();
        if (frame.y() instanceof Scale.Band) {
            double zero = frame.px(inView(frame.x()) ? 0 : frame.x().low());
            lines.append('M')
                    .append(n(zero))
                    .append(' ')
                    .append(n(frame.top()))
                    .append('V')
                    .append(n(frame.bottom()));
        } else {
            double zero = frame.py(inView(frame.y()) ? 0 : frame.y().low());
            lines.append('M')
                    .append(n(frame.left()))
                    .append(' ')
                    .append(n(zero))
                    .append('H')
                    .append(n(frame.right()));
        }
        if (!(frame.x() instanceof Scale.Band) && !(frame.y() instanceof Scale.Band)) {
            for (Scale.Tick tick : frame.x().ticks()) {
                lines.append('M')
                        .append(n(frame.px(tick.value())))
                        .append(' ')
                        .append(n(frame.bottom()))
                        .append("v4");
            }
        }
        svg.empty("path", "d", lines, "stroke", Palette.AXIS);
    }

    private static boolean inView(Scale scale) {
        return scale instanceof Scale.Linear && scale.low() <= 0 && scale.high() >= 0;
    }

    private void ticks(Frame frame) {
        if (!frame.xTicks().isEmpty()) {
            svg.open("g", "font-size", Layout.TICK_SIZE, "fill", Palette.MUTED, "text-anchor", "middle");
            for (Sheet.TickLabel tick : frame.xTicks()) {
                tick(tick, frame.px(tick.value()), frame.bottom() + 17, 15);
            }
            svg.close("g");
        }
        if (!frame.yTicks().isEmpty()) {
            svg.open("g", "font-size", Layout.TICK_SIZE, "fill", Palette.MUTED, "text-anchor", "end");
            for (Sheet.TickLabel tick : frame.yTicks()) {
                double first = frame.py(tick.value()) + 4 - (tick.lines().size() - 1) * 7;
                tick(tick, frame.left() - 8, first, 14);
            }
            svg.close("g");
        }
    }

    private void tick(Sheet.TickLabel tick, double x, double y, double lineHeight) {
        for (int i = 0; i < tick.lines().size(); i++) {
            svg.open("text", "x", x, "y", y + i * lineHeight).text(tick.lines().get(i));
            if (i == 0 && !Lettering.whole(tick.lines())) {
                svg.leaf("title", tick.full());
            }
            svg.close("text");
        }
    }

    private void rule(Frame frame, Picture.Rule rule) {
        String path = rule.upright()
                ? "M" + n(frame.px(rule.value())) + " " + n(frame.top()) + "V" + n(frame.bottom())
                : "M" + n(frame.left()) + " " + n(frame.py(rule.value())) + "H" + n(frame.right());
        svg.empty("path", "d", path, "stroke", Palette.INK, "stroke-width", 1.25, "stroke-dasharray", "5 3");
    }

    private void label(Frame frame, Sheet.Label label) {
        double x =
                label.x() == Double.POSITIVE_INFINITY || Double.isNaN(label.x()) ? frame.right() : frame.px(label.x());
        double y = Double.isNaN(label.y()) ? frame.top() : frame.py(label.y());
        halo(label.text(), x + label.right(), y + label.down(), label.color(), label.anchor(), 12);
    }

    private void halo(String text, double x, double y, String color, Anchor anchor, double size) {
        svg.leaf(
                "text",
                text,
                "x",
                x,
                "y",
                y,
                "font-size",
                size,
                "fill",
                color,
                "text-anchor",
                anchor.svg,
                "stroke",
                Palette.PAPER,
                "stroke-width",
                3,
                "stroke-linejoin",
                "round",
                "paint-order",
                "stroke");
    }

    private void mark(Frame frame, Mark mark) {
        if (mark instanceof Mark.Points points) {
            points(frame, points);
        } else if (mark instanceof Mark.Line line) {
            line(frame, line);
        } else if (mark instanceof Mark.Bars bars) {
            bars(frame, bars);
        } else if (mark instanceof Mark.Boxes boxes) {
            boxes(frame, boxes);
        } else if (mark instanceof Mark.Cells cells) {
            cells(frame, cells);
        } else if (mark instanceof Mark.Tiles tiles) {
            tiles(frame, tiles);
        }
    }

    private void points(Frame frame, Mark.Points mark) {
        if (dots > MOST_SINGLE_DOTS
                && mark.points().stream().allMatch(point -> point.label().isEmpty())) {
            layers(frame, mark);
            return;
        }
        open(mark.style(), mark.points().get(0).opacity());
        for (Mark.Point point : mark.points()) {
            String tip = dots <= MOST_TIPS ? point.tip() : "";
            shape(mark.style().shape(), frame.px(point.x()), frame.py(point.y()), point.radius(), tip);
        }
        svg.close("g");
    }

    /** Many dots in a few paths: dots of one path do not darken each other, those of different paths do. */
    private void layers(Frame frame, Mark.Points mark) {
        Style style = mark.style();
        List<StringBuilder> paths = new ArrayList<>();
        for (int i = 0; i < mark.points().size(); i++) {
            if (i < LAYERS) {
                paths.add(new StringBuilder());
            }
            Mark.Point point = mark.points().get(i);
            double x = Math.round(10 * frame.px(point.x())) / 10.0;
            double y = Math.round(10 * frame.py(point.y())) / 10.0;
            paths.get(i % LAYERS)
                    .append(
                            style.shape() == Style.Shape.CIRCLE
                                    ? "M" + n(x) + " " + n(y) + "h0"
                                    : outline(style.shape(), x, y, point.radius()));
        }
        Mark.Point first = mark.points().get(0);
        for (StringBuilder path : paths) {
            if (style.shape() == Style.Shape.CIRCLE) {
                svg.empty(
                        "path",
                        "d",
                        path,
                        "stroke",
                        style.color(),
                        "stroke-width",
                        2 * first.radius(),
                        "stroke-linecap",
                        "round",
                        "stroke-opacity",
                        first.opacity());
            } else {
                svg.empty("path", "d", path, "fill", style.color(), "fill-opacity", first.opacity());
            }
        }
    }

    /** Tiles of one colour in one path, those that stand on each other as one. */
    private void tiles(Frame frame, Mark.Tiles mark) {
        Map<String, StringBuilder> paths = new TreeMap<>();
        List<Mark.Tile> tiles = mark.tiles();
        for (int from = 0; from < tiles.size(); ) {
            Mark.Tile first = tiles.get(from);
            int to = from + 1;
            while (to < tiles.size() && continues(tiles.get(to - 1), tiles.get(to))) {
                to++;
            }
            double left = frame.px(mark.xEdges().get(first.x()));
            double right = frame.px(mark.xEdges().get(first.x() + 1));
            double bottom = frame.py(mark.yEdges().get(first.y()));
            double top = frame.py(mark.yEdges().get(tiles.get(to - 1).y() + 1));
            paths.computeIfAbsent(first.color(), none -> new StringBuilder())
                    .append("M" + n(tenth(left)) + " " + n(tenth(top)) + "H" + n(tenth(right)) + "V" + n(tenth(bottom))
                            + "H" + n(tenth(left)) + "z");
            from = to;
        }
        paths.forEach((color, path) -> svg.empty("path", "d", path, "fill", color, "shape-rendering", "crispEdges"));
    }

    private static boolean continues(Mark.Tile one, Mark.Tile next) {
        return one.x() == next.x() && one.y() + 1 == next.y() && one.color().equals(next.color());
    }

    private static double tenth(double pixels) {
        return Math.round(10 * pixels) / 10.0;
    }

    private void single(Style style, double x, double y, double radius) {
        open(style, 1);
        shape(style.shape(), x, y, radius, "");
        svg.close("g");
    }

    private void open(Style style, double opacity) {
        svg.open("g", "fill", style.color(), "fill-opacity", opacity, "stroke", style.outline(), "stroke-width", 0.75);
    }

    private void shape(Style.Shape shape, double x, double y, double radius, String tip) {
        if (shape == Style.Shape.CIRCLE) {
            svg.tipped(tip, "circle", "cx", x, "cy", y, "r", radius);
        } else {
            svg.tipped(tip, "path", "d", outline(shape, x, y, radius));
        }
    }

    /** The outline of a shape with about the area of a circle of this radius. */
    private static String outline(Style.Shape shape, double x, double y, double radius) {
        double r = radius;
        return switch (shape) {
            case CIRCLE ->
                "M" + n(x - r) + " " + n(y) + "a" + n(r) + " " + n(r) + " 0 1 0 " + n(2 * r) + " 0a" + n(r) + " " + n(r)
                        + " 0 1 0 " + n(-2 * r) + " 0";
            case SQUARE ->
                "M" + n(x - 0.89 * r) + " " + n(y - 0.89 * r) + "h" + n(1.78 * r) + "v" + n(1.78 * r) + "h"
                        + n(-1.78 * r) + "z";
            case TRIANGLE ->
                "M" + n(x) + " " + n(y - 1.3 * r) + "l" + n(1.2 * r) + " " + n(2.1 * r) + "h" + n(-2.4 * r) + "z";
            case DOWN ->
                "M" + n(x) + " " + n(y + 1.3 * r) + "l" + n(1.2 * r) + " " + n(-2.1 * r) + "h" + n(-2.4 * r) + "z";
            case DIAMOND ->
                "M" + n(x) + " " + n(y - 1.3 * r) + "l" + n(1.3 * r) + " " + n(1.3 * r) + "l" + n(-1.3 * r) + " "
                        + n(1.3 * r) + "l" + n(-1.3 * r) + " " + n(-1.3 * r) + "z";
            case PLUS -> plus(x, y, 1.15 * r, 0.4 * r);
            case CROSS -> cross(x, y, 0.95 * r, 0.5 * r);
        };
    }

    private static String plus(double x, double y, double reach, double half) {
        double arm = reach - half;
        return "M" + n(x - half) + " " + n(y - reach) + "h" + n(2 * half) + "v" + n(arm) + "h" + n(arm) + "v"
                + n(2 * half) + "h" + n(-arm) + "v" + n(arm) + "h" + n(-2 * half) + "v" + n(-arm) + "h" + n(-arm) + "v"
                + n(-2 * half) + "h" + n(arm) + "z";
    }

    private static String cross(double x, double y, double reach, double half) {
        double arm = reach - half;
        return "M" + n(x - reach) + " " + n(y - arm) + "l" + n(half) + " " + n(-half) + "l" + n(arm) + " " + n(arm)
                + "l" + n(arm) + " " + n(-arm)
                + "l" + n(half) + " " + n(half) + "l" + n(-arm) + " " + n(arm) + "l" + n(arm) + " " + n(arm) + "l"
                + n(-half) + " " + n(half)
                + "l" + n(-arm) + " " + n(-arm) + "l" + n(-arm) + " " + n(arm) + "l" + n(-half) + " " + n(-half) + "l"
                + n(arm) + " " + n(-arm) + "z";
    }

    private void line(Frame frame, Mark.Line mark) {
        StringBuilder path = new StringBuilder();
        boolean gap = true;
        for (Mark.Corner corner : mark.corners()) {
            if (Double.isNaN(corner.y())) {
                gap = true;
            } else {
                path.append(gap ? 'M' : 'L')
                        .append(n(frame.px(corner.x())))
                        .append(' ')
                        .append(n(frame.py(corner.y())));
                gap = false;
            }
        }
        if (mark.form() == Mark.LineForm.FILLED) {
            svg.empty("path", "d", path + "z", "fill", mark.style().color(), "fill-opacity", 0.18);
        }
        boolean dashed = mark.form() == Mark.LineForm.DASHED || mark.form() == Mark.LineForm.FILLED;
        svg.empty("path", stroke(path.toString(), mark.style(), dashed));
        if (mark.form() == Mark.LineForm.DOTTED_CORNERS) {
            open(mark.style(), 1);
            for (Mark.Corner corner : mark.corners()) {
                if (!Double.isNaN(corner.y())) {
                    shape(
                            mark.style().shape(),
                            frame.px(corner.x()),
                            frame.py(corner.y()),
                            3.25,
                            tip(frame, mark, corner));
                }
            }
            svg.close("g");
        }
    }

    static String tip(Frame frame, Mark.Line mark, Mark.Corner corner) {
        String text =
                frame.panel().x().text(corner.x()) + ": " + frame.panel().y().text(corner.y());
        return mark.group().isEmpty() ? text : mark.group() + " · " + text;
    }

    private void bars(Frame frame, Mark.Bars mark) {
        boolean touching = mark.bars().size() > 1 && mark.textPlace() == Mark.TextPlace.BEYOND && touches(mark);
        for (Mark.Bar bar : mark.bars()) {
            double x = Math.min(frame.px(bar.left()), frame.px(bar.right()));
            double y = Math.min(frame.py(bar.top()), frame.py(bar.bottom()));
            double width = Math.abs(frame.px(bar.right()) - frame.px(bar.left()));
            double height = Math.abs(frame.py(bar.top()) - frame.py(bar.bottom()));
            double gap = touching && width > 4 ? 0.5 : 0;
            area(mark.style(), x + gap, y, width - 2 * gap, height, bar.tip());
        }
    }

    private static boolean touches(Mark.Bars mark) {
        Mark.Bar first = mark.bars().get(0);
        Mark.Bar second = mark.bars().get(1);
        return !mark.horizontal()
                && Math.abs(second.left() - first.right()) < 0.01 * Math.abs(first.right() - first.left());
    }

    /** A filled rectangle with the hatching of its group; a white edge keeps neighbours apart. */
    private void area(Style style, double x, double y, double width, double height, String tip) {
        svg.tipped(
                tip,
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                width,
                "height",
                height,
                "fill",
                style.color(),
                "stroke",
                Palette.PAPER,
                "stroke-width",
                0.5);
        if (style.slot() > 0 && style.hatch() != Style.Hatch.NONE) {
            svg.empty(
                    "rect",
                    "x",
                    x,
                    "y",
                    y,
                    "width",
                    width,
                    "height",
                    height,
                    "fill",
                    "url(#" + id(style.hatch()) + ")",
                    "pointer-events",
                    "none");
        }
    }

    private void barTexts(Frame frame, Mark mark) {
        if (!(mark instanceof Mark.Bars all)) {
            return;
        }
        for (Mark.Bar bar : all.bars()) {
            if (bar.text().isEmpty()) {
                continue;
            }
            double middleX = (frame.px(bar.left()) + frame.px(bar.right())) / 2;
            double middleY = (frame.py(bar.top()) + frame.py(bar.bottom())) / 2;
            if (all.textPlace() == Mark.TextPlace.INSIDE) {
                inside(bar.text(), middleX, middleY + 4, all.style().color());
            } else if (all.horizontal()) {
                boolean negative = bar.right() < bar.left();
                double end = frame.px(bar.right());
                halo(
                        bar.text(),
                        end + (negative ? -5 : 5),
                        middleY + 4,
                        Palette.INK,
                        negative ? Anchor.END : Anchor.START,
                        11);
            } else {
                boolean negative = bar.top() < bar.bottom();
                halo(bar.text(), middleX, frame.py(bar.top()) + (negative ? 13 : -5), Palette.INK, Anchor.MIDDLE, 11);
            }
        }
    }

    private void inside(String text, double x, double y, String color) {
        double width = Lettering.width(text, 11) + 6;
        svg.empty(
                "rect",
                "x",
                x - width / 2,
                "y",
                y - 11,
                "width",
                width,
                "height",
                14,
                "fill",
                color,
                "pointer-events",
                "none");
        svg.leaf(
                "text",
                text,
                "x",
                x,
                "y",
                y,
                "font-size",
                11,
                "fill",
                Palette.textOn(color),
                "text-anchor",
                "middle",
                "pointer-events",
                "none");
    }

    private void boxes(Frame frame, Mark.Boxes mark) {
        for (Mark.Box box : mark.boxes()) {
            if (mark.horizontal()) {
                box(
                        frame,
                        mark,
                        box,
                        frame.py(box.at()),
                        Math.abs(frame.py(box.at() + box.thickness()) - frame.py(box.at())));
            } else {
                box(
                        frame,
                        mark,
                        box,
                        frame.px(box.at()),
                        Math.abs(frame.px(box.at() + box.thickness()) - frame.px(box.at())));
            }
        }
    }

    private void box(Frame frame, Mark.Boxes mark, Mark.Box box, double middle, double wanted) {
        double half = Math.min(wanted, 70) / 2;
        FiveNumbers five = box.numbers();
        String stroke = mark.style().outline();
        double low = along(frame, mark, five.lowWhisker());
        double lower = along(frame, mark, five.lowerQuartile());
        double median = along(frame, mark, five.median());
        double upper = along(frame, mark, five.upperQuartile());
        double high = along(frame, mark, five.highWhisker());
        svg.open("g").leaf("title", box.tip());
        svg.empty(
                "path",
                "d",
                segments(mark, middle, half, low, lower, upper, high),
                "stroke",
                stroke,
                "stroke-width",
                1.25,
                "fill",
                "none");
        String fill = Palette.mix(mark.style().color(), Palette.PAPER, 0.6);
        String body = mark.horizontal()
                ? "M" + n(lower) + " " + n(middle - half) + "H" + n(upper) + "v" + n(2 * half) + "H" + n(lower) + "z"
                : "M" + n(middle - half) + " " + n(lower) + "V" + n(upper) + "h" + n(2 * half) + "V" + n(lower) + "z";
        svg.empty("path", "d", body, "fill", fill, "stroke", stroke, "stroke-width", 1.25);
        String line = mark.horizontal()
                ? "M" + n(median) + " " + n(middle - half) + "v" + n(2 * half)
                : "M" + n(middle - half) + " " + n(median) + "h" + n(2 * half);
        svg.empty("path", "d", line, "stroke", Palette.INK, "stroke-width", 2.5);
        StringBuilder dots = new StringBuilder();
        for (double outlier : box.outliers()) {
            double place = along(frame, mark, outlier);
            dots.append(outline(
                    mark.style().shape(),
                    mark.horizontal() ? place : middle,
                    mark.horizontal() ? middle : place,
                    2.25));
        }
        if (!dots.isEmpty()) {
            svg.empty("path", "d", dots, "fill", "none", "stroke", stroke, "stroke-opacity", 0.8);
        }
        svg.close("g");
    }

    private static double along(Frame frame, Mark.Boxes mark, double value) {
        return mark.horizontal() ? frame.px(value) : frame.py(value);
    }

    private static String segments(
            Mark.Boxes mark, double middle, double half, double low, double lower, double upper, double high) {
        double cap = half / 2;
        if (mark.horizontal()) {
            return "M" + n(low) + " " + n(middle) + "H" + n(lower) + "M" + n(upper) + " " + n(middle) + "H" + n(high)
                    + "M" + n(low) + " " + n(middle - cap) + "v" + n(2 * cap) + "M" + n(high) + " " + n(middle - cap)
                    + "v" + n(2 * cap);
        }
        return "M" + n(middle) + " " + n(low) + "V" + n(lower) + "M" + n(middle) + " " + n(upper) + "V" + n(high) + "M"
                + n(middle - cap) + " " + n(low) + "h" + n(2 * cap) + "M" + n(middle - cap) + " " + n(high) + "h"
                + n(2 * cap);
    }

    private void cells(Frame frame, Mark.Cells mark) {
        for (Mark.Cell cell : mark.cells()) {
            double left = Math.min(frame.px(cell.x() - 0.5), frame.px(cell.x() + 0.5));
            double top = Math.min(frame.py(cell.y() - 0.5), frame.py(cell.y() + 0.5));
            double width = Math.abs(frame.px(1) - frame.px(0));
            double height = Math.abs(frame.py(1) - frame.py(0));
            double gap = Math.min(width, height) > 8 ? 0.75 : 0;
            svg.tipped(
                    cell.tip(),
                    "rect",
                    "x",
                    left + gap,
                    "y",
                    top + gap,
                    "width",
                    width - 2 * gap,
                    "height",
                    height - 2 * gap,
                    "fill",
                    cell.color());
        }
        if (mark.cells().stream().allMatch(cell -> cell.text().isEmpty())) {
            return;
        }
        svg.open("g", "font-size", 12, "text-anchor", "middle", "pointer-events", "none");
        for (Mark.Cell cell : mark.cells()) {
            String color = Double.isNaN(cell.value()) ? Palette.FAINT : Palette.textOn(cell.color());
            svg.leaf("text", cell.text(), "x", frame.px(cell.x()), "y", frame.py(cell.y()) + 4, "fill", color);
        }
        svg.close("g");
    }

    private static String n(double value) {
        return Svg.number(value);
    }
}
