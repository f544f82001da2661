package millet.quality;

import java.util.List;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A number lies between two bounds, both included. */
record InRange(String column, double low, double high) implements Rule {

    InRange {
        column = RowCheck.named("inRange", column);
        if (!(low <= high)) {
            throw new IllegalArgumentException("The expectation inRange(\"" + column
                    + "\", low, high) needs low ≤ high, not " + Shown.number(low) + " and " + Shown.number(high)
                    + ". Without an upper bound say Double.POSITIVE_INFINITY.");
        }
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public String sentence() {
        if (high == Double.POSITIVE_INFINITY) {
            return column + " is at least " + Shown.number(low);
        }
        return low == Double.NEGATIVE_INFINITY
                ? column + " is at most " + Shown.number(high)
                : column + " lies between " + Shown.number(low) + " and " + Shown.number(high);
    }

    @Override
    public Outcome check(Table table) {
        Column<?> cells = RowCheck.column(table, column, "inRange");
        if (!(cells instanceof NumericColumn<?> numbers)) {
            String remedy = Kind.of(cells).isMoment()
                    ? "Say inRange(\"" + column + "\", LocalDate.of(…), LocalDate.of(…))."
                    : "Read it as numbers, or say inSet or matches.";
            throw new IllegalArgumentException(
                    "The expectation inRange with numbers needs a column of numbers; '" + column + "' of table '"
                            + table.name() + "' holds " + Kind.of(cells).label() + ". " + remedy);
        }
        return RowCheck.present(cells, row -> numbers.getDouble(row) >= low && numbers.getDouble(row) <= high);
    }
}
