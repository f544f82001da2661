package millet.simulation;

import java.time.LocalDate;

/**
 * What everything costs in which week, here and at the competitors. A price holds from Sunday to Saturday. Discounts of ordinary weeks are
 * drawn without regard to demand, so that a careful analyst can measure their effect; those of the festivals come when people buy anyway,
 * which misleads the careless one.
 */
final class Prices {

    static final int WEEK = 7;
    /** No price falls below this share of the list price. */
    static final double LOWEST = 0.65;
    /** By how many per cent more is bought when competitors are one per cent dearer. */
    static final double CROSS = 0.5;

    static final double COMPETITORS_HIGHEST = 1.25;
    private static final double COMPETITORS_LOWEST = 0.8;
    private static final double COMPETITORS_MEMORY = 0.85;
    private static final double COMPETITORS_MOVE = 0.03;

    static final double ORDINARY_DISCOUNT = 0.3;
    private static final double[] DEPTHS = {0.05, 0.10, 0.15, 0.20};
    private static final double[] FESTIVAL_DEPTHS = {0.10, 0.15, 0.20};
    private static final double CLEARANCE = 0.15;
    private static final int NEW = 56;
    private static final int FESTIVAL_DAYS = 4;

    private final Catalogue catalogue;
    private final int weeks;
    private final double[][] price;
    private final String[][] promotion;
    private final double[][] competitors;
    private final double[][] logRatio;
    private final double[][] logCompetitors;

    Prices(long seed, Catalogue catalogue, int days) {
        this.catalogue = catalogue;
        weeks = (days + WEEK - 1) / WEEK;
        price = new double[catalogue.size()][weeks];
        promotion = new String[catalogue.size()][weeks];
        competitors = new double[Category.COUNT][weeks];
        logRatio = new double[catalogue.size()][weeks];
        logCompetitors = new double[Category.COUNT][weeks];
        setPrices(Draws.of(seed, "prices"));
        setCompetitors(Draws.of(seed, "competitors"));
    }

    private void setPrices(Draws draws) {
        String[] festivals = new String[weeks];
        for (int week = 0; week < weeks; week++) {
            festivals[week] = festival(week);
        }
        for (int index = 0; index < catalogue.size(); index++) {
            Product product = catalogue.at(index);
            draws.restart(index);
            for (int week = 0; week < weeks; week++) {
                // three draws a week, needed or not, so that a change of one rule does not reach the weeks after
                double ordinary = draws.uniform();
                double depth = DEPTHS[draws.below(DEPTHS.length)];
                double festivalDepth = FESTIVAL_DEPTHS[draws.below(FESTIVAL_DEPTHS.length)];
                setWeek(product, week, festivals[week], ordinary < ORDINARY_DISCOUNT ? depth : 0, festivalDepth);
            }
        }
    }

    private void setWeek(Product product, int week, String festival, double ordinary, double festivalDepth) {
        int day = week * WEEK;
        double depth = 0;
        if (festival != null) {
            depth = festivalDepth;
            promotion[product.index()][week] = festival;
        } else if (ordinary > 0 && day >= product.launch() + NEW) {
            depth = ordinary;
            promotion[product.index()][week] = "周促";
        }
        boolean clearance = product.leaves() != Integer.MAX_VALUE && day >= product.leaves() - Catalogue.CLEARANCE;
        if (clearance) {
            depth += CLEARANCE;
            promotion[product.index()][week] = "清仓";
        }
        double wanted = product.price() * (1 - Math.min(depth, 1 - LOWEST));
        price[product.index()][week] = product.price() >= 100 ? Math.ceil(wanted) : Math.ceil(wanted * 10) / 10;
        logRatio[product.index()][week] = StrictMath.log(price[product.index()][week] / product.price());
    }

    private static String festival(int week) {
        String found = null;
        int count = 0;
        for (int day = week * WEEK; day < (week + 1) * WEEK; day++) {
            LocalDate date = Days.date(day);
            String festival = Season.festivalOf(date);
            if (festival != null) {
                found = festival;
                count++;
            }
        }
        return count >= FESTIVAL_DAYS ? found : null;
    }

    private void setCompetitors(Draws draws) {
        for (int category = 0; category < Category.COUNT; category++) {
            draws.restart(category);
            double log = 0;
            for (int week = 0; week < weeks; week++) {
                log = COMPETITORS_MEMORY * log + draws.normal(0, COMPETITORS_MOVE);
                double index = Math.min(COMPETITORS_HIGHEST, Math.max(COMPETITORS_LOWEST, StrictMath.exp(log)));
                competitors[category][week] = Math.rint(index * 1000) / 1000;
                logCompetitors[category][week] = StrictMath.log(competitors[category][week]);
            }
        }
    }

    int weeks() {
        return weeks;
    }

    double of(int product, int day) {
        return price[product][day / WEEK];
    }

    /** The word for the reason of the week's price, or null at the list price. */
    String promotion(int product, int day) {
        return promotion[product][day / WEEK];
    }

    /** Competitors' prices as a multiple of what is usual. */
    double competitors(int category, int day) {
        return competitors[category][day / WEEK];
    }

    /** How many times as much of a product is wanted in this week as at list price and usual competitors, by somebody of this sensitivity. */
    double demand(int product, int day, double sensitivity) {
        int week = day / WEEK;
        Category category = catalogue.at(product).category();
        return StrictMath.exp(CROSS * logCompetitors[category.place()][week]
                - category.elasticity() * sensitivity * logRatio[product][week]);
    }

    /** No demand of a category is larger than this for somebody of this sensitivity. */
    static double mostDemand(Category category, double sensitivity) {
        return StrictMath.pow(LOWEST, -category.elasticity() * sensitivity)
                * StrictMath.pow(COMPETITORS_HIGHEST, CROSS);
    }
}
