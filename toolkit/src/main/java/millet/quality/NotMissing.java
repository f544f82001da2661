package millet.quality;

import java.util.List;
import millet.table.Keys;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Every one of the columns has a value. */
record NotMissing(List<String> columns) implements Rule {

    NotMissing {
        columns = RowCheck.named("notMissing", columns, 1);
    }

    @Override
    public String sentence() {
        return RowCheck.joined(columns) + (columns.size() == 1 ? " is" : " are") + " not missing";
    }

    @Override
    public Outcome check(Table table) {
        List<Column<?>> cells = columns.stream()
                .<Column<?>>map(name -> RowCheck.column(table, name, "notMissing"))
                .toList();
        return RowCheck.rows(
                table.rowCount(), row -> true, row -> cells.stream().noneMatch(cell -> Keys.isMissing(cell, row)));
    }
}
