package millet.identity;

import java.util.List;

/** Union-find over rows. Groups whose members contradict each other stay apart. */
final class Groups {

    /** Of very large groups so many members are held against the other side; a group of that size is suspicious anyway. */
    private static final int MOST_CHECKED = 64;

    private final int[] parents;
    private final int[] sizes;
    /** The next member of the group, in a ring. */
    private final int[] ring;

    private final List<LinkColumn> apart;

    Groups(int rows, List<LinkColumn> apart) {
        this.apart = apart;
        parents = new int[rows];
        sizes = new int[rows];
        ring = new int[rows];
        for (int row = 0; row < rows; row++) {
            parents[row] = row;
            sizes[row] = 1;
            ring[row] = row;
        }
    }

    int find(int row) {
        int root = row;
        while (parents[root] != root) {
            root = parents[root];
        }
        int at = row;
        while (parents[at] != root) {
            int next = parents[at];
            parents[at] = root;
            at = next;
        }
        return root;
    }

    /** Joins the groups of two rows; null if done, else the contradiction that keeps them apart. */
    String join(int a, int b) {
        int first = find(a);
        int second = find(b);
        if (first == second) {
            return null;
        }
        String contradiction = contradiction(first, second);
        if (contradiction == null) {
            int large =
                    sizes[first] > sizes[second] || (sizes[first] == sizes[second] && first < second) ? first : second;
            int small = large == first ? second : first;
            parents[small] = large;
            sizes[large] += sizes[small];
            int next = ring[large];
            ring[large] = ring[small];
            ring[small] = next;
        }
        return contradiction;
    }

    private String contradiction(int first, int second) {
        for (LinkColumn column : apart) {
            int a = first;
            for (int i = 0; i < Math.min(sizes[first], MOST_CHECKED); i++, a = ring[a]) {
                int b = second;
                for (int j = 0; j < Math.min(sizes[second], MOST_CHECKED); j++, b = ring[b]) {
                    String words = contradiction(column, a, b);
                    if (words != null) {
                        return words;
                    }
                }
            }
        }
        return null;
    }

    private static String contradiction(LinkColumn column, int a, int b) {
        int one = column.codes[a];
        int other = column.codes[b];
        return column.keepsApart(a, b) ? column.name + ": " + column.texts[one] + " ≠ " + column.texts[other] : null;
    }

    /** For every row the number of its group; groups are numbered in the order of their first rows. */
    int[] numbers() {
        int[] numbers = new int[parents.length];
        int[] ofRoot = new int[parents.length];
        int count = 0;
        for (int row = 0; row < numbers.length; row++) {
            int root = find(row);
            if (ofRoot[root] == 0) {
                ofRoot[root] = ++count;
            }
            numbers[row] = ofRoot[root] - 1;
        }
        return numbers;
    }
}
