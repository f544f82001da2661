package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FillComparisonTest {

    private static final CleaningRule[] FILLS = {
        CleaningRule.dropMissing("spend"),
        CleaningRule.fillMissing("spend").withMean(),
        CleaningRule.fillMissing("spend").withMedian().by("city"),
        CleaningRule.fillMissing("spend").withNearest(5, "visits")
    };

    /** Spend is ten times the visits, with some noise, and the cities differ a little. */
    private static Table customers() {
        Random random = new Random(1);
        IntColumn visits = IntColumn.create("visits");
        DoubleColumn spend = DoubleColumn.create("spend");
        StringColumn city = StringColumn.create("city");
        for (int row = 0; row < 1000; row++) {
            int times = 1 + random.nextInt(30);
            visits.append(times);
            city.append(times > 15 ? "BJ" : "SH");
            spend.append(row % 50 == 0 ? Double.NaN : 10 * times + random.nextInt(11) - 5);
        }
        return Table.create("customers", visits, spend, city);
    }

    @Test
    void a_fill_that_knows_more_errs_less() {
        Table compared = FillComparison.of("spend").compare(customers(), FILLS).toTable();

        assertThat(compared.columnNames())
                .containsExactly(
                        "fill", "rows left", "hidden cells filled", "MAE", "RMSE", "mean", "standard deviation");
        assertThat(compared.stringColumn("fill").asList())
                .containsExactly(
                        "the truth",
                        "drop missing: spend",
                        "with the mean",
                        "with the median by city",
                        "from the nearest 5 by visits");
        assertThat(compared.intColumn("rows left").asList()).containsExactly(1000, 882, 1000, 1000, 1000);
        assertThat(compared.intColumn("hidden cells filled").asList()).containsExactly(null, 0, 98, 98, 98);
        double[] errors = compared.doubleColumn("RMSE").asDoubleArray();
        assertThat(errors[1]).isNaN();
        assertThat(errors[3]).isLessThan(errors[2] * 0.7);
        assertThat(errors[4]).isLessThan(errors[3] * 0.2);
        double[] deviations = compared.doubleColumn("standard deviation").asDoubleArray();
        assertThat(deviations[2]).as("the mean makes customers alike").isLessThan(deviations[0] * 0.97);
        assertThat(deviations[4]).isCloseTo(deviations[0], within(0.5));
    }

    @Test
    void the_truth_and_the_errors_are_those_of_the_hidden_cells() {
        // pandas: Series([1, …, 9, 100]).mean(), .std()
        Table table = Table.create("t", DoubleColumn.create("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 100));

        Table compared = FillComparison.of("x")
                .hiding(0.99)
                .compare(
                        table,
                        CleaningRule.fillMissing("x").with(0),
                        CleaningRule.fillMissing("x").withMean())
                .toTable();

        assertThat(compared.doubleColumn("mean").get(0)).isEqualTo(14.5);
        assertThat(compared.doubleColumn("standard deviation").get(0)).isEqualTo(30.152390728873666, within(1e-12));
        assertThat(compared.intColumn("hidden cells filled").get(1))
                .as("one stays known")
                .isEqualTo(9);
        double kept = compared.doubleColumn("mean").get(1) * 10;
        assertThat(compared.doubleColumn("MAE").get(1)).isEqualTo((145 - kept) / 9, within(1e-12));
        double squares = 285 + 100 * 100 - kept * kept;
        assertThat(compared.doubleColumn("RMSE").get(1)).isEqualTo(Math.sqrt(squares / 9), within(1e-12));
        assertThat(compared.doubleColumn("standard deviation").get(2)).isZero();
        assertThat(compared.doubleColumn("mean").get(2)).isEqualTo(kept);
    }

    @Test
    void text_is_judged_by_hits() {
        StringColumn city = StringColumn.create("city");
        DoubleColumn x = DoubleColumn.create("x");
        for (int row = 0; row < 200; row++) {
            city.append(row < 150 ? "BJ" : "SH");
            x.append(row < 150 ? 1 : 2);
        }

        Table compared = FillComparison.of("city")
                .hiding(0.5)
                .compare(
                        Table.create("t", city, x),
                        CleaningRule.fillMissing("city").withNearest(3, "x"),
                        CleaningRule.fillMissing("city").with("GZ"),
                        CleaningRule.dropMissing("city"))
                .toTable();

        assertThat(compared.columnNames())
                .containsExactly("fill", "rows left", "hidden cells filled", "filled rightly");
        assertThat(compared.doubleColumn("filled rightly").asList()).containsExactly(null, 1.0, 0.0, null);
    }

    @Test
    void a_seed_hides_the_same_cells_and_another_one_others() {
        FillComparison comparison = FillComparison.of("spend").hiding(0.2);

        String once = comparison.compare(customers(), FILLS).toText();
        assertThat(comparison.withSeed(42).compare(customers(), FILLS).toText()).isEqualTo(once);
        assertThat(comparison.withSeed(7).compare(customers(), FILLS).toText()).isNotEqualTo(once);
        assertThat(once).contains("196 of 980 known cells hidden at random.");
        assertThat(comparison).isEqualTo(new FillComparison("spend", 0.2, 42));
    }

    @Test
    void few_hidden_cells_are_warned_of_and_the_table_stays_as_it_is() {
        Table table = customers();
        assertThat(FillComparison.of("spend")
                        .hiding(0.001)
                        .compare(table, FILLS)
                        .warnings())
                .containsExactly("Only 1 cell was hidden: chance decides much. Hide more.");
        assertThat(FillComparison.of("spend").hiding(0.01).compare(table, FILLS).warnings())
                .containsExactly("Only 10 cells were hidden: chance decides much. Hide more.");
        assertThat(table.doubleColumn("spend").asDoubleArray())
                .isEqualTo(customers().doubleColumn("spend").asDoubleArray());
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FillComparison.of("spend").hiding(1))
                .withMessage("The share of cells that are hidden lies between 0 and 1, not at 1.0. Say hiding(0.1).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FillComparison.of("spend").hiding(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FillComparison.of("spent").compare(customers(), FILLS))
                .withMessageEndingWith("Did you mean 'spend'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FillComparison.of("spend").compare(customers()))
                .withMessage(
                        "A comparison of fills needs a rule and two known cells; it got 0 rules, and 'spend' of table"
                                + " 'customers' has 980 known cells.");
        Table one = Table.create("t", DoubleColumn.create("spend", 1.0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FillComparison.of("spend").compare(one, Arrays.copyOf(FILLS, 1)))
                .withMessageContaining("has 1 known cell.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FillComparison.of("spend").compare(customers(), TransactionRule.EXACT_DUPLICATES))
                .withMessageContaining("'EXACT_DUPLICATES' is a rule on transactions.");
    }
}
