package millet.jupyter;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import millet.chart.FigureView;
import millet.display.Displayable;
import millet.display.TableView;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.plotly.components.Figure;

/**
 * One type that Millet shows, and the MIME bundle of its values. Bundles are taken through {@link MimeBundle}, which guards them.
 *
 * @param type the type, its subtypes included
 * @param bundle MIME type to content, in order of preference
 */
record View<T>(Class<T> type, Function<? super T, Map<String, Object>> bundle) {

    /** A longer array is cut: its text is for a look, not for reading. */
    private static final int SHOWN_ELEMENTS = 1_000;

    /** The kernels that have the views: registered twice, everything would be rendered twice. */
    private static final Set<Object> KERNELS = Collections.newSetFromMap(new WeakHashMap<>());

    /** Runs a registration unless that kernel has had it; false if it had. One that fails may be tried again. */
    static synchronized boolean once(Object kernel, Runnable registration) {
        if (KERNELS.contains(kernel)) {
            return false;
        }
        registration.run();
        return KERNELS.add(kernel);
    }

    /**
     * All views, the same for every kernel. {@code Object} stands for the types of others, so that their {@code toString()} is guarded too:
     * a kernel takes it last, after every renderer of its own and of the user.
     */
    static List<View<?>> all() {
        return Stream.<Supplier<View<?>>>of(
                        () -> new View<>(Displayable.class, Displayable::mimeBundle),
                        () -> new View<>(
                                Table.class, table -> TableView.of(table).mimeBundle()),
                        () -> new View<>(Column.class, View::column),
                        () -> new View<>(
                                Figure.class, figure -> FigureView.of(figure).mimeBundle()),
                        () -> new View<>(Object.class, View::text))
                .flatMap(view -> loaded(view).stream())
                .toList();
    }

    /** A type whose jar was left out of the class path must not keep the kernel from starting. */
    private static Optional<View<?>> loaded(Supplier<View<?>> view) {
        try {
            return Optional.of(view.get());
        } catch (LinkageError absent) {
            return Optional.empty();
        }
    }

    /** Tablesaw's own text of a column is its name and type only: no value. */
    private static Map<String, Object> column(Column<?> column) {
        return TableView.of(Table.create(column.name(), column)).mimeBundle();
    }

    /** The kernel's own text, but an array shows its elements: its {@code toString()} is an address that changes at every run. */
    static Map<String, Object> text(Object value) {
        String text = value != null && value.getClass().isArray() ? elements(value) : String.valueOf(value);
        if (text == null) {
            throw new IllegalStateException("toString() returned null");
        }
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put(MimeBundle.TEXT, text);
        return bundle;
    }

    private static String elements(Object array) {
        int length = Array.getLength(array);
        int shown = Math.min(length, SHOWN_ELEMENTS);
        Object head = Array.newInstance(array.getClass().getComponentType(), shown);
        System.arraycopy(array, 0, head, 0, shown);
        String nested = Arrays.deepToString(new Object[] {head});
        String elements = nested.substring(1, nested.length() - 1);
        return shown == length
                ? elements
                : String.format(
                        Locale.ROOT, "%s, … (%,d elements)]", elements.substring(0, elements.length() - 1), length);
    }
}
