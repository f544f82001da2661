package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import millet.display.Numbers;

/** Texts become other texts; each distinct one is looked at once. */
record TextRule(TextChange change, List<String> columns) implements TableRule {

    @Override
    public String sentence() {
        return change.sentence();
    }

    @Override
    public String clean(TableCleaning cleaning) {
        List<String> found = new ArrayList<>();
        Set<String> unmet = new TreeSet<>(change.expected());
        for (int column : cleaning.columns(columns, this)) {
            if (cleaning.isText(column)) {
                clean(cleaning, column, found, unmet);
            } else if (!columns.isEmpty()) {
                throw cleaning.needs(column, this, "a column of text");
            }
        }
        if (!unmet.isEmpty() && cleaning.rowsLeft() > 0) {
            cleaning.warn("The rule '" + this + "' waited in vain for " + quoted(unmet)
                    + ": no row has it. Look for another spelling.");
        }
        return found.isEmpty() ? "" : "Changed " + String.join(", ", found) + ".";
    }

    private void clean(TableCleaning cleaning, int column, List<String> found, Set<String> unmet) {
        TextCells before = cleaning.text(column);
        int[] after = new int[before.values.length];
        List<String> values = changed(before.values, after);
        int[] codes = before.codes.clone();
        boolean[] met = new boolean[after.length];
        IntArrayList rows = new IntArrayList();
        int emptied = 0;
        for (int row = 0; row < codes.length; row++) {
            int code = codes[row];
            if (code != TextCells.MISSING && cleaning.isLeft(row)) {
                met[code] = true;
                if (after[code] != code) {
                    codes[row] = after[code];
                    rows.add(row);
                    emptied += after[code] == TextCells.MISSING ? 1 : 0;
                }
            }
        }
        for (int code = 0; code < met.length && !unmet.isEmpty(); code++) {
            if (met[code]) {
                unmet.remove(before.values[code]);
            }
        }
        if (!rows.isEmpty()) {
            found.add(Numbers.count(rows.size(), "cell") + " of '" + cleaning.nameOf(column) + "'"
                    + (emptied == 0 ? "" : ", of which " + Numbers.count(emptied) + " became missing"));
            cleaning.replace(column, new TextCells(codes, values.toArray(new String[0])), rows);
        }
    }

    /** The values as they were, behind them the new ones; for each old one the place of what becomes of it. */
    private List<String> changed(String[] before, int[] after) {
        List<String> values = new ArrayList<>(Arrays.asList(before));
        Object2IntOpenHashMap<String> places = null;
        UnaryOperator<String> changer = change.changer();
        for (int code = 0; code < before.length; code++) {
            String changed = before[code] == null ? null : changer.apply(before[code]);
            if (Objects.equals(changed, before[code])) {
                after[code] = code;
            } else if (changed.isEmpty()) {
                after[code] = TextCells.MISSING;
            } else {
                places = places == null ? places(before) : places;
                after[code] = places.computeIfAbsent(changed, unseen -> values.size());
                if (after[code] == values.size()) {
                    values.add(changed);
                }
            }
        }
        return values;
    }

    private static Object2IntOpenHashMap<String> places(String[] values) {
        Object2IntOpenHashMap<String> places = new Object2IntOpenHashMap<>(values.length);
        for (int code = 0; code < values.length; code++) {
            if (values[code] != null) {
                places.put(values[code], code);
            }
        }
        return places;
    }

    static String quoted(Iterable<String> texts) {
        List<String> quoted = new ArrayList<>();
        texts.forEach(text -> quoted.add("'" + text + "'"));
        return String.join(", ", quoted);
    }

    @Override
    public String toString() {
        return change + (columns.isEmpty() ? "" : ": " + String.join(", ", columns));
    }
}
