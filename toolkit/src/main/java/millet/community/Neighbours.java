package millet.community;

import java.util.Arrays;

/**
 * The neighbours of each member, whichever way the edges go. Each edge is kept at its end with fewer neighbours, so that a member whom everybody follows keeps few, and
 * a triangle is found once.
 */
final class Neighbours {

    private final int[] degrees;
    private final int[] starts;
    private final int[] kept;

    private Neighbours(int[] degrees, int[] starts, int[] kept) {
        this.degrees = degrees;
        this.starts = starts;
        this.kept = kept;
    }

    /** Of different directed edges. */
    static Neighbours of(long[] edges, int count, int members) {
        long[] both = new long[2 * count];
        for (int i = 0; i < count; i++) {
            both[2 * i] = edges[i];
            both[2 * i + 1] = FollowGraph.edge((int) edges[i], (int) (edges[i] >>> 32));
        }
        Arrays.sort(both);
        int distinct = 0;
        int[] degrees = new int[members];
        for (int i = 0; i < both.length; i++) {
            if (i == 0 || both[i] != both[i - 1]) {
                both[distinct++] = both[i];
                degrees[(int) (both[i] >>> 32)]++;
            }
        }
        return kept(both, distinct, degrees);
    }

    private static Neighbours kept(long[] both, int distinct, int[] degrees) {
        int[] starts = new int[degrees.length + 1];
        int[] kept = new int[distinct / 2];
        int count = 0;
        for (int i = 0; i < distinct; i++) {
            int from = (int) (both[i] >>> 32);
            int to = (int) both[i];
            if (degrees[from] < degrees[to] || (degrees[from] == degrees[to] && from < to)) {
                kept[count++] = to;
                starts[from + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return new Neighbours(degrees, starts, kept);
    }

    double transitivity() {
        double triads = 0;
        for (int degree : degrees) {
            triads += (double) degree * (degree - 1) / 2;
        }
        return triads == 0 ? 0 : 3.0 * triangles() / triads;
    }

    private long triangles() {
        boolean[] marked = new boolean[degrees.length];
        long triangles = 0;
        for (int a = 0; a < degrees.length; a++) {
            mark(a, marked, true);
            for (int i = starts[a]; i < starts[a + 1]; i++) {
                int b = kept[i];
                for (int j = starts[b]; j < starts[b + 1]; j++) {
                    triangles += marked[kept[j]] ? 1 : 0;
                }
            }
            mark(a, marked, false);
        }
        return triangles;
    }

    private void mark(int member, boolean[] marked, boolean on) {
        for (int i = starts[member]; i < starts[member + 1]; i++) {
            marked[kept[i]] = on;
        }
    }
}
