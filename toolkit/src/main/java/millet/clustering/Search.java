package millet.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import millet.display.Numbers;

/**
 * How a clustering was found: what was asked for, how many restarts came within a thousandth of the least inertia, and how much higher the
 * inertia of the worst one was, as a part of the least. A thousandth, because rows that could as well lie in another cluster make many endings
 * that differ in nothing that matters.
 */
record Search(int asked, int restarts, int agreeing, double worst, boolean converged, int maxIterations) {

    private static final double NEARLY = 1e-3;

    /** No search: the labels were given. */
    static Search none(int clusters) {
        return new Search(clusters, 0, 0, 0, true, 0);
    }

    static Search of(KMeans spec, double[] inertias, boolean converged) {
        double least = Arrays.stream(inertias).min().orElseThrow();
        double most = Arrays.stream(inertias).max().orElseThrow();
        int agreeing = (int) Arrays.stream(inertias)
                .filter(inertia -> inertia - least <= NEARLY * least)
                .count();
        double worst = least == 0 ? 0 : most / least - 1;
        return new Search(spec.clusters(), spec.restarts(), agreeing, worst, converged, spec.maxIterations());
    }

    /** How many restarts agree, where there was more than one. */
    Optional<String> agreement() {
        return restarts < 2
                ? Optional.empty()
                : Optional.of(agreeing + " of " + restarts + " restarts came within 0.1 % of this inertia");
    }

    List<String> warnings(int clusters) {
        List<String> warnings = new ArrayList<>();
        if (clusters < asked) {
            warnings.add(
                    asked + " clusters were asked for, but only " + clusters + (clusters == 1 ? " row is" : " rows are")
                            + " different from all others: " + Numbers.count(clusters, "cluster") + ".");
        }
        if (!converged) {
            warnings.add("The iterations reached their limit of " + maxIterations
                    + " before they came to rest: some rows may be nearer to another centre. Say withMaxIterations("
                    + 10L * maxIterations
                    + ").");
        }
        if (restarts == 1) {
            warnings.add(
                    "One restart was made: whether another start finds less inertia is not known. Say withRestarts(20).");
        } else if (2 * agreeing < restarts) {
            warnings.add(disagreement());
        }
        return warnings;
    }

    private String disagreement() {
        return "Only " + agreeing + " of " + restarts
                + " restarts came within 0.1 % of this inertia, the others ended up to "
                + Scales.text(100 * worst) + " % above it: a better one may be missed. Say withRestarts("
                + 10L * restarts
                + "), or look whether fewer clusters are more stable.";
    }
}
