package millet.table;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.IntDictionaryMap;
import tech.tablesaw.columns.strings.NoKeysAvailableException;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/**
 * The content of a text column whose words are shared with other columns and therefore never change: one number for each row and nothing else.
 * Tablesaw's own dictionaries keep three hash maps for each column, which cost more to fill than a join or a sort. A column that is written to
 * gets such a dictionary of its own first: Tablesaw asks for that, as if the keys had run out.
 */
final class SharedWords implements DictionaryMap {

    /** Tablesaw's own numbering of the values in a dictionary, with its key for a missing one. */
    private static final int FIRST_KEY = Integer.MIN_VALUE + 1;

    private static final int MISSING_KEY = Integer.MAX_VALUE;

    private final String[] words;
    private int[] codes;
    private int size;

    SharedWords(Text text) {
        words = text.words;
        codes = text.codes;
        size = codes.length;
    }

    Text text() {
        return new Text(Arrays.copyOf(codes, size), words);
    }

    /** How many rows have each word. */
    private int[] counts() {
        int[] counts = new int[words.length];
        for (int row = 0; row < size; row++) {
            counts[codes[row]]++;
        }
        return counts;
    }

    private int code(String value) {
        for (int code = 0; code < words.length; code++) {
            if (words[code] != null && words[code].equals(value)) {
                return code;
            }
        }
        return -1;
    }

    @Override
    public void append(String value) throws NoKeysAvailableException {
        throw new NoKeysAvailableException("The words of this column are shared.");
    }

    @Override
    public void set(int rowIndex, String value) throws NoKeysAvailableException {
        throw new NoKeysAvailableException("The words of this column are shared.");
    }

    @Override
    public DictionaryMap promoteYourself() {
        Int2ObjectOpenHashMap<String> byKey = new Int2ObjectOpenHashMap<>();
        Object2IntOpenHashMap<String> byValue = new Object2IntOpenHashMap<>();
        byValue.defaultReturnValue(Integer.MIN_VALUE);
        Int2IntOpenHashMap countByKey = new Int2IntOpenHashMap();
        int[] counts = counts();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                byKey.put(key(code), words[code]);
                byValue.put(words[code], key(code));
                countByKey.put(key(code), counts[code]);
            }
        }
        return new IntDictionaryMap.IntDictionaryBuilder()
                .setNextIndex(FIRST_KEY + words.length)
                .setKeyToValue(byKey)
                .setValueToKey(byValue)
                .setKeyToCount(countByKey)
                .setValues(Arrays.stream(codes, 0, size).map(SharedWords::key).toArray())
                .build();
    }

    private static int key(int code) {
        return code == 0 ? MISSING_KEY : FIRST_KEY + code;
    }

    @Override
    public void appendMissing() {
        codes = Arrays.copyOf(codes, size == codes.length ? size + size / 2 + 16 : codes.length);
        codes[size++] = 0;
    }

    @Override
    public void clear() {
        codes = new int[0];
        size = 0;
    }

    @Override
    public void sortAscending() {
        int[] order = WordOrder.of(words);
        int[] counts = counts();
        int row = counts[0];
        Arrays.fill(codes, 0, row, 0);
        for (int code : order) {
            Arrays.fill(codes, row, row + counts[code], code);
            row += counts[code];
        }
    }

    @Override
    public void sortDescending() {
        sortAscending();
        for (int low = 0, high = size - 1; low < high; low++, high--) {
            int code = codes[low];
            codes[low] = codes[high];
            codes[high] = code;
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int getKeyAtIndex(int row) {
        return getKeyForIndex(row);
    }

    @Override
    public int getKeyForIndex(int row) {
        if (row >= size) {
            throw new IndexOutOfBoundsException("There is no row " + row + " in a column of " + size + " rows.");
        }
        return codes[row];
    }

    @Override
    public String getValueForKey(int key) {
        return words[key];
    }

    @Override
    public String getValueForIndex(int row) {
        return words[getKeyForIndex(row)];
    }

    @Override
    public boolean isMissing(int row) {
        return getKeyForIndex(row) == 0;
    }

    @Override
    public int countMissing() {
        return counts()[0];
    }

    @Override
    public int countUnique() {
        return asSet().size();
    }

    /** As in Tablesaw, the missing value is one of them. */
    @Override
    public Set<String> asSet() {
        Set<String> used = new LinkedHashSet<>();
        int[] counts = counts();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                used.add(words[code]);
            }
        }
        return used;
    }

    @Override
    public int countOccurrences(String value) {
        int code = code(value);
        return code < 0 ? 0 : counts()[code];
    }

    @Override
    public int firstIndexOf(String value) {
        int code = code(value);
        for (int row = 0; row < size; row++) {
            if (codes[row] == code) {
                return row;
            }
        }
        return -1;
    }

    @Override
    public String[] asObjectArray() {
        String[] values = new String[size];
        for (int row = 0; row < size; row++) {
            values[row] = words[codes[row]];
        }
        return values;
    }

    /** The words numbered by their first rows. */
    @Override
    public int[] asIntArray() {
        return Numbering.ofSmall(Arrays.copyOf(codes, size), words.length).codes();
    }

    @Override
    public Selection selectIsIn(String... values) {
        return selectIsIn(Arrays.asList(values));
    }

    @Override
    public Selection selectIsIn(Collection<String> values) {
        boolean[] wanted = new boolean[words.length];
        for (String value : values) {
            int code = code(value);
            if (code >= 0) {
                wanted[code] = true;
            }
        }
        Selection rows = new BitmapBackedSelection();
        for (int row = 0; row < size; row++) {
            if (wanted[codes[row]]) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public Selection isEqualTo(String value) {
        return selectIsIn(value);
    }

    @Override
    public Table countByCategory(String columnName) {
        StringColumn categories = StringColumn.create("Category");
        IntColumn rows = IntColumn.create("Count");
        int[] counts = counts();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                categories.append(words[code]);
                rows.append(counts[code]);
            }
        }
        return Table.create("Column: " + columnName, categories, rows);
    }

    @Override
    public List<BooleanColumn> getDummies() {
        List<BooleanColumn> columns = new ArrayList<>();
        for (String value : asSet()) {
            columns.add(BooleanColumn.create(value, isEqualTo(value), size));
        }
        return columns;
    }

    @Override
    public byte[] asBytes(int row) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(getKeyForIndex(row)).array();
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(codes, 0, size).mapToObj(code -> words[code]).iterator();
    }

    @Override
    public int nextKeyWithoutIncrementing() {
        return words.length;
    }

    @Override
    public boolean canPromoteToText() {
        return true;
    }
}
