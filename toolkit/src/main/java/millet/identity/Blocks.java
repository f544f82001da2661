package millet.identity;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.List;
import millet.display.Numbers;

/** The rows of which each is compared with each other one, because they share something. */
final class Blocks {

    static final int NONE = -1;

    /** What is done with a pair. */
    interface Pairs {
        void pair(int a, int b);
    }

    private final List<String> columns;
    private final int most;
    private final int[] groups;
    private final int[] starts;
    private final int[] rows;
    private int tooLarge;
    private int largest;
    private long leftOut;

    private Blocks(List<String> columns, int[] groups, int count, int most) {
        this.columns = columns;
        this.groups = groups;
        this.most = most;
        starts = new int[count + 1];
        for (int group : groups) {
            if (group != NONE) {
                starts[group + 1]++;
            }
        }
        for (int group = 0; group < count; group++) {
            judge(starts[group + 1]);
            starts[group + 1] += starts[group];
        }
        rows = new int[starts[count]];
        int[] next = starts.clone();
        for (int row = 0; row < groups.length; row++) {
            if (groups[row] != NONE) {
                rows[next[groups[row]]++] = row;
            }
        }
        for (int row = 0; row < groups.length; row++) {
            if (groups[row] != NONE && isTooLarge(groups[row])) {
                groups[row] = NONE;
            }
        }
    }

    /** Rows share a block where they share the value of every column. */
    static Blocks of(List<LinkColumn> columns, int most) {
        int[] groups = columns.get(0).blocks.clone();
        for (LinkColumn column : columns.subList(1, columns.size())) {
            Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
            for (int row = 0; row < groups.length; row++) {
                int other = column.blocks[row];
                if (groups[row] == NONE || other == LinkColumn.MISSING) {
                    groups[row] = NONE;
                } else {
                    long key = ((long) groups[row] << 32) | other;
                    int number = numbers.getOrDefault(key, numbers.size());
                    numbers.put(key, number);
                    groups[row] = number;
                }
            }
        }
        int count = 0;
        for (int group : groups) {
            count = Math.max(count, group + 1);
        }
        return new Blocks(columns.stream().map(column -> column.name).toList(), groups, count, most);
    }

    private void judge(int size) {
        if (size > most) {
            tooLarge++;
            largest = Math.max(largest, size);
            leftOut += size * (size - 1L) / 2;
        }
    }

    private boolean isTooLarge(int group) {
        return starts[group + 1] - starts[group] > most;
    }

    /** Some of the rows in their order. */
    interface Slices {
        void slice(int[] rows, int from, int to);
    }

    /** All blocks that are not too large. */
    void forEachGroup(Slices slices) {
        for (int group = 0; group + 1 < starts.length; group++) {
            if (!isTooLarge(group)) {
                slices.slice(rows, starts[group], starts[group + 1]);
            }
        }
    }

    /** All pairs within the blocks that are not too large. */
    void forEachPair(Pairs pairs) {
        forEachGroup((members, from, to) -> {
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    pairs.pair(members[i], members[j]);
                }
            }
        });
    }

    /** Whether two rows were compared here. */
    boolean compares(int a, int b) {
        return groups[a] != NONE && groups[a] == groups[b];
    }

    boolean isBy(String column) {
        return columns.contains(column);
    }

    int largest() {
        return largest;
    }

    int tooLarge() {
        return tooLarge;
    }

    /** What was not compared; empty if all was. */
    String warning(String remedy) {
        String by = String.join(" and ", columns);
        return tooLarge == 0
                ? ""
                : Numbers.count(tooLarge) + (tooLarge == 1 ? " group" : " groups") + " of rows that share " + by
                        + " had more than " + Numbers.count(most) + " rows (the largest " + Numbers.count(largest)
                        + "), so that "
                        + Numbers.count(leftOut) + " pairs were not looked at. " + remedy;
    }
}
