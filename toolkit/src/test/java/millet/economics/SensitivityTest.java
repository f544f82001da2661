package millet.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class SensitivityTest {

    private final Sensitivity sensitivity = Phone.atLowMargin().sensitivity(36);

    /** The values by NumPy, as in CashForecastTest with one number changed. */
    @Test
    void each_end_is_the_value_with_one_assumption_changed() {
        Table table = sensitivity.range("retention", 0.94, 0.98).toTable();

        check(table, "retention", 0.94, 0.98, 65.31609080168826, 137.35520342790022);
        check(table, "acquisition cost", 72, 108, 131.499404457485, 95.49940445748503);
        check(table, "service revenue", 7.2, 10.8, 92.83549021560718, 134.16331869936283);
        check(table, "device margin", 48, 72, 101.49940445748503, 125.49940445748501);
        check(table, "discount rate", 0.08, 0.12, 116.72949882579614, 110.42813451602116);
    }

    private static void check(Table table, String assumption, double low, double high, double atLow, double atHigh) {
        Table row = table.where(table.stringColumn("assumption").isEqualTo(assumption));
        assertThat(row.doubleColumn("low").getDouble(0)).isCloseTo(low, within(1e-12));
        assertThat(row.doubleColumn("high").getDouble(0)).isCloseTo(high, within(1e-12));
        assertThat(row.doubleColumn("NPV at low").getDouble(0)).isCloseTo(atLow, within(1e-9));
        assertThat(row.doubleColumn("NPV at high").getDouble(0)).isCloseTo(atHigh, within(1e-9));
        assertThat(row.doubleColumn("swing").getDouble(0)).isCloseTo(Math.abs(atHigh - atLow), within(1e-9));
    }

    @Test
    void a_retention_moves_by_the_share_that_leaves() {
        check(sensitivity.toTable(), "retention", 0.964, 0.976, 101.41312714303588, 127.20058629870216);
    }

    @Test
    void the_largest_swing_stands_first_and_what_does_not_matter_is_left_out() {
        Table table = sensitivity.toTable();
        List<Double> swings = table.doubleColumn("swing").asList();

        assertThat(swings).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(table.stringColumn("assumption").asList())
                .doesNotContain("price", "elasticity", "margin given up", "polarization");
        assertThat(sensitivity
                        .range("price", 1_000, 2_000)
                        .toTable()
                        .stringColumn("assumption")
                        .asList())
                .contains("price");
    }

    @Test
    void the_tornado_has_the_largest_swing_in_its_title() {
        assertThat(sensitivity.range("retention", 0.94, 0.98).chart().toSvg())
                .contains("The retention moves the value most", "retention 94% … 98%", "敏感性分析");
    }

    @Test
    void another_share_moves_more_or_less() {
        check(sensitivity.withShare(0.4).toTable(), "acquisition cost", 54, 126, 149.499404457485, 77.49940445748503);
        assertThat(sensitivity.withShare(0.1).toText()).contains("by 10% (of a retention: of the share that leaves)");
    }

    @Test
    void a_range_that_changes_the_sign_is_told() {
        assertThat(sensitivity.warnings()).isEmpty();
        assertThat(sensitivity.range("retention", 0.5, 0.98).warnings())
                .singleElement()
                .asString()
                .contains(
                        "retention alone the net present value changes its sign",
                        "113.5",
                        "breakEven(\"retention\", 36)");
        assertThat(sensitivity.toString()).contains("Net present value over 36 months");
    }

    @Test
    void ranges_that_cannot_be_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sensitivity.range("retention", 0.98, 0.99))
                .withMessage(
                        "The range of the retention has to hold the assumed 97%; 98% to 99% does not. Assume another value"
                                + " first, or widen the range.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sensitivity.range("retention", 0.9, 0.95))
                .withMessageContaining("has to hold the assumed 97%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sensitivity.range("retention", 0.9, 1.1))
                .withMessageContaining("a share from 0 to 1, not 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sensitivity.range("margin of devices", 1, 2))
                .withMessageContaining("Unit economics have no 'margin of devices'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sensitivity.withShare(0))
                .withMessageContaining("withShare(0.1)");
        assertThatIllegalArgumentException().isThrownBy(() -> sensitivity.withShare(1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitEconomics.margin(0).sensitivity(12).chart())
                .withMessageContaining("none does");
    }
}
