package millet.simulation;

/**
 * Puts the numbers from 0 to below n into an order that looks random, and back, one at a time and without a list of them: a Feistel network on the
 * next even number of bits, walked along its cycle until the number is below n (J. Black and P. Rogaway, Ciphers with arbitrary finite domains,
 * CT-RSA 2002). So a customer can be told in constant time which rank he has, and a rank whom it belongs to.
 */
final class Permutation {

    /** The size for numbers of nine digits, which never clash, however large the world is. */
    static final int NINE_DIGITS = 1_000_000_000;

    /** Four rounds make a network hard to tell from chance (M. Luby and C. Rackoff, 1988); two more cost little and blur small domains. */
    private static final int ROUNDS = 6;

    private static final long ODD = 0xBF58476D1CE4E5B9L;

    private final int size;
    private final int halfBits;
    private final long halfMask;
    private final long[] keys = new long[ROUNDS];

    private Permutation(int size, Draws draws) {
        this.size = size;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(size - 1L, 1));
        halfBits = (bits + 1) / 2;
        halfMask = (1L << halfBits) - 1;
        for (int round = 0; round < ROUNDS; round++) {
            keys[round] = draws.bits();
        }
    }

    /** The permutation of the numbers below the size that belongs to the seed and the purpose. */
    static Permutation of(int size, long seed, String purpose) {
        if (size < 1) {
            throw new IllegalArgumentException("A permutation needs at least one number, got " + size + ".");
        }
        return new Permutation(size, Draws.of(seed, purpose));
    }

    int size() {
        return size;
    }

    int forward(int number) {
        long walked = check(number);
        do {
            walked = encrypt(walked);
        } while (walked >= size);
        return (int) walked;
    }

    int inverse(int number) {
        long walked = check(number);
        do {
            walked = decrypt(walked);
        } while (walked >= size);
        return (int) walked;
    }

    /** The place of a number in as many digits as the largest has, behind a prefix. */
    String text(String prefix, int number) {
        String place = String.valueOf(forward(number));
        int digits = String.valueOf(size - 1).length();
        return prefix + "0".repeat(digits - place.length()) + place;
    }

    private int check(int number) {
        if (number < 0 || number >= size) {
            throw new IllegalArgumentException(
                    "The permutation holds the numbers from 0 to " + (size - 1) + ", got " + number + ".");
        }
        return number;
    }

    private long encrypt(long number) {
        long left = number >>> halfBits;
        long right = number & halfMask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ mixed(right, keys[round]);
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }

    private long decrypt(long number) {
        long left = number >>> halfBits;
        long right = number & halfMask;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long previous = right ^ mixed(left, keys[round]);
            right = left;
            left = previous;
        }
        return left << halfBits | right;
    }

    private long mixed(long half, long key) {
        long z = (half + key) * ODD;
        z = (z ^ (z >>> 29)) * ODD;
        return (z >>> 32) & halfMask;
    }
}
