package millet.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import millet.display.Displayable;
import millet.jupyter.Hostile.Own;
import millet.jupyter.Hostile.Result;
import org.junit.jupiter.api.Test;

class MimeBundleTest {

    private static final View<Object> ANY = new View<>(Object.class, View::text);
    private static final View<Displayable> RESULT = new View<>(Displayable.class, Displayable::mimeBundle);

    @Test
    void a_rendering_that_does_not_end_is_given_up_and_interrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Own endless = new Own(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            interrupted.countDown();
            return "too late";
        });
        assertThat(MimeBundle.within(Duration.ofMillis(50), ANY, endless).get(MimeBundle.TEXT))
                .asString()
                .contains("could not be shown")
                .contains("did not end within 0.05 s")
                .contains("restart the kernel");
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_rendering_that_ends_in_time_is_shown() {
        assertThat(MimeBundle.within(MimeBundle.LIMIT, ANY, 42)).isEqualTo(Map.of("text/plain", "42"));
    }

    @Test
    void the_limit_leaves_a_headless_run_time_to_end_its_cell() {
        assertThat(MimeBundle.LIMIT).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(45));
    }

    @Test
    void a_kernel_that_is_stopped_while_it_waits_learns_of_it() {
        Thread.currentThread().interrupt();
        Own slow = new Own(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return "late";
        });
        assertThat(MimeBundle.within(Duration.ofSeconds(20), ANY, slow)).containsOnlyKeys("text/plain");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_cell_that_was_interrupted_while_rendering_learns_of_it() {
        Own waiting = new Own(() -> {
            throw new IllegalStateException("stopped", new InterruptedException());
        });
        assertThat(MimeBundle.of(ANY, waiting).get(MimeBundle.TEXT)).asString().contains("stopped");
        assertThat(Thread.interrupted()).isTrue();
        MimeBundle.of(ANY, Own.throwing(new IllegalStateException("for another reason")));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_text_beyond_what_a_notebook_holds_is_cut() {
        Object text = MimeBundle.of(ANY, new Own(() -> "x".repeat(10_000_005))).get(MimeBundle.TEXT);
        assertThat(text).asString().hasSizeLessThan(10_000_100).endsWith("… (5 more characters)");
    }

    @Test
    void html_beyond_what_a_notebook_holds_is_replaced_by_a_text() {
        Map<String, Object> bundle = MimeBundle.of(RESULT, Result.of("text/html", "x".repeat(10_000_001)));
        assertThat(bundle).containsOnlyKeys("text/plain");
        assertThat(bundle.get(MimeBundle.TEXT))
                .asString()
                .contains("text/html of 10,000,001 characters is more than the 10,000,000 that a notebook can hold");
    }

    @Test
    void a_message_of_any_length_is_cut() {
        Object text = MimeBundle.of(ANY, Own.throwing(new IllegalStateException("y".repeat(1_000_000))))
                .get(MimeBundle.TEXT);
        assertThat(text).asString().hasSizeLessThan(2_000);
    }

    @Test
    void null_shows_as_null() {
        assertThat(MimeBundle.of(ANY, null)).isEqualTo(Map.of("text/plain", "null"));
    }

    @Test
    void a_kernel_that_refuses_the_bundle_still_gets_a_text() {
        Map<String, Object> sent = new LinkedHashMap<>();
        MimeBundle.send(RESULT, Result.of("text/html", "<b>x</b>"), false, (type, content) -> {
            if (type.equals("text/html")) {
                throw new AssertionError("no html here");
            }
            sent.put(type, content);
        });
        assertThat(sent).containsOnlyKeys("text/plain");
    }
}
