package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
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
