package millet.identity;

import java.util.ArrayList;
import java.util.List;
import millet.identity.MatchRule.Condition;
import millet.identity.MatchRule.Likening;

/** The columns that rules read. */
final class RuleColumns {

    private RuleColumns() {}

    /** Conditions on more columns, after those before. */
    static List<Condition> of(List<Condition> before, Likening likening, String... columns) {
        List<Condition> all = new ArrayList<>(before);
        for (String column : columns) {
            all.add(new Condition(column, likening, 1));
        }
        return List.copyOf(all);
    }

    /** The columns that a rule reads and how it compares them; those that are only shared come last. */
    static List<Condition> of(MatchRule rule) {
        if (rule instanceof MatchRule.SameKey key) {
            return of(List.of(), Likening.SAME, key.columns().toArray(String[]::new));
        }
        return rule instanceof MatchRule.Similar similar
                ? compared(rule, similar.conditions(), similar.blocks())
                : compared(rule, ((MatchRule.Probable) rule).conditions(), ((MatchRule.Probable) rule).blocks());
    }

    private static List<Condition> compared(MatchRule rule, List<Condition> conditions, List<List<String>> blocks) {
        if (blocks.isEmpty() || conditions.isEmpty()) {
            throw new IllegalArgumentException("The rule '" + rule.label()
                    + "' needs columns to compare and a group within which rows are compared; all pairs of a large table would take"
                    + " years. Say .within(\"city\").");
        }
        List<Condition> all = new ArrayList<>(conditions);
        for (List<String> block : blocks) {
            for (String column : block) {
                if (all.stream().noneMatch(condition -> condition.column().equals(column))) {
                    all.add(new Condition(column, Likening.SAME, 1));
                }
            }
        }
        return all;
    }
}
