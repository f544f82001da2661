package millet.display;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.Table;

/** Finds a column by name, and the nearest name where there is none. */
final class ColumnNames {

    private ColumnNames() {}

    /** The place of the column, from 0; upper and lower case are alike, as everywhere in Tablesaw. */
    static int find(Table table, String name) {
        List<String> names = table.columnNames();
        for (int number = 0; number < names.size(); number++) {
            if (names.get(number).equalsIgnoreCase(name)) {
                return number;
            }
        }
        throw new IllegalArgumentException("There is no column '" + name + "' in table '" + table.name() + "'; "
                + (names.isEmpty()
                        ? "it has no columns."
                        : "did you mean '" + nearest(names, name) + "'? It has " + names + "."));
    }

    private static String nearest(List<String> names, String wanted) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(name, String.valueOf(wanted))))
                .orElseThrow();
    }

    /** How many characters must be inserted, deleted or replaced to turn one name into the other. */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
