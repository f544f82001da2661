package millet.table;

import java.util.Arrays;
import java.util.List;

/** The names of columns as a caller gave them. */
final class KeyNames {

    private KeyNames() {}

    /** The names; where the whole list is null, which {@code by(null)} makes, an error that names the verb. */
    static List<String> of(String verb, String... names) {
        if (names == null) {
            throw new IllegalArgumentException(
                    verb + " needs the names of columns, not null. Say " + verb + "(\"city\").");
        }
        return Arrays.asList(names);
    }
}
