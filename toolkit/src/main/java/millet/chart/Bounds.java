package millet.chart;

/** The least and the greatest of some values; {@code low > high} where there are none. */
record Bounds(double low, double high) {

    static final Bounds NONE = new Bounds(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    Bounds and(double value) {
        return Double.isFinite(value) ? new Bounds(Math.min(low, value), Math.max(high, value)) : this;
    }

    Bounds and(Bounds other) {
        return new Bounds(Math.min(low, other.low), Math.max(high, other.high));
    }

    boolean isEmpty() {
        return low > high;
    }

    /** Are the values so close together that an axis could not tell them apart? */
    boolean isPoint() {
        double size = Math.max(Math.abs(low), Math.abs(high));
        return high - low <= Math.max(1e-12 * size, 1e-290);
    }
}
