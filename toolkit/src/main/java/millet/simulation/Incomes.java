package millet.simulation;

/** The band of a customer's income, which goes with age and city. */
final class Incomes {

    static final int BANDS = 5;
    private static final double USUAL = 3.3;
    private static final double SPREAD = 1.0;
    /** Bands above or below the usual one, by age band from 18–24 on. */
    private static final double[] BY_AGE = {-1.1, 0.1, 0.5, 0.2, -0.3};

    private static final double BY_TIER = -0.35;

    private final Draws draws;

    Incomes(long seed) {
        draws = Draws.of(seed, "income");
    }

    int of(int customer, Person person) {
        int band = Math.max(0, Math.min(BY_AGE.length - 1, (person.age() - 15) / 10));
        double mean = USUAL + BY_AGE[band] + BY_TIER * (person.city().tier() - 2);
        return (int)
                Math.max(1, Math.min(BANDS, Math.rint(draws.restart(customer).normal(mean, SPREAD))));
    }
}
