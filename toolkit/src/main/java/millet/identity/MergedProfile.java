package millet.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import millet.table.Keys;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** One row a person with the best value of each column. */
final class MergedProfile {

    private final Table table;
    private final AccountIds ids;
    private final Column<?> time;
    /** The rows of the table, person after person. */
    private final int[] rows;

    private final int[] starts;

    MergedProfile(Table table, AccountIds ids, int[] persons, int count, String time) {
        this.table = table;
        this.ids = ids;
        this.time = time.isEmpty() ? null : table.column(time);
        starts = new int[count + 1];
        for (int person : persons) {
            starts[person + 1]++;
        }
        for (int person = 0; person < count; person++) {
            starts[person + 1] += starts[person];
        }
        rows = new int[persons.length];
        int[] next = starts.clone();
        for (int place = 0; place < persons.length; place++) {
            rows[next[persons[place]]++] = ids.order()[place];
        }
    }

    Table table(IntFunction<String> name) {
        StringColumn people = StringColumn.create("person");
        IntColumn accounts = IntColumn.create("accounts");
        int count = starts.length - 1;
        for (int person = 0; person < count; person++) {
            people.append(name.apply(person));
            accounts.append(starts[person + 1] - starts[person]);
        }
        List<Column<?>> columns = new ArrayList<>(List.of(people, accounts));
        for (Column<?> column : table.columns()) {
            if (!column.name().equalsIgnoreCase(ids.name())) {
                Column<?> best = best(column, count);
                columns.add(isOurs(column.name()) ? best.setName(column.name() + " as given") : best);
            }
        }
        return Table.create("profile", columns);
    }

    private static boolean isOurs(String name) {
        return name.equalsIgnoreCase("person") || name.equalsIgnoreCase("accounts");
    }

    private <T> Column<T> best(Column<T> column, int count) {
        Column<T> best = column.emptyCopy();
        for (int person = 0; person < count; person++) {
            int row = bestRow(column, person);
            if (row < 0) {
                best.appendMissing();
            } else {
                best.append(column, row);
            }
        }
        return best;
    }

    private int bestRow(Column<?> column, int person) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = starts[person]; i < starts[person + 1]; i++) {
            if (!Keys.isMissing(column, rows[i])) {
                counts.merge(column.getString(rows[i]), 1, Integer::sum);
            }
        }
        int best = -1;
        for (int i = starts[person]; i < starts[person + 1]; i++) {
            int row = rows[i];
            if (!Keys.isMissing(column, row) && (best < 0 || isBetter(column, row, best, counts))) {
                best = row;
            }
        }
        return best;
    }

    private boolean isBetter(Column<?> column, int row, int best, Map<String, Integer> counts) {
        String text = column.getString(row);
        String other = column.getString(best);
        int order = Integer.compare(counts.get(text), counts.get(other));
        order = order != 0 ? order : Integer.compare(text.length(), other.length());
        order = order != 0 ? order : compareTime(row, best);
        return order > 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private int compareTime(int row, int best) {
        if (time == null || time.isMissing(row) || time.isMissing(best)) {
            return 0;
        }
        return ((Comparable) time.get(row)).compareTo(time.get(best));
    }
}
