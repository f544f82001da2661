package millet.data;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Columns of a format that tells numbers from text, such as Excel and JSON: where every number of a column is stored as text, these are codes,
 * and the column stays text. Beside real numbers they are numbers that somebody typed as text.
 */
final class StoredText {

    private final BitSet numbers = new BitSet();
    private final BitSet written = new BitSet();

    void number(int column) {
        numbers.set(column);
    }

    void text(int column, char[] text, int from, int length) {
        if (length > 0 && !written.get(column) && isNumber(text, from, from + length)) {
            written.set(column);
        }
    }

    private static boolean isNumber(char[] text, int from, int to) {
        return Scalars.integer(text, from, to) != Scalars.NO_INTEGER
                || !Double.isNaN(Scalars.decimal(text, from, to, '.'));
    }

    /** The options with the type of such columns declared, unless the reader declared one; the same options where there is none. */
    ReadOptions declaredIn(ReadOptions options, List<String> names) {
        Map<String, String> types = new TreeMap<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            if (written.get(column)
                    && !numbers.get(column)
                    && options.typeOf(name).isEmpty()) {
                types.put(name, ValueType.TEXT.label());
            }
        }
        if (types.isEmpty()) {
            return options;
        }
        ReadOptions declared = new ReadOptions(options);
        declared.addTypes(types);
        return declared;
    }
}
