package millet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import millet.table.Distinct;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DuplicateRuleTest {

    private static CleanedTable clean(Table table, CleaningRule rule) {
        return Cleaning.of(rule).apply(table);
    }

    @Test
    void rows_with_missing_numbers_repeat_each_other_where_tablesaw_keeps_them() {
        Table table = Table.create(
                "t", StringColumn.create("name", "a", "a", "a"), DoubleColumn.create("x", Double.NaN, Double.NaN, 1));

        assertThat(table.dropDuplicateRows().rowCount()).as("Tablesaw").isEqualTo(3);
        assertThat(clean(table, CleaningRule.dropDuplicates()).data().rowCount())
                .isEqualTo(2);
    }

    @Test
    void minus_zero_is_zero_and_any_nan_is_missing() {
        double otherNan = Double.longBitsToDouble(0x7ff8000000000001L);
        Table table = Table.create("t", DoubleColumn.create("x", 0.0, -0.0, Double.NaN, otherNan));

        assertThat(clean(table, CleaningRule.dropDuplicates())
                        .removed()
                        .intColumn("source row")
                        .asList())
                .containsExactly(2, 4);
    }

    @Test
    void long_numbers_beyond_the_decimals_differ() {
        Table table = Table.create("t", LongColumn.create("card", 6222020000000000001L, 6222020000000000002L));

        assertThat(clean(table, CleaningRule.dropDuplicates("card")).data().rowCount())
                .isEqualTo(2);
    }

    @Test
    void the_last_of_equal_keys_stays_when_asked() {
        Table table = Table.create(
                "t", StringColumn.create("card", "a", "b", "a", "a"), IntColumn.create("points", 1, 2, 3, 4));

        CleaningRule.Duplicates rule = CleaningRule.dropDuplicates("card");
        assertThat(clean(table, rule).data().intColumn("points").asList()).containsExactly(1, 2);
        assertThat(clean(table, rule.keepingLast()).data().intColumn("points").asList())
                .containsExactly(2, 4);
        assertThat(clean(table, rule.keepingLast())
                        .removed()
                        .intColumn("points")
                        .asList())
                .containsExactly(1, 3);
        assertThat(clean(table, rule.keepingLast()).toText())
                .contains(
                        "drop duplicates: card, keep last: A row that repeats the key of another counts once; the last stays.");
    }

    @Test
    void a_row_without_a_full_key_stays_and_is_counted() {
        Table table = Table.create(
                "t",
                StringColumn.create("order", "1", "1", "", "", "2"),
                IntColumn.create("line").append(1).append(1).append(1).append(1).appendMissing());

        CleanedTable cleaned = clean(table, CleaningRule.dropDuplicates("order", "line"));

        assertThat(cleaned.data().rowCount()).isEqualTo(4);
        assertThat(cleaned.warnings())
                .containsExactly(
                        "Of the rows looked at by the rule 'drop duplicates: order, line', 3 rows have no full key and stay.");
    }

    @Test
    void columns_of_other_types_count_too() {
        Table table = Table.create(
                "t",
                BooleanColumn.create("yes", new Boolean[] {true, true, false, null, null}),
                StringColumn.create("text", "x", "x", "x", "x", "x"));

        assertThat(clean(table, CleaningRule.dropDuplicates()).data().rowCount())
                .isEqualTo(3);
    }

    @Test
    void tables_that_a_verb_has_made_are_cleaned_like_any_other() {
        Table table = Table.create(
                "t", StringColumn.create("name", "a ", "b", "a", "", "b"), IntColumn.create("n", 1, 2, 1, 4, 2));

        CleanedTable cleaned = Cleaning.of(
                        CleaningRule.trim(), CleaningRule.dropDuplicates(), CleaningRule.dropMissing())
                .apply(Distinct.rows().from(table));

        assertThat(cleaned.data().stringColumn("name").asList()).containsExactly("a", "b");
        assertThat(cleaned.audit().rowsIn()).isEqualTo(4);
    }

    @Property(tries = 300)
    void what_stays_is_what_a_set_of_lists_would_keep(
            @ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> a,
            @ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> b) {
        int rows = Math.min(a.size(), b.size());
        StringColumn text = StringColumn.create("a");
        DoubleColumn number = DoubleColumn.create("b");
        List<Integer> expected = new ArrayList<>();
        Set<List<Integer>> seen = new HashSet<>();
        for (int row = 0; row < rows; row++) {
            text.append(a.get(row) == 0 ? "" : "v" + a.get(row));
            number.append(b.get(row) == 0 ? Double.NaN : b.get(row) / 10.0);
            if (!seen.add(List.of(a.get(row), b.get(row)))) {
                expected.add(row + 1);
            }
        }

        Table removed = clean(Table.create("t", text, number), CleaningRule.dropDuplicates())
                .removed();

        assertThat(removed.intColumn("source row").asList()).isEqualTo(expected);
    }
}
