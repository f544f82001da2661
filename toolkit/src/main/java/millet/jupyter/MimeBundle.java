package millet.jupyter;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Turns any value into MIME type to content, and never throws: whatever a renderer or a {@code toString()} raises, an {@code Error} among
 * it, becomes a text that says what failed.
 *
 * <p>The kernels need that. They catch {@code Exception} only; an {@code Error} ends the thread that answers the notebook, and the cell
 * stays busy for ever.
 */
final class MimeBundle {

    /** The MIME type that every bundle holds. */
    static final String TEXT = "text/plain";

    /**
     * How long a rendering may hold the kernel's own thread. A user's "interrupt" reaches the thread that runs the cell, never that one, so
     * without a limit an endless rendering could only be ended by a restart, and with it all variables lost. Results are computed before
     * they are shown: half a minute is far more than any of ours takes, and less than the cell time-out of a headless run.
     */
    static final Duration LIMIT = Duration.ofSeconds(30);

    /** What a browser can still lay out, and what the kernel can still send within a small heap. */
    private static final int MOST_CHARACTERS = 10_000_000;

    private static final int MOST_MESSAGE_CHARACTERS = 1_000;

    private static final Pattern MIME_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");

    private static final Pattern SNIPPET_CLASS = Pattern.compile("^REPL\\.\\$JShell\\$\\w+\\$");

    private MimeBundle() {}

    /**
     * Hands the bundle of a value to a kernel, entry by entry.
     *
     * @param limited whether this is the kernel's own thread, so that the rendering has to end in time
     */
    static <T> void send(View<T> view, T value, boolean limited, BiConsumer<String, Object> kernel) {
        try {
            Map<String, Object> bundle = limited ? within(LIMIT, view, value) : of(view, value);
            bundle.forEach(kernel);
        } catch (Throwable unforeseen) {
            kernel.accept(TEXT, "This value could not be shown.");
        }
    }

    /** The bundle of a value, made on this thread. */
    static <T> Map<String, Object> of(View<T> view, T value) {
        try {
            return complete(view, value);
        } catch (Throwable failure) {
            keepInterruption(failure);
            return failed(value, "its rendering threw " + describe(failure));
        }
    }

    /** The bundle of a value, made on a thread of its own that is given up after a while. */
    static <T> Map<String, Object> within(Duration limit, View<T> view, T value) {
        AtomicReference<Map<String, Object>> bundle = new AtomicReference<>();
        try {
            Thread rendering = new Thread(() -> bundle.set(of(view, value)), "millet-rendering");
            rendering.setDaemon(true);
            rendering.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            rendering.start();
            join(rendering, limit);
            rendering.interrupt();
            Map<String, Object> made = bundle.get();
            return made != null
                    ? made
                    : failed(
                            value,
                            "its rendering did not end within " + seconds(limit)
                                    + ". All variables are intact. The rendering may still run: restart the kernel to be rid of it");
        } catch (Throwable failure) {
            return failed(value, "its rendering could not be started: " + describe(failure));
        }
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    private static void join(Thread rendering, Duration limit) {
        try {
            rendering.join(limit.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> Map<String, Object> complete(View<T> view, T value) {
        Map<String, Object> entries = view.bundle().apply(value);
        if (entries == null) {
            throw new IllegalStateException("mimeBundle() returned null");
        }
        Map<String, Object> bundle = new LinkedHashMap<>();
        entries.forEach((type, content) -> {
            if (type != null && content != null && MIME_TYPE.matcher(type).matches()) {
                bundle.put(type, fitting(type, plain(content)));
            }
        });
        if (!bundle.containsKey(TEXT)) {
            bundle.putAll(of(new View<Object>(Object.class, View::text), value));
        }
        return bundle;
    }

    /** Copies content into what JSON has: a kernel would take any other object apart by reflection, and throw or never end. */
    private static Object plain(Object content) {
        if (content instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(String.valueOf(key), plain(entry)));
            return copy;
        }
        if (content instanceof Collection<?> items) {
            List<Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        if (content instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (content != null && content.getClass().isArray()) {
            List<Object> copy = new ArrayList<>();
            for (int i = 0; i < Array.getLength(content); i++) {
                copy.add(plain(Array.get(content, i)));
            }
            return copy;
        }
        if (content instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? number : null;
        }
        return content == null || content instanceof Boolean ? content : String.valueOf(content);
    }

    private static Object fitting(String type, Object content) {
        if (!(content instanceof String text) || text.length() <= MOST_CHARACTERS) {
            return content;
        }
        if (!type.equals(TEXT)) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%s of %,d characters is more than the %,d that a notebook can hold. Show less of it",
                    type,
                    text.length(),
                    MOST_CHARACTERS));
        }
        return String.format(
                Locale.ROOT,
                "%s%n… (%,d more characters)",
                text.substring(0, MOST_CHARACTERS),
                text.length() - MOST_CHARACTERS);
    }

    private static Map<String, Object> failed(Object value, String reason) {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put(TEXT, name(value) + " could not be shown: " + reason + ".");
        return bundle;
    }

    private static String name(Object value) {
        return value == null
                ? "null"
                : SNIPPET_CLASS.matcher(value.getClass().getTypeName()).replaceFirst("");
    }

    /** The exception's class, message and place. Its methods are the user's too and may throw in their turn. */
    private static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.getClass().getName());
        try {
            String message = failure.getMessage();
            if (message != null) {
                text.append(": ").append(message, 0, Math.min(message.length(), MOST_MESSAGE_CHARACTERS));
            }
            StackTraceElement[] trace = failure.getStackTrace();
            if (trace.length > 0) {
                text.append(" (at ").append(trace[0]).append(')');
            }
        } catch (Throwable another) {
            text.append(" (and its message threw ")
                    .append(another.getClass().getName())
                    .append(')');
        }
        return text.toString();
    }

    /** A rendering that was interrupted often ends in an exception of its own: the cell must still see that it was interrupted. */
    private static void keepInterruption(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                return;
            }
            cause = cause.getCause();
        }
    }
}
