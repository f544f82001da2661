package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
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

    @Test
    void missing_categories_are_one_of_their_own_where_training_had_some() {
        FeatureTransform fitted = FeatureRecipe.of()
                .oneHot("city")
                .frequency("city")
                .binned("age", 35)
                .fit(without(1, "city").append(without(0, "age").first(1)));

        assertThat(fitted.names())
                .containsExactly(
                        "city = Beijing",
                        "city = 上海",
                        "city is missing",
                        "frequency of city",
                        "age < 35",
                        "age ≥ 35",
                        "age is missing");
        assertThat(fitted.training().toArray()[1]).containsExactly(0, 0, 1, 0.2, 1, 0, 0);
        assertThat(fitted.training().toArray()[4]).containsExactly(1, 0, 0, 0.6, 0, 0, 1);
        assertThat(fitted.training().warnings()).isEmpty();
        assertThat(fitted.toTable().stringColumn("made of").asList())
                .containsExactly(
                        "city: 1 where 'Beijing', else 0",
                        "city: 1 where '上海', else 0",
                        "city: 1 where missing, else 0",
                        "city: share of the training rows",
                        "age: 1 below 35, else 0",
                        "age: 1 from 35, else 0",
                        "age: 1 where missing, else 0");
    }

    @Test
    void missing_and_unseen_categories_are_counted_where_training_had_none() {
        FeatureTransform fitted =
                FeatureRecipe.of().oneHot("city").binned("age", 35).fit(people());
        Table fresh = without(0, "city");
        fresh.stringColumn("city").set(1, "A").set(2, "B").set(3, "C");
        fresh.append(without(0, "age").first(1));
        fresh.stringColumn("city").set(4, "D");

        Features made = fitted.apply(fresh);

        assertThat(made.toArray()[0]).containsExactly(0, 0, 0, 1, 0);
        assertThat(made.toArray()[4]).containsExactly(0, 0, 0, 0, 0);
        assertThat(made.warnings())
                .containsExactly(
                        "'city': 4 rows of a category not seen in training ('A', 'B', 'C' and 1 more): 0 in all of its columns.",
                        "'city': 1 missing value, of which there was none in training: 0 in all of its columns.",
                        "'age': 1 missing value, of which there was none in training: 0 in all of its bins.");
    }

    @Test
    void unseen_categories_can_be_refused() {
        FeatureTransform fitted =
                FeatureRecipe.of().oneHot("city").refusingUnseen().fit(people());
        FeatureTransform shares =
                FeatureRecipe.of().frequency("city").refusingUnseen().fit(people());
        Table fresh = people();
        fresh.stringColumn("city").set(1, "A").set(2, "A");

        assertThatThrownBy(() -> fitted.apply(fresh))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'city' needs one of the categories [Beijing, Wuhan, 上海]; 2 rows have another: 'A'."
                        + " Recode them first, or leave these rows out.");
        assertThatThrownBy(() -> shares.apply(fresh)).hasMessageContaining("2 rows have another: 'A'");
        assertThatThrownBy(() -> fitted.apply(without(2, "city")))
                .hasMessage("'city' needs one of the categories [Beijing, Wuhan, 上海]; it is missing in 1 row."
                        + " Say fillingMissing(\"city\", \"mode\") in the recipe, or leave these rows out.");
    }

    @Test
    void each_kind_of_column_can_be_filled() {
        Table gaps = without(3, "city").append(people());
        gaps.column("joined").setMissing(0);
        gaps.column("bought").setMissing(0);
        gaps.column("spend").setMissing(3);
        gaps.column("age").setMissing(3);
        Features made = FeatureRecipe.of("age", "spend", "bought")
                .oneHot("city")
                .datePart("joined", "day")
                .fillingMissing("city", "mode")
                .fillingMissing("joined", "median")
                .fillingMissing("bought", "mode")
                .fillingMissing("spend", "mode")
                .fillingMissing("age", "mean")
                .fit(gaps)
                .training();

        assertThat(made.column("city = Beijing")).containsExactly(1, 0, 1, 1, 1, 0, 1, 0);
        // the others are 2023-12-31 (twice), 2024-01-01, 2024-02-29 (twice), 2024-06-15 (twice): the fourth of seven
        assertThat(made.column("day of joined")[0]).isEqualTo(29);
        assertThat(made.column("bought")[0]).isZero();
        assertThat(made.column("spend")[3]).isEqualTo(1);
        assertThat(made.column("age")[3]).isEqualTo(250.0 / 7);
        assertThat(made.warnings()).hasSize(5).contains("'city': 1 missing value filled with Beijing.");
    }

    @Test
    void a_value_can_stand_for_what_is_missing() {
        Features made = FeatureRecipe.of("age", "bought")
                .oneHot("city")
                .oneHot("spend")
                .daysFrom(LocalDate.of(2024, 1, 1), "joined")
                .fillingMissing("age", -1)
                .fillingMissing("city", "unknown")
                .fillingMissing("joined", "2024-01-31")
                .fillingMissing("bought", "true")
                .fillingMissing("spend", 2.5)
                .fit(gapsEverywhere())
                .training();

        assertThat(made.names()).contains("city = unknown", "spend = 2.5", "spend = 6");
        assertThat(made.toArray()[0]).startsWith(-1, 1, 0, 0, 1).endsWith(30);
    }

    private static Table gapsEverywhere() {
        Table table = people();
        table.columns().forEach(column -> column.setMissing(0));
        return table;
    }

    @Test
    void what_fills_must_suit_the_column() {
        Table table = people();

        assertThatThrownBy(() ->
                        FeatureRecipe.of("age").fillingMissing("age", "old").fit(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "fillingMissing needs a number for 'age', not 'old'. Say \"median\", \"mean\", \"mode\" or a number.");
        assertThatThrownBy(() -> FeatureRecipe.of("age")
                        .fillingMissing("age", Double.NaN)
                        .fit(table))
                .hasMessageContaining("needs a number for 'age', not 'NaN'");
        assertThatThrownBy(() -> FeatureRecipe.of()
                        .oneHot("city")
                        .fillingMissing("city", "mean")
                        .fit(table))
                .hasMessageStartingWith("Categories have no mean to fill 'city' with.");
        assertThatThrownBy(() -> FeatureRecipe.of()
                        .oneHot("city")
                        .fillingMissing("city", "median")
                        .fit(table))
                .hasMessageStartingWith("Categories have no median");
        FeatureRecipe days = FeatureRecipe.of().datePart("joined", "year");
        assertThatThrownBy(() -> days.fillingMissing("joined", "mean").fit(table))
                .hasMessageStartingWith("Dates have no mean to fill 'joined' with.");
        assertThatThrownBy(() -> days.fillingMissing("joined", "mode").fit(table))
                .hasMessageStartingWith("Dates have no mode");
        assertThatThrownBy(() -> days.fillingMissing("joined", "31.1.2024").fit(table))
                .hasMessage(
                        "fillingMissing needs a day for 'joined', not '31.1.2024'. Say \"median\" or a day such as \"2024-01-31\".");
        assertThatThrownBy(
                        () -> days.fillingMissing("joined", "2024-01-31T25:00").fit(table))
                .hasMessageContaining("needs a day for 'joined'");
        assertThatThrownBy(() -> days.fillingMissing("joined", " ")).hasMessageContaining("it is blank");
        assertThatThrownBy(() -> days.fillingMissing("joined", null)).hasMessageContaining("it is blank");
        assertThatThrownBy(() -> days.fillingMissing("joined", "median").fillingMissing("joined", "mode"))
                .hasMessage("fillingMissing needs one value for a column; 'joined' has one already.");
        assertThatThrownBy(() -> days.fillingMissing("joint", "median").fit(table))
                .hasMessage(
                        "fillingMissing needs a column that the recipe makes a feature of; 'joint' is none of [joined]."
                                + " Did you mean 'joined'?");
        Table none = Table.create("none", DoubleColumn.create("age", Double.NaN, Double.NaN));
        assertThatThrownBy(() ->
                        FeatureRecipe.of("age").fillingMissing("age", "median").fit(none))
                .hasMessageContaining("values to find the median of 'age'; all are missing");
        assertThatThrownBy(() -> FeatureRecipe.of().binnedByWidth("age", 3).fit(none))
                .hasMessageContaining("binned needs values to cut 'age'");
        assertThatThrownBy(() -> FeatureRecipe.of().datePart("joined", "year").fit(without(2, "joined")))
                .hasMessageContaining(
                        "'joined' is missing in 1 row, the first row 3. Say fillingMissing(\"joined\", \"median\")");
    }

    @Test
    void bins_are_those_of_scikit_learn() {
        Table table = Table.create("t", DoubleColumn.create("x", 0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144));

        // KBinsDiscretizer(4, strategy='uniform').bin_edges_: 0, 36, 72, 108, 144
        FeatureTransform width = FeatureRecipe.of().binnedByWidth("x", 4).fit(table);
        assertThat(width.names()).containsExactly("x < 36", "x in [36, 72)", "x in [72, 108)", "x ≥ 108");
        assertThat(bins(width.training())).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3);
        // KBinsDiscretizer(4, strategy='quantile', quantile_method='linear').bin_edges_: 0, 2.75, 10.5, 39.25, 144
        FeatureTransform rows = FeatureRecipe.of().binnedByFrequency("x", 4).fit(table);
        assertThat(rows.names()).containsExactly("x < 2.75", "x in [2.75, 10.5)", "x in [10.5, 39.25)", "x ≥ 39.25");
        assertThat(bins(rows.training())).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3);
        assertThat(rows.apply(Table.create("t", DoubleColumn.create("x", -5, 200, 7)))
                        .warnings())
                .containsExactly(
                        "'x': 2 rows outside the values seen in training, 0 to 144: in the first or the last bin.");
    }

    private static int[] bins(Features features) {
        int[] bins = new int[features.rowCount()];
        for (int row = 0; row < bins.length; row++) {
            for (int bin = 0; bin < features.columnCount(); bin++) {
                bins[row] += features.value(row, bin) == 1 ? bin : 0;
            }
        }
        return bins;
    }

    @Test
    void values_that_are_alike_make_fewer_bins() {
        Table zeros = Table.create(
                "t",
                DoubleColumn.create("x", 0, 0, 0, 0, 0, 0, 0, 9),
                DoubleColumn.create("same", 5, 5, 5, 5, 5, 5, 5, 5));

        Features made = FeatureRecipe.of()
                .binnedByFrequency("x", 4)
                .binnedByWidth("same", 3)
                .fit(zeros)
                .training();

        assertThat(made.names()).containsExactly("x < 9", "x ≥ 9", "same < 5", "same ≥ 5");
        assertThat(made.warnings())
                .containsExactly(
                        "'x' has only 2 bins instead of 4: too many of its values are alike.",
                        "'same' has only 2 bins instead of 3: too many of its values are alike.");
    }

    @Test
    void edges_in_names_have_as_many_digits_as_keep_them_apart() {
        Table table = Table.create("t", DoubleColumn.create("x", 1.0));

        assertThat(FeatureRecipe.of()
                        .binned("x", 1.0 / 3, 2.0 / 3, 1e20)
                        .fit(table)
                        .names())
                .containsExactly(
                        "x < 0.333333",
                        "x in [0.333333, 0.666667)",
                        "x in [0.666667, 100000000000000000000)",
                        "x ≥ 100000000000000000000");
        assertThat(FeatureRecipe.of()
                        .binned("x", 0.12345671, 0.12345672)
                        .fit(table)
                        .names())
                .contains("x in [0.12345671, 0.12345672)");
        assertThat(FeatureRecipe.of().binned("x", 1e-30).fit(table).names()).contains("x < 1E-30");
    }

    @Test
    void numbers_are_categories_by_value_and_in_their_order() {
        Table shops = Table.create("shops", DoubleColumn.create("shop", 10, 9, 9, 10));
        FeatureTransform fitted = FeatureRecipe.of().oneHot("shop").fit(shops);

        assertThat(fitted.names()).containsExactly("shop = 9", "shop = 10");
        assertThat(fitted.apply(Table.create("new", StringColumn.create("shop", "9")))
                        .toArray())
                .isDeepEqualTo(new double[][] {{1, 0}});
        assertThat(fitted.apply(Table.create("new", IntColumn.create("shop", new int[] {10})))
                        .toArray())
                .isDeepEqualTo(new double[][] {{0, 1}});
        assertThat(FeatureRecipe.of().oneHot("bought").fit(people()).names())
                .containsExactly("bought = false", "bought = true");
    }

    @Test
    void categories_that_differ_only_in_case_are_told() {
        Table table = Table.create("t", StringColumn.create("city", "Wuhan", "WUHAN", "Beijing"));

        assertThatThrownBy(() -> FeatureRecipe.of().oneHot("city").fit(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'city' has 'WUHAN' and 'Wuhan'. Make one of them first");
    }

    @Test
    void a_constant_column_and_one_of_many_categories_are_told() {
        String[] many = new String[51];
        java.util.Arrays.setAll(many, i -> "c" + i);
        Table table = Table.create("t", StringColumn.create("many", many), IntColumn.create("one", new int[51]));

        assertThat(FeatureRecipe.of()
                        .oneHot("many")
                        .oneHot("one")
                        .fit(table)
                        .training()
                        .warnings())
                .containsExactly(
                        "'many' has 51 categories, a column each; frequency or targetMean say it in one.",
                        "'one' is the same in all rows and says nothing.");
    }

    @Test
    void infinite_numbers_are_not_missing() {
        Table table = Table.create("t", DoubleColumn.create("x", 1, Double.POSITIVE_INFINITY));

        for (FeatureRecipe recipe : List.of(
                FeatureRecipe.of("x").fillingMissing("x", 0), FeatureRecipe.of().binned("x", 1))) {
            assertThatThrownBy(() -> recipe.fit(table))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Features need a finite number everywhere; 'x' in row 2 is Infinity."
                            + " An infinite number is not a missing one: correct it, or leave the row out.");
        }
        Table large = Table.create("t", DoubleColumn.create("x", 1e300), DoubleColumn.create("y", 1e300));
        assertThatThrownBy(
                        () -> FeatureRecipe.of("x", "y").interaction("x", "y").fit(large))
                .hasMessageContaining("'x × y' in row 1 is Infinity");
    }

    @Test
    void one_row_is_enough_and_none_is_not() {
        Table one = people().first(1);

        assertThat(FeatureRecipe.of("age")
                        .oneHot("city")
                        .standardized("age")
                        .fit(one)
                        .training()
                        .toArray())
                .isDeepEqualTo(new double[][] {{0, 1}});
        assertThatThrownBy(() -> FeatureRecipe.of("age").fit(people().first(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one row");
        assertThatThrownBy(() -> FeatureRecipe.of("age").fit(people()).apply(people().first(0)))
                .hasMessageContaining("at least one row");
        assertThatThrownBy(() -> FeatureRecipe.of("age").fit(null)).hasMessageContaining("need a table, not null");
        assertThatThrownBy(() -> FeatureRecipe.of("age").fit(people()).apply((Table) null))
                .hasMessageContaining("need a table, not null");
    }

    @Test
    void cyclic_parts_put_the_end_of_a_cycle_next_to_its_beginning() {
        Features made = FeatureRecipe.of()
                .cyclicDatePart("joined", "quarter", "month", "day", "weekday")
                .fit(people())
                .training();

        assertThat(made.names()).hasSize(8).startsWith("sin quarter of joined", "cos quarter of joined");
        // January: angle 0; December: 11/12 of a circle; the 31st of 31 days: 30/31; Monday 0, Sunday 6/7
        assertThat(made.toArray()[0]).containsExactly(0, 1, 0, 1, 0, 1, 0, 1);
        assertThat(made.column("sin month of joined")[2]).isEqualTo(-0.5, within(1e-15));
        assertThat(made.column("cos day of joined")[2]).isEqualTo(Math.cos(2 * Math.PI * 30 / 31), within(1e-15));
        assertThat(made.column("cos weekday of joined")[2]).isEqualTo(Math.cos(2 * Math.PI * 6 / 7), within(1e-15));
        assertThat(made.column("sin day of joined")[1]).isEqualTo(Math.sin(2 * Math.PI * 28 / 29), within(1e-15));
    }

    @Test
    void ids_are_taken_from_a_column_and_must_be_all_there_and_different() {
        FeatureRecipe recipe = FeatureRecipe.of("age").withIds("who");

        assertThat(recipe.fit(people()).training().ids()).containsExactly("Li", "Wang", "Zhao", "Sun");
        assertThatThrownBy(() -> recipe.fit(without(1, "who"))).hasMessageContaining("that of row 2 is missing");
        assertThatThrownBy(() -> recipe.fit(people().append(people()))).hasMessageContaining("'Li' stands twice");
        assertThatThrownBy(() -> recipe.fit(people().removeColumns("who"))).hasMessageContaining("has no 'who'");
    }

    @Test
    void all_steps_can_be_asked_for_by_feature_or_column_or_for_all() {
        Features made = FeatureRecipe.of("age", "spend")
                .oneHot("city")
                .log1p("age")
                .yeoJohnson("spend")
                .robust("age")
                .minMax("city")
                .standardized()
                .fit(people())
                .training();
        Features by = Features.of(people(), "age", "spend")
                .log1p("age")
                .yeoJohnson("spend")
                .robust("age")
                .standardized();

        assertThat(made.column("age")).containsExactly(by.column("age"));
        assertThat(made.column("spend")).containsExactly(by.column("spend"));
        assertThat(made.column("city = Beijing")).containsExactly(1, -1, 1, -1);
        assertThatThrownBy(() -> FeatureRecipe.of("age").standardized("agee").fit(people()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("standardized needs features that the recipe makes before; there is none called or made of"
                        + " 'agee' in [age]. Did you mean 'age'?");
    }

    @Test
    void faulty_recipes_are_refused_at_once() {
        FeatureRecipe recipe = FeatureRecipe.of("age");

        assertThatThrownBy(() -> FeatureRecipe.of().fit(people()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A recipe needs features to make, and has none.");
        assertThatThrownBy(() -> FeatureRecipe.of((String[]) null)).hasMessageContaining("names of columns, not null");
        assertThatThrownBy(() -> FeatureRecipe.of("age", null)).hasMessageContaining("not blank; got null");
        assertThatThrownBy(() -> recipe.oneHot(" "))
                .hasMessage("oneHot needs names of columns that are not blank; got ' '.");
        assertThatThrownBy(() -> FeatureRecipe.of("age", "age"))
                .hasMessage("A recipe needs each feature once; 'age' is there already: the number.");
        assertThatThrownBy(() -> recipe.ordinal("size", "S")).hasMessageContaining("at least two levels for 'size'");
        assertThatThrownBy(() -> recipe.ordinal("size", "S", "S")).hasMessageContaining("got [S, S]");
        assertThatThrownBy(() -> recipe.ordinal("size", "S", null)).hasMessageContaining("got null");
        assertThatThrownBy(() -> recipe.ordinal("size", (String[]) null)).hasMessageContaining("levels for ordinal");
        assertThatThrownBy(() -> recipe.binned("age")).hasMessageContaining("at least one edge for 'age'");
        assertThatThrownBy(() -> recipe.binned("age", (double[]) null)).hasMessageContaining("edges for binned");
        assertThatThrownBy(() -> recipe.binned("age", 2, 1))
                .hasMessageContaining("ascend; those of 'age' are [2.0, 1.0]");
        assertThatThrownBy(() -> recipe.binned("age", Double.NaN)).hasMessageContaining("finite edges");
        assertThatThrownBy(() -> recipe.binnedByWidth("age", 1))
                .hasMessageContaining("2 to 1000 bins for 'age', not 1");
        assertThatThrownBy(() -> recipe.binnedByFrequency("age", 1001)).hasMessageContaining("not 1001");
        assertThatThrownBy(() -> recipe.interaction("age", "age")).hasMessageContaining("two different features");
        assertThatThrownBy(() -> recipe.interaction("age", "spend").fit(people()))
                .hasMessageStartingWith(
                        "interaction needs features that the recipe makes before; there is none called or made of 'spend'");
        assertThatThrownBy(() -> recipe.datePart("joined")).hasMessageContaining("needs the parts to take of 'joined'");
        assertThatThrownBy(() -> recipe.datePart("joined", (String[]) null)).hasMessageContaining("needs the parts");
        assertThatThrownBy(() -> recipe.datePart("joined", "week day"))
                .hasMessage("There is no date part 'week day' in [year, quarter, month, day, weekday, hour, isWeekend]."
                        + " Did you mean 'weekday'?");
        assertThatThrownBy(() -> recipe.cyclicDatePart("joined", "year"))
                .hasMessageContaining("'year' does not come round again");
        assertThatThrownBy(() -> recipe.daysFrom(null, "joined")).hasMessageContaining("a day to count from");
        assertThatThrownBy(() -> recipe.markingMissing((String[]) null)).hasMessageContaining("names of columns");
        assertThatThrownBy(() -> recipe.standardized((String[]) null)).hasMessageContaining("Give none to mean all");
        assertThatThrownBy(() -> recipe.oneHot("age")
                        .oneHot("size")
                        .ordinal("city", "a", "b")
                        .ordinal("City", "a", "b")
                        .fit(people()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equal_recipes_are_equal_and_show_themselves() {
        FeatureRecipe recipe = FeatureRecipe.of("age")
                .oneHot("city")
                .targetMean("size", "bought")
                .binned("spend", 2, 5)
                .interaction("age", "spend")
                .cyclicDatePart("joined", "month")
                .fillingMissing("age", "median")
                .standardized("age")
                .minMax()
                .withIds("who")
                .droppingFirst()
                .refusingUnseen();

        assertThat(recipe.toText()).isEqualTo("""
                feature recipe · 13 rows × 2 columns
                columns                    what
                text                       text
                ------------------------------------------------------------------
                age                        missing values filled: median
                age                        the number
                city                       0 or 1 for each category
                size                       mean of bought by category, out of fold
                spend                      bins at 2, 5
                age × spend                product
                joined                     sine and cosine of the month
                age                        standardized
                all                        min–max
                who                        ids of the rows
                first categories and bins  left out
                unseen categories          refused
                target means               smoothed by 10 rows, 5 folds, seed 42""");
        assertThat(recipe).hasToString(recipe.toText());
        assertThat(FeatureRecipe.of("age").oneHot("city").withSeed(1))
                .isEqualTo(FeatureRecipe.of("age").oneHot("city").withSeed(1))
                .hasSameHashCodeAs(FeatureRecipe.of("age").oneHot("city").withSeed(1))
                .isNotEqualTo(FeatureRecipe.of("age").oneHot("city"))
                .isNotEqualTo(FeatureRecipe.of("age").oneHot("city").withSeed(1).minMax())
                .isNotEqualTo(FeatureRecipe.of("age").oneHot("city").withSeed(1).fillingMissing("age", 0))
                .isNotEqualTo(FeatureRecipe.of("age"))
                .isNotEqualTo("recipe");
    }

    @Test
    void hostile_names_are_only_names() {
        Table table = Table.create("t", StringColumn.create("<b>", "<script>alert(1)</script>", "\"'$&"));

        FeatureTransform fitted = FeatureRecipe.of().oneHot("<b>").fit(table);

        assertThat(fitted.training().names()).contains("<b> = <script>alert(1)</script>");
        assertThat(fitted.toHtml()).doesNotContain("<script");
        assertThat(fitted.training().toHtml()).doesNotContain("<script");
    }

    @Test
    void long_card_numbers_are_categories_to_the_last_digit() {
        Table cards = Table.create(
                "cards", LongColumn.create("card", 9007199254740993L, 9007199254740992L), IntColumn.create("n", 1, 2));

        assertThat(FeatureRecipe.of().oneHot("card").fit(cards).training().names())
                .containsExactly("card = 9007199254740992", "card = 9007199254740993");
        assertThat(FeatureRecipe.of("n").withIds("card").fit(cards).training().ids())
                .containsExactly("9007199254740993", "9007199254740992");
    }

    @Test
    void a_bin_is_told_in_the_digits_of_its_name() {
        Table table = Table.create("t", DoubleColumn.create("x", 1, 2.6470000000000002, 3));

        assertThat(FeatureRecipe.of()
                        .binned("x", 2.6470000000000002)
                        .fit(table)
                        .toTable()
                        .stringColumn("made of")
                        .asList())
                .containsExactly("x: 1 below 2.647, else 0", "x: 1 from 2.647, else 0");
    }

    /** A column of Tablesaw drops the blanks around its name, so that the features could be fitted and not shown. */
    @Test
    void categories_that_differ_in_blanks_only_are_an_error_with_a_remedy() {
        Table table = Table.create("t", StringColumn.create("city", "BJ", "bj ", "SH"));

        assertThatThrownBy(() -> FeatureRecipe.of().oneHot("city").fit(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("oneHot needs categories that differ in more than upper and lower case and blanks around;"
                        + " 'city' has 'BJ' and 'bj '. Make one of them first, with CleaningRule.trim(\"city\") or"
                        + " lowerCase(\"city\") perhaps.");
        assertThatThrownBy(() -> Features.of(List.of("a", "a "), new double[][] {{1, 2}}))
                .hasMessageContaining("'a ' stands twice");
    }

    @Test
    void what_stands_for_a_missing_target_is_not_asked_of_new_rows() {
        Table train = Table.create(
                "train",
                StringColumn.create("city", "BJ", "SH", "BJ", "SH"),
                DoubleColumn.create("bought", 1, 0, Double.NaN, 1));
        FeatureTransform fitted = FeatureRecipe.of()
                .targetMean("city", "bought")
                .fillingMissing("bought", 0)
                .withSmoothing(0)
                .fit(train);

        Features applied = fitted.apply(Table.create("new", StringColumn.create("city", "SH", "BJ")));

        assertThat(applied.column("mean bought by city")).containsExactly(0.5, 0.5);
    }
}
