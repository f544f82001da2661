package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void numbers_in_names_count_by_size() {
        assertThat(Names.natural(List.of("week 10", "week 9", "week 1", "10", "9", "007", "7", "")))
                .containsExactly("", "007", "7", "9", "10", "week 1", "week 9", "week 10");
    }

    @Test
    void names_of_other_scripts_go_by_code_point() {
        assertThat(Names.natural(List.of("中", "b", "a", "😀", "é"))).containsExactly("a", "b", "é", "中", "😀");
    }

    @Property
    void the_order_is_consistent(@ForAll String a, @ForAll String b, @ForAll String c) {
        assertThat(Integer.signum(Names.NATURAL.compare(a, b))).isEqualTo(-Integer.signum(Names.NATURAL.compare(b, a)));
        if (Names.NATURAL.compare(a, b) <= 0 && Names.NATURAL.compare(b, c) <= 0) {
            assertThat(Names.NATURAL.compare(a, c)).isLessThanOrEqualTo(0);
        }
        assertThat(Names.NATURAL.compare(a, b) == 0).isEqualTo(a.equals(b));
    }

    @Test
    void a_given_order_comes_first_and_names_without_rows_are_passed_over() {
        assertThat(Names.arranged(List.of("a", "b", "c"), List.of("c", "x"))).containsExactly("c", "a", "b");
    }
}
