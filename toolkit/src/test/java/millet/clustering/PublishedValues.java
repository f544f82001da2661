package millet.clustering;

import java.util.ArrayList;
import java.util.List;
import millet.Validation;

/** Values published elsewhere that this room has to give. */
public final class PublishedValues {

    private static final String SCIKIT = "scikit-learn";
    private static final String NUMPY = "NumPy and scikit-learn";
    private static final String FRACTIONS = "exact fractions";

    private PublishedValues() {}

    /**
     * All of them, computed now.
     *
     * @return in the order of the document
     */
    public static List<Validation> all() {
        List<Validation> values = new ArrayList<>();
        addIrisAndWine(values);
        addPartitionsOfFourUsers(values);
        addHundredPoints(values);
        return values;
    }

    private static void addIrisAndWine(List<Validation> values) {
        Clustering iris = KMeans.clusters(3).fit(Data.iris());
        values.add(Validation.of("iris, k = 3, inertia", SCIKIT, "78.85144142614601", iris.inertia())
                .toDigits(14));
        values.add(Validation.of(
                        "iris, k = 3, silhouette",
                        SCIKIT,
                        "0.5528190123564095",
                        iris.silhouette().mean())
                .toDigits(13));
        Clustering wine = KMeans.clusters(3).fit(Data.wine().standardized());
        values.add(Validation.of("wine standardized, k = 3, inertia", SCIKIT, "1277.9284888", wine.inertia()));
        values.add(Validation.of(
                "wine standardized, k = 3, silhouette",
                SCIKIT,
                "0.2848589",
                wine.silhouette().mean()));
    }

    private static void addPartitionsOfFourUsers(List<Validation> values) {
        Object[][] partitions = {
            {"{1,2,4},{3}", new int[] {0, 0, 1, 0}, "1.333333", "0.178886"},
            {"{1,2},{3,4}", new int[] {0, 0, 1, 1}, "1.5", "0.128854"},
            {"{1,4},{2,3}", new int[] {0, 1, 1, 0}, "1.5", "0.128854"},
            {"{1,3,4},{2}", new int[] {0, 1, 0, 0}, "2.0", "-0.055631"},
            {"{1,2,3},{4}", new int[] {0, 0, 0, 1}, "2.0", "-0.055631"},
            {"{1},{2,3,4}", new int[] {0, 1, 1, 1}, "2.0", "-0.100571"},
            {"{1,3},{2,4}", new int[] {0, 1, 0, 1}, "2.5", "-0.224762"}
        };
        for (Object[] partition : partitions) {
            Clustering judged = Clustering.of(Data.users(), (int[]) partition[1]);
            String name = "four users, " + partition[0];
            values.add(Validation.of(name + ", inertia", FRACTIONS, (String) partition[2], judged.inertia()));
            values.add(Validation.of(
                    name + ", silhouette",
                    NUMPY,
                    (String) partition[3],
                    judged.silhouette().mean()));
        }
        values.add(Validation.of(
                "four users, best of k = 2, inertia",
                FRACTIONS,
                "1.333333",
                KMeans.clusters(2).fit(Data.users()).inertia()));
    }

    private static void addHundredPoints(List<Validation> values) {
        Clustering two = KMeans.clusters(2).fit(Data.blocks());
        values.add(Validation.of("100 points, k = 2, inertia", NUMPY, "178.412845682031", two.inertia()));
        values.add(Validation.of(
                "100 points, k = 2, silhouette",
                NUMPY,
                "0.470738423360",
                two.silhouette().mean()));
        values.add(Validation.of("100 points, k = 2, centre 0, x", NUMPY, "-1.121359425853", two.centers()[0][0]));
        values.add(Validation.of("100 points, k = 2, centre 0, y", NUMPY, "-0.808164944207", two.centers()[0][1]));
        values.add(Validation.of("100 points, k = 2, centre 1, x", NUMPY, "1.165174745675", two.centers()[1][0]));
        values.add(Validation.of("100 points, k = 2, centre 1, y", NUMPY, "1.132536305372", two.centers()[1][1]));
        String[] best = {
            "134.404549", "105.270325", "83.696663779276", "66.114632508050", "55.124258449751", "46.527013"
        };
        for (int k = 3; k <= 8; k++) {
            values.add(Validation.of(
                    "100 points, k = " + k + ", least inertia known (ours of 2,000)",
                    "best of 16,000 starts",
                    best[k - 3],
                    KMeans.clusters(k).withRestarts(2000).fit(Data.blocks()).inertia()));
        }
    }
}
