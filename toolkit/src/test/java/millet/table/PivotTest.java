package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class PivotTest {

    private static final Table ORDERS = Table.create(
            "orders",
            StringColumn.create("month", "2024-02", "2024-01", "2024-01", "2024-02", "2024-03"),
            StringColumn.create("category", "tea", "rice", "tea", "tea", "rice"),
            DoubleColumn.create("amount", 5.5, 2.0, 1.25, 4.5, 8.0),
            IntColumn.create("units", 1, 2, 3, 4, 5));

    /** pandas 3.1.1: {@code o.pivot_table(index="month", columns="cat", values="amount", aggfunc="sum", fill_value=0)}. */
    @Test
    void sums_are_zero_where_a_row_and_a_column_do_not_meet() {
        Table pivot = Pivot.rows("month").columns("category").sum("amount").from(ORDERS);

        assertThat(pivot.columnNames()).containsExactly("month", "rice", "tea");
        assertThat(pivot.name()).isEqualTo("orders by month and category");
        assertThat(pivot.stringColumn("month").asList()).containsExactly("2024-01", "2024-02", "2024-03");
        assertThat(pivot.doubleColumn("rice").asDoubleArray()).containsExactly(2.0, 0.0, 8.0);
        assertThat(pivot.doubleColumn("tea").asDoubleArray()).containsExactly(1.25, 10.0, 0.0);
        assertThat(Pivot.rows("month")
                        .columns("category")
                        .sum("units")
                        .from(ORDERS)
                        .longColumn("tea")
                        .asLongArray())
                .containsExactly(3, 5, 0);
    }

    /** pandas 3.1.1: {@code o.pivot_table(index="month", columns="cat", values="amount", aggfunc="mean")}. */
    @Test
    void means_are_missing_there() {
        Table pivot = Pivot.rows("month").columns("category").mean("amount").from(ORDERS);

        assertThat(pivot.doubleColumn("rice").asDoubleArray()).containsExactly(2.0, Double.NaN, 8.0);
        assertThat(pivot.doubleColumn("tea").asDoubleArray()).containsExactly(1.25, 5.0, Double.NaN);
    }

    /** pandas 3.1.1: {@code pd.crosstab(o.month, o.cat)}. */
    @Test
    void without_a_measure_rows_are_counted() {
        Table pivot = Pivot.rows("month").columns("category").from(ORDERS);

        assertThat(pivot.intColumn("rice").asList()).containsExactly(1, 0, 1);
        assertThat(pivot.intColumn("tea").asList()).containsExactly(1, 2, 0);
        assertThat(Pivot.rows("month").sum("amount").columns("category").count())
                .isEqualTo(Pivot.rows("month").columns("category"));
    }

    @Test
    void a_sum_of_nothing_but_missing_values_is_missing_and_not_zero() {
        Table table = Table.create(
                "t",
                StringColumn.create("r", "a", "b"),
                StringColumn.create("c", "x", "y"),
                DoubleColumn.create("v", Double.NaN, 1.0));

        Table pivot = Pivot.rows("r").columns("c").sum("v").from(table);

        assertThat(pivot.doubleColumn("x").asDoubleArray()).containsExactly(Double.NaN, 0.0);
    }

    @Test
    void headings_are_values_in_their_order_and_missing_ones_come_last() {
        Table table = Table.create(
                "t",
                IntColumn.create("r", 1, 1, 1, 1),
                DoubleColumn.create("x", 10.0, 9.0, Double.NaN, 2.5),
                BooleanColumn.create("b", new Boolean[] {true, false, null, true}),
                IntColumn.create("n", 10, 9, Integer.MIN_VALUE, -1));

        assertThat(Pivot.rows("r").columns("x").from(table).columnNames())
                .containsExactly("r", "2.5", "9", "10", "(missing)");
        assertThat(Pivot.rows("r").columns("b").from(table).columnNames())
                .containsExactly("r", "no", "yes", "(missing)");
        assertThat(Pivot.rows("r").columns("n").from(table).columnNames())
                .containsExactly("r", "-1", "9", "10", "(missing)");
        assertThat(Pivot.rows("r", "b").columns("n").from(table).rowCount()).isEqualTo(3);
    }

    @Test
    void an_empty_table_gives_an_empty_pivot_table() {
        Table pivot = Pivot.rows("month").columns("category").sum("amount").from(ORDERS.emptyCopy());

        assertThat(pivot.rowCount()).isZero();
        assertThat(pivot.columnNames()).containsExactly("month");
    }

    /** pandas 3.1.1: {@code d.pivot_table(index=d.day.dt.to_period("M"), columns="c", values="v", aggfunc="sum", fill_value=0)}. */
    @Test
    void rows_can_be_months() {
        Table days = Table.create(
                "days",
                DateColumn.create(
                        "day",
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 1, 31),
                        LocalDate.of(2024, 4, 2)),
                StringColumn.create("c", "tea", "rice", "tea", "rice"),
                IntColumn.create("v", 1, 2, 3, 4));

        Table pivot = Pivot.byMonth("day").columns("c").sum("v").from(days);

        assertThat(pivot.name()).isEqualTo("days by month and c");
        assertThat(pivot.columnNames()).containsExactly("month", "rice", "tea");
        assertThat(pivot.dateColumn("month").asList())
                .containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1), LocalDate.of(2024, 4, 1));
        assertThat(pivot.longColumn("rice").asLongArray()).containsExactly(2, 0, 4);
        assertThat(pivot.longColumn("tea").asLongArray()).containsExactly(3, 1, 0);
        assertThat(Pivot.byMonth("day", "c").columns("v").from(days).columnNames())
                .containsExactly("month", "c", "1", "2", "3", "4");
    }

    @Test
    void months_need_moments_and_a_name_of_their_own() {
        assertThatThrownBy(() -> Pivot.byMonth("category").columns("month").from(ORDERS))
                .hasMessageContaining("Months need a column of dates or date-times; 'category' holds string");
        assertThatThrownBy(() -> Pivot.byMonth("dy").columns("month").from(ORDERS))
                .hasMessageContaining("The pivot table by month");
        assertThatThrownBy(() -> Pivot.byMonth(null).columns("month").from(ORDERS))
                .hasMessageContaining("The pivot table by month");
        assertThatThrownBy(() -> Pivot.byMonth("day", "Month"))
                .hasMessage("The rows of a pivot table need different columns; 'Month' stands twice in [month, Month]."
                        + " Leave it out once.");
    }

    @Test
    void errors_say_what_to_do() {
        assertThatThrownBy(() -> Pivot.rows("month").from(ORDERS)).hasMessageContaining("columns(\"category\")");
        assertThatThrownBy(() -> Pivot.rows()).hasMessageContaining("Pivot.rows(\"month\")");
        assertThatThrownBy(() -> Pivot.rows("mont").columns("category").from(ORDERS))
                .hasMessageContaining("Did you mean 'month'?");
        assertThatThrownBy(() -> Pivot.rows("month").columns("categry").from(ORDERS))
                .hasMessageContaining("Did you mean 'category'?");
        assertThatThrownBy(() ->
                        Pivot.rows("month").columns("category").sum("month").from(ORDERS))
                .hasMessageContaining("needs a numeric column");
        assertThatThrownBy(() -> new KeyPivot("", List.of("a"), "b", Summary.Kind.MEDIAN, "c"))
                .hasMessageContaining("MEDIAN");
        Table cases = Table.create("t", StringColumn.create("r", "1", "1"), StringColumn.create("c", "a", "A"));
        assertThatThrownBy(() -> Pivot.rows("r").columns("c").from(cases)).hasMessageContaining("upper and lower case");
        Table many = Table.create("t", IntColumn.indexColumn("r", 1001, 0), IntColumn.indexColumn("c", 1001, 0));
        assertThatThrownBy(() -> Pivot.rows("r").columns("c").from(many))
                .hasMessageContaining("at most 1,000 columns; 'c' has 1,001 different values");
    }

    @Property
    void the_cells_add_up_to_the_summary_of_the_rows(
            @ForAll @Size(max = 40) List<@IntRange(max = 4) Integer> rows,
            @ForAll @Size(max = 40) List<@IntRange(max = 3) Integer> columns) {
        int size = Math.min(rows.size(), columns.size());
        Table table = Table.create("t", IntColumn.create("r"), IntColumn.create("c"), IntColumn.create("v"));
        for (int row = 0; row < size; row++) {
            table.intColumn("r").append(rows.get(row));
            table.intColumn("c").append(columns.get(row));
            table.intColumn("v").append(row);
        }

        Table pivot = Pivot.rows("r").columns("c").sum("v").from(table);
        Table sums = Summary.by("r").sum("v").from(table);

        for (int row = 0; row < pivot.rowCount(); row++) {
            long sum = 0;
            for (int column = 1; column < pivot.columnCount(); column++) {
                sum += pivot.longColumn(column).getLong(row);
            }
            assertThat(sum).isEqualTo(sums.longColumn("sum v").getLong(row));
        }
    }

    @Test
    void a_text_that_was_set_to_no_letters_by_hand_is_the_missing_column() {
        StringColumn kind = StringColumn.create("kind", "x", "y");
        kind.set(1, "");
        Table table = Table.create("t", IntColumn.create("v", 1, 2), kind);

        assertThat(Pivot.rows("v").columns("kind").from(table).columnNames()).containsExactly("v", "x", "(missing)");
    }

    @Test
    void a_column_named_twice_for_the_rows_is_an_error() {
        assertThatThrownBy(() -> Pivot.rows("v", "V"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The rows of a pivot table need different columns; 'V' stands twice in [v, V]."
                        + " Leave it out once.");
    }

    /** A column of Tablesaw drops the blanks around its name. */
    @Test
    void values_that_differ_in_blanks_only_are_an_error_with_a_remedy() {
        Table table = Table.create("t", IntColumn.create("v", 1, 2), StringColumn.create("city", "BJ", "BJ "));

        assertThatThrownBy(() -> Pivot.rows("v").columns("city").from(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The columns of a pivot table need different names, whatever their upper and lower case and"
                        + " the blanks around them; 'BJ ', a value of 'city', is taken already. Write such values alike"
                        + " first, with CleaningRule.trim and lowerCase perhaps, or use Summary.by(…).");
    }

    @Test
    void a_value_of_nothing_but_blanks_has_a_column_that_can_be_named() {
        Table table = Table.create("t", IntColumn.create("v", 1, 2), StringColumn.create("city", "BJ", "  "));

        assertThat(Pivot.rows("v").columns("city").from(table).columnNames()).containsExactly("v", "(blank)", "BJ");
    }
}
