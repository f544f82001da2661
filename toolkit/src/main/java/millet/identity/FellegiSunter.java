package millet.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What agreement and disagreement of each column say: the model of I. P. Fellegi and A. B. Sunter, A theory for record linkage, 1969. How often strangers agree
 * (u) is counted in the table, or in random pairs of it; how often one person's accounts agree (m) is found by expectation and maximisation among the
 * pairs that share a block, leaving out the columns that made the block (as Splink does, R. Linacre and others, 2022).
 */
final class FellegiSunter {

    private static final int RANDOM_PAIRS = 500_000;
    private static final int MOST_ROUNDS = 500;
    private static final double SETTLED = 1e-7;
    private static final int MOST_PATTERNS = 1 << 22;
    private static final double LOG_2 = StrictMath.log(2);
    /** Half a pair is added to every level, so that what was not seen is rare and not impossible. */
    private static final double HALF = 0.5;

    final List<LinkColumn> columns;
    final double[][] m;
    final double[][] u;
    private final List<Blocks> passes;
    private final List<LinkColumn> apart;
    private final int patterns;
    private final double priorBits;

    FellegiSunter(List<LinkColumn> columns, List<Blocks> passes, List<LinkColumn> apart, int rows, long seed) {
        this.columns = columns;
        this.passes = passes;
        this.apart = apart;
        patterns = patterns(columns);
        u = strangers(rows, seed);
        m = new double[columns.size()][];
        double prior = learn(rows);
        priorBits = bits(prior / (1 - prior));
    }

    private static int patterns(List<LinkColumn> columns) {
        long count = 1;
        for (LinkColumn column : columns) {
            count *= column.levels().size() + 1;
        }
        if (count > MOST_PATTERNS) {
            throw new IllegalArgumentException("The probable rule compares " + columns.size() + " columns, which agree and differ in "
                    + count + " ways; at most " + MOST_PATTERNS + " can be told apart. Leave out the columns that say least.");
        }
        return (int) count;
    }

    /** The pairs of a pass that do not contradict each other, each with whether no earlier pass has met it; families would else be taken for one person. */
    void forEachPair(int pass, NewPairs pairs) {
        passes.get(pass).forEachPair((a, b) -> {
            for (LinkColumn column : apart) {
                if (column.keepsApart(a, b)) {
                    return;
                }
            }
            pairs.pair(a, b, isNew(pass, a, b));
        });
    }

    /** What is done with a pair. */
    interface NewPairs {
        void pair(int a, int b, boolean isNew);
    }

    private boolean isNew(int pass, int a, int b) {
        for (int earlier = 0; earlier < pass; earlier++) {
            if (passes.get(earlier).compares(a, b)) {
                return false;
            }
        }
        return true;
    }

    private int pattern(int a, int b) {
        int pattern = 0;
        for (LinkColumn column : columns) {
            pattern = pattern * (column.levels().size() + 1) + level(column, a, b) + 1;
        }
        return pattern;
    }

    /** −1 where one of the values is not known. */
    private static int level(LinkColumn column, int a, int b) {
        int first = column.codes[a];
        int second = column.codes[b];
        return first == LinkColumn.MISSING || second == LinkColumn.MISSING ? -1 : column.level(first, second);
    }

    /** The levels that a pattern stands for, by column; −1 where not known. */
    private int[] levels(int pattern) {
        int[] levels = new int[columns.size()];
        int left = pattern;
        for (int c = levels.length - 1; c >= 0; c--) {
            int size = columns.get(c).levels().size() + 1;
            levels[c] = left % size - 1;
            left /= size;
        }
        return levels;
    }

    private double[][] strangers(int rows, long seed) {
        double[][] counts = new double[columns.size()][];
        for (int c = 0; c < counts.length; c++) {
            counts[c] = new double[columns.get(c).levels().size()];
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < RANDOM_PAIRS && rows > 1; i++) {
            int a = random.nextInt(rows);
            int b = random.nextInt(rows - 1);
            b += b >= a ? 1 : 0;
            for (int c = 0; c < counts.length; c++) {
                int level = level(columns.get(c), a, b);
                if (level >= 0) {
                    counts[c][level]++;
                }
            }
        }
        for (int c = 0; c < counts.length; c++) {
            counts[c] = counts[c].length == 2 ? counted(columns.get(c)) : shares(counts[c]);
        }
        return counts;
    }

    /** Of columns that are the same or not, all pairs are counted; no sample would meet two with one telephone. */
    private static double[] counted(LinkColumn column) {
        double pairs = column.known() * (column.known() - 1.0) / 2;
        double same = (column.agreement() * pairs + HALF) / (pairs + 1);
        return new double[] {same, 1 - same};
    }

    private static double[] shares(double[] counts) {
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

    private double learn(int rows) {
        long[] all = new long[patterns];
        double[][] sums = new double[columns.size()][];
        double[] weights = new double[columns.size()];
        for (int pass = 0; pass < passes.size(); pass++) {
            long[] counts = new long[patterns];
            forEachPair(pass, (a, b, isNew) -> {
                int pattern = pattern(a, b);
                counts[pattern]++;
                all[pattern] += isNew ? 1 : 0;
            });
            Maximisation found = new Maximisation(counts, passes.get(pass));
            found.run();
            for (int c = 0; c < sums.length; c++) {
                if (found.learns[c]) {
                    sums[c] = sums[c] == null ? new double[u[c].length] : sums[c];
                    for (int level = 0; level < sums[c].length; level++) {
                        sums[c][level] += found.m[c][level] * found.matches;
                    }
                    weights[c] += found.matches;
                }
            }
        }
        for (int c = 0; c < sums.length; c++) {
            m[c] = weights[c] > 0 ? scaled(sums[c], weights[c]) : start(u[c].length);
        }
        return prior(all, rows * (rows - 1.0) / 2);
    }

    private static double[] scaled(double[] sums, double weight) {
        double[] shares = new double[sums.length];
        for (int level = 0; level < shares.length; level++) {
            shares[level] = sums[level] / weight;
        }
        return shares;
    }

    /** Where nothing is known, accounts of one person mostly agree. */
    private static double[] start(int levels) {
        double[] shares = new double[levels];
        for (int level = 0; level < levels; level++) {
            shares[level] = level == 0 ? 0.9 : 0.1 / (levels - 1);
        }
        return shares;
    }

    /** Expectation and maximisation over the patterns of one pass; the chances of strangers stay as they were counted. */
    private final class Maximisation {
        private final List<int[]> levels = new ArrayList<>();
        private final double[] counts;
        private final boolean[] learns;
        private final double[][] m;
        private double share = 0.5;
        private double matches;

        private Maximisation(long[] all, Blocks pass) {
            learns = new boolean[columns.size()];
            m = new double[columns.size()][];
            for (int c = 0; c < learns.length; c++) {
                learns[c] = !pass.isBy(columns.get(c).name);
                m[c] = start(u[c].length);
            }
            List<Double> seen = new ArrayList<>();
            for (int pattern = 0; pattern < all.length; pattern++) {
                if (all[pattern] > 0) {
                    levels.add(levels(pattern));
                    seen.add((double) all[pattern]);
                }
            }
            counts = seen.stream().mapToDouble(count -> count).toArray();
        }

        private void run() {
            double change = 1;
            for (int round = 0; round < MOST_ROUNDS && change > SETTLED; round++) {
                change = round();
            }
        }

        private double round() {
            double[][] sums = new double[m.length][];
            for (int c = 0; c < m.length; c++) {
                sums[c] = new double[m[c].length];
            }
            double all = 0;
            matches = 0;
            for (int i = 0; i < counts.length; i++) {
                double expected = counts[i] * probability(levels.get(i), m, share, learns);
                matches += expected;
                all += counts[i];
                for (int c = 0; c < m.length; c++) {
                    if (learns[c] && levels.get(i)[c] >= 0) {
                        sums[c][levels.get(i)[c]] += expected;
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
    }

    private double probability(int[] levels, double[][] chances, double share, boolean[] counts) {
        double match = share;
        double stranger = 1 - share;
        for (int c = 0; c < levels.length; c++) {
            if (levels[c] >= 0 && counts[c]) {
                match *= chances[c][levels[c]];
                stranger *= u[c][levels[c]];
            }
        }
        return match == 0 ? 0 : match / (match + stranger);
    }

    /** The share of all pairs that are one person's: the expected matches among those compared over all there are, found by going round. */
    private double prior(long[] all, double pairs) {
        boolean[] every = new boolean[columns.size()];
        Arrays.fill(every, true);
        double share = 1 / Math.max(2, Math.sqrt(2 * pairs));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double expected = HALF;
            for (int pattern = 0; pattern < all.length; pattern++) {
                if (all[pattern] > 0) {
                    expected += all[pattern] * probability(levels(pattern), m, share, every);
                }
            }
            double next = Math.min(0.5, expected / (pairs + 1));
            if (Math.abs(next - share) < SETTLED * share) {
                return next;
            }
            share = next;
        }
        return share;
    }

    double priorBits() {
        return priorBits;
    }

    /** The evidence in bits that two rows are one person's, with the prior; what is the same and rare says more. */
    double bits(int a, int b) {
        double bits = priorBits;
        for (int c = 0; c < m.length; c++) {
            LinkColumn column = columns.get(c);
            int level = level(column, a, b);
            if (level >= 0) {
                bits += bits(c, level, column.codes[a], column.codes[b]);
            }
        }
        return bits;
    }

    /** Of one column; a value in common counts by how frequent it is. */
    double bits(int c, int level, int codeA, int codeB) {
        LinkColumn column = columns.get(c);
        return level == 0 && codeA == codeB ? bits(m[c][0] / column.frequency(codeA)) : bits(m[c][level] / u[c][level]);
    }

    private static double bits(double ratio) {
        return StrictMath.log(ratio) / LOG_2;
    }

    static double probability(double bits) {
        return 1 / (1 + StrictMath.pow(2, -bits));
    }
}
