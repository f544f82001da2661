package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
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

class AppendTest {

    private static final Table JANUARY =
            Table.create("january", IntColumn.create("units", 1, 2), StringColumn.create("city", "深圳", "北京"));
    private static final Table FEBRUARY = Table.create(
            "february",
            StringColumn.create("City", "北京", "上海"),
            DoubleColumn.create("discount", 0.5, Double.NaN),
            DoubleColumn.create("units", 2.5, Double.NaN));

    /** pandas 3.1.1: {@code pd.concat([january, february], ignore_index=True)} after renaming City to city. */
    @Test
    void columns_go_by_their_names_and_what_a_table_lacks_is_missing() {
        Table both = Append.of(JANUARY, FEBRUARY);

        assertThat(both.name()).isEqualTo("january and february");
        assertThat(both.columnNames()).containsExactly("units", "city", "discount");
        assertThat(both.doubleColumn("units").asDoubleArray()).containsExactly(1.0, 2.0, 2.5, Double.NaN);
        assertThat(both.stringColumn("city").asList()).containsExactly("深圳", "北京", "北京", "上海");
        assertThat(both.stringColumn("city").countUnique()).isEqualTo(3);
        assertThat(both.doubleColumn("discount").asDoubleArray())
                .containsExactly(Double.NaN, Double.NaN, 0.5, Double.NaN);
        assertThat(Append.of(FEBRUARY, JANUARY).columnNames()).containsExactly("City", "discount", "units");
    }

    @Test
    void a_column_has_the_narrowest_type_that_holds_all_values() {
        LocalDate day = LocalDate.of(2024, 2, 29);
        LocalDateTime noon = LocalDateTime.of(2024, 3, 1, 12, 30, 5);

        assertThat(appended(ShortColumn.create("k", new short[] {7}), IntColumn.create("k", 1, Integer.MIN_VALUE)))
                .containsExactly(7, 1, null);
        assertThat(appended(IntColumn.create("k", 7, Integer.MIN_VALUE), LongColumn.create("k", 1L << 40)))
                .containsExactly(7L, null, 1L << 40);
        assertThat(appended(LongColumn.create("k", 7, Long.MIN_VALUE), FloatColumn.create("k", 1.5f)))
                .containsExactly(7.0, null, 1.5);
        assertThat(appended(DateColumn.create("k", day, null), DateTimeColumn.create("k", noon, null)))
                .containsExactly(day.atStartOfDay(), null, noon, null);
        assertThat(appended(IntColumn.create("k", 62, Integer.MIN_VALUE), StringColumn.create("k", "A1", "")))
                .containsExactly("62", "", "A1", "");
        assertThat(appended(DoubleColumn.create("k", 62, 2.5, Double.NaN), StringColumn.create("k", "62")))
                .containsExactly("62", "2.5", "", "62");
        assertThat(appended(BooleanColumn.create("k", true, false), DateColumn.create("k", day)))
                .containsExactly("yes", "no", "2024-02-29");
        assertThat(appended(BooleanColumn.create("k", true), BooleanColumn.create("k", false)))
                .containsExactly(true, false);
        assertThat(appended(DateColumn.create("k", day), DateColumn.create("k", day)))
                .containsExactly(day, day);
    }

    @Test
    void a_column_without_a_value_has_no_say_in_the_type() {
        assertThat(appended(StringColumn.create("k", "", ""), IntColumn.create("k", 1, 2)))
                .containsExactly(null, null, 1, 2);
        assertThat(appended(DoubleColumn.create("k", 1.5), StringColumn.create("k", "")))
                .containsExactly(1.5, null);
        assertThat(appended(IntColumn.create("k", new int[] {Integer.MIN_VALUE}), StringColumn.create("k", "")))
                .containsExactly(null, null);
        assertThat(Append.of(JANUARY.emptyCopy(), FEBRUARY.emptyCopy())
                        .column("units")
                        .type())
                .isEqualTo(ColumnType.INTEGER);
    }

    /** Each value of a column of two parts; null for a missing one that is not text. */
    private static List<Object> appended(Column<?> first, Column<?> second) {
        Column<?> column =
                Append.of(Table.create("a", first), Table.create("b", second)).column("k");
        List<Object> values = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            boolean isMissing = column.isMissing(row) && !(column instanceof StringColumn);
            values.add(isMissing ? null : column.get(row));
        }
        return values;
    }

    @Test
    void a_whole_number_that_no_decimal_number_equals_is_an_error() {
        Table whole = Table.create("a", LongColumn.create("id", 9007199254740993L));
        Table decimal = Table.create("b", DoubleColumn.create("id", 1.5));

        assertThatThrownBy(() -> Append.of(whole, decimal))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Column 'id' is decimal in another table, and 9007199254740993 is no decimal number."
                        + " Identifiers are text: read the tables with withType(\"id\", \"text\").");
    }

    @Test
    void the_source_of_each_row_can_be_the_first_column() {
        Table both = Append.withSource("month", JANUARY, FEBRUARY);

        assertThat(both.columnNames()).containsExactly("month", "units", "city", "discount");
        assertThat(both.stringColumn("month").asList()).containsExactly("january", "january", "february", "february");
        assertThat(Append.withSource("month", List.of(JANUARY)).rowCount()).isEqualTo(2);
    }

    @Test
    void sources_need_names_of_their_own() {
        assertThatThrownBy(() -> Append.withSource("month", JANUARY, JANUARY))
                .hasMessage("The sources need different names; two tables are called 'january'. Give one its own with"
                        + " table.setName(\"2024-01\").");
        assertThatThrownBy(() -> Append.withSource("month", Table.create("", IntColumn.create("v"))))
                .hasMessageContaining("a table has none");
        assertThatThrownBy(() -> Append.withSource("CITY", JANUARY)).hasMessageContaining("column 'CITY' already");
        assertThatThrownBy(() -> Append.withSource(" ", JANUARY)).hasMessageContaining("needs a name");
        assertThatThrownBy(() -> Append.withSource(null, JANUARY)).hasMessageContaining("needs a name");
    }

    @Test
    void tables_are_needed() {
        assertThatThrownBy(Append::of)
                .hasMessage("Append needs tables, and got none. Say Append.of(january, february).");
        assertThatThrownBy(() -> Append.of((Table[]) null)).hasMessageContaining("got none");
        assertThatThrownBy(() -> Append.of((List<Table>) null)).hasMessageContaining("got none");
        assertThatThrownBy(() -> Append.of(JANUARY, null)).hasMessageContaining("one of them is null");
        assertThat(Append.of(JANUARY, FEBRUARY, JANUARY).name()).isEqualTo("january and 2 more");
        assertThat(Append.of(Table.create("nothing")).columnCount()).isZero();
    }

    @Test
    void the_result_is_a_table_of_its_own() {
        Table copy = Append.of(JANUARY);
        copy.intColumn("units").set(0, 99);
        copy.stringColumn("city").set(0, "广州");

        assertThat(copy.name()).isEqualTo("january");
        assertThat(JANUARY.intColumn("units").getInt(0)).isEqualTo(1);
        assertThat(JANUARY.stringColumn("city").get(0)).isEqualTo("深圳");
    }

    @Property
    void the_parts_come_back_in_their_order(
            @ForAll @Size(max = 20) List<@IntRange(min = -1, max = 3) Integer> first,
            @ForAll @Size(max = 20) List<@IntRange(min = -1, max = 3) Integer> second) {
        Table both = Append.of(texts(first), texts(second));

        List<String> expected = new ArrayList<>(texts(first).stringColumn("k").asList());
        expected.addAll(texts(second).stringColumn("k").asList());
        assertThat(both.stringColumn("k").asList()).isEqualTo(expected);
    }

    private static Table texts(List<Integer> keys) {
        String[] words = keys.stream().map(key -> key < 0 ? "" : "key " + key).toArray(String[]::new);
        return Table.create("t", StringColumn.create("k", Arrays.asList(words)));
    }
}
