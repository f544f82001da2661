package millet.data;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.IntDictionaryMap;

/** A column of text, each value kept once: every row holds the place of its value. A value that no row holds may be null. */
final class TextCells {

    static final int MISSING = -1;

    /** Tablesaw's own numbering of the values in a dictionary, with its key for a missing one. */
    private static final int FIRST_KEY = Integer.MIN_VALUE + 1;

    private static final int MISSING_KEY = Integer.MAX_VALUE;

    final int[] codes;
    final String[] values;

    TextCells(int[] codes, String[] values) {
        this.codes = codes;
        this.values = values;
    }

    /** What stands in the dictionary of a column; no text is looked up for a row. */
    static TextCells of(StringColumn column) {
        DictionaryMap dictionary = column.getDictionary();
        int[] codes = new int[column.size()];
        int least = MISSING_KEY;
        int most = Integer.MIN_VALUE;
        for (int row = 0; row < codes.length; row++) {
            codes[row] = dictionary.getKeyForIndex(row);
            if (codes[row] != MISSING_KEY) {
                least = Math.min(least, codes[row]);
                most = Math.max(most, codes[row]);
            }
        }
        String[] values = new String[most < least ? 0 : Math.toIntExact((long) most - least + 1)];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = codes[row] == MISSING_KEY ? MISSING : code(codes[row], least, values, dictionary);
        }
        return new TextCells(codes, values);
    }

    /** A cell that was set to an empty text by hand has a key like any other. */
    private static int code(int key, int least, String[] values, DictionaryMap dictionary) {
        int code = key - least;
        if (values[code] == null) {
            values[code] = dictionary.getValueForKey(key);
        }
        return values[code].isEmpty() ? MISSING : code;
    }

    /** The text of a row, null where it is missing. */
    String text(int row) {
        return codes[row] == MISSING ? null : values[codes[row]];
    }

    int countMissing() {
        int missing = 0;
        for (int code : codes) {
            missing += code == MISSING ? 1 : 0;
        }
        return missing;
    }

    /** Whether a value stands in some row. */
    boolean[] used() {
        boolean[] used = new boolean[values.length];
        for (int code : codes) {
            if (code != MISSING) {
                used[code] = true;
            }
        }
        return used;
    }

    /** The same with nothing in these rows. */
    TextCells without(IntList rows) {
        int[] fewer = codes.clone();
        rows.forEach(row -> fewer[row] = MISSING);
        return new TextCells(fewer, values);
    }

    /** These rows only. */
    TextCells pick(int[] rows) {
        int[] picked = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = codes[rows[i]];
        }
        return new TextCells(picked, values);
    }

    /** Straight into Tablesaw's dictionary, which would otherwise look up every row's text again. */
    StringColumn toColumn(String name) {
        int[] counts = new int[values.length];
        int missing = 0;
        for (int code : codes) {
            if (code == MISSING) {
                missing++;
            } else {
                counts[code]++;
            }
        }
        int[] keyOf = new int[values.length];
        int used = 0;
        for (int code = 0; code < counts.length; code++) {
            keyOf[code] = counts[code] == 0 ? MISSING_KEY : FIRST_KEY + used++;
        }
        int[] keys = new int[codes.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = codes[row] == MISSING ? MISSING_KEY : keyOf[codes[row]];
        }
        return StringColumn.createInternal(name, dictionary(keys, keyOf, counts, used, missing));
    }

    private IntDictionaryMap dictionary(int[] keys, int[] keyOf, int[] counts, int used, int missing) {
        Int2ObjectOpenHashMap<String> byKey = new Int2ObjectOpenHashMap<>(used + 1);
        Object2IntOpenHashMap<String> byValue = new Object2IntOpenHashMap<>(used + 1);
        byValue.defaultReturnValue(Integer.MIN_VALUE);
        Int2IntOpenHashMap countByKey = new Int2IntOpenHashMap(used + 1);
        for (int code = 0; code < values.length; code++) {
            if (counts[code] > 0) {
                byKey.put(keyOf[code], values[code]);
                byValue.put(values[code], keyOf[code]);
                countByKey.put(keyOf[code], counts[code]);
            }
        }
        if (missing > 0) {
            byKey.put(MISSING_KEY, "");
            byValue.put("", MISSING_KEY);
            countByKey.put(MISSING_KEY, missing);
        }
        return new IntDictionaryMap.IntDictionaryBuilder()
                .setNextIndex(Integer.MIN_VALUE + used)
                .setKeyToValue(byKey)
                .setValueToKey(byValue)
                .setKeyToCount(countByKey)
                .setValues(keys)
                .build();
    }
}
