package millet.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups of a chart in their order, each with its look, and the group of every row. */
final class Groups {

    /** One group; the name is "" where the chart has none. */
    record Group(String name, Style style) {}

    private final Variable column;
    private final List<Group> list;
    private final Map<String, Integer> index;
    private final int folded;

    private Groups(Variable column, List<Group> list, Map<String, Integer> index, int folded) {
        this.column = column;
        this.list = list;
        this.index = index;
        this.folded = folded;
    }

    static Groups none() {
        return new Groups(null, List.of(new Group("", Style.of(0))), Map.of(), 0);
    }

    /**
     * The groups of these rows, by name or in the order given; a name keeps its place in a given order even where it has no rows, so that it
     * looks the same in every chart. Groups beyond the number of looks become context where they may be folded.
     *
     * @throws IllegalArgumentException if there are too many groups and they cannot be folded, or the highlighted one is none of them
     */
    static Groups of(Options options, int[] rows, boolean foldable) {
        if (options.groups == null) {
            return none();
        }
        List<String> present = Names.natural(Names.distinct(options.groups, rows));
        return of(options, present, options.order(options.groups), foldable, anyMissing(options.groups, rows));
    }

    /** Groups of these names, none of them a value of a column. */
    static Groups named(Options options, List<String> names) {
        return of(options, names, List.of(), true, false);
    }

    private static Groups of(
            Options options, List<String> present, List<String> order, boolean foldable, boolean anyMissing) {
        Map<String, Integer> slots = new LinkedHashMap<>();
        order.forEach(name -> slots.putIfAbsent(name, slots.size()));
        present.forEach(name -> slots.putIfAbsent(name, slots.size()));
        checkHighlight(options, present);
        List<String> shown = Names.arranged(present, order);
        if (shown.size() > Style.SLOTS && !foldable && options.highlight == null) {
            throw new IllegalArgumentException("A " + options.kind.title() + " shows at most " + Style.SLOTS
                    + " groups; '" + options.groups.name() + "' has " + shown.size()
                    + ". Put the rare ones together first, say withPanels(\"" + options.groups.name()
                    + "\") or withHighlight(\"" + shown.get(0) + "\").");
        }
        List<Group> list = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        int folded = 0;
        for (String name : shown) {
            int slot = slots.get(name);
            boolean coloured = options.highlight == null ? slot < Style.SLOTS : options.highlight.equals(name);
            folded += !coloured && options.highlight == null ? 1 : 0;
            index.put(name, list.size());
            list.add(new Group(name, coloured ? look(options, slot) : Style.context()));
        }
        if (anyMissing) {
            index.put(null, list.size());
            list.add(new Group(Names.MISSING, Style.context()));
        }
        return new Groups(options.groups, List.copyOf(list), index, folded);
    }

    /** A highlighted group has to stand out from grey, which the last look does not. */
    private static Style look(Options options, int slot) {
        return Style.of(options.highlight != null && slot >= Style.SLOTS - 1 ? 0 : slot);
    }

    private static void checkHighlight(Options options, List<String> present) {
        if (options.highlight != null && !present.isEmpty() && !present.contains(options.highlight)) {
            String near = Variable.nearest(present, options.highlight);
            throw new IllegalArgumentException("withHighlight needs one of the groups " + shortened(present) + ", not '"
                    + options.highlight + "'." + (near.isEmpty() ? "" : " Did you mean '" + near + "'?"));
        }
    }

    static String shortened(List<String> names) {
        return names.size() <= 12 ? names.toString() : names.subList(0, 12) + " and " + (names.size() - 12) + " more";
    }

    private static boolean anyMissing(Variable column, int[] rows) {
        for (int row : rows) {
            if (column.isMissing(row)) {
                return true;
            }
        }
        return false;
    }

    List<Group> list() {
        return list;
    }

    /** The name of the column that the groups are values of, "" where there is none. */
    String title() {
        return column == null ? "" : column.name();
    }

    /** Are there groups at all? */
    boolean exist() {
        return column != null || list.size() > 1 || !list.get(0).name().isEmpty();
    }

    int size() {
        return list.size();
    }

    /** The number of the group of a row. */
    int of(int row) {
        return column == null ? 0 : index.get(column.label(row));
    }

    /** How many groups have no look of their own. */
    int folded() {
        return folded;
    }

    /** The lines of the key: groups without a look of their own share one. */
    List<Picture.Entry> entries(Picture.Glyph glyph) {
        if (!exist()) {
            return List.of();
        }
        List<Picture.Entry> entries = new ArrayList<>();
        int others = 0;
        for (Group group : list) {
            if (group.style().isContext() && !group.name().equals(Names.MISSING)) {
                others++;
            } else {
                entries.add(new Picture.Entry(group.name(), group.style(), glyph));
            }
        }
        if (others > 0) {
            entries.add(new Picture.Entry(others == 1 ? "other" : "other (" + others + ")", Style.context(), glyph));
        }
        return entries;
    }
}
