package millet.simulation;

/** What the shop does not know. */
final class TruthTables {

    static final Layout CUSTOMERS = Layout.of("customers_truth", "客户真实特征", "one customer")
            .text("customer", "who")
            .text("segment", "hidden kind of customer")
            .text("segment_zh", "its Chinese name")
            .number("log_rate", "logarithm of how many times the usual number of things the customer wants")
            .number("price_sensitivity", "times the usual price elasticity")
            .number("home_affinity", "inclination to things for the home, 0 to 1")
            .number("online_share", "share of orders not placed in a store, 0 to 1")
            .number("community_affinity", "inclination to the community, 0 to 1")
            .day("leaves", "first day on which the customer buys no more; missing if that is after the end of the data")
            .yesNo("reseller", "whether the customer is a shop that buys in dozens");

    static final Layout RULES = Layout.of("rules_truth", "真实搭配规则", "one rule of what is taken along")
            .text("antecedent", "family of products that is bought")
            .text("consequent", "family of products that is taken along")
            .number("confidence", "the chance, at list price and average sensitivity");

    static final Layout ELASTICITIES = Layout.of("elasticities_truth", "真实价格弹性", "one category for one hidden segment")
            .text("category", "phone, band, tv, home, accessory or service")
            .text("segment", "hidden kind of customer")
            .number("elasticity", "per cent more bought for a price one per cent higher")
            .number("competitors", "per cent more bought for competitors' prices one per cent higher");

    static final Layout CHANNELS = Layout.of("channels_truth", "渠道真实增量", "one channel")
            .text("channel", "where advertisements meet customers")
            .number(
                    "orders_per_touch",
                    "orders that a touch brings at list price to a customer of usual answer who has nothing of the kind yet; touches on the way to an order bring none")
            .number(
                    "shown_before_orders",
                    "share of intended online orders that pass through the channel and owe it nothing")
            .number("cost", "cost of a touch, yuan");

    static final Layout FAILURES = Layout.of("failures_truth", "真实失效规律", "one family of devices")
            .text("family", "line of products")
            .text("category", "phone, band, tv or home")
            .number("shape", "shape of the Weibull distribution of the days until it fails")
            .number("scale", "scale of that distribution, days");

    private TruthTables() {}

    static Scribe customers(Shop shop) {
        Traits traits = shop.traits();
        return (customer, rows) -> {
            traits.of(customer);
            rows.text(Ids.customer(customer))
                    .text(traits.segment().word())
                    .text(traits.segment().chinese())
                    .number(traits.logRate())
                    .number(traits.sensitivity())
                    .number(traits.home())
                    .number(traits.online())
                    .number(traits.community());
            if (traits.leaves() < shop.days()) {
                rows.day(traits.leaves());
            } else {
                rows.missing();
            }
            rows.yesNo(traits.isReseller()).end();
        };
    }

    static void rules(Rows rows) {
        for (Complement rule : Complement.all()) {
            rows.text(rule.anchor().key())
                    .text(rule.taken().key())
                    .number(rule.confidence())
                    .end();
        }
    }

    static void elasticities(Rows rows) {
        for (Category category : Category.values()) {
            for (Segment segment : Segment.values()) {
                rows.text(category.word())
                        .text(segment.word())
                        .number(-category.elasticity() * segment.temper().sensitivity())
                        .number(Prices.CROSS)
                        .end();
            }
        }
    }

    static void channels(Rows rows) {
        for (Channel channel : Channel.values()) {
            rows.text(channel.word())
                    .number(channel.effect())
                    .number(channel.beforeOrder())
                    .number(channel.cost())
                    .end();
        }
    }

    static void failures(Rows rows) {
        for (Family family : Family.all()) {
            if (family.category().isDevice()) {
                rows.text(family.key())
                        .text(family.category().word())
                        .number(family.shape())
                        .number(family.scale())
                        .end();
            }
        }
    }
}
