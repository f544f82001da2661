package millet.simulation;

import java.util.List;

/** What bands and watches measure, week by week, as long as they are worn. */
final class SensorTables {

    static final Layout SENSORS = Layout.of("sensors", "传感器数据", "one band or watch in one week in which it was worn")
            .text("customer", "whose it is")
            .day("week", "first day of the week, a Sunday")
            .whole("steps", "steps a day, mean of the week")
            .number("sleep", "hours of sleep a night, mean of the week")
            .whole("worn_days", "days of the week on which it was worn, 1 to 7");

    /** Median steps a day. Source: T. Althoff et al. 2017, Nature 547: 4,961 in the mean of 46 countries, about 6,200 in China. */
    private static final double STEPS = 6200;

    private static final double PERSON_SPREAD = 0.35;
    private static final double WEEK_SPREAD = 0.15;
    private static final double SLEEP = 7.1;
    private static final double SLEEP_SPREAD = 0.6;
    /** In a week a band is laid aside for good with this chance. */
    private static final double LAID_ASIDE = 0.012;

    private static final double WORN = 0.85;
    private static final double COLD = 0.12;

    private SensorTables() {}

    static void parameters(List<Parameter> all) {
        all.add(new Parameter(
                "steps a day",
                "median 6,200, with a spread between persons and a low in winter",
                "sensor data are personal, and regular enough to know somebody by",
                "T. Althoff et al. 2017, Nature 547: 4,961 in the mean of 46 countries, about 6,200 in China"));
    }

    static Scribe sensors(Shop shop) {
        Life life = new Life(shop);
        Device device = new Device(shop);
        Draws draws = Draws.of(shop.seed(), "sensors");
        return (customer, rows) -> {
            Orders orders = life.of(customer).orders();
            draws.restart(customer);
            double person = draws.lognormal(STEPS, PERSON_SPREAD);
            double night = draws.normal(SLEEP, SLEEP_SPREAD);
            for (int order = 0; order < orders.count(); order++) {
                for (int line = orders.firstLine(order); line < orders.endLine(order); line++) {
                    boolean band = shop.catalogue().at(orders.product(line)).category() == Category.BAND;
                    if (band && device.of(life, shop.catalogue(), order, line)) {
                        draws.restart(customer, line);
                        int end = Math.min(device.failsOn(), device.putAwayOn());
                        wear(customer, orders.day(order), end, person, night, draws, rows);
                    }
                }
            }
        };
    }

    private static void wear(int customer, int from, int end, double person, double night, Draws draws, Rows rows) {
        for (int week = (from / 7 + 1) * 7; week + 7 <= end; week += 7) {
            if (draws.chance(LAID_ASIDE)) {
                return;
            }
            int worn = 0;
            for (int day = 0; day < 7; day++) {
                worn += draws.chance(WORN) ? 1 : 0;
            }
            int month = Days.date(week).getMonthValue();
            double season = month == 12 || month <= 2 ? 1 - COLD : 1;
            double steps = draws.lognormal(person * season, WEEK_SPREAD);
            double sleep = draws.normal(night, SLEEP_SPREAD / 2);
            if (worn > 0) {
                rows.text(Ids.customer(customer))
                        .day(week)
                        .whole((int) Math.rint(steps))
                        .number(Math.rint(sleep * 10) / 10)
                        .whole(worn)
                        .end();
            }
        }
    }
}
