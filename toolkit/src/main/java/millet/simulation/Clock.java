package millet.simulation;

import java.util.Locale;

/** The second of a day at which something happens. */
final class Clock {

    static final int DAY = 86_400;
    private static final int HOUR = 3600;
    private static final int OPENS = 10 * HOUR;
    private static final int OPEN_FOR = 12 * HOUR;
    /** Little at night, a first peak at noon, the highest at nine in the evening: the usual day of a Chinese web shop. */
    private static final double[] SHOPPING = {
        1.6, 0.8, 0.4, 0.2, 0.2, 0.3, 0.7, 1.4, 2.4, 3.4, 4.4, 4.6, 4.8, 4.4, 4.0, 4.0, 4.0, 3.9, 3.8, 4.6, 6.0, 6.6,
        5.6, 3.4
    };

    private Clock() {}

    static int shopping(Draws draws) {
        return draws.pick(SHOPPING) * HOUR + draws.below(HOUR);
    }

    static int any(Draws draws) {
        return draws.below(DAY);
    }

    /** The same moment in a store's opening hours. */
    static int open(int second) {
        return OPENS + (int) ((long) second * OPEN_FOR / DAY);
    }

    /** The second as people write it, such as 09:05:00. */
    static String text(int second) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", second / HOUR, second / 60 % 60, second % 60);
    }
}
