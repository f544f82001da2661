package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

class JoinTest {

    private static final Table ORDERS =
            Table.create("orders", IntColumn.create("c", 1, 2, 3, 2), StringColumn.create("order", "w", "x", "y", "z"));

    private static final Table NOTES = Table.create(
            "notes", DoubleColumn.create("c", 2.0, 3.0, 2.0, 9.0), StringColumn.create("note", "p", "q", "r", "s"));

    /** pandas 3.1.1: {@code l.merge(r, on="c", how="inner")}. */
    @Test
    void an_inner_join_has_the_rows_with_a_partner_in_the_order_of_the_left_and_then_of_the_right() {
        Table joined = Join.on("c").of(ORDERS, NOTES);

        assertThat(joined.columnNames()).containsExactly("c", "order", "note");
        assertThat(joined.name()).isEqualTo("orders with notes");
        assertThat(joined.intColumn("c").asList()).containsExactly(2, 2, 3, 2, 2);
        assertThat(joined.stringColumn("order").asList()).containsExactly("x", "x", "y", "z", "z");
        assertThat(joined.stringColumn("note").asList()).containsExactly("p", "r", "q", "p", "r");
    }

    /** pandas 3.1.1: {@code l.merge(r, on="c", how="left")}. */
    @Test
    void a_left_join_keeps_all_rows_of_the_left() {
        Table joined = Join.on("c").left().of(ORDERS, NOTES);

        assertThat(joined.intColumn("c").asList()).containsExactly(1, 2, 2, 3, 2, 2);
        assertThat(joined.stringColumn("note").asList()).containsExactly("", "p", "r", "q", "p", "r");
        assertThat(joined.stringColumn("note").isMissing(0)).isTrue();
    }

    @Test
    void an_outer_join_ends_with_the_rows_of_the_right_that_have_no_partner_and_shows_their_key() {
        Table joined = Join.on("c").outer().of(ORDERS, NOTES);

        assertThat(joined.doubleColumn("c").asList()).containsExactly(1.0, 2.0, 2.0, 3.0, 2.0, 2.0, 9.0);
        assertThat(joined.stringColumn("order").asList()).containsExactly("w", "x", "x", "y", "z", "z", "");
        assertThat(joined.stringColumn("note").asList()).containsExactly("", "p", "r", "q", "p", "r", "s");
    }

    @Test
    void semi_and_anti_joins_part_the_left_table() {
        assertThat(Join.on("c").semi().of(ORDERS, NOTES).stringColumn("order").asList())
                .containsExactly("x", "y", "z");
        Table without = Join.on("c").anti().of(ORDERS, NOTES);
        assertThat(without.stringColumn("order").asList()).containsExactly("w");
        assertThat(without.columnNames()).isEqualTo(ORDERS.columnNames());
        assertThat(without.name()).isEqualTo("orders");
    }

    @Test
    void a_missing_key_never_matches_not_even_a_missing_one() {
        Table left = Table.create(
                "l", StringColumn.create("k", "a", null, "b"), DoubleColumn.create("x", 1.0, 2.0, Double.NaN));
        Table right = Table.create(
                "r", StringColumn.create("k", null, "a", "b"), DoubleColumn.create("x", 2.0, 1.0, Double.NaN));

        assertThat(Join.on("k").semi().of(left, right).stringColumn("k").asList())
                .containsExactly("a", "b");
        assertThat(Join.on("x").semi().of(left, right).doubleColumn("x").asList())
                .containsExactly(1.0, 2.0);
        assertThat(Join.on("k").and("x").of(left, right).stringColumn("k").asList())
                .containsExactly("a");
        assertThat(Join.on("k").and("x").outer().of(left, right).rowCount()).isEqualTo(5);
        assertThat(Join.on("k").and("x").anti().of(left, right).rowCount()).isEqualTo(2);
    }

    @Test
    void numbers_of_every_type_are_compared_by_value() {
        List<Column<?>> columns = List.of(
                ShortColumn.create("k", (short) 7, (short) -1),
                IntColumn.create("k", 7, -1),
                LongColumn.create("k", 7L, -1L),
                FloatColumn.create("k", 7f, -1f),
                DoubleColumn.create("k", 7.0, -1.0));

        for (Column<?> left : columns) {
            for (Column<?> right : columns) {
                Table joined = Join.on("k").outer().of(Table.create("l", left.copy()), Table.create("r", right.copy()));
                assertThat(joined.rowCount())
                        .as(left.type() + " " + right.type())
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void a_whole_number_equals_no_decimal_number_that_cannot_hold_it() {
        Table whole = Table.create("w", LongColumn.create("k", 9007199254740993L, Long.MAX_VALUE, 5L, 0L));
        Table decimal = Table.create("d", DoubleColumn.create("k", 9007199254740992.0, 0x1p63, 5.5, -0.0));

        assertThat(Join.on("k").of(whole, decimal).longColumn("k").asLongArray())
                .containsExactly(0L);
        assertThat(Join.on("k").of(decimal, whole).doubleColumn("k").asDoubleArray())
                .containsExactly(-0.0);
    }

    @Test
    void an_outer_join_of_whole_numbers_of_different_sizes_has_the_larger_type() {
        Table joined = Join.on("k")
                .outer()
                .of(
                        Table.create("l", IntColumn.create("k", new int[] {1})),
                        Table.create("r", LongColumn.create("k", 1L << 40, Long.MIN_VALUE)));

        assertThat(joined.longColumn("k").asLongArray()).containsExactly(1L, 1L << 40, Long.MIN_VALUE);
        assertThat(joined.longColumn("k").isMissing(2)).isTrue();
    }

    @Test
    void dates_times_and_answers_are_keys_too() {
        LocalDateTime noon = LocalDateTime.of(2024, 1, 1, 12, 0);
        Table left = Table.create(
                "l",
                DateColumn.create("d", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2)),
                DateTimeColumn.create("t", noon, noon),
                BooleanColumn.create("b", true, false));
        Table right = left.copy().setName("r");

        assertThat(Join.on("d").and("t").and("b").outer().of(left, right).rowCount())
                .isEqualTo(2);
        assertThatThrownBy(() -> Join.on("d", "t").of(left, right))
                .hasMessageContaining("'d' on the left holds local date and 't' on the right holds local date time");
    }

    @Test
    void text_and_numbers_are_no_keys_of_each_other() {
        Table codes = Table.create("codes", StringColumn.create("c", "1", "2"));

        assertThatThrownBy(() -> Join.on("c").of(ORDERS, codes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds integer")
                .hasMessageContaining("holds string")
                .hasMessageContaining("withType(\"c\", \"text\")");
    }

    @Test
    void keys_of_different_names_show_once_under_the_name_on_the_left() {
        Table customers =
                Table.create("customers", IntColumn.create("id", 2, 3), StringColumn.create("name", "李", "王"));

        Table joined = Join.on("c", "id").of(ORDERS, customers);

        assertThat(joined.columnNames()).containsExactly("c", "order", "name");
        assertThat(joined.stringColumn("name").asList()).containsExactly("李", "王", "李");
    }

    @Test
    void columns_of_the_same_name_are_an_error_until_they_have_a_suffix() {
        Table more = Table.create("More", IntColumn.create("c", new int[] {2}), StringColumn.create("ORDER", "o"));

        assertThatThrownBy(() -> Join.on("c").of(ORDERS, more))
                .hasMessageContaining("both have [ORDER]")
                .hasMessageContaining("withSuffix(\" of more\")");
        assertThat(Join.on("c").withSuffix(" of more").of(ORDERS, more).columnNames())
                .containsExactly("c", "order", "ORDER of more");
        assertThat(Join.on("c").semi().of(ORDERS, more).rowCount()).isEqualTo(2);
        Table both = Table.create(
                "b",
                IntColumn.create("c", new int[] {2}),
                StringColumn.create("order", "o"),
                StringColumn.create("order 2", "o"));
        assertThatThrownBy(() -> Join.on("c").withSuffix(" 2").of(ORDERS, both)).hasMessageContaining("with ' 2' too");
    }

    @Test
    void a_join_that_explodes_is_refused_with_its_size_before_it_begins() {
        int[] same = new int[40_000];
        Table left = Table.create("events", IntColumn.create("k", same), IntColumn.create("a", same));
        Table right = Table.create("clicks", IntColumn.create("k", same), IntColumn.create("b", same));

        assertThatThrownBy(() -> Join.on("k").of(left, right))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "'events' (40,000 rows) and 'clicks' (40,000 rows) on k would have 1,600,000,000 rows")
                .hasMessageContaining("Distinct.by(\"k\").from(clicks)");
        assertThat(Join.on("k").semi().of(left, right).rowCount()).isEqualTo(40_000);
    }

    @Test
    void empty_tables_join() {
        Table none = NOTES.emptyCopy();

        assertThat(Join.on("c").of(ORDERS, none).rowCount()).isZero();
        assertThat(Join.on("c").left().of(ORDERS, none).rowCount()).isEqualTo(4);
        assertThat(Join.on("c").outer().of(none, ORDERS).stringColumn("order").asList())
                .containsExactly("w", "x", "y", "z");
        assertThat(Join.on("c").anti().of(ORDERS.emptyCopy(), none).isEmpty()).isTrue();
    }

    @Test
    void the_tables_themselves_are_not_changed() {
        String before = ORDERS.print() + NOTES.print();
        Join.on("c").outer().of(ORDERS, NOTES);

        assertThat(ORDERS.print() + NOTES.print()).isEqualTo(before);
    }

    @Test
    void errors_name_the_column_and_the_remedy() {
        assertThatThrownBy(() -> Join.on("oder").of(ORDERS, NOTES)).hasMessageContaining("Did you mean 'order'?");
        assertThatThrownBy(() -> Join.on("c", "nte").of(ORDERS, NOTES)).hasMessageContaining("Did you mean 'note'?");
        assertThatThrownBy(() -> Join.on(null)).hasMessageContaining("Join.on(\"customer\")");
        assertThatThrownBy(() -> Join.on("c").withSuffix(null)).hasMessageContaining("withSuffix");
        assertThat(Join.on("c").left().inner()).isEqualTo(Join.on("c"));
    }

    @Property
    void every_join_has_the_rows_of_two_nested_loops(
            @ForAll @Size(max = 25) List<@IntRange(min = -1, max = 3) Integer> lefts,
            @ForAll @Size(max = 25) List<@IntRange(min = -1, max = 3) Integer> rights,
            @ForAll boolean text,
            @ForAll boolean twoKeys) {
        Table left = table("l", lefts, text, "a");
        Table right = table("r", rights, text, "b");
        Join join = (twoKeys ? Join.on("k").and("h") : Join.on("k")).withSuffix(" of r");

        assertThat(pairs(join.of(left, right))).isEqualTo(naive(lefts, rights, twoKeys, false, false));
        assertThat(pairs(join.left().of(left, right))).isEqualTo(naive(lefts, rights, twoKeys, true, false));
        assertThat(pairs(join.outer().of(left, right))).isEqualTo(naive(lefts, rights, twoKeys, true, true));
        assertThat(join.semi().of(left, right).rowCount()
                        + join.anti().of(left, right).rowCount())
                .isEqualTo(lefts.size());
    }

    private static Table table(String name, List<Integer> keys, boolean text, String rowColumn) {
        Column<?> key = text
                ? StringColumn.create("k", keys.stream().map(k -> k < 0 ? "" : "key " + k))
                : IntColumn.create("k", keys.stream().mapToInt(k -> k < 0 ? Integer.MIN_VALUE : k));
        IntColumn rows = IntColumn.create(rowColumn);
        IntColumn halves = IntColumn.create("h");
        for (int row = 0; row < keys.size(); row++) {
            rows.append(row);
            halves.append(row % 2);
        }
        return Table.create(name, key, halves, rows);
    }

    private static List<List<Integer>> pairs(Table joined) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int row = 0; row < joined.rowCount(); row++) {
            pairs.add(List.of(
                    joined.intColumn("a").getInt(row), joined.intColumn("b").getInt(row)));
        }
        return pairs;
    }

    private static List<List<Integer>> naive(
            List<Integer> lefts, List<Integer> rights, boolean twoKeys, boolean allLeft, boolean allRight) {
        List<List<Integer>> pairs = new ArrayList<>();
        boolean[] met = new boolean[rights.size()];
        for (int a = 0; a < lefts.size(); a++) {
            boolean matched = false;
            for (int b = 0; b < rights.size(); b++) {
                boolean equal = lefts.get(a) >= 0 && lefts.get(a).equals(rights.get(b));
                if (equal && (!twoKeys || a % 2 == b % 2)) {
                    pairs.add(List.of(a, b));
                    matched = true;
                    met[b] = true;
                }
            }
            if (!matched && allLeft) {
                pairs.add(List.of(a, Integer.MIN_VALUE));
            }
        }
        for (int b = 0; b < met.length && allRight; b++) {
            if (!met[b]) {
                pairs.add(List.of(Integer.MIN_VALUE, b));
            }
        }
        return pairs;
    }

    @Test
    void more_rows_than_a_column_can_hold_are_refused_however_much_memory_there_is() {
        Table one = Table.create("one", IntColumn.create("k", 1));
        JoinSize size = new JoinSize(one, one, List.of(), List.of(new Join.Pair("k", "k")));

        assertThatThrownBy(() -> size.check(3_000_000_000L, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("would have 3,000,000,000 rows");
        size.check(2_000_000_000L, Long.MAX_VALUE);
    }
}
