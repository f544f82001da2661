package millet.identity;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How right the people are that were found: {@code measure | value}.
 *
 * <p>Pairwise: of the pairs of accounts that were joined, the share that is one person's (precision); of the pairs that are one person's, the share that was
 * joined (recall). B-cubed (A. Bagga and B. Baldwin, 1998) takes the mean over accounts instead, so that one large group does not count by its square.
 */
public final class LinkageScore implements Displayable {

    private final Identities found;
    private final int[] real;
    private final String[] names;
    private final Agreement agreement;

    LinkageScore(Identities found, int[] real, String[] names) {
        this.found = found;
        this.real = real;
        this.names = names;
        agreement = new Agreement(found.persons(), real);
    }

    /** Two ways to group the same rows. */
    private static final class Agreement {
        private final double joinedPairs;
        private final double truePairs;
        private final double rightPairs;
        private double cubedPrecision;
        private double cubedRecall;
        private final int groups;
        private final int truths;

        private Agreement(int[] groups, int[] real) {
            int[] sizes = sizes(groups);
            int[] trueSizes = sizes(real);
            Long2IntOpenHashMap cells = new Long2IntOpenHashMap();
            for (int row = 0; row < groups.length; row++) {
                cells.addTo(cell(groups[row], real[row]), 1);
            }
            for (int row = 0; row < groups.length; row++) {
                double common = cells.get(cell(groups[row], real[row]));
                cubedPrecision += common / sizes[groups[row]];
                cubedRecall += common / trueSizes[real[row]];
            }
            cubedPrecision /= groups.length;
            cubedRecall /= groups.length;
            double right = 0;
            for (int count : cells.values()) {
                right += pairs(count); // whole numbers: the order does not show
            }
            rightPairs = right;
            joinedPairs = Arrays.stream(sizes).mapToDouble(Agreement::pairs).sum();
            truePairs = Arrays.stream(trueSizes).mapToDouble(Agreement::pairs).sum();
            this.groups = (int) Arrays.stream(sizes).filter(size -> size > 0).count();
            truths = (int) Arrays.stream(trueSizes).filter(size -> size > 0).count();
        }

        private static long cell(int group, int truth) {
            return ((long) group << 32) | truth;
        }

        private static double pairs(int count) {
            return count * (count - 1.0) / 2;
        }

        private static int[] sizes(int[] groups) {
            int[] sizes = new int[Arrays.stream(groups).max().orElse(-1) + 1];
            for (int group : groups) {
                sizes[group]++;
            }
            return sizes;
        }

        private double precision() {
            return rightPairs / joinedPairs;
        }

        private double recall() {
            return rightPairs / truePairs;
        }
    }

    /**
     * The share of the joined pairs that are one person's.
     *
     * @return between 0 and 1; NaN where nothing was joined
     */
    public double precision() {
        return agreement.precision();
    }

    /**
     * The share of one person's pairs that were joined.
     *
     * @return between 0 and 1; NaN where everybody has one account
     */
    public double recall() {
        return agreement.recall();
    }

    /**
     * The harmonic mean of precision and recall.
     *
     * @return between 0 and 1
     */
    public double f1() {
        return harmonic(precision(), recall());
    }

    /**
     * The mean over accounts of the share of their group that is their person.
     *
     * @return between 0 and 1
     */
    public double bCubedPrecision() {
        return agreement.cubedPrecision;
    }

    /**
     * The mean over accounts of the share of their person that is in their group.
     *
     * @return between 0 and 1
     */
    public double bCubedRecall() {
        return agreement.cubedRecall;
    }

    /**
     * The harmonic mean of both.
     *
     * @return between 0 and 1
     */
    public double bCubedF1() {
        return harmonic(bCubedPrecision(), bCubedRecall());
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    /**
     * How right each rule was: rule, links, right, precision.
     *
     * @return a new table, a row a rule in the order of the rules
     */
    public Table byRule() {
        StringColumn rules = StringColumn.create("rule");
        IntColumn all = IntColumn.create("links");
        IntColumn right = IntColumn.create("right");
        DoubleColumn precision = DoubleColumn.create("precision");
        found.linksByRule(real).forEach((rule, count) -> {
            rules.append(rule);
            all.append(count[0]);
            right.append(count[1]);
            precision.append(count[1] / (double) count[0]);
        });
        return Table.create("links by rule", rules, all, right, precision);
    }

    /**
     * People found who are several in truth: person, accounts, true people.
     *
     * @return a new table, in the order of the people
     */
    public Table falseMerges() {
        return mixed("joined wrongly", "person", "true people", false);
    }

    /**
     * True people who were found as several: true person, accounts, people.
     *
     * @return a new table, in the order of the accounts
     */
    public Table falseSplits() {
        return mixed("parted wrongly", "true person", "people", true);
    }

    private Table mixed(String name, String of, String others, boolean byTruth) {
        Map<Integer, Set<String>> parts = new TreeMap<>();
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        Map<Integer, String> labels = new LinkedHashMap<>();
        for (int row = 0; row < real.length; row++) {
            String person = found.personName(found.persons()[row]);
            int group = byTruth ? real[row] : found.persons()[row];
            parts.computeIfAbsent(group, key -> new LinkedHashSet<>()).add(byTruth ? person : names[row]);
            counts.merge(group, 1, Integer::sum);
            labels.put(group, byTruth ? names[row] : person);
        }
        StringColumn groups = StringColumn.create(of);
        IntColumn accounts = IntColumn.create("accounts");
        StringColumn texts = StringColumn.create(others);
        parts.forEach((group, set) -> {
            if (set.size() > 1) {
                groups.append(labels.get(group));
                accounts.append(counts.get(group));
                texts.append(String.join(", ", set));
            }
        });
        return Table.create(name, groups, accounts, texts);
    }

    /**
     * Precision and recall had the probable rule accepted other probabilities, down to the one from which on it keeps pairs for review: probability, precision,
     * recall, F1.
     *
     * @return a new table; no row where no rule is probable
     */
    public Table thresholds() {
        DoubleColumn thresholds = DoubleColumn.create("probability");
        DoubleColumn precision = DoubleColumn.create("precision");
        DoubleColumn recall = DoubleColumn.create("recall");
        DoubleColumn f1 = DoubleColumn.create("F1");
        for (double threshold : found.thresholds()) {
            Agreement at = new Agreement(found.groupsAt(threshold), real);
            thresholds.append(threshold);
            precision.append(at.precision());
            recall.append(at.recall());
            f1.append(harmonic(at.precision(), at.recall()));
        }
        return Table.create("thresholds", thresholds, precision, recall, f1);
    }

    /**
     * Precision against recall over the thresholds.
     *
     * @return the chart
     * @throws IllegalArgumentException if no rule is probable
     */
    public Chart plot() {
        Table curve = thresholds();
        if (curve.isEmpty()) {
            throw new IllegalArgumentException("A curve over thresholds needs a probable rule, and there is none. Say"
                    + " MatchRule.probable(…).within(…), or look at byRule().");
        }
        return Charts.scatter(curve, "recall", "precision")
                .withLabels("probability")
                .withPercentX()
                .withPercentY()
                .withTitle("What is joined rightly, and what is found, by the probability that is asked for");
    }

    @Override
    public Table toTable() {
        StringColumn measures = StringColumn.create("measure");
        DoubleColumn values = DoubleColumn.create("value");
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("pairwise precision", precision());
        all.put("pairwise recall", recall());
        all.put("pairwise F1", f1());
        all.put("B-cubed precision", bCubedPrecision());
        all.put("B-cubed recall", bCubedRecall());
        all.put("B-cubed F1", bCubedF1());
        all.forEach((measure, value) -> {
            measures.append(measure);
            values.append(value);
        });
        return Table.create("people held against the truth", measures, values);
    }

    @Override
    public List<String> warnings() {
        return agreement.joinedPairs == 0 ? List.of("No accounts were joined; there is no precision.") : List.of();
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withDecimals("value", 4)
                .withNote(Numbers.count(agreement.groups) + " people were found; in truth they are "
                        + Numbers.count(agreement.truths) + ". Of " + Numbers.count((long) agreement.joinedPairs)
                        + " pairs joined " + Numbers.count((long) agreement.rightPairs) + " are right, of "
                        + Numbers.count((long) agreement.truePairs) + " true ones.")
                .withWarnings(warnings());
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
