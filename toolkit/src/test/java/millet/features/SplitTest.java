package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import millet.data.Datasets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class SplitTest {

    /** Rows 0, 1, 2 … with a class each. */
    private static Table rows(Object... classes) {
        StringColumn column = StringColumn.create("class");
        for (Object one : classes) {
            column.append(one == null ? null : one.toString());
        }
        return Table.create(
                "shop",
                IntColumn.create("row", IntStream.range(0, classes.length).toArray()),
                column);
    }

    private static Table numbered(int count) {
        return rows(Collections.nCopies(count, "x").toArray());
    }

    private static List<Integer> numbers(Table part) {
        return part.intColumn("row").asList();
    }

    private static double countOf(Table part, String value) {
        return part.stringColumn("class").countOccurrences(value);
    }

    @Property(tries = 100)
    void every_row_is_on_exactly_one_side_in_its_order(
            @ForAll @IntRange(min = 2, max = 300) int count,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll long seed) {
        var split = Split.holdOut(share).withSeed(seed).apply(numbered(count));

        assertThat(numbers(split.train())).isSorted().doesNotContainAnyElementsOf(numbers(split.test()));
        assertThat(numbers(split.test())).isSorted();
        assertThat(split.train().rowCount() + split.test().rowCount()).isEqualTo(count);
        assertThat(split.test().rowCount())
                .isEqualTo((int) Math.min(Math.max(Math.round(share * count), 1), count - 1));
    }

    @Property(tries = 100)
    void every_class_has_its_share_to_one_row(
            @ForAll @Size(min = 4, max = 200) List<@IntRange(min = 0, max = 4) Integer> classes,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
            @ForAll long seed) {
        List<Integer> some = new ArrayList<>(classes);
        some.addAll(List.of(0, 0));
        Table table = rows(some.toArray());

        var split = Split.holdOut(share).stratifiedBy("class").withSeed(seed).apply(table);

        int dealt = 0;
        for (int one = 0; one <= 4; one++) {
            int inAll = Collections.frequency(some, one);
            double inTest = countOf(split.test(), "" + one);
            dealt += inAll > 1 ? inAll : 0;
            assertThat(Math.abs(inTest - (inAll > 1 ? share * inAll : 0))).isLessThan(1);
            assertThat(inTest + countOf(split.train(), "" + one)).isEqualTo(inAll);
        }
        assertThat(split.test().rowCount()).isCloseTo((int) Math.round(share * dealt), within(1));
    }

    @Test
    void largest_remainders_get_the_rows_that_are_over() {
        // quotas of 0.3 of 11, 8, 6: 3.3, 2.4, 1.8, together 7.5, which rounds to 8; the whole parts are 3, 2, 1, and
        // .8 and .4 come first
        List<String> classes = new ArrayList<>(Collections.nCopies(11, "a"));
        classes.addAll(Collections.nCopies(8, "b"));
        classes.addAll(Collections.nCopies(6, "c"));

        Table test = Split.holdOut(0.3)
                .stratifiedBy("class")
                .apply(rows(classes.toArray()))
                .test();

        assertThat(List.of(countOf(test, "a"), countOf(test, "b"), countOf(test, "c")))
                .containsExactly(3.0, 3.0, 2.0);
    }

    @Test
    void a_real_table_keeps_its_share_of_churned_customers() {
        // 7,043 rows, 1,869 of them Yes: a quarter is 1,760.75, of them 467.25 Yes
        var split = Split.holdOut(0.25).stratifiedBy("churn").apply(Datasets.table("wa_churn"));

        assertThat(split.test().rowCount()).isEqualTo(1761);
        assertThat(split.test().stringColumn("churn").countOccurrences("Yes")).isEqualTo(467);
        assertThat(split.toTable().columnNames())
                .containsExactly("part", "rows", "share", "share churn = No", "share churn = Yes");
        assertThat(split.toText())
                .contains("training")
                .contains("5,282")
                .contains("75.0%")
                .contains("26.5%");
    }

    @Property(tries = 100)
    void a_group_is_never_on_both_sides(
            @ForAll @Size(min = 2, max = 100) List<@IntRange(min = 0, max = 20) Integer> groups,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double share,
            @ForAll long seed) {
        List<Integer> some = new ArrayList<>(groups);
        some.addAll(List.of(0, 1));
        Table table = rows(some.toArray());

        var split = Split.holdOut(share).groupedBy("class").withSeed(seed).apply(table);

        Set<String> train = new TreeSet<>(split.train().stringColumn("class").asList());
        Set<String> test = new TreeSet<>(split.test().stringColumn("class").asList());
        assertThat(train).isNotEmpty().doesNotContainAnyElementsOf(test);
        assertThat(split.train().rowCount() + split.test().rowCount()).isEqualTo(some.size());
        int all = new TreeSet<>(some).size();
        assertThat(test).hasSize((int) Math.min(Math.max(Math.round(share * all), 1), all - 1));
        assertThat(split.toTable().intColumn("groups").asList()).containsExactly(train.size(), test.size());
    }

    @Property(tries = 50)
    void by_group_the_order_of_the_rows_plays_no_part(@ForAll long seed) {
        List<String> groups = new ArrayList<>(List.of("a", "b", "b", "c", "d", "d", "d", "e", "f"));
        Split split = Split.holdOut(0.4).groupedBy("class").withSeed(seed);
        Set<String> before = new TreeSet<>(
                split.apply(rows(groups.toArray())).test().stringColumn("class").asList());

        Collections.shuffle(groups, new Random(seed));

        assertThat(new TreeSet<>(split.apply(rows(groups.toArray()))
                        .test()
                        .stringColumn("class")
                        .asList()))
                .isEqualTo(before);
    }

    @Test
    void the_same_seed_draws_the_same_rows_and_another_draws_others() {
        Table table = numbered(1000);

        var first = numbers(Split.holdOut(0.2).apply(table).test());

        assertThat(numbers(Split.holdOut(0.2).apply(table).test())).isEqualTo(first);
        assertThat(numbers(Split.holdOut(0.2).withSeed(43).apply(table).test())).isNotEqualTo(first);
    }

    @Test
    void every_row_is_drawn_equally_often() {
        int[] drawn = new int[10];
        for (int seed = 0; seed < 20_000; seed++) {
            Split.holdOut(0.3)
                    .withSeed(seed)
                    .apply(Features.of(
                            List.of("row"),
                            IntStream.range(0, 10)
                                    .mapToObj(row -> new double[] {row})
                                    .toArray(double[][]::new)))
                    .test()
                    .ids()
                    .forEach(id -> drawn[Integer.parseInt(id) - 1]++);
        }

        // each count is binomial with mean 6,000 and deviation 65; five deviations
        assertThat(Arrays.stream(drawn)).allMatch(count -> Math.abs(count - 6000) < 325);
    }

    @Test
    void a_row_alone_in_its_class_stays_in_training_and_is_stated() {
        var split = Split.holdOut(0.5).stratifiedBy("class").apply(rows("a", "a", "b", "a", "a", null));

        assertThat(split.test().stringColumn("class").asList()).containsExactly("a", "a");
        assertThat(split.warnings())
                .containsExactly("2 classes of 'class' with a single row: it cannot be on both sides.");
        assertThat(split.toTable().columnNames()).contains("share class = missing");
    }

    @Test
    void quantities_are_no_classes() {
        Table table = Table.create(
                "spend",
                DoubleColumn.create(
                        "nextSpend",
                        IntStream.range(0, 50).mapToDouble(i -> i / 7.0).toArray()));

        assertThatThrownBy(() -> Split.holdOut(0.5).stratifiedBy("nextSpend").apply(table))
                .hasMessage(
                        "stratifiedBy needs a column of few different values; of 50 rows in table 'spend', 50 are alone in"
                                + " their class of 'nextSpend'. Leave it out, or make classes of its values first.");
        assertThatThrownBy(() -> Split.holdOut(0.5).stratifiedBy("class").apply(rows("a", "b")))
                .hasMessage(
                        "A split by class needs a class with at least 2 rows; in table 'shop' each is alone in its class."
                                + " Leave stratifiedBy out.");
    }

    @Test
    void rows_without_a_group_are_groups_of_their_own() {
        var split = Split.holdOut(0.5).groupedBy("class").apply(rows("a", null, null, "a"));

        assertThat(split.toTable().intColumn("groups").sum()).isEqualTo(3);
        assertThat(split.warnings())
                .containsExactly(
                        "2 rows without 'class': each counts as a group of its own, though some may belong together.");
    }

    @Test
    void by_class_and_by_group_at_once() {
        Table table = rows("h1", "h1", "h2", "h3", "h3", "h4", "h5", "h6")
                .addColumns(BooleanColumn.create(
                        "churn", new Boolean[] {true, true, true, false, false, false, false, false}));

        var split = Split.holdOut(0.5).groupedBy("class").stratifiedBy("churn").apply(table);

        assertThat(split.test().booleanColumn("churn").countTrue()).isBetween(1, 2);
        assertThat(split.toTable().intColumn("groups").asList()).containsExactly(3, 3);
        assertThat(split.toTable().columnNames())
                .containsExactly("part", "rows", "share", "groups", "share churn = yes");
        table.booleanColumn("churn").set(0, false);
        assertThatThrownBy(() -> Split.holdOut(0.5)
                        .groupedBy("class")
                        .stratifiedBy("churn")
                        .apply(table))
                .hasMessage(
                        "A split by class and by group needs one class in each group; 'class' h1 has 'churn' no and yes."
                                + " Leave stratifiedBy(\"churn\") out.");
    }

    // ---- by time

    private static Table dated(int... days) {
        DateColumn column = DateColumn.create("day");
        Arrays.stream(days).forEach(day -> column.append(LocalDate.of(2024, 1, day)));
        return Table.create("orders", column);
    }

    @Test
    void a_day_and_what_comes_after_it_is_the_test() {
        var split = Split.after(LocalDate.of(2024, 1, 5)).by("day").apply(dated(9, 5, 4, 1, 5));

        assertThat(split.train())
                .hasToString(dated(4, 1).setName("orders, training").toString());
        assertThat(split.test())
                .hasToString(dated(9, 5, 5).setName("orders, test").toString());
        assertThat(split.toTable().stringColumn("from").asList()).containsExactly("2024-01-01", "2024-01-05");
        assertThat(split.toTable().stringColumn("to").asList()).containsExactly("2024-01-04", "2024-01-09");
    }

    @Test
    void times_of_all_kinds_are_parted_alike() {
        LocalDate cut = LocalDate.of(2024, 1, 5);
        DateTimeColumn moments = DateTimeColumn.create("at");
        moments.append(cut.atStartOfDay());
        moments.append(cut.atStartOfDay().minusSeconds(1));
        InstantColumn instants = InstantColumn.create("at");
        instants.append(Instant.parse("2024-01-05T00:00:00Z"));
        instants.append(Instant.parse("2024-01-04T23:59:59Z"));

        for (Column<?> column : List.<Column<?>>of(moments, instants)) {
            var split = Split.after(cut).by("at").apply(Table.create("log", column));
            assertThat(split.test().column("at").get(0)).isEqualTo(column.get(0));
            assertThat(split.train().column("at").get(0)).isEqualTo(column.get(1));
        }
        var years = Split.holdOut(0.6)
                .by("year")
                .apply(Table.create("y", DoubleColumn.create("year", -1, 3, -7.5, 0, -0.0, 2)));
        assertThat(years.test().doubleColumn("year").asList()).containsExactly(3.0, 0.0, -0.0, 2.0);
    }

    @Test
    void the_latest_share_never_parts_equal_times() {
        assertThat(Split.holdOut(0.25).by("day").apply(dated(1, 2, 3, 4)).test().rowCount())
                .isEqualTo(1);
        assertThat(Split.holdOut(0.25).by("day").apply(dated(1, 4, 4, 4)).test().rowCount())
                .isEqualTo(3);
        assertThat(Split.holdOut(0.5).by("day").apply(dated(1, 1, 1, 4)).test().rowCount())
                .isEqualTo(1);
        assertThat(Split.holdOut(0.5).by("day").apply(dated(1, 2, 2, 4)).test().rowCount())
                .isEqualTo(1);
        assertThat(Split.holdOut(0.5)
                        .by("day")
                        .apply(dated(1, 2, 2, 2, 4, 5))
                        .test()
                        .rowCount())
                .isEqualTo(2);
        assertThatThrownBy(() -> Split.holdOut(0.5).by("day").apply(dated(3, 3, 3)))
                .hasMessage("A split by time needs different times; 'day' of table 'orders' is 2024-01-03 in all rows."
                        + " Choose another column, or leave by out.");
    }

    @Property(tries = 100)
    void by_time_all_training_is_before_all_tests(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = 1, max = 31) Integer> days,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double share) {
        List<Integer> some = new ArrayList<>(days);
        some.addAll(List.of(1, 31));
        var split = Split.holdOut(share)
                .by("day")
                .apply(dated(some.stream().mapToInt(day -> day).toArray()));

        assertThat(split.train().dateColumn("day").max())
                .isBefore(split.test().dateColumn("day").min());
        assertThat(split.train().rowCount() + split.test().rowCount()).isEqualTo(some.size());
    }

    // ---- other rows and messages

    @Test
    void features_are_divided_with_their_ids_and_transforms() {
        Features features = Features.of(Datasets.table("iris"), "sepal_length", "petal_length")
                .standardized();

        var split = Split.holdOut(0.3).apply(features);

        assertThat(split.train().rowCount()).isEqualTo(105);
        assertThat(split.test().ids())
                .hasSize(45)
                .doesNotContainAnyElementsOf(split.train().ids());
        assertThat(split.test().transform()).isEqualTo(features.transform());
        int row = Integer.parseInt(split.test().ids().get(7)) - 1;
        assertThat(split.test().value(7, 1)).isEqualTo(features.value(row, 1));
        assertThat(split.test().originals().value(7, 1))
                .isEqualTo(features.originals().value(row, 1));
    }

    @Test
    void faulty_questions_are_answered_with_a_remedy() {
        Table table = numbered(3);

        for (double share : new double[] {0, 1, -0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Split.holdOut(share))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A split needs a share for the test above 0 and below 1, not " + share
                            + ". Say Split.holdOut(0.25).");
        }
        assertThatThrownBy(() -> Split.holdOut(0.5).apply(numbered(1)))
                .hasMessage("A split needs at least 2 rows; table 'shop' has 1.");
        assertThatThrownBy(() -> Split.holdOut(0.5).apply(numbered(0)))
                .hasMessage("A split needs at least 2 rows; table 'shop' has 0.");
        assertThatThrownBy(() -> Split.holdOut(0.5).groupedBy("class").apply(table))
                .hasMessage("A split needs at least 2 groups; table 'shop' has 1.");
        assertThatThrownBy(() -> Split.holdOut(0.5).stratifiedBy("klass").apply(table))
                .hasMessageContaining("The split needs column 'klass'")
                .hasMessageEndingWith("Did you mean 'class'?");
        assertThatThrownBy(() -> Split.holdOut(0.5).by("class").apply(table))
                .hasMessage("A split by time needs a column of dates, date-times or numbers; 'class' holds string."
                        + " Read it as a date.");
        assertThatThrownBy(() -> Split.holdOut(0.5).by("row").apply(numbered(1)))
                .hasMessage("A split needs at least 2 rows; table 'shop' has 1.");
        assertThatThrownBy(() -> Split.after(LocalDate.EPOCH).apply(table))
                .hasMessage("A split at a day needs the column that says the time. Say Split.after(day).by(\"time\").");
        assertThatThrownBy(() -> Split.after(LocalDate.EPOCH).by("row").apply(table))
                .hasMessage("A split at a day needs a column of dates; 'row' holds numbers."
                        + " Say Split.holdOut(0.25).by(\"row\") for the last quarter.");
        for (LocalDate outside : List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 3))) {
            assertThatThrownBy(() -> Split.after(outside).by("day").apply(dated(1, 2)))
                    .hasMessage(
                            "A split at " + outside + " needs rows before and after that; 'day' of table 'orders' runs"
                                    + " from 2024-01-01 to 2024-01-02. Choose a day between them.");
        }
        assertThatThrownBy(() -> Split.after(null)).hasMessageContaining("not null. Say Split.after(LocalDate.of");
        assertThatThrownBy(() -> Split.holdOut(0.5).by(" "))
                .hasMessage(
                        "A split needs the name of a column for by; it is blank. Leave by out to draw single rows.");
        assertThatThrownBy(() -> Split.holdOut(0.5).stratifiedBy(null)).hasMessageContaining("it is null");
        assertThatThrownBy(() -> Split.holdOut(0.5).stratifiedBy("class").by("day"))
                .hasMessage("A split by time parts the rows at one moment, whatever their class or group; leave"
                        + " stratifiedBy(\"class\") out, or say Split.holdOut(0.25) without a time.");
        assertThatThrownBy(() -> Split.after(LocalDate.EPOCH).groupedBy("class"))
                .hasMessageContaining("leave groupedBy(\"class\") out");
        assertThatThrownBy(() -> Split.holdOut(0.5).apply((Table) null))
                .hasMessage("A split needs a table, NextPurchases or Features to divide, not null.");
        DateColumn gaps = DateColumn.create("day", LocalDate.EPOCH, null, null);
        assertThatThrownBy(() -> Split.holdOut(0.5).by("day").apply(Table.create("orders", gaps)))
                .hasMessage(
                        "A split by time needs a time in every row; 'day' is missing in 2 rows of table 'orders', first in"
                                + " row 2. Leave these rows out first.");
    }

    @Test
    void a_specification_is_a_value_that_prints_its_seed() {
        assertThat(Split.holdOut(0.25).stratifiedBy("churn"))
                .isEqualTo(Split.holdOut(0.25).stratifiedBy("churn").withSeed(42))
                .hasToString("Split[share=0.25, day=null, time=null, stratum=churn, group=null, seed=42]");
        assertThat(Split.after(LocalDate.EPOCH)).isEqualTo(Split.after(LocalDate.EPOCH));
    }

    @Test
    void classes_that_read_alike_are_shown_side_by_side() {
        String start = "a name that is longer than the forty characters of a cell: ";
        for (String[] classes :
                List.of(new String[] {"a", "A", "a", "A"}, new String[] {"a", "a ", "a", "a "}, new String[] {
                    start + "one", start + "two", start + "one", start + "two"
                })) {
            Table table = Table.create("t", StringColumn.create("class", classes));

            assertThat(Split.holdOut(0.5)
                            .stratifiedBy("class")
                            .apply(table)
                            .toTable()
                            .columnCount())
                    .isEqualTo(5);
            assertThat(Split.folds(2)
                            .stratifiedBy("class")
                            .apply(table)
                            .toTable()
                            .columnNames())
                    .last()
                    .asString()
                    .endsWith(" (2)");
        }
    }
}
