package millet.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Draws the numbers of a figure as a chart of our own, where the figure is of one kind that we know. */
final class FigureChart {

    private static final String X = "x";
    private static final String Y = "y";
    private static final String VALUE = "value";
    private static final String TRACE = "trace";
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?";

    private final List<JsonNode> traces = new ArrayList<>();
    private final JsonNode layout;

    private FigureChart(ObjectNode json) {
        json.get("data").forEach(traces::add);
        layout = json.get("layout");
    }

    /** The chart, or null where the figure is none that we can draw truthfully. */
    static Chart of(ObjectNode json) {
        try {
            Chart chart = new FigureChart(json).chart();
            if (chart != null) {
                chart.composition();
            }
            return chart;
        } catch (IllegalArgumentException notDrawable) {
            return null;
        }
    }

    private Chart chart() {
        Set<String> kinds = new TreeSet<>();
        for (JsonNode trace : traces) {
            if (!trace.path("xaxis").asText("x").equals("x")
                    || !trace.path("yaxis").asText("y").equals("y")) {
                return null;
            }
            kinds.add(kind(trace));
        }
        if (kinds.size() != 1) {
            return null;
        }
        Chart chart =
                switch (kinds.iterator().next()) {
                    case "markers" -> grouped(Charts.scatter(table(), X, Y));
                    case "lines" -> ascending() ? grouped(Charts.line(table(), X, Y)) : null;
                    case "bar" -> bars();
                    case "histogram" -> grouped(Charts.histogram(table(), X));
                    case "box" -> boxes();
                    case "heatmap" -> heatmap();
                    default -> null;
                };
        return chart == null ? null : dressed(chart);
    }

    private static String kind(JsonNode trace) {
        String type = trace.path("type").asText("scatter");
        if (!type.equals("scatter") && !type.equals("scattergl")) {
            return type;
        }
        return trace.path("mode").asText("markers").contains("lines") ? "lines" : "markers";
    }

    /** Lines go in the order of their rows, our own in the order of x: they must be the same. */
    private boolean ascending() {
        Variable values = Variable.of(table(), X);
        if (values.type() == Variable.Type.NAME) {
            return false;
        }
        int row = 0;
        for (JsonNode trace : traces) {
            for (int i = 1; i < trace.path(X).size(); i++) {
                if (values.isMissing(row + i - 1)
                        || values.isMissing(row + i)
                        || values.number(row + i - 1) > values.number(row + i)) {
                    return false;
                }
            }
            row += trace.path(X).size();
        }
        return true;
    }

    private Chart bars() {
        boolean level = traces.get(0).path("orientation").asText("v").equals("h");
        Table table = table();
        Chart chart = Charts.bar(text(table, level ? Y : X), level ? Y : X, level ? X : Y);
        chart = level ? chart.horizontal() : chart;
        boolean stacked = traces.size() > 1 && layout.path("barmode").asText().equals("stack");
        return stacked ? grouped(chart).stacked() : grouped(chart);
    }

    private Chart boxes() {
        Table table = table();
        return grouped(table.containsColumn(X) ? Charts.box(text(table, X), X, Y) : Charts.box(table, Y));
    }

    /** Names of bars and boxes are text, also where they look like numbers. */
    private static Table text(Table table, String column) {
        List<String> names = new ArrayList<>();
        Variable values = Variable.of(table, column);
        for (int row = 0; row < table.rowCount(); row++) {
            names.add(values.label(row));
        }
        return table.copy().replaceColumn(column, StringColumn.create(column, names));
    }

    private Chart heatmap() {
        JsonNode trace = traces.get(0);
        StringColumn x = StringColumn.create(X);
        StringColumn y = StringColumn.create(Y);
        DoubleColumn value = DoubleColumn.create(VALUE);
        for (int j = 0; j < trace.path("z").size(); j++) {
            for (int i = 0; i < trace.path("z").get(j).size(); i++) {
                x.append(trace.path(X).path(i).asText(Integer.toString(i)));
                y.append(trace.path(Y).path(j).asText(Integer.toString(j)));
                value.append(trace.path("z").get(j).get(i).asDouble(Double.NaN));
            }
        }
        return traces.size() > 1 ? null : Charts.heatmap(Table.create("Figure", x, y, value), X, Y, VALUE);
    }

    /** The values of all traces below each other, with the name of their trace. */
    private Table table() {
        Table table = Table.create("Figure");
        for (String name : List.of(X, Y)) {
            List<JsonNode> values = new ArrayList<>();
            traces.forEach(trace -> trace.path(name).forEach(values::add));
            if (!values.isEmpty() || name.equals(X) == traces.get(0).has(X)) {
                table.addColumns(column(name, values));
            }
        }
        StringColumn names = StringColumn.create(TRACE);
        for (int t = 0; t < traces.size(); t++) {
            String name = traces.get(t).path("name").asText("");
            int size =
                    Math.max(traces.get(t).path(X).size(), traces.get(t).path(Y).size());
            for (int i = 0; i < size; i++) {
                names.append(name.isEmpty() ? "trace " + t : name);
            }
        }
        return table.addColumns(names);
    }

    private static Column<?> column(String name, List<JsonNode> values) {
        if (values.stream().allMatch(value -> value.isNumber() || value.isNull())) {
            return DoubleColumn.create(
                    name,
                    values.stream()
                            .mapToDouble(value -> value.asDouble(Double.NaN))
                            .toArray());
        }
        if (values.stream().allMatch(value -> value.isNull() || value.asText().matches(DATE))) {
            DateTimeColumn times = DateTimeColumn.create(name);
            values.forEach(value -> times.append(value.isNull() ? null : moment(value.asText())));
            return times;
        }
        return StringColumn.create(
                name,
                values.stream()
                        .map(value -> value.isNull() ? null : value.asText())
                        .toArray(String[]::new));
    }

    private static LocalDateTime moment(String text) {
        return LocalDateTime.parse(text.length() == 10 ? text + "T00:00" : text.replace(' ', 'T'));
    }

    private Chart grouped(Chart chart) {
        return traces.size() == 1 ? chart : chart.withGroups(TRACE);
    }

    private Chart dressed(Chart chart) {
        Chart dressed = chart.withTitle(layout.at("/title/text").asText(""))
                .withXLabel(layout.at("/xaxis/title/text").asText(""));
        JsonNode yLabel = layout.at("/yaxis/title/text");
        if (!yLabel.isMissingNode() || chart.kind() != Kind.HISTOGRAM) {
            dressed = dressed.withYLabel(yLabel.asText(""));
        }
        if (layout.at("/xaxis/type").asText().equals("log")) {
            dressed = dressed.withLogX();
        }
        if (layout.at("/yaxis/type").asText().equals("log")) {
            dressed = dressed.withLogY();
        }
        int width = layout.path("width").asInt(0);
        int height = layout.path("height").asInt(0);
        boolean sized = Math.min(width, height) >= Chart.LEAST_SIZE && Math.max(width, height) <= Chart.MOST_SIZE;
        return sized ? dressed.withSize(width, height) : dressed;
    }
}
