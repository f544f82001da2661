package millet.simulation;

import java.util.Arrays;

/** What internet services earn on a customer, month by month: advertising and subscriptions, as long as one of our screens is in use. */
final class ServiceTables {

    static final Layout SERVICES = Layout.of(
                    "services", "互联网服务收入", "one customer in one month in which a phone, TV or band of ours was in use")
            .text("customer", "who")
            .day("month", "first day of the month")
            .whole("devices", "phones, TVs and bands of ours in use")
            .number("hours", "hours of use of phones, TVs and bands")
            .number("advertising", "advertising revenue, yuan")
            .number("subscriptions", "revenue from subscriptions and games, yuan");

    /**
     * Advertising for a user and month in yuan. Source: Xiaomi Corporation reported 30.1 billion yuan of internet services revenue for 2023, with 641
     * million monthly users at its end: about 4 yuan a month, of which about two thirds were advertising. Chinese users bring several times the mean
     * of all countries.
     */
    static final double ADVERTISING = 4.2;

    private static final double SUBSCRIPTION = 9;
    private static final double[] SUBSCRIBES = {0.30, 0.10, 0.16, 0.26, 0.05};
    private static final double[] HOURS = {120, 85, 75, 140, 45};
    private static final double PERSON_SPREAD = 0.6;
    private static final double MONTH_SPREAD = 0.25;
    /** A screen is left aside for good in a month with this chance, even where no other was bought from us. */
    private static final double FORGOTTEN = 0.015;

    private ServiceTables() {}

    static Scribe services(Shop shop) {
        Life life = new Life(shop);
        Device device = new Device(shop);
        Draws draws = Draws.of(shop.seed(), "services");
        int[] monthStart = monthStarts(shop.days());
        int[] inUse = new int[monthStart.length - 1];
        return (customer, rows) -> {
            life.of(customer);
            draws.restart(customer);
            use(life, device, shop, draws, monthStart, inUse);
            Segment segment = life.traits().segment();
            double person = draws.lognormal(1, PERSON_SPREAD);
            boolean subscribes = draws.chance(SUBSCRIBES[segment.place()]);
            for (int month = 0; month < inUse.length; month++) {
                double hours = draws.lognormal(HOURS[segment.place()], MONTH_SPREAD) * person;
                double paid = draws.lognormal(SUBSCRIPTION, MONTH_SPREAD) * person;
                if (inUse[month] > 0) {
                    double advertising = ADVERTISING * hours / HOURS[Segment.VALUE.place()];
                    rows.text(Ids.customer(customer))
                            .day(monthStart[month])
                            .whole(inUse[month])
                            .number(Math.rint(hours * 10) / 10)
                            .number(Math.rint(advertising * 100) / 100)
                            .number(subscribes ? Math.rint(paid * 100) / 100 : 0)
                            .end();
                }
            }
        };
    }

    /** Counts the screens that are in use in each month, from that after the purchase on. */
    private static void use(Life life, Device device, Shop shop, Draws draws, int[] monthStart, int[] inUse) {
        Arrays.fill(inUse, 0);
        Orders orders = life.orders();
        for (int order = 0; order < orders.count(); order++) {
            for (int line = orders.firstLine(order); line < orders.endLine(order); line++) {
                boolean screen = shop.catalogue().at(orders.product(line)).category() != Category.HOME;
                if (screen && device.of(life, shop.catalogue(), order, line)) {
                    double months = draws.exponential(1 / FORGOTTEN);
                    int end = (int)
                            Math.min(Math.min(device.failsOn(), device.putAwayOn()), orders.day(order) + 30 * months);
                    for (int month = 0; month < inUse.length; month++) {
                        inUse[month] += monthStart[month] > orders.day(order) && monthStart[month] < end ? 1 : 0;
                    }
                }
            }
        }
    }

    /** The first days of the months that are whole, and the day after the last. */
    private static int[] monthStarts(int days) {
        int[] starts = new int[days / 28 + 2];
        int count = 0;
        for (int day = 0; day <= days; day++) {
            if (Days.date(day).getDayOfMonth() == 1) {
                starts[count++] = day;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
