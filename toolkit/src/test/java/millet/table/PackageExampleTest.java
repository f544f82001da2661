package millet.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The example in the description of the package, run. */
class PackageExampleTest {

    private static final Table ORDERS = Table.create(
            "orders",
            StringColumn.create("order", "A1", "A1", "A2", "A2"),
            IntColumn.create("line", 1, 2, 1, 1),
            StringColumn.create("city", "深圳", "深圳", "北京", "北京"),
            StringColumn.create("customer", "李", "李", "王", "王"),
            DateColumn.create(
                    "day",
                    LocalDate.of(2024, 1, 30),
                    LocalDate.of(2024, 1, 30),
                    LocalDate.of(2024, 1, 31),
                    LocalDate.of(2024, 2, 1)),
            DoubleColumn.create("amount", 10.5, 4.0, 7.25, 7.25));

    @Test
    void the_examples_run() {
        Table cities = Summary.by("city")
                .count()
                .as("orders")
                .sum("amount")
                .as("revenue")
                .from(ORDERS);
        assertThat(cities.doubleColumn("revenue").asList()).containsExactly(14.5, 14.5);

        Table months = Summary.byMonth("day").sum("amount").from(ORDERS);
        assertThat(months.doubleColumn("sum amount").asList()).containsExactly(21.75, 7.25);

        Table lines = Distinct.by("order", "line").from(ORDERS);
        assertThat(lines.rowCount()).isEqualTo(3);

        Table customers =
                Table.create("customers", StringColumn.create("customer", "王"), StringColumn.create("level", "gold"));
        assertThat(Join.on("customer").matches(ORDERS, customers).unmatched()).isEqualTo(2);
        Table joined = Join.on("customer").left().expectingOne().of(ORDERS, customers);
        assertThat(joined.stringColumn("level").asList()).containsExactly("", "", "gold", "gold");

        Table january = ORDERS.first(3).setName("january");
        Table february = ORDERS.last(1).setName("february");
        Table both = Append.withSource("month", january, february);
        assertThat(both.stringColumn("month").asList()).containsExactly("january", "january", "january", "february");

        Table ordered =
                Ordering.by("amount").descending().thenBy("city").collated("zh").from(ORDERS);
        assertThat(ordered.doubleColumn("amount").asList()).containsExactly(10.5, 7.25, 7.25, 4.0);

        Table pivot = Pivot.rows("city").columns("day").sum("amount").from(ORDERS);
        assertThat(pivot.doubleColumn("2024-01-30").asList()).containsExactly(0.0, 14.5);

        Table perMonth = Pivot.byMonth("day").columns("city").from(ORDERS);
        assertThat(perMonth.intColumn("北京").asList()).containsExactly(1, 1);

        Table rolling = Rolling.by("customer")
                .orderedBy("day")
                .lag("amount", 1)
                .sumOfDays("amount", 30)
                .from(ORDERS);
        assertThat(rolling.doubleColumn("sum amount 30 days").asList()).containsExactly(10.5, 14.5, 7.25, 14.5);
    }
}
