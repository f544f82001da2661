package millet.features;

/** One thing done to every value of one feature. */
sealed interface Step {

    /** What becomes of a value. */
    double apply(double value);

    /** The step's name in tables. */
    String label();

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

        /** A deviation that is NaN says that the squares are too small to be told from 0, an infinite one that they are too large. */
        static Standardize fit(double[] column) {
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
            return new Standardize(mean, squares < LEAST_SQUARES ? Double.NaN : Math.sqrt(squares / column.length));
        }

        boolean isConstant() {
            return deviation == 0;
        }

        @Override
        public double apply(double value) {
            return isConstant() ? 0 : (value - mean) / deviation;
        }

        @Override
        public String label() {
            return "standardized";
        }
    }
}
