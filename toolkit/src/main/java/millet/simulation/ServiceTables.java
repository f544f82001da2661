package millet.simulation;

import java.util.Arrays;

/** What internet services earn on a customer, month by month: advertising and subscriptions, as long as one of our screens is in use. */
final class ServiceTables {

    static final Layout SERVICES = Layout.of(
                    "services", "互联网服务收入", "one customer in one month in which a device of ours was in use")
            .text("customer", "who")
            .day("month", "first day of the month")
            .whole("devices", "devices of ours in use")
            .whole("screens", "phones, TVs and bands among them; only these carry services")
            .number("hours", "hours of use of the screens")
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

    private static final int DAYS_A_MONTH = 30;

    private ServiceTables() {}

    static Scribe services(Shop shop) {
        Use use = new Use(shop);
        Draws draws = Draws.of(shop.seed(), "services");
        return (customer, rows) -> {
            draws.restart(customer);
            use.of(customer, draws);
            Segment segment = use.life.traits().segment();
            double person = draws.lognormal(1, PERSON_SPREAD);
            boolean subscribes = draws.chance(SUBSCRIBES[segment.place()]);
            for (int month = 0; month < use.devices.length; month++) {
                double hours = draws.lognormal(HOURS[segment.place()], MONTH_SPREAD) * person;
                double paid = draws.lognormal(SUBSCRIPTION, MONTH_SPREAD) * person;
                boolean seen = use.screens[month] > 0;
                if (use.devices[month] > 0) {
                    rows.text(Ids.customer(customer))
                            .day(use.monthStart[month])
                            .whole(use.devices[month])
                            .whole(use.screens[month])
                            .number(seen ? Math.rint(hours * 10) / 10 : 0)
                            .number(seen ? fen(ADVERTISING * hours / HOURS[Segment.VALUE.place()]) : 0)
                            .number(seen && subscribes ? fen(paid) : 0)
                            .end();
                }
            }
        };
    }

    private static double fen(double yuan) {
        return Math.rint(yuan * 100) / 100;
    }

    /** How many devices of a customer are in use on the first day of each month, and how many of them have a screen. */
    private static final class Use {
        private final Shop shop;
        private final Life life;
        private final Device device;
        private final int[] monthStart;
        private final int[] devices;
        private final int[] screens;

        Use(Shop shop) {
            this.shop = shop;
            life = new Life(shop);
            device = new Device(shop);
            monthStart = monthStarts(shop.days());
            devices = new int[monthStart.length - 1];
            screens = new int[monthStart.length - 1];
        }

        void of(int customer, Draws draws) {
            Orders orders = life.of(customer).orders();
            Arrays.fill(devices, 0);
            Arrays.fill(screens, 0);
            for (int order = 0; order < orders.count(); order++) {
                for (int line = orders.firstLine(order); line < orders.endLine(order); line++) {
                    if (device.of(life, shop.catalogue(), order, line)) {
                        double aside = orders.day(order) + DAYS_A_MONTH * draws.exponential(1 / FORGOTTEN);
                        int end = (int) Math.min(Math.min(device.failsOn(), device.putAwayOn()), aside);
                        Product product = shop.catalogue().at(orders.product(line));
                        count(orders.day(order), end, product.category() == Category.HOME ? 0 : 1);
                    }
                }
            }
        }

        private void count(int from, int end, int screen) {
            for (int month = 0; month < devices.length; month++) {
                if (monthStart[month] > from && monthStart[month] < end) {
                    devices[month]++;
                    screens[month] += screen;
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
