package millet.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void a_sentence_that_holds_shows_behind_a_tick() {
        Check check = Check.that("a fifth of the customers bring half of the revenue", true);

        assertThat(check.toText()).isEqualTo("✓ a fifth of the customers bring half of the revenue");
        assertThat(check).hasToString(check.toText());
        assertThat(check.toHtml()).contains("✓ a fifth of the customers").doesNotContain("<script", "<style");
        assertThat(check.toTable().stringColumn("sentence").get(0)).startsWith("a fifth");
        assertThat(check.toTable().booleanColumn("holds").get(0)).isTrue();
        assertThat(check.mimeBundle()).containsOnlyKeys("text/html", "text/plain");
    }

    @Test
    void a_sentence_that_does_not_hold_throws_with_the_sentence_and_the_hint() {
        assertThatThrownBy(() -> Check.that("tea earns most", false))
                .isInstanceOf(CheckFailed.class)
                .hasMessage("This does not hold: tea earns most");
        assertThatThrownBy(() -> Check.that("tea earns most", false, "sort by revenue first"))
                .isInstanceOf(CheckFailed.class)
                .hasMessage("This does not hold: tea earns most\nHint: sort by revenue first");
    }

    @Test
    void an_exercise_without_an_answer_shows_what_is_asked_and_does_not_throw() {
        Check check =
                Check.answer("the city with the most orders", (String) null, city -> city.equals("深圳"), "sort by rows");

        assertThat(check.toText()).isEqualTo("○ not answered yet: the city with the most orders. Hint: sort by rows");
        assertThat(check.toHtml()).contains("○ not answered yet").doesNotContain("✓");
        assertThat(check.toTable().booleanColumn("holds").get(0)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Check.answer(" ", null, answer -> true, "x"));
    }

    @Test
    void a_right_answer_gets_its_tick_and_a_wrong_one_its_hint() {
        assertThat(Check.answer("the number of corners", 4, n -> n == 4, "draw it")
                        .toText())
                .isEqualTo("✓ the number of corners");
        assertThatThrownBy(() -> Check.answer("the number of corners", 5, n -> n == 4, "draw it"))
                .isInstanceOf(CheckFailed.class)
                .hasMessage("This does not hold: the number of corners\nYour answer: 5\nHint: draw it");
    }

    @Test
    void close_numbers_pass_and_the_tolerance_itself_is_close() {
        assertThat(Check.close("the mean is 24", 24.4, 24, 0.5).toText()).isEqualTo("✓ the mean is 24");
        assertThat(Check.close("the mean is 24", 24.5, 24, 0.5)).isNotNull();
        assertThat(Check.close("there are 4", 4, 4, 0)).isNotNull();
        assertThat(Check.close("it is endless", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0))
                .isNotNull();
    }

    @Test
    void distant_numbers_throw_and_are_both_named() {
        assertThatThrownBy(() -> Check.close("the mean is 24", 0.1 + 0.2, 24, 0.5))
                .isInstanceOf(CheckFailed.class)
                .hasMessage(
                        "This does not hold: the mean is 24\n" + "Expected 24 within 0.5, found 0.30000000000000004.");
    }

    @Test
    void what_is_not_a_number_is_close_to_nothing() {
        assertThatThrownBy(() -> Check.close("the mean is 24", Double.NaN, 24, 0.5))
                .isInstanceOf(CheckFailed.class)
                .hasMessageContaining("found not a number");
        assertThatThrownBy(() -> Check.close("the mean is 24", Double.NaN, Double.NaN, 0.5))
                .isInstanceOf(CheckFailed.class);
        assertThatThrownBy(() -> Check.close("the mean is 24", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1))
                .isInstanceOf(CheckFailed.class);
    }

    @Test
    void a_check_needs_a_sentence_and_a_sensible_tolerance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.that(" ", true))
                .withMessageContaining("needs a sentence");
        assertThatIllegalArgumentException().isThrownBy(() -> Check.that(null, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Check.close("x", 1, 1, -1))
                .withMessageContaining("not -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Check.close("x", 1, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Check.close("x", 1, 1, Double.POSITIVE_INFINITY));
    }

    @Test
    void a_hostile_sentence_stays_text() {
        for (String payload : Hostile.PAYLOADS) {
            if (!payload.isBlank()) {
                assertThat(ParsedHtml.of(Check.that(payload, true).toHtml()).foreignParts())
                        .isEmpty();
            }
        }
    }
}
