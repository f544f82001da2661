package millet.features;

import java.util.function.IntUnaryOperator;

/** Rows put together by a number that each has, in the order of the source: found by counting, so that nothing is compared. */
final class RowGroups {

    private final int[] rows;
    private final int[] starts;

    private RowGroups(int[] rows, int[] starts) {
        this.rows = rows;
        this.starts = starts;
    }

    /** The rows 0 … count − 1 by group; a row of a negative group is in none. */
    static RowGroups of(int count, int groups, IntUnaryOperator groupOf) {
        int[] starts = new int[groups + 1];
        for (int row = 0; row < count; row++) {
            int group = groupOf.applyAsInt(row);
            if (group >= 0) {
                starts[group + 1]++;
            }
        }
        for (int group = 1; group < starts.length; group++) {
            starts[group] += starts[group - 1];
        }
        int[] rows = new int[starts[groups]];
        int[] next = starts.clone();
        for (int row = 0; row < count; row++) {
            int group = groupOf.applyAsInt(row);
            if (group >= 0) {
                rows[next[group]++] = row;
            }
        }
        return new RowGroups(rows, starts);
    }

    /** Where the rows of a group begin; those of the next begin where these end. */
    int start(int group) {
        return starts[group];
    }

    /** The row at a place. */
    int row(int place) {
        return rows[place];
    }

    /** For each group, how many different codes the rows have; a negative code counts nowhere. */
    int[] distinct(IntUnaryOperator codeOfRow, int codes) {
        int[] lastGroup = new int[codes];
        int[] counts = new int[starts.length - 1];
        for (int group = 0; group < counts.length; group++) {
            for (int i = starts[group]; i < starts[group + 1]; i++) {
                int code = codeOfRow.applyAsInt(rows[i]);
                if (code >= 0 && lastGroup[code] != group + 1) {
                    lastGroup[code] = group + 1;
                    counts[group]++;
                }
            }
        }
        return counts;
    }
}
