package millet.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/**
 * One dot for each row. Where there are too many, the plane is cut into tiles, darker for more rows; with groups or sizes, which tiles
 * cannot show, an even sample of the rows is drawn.
 */
final class ScatterPlan extends Plan {

    static final int MOST_DOTS = 1500;
    private static final int TILES_ACROSS = 64;
    private static final int TILES_UP = 40;
    private static final double MOST_RADIUS = 20;

    private final Variable x;
    private final Variable y;
    private Groups groups;
    private double largestSize;
    private boolean tiled;
    private double[] xEdges = {};
    private double[] yEdges = {};
    private int mostInTile;
    private final Set<Integer> sample = new HashSet<>();

    ScatterPlan(Options options) {
        super(options);
        x = options.x;
        y = options.y.get(0);
        leaveOutMissing(x);
        leaveOutMissing(y);
        leaveOutNonPositive(x, options.logX);
        leaveOutNonPositive(y, options.logY);
        if (options.sizes != null) {
            leaveOutMissing(options.sizes);
            leaveOut(
                    row -> options.sizes.number(row) < 0,
                    "'" + options.sizes.name() + "' is negative there, and an area cannot be");
        }
    }

    @Override
    void prepare(List<Part> parts) {
        groups = Groups.of(options, rows(), true);
        if (groups.folded() > 0) {
            warnings.add(groups.folded() + " of " + groups.size() + " groups are grey: there are only " + Style.SLOTS
                    + " looks that can be told apart. Say withHighlight(\"…\") or withPanels(\"…\") to choose.");
        }
        if (options.sizes != null) {
            largestSize = Arrays.stream(rows())
                    .mapToDouble(options.sizes::number)
                    .max()
                    .orElse(0);
        }
        if (rows().length > MOST_DOTS) {
            tiled = options.groups == null && options.sizes == null && options.labels == null;
            if (tiled) {
                cutIntoTiles(parts);
            } else {
                drawSample();
            }
        }
    }

    private void cutIntoTiles(List<Part> parts) {
        int across = Math.max(16, TILES_ACROSS / Grid.columns(parts.size()));
        xEdges = edges(x, options.logX, across);
        yEdges = edges(y, options.logY, TILES_UP);
        for (Part part : parts) {
            mostInTile = Math.max(
                    mostInTile,
                    tiles(part).values().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0));
        }
        warnings.add(NumberText.commas(rows().length, 0, true)
                + " rows are too many for single dots: each tile stands for the rows in it, darker for more of them.");
    }

    private double[] edges(Variable column, boolean log, int count) {
        double low = Arrays.stream(rows()).mapToDouble(column::number).min().orElse(0);
        double high = Arrays.stream(rows()).mapToDouble(column::number).max().orElse(0);
        if (new Bounds(low, high).isPoint()) {
            return new double[] {low - 0.5, low + 0.5};
        }
        if (log) {
            double[] powers = Bins.equal(Math.log10(low), Math.log10(high), count);
            return Arrays.stream(powers).map(power -> Math.pow(10, power)).toArray();
        }
        if (column.isNumber() && column.isWhole() && high - low < 1e9) {
            double width = Math.ceil((high - low + 1) / count);
            int needed = (int) Math.ceil((high - low + 1) / width);
            return Bins.equal(low - 0.5, low - 0.5 + needed * width, needed);
        }
        return Bins.equal(low, high, count);
    }

    private Map<Integer, Integer> tiles(Part part) {
        Map<Integer, Integer> count = new TreeMap<>();
        for (int row : part.rows()) {
            count.merge(Bins.of(x.number(row), xEdges) * 1000 + Bins.of(y.number(row), yEdges), 1, Integer::sum);
        }
        return count;
    }

    /** The rows whose numbers, scattered by a fixed multiplication, come first: even and the same each time. */
    private void drawSample() {
        Arrays.stream(rows())
                .boxed()
                .sorted(Comparator.comparingInt(row -> row * 0x9E3779B9))
                .limit(MOST_DOTS)
                .forEach(sample::add);
        warnings.add(NumberText.commas(MOST_DOTS, 0, true) + " of " + NumberText.commas(rows().length, 0, true)
                + " rows are drawn, picked evenly; the axes cover all of them.");
    }

    @Override
    List<Mark> marks(Part part) {
        if (part.rows().length == 0) {
            return List.of();
        }
        return tiled ? List.of(tileMark(part)) : dots(part);
    }

    private Mark tileMark(Part part) {
        List<Mark.Tile> list = new ArrayList<>();
        tiles(part).forEach((id, count) -> {
            int i = id / 1000;
            int j = id % 1000;
            String tip = x.name() + " " + interval(x, xEdges, i) + ", " + y.name() + " " + interval(y, yEdges, j) + ": "
                    + NumberText.commas(count, 0, true) + (count == 1 ? " row" : " rows");
            list.add(new Mark.Tile(i, j, count, tileColor(count), tip));
        });
        return new Mark.Tiles(List.copyOf(list), edgeList(xEdges), edgeList(yEdges));
    }

    private static List<Double> edgeList(double[] edges) {
        return Arrays.stream(edges).boxed().toList();
    }

    /** Equal steps of colour for equal ratios of counts; a single row is already visible on white. */
    private String tileColor(int count) {
        double place = mostInTile == 1 ? 1 : Math.log(count) / Math.log(mostInTile);
        return Palette.ramp(Palette.COUNTS, Math.round(place * 12) / 12.0);
    }

    private static String interval(Variable column, double[] edges, int bin) {
        if (column.isMoment()) {
            // The edges of tiles are no round moments: where tiles are wide, their thousandths say nothing
            double unit = edges[bin + 1] - edges[bin] > 60_000 ? 1000 : 1;
            return Moments.text(Math.floor(edges[bin] / unit) * unit) + " – "
                    + Moments.text(Math.floor(edges[bin + 1] / unit) * unit);
        }
        double step = edges[bin + 1] - edges[bin];
        NumberText text =
                NumberText.forAxis(step > 0 ? Math.pow(10, Math.floor(Math.log10(step)) - 1) : 1, 1, false, false);
        return text.text(edges[bin]) + " – " + text.text(edges[bin + 1]);
    }

    private List<Mark> dots(Part part) {
        List<List<Mark.Point>> byGroup = new ArrayList<>();
        groups.list().forEach(group -> byGroup.add(new ArrayList<>()));
        for (int row : part.rows()) {
            if (sample.isEmpty() || sample.contains(row)) {
                byGroup.get(groups.of(row)).add(point(row));
            }
        }
        return IntStream.range(0, groups.size())
                .boxed()
                .sorted(Comparator.comparing(g -> !groups.list().get(g).style().isContext()))
                .filter(g -> !byGroup.get(g).isEmpty())
                .map(g -> mark(groups.list().get(g), byGroup.get(g)))
                .toList();
    }

    private Mark mark(Groups.Group group, List<Mark.Point> points) {
        if (options.sizes != null) {
            points.sort(Comparator.comparingDouble(Mark.Point::radius).reversed());
        }
        return new Mark.Points(group.name(), group.style(), List.copyOf(points));
    }

    private Mark.Point point(int row) {
        return new Mark.Point(x.number(row), y.number(row), radius(row), opacity(), nameOf(row), tip(row));
    }

    private String nameOf(int row) {
        boolean named = options.labels != null && !options.labels.isMissing(row);
        return named ? options.labels.label(row) : "";
    }

    private double radius(int row) {
        if (options.sizes != null) {
            return Math.max(1, radiusOf(options.sizes.number(row)));
        }
        int count = Math.min(rows().length, MOST_DOTS);
        return count <= 60 ? 4.5 : count <= 400 ? 3.5 : 3;
    }

    /** Areas, not radii, are in proportion. */
    private double radiusOf(double size) {
        double most = Math.max(7, Math.min(MOST_RADIUS, 200 / Math.sqrt(Math.max(1, rows().length))));
        return largestSize > 0 ? most * Math.sqrt(size / largestSize) : 1;
    }

    private double opacity() {
        return options.sizes != null ? 0.65 : rows().length <= 400 ? 0.85 : 0.6;
    }

    private String tip(int row) {
        String text = x.name() + ": " + x.label(row) + ", " + y.name() + ": " + y.label(row);
        if (options.sizes != null) {
            text += ", " + options.sizes.name() + ": " + options.sizes.label(row);
        }
        return tip(nameOf(row), tip(groups.list().get(groups.of(row)).name(), text));
    }

    @Override
    Axis along(Bounds bounds) {
        return axis(x, roomy(x, bounds, options.logX), label(options.xLabel, x.name()), options.logX, options.percentX);
    }

    @Override
    Axis value(Bounds bounds) {
        return axis(
                y,
                withZeroIfAsked(roomy(y, bounds, options.logY)),
                label(options.yLabel, y.name()),
                options.logY,
                options.percentY);
    }

    /** The sample leaves values out that the axes should cover; bubbles reach beyond their middles. */
    private Bounds roomy(Variable column, Bounds bounds, boolean log) {
        Bounds all = bounds;
        for (int row : sample.isEmpty() ? new int[0] : rows()) {
            all = all.and(column.number(row));
        }
        boolean widen = options.sizes != null && !log && !column.isMoment() && !all.isEmpty() && !all.isPoint();
        double margin = widen ? 0.05 * (all.high() - all.low()) : 0;
        return Double.isFinite(margin) ? new Bounds(beyond(all.low(), -margin), beyond(all.high(), margin)) : all;
    }

    /** Room for a bubble never makes room for values of the other sign: there is no share below zero. */
    private static double beyond(double end, double margin) {
        double moved = end + margin;
        return Math.signum(end) * Math.signum(moved) <= 0 ? 0 : moved;
    }

    static Axis axis(Variable column, Bounds bounds, String label, boolean log, boolean percent) {
        Axis.Form form = column.isMoment() ? Axis.Form.MOMENT : log ? Axis.Form.LOG : Axis.Form.NUMBER;
        return Axis.numbers(
                label, form, form == Axis.Form.NUMBER ? withZeroIfNear(bounds) : bounds, percent, column.isYears());
    }

    @Override
    Picture.Key key() {
        if (tiled && mostInTile > 1) {
            return Picture.Key.ramp(Palette.COUNTS, "rows in a tile 1", NumberText.commas(mostInTile, 0, true));
        }
        List<Picture.Bubble> bubbles = options.sizes != null && largestSize > 0 ? bubbles() : List.of();
        return Picture.Key.of(groups, Picture.Glyph.DOT).withBubbles(bubbles);
    }

    private List<Picture.Bubble> bubbles() {
        List<Picture.Bubble> bubbles = new ArrayList<>();
        double round = Ticks.covering(0, largestSize, 4).step();
        for (double size : new double[] {round, Math.floor(largestSize / round) * round}) {
            if (size <= largestSize && (bubbles.isEmpty() || size > round)) {
                String text = NumberText.exact(size);
                bubbles.add(new Picture.Bubble(
                        radiusOf(size), bubbles.isEmpty() ? options.sizes.name() + " " + text : text));
            }
        }
        return bubbles;
    }

    @Override
    Table table(List<Part> parts) {
        NumbersTable table = new NumbersTable(options, parts);
        table.add(x);
        table.add(y);
        table.add(options.groups);
        table.add(options.sizes);
        table.add(options.labels);
        return table.toTable();
    }
}
