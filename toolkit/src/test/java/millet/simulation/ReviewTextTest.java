package millet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTextTest {

    private static final List<String> CATEGORIES = List.of("phone", "band", "tv", "home", "accessory", "service");

    /** One to four opinions on different aspects. */
    private static void some(Opinions opinions, List<Aspect> aspects, Draws draws) {
        opinions.clear();
        int count = 1 + draws.below(4);
        while (opinions.size() < count) {
            Aspect aspect = aspects.get(draws.below(aspects.size()));
            if (!opinions.speakOf(aspect)) {
                opinions.add(aspect, draws.below(3) - 1);
            }
        }
    }

    private static List<String> texts(String category, int count) {
        ReviewText writer = new ReviewText(category);
        Draws draws = Draws.of(42, "texts");
        Opinions opinions = new Opinions();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            draws.restart(i);
            Voice voice = Voice.draw(draws);
            some(opinions, Aspect.of(category), draws);
            StringBuilder text = new StringBuilder();
            writer.write(opinions, draws.below(3) - 1, voice, draws, text);
            all.add(text.toString());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "band", "tv", "home", "accessory", "service"})
    void of_twenty_thousand_texts_few_are_equal(String category) {
        List<String> texts = texts(category, 20_000);
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> counts.merge(text, 1, Integer::sum));
        long repeated = texts.stream().filter(text -> counts.get(text) > 1).count();
        assertThat(repeated / 20_000.0).isLessThan(0.03);
        assertThat(counts).hasSizeGreaterThan(19_000);
    }

    @Test
    void the_same_draws_give_the_same_texts() {
        assertThat(texts("phone", 300)).isEqualTo(texts("phone", 300));
        assertThat(String.join("\n", texts("tv", 2000))).isNotBlank();
    }

    @Test
    void every_aspect_of_every_category_has_a_dozen_ways_to_praise_and_to_complain() {
        for (String category : CATEGORIES) {
            Phrases phrases = ReviewText.phrases(category);
            assertThat(phrases.unknown()).as(category).isEmpty();
            double ways = 0;
            for (Aspect aspect : Aspect.of(category)) {
                for (String tone : List.of("+", "-")) {
                    String section = aspect.english() + tone;
                    assertThat(phrases.lines(section))
                            .as(category + " " + section)
                            .isGreaterThanOrEqualTo(12);
                    ways += phrases.of(section).variety();
                }
                assertThat(phrases.lines(aspect.english() + "0")).isGreaterThanOrEqualTo(4);
            }
            assertThat(ways * ways).as("pairs of clauses").isGreaterThan(1e5);
        }
    }

    @Test
    void no_sign_of_the_notation_is_left_in_a_text() {
        for (String category : CATEGORIES) {
            assertThat(texts(category, 3000))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}", "|", "，，", "。，", "，。"));
        }
    }

    @Test
    void lengths_differ_as_people_differ() {
        List<Integer> lengths =
                texts("phone", 5000).stream().map(String::length).sorted().toList();
        assertThat(lengths.get(250)).isLessThan(14);
        assertThat(lengths.get(2500)).isBetween(25, 60);
        assertThat(lengths.get(4750)).isGreaterThan(55);
    }

    @Test
    void a_text_without_opinions_says_good_or_bad_alone() {
        ReviewText writer = new ReviewText("phone");
        Voice voice = new Voice(Voice.Pauses.FULL, 0, 0, 0, 0, 0);
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            writer.write(new Opinions(), 1, voice, Draws.of(i, "alone"), text);
            texts.add(text.toString());
        }
        assertThat(texts).contains("好评", "没毛病");
    }

    @Test
    void an_unknown_category_is_told() {
        assertThatThrownBy(() -> new ReviewText("car"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no category 'car'");
    }
}
