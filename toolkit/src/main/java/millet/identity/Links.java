package millet.identity;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;

/** Pairs of rows that a rule would join, in columns: no object for a pair. */
final class Links {

    private final IntArrayList first = new IntArrayList();
    private final IntArrayList second = new IntArrayList();
    private final IntArrayList rules = new IntArrayList();
    private final DoubleArrayList scores = new DoubleArrayList();
    private final DoubleArrayList probabilities = new DoubleArrayList();

    void add(int a, int b, int rule, double score, double probability) {
        first.add(Math.min(a, b));
        second.add(Math.max(a, b));
        rules.add(rule);
        scores.add(score);
        probabilities.add(probability);
    }

    int size() {
        return first.size();
    }

    int first(int link) {
        return first.getInt(link);
    }

    int second(int link) {
        return second.getInt(link);
    }

    int rule(int link) {
        return rules.getInt(link);
    }

    /** Bits of evidence for a probable link, the similarity for a similar one, 1 for a key. */
    double score(int link) {
        return scores.getDouble(link);
    }

    /** Of a probable link; 1 for the others. */
    double probability(int link) {
        return probabilities.getDouble(link);
    }

    /** The links in the order in which they are joined: by rule, then the strongest first, then by the rows. */
    int[] order() {
        int[] order = new int[size()];
        for (int link = 0; link < order.length; link++) {
            order[link] = link;
        }
        IntArrays.quickSort(order, (x, y) -> {
            int byRule = Integer.compare(rule(x), rule(y));
            int byScore = byRule != 0 ? byRule : Double.compare(score(y), score(x));
            int byFirst = byScore != 0 ? byScore : Integer.compare(first(x), first(y));
            return byFirst != 0 ? byFirst : Integer.compare(second(x), second(y));
        });
        return order;
    }
}
