package millet.simulation;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * Who belongs to the community, since when, in which group of interests, and how well known. All of it but the fame, which is a rank among all,
 * depends on the customer alone. One instance is filled again and again by {@link #of(int)}.
 */
final class Members {

    /** What members are fond of; the weights are the sizes, uneven as in any forum. */
    enum Group {
        PHOTOGRAPHY("摄影", 14, 60.0, 12.0, 4.0, 8.0, 16.0),
        TINKERING("极客玩机", 22, 6.0, 58.0, 6.0, 18.0, 12.0),
        SMART_HOME("智能家居", 16, 4.0, 12.0, 56.0, 16.0, 12.0),
        BARGAINS("羊毛优惠", 18, 3.0, 14.0, 6.0, 10.0, 67.0),
        GAMES("手游", 12, 3.0, 40.0, 2.0, 20.0, 35.0),
        SPORTS("运动健康", 8, 14.0, 18.0, 8.0, 22.0, 38.0),
        FILMS("影音", 6, 12.0, 24.0, 16.0, 14.0, 34.0),
        FIRST("新手", 4, 6.0, 40.0, 10.0, 14.0, 30.0);

        private final String chinese;
        private final double size;

        @SuppressWarnings("ImmutableEnumChecker") // List.of does not change
        private final List<Double> boards;

        Group(String chinese, double size, Double... boards) {
            this.chinese = chinese;
            this.size = size;
            this.boards = List.of(boards);
        }

        String chinese() {
            return chinese;
        }

        /** The index in arrays that hold something for each of them. */
        @SuppressWarnings("EnumOrdinal")
        int place() {
            return ordinal();
        }

        /** How much its members write on each board. */
        double[] boards() {
            return boards.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** How somebody takes part; the shares are those of the rule of thumb. */
    enum Role {
        LURKER("lurker", 0.5, 3, 0),
        OCCASIONAL("occasional", 1.5, 2.5, 0.05),
        HEAVY("heavy", 6, 2, 0.9);

        private final String word;
        private final double comes;
        private final double stays;
        private final double posts;

        /**
         * @param comes first number of the beta distribution of the habit to visit: most lurkers come seldom, who writes comes often
         * @param stays away: the second number
         * @param posts on a day of visiting, for the median of its kind
         */
        Role(String word, double comes, double stays, double posts) {
            this.word = word;
            this.comes = comes;
            this.stays = stays;
            this.posts = posts;
        }

        double habit(Draws draws) {
            return draws.beta(comes, stays);
        }

        double posts() {
            return posts;
        }

        String word() {
            return word;
        }
    }

    /** Membership at inclination 0 and what inclination adds; about a fifth of the customers join. */
    private static final double LEAST = 0.06;

    private static final double BY_INCLINATION = 0.5;
    private static final double DAYS_UNTIL_JOINING = 50;
    private static final double[] ROLE_SHARES = {90, 9, 1};
    private static final Role[] ROLES = Role.values();
    private static final Group[] GROUPS = Group.values();
    private static final double[] SIZES = sizes();

    private final int size;
    private final int days;
    private final IntUnaryOperator joined;
    private final IntToDoubleFunction inclination;
    private final Draws draws;
    private final Permutation fame;

    private int customer;
    private boolean member;
    private int since;
    private Group group = Group.FIRST;
    private Role role = Role.LURKER;

    /**
     * @param joined the day on which a customer joined the shop
     * @param inclination of a customer to the community, from 0 to 1
     */
    Members(int size, long seed, int days, IntUnaryOperator joined, IntToDoubleFunction inclination) {
        this.size = size;
        this.days = days;
        this.joined = joined;
        this.inclination = inclination;
        draws = Draws.of(seed, "members");
        fame = Permutation.of(size, seed, "fame");
    }

    static Members of(Shop shop) {
        Traits traits = shop.traits();
        return new Members(
                shop.world().size(),
                shop.seed(),
                shop.days(),
                customer -> traits.of(customer).joined(),
                customer -> traits.of(customer).community());
    }

    private static double[] sizes() {
        double[] sizes = new double[GROUPS.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = GROUPS[i].size;
        }
        return sizes;
    }

    Members of(int number) {
        customer = number;
        draws.restart(number);
        double chance = draws.uniform();
        group = GROUPS[draws.pick(SIZES)];
        role = ROLES[draws.pick(ROLE_SHARES)];
        int wait = (int) Math.min(draws.exponential(DAYS_UNTIL_JOINING), Days.most());
        // most customers are told apart without asking for their inclination
        member = chance < LEAST + BY_INCLINATION && chance < LEAST + BY_INCLINATION * inclination.applyAsDouble(number);
        since = member ? joined.applyAsInt(number) + wait : Integer.MAX_VALUE;
        member = member && since < days;
        return this;
    }

    /** Whether the customer is a member before the world ends. */
    boolean isMember() {
        return member;
    }

    int customer() {
        return customer;
    }

    /** The day of joining the community, perhaps before the world begins. */
    int since() {
        return since;
    }

    Group group() {
        return group;
    }

    Role role() {
        return role;
    }

    /** The place of a customer in the order of fame, 0 being the best known; customers who are no members have one too. */
    int fame(int number) {
        return fame.forward(number);
    }

    int atFame(int rank) {
        return fame.inverse(rank);
    }

    int size() {
        return size;
    }

    int days() {
        return days;
    }

    static void parameters(List<Parameter> all) {
        all.add(new Parameter(
                "community: membership",
                "0.06 + 0.5 × inclination",
                "about a fifth of the customers join, fans more than twice as often as others",
                ""));
        all.add(new Parameter(
                "community: lurkers, occasional and heavy contributors",
                "90 %, 9 %, 1 % of members",
                "a few write nearly everything",
                "J. Nielsen, The 90-9-1 rule for participation inequality, 2006"));
        all.add(new Parameter(
                "community: groups", "8, from 4 % to 22 % of members", "forums have large and small circles", ""));
    }
}
