package millet.simulation;

import java.util.List;

/**
 * The vote on prototypes. They are shown two at a time; one is chosen with the chance worth / (worth + worth) (R. A. Bradley and M. E. Terry, Rank
 * analysis of incomplete block designs, Biometrika 1952), but for those who press the first button whatever it shows.
 */
final class Prototypes {

    /** The share of voters who always choose the one that is shown first. */
    static final double FIRST_BUTTON = 0.12;

    static final List<String> NAMES = List.of("云白", "雾青", "陶土", "极光", "素皮", "透明", "碳黑");
    private static final double[] WORTH = {1.6, 2.4, 0.9, 1.3, 3.2, 0.6, 1.0};
    /** The share of members who vote, the share of the world's days after which voting begins, and for how many days it lasts. */
    private static final double VOTERS = 0.35;

    private static final double BEGINS = 0.4;
    private static final int LASTS = 14;
    private static final int MOST_PAIRS = 8;

    private final Draws draws;
    private final int begins;
    private final int ends;
    private boolean careless;
    private int first;
    private int second;
    private int chosen;

    Prototypes(long seed, int days) {
        draws = Draws.of(seed, "votes");
        begins = (int) (days * BEGINS);
        ends = Math.min(days, begins + LASTS);
    }

    static double worth(int prototype) {
        return WORTH[prototype];
    }

    /** The number of pairs that a member votes on, 0 mostly; afterwards {@link #day()} and {@link #next()} go through them. */
    int begin(int customer, int since) {
        draws.restart(customer);
        boolean votes = draws.chance(VOTERS);
        careless = draws.chance(FIRST_BUTTON);
        int pairs = 1 + draws.below(MOST_PAIRS);
        return votes && since <= begins ? pairs : 0;
    }

    boolean isCareless() {
        return careless;
    }

    int day() {
        return begins + draws.below(ends - begins);
    }

    /** Draws the next pair and the choice. */
    void next() {
        first = draws.below(NAMES.size());
        second = (first + 1 + draws.below(NAMES.size() - 1)) % NAMES.size();
        boolean prefersFirst = draws.chance(WORTH[first] / (WORTH[first] + WORTH[second]));
        chosen = careless || prefersFirst ? first : second;
    }

    String first() {
        return NAMES.get(first);
    }

    String second() {
        return NAMES.get(second);
    }

    String chosen() {
        return NAMES.get(chosen);
    }

    static void parameters(List<Parameter> all) {
        all.add(new Parameter(
                "votes: first button",
                FIRST_BUTTON + " of voters",
                "who does not read takes what comes first: choices lean to the first place",
                ""));
    }
}
