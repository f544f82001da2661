package millet.features;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import millet.display.Names;
import millet.display.Numbers;

/** Periods of the calendar, each with a number that grows by one from period to period. Weeks are those of ISO 8601 and begin on Monday. */
enum Periods {
    WEEK,
    MONTH,
    QUARTER;

    /** More would be a wrong date rather than a shop's history. */
    private static final int MOST_PERIODS = 1000;

    /** Days from a Monday to 1970-01-01. */
    private static final int MONDAY = 3;

    static Periods of(String name) {
        List<String> names = Arrays.stream(values()).map(Periods::noun).toList();
        int place = name == null ? -1 : names.indexOf(name.toLowerCase(Locale.ROOT));
        if (place < 0) {
            throw new IllegalArgumentException("Cohorts need a period of " + names + ", not '" + name + "'."
                    + Names.suggestion(name, names) + " Say Cohorts.byMonth().");
        }
        return values()[place];
    }

    String noun() {
        return name().toLowerCase(Locale.ROOT);
    }

    int number(LocalDate day) {
        return switch (this) {
            case WEEK -> (int) Math.floorDiv(day.toEpochDay() + MONDAY, 7L);
            case MONTH -> day.getYear() * 12 + day.getMonthValue() - 1;
            case QUARTER -> day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR) - 1;
        };
    }

    LocalDate firstDay(int number) {
        return switch (this) {
            case WEEK -> LocalDate.ofEpochDay(number * 7L - MONDAY);
            case MONTH -> LocalDate.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1);
            case QUARTER -> LocalDate.of(Math.floorDiv(number, 4), Math.floorMod(number, 4) * 3 + 1, 1);
        };
    }

    /** Such as 2024-03, 2024-W09 or 2024-Q1: in the order of time also as text. */
    String label(int number) {
        LocalDate day = firstDay(number);
        return switch (this) {
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        };
    }

    /** How many periods the days from a first to a last one belong to. */
    int count(LocalDate first, LocalDate last, String who) {
        int count = number(last) - number(first) + 1;
        if (count > MOST_PERIODS) {
            throw new IllegalArgumentException(who + " at most 1,000 periods; from " + first + " to " + last
                    + " there are " + Numbers.count(count, noun())
                    + ". Look for a wrong date, or choose transactions.from(day).");
        }
        return count;
    }

    /** The number of the period of every day from a first to a last one, counted from the period of the first. */
    int[] ofDays(LocalDate first, LocalDate last) {
        int[] numbers = new int[Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1];
        int begin = number(first);
        int at = 0;
        for (int number = begin; at < numbers.length; number++) {
            long end = Math.min(ChronoUnit.DAYS.between(first, firstDay(number + 1)), numbers.length);
            Arrays.fill(numbers, at, (int) end, number - begin);
            at = (int) end;
        }
        return numbers;
    }
}
