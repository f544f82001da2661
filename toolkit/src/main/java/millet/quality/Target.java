package millet.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import millet.display.Names;
import millet.display.Numbers;
import tech.tablesaw.api.Table;

/** The column that is to be predicted, and how much every other one has to do with it. */
final class Target {

    /** So near to the target that it was probably made from it. */
    private static final double LEAK = 0.95;

    /** 999 of 1,000 pairs of the two values are told apart. */
    private static final double PARTED = 0.998;

    private static final double RARE = 0.05;
    private static final int FEWEST = 20;

    private final ColumnProfile column;
    private final List<Correlations.Pair> pairs;

    /** Columns of numbers that a limit parts into the two values of the target: their correlation need not be high. */
    private final List<Remark> telling;

    private Target(ColumnProfile column, List<Correlations.Pair> pairs, List<Remark> telling) {
        this.column = column;
        this.pairs = pairs;
        this.telling = telling;
    }

    static Target of(Table table, String name, List<ColumnProfile> columns) {
        String known = Names.column(table, name, "The profile's target").name();
        ColumnProfile target = columns.stream()
                .filter(column -> column.name().equals(known))
                .findFirst()
                .orElseThrow();
        if (target.kind().isMoment() || target.kind() == Kind.TIME) {
            throw new IllegalArgumentException("The profile's target needs numbers or names; '" + known + "' holds "
                    + target.kind().label() + ". Make days or a group of it first.");
        }
        int[] all = Compared.allRows(table);
        Variable goal = Variable.of(table.column(known), all);
        if (!goal.isNumber() && target.distinct() > Correlations.MOST_CATEGORIES) {
            throw new IllegalArgumentException("The profile's target needs numbers or at most "
                    + Correlations.MOST_CATEGORIES + " names; '" + known + "' has " + Numbers.count(target.distinct())
                    + ". Name the column that a model shall predict.");
        }
        List<Variable> others = columns.parallelStream()
                .filter(column ->
                        column != target && Compared.reasonAgainst(column).isEmpty())
                .map(column -> Variable.of(table.column(column.name()), all))
                .toList();
        List<Correlations.Pair> pairs =
                others.parallelStream().map(other -> pair(other, goal)).toList();
        return new Target(target, pairs, target.distinct() == 2 ? telling(others, goal, pairs) : List.of());
    }

    private static List<Remark> telling(List<Variable> others, Variable goal, List<Correlations.Pair> pairs) {
        List<Remark> telling = new ArrayList<>();
        for (int place = 0; place < others.size(); place++) {
            if (others.get(place).isNumber() && !isLeak(pairs.get(place))) {
                Association separation = Association.separation(others.get(place), goal);
                if (Math.abs(separation.value()) >= PARTED && separation.rows() >= FEWEST) {
                    telling.add(new Remark(
                            Concern.LEAK,
                            others.get(place).name(),
                            "(a limit parts the two values of " + goal.name() + ")",
                            Math.abs(separation.value())));
                }
            }
        }
        return telling;
    }

    private static boolean isLeak(Correlations.Pair pair) {
        return pair.strength() >= LEAK && pair.association().rows() >= FEWEST;
    }

    private static Correlations.Pair pair(Variable column, Variable goal) {
        Measure measure = Measure.fitting(column, goal);
        return new Correlations.Pair(column.name(), goal.name(), measure, measure.of(column, goal));
    }

    String name() {
        return column.name();
    }

    Optional<Correlations.Pair> with(String other) {
        return pairs.stream().filter(pair -> pair.column().equals(other)).findFirst();
    }

    List<Remark> leaks() {
        List<Remark> leaks = new ArrayList<>(telling);
        pairs.stream()
                .filter(Target::isLeak)
                .map(pair -> new Remark(
                        Concern.LEAK,
                        pair.column(),
                        "(" + pair.measure().label() + " "
                                + Numbers.fixed(pair.association().value(), 3) + " with " + name() + ")",
                        pair.strength()))
                .forEach(leaks::add);
        return leaks;
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (column.missing() > 0) {
            warnings.add(Numbers.count(column.missing(), "row") + " without the target " + name()
                    + ": leave them out of training and testing; a filled target is invented.");
        }
        int present = column.rows() - column.missing();
        if (column.distinct() == 2 && present >= FEWEST) {
            Distribution.Frequency rare = column.frequencies().get(1);
            double share = (double) rare.rows() / present;
            if (share < RARE) {
                warnings.add("Only " + Numbers.percent(share, 2) + " of the rows have " + name() + " = '" + rare.text()
                        + "': who always says '"
                        + column.frequencies().get(0).text() + "' is right in " + Numbers.percent(1 - share, 2)
                        + ". Judge a model by precision, recall and lift, not by accuracy, and split stratified.");
            }
        }
        return warnings;
    }
}
