package millet.data;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates whose month is an English word: 05-Jan-2024, January 5, 2024 10:20 am, Mon, 5 Jan 2024. The year has four digits. */
final class SpelledDates {

    private static final String MONTH = "(?<month>[A-Za-z]{3,9})";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String WEEKDAY = "(?:[A-Za-z]{3,9},? )?";
    private static final String TIME = "(?:,?[ T](?:at )?(?<time>\\d{1,2}:.*))?";

    private static final Pattern DAY_FIRST =
            Pattern.compile(WEEKDAY + DAY + "[ ./-]" + MONTH + "\\.?,?[ ./-]" + YEAR + TIME);

    private static final Pattern MONTH_FIRST = Pattern.compile(WEEKDAY + MONTH + "\\.? " + DAY + ",? " + YEAR + TIME);

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final int SHORTEST = 10;
    private static final int LONGEST = 48;
    private static final int SHORT_NAME = 3;

    private SpelledDates() {}

    /** The packed day, or {@link Dates#NO_DATE}; also where there is a time of day behind it. */
    static int date(char[] text, int from, int to) {
        Matcher found = matcher(text, from, to);
        return found == null || found.group("time") != null ? Dates.NO_DATE : day(found);
    }

    /** The packed moment, or {@link Cells.Moments#MISSING}; also where there is no time of day. */
    static long moment(char[] text, int from, int to) {
        Matcher found = matcher(text, from, to);
        if (found == null || found.group("time") == null) {
            return Cells.Moments.MISSING;
        }
        char[] said = found.group("time").toCharArray();
        int time = Dates.time(said, 0, said.length);
        int day = day(found);
        return day == Dates.NO_DATE || time == Dates.NO_TIME ? Cells.Moments.MISSING : Dates.at(day, time);
    }

    private static Matcher matcher(char[] text, int from, int to) {
        if (to - from < SHORTEST || to - from > LONGEST) {
            return null;
        }
        String said = new String(text, from, to - from);
        Matcher first = DAY_FIRST.matcher(said);
        if (first.matches()) {
            return first;
        }
        Matcher second = MONTH_FIRST.matcher(said);
        return second.matches() ? second : null;
    }

    private static int day(Matcher found) {
        return Dates.packed(
                Integer.parseInt(found.group("year")),
                month(found.group("month").toLowerCase(Locale.ROOT)),
                Integer.parseInt(found.group("day")));
    }

    /** From 1; 0 where the word is none. */
    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            String name = MONTHS.get(i);
            if (name.equals(word) || name.substring(0, SHORT_NAME).equals(word) || (word.equals("sept") && i == 8)) {
                return i + 1;
            }
        }
        return 0;
    }
}
