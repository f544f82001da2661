package millet.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** How much is bought on a day, 1 being an ordinary Wednesday: weekends, the two shopping festivals, the Spring Festival, the new school year. */
final class Season {

    /** First days of the Chinese year. */
    private static final Map<Integer, LocalDate> NEW_YEAR = Map.of(
            2023, LocalDate.of(2023, 1, 22),
            2024, LocalDate.of(2024, 2, 10),
            2025, LocalDate.of(2025, 1, 29),
            2026, LocalDate.of(2026, 2, 17),
            2027, LocalDate.of(2027, 2, 6),
            2028, LocalDate.of(2028, 1, 26),
            2029, LocalDate.of(2029, 2, 13),
            2030, LocalDate.of(2030, 2, 3));

    private static final double WEEKEND = 1.25;
    private static final double FRIDAY = 1.08;

    private final double[] factor;
    private final double[] cumulative;

    Season(int days) {
        factor = new double[days];
        cumulative = new double[days + 1];
        for (int day = 0; day < days; day++) {
            LocalDate date = Days.date(day);
            factor[day] = weekday(date.getDayOfWeek()) * festival(date) * year(date);
            cumulative[day + 1] = cumulative[day] + factor[day];
        }
    }

    private static double weekday(DayOfWeek day) {
        return switch (day) {
            case SATURDAY, SUNDAY -> WEEKEND;
            case FRIDAY -> FRIDAY;
            default -> 1;
        };
    }

    /** The shopping festivals of June and November, with their last days the strongest. */
    private static double festival(LocalDate date) {
        int day = date.getDayOfMonth();
        if (date.getMonthValue() == 6 && day <= 18) {
            return day >= 16 ? 2.6 : 1.5;
        }
        if (date.getMonthValue() == 11 && day <= 11) {
            return day >= 10 ? 3.4 : 1.5;
        }
        return date.getMonthValue() == 12 && day == 12 ? 1.6 : 1;
    }

    private static double year(LocalDate date) {
        long toNewYear = date.toEpochDay() - NEW_YEAR.get(date.getYear()).toEpochDay();
        if (toNewYear >= -2 && toNewYear <= 6) {
            return 0.55;
        }
        if (toNewYear >= -20 && toNewYear < -2) {
            return 1.2;
        }
        boolean school = (date.getMonthValue() == 8 && date.getDayOfMonth() >= 20)
                || (date.getMonthValue() == 9 && date.getDayOfMonth() <= 5);
        return school ? 1.2 : 1;
    }

    /** The name of the festival of a day, or null. */
    static String festivalOf(LocalDate date) {
        if (date.getMonthValue() == 6 && date.getDayOfMonth() <= 18) {
            return "618";
        }
        return date.getMonthValue() == 11 && date.getDayOfMonth() <= 11 ? "双11" : null;
    }

    double of(int day) {
        return factor[day];
    }

    /** The sum of the factors from one day to before another. */
    double sum(int from, int to) {
        return cumulative[to] - cumulative[from];
    }

    /** A day from one to before another, with chances as the factors are. */
    int draw(Draws draws, int from, int to) {
        double wanted = cumulative[from] + draws.uniform() * (cumulative[to] - cumulative[from]);
        int low = from;
        int high = to - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle + 1] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
