package millet.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class MigrationTest {

    private static final List<String> ORDER = List.of("loyal", "new", "asleep");

    private static final Segments BEFORE =
            Segments.of(List.of("a", "b", "c", "d", "e"), List.of("loyal", "loyal", "new", "new", "asleep"), ORDER);

    private static final Segments AFTER =
            Segments.of(List.of("d", "a", "f", "c", "g"), List.of("loyal", "loyal", "new", "asleep", "new"), ORDER);

    private static int made;

    private static final Migration MIGRATION = Migration.between(BEFORE, AFTER);

    private static List<String> rows(Table table) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            rows.add(table.get(row, 0) + ">" + table.get(row, 1) + ":" + table.get(row, 2));
        }
        return rows;
    }

    @Test
    void every_customer_is_counted_once_and_who_is_missing_on_one_side_is_named() {
        assertThat(rows(MIGRATION.toTable()))
                .containsExactly(
                        "loyal>loyal:1",
                        "loyal>not buying:1",
                        "new>loyal:1",
                        "new>asleep:1",
                        "asleep>not buying:1",
                        "not buying>new:2");
        assertThat(MIGRATION.toTable().doubleColumn("share of from").asList())
                .containsExactly(0.5, 0.5, 0.5, 0.5, 1.0, 1.0);
        assertThat(MIGRATION.count("not buying", "new")).isEqualTo(2);
        assertThat(MIGRATION.count("asleep", "loyal")).isZero();
    }

    @Test
    void the_customers_behind_a_move_are_named() {
        assertThat(MIGRATION.customers("loyal", "loyal")).containsExactly("a");
        assertThat(MIGRATION.customers("loyal", "not buying")).containsExactly("b");
        assertThat(MIGRATION.customers("not buying", "new")).containsExactly("f", "g");
        assertThat(MIGRATION.customers("asleep", "loyal")).isEmpty();
        for (String from : List.of("loyal", "new", "asleep", "not buying")) {
            for (String to : List.of("loyal", "new", "asleep", "not buying")) {
                assertThat(MIGRATION.customers(from, to)).hasSize(MIGRATION.count(from, to));
            }
        }
        assertThatThrownBy(() -> MIGRATION.customers("loyl", "new")).hasMessageContaining("Did you mean 'loyal'?");
    }

    @Test
    void who_stayed_is_a_share_of_the_customers_before() {
        assertThat(MIGRATION.stayed()).isEqualTo(0.2);
        assertThat(Migration.between(BEFORE, BEFORE).stayed()).isEqualTo(1);
        assertThat(MIGRATION.toText()).contains("20.0% of the 5 customers before");
        assertThat(MIGRATION.toHtml()).contains("20.0% of the 5 customers before");
    }

    @Test
    void the_matrix_has_a_row_and_a_column_for_each_segment() {
        Table matrix = MIGRATION.matrix();

        assertThat(matrix.columnNames()).containsExactly("from", "loyal", "new", "asleep", "not buying");
        assertThat(matrix.stringColumn("from").asList()).containsExactly("loyal", "new", "asleep", "not buying");
        assertThat(matrix.intColumn("not buying").asList()).containsExactly(1, 0, 1, 0);
    }

    @Test
    void segments_that_differ_in_case_only_or_are_called_from_have_columns_of_their_own() {
        Segments odd = Segments.of(List.of("a", "b"), List.of("From", "from"), List.of("From", "from"));

        assertThat(Migration.between(BEFORE, odd).matrix().columnNames())
                .containsExactly("from", "From_", "from__", "not buying");
    }

    @Test
    void other_words_for_the_absent() {
        Migration chinese = MIGRATION.withAbsent("未购买", "流失");

        assertThat(rows(chinese.toTable())).contains("loyal>流失:1", "未购买>new:2");
        assertThat(chinese.stayed()).isEqualTo(MIGRATION.stayed());
        assertThatThrownBy(() -> MIGRATION.withAbsent(" ", "x")).hasMessageContaining("is blank");
        assertThatThrownBy(() -> MIGRATION.withAbsent("x", null)).hasMessageContaining("is blank");
    }

    @Test
    void a_segment_of_that_name_takes_the_absent_in() {
        Migration merged = MIGRATION.withAbsent("asleep", "asleep");

        assertThat(rows(merged.toTable()))
                .containsExactly(
                        "loyal>loyal:1",
                        "loyal>asleep:1",
                        "new>loyal:1",
                        "new>asleep:1",
                        "asleep>new:2",
                        "asleep>asleep:1");
    }

    @Test
    void the_chart_keeps_the_order_and_says_how_many_stayed() {
        String svg = MIGRATION.plot().toSvg();

        assertThat(svg).contains("20.0% of the customers stayed in their segment");
        assertThat(MIGRATION.plot().toTable().stringColumn("before").asList())
                .isEqualTo(MIGRATION.toTable().stringColumn("from").asList());
        assertThat(svg.indexOf(">new · 2<")).isPositive();
        assertThat(MIGRATION.plot().warnings()).isEmpty();
    }

    @Test
    void segments_without_a_common_name_or_customer_are_warned_of() {
        Migration strange =
                Migration.between(BEFORE, Segments.of(List.of("A", "B"), List.of("1", "2"), List.of("1", "2")));

        assertThat(strange.warnings()).hasSize(2);
        assertThat(strange.warnings().get(0)).contains("nobody can have stayed", "Segments.renamed");
        assertThat(strange.warnings().get(1)).contains("ids are written alike");
        assertThat(strange.plot().toText()).startsWith("Where the 5 customers went");
        assertThat(MIGRATION.warnings()).isEmpty();
    }

    @Test
    void an_unknown_segment_is_named() {
        assertThatThrownBy(() -> MIGRATION.count("loyall", "new"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[loyal, new, asleep, not buying]")
                .hasMessageContaining("Did you mean 'loyal'?");
    }

    @Test
    void a_period_that_is_null_is_named() {
        assertThatThrownBy(() -> Migration.between(null, AFTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("those before are null. Say Migration.between(");
        assertThatThrownBy(() -> Migration.between(BEFORE, null)).hasMessageContaining("those after are null");
    }

    @Test
    void more_segments_than_a_chart_shows_are_refused_in_words_of_segments() {
        assertThat(Migration.between(many(23), many(23)).plot().toSvg()).contains("not buying");
        assertThatThrownBy(() -> Migration.between(many(24), many(24)).plot())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A chart of a migration shows at most 24 segments of a period, those who did not buy among"
                        + " them; here are 25. Make fewer segments, such as Segments.quantiles(rfm,"
                        + " \"monetary\", 5), or look at matrix().");
    }

    /** Segments of a customer each, and one more customer whom no other call has. */
    private static Segments many(int count) {
        List<String> names = new ArrayList<>();
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("s" + i);
            customers.add("c" + i);
        }
        customers.add("only in " + made++);
        List<String> segmentOfEach = new ArrayList<>(names);
        segmentOfEach.add("s0");
        return Segments.of(customers, segmentOfEach, names);
    }

    @Property
    void moves_add_up_to_the_customers_of_either_side(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 2) Integer> before,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 2) Integer> after) {
        Segments first = segments(before, 0);
        Segments second = segments(after, 7);
        Migration moves = Migration.between(first, second);
        Table matrix = moves.matrix();

        for (String name : first.names()) {
            int sum = second.names().stream()
                            .mapToInt(to -> moves.count(name, to))
                            .sum()
                    + moves.count(name, "not buying");
            assertThat(sum).isEqualTo(first.count(name));
        }
        for (String name : second.names()) {
            assertThat(matrix.intColumn(name).sum()).isEqualTo(second.count(name));
        }
        assertThat(moves.stayed()).isBetween(0.0, 1.0);
        assertThat(moves.toTable().doubleColumn("share of from").sum())
                .isCloseTo(moves.toTable().stringColumn("from").countUnique(), within(1e-9));
    }

    private static Segments segments(List<Integer> codes, int firstCustomer) {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            customers.add("c" + (firstCustomer + i));
        }
        return Segments.of(customers, codes.stream().map(ORDER::get).toList(), ORDER);
    }
}
