package millet.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import millet.display.Names;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What {@link Summary} promises. That one is an interface because static methods of an interface cannot be called on a value. */
record GroupSummary(String monthsOf, List<String> keys, List<Measured> measures) implements Summary {

    GroupSummary {
        if (keys.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "A summary needs the names of its key columns; one of " + keys + " is null.");
        }
        keys = List.copyOf(keys);
        measures = List.copyOf(measures);
        Set<String> names = new HashSet<>();
        for (String name : outputNames(monthsOf, keys, measures)) {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("A summary's columns need names; one of "
                        + outputNames(monthsOf, keys, measures) + " is blank. Give a name with as(\"…\").");
            }
            if (!names.add(name.trim().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("A summary's columns need different names; '" + name
                        + "' stands twice. Rename one of them with as(\"…\").");
            }
        }
    }

    @Override
    public Summary count() {
        return with(Kind.COUNT, "", "", "rows");
    }

    @Override
    public Summary distinct(String column) {
        return with(Kind.DISTINCT, column, "", "distinct " + column);
    }

    @Override
    public Summary sum(String column) {
        return with(Kind.SUM, column, "", "sum " + column);
    }

    @Override
    public Summary mean(String column) {
        return with(Kind.MEAN, column, "", "mean " + column);
    }

    @Override
    public Summary std(String column) {
        return with(Kind.STD, column, "", "std " + column);
    }

    @Override
    public Summary quantile(String column, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "A quantile needs a share from 0 to 1; quantile(\"" + column + "\", " + share
                            + ") got " + share + ". The value below which nine tenths lie is quantile(\"" + column
                            + "\", 0.9).");
        }
        return with(Kind.QUANTILE, column, String.valueOf(share), "quantile " + share + " " + column);
    }

    @Override
    public Summary median(String column) {
        return with(Kind.MEDIAN, column, "", "median " + column);
    }

    @Override
    public Summary min(String column) {
        return with(Kind.MIN, column, "", "min " + column);
    }

    @Override
    public Summary max(String column) {
        return with(Kind.MAX, column, "", "max " + column);
    }

    @Override
    public Summary share(String column, String value) {
        return with(Kind.SHARE, column, value, "share " + column + " = " + value);
    }

    @Override
    public Summary as(String name) {
        if (measures.isEmpty()) {
            throw new IllegalStateException("as(\"" + name
                    + "\") names the measure before it, and this summary has none yet. Say Summary.by(…).count().as(\""
                    + name + "\").");
        }
        List<Measured> renamed = new ArrayList<>(measures);
        Measured last = renamed.remove(renamed.size() - 1);
        renamed.add(new Measured(last.kind(), last.column(), last.value(), name));
        return new GroupSummary(monthsOf, keys, renamed);
    }

    @Override
    public Table from(Table table) {
        check(table);
        List<Column<?>> columns = keyColumns(table);
        Keys groups = Keys.of(columns, table.rowCount()).byValue();
        Table result = Table.create(title(table));
        List<String> names = Months.before(keys, monthsOf);
        for (Column<?> key : Pick.columns(columns, groups.firstRows())) {
            result.addColumns(key.setName(names.get(result.columnCount())));
        }
        for (Measured measure : measures) {
            Column<?> column = measure.kind() == Kind.COUNT ? null : table.column(measure.column());
            result.addColumns(Aggregate.of(measure, column, groups));
        }
        return result;
    }

    private Summary with(Kind kind, String column, String value, String name) {
        List<Measured> more = new ArrayList<>(measures);
        more.add(new Measured(kind, column, value, name));
        return new GroupSummary(monthsOf, keys, more);
    }

    private List<Column<?>> keyColumns(Table table) {
        List<Column<?>> columns = new ArrayList<>();
        if (!monthsOf.isEmpty()) {
            columns.add(Months.of(table.column(monthsOf)));
        }
        keys.forEach(key -> columns.add(table.column(key)));
        return columns;
    }

    private String title(Table table) {
        List<String> names = Months.before(keys, monthsOf);
        return names.isEmpty() ? table.name() : table.name() + " by " + String.join(", ", names);
    }

    private static List<String> outputNames(String monthsOf, List<String> keys, List<Measured> measures) {
        List<String> names = Months.before(keys, monthsOf);
        measures.forEach(measure -> names.add(measure.name()));
        return names;
    }

    void check(Table table) {
        if (measures.isEmpty()) {
            throw new IllegalArgumentException(
                    "A summary needs a measure; " + this
                            + " has none. Add one of count(), distinct, sum, mean, std, median, quantile, min, max, share before from(table).");
        }
        if (!monthsOf.isEmpty()) {
            Names.column(table, monthsOf, "The summary by month");
        }
        for (String key : keys) {
            Names.column(table, key, "The summary");
        }
        for (Measured measure : measures) {
            if (measure.kind() == Kind.COUNT) {
                continue;
            }
            Names.column(table, measure.column(), "The " + measure.kind().name().toLowerCase(Locale.ROOT));
            boolean ordered = measure.kind() == Kind.MIN || measure.kind() == Kind.MAX;
            if (ordered && isMoment(table.column(measure.column()))) {
                continue;
            }
            boolean needsNumbers = measure.kind() != Kind.DISTINCT && measure.kind() != Kind.SHARE;
            if (needsNumbers && !(table.column(measure.column()) instanceof NumericColumn)) {
                throw new IllegalArgumentException("The "
                        + measure.kind().name().toLowerCase(Locale.ROOT)
                        + " needs a numeric column; '" + measure.column() + "' of table '" + table.name() + "' holds "
                        + table.column(measure.column())
                                .type()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')
                        + ". Count its values with share(\"" + measure.column() + "\", value) or distinct(\""
                        + measure.column()
                        + "\").");
            }
        }
    }

    private static boolean isMoment(Column<?> column) {
        return column instanceof DateColumn || column instanceof DateTimeColumn;
    }

    @Override
    public String toString() {
        return "Summary[monthsOf=" + monthsOf + ", keys=" + keys + ", measures=" + measures + "]";
    }
}
