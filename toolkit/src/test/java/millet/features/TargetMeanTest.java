package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The mean of the target by category, and that no row is told its own. */
class TargetMeanTest {

    private static final FeatureRecipe RECIPE = FeatureRecipe.of().targetMean("shop", "bought");

    private static Table orders(String[] shops, double[] bought) {
        return Table.create("orders", StringColumn.create("shop", shops), DoubleColumn.create("bought", bought));
    }

    private static Table small() {
        return orders(new String[] {"a", "a", "a", "b", "b", "c"}, new double[] {1, 0, 1, 0, 0, 1});
    }

    /** Shops drawn at random for a target drawn at random: nothing can be learnt. */
    private static Table noise(int rows, int shops) {
        Random random = new Random(7);
        String[] names = new String[rows];
        double[] target = new double[rows];
        for (int row = 0; row < rows; row++) {
            names[row] = "shop " + random.nextInt(shops);
            target[row] = random.nextGaussian();
        }
        return orders(names, target);
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void new_rows_get_the_smoothed_means_of_scikit_learn() {
        // sklearn.preprocessing.TargetEncoder(smooth=10, target_type='continuous').fit(c, y).encodings_
        Features made = RECIPE.fit(small()).apply(small());

        assertThat(made.names()).containsExactly("mean bought by shop");
        assertThat(made.toArray()[0][0]).isEqualTo(0.53846154, within(5e-9));
        assertThat(made.toArray()[3][0]).isEqualTo(0.41666667, within(5e-9));
        assertThat(made.toArray()[5][0]).isEqualTo(0.54545455, within(5e-9));
    }

    @Test
    void without_smoothing_it_is_the_mean_and_unseen_shops_get_that_of_all() {
        FeatureTransform fitted = RECIPE.withSmoothing(0).fit(small());
        Table fresh =
                orders(new String[] {"a", "z", null}, new double[] {9, 9, 9}).removeColumns("bought");

        Features made = fitted.apply(fresh);

        assertThat(made.column("mean bought by shop")).containsExactly(2.0 / 3, 0.5, 0.5);
        assertThat(made.warnings())
                .containsExactly(
                        "'shop': 1 row of a category not seen in training ('z'): counted as 0.5.",
                        "'shop': 1 missing value, of which there was none in training: counted as 0.5.");
    }

    @Test
    void a_shop_of_pure_noise_tells_nothing_out_of_fold_but_much_in_fold() {
        Table noise = noise(10_000, 2_500);
        FeatureTransform fitted = RECIPE.withSmoothing(1).fit(noise);
        double[] target = noise.doubleColumn("bought").asDoubleArray();

        // four rows a shop: the naive mean is half the row's own target
        assertThat(correlation(fitted.apply(noise).column("mean bought by shop"), target))
                .isGreaterThan(0.4);
        // chance alone spreads by 0.014: one of 100 by rows, times the root of 2 because two rows of a shop tell each
        // other
        assertThat(correlation(fitted.training().column("mean bought by shop"), target))
                .isBetween(-0.05, 0.05);
    }

    @Property(tries = 50)
    void no_row_has_a_say_in_its_own_mean(@ForAll @IntRange(min = 0, max = 59) int row, @ForAll long seed) {
        Table table = noise(60, 6);
        Table changed = table.copy();
        changed.doubleColumn("bought").set(row, 1e6);
        FeatureRecipe recipe = RECIPE.withSeed(seed);

        double[] before = recipe.fit(table).training().column("mean bought by shop");
        double[] after = recipe.fit(changed).training().column("mean bought by shop");

        assertThat(after[row]).isEqualTo(before[row]);
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void with_a_fold_for_each_row_it_is_the_mean_of_all_others() {
        double[] made =
                RECIPE.withSmoothing(0).withFolds(6).fit(small()).training().column("mean bought by shop");

        // the others of shop a; of b; and for the only row of c the mean of all others, 2 of 5
        assertThat(made).containsExactly(0.5, 1, 0.5, 0, 0, 0.4);
        assertThat(RECIPE.withSmoothing(0)
                        .withFolds(100)
                        .fit(small())
                        .training()
                        .column("mean bought by shop"))
                .containsExactly(made);
    }

    @Test
    void the_seed_decides_the_folds_and_nothing_else_does() {
        Table noise = noise(500, 20);
        double[] one = RECIPE.fit(noise).training().column("mean bought by shop");

        assertThat(RECIPE.fit(noise).training().column("mean bought by shop")).containsExactly(one);
        assertThat(RECIPE.withSeed(1).fit(noise).training().column("mean bought by shop"))
                .isNotEqualTo(one);
        assertThat(RECIPE.withSeed(1).fit(noise)).isEqualTo(RECIPE.fit(noise));
    }

    @Test
    void missing_shops_are_a_category_and_rows_without_a_target_have_no_say() {
        Table table = orders(new String[] {"a", null, null, "a", "a"}, new double[] {1, 0, 0.5, 0, Double.NaN});
        FeatureTransform fitted = RECIPE.withSmoothing(0).withFolds(4).fit(table);

        assertThat(fitted.apply(table).column("mean bought by shop")).containsExactly(0.5, 0.25, 0.25, 0.5, 0.5);
        assertThat(fitted.training().column("mean bought by shop")).containsExactly(0, 0.5, 0, 1, 0.5);
        assertThat(fitted.training().warnings())
                .containsExactly("'bought': 1 row without a target had no say in the means of 'shop'.");
    }

    @Test
    void yes_and_no_are_a_target() {
        Table table = Table.create(
                "t", StringColumn.create("shop", "a", "a", "b"), BooleanColumn.create("bought", true, false, true));

        assertThat(RECIPE.withSmoothing(0).fit(table).apply(table).column("mean bought by shop"))
                .containsExactly(0.5, 0.5, 1);
    }

    @Test
    void faulty_targets_are_refused() {
        assertThatThrownBy(() -> RECIPE.fit(orders(new String[] {"a"}, new double[] {1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "targetMean needs at least two rows with a value of 'bought', because no row may help to make"
                                + " its own mean of 'shop'; there is 1.");
        assertThatThrownBy(() -> RECIPE.fit(orders(new String[] {"a"}, new double[] {Double.NaN})))
                .hasMessageEndingWith("there are none.");
        assertThatThrownBy(() -> FeatureRecipe.of("bought").targetMean("shop", "bought"))
                .hasMessageStartingWith("targetMean needs a target that is no feature; 'bought' is both");
        assertThatThrownBy(() -> RECIPE.oneHot("bought"))
                .hasMessageStartingWith("targetMean needs a target that is no feature; 'bought' is both");
        assertThatThrownBy(() -> FeatureRecipe.of().targetMean("shop", "shop"))
                .hasMessage("targetMean needs a column and a target that differ, and got 'shop' twice.");
        assertThatThrownBy(() -> RECIPE.withFolds(1)).hasMessageStartingWith("withFolds needs at least 2 folds, not 1");
        assertThatThrownBy(() -> RECIPE.withSmoothing(-1)).hasMessageContaining("0 or more, not -1.0");
        assertThatThrownBy(() -> RECIPE.withSmoothing(Double.NaN)).hasMessageContaining("not NaN");
        assertThatThrownBy(() -> RECIPE.withSmoothing(Double.POSITIVE_INFINITY)).hasMessageContaining("not Infinity");
        assertThatThrownBy(() -> RECIPE.fit(small().removeColumns("bought")))
                .hasMessageContaining(
                        "The recipe needs shop (category), bought (number); table 'orders' has no 'bought'");
    }
}
