package millet.chart;

import java.util.ArrayList;
import java.util.List;

/** Turns data into a place between 0 and 1 along an axis, and names the places worth a label. */
sealed interface Scale {

    /** A labelled place; the label may have two lines. */
    record Tick(double value, String label) {}

    /** The data at the two ends of the axis. */
    double low();

    double high();

    List<Tick> ticks();

    /** The place of a value; halves keep the difference of two huge values finite. */
    default double position(double value) {
        double place = (value / 2 - low() / 2) / (high() / 2 - low() / 2);
        return Math.max(-0.1, Math.min(1.1, place));
    }

    /** Where what is measured begins: zero where it is in view, else the lower end. */
    default double base() {
        return this instanceof Linear && low() <= 0 && high() >= 0 ? 0 : low();
    }

    /** Equal distances for equal differences. */
    record Linear(double low, double high, List<Tick> ticks) implements Scale {

        /** A scale that ends at ticks on both sides. */
        static Linear covering(Bounds bounds, int intervals, boolean percent, boolean years) {
            Bounds range = widened(bounds);
            return of(Ticks.covering(range.low(), range.high(), intervals), percent, years);
        }

        /** A scale over exactly these values, with ticks inside. */
        static Linear exactly(Bounds bounds, int intervals, boolean percent, boolean years) {
            List<Tick> inside = List.of();
            for (int finer = 0; inside.size() < 2 && finer < 4; finer++) {
                inside = within(covering(bounds, intervals + finer, percent, years).ticks, bounds);
            }
            return new Linear(bounds.low(), bounds.high(), inside);
        }

        private static List<Tick> within(List<Tick> ticks, Bounds bounds) {
            double slack = 1e-9 * (bounds.high() - bounds.low());
            return ticks.stream()
                    .filter(tick -> tick.value() >= bounds.low() - slack && tick.value() <= bounds.high() + slack)
                    .toList();
        }

        private static Linear of(Ticks ticks, boolean percent, boolean years) {
            double largest = Math.max(Math.abs(ticks.at(0)), Math.abs(ticks.last()));
            NumberText text = NumberText.forAxis(ticks.step(), largest, percent, years);
            List<Tick> list = new ArrayList<>();
            for (int i = 0; i < ticks.count(); i++) {
                list.add(new Tick(ticks.at(i), text.text(ticks.at(i))));
            }
            return new Linear(ticks.at(0), ticks.last(), List.copyOf(list));
        }

        private static Bounds widened(Bounds bounds) {
            if (!Double.isFinite(bounds.high() - bounds.low())) {
                double limit = Double.MAX_VALUE / 4;
                return new Bounds(Math.max(-limit, bounds.low()), Math.min(limit, bounds.high()));
            }
            if (!bounds.isPoint()) {
                return bounds;
            }
            double margin = bounds.low() == 0 ? 1 : Math.max(Math.abs(bounds.low()) / 5, 1e-280);
            return new Bounds(bounds.low() - margin, bounds.high() + margin);
        }
    }

    /** Equal distances for equal ratios. */
    record Log(double low, double high, List<Tick> ticks) implements Scale {

        private static final int MOST_TICKS = 8;

        /** A scale over positive values that ends at 1, 2 or 5 times a power of ten. */
        static Log covering(Bounds bounds, boolean percent) {
            double low = roundDown(bounds.low());
            double high = Math.min(Double.MAX_VALUE, Math.max(bounds.high(), 2 * low));
            for (double one : steps(low, Math.min(Double.MAX_VALUE, bounds.high() * 10))) {
                if (one >= bounds.high() * (1 - 1e-9) && one > low) {
                    high = one;
                    break;
                }
            }
            return new Log(low, high, labelled(low, high, percent));
        }

        /** A scale over exactly these positive values, with ticks inside. */
        static Log exactly(Bounds bounds, boolean percent) {
            return new Log(bounds.low(), bounds.high(), labelled(bounds.low(), bounds.high(), percent));
        }

        @Override
        public double position(double value) {
            return (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low));
        }

        private static double roundDown(double value) {
            if (value < 1e-300) {
                return value;
            }
            double power = power(value);
            double digit = value / power;
            return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
        }

        private static double power(double value) {
            return pow10((int) Math.floor(Math.log10(value) + 1e-12));
        }

        private static double pow10(int exponent) {
            return exponent < 0 ? 1 / Math.pow(10, -exponent) : Math.pow(10, exponent);
        }

        private static List<Double> steps(double low, double high) {
            if (!(low > 0 && high < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("A log scale needs finite positive numbers, not " + low + " to "
                        + high + ". Leave out what is not positive.");
            }
            List<Double> steps = new ArrayList<>();
            int first = (int) Math.floor(Math.log10(low) + 1e-12);
            int last = (int) Math.ceil(Math.log10(high) - 1e-12);
            for (int e = first; e <= last; e++) {
                for (int digit : new int[] {1, 2, 5}) {
                    double value = e < 0 ? digit / Math.pow(10, -e) : digit * Math.pow(10, e);
                    if (Double.isFinite(value) && value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
                        steps.add(value);
                    }
                }
            }
            return steps;
        }

        private static List<Tick> labelled(double low, double high, boolean percent) {
            List<Double> values = steps(low, high);
            if (values.size() > MOST_TICKS) {
                values = values.stream().filter(Log::isPowerOfTen).toList();
            }
            int stride = (values.size() + MOST_TICKS - 1) / MOST_TICKS;
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i < values.size(); i += stride) {
                double value = values.get(i);
                ticks.add(new Tick(
                        value, NumberText.forAxis(value, value, percent, false).text(value)));
            }
            return List.copyOf(ticks);
        }

        private static boolean isPowerOfTen(double value) {
            double exponent = Math.log10(value);
            return Math.abs(exponent - Math.rint(exponent)) < 1e-9;
        }
    }

    /** Moments: milliseconds since 1970-01-01 in UTC. */
    record Time(double low, double high, List<Tick> ticks) implements Scale {

        static Time over(Bounds bounds, int intervals) {
            double day = 86_400_000;
            Bounds range = bounds.high() > bounds.low()
                    ? bounds
                    : new Bounds(bounds.low() - 15 * day, bounds.high() + 15 * day);
            return new Time(range.low(), range.high(), Moments.ticks(range.low(), range.high(), intervals));
        }
    }

    /** One equal band for each category; category {@code i} lies from {@code i − 0.5} to {@code i + 0.5}. */
    record Band(List<String> categories, boolean reversed) implements Scale {

        @Override
        public double low() {
            return reversed ? categories.size() - 0.5 : -0.5;
        }

        @Override
        public double high() {
            return reversed ? -0.5 : categories.size() - 0.5;
        }

        @Override
        public List<Tick> ticks() {
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i < categories.size(); i++) {
                ticks.add(new Tick(i, categories.get(i)));
            }
            return ticks;
        }
    }
}
