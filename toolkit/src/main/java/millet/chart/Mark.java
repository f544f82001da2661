package millet.chart;

import java.util.List;

/** What is drawn in a panel, in the units of its axes; category {@code i} of an axis of names lies at {@code i}. */
sealed interface Mark {

    /** The group that the mark stands for; "" where there are no groups. */
    String group();

    Style style();

    /** The extent along the horizontal axis. */
    Bounds x();

    /** The extent along the vertical axis. */
    Bounds y();

    /** The same mark with its axes exchanged. */
    Mark flipped();

    /** One dot; the radius is in pixels, the label may be empty. */
    record Point(double x, double y, double radius, double opacity, String label, String tip) {}

    /** The dots of one group. */
    record Points(String group, Style style, List<Point> points) implements Mark {

        @Override
        public Bounds x() {
            return bounds(points.stream().mapToDouble(Point::x).toArray());
        }

        @Override
        public Bounds y() {
            return bounds(points.stream().mapToDouble(Point::y).toArray());
        }

        @Override
        public Mark flipped() {
            return new Points(
                    group,
                    style,
                    points.stream()
                            .map(p -> new Point(p.y, p.x, p.radius, p.opacity, p.label, p.tip))
                            .toList());
        }
    }

    /** One corner of a line; y is NaN where the line has a gap. */
    record Corner(double x, double y) {}

    /** How a line is drawn: with a dot at each corner, with its group's dash, filled down to zero. */
    enum LineForm {
        PLAIN,
        DOTTED_CORNERS,
        DASHED,
        FILLED;

        boolean dashed() {
            return this == DASHED || this == FILLED;
        }
    }

    /** A line through its corners in their order. */
    record Line(String group, Style style, List<Corner> corners, LineForm form) implements Mark {

        @Override
        public Bounds x() {
            return bounds(corners.stream().mapToDouble(Corner::x).toArray());
        }

        @Override
        public Bounds y() {
            return bounds(corners.stream().mapToDouble(Corner::y).toArray());
        }

        @Override
        public Mark flipped() {
            return new Line(
                    group,
                    style,
                    corners.stream().map(c -> new Corner(c.y, c.x)).toList(),
                    form);
        }
    }

    /** One bar from corner to corner; the text is its value as written beside or in it, "" for none. */
    record Bar(double left, double right, double bottom, double top, String text, String tip) {

        Bar withoutText() {
            return new Bar(left, right, bottom, top, "", tip);
        }
    }

    /** Where the text of a bar stands. */
    enum TextPlace {
        BEYOND,
        INSIDE
    }

    /** The bars of one group; a horizontal one grows to the right. */
    record Bars(String group, Style style, List<Bar> bars, boolean horizontal, TextPlace textPlace) implements Mark {

        @Override
        public Bounds x() {
            return bounds(bars.stream().mapToDouble(Bar::left).toArray())
                    .and(bounds(bars.stream().mapToDouble(Bar::right).toArray()));
        }

        @Override
        public Bounds y() {
            return bounds(bars.stream().mapToDouble(Bar::bottom).toArray())
                    .and(bounds(bars.stream().mapToDouble(Bar::top).toArray()));
        }

        @Override
        public Mark flipped() {
            return new Bars(
                    group,
                    style,
                    bars.stream()
                            .map(b -> new Bar(
                                    /* left= */ b.bottom,
                                    /* right= */ b.top,
                                    /* bottom= */ b.left,
                                    /* top= */ b.right,
                                    b.text,
                                    b.tip))
                            .toList(),
                    !horizontal,
                    textPlace);
        }

        Bars withoutText() {
            return new Bars(group, style, bars.stream().map(Bar::withoutText).toList(), horizontal, textPlace);
        }
    }

    /** One box with its whiskers; {@code at} is the middle of its thickness. */
    record Box(double at, double thickness, FiveNumbers numbers, List<Double> outliers, String category, String tip) {}

    /** The boxes of one group; a horizontal one lies along the horizontal axis. */
    record Boxes(String group, Style style, List<Box> boxes, boolean horizontal) implements Mark {

        @Override
        public Bounds x() {
            return horizontal ? values() : places();
        }

        @Override
        public Bounds y() {
            return horizontal ? places() : values();
        }

        private Bounds places() {
            Bounds bounds = Bounds.NONE;
            for (Box box : boxes) {
                bounds = bounds.and(box.at - box.thickness / 2).and(box.at + box.thickness / 2);
            }
            return bounds;
        }

        private Bounds values() {
            Bounds bounds = Bounds.NONE;
            for (Box box : boxes) {
                bounds = bounds.and(box.numbers.lowWhisker()).and(box.numbers.highWhisker());
                for (double outlier : box.outliers) {
                    bounds = bounds.and(outlier);
                }
            }
            return bounds;
        }

        @Override
        public Mark flipped() {
            return new Boxes(group, style, boxes, !horizontal);
        }
    }

    /** A value with the ends of its interval, NaN where there is none; {@code at} is its place along the other axis. */
    record Interval(double at, double value, double low, double high, String tip) {

        boolean isDotAlone() {
            return Double.isNaN(low);
        }
    }

    /** The intervals of one group; horizontal ones lie along the horizontal axis. */
    record Intervals(String group, Style style, List<Interval> intervals, boolean horizontal) implements Mark {

        @Override
        public Bounds x() {
            return horizontal ? values() : places();
        }

        @Override
        public Bounds y() {
            return horizontal ? places() : values();
        }

        private Bounds places() {
            return bounds(intervals.stream().mapToDouble(Interval::at).toArray());
        }

        private Bounds values() {
            Bounds bounds = Bounds.NONE;
            for (Interval one : intervals) {
                bounds = bounds.and(one.value);
                bounds = one.isDotAlone() ? bounds : bounds.and(one.low).and(one.high);
            }
            return bounds;
        }

        @Override
        public Mark flipped() {
            return new Intervals(group, style, intervals, !horizontal);
        }
    }

    /** One cell of a heat map; the value is NaN where there is none. */
    record Cell(int x, int y, double value, String color, String text, String tip) {

        Cell withoutText() {
            return new Cell(x, y, value, color, "", tip);
        }
    }

    /** The cells of a heat map and the ramp that gave them their colours over this range of values. */
    record Cells(List<Cell> cells, List<String> ramp, Bounds range) implements Mark {

        @Override
        public String group() {
            return "";
        }

        @Override
        public Style style() {
            return Style.of(0);
        }

        @Override
        public Bounds x() {
            return bounds(cells.stream().mapToDouble(Cell::x).toArray());
        }

        @Override
        public Bounds y() {
            return bounds(cells.stream().mapToDouble(Cell::y).toArray());
        }

        @Override
        public Mark flipped() {
            return new Cells(
                    cells.stream()
                            .map(c -> new Cell(c.y, c.x, c.value, c.color, c.text, c.tip))
                            .toList(),
                    ramp,
                    range);
        }

        Cells withoutText() {
            return new Cells(cells.stream().map(Cell::withoutText).toList(), ramp, range);
        }
    }

    /** One rectangle between edges that holds so many rows. */
    record Tile(int x, int y, int count, String color, String tip) {}

    /** The tiles of a plane that is cut at these edges; tiles without rows are not among them. */
    record Tiles(List<Tile> tiles, List<Double> xEdges, List<Double> yEdges) implements Mark {

        @Override
        public String group() {
            return "";
        }

        @Override
        public Style style() {
            return Style.of(0);
        }

        @Override
        public Bounds x() {
            return bounds(xEdges.stream().mapToDouble(Double::doubleValue).toArray());
        }

        @Override
        public Bounds y() {
            return bounds(yEdges.stream().mapToDouble(Double::doubleValue).toArray());
        }

        @Override
        public Mark flipped() {
            throw new IllegalStateException("Tiles have no side to lie on");
        }
    }

    /** One end of flows: a bar with its name and sum beside it. */
    record Node(double bottom, double top, Style style, String name, String text, String tip) {

        double middle() {
            return (bottom + top) / 2;
        }
    }

    /** One flow: the upper edges of its two ends; from node to node of its side, counted from 0. */
    record Ribbon(
            int source,
            int target,
            double left,
            double right,
            double height,
            double value,
            boolean stays,
            Style style,
            String text,
            String tip) {

        double opacity() {
            return stays ? 0.62 : 0.3;
        }
    }

    /** Flows from the nodes at the left edge, the first so many, to those at the right edge; the titles head the two columns. */
    record Flows(List<Node> nodes, int sources, List<Ribbon> ribbons, String leftTitle, String rightTitle, double gap)
            implements Mark {

        boolean isLeft(int node) {
            return node < sources;
        }

        List<Node> side(boolean left) {
            return left ? nodes.subList(0, sources) : nodes.subList(sources, nodes.size());
        }

        @Override
        public String group() {
            return "";
        }

        @Override
        public Style style() {
            return Style.of(0);
        }

        @Override
        public Bounds x() {
            return bounds(0, 1);
        }

        @Override
        public Bounds y() {
            return bounds(0, 1);
        }

        @Override
        public Mark flipped() {
            throw new IllegalStateException("Flows have no side to lie on");
        }
    }

    private static Bounds bounds(double... values) {
        Bounds bounds = Bounds.NONE;
        for (double value : values) {
            bounds = bounds.and(value);
        }
        return bounds;
    }
}
