package millet.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the options of a chart make sense together: asked once all are known, because they may come in any order. */
final class Coherence {

    private Coherence() {}

    /**
     * Lets only options pass that show.
     *
     * @throws IllegalArgumentException if one would do nothing, naming the call that was probably meant
     */
    static void check(Options options) {
        groups(options);
        categories(options, "X", "Y", !options.horizontal, options.percentX, options.logX, true);
        categories(options, "Y", "X", options.horizontal, options.percentY, options.logY, false);
        lines(options);
        orders(options);
    }

    private static void groups(Options options) {
        boolean grouped = options.groups != null || options.y.size() > 1;
        if (options.highlight != null && !grouped && !hasBars(options) && options.kind != Kind.SANKEY) {
            throw new IllegalArgumentException("withHighlight needs groups to choose from; this " + name(options)
                    + " has none. Say withGroups(\"column\") as well.");
        }
        if (options.stacked && options.groups == null) {
            throw new IllegalArgumentException("stacked() puts groups on top of each other; this " + name(options)
                    + " has none. Say withGroups(\"column\") as well.");
        }
    }

    /** The axis of the categories has no numbers to be written as shares, spread by ratios or crossed by a line. */
    private static void categories(
            Options options, String axis, String other, boolean here, boolean percent, boolean log, boolean upright) {
        if (!here || !(hasBars(options) || options.kind == Kind.BOX || options.kind == Kind.INTERVALS)) {
            return;
        }
        boolean line = options.rules.stream().anyMatch(rule -> rule.upright() == upright);
        String method = percent ? "withPercent" : log ? "withLog" : line ? "withLineAt" : "";
        if (!method.isEmpty()) {
            throw new IllegalArgumentException(method + axis + " needs an axis of numbers; the "
                    + (upright ? "horizontal" : "vertical") + " axis of this " + name(options)
                    + " holds categories. Say " + method + other + ".");
        }
    }

    private static void lines(Options options) {
        boolean moments = options.x != null && options.x.isMoment();
        if (moments && options.linesAtNumbers) {
            throw new IllegalArgumentException("withLineAtX needs a date for '" + options.x.name()
                    + "', which holds dates, not a number. Say withLineAtX(LocalDate.of(2024, 1, 31), \"label\").");
        }
        if (!moments && options.linesAtMoments) {
            throw new IllegalArgumentException("withLineAtX needs a number for the horizontal axis of this "
                    + name(options) + ", not a date. Say withLineAtX(12, \"label\").");
        }
    }

    private static void orders(Options options) {
        Set<String> used = columns(options).stream().map(Variable::name).collect(Collectors.toSet());
        for (String column : options.orders.keySet()) {
            if (!used.contains(column)) {
                throw new IllegalArgumentException("withOrder needs a column that this " + name(options)
                        + " shows; '" + column + "' is none of "
                        + columns(options).stream()
                                .map(Variable::name)
                                .distinct()
                                .toList() + ".");
            }
        }
    }

    /** One sentence for each value in an order that no row has and that looks like one that some have. */
    static List<String> misspeltOrders(Options options, int[] rows) {
        List<String> warnings = new ArrayList<>();
        for (Variable column : columns(options)) {
            Set<String> present = Names.distinct(column, rows);
            for (String value : options.order(column)) {
                String meant = millet.display.Names.suggestion(value, present);
                if (!present.contains(value) && !meant.isEmpty()) {
                    warnings.add(
                            "withOrder names '" + value + "', which no row of '" + column.name() + "' has." + meant);
                }
            }
        }
        return warnings.stream().distinct().toList();
    }

    private static List<Variable> columns(Options options) {
        return Stream.concat(Stream.of(options.x, options.groups, options.panels), options.y.stream())
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean hasBars(Options options) {
        return options.kind == Kind.BAR || options.kind == Kind.COUNTS;
    }

    private static String name(Options options) {
        return options.kind.title().toLowerCase(Locale.ROOT);
    }
}
