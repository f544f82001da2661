package millet.simulation;

/** Where phones were: two cells a week of those who agreed. Four of them are often enough to know somebody again. */
final class LocationTables {

    static final Layout LOCATIONS = Layout.of(
                    "locations", "位置", "one place of one phone, rounded to a cell and an hour")
            .text("customer", "whose phone; customers who agreed to share their place")
            .time("time", "when, to the full hour")
            .text("city", "city of the cell")
            .whole("cell_x", "cells of 500 m to the east from the city's corner, 0 to 59")
            .whole("cell_y", "cells of 500 m to the north, 0 to 59");

    static final Layout TRUTH = Layout.of("locations_truth", "真实住址单元", "one customer who agreed to share places")
            .text("customer", "who")
            .whole("home_x", "cell of the home")
            .whole("home_y", "cell of the home")
            .whole("work_x", "cell of work or school")
            .whole("work_y", "cell of work or school");

    private static final double AGREES = 0.05;
    private static final int CELLS = 60;
    private static final double NEAR = 8;
    private static final double ELSEWHERE = 0.2;
    private static final int NIGHT = 22;
    private static final int MORNING = 10;

    private LocationTables() {}

    static Scribe locations(Shop shop) {
        Traits traits = shop.traits();
        Draws homes = Draws.of(shop.seed(), "homes and work");
        Draws draws = Draws.of(shop.seed(), "locations");
        return (customer, rows) -> {
            if (!homes.restart(customer).chance(AGREES)) {
                return;
            }
            traits.of(customer);
            int[] cells = cells(homes, traits.person());
            draws.restart(customer);
            for (int day = Math.max(0, traits.joined()); day < shop.days(); day += 7) {
                int weekday = day + draws.below(5);
                boolean night = draws.chance(0.5);
                int hour = (night ? NIGHT : MORNING) + draws.below(2);
                int at = night ? 0 : 2;
                boolean away = draws.chance(ELSEWHERE);
                int x = away ? draws.below(CELLS) : cells[at];
                int y = away ? draws.below(CELLS) : cells[at + 1];
                if (weekday < shop.days()) {
                    rows.text(Ids.customer(customer))
                            .time(weekday, hour * 3600)
                            .text(traits.person().city().name())
                            .whole(x)
                            .whole(y)
                            .end();
                }
            }
        };
    }

    static Scribe truth(Shop shop) {
        People people = People.withSeed(shop.seed());
        Draws homes = Draws.of(shop.seed(), "homes and work");
        return (customer, rows) -> {
            if (homes.restart(customer).chance(AGREES)) {
                int[] cells = cells(homes, people.of(customer));
                rows.text(Ids.customer(customer));
                for (int cell : cells) {
                    rows.whole(cell);
                }
                rows.end();
            }
        };
    }

    /** East and north of the home, which a household shares, then of work, some kilometres away. */
    private static int[] cells(Draws homes, Person person) {
        int x = 15 + (person.household() * 31 + 7) % 30;
        int y = 15 + (person.household() * 17 + 3) % 30;
        return new int[] {x, y, near(homes, x), near(homes, y)};
    }

    private static int near(Draws homes, int cell) {
        return (int) Math.max(0, Math.min(CELLS - 1, Math.rint(homes.normal(cell, NEAR))));
    }
}
