package millet.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What is said of dates and times, in whole days.
 *
 * @param first the first day since 1970
 * @param last the last day since 1970
 * @param days how many different days have a row
 * @param gapAfter the day before the longest stretch without a row
 * @param gap how many days that stretch has
 * @param weekdays how many rows lie on each day of the week, from Monday
 * @param histogram the moments in bins of equal width
 */
record MomentFacts(
        long first, long last, int days, long gapAfter, long gap, List<Integer> weekdays, Histogram histogram) {

    static MomentFacts of(Distribution all) {
        int[] weekdays = new int[7];
        long gap = 0;
        long gapAfter = 0;
        int days = 0;
        long before = Long.MIN_VALUE;
        for (int place = 0; place < all.distinct(); place++) {
            long day = CellKeys.day(all.kind(), all.key(place));
            weekdays[LocalDate.ofEpochDay(day).getDayOfWeek().getValue() - 1] += all.rows(place);
            if (place > 0 && day - before - 1 > gap) {
                gap = day - before - 1;
                gapAfter = before;
            }
            days += day == before ? 0 : 1;
            before = day;
        }
        long first = all.distinct() == 0 ? 0 : CellKeys.day(all.kind(), all.key(0));
        return new MomentFacts(
                first,
                Math.max(first, before),
                days,
                gapAfter,
                gap,
                Arrays.stream(weekdays).boxed().toList(),
                Histogram.of(Finite.of(all), false));
    }

    /** How many days there are from the first to the last, both counted. */
    long span() {
        return last - first + 1;
    }

    int rowsOn(DayOfWeek day) {
        return weekdays.get(day.getValue() - 1);
    }
}
