package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

class KeysTest {

    private static final Table VISITS = Table.create(
            "visits",
            StringColumn.create("city", "深圳", "北京", null, "深圳", "北京"),
            IntColumn.create("hour", 9, 8, 8, 9, 7));

    @Test
    void groups_are_numbered_by_their_first_rows() {
        Keys keys = Keys.of(VISITS, "city");

        assertThat(keys.codes()).containsExactly(0, 1, 2, 0, 1);
        assertThat(keys.firstRows()).containsExactly(0, 1, 2);
        assertThat(keys.sizes()).containsExactly(2, 2, 1);
        assertThat(keys.isMissing(2)).isTrue();
        assertThat(keys.isMissing(0)).isFalse();
        assertThat(keys).hasToString("3 groups of 5 rows by [city]");
    }

    @Test
    void groups_can_be_numbered_by_value_with_the_missing_one_last() {
        Keys keys = Keys.of(VISITS, "city").byValue();

        assertThat(keys.codes()).containsExactly(1, 0, 2, 1, 0);
        assertThat(keys.firstRow(0)).isEqualTo(1);
        assertThat(keys.of(3)).isEqualTo(1);
    }

    @Test
    void several_columns_make_a_group_for_each_combination() {
        Keys keys = Keys.of(VISITS, "city", "hour");

        assertThat(keys.codes()).containsExactly(0, 1, 2, 0, 3);
        assertThat(keys.byValue().codes()).containsExactly(2, 1, 3, 2, 0);
    }

    @Test
    void without_columns_all_rows_are_one_group() {
        assertThat(Keys.of(VISITS).codes()).containsExactly(0, 0, 0, 0, 0);
        assertThat(Keys.of(VISITS.emptyCopy()).count()).isZero();
        assertThat(Keys.of(VISITS.emptyCopy(), "city").byValue().rows()).isZero();
    }

    @Test
    void every_type_of_column_can_be_a_key_and_sorts_by_value() {
        LocalDateTime noon = LocalDateTime.of(2024, 5, 1, 12, 0);
        List<Column<?>> columns = List.of(
                ShortColumn.create("x", (short) 2, (short) -1, Short.MIN_VALUE, (short) 2),
                IntColumn.create("x", 2, -1, Integer.MIN_VALUE, 2),
                LongColumn.create("x", Long.MAX_VALUE, -1L, Long.MIN_VALUE, Long.MAX_VALUE),
                FloatColumn.create("x", 0.5f, -7f, Float.NaN, 0.5f),
                DoubleColumn.create("x", Double.POSITIVE_INFINITY, -1e300, Double.NaN, Double.POSITIVE_INFINITY),
                BooleanColumn.create("x", new Boolean[] {true, false, null, true}),
                StringColumn.create("x", "b", "B", "", "b"),
                DateColumn.create(
                        "x", LocalDate.of(2024, 1, 1), LocalDate.of(1969, 1, 1), null, LocalDate.of(2024, 1, 1)),
                TimeColumn.create("x", LocalTime.NOON, LocalTime.of(11, 59, 59), null, LocalTime.NOON),
                DateTimeColumn.create("x", noon, noon.minusNanos(1_000_000), null, noon),
                InstantColumn.create(
                        "x", Instant.ofEpochSecond(5), Instant.ofEpochSecond(-5), null, Instant.ofEpochSecond(5)));

        for (Column<?> column : columns) {
            assertThat(Keys.of(column).codes()).as(column.type().name()).containsExactly(0, 1, 2, 0);
            assertThat(Keys.of(column).byValue().codes())
                    .as(column.type().name())
                    .containsExactly(1, 0, 2, 1);
        }
    }

    @Test
    void a_text_that_was_emptied_by_hand_is_missing_too() {
        StringColumn city = StringColumn.create("city", "a", "b", null);
        city.set(0, "");

        assertThat(Keys.of(city).codes()).containsExactly(0, 1, 0);
    }

    @Test
    void many_rows_of_every_width_are_numbered_as_a_map_does() {
        int rows = 200_000;
        Random random = new Random(5);
        long[] near = new long[rows];
        long[] far = new long[rows];
        double[] decimals = new double[rows];
        String[] words = new String[rows];
        for (int row = 0; row < rows; row++) {
            near[row] = random.nextInt(1000) - 500L;
            far[row] = row % 5 == 0 ? Long.MIN_VALUE + random.nextInt(3) : random.nextLong() >> random.nextInt(60);
            decimals[row] = random.nextInt(400) == 0 ? Double.NaN : random.nextInt(70_000) / 8.0;
            words[row] = "w" + random.nextInt(1 + row / 3);
        }
        Table table = Table.create(
                "t",
                LongColumn.create("near", near),
                LongColumn.create("far", far),
                DoubleColumn.create("decimals", decimals),
                StringColumn.create("words", words));

        for (String[] columns : new String[][] {
            {"near"},
            {"far"},
            {"decimals"},
            {"words"},
            {"near", "words"},
            {"far", "decimals", "words", "near"},
            {"far", "words", "far", "decimals", "far"}
        }) {
            Map<List<Object>, Integer> numbers = new HashMap<>();
            int[] expected = new int[rows];
            for (int row = 0; row < rows; row++) {
                List<Object> key = new ArrayList<>();
                for (String column : columns) {
                    key.add(table.get(row, table.columnIndex(column)));
                }
                expected[row] = numbers.computeIfAbsent(key, unseen -> numbers.size());
            }
            assertThat(Keys.of(table, columns).codes())
                    .as(String.join(", ", columns))
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_missing_column_is_an_error_with_the_nearest_name() {
        assertThatThrownBy(() -> Keys.of(VISITS, "citty")).hasMessageContaining("Did you mean 'city'?");
    }

    @Test
    void a_text_that_was_set_to_no_letters_by_hand_is_missing() {
        StringColumn city = StringColumn.create("city", "BJ", "SH", "BJ");
        city.set(1, "");
        assertThat(city.isMissing(1)).as("Tablesaw does not know").isFalse();

        assertThat(Keys.isMissing(city, 1)).isTrue();
        assertThat(Keys.isMissing(city, 0)).isFalse();
        assertThat(Keys.of(city).isMissing(1)).isTrue();
        assertThat(Keys.of(city).isMissing(0)).isFalse();
    }

    @Test
    void many_wide_columns_are_not_mixed_up_where_their_codes_leave_64_bits() {
        int wide = (1 << 15) - 2;
        Table table = Table.create("wide");
        for (int column = 0; column < 6; column++) {
            IntColumn values = IntColumn.create("c" + column, new int[8]);
            values.set(7, wide);
            values.set(column + 1, wide);
            table.addColumns(values);
        }

        assertThat(Keys.of(table, table.columnNames().toArray(new String[0])).codes())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }
}
