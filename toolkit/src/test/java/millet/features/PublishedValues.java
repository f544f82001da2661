package millet.features;

import java.time.LocalDate;
import java.util.List;
import millet.Validation;
import millet.data.Datasets;
import millet.data.Transactions;

/** Values of other libraries, and of papers, that this room has to give. */
public final class PublishedValues {

    private static final String SCIKIT = "scikit-learn";
    private static final String FADER = "Fader and Hardie, CDNOW";

    private PublishedValues() {}

    /**
     * All of them, computed now.
     *
     * @return in the order of the document
     */
    public static List<Validation> all() {
        Features acid = Features.of(Datasets.table("wine"), "malic_acid").yeoJohnson();
        Features proline = Features.of(Datasets.table("wine"), "proline");
        double lambda =
                Step.YeoJohnson.fit(acid.originals().column("malic_acid")).lambda();
        Transactions purchases = Transactions.columns()
                .customer("customer")
                .time("day")
                .quantity("cds")
                .amount("dollars")
                .from(Datasets.table("cdnow"));
        return List.of(
                Validation.of(
                                "wine, proline of the first, robust",
                                SCIKIT,
                                "0.8080495356037152",
                                first(proline.robust()))
                        .toDigits(15),
                Validation.of(
                                "wine, proline of the first, min–max",
                                SCIKIT,
                                "0.5613409415121255",
                                first(proline.minMax()))
                        .toDigits(15),
                Validation.of("wine, malic acid, Yeo–Johnson λ", SCIKIT, "-0.85155437", lambda)
                        .toDigits(6),
                Validation.of("wine, malic acid of the first, Yeo–Johnson", SCIKIT, "0.6718755943487961", first(acid))
                        .toDigits(6),
                Validation.of(
                        "CDNOW, customers",
                        FADER,
                        "23570",
                        Rfm.asOf(LocalDate.of(1998, 6, 30)).from(purchases).rowCount()),
                Validation.of("CDNOW, purchases", FADER, "69659", purchases.rowCount()));
    }

    private static double first(Features features) {
        return features.value(0, 0);
    }
}
