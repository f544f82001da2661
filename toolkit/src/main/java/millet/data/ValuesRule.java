package millet.data;

import it.unimi.dsi.fastutil.doubles.DoubleOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Values that are not among the allowed ones are removed with their rows, made missing, or listed. */
record ValuesRule(Consequence consequence, String column, List<String> values) implements TableRule {

    ValuesRule {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The allowed values of '" + column
                    + "' must be given, at least one. Say keepValues(\"" + column + "\", \"paid\", \"sent\").");
        }
    }

    @Override
    public String sentence() {
        return "A value of '" + column + "' other than " + TextRule.quoted(values) + " is not allowed. "
                + consequence.sentence;
    }

    @Override
    public String clean(TableCleaning cleaning) {
        int place = cleaning.column(column, this);
        Column<?> cells = cleaning.column(place);
        IntPredicate allowed = allowed(cleaning, place, cells);
        consequence.follow(cleaning, place, cleaning.where(row -> !cells.isMissing(row) && !allowed.test(row)));
        return "";
    }

    private IntPredicate allowed(TableCleaning cleaning, int place, Column<?> cells) {
        Set<String> texts = new TreeSet<>(values);
        if (cleaning.isText(place)) {
            TextCells cell = cleaning.text(place);
            boolean[] fits = new boolean[cell.values.length];
            for (int code = 0; code < fits.length; code++) {
                fits[code] = cell.values[code] != null && texts.contains(cell.values[code]);
            }
            return row -> fits[cell.codes[row]];
        } else if (cells instanceof NumericColumn<?> numbers) {
            List<BigDecimal> wanted = wanted(cleaning, place);
            if (numbers instanceof LongColumn whole) {
                return among(wanted, whole);
            }
            DoubleOpenHashSet doubles = new DoubleOpenHashSet();
            boolean isShort = numbers instanceof FloatColumn;
            wanted.forEach(value -> doubles.add(0.0 + (isShort ? value.floatValue() : value.doubleValue())));
            return row -> doubles.contains(numbers.getDouble(row) + 0.0);
        } else if (cells instanceof BooleanColumn) {
            texts.addAll(texts.contains("true") ? List.of("yes") : List.of());
            texts.addAll(texts.contains("false") ? List.of("no") : List.of());
        }
        return row -> texts.contains(CellChanges.text(cells, row));
    }

    /** Long numbers differ where decimal ones would not. */
    private static IntPredicate among(List<BigDecimal> wanted, LongColumn whole) {
        LongOpenHashSet longs = new LongOpenHashSet();
        wanted.stream()
                .filter(value -> value.compareTo(BigDecimal.valueOf(value.longValue())) == 0)
                .forEach(value -> longs.add(value.longValue()));
        return row -> longs.contains(whole.getLong(row));
    }

    private List<BigDecimal> wanted(TableCleaning cleaning, int place) {
        try {
            return values.stream().map(value -> new BigDecimal(value.strip())).toList();
        } catch (NumberFormatException e) {
            throw cleaning.needs(place, this, "a column that can hold " + TextRule.quoted(values));
        }
    }

    @Override
    public String toString() {
        return consequence.word + " other values: " + column + " than " + String.join(", ", values);
    }
}
