package millet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RollingTest {

    private static final double NAN = Double.NaN;

    private static final Table VISITS = Table.create(
            "visits",
            StringColumn.create("who", "a", "b", "a", "a", "b", "a"),
            DateColumn.create(
                    "day",
                    LocalDate.of(2024, 1, 10),
                    LocalDate.of(2024, 1, 1),
                    LocalDate.of(2024, 1, 1),
                    LocalDate.of(2024, 2, 9),
                    LocalDate.of(2024, 1, 31),
                    LocalDate.of(2024, 1, 10)),
            DoubleColumn.create("x", 2, 10, 1, 4, NAN, 3));

    private static final Rolling BY_DAY = Rolling.by("who").orderedBy("day");

    private static double[] values(Rolling rolling, Table table) {
        Table result = rolling.from(table);
        return result.doubleColumn(result.columnCount() - 1).asDoubleArray();
    }

    /** pandas 3.1.1, rows sorted by who and day: {@code groupby("who").x.shift(1)} and {@code shift(2)}. */
    @Test
    void a_lag_is_the_value_so_many_rows_before_of_the_same_key() {
        Table result = BY_DAY.lag("x", 1, 2).from(VISITS);

        assertThat(result.columnNames()).containsExactly("who", "day", "x", "x lag 1", "x lag 2");
        assertThat(result.doubleColumn("x lag 1").asDoubleArray()).containsExactly(1, NAN, NAN, 3, 10, 2);
        assertThat(result.doubleColumn("x lag 2").asDoubleArray()).containsExactly(NAN, NAN, NAN, 2, NAN, 1);
        assertThat(BY_DAY.lag("day", 1).from(VISITS).dateColumn("day lag 1").get(4))
                .isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(BY_DAY.lag("who", 1).from(VISITS).stringColumn("who lag 1").asList())
                .containsExactly("a", "", "", "a", "b", "a");
    }

    /** pandas 3.1.1: {@code rolling(3, min_periods=1).sum()}, {@code rolling(2, min_periods=1).mean()} and {@code shift(1).rolling(2, min_periods=1).sum()}. */
    @Test
    void windows_of_rows_hold_what_there_is() {
        assertThat(values(BY_DAY.sum("x", 3), VISITS)).containsExactly(3, 10, 1, 9, 10, 6);
        assertThat(values(BY_DAY.mean("x", 2), VISITS)).containsExactly(1.5, 10, 1, 3.5, 10, 2.5);
        assertThat(values(BY_DAY.beforeEachRow().sum("x", 2), VISITS)).containsExactly(1, NAN, NAN, 5, 10, 3);
    }

    /** pandas 3.1.1: {@code rolling("30D").sum()}, {@code .mean()} and {@code rolling("30D", closed="left").sum()}. */
    @Test
    void windows_of_days_hold_what_is_not_older() {
        assertThat(values(BY_DAY.sumOfDays("x", 30), VISITS)).containsExactly(3, 10, 1, 4, NAN, 6);
        assertThat(values(BY_DAY.meanOfDays("x", 30), VISITS)).containsExactly(1.5, 10, 1, 4, NAN, 2);
        assertThat(values(BY_DAY.beforeEachRow().sumOfDays("x", 30), VISITS)).containsExactly(1, NAN, NAN, 5, 10, 1);
        assertThat(BY_DAY.countOfDays(30).from(VISITS).intColumn("rows 30 days").asList())
                .containsExactly(2, 1, 1, 1, 1, 3);
    }

    @Test
    void moments_within_a_day_count_too() {
        LocalDateTime noon = LocalDateTime.of(2024, 3, 1, 12, 0);
        Table table = Table.create(
                "t",
                DateTimeColumn.create(
                        "t", noon, noon.plusDays(1), noon.plusDays(1).plusNanos(1_000_000), noon.minusDays(9)),
                IntColumn.create("x", 1, 2, 4, 8));

        assertThat(values(Rolling.by().orderedBy("t").sumOfDays("x", 1), table)).containsExactly(1, 2, 6, 8);
        assertThat(values(Rolling.by().orderedBy("t").beforeEachRow().sumOfDays("x", 1), table))
                .containsExactly(NAN, 1, 2, NAN);
    }

    @Test
    void without_an_order_it_is_that_of_the_table_and_without_a_key_it_is_one_sequence() {
        assertThat(values(Rolling.by("who").lag("x", 1), VISITS)).containsExactly(NAN, NAN, 2, 1, 10, 4);
        assertThat(values(Rolling.by().sum("x", 2), VISITS)).containsExactly(2, 12, 11, 5, 4, 3);
    }

    @Test
    void a_row_without_a_key_or_a_time_stands_in_no_window() {
        Table table = Table.create(
                "t",
                StringColumn.create("k", "a", null, "a", "a"),
                DateColumn.create(
                        "d", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 2), null, LocalDate.of(2024, 1, 3)),
                DoubleColumn.create("x", 1, 2, 4, 8));

        Table result = Rolling.by("k")
                .orderedBy("d")
                .sum("x", 9)
                .countOfDays(9)
                .lag("x", 1)
                .from(table);

        assertThat(result.doubleColumn("sum x 9 rows").asDoubleArray()).containsExactly(1, NAN, NAN, 9);
        assertThat(result.intColumn("rows 9 days").isMissing(1)).isTrue();
        assertThat(result.doubleColumn("x lag 1").asDoubleArray()).containsExactly(NAN, NAN, NAN, 1);
    }

    @Test
    void a_huge_or_infinite_value_leaves_no_trace_in_the_windows_after_it() {
        Table table = Table.create(
                "t", DoubleColumn.create("x", 0.1, 1e300, 0.2, 0.3, Double.POSITIVE_INFINITY, 0.4, 0.5, 0.6));

        assertThat(values(Rolling.by().sum("x", 2), table))
                .containsExactly(0.1, 1e300, 1e300, 0.5, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0.9, 1.1);
    }

    @Test
    void an_empty_table_stays_empty() {
        Table result = BY_DAY.lag("x", 1).sum("x", 2).sumOfDays("x", 2).from(VISITS.emptyCopy());

        assertThat(result.rowCount()).isZero();
        assertThat(result.columnCount()).isEqualTo(6);
    }

    @Test
    void errors_name_the_column_and_the_remedy() {
        assertThatThrownBy(() -> BY_DAY.from(VISITS)).hasMessageContaining("needs a column to add");
        assertThatThrownBy(() -> BY_DAY.sum("x", 0)).hasMessageContaining("at least 1 row or day");
        assertThatThrownBy(() -> BY_DAY.sum("x", 3).sum("x", 3)).hasMessageContaining("stands twice");
        assertThatThrownBy(() -> BY_DAY.sum("x", 3).as(" ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> BY_DAY.as("y")).hasMessageContaining("none yet");
        assertThatThrownBy(() -> BY_DAY.sum("who", 3).from(VISITS)).hasMessageContaining("'who' holds string");
        assertThatThrownBy(() -> BY_DAY.sum("y", 3).from(VISITS)).hasMessageContaining("needs column 'y'");
        assertThatThrownBy(() -> BY_DAY.sum("x", 3).as("DAY").from(VISITS))
                .hasMessageContaining("column 'DAY' already");
        assertThatThrownBy(() -> Rolling.by("who").orderedBy("x").countOfDays(3).from(VISITS))
                .hasMessageContaining("that of 'x'");
        assertThatThrownBy(() -> Rolling.by("who").sumOfDays("x", 3).from(VISITS))
                .hasMessageContaining("the order of the table");
        assertThatThrownBy(() -> Rolling.by("whom").lag("x", 1).from(VISITS))
                .hasMessageContaining("Did you mean 'who'?");
        assertThatThrownBy(() -> Rolling.by((String) null)).hasMessageContaining("null");
        assertThatThrownBy(() -> Rolling.by("a").orderedBy(null)).hasMessageContaining("null");
        assertThat(BY_DAY.sum("x", 3).as("s").from(VISITS).columnNames()).endsWith("s");
    }

    @Property
    void windows_are_those_of_a_loop_over_the_rows_before(
            @ForAll @Size(max = 40) List<@IntRange(max = 8) Integer> steps,
            @ForAll @IntRange(min = 1, max = 5) int size,
            @ForAll boolean before) {
        IntColumn keys = IntColumn.create("k");
        DateColumn days = DateColumn.create("d");
        DoubleColumn values = DoubleColumn.create("x");
        LocalDate day = LocalDate.of(2024, 2, 27);
        for (int step : steps) {
            day = day.plusDays(step / 3);
            keys.append(step % 2);
            days.append(day);
            values.append(step == 8 ? NAN : 0.1 * step);
        }
        Table table = Table.create("t", keys, days, values);
        Rolling rolling = Rolling.by("k").orderedBy("d").sum("x", size).sumOfDays("x", size);

        Table result = (before ? rolling.beforeEachRow() : rolling).from(table);

        for (int row = 0; row < steps.size(); row++) {
            double rowSum = NAN;
            double daySum = NAN;
            int met = before ? 0 : 1;
            for (int other = before ? row - 1 : row; other >= 0; other--) {
                if (keys.getInt(other) != keys.getInt(row)) {
                    continue;
                }
                long age = days.get(row).toEpochDay() - days.get(other).toEpochDay();
                boolean inDays = before ? age > 0 && age <= size : age < size;
                boolean inRows = before ? met < size : met <= size;
                met++;
                double x = values.getDouble(other);
                if (!Double.isNaN(x)) {
                    rowSum = inRows ? x + (Double.isNaN(rowSum) ? 0 : rowSum) : rowSum;
                    daySum = inDays ? x + (Double.isNaN(daySum) ? 0 : daySum) : daySum;
                }
            }
            assertThat(result.doubleColumn(3).getDouble(row)).isEqualTo(rowSum, within(1e-12));
            assertThat(result.doubleColumn(4).getDouble(row)).isEqualTo(daySum, within(1e-12));
        }
    }

    @Test
    void a_key_that_was_set_to_no_letters_by_hand_stands_in_no_window() {
        StringColumn who = StringColumn.create("who", "a", "b", "b");
        who.set(1, "");
        who.set(2, "");
        Table table = Table.create("t", who, DoubleColumn.create("v", 1, 2, 3));

        assertThat(values(Rolling.by("who").sum("v", 2), table)).containsExactly(1, NAN, NAN);
    }

    @Test
    void who_writes_to_the_result_does_not_write_to_its_source() {
        DoubleColumn values = DoubleColumn.create("v", 1, 2);
        StringColumn words = StringColumn.create("w", "a", "b");
        Table result = Rolling.by().lag("v", 1).from(Table.create("t", values, words));

        result.doubleColumn("v").set(0, 99.0);
        result.stringColumn("w").set(0, "z");
        result.column("w").setName("other");

        assertThat(values.getDouble(0)).isEqualTo(1);
        assertThat(words.get(0)).isEqualTo("a");
        assertThat(words.name()).isEqualTo("w");
    }

    @Test
    void a_window_gives_back_what_rounding_loses() {
        Table table = Table.create("t", DoubleColumn.create("v", 1e16, 1, 1, 0, 1e16, 1, 1));

        assertThat(values(Rolling.by().sum("v", 3), table))
                .containsExactly(1e16, 1e16, 1e16 + 2, 2, 1e16, 1e16, 1e16 + 2);
    }

    @Test
    void names_that_differ_in_blanks_only_are_told_before_the_work() {
        assertThatThrownBy(() -> Rolling.by("who")
                        .lag("spend", 1)
                        .as("x")
                        .lag("spend", 2)
                        .as("x "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("need different names; 'x ' is blank or stands twice");
        assertThatThrownBy(() -> Rolling.by("v").lag("v", 1).as("v ").from(Table.create("t", IntColumn.create("v", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Table 't' has a column 'v ' already");
        assertThatThrownBy(() -> Summary.by("city").count().as("n").sum("v").as("n "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'n ' stands twice");
        Table table = Table.create("t", IntColumn.create("k", 1), IntColumn.create("v", 1));
        assertThatThrownBy(() -> Join.on("k").withSuffix(" ").of(table, table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both have [v], with ' ' too");
    }
}
