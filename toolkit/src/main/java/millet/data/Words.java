package millet.data;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.IntDictionaryMap;

/** Text, each distinct value kept once: a value that was seen before costs one look-up and no string. */
final class Words extends Cells {

    static final String NUL =
            "text was expected, and a NUL character was found; the file is binary, damaged, or UTF-16 without its"
                    + " mark (then say withCharset(\"UTF-16LE\"))";

    private static final int MISSING = -1;

    private static final int HEAD = 4;

    /** Tablesaw's own numbering of the values in a dictionary, with its key for a missing one. */
    private static final int FIRST_KEY = Integer.MIN_VALUE + 1;

    private static final int MISSING_KEY = Integer.MAX_VALUE;

    private final IntArrayList codes = new IntArrayList();

    /**
     * The distinct values one after the other in the order of their codes, each behind {@link #HEAD} characters that hold its code and its
     * length: what a look-up compares lies together, and a look-up in a large column waits for memory only twice.
     */
    private char[] entries = new char[1024];

    private int end;
    private int distinct;

    /** Open addressing: the hash above, the place of the entry plus one below; 0 where free. */
    private long[] slots = new long[128];

    @Override
    boolean add(char[] text, int from, int to) {
        codes.add(code(text, from, to));
        return true;
    }

    private int code(char[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + text[at];
        }
        hash ^= hash >>> 15;
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (long found = slots[slot]; found != 0; found = slots[slot]) {
            int entry = (int) found - 1;
            if ((int) (found >> 32) == hash && isAt(entry, text, from, to)) {
                return number(entry);
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = (long) hash << 32 | (end + 1);
        return learn(text, from, to);
    }

    private boolean isAt(int entry, char[] text, int from, int to) {
        int start = entry + HEAD;
        int length = to - from;
        return number(entry + 2) == length && Arrays.equals(entries, start, start + length, text, from, to);
    }

    private int number(int at) {
        return entries[at] << 16 | entries[at + 1];
    }

    private void writeNumber(int at, int number) {
        entries[at] = (char) (number >> 16);
        entries[at + 1] = (char) number;
    }

    private int learn(char[] text, int from, int to) {
        int length = to - from;
        if (end + HEAD + length > entries.length) {
            entries = Arrays.copyOf(entries, Math.max(end + HEAD + length, entries.length + (entries.length >> 1)));
        }
        for (int i = 0; i < length; i++) {
            if (text[from + i] == '\0') {
                throw new CsvProblem(NUL);
            }
            entries[end + HEAD + i] = text[from + i];
        }
        writeNumber(end, distinct);
        writeNumber(end + 2, length);
        end += HEAD + length;
        distinct++;
        if (2 * distinct > slots.length) {
            spread();
        }
        return distinct - 1;
    }

    private void spread() {
        long[] before = slots;
        slots = new long[2 * before.length];
        int mask = slots.length - 1;
        for (long found : before) {
            if (found != 0) {
                int slot = (int) (found >> 32) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = found;
            }
        }
    }

    void add(String value) {
        char[] text = value.toCharArray();
        add(text, 0, text.length);
    }

    @Override
    void addMissing() {
        codes.add(MISSING);
    }

    @Override
    Column<?> toColumn(String name) {
        int[] keys = new int[codes.size()];
        int[] counts = new int[distinct];
        int missing = 0;
        for (int row = 0; row < keys.length; row++) {
            int code = codes.getInt(row);
            if (code == MISSING) {
                missing++;
                keys[row] = MISSING_KEY;
            } else {
                counts[code]++;
                keys[row] = FIRST_KEY + code;
            }
        }
        return StringColumn.createInternal(name, dictionary(keys, counts, missing));
    }

    /** Straight into Tablesaw's dictionary: appending a million strings to its column would hash each of them again. */
    private IntDictionaryMap dictionary(int[] keys, int[] counts, int missing) {
        Int2ObjectOpenHashMap<String> byKey = new Int2ObjectOpenHashMap<>(distinct + 1);
        Object2IntOpenHashMap<String> byValue = new Object2IntOpenHashMap<>(distinct + 1);
        byValue.defaultReturnValue(Integer.MIN_VALUE);
        Int2IntOpenHashMap countByKey = new Int2IntOpenHashMap(distinct + 1);
        int entry = 0;
        for (int code = 0; code < distinct; code++) {
            String value = new String(entries, entry + HEAD, number(entry + 2));
            put(byKey, byValue, countByKey, FIRST_KEY + code, value, counts[code]);
            entry += HEAD + value.length();
        }
        if (missing > 0) {
            put(byKey, byValue, countByKey, MISSING_KEY, "", missing);
        }
        return new IntDictionaryMap.IntDictionaryBuilder()
                .setNextIndex(Integer.MIN_VALUE + distinct)
                .setKeyToValue(byKey)
                .setValueToKey(byValue)
                .setKeyToCount(countByKey)
                .setValues(keys)
                .build();
    }

    private static void put(
            Int2ObjectOpenHashMap<String> byKey,
            Object2IntOpenHashMap<String> byValue,
            Int2IntOpenHashMap countByKey,
            int key,
            String value,
            int count) {
        byKey.put(key, value);
        byValue.put(value, key);
        countByKey.put(key, count);
    }

    @Override
    ValueType type() {
        return ValueType.TEXT;
    }

    @Override
    int size() {
        return codes.size();
    }

    /** Answers of yes and no, however the file writes them. */
    static final class Answers extends Cells {

        private final Words words = new Words();

        @Override
        boolean add(char[] text, int from, int to) {
            int answer = Cells.Booleans.answer(text, from, to);
            if (answer < 0) {
                return false;
            }
            words.add((answer & 1) == 1 ? "Yes" : "No");
            return true;
        }

        @Override
        void addMissing() {
            words.addMissing();
        }

        @Override
        Column<?> toColumn(String name) {
            return words.toColumn(name);
        }

        @Override
        ValueType type() {
            return ValueType.YES_NO;
        }

        @Override
        int size() {
            return words.size();
        }
    }
}
