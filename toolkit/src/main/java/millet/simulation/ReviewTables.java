package millet.simulation;

import java.util.EnumMap;
import java.util.Map;

/** Ratings, reviews, tickets and searches of customers. */
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

    static final Layout TICKETS = Layout.of("tickets", "售后工单", "one question or complaint to the help desk")
            .text("ticket", "number of the ticket")
            .text("customer", "who asked")
            .text("order", "number of the order")
            .text("product", "number of the product")
            .time("time", "when")
            .text("text", "what it says");

    static final Layout TICKETS_TRUTH = Layout.of(
                    "tickets_truth", "工单真实主题", "one question or complaint to the help desk")
            .text("ticket", "number of the ticket")
            .text("topic", "what it is about")
            .text("topic_zh", "the same in Chinese")
            .yesNo("urgent", "whether the customer is in a hurry");

    static final Layout SEARCHES = Layout.of("searches", "站内搜索", "one search in the shop")
            .text("search", "number of the search")
            .text("customer", "who searched")
            .time("time", "when")
            .text("words", "what was typed");

    static final Layout SEARCHES_TRUTH = Layout.of("searches_truth", "搜索真实意图", "one search in the shop")
            .text("search", "number of the search")
            .text("category", "what was looked for")
            .yesNo("ordered", "whether an order of that category followed on the same day");

    private static final int DELIVERY = 2;
    private static final double DAYS_UNTIL_REVIEW = 9;
    /** A device that fails within so many days spoils the review. */
    private static final int EARLY = 90;

    private static final double TICKET = 0.06;
    private static final double TICKET_OF_FAILURE = 0.75;
    private static final double URGENT = 0.2;
    private static final double SEARCH_BEFORE_ORDER = 0.35;
    /** Searches a year that lead to nothing, for somebody who buys at the usual rate. */
    private static final double IDLE_SEARCHES = 1.5;

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

    static Scribe tickets(Shop shop) {
        return tickets(shop, false);
    }

    static Scribe ticketsTruth(Shop shop) {
        return tickets(shop, true);
    }

    private static Scribe tickets(Shop shop, boolean truth) {
        Life life = new Life(shop);
        Device device = new Device(shop);
        Draws draws = Draws.of(shop.seed(), "tickets");
        Map<Category, TicketText> writers = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            writers.put(category, new TicketText(category));
        }
        StringBuilder text = new StringBuilder();
        return (customer, rows) -> {
            Orders orders = life.of(customer).orders();
            Voice voice = Voice.draw(draws.restart(customer));
            int count = 0;
            for (int order = 0; order < orders.count(); order++) {
                for (int line = orders.firstLine(order); line < orders.endLine(order); line++) {
                    Product product = shop.catalogue().at(orders.product(line));
                    TicketText writer = writers.get(product.category());
                    draws.restart(customer, line + 1L);
                    boolean failed = device.of(life, shop.catalogue(), order, line) && device.isSeenToFail();
                    boolean asks = draws.chance(failed ? TICKET_OF_FAILURE : TICKET);
                    TicketText.Topic topic = writer.topic(draws);
                    if (failed && draws.chance(0.7)) {
                        topic = TicketText.Topic.NO_POWER;
                    }
                    int day = failed
                            ? device.failsOn() + draws.below(3)
                            : orders.day(order)
                                    + 1
                                    + (int) draws.exponential(topic == TicketText.Topic.DELIVERY ? 3 : 40);
                    if (!asks || day >= shop.days()) {
                        continue;
                    }
                    boolean urgent = draws.chance(URGENT);
                    int second = Clock.shopping(draws);
                    String number = Ids.document('K', day, customer, count++);
                    if (truth) {
                        rows.text(number)
                                .text(topic.word())
                                .text(topic.chinese())
                                .yesNo(urgent)
                                .end();
                        continue;
                    }
                    text.setLength(0);
                    writer.write(topic, urgent, voice, draws, text);
                    rows.text(number)
                            .text(Ids.customer(customer))
                            .text(OrderTables.number(orders, order, customer))
                            .text(product.id())
                            .time(day, second)
                            .text(text.toString())
                            .end();
                }
            }
        };
    }

    static Scribe searches(Shop shop) {
        return searches(shop, false);
    }

    static Scribe searchesTruth(Shop shop) {
        return searches(shop, true);
    }

    private static Scribe searches(Shop shop, boolean truth) {
        Life life = new Life(shop);
        SearchWords words = new SearchWords();
        Draws draws = Draws.of(shop.seed(), "searches");
        return (customer, rows) -> {
            Orders orders = life.of(customer).orders();
            int count = 0;
            for (int order = 0; order < orders.count(); order++) {
                draws.restart(customer, order + 1L);
                if (draws.chance(SEARCH_BEFORE_ORDER) && orders.place(order) != Place.STORE) {
                    int second = Math.max(0, orders.second(order) - 60 - draws.below(3600));
                    Category category = shop.catalogue()
                            .at(orders.product(orders.firstLine(order)))
                            .category();
                    search(
                            customer,
                            count++,
                            orders.day(order),
                            second,
                            category,
                            truth ? null : words,
                            true,
                            draws,
                            rows);
                }
            }
            draws.restart(customer);
            Traits traits = life.traits();
            int from = Math.max(0, traits.joined());
            int to = Math.min(shop.days(), traits.leaves());
            int idle = to <= from ? 0 : draws.poisson(IDLE_SEARCHES * (to - from) / 365);
            for (int i = 0; i < idle; i++) {
                draws.restart(customer, -i - 1L);
                int day = shop.season().draw(draws, from, to);
                Category category = Category.at(draws.below(Category.COUNT));
                int second = Clock.shopping(draws);
                search(customer, count++, day, second, category, truth ? null : words, false, draws, rows);
            }
        };
    }

    private static void search(
            int customer,
            int number,
            int day,
            int second,
            Category category,
            SearchWords words,
            boolean ordered,
            Draws draws,
            Rows rows) {
        rows.text(Ids.document('Q', day, customer, number));
        if (words == null) {
            rows.text(category.word()).yesNo(ordered).end();
        } else {
            rows.text(Ids.customer(customer))
                    .time(day, second)
                    .text(words.write(category, draws))
                    .end();
        }
    }
}
