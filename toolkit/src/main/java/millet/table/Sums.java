package millet.table;

/** A sum after Neumaier, which keeps what rounding loses: the order of the summands does not show in the printed digits. */
final class Sums {

    private Sums() {}

    static double of(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            if (Double.isFinite(next)) {
                lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            }
            sum = next;
        }
        return sum + lost;
    }
}
