package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * The rows most alike to a row, among some. They are ordered by their place in one column and searched outward from there, until the places alone
 * are farther than the farthest row found. May be asked by several threads.
 */
final class NearestRows {

    private final Likeness likeness;
    private final int neighbors;

    /** In the order of their places; behind them those without a place. */
    private final int[] rows;

    private final double[] places;

    private NearestRows(Likeness likeness, int neighbors, int[] rows, double[] places) {
        this.likeness = likeness;
        this.neighbors = neighbors;
        this.rows = rows;
        this.places = places;
    }

    static NearestRows among(IntArrayList candidates, Likeness likeness, int neighbors) {
        int[] rows = candidates.toIntArray();
        // NaN stands last in this order
        IntArrays.mergeSort(rows, (a, b) -> Double.compare(likeness.place(a), likeness.place(b)));
        int placed = rows.length;
        while (placed > 0 && Double.isNaN(likeness.place(rows[placed - 1]))) {
            placed--;
        }
        double[] places = new double[placed];
        Arrays.setAll(places, i -> likeness.place(rows[i]));
        return new NearestRows(likeness, neighbors, rows, places);
    }

    /** The nearest rows, the nearest first, of equally near ones the earlier; fewer where only few share a known column with it. */
    int[] of(int row) {
        Found found = new Found(Math.min(neighbors, rows.length));
        double place = likeness.place(row);
        for (int i = Double.isNaN(place) ? 0 : places.length; i < rows.length; i++) {
            found.offer(rows[i], likeness.between(row, rows[i]));
        }
        if (!Double.isNaN(place)) {
            searchOutward(row, place, found);
        }
        return Arrays.copyOf(found.rows, found.count);
    }

    private void searchOutward(int row, double place, Found found) {
        int at = Arrays.binarySearch(places, place);
        int up = at < 0 ? -at - 1 : at;
        int down = up - 1;
        while (true) {
            double above = up < places.length ? places[up] - place : Double.POSITIVE_INFINITY;
            double below = down >= 0 ? place - places[down] : Double.POSITIVE_INFINITY;
            double next = Math.min(above, below);
            if (next == Double.POSITIVE_INFINITY || next * next > found.farthest()) {
                return;
            }
            int candidate = above <= below ? rows[up++] : rows[down--];
            found.offer(candidate, likeness.between(row, candidate));
        }
    }

    /** The nearest rows so far, in order. */
    private static final class Found {

        final int[] rows;
        final double[] distances;
        int count;

        Found(int most) {
            rows = new int[most];
            distances = new double[most];
        }

        /** Of the last that would still be replaced; infinite as long as there is room. */
        double farthest() {
            return count < rows.length ? Double.POSITIVE_INFINITY : distances[count - 1];
        }

        void offer(int row, double distance) {
            if (distance == Double.POSITIVE_INFINITY || (count == rows.length && !isNearer(row, distance, count - 1))) {
                return;
            }
            int place = count < rows.length ? count++ : count - 1;
            while (place > 0 && isNearer(row, distance, place - 1)) {
                rows[place] = rows[place - 1];
                distances[place] = distances[place - 1];
                place--;
            }
            rows[place] = row;
            distances[place] = distance;
        }

        private boolean isNearer(int row, double distance, int than) {
            return distance < distances[than] || (distance == distances[than] && row < rows[than]);
        }
    }
}
