package millet.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a buyer thinks of what he bought. The latent rating is the mean, the product's quality, the buyer's severity, the product of three tastes with
 * three traits of the product, and noise: the structure that matrix factorisation looks for. One instance is filled again and again.
 */
final class Reviews {

    /** Somebody rates every second thing that he buys and writes about every fifth, as he is inclined. */
    private static final double RATES = 0.5;

    private static final double WRITES = 0.35;
    static final int FACTORS = 3;
    private static final double MEAN = 4.6;
    private static final double QUALITY_SPREAD = 0.35;
    private static final double ASPECT_SPREAD = 0.7;
    private static final double SEVERITY_SPREAD = 0.45;
    /** The deviation of a person's taste for a trait of deviation 1; three of them move a rating by about 0.4. */
    private static final double FACTOR_SPREAD = 0.25;

    private static final double NOISE = 0.75;
    private static final double EARLY_FAILURE = -2.3;
    /** Something else went wrong: what came was another thing, or broken on the way. */
    private static final double FIASCO = 0.045;

    private static final double FIASCO_COSTS = -2.6;
    /** Who is disappointed or delighted writes sooner: ratings become J-shaped. */
    private static final double EXTREMES_WRITE = 0.6;

    /** Stars that were left at five although the text complains. */
    private static final double FIVE_BY_DEFAULT = 0.10;

    /** Stars at the wrong end, of people who take one for the best. */
    private static final double WRONG_END = 0.008;

    private static final double PRAISE_FROM = 3.9;
    private static final double COMPLAINT_TO = 3.0;

    private final Draws draws;
    private final Draws persons;
    private final Draws products;
    private final Map<Category, ReviewText> writers = new EnumMap<>(Category.class);
    private final Map<Aspect, Double> aspectQuality = new EnumMap<>(Aspect.class);
    private final Opinions opinions = new Opinions();
    private final StringBuilder text = new StringBuilder();
    private final double[] taste = new double[FACTORS];
    private final double[] trait = new double[FACTORS];
    private double severity;
    private double productQuality;
    private double rates;
    private double writes;
    private Voice voice;
    private boolean rated;
    private boolean written;
    private boolean disagrees;
    private int overall;
    private int stars;
    private double latent;

    Reviews(long seed) {
        draws = Draws.of(seed, "reviews");
        persons = Draws.of(seed, "reviewers");
        products = Draws.of(seed, "qualities");
        voice = Voice.draw(persons);
    }

    /** The buyer of the next reviews. */
    Reviews by(int customer) {
        persons.restart(customer);
        severity = persons.normal(0, SEVERITY_SPREAD);
        for (int i = 0; i < FACTORS; i++) {
            taste[i] = persons.normal(0, FACTOR_SPREAD);
        }
        rates = Math.min(1, persons.gamma(2, RATES));
        writes = Math.min(1, persons.gamma(1, WRITES));
        voice = Voice.draw(persons);
        return this;
    }

    /** What the buyer thinks of a line of his orders. */
    void of(int customer, int line, int product, Category category, boolean failedEarly) {
        quality(product, category);
        draws.restart(customer, line);
        rated = draws.chance(rates);
        latent = MEAN + productQuality + severity + draws.normal(0, NOISE) + (failedEarly ? EARLY_FAILURE : 0);
        for (int i = 0; i < FACTORS; i++) {
            latent += taste[i] * trait[i];
        }
        latent += draws.chance(FIASCO) ? FIASCO_COSTS : 0;
        overall = latent >= PRAISE_FROM ? 1 : latent <= COMPLAINT_TO ? -1 : 0;
        double urge = writes + EXTREMES_WRITE * (overall < 0 ? 1 : latent > 5 ? 0.3 : 0);
        written = rated && draws.chance(Math.min(1, urge));
        stars = (int) Math.max(1, Math.min(5, Math.rint(latent)));
        disagrees = false;
        if (draws.chance(FIVE_BY_DEFAULT) && overall < 0) {
            disagrees = stars != 5;
            stars = 5;
        } else if (draws.chance(WRONG_END) && overall != 0) {
            stars = 6 - stars;
            disagrees = stars != 3;
        }
    }

    /** Qualities belong to the seed and the product alone. */
    private void quality(int product, Category category) {
        products.restart(product);
        productQuality = products.normal(0, QUALITY_SPREAD);
        for (int i = 0; i < FACTORS; i++) {
            trait[i] = products.normal();
        }
        for (Aspect aspect : Aspect.of(category.word())) {
            aspectQuality.put(aspect, products.normal(0, ASPECT_SPREAD));
        }
    }

    /** The quality of an aspect of a product, 0 being usual. */
    double quality(int product, Category category, Aspect aspect) {
        quality(product, category);
        return aspectQuality.get(aspect);
    }

    /** The text of what was decided by {@link #opine}. */
    String text(Category category) {
        text.setLength(0);
        writers.computeIfAbsent(category, any -> new ReviewText(any.word()))
                .write(opinions, overall, voice, draws, text);
        return text.toString();
    }

    /** Chooses what to speak of, mostly what is spoken of most, and what to say of it; once after each {@link #of}. */
    void opine(Category category) {
        List<Aspect> aspects = Aspect.of(category.word());
        opinions.clear();
        if (draws.chance(voice.blunt())) {
            return;
        }
        int count = 1 + Math.min(Opinions.MOST - 1, draws.poisson(1.2));
        while (opinions.size() < count) {
            int rank = (int) (aspects.size() * StrictMath.pow(draws.uniform(), 1.5));
            Aspect aspect = aspects.get(rank);
            if (!opinions.speakOf(aspect)) {
                opinions.add(aspect, polarity(aspect));
            }
        }
    }

    private int polarity(Aspect aspect) {
        double mood = 1.1 * overall + 0.7 * (latent - 3.5) + 0.9 * aspectQuality.get(aspect) + draws.normal(0, 0.5);
        double between = 0.3;
        return mood > between ? 1 : mood < -between ? -1 : 0;
    }

    boolean isRated() {
        return rated;
    }

    boolean isWritten() {
        return written;
    }

    boolean disagrees() {
        return disagrees;
    }

    int overall() {
        return overall;
    }

    int stars() {
        return stars;
    }

    /** The rating before noise was rounded to stars, kept within bounds or left at five by habit. */
    double latent() {
        return latent;
    }

    double severity() {
        return severity;
    }

    Opinions opinions() {
        return opinions;
    }

    Draws draws() {
        return draws;
    }

    static void parameters(List<Parameter> all) {
        all.add(
                new Parameter(
                        "ratings: mean and shape",
                        "4.6 before rounding; extremes write more",
                        "ratings of web shops are J-shaped: many fives, some ones, little between",
                        "N. Hu, J. Zhang and P. A. Pavlou, Overcoming the J-shaped distribution of product reviews, CACM 2009"));
        all.add(new Parameter(
                "ratings: factors",
                "3, each moving a rating by " + FACTOR_SPREAD + " stars",
                "tastes that matrix factorisation can find",
                ""));
        all.add(new Parameter(
                "reviews: five stars by default",
                FIVE_BY_DEFAULT + " of complaints",
                "the form is preset to five stars and not everybody changes it: stars are no truth about the text",
                ""));
        all.add(new Parameter(
                "reviews: stars at the wrong end", String.valueOf(WRONG_END), "some take one star for the best", ""));
    }
}
