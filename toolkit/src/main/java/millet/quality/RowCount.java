package millet.quality;

import java.util.List;
import millet.display.Numbers;
import tech.tablesaw.api.Table;

/** The table has a number of rows between two bounds, both included. */
record RowCount(int fewest, int most) implements Rule {

    RowCount {
        if (fewest < 0 || fewest > most) {
            throw new IllegalArgumentException("The expectation rowCount(fewest, most) needs 0 ≤ fewest ≤ most, not "
                    + fewest + " and " + most + ". Without an upper bound say Integer.MAX_VALUE.");
        }
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public boolean judgesRows() {
        return false;
    }

    @Override
    public String sentence() {
        return most == Integer.MAX_VALUE
                ? "there are at least " + Numbers.count(fewest, "row")
                : "there are " + Numbers.count(fewest) + " to " + Numbers.count(most, "row");
    }

    @Override
    public Outcome check(Table table) {
        int rows = table.rowCount();
        return Outcome.ofTable(rows >= fewest && rows <= most, "has " + Numbers.count(rows, "row"));
    }
}
