package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** The rows that rules have removed, in their order. */
final class RemovedRows {

    private final IntArrayList rows = new IntArrayList();
    private final IntArrayList by = new IntArrayList();
    private final List<String> rules = new ArrayList<>();

    void nextRule(TableRule rule) {
        rules.add(rule.toString());
    }

    void add(int row) {
        rows.add(row);
        by.add(rules.size() - 1);
    }

    int count() {
        return rows.size();
    }

    /** source row, rule, and the columns as they stood. */
    Table table(String name, WorkingColumns columns) {
        int[] places = rows.toIntArray();
        IntColumn numbers = IntColumn.create(
                columns.freeName("source row"),
                Arrays.stream(places).map(row -> row + 1).toArray());
        TextCells labels = new TextCells(by.toIntArray(), rules.toArray(new String[0]));
        return columns.table(name, places, List.of(numbers, labels.toColumn(columns.freeName("rule"))));
    }
}
