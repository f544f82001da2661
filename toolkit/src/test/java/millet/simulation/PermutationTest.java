package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 10, 1000, 65_537})
    void every_number_has_one_place_and_comes_back(int size) {
        Permutation permutation = Permutation.of(size, 42, "test");
        BitSet seen = new BitSet();
        for (int i = 0; i < size; i++) {
            int place = permutation.forward(i);
            assertThat(place).isBetween(0, size - 1);
            assertThat(permutation.inverse(place)).isEqualTo(i);
            seen.set(place);
        }
        assertThat(seen.cardinality()).isEqualTo(size);
    }

    @Test
    void places_as_text_have_the_digits_of_the_largest() {
        Permutation permutation = Permutation.of(101, 42, "test");
        for (int i = 0; i < 101; i++) {
            assertThat(permutation.text("A", i)).matches("A[0-9]{3}");
            assertThat(Integer.parseInt(permutation.text("", i))).isEqualTo(permutation.forward(i));
        }
    }

    @Test
    void the_largest_size_works() {
        Permutation permutation = Permutation.of(Integer.MAX_VALUE, 1, "test");
        for (int i = 0; i < 1000; i++) {
            assertThat(permutation.inverse(permutation.forward(i * 2_000_000))).isEqualTo(i * 2_000_000);
        }
    }

    /** For a random permutation of n numbers the correlation of number and place has mean 0 and deviation 1/sqrt(n − 1). */
    @Test
    void places_are_not_correlated_with_numbers_nor_with_the_neighbour_s_place() {
        int size = 20_000;
        Permutation permutation = Permutation.of(size, 7, "test");
        double mean = (size - 1) / 2.0;
        double own = 0;
        double next = 0;
        for (int i = 0; i < size; i++) {
            double place = permutation.forward(i) - mean;
            own += place * (i - mean);
            next += place * (permutation.forward((i + 1) % size) - mean);
        }
        double variance = (size * (double) size - 1) / 12;
        assertThat(Math.abs(own / size / variance)).isLessThan(4 / Math.sqrt(size));
        assertThat(Math.abs(next / size / variance)).isLessThan(4 / Math.sqrt(size));
    }

    /** A random permutation has one fixed point on average, and its mean number over many permutations is close to that. */
    @Test
    void there_are_as_few_fixed_points_as_chance_leaves() {
        int fixed = 0;
        for (int seed = 0; seed < 400; seed++) {
            Permutation permutation = Permutation.of(100, seed, "test");
            for (int i = 0; i < 100; i++) {
                fixed += permutation.forward(i) == i ? 1 : 0;
            }
        }
        assertThat(fixed / 400.0).isBetween(0.75, 1.25);
    }

    @Test
    void another_seed_and_another_purpose_give_another_order() {
        Permutation permutation = Permutation.of(1000, 1, "a");
        assertThat(places(permutation)).isEqualTo(places(Permutation.of(1000, 1, "a")));
        assertThat(places(permutation)).isNotEqualTo(places(Permutation.of(1000, 2, "a")));
        assertThat(places(permutation)).isNotEqualTo(places(Permutation.of(1000, 1, "b")));
        assertThat(permutation.size()).isEqualTo(1000);
    }

    private static int[] places(Permutation permutation) {
        int[] places = new int[permutation.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = permutation.forward(i);
        }
        return places;
    }

    @Test
    void numbers_outside_are_refused() {
        assertThatThrownBy(() -> Permutation.of(0, 1, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one number, got 0");
        Permutation permutation = Permutation.of(10, 1, "a");
        assertThatThrownBy(() -> permutation.forward(10)).hasMessageContaining("0 to 9, got 10");
        assertThatThrownBy(() -> permutation.inverse(-1)).hasMessageContaining("0 to 9, got -1");
    }
}
