package millet.quality;

import it.unimi.dsi.fastutil.longs.Long2BooleanOpenHashMap;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millet.display.Html;
import millet.display.Names;
import millet.table.Keys;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Row by row: which rows fail. */
final class RowCheck {

    private RowCheck() {}

    /** Judges all rows that have a value in the column; a missing value is never judged. */
    static Rule.Outcome present(Column<?> column, IntPredicate good) {
        return rows(column.size(), row -> !Keys.isMissing(column, row), good);
    }

    static Rule.Outcome rows(int rows, IntPredicate judged, IntPredicate good) {
        BitSet failing = new BitSet();
        int checked = 0;
        for (int row = 0; row < rows; row++) {
            if (judged.test(row)) {
                checked++;
                failing.set(row, !good.test(row));
            }
        }
        return new Rule.Outcome(checked, failing, "");
    }

    /** Judges the values by their text, each different value once. */
    static Rule.Outcome texts(Column<?> column, Predicate<String> good) {
        CellKeys cells = CellKeys.of(column);
        return keys(cells, key -> good.test(cells.text(key)));
    }

    /** Judges the values by their keys, each different key once. */
    static Rule.Outcome keys(CellKeys cells, LongPredicate good) {
        Long2BooleanOpenHashMap known = new Long2BooleanOpenHashMap();
        long[] keys = cells.keys();
        return rows(keys.length, row -> !cells.isMissing(row), row -> {
            if (!known.containsKey(keys[row])) {
                known.put(keys[row], good.test(keys[row]));
            }
            return known.get(keys[row]);
        });
    }

    /** A column that must be there: a suite that does not fit its table is a mistake in one of them, not a failed expectation. */
    static Column<?> column(Table table, String name, String kind) {
        return Names.column(table, name, "The expectation " + kind);
    }

    /** The names of columns, checked as any factory must: some, none blank, none twice. */
    static List<String> named(String kind, List<String> columns, int fewest) {
        List<String> names = columns == null
                ? List.of()
                : columns.stream().map(String::valueOf).toList();
        if (names.size() < fewest || names.stream().anyMatch(String::isBlank) || columns.contains(null)) {
            throw new IllegalArgumentException("The expectation " + kind + " needs the name of "
                    + (fewest == 1 ? "a column" : "at least " + fewest + " columns") + ", none of them blank; it got "
                    + names
                    + ".");
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(
                    "The expectation " + kind + " needs different columns; one stands twice in " + names + ".");
        }
        return names;
    }

    static String named(String kind, String column) {
        return named(kind, Stream.ofNullable(column).toList(), 1).get(0);
    }

    /** The columns of an expectation as they stand in a sentence. */
    static String joined(List<String> columns) {
        return String.join(", ", columns);
    }

    /** Some values in quotes, the rest counted. */
    static String quoted(List<String> values, int most) {
        String start = values.stream()
                .limit(most)
                .map(value -> "'" + Html.shown(value) + "'")
                .collect(Collectors.joining(", "));
        return values.size() > most ? start + " and " + (values.size() - most) + " more" : start;
    }
}
