package millet.simulation;

/** Customers as the shop knows them. */
final class CustomerTables {

    static final Layout CUSTOMERS = Layout.of("customers", "客户", "one customer, whether or not anything was ordered")
            .text("customer", "number of the customer")
            .day("joined", "first day as a customer; before 2023 for those who were there already")
            .text("acquired", "how the customer came: advertising, marketplace, store or recommendation")
            .number("acquisition_cost", "what that cost the shop, yuan")
            .text("gender", "女 or 男")
            .whole("birth_year", "year of birth")
            .text("city", "city")
            .whole("city_tier", "1 for the four largest cities to 4 for small ones")
            .text("region", "part of the country")
            .whole(
                    "income",
                    "band of the monthly income: 1 below 5,000 yuan, 2 to 8,000, 3 to 12,000, 4 to 20,000, 5 above");

    /** Where new customers come from, and what one costs in yuan: fees for clicks, a platform's commission, a clerk's time, a gift. */
    private static final String[] WAYS = {"advertising", "marketplace", "store", "recommendation"};

    private static final double[] ONLINE = {0.42, 0.30, 0.08, 0.20};
    private static final double[] OFFLINE = {0.15, 0.12, 0.53, 0.20};
    private static final double[] COST = {85, 60, 45, 20};
    private static final double COST_SPREAD = 0.35;

    private CustomerTables() {}

    static Scribe customers(Shop shop) {
        Traits traits = shop.traits();
        Draws draws = Draws.of(shop.seed(), "acquisition");
        Incomes incomes = new Incomes(shop.seed());
        return (customer, rows) -> {
            traits.of(customer);
            Person person = traits.person();
            draws.restart(customer);
            int way = draws.pick(draws.chance(traits.online()) ? ONLINE : OFFLINE);
            rows.text(Ids.customer(customer))
                    .day(traits.joined())
                    .text(WAYS[way])
                    .number(Math.rint(draws.lognormal(COST[way], COST_SPREAD) * 10) / 10)
                    .text(person.gender())
                    .whole(person.birthYear())
                    .text(person.city().name())
                    .whole(person.city().tier())
                    .text(person.city().region())
                    .whole(incomes.of(customer, person))
                    .end();
        };
    }
}
