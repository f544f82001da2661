package millet.quality;

import java.util.Arrays;
import java.util.List;
import millet.display.Names;

/** The ways to say in one number how much two columns have to do with each other. */
enum Measure {
    PEARSON("pearson"),
    SPEARMAN("spearman"),
    CRAMERS_V("cramers v"),
    CRAMERS_V_CORRECTED("cramers v corrected"),
    CORRELATION_RATIO("correlation ratio");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Measure named(String label) {
        List<String> known = Arrays.stream(values()).map(Measure::label).toList();
        return Arrays.stream(values())
                .filter(measure -> measure.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Correlations are measured by one of " + known
                        + ", not '" + label + "'." + Names.suggestion(label, known)));
    }

    /** The measure that fits two kinds of columns: Pearson's for numbers, Cramér's for names, the correlation ratio for one of each. */
    static Measure fitting(Variable one, Variable other) {
        if (one.isNumber() && other.isNumber()) {
            return PEARSON;
        }
        return one.isNumber() || other.isNumber() ? CORRELATION_RATIO : CRAMERS_V_CORRECTED;
    }

    boolean fits(Variable one, Variable other) {
        return switch (this) {
            case PEARSON, SPEARMAN -> one.isNumber() && other.isNumber();
            case CRAMERS_V, CRAMERS_V_CORRECTED -> !one.isNumber() && !other.isNumber();
            case CORRELATION_RATIO -> one.isNumber() != other.isNumber();
        };
    }

    Association of(Variable one, Variable other) {
        return switch (this) {
            case PEARSON -> Association.pearson(one, other);
            case SPEARMAN -> Association.spearman(one, other);
            case CRAMERS_V -> Association.cramersV(one, other, false);
            case CRAMERS_V_CORRECTED -> Association.cramersV(one, other, true);
            case CORRELATION_RATIO -> one.isNumber() ? Association.ratio(one, other) : Association.ratio(other, one);
        };
    }
}
