package millet.chart;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Steps of the calendar that are worth a tick or a bin, in UTC, and how they are written: as ISO dates, which need no language. */
final class Moments {

    /** A step of so many units; {@code millis} is its usual length. */
    record Step(ChronoUnit unit, int count, double millis) {

        LocalDateTime floor(LocalDateTime time) {
            return switch (unit) {
                case YEARS -> LocalDateTime.of(Math.floorDiv(time.getYear(), count) * count, 1, 1, 0, 0);
                case MONTHS ->
                    LocalDateTime.of(time.getYear(), (time.getMonthValue() - 1) / count * count + 1, 1, 0, 0);
                case DAYS ->
                    LocalDateTime.of(
                            java.time.LocalDate.ofEpochDay(
                                    Math.floorDiv(time.toLocalDate().toEpochDay() + 3, count) * count - 3),
                            java.time.LocalTime.MIDNIGHT);
                case HOURS -> time.truncatedTo(ChronoUnit.DAYS).withHour(time.getHour() / count * count);
                case MINUTES -> time.truncatedTo(ChronoUnit.HOURS).withMinute(time.getMinute() / count * count);
                default -> time.truncatedTo(ChronoUnit.MINUTES).withSecond(time.getSecond() / count * count);
            };
        }

        LocalDateTime next(LocalDateTime time) {
            return time.plus(count, unit);
        }
    }

    private static final double SECOND = 1000;
    private static final double DAY = 86_400 * SECOND;
    private static final double YEAR = 365.2425 * DAY;
    private static final List<Step> STEPS = steps();

    private Moments() {}

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int count : new int[] {1, 5, 15, 30}) {
            steps.add(new Step(ChronoUnit.SECONDS, count, count * SECOND));
        }
        for (int count : new int[] {1, 5, 15, 30}) {
            steps.add(new Step(ChronoUnit.MINUTES, count, count * 60 * SECOND));
        }
        for (int count : new int[] {1, 3, 6, 12}) {
            steps.add(new Step(ChronoUnit.HOURS, count, count * 3600 * SECOND));
        }
        for (int count : new int[] {1, 2, 7, 14}) {
            steps.add(new Step(ChronoUnit.DAYS, count, count * DAY));
        }
        for (int count : new int[] {1, 2, 3, 6}) {
            steps.add(new Step(ChronoUnit.MONTHS, count, count * YEAR / 12));
        }
        for (int power = 1; power <= 1_000_000; power *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                steps.add(new Step(ChronoUnit.YEARS, digit * power, digit * power * YEAR));
            }
        }
        return List.copyOf(steps);
    }

    /** The finest step that cuts the range into at most so many parts. */
    static Step step(double range, int parts, boolean wholeDays) {
        return STEPS.stream()
                .filter(step -> !wholeDays || step.millis() >= DAY)
                .filter(step -> range / step.millis() <= parts)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
    }

    static List<Scale.Tick> ticks(double low, double high, int intervals) {
        Step step = step(high - low, Math.max(1, intervals), false);
        List<Scale.Tick> ticks = new ArrayList<>();
        LocalDateTime previous = null;
        for (LocalDateTime at = step.floor(moment(low)); millis(at) <= high; at = step.next(at)) {
            at = step.unit() == ChronoUnit.DAYS ? at : step.floor(at);
            if (millis(at) >= low) {
                ticks.add(new Scale.Tick(millis(at), label(step, at, previous)));
                previous = at;
            }
        }
        return List.copyOf(ticks);
    }

    private static String label(Step step, LocalDateTime at, LocalDateTime previous) {
        boolean newYear = previous == null || previous.getYear() != at.getYear();
        boolean newDay = newYear || !previous.toLocalDate().equals(at.toLocalDate());
        return switch (step.unit()) {
            case YEARS -> year(at);
            case MONTHS ->
                step.count() == 3
                        ? year(at) + " Q" + (at.getMonthValue() + 2) / 3
                        : year(at) + two("-", at.getMonthValue());
            case DAYS -> monthDay(at) + (newYear ? "\n" + year(at) : "");
            case HOURS, MINUTES -> clock(at) + (newDay ? "\n" + year(at) + "-" + monthDay(at) : "");
            default -> clock(at) + two(":", at.getSecond()) + (newDay ? "\n" + year(at) + "-" + monthDay(at) : "");
        };
    }

    /** The moment at full precision: the date, and the time of day where there is one. */
    static String text(double millis) {
        LocalDateTime at = moment(millis);
        String day = year(at) + "-" + monthDay(at);
        if (at.toLocalTime().toNanoOfDay() == 0) {
            return day;
        }
        if (at.getSecond() == 0 && at.getNano() == 0) {
            return day + " " + clock(at);
        }
        return day + " " + clock(at) + two(":", at.getSecond()) + (at.getNano() == 0 ? "" : thousandths(at));
    }

    /** The month of the moment: {@code 2025-01}. */
    static String month(double millis) {
        LocalDateTime at = moment(millis);
        return year(at) + two("-", at.getMonthValue());
    }

    private static String thousandths(LocalDateTime at) {
        String digits = Integer.toString(at.get(java.time.temporal.ChronoField.MILLI_OF_SECOND));
        return "." + "0".repeat(3 - digits.length()) + digits;
    }

    static LocalDateTime moment(double millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli((long) millis), ZoneOffset.UTC);
    }

    static double millis(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static String year(LocalDateTime at) {
        String digits = Integer.toString(Math.abs(at.getYear()));
        return (at.getYear() < 0 ? "−" : "") + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    private static String monthDay(LocalDateTime at) {
        Month month = at.getMonth();
        return two("", month.getValue()) + two("-", at.getDayOfMonth());
    }

    private static String clock(LocalDateTime at) {
        return two("", at.getHour()) + two(":", at.getMinute());
    }

    private static String two(String before, int number) {
        return before + (number < 10 ? "0" : "") + number;
    }
}
