package millet.clustering;

/** The arithmetic mean, added up from left to right: a stream's sum may be added up in another way by another JDK. */
final class Mean {

    private Mean() {}

    static double of(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }
}
