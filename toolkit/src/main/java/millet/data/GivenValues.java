package millet.data;

import it.unimi.dsi.fastutil.doubles.DoubleOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * Values as a caller writes them, looked for in a column of any type: numbers by value, yes and no by meaning, a day among moments as all
 * of it.
 */
record GivenValues(List<String> values) {

    /** Which rows hold one of them; of missing cells nothing is said. */
    IntPredicate in(TableCleaning cleaning, int place, TableRule asking) {
        Column<?> cells = cleaning.column(place);
        Set<String> texts = new TreeSet<>(values);
        if (cleaning.isText(place)) {
            return among(texts, cleaning.text(place));
        } else if (cells instanceof NumericColumn<?> numbers) {
            return among(wanted(cleaning, place, asking), numbers);
        } else if (cells instanceof BooleanColumn) {
            texts.addAll(texts.contains("true") ? List.of("yes") : List.of());
            texts.addAll(texts.contains("false") ? List.of("no") : List.of());
        } else if (cells instanceof DateTimeColumn moments) {
            return row -> texts.contains(CellChanges.text(moments, row))
                    || texts.contains(moments.get(row).toLocalDate().toString());
        }
        return row -> texts.contains(CellChanges.text(cells, row));
    }

    private static IntPredicate among(Set<String> texts, TextCells cell) {
        boolean[] fits = new boolean[cell.values.length];
        for (int code = 0; code < fits.length; code++) {
            fits[code] = cell.values[code] != null && texts.contains(cell.values[code]);
        }
        return row -> fits[cell.codes[row]];
    }

    private static IntPredicate among(List<BigDecimal> wanted, NumericColumn<?> numbers) {
        if (numbers instanceof LongColumn whole) {
            return among(wanted, whole);
        }
        DoubleOpenHashSet doubles = new DoubleOpenHashSet();
        boolean isShort = numbers instanceof FloatColumn;
        wanted.forEach(value -> doubles.add(0.0 + (isShort ? value.floatValue() : value.doubleValue())));
        return row -> doubles.contains(numbers.getDouble(row) + 0.0);
    }

    /** Long numbers differ where decimal ones would not. */
    private static IntPredicate among(List<BigDecimal> wanted, LongColumn whole) {
        LongOpenHashSet longs = new LongOpenHashSet();
        wanted.stream()
                .filter(value -> value.compareTo(BigDecimal.valueOf(value.longValue())) == 0)
                .forEach(value -> longs.add(value.longValue()));
        return row -> longs.contains(whole.getLong(row));
    }

    private List<BigDecimal> wanted(TableCleaning cleaning, int place, TableRule asking) {
        try {
            return values.stream().map(value -> new BigDecimal(value.strip())).toList();
        } catch (NumberFormatException e) {
            throw cleaning.needs(place, asking, "a column that can hold " + TextRule.quoted(values));
        }
    }
}
