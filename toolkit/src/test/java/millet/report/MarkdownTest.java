package millet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void blank_lines_part_paragraphs() {
        assertThat(Markdown.html("one\ntwo\n \n\nthree")).isEqualTo("<p>one\ntwo</p>\n<p>three</p>\n");
    }

    @Test
    void lists_follow_text_and_each_other() {
        assertThat(Markdown.html("Three:\n- one\n* two\n  goes on\n1. first\n12) last\n\nAfter"))
                .isEqualTo("""
                        <p>Three:</p>
                        <ul>
                        <li>one</li>
                        <li>two
                        goes on</li>
                        </ul>
                        <ol>
                        <li>first</li>
                        <li>last</li>
                        </ol>
                        <p>After</p>
                        """);
    }

    @Test
    void many_marks_without_an_end_take_no_time() {
        String text = "*a ".repeat(20_000) + "**b ".repeat(20_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Markdown.inline(text)))
                .isEqualTo(text);
    }

    @Test
    void strong_stressed_code_and_links() {
        assertThat(Markdown.inline("**a *b* c** *d* `**e** <f>` [g **h**](https://x.example/?a=1&b=2)"))
                .isEqualTo("<strong>a <em>b</em> c</strong> <em>d</em> <code>**e** &lt;f&gt;</code> "
                        + "<a href=\"https://x.example/?a=1&amp;b=2\" rel=\"noopener noreferrer\">"
                        + "g <strong>h</strong></a>");
    }

    @Test
    void what_is_no_mark_stays_as_it_is_written() {
        for (String plain : new String[] {
            "2 * 3 * 4",
            "** a **",
            "a_b_c",
            "# no heading",
            "[x](javascript:1)",
            "[x](ftp://x)",
            "[x] (https://x)",
            "****",
            "`",
            "-3 °C"
        }) {
            assertThat(Markdown.html(plain)).isEqualTo("<p>" + plain + "</p>\n");
        }
        assertThat(Markdown.html("<b>&$'\"\u202E")).isEqualTo("<p>&lt;b&gt;&amp;&#36;&#39;&quot;\uFFFD</p>\n");
    }

    @Test
    void a_link_leads_only_where_it_says() {
        assertThat(Markdown.inline("[x](https://a\" onclick=\"1)")).doesNotContain("<a");
        assertThat(Markdown.inline("[x](https://a'b)")).doesNotContain("<a");
    }

    @Property
    void tags_are_closed_in_order_whatever_is_written(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({'*', '`', '[', ']', '(', ')', '-', '1', '.', ' ', '\n', 'a', '<', '&'})
                    String text) {
        String html = Markdown.html(text);
        String before;
        String rest = html.replaceAll("&(lt|gt|amp);", "e");
        do {
            before = rest;
            rest = rest.replaceAll("<(p|ul|ol|li|strong|em|code)>([^<>]*)</\\1>", "$2");
        } while (!rest.equals(before));
        assertThat(rest).doesNotContain("<", ">");
    }

    @Test
    void long_text_full_of_open_marks_takes_no_age() {
        assertThat(Markdown.html("*a **b `c [d ".repeat(2_000))).startsWith("<p>");
    }
}
