package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class KFoldTest {

    private static Table rows(List<Integer> classes) {
        StringColumn column = StringColumn.create("class");
        classes.forEach(one -> column.append("c" + one));
        return Table.create(
                "shop",
                IntColumn.create("row", IntStream.range(0, classes.size()).toArray()),
                column);
    }

    private static Table numbered(int count) {
        return rows(Collections.nCopies(count, 0));
    }

    private static void assertPartition(Folds<Table> folds, int count) {
        List<Integer> tested = new ArrayList<>();
        for (TrainTest<Table> fold : folds) {
            List<Integer> all = new ArrayList<>(fold.train().intColumn("row").asList());
            all.addAll(fold.test().intColumn("row").asList());
            assertThat(all).hasSize(count).doesNotHaveDuplicates();
            tested.addAll(fold.test().intColumn("row").asList());
        }
        assertThat(tested).hasSize(count).doesNotHaveDuplicates();
    }

    @Property(tries = 120)
    void every_row_is_tested_once_and_tests_differ_by_one_row(
            @ForAll @IntRange(min = 2, max = 7) int k,
            @ForAll @IntRange(min = 7, max = 60) int count,
            @ForAll long seed) {
        Folds<Table> folds = Split.folds(k).withSeed(seed).apply(numbered(count));

        assertPartition(folds, count);
        assertThat(folds.toTable().intColumn("rows").asList())
                .allMatch(rows -> rows == count / k || rows == (count + k - 1) / k);
    }

    @Property(tries = 120)
    void class_by_class_every_test_has_its_part_to_one_row(
            @ForAll @Size(min = 5, max = 80) List<@IntRange(min = 0, max = 3) Integer> classes, @ForAll long seed) {
        Folds<Table> folds = Split.folds(5).stratifiedBy("class").withSeed(seed).apply(rows(classes));

        assertPartition(folds, classes.size());
        for (int one = 0; one <= 3; one++) {
            int inAll = Collections.frequency(classes, one);
            for (TrainTest<Table> fold : folds) {
                int inTest = fold.test().stringColumn("class").countOccurrences("c" + one);
                assertThat(inTest).isBetween(inAll / 5, (inAll + 4) / 5);
            }
        }
        assertThat(folds.toTable().intColumn("rows").asList())
                .allMatch(rows -> rows == classes.size() / 5 || rows == (classes.size() + 4) / 5);
    }

    @Property(tries = 120)
    void a_group_is_in_one_test_only(
            @ForAll @Size(min = 5, max = 80) List<@IntRange(min = 0, max = 12) Integer> groups, @ForAll long seed) {
        List<Integer> some = new ArrayList<>(groups);
        some.addAll(List.of(0, 1, 2));
        Folds<Table> folds = Split.folds(3).groupedBy("class").withSeed(seed).apply(rows(some));

        assertPartition(folds, some.size());
        for (TrainTest<Table> fold : folds) {
            Set<String> train = new TreeSet<>(fold.train().stringColumn("class").asList());
            assertThat(train)
                    .doesNotContainAnyElementsOf(
                            fold.test().stringColumn("class").asList());
        }
    }

    @Test
    void large_groups_are_dealt_first_so_that_tests_are_equally_large() {
        List<Integer> groups = new ArrayList<>();
        int[] sizes = {1, 9, 2, 5, 4, 3};
        for (int group = 0; group < sizes.length; group++) {
            groups.addAll(Collections.nCopies(sizes[group], group));
        }

        Folds<Table> folds = Split.folds(3).groupedBy("class").apply(rows(groups));

        // 9 | 5 + 2 | 4 + 3, then the 1 to the second
        assertThat(folds.toTable().intColumn("rows").asList()).containsExactlyInAnyOrder(9, 8, 7);
    }

    private static List<String> windows(int count, int folds) {
        List<String> windows = new ArrayList<>();
        for (TrainTest<Table> fold : Split.folds(folds).by("row").apply(numbered(count))) {
            IntColumn test = fold.test().intColumn("row");
            windows.add(fold.train().rowCount() + " " + (int) test.min() + "-" + (int) test.max());
        }
        return windows;
    }

    @Test
    void by_time_the_window_grows_as_in_scikit_learn() {
        // [(len(a), b[0], b[-1]) for a, b in sklearn.model_selection.TimeSeriesSplit(n_splits=k).split(np.zeros(n))]
        assertThat(windows(23, 4)).containsExactly("7 7-10", "11 11-14", "15 15-18", "19 19-22");
        assertThat(windows(12, 3)).containsExactly("3 3-5", "6 6-8", "9 9-11");
    }

    @Test
    void by_time_equal_times_stay_together() {
        DateColumn days = DateColumn.create("day");
        for (int day : new int[] {1, 9, 4, 4, 4, 2, 7, 7}) {
            days.append(LocalDate.of(2024, 1, day));
        }

        Folds<Table> folds = Split.folds(2).by("day").apply(Table.create("orders", days));

        assertThat(folds.toTable().stringColumn("from").asList()).containsExactly("2024-01-07", "2024-01-09");
        assertThat(folds.toTable().intColumn("rows").asList()).containsExactly(2, 1);
        assertThat(folds.fold(1).train().rowCount()).isEqualTo(5);
        assertThat(folds.fold(2).train().rowCount()).isEqualTo(7);
        assertThat(folds.toText())
                .contains("Each test is learned from all rows before it; 5 rows before the first are in no test.");
        assertThatThrownBy(() -> Split.folds(4).by("day").apply(Table.create("orders", days)))
                .hasMessage(
                        "4 folds by time need at least 5 different times with about equally many rows; 'day' of table"
                                + " 'orders' has too few. Say Split.folds with a smaller number.");
        assertThatThrownBy(() -> Split.folds(9).by("day").apply(Table.create("orders", days)))
                .hasMessageContaining("9 folds by time need at least 10");
    }

    @Test
    void features_and_other_rows_are_divided_too() {
        Features features = Features.of(List.of("x"), new double[][] {{1}, {2}, {3}, {4}, {5}});

        Folds<Features> folds = Split.folds(5).apply(features);

        assertThat(folds.count()).isEqualTo(5);
        List<String> ids = new ArrayList<>();
        folds.forEach(fold -> ids.addAll(fold.test().ids()));
        assertThat(ids).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(folds.fold(5).train().rowCount()).isEqualTo(4);
        assertThat(folds).hasToString(folds.toText());
        assertThat(folds.toText()).contains("Each test is learned from the rows of the other folds.");
    }

    @Test
    void faulty_questions_are_answered_with_a_remedy() {
        assertThatThrownBy(() -> Split.folds(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cross-validation needs at least 2 folds, not 1. Say Split.folds(5).");
        assertThatThrownBy(() -> Split.folds(5).apply(numbered(4)))
                .hasMessage("5 folds need at least 5 rows; table 'shop' has 4.");
        assertThatThrownBy(() -> Split.folds(2).groupedBy("class").apply(numbered(4)))
                .hasMessage("2 folds need at least 2 groups; table 'shop' has 1.");
        assertThatThrownBy(() -> Split.folds(2).by("row").stratifiedBy("class"))
                .hasMessage("Folds by time part the rows at moments, whatever their class or group; leave"
                        + " stratifiedBy(\"class\") or by(\"row\") out.");
        assertThatThrownBy(() -> Split.folds(2).groupedBy("class").by("row")).hasMessageContaining("leave groupedBy");
        Folds<Table> folds = Split.folds(2).apply(numbered(4));
        for (int number : new int[] {0, 3}) {
            assertThatThrownBy(() -> folds.fold(number))
                    .hasMessage("There is no fold " + number + "; the folds are 1 to 2.");
        }
        assertThat(Split.folds(5).stratifiedBy("churn"))
                .hasToString("KFold[folds=5, time=null, stratum=churn, group=null, seed=42]");
        assertThat(Arrays.asList(Split.folds(2), Split.folds(2).withSeed(1))).doesNotHaveDuplicates();
    }
}
