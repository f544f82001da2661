package millet.simulation;

/** The hidden side of a customer. One instance is filled again and again. */
final class Traits {

    static final double RATE_SPREAD = 0.65;
    private static final double SENSITIVITY_SPREAD = 0.12;
    private static final double SHARE_SPREAD = 0.08;
    /** The share of customers who were there before the world begins, and for how many days back they joined. */
    static final double OLD = 0.45;

    /** Those who only try the shop, and for how many days on average. */
    static final double TRIES = 0.3;

    private static final double TRIAL_DAYS = 20;
    private static final int OLD_DAYS = 1095;
    /** Shops among the customers: they buy in dozens. */
    static final double RESELLERS = 0.001;

    private final Draws draws;
    private final People people;
    private final Season season;
    private final int days;

    private int customer;
    private Person person;
    private Segment segment;
    private double logRate;
    private double sensitivity;
    private double home;
    private double online;
    private double community;
    private int joined;
    private int leaves;
    private boolean reseller;

    Traits(long seed, Season season, int days) {
        draws = Draws.of(seed, "traits");
        people = People.withSeed(seed);
        this.season = season;
        this.days = days;
    }

    Traits of(int customer) {
        this.customer = customer;
        draws.restart(customer);
        person = people.of(customer);
        segment = Segment.draw(draws, person.age());
        Segment.Temper mean = segment.temper();
        logRate = draws.normal(mean.rate(), RATE_SPREAD);
        sensitivity = within(draws.normal(mean.sensitivity(), SENSITIVITY_SPREAD), 0.3, 1.8);
        home = within(draws.normal(mean.home(), SHARE_SPREAD), 0, 1);
        online = within(draws.normal(mean.online(), SHARE_SPREAD), 0, 1);
        community = within(draws.normal(mean.community(), SHARE_SPREAD), 0, 1);
        joined = draws.chance(OLD) ? -1 - draws.below(OLD_DAYS) : season.draw(draws, 0, days);
        double life = draws.chance(TRIES) ? TRIAL_DAYS : segment.meanLife();
        leaves = joined + 1 + (int) draws.exponential(life);
        reseller = draws.chance(RESELLERS);
        return this;
    }

    private static double within(double value, double low, double high) {
        return Math.min(high, Math.max(low, value));
    }

    int customer() {
        return customer;
    }

    Person person() {
        return person;
    }

    Segment segment() {
        return segment;
    }

    double logRate() {
        return logRate;
    }

    /** Purchases of a category on an ordinary day at list price, owning none. */
    double rate(Category category) {
        double taste = category == Category.HOME ? home / segment.temper().home() : 1;
        return StrictMath.exp(logRate) * segment.perYear(category) * taste / 365;
    }

    double sensitivity() {
        return sensitivity;
    }

    double home() {
        return home;
    }

    double online() {
        return online;
    }

    double community() {
        return community;
    }

    int joined() {
        return joined;
    }

    /** The first day on which the customer does not buy any more; perhaps after the end of the world. */
    int leaves() {
        return leaves;
    }

    boolean isReseller() {
        return reseller;
    }
}
