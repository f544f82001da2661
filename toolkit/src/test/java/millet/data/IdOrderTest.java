package millet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IdOrderTest {

    @Property
    void whole_numbers_of_any_length_follow_their_value(
            @ForAll BigInteger one, @ForAll BigInteger other, @ForAll @IntRange(max = 3) int zeros) {
        String padded = one.signum() < 0 ? "-" + "0".repeat(zeros) + one.abs() : "0".repeat(zeros) + one;
        int expected = one.compareTo(other);

        if (expected != 0 && one.signum() != 0 && other.signum() != 0) {
            assertThat(Integer.signum(IdOrder.byValue(padded, other.toString())))
                    .isEqualTo(expected);
            assertThat(Integer.signum(IdOrder.byValue(other.toString(), padded)))
                    .isEqualTo(-expected);
        }
    }

    @Test
    void one_text_among_numbers_makes_all_text() {
        String[] ids = {"10", "9", "9a"};
        Arrays.sort(ids, IdOrder.of(ids));
        assertThat(ids).containsExactly("10", "9", "9a");
        String[] numbers = {"10", "9", "0", "-1", "00"};
        Arrays.sort(numbers, IdOrder.of(numbers));
        assertThat(numbers).containsExactly("-1", "0", "00", "9", "10");
    }
}
