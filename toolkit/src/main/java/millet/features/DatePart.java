package millet.features;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import millet.display.Names;

/** What is taken from a date; weekdays count from Monday as 1, as in ISO 8601. */
enum DatePart {
    YEAR("year", "year"),
    QUARTER("quarter", "quarter", 1, 4),
    MONTH("month", "month", 1, 12),
    DAY("day", "day of the month", 1, 0),
    WEEKDAY("weekday", "weekday, Monday = 1", 1, 7),
    HOUR("hour", "hour", 0, 24),
    IS_WEEKEND("isWeekend", "1 on Saturday and Sunday, else 0");

    private static final long SECONDS_OF_DAY = 86_400;
    private static final long SECONDS_OF_HOUR = 3_600;

    private final String word;
    private final String told;
    private final int first;
    private final int period;

    DatePart(String word, String told) {
        this(word, told, -1, -1);
    }

    DatePart(String word, String told, int first, int period) {
        this.word = word;
        this.told = told;
        this.first = first;
        this.period = period;
    }

    static DatePart named(String word) {
        List<String> words = Arrays.stream(values()).map(DatePart::word).toList();
        return Arrays.stream(values())
                .filter(part -> part.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no date part '" + word + "' in " + words + "." + Names.suggestion(word, words)));
    }

    String word() {
        return word;
    }

    String label() {
        return this == IS_WEEKEND ? "weekend" : word;
    }

    String told() {
        return told;
    }

    boolean isCyclic() {
        return first >= 0;
    }

    static long day(long second) {
        return Math.floorDiv(second, SECONDS_OF_DAY);
    }

    private static LocalDate date(long second) {
        return LocalDate.ofEpochDay(day(second));
    }

    /** The part of a moment in seconds since 1970. */
    int of(long second) {
        return switch (this) {
            case YEAR -> date(second).getYear();
            case QUARTER -> (date(second).getMonthValue() + 2) / 3;
            case MONTH -> date(second).getMonthValue();
            case DAY -> date(second).getDayOfMonth();
            case WEEKDAY -> date(second).getDayOfWeek().getValue();
            case HOUR -> (int) (Math.floorMod(second, SECONDS_OF_DAY) / SECONDS_OF_HOUR);
            case IS_WEEKEND -> date(second).getDayOfWeek().getValue() >= 6 ? 1 : 0;
        };
    }

    /** How far round its cycle it is; that of a day is as long as its month. */
    double angle(long second) {
        int length = this == DAY ? date(second).lengthOfMonth() : period;
        return 2 * Math.PI * (of(second) - first) / length;
    }
}
