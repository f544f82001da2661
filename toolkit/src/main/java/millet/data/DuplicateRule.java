package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import millet.display.Numbers;

/** Of rows with the same key one stays; without columns the whole row is the key. */
record DuplicateRule(List<String> keys, boolean last) implements CleaningRule.Duplicates, TableRule {

    @Override
    public Duplicates keepingLast() {
        return new DuplicateRule(keys, true);
    }

    @Override
    public String sentence() {
        return (keys.isEmpty() ? "A row that repeats another in every column" : "A row that repeats the key of another")
                + " counts once; the " + (last ? "last" : "first") + " stays.";
    }

    @Override
    public String clean(TableCleaning cleaning) {
        int[] columns = cleaning.columns(keys, this);
        int[] numbers = keys.isEmpty() ? cleaning.numbers(columns) : cleaning.fullNumbers(columns);
        int unknown = cleaning.where(row -> numbers[row] == TableCleaning.NONE).size();
        cleaning.remove(repeats(numbers));
        if (unknown == 0) {
            return "";
        }
        String found = Numbers.count(unknown, "row") + (unknown == 1 ? " has" : " have") + " no full key and "
                + (unknown == 1 ? "stays" : "stay") + ".";
        cleaning.warn("Of the rows looked at by the rule '" + this + "', " + found);
        return found;
    }

    private IntArrayList repeats(int[] numbers) {
        boolean[] seen = new boolean[numbers.length];
        IntArrayList repeats = new IntArrayList();
        for (int place = 0; place < numbers.length; place++) {
            int row = last ? numbers.length - 1 - place : place;
            if (numbers[row] != TableCleaning.NONE) {
                if (seen[numbers[row]]) {
                    repeats.add(row);
                }
                seen[numbers[row]] = true;
            }
        }
        repeats.sort(null);
        return repeats;
    }

    @Override
    public String toString() {
        return "drop duplicates" + (keys.isEmpty() ? "" : ": " + String.join(", ", keys)) + (last ? ", keep last" : "");
    }
}
