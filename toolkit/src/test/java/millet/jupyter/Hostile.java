package millet.jupyter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import millet.display.Displayable;
import tech.tablesaw.api.Table;

/** Results that show whatever a test says, or fail at it. */
final class Hostile {

    private Hostile() {}

    /** A result whose bundle is what the supplier gives or throws. */
    record Result(Supplier<Map<String, Object>> bundle) implements Displayable {

        static Result of(String type, Object content) {
            Map<String, Object> bundle = new LinkedHashMap<>();
            bundle.put(type, content);
            return new Result(() -> bundle);
        }

        static Result throwing(Throwable failure) {
            return new Result(() -> {
                throw Hostile.<RuntimeException>unchecked(failure);
            });
        }

        @Override
        public Table toTable() {
            return Table.create("result");
        }

        @Override
        public Map<String, Object> mimeBundle() {
            return bundle.get();
        }

        @Override
        public String toString() {
            return "result as text";
        }
    }

    /** A class of the user's own whose text fails. */
    record Own(Supplier<String> text) {

        static Own throwing(Throwable failure) {
            return new Own(() -> {
                throw Hostile.<RuntimeException>unchecked(failure);
            });
        }

        @Override
        public String toString() {
            return text.get();
        }
    }

    /** An error of the user's own, whose message fails too. */
    static final class SilentError extends Error {

        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new AssertionError("no message either");
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T unchecked(Throwable failure) throws T {
        throw (T) failure;
    }

    @SuppressWarnings("InfiniteRecursion") // that is what it is for
    static int endless(int depth) {
        return endless(depth + 1) + 1;
    }
}
