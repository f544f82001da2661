package millet.data;

import java.util.List;
import java.util.Locale;

/** Columns of numbers that wait for a measure of the unusual. */
record OutlyingNumbers(Consequence consequence, List<String> columns) implements CleaningRule.Outlying {

    @Override
    public CleaningRule byIqr(double times) {
        if (!(times >= 0) || !Double.isFinite(times)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "Outliers lie 0 or more interquartile ranges away, not %s. 1.5 is common.", times));
        }
        return new OutlierRule(consequence, columns, Fence.Measure.IQR, times);
    }

    @Override
    public CleaningRule byMad(double limit) {
        if (!(limit > 0) || !Double.isFinite(limit)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "Outliers have a score beyond a limit above 0, not %s. 3.5 is common.", limit));
        }
        return new OutlierRule(consequence, columns, Fence.Measure.MAD, limit);
    }
}
