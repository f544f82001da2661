package millet.segments;

import millet.data.Transactions;

/** What the customers of segments spent in a period: one number each, in the order of {@link Segments#customers()}; 0 for who did not buy. */
final class Spending {

    private final double[] ofEach;
    private final double[] means;
    private final int[] counts;
    private final double mean;

    private Spending(Segments segments, double[] ofEach) {
        this.ofEach = ofEach;
        means = new double[segments.names().size()];
        counts = new int[means.length];
        double sum = 0;
        for (int place = 0; place < ofEach.length; place++) {
            means[segments.code(place)] += ofEach[place];
            counts[segments.code(place)]++;
            sum += ofEach[place];
        }
        mean = sum / ofEach.length;
        for (int segment = 0; segment < means.length; segment++) {
            means[segment] /= counts[segment];
        }
    }

    /** Sums the amounts of each customer; who returned more than was bought spent nothing. */
    static Spending of(Segments segments, Transactions sales) {
        int[] places = places(segments, sales);
        double[] sums = new double[segments.customerCount()];
        for (int row = 0; row < sales.rowCount(); row++) {
            int customer = sales.customerCode(row);
            if (customer >= 0 && places[customer] >= 0) {
                sums[places[customer]] += sales.amount(row);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.max(0, sums[i]);
        }
        return new Spending(segments, sums);
    }

    /** For each customer of the transactions the place among those of the segments; −1 for who is in none. */
    static int[] places(Segments segments, Transactions sales) {
        int[] places = new int[sales.customerCount()];
        for (int code = 0; code < places.length; code++) {
            places[code] = segments.place(sales.customerId(code));
        }
        return places;
    }

    double of(int place) {
        return ofEach[place];
    }

    double mean() {
        return mean;
    }

    /** The mean of a segment by its number; NaN where it has no customers. */
    double mean(int segment) {
        return means[segment];
    }

    /** How many customers a segment has, by its number. */
    int count(int segment) {
        return counts[segment];
    }

    boolean isNothing() {
        return mean == 0;
    }
}
