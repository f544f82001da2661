package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class SummaryTest {

    private static final Table ORDERS = Table.create(
            "orders",
            StringColumn.create("city", "深圳", "Berlin", "深圳", "Berlin", "深圳", null),
            StringColumn.create("channel", "shop", "app", "app", "app", "shop", "shop"),
            DoubleColumn.create("amount", 10.0, 20.0, 40.0, Double.NaN, 1.0, 7.0),
            IntColumn.create("units", 1, 2, 3, 4, 5, 6),
            BooleanColumn.create("gift", true, false, false, true, true, false));

    @Test
    void one_row_for_each_group_in_ascending_order_with_the_missing_key_last() {
        Table byCity = Summary.by("city").count().from(ORDERS);

        assertThat(byCity.stringColumn("city").asList()).containsExactly("Berlin", "深圳", "");
        assertThat(byCity.intColumn("rows").asList()).containsExactly(2, 3, 1);
        assertThat(byCity.columnNames()).containsExactly("city", "rows");
        assertThat(byCity.name()).isEqualTo("orders by city");
    }

    @Test
    void every_measure_leaves_missing_values_out() {
        Table summary = Summary.by("city")
                .sum("amount")
                .mean("amount")
                .median("amount")
                .min("amount")
                .max("amount")
                .distinct("amount")
                .from(ORDERS);

        assertThat(row(summary, 0)).containsExactly("Berlin", 20.0, 20.0, 20.0, 20.0, 20.0, 1);
        assertThat(row(summary, 1)).containsExactly("深圳", 51.0, 17.0, 10.0, 1.0, 40.0, 3);
    }

    @Test
    void a_group_without_any_value_has_a_missing_measure_and_not_zero() {
        Table blank =
                Table.create("blank", StringColumn.create("k", "a", "b"), DoubleColumn.create("v", 1.0, Double.NaN));

        Table summary =
                Summary.by("k").sum("v").mean("v").median("v").share("v", "1").from(blank);

        assertThat(summary.doubleColumn("sum v").isMissing(1)).isTrue();
        assertThat(summary.doubleColumn("mean v").isMissing(1)).isTrue();
        assertThat(summary.doubleColumn("median v").isMissing(1)).isTrue();
    }

    @Test
    void the_median_of_an_even_number_is_the_middle_of_the_two() {
        Table summary = Summary.by().median("units").as("middle").from(ORDERS);

        assertThat(summary.doubleColumn("middle").get(0)).isEqualTo(3.5);
    }

    @Test
    void the_share_counts_one_value_among_those_present() {
        Table summary =
                Summary.by("city").share("channel", "app").share("gift", "true").from(ORDERS);

        assertThat(summary.doubleColumn("share channel = app").asDoubleArray())
                .containsExactly(new double[] {1.0, 1.0 / 3, 0.0}, within(1e-15));
        assertThat(summary.doubleColumn("share gift = true").asDoubleArray())
                .containsExactly(new double[] {0.5, 2.0 / 3, 0.0}, within(1e-15));
    }

    @Test
    void the_share_of_a_value_that_no_row_has_is_an_error_that_lists_some() {
        assertThatThrownBy(() -> Summary.by("city").share("channel", "App").from(ORDERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'App'")
                .hasMessageContaining("'shop', 'app'");
    }

    @Test
    void the_first_and_the_last_day_of_a_group_are_days() {
        Table visits = Table.create(
                "visits",
                StringColumn.create("who", "a", "b", "a", "b", "c"),
                DateColumn.create(
                        "day",
                        LocalDate.of(2024, 3, 1),
                        null,
                        LocalDate.of(2024, 1, 5),
                        LocalDate.of(2023, 12, 31),
                        null));

        Table span =
                Summary.by("who").min("day").as("first").max("day").as("last").from(visits);

        assertThat(span.dateColumn("first").asList())
                .containsExactly(LocalDate.of(2024, 1, 5), LocalDate.of(2023, 12, 31), null);
        assertThat(span.dateColumn("last").asList())
                .containsExactly(LocalDate.of(2024, 3, 1), LocalDate.of(2023, 12, 31), null);
        assertThatThrownBy(() -> Summary.by("who").mean("day").from(visits))
                .hasMessageContaining("needs a numeric column");
    }

    @Test
    void yes_and_true_are_alike_in_a_column_of_yes_and_no() {
        for (String value : List.of("yes", "true", "Yes", "TRUE")) {
            assertThat(Summary.by()
                            .share("gift", value)
                            .as("s")
                            .from(ORDERS)
                            .doubleColumn("s")
                            .get(0))
                    .isEqualTo(0.5);
        }
        assertThatThrownBy(() -> Summary.by().share("gift", "maybe").from(ORDERS))
                .hasMessageContaining("'yes', 'no'");
    }

    /** pandas 3.1.1: {@code g.v.std()}, {@code g.v.quantile(0.9)}, {@code g.u.quantile(0.25)} and {@code g.u.std()}. */
    @Test
    void deviations_and_quantiles_are_those_of_pandas() {
        Table table = Table.create(
                "t",
                StringColumn.create("k", "a", "a", "b", "b", "b", "c"),
                DoubleColumn.create("v", 1.5, 2.5, 10, Double.NaN, 4, 7),
                IntColumn.create("u", 3, 1, 4, 1, 5, 9));

        Table summary = Summary.by("k")
                .std("v")
                .quantile("v", 0.9)
                .quantile("u", 0.25)
                .std("u")
                .quantile("u", 1)
                .from(table);

        assertThat(summary.columnNames())
                .containsExactly("k", "std v", "quantile 0.9 v", "quantile 0.25 u", "std u", "quantile 1.0 u");
        assertThat(summary.doubleColumn("std v").asDoubleArray())
                .containsExactly(new double[] {0.7071067811865476, 4.242640687119285, Double.NaN}, within(1e-15));
        assertThat(summary.doubleColumn("quantile 0.9 v").asDoubleArray())
                .containsExactly(new double[] {2.4, 9.4, 7.0}, within(1e-15));
        assertThat(summary.doubleColumn("quantile 0.25 u").asDoubleArray())
                .containsExactly(new double[] {1.5, 2.5, 9.0}, within(1e-15));
        assertThat(summary.doubleColumn("std u").asDoubleArray())
                .containsExactly(new double[] {1.4142135623730951, 2.0816659994661326, Double.NaN}, within(1e-15));
        assertThat(summary.doubleColumn("quantile 1.0 u").asDoubleArray()).containsExactly(3, 5, 9);
        for (double share : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> Summary.by().quantile("v", share)).hasMessageContaining("from 0 to 1");
        }
    }

    @Property
    void medians_and_quantiles_are_those_of_the_sorted_values(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(min = -9, max = 9) Integer> values,
            @ForAll Random random) {
        double[] sorted =
                values.stream().mapToDouble(value -> value / 2.0).sorted().toArray();
        double share = random.nextDouble();
        double place = (sorted.length - 1) * share;
        double below = sorted[(int) place];
        double above = sorted[Math.min(sorted.length - 1, (int) place + 1)];
        int middle = sorted.length / 2;
        Table table = Table.create(
                "t",
                DoubleColumn.create(
                        "v", values.stream().mapToDouble(value -> value / 2.0).toArray()));

        Table summary = Summary.by().median("v").quantile("v", share).as("q").from(table);

        assertThat(summary.doubleColumn("median v").get(0))
                .isEqualTo(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
        assertThat(summary.doubleColumn("q").get(0))
                .isEqualTo(below + (place - (int) place) * (above - below), within(1e-12));
    }

    @Test
    void a_median_of_many_values_in_a_bad_order_is_right() {
        for (int size : new int[] {10_000, 10_001}) {
            double[] pipes = new double[size];
            for (int i = 0; i < size; i++) {
                pipes[i] = i % 2 == 0 ? i : size - i;
            }
            double[] sorted = pipes.clone();
            Arrays.sort(sorted);
            double expected = size % 2 == 1 ? sorted[size / 2] : (sorted[size / 2 - 1] + sorted[size / 2]) / 2;

            assertThat(Summary.by()
                            .median("v")
                            .as("m")
                            .from(Table.create("t", DoubleColumn.create("v", pipes)))
                            .doubleColumn("m")
                            .get(0))
                    .isEqualTo(expected);
        }
    }

    @Test
    void sums_of_whole_numbers_are_exact_whole_numbers() {
        Table table = Table.create(
                "t",
                StringColumn.create("k", "a", "a", "b"),
                LongColumn.create("n", 9007199254740993L, 2L, Long.MIN_VALUE),
                ShortColumn.create("s", (short) 3, Short.MIN_VALUE, (short) -4));

        Table summary = Summary.by("k").sum("n").sum("s").mean("n").max("n").from(table);

        assertThat(summary.longColumn("sum n").asLongArray()).containsExactly(9007199254740995L, Long.MIN_VALUE);
        assertThat(summary.longColumn("sum n").isMissing(1)).isTrue();
        assertThat(summary.longColumn("sum s").asLongArray()).containsExactly(3, -4);
        assertThat(summary.doubleColumn("mean n").asDoubleArray()).containsExactly(4503599627370498.0, Double.NaN);
        assertThat(summary.longColumn("max n").getLong(0)).isEqualTo(9007199254740993L);
    }

    @Test
    void a_sum_beyond_64_bits_becomes_a_decimal_number() {
        Table table = Table.create("t", LongColumn.create("n", Long.MAX_VALUE, Long.MAX_VALUE, 1L));

        assertThat(Summary.by().sum("n").as("s").from(table).doubleColumn("s").get(0))
                .isEqualTo(0x1p64);
    }

    @Test
    void infinite_values_give_an_infinite_sum() {
        Table table = Table.create("t", DoubleColumn.create("x", 1, Double.POSITIVE_INFINITY, 2));

        assertThat(Summary.by().sum("x").as("s").from(table).doubleColumn("s").get(0))
                .isInfinite();
    }

    @Test
    void months_are_their_first_days_in_order_and_those_without_rows_have_no_row() {
        Table table = Table.create(
                "orders",
                DateTimeColumn.create(
                        "time",
                        LocalDateTime.of(2024, 2, 29, 23, 59),
                        LocalDateTime.of(2023, 12, 1, 0, 0),
                        LocalDateTime.of(2024, 2, 1, 0, 0),
                        null),
                StringColumn.create("shop", "x", "x", "y", "x"),
                IntColumn.create("units", 1, 2, 4, 8));

        Table months = Summary.byMonth("time").sum("units").from(table);

        assertThat(months.name()).isEqualTo("orders by month");
        assertThat(months.dateColumn("month").asList())
                .containsExactly(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 2, 1), null);
        assertThat(months.longColumn("sum units").asLongArray()).containsExactly(2, 5, 8);
        assertThat(Summary.byMonth("time", "shop").count().from(table).rowCount())
                .isEqualTo(4);
        assertThat(Summary.byMonth("day")
                        .count()
                        .from(Table.create("t", DateColumn.create("day", LocalDate.of(2024, 5, 31))))
                        .dateColumn("month")
                        .get(0))
                .isEqualTo(LocalDate.of(2024, 5, 1));
        assertThatThrownBy(() -> Summary.byMonth("shop").count().from(table))
                .hasMessageContaining("'shop' holds string");
        assertThatThrownBy(() -> Summary.byMonth("tim").count().from(table))
                .hasMessageContaining("Did you mean 'time'?");
        assertThatThrownBy(() -> Summary.byMonth("time", "month").count()).hasMessageContaining("'month' stands twice");
    }

    /** The sum that the description states: each half of the rows after Neumaier, in the order of the rows, then both together. */
    @Test
    void a_large_table_is_added_in_two_halves_to_the_bit() {
        int rows = 300_001;
        Random random = new Random(7);
        double[] values = new double[rows];
        int[] keys = new int[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = Math.scalb(random.nextGaussian(), random.nextInt(60));
            keys[row] = random.nextInt(3);
        }
        Table table = Table.create("t", IntColumn.create("k", keys), DoubleColumn.create("v", values));

        double[] sums =
                Summary.by("k").sum("v").from(table).doubleColumn("sum v").asDoubleArray();

        for (int key = 0; key < 3; key++) {
            double[] first = neumaier(values, keys, key, 0, rows / 2);
            double[] rest = neumaier(values, keys, key, rows / 2, rows);
            double both = first[0] + rest[0];
            double lost =
                    Math.abs(first[0]) >= Math.abs(rest[0]) ? (first[0] - both) + rest[0] : (rest[0] - both) + first[0];
            assertThat(sums[key]).isEqualTo(both + (first[1] + lost + rest[1]));
        }
    }

    private static double[] neumaier(double[] values, int[] keys, int key, int from, int to) {
        double sum = 0;
        double lost = 0;
        for (int row = from; row < to; row++) {
            if (keys[row] == key) {
                double next = sum + values[row];
                lost += Math.abs(sum) >= Math.abs(values[row])
                        ? (sum - next) + values[row]
                        : (values[row] - next) + sum;
                sum = next;
            }
        }
        return new double[] {sum, lost};
    }

    @Test
    void names_that_differ_in_case_only_are_the_same_name() {
        assertThatThrownBy(() -> Summary.by("city").count().as("City")).hasMessageContaining("'City' stands twice");
        assertThatThrownBy(() -> Summary.by((String) null)).hasMessageContaining("null");
    }

    @Test
    void plus_and_minus_zero_are_one_value() {
        Table zeros = Table.create("zeros", DoubleColumn.create("x", 0.0, -0.0, 1.0));

        assertThat(Summary.by().distinct("x").as("n").from(zeros).intColumn("n").get(0))
                .isEqualTo(2);
    }

    @Test
    void several_keys_make_a_group_for_each_combination_that_occurs() {
        Table summary = Summary.by("city", "channel").count().as("orders").from(ORDERS);

        assertThat(summary.rowCount()).isEqualTo(4);
        assertThat(row(summary, 1)).containsExactly("深圳", "app", 1);
        assertThat(row(summary, 2)).containsExactly("深圳", "shop", 2);
    }

    @Test
    void keys_may_be_numbers_dates_or_yes_no() {
        Table table = Table.create(
                "t",
                LongColumn.create("id", 9007199254740993L, 9007199254740992L, 9007199254740993L),
                DoubleColumn.create("x", 0.0, -0.0, 2.0),
                DateColumn.create("day", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)),
                BooleanColumn.create("b", true, false, true));

        assertThat(Summary.by("id").count().from(table).longColumn("id").asLongArray())
                .containsExactly(9007199254740992L, 9007199254740993L);
        assertThat(Summary.by("x").count().from(table).intColumn("rows").asList())
                .containsExactly(2, 1);
        assertThat(Summary.by("day").count().from(table).dateColumn("day").asList())
                .containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1));
        assertThat(Summary.by("b").count().from(table).booleanColumn("b").asList())
                .containsExactly(false, true);
    }

    @Test
    void without_keys_the_whole_table_is_one_group() {
        assertThat(row(Summary.by().count().sum("units").from(ORDERS), 0)).containsExactly(6, 21L);
    }

    @Test
    void an_empty_table_gives_an_empty_summary_with_its_columns() {
        Table summary = Summary.by("city").count().mean("amount").from(ORDERS.emptyCopy());

        assertThat(summary.rowCount()).isZero();
        assertThat(summary.columnNames()).containsExactly("city", "rows", "mean amount");
        assertThat(Summary.by().count().from(ORDERS.emptyCopy()).rowCount()).isZero();
    }

    @Test
    void the_table_itself_is_not_changed() {
        Table before = ORDERS.copy();
        Summary.by("city").median("units").from(ORDERS);

        assertThat(ORDERS.print()).isEqualTo(before.print());
    }

    @Test
    void errors_name_the_column_what_there_is_and_what_to_do() {
        assertThatThrownBy(() -> Summary.by("citty").count().from(ORDERS))
                .hasMessageContaining("needs column 'citty'; table 'orders' has [city, channel")
                .hasMessageContaining("Did you mean 'city'?");
        assertThatThrownBy(() -> Summary.by("city").mean("amuont").from(ORDERS))
                .hasMessageContaining("Did you mean 'amount'?");
        assertThatThrownBy(() -> Summary.by("city").mean("channel").from(ORDERS))
                .hasMessageContaining("The mean needs a numeric column; 'channel' of table 'orders' holds string")
                .hasMessageContaining("share(\"channel\", value)");
        assertThatThrownBy(() -> Summary.by("city").from(ORDERS)).hasMessageContaining("needs a measure");
        assertThatThrownBy(() -> Summary.by("city").count().count()).hasMessageContaining("'rows' stands twice");
        assertThatThrownBy(() -> Summary.by("city").as("x")).hasMessageContaining("has none yet");
        assertThatThrownBy(() -> Summary.by("city").count().as(" ")).hasMessageContaining("blank");
    }

    @Test
    void a_summary_is_a_value() {
        assertThat(Summary.by("a").mean("b"))
                .isEqualTo(Summary.by("a").mean("b"))
                .isNotEqualTo(Summary.by("a").sum("b"));
    }

    @Property
    void group_sizes_add_up_to_the_rows_and_sums_to_the_total(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -3, max = 3) Integer> keys) {
        Table table = Table.create("t");
        table.addColumns(
                IntColumn.create("k", keys.stream().mapToInt(Integer::intValue).toArray()));
        table.addColumns(DoubleColumn.create(
                "v", keys.stream().mapToDouble(key -> key * 0.1).toArray()));

        Table groups = Summary.by("k").count().sum("v").from(table);

        assertThat(groups.intColumn("rows").sum()).isEqualTo(keys.size());
        assertThat(groups.doubleColumn("sum v").sum())
                .isEqualTo(
                        Summary.by().sum("v").from(table).doubleColumn("sum v").get(0), within(1e-12));
        assertThat(groups.intColumn("k").asList()).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void the_order_of_the_rows_does_not_change_the_sum(@ForAll @Size(max = 40) List<Integer> values) {
        double[] forward = values.stream().mapToDouble(value -> value * 0.1).toArray();
        double[] backward = new double[forward.length];
        for (int i = 0; i < forward.length; i++) {
            backward[i] = forward[forward.length - 1 - i];
        }

        assertThat(sumOf(forward)).isEqualTo(sumOf(backward), within(1e-9));
    }

    private static double sumOf(double[] values) {
        Table summary = Summary.by().sum("v").from(Table.create("t", DoubleColumn.create("v", values)));
        return summary.isEmpty() ? 0 : summary.doubleColumn("sum v").get(0);
    }

    private static List<Object> row(Table table, int row) {
        return table.columns().stream().<Object>map(column -> column.get(row)).toList();
    }
}
