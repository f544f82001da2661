package millet.quality;

import java.time.LocalDate;
import java.util.List;
import millet.display.Numbers;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The latest moment that is not after a day lies at most so many days before it. The day is kept as text, as it is saved. */
record Fresh(String column, int days, String asOf) implements Rule {

    Fresh {
        column = RowCheck.named("fresh", column);
        Days.parsed("fresh", asOf);
        if (days < 0) {
            throw new IllegalArgumentException("The expectation fresh(\"" + column
                    + "\", days, asOf) needs 0 days or more, not " + days + ". 7 allows data of a week ago.");
        }
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public boolean judgesRows() {
        return false;
    }

    @Override
    public String sentence() {
        return column + " reaches to " + Numbers.count(days, "day") + " before " + asOf + " or later";
    }

    @Override
    public Outcome check(Table table) {
        Column<?> cells = Days.moments(table, column, "fresh");
        Kind kind = Kind.of(cells);
        long today = LocalDate.parse(asOf).toEpochDay();
        long latest = Long.MIN_VALUE;
        int later = 0;
        for (long key : CellKeys.of(cells).keys()) {
            if (key != CellKeys.MISSING) {
                long day = CellKeys.day(kind, key);
                later += day > today ? 1 : 0;
                latest = day <= today ? Math.max(latest, day) : latest;
            }
        }
        String future = later == 0 ? "" : "; " + Numbers.count(later, "row") + " after " + asOf + " not counted";
        if (latest == Long.MIN_VALUE) {
            return Outcome.ofTable(false, "no moment until " + asOf + future);
        }
        return Outcome.ofTable(
                today - latest <= days,
                "latest " + LocalDate.ofEpochDay(latest) + ", " + Numbers.count(today - latest, "day") + " before"
                        + future);
    }
}
