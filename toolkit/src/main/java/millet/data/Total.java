package millet.data;

/** A sum after Neumaier, which keeps what rounding loses: the order of the summands does not show in the printed digits. */
final class Total {

    private double sum;
    private double lost;

    static double of(double[] values) {
        Total total = new Total();
        for (double value : values) {
            total.add(value);
        }
        return total.value();
    }

    void add(double value) {
        double next = sum + value;
        if (Double.isFinite(next)) {
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        }
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
