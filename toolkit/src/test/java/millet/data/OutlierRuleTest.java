package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Rules that object to a number or a value: outliers, ranges, allowed values. */
class OutlierRuleTest {

    private static final double NAN = Double.NaN;

    /** numpy 2: quantile(p, [.25, .75]) is [9.975, 11.85]; the fences by 1.5 are 7.1625 and 14.6625; median 10.6, MAD 0.9. */
    private static Table prices() {
        return Table.create(
                "prices", DoubleColumn.create("price", 9.9, 12, 10.5, 11, 10, 9.5, 250, 10.2, 11.8, -40, 10.7, 12.4));
    }

    private static CleanedTable clean(Table table, CleaningRule... rules) {
        return Cleaning.of(rules).apply(table);
    }

    @Test
    void quartiles_are_those_of_numpy() {
        CleanedTable cleaned =
                clean(prices(), CleaningRule.dropOutliers("price").byIqr(1.5));

        assertThat(cleaned.removed().doubleColumn("price").asList()).containsExactly(250.0, -40.0);
        assertThat(cleaned.toText())
                .contains(
                        "drop outliers: price by IQR 1.5: A number beyond the quartiles by more than 1.5 interquartile ranges"
                                + " is unusual. The row is removed. 2 values of 'price' lie outside 7.16 to 14.66.");
    }

    @Test
    void modified_z_scores_judge_by_the_median() {
        // 0.6745 (x − 10.6) ÷ 0.9: 250 has 179.4, −40 has −37.9, 12.4 has 1.349
        assertThat(clean(prices(), CleaningRule.dropOutliers("price").byMad(3.5))
                        .data()
                        .rowCount())
                .isEqualTo(10);
        assertThat(clean(prices(), CleaningRule.dropOutliers("price").byMad(1.3))
                        .removed()
                        .doubleColumn("price")
                        .asList())
                .containsExactly(250.0, -40.0, 12.4);
    }

    @Test
    void outliers_are_listed_or_made_missing_instead() {
        CleanedTable listed =
                clean(prices(), CleaningRule.reportOutliers("price").byIqr(1.5));
        assertThat(listed.data().rowCount()).isEqualTo(12);
        assertThat(listed.reported().stringColumn("value").asList()).containsExactly("250", "-40");
        assertThat(listed.reported().intColumn("source row").asList()).containsExactly(7, 10);
        assertThat(listed.warnings())
                .containsExactly(
                        "2 values of 'price' are listed by the rule 'report outliers: price by IQR 1.5' and stay; see"
                                + " reported().");

        CleanedTable missing =
                clean(prices(), CleaningRule.missingOutliers("price").byIqr(1.5));
        assertThat(missing.data().doubleColumn("price").countMissing()).isEqualTo(2);
        assertThat(missing.audit().rowsChanged()).isEqualTo(2);
    }

    @Test
    void every_column_is_judged_before_a_row_goes() {
        Table table =
                Table.create("t", DoubleColumn.create("a", 1, 2, 3, 4, 99), DoubleColumn.create("b", 1, 2, 3, 4, 99));

        CleanedTable cleaned = clean(table, CleaningRule.dropOutliers("a", "b").byIqr(1.5));

        assertThat(cleaned.audit().rowsRemoved()).isEqualTo(1);
        assertThat(cleaned.toText()).contains("1 value of 'a' lies outside", "1 value of 'b' lies outside");
    }

    @Test
    void missing_numbers_stay_and_infinite_ones_are_unusual() {
        Table table = Table.create(
                "t", DoubleColumn.create("x", 1, 2, 3, 4, NAN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));

        assertThat(clean(table, CleaningRule.dropOutliers("x").byIqr(1.5))
                        .removed()
                        .intColumn("source row")
                        .asList())
                .containsExactly(6, 7);
        Table infinite = Table.create("t", DoubleColumn.create("x", Double.POSITIVE_INFINITY, NAN));
        assertThat(clean(infinite, CleaningRule.dropOutliers("x").byMad(3.5))
                        .data()
                        .rowCount())
                .isEqualTo(2);
    }

    @Test
    void without_spread_nothing_is_unusual_and_that_is_told() {
        Table table = Table.create("t", DoubleColumn.create("x", 1, 1, 1, 1, 1, 1, 1, 9));

        CleanedTable cleaned = clean(table, CleaningRule.dropOutliers("x").byIqr(1.5));
        assertThat(cleaned.data().rowCount()).isEqualTo(8);
        assertThat(cleaned.warnings())
                .containsExactly(
                        "The rule 'drop outliers: x by IQR 1.5' calls nothing in 'x' unusual: half of the numbers or"
                                + " more are equal, and there is no spread to measure by.");
        // where the MAD is zero the mean absolute deviation is the measure: (9 − 1) ÷ (1.253314 × 1) = 6.4
        assertThat(clean(table, CleaningRule.dropOutliers("x").byMad(6)).data().rowCount())
                .isEqualTo(7);
        assertThat(clean(table, CleaningRule.dropOutliers("x").byMad(7)).data().rowCount())
                .isEqualTo(8);
        Table constant = Table.create("t", DoubleColumn.create("x", 1, 1));
        assertThat(clean(constant, CleaningRule.dropOutliers("x").byMad(3.5)).warnings())
                .hasSize(1);
    }

    @Test
    void winsorizing_is_that_of_scipy() {
        int[] numbers = {92, 19, 101, 58, 1053, 91, 26, 78, 10, 13, -40, 101, 86, 85, 15, 89, 89, 28, -5, 41};
        Table table = Table.create("t", IntColumn.create("n", numbers));

        CleanedTable cleaned = clean(table, CleaningRule.winsorize("n", 0.05, 0.95));

        // scipy.stats.mstats.winsorize(n, (0.05, 0.05))
        assertThat(cleaned.data().intColumn("n").asObjectArray())
                .containsExactly(92, 19, 101, 58, 101, 91, 26, 78, 10, 13, -5, 101, 86, 85, 15, 89, 89, 28, -5, 41);
        assertThat(cleaned.toText()).contains("2 values of 'n' are drawn in to -5 to 101.");
        assertThat(clean(table, CleaningRule.winsorize("n", 0, 1)).audit().rowsChanged())
                .isZero();
    }

    @Test
    void winsorizing_leaves_missing_numbers_and_empty_columns_alone() {
        Table table = Table.create("t", DoubleColumn.create("x", NAN, 1, 2, 3, Double.POSITIVE_INFINITY));

        CleanedTable cleaned = clean(table, CleaningRule.winsorize("x", 0, 0.75));
        assertThat(cleaned.data().doubleColumn("x").asList()).containsExactly(null, 1.0, 2.0, 3.0, 3.0);
        assertThat(clean(Table.create("t", DoubleColumn.create("x", NAN, NAN)), CleaningRule.winsorize("x", 0.1, 0.9))
                        .audit()
                        .rowsChanged())
                .isZero();
        Table ten = Table.create("t", IntColumn.create("n", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        assertThat(clean(ten, CleaningRule.winsorize("n", 0, 0.9))
                        .changed()
                        .intColumn("source row")
                        .asList())
                .as("(1 − 0.9) × 10 is 0.9999999999999998, and means one")
                .containsExactly(10);
        assertThat(clean(ten, CleaningRule.winsorize("n", 0.5, 0.500000000001))
                        .data()
                        .intColumn("n")
                        .countUnique())
                .isEqualTo(1);
    }

    @Test
    void shares_measures_and_ranges_are_checked_at_the_door() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.winsorize("x", 0.9, 0.1))
                .withMessageStartingWith(
                        "The shares of a winsorizing must be 0 ≤ low < high ≤ 1; they are 0.9 and 0.1.");
        assertThatIllegalArgumentException().isThrownBy(() -> CleaningRule.winsorize("x", NAN, 0.9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.dropOutliers("x").byIqr(-1))
                .withMessage("Outliers lie 0 or more interquartile ranges away, not -1.0. 1.5 is common.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.dropOutliers("x").byMad(0))
                .withMessage("Outliers have a score beyond a limit above 0, not 0.0. 3.5 is common.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.dropOutliers("x").byIqr(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.dropOutliers("x").byMad(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.keepRange("age", 120, 0))
                .withMessage(
                        "A range of 'age' goes from low to high; 120.0 to 0.0 does not. Say keepRange(\"age\", 0, 120).");
    }

    @Test
    void ranges_drop_report_or_set_missing() {
        Table table = Table.create(
                "t",
                IntColumn.create("age")
                        .append(-1)
                        .append(0)
                        .append(120)
                        .append(121)
                        .appendMissing());

        assertThat(clean(table, CleaningRule.keepRange("age", 0, 120))
                        .removed()
                        .intColumn("age")
                        .asList())
                .containsExactly(-1, 121);
        assertThat(clean(table, CleaningRule.missingOutside("age", 0, 120))
                        .data()
                        .intColumn("age")
                        .countMissing())
                .isEqualTo(3);
        CleanedTable reported = clean(table, CleaningRule.reportOutside("age", 0, 120));
        assertThat(reported.reported().stringColumn("value").asList()).containsExactly("-1", "121");
        assertThat(reported.toText())
                .contains("A number of 'age' below 0 or above 120 is not possible. It stays and is listed.");
        assertThat(clean(table, CleaningRule.keepRange("age", 121, Double.POSITIVE_INFINITY))
                        .data()
                        .rowCount())
                .isEqualTo(2);
    }

    @Test
    void allowed_values_compare_by_value() {
        Table table = Table.create(
                "t",
                StringColumn.create("status", "paid", "sent", "PAID", ""),
                DoubleColumn.create("rate", 0.5, 1, -0.0, NAN),
                LongColumn.create("card", 6222020000000000001L, 6222020000000000002L, 1, 2),
                BooleanColumn.create("yes", new Boolean[] {true, false, null, true}));

        assertThat(clean(table, CleaningRule.keepValues("status", "paid", "sent"))
                        .data()
                        .rowCount())
                .isEqualTo(3);
        assertThat(clean(table, CleaningRule.missingOutside("status", "paid"))
                        .data()
                        .stringColumn("status")
                        .asList())
                .containsExactly("paid", "", "", "");
        assertThat(clean(table, CleaningRule.keepValues("rate", "0", "1.0"))
                        .removed()
                        .intColumn("source row")
                        .asList())
                .containsExactly(1);
        assertThat(clean(table, CleaningRule.keepValues("card", "6222020000000000001", "2", "1.5"))
                        .data()
                        .rowCount())
                .isEqualTo(2);
        assertThat(clean(table, CleaningRule.keepValues("yes", "true")).data().rowCount())
                .isEqualTo(3);
        assertThat(clean(table, CleaningRule.keepValues("yes", "false")).data().rowCount())
                .isEqualTo(2);
        assertThat(clean(table, CleaningRule.reportOutside("status", "paid", "sent"))
                        .toText())
                .contains("A value of 'status' other than 'paid', 'sent' is not allowed. It stays and is listed.");
    }

    @Test
    void allowed_values_must_be_given_and_fit_the_column() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.keepValues("status"))
                .withMessageStartingWith("The allowed values of 'status' must be given, at least one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clean(prices(), CleaningRule.keepValues("price", "cheap")))
                .withMessage(
                        "The rule 'drop other values: price than cheap' needs a column that can hold 'cheap'; 'price' of"
                                + " table 'prices' holds decimal numbers.");
    }

    @Test
    void infinite_numbers_are_unusual_and_do_not_move_the_fence() {
        double infinite = Double.POSITIVE_INFINITY;
        Table table = Table.create(
                "t", DoubleColumn.create("x", 1, 2, 3, 4, 100, infinite, infinite, Double.NEGATIVE_INFINITY));

        CleanedTable cleaned = clean(table, CleaningRule.dropOutliers("x").byIqr(1.5));

        assertThat(cleaned.data().doubleColumn("x").asList()).containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    /** Quantiles of Student's t with two degrees of freedom, which is symmetric: (2p − 1) ÷ √(2p(1 − p)); 8.2% of them are unusual: 2 * scipy.stats.t.sf(4 * t.ppf(0.75, 2), 2). */
    @Test
    void a_column_with_heavy_tails_is_told_from_one_with_mistakes() {
        DoubleColumn tails = DoubleColumn.create("tails");
        DoubleColumn mistakes = DoubleColumn.create("mistakes");
        for (int row = 0; row < 1000; row++) {
            double share = (row + 0.5) / 1000;
            tails.append((2 * share - 1) / Math.sqrt(2 * share * (1 - share)));
            mistakes.append(row < 960 ? row : 1e6 + row);
        }
        Table table = Table.create("t", tails, mistakes);

        assertThat(clean(table, CleaningRule.reportOutliers("tails").byIqr(1.5)).warnings())
                .filteredOn(warning -> warning.contains("tail of the column"))
                .containsExactly(
                        "The rule 'report outliers: tails by IQR 1.5' calls 8.2% of 'tails' unusual: so many are a"
                                + " tail of the column and hardly mistakes. Look at them with reportOutliers, judge their"
                                + " logarithm, or draw them in with winsorize.");
        assertThat(clean(table, CleaningRule.reportOutliers("mistakes").byIqr(1.5))
                        .warnings())
                .noneMatch(warning -> warning.contains("tail of the column"));
    }

    @Test
    void numbers_of_single_precision_are_compared_with_what_was_written() {
        Table table = Table.create("t", FloatColumn.create("price", new float[] {0.1f, 0.25f, 0.3f}));

        assertThat(clean(table, CleaningRule.keepValues("price", "0.1", "0.25"))
                        .data()
                        .rowCount())
                .isEqualTo(2);
    }
}
