package millet.display;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CellTextTest {

    @Test
    void latin_takes_one_cell_and_chinese_two() {
        assertThat(CellText.width("abc")).isEqualTo(3);
        assertThat(CellText.width("会员卡号")).isEqualTo(8);
        assertThat(CellText.width("日本語テキスト")).isEqualTo(14);
        assertThat(CellText.width("한국어")).isEqualTo(6);
        assertThat(CellText.width("，。！")).isEqualTo(6);
        assertThat(CellText.width("𠀀")).isEqualTo(2);
        assertThat(CellText.width("")).isZero();
    }

    @Test
    void accents_and_invisible_characters_take_no_cell() {
        assertThat(CellText.width("e\u0301")).isEqualTo(1);
        assertThat(CellText.width("a\u200Bb")).isEqualTo(2);
    }

    @Test
    void an_emoji_takes_two_cells_however_it_is_put_together() {
        assertThat(CellText.width("🎉")).isEqualTo(2);
        assertThat(CellText.width("👨‍👩‍👧")).isEqualTo(2);
        assertThat(CellText.width("👍🏽")).isEqualTo(2);
        assertThat(CellText.width("🇨🇳")).isEqualTo(2);
        assertThat(CellText.width("❤️")).isEqualTo(2);
    }

    @Test
    void a_text_that_fits_is_not_cut() {
        assertThat(CellText.cut("1234567890", 10)).isEqualTo("1234567890");
        assertThat(CellText.cut("", 10)).isEmpty();
    }

    @Test
    void a_longer_text_ends_in_an_ellipsis() {
        assertThat(CellText.cut("12345678901", 10)).isEqualTo("123456789…");
        assertThat(CellText.cut("欢迎光临我们的小店", 5)).isEqualTo("欢迎光临…");
    }

    @Test
    void a_cut_never_splits_a_character() {
        assertThat(CellText.cut("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 2)).isEqualTo("👨‍👩‍👧…");
        assertThat(CellText.cut("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301…");
    }

    @Test
    void a_pile_of_accents_is_cut() {
        assertThat(CellText.cut("e" + "\u0301".repeat(1000), 40))
                .hasSizeLessThan(40)
                .endsWith("…");
    }

    @Test
    void breaks_and_tabs_are_made_visible() {
        assertThat(CellText.line("a\r\nb\tc")).isEqualTo("a↵b⇥c");
    }

    @Property
    void a_cut_text_is_the_start_of_the_text(@ForAll String text, @ForAll @IntRange(min = 1, max = 50) int most) {
        String cut = CellText.cut(text, most);
        if (!cut.equals(text)) {
            assertThat(cut).endsWith("…");
            assertThat(text).startsWith(cut.substring(0, cut.length() - 1));
        } else {
            assertThat(text.length()).isLessThanOrEqualTo(most * 33);
        }
    }
}
