package millet.simulation;

/** What all customers of one world have in common: goods, prices, seasons, shelves. Immutable; any number of threads may read it. */
final class Shop {

    /** The campaign comes when this share of the world's days is over, and is judged by the purchases of so many days. */
    private static final double CAMPAIGN = 0.6;

    static final int CAMPAIGN_WINDOW = 14;

    private final World world;
    private final Season season;
    private final Catalogue catalogue;
    private final Prices prices;
    private final Shelves shelves;

    Shop(World world) {
        this.world = world;
        season = new Season(world.length());
        catalogue = new Catalogue(world.length());
        prices = new Prices(world.seed(), catalogue, world.length());
        shelves = new Shelves(world.seed(), catalogue, world.length());
    }

    World world() {
        return world;
    }

    int days() {
        return world.length();
    }

    long seed() {
        return world.seed();
    }

    Season season() {
        return season;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Prices prices() {
        return prices;
    }

    Shelves shelves() {
        return shelves;
    }

    int campaignDay() {
        return (int) (world.length() * CAMPAIGN);
    }

    Traits traits() {
        return new Traits(world.seed(), season, world.length());
    }
}
