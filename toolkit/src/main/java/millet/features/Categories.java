package millet.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import millet.table.Keys;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** A column as categories: for each row the number of its text, or −1 where it is missing. Numbers count by value, 5 like 5.0. */
final class Categories {

    private final int[] codes;
    private final List<String> texts;

    private Categories(int[] codes, List<String> texts) {
        this.codes = codes;
        this.texts = texts;
    }

    int[] codes() {
        return codes;
    }

    List<String> texts() {
        return texts;
    }

    /** @param filled the text for missing values; null where they stay missing */
    static Categories of(Column<?> column, String filled) {
        Map<Object, Integer> known = new HashMap<>();
        List<String> texts = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        int[] codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            Object value = Keys.isMissing(column, row) ? filled : value(column, row);
            if (value == null) {
                codes[row] = -1;
                continue;
            }
            Integer code = known.get(value);
            if (code == null) {
                String text = value instanceof Double number ? Text.category(number) : value.toString();
                code = numbers.computeIfAbsent(text, unseen -> {
                    texts.add(unseen);
                    return texts.size() - 1;
                });
                known.put(value, code);
            }
            codes[row] = code;
        }
        return new Categories(codes, texts);
    }

    private static Object value(Column<?> column, int row) {
        if (column instanceof LongColumn numbers) {
            return numbers.getLong(row);
        }
        if (column instanceof NumericColumn<?> numbers) {
            return numbers.getDouble(row) + 0.0;
        }
        return column instanceof BooleanColumn ? column.get(row) : column.getString(row);
    }

    /** How many rows each has. */
    int[] counts() {
        int[] counts = new int[texts.size()];
        for (int code : codes) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return counts;
    }

    boolean hasMissing() {
        for (int code : codes) {
            if (code < 0) {
                return true;
            }
        }
        return false;
    }

    /** The texts in an order that does not depend on the rows: whole numbers by value, all else by code units. */
    List<String> sorted() {
        boolean whole = texts.stream().allMatch(text -> text.matches("-?[0-9]{1,15}"));
        Comparator<String> order = whole
                ? Comparator.<String>comparingLong(Long::parseLong).thenComparing(Comparator.naturalOrder())
                : Comparator.naturalOrder();
        return texts.stream().sorted(order).toList();
    }

    /** For each text its place in a list, −1 for those that are not in it. */
    int[] placesIn(List<String> list) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < list.size(); place++) {
            places.put(list.get(place), place);
        }
        return texts.stream().mapToInt(text -> places.getOrDefault(text, -1)).toArray();
    }
}
