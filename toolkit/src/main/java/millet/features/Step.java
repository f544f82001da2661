package millet.features;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;

/** One thing done to every value of one feature, with the numbers that were fitted for it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Log1p.class, name = "log1p"),
    @JsonSubTypes.Type(value = Step.Standardize.class, name = "standardize"),
    @JsonSubTypes.Type(value = Step.MinMax.class, name = "minMax"),
    @JsonSubTypes.Type(value = Step.Robust.class, name = "robust"),
    @JsonSubTypes.Type(value = Step.YeoJohnson.class, name = "yeoJohnson")
})
sealed interface Step {

    /** What becomes of a value. */
    double apply(double value);

    /** The step's name in tables and messages. */
    String label();

    /** The step with the numbers that make it, where the table has no columns for them. */
    default String told() {
        return label();
    }

    /** What a reader should know of the fit; empty when there is nothing to say. */
    default String warning(String feature) {
        return "";
    }

    /** ln(1 + x). */
    record Log1p() implements Step {

        @Override
        public double apply(double value) {
            return StrictMath.log1p(value);
        }

        @Override
        public String label() {
            return "log1p";
        }
    }

    /** (x − mean) ÷ deviation; 0 for every x where the fitted rows were all alike, because such a feature says nothing. */
    record Standardize(double mean, double deviation) implements Step {

        /** From here on the squares of differences down to the last bit of those that add up to it keep all their digits. */
        private static final double LEAST_SQUARES = Double.MIN_NORMAL * 0x1p106;

        public Standardize {
            checkSpread("standardize", mean, deviation);
        }

        static Standardize fit(String feature, double[] column) {
            double least = column[0];
            double greatest = column[0];
            double sum = 0;
            for (double value : column) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
                sum += value;
            }
            if (least == greatest) {
                return new Standardize(least, 0);
            }
            double mean = sum / column.length;
            double squares = 0;
            for (double value : column) {
                squares += (value - mean) * (value - mean);
            }
            if (squares < LEAST_SQUARES) {
                throw new IllegalArgumentException(
                        "Features.standardized needs values whose squares can be told from 0; the differences of '"
                                + feature + "' are too small to be squared. Give it in another unit.");
            }
            double deviation = Math.sqrt(squares / column.length);
            if (!Double.isFinite(deviation) || !Double.isFinite(mean)) {
                throw new IllegalArgumentException(
                        "Features.standardized needs values whose squares are finite; those of '" + feature
                                + "' are too large. Give them in another unit, or take log1p first.");
            }
            return new Standardize(mean, deviation);
        }

        @Override
        public double apply(double value) {
            return deviation == 0 ? 0 : (value - mean) / deviation;
        }

        @Override
        public String label() {
            return "standardized";
        }

        @Override
        public String warning(String feature) {
            return deviation == 0 ? constant(feature, "standardized") : "";
        }
    }

    /** (x − least) ÷ (greatest − least); 0 for every x where the fitted rows were all alike. */
    record MinMax(double least, double greatest) implements Step {

        public MinMax {
            checkSpread("minMax", least, greatest - least);
        }

        static MinMax fit(String feature, double[] column) {
            double least = Arrays.stream(column).min().orElseThrow();
            double greatest = Arrays.stream(column).max().orElseThrow();
            checkRange("Features.minMax", feature, least, greatest);
            return new MinMax(least, greatest);
        }

        @Override
        public double apply(double value) {
            return least == greatest ? 0 : (value - least) / (greatest - least);
        }

        @Override
        public String label() {
            return "min–max";
        }

        @Override
        public String told() {
            return "min–max of " + Text.of(least) + " to " + Text.of(greatest);
        }

        @Override
        public String warning(String feature) {
            return least == greatest ? constant(feature, "scaled") : "";
        }
    }

    /** (x − median) ÷ (third − first quartile); only x − median where the middle half of the fitted rows is one value. */
    record Robust(double median, double range, boolean alike) implements Step {

        public Robust {
            checkSpread("robust", median, range);
        }

        static Robust fit(String feature, double[] column) {
            double[] sorted = column.clone();
            Arrays.sort(sorted);
            checkRange("Features.robust", feature, sorted[0], sorted[sorted.length - 1]);
            return new Robust(
                    Quantile.of(sorted, 0.5),
                    Quantile.of(sorted, 0.75) - Quantile.of(sorted, 0.25),
                    sorted[0] == sorted[sorted.length - 1]);
        }

        @Override
        public double apply(double value) {
            return alike ? 0 : (value - median) / (range == 0 ? 1 : range);
        }

        @Override
        public String label() {
            return "robust";
        }

        @Override
        public String told() {
            return "robust: median " + Text.of(median) + ", quartiles " + Text.of(range) + " apart";
        }

        @Override
        public String warning(String feature) {
            if (alike) {
                return constant(feature, "scaled");
            }
            return range == 0
                    ? "The middle half of '" + feature + "' is " + Text.of(median)
                            + ": there is no range to divide by, and only the median was subtracted."
                    : "";
        }
    }

    /**
     * The power transform of Yeo and Johnson (2000), which draws a tail in on either side of 0; λ = 1 leaves a value as it is.
     *
     * @param lambda the power of greatest likelihood, if the fitted values would be normal
     * @param settled whether the likelihood has its greatest value there
     */
    record YeoJohnson(double lambda, boolean settled) implements Step {

        /** Nearer to 0 the power is the logarithm to the last bit. */
        private static final double NEAR = 0x1p-52;

        public YeoJohnson {
            checkSpread("yeoJohnson", lambda, 0);
        }

        static YeoJohnson fit(double[] column) {
            return new YeoJohnsonFit(column).best();
        }

        @Override
        public double apply(double value) {
            if (lambda == 1) {
                return value;
            }
            return value >= 0 ? power(StrictMath.log1p(value), lambda) : -power(StrictMath.log1p(-value), 2 - lambda);
        }

        /** (e^(λu) − 1) ÷ λ, which is ((1 + x)^λ − 1) ÷ λ for u = ln(1 + x). */
        static double power(double log, double lambda) {
            return Math.abs(lambda) < NEAR ? log : StrictMath.expm1(lambda * log) / lambda;
        }

        @Override
        public String label() {
            return "Yeo–Johnson";
        }

        @Override
        public String told() {
            return "Yeo–Johnson λ = " + Text.of(lambda);
        }

        @Override
        public String warning(String feature) {
            return settled
                    ? ""
                    : "'" + feature + "' has no best λ for Yeo–Johnson; it was given λ = " + Text.of(lambda)
                            + ". Its values are all alike, or far from 0 for the little that they differ: subtract a start first.";
        }
    }

    private static String constant(String feature, String done) {
        return "'" + feature + "' is the same in all rows it was " + done + " on: it is 0 everywhere and says nothing.";
    }

    private static void checkRange(String verb, String feature, double least, double greatest) {
        if (!Double.isFinite(greatest - least)) {
            throw new IllegalArgumentException(verb + " needs values whose differences are finite; those of '" + feature
                    + "' are too large. Give them in another unit.");
        }
    }

    private static void checkSpread(String step, double place, double spread) {
        if (!Double.isFinite(place) || !Double.isFinite(spread) || spread < 0) {
            throw new IllegalArgumentException("The step '" + step
                    + "' needs finite numbers and a spread of 0 or more, not " + place + " and " + spread + ".");
        }
    }
}
