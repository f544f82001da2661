package millet.quality;

import java.util.List;
import millet.table.Keys;
import tech.tablesaw.api.Table;

/** No two rows have the same values in the columns together. */
record Unique(List<String> columns) implements Rule {

    Unique {
        columns = RowCheck.named("unique", columns, 1);
    }

    @Override
    public String sentence() {
        return RowCheck.joined(columns) + (columns.size() == 1 ? " is" : " together are") + " unique";
    }

    @Override
    public Outcome check(Table table) {
        columns.forEach(name -> RowCheck.column(table, name, "unique"));
        Keys keys = Keys.of(table, columns.toArray(String[]::new));
        int[] sizes = keys.sizes();
        boolean[] missing = new boolean[keys.count()];
        for (int key = 0; key < missing.length; key++) {
            missing[key] = keys.isMissing(key);
        }
        return RowCheck.rows(table.rowCount(), row -> !missing[keys.of(row)], row -> sizes[keys.of(row)] == 1);
    }
}
