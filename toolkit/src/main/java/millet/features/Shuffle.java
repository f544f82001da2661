package millet.features;

import java.util.SplittableRandom;

/** A random order of 0 … n − 1 (Fisher and Yates): the same for a seed on every JDK, because only whole random numbers are asked for. */
final class Shuffle {

    private final SplittableRandom random;

    private Shuffle(long seed) {
        random = new SplittableRandom(seed);
    }

    static int[] of(int count, long seed) {
        Shuffle shuffle = new Shuffle(seed);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = shuffle.below(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    /** Each number below the bound is equally likely: what is over at the end of the range is drawn again. */
    private int below(int bound) {
        long end = Long.MAX_VALUE - Long.MAX_VALUE % bound;
        long drawn = random.nextLong() >>> 1;
        while (drawn >= end) {
            drawn = random.nextLong() >>> 1;
        }
        return (int) (drawn % bound);
    }
}
