package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class NearestRuleTest {

    private static final double NAN = Double.NaN;

    private static final double[][] ROWS = {
        {40.0, 5.9, 472.6}, {31.1, 3.6, 400.8}, {40.6, 9.0, NAN}, {33.8, 6.5, 535.7}, {NAN, 2.2, 497.1},
        {47.0, 1.0, 454.2}, {21.0, 1.1, 315.8}, {37.6, 1.2, 527.1}, {41.6, 4.4, 248.3}, {NAN, 4.9, NAN},
        {24.7, 3.6, 402.1}, {31.9, NAN, 419.2}, {39.7, 7.7, 441.6}, {38.9, 5.3, 506.4}, {27.7, 5.2, 635.9},
        {24.5, 7.6, 511.9}, {33.6, 11.0, 576.2}, {28.0, 5.2, NAN}, {38.1, 7.0, 493.3}, {46.7, 9.3, 432.4},
        {42.0, 3.6, 512.7}, {28.1, 3.3, 480.4}, {49.0, 8.4, 367.6}, {32.1, 6.9, 300.8}, {35.4, 4.7, 625.7},
        {46.9, 4.0, NAN}, {37.5, 9.6, 457.2}, {37.0, 6.1, 487.9}, {38.0, 1.7, 498.8}, {35.6, 8.5, 565.3}
    };

    private static final int[] HOLES = {2, 9, 17, 25};

    private static Table table() {
        return Table.create("t", column("age", 0), column("visits", 1), column("spend", 2));
    }

    private static DoubleColumn column(String name, int index) {
        DoubleColumn column = DoubleColumn.create(name);
        for (double[] row : ROWS) {
            column.append(row[index]);
        }
        return column;
    }

    private static CleanedTable clean(Table table, CleaningRule rule) {
        return Cleaning.of(rule).apply(table);
    }

    private static double[] filled(Table table, CleaningRule rule) {
        DoubleColumn spend = clean(table, rule).data().doubleColumn("spend");
        return IntStream.of(HOLES).mapToDouble(spend::getDouble).toArray();
    }

    @Test
    void numbers_are_filled_as_scikit_learn_fills_them() {
        // z = (X[:, :2] - nanmean) / nanstd; KNNImputer(n_neighbors=3).fit_transform(np.c_[z, X[:, 2]])[[2, 9, 17, 25],
        // 2], version 1.7
        double[] expected = {488.0333333333333, 589.3333333333334, 505.7, 419.3666666666666};

        assertThat(filled(table(), CleaningRule.fillMissing("spend").withNearest(3, "age", "visits")))
                .containsExactly(expected, within(1e-9));
        assertThat(filled(table(), CleaningRule.fillMissing("spend").withNearest(3, "visits", "age")))
                .as("whichever column the search goes along")
                .containsExactly(expected, within(1e-9));
    }

    @Test
    void texts_that_differ_count_as_two_columns_of_zero_and_one_would() {
        StringColumn channel = StringColumn.create("channel");
        "wsswwsswswwsswwsswswwsswwsswsw".chars().forEach(c -> channel.append(c == 'w' ? "web" : "shop"));
        Table table = table().addColumns(channel);
        table.doubleColumn("visits").set(11, 5.0);

        // KNNImputer(n_neighbors=4) on np.c_[z of visits, is web, is shop, spend]
        assertThat(filled(table, CleaningRule.fillMissing("spend").withNearest(4, "visits", "channel")))
                .containsExactly(new double[] {444.575, 560.15, 560.15, 387.175}, within(1e-9));
    }

    @Test
    void text_gets_what_most_of_the_nearest_hold_and_of_equals_the_nearer() {
        Table table = Table.create(
                "t",
                DoubleColumn.create("x", 0, 1, 2, 3, 10, 0.1),
                StringColumn.create("city", "BJ", "SH", "SH", "GZ", "GZ", ""));

        assertThat(clean(table, CleaningRule.fillMissing("city").withNearest(3, "x"))
                        .data()
                        .stringColumn("city")
                        .get(5))
                .isEqualTo("SH");
        assertThat(clean(table, CleaningRule.fillMissing("city").withNearest(2, "x"))
                        .data()
                        .stringColumn("city")
                        .get(5))
                .isEqualTo("BJ");
    }

    @Test
    void answers_of_yes_and_no_tell_which_rows_are_near() {
        Table table = Table.create(
                "t",
                BooleanColumn.create("member", new Boolean[] {true, false, true, false, null}),
                DoubleColumn.create("spend", 90, 10, NAN, NAN, NAN));

        assertThat(clean(table, CleaningRule.fillMissing("spend").withNearest(1, "member"))
                        .data()
                        .doubleColumn("spend")
                        .asList())
                .containsExactly(90.0, 10.0, 90.0, 10.0, 50.0);
    }

    @Test
    void of_equally_near_rows_the_earlier_ones_count() {
        Table table =
                Table.create("t", DoubleColumn.create("x", 5, 6, 4, 6, 4), DoubleColumn.create("y", NAN, 1, 2, 3, 4));

        assertThat(clean(table, CleaningRule.fillMissing("y").withNearest(3, "x"))
                        .data()
                        .doubleColumn("y")
                        .get(0))
                .isEqualTo(2);
    }

    @Test
    void a_row_that_shares_no_known_column_gets_the_value_of_all_and_is_counted() {
        Table table = Table.create(
                "t",
                DoubleColumn.create("x", 1, NAN, 3, Double.POSITIVE_INFINITY),
                DoubleColumn.create("y", 10, NAN, 20, NAN),
                StringColumn.create("s", "a", "", "a", "b"));

        CleanedTable cleaned = clean(table, CleaningRule.fillMissing("y").withNearest(1, "x"));
        assertThat(cleaned.data().doubleColumn("y").asList()).containsExactly(10.0, 15.0, 20.0, 15.0);
        assertThat(cleaned.warnings())
                .containsExactly(
                        "By the rule 'fill missing: y from the nearest 1 by x', 2 cells of 'y' got the value of all"
                                + " rows, because they share no known column with any other row.");
        assertThat(clean(table, CleaningRule.fillMissing("s").withNearest(1, "y"))
                        .data()
                        .stringColumn("s")
                        .get(1))
                .isEqualTo("a");
    }

    @Test
    void constant_columns_say_nothing_and_integers_become_decimal() {
        Table table = Table.create(
                "t",
                DoubleColumn.create("same", 7, 7, 7),
                DoubleColumn.create("x", 1, 2, 9),
                IntColumn.create("n").append(4).appendMissing().append(6));

        CleanedTable cleaned = clean(table, CleaningRule.fillMissing("n").withNearest(1, "same", "x"));
        assertThat(cleaned.data().doubleColumn("n").get(1)).isEqualTo(4);
        assertThat(cleaned.toText()).contains("'n' holds decimal numbers now, not integers.");
    }

    @Test
    void it_needs_rows_and_columns_that_say_which_are_near() {
        CleaningRule.Missing spend = CleaningRule.fillMissing("spend");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spend.withNearest(0, "age"))
                .withMessage("A fill from the nearest rows needs at least 1 of them, not 0. 5 is common.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spend.withNearest(5))
                .withMessage(
                        "A fill from the nearest rows needs columns that say which are near. Say withNearest(5, \"age\","
                                + " \"spend\").");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spend.withNearest(5, "spend"))
                .withMessage("A fill from the nearest rows needs other columns than those it fills; 'spend' is both.");
        Table dated = table().addColumns(DateColumn.create(
                "day", IntStream.range(0, 30).mapToObj(day -> LocalDate.of(2024, 1, 1 + day))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clean(dated, spend.withNearest(5, "day")))
                .withMessageContaining(
                        "needs columns of numbers, text, or yes and no to tell which rows are near; 'day'");
    }

    @Property(tries = 150)
    void the_search_along_a_column_finds_what_looking_at_all_rows_finds(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int neighbors) {
        Random random = new Random(seed);
        int rows = 40;
        double[][] x = new double[2][rows];
        double[] y = new double[rows];
        for (int row = 0; row < rows; row++) {
            x[0][row] = random.nextInt(5) == 0 ? NAN : random.nextInt(6);
            x[1][row] = random.nextInt(5) == 0 ? NAN : random.nextInt(4);
            y[row] = random.nextInt(3) == 0 ? NAN : random.nextInt(1000);
        }
        y[0] = 1;
        Table table = Table.create(
                "t", DoubleColumn.create("a", x[0]), DoubleColumn.create("b", x[1]), DoubleColumn.create("y", y));

        DoubleColumn filled = clean(table, CleaningRule.fillMissing("y").withNearest(neighbors, "a", "b"))
                .data()
                .doubleColumn("y");

        double[][] z = {standardized(x[0]), standardized(x[1])};
        for (int row = 0; row < rows; row++) {
            if (Double.isNaN(y[row])) {
                assertThat(filled.getDouble(row)).isEqualTo(byLookingAtAll(z, y, row, neighbors), within(1e-9));
            }
        }
    }

    private static double byLookingAtAll(double[][] z, double[] y, int row, int neighbors) {
        List<Integer> known = new ArrayList<>();
        for (int other = 0; other < y.length; other++) {
            if (!Double.isNaN(y[other])) {
                known.add(other);
            }
        }
        List<Integer> near = known.stream()
                .filter(other -> Double.isFinite(distance(z, row, other)))
                .sorted(Comparator.comparingDouble(other -> distance(z, row, other)))
                .limit(neighbors)
                .toList();
        return (near.isEmpty() ? known : near)
                .stream().mapToDouble(other -> y[other]).average().orElseThrow();
    }

    private static double distance(double[][] z, int a, int b) {
        double sum = 0;
        int shared = 0;
        for (double[] column : z) {
            if (!Double.isNaN(column[a] - column[b])) {
                sum += (column[a] - column[b]) * (column[a] - column[b]);
                shared++;
            }
        }
        return shared == 0 ? Double.POSITIVE_INFINITY : sum * (2.0 / shared);
    }

    private static double[] standardized(double[] x) {
        double[] known =
                java.util.Arrays.stream(x).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Total.of(known) / known.length;
        double squares = Total.of(
                java.util.Arrays.stream(known).map(v -> (v - mean) * (v - mean)).toArray());
        double deviation = Math.sqrt(squares / known.length);
        return java.util.Arrays.stream(x)
                .map(v -> deviation > 0 ? (v - mean) / deviation : (v - mean) * 0)
                .toArray();
    }

    @Test
    void rows_that_are_gone_do_not_say_how_far_apart_the_others_are() {
        DoubleColumn age = DoubleColumn.create("age", 10, 20, 10, 15, 1000);
        DoubleColumn visits = DoubleColumn.create("visits", 2, 1, 1, 3, 2);
        DoubleColumn spend = DoubleColumn.create("spend", 100, 200, NAN, 300, 400);
        Table table = Table.create("t", age, visits, spend);
        CleaningRule nearest = CleaningRule.fillMissing("spend").withNearest(1, "age", "visits");

        Table cleaned = Cleaning.of(CleaningRule.keepRange("age", 0, 120), nearest)
                .apply(table)
                .data();

        assertThat(cleaned.doubleColumn("spend").asList()).containsExactly(100.0, 200.0, 100.0, 300.0);
    }
}
