package millet.simulation;

import java.time.LocalDate;
import tech.tablesaw.columns.dates.PackedLocalDate;

/** Days of the world, counted from its first, which is day 0; earlier days are negative. */
final class Days {

    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    /** The years from 2013 to 2030: customers join and are born before the world begins. */
    static final int EARLIEST = -3652;

    private static final int LATEST = 2922;
    private static final int[] PACKED = packed();

    private Days() {}

    private static int[] packed() {
        int[] all = new int[LATEST - EARLIEST];
        for (int day = EARLIEST; day < LATEST; day++) {
            all[day - EARLIEST] = PackedLocalDate.pack(FIRST.plusDays(day));
        }
        return all;
    }

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    static int of(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - FIRST.toEpochDay());
    }

    /** The day as Tablesaw holds it in a column. */
    static int packed(int day) {
        return PACKED[day - EARLIEST];
    }

    /** The day as six digits: year, month, day. */
    static int yearMonthDay(int day) {
        int packed = packed(day);
        int year = (packed >> 16) % 100;
        return year * 10_000 + (packed >> 8 & 0xFF) * 100 + (packed & 0xFF);
    }

    /** The number of days that a world can have at most. */
    static int most() {
        return LATEST;
    }
}
