package millet.simulation;

import java.util.Arrays;
import java.util.List;

/**
 * The vote on prototypes. They are shown two at a time; one is chosen with the chance worth / (worth + worth) (R. A. Bradley and M. E. Terry, Rank
 * analysis of incomplete block designs, Biometrika 1952), but for those who press the first button whatever it shows.
 */
final class Prototypes {

    /** The share of voters who always choose the one that is shown first. */
    static final double FIRST_BUTTON = 0.12;

    /** A member who did not come while the vote was open. */
    static final int NEVER = Integer.MAX_VALUE;

    static final List<String> NAMES = List.of("云白", "雾青", "陶土", "极光", "素皮", "透明", "碳黑");
    private static final double[] WORTH = {1.6, 2.4, 0.9, 1.3, 3.2, 0.6, 1.0};
    /** The share of members who vote, the share of the world's days after which voting begins, and for how many days it lasts. */
    private static final double VOTERS = 0.6;

    private static final double BEGINS = 0.4;
    private static final int LASTS = 28;
    private static final int MOST_PAIRS = 8;

    private final Draws draws;
    private final int begins;
    private final int ends;
    private boolean careless;
    private int first;
    private int second;
    private int chosen;
    private int visit;
    private final boolean[] seen = new boolean[NAMES.size() * NAMES.size()];

    Prototypes(long seed, int days) {
        draws = Draws.of(seed, "votes");
        begins = (int) (days * BEGINS);
        ends = Math.min(days, begins + LASTS);
    }

    static double worth(int prototype) {
        return WORTH[prototype];
    }

    /** The number of pairs that a member votes on, 0 mostly; afterwards {@link #day(Members, Activity)} and {@link #next()} go through them. */
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

    /** The member's first visit after a day drawn from those of the vote, or {@link #NEVER}. */
    int day(Members members, Activity activity) {
        int from = begins + draws.below(ends - begins);
        visit = NEVER;
        activity.visits(members, (day, minutes) -> visit = day >= from && day < ends ? Math.min(visit, day) : visit);
        Arrays.fill(seen, false);
        return visit;
    }

    /** Draws the next pair, which the member has not seen, and the choice. */
    void next() {
        do {
            first = draws.below(NAMES.size());
            second = (first + 1 + draws.below(NAMES.size() - 1)) % NAMES.size();
        } while (seen[pair()]);
        seen[pair()] = true;
        boolean prefersFirst = draws.chance(WORTH[first] / (WORTH[first] + WORTH[second]));
        chosen = careless || prefersFirst ? first : second;
    }

    private int pair() {
        return Math.min(first, second) * NAMES.size() + Math.max(first, second);
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
