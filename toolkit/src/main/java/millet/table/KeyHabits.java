package millet.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import millet.display.Numbers;
import tech.tablesaw.api.StringColumn;

/** The ways in which one key is written in two tables, tried on the rows that found no partner. */
final class KeyHabits {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9])");
    private static final Pattern POINT = Pattern.compile("(?<=[0-9])[.]0+$");

    /** In what keys differ, and what makes them alike. */
    private static final Map<String, UnaryOperator<String>> HABITS = new LinkedHashMap<>();

    static {
        HABITS.put("blanks", key -> BLANKS.matcher(key).replaceAll(""));
        HABITS.put("upper and lower case", key -> key.toLowerCase(Locale.ROOT));
        HABITS.put("full and half width", key -> Normalizer.normalize(key, Normalizer.Form.NFKC));
        HABITS.put("a decimal point", key -> POINT.matcher(key).replaceAll(""));
        HABITS.put("leading zeros", key -> ZEROS.matcher(key).replaceAll(""));
    }

    private final JoinKeys keys;
    private final int[] without;

    private KeyHabits(JoinKeys keys, int[] without) {
        this.keys = keys;
        this.without = without;
    }

    static List<String> warnings(JoinKeys keys, int[] without) {
        boolean isText = keys.left().stream().anyMatch(StringColumn.class::isInstance);
        return without.length == 0 || !isText ? List.of() : new KeyHabits(keys, without).warnings();
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        long explained = 0;
        UnaryOperator<String> all = UnaryOperator.identity();
        for (Map.Entry<String, UnaryOperator<String>> habit : HABITS.entrySet()) {
            explained += warn(habit.getKey(), habit.getValue(), 0, warnings);
            UnaryOperator<String> before = all;
            all = key -> habit.getValue().apply(before.apply(key));
        }
        warn("several of blanks, case, width, decimal points and leading zeros", all, explained, warnings);
        return warnings;
    }

    /** Warns where more rows than some would have a partner if keys were written alike. */
    private long warn(String habit, UnaryOperator<String> change, long some, List<String> warnings) {
        Matches alike = keys.mapped(change).matches();
        int[] found = Arrays.stream(without)
                .filter(row -> alike.firstPartner(row) != Pick.NONE)
                .toArray();
        if (found.length > some) {
            int rows = keys.leftTable().rowCount();
            String subject = without.length == rows
                    ? "0 of " + Numbers.count(rows, "row") + " match"
                    : Numbers.count(without.length) + " of " + Numbers.count(rows, "row")
                            + (without.length == 1 ? " has" : " have") + " no partner";
            warnings.add(subject + ": " + keys.leftKey(found[0]) + " on the left is "
                    + keys.rightKey(alike.firstPartner(found[0])) + " on the right, keys differ in " + habit + " ("
                    + Numbers.count(found.length, "row") + "). Write them alike in both tables first, with "
                    + "CleaningRule.trim, lowerCase, halfWidth or replace, or read both with withType(…, \"text\").");
        }
        return found.length;
    }
}
