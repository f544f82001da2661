package millet.simulation;

/** Customers who use each platform with a fixed chance, for tests that need no shop. */
final class SomePlatforms {

    private static final double[] USED = {0.70, 0.47, 0.24, 0.20, 0.25};

    private SomePlatforms() {}

    static int firstUse(int customer, Platform platform) {
        int joined = customer * 37 % 1000 - 400;
        Draws draws = Draws.of(42, "first use " + platform.label).restart(customer);
        return draws.chance(USED[platform.place()]) ? joined + draws.below(200) : FirstUse.NEVER;
    }
}
