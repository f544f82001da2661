package millet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    /** Winkler, Overview of record linkage and current research directions, US Bureau of the Census, 2006, table 6 (four digits there: three). */
    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, 0.944, 0.961",
        "DWAYNE, DUANE, 0.822, 0.840",
        "DIXON, DICKSONX, 0.767, 0.813",
        "JONES, JOHNSON, 0.790, 0.832"
    })
    void published_pairs_are_as_alike_as_published(String a, String b, double jaro, double winkler) {
        assertThat(Likeness.jaro(a, b)).isCloseTo(jaro, within(0.0006));
        assertThat(Likeness.jaroWinkler(a, b)).isCloseTo(winkler, within(0.0006));
    }

    @Test
    void nothing_in_common_is_not_alike() {
        assertThat(Likeness.jaroWinkler("ABC", "XYZ")).isZero();
        assertThat(Likeness.jaroWinkler("", "A")).isZero();
        assertThat(Likeness.jaroWinkler("", "")).isEqualTo(1);
        assertThat(Likeness.overlap("A", "AB")).isZero();
    }

    @Property
    void likeness_does_not_depend_on_who_comes_first(
            @ForAll @AlphaChars @StringLength(max = 8) String a, @ForAll @AlphaChars @StringLength(max = 8) String b) {
        assertThat(Likeness.jaroWinkler(a, b)).isBetween(0.0, 1.0);
        assertThat(Likeness.jaroWinkler(a, a)).isEqualTo(1);
        assertThat(Likeness.overlap(a, b)).isEqualTo(Likeness.overlap(a, b)).isBetween(0.0, 1.0);
    }
}
