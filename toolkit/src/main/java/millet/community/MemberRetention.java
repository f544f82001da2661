package millet.community;

import java.util.List;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.ShareColumn;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Who comes back, by time since a member's first day.
 *
 * <ul>
 *   <li><b>Retention</b> in week k: the share of members who were active on one of the days 7k to 7k + 6 after their first day. By days it is the classic day-n retention:
 *       active on just that day.
 *   <li><b>Rolling</b> retention: the share who were active in week k or at any time after it.
 * </ul>
 *
 * <p>Only members whose week k lies completely in the data count, so that later weeks rest on fewer and older members. The rolling one is too low near the end,
 * where "later" is short.
 */
public final class MemberRetention implements Displayable {

    private static final double FEW = 30;

    private final int length;
    private final int[] observed;
    private final int[] active;
    private final int[] later;

    private MemberRetention(int length, int[] observed, int[] active, int[] later) {
        this.length = length;
        this.observed = observed;
        this.active = active;
        this.later = later;
    }

    static MemberRetention of(ActiveDays days, int length) {
        int most = Math.max(1, days.span() / length);
        int[] observed = new int[most];
        int[] active = new int[most];
        int[] later = new int[most];
        for (int member = 0; member < days.members(); member++) {
            if (days.start(member) < days.end(member)) {
                count(days, member, length, observed, active, later);
            }
        }
        for (int k = most - 2; k >= 0; k--) {
            observed[k] += observed[k + 1];
            later[k] += later[k + 1];
        }
        return new MemberRetention(length, observed, active, later);
    }

    /** Notes the last period that is complete for a member, and the last in which it was active; sums from behind make counts of them. */
    private static void count(ActiveDays days, int member, int length, int[] observed, int[] active, int[] later) {
        int first = days.day(days.start(member));
        int complete = (days.lastDay() - first + 1) / length;
        if (complete == 0) {
            return;
        }
        observed[complete - 1]++;
        int last = -1;
        int end = days.end(member);
        for (int place = days.start(member); place < end; place++) {
            int k = (days.day(place) - first) / length;
            if (k != last && k < complete) {
                active[k]++;
            }
            last = k;
        }
        later[Math.min(last, complete - 1)]++;
    }

    /**
     * The share of members who were active in a period.
     *
     * @param k periods since the first day; 0 is the one that begins with it
     * @return the retention, from 0 to 1
     * @throws IllegalArgumentException if nobody is observed for so long
     */
    public double at(int k) {
        check(k);
        return (double) active[k] / observed[k];
    }

    /**
     * The share of members who were active in a period or after it.
     *
     * @param k periods since the first day
     * @return the rolling retention, from 0 to 1
     * @throws IllegalArgumentException if nobody is observed for so long
     */
    public double rollingAt(int k) {
        check(k);
        return (double) later[k] / observed[k];
    }

    private void check(int k) {
        if (known() == 0) {
            throw new IllegalArgumentException("The retention of a community needs data of a complete " + noun()
                    + " after somebody's first day. Take a longer time, or say dailyRetention().");
        }
        if (k < 0 || k >= observed.length || observed[k] == 0) {
            throw new IllegalArgumentException("The retention of a community is known from " + noun() + " 0 to "
                    + (known() - 1) + " after the first day, not for " + noun() + " " + k + ".");
        }
    }

    private String noun() {
        return length == 1 ? "day" : "week";
    }

    private int known() {
        int known = observed.length;
        while (known > 0 && observed[known - 1] == 0) {
            known--;
        }
        return known;
    }

    /**
     * One row for each period since the first day.
     *
     * @return a table with the columns {@code week} or {@code day}, {@code members} (observed for so long), {@code active}, {@code retention}, {@code then or later} and
     *     {@code rolling}
     */
    @Override
    public Table toTable() {
        int known = known();
        Table table = Table.create(
                "retention of members",
                IntColumn.create(noun()),
                IntColumn.create("members"),
                IntColumn.create("active"),
                ShareColumn.of("retention"),
                IntColumn.create("then or later"),
                ShareColumn.of("rolling"));
        for (int k = 0; k < known; k++) {
            table.intColumn(0).append(k);
            table.intColumn(1).append(observed[k]);
            table.intColumn(2).append(active[k]);
            table.doubleColumn(3).append(at(k));
            table.intColumn(4).append(later[k]);
            table.doubleColumn(5).append(rollingAt(k));
        }
        return table;
    }

    /**
     * Both retentions over the time since the first day.
     *
     * @return a line chart
     */
    public Chart chart() {
        Table lines = Table.create(
                "retention", IntColumn.create(noun()), StringColumn.create("line"), DoubleColumn.create("share"));
        for (int k = 0; k < known(); k++) {
            append(lines, k, "retention", at(k));
            append(lines, k, "rolling", rollingAt(k));
        }
        int shown = Math.min(4, Math.max(0, known() - 1));
        return Charts.line(lines, noun(), "share")
                .withGroups("line")
                .withOrder("line", "retention", "rolling")
                .withZeroY()
                .withPercentY()
                .withTitle("In " + noun() + " " + shown + " after the first day " + Numbers.percent(at(shown), 0)
                        + " are there")
                .withSubtitle("Active in the " + noun() + ", and in it or later (rolling) · 社区留存率")
                .withXLabel(noun() + "s since the first day")
                .withYLabel("share of members");
    }

    private static void append(Table lines, int k, String line, double share) {
        lines.intColumn(0).append(k);
        lines.stringColumn(1).append(line);
        lines.doubleColumn(2).append(share);
    }

    @Override
    public List<String> warnings() {
        int few = known();
        while (few > 0 && observed[few - 1] < FEW) {
            few--;
        }
        return few == known()
                ? List.of()
                : List.of("From " + noun() + " " + few + " on fewer than 30 members are observed for so long.");
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withNote("Members whose " + noun()
                        + " lies completely in the data; rolling: active then or at any later time.")
                .withWarnings(warnings());
    }
}
