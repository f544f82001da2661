package millet.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import millet.chart.Sheet.Anchor;
import millet.chart.Sheet.Frame;

/** Draws the marks of a panel as SVG. */
final class SvgMarks {

    private static final int MOST_TIPS = 200;
    private static final int MOST_SINGLE_DOTS = 500;
    private static final int LAYERS = 12;
    static final double THICKEST_BOX = 70;
    static final double INTERVAL_WIDTH = 1.75;
    static final double INTERVAL_CAP = 4;
    static final double INTERVAL_DOT = 4.5;

    private final Svg svg;
    private final int dots;

    /**
     * Prepares to draw.
     *
     * @param dots how many dots the whole picture has; it decides how they are drawn
     */
    SvgMarks(Svg svg, int dots) {
        this.svg = svg;
        this.dots = dots;
    }

    void draw(Frame frame, Mark mark) {
        if (mark instanceof Mark.Points points) {
            points(frame, points);
        } else if (mark instanceof Mark.Line line) {
            line(frame, line);
        } else if (mark instanceof Mark.Bars bars) {
            bars(frame, bars);
        } else if (mark instanceof Mark.Boxes boxes) {
            boxes.boxes().forEach(box -> box(frame, boxes, box));
        } else if (mark instanceof Mark.Intervals intervals) {
            intervals.intervals().forEach(one -> interval(frame, intervals, one));
        } else if (mark instanceof Mark.Cells cells) {
            cells(frame, cells);
        } else if (mark instanceof Mark.Tiles tiles) {
            tiles(frame, tiles);
        } else if (mark instanceof Mark.Flows flows) {
            flows(frame, flows);
        }
    }

    private void points(Frame frame, Mark.Points mark) {
        List<Mark.Point> points = mark.points();
        if (dots > MOST_SINGLE_DOTS
                && points.stream().allMatch(point -> point.label().isEmpty())) {
            layers(frame, mark);
            return;
        }
        openDots(mark.style(), points.get(0).opacity());
        for (Mark.Point point : points) {
            String tip = dots <= MOST_TIPS ? point.tip() : "";
            dot(mark.style(), frame.px(point.x()), frame.py(point.y()), point.radius(), tip);
        }
        svg.close("g");
    }

    private void openDots(Style style, double opacity) {
        svg.begin("g")
                .fill(style.color())
                .with("fill-opacity", opacity)
                .stroke(style.outline(), 0.75)
                .open();
    }

    private void dot(Style style, double x, double y, double radius, String tip) {
        if (style.shape() == Style.Shape.CIRCLE) {
            svg.circle(x, y, radius).end(tip);
        } else {
            svg.path(new SvgPath().shape(style.shape(), x, y, radius).toString())
                    .end(tip);
        }
    }

    /** One dot of its own. */
    void single(Style style, double x, double y, double radius) {
        openDots(style, 1);
        dot(style, x, y, radius, "");
        svg.close("g");
    }

    /** Many dots in a few paths: dots of one path do not darken each other, those of different paths do. */
    private void layers(Frame frame, Mark.Points mark) {
        Style style = mark.style();
        boolean round = style.shape() == Style.Shape.CIRCLE;
        List<SvgPath> paths = new ArrayList<>();
        for (int i = 0; i < mark.points().size(); i++) {
            if (i < LAYERS) {
                paths.add(new SvgPath());
            }
            Mark.Point point = mark.points().get(i);
            double x = tenth(frame.px(point.x()));
            double y = tenth(frame.py(point.y()));
            if (round) {
                paths.get(i % LAYERS).add("M", x, y).add("h", 0);
            } else {
                paths.get(i % LAYERS).shape(style.shape(), x, y, point.radius());
            }
        }
        Mark.Point first = mark.points().get(0);
        for (SvgPath path : paths) {
            svg.path(path.toString());
            if (round) {
                svg.stroke(style.color(), 2 * first.radius()).with("stroke-linecap", "round");
                svg.with("stroke-opacity", first.opacity()).end();
            } else {
                svg.fill(style.color()).with("fill-opacity", first.opacity()).end();
            }
        }
    }

    private static double tenth(double pixels) {
        return Math.round(10 * pixels) / 10.0;
    }

    private void line(Frame frame, Mark.Line mark) {
        SvgPath path = new SvgPath();
        boolean gap = true;
        for (Mark.Corner corner : mark.corners()) {
            if (!Double.isNaN(corner.y())) {
                path.add(gap ? "M" : "L", frame.px(corner.x()), frame.py(corner.y()));
            }
            gap = Double.isNaN(corner.y());
        }
        if (mark.form() == Mark.LineForm.FILLED) {
            svg.path(path + "z")
                    .fill(mark.style().color())
                    .with("fill-opacity", 0.18)
                    .end();
        }
        stroke(path.toString(), mark.style(), mark.form().dashed());
        if (mark.form() == Mark.LineForm.DOTTED_CORNERS) {
            openDots(mark.style(), 1);
            for (Mark.Corner corner : mark.corners()) {
                if (!Double.isNaN(corner.y())) {
                    dot(mark.style(), frame.px(corner.x()), frame.py(corner.y()), 3.25, tip(frame, mark, corner));
                }
            }
            svg.close("g");
        }
    }

    static String tip(Frame frame, Mark.Line mark, Mark.Corner corner) {
        String text =
                frame.panel().x().text(corner.x()) + ": " + frame.panel().y().text(corner.y());
        return Plan.tip(mark.group(), text);
    }

    /** A line of a group, with its dash where it needs one. */
    void stroke(String path, Style style, boolean dashed) {
        svg.path(path).fill("none").stroke(style.color(), style.lineWidth()).with("stroke-linejoin", "round");
        if (dashed && !style.dash().lengths.isEmpty()) {
            svg.with("stroke-dasharray", style.dash().lengths);
        }
        svg.end();
    }

    private void bars(Frame frame, Mark.Bars mark) {
        boolean touching = touches(mark);
        for (Mark.Bar bar : mark.bars()) {
            double x = Math.min(frame.px(bar.left()), frame.px(bar.right()));
            double y = Math.min(frame.py(bar.top()), frame.py(bar.bottom()));
            double width = Math.abs(frame.px(bar.right()) - frame.px(bar.left()));
            double height = Math.abs(frame.py(bar.top()) - frame.py(bar.bottom()));
            double gap = touching && width > 4 ? 0.5 : 0;
            area(mark.style(), x + gap, y, width - 2 * gap, height, bar.tip());
        }
    }

    /** Do the bars of a histogram stand side by side without a gap? */
    private static boolean touches(Mark.Bars mark) {
        if (mark.bars().size() < 2 || mark.horizontal()) {
            return false;
        }
        Mark.Bar first = mark.bars().get(0);
        Mark.Bar second = mark.bars().get(1);
        return Math.abs(second.left() - first.right()) < 0.01 * Math.abs(first.right() - first.left());
    }

    /** A filled rectangle with the hatching of its group; a white edge keeps neighbours apart. */
    void area(Style style, double x, double y, double width, double height, String tip) {
        svg.rect(x, y, width, height)
                .fill(style.color())
                .stroke(Palette.PAPER, 0.5)
                .end(tip);
        if (style.isHatched()) {
            svg.rect(x, y, width, height)
                    .fill("url(#" + id(style.hatch()) + ")")
                    .with("pointer-events", "none")
                    .end();
        }
    }

    /** The name of a hatching says what it looks like, so that two charts on one page may share it. */
    static String id(Style.Hatch hatch) {
        return "millet-hatch-" + hatch.name().toLowerCase(Locale.ROOT);
    }

    /** Writes the values of bars, above all other marks. */
    void barTexts(Frame frame, Mark mark) {
        if (mark instanceof Mark.Bars all) {
            for (Mark.Bar bar : all.bars()) {
                if (!bar.text().isEmpty()) {
                    barText(frame, all, bar);
                }
            }
        }
    }

    private void barText(Frame frame, Mark.Bars mark, Mark.Bar bar) {
        double middleX = (frame.px(bar.left()) + frame.px(bar.right())) / 2;
        double middleY = (frame.py(bar.top()) + frame.py(bar.bottom())) / 2;
        if (mark.textPlace() == Mark.TextPlace.INSIDE) {
            inside(bar.text(), middleX, middleY + 4, mark.style().color());
        } else if (mark.horizontal()) {
            boolean negative = bar.right() < bar.left();
            double x = frame.px(bar.right()) + (negative ? -5 : 5);
            beyond(bar.text(), x, middleY + 4, negative ? Anchor.END : Anchor.START);
        } else {
            boolean negative = bar.top() < bar.bottom();
            beyond(bar.text(), middleX, frame.py(bar.top()) + (negative ? 13 : -5), Anchor.MIDDLE);
        }
    }

    private void inside(String text, double x, double y, String color) {
        double width = Lettering.width(text, Layout.BAR_TEXT_SIZE) + 6;
        svg.rect(x - width / 2, y - 11, width, 14)
                .fill(color)
                .with("pointer-events", "none")
                .end();
        svg.words(x, y, Layout.BAR_TEXT_SIZE, Palette.textOn(color)).anchor(Anchor.MIDDLE);
        svg.with("pointer-events", "none").text(text);
    }

    private void beyond(String text, double x, double y, Anchor anchor) {
        svg.words(x, y, Layout.BAR_TEXT_SIZE, Palette.INK).anchor(anchor).halo().text(text);
    }

    private void box(Frame frame, Mark.Boxes mark, Mark.Box box) {
        boolean level = mark.horizontal();
        double middle = level ? frame.py(box.at()) : frame.px(box.at());
        double edge = level ? frame.py(box.at() + box.thickness() / 2) : frame.px(box.at() + box.thickness() / 2);
        double half = Math.min(Math.abs(edge - middle), THICKEST_BOX / 2);
        double[] at = box.numbers().toArray();
        for (int i = 0; i < at.length; i++) {
            at[i] = level ? frame.px(at[i]) : frame.py(at[i]);
        }
        Style style = mark.style();
        svg.begin("g").stroke(style.outline(), 1.25).open();
        svg.begin("title").text(box.tip());
        svg.path(whiskers(level, middle, half / 2, at)).end();
        svg.path(body(level, middle, half, at[1], at[3])).fill(style.pale()).end();
        svg.path(across(new SvgPath(), level, middle, half, at[2]))
                .stroke(Palette.INK, 2.5)
                .end();
        svg.close("g");
        outliers(frame, mark, box, middle);
    }

    private static String whiskers(boolean level, double middle, double cap, double[] at) {
        SvgPath path = new SvgPath();
        for (int end : new int[] {0, 4}) {
            double inner = at[end == 0 ? 1 : 3];
            if (level) {
                path.add("M", inner, middle).add("H", at[end]);
            } else {
                path.add("M", middle, inner).add("V", at[end]);
            }
            across(path, level, middle, cap, at[end]);
        }
        return path.toString();
    }

    private static String across(SvgPath path, boolean level, double middle, double half, double at) {
        if (level) {
            path.add("M", at, middle - half).add("v", 2 * half);
        } else {
            path.add("M", middle - half, at).add("h", 2 * half);
        }
        return path.toString();
    }

    private static String body(boolean level, double middle, double half, double from, double to) {
        SvgPath path = new SvgPath();
        path = level
                ? path.rect(from, middle - half, to, middle + half)
                : path.rect(middle - half, from, middle + half, to);
        return path.toString();
    }

    private void outliers(Frame frame, Mark.Boxes mark, Mark.Box box, double middle) {
        SvgPath path = new SvgPath();
        for (double outlier : box.outliers()) {
            double x = mark.horizontal() ? frame.px(outlier) : middle;
            double y = mark.horizontal() ? middle : frame.py(outlier);
            path.shape(mark.style().shape(), x, y, 2.25);
        }
        if (!path.isEmpty()) {
            svg.path(path.toString())
                    .fill("none")
                    .stroke(mark.style().outline(), 1)
                    .end();
        }
    }

    private void interval(Frame frame, Mark.Intervals mark, Mark.Interval one) {
        boolean level = mark.horizontal();
        double middle = level ? frame.py(one.at()) : frame.px(one.at());
        double value = level ? frame.px(one.value()) : frame.py(one.value());
        Style style = mark.style();
        svg.begin("g")
                .fill(style.color())
                .stroke(style.outline(), INTERVAL_WIDTH)
                .open();
        svg.begin("title").text(one.tip());
        if (!one.isDotAlone()) {
            double from = level ? frame.px(one.low()) : frame.py(one.low());
            double to = level ? frame.px(one.high()) : frame.py(one.high());
            SvgPath path = new SvgPath();
            path = level
                    ? path.add("M", from, middle).add("H", to)
                    : path.add("M", middle, from).add("V", to);
            across(path, level, middle, INTERVAL_CAP, from);
            svg.path(across(path, level, middle, INTERVAL_CAP, to)).end();
        }
        dot(style, level ? value : middle, level ? middle : value, INTERVAL_DOT, "");
        svg.close("g");
    }

    private void cells(Frame frame, Mark.Cells mark) {
        double width = Math.abs(frame.px(1) - frame.px(0));
        double height = Math.abs(frame.py(1) - frame.py(0));
        double gap = Math.min(width, height) > 8 ? 0.75 : 0;
        for (Mark.Cell cell : mark.cells()) {
            double left = frame.px(cell.x()) - width / 2 + gap;
            double top = frame.py(cell.y()) - height / 2 + gap;
            svg.rect(left, top, width - 2 * gap, height - 2 * gap)
                    .fill(cell.color())
                    .end(cell.tip());
        }
        if (mark.cells().stream().allMatch(cell -> cell.text().isEmpty())) {
            return;
        }
        svg.begin("g")
                .with("font-size", 12)
                .anchor(Anchor.MIDDLE)
                .with("pointer-events", "none")
                .open();
        for (Mark.Cell cell : mark.cells()) {
            String color = Double.isNaN(cell.value()) ? Palette.FAINT : Palette.textOn(cell.color());
            svg.begin("text").with("x", frame.px(cell.x())).with("y", frame.py(cell.y()) + 4);
            svg.fill(color).text(cell.text());
        }
        svg.close("g");
    }

    /** Wide ribbons first, so that narrow ones lie on top; those that stay are darker. */
    private void flows(Frame frame, Mark.Flows mark) {
        List<Mark.Ribbon> ribbons = new ArrayList<>(mark.ribbons());
        ribbons.sort(Comparator.comparingDouble(Mark.Ribbon::height).reversed());
        for (Mark.Ribbon ribbon : ribbons) {
            svg.path(ribbon(frame, ribbon)).fill(ribbon.style().color()).with("fill-opacity", ribbon.opacity());
            svg.end(ribbon.tip());
        }
        for (int i = 0; i < mark.nodes().size(); i++) {
            Mark.Node node = mark.nodes().get(i);
            double x = (mark.isLeft(i) ? frame.left() : frame.right()) - FlowLabels.HALF_NODE;
            double height = Math.max(1, frame.py(node.bottom()) - frame.py(node.top()));
            svg.rect(x, frame.py(node.top()), 2 * FlowLabels.HALF_NODE, height)
                    .fill(node.style().color())
                    .end(node.tip());
        }
    }

    /** Level at both ends and as thick everywhere; a hair where it would be too thin to be seen. */
    private static String ribbon(Frame frame, Mark.Ribbon ribbon) {
        double left = frame.left() + FlowLabels.HALF_NODE;
        double right = frame.right() - FlowLabels.HALF_NODE;
        double middle = (left + right) / 2;
        double from = frame.py(ribbon.left());
        double to = frame.py(ribbon.right());
        double thick = Math.max(0.75, frame.py(0) - frame.py(ribbon.height()));
        return new SvgPath()
                .add("M", left, from)
                .add("C", middle, from, middle, to, right, to)
                .add("v", thick)
                .add("C", middle, to + thick, middle, from + thick, left, from + thick)
                .add("z")
                .toString();
    }

    /** Tiles of one colour in one path, those that stand on each other as one. */
    private void tiles(Frame frame, Mark.Tiles mark) {
        Map<String, SvgPath> paths = new TreeMap<>();
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
            paths.computeIfAbsent(first.color(), none -> new SvgPath())
                    .rect(tenth(left), tenth(top), tenth(right), tenth(bottom));
            from = to;
        }
        paths.forEach((color, path) -> svg.path(path.toString())
                .fill(color)
                .with("shape-rendering", "crispEdges")
                .end());
    }

    private static boolean continues(Mark.Tile one, Mark.Tile next) {
        return one.x() == next.x() && one.y() + 1 == next.y() && one.color().equals(next.color());
    }
}
