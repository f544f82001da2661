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

    /** An ending that no more restarts than these came to may not be the best. */
    private static final int RARE = 2;

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
                    Numbers.count(asked, "cluster") + " were asked for, but there " + (clusters == 1 ? "is" : "are")
                            + " only " + Numbers.count(clusters, "distinct row") + ": so many clusters there are.");
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
        } else if (isRarelyFound()) {
            warnings.add("Only " + agreeing + " of " + restarts
                    + " restarts came within 0.1 % of this inertia, the others ended up to "
                    + Scales.text(100 * worst) + " % above it: a better clustering may be missed. Say withRestarts("
                    + 10L * restarts + ").");
        } else if (2 * agreeing < restarts) {
            warnings.add("Where k-means ends depends on where it starts: " + agreeing + " of " + restarts
                    + " restarts came within 0.1 % of this inertia, the others ended up to " + Scales.text(100 * worst)
                    + " % above it.");
        }
        return warnings;
    }

    /** Whether so few restarts came to the best ending that chance may have kept them from a better one. */
    boolean isRarelyFound() {
        return restarts > RARE && agreeing <= RARE;
    }
}
