package millet.community;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntUnaryOperator;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Where the active members of a period come from, and where those of the last one went (growth accounting).
 *
 * <ul>
 *   <li><b>new</b>: active for the first time in the data;
 *   <li><b>returning</b>: active in the period before, too;
 *   <li><b>resurrected</b>: active before, but not in the period before;
 *   <li><b>lost</b>: active in the period before and not in this one.
 * </ul>
 *
 * <p>So active = new + returning + resurrected, and it is the active of the period before + new + resurrected − lost. The quick ratio is (new + resurrected) / lost: above 1
 * the community grows.
 */
public final class MemberGrowth implements Displayable {

    private static final int WEEK = 7;

    private final String noun;
    private final LocalDate[] begins;
    private final int[] fresh;
    private final int[] returning;
    private final int[] resurrected;
    private final int[] lost;

    private MemberGrowth(ActiveDays days, String noun, LocalDate[] begins, IntUnaryOperator periodOf) {
        if (begins.length < 2) {
            throw new IllegalArgumentException("The growth of a community needs two complete " + noun
                    + "s, and the data hold " + Numbers.count(days.span(), "day") + ". Take a longer time"
                    + (noun.equals("month") ? ", or say growth() for weeks." : "."));
        }
        this.noun = noun;
        this.begins = begins;
        int periods = begins.length;
        fresh = new int[periods];
        returning = new int[periods];
        resurrected = new int[periods];
        lost = new int[periods];
        for (int member = 0; member < days.members(); member++) {
            count(days, member, periodOf);
        }
    }

    static MemberGrowth byWeek(ActiveDays days) {
        LocalDate[] begins = new LocalDate[days.span() / WEEK];
        for (int week = 0; week < begins.length; week++) {
            begins[week] = LocalDate.ofEpochDay(days.firstDay() + (long) WEEK * week);
        }
        return new MemberGrowth(days, "week", begins, day -> (day - days.firstDay()) / WEEK);
    }

    static MemberGrowth byMonth(ActiveDays days) {
        YearMonth first = YearMonth.from(LocalDate.ofEpochDay(days.firstDay()));
        YearMonth behind = YearMonth.from(LocalDate.ofEpochDay(days.lastDay() + 1L));
        LocalDate[] begins = new LocalDate[(int) ChronoUnit.MONTHS.between(first, behind)];
        for (int month = 0; month < begins.length; month++) {
            begins[month] = first.plusMonths(month).atDay(1);
        }
        int[] monthOf = new int[days.span()];
        for (int day = 0; day < monthOf.length; day++) {
            monthOf[day] = (int) ChronoUnit.MONTHS.between(
                    first, YearMonth.from(LocalDate.ofEpochDay((long) days.firstDay() + day)));
        }
        return new MemberGrowth(days, "month", begins, day -> monthOf[day - days.firstDay()]);
    }

    private void count(ActiveDays days, int member, IntUnaryOperator periodOf) {
        int last = -1;
        for (int place = days.start(member); place < days.end(member); place++) {
            int period = periodOf.applyAsInt(days.day(place));
            if (period == last) {
                continue;
            }
            if (last >= 0 && period > last + 1) {
                leave(last);
            }
            if (period < begins.length) {
                (last < 0 ? fresh : period == last + 1 ? returning : resurrected)[period]++;
            }
            last = period;
        }
        if (last >= 0) {
            leave(last);
        }
    }

    /** The member was active in this period and is not in the next. */
    private void leave(int period) {
        if (period + 1 < begins.length) {
            lost[period + 1]++;
        }
    }

    /**
     * One row for each complete period.
     *
     * @return a table with the columns {@code week} or {@code month} (its first day), {@code active}, {@code new}, {@code returning}, {@code resurrected}, {@code lost} and
     *     {@code quick ratio} (missing where nobody was lost)
     */
    @Override
    public Table toTable() {
        int[] active = new int[begins.length];
        DoubleColumn ratio = DoubleColumn.create("quick ratio");
        for (int period = 0; period < active.length; period++) {
            active[period] = fresh[period] + returning[period] + resurrected[period];
            if (lost[period] == 0) {
                ratio.appendMissing();
            } else {
                ratio.append((double) (fresh[period] + resurrected[period]) / lost[period]);
            }
        }
        return Table.create(
                "growth of the community",
                DateColumn.create(noun, begins),
                IntColumn.create("active", active),
                IntColumn.create("new", fresh),
                IntColumn.create("returning", returning),
                IntColumn.create("resurrected", resurrected),
                IntColumn.create("lost", lost),
                ratio);
    }

    /**
     * New, resurrected and returning members as bars above zero, lost ones below.
     *
     * @return a bar chart; of more than 60 periods the last 60
     */
    public Chart chart() {
        Table bars = Table.create(
                "growth", DateColumn.create(noun), StringColumn.create("members"), IntColumn.create("count"));
        for (int period = Math.max(0, begins.length - 60); period < begins.length; period++) {
            add(bars, period, "returning", returning[period]);
            add(bars, period, "resurrected", resurrected[period]);
            add(bars, period, "new", fresh[period]);
            add(bars, period, "lost", -lost[period]);
        }
        return Charts.bar(bars, noun, "count")
                .withGroups("members")
                .withOrder("members", "returning", "resurrected", "new", "lost")
                .stacked()
                .withTitle("Where the members of a " + noun + " come from, and who was lost")
                .withSubtitle("New, returning, resurrected, lost · 新增、留存、回流与流失")
                .withYLabel("members");
    }

    private void add(Table bars, int period, String which, int count) {
        bars.dateColumn(0).append(begins[period]);
        bars.stringColumn(1).append(which);
        bars.intColumn(2).append(count);
    }

    @Override
    public List<String> warnings() {
        return List.of(
                "In the first " + noun + "s many look new who were there before the data begin; compare later ones.");
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withDecimals("quick ratio", 2)
                .withNote("Active = new + returning + resurrected; quick ratio = (new + resurrected) / lost.")
                .withWarnings(warnings());
    }
}
