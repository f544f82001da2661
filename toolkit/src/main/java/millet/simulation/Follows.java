package millet.simulation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;

/**
 * Whom a member follows, worked out from the member's number alone. Three kinds of ties: friends, who stand near each other on a ring and follow
 * back; well-known members, chosen by rank of fame; and friends of those followed, found by working out their list in turn.
 */
final class Follows {

    /** So many places to each side of one's own on the ring of acquaintances; a fifth of them are members. */
    private static final int REACH = 24;

    private static final double FRIEND_OF_GROUP = 0.50;
    private static final double FRIEND_OF_OTHERS = 0.04;
    /** Chance of an equal circle of interests to be demanded of a well-known member. */
    private static final double OTHER_GROUP = 0.22;

    private static final double FAMOUS_MEDIAN = 1.6;
    private static final double FAMOUS_SPREAD = 1.0;
    private static final int MOST_FAMOUS = 60;
    /** A rank is size × u³: in-degree falls with rank to the power −2/3, which makes a tail of degrees with exponent 2.5. */
    private static final double FAME = 3;

    private static final double CLOSURE_SHARE = 0.45;
    private static final int TRIES = 40;
    private static final double DAYS_UNTIL = 40;

    private static final int NO_MEMBER = 1;

    private final Members members;
    private final Draws draws;
    private final Draws pairs;
    private final Draws closures;
    private final Permutation ring;
    /** For each customer: 0 if not asked yet, 1 if no member, else 2 and the place of the group; everybody is asked again and again. */
    private final byte[] groups;

    private final IntArrayList followed = new IntArrayList();
    private final IntArrayList theirs = new IntArrayList();

    Follows(Members members, long seed) {
        this.members = members;
        draws = Draws.of(seed, "follows");
        pairs = Draws.of(seed, "friends");
        closures = Draws.of(seed, "friends of friends");
        ring = Permutation.of(members.size(), seed, "ring");
        groups = new byte[members.size()];
    }

    static Follows of(Shop shop) {
        return new Follows(Members.of(shop), shop.seed());
    }

    /** The customers whom a member follows, friends first; empty for others. The list is filled anew at the next call. */
    IntArrayList of(int customer) {
        ties(customer, followed);
        int direct = followed.size();
        closures.restart(customer);
        for (int i = 0; i < direct; i++) {
            if (closures.chance(CLOSURE_SHARE)) {
                ties(followed.getInt(closures.below(direct)), theirs);
                if (!theirs.isEmpty()) {
                    add(theirs.getInt(closures.below(theirs.size())), customer, followed);
                }
            }
        }
        return followed;
    }

    /** Friends and well-known members. */
    private void ties(int customer, IntArrayList list) {
        list.clear();
        int group = group(customer);
        if (group == NO_MEMBER) {
            return;
        }
        friends(customer, group, list);
        famous(customer, group, list);
    }

    private int group(int customer) {
        if (groups[customer] == 0) {
            members.of(customer);
            groups[customer] = (byte) (members.isMember() ? 2 + members.group().place() : NO_MEMBER);
        }
        return groups[customer];
    }

    private void friends(int customer, int group, IntArrayList list) {
        int place = ring.forward(customer);
        for (int step = -REACH; step <= REACH; step++) {
            int other = ring.inverse(Math.floorMod(place + step, members.size()));
            if (other != customer && group(other) != NO_MEMBER) {
                pairs.restart(Math.min(customer, other), Math.max(customer, other));
                if (pairs.chance(group(other) == group ? FRIEND_OF_GROUP : FRIEND_OF_OTHERS)) {
                    add(other, customer, list);
                }
            }
        }
    }

    private void famous(int customer, int group, IntArrayList list) {
        draws.restart(customer);
        int wanted = (int) Math.min(MOST_FAMOUS, draws.lognormal(FAMOUS_MEDIAN, FAMOUS_SPREAD) + draws.uniform());
        int found = 0;
        for (int i = 0; i < wanted * TRIES && found < wanted; i++) {
            double u = draws.uniform();
            double other = draws.uniform();
            int candidate = members.atFame((int) (members.size() * StrictMath.pow(u, FAME)));
            int theirGroup = group(candidate);
            if (theirGroup != NO_MEMBER && (theirGroup == group || other < OTHER_GROUP)) {
                add(candidate, customer, list);
                found++;
            }
        }
    }

    private static void add(int other, int customer, IntArrayList list) {
        if (other != customer && !list.contains(other)) {
            list.add(other);
        }
    }

    /** The day on which one member begins to follow another: after both joined; perhaps after the end of the world. */
    int day(int follower, int other) {
        int since = Math.max(
                0, Math.max(members.of(follower).since(), members.of(other).since()));
        draws.restart(follower, other + 2L);
        return since + (int) Math.min(draws.exponential(DAYS_UNTIL), Days.most());
    }

    static void parameters(List<Parameter> all) {
        all.add(
                new Parameter(
                        "follows: exponent of the in-degree",
                        "2.5",
                        "few are followed by many; most networks have between 2 and 3",
                        "A. Clauset, C. R. Shalizi and M. E. J. Newman, Power-law distributions in empirical data, SIAM Review 2009"));
        all.add(new Parameter(
                "follows: reciprocity",
                "0.2 to 0.3 of follows, which is 0.11 to 0.18 of linked pairs",
                "fewer than on Twitter, where 22 % of linked pairs followed each other",
                "H. Kwak, C. Lee, H. Park and S. Moon, What is Twitter, a social network or a news media?, WWW 2010"));
        all.add(new Parameter(
                "follows: closure",
                CLOSURE_SHARE + " for each direct tie",
                "one follows whom those follow whom one follows",
                ""));
    }
}
