package millet.market;

import java.util.List;
import millet.Validation;

/** Values published elsewhere that this room has to give. */
public final class PublishedValues {

    private PublishedValues() {}

    /**
     * All of them, computed now.
     *
     * @return in the order of the document
     */
    public static List<Validation> all() {
        PerceptualMap means = Survey.ratings(Survey.ofMeans()).map();
        IdealPoint ideal = Survey.ratings(Survey.of(40)).map().idealPoint();
        return List.of(
                Validation.of(
                                "six phones, share of dimension 1",
                                "scikit-learn PCA",
                                "0.70780800769940",
                                means.shares()[0])
                        .toDigits(13),
                Validation.of(
                                "six phones, 粟里 along dimension 1",
                                "NumPy, classical scaling",
                                "-1.225826165937153",
                                means.place("粟里")[0])
                        .toDigits(13),
                Validation.of(
                                "six phones, 粟里 along dimension 2",
                                "NumPy, classical scaling",
                                "1.882350426015121",
                                means.place("粟里")[1])
                        .toDigits(13),
                Validation.of(
                                "six phones, purchases, slope along dimension 2",
                                "NumPy lstsq",
                                "0.1780302027997476",
                                ideal.direction()[1])
                        .toDigits(12),
                Validation.of(
                                "six phones, ideal point, dimension 2",
                                "NumPy lstsq",
                                "1.565069891489719",
                                ideal.place().orElseThrow()[1])
                        .toDigits(11));
    }
}
