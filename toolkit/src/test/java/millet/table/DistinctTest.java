package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class DistinctTest {

    private static final Table ORDERS = Table.create(
            "orders",
            StringColumn.create("order", "A1", "A1", "A2", null, "A1", null),
            IntColumn.create("line", 1, 2, 1, 1, 1, 1),
            DoubleColumn.create("amount", 5.0, 6.0, 7.0, Double.NaN, 9.0, Double.NaN));

    @Test
    void the_first_row_of_each_key_stays_in_its_place() {
        Table first = Distinct.by("order", "line").from(ORDERS);

        assertThat(first.doubleColumn("amount").asDoubleArray()).containsExactly(5.0, 6.0, 7.0, Double.NaN);
        assertThat(first.name()).isEqualTo("orders");
        assertThat(first.columnNames()).isEqualTo(ORDERS.columnNames());
    }

    @Test
    void rows_with_missing_values_repeat_each_other_where_they_are_missing_in_the_same_places() {
        Table rows = Distinct.rows().from(ORDERS);

        assertThat(rows.rowCount()).isEqualTo(5);
        assertThat(rows.stringColumn("order").asList()).containsExactly("A1", "A1", "A2", "", "A1");
    }

    @Test
    void plus_and_minus_zero_are_one_value() {
        Table zeros = Table.create("zeros", DoubleColumn.create("x", -0.0, 0.0, 1.0));

        assertThat(Distinct.rows().from(zeros).doubleColumn("x").asList()).containsExactly(-0.0, 1.0);
    }

    @Test
    void empty_tables_come_back_empty() {
        assertThat(Distinct.rows().from(ORDERS.emptyCopy()).columnNames()).isEqualTo(ORDERS.columnNames());
        assertThat(Distinct.rows().from(Table.create("nothing")).columnCount()).isZero();
    }

    @Test
    void dates_and_one_row_are_no_special_case() {
        Table days = Table.create(
                "days", DateColumn.create("day", LocalDate.of(2024, 1, 1), null, LocalDate.of(2024, 1, 1), null));

        assertThat(Distinct.by("day").from(days).dateColumn("day").asList())
                .containsExactly(LocalDate.of(2024, 1, 1), null);
        assertThat(Distinct.rows().from(days.first(1)).rowCount()).isEqualTo(1);
    }

    @Test
    void errors_name_the_column_and_the_remedy() {
        assertThatThrownBy(() -> Distinct.by("ordr").from(ORDERS)).hasMessageContaining("Did you mean 'order'?");
        assertThatThrownBy(Distinct::by).hasMessageContaining("Distinct.rows()");
        assertThatThrownBy(() -> Distinct.by((String) null)).hasMessageContaining("null");
    }

    @Property
    void the_rows_are_those_that_a_set_of_them_keeps(
            @ForAll @Size(max = 60) List<@IntRange(min = -2, max = 2) Integer> a,
            @ForAll @Size(max = 60) List<@IntRange(max = 2) Integer> b) {
        int rows = Math.min(a.size(), b.size());
        DoubleColumn numbers = DoubleColumn.create("a");
        StringColumn words = StringColumn.create("b");
        Set<List<Object>> kept = new LinkedHashSet<>();
        for (int row = 0; row < rows; row++) {
            double number = a.get(row) == 2 ? Double.NaN : a.get(row) * 0.5;
            String word = b.get(row) == 2 ? "" : "w" + b.get(row);
            numbers.append(number);
            words.append(word);
            kept.add(List.of(number, word));
        }

        Table distinct = Distinct.rows().from(Table.create("t", numbers, words));

        assertThat(distinct.rowCount()).isEqualTo(kept.size());
        int row = 0;
        for (List<Object> expected : kept) {
            assertThat(distinct.doubleColumn("a").getDouble(row)).isEqualTo(expected.get(0));
            assertThat(distinct.stringColumn("b").get(row++)).isEqualTo(expected.get(1));
        }
    }

    @Test
    void no_table_is_an_error_with_a_remedy() {
        assertThatThrownBy(() -> Distinct.rows().from(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Distinct needs a table, not null. Read one with Tables.read(\"…\").");
        assertThatThrownBy(() -> Summary.by("city").count().from(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The summary needs a table, not null. Read one with Tables.read");
        assertThatThrownBy(() -> Keys.of(ORDERS, (String[]) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Keys.of needs the names of columns, not null. Say Keys.of(\"city\").");
        assertThatThrownBy(() -> Rolling.by("order").lag("amount", (int[]) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lag needs a number of rows, not null");
        assertThatThrownBy(() -> Join.on("order").of(ORDERS, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a table, not null");
    }
}
