package millet.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class MemberGrowthTest {

    /** pandas with sets of the members of each week. */
    @Test
    void members_of_a_week_come_from_somewhere() {
        Table table = CommunityPanel.of(Club.activity()).growth().toTable();

        assertThat(table.intColumn("active").asList())
                .containsExactly(9, 17, 24, 29, 39, 47, 54, 56, 54, 56, 50, 56, 52, 56);
        assertThat(table.intColumn("new").asList()).containsExactly(9, 9, 8, 8, 8, 8, 8, 2, 0, 0, 0, 0, 0, 0);
        assertThat(table.intColumn("returning").asList())
                .containsExactly(0, 8, 16, 21, 28, 38, 45, 53, 54, 54, 50, 50, 52, 52);
        assertThat(table.intColumn("resurrected").asList()).containsExactly(0, 0, 0, 0, 3, 1, 1, 1, 0, 2, 0, 6, 0, 4);
        assertThat(table.intColumn("lost").asList()).containsExactly(0, 1, 1, 3, 1, 1, 2, 1, 2, 0, 6, 0, 4, 0);
        assertThat(table.doubleColumn("quick ratio").getDouble(4)).isEqualTo(11);
        assertThat(table.doubleColumn("quick ratio").isMissing(0)).isTrue();
        assertThat(table.dateColumn("week").get(1)).isEqualTo(Club.FIRST.plusDays(7));
    }

    @Property(tries = 100)
    void what_comes_and_goes_adds_up(
            @ForAll @Size(min = 2, max = 80) List<@IntRange(min = 0, max = 699) Integer> rows) {
        Table activity = Table.create("activity", StringColumn.create("member"), DateColumn.create("day"));
        Club.add(activity, 99, 0);
        Club.add(activity, 99, 69);
        rows.forEach(row -> Club.add(activity, row / 70, row % 70));
        Table table = CommunityPanel.of(activity).growth().toTable();

        for (int week = 1; week < table.rowCount(); week++) {
            assertThat(at(table, "active", week))
                    .isEqualTo(at(table, "active", week - 1)
                            + at(table, "new", week)
                            + at(table, "resurrected", week)
                            - at(table, "lost", week));
            assertThat(at(table, "active", week - 1)).isEqualTo(at(table, "returning", week) + at(table, "lost", week));
        }
    }

    private static int at(Table table, String column, int row) {
        return table.intColumn(column).get(row);
    }

    @Test
    void months_are_those_of_the_calendar_and_the_last_one_is_complete() {
        Table table = CommunityPanel.of(Club.activity()).monthlyGrowth().toTable();

        assertThat(table.dateColumn("month").asList())
                .containsExactly(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1), LocalDate.of(2023, 3, 1));
        assertThat(table.intColumn("active").asList()).containsExactly(38, 58, 56);
        assertThat(table.intColumn("new").asList()).containsExactly(38, 22, 0);
        assertThat(table.intColumn("returning").asList()).containsExactly(0, 36, 56);
        assertThat(table.intColumn("resurrected").asList()).containsExactly(0, 0, 0);
        assertThat(table.intColumn("lost").asList()).containsExactly(0, 2, 2);
    }

    @Test
    void it_shows_where_members_come_from() {
        MemberGrowth growth = CommunityPanel.of(Club.activity()).growth();

        assertThat(growth.chart().toSvg()).contains("Where the members of a week come from", "resurrected", "流失");
        assertThat(growth.toText()).contains("quick ratio = (new + resurrected) / lost", "many look new");
        assertThat(growth.toString()).isEqualTo(growth.toText());
    }

    @Test
    void a_short_time_has_no_growth() {
        CommunityPanel day = CommunityPanel.of(Club.onOneDay(3));

        assertThatIllegalArgumentException()
                .isThrownBy(day::growth)
                .withMessage(
                        "The growth of a community needs two complete weeks, and the data hold 1 day. Take a longer time.");
        assertThatIllegalArgumentException()
                .isThrownBy(day::monthlyGrowth)
                .withMessageContainingAll("two complete months", "or say growth() for weeks.");
    }
}
