package millet.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShuffleTest {

    @Test
    void an_order_is_that_of_the_published_generator() {
        // SplitMix64 (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195, with mix64 variant 13) written anew in
        // Python: the upper 63 bits modulo
        // i + 1, drawn again beyond the last multiple of i + 1, are the place that number i takes, and what stood there
        // moves to the end
        assertThat(Shuffle.of(10, 42)).containsExactly(8, 1, 7, 5, 6, 0, 2, 9, 4, 3);
        assertThat(Shuffle.of(7, -1)).containsExactly(2, 6, 1, 5, 0, 4, 3);
    }

    @Property
    void every_number_stands_once(@ForAll @IntRange(min = 0, max = 500) int count, @ForAll long seed) {
        assertThat(Arrays.stream(Shuffle.of(count, seed)).sorted())
                .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void every_order_of_three_comes_equally_often() {
        int[] counts = new int[27];
        for (int seed = 0; seed < 60_000; seed++) {
            int[] order = Shuffle.of(3, seed);
            counts[9 * order[0] + 3 * order[1] + order[2]]++;
        }

        // binomial with mean 10,000 and deviation 91; five deviations
        assertThat(Arrays.stream(counts).filter(count -> count > 0).boxed())
                .hasSize(6)
                .allMatch(count -> Math.abs(count - 10_000) < 456);
    }
}
