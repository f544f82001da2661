package millet.quality;

import java.time.LocalDate;
import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A moment lies on one of the days between two, both included. The days are kept as text, as they are saved. */
record InDateRange(String column, String from, String to) implements Rule {

    InDateRange {
        column = RowCheck.named("inRange", column);
        if (Days.parsed("inRange", from).isAfter(Days.parsed("inRange", to))) {
            throw new IllegalArgumentException("The expectation inRange(\"" + column
                    + "\", from, to) needs a first day that is not after the last, not " + from + " and " + to + ".");
        }
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public String sentence() {
        return column + " lies between " + from + " and " + to;
    }

    @Override
    public Outcome check(Table table) {
        Column<?> cells = Days.moments(table, column, "inRange with days");
        Kind kind = Kind.of(cells);
        long first = LocalDate.parse(from).toEpochDay();
        long last = LocalDate.parse(to).toEpochDay();
        return RowCheck.keys(CellKeys.of(cells), key -> {
            long day = CellKeys.day(kind, key);
            return day >= first && day <= last;
        });
    }
}
