package millet.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class MemberRetentionTest {

    private final MemberRetention weekly = CommunityPanel.of(Club.activity()).retention();
    private final MemberRetention daily = CommunityPanel.of(Club.activity()).dailyRetention();

    /** pandas: of the members whose period is complete, those with an active day of that age, and of that age or a greater one. */
    @ParameterizedTest
    @CsvSource({"0, 60, 60, 60", "1, 60, 55, 56", "4, 60, 55, 56", "8, 45, 40, 42", "13, 3, 3, 3"})
    void a_week_counts_for_members_who_are_observed_for_so_long(int week, int observed, int active, int later) {
        Table table = weekly.toTable();

        assertThat(table.intColumn("members").get(week)).isEqualTo(observed);
        assertThat(table.intColumn("active").get(week)).isEqualTo(active);
        assertThat(table.intColumn("then or later").get(week)).isEqualTo(later);
        assertThat(weekly.at(week)).isEqualTo((double) active / observed);
        assertThat(weekly.rollingAt(week)).isEqualTo((double) later / observed);
    }

    @ParameterizedTest
    @CsvSource({"1, 26, 56", "7, 28, 56", "30, 12, 56"})
    void by_days_it_is_the_day_n_retention(int day, int active, int later) {
        assertThat(daily.at(day)).isEqualTo(active / 60.0);
        assertThat(daily.rollingAt(day)).isEqualTo(later / 60.0);
    }

    @Test
    void rolling_is_never_below_and_never_rises_while_the_members_are_the_same() {
        for (int day = 1; day < 49; day++) {
            assertThat(daily.rollingAt(day))
                    .isGreaterThanOrEqualTo(daily.at(day))
                    .isLessThanOrEqualTo(daily.rollingAt(day - 1));
        }
    }

    @Test
    void it_shows_both_curves() {
        assertThat(weekly.chart().toSvg()).contains("In week 4 after the first day 92% are there", "rolling", "社区留存率");
        assertThat(weekly.toText()).contains("lies completely in the data");
        assertThat(weekly.toString()).isEqualTo(weekly.toText());
        assertThat(weekly.warnings()).singleElement().asString().startsWith("From week 10 on fewer than 30 members");
        assertThat(daily.toTable().column(0).name()).isEqualTo("day");
    }

    @Test
    void a_period_that_nobody_is_observed_for_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weekly.at(14))
                .withMessage(
                        "The retention of a community is known from week 0 to 13 after the first day, not for week 14.");
        assertThatIllegalArgumentException().isThrownBy(() -> weekly.at(-1));
    }

    @Test
    void who_came_on_the_last_days_is_observed_for_no_week() {
        Table activity = Table.create("activity", StringColumn.create("member"), DateColumn.create("day"));
        Club.add(activity, 1, 0);
        Club.add(activity, 2, 13);
        Club.add(activity, 1, 13);
        Table table = CommunityPanel.of(activity).retention().toTable();

        assertThat(table.intColumn("members").asList()).containsExactly(1, 1);
        assertThat(table.intColumn("active").asList()).containsExactly(1, 1);
        assertThat(CommunityPanel.of(Club.onOneDay(3)).retention().toTable().rowCount())
                .isZero();
    }

    @Test
    void two_days_hold_no_week() {
        Table activity = Table.create("activity", StringColumn.create("member"), DateColumn.create("day"));
        Club.add(activity, 1, 0);
        Club.add(activity, 1, 1);
        MemberRetention retention = CommunityPanel.of(activity).retention();

        assertThat(retention.toTable().rowCount()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> retention.at(0)).withMessageContaining("complete week");
        assertThatIllegalArgumentException().isThrownBy(retention::chart).withMessageContaining("dailyRetention()");
    }
}
