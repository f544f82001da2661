package millet.simulation;

/** The hidden kinds of customers. What they have in common is in the means; persons differ from them. */
@SuppressWarnings("ImmutableEnumChecker") // arrays that nobody changes
enum Segment {
    FANS(
            "fans",
            "发烧友",
            0.08,
            new double[] {1.3, 1.4, 0.9, 0.5, 0.3},
            new Temper(0.55, 0.60, 0.50, 0.88, 0.80),
            2500,
            new double[] {1.5, 0.6, 0.10, 0.9, 1.7, 0.50},
            2.2,
            0.7,
            Response.SURE),
    VALUE(
            "value seekers",
            "性价比派",
            0.30,
            new double[] {0.6, 1.0, 1.2, 1.2, 1.1},
            new Temper(-0.50, 1.45, 0.30, 0.75, 0.25),
            800,
            new double[] {0.75, 0.20, 0.07, 0.8, 0.9, 0.16},
            0.8,
            1.2,
            Response.PERSUADABLE),
    HOME(
            "home builders",
            "智能家居家庭",
            0.17,
            new double[] {0.15, 1.1, 1.6, 1.2, 0.7},
            new Temper(-0.05, 1.00, 0.88, 0.50, 0.15),
            2000,
            new double[] {0.55, 0.20, 0.20, 2.6, 0.8, 0.22},
            1.6,
            1.0,
            Response.SLEEPING),
    STUDENTS(
            "students",
            "学生",
            0.23,
            new double[] {3.2, 0.7, 0.1, 0.05, 0.02},
            new Temper(-0.30, 1.20, 0.08, 0.90, 0.50),
            650,
            new double[] {0.65, 0.40, 0.01, 0.25, 1.2, 0.45},
            0.5,
            1.6,
            Response.CURIOUS),
    OCCASIONAL(
            "occasional",
            "偶尔购买",
            0.22,
            new double[] {0.6, 0.8, 0.9, 1.4, 2.2},
            new Temper(-1.20, 0.90, 0.25, 0.35, 0.05),
            130,
            new double[] {0.65, 0.30, 0.10, 0.9, 0.6, 0.10},
            1.2,
            0.5,
            Response.LOST);

    /**
     * The five hidden numbers of which a person's are drawn.
     *
     * @param rate logarithm of how many times the usual one buys
     * @param sensitivity to prices, 1 being average
     * @param home how much one's things are those of a home, from 0 to 1
     * @param online share of orders not placed in a store
     * @param community inclination to the community, from 0 to 1
     */
    record Temper(double rate, double sensitivity, double home, double online, double community) {}

    /** How one answers to the campaign. */
    enum Response {
        /** Buys because of it. */
        PERSUADABLE("persuadable", 0.14),
        CURIOUS("persuadable", 0.10),
        /** Buys or does not, with it or without. */
        SURE("sure thing", 0),
        LOST("lost cause", 0.004),
        /** Is put off by it: the share of intended purchases that it spoils. */
        SLEEPING("sleeping dog", -0.25);

        private final String word;
        private final double effect;

        Response(String word, double effect) {
            this.word = word;
            this.effect = effect;
        }

        String word() {
            return word;
        }

        double effect() {
            return effect;
        }
    }

    static final int COUNT = 5;
    private static final Segment[] ALL = values();
    private static final int AGE_BANDS = 5;
    private static final double[][] WEIGHTS = weights();

    private final String word;
    private final String chinese;
    private final double weight;
    private final double[] byAge;
    private final Temper temper;
    private final double meanLife;
    private final double[] perYear;
    private final double tier;
    private final double adResponse;
    private final Response response;

    /**
     * @param weight its frequency among people whose age says nothing
     * @param byAge times that frequency for those aged 18–24, 25–34, 35–44, 45–54 and older
     * @param meanLife days from joining until one stops buying for good, on average
     * @param perYear purchases of each category in a year at list price by somebody of usual rate who owns none
     * @param tier of products that is liked best, from 0 to 3
     * @param adResponse times the usual effect of an advertisement
     */
    Segment(
            String word,
            String chinese,
            double weight,
            double[] byAge,
            Temper temper,
            double meanLife,
            double[] perYear,
            double tier,
            double adResponse,
            Response response) {
        this.word = word;
        this.chinese = chinese;
        this.weight = weight;
        this.byAge = byAge;
        this.temper = temper;
        this.meanLife = meanLife;
        this.perYear = perYear;
        this.tier = tier;
        this.adResponse = adResponse;
        this.response = response;
    }

    private static double[][] weights() {
        double[][] weights = new double[AGE_BANDS][COUNT];
        for (int band = 0; band < AGE_BANDS; band++) {
            for (int i = 0; i < COUNT; i++) {
                weights[band][i] = ALL[i].weight * ALL[i].byAge[band];
            }
        }
        return weights;
    }

    /** The segment of somebody of this age: what one is shows in the age, though not for certain. */
    static Segment draw(Draws draws, int age) {
        int band = Math.max(0, Math.min(AGE_BANDS - 1, (age - 15) / 10));
        return ALL[draws.pick(WEIGHTS[band])];
    }

    /** The index in arrays that hold something for each of them. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    String word() {
        return word;
    }

    String chinese() {
        return chinese;
    }

    double weight() {
        return weight;
    }

    Temper temper() {
        return temper;
    }

    double meanLife() {
        return meanLife;
    }

    double perYear(Category category) {
        return perYear[category.place()];
    }

    double tier() {
        return tier;
    }

    double adResponse() {
        return adResponse;
    }

    Response response() {
        return response;
    }
}
