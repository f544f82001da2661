package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static final List<String> LINES = List.of(
            "# a remark",
            "[greeting]",
            "早上好，{你|您}今天{|真}精神",
            "<name>，已经<7-9>点了",
            "",
            "[name]",
            "老王",
            "[phone,car:name]",
            "机友",
            "[tv:name]",
            "邻居");

    private static Set<String> all(Phrases phrases, String section) {
        Set<String> all = new TreeSet<>();
        Draws draws = Draws.of(1, "test");
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            phrases.of(section).write(text, draws);
            all.add(text.toString());
        }
        return all;
    }

    @Test
    void choices_references_and_numbers_are_written_out() {
        Phrases phrases = Phrases.parse("test", Set.of("phone"), LINES);
        assertThat(all(phrases, "greeting"))
                .containsExactlyInAnyOrder(
                        "早上好，你今天精神",
                        "早上好，您今天精神",
                        "早上好，你今天真精神",
                        "早上好，您今天真精神",
                        "老王，已经7点了",
                        "老王，已经8点了",
                        "老王，已经9点了",
                        "机友，已经7点了",
                        "机友，已经8点了",
                        "机友，已经9点了");
        assertThat(phrases.of("greeting").variety()).isEqualTo(10);
    }

    @Test
    void lines_of_other_scopes_are_left_out() {
        assertThat(all(Phrases.parse("test", Set.of("tv"), LINES), "name")).containsExactlyInAnyOrder("老王", "邻居");
        assertThat(all(Phrases.parse("test", Set.of("home"), LINES), "name")).containsExactly("老王");
    }

    @Test
    void choices_stand_within_choices() {
        Phrases phrases = Phrases.parse("test", Set.of(), List.of("[a]", "{x{1|2}|y}z"));
        assertThat(all(phrases, "a")).containsExactlyInAnyOrder("x1z", "x2z", "yz");
        assertThat(phrases.lines("a")).isEqualTo(1);
        assertThat(phrases.lines("b")).isZero();
    }

    @Test
    void sections_without_lines_are_told() {
        Phrases phrases = Phrases.parse("test", Set.of(), List.of("[a]", "<b>!"));
        assertThat(phrases.unknown()).containsExactly("b");
        assertThatThrownBy(() -> phrases.of("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no section [b]");
    }

    @Test
    void a_brace_that_is_not_closed_is_told() {
        assertThatThrownBy(() -> Phrases.parse("test", Set.of(), List.of("[a]", "{x|y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'}' is missing at place 4 of the phrase '{x|y'");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertThatThrownBy(() -> Phrases.read("nowhere.txt", "phone")).hasMessageContaining("nowhere.txt");
    }
}
