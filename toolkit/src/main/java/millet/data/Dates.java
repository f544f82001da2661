package millet.data;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.times.PackedLocalTime;

/**
 * Reads dates and times of day out of a slice of characters into Tablesaw's packed form: year, month, day parted by {@code - / .} or by
 * 年月日; and the forms that begin with day or month, whose order only a whole column can tell.
 */
final class Dates {

    static final int NO_DATE = Integer.MIN_VALUE;
    static final int NO_TIME = Integer.MIN_VALUE;

    static final int NO_ZONE = Integer.MIN_VALUE;

    /** Of years with two digits, as POSIX {@code strptime} has it. */
    private static final int FIRST_OF_LAST_CENTURY = 69;

    private static final int[] ZONE_LENGTHS = {6, 5, 3};

    /** Two groups for half a day, and colons or 时分秒. */
    private static final Pattern SPOKEN = Pattern.compile("(?<before>上午|下午)?\\s*(?<hour>\\d{1,2})"
            + "(?:[:：](?<minute>\\d{2})(?:[:：](?<second>\\d{2}))?|[时点](?:(?<minute2>\\d{1,2})分(?:(?<second2>\\d{1,2})秒)?)?)"
            + "\\s*(?<behind>[AaPp][Mm])?");

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Dates() {}

    /** Where the date that starts here ends: before the blank or the T, or behind 日. */
    static int endOfDate(char[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text[at];
            if (c == ' ' || c == 'T') {
                return at;
            }
            if (c == '日') {
                return at + 1;
            }
        }
        return to;
    }

    /** The packed date of a slice that begins with a year of four digits, or {@link #NO_DATE}. */
    static int date(char[] text, int from, int to) {
        if (to - from < 8 || to - from > 11) {
            return NO_DATE;
        }
        int year = number(text, from, from + 4);
        char mark = text[from + 4];
        boolean chinese = mark == '年';
        if (year < 0 || !(chinese || isMark(mark))) {
            return NO_DATE;
        }
        int second = from + 5;
        while (second < to && Scalars.isDigit(text[second])) {
            second++;
        }
        int end = chinese ? to - 1 : to;
        if (second >= end || text[second] != (chinese ? '月' : mark) || (chinese && text[end] != '日')) {
            return NO_DATE;
        }
        return packed(year, upToTwoDigits(text, from + 5, second), upToTwoDigits(text, second + 1, end));
    }

    /** The packed date of {@code 20240131}, or {@link #NO_DATE}. */
    static int eightDigits(char[] text, int from, int to) {
        int day = to - from == 8 ? number(text, from, to) : -1;
        return day < 0 ? NO_DATE : packed(day / 10_000, day / 100 % 100, day % 100);
    }

    /** First number, second number and year of {@code 3/4/2024} as {@code year << 16 | first << 8 | second}, or {@link #NO_DATE}. */
    static int dayAndMonth(char[] text, int from, int to) {
        if (to - from < 8 || to - from > 10) {
            return NO_DATE;
        }
        int year = number(text, to - 4, to);
        int mark = from;
        while (mark < to - 5 && Scalars.isDigit(text[mark])) {
            mark++;
        }
        if (year < 0 || !isMark(text[mark]) || text[to - 5] != text[mark]) {
            return NO_DATE;
        }
        int first = upToTwoDigits(text, from, mark);
        int second = upToTwoDigits(text, mark + 1, to - 5);
        return first < 1 || second < 1 || first > 31 || second > 31 ? NO_DATE : year << 16 | first << 8 | second;
    }

    /** The packed first day of {@code 202401}, or {@link #NO_DATE}; for years from the first to the last only. */
    static int sixDigits(char[] text, int from, int to, int firstYear, int lastYear) {
        int month = to - from == 6 ? number(text, from, to) : -1;
        boolean known = month / 100 >= firstYear && month / 100 <= lastYear;
        return known ? packed(month / 100, month % 100, 1) : NO_DATE;
    }

    /** As {@link #dayAndMonth}, of {@code 3/4/24}, whose year has two digits. */
    static int shortDayAndMonth(char[] text, int from, int to) {
        if (to - from < 6 || to - from > 8 || !isMark(text[to - 3])) {
            return NO_DATE;
        }
        int year = number(text, to - 2, to);
        if (year < 0) {
            return NO_DATE;
        }
        String date = new String(text, from, to - from - 2) + fullYear(year);
        return dayAndMonth(date.toCharArray(), 0, date.length());
    }

    private static int fullYear(int year) {
        return year + (year >= FIRST_OF_LAST_CENTURY ? 1900 : 2000);
    }

    /** The packed date of {@code 24-01-05}, parted by hyphens as only this order is, or {@link #NO_DATE}. */
    static int shortYearFirst(char[] text, int from, int to) {
        boolean mayBe = to - from == 8 && text[from + 2] == '-' && text[from + 5] == '-';
        int year = mayBe ? number(text, from, from + 2) : -1;
        int month = mayBe ? number(text, from + 3, from + 5) : -1;
        int day = mayBe ? number(text, from + 6, to) : -1;
        return year < 0 ? NO_DATE : packed(fullYear(year), month, day);
    }

    /** Where the digits of a time begin that are finer than a millisecond; its end where there are none. */
    static int startOfFiner(char[] text, int from, int to) {
        int point = to - 1;
        while (point > from && Scalars.isDigit(text[point])) {
            point--;
        }
        return point > from && text[point] == '.' && to - point > 4 ? point + 4 : to;
    }

    static int packed(int year, int month, int day) {
        boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (!exists || year < 0 || (month == 2 && day == 29 && !leap)) {
            return NO_DATE;
        }
        return PackedLocalDate.pack(year, month, day);
    }

    /** The packed date of {@code 31/1/2024} or {@code 1/31/2024} in a given order, or {@link #NO_DATE}. */
    static int ordered(char[] text, int from, int to, boolean dayFirst) {
        int date = dayAndMonth(text, from, to);
        return date == NO_DATE ? NO_DATE : ordered(date, dayFirst);
    }

    /** The packed date of what {@link #dayAndMonth} gave. */
    static int ordered(int date, boolean dayFirst) {
        int first = date >> 8 & 0xff;
        int second = date & 0xff;
        return dayFirst ? packed(date >> 16, second, first) : packed(date >> 16, first, second);
    }

    /** Where the time zone begins that ends here, Z or +08:00 or -0530 or +08; the end where there is none. */
    static int startOfZone(char[] text, int from, int to) {
        if (to - from > 4 && text[to - 1] == 'Z') {
            return to - 1;
        }
        if (to - from > 6 && (Scalars.isWord(text, to - 3, to, "UTC") || Scalars.isWord(text, to - 3, to, "GMT"))) {
            return to - 3;
        }
        for (int length : ZONE_LENGTHS) {
            int start = to - length;
            if (start > from + 3 && (text[start] == '+' || text[start] == '-') && zone(text, start, to) != NO_ZONE) {
                return start;
            }
        }
        return to;
    }

    /** The minutes ahead of UTC, or {@link #NO_ZONE}. */
    static int zone(char[] text, int from, int to) {
        if (from == to) {
            return NO_ZONE;
        }
        if (text[from] != '+' && text[from] != '-') {
            return 0;
        }
        boolean colon = to - from == 6;
        int hours = number(text, from + 1, from + 3);
        int minutes = to - from == 3 ? 0 : number(text, to - 2, to);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || (colon && text[from + 3] != ':')) {
            return NO_ZONE;
        }
        return (text[from] == '-' ? -1 : 1) * (60 * hours + minutes);
    }

    /** {@code UTC} or {@code UTC+08:00}. */
    static String zoneName(int minutes) {
        return minutes == 0
                ? "UTC"
                : String.format(
                        Locale.ROOT,
                        "UTC%s%02d:%02d",
                        minutes < 0 ? "-" : "+",
                        Math.abs(minutes) / 60,
                        Math.abs(minutes) % 60);
    }

    /**
     * The packed time of {@code 9:05}, {@code 09:05:30}, {@code 09:05:30.250}, {@code 9:05 PM}, {@code 下午9:05} or {@code 9时5分30秒}, or
     * {@link #NO_TIME}; finer than a millisecond is refused.
     */
    static int time(char[] text, int from, int to) {
        int time = plainTime(text, from, to);
        return time == NO_TIME && to - from >= 2 ? spokenTime(new String(text, from, to - from)) : time;
    }

    private static int spokenTime(String said) {
        Matcher time = SPOKEN.matcher(said);
        if (!time.matches()) {
            return NO_TIME;
        }
        String half = (time.group("before") == null ? "" : time.group("before"))
                + (time.group("behind") == null ? "" : time.group("behind"));
        int hour = Integer.parseInt(time.group("hour"));
        boolean halves = !half.isEmpty();
        if (halves && (hour < 1 || hour > 12)) {
            return NO_TIME;
        }
        boolean afternoon = half.equals("下午") || half.equalsIgnoreCase("PM");
        hour = halves ? hour % 12 + (afternoon ? 12 : 0) : hour;
        int minute = number(time, "minute");
        int second = number(time, "second");
        boolean exists = hour < 24 && minute < 60 && second < 60;
        return exists ? PackedLocalTime.of(hour, minute, second, 0) : NO_TIME;
    }

    /** What stands in the group of that name or of its twin; 0 where neither does. */
    private static int number(Matcher time, String group) {
        String said = time.group(group) == null ? time.group(group + "2") : time.group(group);
        return said == null ? 0 : Integer.parseInt(said);
    }

    private static int plainTime(char[] text, int from, int to) {
        int colon = from;
        while (colon < to && colon - from < 3 && text[colon] != ':') {
            colon++;
        }
        int hour = upToTwoDigits(text, from, colon);
        if (hour < 0 || hour > 23 || to - colon < 3) {
            return NO_TIME;
        }
        int minute = number(text, colon + 1, colon + 3);
        int second = 0;
        int millis = 0;
        int rest = colon + 3;
        if (rest < to) {
            second = text[rest] == ':' && to - rest >= 3 ? number(text, rest + 1, rest + 3) : -1;
            rest += 3;
            millis = rest < to ? fraction(text, rest, to) : 0;
        }
        boolean exists = minute >= 0 && minute < 60 && second >= 0 && second < 60 && millis >= 0;
        return exists ? PackedLocalTime.of(hour, minute, second, millis) : NO_TIME;
    }

    static long at(int date, int time) {
        return ((long) date << 32) | (time & 0xffffffffL);
    }

    private static int fraction(char[] text, int from, int to) {
        if (text[from] != '.' || to - from < 2) {
            return -1;
        }
        int millis = 0;
        for (int i = 1; i < Math.max(4, to - from); i++) {
            char c = from + i < to ? text[from + i] : '0';
            if (!Scalars.isDigit(c) || (i > 3 && c != '0')) {
                return -1;
            }
            millis = i > 3 ? millis : millis * 10 + (c - '0');
        }
        return millis;
    }

    private static boolean isMark(char c) {
        return c == '-' || c == '/' || c == '.';
    }

    private static int upToTwoDigits(char[] text, int from, int to) {
        return to - from > 2 ? -1 : number(text, from, to);
    }

    private static int number(char[] text, int from, int to) {
        int value = from < to ? 0 : -1;
        for (int at = from; at < to; at++) {
            if (!Scalars.isDigit(text[at])) {
                return -1;
            }
            value = value * 10 + (text[at] - '0');
        }
        return value;
    }
}
