package millet.table;

/**
 * The sum of the values in a window that moves over the rows. Nothing is ever taken away from a sum, so that a huge or infinite value leaves no
 * trace in the windows after it: the sum is one over the rows before a border, kept for every start there, and one over the rows behind it. Each
 * row is added at most twice. What rounding loses is added up beside.
 */
final class WindowSum {

    private final double[] values;
    private final int[] order;

    /** The sums from each place to before the border, and what rounding took from them. */
    private final double[] sums;

    private final double[] losses;
    private final int[] counts;
    private int border;
    private int start;
    private int end;
    private double sum;
    private double lost;
    private int count;

    WindowSum(double[] values, int[] order) {
        this.values = values;
        this.order = order;
        this.sums = new double[order.length + 1];
        this.losses = new double[order.length + 1];
        this.counts = new int[order.length + 1];
    }

    /** Moves to the places from a start to before an end, neither of them before the last ones. */
    void moveTo(int newStart, int newEnd) {
        if (newStart >= border && newStart > start) {
            reborder(newStart, newEnd);
        }
        while (end < newEnd) {
            add(values[order[end++]]);
        }
        start = newStart;
    }

    private void reborder(int newStart, int newEnd) {
        clear();
        border = newEnd;
        end = newEnd;
        for (int at = newEnd - 1; at >= newStart; at--) {
            add(values[order[at]]);
            sums[at] = sum;
            losses[at] = lost;
            counts[at] = count;
        }
        clear();
        sums[border] = 0;
        losses[border] = 0;
        counts[border] = 0;
    }

    private void clear() {
        sum = 0;
        lost = 0;
        count = 0;
    }

    private void add(double value) {
        if (!Double.isNaN(value)) {
            double next = sum + value;
            lost += Double.isFinite(next) ? lostBy(sum, value) : 0;
            sum = next;
            count++;
        }
    }

    /** What rounding takes from the sum of two numbers. */
    private static double lostBy(double a, double b) {
        double sum = a + b;
        double added = sum - a;
        return (a - (sum - added)) + (b - added);
    }

    /** How many values there are in the window. */
    int present() {
        return count + (start < border ? counts[start] : 0);
    }

    double value() {
        if (start >= border) {
            return sum + lost;
        }
        double both = sums[start] + sum;
        return Double.isFinite(both) ? both + (lostBy(sums[start], sum) + losses[start] + lost) : both;
    }
}
