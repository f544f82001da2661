package millet.community;

import java.util.Arrays;

/**
 * The days on which each member was active, each day once, in ascending order: two counting sorts, first by day and then by member, so that the time is
 * linear in the rows.
 */
final class ActiveDays {

    private final int firstDay;
    private final int lastDay;
    private final int[] starts;
    private final int[] days;

    private ActiveDays(int firstDay, int lastDay, int[] starts, int[] days) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.starts = starts;
        this.days = days;
    }

    /** Of rows with a member and a day; those without one are left out. */
    static ActiveDays of(int[] members, int[] days, int memberCount) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < days.length; row++) {
            if (isKnown(members[row], days[row])) {
                first = Math.min(first, days[row]);
                last = Math.max(last, days[row]);
            }
        }
        int[] byDay = sortedByDay(members, days, first, last);
        return sortedByMember(members, days, byDay, memberCount, first, last);
    }

    static boolean isKnown(int member, int day) {
        return member >= 0 && day != Integer.MIN_VALUE;
    }

    private static int[] sortedByDay(int[] members, int[] days, int first, int last) {
        int[] next = new int[last - first + 2];
        for (int row = 0; row < days.length; row++) {
            if (isKnown(members[row], days[row])) {
                next[days[row] - first + 1]++;
            }
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] rows = new int[next[next.length - 1]];
        for (int row = 0; row < days.length; row++) {
            if (isKnown(members[row], days[row])) {
                rows[next[days[row] - first]++] = row;
            }
        }
        return rows;
    }

    private static ActiveDays sortedByMember(
            int[] members, int[] days, int[] byDay, int memberCount, int first, int last) {
        int[] latest = new int[memberCount];
        Arrays.fill(latest, Integer.MIN_VALUE);
        int[] starts = new int[memberCount + 1];
        for (int row : byDay) {
            if (latest[members[row]] != days[row]) {
                latest[members[row]] = days[row];
                starts[members[row] + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = Arrays.copyOf(starts, memberCount);
        int[] sorted = new int[starts[memberCount]];
        for (int row : byDay) {
            int member = members[row];
            if (next[member] == starts[member] || sorted[next[member] - 1] != days[row]) {
                sorted[next[member]++] = days[row];
            }
        }
        return new ActiveDays(first, last, starts, sorted);
    }

    int firstDay() {
        return firstDay;
    }

    int lastDay() {
        return lastDay;
    }

    /** How many days there are from the first to the last. */
    int span() {
        return lastDay - firstDay + 1;
    }

    /** How many members there are room for; some may have no day. */
    int members() {
        return starts.length - 1;
    }

    /** Where the days of a member begin; they end where those of the next one begin. */
    int start(int member) {
        return starts[member];
    }

    int end(int member) {
        return starts[member + 1];
    }

    int day(int place) {
        return days[place];
    }

    /** How many members were active in the window of so many days that ends on each day; the windows of a member are united. */
    int[] activeWithin(int window) {
        int[] change = new int[span() + window + 1];
        for (int member = 0; member < members(); member++) {
            for (int place = start(member); place < end(member); place++) {
                int from = days[place] - firstDay;
                int until = from + window;
                if (place + 1 < end(member)) {
                    until = Math.min(until, days[place + 1] - firstDay);
                }
                change[from]++;
                change[until]--;
            }
        }
        int[] active = new int[span()];
        int now = 0;
        for (int day = 0; day < active.length; day++) {
            now += change[day];
            active[day] = now;
        }
        return active;
    }
}
