package millet.simulation;

/**
 * A fixed order of the whole numbers from 0 to below 10<sup>9</sup> that looks random: every number has one place and every place one number, so
 * that numbers made of it never clash, whatever the size of the world. Four rounds of a Feistel network on 30 bits; a place beyond the end goes
 * round again.
 */
final class Shuffle {

    static final int COUNT = 1_000_000_000;

    private static final int HALF = 15;
    private static final int MASK = (1 << HALF) - 1;
    private static final int ROUNDS = 4;

    private final long[] keys = new long[ROUNDS];

    private Shuffle() {}

    static Shuffle of(long seed, String purpose) {
        Shuffle shuffle = new Shuffle();
        Draws draws = Draws.of(seed, purpose);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle.keys[round] = draws.bits();
        }
        return shuffle;
    }

    int at(int number) {
        int place = number;
        do {
            place = turned(place);
        } while (place >= COUNT);
        return place;
    }

    /** The place as nine digits behind a prefix. */
    String text(String prefix, int number) {
        return prefix + String.valueOf(COUNT + at(number)).substring(1);
    }

    private int turned(int number) {
        int left = number >>> HALF;
        int right = number & MASK;
        for (long key : keys) {
            long mixed = (right + key) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL;
            int next = left ^ ((int) (mixed >>> 40) & MASK);
            left = right;
            right = next;
        }
        return (left << HALF) | right;
    }
}
