package millet.data;

import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import millet.table.TextColumns;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.NullDictionaryMap;

/** A column of text, each value kept once: every row holds the place of its value. A value that no row holds may be null. */
final class TextCells {

    static final int MISSING = -1;

    /** Tablesaw's key for a missing value where its keys are whole numbers of four bytes. */
    private static final int MISSING_KEY = Integer.MAX_VALUE;

    final int[] codes;
    final String[] values;

    TextCells(int[] codes, String[] values) {
        this.codes = codes;
        this.values = values;
    }

    /** What stands in the dictionary of a column; no text is looked up for a row where it has one. */
    static TextCells of(StringColumn column) {
        DictionaryMap dictionary = column.getDictionary();
        return dictionary instanceof NullDictionaryMap ? looked(column) : ofDictionary(column, dictionary);
    }

    /** Tablesaw gives up its numbering of the values where there are a million different ones. */
    private static TextCells looked(StringColumn column) {
        int[] codes = new int[column.size()];
        List<String> values = new ArrayList<>();
        Object2IntOpenHashMap<String> known = new Object2IntOpenHashMap<>();
        known.defaultReturnValue(MISSING);
        for (int row = 0; row < codes.length; row++) {
            String value = column.get(row);
            codes[row] = known.getInt(value);
            if (codes[row] == MISSING && !value.isEmpty()) {
                codes[row] = values.size();
                known.put(value, codes[row]);
                values.add(value);
            }
        }
        return new TextCells(codes, values.toArray(new String[0]));
    }

    private static TextCells ofDictionary(StringColumn column, DictionaryMap dictionary) {
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

    StringColumn toColumn(String name) {
        return TextColumns.of(name, codes, values);
    }
}
