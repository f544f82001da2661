package millet.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.ShareColumn;
import millet.display.TableView;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * The members of a community day by day.
 *
 * <ul>
 *   <li><b>DAU</b>: members who were active on the day.
 *   <li><b>WAU</b> and <b>MAU</b>: members who were active on one of the last 7 and 30 days, the day included, each counted once. They are missing for the first 6 and 29
 *       days, where the window would begin before the data.
 *   <li><b>Stickiness</b>: DAU / MAU, the share of the members of a month who are there on one of its days.
 * </ul>
 *
 * <p>Active is who has a row. One row for each visit and one for each member and day give the same panel. The work is linear in the rows.
 */
public final class CommunityPanel implements Displayable {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final String MEMBER = "member";

    private final MemberColumn.Register register;
    private final ActiveDays days;
    private final int leftOut;
    private final Contribution contribution;
    private final Contribution voting;
    private final FollowGraph graph;

    private CommunityPanel(
            MemberColumn.Register register,
            ActiveDays days,
            int leftOut,
            Contribution contribution,
            Contribution voting,
            FollowGraph graph) {
        this.register = register;
        this.days = days;
        this.leftOut = leftOut;
        this.contribution = contribution;
        this.voting = voting;
        this.graph = graph;
    }

    /**
     * The panel of a table with the columns {@code member} and {@code day}.
     *
     * @param activity one row for each visit, or for each member and day
     * @return the panel
     * @throws IllegalArgumentException if a column is missing, the days are none, or no row has both
     */
    public static CommunityPanel of(Table activity) {
        return of(activity, MEMBER, "day");
    }

    /**
     * The panel of a table whose columns have other names.
     *
     * @param activity one row for each visit, or for each member and day
     * @param member the column of the members
     * @param day the column of the days or times
     * @return the panel
     * @throws IllegalArgumentException if a column is missing, the days are none, or no row has both
     */
    public static CommunityPanel of(Table activity, String member, String day) {
        MemberColumn.Register register = new MemberColumn.Register();
        int[] members = register.numbers(activity, member);
        int[] when = MemberColumn.days(activity, day);
        int leftOut = 0;
        for (int row = 0; row < members.length; row++) {
            leftOut += ActiveDays.isKnown(members[row], when[row]) ? 0 : 1;
        }
        if (leftOut == members.length) {
            throw new IllegalArgumentException("A community needs rows with a member and a day; of the "
                    + Numbers.count(members.length, "row") + " of table '" + activity.name() + "' none has both.");
        }
        return new CommunityPanel(register, ActiveDays.of(members, when, register.size()), leftOut, null, null, null);
    }

    /**
     * The same panel with what members wrote, so that {@link #contribution()} can be asked.
     *
     * @param posts one row for each post, with the column {@code member}
     * @return a new panel
     * @throws IllegalArgumentException if the column is missing or no row has a member
     */
    public CommunityPanel withPosts(Table posts) {
        return new CommunityPanel(register, days, leftOut, counted(posts, "post"), voting, graph);
    }

    /**
     * The same panel with the votes on prototypes, so that {@link #voting()} can be asked.
     *
     * @param votes one row for each vote, with the column {@code member}
     * @return a new panel
     * @throws IllegalArgumentException if the column is missing or no row has a member
     */
    public CommunityPanel withVotes(Table votes) {
        return new CommunityPanel(register, days, leftOut, contribution, counted(votes, "vote"), graph);
    }

    /** Who wrote and was never active counts as a member too. */
    private Contribution counted(Table table, String noun) {
        MemberColumn.Register all = new MemberColumn.Register(register);
        int[] members = all.numbers(table, MEMBER);
        return Contribution.of(members, all.size(), noun);
    }

    /**
     * The same panel with who follows whom, so that {@link #follows()} can be asked.
     *
     * @param edges one row for each follow, with the columns {@code follower} and {@code followed}
     * @return a new panel
     * @throws IllegalArgumentException if a column is missing
     */
    public CommunityPanel withFollows(Table edges) {
        MemberColumn.Register all = new MemberColumn.Register(register);
        int[] from = all.numbers(edges, "follower");
        int[] to = all.numbers(edges, "followed");
        return new CommunityPanel(register, days, leftOut, contribution, voting, FollowGraph.of(from, to, all.size()));
    }

    /**
     * How many members were ever active.
     *
     * @return the number
     */
    public int members() {
        return register.size();
    }

    /**
     * New, returning, resurrected and lost members, week by week from the first day on.
     *
     * @return the growth; a last week that is not complete is left out
     * @throws IllegalArgumentException if the data hold less than two complete weeks
     */
    public MemberGrowth growth() {
        return MemberGrowth.byWeek(days);
    }

    /**
     * The same by calendar months; the first one may begin in its middle.
     *
     * @return the growth; a last month that is not complete is left out
     * @throws IllegalArgumentException if the data hold less than two months
     */
    public MemberGrowth monthlyGrowth() {
        return MemberGrowth.byMonth(days);
    }

    /**
     * Who comes back, by weeks since a member's first day.
     *
     * @return the retention of each week
     */
    public MemberRetention retention() {
        return MemberRetention.of(days, WEEK);
    }

    /**
     * Who comes back, by days since a member's first day: the day-1 or day-7 retention that is often quoted.
     *
     * @return the retention of each day
     */
    public MemberRetention dailyRetention() {
        return MemberRetention.of(days, 1);
    }

    /**
     * How the posts are spread over all members.
     *
     * @return the Lorenz curve, with the shares of the most active
     * @throws IllegalArgumentException if there are no posts
     */
    public Contribution contribution() {
        return asked(contribution, "what members wrote", "withPosts(posts)");
    }

    /**
     * How the votes are spread over all members.
     *
     * @return the Lorenz curve, with the shares of the most active
     * @throws IllegalArgumentException if there are no votes
     */
    public Contribution voting() {
        return asked(voting, "votes", "withVotes(votes)");
    }

    /**
     * The net of who follows whom.
     *
     * @return its measures
     * @throws IllegalArgumentException if there are no follows
     */
    public FollowGraph follows() {
        return asked(graph, "who follows whom", "withFollows(follows)");
    }

    private static <T> T asked(T part, String what, String remedy) {
        if (part == null) {
            throw new IllegalArgumentException(
                    "This panel does not know " + what + ". Say CommunityPanel.of(activity)." + remedy + ".");
        }
        return part;
    }

    /**
     * The mean of the daily stickiness.
     *
     * @return DAU / MAU, on average over the days that have 30 days behind them; NaN if there are none
     */
    public double stickiness() {
        ShareColumn daily = (ShareColumn) toTable().column("stickiness");
        double sum = 0;
        int count = 0;
        for (int day = MONTH - 1; day < daily.size(); day++) {
            if (!daily.isMissing(day)) {
                sum += daily.getDouble(day);
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /**
     * One row for each day from the first to the last.
     *
     * @return a table with the columns {@code day}, {@code DAU}, {@code WAU}, {@code MAU} and {@code stickiness}
     */
    @Override
    public Table toTable() {
        DateColumn day = DateColumn.create("day");
        int[] daily = days.activeWithin(1);
        int[] monthly = days.activeWithin(MONTH);
        double[] stickiness = new double[daily.length];
        for (int i = 0; i < daily.length; i++) {
            day.append(LocalDate.ofEpochDay((long) days.firstDay() + i));
            stickiness[i] = i < MONTH - 1 || monthly[i] == 0 ? Double.NaN : (double) daily[i] / monthly[i];
        }
        return Table.create(
                "community",
                day,
                IntColumn.create("DAU", daily),
                from(WEEK, IntColumn.create("WAU", days.activeWithin(WEEK))),
                from(MONTH, IntColumn.create("MAU", monthly)),
                ShareColumn.of("stickiness", stickiness));
    }

    private static IntColumn from(int window, IntColumn active) {
        for (int day = 0; day < Math.min(window - 1, active.size()); day++) {
            active.setMissing(day);
        }
        return active;
    }

    /**
     * DAU, WAU and MAU over the days.
     *
     * @return a line chart
     */
    public Chart chart() {
        double stickiness = stickiness();
        String title = Double.isNaN(stickiness)
                ? "Members active on a day and in a week"
                : "On a day " + Numbers.percent(stickiness, 0) + " of the members of a month are there";
        return Charts.line(toTable(), "day", "DAU", "WAU", "MAU")
                .withZeroY()
                .withTitle(title)
                .withSubtitle("Members active on the day and within 7 and 30 days · 日活、周活与月活")
                .withYLabel("members");
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (leftOut > 0) {
            warnings.add(Numbers.count(leftOut, "row") + " without a member or a day " + (leftOut == 1 ? "is" : "are")
                    + " left out.");
        }
        if (days.span() < MONTH) {
            warnings.add("The data hold " + Numbers.count(days.span(), "day") + ", and a MAU looks back on 30.");
        }
        return List.copyOf(warnings);
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withNote(Numbers.count(members(), "member")
                        + "; WAU and MAU look back on 7 and 30 days, the day included; stickiness is DAU / MAU.")
                .withWarnings(warnings());
    }
}
