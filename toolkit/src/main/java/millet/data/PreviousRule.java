package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import millet.display.Numbers;

/** Missing cells get the value of the nearest row above that has one, of all rows or of the row's group. */
record PreviousRule(List<String> columns, List<String> keys) implements CleaningRule.Filling, TableRule {

    PreviousRule {
        FillRule.checkGroups(columns, keys);
    }

    @Override
    public Filling by(String... groups) {
        return new PreviousRule(columns, FillRule.groups(groups));
    }

    @Override
    public String sentence() {
        return "A missing value is the one of the nearest row above that has one"
                + (keys.isEmpty() ? "" : ", with the same " + String.join(", ", keys)) + ".";
    }

    @Override
    public String clean(TableCleaning cleaning) {
        int[] groups = cleaning.fullNumbers(
                keys.stream().mapToInt(key -> cleaning.column(key, this)).toArray());
        Filler filler = new Filler(cleaning, this);
        for (int column : cleaning.columns(columns, this)) {
            fill(cleaning, column, groups, filler);
        }
        return filler.found();
    }

    private void fill(TableCleaning cleaning, int column, int[] groups, Filler filler) {
        IntArrayList missing = cleaning.missing(column);
        IntArrayList valued = cleaning.known(column);
        if (valued.isEmpty()) {
            filler.giveUp(column, missing.size());
            return;
        }
        boolean[] known = new boolean[cleaning.rowCount()];
        valued.forEach(row -> known[row] = true);
        int[] above = new int[Arrays.stream(groups).max().orElse(TableCleaning.NONE) + 1];
        Arrays.fill(above, TableCleaning.NONE);
        IntArrayList rows = new IntArrayList();
        IntArrayList sources = new IntArrayList();
        for (int row = 0; row < known.length; row++) {
            int group = groups[row];
            if (group != TableCleaning.NONE && known[row]) {
                above[group] = row;
            } else if (group != TableCleaning.NONE && above[group] != TableCleaning.NONE) {
                rows.add(row);
                sources.add(above[group]);
            }
        }
        filler.copy(column, rows, sources.toIntArray());
        int left = missing.size() - rows.size();
        if (left > 0) {
            filler.tell(Numbers.count(left, "cell") + " of '" + cleaning.nameOf(column)
                    + (left == 1
                            ? "' has no value above it and stays missing"
                            : "' have no value above them and stay missing"));
        }
    }

    @Override
    public String toString() {
        return "fill missing: " + String.join(", ", columns) + " with the previous"
                + (keys.isEmpty() ? "" : " by " + String.join(", ", keys));
    }
}
