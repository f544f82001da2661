package millet.table;

import java.util.Arrays;

/** How some characters of words become one number: the bits that each place needs, and the least character there. */
final class CharacterBits {

    /** So many characters are looked at together. */
    private static final int DEPTH = 16;

    private final int start;
    private final int depth;
    private final int[] bits;
    private final int[] least;
    private final int sum;

    private CharacterBits(int start, int depth, int[] bits, int[] least, int sum) {
        this.start = start;
        this.depth = depth;
        this.bits = bits;
        this.least = least;
        this.sum = sum;
    }

    /** The characters of these words from a place on, as many as fit into so many bits. */
    static CharacterBits of(String[] words, int[] order, int from, int to, int start, int mostBits) {
        int[] least = new int[DEPTH];
        int[] most = new int[DEPTH];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int at = from; at < to; at++) {
            String word = words[order[at]];
            int end = Math.min(DEPTH, word.length() - start);
            for (int i = 0; i < end; i++) {
                int character = word.charAt(start + i);
                least[i] = Math.min(least[i], character);
                most[i] = Math.max(most[i], character);
            }
        }
        int[] bits = new int[DEPTH];
        int sum = 0;
        int depth = 0;
        while (depth < DEPTH && least[depth] <= most[depth]) {
            bits[depth] = Integer.SIZE - Integer.numberOfLeadingZeros(most[depth] - least[depth] + 1);
            if (sum + bits[depth] > mostBits) {
                break;
            }
            sum += bits[depth++];
        }
        return new CharacterBits(start, depth, bits, least, sum);
    }

    /** The characters of a word as a number, 0 behind its end. */
    long of(String word) {
        long number = 0;
        for (int i = 0; i < depth; i++) {
            int at = start + i;
            int character = at < word.length() ? word.charAt(at) - least[i] + 1 : 0;
            number = number << bits[i] | character;
        }
        return number;
    }

    int depth() {
        return depth;
    }

    int sum() {
        return sum;
    }
}
