package millet.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Values become others by a list; both are in the order of the old values. */
record TextRecoding(List<String> from, List<String> to) implements TextChange {

    static TextRecoding of(Map<String, String> values) {
        if (values == null) {
            throw new IllegalArgumentException(
                    "A recoding needs a map of values, not null. Say" + " recode(column, Map.of(\"old\", \"new\")).");
        }
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (entry.getKey() == null || entry.getValue() == null) {
                throw new IllegalArgumentException(
                        "A recoding needs texts; " + entry + " holds null. Give \"\" for what shall become missing.");
            }
        }
        new TreeMap<>(values).forEach((old, value) -> {
            from.add(old);
            to.add(value);
        });
        if (from.isEmpty()) {
            throw new IllegalArgumentException("A recoding needs at least one value; the map is empty. Say"
                    + " recode(column, Map.of(\"old\", \"new\")).");
        }
        return new TextRecoding(List.copyOf(from), List.copyOf(to));
    }

    @Override
    public String sentence() {
        return "A value that is named becomes the one beside it; all others stay.";
    }

    @Override
    public UnaryOperator<String> changer() {
        Map<String, String> values = new TreeMap<>();
        for (int place = 0; place < from.size(); place++) {
            values.put(from.get(place), to.get(place));
        }
        return text -> values.getOrDefault(text, text);
    }

    @Override
    public Collection<String> expected() {
        return from;
    }

    @Override
    public String toString() {
        return "recode";
    }
}
