package millet.clustering;

/**
 * Random numbers that are the same on every JDK, because the generator is ours: SplitMix64 of Steele, Lea and Flood (Fast splittable
 * pseudorandom number generators, OOPSLA 2014).
 */
final class SplitMix64 {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    /** The generator of one of several runs under one seed: its state is the run's number from 0, mixed, over the mixed seed. */
    static SplitMix64 ofRun(long seed, int run) {
        return new SplitMix64(mix(seed + GOLDEN) + mix(run * GOLDEN));
    }

    /** The next number, at least 0 and below 1, a multiple of 2^−53. */
    double nextDouble() {
        state += GOLDEN;
        return (mix(state) >>> 11) * 0x1p-53;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
