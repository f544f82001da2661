package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class OrderingTest {

    private static final Table CUSTOMERS = Table.create(
            "customers",
            StringColumn.create("city", "深圳", "北京", null, "Berlin", "北京"),
            DoubleColumn.create("spend", 5.0, Double.NaN, -1.0, 5.0, 7.0),
            IntColumn.create("row", 0, 1, 2, 3, 4));

    private static List<Integer> rows(Ordering ordering, Table table) {
        return ordering.from(table).intColumn("row").asList();
    }

    @Test
    void missing_values_come_last_in_both_directions_and_equal_rows_keep_their_order() {
        assertThat(rows(Ordering.by("spend"), CUSTOMERS)).containsExactly(2, 0, 3, 4, 1);
        assertThat(rows(Ordering.by("spend").descending(), CUSTOMERS)).containsExactly(4, 0, 3, 2, 1);
        assertThat(rows(Ordering.by("city"), CUSTOMERS)).containsExactly(3, 1, 4, 0, 2);
        assertThat(rows(Ordering.by("city").descending(), CUSTOMERS)).containsExactly(0, 1, 4, 3, 2);
    }

    @Test
    void the_second_column_decides_where_the_first_is_equal() {
        assertThat(rows(Ordering.by("spend").descending().thenBy("city"), CUSTOMERS))
                .containsExactly(4, 3, 0, 2, 1);
        assertThat(rows(Ordering.by("city").thenBy("row").descending(), CUSTOMERS))
                .containsExactly(3, 4, 1, 0, 2);
    }

    /** The order of GB 2312, level one, which is that of pinyin: bei, chong, guang, shang, shen, wu. */
    @Test
    void chinese_is_ordered_by_pinyin_on_request_and_by_code_unit_without_it() {
        Table cities = Table.create("t", StringColumn.create("城市", "武汉", "深圳", "北京", null, "上海", "重庆", "广州"));

        assertThat(Ordering.by("城市")
                        .collated("zh")
                        .from(cities)
                        .stringColumn("城市")
                        .asList())
                .containsExactly("北京", "重庆", "广州", "上海", "深圳", "武汉", "");
        assertThat(Ordering.by("城市")
                        .collated("zh")
                        .descending()
                        .from(cities)
                        .stringColumn("城市")
                        .asList())
                .containsExactly("武汉", "深圳", "上海", "广州", "重庆", "北京", "");
        assertThat(Ordering.by("城市").from(cities).stringColumn("城市").asList())
                .containsExactly("上海", "北京", "广州", "武汉", "深圳", "重庆", "");
        assertThat(Ordering.by("w")
                        .collated("de")
                        .from(Table.create("t", StringColumn.create("w", "zu", "Ähre", "Acker", "ab")))
                        .stringColumn("w")
                        .asList())
                .containsExactly("ab", "Acker", "Ähre", "zu");
    }

    @Test
    void a_language_that_is_none_is_an_error_and_so_is_a_number_to_collate() {
        assertThatThrownBy(() -> Ordering.by("city").collated("chinese"))
                .hasMessageContaining("\"zh\"")
                .hasMessageContaining("'chinese'");
        assertThatThrownBy(() -> Ordering.by("city").collated(null)).hasMessageContaining("null");
        assertThatThrownBy(() -> Ordering.by("spend").collated("zh").from(CUSTOMERS))
                .hasMessageContaining("'spend' holds DOUBLE");
    }

    @Test
    void numbers_come_in_their_order_whatever_their_bits() {
        double[] numbers = {
            Double.MAX_VALUE,
            -0.0,
            Double.NEGATIVE_INFINITY,
            1e-310,
            0.0,
            -1e-310,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            -5
        };
        Table table = Table.create("t", DoubleColumn.create("x", numbers));

        assertThat(Ordering.by("x").from(table).doubleColumn("x").asDoubleArray())
                .containsExactly(
                        Double.NEGATIVE_INFINITY,
                        -5,
                        -1e-310,
                        -0.0,
                        0.0,
                        1e-310,
                        Double.MAX_VALUE,
                        Double.POSITIVE_INFINITY,
                        Double.NaN);
        Table longs = Table.create("t", LongColumn.create("x", Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1, 0));
        assertThat(Ordering.by("x").descending().from(longs).longColumn("x").asLongArray())
                .containsExactly(Long.MAX_VALUE, 0, Long.MIN_VALUE + 1, Long.MIN_VALUE);
    }

    @Test
    void dates_and_answers_have_an_order_too() {
        Table table = Table.create(
                "t",
                DateColumn.create(
                        "d", LocalDate.of(2024, 1, 2), null, LocalDate.of(-5, 1, 1), LocalDate.of(2024, 1, 1)),
                BooleanColumn.create("b", new Boolean[] {true, null, false, true}),
                IntColumn.create("row", 0, 1, 2, 3));

        assertThat(rows(Ordering.by("d"), table)).containsExactly(2, 3, 0, 1);
        assertThat(rows(Ordering.by("b").thenBy("d"), table)).containsExactly(2, 3, 0, 1);
    }

    @Test
    void many_rows_are_sorted_as_a_stable_comparison_does() {
        int rows = 100_000;
        Random random = new Random(42);
        DoubleColumn wide = DoubleColumn.create("wide");
        DoubleColumn narrow = DoubleColumn.create("narrow");
        StringColumn words = StringColumn.create("words");
        IntColumn numbers = IntColumn.create("row");
        for (int row = 0; row < rows; row++) {
            wide.append(
                    row % 9 == 0
                            ? 1 + (row % 5) * 0x1p-52
                            : random.nextGaussian() * Math.scalb(1.0, random.nextInt(2000) - 1000));
            narrow.append(row % 7 == 0 ? Double.NaN : random.nextInt(50) / 4.0);
            words.append(row % 11 == 0 ? null : "w" + random.nextInt(30_000));
            numbers.append(row);
        }
        Table table = Table.create("t", wide, narrow, words, numbers);
        List<Integer> expected = new ArrayList<>(numbers.asList());
        expected.sort(Comparator.comparing((Integer row) -> narrow.getDouble(row))
                .thenComparing((a, b) -> last(words, a, b))
                .thenComparing((a, b) -> Double.compare(wide.getDouble(b), wide.getDouble(a))));

        assertThat(rows(Ordering.by("narrow").thenBy("words").thenBy("wide").descending(), table))
                .isEqualTo(expected);
        expected = new ArrayList<>(numbers.asList());
        expected.sort(Comparator.comparingDouble(wide::getDouble));
        assertThat(rows(Ordering.by("wide"), table)).isEqualTo(expected);
    }

    private static int last(StringColumn words, int a, int b) {
        boolean missingA = words.isMissing(a);
        boolean missingB = words.isMissing(b);
        return missingA || missingB
                ? Boolean.compare(missingA, missingB)
                : words.get(a).compareTo(words.get(b));
    }

    @Property
    void words_are_sorted_by_code_unit(@ForAll @Size(max = 80) List<String> words) {
        Table table = Table.create("t", StringColumn.create("w", words));
        List<String> expected = new ArrayList<>(words);
        Collections.sort(expected);
        Collections.rotate(expected, -Collections.frequency(expected, ""));

        assertThat(Ordering.by("w").from(table).stringColumn("w").asList()).isEqualTo(expected);
    }

    @Test
    void words_with_long_common_beginnings_and_ends_of_zeros_are_sorted_too() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            words.add("前缀".repeat(200) + "x".repeat(i % 60) + "\0".repeat(i / 60));
            words.add("\0".repeat(i + 1));
            words.add("客" + i);
        }
        List<String> expected = new ArrayList<>(words);
        Collections.sort(expected);
        Collections.shuffle(words, new Random(1));

        Table table = Table.create("t", StringColumn.create("w", words));
        assertThat(Ordering.by("w").from(table).stringColumn("w").asList()).isEqualTo(expected);
    }

    @Test
    void empty_tables_and_constant_columns_stay_as_they_are() {
        assertThat(Ordering.by("city")
                        .thenBy("spend")
                        .from(CUSTOMERS.emptyCopy())
                        .rowCount())
                .isZero();
        Table same = Table.create("t", IntColumn.create("x", 1, 1, 1), IntColumn.create("row", 0, 1, 2));
        assertThat(rows(Ordering.by("x").descending(), same)).containsExactly(0, 1, 2);
        Table none = Table.create("t", DoubleColumn.create("x", Double.NaN, Double.NaN), IntColumn.create("row", 0, 1));
        assertThat(rows(Ordering.by("x"), none)).containsExactly(0, 1);
    }

    @Test
    void errors_name_the_column_and_the_remedy() {
        assertThatThrownBy(() -> Ordering.by("spent").from(CUSTOMERS)).hasMessageContaining("Did you mean 'spend'?");
        assertThatThrownBy(() -> Ordering.by("a").thenBy("a")).hasMessageContaining("each column once");
        assertThatThrownBy(() -> Ordering.by(null)).hasMessageContaining("Ordering.by(\"spend\")");
        assertThat(Ordering.by("a").descending().collated("zh"))
                .isEqualTo(new KeyOrdering(List.of(new Ordering.Key("a", true, "zh"))));
    }
}
