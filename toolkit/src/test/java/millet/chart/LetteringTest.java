package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void characters_that_xml_forbids_are_dropped() {
        assertThat(Lettering.clean("a\u0000b\u0007c\uFFFEd\u001Be")).isEqualTo("abcde");
    }

    @Test
    void halves_of_surrogate_pairs_are_dropped_and_whole_pairs_kept() {
        assertThat(Lettering.clean("a\uD83Db\uDE00c😀")).isEqualTo("abc😀");
    }

    @Test
    void marks_that_turn_the_writing_direction_are_dropped() {
        assertThat(Lettering.clean("abc\u202Egnp.exe\u202C \u2066x\u2069")).isEqualTo("abcgnp.exe x");
    }

    @Test
    void white_space_becomes_single_blanks() {
        assertThat(Lettering.clean("  a\r\n\t b\u00A0\u3000c ")).isEqualTo("a b c");
    }

    @Test
    void very_long_text_is_cut() {
        assertThat(Lettering.clean("x".repeat(5000))).hasSize(301).endsWith("…");
    }

    @Test
    void widths_are_those_of_arial() {
        // Helvetica.afm and arial.ttf: H 722, e 556, l 222, l 222, o 556 thousandths
        assertThat(Lettering.width("Hello", 10)).isCloseTo(22.78, within(1e-9));
        assertThat(Lettering.width("中文", 12)).isEqualTo(24);
        assertThat(Lettering.width("é", 10)).isEqualTo(Lettering.width("e", 10));
        assertThat(Lettering.width("e\u0301", 10)).isEqualTo(Lettering.width("e", 10));
        assertThat(Lettering.boldWidth("a", 10)).isGreaterThan(Lettering.width("a", 10));
    }

    @Test
    void a_text_that_fits_is_left_alone() {
        assertThat(Lettering.elide("short", 12, 100)).isEqualTo("short");
    }

    @Property
    void an_elided_text_is_never_wider_than_allowed(
            @ForAll String text, @ForAll @IntRange(min = 15, max = 300) int width) {
        assertThat(Lettering.width(Lettering.elide(Lettering.clean(text), 12, width), 12))
                .isLessThanOrEqualTo(width);
    }

    @Property
    void wrapped_lines_fit_and_are_as_few_as_allowed(
            @ForAll String text,
            @ForAll @IntRange(min = 15, max = 300) int width,
            @ForAll @IntRange(min = 1, max = 4) int lines) {
        assertThat(Lettering.wrap(Lettering.clean(text), 12, width, lines))
                .hasSizeLessThanOrEqualTo(lines)
                .allSatisfy(line -> assertThat(Lettering.width(line, 12)).isLessThanOrEqualTo(width));
    }

    @Test
    void text_is_broken_at_blanks() {
        assertThat(Lettering.wrap("one two three", 10, 45, 3)).containsExactly("one two", "three");
    }

    @Test
    void chinese_is_broken_between_characters_and_never_before_a_closing_mark() {
        assertThat(Lettering.wrap("非常长的标题，不能放在一行", 10, 60, 4)).containsExactly("非常长的标", "题，不能放在", "一行");
    }

    @Test
    void what_is_cut_is_not_whole() {
        assertThat(Lettering.whole(Lettering.wrap("unbreakableword", 12, 40, 3)))
                .isFalse();
        assertThat(Lettering.whole(Lettering.wrap("fits", 12, 40, 3))).isTrue();
    }
}
