package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;

class FillRuleTest {

    private static final double NAN = Double.NaN;

    /** pandas 2: df = DataFrame(age=[23,45,nan,31,38,nan,52,29,41,35], city=[BJ,SH,BJ,BJ,SH,SZ,SH,BJ,SH,BJ]). */
    private static Table people() {
        return Table.create(
                "people",
                DoubleColumn.create("age", 23, 45, NAN, 31, 38, NAN, 52, 29, 41, 35),
                StringColumn.create("city", "BJ", "SH", "BJ", "BJ", "SH", "SZ", "SH", "BJ", "SH", "BJ"));
    }

    private static CleanedTable clean(Table table, CleaningRule rule) {
        return Cleaning.of(rule).apply(table);
    }

    private static double[] ages(CleaningRule rule) {
        return clean(people(), rule).data().doubleColumn("age").asDoubleArray();
    }

    @Test
    void mean_and_median_are_those_of_pandas() {
        assertThat(ages(CleaningRule.fillMissing("age").withMean())).contains(36.75); // df.age.mean()
        assertThat(ages(CleaningRule.fillMissing("age").withMedian())[5]).isEqualTo(36.5); // df.age.median()
    }

    @Test
    void groups_fill_from_themselves_and_else_from_all_which_is_told() {
        CleanedTable cleaned =
                clean(people(), CleaningRule.fillMissing("age").withMean().by("city"));

        // df.groupby("city").age.transform("mean")[2] is 29.5; SZ has no known age there
        assertThat(cleaned.data().doubleColumn("age").get(2)).isEqualTo(29.5);
        assertThat(cleaned.data().doubleColumn("age").get(5)).isEqualTo(36.75);
        assertThat(cleaned.warnings())
                .containsExactly(
                        "By the rule 'fill missing: age with the mean by city', 1 cell of 'age' got the value of all"
                                + " rows, because their group is not known or has no known value.");
        // df.groupby("city").age.median()
        assertThat(ages(CleaningRule.fillMissing("age").withMedian().by("city"))[2])
                .isEqualTo(30);
    }

    @Test
    void a_missing_group_falls_back_to_all_rows() {
        Table table =
                Table.create("t", DoubleColumn.create("x", 1, 3, NAN, NAN), StringColumn.create("g", "a", "", "", "a"));

        CleanedTable cleaned =
                clean(table, CleaningRule.fillMissing("x").withMean().by("g"));

        assertThat(cleaned.data().doubleColumn("x").asList()).containsExactly(1.0, 3.0, 2.0, 1.0);
        assertThat(cleaned.toText()).contains("1 cell of 'x' got the value of all rows");
    }

    @Test
    void removed_rows_have_no_say() {
        CleanedTable cleaned = Cleaning.of(
                        CleaningRule.keepRange("age", 0, 40),
                        CleaningRule.fillMissing("age").withMean())
                .apply(people());

        assertThat(cleaned.data().doubleColumn("age").get(1)).isEqualTo((23 + 31 + 38 + 29 + 35) / 5.0);
    }

    @Test
    void infinite_numbers_have_no_say() {
        Table table = Table.create("t", DoubleColumn.create("x", 1, Double.POSITIVE_INFINITY, NAN, 2));

        assertThat(clean(table, CleaningRule.fillMissing("x").withMean())
                        .data()
                        .doubleColumn("x")
                        .asList())
                .containsExactly(1.0, Double.POSITIVE_INFINITY, 1.5, 2.0);
    }

    @Test
    void an_integer_column_becomes_decimal_whether_something_is_missing_or_not() {
        Table gap = Table.create(
                "t", IntColumn.create("n").append(1).appendMissing().append(3));
        Table full = Table.create("t", IntColumn.create("n", 1, 3));

        assertThat(clean(gap, CleaningRule.fillMissing("n").withMean())
                        .data()
                        .doubleColumn("n")
                        .asList())
                .containsExactly(1.0, 2.0, 3.0);
        CleanedTable nothing = clean(full, CleaningRule.fillMissing("n").withMedian());
        assertThat(nothing.data().doubleColumn("n").asList()).containsExactly(1.0, 3.0);
        assertThat(nothing.toText()).contains("'n' holds decimal numbers now, not integers.");
        assertThat(nothing.audit().rowsChanged()).isZero();
        assertThat(nothing.changed().rowCount()).isZero();
    }

    @Test
    void the_mode_is_the_most_frequent_value_and_of_equals_the_smallest() {
        Table table = Table.create(
                "t",
                StringColumn.create("channel", "web", "shop", "web", "shop", ""),
                IntColumn.create("n").append(7).append(5).append(7).append(9).appendMissing(),
                DateColumn.create(
                        "day",
                        LocalDate.of(2024, 1, 2),
                        LocalDate.of(2024, 1, 1),
                        null,
                        LocalDate.of(2024, 1, 1),
                        null),
                BooleanColumn.create("yes", new Boolean[] {true, false, null, null, null}));

        Table data = clean(
                        table,
                        CleaningRule.fillMissing("channel", "n", "day", "yes").withMode())
                .data();

        assertThat(data.stringColumn("channel").get(4)).isEqualTo("shop");
        assertThat(data.intColumn("n").get(4)).isEqualTo(7);
        assertThat(data.dateColumn("day").get(2)).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(data.booleanColumn("yes").get(4)).isFalse();
    }

    @Test
    void the_mode_of_a_group() {
        Table table = Table.create(
                "t",
                StringColumn.create("channel", "web", "web", "shop", "", "", ""),
                StringColumn.create("city", "BJ", "BJ", "SH", "SH", "BJ", "SZ"));

        CleanedTable cleaned =
                clean(table, CleaningRule.fillMissing("channel").withMode().by("city"));

        assertThat(cleaned.data().stringColumn("channel").asList())
                .containsExactly("web", "web", "shop", "shop", "web", "web");
        assertThat(cleaned.warnings()).hasSize(1);
    }

    @Test
    void a_column_without_a_known_value_stays_as_it_is_and_is_told() {
        Table table = Table.create("t", DoubleColumn.create("x", NAN, NAN), StringColumn.create("s", "", ""));

        for (CleaningRule rule : new CleaningRule[] {
            CleaningRule.fillMissing("x").withMean(),
            CleaningRule.fillMissing("x").withMode(),
            CleaningRule.fillMissing("x").withNearest(1, "s")
        }) {
            CleanedTable cleaned = clean(table, rule);
            assertThat(cleaned.data().doubleColumn("x").countMissing()).isEqualTo(2);
            assertThat(cleaned.warnings())
                    .containsExactly(
                            "The rule '" + rule + "' leaves 2 missing cells of 'x': the column has no known value to"
                                    + " fill from. Fill it with(a value), or leave it out.");
        }
    }

    @Test
    void a_constant_is_read_as_the_type_of_its_column() {
        Table table = Table.create(
                "t",
                StringColumn.create("s", "", "a"),
                IntColumn.create("i").appendMissing().append(1),
                LongColumn.create("l").appendMissing().append(1),
                DoubleColumn.create("x", NAN, 1),
                BooleanColumn.create("b", new Boolean[] {null, true}),
                DateColumn.create("day", null, LocalDate.of(2024, 1, 1)),
                DateTimeColumn.create("time")
                        .appendMissing()
                        .append(LocalDate.of(2024, 1, 1).atTime(9, 0)));

        Table data = Cleaning.of(
                        CleaningRule.fillMissing("s").with("unknown"),
                        CleaningRule.fillMissing("i", "l").with(0),
                        CleaningRule.fillMissing("x").with("0.5"),
                        CleaningRule.fillMissing("b").with("no"),
                        CleaningRule.fillMissing("day").with("2023-12-31"),
                        CleaningRule.fillMissing("time").with("2023-12-31 08:30"))
                .apply(table)
                .data();

        assertThat(data.stringColumn("s").asList()).containsExactly("unknown", "a");
        assertThat(data.intColumn("i").asList()).containsExactly(0, 1);
        assertThat(data.longColumn("l").asList()).containsExactly(0L, 1L);
        assertThat(data.doubleColumn("x").asList()).containsExactly(0.5, 1.0);
        assertThat(data.booleanColumn("b").asList()).containsExactly(false, true);
        assertThat(data.dateColumn("day").get(0)).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(data.dateTimeColumn("time").get(0))
                .isEqualTo(LocalDate.of(2023, 12, 31).atTime(8, 30));
    }

    @Test
    void a_constant_that_is_not_whole_makes_integers_decimal() {
        Table table = Table.create("t", IntColumn.create("i").appendMissing().append(1));

        CleanedTable half = clean(table, CleaningRule.fillMissing("i").with(0.5));
        assertThat(half.data().doubleColumn("i").asList()).containsExactly(0.5, 1.0);
        assertThat(half.toText()).contains("'i' holds decimal numbers now");
        assertThat(clean(table, CleaningRule.fillMissing("i").with(3e9))
                        .data()
                        .doubleColumn("i")
                        .get(0))
                .isEqualTo(3e9);
        assertThat(clean(table, CleaningRule.fillMissing("i").with(0.1 + 0.2))
                        .data()
                        .doubleColumn("i")
                        .get(0))
                .isEqualTo(0.1 + 0.2);
    }

    @Test
    void a_constant_of_another_type_is_refused() {
        Table table = Table.create(
                "t",
                IntColumn.create("i", 1),
                BooleanColumn.create("b", true),
                DateColumn.create("day", LocalDate.of(2024, 1, 1)),
                TimeColumn.create("clock", java.time.LocalTime.NOON));

        for (String column : new String[] {"i", "b", "day"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> clean(table, CleaningRule.fillMissing(column).with("unknown")))
                    .withMessageContaining(
                            "needs a column that can hold 'unknown'; '" + column + "' of table 't' holds ");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clean(table, CleaningRule.fillMissing("clock").with("12:00")))
                .withMessageEndingWith("'clock' of table 't' holds local time.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.fillMissing("i").with(" "))
                .withMessage(
                        "Missing cells are filled with a value; a blank text is none. Give one such as \"unknown\".");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.fillMissing("i").with(null))
                .withMessageStartingWith("Missing cells are filled with a value; null is none.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.fillMissing("i").with(NAN))
                .withMessage("Missing cells are filled with a finite number; NaN is none. Give one such as 0.");
    }

    @Test
    void a_fill_needs_numbers_and_other_columns_to_group_by() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> clean(people(), CleaningRule.fillMissing("city").withMean()))
                .withMessage(
                        "The rule 'fill missing: city with the mean' needs a column of numbers; 'city' of table 'people'"
                                + " holds text.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.fillMissing("age").withMean().by("age"))
                .withMessage("A fill by groups needs other columns than those it fills; 'age' is both.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleaningRule.fillMissing("age").withMean().by())
                .withMessage(
                        "A fill by groups needs the columns that make them; by() names none. Leave it out to fill from"
                                + " all rows.");
    }

    @Test
    void rows_with_a_missing_cell_are_dropped_in_one_or_all_columns() {
        Table table = Table.create("t", DoubleColumn.create("x", 1, NAN, 3), StringColumn.create("s", "a", "b", ""));

        assertThat(clean(table, CleaningRule.dropMissing("x")).data().rowCount())
                .isEqualTo(2);
        assertThat(clean(table, CleaningRule.dropMissing()).data().rowCount()).isEqualTo(1);
        assertThat(clean(table, CleaningRule.dropMissing())
                        .removed()
                        .intColumn("source row")
                        .asList())
                .containsExactly(2, 3);
    }

    @Test
    void a_whole_number_leaves_a_column_of_short_ones_short() {
        ShortColumn stars = ShortColumn.create("stars");
        stars.append((short) 5).appendMissing();
        Table table = Table.create("t", stars);

        Table small = clean(table, CleaningRule.fillMissing("stars").with(3)).data();
        Table large =
                clean(table, CleaningRule.fillMissing("stars").with(40_000)).data();

        assertThat(small.column("stars")).isInstanceOf(ShortColumn.class);
        assertThat(small.column("stars").getString(1)).isEqualTo("3");
        assertThat(large.doubleColumn("stars").asList()).containsExactly(5.0, 40_000.0);
    }
}
