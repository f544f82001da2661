package millet.simulation;

/** What is typed into the search field, before an order or to no avail. */
final class SearchTables {

    static final Layout SEARCHES = Layout.of("searches", "站内搜索", "one search in the shop")
            .text("search", "number of the search")
            .text("customer", "who searched")
            .time("time", "when")
            .text("words", "what was typed");

    static final Layout SEARCHES_TRUTH = Layout.of("searches_truth", "搜索真实意图", "one search in the shop")
            .text("search", "number of the search")
            .text("category", "what was looked for")
            .yesNo("ordered", "whether an order of that category followed on the same day");

    private static final double SEARCH_BEFORE_ORDER = 0.35;
    /** Searches a year that lead to nothing, for somebody who buys at the usual rate. */
    private static final double IDLE_SEARCHES = 1.5;

    private static final int YEAR = 365;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private SearchTables() {}

    static Scribe searches(Shop shop) {
        Field field = new Field(shop);
        SearchWords words = new SearchWords();
        return (customer, rows) -> field.typed(customer, () -> rows.text(field.number)
                .text(Ids.customer(customer))
                .time(field.day, field.second)
                .text(words.write(field.category, field.draws))
                .end());
    }

    static Scribe truth(Shop shop) {
        Field field = new Field(shop);
        return (customer, rows) -> field.typed(customer, () -> rows.text(field.number)
                .text(field.category.word())
                .yesNo(field.ordered)
                .end());
    }

    /** Goes through the searches of one customer after the other. */
    private static final class Field {
        private final Shop shop;
        private final Life life;
        private final Draws draws;
        private Category category;
        private boolean ordered;
        private int day;
        private int second;
        private String number;
        private int count;

        Field(Shop shop) {
            this.shop = shop;
            life = new Life(shop);
            draws = Draws.of(shop.seed(), "searches");
        }

        void typed(int customer, Runnable search) {
            life.of(customer);
            count = 0;
            beforeOrders(customer, search);
            toNoAvail(customer, search);
        }

        private void beforeOrders(int customer, Runnable search) {
            Orders orders = life.orders();
            ordered = true;
            for (int order = 0; order < orders.count(); order++) {
                draws.restart(customer, order + 1L);
                if (draws.chance(SEARCH_BEFORE_ORDER) && orders.place(order) != Place.STORE) {
                    day = orders.day(order);
                    second = Math.max(0, orders.second(order) - MINUTE - draws.below(HOUR));
                    category = shop.catalogue()
                            .at(orders.product(orders.firstLine(order)))
                            .category();
                    number = Ids.document('Q', day, customer, count++);
                    search.run();
                }
            }
        }

        private void toNoAvail(int customer, Runnable search) {
            Traits traits = life.traits();
            int from = Math.max(0, traits.joined());
            int to = Math.min(shop.days(), traits.leaves());
            draws.restart(customer);
            int idle = to <= from ? 0 : draws.poisson(IDLE_SEARCHES * (to - from) / YEAR);
            for (int i = 0; i < idle; i++) {
                draws.restart(customer, -i - 1L);
                day = shop.season().draw(draws, from, to);
                category = Category.at(draws.below(Category.COUNT));
                second = Clock.shopping(draws);
                number = Ids.document('Q', day, customer, count++);
                ordered = isOrdered();
                search.run();
            }
        }

        /** A search at random may be followed by such an order all the same. */
        private boolean isOrdered() {
            Orders orders = life.orders();
            for (int order = 0; order < orders.count(); order++) {
                boolean sameDay = orders.day(order) == day;
                int product = orders.product(orders.firstLine(order));
                if (sameDay && shop.catalogue().at(product).category() == category) {
                    return true;
                }
            }
            return false;
        }
    }
}
