package millet.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** What must hold for any numbers, against definitions written out plainly. */
class ProfilePropertiesTest {

    private static ColumnProfile of(double... values) {
        return ColumnProfile.of(DoubleColumn.create("x", values));
    }

    @Property(tries = 200)
    void quantiles_are_those_of_the_sorted_list(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -100, max = 100) Double> values) {
        double[] sorted = values.stream()
                .mapToDouble(value -> Math.rint(value / 7))
                .sorted()
                .toArray();
        ColumnProfile profile = of(sorted);
        for (int place = 0; place < NumberFacts.SHARES.size(); place++) {
            double at = NumberFacts.SHARES.get(place) * (sorted.length - 1);
            double low = sorted[(int) Math.floor(at)];
            double high = sorted[(int) Math.ceil(at)];
            assertThat(profile.numbers().quantiles().get(place))
                    .isCloseTo(low + (high - low) * (at - Math.floor(at)), within(1e-9));
        }
    }

    @Property(tries = 200)
    void mean_and_deviation_are_those_of_two_passes(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = -1e6, max = 1e6) Double> numbers) {
        double[] values = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        ColumnProfile profile = of(values);
        assertThat(profile.mean()).isCloseTo(mean, within(1e-6));
        assertThat(profile.standardDeviation()).isCloseTo(Math.sqrt(squares / (values.length - 1)), within(1e-5));
    }

    @Property(tries = 200)
    void every_number_falls_into_one_bin(@ForAll @Size(min = 1, max = 80) double[] values) {
        ColumnProfile profile = of(values);
        int counted = profile.histogram().intColumn("rows").asList().stream()
                .mapToInt(Integer::intValue)
                .sum();
        long finite = Arrays.stream(values).filter(Double::isFinite).count();
        assertThat(counted).isEqualTo((int) finite);
        assertThat(profile.histogram().rowCount()).isLessThanOrEqualTo(Histogram.MOST);
    }

    @Property(tries = 100)
    void spearman_sees_only_the_order(
            @ForAll @Size(min = 3, max = 40) List<@IntRange(min = -9, max = 9) Integer> numbers) {
        int[] values = numbers.stream().mapToInt(Integer::intValue).toArray();
        double[] other = new double[values.length];
        Arrays.setAll(other, row -> (row * 7) % values.length);
        double[] bent = Arrays.stream(values).mapToDouble(Math::exp).toArray();
        int[] all = Compared.allRows(Table.create("t", IntColumn.create("a", values)));
        Variable plain = Variable.of(IntColumn.create("a", values), all);
        Variable rising = Variable.of(DoubleColumn.create("a", bent), all);
        Variable against = Variable.of(DoubleColumn.create("b", other), all);
        assertThat(Association.spearman(rising, against)).isEqualTo(Association.spearman(plain, against));
        assertThat(Association.spearman(against, plain).value())
                .satisfiesAnyOf(value -> assertThat(value).isNaN(), value -> assertThat(value)
                        .isCloseTo(Association.spearman(plain, against).value(), within(1e-12)));
    }
}
