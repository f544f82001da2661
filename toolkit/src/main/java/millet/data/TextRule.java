package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import millet.display.Numbers;
import tech.tablesaw.api.StringColumn;

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
            if (cleaning.column(column) instanceof StringColumn text) {
                clean(cleaning, column, text, found, unmet);
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

    private void clean(TableCleaning cleaning, int column, StringColumn text, List<String> found, Set<String> unmet) {
        TextCells before = TextCells.of(text);
        int[] after = new int[before.values.length];
        List<String> values = changed(before.values, after);
        int[] codes = before.codes.clone();
        IntArrayList rows = new IntArrayList();
        int emptied = 0;
        boolean[] met = new boolean[after.length];
        for (int row = 0; row < codes.length; row++) {
            int code = codes[row];
            if (code == TextCells.MISSING || !cleaning.isLeft(row)) {
                continue;
            }
            met[code] = true;
            if (after[code] != code) {
                codes[row] = after[code];
                rows.add(row);
                emptied += after[code] == TextCells.MISSING ? 1 : 0;
            }
        }
        for (int code = 0; code < met.length && !unmet.isEmpty(); code++) {
            if (met[code]) {
                unmet.remove(before.values[code]);
            }
        }
        if (!rows.isEmpty()) {
            found.add(Numbers.count(rows.size(), "cell") + " of '" + text.name() + "'"
                    + (emptied == 0 ? "" : ", of which " + Numbers.count(emptied) + " became missing"));
            cleaning.replace(column, new TextCells(codes, values.toArray(new String[0])).toColumn(text.name()), rows);
        }
    }

    /** The values as they were, behind them the new ones; for each old one the place of what becomes of it. */
    private List<String> changed(String[] before, int[] after) {
        List<String> values = new ArrayList<>(List.of(before));
        Object2IntOpenHashMap<String> places = null;
        UnaryOperator<String> changer = change.changer();
        for (int code = 0; code < before.length; code++) {
            String changed = changer.apply(before[code]);
            if (changed.equals(before[code])) {
                after[code] = code;
            } else if (changed.isEmpty()) {
                after[code] = TextCells.MISSING;
            } else {
                if (places == null) {
                    places = places(before);
                }
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
            places.put(values[code], code);
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
