package millet.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** How one kind of chart turns rows into marks. The axis of names or moments is called along, the other one value. */
abstract class Plan {

    /** Rows that stand in one panel; the name is "" for a chart of a single panel. */
    static final class Part {

        private final String name;
        private final int[] rows;

        Part(String name, int[] rows) {
            this.name = name;
            this.rows = rows;
        }

        String name() {
            return name;
        }

        int[] rows() {
            return rows;
        }
    }

    final Options options;
    final List<String> warnings = new ArrayList<>();
    private int[] rows;

    Plan(Options options) {
        this.options = options;
        rows = IntStream.range(0, options.table.rowCount()).toArray();
    }

    static Plan of(Options options) {
        return switch (options.kind) {
            case SCATTER -> new ScatterPlan(options);
            case LINE -> new LinePlan(options);
            case BAR, COUNTS -> new BarPlan(options);
            case HISTOGRAM -> new HistogramPlan(options);
            case BOX -> new BoxPlan(options);
            case INTERVALS -> new IntervalPlan(options);
            case HEATMAP -> new HeatmapPlan(options);
            case SANKEY -> new SankeyPlan(options);
            case PANELS -> throw new IllegalStateException("A grid of charts has no rows of its own");
        };
    }

    /** Looks at all rows of all panels before the first mark is made. */
    abstract void prepare(List<Part> parts);

    abstract List<Mark> marks(Part part);

    abstract Axis along(Bounds bounds);

    abstract Axis value(Bounds bounds);

    abstract Picture.Key key();

    /** The numbers drawn. */
    abstract Table table(List<Part> parts);

    int defaultHeight() {
        return 400;
    }

    final int[] rows() {
        return rows;
    }

    /** Leaves rows out and says so. */
    final void leaveOut(IntPredicate unwanted, String because) {
        int before = rows.length;
        rows = Arrays.stream(rows).filter(row -> !unwanted.test(row)).toArray();
        int gone = before - rows.length;
        if (gone > 0) {
            warnings.add(NumberText.commas(gone, 0, true) + " of "
                    + NumberText.commas(options.table.rowCount(), 0, true)
                    + (options.table.rowCount() == 1 ? " row is left out: " : " rows are left out: ") + because + ".");
        }
    }

    final void leaveOutMissing(Variable column) {
        if (column != null) {
            leaveOut(
                    column::isMissing,
                    "no " + (column.isNumber() ? "finite number" : "value") + " in '" + column.name() + "'");
        }
    }

    final void leaveOutNonPositive(Variable column, boolean log) {
        if (log) {
            leaveOut(
                    row -> column.number(row) <= 0,
                    "'" + column.name() + "' is not positive there, and a log scale has no place for it");
        }
    }

    final String label(String given, String otherwise) {
        return given != null ? given : otherwise;
    }

    /** The bounds, with zero where it is near enough to be worth its space. */
    static Bounds withZeroIfNear(Bounds bounds) {
        boolean nearAbove = bounds.low() > 0 && bounds.low() < 0.3 * bounds.high();
        boolean nearBelow = bounds.high() < 0 && bounds.high() > 0.3 * bounds.low();
        return nearAbove || nearBelow ? bounds.and(0) : bounds;
    }

    /** The bounds of the vertical axis, with zero where it was asked for; a log scale has none. */
    Bounds withZeroIfAsked(Bounds bounds) {
        return options.zeroY && !options.logY && !bounds.isEmpty() ? bounds.and(0) : bounds;
    }

    /** Are there names that do not fit under upright bars in a chart of the usual width? */
    static boolean cutsNames(List<String> categories) {
        double room = (Composition.WIDTH - 80.0) / Math.max(1, categories.size()) - 6;
        return categories.stream()
                .anyMatch(name -> !Lettering.whole(Lettering.wrap(Lettering.clean(name), Layout.TICK_SIZE, room, 3)));
    }

    /** The name of a group before what is told of its mark. */
    static String tip(String group, String text) {
        return group.isEmpty() ? text : group + " · " + text;
    }
}
