package millet.simulation;

import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Advertisements and messages that reached customers, and the campaign. */
final class TouchTables {

    static final Layout TOUCHES = Layout.of("touches", "营销触点", "one click on an advertisement or one opened message")
            .text("customer", "who was reached")
            .time("time", "when")
            .text("channel", "where")
            .number("cost", "what the touch cost the shop, yuan");

    static final Layout CAMPAIGN = Layout.of(
                    "campaign", "营销活动", "one customer who had joined before the campaign began")
            .text("customer", "who")
            .day("day", "when the campaign began")
            .yesNo("treated", "whether a coupon was sent; decided by a coin")
            .yesNo("bought", "whether the customer ordered within 14 days")
            .number("spent", "what was ordered within 14 days, yuan")
            .whole("orders_before", "orders in the 90 days before the campaign, or since the data begin")
            .number("spent_before", "what was ordered in those days, yuan");

    static final Layout CAMPAIGN_TRUTH = Layout.of(
                    "campaign_truth", "活动真实增量", "one customer who had joined before the campaign began")
            .text("customer", "who")
            .text("response", "persuadable, sure thing, lost cause or sleeping dog")
            .yesNo("buys_untreated", "whether the customer orders within 14 days when left alone")
            .yesNo("buys_treated", "whether the customer orders within 14 days with the coupon");

    private static final int BEFORE = 90;

    private TouchTables() {}

    static Scribe touches(Shop shop) {
        Life life = new Life(shop);
        return (customer, rows) -> {
            LongArrayList touches = life.of(customer).touches();
            String id = touches.isEmpty() ? null : Ids.customer(customer);
            for (int i = 0; i < touches.size(); i++) {
                long touch = touches.getLong(i);
                Channel channel = Channel.at(Wishes.touchChannel(touch));
                rows.text(id)
                        .time(Wishes.touchDay(touch), Wishes.touchSecond(touch))
                        .text(channel.word())
                        .number(channel.cost())
                        .end();
            }
        };
    }

    static Scribe campaign(Shop shop) {
        Life life = new Life(shop);
        int day = shop.campaignDay();
        return (customer, rows) -> {
            life.of(customer);
            if (life.isEligible()) {
                Orders orders = life.orders();
                rows.text(Ids.customer(customer))
                        .day(day)
                        .yesNo(life.isTreated())
                        .yesNo(orders.countBetween(day, day + Shop.CAMPAIGN_WINDOW) > 0)
                        .number(orders.amountBetween(day, day + Shop.CAMPAIGN_WINDOW))
                        .whole(orders.countBetween(day - BEFORE, day))
                        .number(orders.amountBetween(day - BEFORE, day))
                        .end();
            }
        };
    }

    static Scribe campaignTruth(Shop shop) {
        Life life = new Life(shop);
        return (customer, rows) -> {
            life.of(customer);
            if (life.isEligible()) {
                rows.text(Ids.customer(customer))
                        .text(life.traits().segment().response().word())
                        .yesNo(life.buysUntreated())
                        .yesNo(life.buysTreated())
                        .end();
            }
        };
    }
}
