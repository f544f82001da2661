package millet.quality;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import millet.table.Keys;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A value is never below the one before it, in the order of the rows, within each group. */
record Increasing(String column, List<String> within) implements Rule {

    Increasing {
        column = RowCheck.named("increasing", column);
        within = within == null || within.isEmpty() ? List.of() : RowCheck.named("increasing", within, 1);
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public String sentence() {
        return column + " never falls" + (within.isEmpty() ? "" : " within " + RowCheck.joined(within));
    }

    @Override
    public Outcome check(Table table) {
        Column<?> cells = RowCheck.column(table, column, "increasing");
        CellKeys keys = CellKeys.of(cells);
        if (keys.kind().isName()) {
            throw new IllegalArgumentException("The expectation increasing needs numbers, dates or times; '" + column
                    + "' of table '" + table.name() + "' holds " + keys.kind().label()
                    + ". Read it with its own type first.");
        }
        within.forEach(name -> RowCheck.column(table, name, "increasing"));
        Keys groups = Keys.of(table, within.toArray(String[]::new));
        int[] last = new int[groups.count()];
        Arrays.fill(last, -1);
        BitSet failing = new BitSet();
        int checked = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            if (!keys.isMissing(row)) {
                int before = last[groups.of(row)];
                checked++;
                failing.set(row, before >= 0 && keys.keys()[row] < keys.keys()[before]);
                last[groups.of(row)] = row;
            }
        }
        return new Outcome(checked, failing, "");
    }
}
