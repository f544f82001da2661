package millet.identity;

import java.util.HashMap;
import java.util.Map;
import millet.table.Keys;
import tech.tablesaw.columns.Column;

/** The accounts in the order of their numbers, which is the order in which everything is done: that of the table then has no say. */
final class AccountIds {

    private final String name;
    private final String[] ids;
    private final int[] order;
    private final Map<String, Integer> places = new HashMap<>();

    private AccountIds(String name, String[] ids, int[] order) {
        this.name = name;
        this.ids = ids;
        this.order = order;
        for (int place = 0; place < ids.length; place++) {
            places.put(ids[place], place);
        }
    }

    static AccountIds of(Column<?> column) {
        Keys keys = Keys.of(column).byValue();
        if (keys.count() < keys.rows()) {
            int[] sizes = keys.sizes();
            for (int group = 0; group < sizes.length; group++) {
                if (sizes[group] > 1) {
                    throw problem(column, keys, group, "is there " + sizes[group] + " times");
                }
            }
        }
        String[] ids = new String[keys.count()];
        for (int group = 0; group < ids.length; group++) {
            if (keys.isMissing(group)) {
                throw problem(column, keys, group, "is missing");
            }
            ids[group] = column.getString(keys.firstRow(group));
        }
        return new AccountIds(column.name(), ids, keys.firstRows());
    }

    private static IllegalArgumentException problem(Column<?> column, Keys keys, int group, String what) {
        return new IllegalArgumentException("Every account needs a number of its own, and in '" + column.name() + "' '"
                + column.getString(keys.firstRow(group)) + "' (row " + (keys.firstRow(group) + 1) + ") " + what
                + ". Say Distinct.by(\"" + column.name() + "\").from(table) or name another column.");
    }

    /** Of the column. */
    String name() {
        return name;
    }

    int count() {
        return ids.length;
    }

    /** The rows of the table in the order of the numbers. */
    int[] order() {
        return order;
    }

    String id(int place) {
        return ids[place];
    }

    /** The place of an account; −1 if there is none. */
    int place(String id) {
        return places.getOrDefault(id, -1);
    }
}
