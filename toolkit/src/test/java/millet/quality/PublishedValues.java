package millet.quality;

import java.util.List;
import millet.Validation;
import millet.data.Datasets;
import tech.tablesaw.api.Table;

/** Values of other libraries that this room has to give. */
public final class PublishedValues {

    private static final String PANDAS = "pandas";
    private static final String SCIPY = "SciPy";

    private PublishedValues() {}

    /**
     * All of them, computed now.
     *
     * @return in the order of the document
     */
    public static List<Validation> all() {
        Profile wine = Profile.of(Datasets.table("wine"));
        ColumnProfile acid = wine.column("malic_acid");
        return List.of(
                Validation.of("wine, malic acid, deviation", PANDAS, "1.1171460976144627", acid.standardDeviation())
                        .toDigits(15),
                Validation.of("wine, malic acid, skewness", PANDAS, "1.0396511925814444", acid.skewness())
                        .toDigits(14),
                Validation.of("wine, malic acid, kurtosis", PANDAS, "0.2992066798717508", acid.kurtosis())
                        .toDigits(13),
                Validation.of("wine, alcohol and proline, Pearson", PANDAS, "0.6437200371782136", wine("pearson", wine))
                        .toDigits(14),
                Validation.of(
                                "wine, alcohol and proline, Spearman",
                                SCIPY,
                                "0.6335798586170726",
                                wine("spearman", wine))
                        .toDigits(14),
                Validation.of(
                                "credit, job and marital status, Cramér's V",
                                SCIPY,
                                "0.1395265047585207",
                                credit("cramers v"))
                        .toDigits(14),
                Validation.of(
                                "credit, job and marital status, V corrected",
                                "Bergsma's formula on SciPy's chi-squared",
                                "0.1363132269515070",
                                credit("cramers v corrected"))
                        .toDigits(14));
    }

    private static double wine(String measure, Profile wine) {
        return wine.correlations(measure).of("alcohol", "proline");
    }

    private static double credit(String measure) {
        Table applicants = Datasets.table("credit_data").selectColumns("Job", "Marital");
        return Profile.of(applicants).correlations(measure).of("Job", "Marital");
    }
}
