package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FeaturesTest {

    private static final Features SHOP = Features.of(
                    List.of("visits", "spend"), new double[][] {{1, 20}, {3, 50}, {8, 900}})
            .withIds("customer", List.of("a", "b", "c"));

    @Test
    void values_are_found_by_row_and_column_and_by_name() {
        assertThat(SHOP.names()).containsExactly("visits", "spend");
        assertThat(SHOP.ids()).containsExactly("a", "b", "c");
        assertThat(SHOP.idName()).isEqualTo("customer");
        assertThat(SHOP.rowCount()).isEqualTo(3);
        assertThat(SHOP.columnCount()).isEqualTo(2);
        assertThat(SHOP.value(2, 1)).isEqualTo(900);
        assertThat(SHOP.column("visits")).containsExactly(1, 3, 8);
        assertThat(SHOP.toArray()).isDeepEqualTo(new double[][] {{1, 20}, {3, 50}, {8, 900}});
    }

    @Test
    void rows_are_numbered_from_one_until_they_have_ids() {
        Features numbered = Features.of(List.of("x"), new double[][] {{5}, {6}});

        assertThat(numbered.ids()).containsExactly("1", "2");
        assertThat(numbered.idName()).isEqualTo("row");
        assertThat(numbered.withIds(List.of("p", "q")).ids()).containsExactly("p", "q");
        assertThat(numbered.withIds(List.of("p", "q")).idName()).isEqualTo("id");
    }

    @Test
    void nothing_that_is_handed_out_or_taken_in_is_shared() {
        double[][] rows = {{1}, {2}};
        Features features = Features.of(List.of("x"), rows);

        rows[0][0] = 99;
        features.toArray()[0][0] = 98;
        features.column("x")[0] = 97;

        assertThat(features.value(0, 0)).isEqualTo(1);
    }

    @Test
    void columns_of_a_table_become_features_in_the_order_asked_for() {
        Table table = Table.create(
                "orders",
                StringColumn.create("city", "x", "y"),
                IntColumn.create("units", 2, 4),
                DoubleColumn.create("amount", 1.5, 2.5));

        Features features = Features.of(table, "AMOUNT", "units");

        assertThat(features.names()).containsExactly("amount", "units");
        assertThat(features.toArray()).isDeepEqualTo(new double[][] {{1.5, 2}, {2.5, 4}});
    }

    @Test
    void standardized_features_have_mean_zero_and_population_deviation_one() {
        Features scaled = SHOP.standardized();

        // visits: mean 4, squares 9 + 1 + 16 = 26, deviation sqrt(26 / 3)
        assertThat(scaled.value(0, 0)).isCloseTo(-3 / Math.sqrt(26.0 / 3), within(1e-15));
        assertThat(mean(scaled.column("spend"))).isCloseTo(0, within(1e-15));
        assertThat(squares(scaled.column("spend"))).isCloseTo(3, within(1e-14));
    }

    @Test
    void log1p_is_taken_of_the_features_named_and_no_others() {
        Features logged = SHOP.log1p("spend");

        assertThat(logged.column("spend")[1]).isEqualTo(StrictMath.log(51), within(1e-15));
        assertThat(logged.column("visits")).containsExactly(1, 3, 8);
        assertThat(SHOP.log1p().value(0, 0)).isEqualTo(StrictMath.log(2), within(1e-15));
        assertThat(SHOP.log1p("spend", "spend").transform()).isEqualTo(logged.transform());
    }

    @Test
    void original_values_stay_beside_transformed_ones() {
        Features back = SHOP.log1p().standardized("spend").select("spend").originals();

        assertThat(back.names()).containsExactly("spend");
        assertThat(back.column("spend")).containsExactly(20, 50, 900);
        assertThat(back.ids()).containsExactly("a", "b", "c");
        assertThat(back.transform().isIdentity()).isTrue();
    }

    @Test
    void a_selection_keeps_what_was_done_to_its_features() {
        Features selected = SHOP.log1p("spend").standardized().select("spend", "visits");

        assertThat(selected.names()).containsExactly("spend", "visits");
        assertThat(selected.column("spend"))
                .containsExactly(SHOP.log1p("spend").standardized().column("spend"));
        assertThat(selected.transform().hasLog1p("spend")).isTrue();
        assertThat(selected.transform().hasLog1p("visits")).isFalse();
        assertThat(SHOP.select("spend").originals().column("spend")).containsExactly(20, 50, 900);
    }

    @Test
    void a_constant_feature_becomes_zero_with_a_warning() {
        // 0.1 + 0.1 + 0.1 is not 0.3 in binary: a deviation computed from the mean would not be zero
        Features features = Features.of(List.of("same", "x"), new double[][] {{0.1, 1}, {0.1, 2}, {0.1, 4}});

        Features scaled = features.standardized();

        assertThat(features.warnings()).isEmpty();
        assertThat(scaled.column("same")).containsExactly(0, 0, 0);
        assertThat(scaled.warnings())
                .containsExactly(
                        "'same' is the same in all rows it was standardized on: it is 0 everywhere and says nothing.");
        assertThat(scaled.toText()).contains("'same' is the same");
    }

    @Test
    void one_row_is_all_constant() {
        Features one = Features.of(List.of("x", "y"), new double[][] {{3, 4}}).standardized();

        assertThat(one.toArray()).isDeepEqualTo(new double[][] {{0, 0}});
        assertThat(one.warnings()).hasSize(2);
    }

    @Test
    void it_shows_ids_and_values() {
        assertThat(SHOP.toText()).isEqualTo("""
                features · 3 rows × 3 columns
                customer   visits    spend
                text      decimal  decimal
                --------------------------
                a               1       20
                b               3       50
                c               8      900""");
        assertThat(SHOP.standardized().toTable().name()).isEqualTo("features, transformed");
        assertThat(SHOP).hasToString(SHOP.toText());
    }

    @Test
    void a_feature_may_be_called_like_the_ids() {
        Features odd = Features.of(List.of("Row", "x"), new double[][] {{1, 2}});

        assertThat(odd.toTable().columnNames()).containsExactly("id of row", "Row", "x");
        Features odder = Features.of(List.of("row", "id of row", "ID of row_"), new double[][] {{1, 2, 3}});
        assertThat(odder.toTable().columnNames()).containsExactly("id of row__", "row", "id of row", "ID of row_");
    }

    @Test
    void hostile_names_are_only_names() {
        Features features = Features.of(List.of("<script>alert(1)</script>", "价格"), new double[][] {{1, 2}})
                .withIds(List.of("<b>&\"'$"));

        assertThat(features.toHtml()).doesNotContain("<script", "<b>&").contains("价格");
    }

    @Test
    void faulty_numbers_are_named_with_their_place() {
        assertThatThrownBy(() -> Features.of(List.of("x", "y"), new double[][] {{1, 2}, {3, Double.NaN}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Features need a finite number everywhere; 'y' in row 2 is missing (NaN). Leave the row out or fill in a value first.");
        assertThatThrownBy(() -> Features.of(List.of("x"), new double[][] {{Double.NEGATIVE_INFINITY}}))
                .hasMessageContaining("'x' in row 1 is -Infinity");
        assertThatThrownBy(() -> Features.of(List.of("x", "y"), new double[][] {{1, 2}, {3}}))
                .hasMessage("Features need a number for each of [x, y] in every row; row 2 has 1 instead of 2.");
        Table gap = Table.create("t", IntColumn.create("n", new Integer[] {1, null}));
        assertThatThrownBy(() -> Features.of(gap, "n")).hasMessageContaining("'n' in row 2 is missing");
    }

    @Test
    void numbers_worked_out_in_this_room_must_be_finite_too() {
        assertThatThrownBy(() -> Features.untransformed(
                        "customer",
                        List.of("p", "q"),
                        List.of("recency", "monetary"),
                        new double[] {1, 2, 3, Double.POSITIVE_INFINITY},
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Features need a finite number everywhere; 'monetary' of customer 'q' is Infinity."
                        + " Leave the row out or fill in a value first.");
    }

    @Test
    void a_negative_zero_is_zero() {
        assertThat(Features.of(List.of("x"), new double[][] {{-0.0}}).column("x"))
                .containsExactly(0.0);
    }

    @Test
    void null_is_answered_with_what_is_needed() {
        Table table = Table.create("t", IntColumn.create("n", 1));
        Map<ThrowingCallable, String> answers = new LinkedHashMap<>();
        answers.put(() -> Features.of((List<String>) null, new double[][] {{1}}), "need names, not null. Say List.of");
        answers.put(() -> Features.of(List.of("x"), null), "need rows of numbers, not null. Say new double");
        answers.put(
                () -> Features.of(List.of("x"), new double[][] {{1}, null}),
                "need numbers in row 2, not null. Leave the row out.");
        answers.put(() -> Features.of((Table) null, "x"), "need a table, not null. Read one with Tables.read.");
        answers.put(() -> Features.of(table, (String[]) null), "need the names of columns, not null. Say Features.of");
        answers.put(() -> Features.of(table, "n", null), "need the name of each column, not null. Say Features.of");
        answers.put(() -> SHOP.withIds(null), "need one id for each row, not null. Without withIds");
        answers.put(() -> SHOP.select((String[]) null), "need names, not null. Say select");
        answers.put(() -> SHOP.log1p((String[]) null), "need names, not null. Give none to mean all.");
        answers.put(
                () -> SHOP.standardized("spend", null),
                "need the name of a feature, not null. There are [visits, spend].");
        answers.put(() -> SHOP.column(null), "need the name of a feature, not null.");
        answers.put(() -> SHOP.transform().hasLog1p(null), "need the name of a feature, not null.");
        answers.put(
                () -> SHOP.transform().apply((Features) null),
                "needs features in original units, not null. Say Features.of");

        answers.forEach((call, answer) -> assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(answer));
    }

    @Test
    void no_rows_and_no_names_are_errors() {
        assertThatThrownBy(() -> Features.of(List.of("x"), new double[0][]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Features need at least one row, and got none");
        assertThatThrownBy(() -> Features.of(List.of(), new double[][] {{}})).hasMessageContaining("at least one name");
        assertThatThrownBy(() -> Features.of(List.of("x", " "), new double[][] {{1, 2}}))
                .hasMessageContaining("one of [x,  ] is blank");
        assertThatThrownBy(() -> Features.of(List.of("x", "X"), new double[][] {{1, 2}}))
                .hasMessage("Features need different names; 'X' stands twice in [x, X].");
        assertThatThrownBy(() -> Features.of(Table.create("empty", DoubleColumn.create("x")), "x"))
                .hasMessageContaining("at least one row");
    }

    @Test
    void columns_of_a_table_must_be_named_known_and_numeric() {
        Table table = Table.create("orders", StringColumn.create("city", "x"), DoubleColumn.create("monetary", 1.0));

        assertThatThrownBy(() -> Features.of(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Columns of numbers in table 'orders': [monetary]");
        assertThatThrownBy(() -> Features.of(table, "monatary"))
                .hasMessageContaining("Features.of needs column 'monatary'")
                .hasMessageEndingWith("Did you mean 'monetary'?");
        assertThatThrownBy(() -> Features.of(table, "city"))
                .hasMessageContaining("'city' of table 'orders' holds string");
    }

    @Test
    void unknown_features_are_answered_with_the_nearest() {
        assertThatThrownBy(() -> SHOP.select("spent"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no feature 'spent' in [visits, spend]. Did you mean 'spend'?");
        assertThatThrownBy(() -> SHOP.column("Visits")).hasMessageContaining("Did you mean 'visits'?");
        assertThatThrownBy(() -> SHOP.log1p("visit")).hasMessageStartingWith("There is no feature 'visit'");
        assertThatThrownBy(() -> SHOP.standardized("visit")).hasMessageStartingWith("There is no feature 'visit'");
        assertThatThrownBy(() -> SHOP.select()).hasMessageContaining("at least one name");
        assertThatThrownBy(() -> SHOP.transform().hasLog1p("z")).hasMessageContaining("no feature 'z' in");
    }

    @Test
    void ids_are_one_for_each_row_all_there_and_all_different() {
        assertThatThrownBy(() -> SHOP.withIds(List.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Features need one id for each row; there are 2 ids for 3 rows.");
        assertThatThrownBy(() -> SHOP.withIds(List.of("a", "b", "a")))
                .hasMessageContaining("'a' stands twice, the second time in row 3");
        assertThatThrownBy(() -> SHOP.withIds(List.of("a", "", "c"))).hasMessageContaining("that of row 2 is missing");
        assertThatThrownBy(() -> SHOP.withIds(" ", List.of("a", "b", "c"))).hasMessageContaining("it is blank");
        assertThatThrownBy(() -> SHOP.withIds("SPEND", List.of("a", "b", "c")))
                .hasMessageContaining("'SPEND' is a feature");
    }

    @Test
    void log1p_of_minus_one_or_less_names_the_row_and_the_remedy() {
        Features returns = Features.of(List.of("monetary"), new double[][] {{5}, {-12.5}})
                .withIds("customer", List.of("16446", "12346"));

        assertThatThrownBy(() -> returns.log1p("monetary"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'monetary' of customer '12346' is -12.5. Take log1p before standardizing");
        assertThatThrownBy(
                        () -> Features.of(List.of("x"), new double[][] {{-1}}).log1p())
                .hasMessageStartingWith("log1p needs values above −1; 'x' of row '1' is -1.0.");
        assertThat(Features.of(List.of("x"), new double[][] {{-0.5}}).log1p().value(0, 0))
                .isEqualTo(StrictMath.log(0.5), within(1e-15));
    }

    @Test
    void values_too_large_to_be_squared_are_refused() {
        Features huge = Features.of(List.of("x"), new double[][] {{1e300}, {-1e300}});

        assertThatThrownBy(huge::standardized).hasMessageContaining("those of 'x' are too large");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-170, 1e-161, 1e-140, Double.MIN_VALUE})
    void values_that_differ_by_too_little_to_be_squared_are_refused_and_not_called_the_same(double unit) {
        Features tiny = Features.of(List.of("x"), new double[][] {{unit}, {2 * unit}, {8 * unit}, {9 * unit}});

        assertThatThrownBy(tiny::standardized)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Features.standardized needs values whose squares can be told from 0; the differences of 'x'"
                                + " are too small to be squared. Give it in another unit.");
    }

    @Test
    void small_values_that_can_be_squared_are_standardized_like_large_ones() {
        double unit = 0x1p-440;
        double[][] small = {{unit}, {2 * unit}, {8 * unit}, {9 * unit}};

        assertThat(Features.of(List.of("x"), small).standardized().toArray())
                .isDeepEqualTo(Features.of(List.of("x"), new double[][] {{1}, {2}, {8}, {9}})
                        .standardized()
                        .toArray());
    }

    @Property
    void standardizing_does_not_depend_on_unit_or_zero(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -1000, max = 1000) Double> numbers) {
        double[][] celsius = numbers.stream().map(t -> new double[] {t}).toArray(double[][]::new);
        double[][] fahrenheit =
                numbers.stream().map(t -> new double[] {t * 1.8 + 32}).toArray(double[][]::new);
        double range = numbers.stream().mapToDouble(t -> t).max().orElseThrow()
                - numbers.stream().mapToDouble(t -> t).min().orElseThrow();
        if (range > 0.01) {
            assertThat(Features.of(List.of("t"), fahrenheit).standardized().column("t"))
                    .containsExactly(
                            Features.of(List.of("t"), celsius).standardized().column("t"), within(1e-9));
        }
    }

    private static double mean(double[] numbers) {
        return java.util.Arrays.stream(numbers).average().orElseThrow();
    }

    private static double squares(double[] numbers) {
        return java.util.Arrays.stream(numbers).map(number -> number * number).sum();
    }
}
