package millet.table;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
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

    /** The texts of some rows; no letters and null are missing. */
    private Text(int rows, IntFunction<String> texts) {
        Numbering numbering = WordNumbering.of(rows, texts);
        int[] firstRows = numbering.firstRows();
        this.codes = numbering.codes();
        this.words = new String[firstRows.length + 1];
        int missing = Pick.NONE;
        for (int number = 0; number < firstRows.length; number++) {
            String word = texts.apply(firstRows[number]);
            boolean isMissing = word == null || word.isEmpty();
            words[number + 1] = isMissing ? null : word;
            missing = isMissing ? number : missing;
        }
        words[0] = "";
        for (int row = 0; row < rows; row++) {
            codes[row] = codes[row] == missing ? 0 : codes[row] + 1;
        }
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
        return new Text(column.size(), column::get);
    }

    /** One text below the other, as codes of one list of words. */
    static Text joined(List<Text> parts) {
        String[] words =
                parts.stream().flatMap(part -> Arrays.stream(part.words)).toArray(String[]::new);
        Text numbered = new Text(words.length, code -> words[code]);
        int[] codes = new int[parts.stream().mapToInt(part -> part.codes.length).sum()];
        int row = 0;
        int first = 0;
        for (Text part : parts) {
            for (int code : part.codes) {
                codes[row++] = numbered.codes[first + code];
            }
            first += part.words.length;
        }
        return new Text(codes, numbered.words);
    }

    /** The same rows with changed words, of which some may be alike now. */
    Text mapped(UnaryOperator<String> change) {
        Text changed = new Text(words.length, code -> words[code] == null ? "" : change.apply(words[code]));
        int[] mapped = new int[codes.length];
        for (int row = 0; row < mapped.length; row++) {
            mapped[row] = changed.codes[codes[row]];
        }
        return new Text(mapped, changed.words);
    }

    /** A table whose columns of text all have a dictionary, so that a verb that reads one twice looks its texts up once. */
    static Table withDictionaries(Table table) {
        if (table == null || table.columns().stream().allMatch(Text::hasDictionary)) {
            return table;
        }
        return Table.create(
                table.name(),
                table.columns().stream().<Column<?>>map(Text::withDictionary).toList());
    }

    private static boolean hasDictionary(Column<?> column) {
        return !(column instanceof StringColumn texts) || !(texts.getDictionary() instanceof NullDictionaryMap);
    }

    private static Column<?> withDictionary(Column<?> column) {
        if (hasDictionary(column)) {
            return column;
        }
        StringColumn source = (StringColumn) column;
        StringColumn target = Text.of(source).toColumn(source.name());
        target.setPrintFormatter(source.getPrintFormatter());
        return target;
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
