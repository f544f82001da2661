package millet.simulation;

/** Ratings and reviews of customers. */
final class ReviewTables {

    static final Layout REVIEWS = Layout.of("reviews", "评论", "one review of a bought product")
            .text("review", "number of the review")
            .text("order", "number of the order")
            .text("customer", "who wrote it")
            .text("product", "number of the product")
            .text("category", "phone, band, tv, home, accessory or service")
            .day("day", "when")
            .whole("stars", "1 to 5")
            .text("text", "what it says")
            .whole("helpful", "how many others called it helpful");

    static final Layout REVIEWS_TRUTH = Layout.of("reviews_truth", "评论真实情感", "one review of a bought product")
            .text("review", "number of the review")
            .text("aspects", "what it speaks of, as camera|battery; missing if it only says good or bad")
            .text("polarities", "1 praise, 0 neither, -1 complaint for each aspect, as 1|-1; missing without aspects")
            .whole("overall", "1 praise, 0 neither, -1 complaint")
            .yesNo("stars_disagree", "whether the stars say something else than the writer thinks");

    static final Layout RATINGS = Layout.of("ratings", "评分", "one rating of a bought product, with or without a text")
            .text("customer", "who rated")
            .text("product", "number of the product")
            .day("day", "when")
            .whole("stars", "1 to 5");

    private static final int DELIVERY = 2;
    private static final double RETURNED_IN_ANGER = 0.6;
    private static final double DAYS_UNTIL_REVIEW = 9;
    /** A device that fails within so many days spoils the review. */
    private static final int EARLY = 90;

    private ReviewTables() {}

    static Scribe reviews(Shop shop) {
        return each(shop, true, (review, reviews, product, order, customer, day, rows) -> {
            reviews.opine(product.category());
            String text = reviews.text(product.category());
            rows.text(review)
                    .text(order)
                    .text(Ids.customer(customer))
                    .text(product.id())
                    .text(product.category().word())
                    .day(day)
                    .whole(reviews.stars())
                    .text(text)
                    .whole(helpful(reviews.draws(), text.length(), shop.days() - day))
                    .end();
        });
    }

    /** Long reviews that have stood for long are called helpful more often; most are never. */
    private static int helpful(Draws draws, int length, int age) {
        double mean = 0.012 * length * age / (age + 60.0);
        return draws.poisson(draws.gamma(0.3, mean));
    }

    static Scribe reviewsTruth(Shop shop) {
        return each(shop, true, (review, reviews, product, order, customer, day, rows) -> {
            reviews.opine(product.category());
            boolean alone = reviews.opinions().size() == 0;
            rows.text(review)
                    .text(alone ? null : reviews.opinions().aspectList())
                    .text(alone ? null : reviews.opinions().polarityList())
                    .whole(reviews.overall())
                    .yesNo(reviews.disagrees())
                    .end();
        });
    }

    static Scribe ratings(Shop shop) {
        return each(
                shop, false, (review, reviews, product, order, customer, day, rows) -> rows.text(Ids.customer(customer))
                        .text(product.id())
                        .day(day)
                        .whole(reviews.stars())
                        .end());
    }

    @FunctionalInterface
    private interface Row {
        void write(String review, Reviews reviews, Product product, String order, int customer, int day, Rows rows);
    }

    /** Goes through what a customer rated, or only what he wrote about. */
    private static Scribe each(Shop shop, boolean written, Row row) {
        Life life = new Life(shop);
        Device device = new Device(shop);
        Reviews reviews = new Reviews(shop.seed());
        Draws draws = Draws.of(shop.seed(), "review days");
        return (customer, rows) -> {
            Orders orders = life.of(customer).orders();
            reviews.by(customer);
            int count = 0;
            for (int order = 0; order < orders.count(); order++) {
                for (int line = orders.firstLine(order); line < orders.endLine(order); line++) {
                    Product product = shop.catalogue().at(orders.product(line));
                    draws.restart(customer, line);
                    int day = orders.day(order) + DELIVERY + (int) draws.exponential(DAYS_UNTIL_REVIEW);
                    boolean failed = device.of(life, shop.catalogue(), order, line)
                            && device.failsOn() - orders.day(order) < EARLY;
                    if (failed) {
                        day = device.failsOn() + draws.below(DELIVERY);
                    }
                    int back = orders.returned(line);
                    if (back != Orders.KEPT) {
                        // what is sent back is reviewed before, and mostly disliked
                        failed = draws.chance(RETURNED_IN_ANGER);
                        day = Math.min(day, Math.max(orders.day(order) + DELIVERY, back - 1));
                    }
                    reviews.of(customer, line, product.index(), product.category(), failed);
                    if (day < shop.days() && (written ? reviews.isWritten() : reviews.isRated())) {
                        String number = Ids.document('V', day, customer, count++);
                        row.write(
                                number,
                                reviews,
                                product,
                                OrderTables.number(orders, order, customer),
                                customer,
                                day,
                                rows);
                    }
                }
            }
        };
    }
}
