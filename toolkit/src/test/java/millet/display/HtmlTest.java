package millet.display;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void markup_quotes_and_dollars_become_entities() {
        assertThat(Html.escape("a & b < c > d \" e ' f $")).isEqualTo("a &amp; b &lt; c &gt; d &quot; e &#39; f &#36;");
    }

    @Test
    void no_text_is_an_empty_text() {
        assertThat(Html.escape(null)).isEmpty();
        assertThat(Html.text(null)).isEmpty();
        assertThat(Html.escape("")).isEmpty();
    }

    @Test
    void entities_in_the_text_are_shown_as_they_are() {
        assertThat(Html.escape("&lt;")).isEqualTo("&amp;lt;");
    }

    @Test
    void what_opens_a_formula_stands_in_an_element_of_its_own() {
        assertThat(Html.text("$x$ \\(y\\)"))
                .isEqualTo("<span>&#36;</span>x<span>&#36;</span> <span>\\</span>(y<span>\\</span>)");
    }

    @Test
    void control_characters_are_shown_by_their_pictures() {
        assertThat(Html.escape("\u0000\u001B[31m\u007F")).isEqualTo("␀␛[31m␡");
    }

    @Test
    void overrides_of_direction_and_broken_characters_are_marked() {
        assertThat(Html.escape("a\u202Eb\u2066c\u2069")).isEqualTo("a�b�c�");
        assertThat(Html.escape("\uD800x\uDC00 \uFFFE \uFDD0 \u0081")).isEqualTo("�x� � � �");
    }

    @Test
    void every_line_break_is_a_line_feed_and_tabs_stay() {
        assertThat(Html.escape("a\r\nb\rc\nd\u2028e\u0085f\tg")).isEqualTo("a\nb\nc\nd\ne\nf\tg");
    }

    @Test
    void chinese_and_emoji_stay_as_they_are() {
        assertThat(Html.escape("会员卡号 👨‍👩‍👧 é שלום")).isEqualTo("会员卡号 👨‍👩‍👧 é שלום");
    }

    @Property
    void nothing_in_any_text_can_open_a_tag_an_attribute_or_an_entity(@ForAll String text) {
        String escaped = Html.escape(text);
        assertThat(escaped).doesNotContain("<", ">", "\"", "'", "$");
        assertThat(escaped.replaceAll("&(amp|lt|gt|quot|#39|#36);", "")).doesNotContain("&");
    }
}
