package millet.table;

import java.util.Arrays;

/**
 * Words in the ascending order of their Unicode code units. Words are sorted as numbers: the next characters, each with the bits that the
 * characters at its place need, so that a customer number of ten digits is sorted at once.
 */
final class WordOrder {

    private static final int FEW = 24;

    private final String[] words;
    private final int[] order;

    private WordOrder(String[] words, int[] order) {
        this.words = words;
        this.order = order;
    }

    /** The places of the words in their order; words that are null or empty are left out. */
    static int[] of(String[] words) {
        int[] order = new int[words.length];
        int count = 0;
        for (int code = 0; code < words.length; code++) {
            order[count] = code;
            count += words[code] == null || words[code].isEmpty() ? 0 : 1;
        }
        order = Arrays.copyOf(order, count);
        new WordOrder(words, order).sort(0, count, 0);
        return order;
    }

    /** Sorts words that are equal in their first characters. */
    private void sort(int from, int to, int equal) {
        if (to - from < FEW) {
            insert(from, to);
            return;
        }
        int start = commonPrefix(from, to, equal);
        int placeBits = Long.SIZE - Long.numberOfLeadingZeros(to - from);
        CharacterBits bits = CharacterBits.of(words, order, from, to, start, Long.SIZE - 1 - placeBits);
        long[] packed = new long[to - from];
        Halves.of(packed.length, (first, last) -> {
            for (int at = first; at < last; at++) {
                packed[at] = bits.of(words[order[from + at]]) << placeBits | at;
            }
        });
        long[] sorted = Radix.sort(packed, placeBits, placeBits + bits.sum());
        int[] before = Arrays.copyOfRange(order, from, to);
        for (int at = 0; at < sorted.length; at++) {
            order[from + at] = before[(int) (sorted[at] & (1L << placeBits) - 1)];
        }
        if (bits.depth() > 0) {
            sortTies(sorted, placeBits, from, start + bits.depth());
        }
    }

    private void sortTies(long[] sorted, int placeBits, int offset, int equal) {
        int from = 0;
        for (int at = 1; at <= sorted.length; at++) {
            if (at == sorted.length || sorted[at] >>> placeBits != sorted[from] >>> placeBits) {
                if (at - from > 1) {
                    sort(offset + from, offset + at, equal);
                }
                from = at;
            }
        }
    }

    private void insert(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            int code = order[at];
            int place = at;
            while (place > from && words[order[place - 1]].compareTo(words[code]) > 0) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = code;
        }
    }

    private int commonPrefix(int from, int to, int equal) {
        String first = words[order[from]];
        int common = first.length();
        for (int at = from + 1; at < to && common > equal; at++) {
            String word = words[order[at]];
            int length = Math.min(common, word.length());
            int same = equal;
            while (same < length && word.charAt(same) == first.charAt(same)) {
                same++;
            }
            common = same;
        }
        return common;
    }
}
