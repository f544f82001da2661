package millet.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import millet.data.Datasets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Min–max, robust and Yeo–Johnson, against SciPy 1.17.1 and scikit-learn 1.9.1. */
class ScalingTest {

    private static final double[] FIBONACCI = {0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144};

    private static Features of(double... column) {
        return Features.of(
                List.of("x"),
                Arrays.stream(column).mapToObj(x -> new double[] {x}).toArray(double[][]::new));
    }

    private static double lambda(double... column) {
        return Step.YeoJohnson.fit(column).lambda();
    }

    @Test
    void min_max_is_that_of_scikit_learn() {
        // sklearn.preprocessing.MinMaxScaler().fit_transform(x)
        assertThat(of(FIBONACCI).minMax().column("x"))
                .containsExactly(
                        new double[] {
                            0.0,
                            0.006944444444444444,
                            0.013888888888888888,
                            0.020833333333333332,
                            0.034722222222222224,
                            0.05555555555555555,
                            0.09027777777777778,
                            0.14583333333333331,
                            0.2361111111111111,
                            0.3819444444444444,
                            0.6180555555555555,
                            1.0
                        },
                        within(1e-16));
    }

    @Test
    void robust_is_that_of_scikit_learn() {
        // sklearn.preprocessing.RobustScaler().fit_transform(x): center 10.5, scale 36.5
        assertThat(of(FIBONACCI).robust().column("x"))
                .containsExactly(
                        new double[] {
                            -0.2876712328767123,
                            -0.2602739726027397,
                            -0.2328767123287671,
                            -0.2054794520547945,
                            -0.1506849315068493,
                            -0.0684931506849315,
                            0.0684931506849315,
                            0.2876712328767123,
                            0.6438356164383562,
                            1.2191780821917808,
                            2.1506849315068495,
                            3.6575342465753424
                        },
                        within(1e-15));
    }

    @Test
    void the_power_of_yeo_and_johnson_is_that_of_scipy() {
        // scipy.stats.yeojohnson(x)[1]; it stops at a relative width of 1.5e-8
        assertThat(lambda(FIBONACCI)).isCloseTo(-0.02300505137244287, within(1e-7));
        assertThat(lambda(-30, -4, -2.5, -1, 0, 0.5, 1, 2, 3, 7, 11, 40)).isCloseTo(0.9732274312292428, within(1e-7));
        assertThat(lambda(Arrays.stream(FIBONACCI).map(x -> -x).toArray())).isCloseTo(2.0230050430827946, within(1e-7));
        assertThat(lambda(.001, .002, .002, .003, .005, .008, .013, .021, .04))
                .isCloseTo(-81.08537035319951, within(1e-5));
    }

    @Test
    void the_powers_of_the_iris_flowers_are_those_of_scipy() {
        // [scipy.stats.yeojohnson(load_iris().data[:, i])[1] for i in range(4)]
        Features iris =
                Features.of(Datasets.table("iris"), "sepal_length", "sepal_width", "petal_length", "petal_width");

        assertThat(iris.names().stream()
                        .mapToDouble(name -> lambda(iris.column(name)))
                        .toArray())
                .containsExactly(
                        new double[] {-0.32122329044594455, 0.039075646212110036, 1.0932181506667356, 0.8404841967184965
                        },
                        within(1e-6));
    }

    @Test
    void values_are_those_of_scipy_on_both_sides_of_zero() {
        // scipy.stats.yeojohnson([...])[0]
        assertThat(of(-30, -4, -2.5, -1, 0, 0.5, 1, 2, 3, 7, 11, 40)
                        .yeoJohnson()
                        .column("x"))
                .containsExactly(
                        new double[] {
                            -32.125085682868075,
                            -4.110114610342675,
                            -2.551080693736882,
                            -1.0104099070572854,
                            0.0,
                            0.4971140667189136,
                            0.9897250756728359,
                            1.9656731283339124,
                            2.932780653737794,
                            6.747440979366816,
                            10.50900104071032,
                            37.11340954959347
                        },
                        within(1e-5));
    }

    @Property(tries = 200)
    void no_other_power_is_likelier(
            @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = -50, max = 500) Double> numbers,
            @ForAll @DoubleRange(min = -3, max = 3) double other) {
        double[] column = numbers.stream().mapToDouble(x -> x).toArray();
        Step.YeoJohnson best = Step.YeoJohnson.fit(column);
        if (best.settled()) {
            double least = likelihood(column, best.lambda());
            assertThat(likelihood(column, other)).isLessThanOrEqualTo(least + 1e-9 * (1 + Math.abs(least)));
        }
    }

    /** The log-likelihood as Yeo and Johnson (2000) write it, with Math.pow. */
    private static double likelihood(double[] column, double lambda) {
        double[] powers = Arrays.stream(column)
                .map(x -> x >= 0
                        ? lambda == 0 ? Math.log(x + 1) : (Math.pow(x + 1, lambda) - 1) / lambda
                        : lambda == 2 ? -Math.log(1 - x) : -(Math.pow(1 - x, 2 - lambda) - 1) / (2 - lambda))
                .toArray();
        double mean = Arrays.stream(powers).average().orElseThrow();
        double variance = Arrays.stream(powers)
                .map(y -> (y - mean) * (y - mean))
                .average()
                .orElseThrow();
        double signs = Arrays.stream(column)
                .map(x -> Math.signum(x) * Math.log(Math.abs(x) + 1))
                .sum();
        return -column.length / 2.0 * Math.log(variance) + (lambda - 1) * signs;
    }

    @Test
    void powers_zero_one_and_two_are_logarithm_identity_and_mirrored_logarithm() {
        assertThat(new Step.YeoJohnson(0, true).apply(9)).isEqualTo(StrictMath.log1p(9));
        assertThat(new Step.YeoJohnson(1, true).apply(-7.1)).isEqualTo(-7.1);
        assertThat(new Step.YeoJohnson(2, true).apply(-9)).isEqualTo(-StrictMath.log1p(9));
        assertThat(new Step.YeoJohnson(2, true).apply(3)).isEqualTo(7.5, within(1e-14));
        assertThat(new Step.YeoJohnson(0, true).apply(-3)).isEqualTo(-7.5, within(1e-14));
    }

    @Test
    void a_column_that_is_all_the_same_becomes_zero_or_stays_with_a_warning() {
        Features same = of(4, 4, 4);

        assertThat(same.minMax().column("x")).containsExactly(0, 0, 0);
        assertThat(same.minMax().warnings())
                .containsExactly("'x' is the same in all rows it was scaled on: it is 0 everywhere and says nothing.");
        assertThat(same.robust().column("x")).containsExactly(0, 0, 0);
        assertThat(same.robust().warnings()).hasSize(1);
        assertThat(same.yeoJohnson().column("x")).containsExactly(4, 4, 4);
        assertThat(same.yeoJohnson().warnings().get(0))
                .startsWith("'x' has no best λ for Yeo–Johnson; it was given λ = 1.");
        assertThat(same.minMax().transform().apply(of(9)).column("x")).containsExactly(0);
        assertThat(same.robust().transform().apply(of(9)).column("x")).containsExactly(0);
    }

    @Test
    void values_far_from_zero_keep_their_digits_under_yeo_johnson() {
        Features far = of(1e9 + 1, 1e9 + 2, 1e9 + 5).yeoJohnson();

        assertThat(far.column("x")).containsExactly(1e9 + 1, 1e9 + 2, 1e9 + 5);
        assertThat(far.warnings()).hasSize(1).first().asString().contains("far from 0");
        Features years = of(2010, 2011, 2012, 2013, 2019, 2019, 2019, 2020).yeoJohnson();
        assertThat(Arrays.stream(years.column("x")).distinct().count()).isEqualTo(6);
        assertThat(years.warnings()).hasSize(1);
    }

    @Test
    void where_the_quartiles_are_equal_only_the_median_is_subtracted() {
        Features many = of(0, 0, 0, 0, 0, 0, 7).robust();

        assertThat(many.column("x")).containsExactly(0, 0, 0, 0, 0, 0, 7);
        assertThat(many.warnings())
                .containsExactly(
                        "The middle half of 'x' is 0: there is no range to divide by, and only the median was subtracted.");
    }

    @Test
    void new_rows_may_lie_outside_and_are_not_cut() {
        assertThat(of(10, 20).minMax().transform().apply(of(30, 0)).column("x")).containsExactly(2, -1);
    }

    @Test
    void values_too_far_apart_are_refused() {
        assertThatThrownBy(() -> of(-1e308, 1e308).minMax())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Features.minMax needs values whose differences are finite; those of 'x' are too large."
                        + " Give them in another unit.");
        assertThatThrownBy(() -> of(-1e308, 1e308).robust()).hasMessageStartingWith("Features.robust needs values");
        assertThat(of(-1e308, 1e308, 3).yeoJohnson().warnings()).hasSize(1);
    }

    @Test
    void a_transform_tells_the_numbers_of_its_steps() {
        Features all = Features.of(List.of("a", "b", "c"), new double[][] {{0, 0, 1}, {1, 1, 5}, {3, 2, 9}});

        assertThat(all.minMax("a")
                        .robust("b")
                        .yeoJohnson("c")
                        .transform()
                        .toTable()
                        .stringColumn("steps")
                        .asList())
                .element(0)
                .isEqualTo("min–max of 0 to 3");
        assertThat(all.robust("b").transform().toText()).contains("robust: median 1, quartiles 1 apart");
        assertThat(all.yeoJohnson("c").transform().toText()).contains("Yeo–Johnson λ = ");
    }
}
