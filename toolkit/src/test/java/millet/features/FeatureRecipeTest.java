package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FeatureRecipeTest {

    private static Table people() {
        return Table.create(
                "people",
                StringColumn.create("who", "Li", "Wang", "Zhao", "Sun"),
                DoubleColumn.create("age", 20, 30, 40, 70),
                IntColumn.create("spend", 1, 2, 3, 6),
                StringColumn.create("city", "Beijing", "Wuhan", "Beijing", "上海"),
                StringColumn.create("size", "S", "L", "M", "S"),
                DateColumn.create(
                        "joined",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2023, 12, 31),
                        LocalDate.of(2024, 6, 15)),
                BooleanColumn.create("bought", true, false, true, false));
    }

    private static Table without(int missing, String column) {
        Table table = people();
        table.column(column).setMissing(missing);
        return table;
    }

    @Test
    void numbers_and_flags_are_taken_as_they_are() {
        Features made = FeatureRecipe.of("age", "bought").fit(people()).training();

        assertThat(made.names()).containsExactly("age", "bought");
        assertThat(made.toArray()).isDeepEqualTo(new double[][] {{20, 1}, {30, 0}, {40, 1}, {70, 0}});
        assertThat(made.ids()).containsExactly("1", "2", "3", "4");
        assertThat(made.warnings()).isEmpty();
    }

    @Test
    void one_hot_makes_a_readable_column_for_each_category() {
        Features made = FeatureRecipe.of().oneHot("city").fit(people()).training();

        assertThat(made.names()).containsExactly("city = Beijing", "city = Wuhan", "city = 上海");
        assertThat(made.toArray()).isDeepEqualTo(new double[][] {{1, 0, 0}, {0, 1, 0}, {1, 0, 0}, {0, 0, 1}});
    }

    @Test
    void the_first_category_can_be_left_out() {
        FeatureTransform fitted = FeatureRecipe.of()
                .oneHot("city")
                .binned("age", 30, 60)
                .droppingFirst()
                .fit(people());

        assertThat(fitted.names()).containsExactly("city = Wuhan", "city = 上海", "age in [30, 60)", "age ≥ 60");
        assertThat(fitted.training().toArray())
                .isDeepEqualTo(new double[][] {{0, 0, 0, 0}, {1, 0, 1, 0}, {0, 0, 1, 0}, {0, 1, 0, 1}});
        Table fresh = people().first(1);
        fresh.stringColumn("city").set(0, "Lhasa");
        assertThat(fitted.apply(fresh).warnings())
                .containsExactly("'city': 1 row of a category not seen in training ('Lhasa'): 0 in all of its columns,"
                        + " as if 'Beijing'.");
    }

    @Test
    void ordinal_counts_the_levels_from_one() {
        FeatureTransform fitted =
                FeatureRecipe.of().ordinal("size", "S", "M", "L").fit(people());

        assertThat(fitted.training().column("size")).containsExactly(1, 3, 2, 1);
        Table fresh = people();
        fresh.stringColumn("size").set(2, "XL");
        assertThatThrownBy(() -> fitted.apply(fresh))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'size' needs one of the categories [S, M, L]; 1 row has another: 'XL'."
                        + " Recode them first, or leave these rows out.");
    }

    @Test
    void frequency_is_the_share_of_training_rows() {
        FeatureTransform fitted = FeatureRecipe.of().frequency("city").fit(people());

        assertThat(fitted.names()).containsExactly("frequency of city");
        assertThat(fitted.training().toArray()).isDeepEqualTo(new double[][] {{0.5}, {0.25}, {0.5}, {0.25}});
        Table fresh = people().first(2);
        fresh.stringColumn("city").set(0, "Lhasa");
        assertThat(fitted.apply(fresh).toArray()).isDeepEqualTo(new double[][] {{0}, {0.25}});
    }

    @Test
    void given_edges_cut_and_the_outer_bins_are_open() {
        Features made = FeatureRecipe.of().binned("age", 30, 60.5).fit(people()).training();

        assertThat(made.names()).containsExactly("age < 30", "age in [30, 60.5)", "age ≥ 60.5");
        assertThat(made.toArray()).isDeepEqualTo(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 1, 0}, {0, 0, 1}});
    }

    @Test
    void date_parts_follow_iso_8601() {
        Features made = FeatureRecipe.of()
                .datePart("joined", "year", "quarter", "month", "day", "weekday", "isWeekend")
                .daysFrom(LocalDate.of(2024, 1, 1), "joined")
                .fit(people())
                .training();

        assertThat(made.names())
                .containsExactly(
                        "year of joined",
                        "quarter of joined",
                        "month of joined",
                        "day of joined",
                        "weekday of joined",
                        "weekend of joined",
                        "days from 2024-01-01 to joined");
        // pandas: pd.to_datetime([...]).isocalendar(): Monday, Thursday, Sunday, Saturday
        assertThat(made.toArray()).isDeepEqualTo(new double[][] {
            {2024, 1, 1, 1, 1, 0, 0},
            {2024, 1, 2, 29, 4, 0, 59},
            {2023, 4, 12, 31, 7, 1, -1},
            {2024, 2, 6, 15, 6, 1, 166}
        });
    }

    @Test
    void interactions_multiply_features_made_before() {
        Features made = FeatureRecipe.of("age", "spend")
                .oneHot("size")
                .interaction("age", "spend")
                .interaction("size", "spend")
                .fit(people())
                .training();

        assertThat(made.names().subList(5, 9))
                .containsExactly("age × spend", "size = L × spend", "size = M × spend", "size = S × spend");
        assertThat(made.column("age × spend")).containsExactly(20, 60, 120, 420);
        assertThat(made.column("size = S × spend")).containsExactly(1, 0, 0, 6);
    }

    @Test
    void steps_come_after_all_features_and_keep_the_originals() {
        FeatureTransform fitted = FeatureRecipe.of("age")
                .standardized("age")
                .oneHot("size")
                .minMax("size")
                .fit(people());

        assertThat(fitted.training().column("age"))
                .containsExactly(Features.of(people(), "age").standardized().column("age"));
        assertThat(fitted.training().originals().column("age")).containsExactly(20, 30, 40, 70);
        assertThat(fitted.training().originals().column("size = S")).containsExactly(1, 0, 0, 1);
        assertThat(fitted.toTable().stringColumn("steps").asList())
                .containsExactly("standardized", "min–max of 0 to 1", "min–max of 0 to 1", "min–max of 0 to 1");
    }

    @Test
    void applied_to_its_training_rows_a_transform_gives_their_features() {
        FeatureTransform fitted = FeatureRecipe.of("age", "spend")
                .oneHot("city")
                .frequency("city")
                .binnedByFrequency("spend", 3)
                .cyclicDatePart("joined", "month")
                .standardized()
                .withIds("who")
                .fit(people());

        Features again = fitted.apply(people());

        assertThat(again.toArray()).isDeepEqualTo(fitted.training().toArray());
        assertThat(again.ids()).containsExactly("Li", "Wang", "Zhao", "Sun");
        assertThat(again.idName()).isEqualTo("who");
        assertThat(again.transform()).isEqualTo(fitted);
        assertThat(fitted.apply(fitted.training().originals()).toArray())
                .isDeepEqualTo(fitted.training().toArray());
    }

    @Test
    void missing_numbers_are_an_error_until_the_recipe_fills_them() {
        Table gap = without(1, "age");

        assertThatThrownBy(() -> FeatureRecipe.of("age").fit(gap))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Features need a value everywhere; 'age' is missing in 1 row, the first row 2."
                        + " Say fillingMissing(\"age\", \"median\") in the recipe, or leave these rows out.");
        FeatureTransform fitted = FeatureRecipe.of("age")
                .markingMissing("age")
                .fillingMissing("age", "median")
                .fit(gap);
        assertThat(fitted.training().toArray()).isDeepEqualTo(new double[][] {{20, 0}, {40, 1}, {40, 0}, {70, 0}});
        assertThat(fitted.training().names()).containsExactly("age", "age is missing");
        assertThat(fitted.training().warnings()).containsExactly("'age': 1 missing value filled with 40.");
        // new rows get the median of the training rows, not their own
        assertThat(fitted.apply(without(3, "age")).column("age")).containsExactly(20, 30, 40, 40);
    }

    @Test
    void hours_need_a_time_of_day() {
        Table visits = Table.create(
                "visits",
                DateTimeColumn.create("at", LocalDateTime.of(2024, 3, 4, 6, 59), LocalDateTime.of(1969, 12, 31, 23, 0)),
                InstantColumn.create(
                        "sent",
                        LocalDateTime.of(2024, 3, 4, 6, 59).toInstant(java.time.ZoneOffset.UTC),
                        LocalDateTime.of(2024, 3, 4, 12, 0).toInstant(java.time.ZoneOffset.UTC)));

        FeatureTransform fitted = FeatureRecipe.of()
                .datePart("at", "hour", "day")
                .datePart("sent", "hour")
                .cyclicDatePart("at", "hour")
                .fit(visits);

        assertThat(fitted.training().column("hour of at")).containsExactly(6, 23);
        assertThat(fitted.training().column("day of at")).containsExactly(4, 31);
        assertThat(fitted.training().column("hour of sent")).containsExactly(6, 12);
        assertThat(fitted.training().column("sin hour of at")[0]).isEqualTo(1, within(1e-15));
        assertThatThrownBy(() -> FeatureRecipe.of().datePart("joined", "hour").fit(people()))
                .hasMessageStartingWith("The recipe needs joined (time); table 'people' has 'joined' as local date.");
    }

    @Test
    void all_that_is_wrong_with_a_table_is_told_at_once() {
        FeatureTransform fitted =
                FeatureRecipe.of("age", "spend").oneHot("city").fit(people());
        Table other = Table.create(
                "new", StringColumn.create("Spent", "x"), DateColumn.create("city", LocalDate.of(2024, 1, 1)));

        assertThatThrownBy(() -> fitted.apply(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The transform needs age (number), spend (number), city (category); table 'new' has no 'age',"
                                + " has no 'spend', has 'city' as local date. It has [Spent, city]. Did you mean 'Spent'?");
    }
}
