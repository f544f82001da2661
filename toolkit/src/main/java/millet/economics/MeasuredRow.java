package millet.economics;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import millet.display.Names;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** A row of a table of measures, by the name in its first column. */
record MeasuredRow(Table table, String name, int row) {

    static MeasuredRow named(String name, Table table) {
        if (table.columnCount() == 0) {
            throw new IllegalArgumentException("Unit economics need a table whose first column names its rows; '"
                    + table.name() + "' has no columns.");
        }
        List<String> names = table.column(0).asStringColumn().asList();
        int[] rows = IntStream.range(0, names.size())
                .filter(row -> Objects.equals(name, names.get(row)))
                .toArray();
        if (rows.length == 1) {
            return new MeasuredRow(table, name, rows[0]);
        }
        String subject = "The column '" + table.column(0).name() + "' of the measures has ";
        throw new IllegalArgumentException(
                rows.length == 0
                        ? subject + "no '" + name + "'; it has " + names + "." + Names.suggestion(name, names)
                        : subject + "'" + name + "' in " + rows.length
                                + " rows. Sum them up first: Summary.by(…).mean(…).from(table).");
    }

    UnitEconomics economics() {
        List<NumericColumn<?>> measures = table.numericColumns().stream()
                .filter(column -> Assumption.isNamed(column.name()))
                .<NumericColumn<?>>map(column -> column)
                .toList();
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("No column of numbers in " + table.columnNames()
                    + " has the name of an assumption; they are " + Assumption.names() + ".");
        }
        UnitEconomics economics = UnitEconomics.margin(0);
        for (NumericColumn<?> column : measures) {
            economics = economics.with(Assumption.named(column.name()), value(column));
        }
        return economics;
    }

    private double value(NumericColumn<?> column) {
        if (column.isMissing(row)) {
            throw new IllegalArgumentException(
                    "The " + Assumption.named(column.name()).words() + " of '" + name
                            + "' is missing. Measure it, or leave the column out and assume a value with a with… method.");
        }
        return column.getDouble(row);
    }
}
