package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** Some rows, those of a group side by side and in their order. */
final class RowsByGroup {

    private final int[] rows;
    private final int[] starts;

    private RowsByGroup(int[] rows, int[] starts) {
        this.rows = rows;
        this.starts = starts;
    }

    /** The group of every row of the table is given; rows of group {@link TableCleaning#NONE} are in none. */
    static RowsByGroup of(IntArrayList rows, int[] groups) {
        int[] starts = new int[Arrays.stream(groups).max().orElse(TableCleaning.NONE) + 2];
        for (int place = 0; place < rows.size(); place++) {
            starts[groups[rows.getInt(place)] + 1]++;
        }
        starts[0] = 0;
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] ordered = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int place = 0; place < rows.size(); place++) {
            int group = groups[rows.getInt(place)];
            if (group != TableCleaning.NONE) {
                ordered[next[group]++] = rows.getInt(place);
            }
        }
        return new RowsByGroup(ordered, starts);
    }

    int count() {
        return starts.length - 1;
    }

    boolean hasAny(int group) {
        return group != TableCleaning.NONE && starts[group] < starts[group + 1];
    }

    int[] of(int group) {
        return Arrays.copyOfRange(rows, starts[group], starts[group + 1]);
    }
}
