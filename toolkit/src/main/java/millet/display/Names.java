package millet.display;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Names that a reader typed, held against those that exist: finds the one that was probably meant. */
public final class Names {

    private Names() {}

    /**
     * A column that must be there.
     *
     * @param table the table to look in
     * @param column its name; upper and lower case are alike, as everywhere in Tablesaw
     * @param subject who needs it, as the first words of the message, such as {@code "The scatter chart"}
     * @return the column
     * @throws IllegalArgumentException if there is no table or it has no such column; the message names the nearest one and all there are
     */
    public static Column<?> column(Table table, String column, String subject) {
        if (table == null) {
            throw new IllegalArgumentException(
                    subject + " needs a table, not null. Read one with Tables.read(\"…\") or Datasets.table(\"…\").");
        }
        if (column != null && table.containsColumn(column)) {
            return table.column(column);
        }
        throw new IllegalArgumentException(subject + " needs column '" + column + "'; table '" + table.name() + "' has "
                + table.columnNames() + "." + suggestion(column, table.columnNames()));
    }

    /**
     * The question that ends a message on an unknown name.
     *
     * @param typed the name as typed; may be null
     * @param known the names that exist
     * @return {@code " Did you mean '…'?"} with a leading blank, or an empty text when no known name is near
     */
    public static String suggestion(String typed, Collection<String> known) {
        return nearest(typed, known)
                .map(name -> " Did you mean '" + name + "'?")
                .orElse("");
    }

    /**
     * The known name that takes the fewest edits (insert, delete, replace or swap of neighbours; case, blanks, hyphens and underscores do not
     * count), the first of equals.
     *
     * @param typed the name as typed; may be null
     * @param known the names that exist
     * @return the nearest name, empty when none is within a third of its letters (at least two)
     */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        if (typed == null) {
            return Optional.empty();
        }
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String name : known) {
            int edits = edits(folded(typed), folded(name));
            if (edits < fewest
                    && edits <= Math.max(2, name.length() / 3)
                    && edits < Math.max(1, folded(name).length())) {
                best = name;
                fewest = edits;
            }
        }
        return Optional.ofNullable(best);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** Edit distance with swaps of neighbours (optimal string alignment). */
    private static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replace, 1 + Math.min(last[j], now[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last[b.length()];
    }
}
