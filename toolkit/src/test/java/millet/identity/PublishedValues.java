package millet.identity;

import java.util.List;
import millet.Validation;

/** Values of others that this room has to give. */
public final class PublishedValues {

    private static final String WINKLER = "Winkler, Overview of record linkage, 2006";
    private static final String NUMPY = "NumPy, the same steps";

    private PublishedValues() {}

    /**
     * All of them, computed now.
     *
     * @return in the order of the document
     */
    public static List<Validation> all() {
        // patterns (0,0) 30, (0,1) 10, (1,0) 5, (1,1) 55; u = (0.1, 0.9), (0.2, 0.8); m starts at (0.9, 0.1), the share
        // at 0.5
        Maximisation learnt = new Maximisation(
                        List.of(new int[] {0, 0}, new int[] {0, 1}, new int[] {1, 0}, new int[] {1, 1}),
                        new double[] {30, 10, 5, 55},
                        new double[][] {{0.1, 0.9}, {0.2, 0.8}},
                        new boolean[] {true, true})
                .run();
        return List.of(
                Validation.of(
                        "MARTHA and MARHTA, Jaro–Winkler", WINKLER, "0.961", Likeness.jaroWinkler("MARTHA", "MARHTA")),
                Validation.of(
                        "DWAYNE and DUANE, Jaro–Winkler", WINKLER, "0.840", Likeness.jaroWinkler("DWAYNE", "DUANE")),
                Validation.of(
                        "DIXON and DICKSONX, Jaro–Winkler",
                        WINKLER,
                        "0.813",
                        Likeness.jaroWinkler("DIXON", "DICKSONX")),
                Validation.of("four patterns, share of matches by EM", NUMPY, "0.342446739125", learnt.share()),
                Validation.of("four patterns, m of the first column", NUMPY, "0.97132534", learnt.m[0][0]),
                Validation.of("four patterns, m of the second column", NUMPY, "0.83615081", learnt.m[1][0]));
    }
}
