package millet.identity;

import java.util.List;

/** Expectation and maximisation over patterns of agreement and how often each was met; the chances of strangers stay as they were given. */
final class Maximisation {

    private static final int MOST_ROUNDS = 500;
    private static final double SETTLED = 1e-7;
    private static final double START = 0.9;
    /** Half a pair is added to every level, so that what was not seen is rare and not impossible. */
    private static final double HALF = 0.5;

    final double[][] m;
    final boolean[] learns;
    private final List<int[]> levels;
    private final double[] counts;
    private final double[][] u;
    private double share = 0.5;
    private double matches;

    /**
     * Prepares a run.
     *
     * @param levels for every pattern the level of each column, −1 where not known
     * @param learns the columns whose chances are learnt; the others have no say
     */
    Maximisation(List<int[]> levels, double[] counts, double[][] u, boolean[] learns) {
        this.levels = levels;
        this.counts = counts;
        this.u = u;
        this.learns = learns;
        m = new double[u.length][];
        for (int c = 0; c < m.length; c++) {
            m[c] = start(u[c].length);
        }
    }

    /** Where nothing is known, accounts of one person mostly agree. */
    static double[] start(int levels) {
        double[] shares = new double[levels];
        for (int level = 0; level < levels; level++) {
            shares[level] = level == 0 ? START : (1 - START) / (levels - 1);
        }
        return shares;
    }

    static double[] shares(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count + HALF;
        }
        double[] shares = new double[counts.length];
        for (int level = 0; level < shares.length; level++) {
            shares[level] = (counts[level] + HALF) / sum;
        }
        return shares;
    }

    Maximisation run() {
        double change = 1;
        for (int round = 0; round < MOST_ROUNDS && change > SETTLED; round++) {
            change = round();
        }
        return this;
    }

    /** The share of the pairs that are one person's. */
    double share() {
        return share;
    }

    /** Their expected number. */
    double matches() {
        return matches;
    }

    private double round() {
        double[][] sums = new double[m.length][];
        for (int c = 0; c < m.length; c++) {
            sums[c] = new double[m[c].length];
        }
        double all = 0;
        matches = 0;
        for (int i = 0; i < counts.length; i++) {
            int[] pattern = levels.get(i);
            double expected = counts[i] * probability(pattern, m, u, share, learns);
            matches += expected;
            all += counts[i];
            for (int c = 0; c < m.length; c++) {
                if (learns[c] && pattern[c] >= 0) {
                    sums[c][pattern[c]] += expected;
                }
            }
        }
        share = all == 0 ? 0 : matches / all;
        double change = 0;
        for (int c = 0; c < m.length; c++) {
            double[] next = learns[c] ? shares(sums[c]) : m[c];
            for (int level = 0; level < next.length; level++) {
                change = Math.max(change, Math.abs(next[level] - m[c][level]));
            }
            m[c] = next;
        }
        return change;
    }

    /** The probability of a match where the columns stand at these levels. */
    static double probability(int[] levels, double[][] m, double[][] u, double share, boolean[] counts) {
        double match = share;
        double stranger = 1 - share;
        for (int c = 0; c < levels.length; c++) {
            if (levels[c] >= 0 && counts[c]) {
                match *= m[c][levels[c]];
                stranger *= u[c][levels[c]];
            }
        }
        return match == 0 ? 0 : match / (match + stranger);
    }
}
