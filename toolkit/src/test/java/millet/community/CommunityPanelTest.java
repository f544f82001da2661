package millet.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class CommunityPanelTest {

    private final CommunityPanel panel = CommunityPanel.of(Club.activity());

    /** pandas: {@code df[(df.d <= d) & (df.d > d - w)].m.nunique()}. */
    @Test
    void members_are_counted_once_in_each_window() {
        Table table = panel.toTable();

        assertThat(table.rowCount()).isEqualTo(99);
        assertThat(at(table, "DAU", 0, 29, 50, 98)).containsExactly(2, 19, 22, 15);
        assertThat(at(table, "WAU", 6, 50, 98)).containsExactly(9, 54, 51);
        assertThat(at(table, "MAU", 29, 50, 98)).containsExactly(37, 58, 56);
        assertThat(table.intColumn("WAU").isMissing(5)).isTrue();
        assertThat(table.intColumn("MAU").isMissing(28)).isTrue();
        assertThat(panel.members()).isEqualTo(60);
        assertThat(table.dateColumn("day").get(98)).isEqualTo(Club.FIRST.plusDays(98));
    }

    private static List<Integer> at(Table table, String column, Integer... days) {
        return List.of(days).stream()
                .map(day -> table.intColumn(column).get(day))
                .toList();
    }

    @Property(tries = 100)
    void windows_hold_what_counting_one_by_one_gives(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 399) Integer> rows,
            @ForAll @IntRange(min = 1, max = 40) int window) {
        int[] members = rows.stream().mapToInt(row -> row / 50).toArray();
        int[] days = rows.stream().mapToInt(row -> row % 50).toArray();
        ActiveDays active = ActiveDays.of(members, days, 8);
        int[] within = active.activeWithin(window);

        for (int day = 0; day < within.length; day++) {
            Set<Integer> there = new HashSet<>();
            for (int row = 0; row < members.length; row++) {
                int ago = day + active.firstDay() - days[row];
                if (ago >= 0 && ago < window) {
                    there.add(members[row]);
                }
            }
            assertThat(within[day]).isEqualTo(there.size());
        }
    }

    /** pandas, as above: the mean of DAU / MAU over the days 29 to 98. */
    @Test
    void stickiness_is_the_mean_of_its_days() {
        assertThat(panel.stickiness()).isCloseTo(0.3093791293720156, within(1e-12));
        assertThat(CommunityPanel.of(Club.onOneDay(3)).stickiness()).isNaN();
    }

    @Test
    void visits_and_days_give_the_same_panel_in_any_order() {
        Table activity = Club.activity();
        Table doubled = activity.copy().append(activity);
        Table turned = activity.sortDescendingOn("day");

        assertThat(CommunityPanel.of(doubled).toText()).isEqualTo(panel.toText());
        assertThat(CommunityPanel.of(turned).toText()).isEqualTo(panel.toText());
    }

    @Test
    void times_and_numbers_and_other_names_are_read_too() {
        Table visits = Table.create(
                "visits",
                IntColumn.create("会员", 1, 1, 2),
                DateTimeColumn.create(
                        "时间",
                        Club.FIRST.atTime(23, 59),
                        Club.FIRST.plusDays(1).atStartOfDay(),
                        Club.FIRST.atStartOfDay()));
        Table table = CommunityPanel.of(visits, "会员", "时间").toTable();

        assertThat(table.intColumn("DAU").asList()).containsExactly(2, 1);
    }

    @Test
    void rows_without_a_member_or_a_day_are_told() {
        Table activity = Table.create("activity", StringColumn.create("member"), DateColumn.create("day"));
        Club.add(activity, 1, 0);
        activity.stringColumn(0).append("M2");
        activity.dateColumn(1).appendMissing();
        activity.stringColumn(0).append(" ");
        activity.dateColumn(1).append(Club.FIRST);
        CommunityPanel small = CommunityPanel.of(activity);

        assertThat(small.warnings())
                .containsExactly(
                        "2 rows without a member or a day are left out.",
                        "The data hold 1 day, and a MAU looks back on 30.");
        assertThat(small.toTable().intColumn("DAU").asList()).containsExactly(1);
        assertThat(CommunityPanel.of(activity.first(2)).warnings().get(0))
                .startsWith("1 row without a member or a day is left out");
    }

    @Test
    void it_shows_its_days() {
        assertThat(panel.toText()).contains("60 members", "stickiness is DAU / MAU");
        assertThat(panel.toString()).isEqualTo(panel.toText());
        assertThat(panel.chart().toSvg()).contains("On a day 31% of the members of a month are there", "日活");
        assertThat(CommunityPanel.of(Club.onOneDay(3)).chart().toSvg())
                .contains("Members active on a day and in a week");
        assertThat(panel.warnings()).isEmpty();
    }

    private static void fails(Supplier<?> call, String... parts) {
        assertThatIllegalArgumentException().isThrownBy(call::get).withMessageContainingAll(parts);
    }

    @Test
    void what_is_no_panel_is_refused() {
        fails(() -> CommunityPanel.of(Club.posts()), "A community needs column 'day'");
        fails(() -> CommunityPanel.of(Club.posts(), "member", "post"), "needs days; column 'post' holds integer");
        fails(() -> CommunityPanel.of(Club.activity().emptyCopy()), "of the 0 rows of table 'activity' none has both");
        fails(() -> CommunityPanel.of(null), "needs a table, not null");
        fails(panel::contribution, "does not know what members wrote", "withPosts(posts)");
        fails(panel::voting, "does not know votes", "withVotes(votes)");
        fails(panel::follows, "does not know who follows whom", "withFollows(follows)");
        fails(() -> panel.withFollows(Club.posts()), "needs column 'follower'");
        fails(() -> panel.withPosts(Club.posts().emptyCopy()), "there is no post with one");
    }
}
