package millet.simulation;

/** Stock, week by week: what there was, what came, what went. The books balance, and an empty shelf shows as a stock of zero. */
final class StockTables {

    static final Layout STOCK = Layout.of("stock", "库存", "one product in one week, while on sale")
            .text("product", "number of the product")
            .day("week", "first day of the week, a Sunday")
            .whole("opening", "pieces at the beginning of the week")
            .whole("received", "pieces delivered during the week")
            .whole("sold", "pieces sold during the week; what came back is not put on the shelf again")
            .whole("closing", "pieces at the end of the week")
            .whole("days_out", "days of the week on which the shelf was empty");

    private static final double COVER_LOW = 0.5;
    private static final double COVER_HIGH = 2.5;

    private StockTables() {}

    static Scribe stock(Shop shop) {
        int[][] sold = sold(shop);
        Draws draws = Draws.of(shop.seed(), "stock");
        return (index, rows) -> {
            Product product = shop.catalogue().at(index);
            if (product.category() == Category.SERVICE) {
                return;
            }
            int[] closing = closing(shop, index, sold[index], draws.restart(index));
            int opening = 0;
            for (int week = 0; week < closing.length; week++) {
                int need = sold[index][week];
                if (product.isOnSale(week * Prices.WEEK) || need > 0) {
                    rows.text(product.id())
                            .day(week * Prices.WEEK)
                            .whole(opening)
                            .whole(need + closing[week] - opening)
                            .whole(need)
                            .whole(closing[week])
                            .whole(daysOut(shop, index, week))
                            .end();
                }
                opening = closing[week];
            }
        };
    }

    /**
     * What is left at the end of each week: nothing where the shelf is empty then, nor after the last week on sale, and never more than what the
     * next week sells and leaves, because nothing is sent back.
     */
    private static int[] closing(Shop shop, int index, int[] sold, Draws draws) {
        int[] closing = new int[sold.length];
        for (int week = 0; week < closing.length; week++) {
            int spare = (int) (draws.between(COVER_LOW, COVER_HIGH) * (sold[week] + 1));
            boolean ends = !shop.catalogue().at(index).isOnSale((week + 1) * Prices.WEEK);
            closing[week] = ends || isOutAtEnd(shop, index, week) ? 0 : spare;
        }
        for (int week = closing.length - 2; week >= 0; week--) {
            closing[week] = Math.min(closing[week], sold[week + 1] + closing[week + 1]);
        }
        return closing;
    }

    private static int daysOut(Shop shop, int product, int week) {
        int count = 0;
        for (int day = week * Prices.WEEK; day < Math.min((week + 1) * Prices.WEEK, shop.days()); day++) {
            count += shop.shelves().isOut(product, day) ? 1 : 0;
        }
        return count;
    }

    private static boolean isOutAtEnd(Shop shop, int product, int week) {
        return shop.shelves().isOut(product, Math.min((week + 1) * Prices.WEEK, shop.days()) - 1);
    }

    /** Pieces sold of each product in each week: everybody's orders are lived through once. */
    private static int[][] sold(Shop shop) {
        int[][] sold = new int[shop.catalogue().size()][shop.prices().weeks()];
        Life life = new Life(shop);
        for (int customer = 0; customer < shop.world().size(); customer++) {
            Orders orders = life.of(customer).orders();
            for (int order = 0; order < orders.count(); order++) {
                for (int line = orders.firstLine(order); line < orders.endLine(order); line++) {
                    sold[orders.product(line)][orders.day(order) / Prices.WEEK] += orders.quantity(line);
                }
            }
        }
        return sold;
    }
}
