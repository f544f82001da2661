package millet.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ShareColumnTest {

    private static final Table SHARES = Table.create(
            "shares", StringColumn.create("who", "a", "b", "c"), ShareColumn.of("share", 0.27272727, Double.NaN, 1));

    @Test
    void shares_are_shown_as_percentages() {
        assertThat(TableView.of(SHARES).toText()).contains("27.3%", "100.0%").contains("–");
        assertThat(TableView.of(SHARES).withPercent("share", 0).toText()).contains("27%");
    }

    @Test
    void filtered_sorted_and_copied_they_stay_shares() {
        assertThat(TableView.of(SHARES.first(1)).toText()).contains("27.3%");
        assertThat(TableView.of(SHARES.sortDescendingOn("share")).toText()).contains("27.3%");
        assertThat(TableView.of(SHARES.where(SHARES.doubleColumn("share").isLessThan(0.5)))
                        .toText())
                .contains("27.3%");
        assertThat(TableView.of(SHARES.copy()).toText()).contains("27.3%");
        assertThat(TableView.of(SHARES.emptyCopy(2)).toText()).contains("–");
    }

    @Test
    void a_copy_is_a_column_of_its_own() {
        ShareColumn shares = ShareColumn.of("share", 0.5);
        shares.copy().set(0, 1.0);

        assertThat(shares.get(0)).isEqualTo(0.5);
    }

    @Test
    void to_calculate_with_they_are_decimals() {
        assertThat(SHARES.doubleColumn("share").mean()).isEqualTo((0.27272727 + 1) / 2);
        assertThat(SHARES.doubleColumn("share").multiply(100).get(2)).isEqualTo(100.0);
    }
}
