package millet.data;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.IntDictionaryMap;

/** Text, each distinct value kept once: a value that was seen before costs one look-up and no string. */
final class Words extends Cells {

    static final String NUL =
            "text was expected, and a NUL character was found; the file is binary, damaged, or UTF-16 without its"
                    + " mark (then say withCharset(\"UTF-16LE\"))";

    private static final int MISSING = -1;

    /** Tablesaw's own numbering of the values in a dictionary, with its key for a missing one. */
    private static final int FIRST_KEY = Integer.MIN_VALUE + 1;

    private static final int MISSING_KEY = Integer.MAX_VALUE;

    private final IntArrayList codes = new IntArrayList();
    private final List<String> values = new ArrayList<>();

    /** The characters of all values one after the other; value i ends where i + 1 begins. */
    private char[] letters = new char[256];

    private int[] starts = new int[65];
    private int[] hashes = new int[64];

    /** Open addressing: code + 1, or 0 where free. */
    private int[] slots = new int[128];

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
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (hashes[code] == hash && Arrays.equals(letters, starts[code], starts[code + 1], text, from, to)) {
                return code;
            }
            slot = (slot + 1) & mask;
        }
        return learn(text, from, to, hash, slot);
    }

    private int learn(char[] text, int from, int to, int hash, int slot) {
        String value = new String(text, from, to - from);
        if (value.indexOf('\0') >= 0) {
            throw new CsvProblem(NUL);
        }
        int code = values.size();
        values.add(value);
        if (code == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * code);
            starts = Arrays.copyOf(starts, 2 * code + 1);
        }
        int end = starts[code] + to - from;
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(end, 2 * letters.length));
        }
        System.arraycopy(text, from, letters, starts[code], to - from);
        starts[code + 1] = end;
        hashes[code] = hash;
        slots[slot] = code + 1;
        if (2 * values.size() > slots.length) {
            spread();
        }
        return code;
    }

    private void spread() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int code = 0; code < values.size(); code++) {
            int slot = hashes[code] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code + 1;
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
        int[] counts = new int[values.size()];
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
        Int2ObjectOpenHashMap<String> byKey = new Int2ObjectOpenHashMap<>(values.size() + 1);
        Object2IntOpenHashMap<String> byValue = new Object2IntOpenHashMap<>(values.size() + 1);
        byValue.defaultReturnValue(Integer.MIN_VALUE);
        Int2IntOpenHashMap countByKey = new Int2IntOpenHashMap(values.size() + 1);
        for (int code = 0; code < counts.length; code++) {
            put(byKey, byValue, countByKey, FIRST_KEY + code, values.get(code), counts[code]);
        }
        if (missing > 0) {
            put(byKey, byValue, countByKey, MISSING_KEY, "", missing);
        }
        return new IntDictionaryMap.IntDictionaryBuilder()
                .setNextIndex(Integer.MIN_VALUE + values.size())
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
