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
    private static final int MOST_TURNS = 20;
    private static final double SETTLED_SHARE = 1e-4;
    /** Of the pairs that agree, strangers are this share at least, however good a key looks. */
    private static final double LEAST_LEFT = 0.02;

    private static final double LOG_2 = StrictMath.log(2);
    /** Half a pair is added to every level, so that what was not seen is rare and not impossible. */
    private static final double HALF = 0.5;

    final List<LinkColumn> columns;
    final double[][] m;
    final double[][] u;
    /** How often the levels are met among all pairs, those of one person with them. */
    private final double[][] among;

    private final List<Blocks> passes;
    private final List<LinkColumn> apart;
    private final int patterns;
    private final double priorBits;

    FellegiSunter(List<LinkColumn> columns, List<Blocks> passes, List<LinkColumn> apart, int rows, long seed) {
        this.columns = columns;
        this.passes = passes;
        this.apart = apart;
        patterns = patterns(columns);
        among = among(rows, seed);
        u = copy(among);
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
            throw new IllegalArgumentException("The probable rule compares " + columns.size()
                    + " columns, which agree and differ in " + count + " ways; at most " + MOST_PATTERNS
                    + " can be told apart. Leave out the columns that say least.");
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

    private double[][] among(int rows, long seed) {
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
            counts[c] = counts[c].length == 2 ? counted(columns.get(c)) : Maximisation.shares(counts[c]);
        }
        return counts;
    }

    /** Of columns that are the same or not, all pairs are counted; no sample would meet two with one telephone. */
    private static double[] counted(LinkColumn column) {
        double pairs = column.known() * (column.known() - 1.0) / 2;
        double same = (column.agreement() * pairs + HALF) / (pairs + 1);
        return new double[] {same, 1 - same};
    }

    private static double[][] copy(double[][] chances) {
        double[][] copy = new double[chances.length][];
        for (int c = 0; c < copy.length; c++) {
            copy[c] = chances[c].clone();
        }
        return copy;
    }

    /** Learns m, the share of matches and u in turn, until the share has settled. */
    private double learn(int rows) {
        long[] all = new long[patterns];
        List<long[]> counts = new ArrayList<>();
        for (int pass = 0; pass < passes.size(); pass++) {
            long[] ofPass = new long[patterns];
            counts.add(ofPass);
            forEachPair(pass, (a, b, isNew) -> {
                int pattern = pattern(a, b);
                ofPass[pattern]++;
                all[pattern] += isNew ? 1 : 0;
            });
        }
        double pairs = rows * (rows - 1.0) / 2;
        double share = 0;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            learnMatches(counts);
            double next = prior(all, pairs);
            takeOutMatches(next);
            if (Math.abs(next - share) < SETTLED_SHARE * next) {
                return next;
            }
            share = next;
        }
        return share;
    }

    private void learnMatches(List<long[]> counts) {
        double[][] sums = new double[columns.size()][];
        double[] weights = new double[columns.size()];
        for (int pass = 0; pass < passes.size(); pass++) {
            Maximisation found =
                    maximisation(counts.get(pass), passes.get(pass)).run();
            for (int c = 0; c < sums.length; c++) {
                if (found.learns[c]) {
                    sums[c] = sums[c] == null ? new double[u[c].length] : sums[c];
                    for (int level = 0; level < sums[c].length; level++) {
                        sums[c][level] += found.m[c][level] * found.matches();
                    }
                    weights[c] += found.matches();
                }
            }
        }
        for (int c = 0; c < sums.length; c++) {
            m[c] = weights[c] > 0 ? scaled(sums[c], weights[c]) : Maximisation.start(u[c].length);
        }
    }

    /** Of the pairs with one telephone most are one person's; what strangers share is what is left when they are taken out. */
    private void takeOutMatches(double share) {
        for (int c = 0; c < u.length; c++) {
            double sum = 0;
            for (int level = 0; level < u[c].length; level++) {
                double left = among[c][level] - share * m[c][level];
                u[c][level] = Math.max(left, LEAST_LEFT * among[c][level]);
                sum += u[c][level];
            }
            for (int level = 0; level < u[c].length; level++) {
                u[c][level] /= sum;
            }
        }
    }

    private static double[] scaled(double[] sums, double weight) {
        double[] shares = new double[sums.length];
        for (int level = 0; level < shares.length; level++) {
            shares[level] = sums[level] / weight;
        }
        return shares;
    }

    private Maximisation maximisation(long[] all, Blocks pass) {
        boolean[] learns = new boolean[columns.size()];
        for (int c = 0; c < learns.length; c++) {
            learns[c] = !pass.isBy(columns.get(c).name);
        }
        List<int[]> levels = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        for (int pattern = 0; pattern < all.length; pattern++) {
            if (all[pattern] > 0) {
                levels.add(levels(pattern));
                seen.add((double) all[pattern]);
            }
        }
        return new Maximisation(
                levels, seen.stream().mapToDouble(count -> count).toArray(), u, learns);
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
                    expected += all[pattern] * Maximisation.probability(levels(pattern), m, u, share, every);
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
        return level == 0 && codeA == codeB
                ? bits(m[c][0] / (column.frequency(codeA) * u[c][0] / among[c][0]))
                : bits(m[c][level] / u[c][level]);
    }

    private static double bits(double ratio) {
        return StrictMath.log(ratio) / LOG_2;
    }

    static double probability(double bits) {
        return 1 / (1 + StrictMath.pow(2, -bits));
    }
}
