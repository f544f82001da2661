package millet.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tech.tablesaw.api.Table;

/** Lines through the rows of each series in the order of x; a series is a group, or one of several y columns. */
final class LinePlan extends Plan {

    private static final int MOST_DOTTED_CORNERS = 32;
    private static final int MOST_CORNERS = 800;

    private final Variable x;
    private final boolean oneColumn;
    private Groups groups;

    LinePlan(Options options) {
        super(options);
        x = options.x;
        oneColumn = options.y.size() == 1;
        leaveOutMissing(x);
        leaveOutNonPositive(x, options.logX);
        if (oneColumn) {
            Variable y = options.y.get(0);
            leaveOut(
                    row -> options.logY && y.number(row) <= 0,
                    "'" + y.name() + "' is not positive there, and a log scale has no place for it");
        }
    }

    @Override
    void prepare(List<Part> parts) {
        groups = oneColumn
                ? Groups.of(options, rows(), true)
                : Groups.named(options, options.y.stream().map(Variable::name).toList());
        if (groups.folded() > 0) {
            warnings.add(groups.folded() + " of " + groups.size() + " lines are grey: there are only " + Style.SLOTS
                    + " looks that can be told apart. Say withHighlight(\"…\") or withPanels(\"…\") to choose.");
        }
        for (Variable y : options.y) {
            long missing = Arrays.stream(rows()).filter(y::isMissing).count();
            if (missing > 0) {
                warnings.add("The line of '" + y.name() + "' has " + missing + (missing == 1 ? " gap" : " gaps")
                        + ": no finite number there.");
            }
            long low = Arrays.stream(rows())
                    .filter(row -> !oneColumn && options.logY && y.number(row) <= 0)
                    .count();
            if (low > 0) {
                warnings.add("The line of '" + y.name() + "' has " + low + (low == 1 ? " gap" : " gaps")
                        + ": not positive there, and a log scale has no place for it.");
            }
        }
        if (oneColumn && repeats(parts)) {
            warnings.add("'" + x.name() + "' has several rows for one value"
                    + (options.groups == null ? "" : " and group")
                    + ", so the line goes up and down there. Sum or average them first.");
        }
    }

    private boolean repeats(List<Part> parts) {
        for (Part part : parts) {
            for (int group = 0; group < groups.size(); group++) {
                int[] rows = inOrder(part, group);
                for (int i = 1; i < rows.length; i++) {
                    if (x.number(rows[i]) == x.number(rows[i - 1])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int[] inOrder(Part part, int group) {
        return Arrays.stream(part.rows())
                .filter(row -> !oneColumn || groups.of(row) == group)
                .boxed()
                .sorted(Comparator.comparingDouble(x::number))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    List<Mark> marks(Part part) {
        List<Mark> context = new ArrayList<>();
        List<Mark> coloured = new ArrayList<>();
        int longest = 0;
        for (int g = 0; g < groups.size(); g++) {
            longest = Math.max(longest, inOrder(part, g).length);
        }
        for (int g = 0; g < groups.size(); g++) {
            Groups.Group group = groups.list().get(g);
            List<Mark.Corner> corners = corners(inOrder(part, g), options.y.get(oneColumn ? 0 : g));
            if (corners.stream().anyMatch(corner -> !Double.isNaN(corner.y()))) {
                (group.style().isContext() ? context : coloured)
                        .add(new Mark.Line(group.name(), group.style(), corners, form(group, longest)));
            }
        }
        context.addAll(coloured);
        return context;
    }

    private Mark.LineForm form(Groups.Group group, int longest) {
        if (longest == 1 || (longest <= MOST_DOTTED_CORNERS && !group.style().isContext())) {
            return Mark.LineForm.DOTTED_CORNERS;
        }
        boolean alone = group.style().isContext() || options.highlight != null;
        return alone ? Mark.LineForm.PLAIN : Mark.LineForm.DASHED;
    }

    private List<Mark.Corner> corners(int[] rows, Variable y) {
        List<Mark.Corner> corners = new ArrayList<>();
        for (int row : rows) {
            boolean drawn = !y.isMissing(row) && (!options.logY || y.number(row) > 0);
            corners.add(new Mark.Corner(x.number(row), drawn ? y.number(row) : Double.NaN));
        }
        return corners.size() <= MOST_CORNERS ? List.copyOf(corners) : outline(corners);
    }

    /** The line between its gaps, each stretch with its share of corners; one empty corner stands for each gap. */
    private static List<Mark.Corner> outline(List<Mark.Corner> corners) {
        List<Mark.Corner> kept = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= corners.size(); i++) {
            if (i == corners.size() || Double.isNaN(corners.get(i).y())) {
                thin(corners, start, i, kept);
                boolean inside = i < corners.size() && !kept.isEmpty();
                if (inside && !Double.isNaN(kept.get(kept.size() - 1).y())) {
                    kept.add(corners.get(i));
                }
                start = i + 1;
            }
        }
        return List.copyOf(kept);
    }

    /** Of each small piece of a stretch the first, lowest, highest and last corner: it looks the same. */
    private static void thin(List<Mark.Corner> corners, int start, int end, List<Mark.Corner> kept) {
        int size = end - start;
        int pieces = (int) Math.ceil((double) size * (MOST_CORNERS / 4) / corners.size());
        for (int piece = 0; piece < pieces; piece++) {
            int from = start + (int) ((long) size * piece / pieces);
            int to = start + (int) ((long) size * (piece + 1) / pieces) - 1;
            int low = from;
            int high = from;
            for (int i = from; i <= to; i++) {
                low = corners.get(i).y() < corners.get(low).y() ? i : low;
                high = corners.get(i).y() > corners.get(high).y() ? i : high;
            }
            Arrays.stream(new int[] {from, low, high, to}).distinct().sorted().forEach(i -> kept.add(corners.get(i)));
        }
    }

    @Override
    Axis along(Bounds bounds) {
        String label = label(options.xLabel, x.isMoment() ? "" : x.name());
        if (x.isMoment()) {
            return Axis.numbers(label, Axis.Form.MOMENT, bounds, false, false);
        }
        Axis.Form form = options.logX ? Axis.Form.TIGHT_LOG : Axis.Form.TIGHT_NUMBER;
        boolean tight = bounds.isEmpty() || !bounds.isPoint();
        return Axis.numbers(
                label,
                tight ? form : options.logX ? Axis.Form.LOG : Axis.Form.NUMBER,
                bounds,
                options.percentX,
                x.isYears());
    }

    @Override
    Axis value(Bounds bounds) {
        Variable y = options.y.get(0);
        return ScatterPlan.axis(
                y,
                withZeroIfAsked(bounds),
                label(options.yLabel, oneColumn ? y.name() : ""),
                options.logY,
                options.percentY);
    }

    @Override
    Picture.Key key() {
        int longest = 0;
        for (int g = 0; g < groups.size(); g++) {
            longest = Math.max(longest, inOrder(new Part("", rows()), g).length);
        }
        boolean dotted = longest <= MOST_DOTTED_CORNERS;
        return Picture.Key.of(groups, dotted ? Picture.Glyph.DOTTED_LINE : Picture.Glyph.LINE);
    }

    @Override
    Table table(List<Part> parts) {
        List<Part> sorted = parts.stream()
                .map(part -> new Part(
                        part.name(),
                        Arrays.stream(part.rows())
                                .boxed()
                                .sorted(Comparator.<Integer>comparingInt(row -> oneColumn ? groups.of(row) : 0)
                                        .thenComparingDouble(x::number))
                                .mapToInt(Integer::intValue)
                                .toArray()))
                .toList();
        NumbersTable table = new NumbersTable(options, sorted);
        table.add(x);
        table.add(options.groups);
        options.y.forEach(table::add);
        return table.toTable();
    }
}
