package millet.simulation;

/** Orders, what caused them, and what could not be had. */
final class OrderTables {

    static final Layout ORDERS = Layout.of("orders", "订单明细", "one line of an order, or of a return with a quantity below zero")
            .text("order", "number of the order; of a return, number of the return")
            .whole("line", "place in the order, from 1")
            .text("customer", "who ordered")
            .time("time", "when the order was placed, or the return booked")
            .text("product", "number of the product")
            .text("name", "name of the product")
            .text("category", "phone, band, tv, home, accessory or service")
            .whole("quantity", "pieces; below zero for a return")
            .number("list_price", "price at launch of a piece, yuan")
            .number("price", "price paid for a piece, yuan")
            .number("amount", "quantity × price, yuan")
            .text("promotion", "reason of a price below list: 618, 双11, 周促 (week's offer), 清仓 (clearance); missing without one")
            .text("place", "web shop, app, marketplace or store");

    static final Layout CAUSES = Layout.of("orders_truth", "订单成因", "one order")
            .text("order", "number of the order")
            .text("customer", "who ordered")
            .day("day", "when")
            .text("cause", "own wish, the channel without which it would not exist, or campaign");

    static final Layout LOST = Layout.of("lost_demand", "缺货流失", "one order that failed because the shelf was empty")
            .text("customer", "who wanted it")
            .text("product", "what was wanted")
            .day("day", "when");

    private OrderTables() {}

    static Scribe orders(Shop shop) {
        Life life = new Life(shop);
        return (customer, rows) -> {
            Orders orders = life.of(customer).orders();
            String id = Ids.customer(customer);
            for (int order = 0; order < orders.count(); order++) {
                String number = number(orders, order, customer);
                int first = orders.firstLine(order);
                for (int line = first; line < orders.endLine(order); line++) {
                    rows.text(number).whole(line - first + 1).text(id).time(orders.day(order), orders.second(order));
                    line(shop, rows, orders, order, line, 1);
                }
            }
            returns(shop, rows, orders, customer, id);
        };
    }

    static String number(Orders orders, int order, int customer) {
        return Ids.document('D', orders.day(order), customer, orders.placeOfDay(order));
    }

    private static void line(Shop shop, Rows rows, Orders orders, int order, int line, int sign) {
        Product product = shop.catalogue().at(orders.product(line));
        int quantity = sign * orders.quantity(line);
        rows.text(product.id())
                .text(product.name())
                .text(product.category().word())
                .whole(quantity)
                .number(product.price())
                .number(orders.price(line))
                .number(Math.rint(quantity * orders.price(line) * 100) / 100)
                .text(shop.prices().promotion(product.index(), orders.day(order)))
                .text(orders.place(order).word())
                .end();
    }

    /** Every line that comes back is a return of its own, booked in the middle of the day. */
    private static void returns(Shop shop, Rows rows, Orders orders, int customer, String id) {
        int count = 0;
        for (int order = 0; order < orders.count(); order++) {
            for (int line = orders.firstLine(order); line < orders.endLine(order); line++) {
                int day = orders.returned(line);
                if (day != Orders.KEPT) {
                    rows.text(Ids.document('R', day, customer, count++)).whole(1).text(id);
                    rows.time(day, Clock.open(orders.second(order)));
                    line(shop, rows, orders, order, line, -1);
                }
            }
        }
    }

    static Scribe causes(Shop shop) {
        Life life = new Life(shop);
        return (customer, rows) -> {
            Orders orders = life.of(customer).orders();
            for (int order = 0; order < orders.count(); order++) {
                rows.text(number(orders, order, customer))
                        .text(Ids.customer(customer))
                        .day(orders.day(order))
                        .text(cause(orders.cause(order)))
                        .end();
            }
        };
    }

    private static String cause(int cause) {
        if (cause == Wishes.OWN) {
            return "own wish";
        }
        return cause == Wishes.CAMPAIGN ? "campaign" : Channel.at(cause - 1).word();
    }

    static Scribe lost(Shop shop) {
        Life life = new Life(shop);
        return (customer, rows) -> {
            life.of(customer);
            for (int i = 0; i < life.lostCount(); i++) {
                rows.text(Ids.customer(customer))
                        .text(shop.catalogue().at(life.lostProduct(i)).id())
                        .day(life.lostDay(i))
                        .end();
            }
        };
    }
}
