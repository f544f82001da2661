package millet.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** What the help desk is asked. */
final class TicketTables {

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

    private static final double TICKET = 0.06;
    private static final double TICKET_OF_FAILURE = 0.75;
    /** Of tickets about a device that failed, those that say so; the others speak of what else is wrong with it. */
    private static final double FAILURE_IS_TOLD = 0.7;

    private static final double URGENT = 0.2;
    private static final int DAYS_AFTER_FAILURE = 3;
    private static final double DAYS_UNTIL_DELIVERY_IS_MISSED = 3;
    private static final double DAYS_UNTIL_QUESTION = 40;

    private TicketTables() {}

    static Scribe tickets(Shop shop) {
        Desk desk = new Desk(shop);
        return (customer, rows) -> desk.asked(customer, order -> rows.text(desk.number)
                .text(Ids.customer(customer))
                .text(OrderTables.number(desk.life.orders(), order, customer))
                .text(desk.product.id())
                .time(desk.day, desk.second)
                .text(desk.words())
                .end());
    }

    static Scribe truth(Shop shop) {
        Desk desk = new Desk(shop);
        return (customer, rows) -> desk.asked(customer, order -> rows.text(desk.number)
                .text(desk.topic.word())
                .text(desk.topic.chinese())
                .yesNo(desk.urgent)
                .end());
    }

    /** Goes through the tickets of one customer after the other. */
    static final class Desk {
        private final Shop shop;
        private final Life life;
        private final Device device;
        private final Draws draws;
        private final Map<Category, TicketText> writers = new EnumMap<>(Category.class);
        private final StringBuilder text = new StringBuilder();
        private Voice voice;
        private Product product;
        private TicketText.Topic topic;
        private boolean urgent;
        private int day;
        private int second;
        private String number;

        Desk(Shop shop) {
            this.shop = shop;
            life = new Life(shop);
            device = new Device(shop);
            draws = Draws.of(shop.seed(), "tickets");
            for (Category category : Category.values()) {
                writers.put(category, new TicketText(category));
            }
        }

        void asked(int customer, IntConsumer ofOrder) {
            Orders orders = life.of(customer).orders();
            voice = Voice.draw(draws.restart(customer));
            int count = 0;
            for (int order = 0; order < orders.count(); order++) {
                for (int line = orders.firstLine(order); line < orders.endLine(order); line++) {
                    draws.restart(customer, line + 1L);
                    if (isAsked(orders, order, line)) {
                        number = Ids.document('K', day, customer, count++);
                        ofOrder.accept(order);
                    }
                }
            }
        }

        /** The day of the ticket that is being told. */
        int day() {
            return day;
        }

        private boolean isAsked(Orders orders, int order, int line) {
            product = shop.catalogue().at(orders.product(line));
            boolean failed = device.of(life, shop.catalogue(), order, line) && device.isSeenToFail();
            boolean asks = draws.chance(failed ? TICKET_OF_FAILURE : TICKET);
            topic = writers.get(product.category()).topic(draws);
            if (failed && draws.chance(FAILURE_IS_TOLD)) {
                topic = TicketText.Topic.NO_POWER;
            }
            day = failed
                    ? device.failsOn() + draws.below(DAYS_AFTER_FAILURE)
                    : orders.day(order) + 1 + (int) draws.exponential(patience());
            if (!asks || day >= shop.days()) {
                return false;
            }
            urgent = draws.chance(URGENT);
            second = Clock.shopping(draws);
            return true;
        }

        private double patience() {
            return topic == TicketText.Topic.DELIVERY ? DAYS_UNTIL_DELIVERY_IS_MISSED : DAYS_UNTIL_QUESTION;
        }

        private String words() {
            text.setLength(0);
            writers.get(product.category()).write(topic, urgent, voice, draws, text);
            return text.toString();
        }
    }
}
