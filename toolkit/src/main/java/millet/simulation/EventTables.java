package millet.simulation;

/** Visits to web shop and app, step by step: those that end in an order and the many that do not. */
final class EventTables {

    static final Layout EVENTS = Layout.of("events", "行为事件", "one step of a visit to the web shop or the app")
            .text("customer", "who")
            .whole("visit", "which visit of this customer, from 1")
            .time("time", "when")
            .text("event", "open, view, cart, checkout or order")
            .text("category", "category looked at; missing for open")
            .text("product", "number of the product looked at; missing for open")
            .text("order", "number of the order; missing but for event order");

    /** Visits without an order for each visit with one: of a hundred visits to a web shop some three end in an order; who only looks is seldom logged in. */
    private static final double IDLE_VISITS = 3;

    private static final double MORE_VIEWS = 0.55;
    private static final double LEAVES_CART = 0.22;
    private static final int MOST_VIEWS = 8;
    private static final int STEP = 150;
    private static final int LAST_STEP = 40;
    private static final int LAST_STEPS = 3 * LAST_STEP;

    private final Shop shop;
    private final Life life;
    private final Draws draws;
    private int visit;

    private EventTables(Shop shop) {
        this.shop = shop;
        life = new Life(shop);
        draws = Draws.of(shop.seed(), "events");
    }

    static Scribe events(Shop shop) {
        return new EventTables(shop)::write;
    }

    private void write(int customer, Rows rows) {
        visit = 0;
        Orders orders = life.of(customer).orders();
        int online = 0;
        for (int order = 0; order < orders.count(); order++) {
            if (orders.place(order) == Place.WEB || orders.place(order) == Place.APP) {
                online++;
                draws.restart(customer, order + 1L);
                buying(customer, order, rows);
            }
        }
        Traits traits = life.traits();
        int from = Math.max(0, traits.joined());
        int to = Math.min(shop.days(), traits.leaves());
        draws.restart(customer);
        int idle = to <= from ? 0 : draws.poisson(IDLE_VISITS * (0.5 + online));
        for (int i = 0; i < idle; i++) {
            draws.restart(customer, -1L - i);
            looking(customer, shop.season().draw(draws, from, to), Clock.shopping(draws), rows);
        }
    }

    private void buying(int customer, int order, Rows rows) {
        Orders orders = life.orders();
        Product bought = shop.catalogue().at(orders.product(orders.firstLine(order)));
        int day = orders.day(order);
        int views = views();
        int begin = Math.max(0, orders.second(order) - (views + 3) * STEP);
        visit++;
        step(customer, day, begin, "open", null, null, rows);
        for (int i = 1; i < views; i++) {
            int second = Math.min(orders.second(order) - LAST_STEPS, begin + i * STEP - draws.below(STEP / 2));
            step(
                    customer,
                    day,
                    Math.max(begin, second),
                    "view",
                    product(bought.category().place(), day),
                    null,
                    rows);
        }
        String number = OrderTables.number(orders, order, customer);
        String[] last = {"view", "cart", "checkout", "order"};
        for (int i = 0; i < last.length; i++) {
            int second = Math.max(begin, orders.second(order) - (last.length - 1 - i) * LAST_STEP);
            step(customer, day, second, last[i], bought, last[i].equals("order") ? number : null, rows);
        }
    }

    private void looking(int customer, int day, int begin, Rows rows) {
        int category = draws.below(Category.COUNT);
        int views = views();
        visit++;
        int second = Math.min(begin, Clock.DAY - 2);
        step(customer, day, second, "open", null, null, rows);
        Product seen = null;
        for (int i = 0; i < views; i++) {
            seen = product(category, day);
            second = Math.min(Clock.DAY - 2, second + 20 + draws.below(STEP));
            step(customer, day, second, "view", seen, null, rows);
        }
        if (draws.chance(LEAVES_CART)) {
            step(customer, day, second + 1, "cart", seen, null, rows);
        }
    }

    private int views() {
        int views = 1;
        while (views < MOST_VIEWS && draws.chance(MORE_VIEWS)) {
            views++;
        }
        return views;
    }

    private Product product(int category, int day) {
        int[] onSale = shop.catalogue().onSale(category, day);
        return shop.catalogue().at(onSale[draws.below(onSale.length)]);
    }

    private void step(int customer, int day, int second, String event, Product product, String order, Rows rows) {
        rows.text(Ids.customer(customer))
                .whole(visit)
                .time(day, second)
                .text(event)
                .text(product == null ? null : product.category().word())
                .text(product == null ? null : product.id())
                .text(order)
                .end();
    }
}
