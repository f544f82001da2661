package millet.table;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.IntDictionaryMap;
import tech.tablesaw.columns.strings.NullDictionaryMap;

/**
 * A text column as codes and the words that they stand for. Code 0 and any other word of no letters mean missing; a word that no row has is null
 * or stands there for nothing.
 */
final class Text {

    /** Tablesaw's key for a missing value where its keys are whole numbers of four bytes. */
    private static final int MISSING_KEY = Integer.MAX_VALUE;

    final int[] codes;
    final String[] words;

    Text(int[] codes, String[] words) {
        this.codes = codes;
        this.words = words;
    }

    static Text of(StringColumn column) {
        DictionaryMap dictionary = column.getDictionary();
        if (dictionary instanceof SharedWords shared) {
            return shared.text();
        }
        return dictionary == null || dictionary instanceof NullDictionaryMap
                ? looked(column)
                : translated(dictionary, keys(dictionary));
    }

    private static int[] keys(DictionaryMap dictionary) {
        if (dictionary instanceof IntDictionaryMap map) {
            IntArrayList values = map.values();
            return Arrays.copyOf(values.elements(), values.size());
        }
        int[] keys = new int[dictionary.size()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = dictionary.getKeyForIndex(row);
        }
        return keys;
    }

    /** Tablesaw numbers its words one after the other from a number far below zero. */
    private static Text translated(DictionaryMap dictionary, int[] keys) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int key : keys) {
            least = Math.min(least, key);
            most = Math.max(most, key == MISSING_KEY ? Integer.MIN_VALUE : key);
        }
        if (least == MISSING_KEY) {
            return new Text(new int[keys.length], new String[] {""});
        }
        int first = least;
        String[] words = new String[Math.toIntExact((long) most - least + 2)];
        words[0] = "";
        for (int code = 1; code < words.length; code++) {
            words[code] = dictionary.getValueForKey(first + code - 1);
        }
        Halves.of(keys.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                keys[row] = keys[row] == MISSING_KEY ? 0 : keys[row] - first + 1;
            }
        });
        return withoutEmptyWord(keys, words);
    }

    /** A cell that was set to no letters by hand has a key like any other. */
    private static Text withoutEmptyWord(int[] codes, String[] words) {
        int empty = Arrays.asList(words).lastIndexOf("");
        if (empty > 0) {
            words[empty] = null;
            for (int row = 0; row < codes.length; row++) {
                codes[row] = codes[row] == empty ? 0 : codes[row];
            }
            return withoutEmptyWord(codes, words);
        }
        return new Text(codes, words);
    }

    private static Text looked(StringColumn column) {
        int[] codes = new int[column.size()];
        List<String> words = new ArrayList<>(List.of(""));
        Object2IntOpenHashMap<String> known = new Object2IntOpenHashMap<>();
        known.put("", 0);
        known.defaultReturnValue(-1);
        for (int row = 0; row < codes.length; row++) {
            String word = column.get(row);
            int code = known.getInt(word);
            if (code < 0) {
                code = words.size();
                known.put(word, code);
                words.add(word);
            }
            codes[row] = code;
        }
        return new Text(codes, words.toArray(new String[0]));
    }

    /** The cells of these rows; {@link Pick#NONE} gives a missing one. */
    Text rows(int[] rows) {
        int[] picked = new int[rows.length];
        Halves.of(rows.length, (from, to) -> {
            for (int at = from; at < to; at++) {
                picked[at] = rows[at] < 0 ? 0 : codes[rows[at]];
            }
        });
        return new Text(picked, words);
    }

    /** A column of its own that shares the words with every other that was made of this text. */
    StringColumn toColumn(String name) {
        return StringColumn.createInternal(name, new SharedWords(compact()));
    }

    /** Few rows do not hold on to many words. */
    private Text compact() {
        if (words.length <= 2 * codes.length + 16) {
            return this;
        }
        int[] renumbered = new int[words.length];
        List<String> kept = new ArrayList<>(List.of(""));
        int[] compacted = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            int code = codes[row];
            if (code > 0 && renumbered[code] == 0) {
                renumbered[code] = kept.size();
                kept.add(words[code]);
            }
            compacted[row] = renumbered[code];
        }
        return new Text(compacted, kept.toArray(new String[0]));
    }
}
