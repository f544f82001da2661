package millet.simulation;

import java.util.function.Consumer;

/** Orders, what caused them, what could not be had, and what went wrong in writing them down. */
final class OrderTables {

    static final Layout ORDERS = Layout.of(
                    "orders", "订单明细", "one line of an order, or of a return with a quantity below zero")
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
            .text(
                    "promotion",
                    "reason of a price below list: 618, 双11, 周促 (week's offer), 清仓 (clearance); missing without one")
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

    static final Layout DIRT = Layout.of("dirt_truth", "订单中的脏数据", "one thing that is wrong in the table of orders")
            .text("order", "number of the order")
            .whole("line", "place in the order; 99 for a row of a test")
            .text("column", "column that is wrong; missing where a whole row is too many")
            .text("dirt", "what is wrong")
            .text("right_value", "what should stand there; missing where the row should not");

    private OrderTables() {}

    static Scribe orders(Shop shop) {
        Life life = new Life(shop);
        Draws draws = Draws.of(shop.seed(), "dirt");
        return (customer, rows) -> each(shop, life.of(customer), row -> {
            Stain stain = stain(shop, draws, customer, row);
            if (stain != null) {
                stain.soil(row, draws);
            }
            row.write(rows);
            if (stain != null && stain.adds(row)) {
                row.write(rows);
            }
        });
    }

    static Scribe dirt(Shop shop) {
        Life life = new Life(shop);
        Draws draws = Draws.of(shop.seed(), "dirt");
        return (customer, rows) -> each(shop, life.of(customer), row -> {
            Stain stain = stain(shop, draws, customer, row);
            if (stain != null) {
                String right = stain.right(row);
                stain.adds(row);
                rows.text(row.order)
                        .whole(row.line)
                        .text(stain.column())
                        .text(stain.words())
                        .text(right)
                        .end();
            }
        });
    }

    /** What goes wrong with the row, or null. */
    private static Stain stain(Shop shop, Draws draws, int customer, OrderRow row) {
        long moment = ((long) row.day * Clock.DAY + row.second) * 64 + row.line * 2L + (row.quantity < 0 ? 1 : 0);
        draws.restart(customer, moment);
        return draws.chance(shop.world().dirt()) ? Stain.draw(draws) : null;
    }

    /** Hands out a customer's rows as they should be; the same object each time. */
    private static void each(Shop shop, Life life, Consumer<OrderRow> taker) {
        Orders orders = life.orders();
        int customer = life.traits().customer();
        OrderRow row = new OrderRow();
        int returns = 0;
        for (int order = 0; order < orders.count(); order++) {
            for (int line = orders.firstLine(order); line < orders.endLine(order); line++) {
                fill(row, shop, orders, order, line);
                row.customer = Ids.customer(customer);
                row.order = number(orders, order, customer);
                row.line = line - orders.firstLine(order) + 1;
                taker.accept(row);
            }
        }
        for (int order = 0; order < orders.count(); order++) {
            for (int line = orders.firstLine(order); line < orders.endLine(order); line++) {
                if (orders.returned(line) != Orders.KEPT) {
                    fill(row, shop, orders, order, line);
                    row.customer = Ids.customer(customer);
                    comeBack(row, Ids.document('R', orders.returned(line), customer, returns++), orders.returned(line));
                    taker.accept(row);
                }
            }
        }
    }

    static String number(Orders orders, int order, int customer) {
        return Ids.document('D', orders.day(order), customer, orders.placeOfDay(order));
    }

    private static void fill(OrderRow row, Shop shop, Orders orders, int order, int line) {
        Product product = shop.catalogue().at(orders.product(line));
        row.day = orders.day(order);
        row.second = orders.second(order);
        row.product = product.id();
        row.name = product.name();
        row.category = product.category().word();
        row.quantity = orders.quantity(line);
        row.listPrice = product.price();
        row.price = orders.price(line);
        row.promotion = shop.prices().promotion(product.index(), row.day);
        row.place = orders.place(order).word();
    }

    /** Every line that comes back is a return of its own, booked in the middle of the day. */
    private static void comeBack(OrderRow row, String number, int day) {
        row.order = number;
        row.line = 1;
        row.day = day;
        row.second = Clock.open(row.second);
        row.quantity = -row.quantity;
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
