package millet.simulation;

/** How long one device works: drawn from its order line, known to the truth in full and to the shop only as far as it has seen it. */
final class Device {

    /** An owner who buys the next one puts the old one away. */
    private final Draws draws;

    private final int days;
    private int failsOn;
    private int replacedOn;

    Device(Shop shop) {
        draws = Draws.of(shop.seed(), "devices");
        days = shop.days();
    }

    /** The device of this line; false if the line is no device, came back, or was one of many. */
    boolean of(Life life, Catalogue catalogue, int order, int line) {
        Orders orders = life.orders();
        Product product = catalogue.at(orders.product(line));
        if (!product.category().isDevice() || orders.returned(line) != Orders.KEPT || orders.quantity(line) > 1) {
            return false;
        }
        draws.restart(life.traits().customer(), line);
        double lasts = draws.weibull(product.shape(), product.scale());
        failsOn = orders.day(order) + 1 + (int) Math.min(lasts, Days.most() * 20.0);
        replacedOn = replaced(orders, catalogue, product, order);
        return true;
    }

    private int replaced(Orders orders, Catalogue catalogue, Product product, int order) {
        for (int later = order + 1; later < orders.count(); later++) {
            for (int line = orders.firstLine(later); line < orders.endLine(later); line++) {
                if (replaces(catalogue.at(orders.product(line)), product) && orders.returned(line) == Orders.KEPT) {
                    return orders.day(later);
                }
            }
        }
        return Integer.MAX_VALUE;
    }

    private static boolean replaces(Product next, Product old) {
        return old.category() == Category.HOME ? next.family() == old.family() : next.category() == old.category();
    }

    int failsOn() {
        return failsOn;
    }

    /** Whether the shop sees it fail: before it is put away and before the world ends. */
    boolean isSeenToFail() {
        return failsOn < days && failsOn <= replacedOn;
    }

    /** The day on which the owner bought the next one while this one still worked, or the number of days of the world. */
    int putAwayOn() {
        return Math.min(replacedOn, days);
    }
}
