package millet.community;

import java.util.List;
import millet.Validation;

/** Values published elsewhere that this room has to give. */
public final class PublishedValues {

    private static final String NETWORKX = "NetworkX";

    private PublishedValues() {}

    /**
     * All of them, computed now.
     *
     * @return in the order of the document
     */
    public static List<Validation> all() {
        CommunityPanel panel = CommunityPanel.of(Club.activity()).withPosts(Club.posts());
        FollowGraph karate =
                CommunityPanel.of(Club.onOneDay(34)).withFollows(Club.karate()).follows();
        FollowGraph graph =
                CommunityPanel.of(Club.onOneDay(64)).withFollows(Club.follows()).follows();
        return List.of(
                Validation.of("karate club, transitivity", NETWORKX, "0.2556818181818182", karate.transitivity())
                        .toDigits(15),
                Validation.of("follows by formula, reciprocity", NETWORKX, "0.5697674418604651", graph.reciprocity())
                        .toDigits(15),
                Validation.of("follows by formula, transitivity", NETWORKX, "0.2709519934906428", graph.transitivity())
                        .toDigits(15),
                Validation.of(
                                "follows by formula, Gini of followers",
                                "NumPy",
                                "0.696765988372093",
                                graph.giniOfFollowers())
                        .toDigits(14),
                Validation.of(
                                "posts by formula, Gini",
                                "NumPy",
                                "0.9045279383429673",
                                panel.contribution().gini())
                        .toDigits(15),
                Validation.of("club by formula, mean DAU / MAU", "pandas", "0.3093791293720156", panel.stickiness())
                        .toDigits(14));
    }
}
