package millet.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Gathers the numbers drawn into a table: either rows of the source, or rows of results, each after the name of its panel. */
final class NumbersTable {

    private final Options options;
    private final List<Plan.Part> parts;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();

    NumbersTable(Options options, List<Plan.Part> parts) {
        this.options = options;
        this.parts = parts;
        if (options.panels != null) {
            columns.put(options.panels.name(), StringColumn.create(options.panels.name()));
        }
    }

    /** Adds a column of the source, for the rows of all panels; null and what is already there are passed over. */
    void add(Variable column) {
        if (column == null || (columns.containsKey(column.name()) && column != options.panels)) {
            return;
        }
        int[] rows =
                parts.stream().flatMapToInt(part -> Arrays.stream(part.rows())).toArray();
        columns.put(column.name(), column.toColumn(column.name(), rows));
        if (options.panels != null) {
            columns.put(options.panels.name(), options.panels.toColumn(options.panels.name(), rows));
        }
    }

    /** A name for a column of results that no column of the source has taken. */
    String free(String wanted, Variable... taken) {
        String name = wanted;
        while (isTaken(name, taken)) {
            name += "_";
        }
        return name;
    }

    private boolean isTaken(String name, Variable... taken) {
        return Stream.concat(Arrays.stream(taken), Stream.of(options.panels))
                .anyMatch(column -> column != null && column.name().equalsIgnoreCase(name));
    }

    /** Adds one value to a column of results. */
    void add(String column, String value) {
        ((StringColumn) columns.computeIfAbsent(column, StringColumn::create)).append(value);
    }

    void add(String column, double value) {
        ((DoubleColumn) columns.computeIfAbsent(column, DoubleColumn::create)).append(value);
    }

    void add(String column, int value) {
        ((IntColumn) columns.computeIfAbsent(column, IntColumn::create)).append(value);
    }

    void addNumber(String column, double value, boolean whole) {
        if (whole) {
            add(column, (int) value);
        } else {
            add(column, value);
        }
    }

    /** Adds an edge of a bin, as a date where the variable has dates. */
    void addEdge(String column, double value, Variable variable) {
        if (variable.isMoment()) {
            ((DateTimeColumn) columns.computeIfAbsent(column, DateTimeColumn::create)).append(Moments.moment(value));
        } else {
            add(column, value);
        }
    }

    /** Starts a row of results. */
    void start(Plan.Part part) {
        if (options.panels != null) {
            add(options.panels.name(), part.name());
        }
    }

    Table toTable() {
        return Table.create(
                options.title.isEmpty() ? options.kind.title() : options.title, new ArrayList<>(columns.values()));
    }
}
