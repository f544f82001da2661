package millet.table;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/**
 * Texts numbered in the order of their first rows. A hash of 64 bits stands for each text, so that the search runs over numbers that lie beside
 * each other and not over objects all over the memory; afterwards every text is held against the first one of its number.
 */
final class WordNumbering {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private WordNumbering() {}

    /**
     * Numbers texts.
     *
     * @param rows how many there are
     * @param words the text of each row, the same each time it is asked for; null counts as no letters
     */
    static Numbering of(int rows, IntFunction<String> words) {
        return of(rows, words, WordNumbering::hash);
    }

    static Numbering of(int rows, IntFunction<String> words, ToLongFunction<String> hash) {
        long[] hashes = new long[rows];
        Halves.of(rows, (from, to) -> {
            for (int row = from; row < to; row++) {
                hashes[row] = hash.applyAsLong(word(words, row));
            }
        });
        Numbering numbering = Numbering.of(hashes);
        return isOneTextEach(numbering, words) ? numbering : Numbering.of(searched(rows, words));
    }

    private static String word(IntFunction<String> words, int row) {
        String word = words.apply(row);
        return word == null ? "" : word;
    }

    private static long hash(String word) {
        long hash = word.length();
        for (int at = 0; at < word.length(); at++) {
            hash = (hash ^ word.charAt(at)) * FACTOR;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    private static boolean isOneTextEach(Numbering numbering, IntFunction<String> words) {
        int[] codes = numbering.codes();
        int[] firstRows = numbering.firstRows();
        boolean[] differ = new boolean[2];
        Halves.of(codes.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                int first = firstRows[codes[row]];
                if (first != row && !word(words, first).equals(word(words, row))) {
                    differ[from == 0 ? 0 : 1] = true;
                    return;
                }
            }
        });
        return !differ[0] && !differ[1];
    }

    /** For texts of which two have the same hash. */
    private static long[] searched(int rows, IntFunction<String> words) {
        Object2IntOpenHashMap<String> known = new Object2IntOpenHashMap<>();
        long[] numbers = new long[rows];
        for (int row = 0; row < rows; row++) {
            String word = word(words, row);
            if (!known.containsKey(word)) {
                known.put(word, known.size());
            }
            numbers[row] = known.getInt(word);
        }
        return numbers;
    }
}
