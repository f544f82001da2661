package millet.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Names and values that a caller gave to a cleaning rule. */
final class Given {

    private Given() {}

    static List<String> texts(String... texts) {
        if (texts == null || Arrays.asList(texts).contains(null)) {
            throw new IllegalArgumentException("A cleaning rule takes names and values as texts; it got "
                    + Arrays.toString(texts) + ", and null names nothing.");
        }
        return List.of(texts);
    }

    static List<String> atLeastOne(String first, String[] more) {
        List<String> all = new ArrayList<>(texts(first));
        all.addAll(texts(more));
        return List.copyOf(all);
    }
}
