package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import millet.table.TextColumns;
import tech.tablesaw.columns.Column;

/** Text, each distinct value kept once: a value that was seen before costs one look-up and no string. */
final class Words extends Cells {

    static final String NUL =
            "text was expected, and a NUL character was found; the file is binary, damaged, or UTF-16 without its"
                    + " mark (then say withCharset(\"UTF-16LE\"))";

    private static final int MISSING = -1;

    private static final int LONGEST_TELLING = 22;

    /** Blanks that do not break a line, or are as wide as a character, or have no width. */
    private static final String INVISIBLE = "\u00a0\u3000\u202f\u200b\ufeff";

    private static final int HEAD = 4;
    private static final int ROWS = 256;

    private final WordsForNothing wordsForNothing = new WordsForNothing();
    private final Map<String, Integer> standIns = new TreeMap<>();
    private int damaged;
    private int invisible;
    private int tooNarrow;
    private String firstDamaged = "";
    private String[] texts = {};
    private IntArrayList codes = new IntArrayList();

    /** The texts by their codes, where they came numbered; else null. */
    private String[] numbered;

    /**
     * The distinct values one after the other in the order of their codes, each behind {@link #HEAD} characters that hold its code and its
     * length: what a look-up compares lies together, and a look-up in a large column waits for memory only twice.
     */
    private char[] entries = new char[1024];

    private int end;
    private int distinct;

    /** Open addressing: the hash above, the place of the entry plus one below; 0 where free. */
    private long[] slots = new long[128];

    /**
     * Rows that wait to be looked up together: the processor then fetches the places of many values from memory at once, where one after
     * the other would cost the better part of the reading time of a column with many values.
     */
    private final char[] waiting = new char[1 << 13];

    private final int[] ends = new int[ROWS];
    private final int[] hashes = new int[ROWS];
    private final long[] probes = new long[ROWS];
    private int waitingRows;

    /** Rows that are all there, as codes of distinct texts, each of them some row's; −1 for a missing one. The codes are taken over. */
    static Words of(String[] texts, int[] codes) {
        Words words = new Words();
        words.numbered = texts;
        words.codes = IntArrayList.wrap(codes);
        return words;
    }

    @Override
    boolean add(char[] text, int from, int to) {
        int length = to - from;
        int start = waitingRows == 0 ? 0 : ends[waitingRows - 1];
        if (waitingRows == ROWS || start + length > waiting.length) {
            settle();
            start = 0;
        }
        int hash = hash(text, from, to);
        if (length > waiting.length) {
            codes.add(code(text, from, to, hash));
            return true;
        }
        System.arraycopy(text, from, waiting, start, length);
        ends[waitingRows] = start + length;
        hashes[waitingRows++] = hash;
        return true;
    }

    private static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            char c = text[at];
            if (c == '\0') {
                throw new FileProblem(NUL);
            }
            hash = 31 * hash + c;
        }
        return hash ^ hash >>> 15;
    }

    private void settle() {
        int mask = slots.length - 1;
        for (int i = 0; i < waitingRows; i++) {
            probes[i] = slots[hashes[i] & mask];
        }
        int from = 0;
        for (int i = 0; i < waitingRows; i++) {
            int to = ends[i];
            long probe = probes[i];
            // a probe grows stale when a value is learnt meanwhile, but what it hits it hits
            boolean hit = probe != 0 && (int) (probe >> 32) == hashes[i] && isAt((int) probe - 1, waiting, from, to);
            if (from == to) {
                codes.add(MISSING);
            } else {
                codes.add(hit ? number((int) probe - 1) : code(waiting, from, to, hashes[i]));
            }
            from = to;
        }
        waitingRows = 0;
    }

    private int code(char[] text, int from, int to, int hash) {
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
        System.arraycopy(text, from, entries, end + HEAD, length);
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
        add(waiting, 0, 0);
    }

    @Override
    Column<?> toColumn(String name) {
        settle();
        texts = numbered == null ? distinctTexts() : numbered;
        int[] places = codes.elements().length == codes.size() ? codes.elements() : codes.toIntArray();
        int[] counts = new int[texts.length];
        for (int place : places) {
            if (place != MISSING) {
                counts[place]++;
            }
        }
        for (int code = 0; code < texts.length; code++) {
            look(texts[code], counts[code]);
        }
        return TextColumns.of(name, places, texts);
    }

    private String[] distinctTexts() {
        String[] all = new String[distinct];
        int entry = 0;
        for (int code = 0; code < distinct; code++) {
            int length = number(entry + 2);
            all[code] = new String(entries, entry + HEAD, length);
            entry += HEAD + length;
        }
        return all;
    }

    /** What a text may be besides itself; nothing that is longer. */
    private void look(String value, int count) {
        invisible += INVISIBLE.indexOf(value.charAt(0)) >= 0 || INVISIBLE.indexOf(value.charAt(value.length() - 1)) >= 0
                ? count
                : 0;
        tooNarrow += value.charAt(0) == '#' && value.matches("###+") ? count : 0;
        if (value.length() > LONGEST_TELLING) {
            return;
        }
        char[] text = value.toCharArray();
        if (WordsForNothing.isOne(text, 0, text.length)) {
            wordsForNothing.add(text, 0, text.length, count);
        }
        if (StandIns.isOne(text, 0, text.length)) {
            standIns.merge(value, count, Integer::sum);
        }
        if (Scalars.isDamagedCode(text, 0, text.length)) {
            damaged += count;
            firstDamaged = firstDamaged.isEmpty() ? value : firstDamaged;
        }
    }

    /** What stands for a customer whom nobody knows, counted; known once the column is made. */
    Map<String, Integer> standIns() {
        return standIns;
    }

    /** How many values a spreadsheet has damaged; known once the column is made. */
    int damaged() {
        return damaged;
    }

    /** How many values have blanks around them that trimming does not always take off; known once the column is made. */
    int invisible() {
        return invisible;
    }

    /** How many values are nothing but #; known once the column is made. */
    int tooNarrow() {
        return tooNarrow;
    }

    /** The distinct values; known once the column is made. */
    String[] texts() {
        return texts;
    }

    String firstDamaged() {
        return firstDamaged;
    }

    /** Those that a text column keeps; known once the column is made. */
    WordsForNothing wordsForNothing() {
        return wordsForNothing;
    }

    @Override
    ValueType type() {
        return ValueType.TEXT;
    }

    @Override
    int size() {
        return codes.size() + waitingRows;
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
