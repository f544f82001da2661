package millet.table;

import java.util.Arrays;

/** Values at a place of their order, found without sorting all of them. */
final class Selection {

    private static final int FEW = 32;

    private Selection() {}

    /** The median of the values from one to before another; the mean of the two middle ones where there are two. */
    static double median(double[] values, int from, int to) {
        int middle = from + (to - from - 1) / 2;
        select(values, from, to, middle);
        double median = values[middle];
        return 0.0 + ((to - from) % 2 == 1 ? median : median / 2 + least(values, middle + 1, to) / 2);
    }

    /** A quantile on the straight line between its two neighbours: type 7 of Hyndman and Fan, as in R, NumPy and Excel. */
    static double quantile(double[] values, int from, int to, double share) {
        double place = (to - from - 1) * share;
        int below = from + (int) place;
        double fraction = place - (int) place;
        select(values, from, to, below);
        double lower = values[below];
        if (fraction == 0) {
            return 0.0 + lower;
        }
        double upper = least(values, below + 1, to);
        return lower == upper ? lower : 0.0 + (lower + fraction * (upper - lower));
    }

    private static double least(double[] values, int from, int to) {
        double least = values[from];
        for (int at = from + 1; at < to; at++) {
            least = Math.min(least, values[at]);
        }
        return least;
    }

    /** Moves the value of a place there, and the smaller ones before it (Hoare's selection; what it does not part well is sorted). */
    private static void select(double[] values, int from, int to, int place) {
        int low = from;
        int high = to - 1;
        int tries = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(to - from));
        while (high - low >= FEW && tries-- > 0) {
            double pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double value = values[left];
                    values[left++] = values[right];
                    values[right--] = value;
                }
            }
            if (place <= right) {
                high = right;
            } else if (place >= left) {
                low = left;
            } else {
                return;
            }
        }
        Arrays.sort(values, low, high + 1);
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
