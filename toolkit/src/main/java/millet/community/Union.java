package millet.community;

import java.util.Arrays;

/** Sets of connected members: union by size, paths halved. */
final class Union {

    /** The parent of a member, or minus the size of the set of which it is the root. */
    private final int[] parents;

    private int components;

    Union(int members) {
        parents = new int[members];
        Arrays.fill(parents, -1);
        components = members;
    }

    private int root(int member) {
        int at = member;
        while (parents[at] >= 0) {
            if (parents[parents[at]] >= 0) {
                parents[at] = parents[parents[at]];
            }
            at = parents[at];
        }
        return at;
    }

    void join(int a, int b) {
        int left = root(a);
        int right = root(b);
        if (left != right) {
            int large = parents[left] <= parents[right] ? left : right;
            int small = large == left ? right : left;
            parents[large] += parents[small];
            parents[small] = large;
            components--;
        }
    }

    int components() {
        return components;
    }

    int largest() {
        int most = 0;
        for (int parent : parents) {
            most = Math.max(most, -parent);
        }
        return most;
    }
}
