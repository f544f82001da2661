package millet.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** What follows from the options of a chart: the picture, the numbers drawn and the warnings. */
record Composition(Picture picture, Supplier<Table> numbers, List<String> warnings) {

    static final int WIDTH = 640;
    private static final int MOST_PANELS = 20;

    static Composition of(Options options) {
        return options.kind == Kind.PANELS ? ofParts(options) : ofPlan(options);
    }

    private static Composition ofPlan(Options options) {
        Coherence.check(options);
        Plan plan = Plan.of(options);
        plan.warnings.addAll(Coherence.misspeltOrders(options, plan.rows()));
        List<Picture.Rule> rules = rules(plan);
        List<Plan.Part> parts = parts(plan);
        plan.prepare(parts);
        List<List<Mark>> marks =
                parts.stream().map(part -> oriented(plan, part)).toList();
        Axis x = axis(plan, marks, rules, true);
        Axis y = axis(plan, marks, rules, false);
        List<Picture.Panel> panels = IntStream.range(0, parts.size())
                .mapToObj(i -> new Picture.Panel(
                        panelTitle(options.panels, parts.get(i).name()), x, y, marks.get(i), rules))
                .toList();
        int height = options.height > 0
                ? options.height
                : panels.size() > 1 ? Grid.height(panels.size(), plan.defaultHeight()) : plan.defaultHeight();
        Picture picture = new Picture(
                options.kind.title(),
                options.title,
                options.subtitle,
                options.source,
                options.width > 0 ? options.width : WIDTH,
                height,
                panels,
                plan.key(),
                List.of());
        return new Composition(picture, () -> plan.table(parts), List.copyOf(plan.warnings));
    }

    /** The reference lines that have a place on their axis; the others are told of. */
    private static List<Picture.Rule> rules(Plan plan) {
        List<Picture.Rule> placed = new ArrayList<>();
        for (Picture.Rule rule : plan.options.rules) {
            boolean log = rule.upright() ? plan.options.logX : plan.options.logY;
            if (log && rule.value() <= 0) {
                plan.warnings.add("The line at " + NumberText.exact(rule.value()) + " on the "
                        + (rule.upright() ? "horizontal" : "vertical")
                        + " axis is left out: it is not positive, and a log scale has no place for it.");
            } else {
                placed.add(rule);
            }
        }
        return List.copyOf(placed);
    }

    /** A name tells what it is; a number or a truth value needs the name of its column. */
    private static String panelTitle(Variable column, String name) {
        boolean telling = column == null
                || name.isEmpty()
                || (column.type() == Variable.Type.NAME && !name.matches("true|false|[-0-9.]+"));
        return telling ? name : column.name() + ": " + name;
    }

    private static List<Mark> oriented(Plan plan, Plan.Part part) {
        List<Mark> marks = plan.marks(part);
        return plan.options.horizontal ? marks.stream().map(Mark::flipped).toList() : marks;
    }

    private static Axis axis(Plan plan, List<List<Mark>> marks, List<Picture.Rule> rules, boolean horizontal) {
        BinaryOperator<Bounds> both = Bounds::and;
        Bounds bounds = marks.stream()
                .flatMap(List::stream)
                .map(mark -> horizontal ? mark.x() : mark.y())
                .reduce(Bounds.NONE, both);
        for (Picture.Rule rule : rules) {
            bounds = rule.upright() == horizontal && !bounds.isEmpty() ? bounds.and(rule.value()) : bounds;
        }
        return horizontal == plan.options.horizontal ? plan.value(bounds) : plan.along(bounds);
    }

    /** The rows of each panel, in the order of the names of the panels. */
    private static List<Plan.Part> parts(Plan plan) {
        Variable column = plan.options.panels;
        if (column == null) {
            return List.of(new Plan.Part("", plan.rows()));
        }
        plan.leaveOutMissing(column);
        Map<String, List<Integer>> byName = new TreeMap<>(Names.NATURAL);
        for (int row : plan.rows()) {
            byName.computeIfAbsent(column.label(row), none -> new ArrayList<>()).add(row);
        }
        if (byName.size() > MOST_PANELS) {
            throw new IllegalArgumentException("withPanels draws at most " + MOST_PANELS + " panels; '" + column.name()
                    + "' has " + byName.size() + " values. Put the rare ones together or filter the table first.");
        }
        if (byName.isEmpty()) {
            return List.of(new Plan.Part("", plan.rows()));
        }
        return Names.arranged(byName.keySet(), plan.options.order(column)).stream()
                .map(name -> new Plan.Part(
                        name,
                        byName.get(name).stream().mapToInt(Integer::intValue).toArray()))
                .toList();
    }

    private static Composition ofParts(Options options) {
        List<Composition> parts = options.parts.stream().map(Chart::composition).toList();
        int width = options.width > 0 ? options.width : Grid.WIDE;
        Picture whole = new Picture(
                options.kind.title(),
                options.title,
                options.subtitle,
                options.source,
                width,
                options.height,
                List.of(),
                Picture.Key.NONE,
                parts.stream().map(Composition::picture).toList());
        if (options.height == 0) {
            whole = whole.sized(width, Grid.heightOfParts(whole));
        }
        List<String> warnings = new ArrayList<>();
        for (Composition part : parts) {
            part.warnings.forEach(warning -> warnings.add(part.picture.name() + ": " + warning));
        }
        return new Composition(whole, () -> numbersOf(parts), List.copyOf(warnings));
    }

    /** The numbers of all parts in long form, since their columns differ. */
    private static Table numbersOf(List<Composition> parts) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        List.of("chart", "row", "column", "value").forEach(name -> columns.put(name, new ArrayList<>()));
        for (Composition part : parts) {
            Table table = part.numbers.get();
            for (int row = 0; row < table.rowCount(); row++) {
                for (String name : table.columnNames()) {
                    columns.get("chart").add(part.picture.name());
                    columns.get("row").add(Integer.toString(row + 1));
                    columns.get("column").add(name);
                    columns.get("value")
                            .add(
                                    table.column(name).isMissing(row)
                                            ? null
                                            : String.valueOf(table.get(row, table.columnIndex(name))));
                }
            }
        }
        return Table.create(
                Kind.PANELS.title(),
                columns.entrySet().stream()
                        .map(entry -> tech.tablesaw.api.StringColumn.create(
                                entry.getKey(), entry.getValue().toArray(String[]::new)))
                        .collect(Collectors.toList()));
    }
}
