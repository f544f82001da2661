package millet.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import millet.jupyter.Hostile.Own;
import millet.jupyter.Hostile.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.traces.ScatterTrace;

/** What both kernels have to show, checked on what they send: the JSON of the real {@code DisplayData} of a real {@code Renderer}. */
abstract class KernelContract {

    private static final Table SALES = Table.create(
            "sales", StringColumn.create("item", "tea", "silk"), DoubleColumn.create("price", 3.5, Double.NaN));

    /** The kernel that Millet is registered with. */
    abstract Object kernel();

    /** The data that kernel sends for a value. */
    abstract JsonObject shown(Object value);

    /** The data that kernel sends for a value that was asked for as certain types. */
    abstract JsonObject shownAs(Object value, String... types);

    /** The data that a kernel without Millet sends. */
    abstract JsonObject shownByKernelAlone(Object value);

    abstract void registerOwnRenderer(Class<?> type, String text);

    abstract boolean installAgain();

    @Test
    void a_result_shows_its_bundle_in_its_own_order() {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("application/vnd.millet.v1+json", Map.of("rows", List.of(1, 2)));
        bundle.put("text/html", "<b>tea &amp; silk</b>");
        bundle.put("image/svg+xml", "<svg/>");
        bundle.put("text/plain", "tea & silk 茶");
        JsonObject data = shown(new Result(() -> bundle));
        assertThat(data.keySet()).containsExactlyElementsOf(bundle.keySet());
        assertThat(data.get("text/html").getAsString()).isEqualTo("<b>tea &amp; silk</b>");
        assertThat(data.get("image/svg+xml").getAsString()).isEqualTo("<svg/>");
        assertThat(data.get("text/plain").getAsString()).isEqualTo("tea & silk 茶");
        assertThat(data.get("application/vnd.millet.v1+json")).hasToString("{\"rows\":[1,2]}");
    }

    @Test
    void a_table_of_tablesaw_shows_as_html_and_text() {
        JsonObject data = shown(SALES);
        assertThat(data.keySet()).containsExactly("text/html", "text/plain");
        assertThat(data.get("text/html").getAsString()).contains("silk").contains("price");
        assertThat(text(data)).contains("silk").contains("price");
    }

    @Test
    void a_table_without_rows_or_columns_shows_too() {
        assertThat(shown(Table.create("nothing")).keySet()).containsExactly("text/html", "text/plain");
        assertThat(text(shown(SALES.emptyCopy()))).contains("price");
    }

    @Test
    void a_column_of_tablesaw_shows_its_values() {
        assertThat(shownByKernelAlone(SALES.column("item")).get("text/plain").getAsString())
                .doesNotContain("silk");
        assertThat(text(shown(SALES.column("item"))))
                .contains("item")
                .contains("tea")
                .contains("silk");
        assertThat(SALES.columnNames()).containsExactly("item", "price");
    }

    @Test
    void a_figure_of_tablesaw_shows_as_html() {
        Figure figure = new Figure(
                ScatterTrace.builder(new double[] {1, 2}, new double[] {3, 4}).build());
        assertThat(shown(figure).keySet()).contains("text/html", "text/plain");
    }

    @ParameterizedTest
    @MethodSource("everyKindOfThrowable")
    void whatever_a_rendering_throws_becomes_a_text_that_names_it(Throwable thrown) {
        JsonObject data = shown(Result.throwing(thrown));
        assertThat(data.keySet()).containsExactly("text/plain");
        assertThat(text(data))
                .startsWith("millet.jupyter.Hostile$Result could not be shown: its rendering threw "
                        + thrown.getClass().getName());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfThrowable")
    void whatever_the_text_of_a_users_own_class_throws_becomes_a_text_that_names_it(Throwable thrown) {
        JsonObject data = shown(Own.throwing(thrown));
        assertThat(data.keySet()).containsExactly("text/plain");
        assertThat(text(data))
                .startsWith("millet.jupyter.Hostile$Own could not be shown: its rendering threw "
                        + thrown.getClass().getName());
    }

    @SuppressWarnings("removal") // whoever still throws ThreadDeath must not end the kernel's thread by it
    static Stream<Throwable> everyKindOfThrowable() {
        return Stream.of(
                new IllegalStateException("no data"),
                new AssertionError("not so"),
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new NoClassDefFoundError("smile/clustering/KMeans"),
                new UnsatisfiedLinkError("no openblas"),
                new InternalError(),
                new ThreadDeath(),
                new Hostile.SilentError(),
                new java.io.IOException("checked, thrown in secret"));
    }

    @Test
    void a_message_is_passed_on_with_the_place_it_came_from() {
        assertThat(text(shown(new Own(() -> {
                    throw new AssertionError("margin < 0");
                }))))
                .contains("java.lang.AssertionError: margin < 0 (at millet.jupyter.KernelContract")
                .contains("KernelContract.java:");
    }

    @Test
    void an_endless_recursion_in_a_text_does_not_end_the_kernel() {
        assertThat(text(shown(new Own(() -> "" + Hostile.endless(0))))).contains("java.lang.StackOverflowError");
    }

    @Test
    void a_list_that_holds_a_hostile_object_is_guarded_too() {
        assertThat(text(shown(Arrays.asList(1, Own.throwing(new AssertionError("inside"))))))
                .contains("could not be shown")
                .contains("inside");
    }

    @Test
    void a_text_of_null_is_said_to_be_one() {
        assertThat(text(shown(new Own(() -> null))))
                .contains("could not be shown")
                .contains("toString() returned null");
    }

    @Test
    void a_bundle_of_null_is_said_to_be_one() {
        assertThat(text(shown(new Result(() -> null)))).contains("mimeBundle() returned null");
    }

    @Test
    void a_bundle_without_text_gets_the_objects_own() {
        assertThat(text(shown(new Result(Map::of)))).isEqualTo("result as text");
        JsonObject data = shown(Result.of("text/html", "<i>x</i>"));
        assertThat(data.keySet()).containsExactly("text/html", "text/plain");
        assertThat(text(data)).isEqualTo("result as text");
    }

    @Test
    void entries_that_no_front_end_could_take_are_left_out() {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put(null, "no type");
        bundle.put("text/html", null);
        bundle.put("not a type", "x");
        bundle.put("", "x");
        bundle.put("text/plain", "left");
        JsonObject data = shown(new Result(() -> bundle));
        assertThat(data.keySet()).containsExactly("text/plain");
        assertThat(text(data)).isEqualTo("left");
    }

    @Test
    void content_is_made_into_what_json_has() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("numbers", new double[] {1.5, Double.NaN, Double.POSITIVE_INFINITY});
        content.put("nested", Arrays.asList(true, null, BigDecimal.TEN, LocalDate.of(2017, 12, 31)));
        content.put("bytes", new byte[] {1, 2, 3});
        content.put("thread", Thread.currentThread().getThreadGroup());
        String json = shown(Result.of("application/json", content)).toString();
        assertThat(json)
                .contains("\"numbers\":[1.5,null,null]")
                .contains("\"nested\":[true,null,10,\"2017-12-31\"]")
                .contains("\"bytes\":\"AQID\"")
                .contains("\"thread\":\"java.lang.ThreadGroup");
    }

    @Test
    void content_that_holds_itself_becomes_a_text() {
        List<Object> ring = new ArrayList<>();
        ring.add(ring);
        assertThat(text(shown(Result.of("application/json", ring)))).contains("java.lang.StackOverflowError");
    }

    @Test
    void objects_of_others_show_as_they_do_without_millet() {
        Runnable lambda = () -> {};
        List<Object> ordinary = List.of(
                42,
                2.5,
                "text",
                'x',
                true,
                new java.util.StringJoiner("-"),
                List.of(1, 2),
                Map.of("k", 1),
                Optional.of("there"),
                LocalDate.of(2017, 12, 31),
                Thread.State.NEW,
                String.class,
                lambda,
                new Object(),
                new Own(() -> ""));
        assertThat(ordinary).allSatisfy(value -> assertThat(shown(value)).isEqualTo(shownByKernelAlone(value)));
    }

    @Test
    void the_kernels_own_renderers_stay_in_force() throws Exception {
        Object url = URI.create("https://example.org/a").toURL();
        assertThat(shown(url).keySet()).contains("text/html");
        assertThat(shown(url)).isEqualTo(shownByKernelAlone(url));
    }

    @Test
    void an_array_shows_its_elements_and_not_its_address() {
        assertThat(text(shown(new int[] {3, 1, 2}))).isEqualTo("[3, 1, 2]");
        assertThat(text(shown(new double[][] {{1, 2}, {}}))).isEqualTo("[[1.0, 2.0], []]");
        assertThat(text(shown(new String[] {"a", null}))).isEqualTo("[a, null]");
        assertThat(text(shown(new long[0]))).isEqualTo("[]");
        assertThat(text(shown(new int[1_000]))).endsWith("0, 0]");
        assertThat(text(shown(new int[1_234_567]))).endsWith("0, 0, … (1,234,567 elements)]");
        assertThat(text(shown(new Object[] {Own.throwing(new AssertionError("inside"))})))
                .contains("could not be shown")
                .contains("inside");
    }

    @Test
    void a_renderer_that_the_user_registers_comes_first() {
        registerOwnRenderer(Own.class, "the user's own");
        assertThat(text(shown(new Own(() -> "text")))).isEqualTo("the user's own");
    }

    @Test
    void a_value_can_be_asked_for_as_one_type_only() {
        assertThat(shownAs(SALES, "text/html").keySet()).containsExactly("text/html", "text/plain");
        assertThat(shownAs(SALES, "text/plain").keySet()).containsExactly("text/plain");
        assertThat(shownAs(SALES, "image/png").keySet()).containsExactly("text/plain");
        assertThat(text(shownAs(SALES, "image/png"))).isEqualTo(text(shown(SALES)));
        assertThat(shownAs(SALES, "*").keySet()).containsExactly("text/html", "text/plain");
        assertThat(text(shownAs(Own.throwing(new AssertionError()), "text/html")))
                .contains("could not be shown");
    }

    @Test
    void the_kernels_own_thread_is_kept_free_and_the_cells_thread_is_not_left() {
        Own where = new Own(() -> Thread.currentThread().getName());
        assertThat(text(shown(where))).isEqualTo(Thread.currentThread().getName());
        synchronized (kernel()) {
            assertThat(text(shown(where))).isEqualTo("millet-rendering");
        }
    }

    @Test
    void registered_twice_a_value_is_still_rendered_once() {
        int[] count = new int[1];
        assertThat(installAgain()).isFalse();
        shown(new Own(() -> "rendered " + ++count[0]));
        assertThat(count[0]).isEqualTo(1);
    }

    static String text(JsonObject data) {
        return data.get("text/plain").getAsString();
    }
}
