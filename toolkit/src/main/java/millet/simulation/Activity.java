package millet.simulation;

import java.time.DayOfWeek;
import java.util.List;

/** On which days a member visits the community and for how long: a habit that novelty lifts, that sleeps for months and wakes again. */
final class Activity {

    private static final double NOVELTY = 0.8;
    private static final double NOVELTY_DAYS = 21;
    private static final double AWAKE_DAYS = 150;
    private static final double ASLEEP_DAYS = 100;
    /** What is left of a habit while it sleeps. */
    private static final double ASLEEP = 0.02;

    private static final double WEEKEND = 1.18;
    private static final double MOST_LIKELY = 0.97;
    private static final double MEDIAN_MINUTES = 7;
    private static final double MINUTES_SPREAD = 0.9;
    private static final double PERSON_SPREAD = 0.6;
    private static final int LONGEST = 600;

    private final Draws draws;
    private final Draws daily;
    private final int days;
    private double habit;
    private double stay;
    private boolean awake;
    private int turn;

    Activity(long seed, int days) {
        draws = Draws.of(seed, "habit");
        daily = Draws.of(seed, "visits");
        this.days = days;
    }

    /** Tells each visit, in the order of time. */
    void visits(Members member, Visit visit) {
        draws.restart(member.customer());
        habit = member.role().habit(draws);
        stay = draws.lognormal(MEDIAN_MINUTES, PERSON_SPREAD);
        awake = true;
        turn = member.since() + spell();
        daily.restart(member.customer());
        int day = Math.max(0, member.since());
        while (turn <= day) {
            change();
        }
        for (; day < days; day++) {
            if (day >= turn) {
                change();
            }
            if (daily.chance(chance(day, day - member.since()))) {
                int minutes = (int) Math.min(LONGEST, 1 + daily.lognormal(stay, MINUTES_SPREAD));
                visit.on(day, minutes);
            }
        }
    }

    /** A day on which a member was there. */
    @FunctionalInterface
    interface Visit {
        void on(int day, int minutes);
    }

    private void change() {
        awake = !awake;
        turn += spell();
    }

    private int spell() {
        return 1 + (int) draws.exponential(awake ? AWAKE_DAYS : ASLEEP_DAYS);
    }

    private double chance(int day, int sinceJoining) {
        double novelty = 1 + NOVELTY * StrictMath.exp(-sinceJoining / NOVELTY_DAYS);
        DayOfWeek weekday = Days.date(day).getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        double phase = awake ? 1 : ASLEEP;
        return Math.min(MOST_LIKELY, habit * novelty * (weekend ? WEEKEND : 1) * phase);
    }

    static void parameters(List<Parameter> all) {
        all.add(new Parameter(
                "community: habit of a lurker",
                "beta(0.5, 3), mean 1/7 of days",
                "one visit a week on average, and many who hardly ever come back",
                ""));
        all.add(new Parameter(
                "community: spells awake and asleep",
                "150 and 100 days on average",
                "members go quiet for months and return",
                ""));
    }
}
