package millet.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import millet.display.Numbers;

/**
 * Dates and times that are read only where somebody asked for dates, because else they may be codes or because something of them is lost:
 * with a year of two digits, months without a day, times finer than a millisecond. They are counted, so that the report can speak of them.
 */
final class AskedDates {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private long shortYears;
    private long months;
    private long cut;

    /** The packed date, or {@link Dates#NO_DATE}; where the order of day and month is not known, the year has to come first. */
    int date(char[] text, int from, int to, Optional<Boolean> dayFirst) {
        int month = Dates.sixDigits(text, from, to, FIRST_YEAR, LAST_YEAR);
        if (month != Dates.NO_DATE) {
            months++;
            return month;
        }
        int date = dayFirst.isPresent()
                ? ordered(Dates.shortDayAndMonth(text, from, to), dayFirst.get())
                : Dates.shortYearFirst(text, from, to);
        shortYears += date == Dates.NO_DATE ? 0 : 1;
        return date;
    }

    private static int ordered(int date, boolean dayFirst) {
        return date == Dates.NO_DATE ? date : Dates.ordered(date, dayFirst);
    }

    /** The packed time of day, cut to milliseconds, or {@link Dates#NO_TIME}. */
    int time(char[] text, int from, int to) {
        int finer = Dates.startOfFiner(text, from, to);
        int time = finer == to ? Dates.NO_TIME : Dates.time(text, from, finer);
        cut += time == Dates.NO_TIME ? 0 : 1;
        return time;
    }

    /** A date with a year of two digits was read. */
    void addShortYear() {
        shortYears++;
    }

    boolean areNone() {
        return shortYears + months + cut == 0;
    }

    /** What was read, in the words of a report; empty where there were none. */
    String note() {
        return Stream.of(
                        shortYears == 0
                                ? ""
                                : Numbers.count(shortYears, "value")
                                        + " with a year of two digits: 69 to 99 are 19xx, 00 to 68 are 20xx",
                        months == 0 ? "" : Numbers.count(months, "month") + " read as the first day of it",
                        cut == 0 ? "" : Numbers.count(cut, "value") + " finer than a millisecond cut to milliseconds")
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** What to say of a column whose integers are all days, such as 20240131, or all months, such as 202401. */
    static String noteOnIntegers(String name, int rows, WholeNumbers values) {
        boolean days = true;
        boolean months = true;
        int present = 0;
        for (int row = 0; row < rows && (days || months); row++) {
            if (!values.isMissing(row)) {
                long value = values.value(row);
                days &= isDay(value);
                months &= isDay(value * 100 + 1);
                present++;
            }
        }
        return present > 0 && (days || months)
                ? "may be " + (days ? "dates" : "months") + "; then say withType(\"" + name + "\", \"date\")"
                : "";
    }

    private static boolean isDay(long value) {
        int year = (int) Math.min(value / 10_000, LAST_YEAR + 1L);
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && Dates.packed(year, (int) (value / 100 % 100), (int) (value % 100)) != Dates.NO_DATE;
    }

    /** Numbers by their rows. */
    interface WholeNumbers {

        boolean isMissing(int row);

        long value(int row);
    }

    /**
     * What to say of a column of text whose values are all such dates; words for a missing value do not count. Where the order of day and month
     * was told, short years were read if they could be.
     */
    static Optional<String> warning(String name, String[] texts, Optional<Boolean> told) {
        List<Optional<Boolean>> orders =
                told.isPresent() ? List.of(told) : List.of(Optional.empty(), Optional.of(true), Optional.of(false));
        for (Optional<Boolean> order : orders) {
            Cells.Moments read = new Cells.Moments(true, order);
            boolean asked =
                    takesAll(read, texts) && !read.asked().areNone() && (told.isEmpty() || read.asked().cut > 0);
            if (asked) {
                return Optional.of(warning(name, example(texts), read.asked(), order.isPresent() && told.isEmpty()));
            }
        }
        return Optional.empty();
    }

    private static String example(String[] texts) {
        return Stream.of(texts)
                .filter(text -> !WordsForNothing.isOne(text.toCharArray(), 0, text.length()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean takesAll(Cells.Moments moments, String[] texts) {
        for (String text : texts) {
            char[] said = text.strip().toCharArray();
            boolean taken = said.length > 0
                    && (WordsForNothing.isOne(said, 0, said.length) || moments.add(said, 0, said.length));
            if (!taken) {
                return false;
            }
        }
        return true;
    }

    private static String warning(String name, String example, AskedDates found, boolean ordered) {
        String order = "withDayFirst(true) or withDayFirst(false)";
        if (found.cut > 0) {
            return "Column '" + name + "' holds times finer than a millisecond, such as " + example
                    + "; it stays text. Say withType(\"" + name + "\", \"datetime\")"
                    + (ordered ? " and " + order : "") + ", and they are cut to milliseconds.";
        }
        return "Column '" + name + "' holds what may be dates with years of two digits, such as " + example
                + "; it stays text. Say " + order + ", or, where the year comes first, withType(\"" + name
                + "\", \"date\").";
    }
}
