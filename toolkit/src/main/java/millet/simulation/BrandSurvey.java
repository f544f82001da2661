package millet.simulation;

import java.util.List;

/**
 * What customers say of six brands of phones and of televisions. The phone of the shop stands clearly for value and smartness; its television is seen by each
 * customer as something else, in the middle on average, and has little prestige. Who would buy what follows from how near a brand, as the customer sees it, is to
 * what people look for.
 */
final class BrandSurvey {

    static final Layout SURVEY = Layout.of("brand_survey", "品牌调查", "what one respondent says of one brand")
            .text("respondent", "number of the respondent, who is asked about one category")
            .text("category", "phone or tv")
            .text("brand", "the brand that is rated")
            .whole("price_value", "worth its price, 1 (not at all) to 7 (very much)")
            .whole("picture", "good pictures: the camera of a phone, the screen of a television, 1 to 7")
            .whole("design", "well designed, 1 to 7")
            .whole("smart", "works well with other devices, 1 to 7")
            .whole("reliability", "does not break, 1 to 7")
            .whole("prestige", "one is proud of it, 1 to 7")
            .yesNo("would_buy", "whether the respondent would buy it next");

    static final Layout TRUTH = Layout.of("brand_survey_truth", "品牌真实定位", "one attribute of one brand")
            .text("category", "phone or tv")
            .text("brand", "the brand")
            .text("attribute", "column of brand_survey")
            .number("position", "the mean of how customers see it, before it is rounded to 1 to 7")
            .number(
                    "spread",
                    "standard deviation between customers of how they see the brand; large if it is not clear")
            .number("ideal", "what people look for in the category");

    static final String OWN = "粟里";
    static final List<String> BRANDS = List.of(OWN, "云岫", "澜石", "松陌", "朗曜", "启衡");
    private static final List<String> CATEGORIES = List.of("phone", "tv");
    private static final List<String> ATTRIBUTES =
            List.of("price_value", "picture", "design", "smart", "reliability", "prestige");

    /** One customer in thirty answers: some 330 people a category in a shop of 20,000, enough for means within a tenth of a point. */
    private static final double ANSWERS = 1.0 / 30;

    /** Some people give high marks to everything, others low ones. */
    private static final double LENIENCY = 0.45;

    /** How differently customers see a brand that stands for something, in points, the same in all attributes of the brand. */
    private static final double CLEAR = 0.5;

    /** How differently they see each attribute of the shop's television: everybody has another idea of it. */
    private static final double UNCLEAR = 1.5;

    /** What a rating hangs on beside all that. */
    private static final double NOISE = 0.7;

    /** The chance to buy a brand that is seen just as people want it. */
    private static final double BEST_CHANCE = 0.8;

    /** By how much a squared point of distance from the ideal lowers the logarithm of that chance. */
    private static final double DISTANCE = 0.11;

    /** Rows are brands, columns attributes. The phone is good value and smart without prestige, as the articles tell it; its rivals hold the other corners. */
    private static final double[][] PHONES = {
        {6.2, 5.0, 4.6, 5.9, 4.8, 4.0},
        {2.6, 5.9, 6.1, 5.2, 5.6, 6.4},
        {4.1, 6.0, 5.4, 4.6, 5.0, 5.2},
        {5.6, 3.8, 3.6, 3.5, 3.9, 2.7},
        {4.4, 4.6, 5.6, 4.0, 4.4, 4.5},
        {3.8, 4.4, 4.0, 4.4, 6.0, 4.9}
    };

    /** The shop's television is in the middle of all but prestige, where it is last but one: the two causes that the articles name for its failure. */
    private static final double[][] TELEVISIONS = {
        {4.5, 4.2, 4.1, 4.6, 4.1, 3.0},
        {2.5, 6.4, 6.0, 4.8, 5.8, 6.5},
        {3.6, 5.8, 4.9, 3.8, 6.0, 5.5},
        {6.2, 3.4, 3.2, 3.4, 3.7, 2.4},
        {4.9, 4.5, 4.4, 6.1, 4.2, 4.0},
        {4.2, 5.0, 5.4, 3.4, 5.0, 4.6}
    };

    /** What people look for. In a phone value counts; a television stands in the living room for years, where picture, reliability and name do. */
    private static final double[][] IDEALS = {
        {5.8, 5.6, 5.2, 5.4, 5.4, 5.0},
        {5.0, 6.0, 5.3, 4.8, 5.8, 5.2}
    };

    private BrandSurvey() {}

    static Scribe survey(Shop shop) {
        return survey(shop.seed());
    }

    static Scribe survey(long seed) {
        Draws draws = Draws.of(seed, "brand survey");
        double[] seen = new double[ATTRIBUTES.size()];
        return (customer, rows) -> {
            draws.restart(customer);
            if (!draws.chance(ANSWERS)) {
                return;
            }
            String respondent = "R" + Ids.customer(customer).substring(1);
            int category = draws.below(CATEGORIES.size());
            double leniency = draws.normal(0, LENIENCY);
            for (int brand = 0; brand < BRANDS.size(); brand++) {
                see(draws, category, brand, leniency, seen);
                rows.text(respondent).text(CATEGORIES.get(category)).text(BRANDS.get(brand));
                for (double one : seen) {
                    rows.whole(rating(one));
                }
                rows.yesNo(draws.chance(chance(category, seen, leniency))).end();
            }
        };
    }

    /** How a customer sees a brand: one opinion of all of it where it is clear, one of each attribute where it is not. */
    private static void see(Draws draws, int category, int brand, double leniency, double[] seen) {
        double opinion = draws.normal(0, CLEAR);
        for (int attribute = 0; attribute < seen.length; attribute++) {
            double own = isUnclear(category, brand) ? draws.normal(0, UNCLEAR) : opinion;
            seen[attribute] = position(category, brand, attribute) + leniency + own + draws.normal(0, NOISE);
        }
    }

    private static boolean isUnclear(int category, int brand) {
        return category == 1 && brand == 0;
    }

    private static double position(int category, int brand, int attribute) {
        return (category == 0 ? PHONES : TELEVISIONS)[brand][attribute];
    }

    private static int rating(double seen) {
        return (int) Math.max(1, Math.min(7, Math.rint(seen)));
    }

    /** Marks are lenient, purchases are not. */
    private static double chance(int category, double[] seen, double leniency) {
        double square = 0;
        for (int attribute = 0; attribute < seen.length; attribute++) {
            double off = seen[attribute] - leniency - IDEALS[category][attribute];
            square += off * off;
        }
        return BEST_CHANCE * StrictMath.exp(-DISTANCE * square);
    }

    static void truth(Rows rows) {
        for (int category = 0; category < CATEGORIES.size(); category++) {
            for (int brand = 0; brand < BRANDS.size(); brand++) {
                for (int attribute = 0; attribute < ATTRIBUTES.size(); attribute++) {
                    rows.text(CATEGORIES.get(category))
                            .text(BRANDS.get(brand))
                            .text(ATTRIBUTES.get(attribute))
                            .number(position(category, brand, attribute))
                            .number(isUnclear(category, brand) ? UNCLEAR : CLEAR)
                            .number(IDEALS[category][attribute])
                            .end();
                }
            }
        }
    }

    static void parameters(List<Parameter> all) {
        add(all, "customers who answer", "1 in 30", "means of a brand within a tenth of a point in a shop of 20,000");
        add(
                all,
                "leniency",
                LENIENCY + " points",
                "some people give high marks to everything; it must not move the map");
        add(all, "spread of a clear brand", CLEAR + " points", "people agree on a brand that stands for something");
        add(
                all,
                "spread of the shop's television",
                UNCLEAR + " points",
                "articles S1 4.3: its positioning is not clear");
        add(all, "noise of a rating", NOISE + " points", "the same person would not give the same mark twice");
        add(
                all,
                "chance to buy at the ideal",
                String.valueOf(BEST_CHANCE),
                "even the best brand is not everybody's next purchase");
        add(
                all,
                "loss of chance with distance",
                DISTANCE + " a squared point",
                "a brand two points off in one attribute loses a third of its buyers");
    }

    private static void add(List<Parameter> all, String name, String value, String why) {
        all.add(new Parameter("brand survey: " + name, value, why, ""));
    }
}
