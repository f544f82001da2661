package millet.simulation;

/** What can be had: a new phone is short in its first days, and everything runs out now and then. Who finds an empty shelf buys nothing. */
final class Shelves {

    /** New phones are sold to a part of those who want one for this many days. */
    static final int FLASH_SALE = 14;

    static final double FLASH_SERVED = 0.45;
    /** In every stretch of so many days a product may run out once. */
    private static final int STRETCH = 60;

    static final double RUNS_OUT = 0.10;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;

    private final Catalogue catalogue;
    private final int[][] outFrom;
    private final int[][] outTo;

    Shelves(long seed, Catalogue catalogue, int days) {
        this.catalogue = catalogue;
        int stretches = (days + STRETCH - 1) / STRETCH;
        outFrom = new int[catalogue.size()][stretches];
        outTo = new int[catalogue.size()][stretches];
        Draws draws = Draws.of(seed, "shelves");
        for (int index = 0; index < catalogue.size(); index++) {
            draws.restart(index);
            boolean goods = catalogue.at(index).category() != Category.SERVICE;
            for (int stretch = 0; stretch < stretches; stretch++) {
                boolean out = draws.chance(RUNS_OUT) && goods;
                int length = SHORTEST + draws.below(LONGEST - SHORTEST + 1);
                int from = stretch * STRETCH + draws.below(STRETCH - LONGEST);
                outFrom[index][stretch] = from;
                outTo[index][stretch] = out ? from + length : from;
            }
        }
    }

    boolean isOut(int product, int day) {
        int stretch = day / STRETCH;
        return outFrom[product][stretch] <= day && day < outTo[product][stretch];
    }

    /** The share of those who want the product on this day that can have it. */
    double served(int product, int day) {
        if (isOut(product, day)) {
            return 0;
        }
        Product sold = catalogue.at(product);
        boolean flash = sold.category() == Category.PHONE && day < sold.launch() + FLASH_SALE;
        return flash ? FLASH_SERVED : 1;
    }
}
