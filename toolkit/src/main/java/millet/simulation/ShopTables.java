package millet.simulation;

/** Products and what they cost week by week. */
final class ShopTables {

    static final Layout PRODUCTS = Layout.of("products", "商品", "one product")
            .text("product", "number of the product")
            .text("name", "name")
            .text("name_zh", "Chinese name")
            .text("category", "phone, band, tv, home, accessory or service")
            .text("family", "line of products that it continues")
            .whole("generation", "which of its line, from 1")
            .text("predecessor", "number of the one before it in its line; missing for the first here")
            .day("launched", "first day on sale")
            .day("left", "first day no longer on sale; missing while on sale at the end")
            .number("list_price", "price at launch, yuan")
            .number("unit_cost", "cost of the goods to the shop, yuan");

    static final Layout PRICES = Layout.of("prices", "价格", "one product in one week, while on sale")
            .text("product", "number of the product")
            .text("category", "phone, band, tv, home, accessory or service")
            .day("week", "first day of the week, a Sunday; a price holds for the week")
            .number("list_price", "price at launch, yuan")
            .number("price", "price of the week, yuan")
            .text("promotion", "618, 双11, 周促 (week's offer) or 清仓 (clearance); missing at list price")
            .number("competitors", "competitors' prices for such goods, 1 being usual");

    private ShopTables() {}

    static Scribe products(Shop shop) {
        return (index, rows) -> {
            Product product = shop.catalogue().at(index);
            rows.text(product.id())
                    .text(product.name())
                    .text(product.chinese())
                    .text(product.category().word())
                    .text(Family.all().get(product.family()).key())
                    .whole(product.generation());
            rows.text(
                    product.predecessor() < 0
                            ? null
                            : shop.catalogue().at(product.predecessor()).id());
            rows.day(product.launch());
            if (product.leaves() < shop.days()) {
                rows.day(product.leaves());
            } else {
                rows.missing();
            }
            rows.number(product.price()).number(product.cost()).end();
        };
    }

    static Scribe prices(Shop shop) {
        return (index, rows) -> {
            Product product = shop.catalogue().at(index);
            for (int week = 0; week < shop.prices().weeks(); week++) {
                int day = week * Prices.WEEK;
                if (product.isOnSale(day)) {
                    rows.text(product.id())
                            .text(product.category().word())
                            .day(day)
                            .number(product.price())
                            .number(shop.prices().of(index, day))
                            .text(shop.prices().promotion(index, day))
                            .number(shop.prices().competitors(product.category().place(), day))
                            .end();
                }
            }
        };
    }
}
