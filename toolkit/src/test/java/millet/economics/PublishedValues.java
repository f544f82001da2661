package millet.economics;

import java.util.List;
import millet.Validation;

/** Values published elsewhere that this room has to give. */
public final class PublishedValues {

    private static final String GUPTA = "Gupta and Lehmann 2003, r / (1 + i − r)";
    private static final String FADER = "Fader and Hardie 2007, scipy.special.beta";

    private PublishedValues() {}

    /**
     * All of them, computed now.
     *
     * @return in the order of the document
     */
    public static List<Validation> all() {
        return List.of(
                Validation.of("margin multiple, retention 60 %, rate 16 %", GUPTA, "1.07", multiple(0.6, 0.16)),
                Validation.of("margin multiple, retention 80 %, rate 10 %", GUPTA, "2.67", multiple(0.8, 0.1)),
                Validation.of("margin multiple, retention 90 %, rate 12 %", GUPTA, "4.09", multiple(0.9, 0.12)),
                Validation.of("customers Regular, still there in year 12", FADER, "0.1701", active(0.704, 1.182)),
                Validation.of("customers High End, still there in year 12", FADER, "0.3780", active(0.668, 3.806)),
                Validation.of(
                                "phone, net present value of 36 months",
                                "NumPy",
                                "113.49940445748503",
                                Phone.atLowMargin().forecast(36).netPresentValue())
                        .toDigits(13),
                Validation.of(
                                "phone, break-even retention",
                                "scipy.optimize.brentq",
                                "0.8064317754873558",
                                Phone.atLowMargin()
                                        .breakEven("retention", 36)
                                        .value()
                                        .orElseThrow())
                        .toDigits(13));
    }

    private static double multiple(double retention, double rate) {
        return UnitEconomics.margin(0)
                .withServiceRevenue(1)
                .withRetention(retention)
                .withDiscountRate(StrictMath.pow(1 + rate, 12) - 1)
                .forecast(600)
                .comesBack();
    }

    private static double active(double alpha, double beta) {
        return UnitEconomics.margin(0)
                .withRetentionCurve(alpha, beta)
                .forecast(12)
                .toTable()
                .doubleColumn("active")
                .getDouble(12);
    }
}
