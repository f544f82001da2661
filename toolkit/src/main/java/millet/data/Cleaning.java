package millet.data;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How transactions are cleaned: rules, applied in their order. What every rule did is kept in an audit.
 *
 * <pre>{@code
 * CleanedTransactions cleaned = Cleaning.standard().apply(sales);
 * Transactions sales = cleaned.data();
 * }</pre>
 *
 * @param rules what is applied, in this order; each rule once
 */
public record Cleaning(List<CleaningRule> rules) {

    /**
     * Copies the rules.
     *
     * @throws IllegalArgumentException if a rule stands twice
     */
    public Cleaning {
        rules = List.copyOf(rules);
        Set<CleaningRule> seen = EnumSet.noneOf(CleaningRule.class);
        for (CleaningRule rule : rules) {
            if (!seen.add(rule)) {
                throw new IllegalArgumentException(
                        "A cleaning applies each rule once; " + rule.name() + " stands twice in it. Leave one out.");
            }
        }
    }

    /**
     * The cleaning that keeps what customers really bought: exact duplicates and non-positive prices are removed, returns are netted against the
     * purchases they cancel, outliers and rows without customer are reported and kept. Applied again it changes nothing more.
     *
     * @return the cleaning
     */
    public static Cleaning standard() {
        return new Cleaning(List.of(
                CleaningRule.EXACT_DUPLICATES,
                CleaningRule.NON_POSITIVE_PRICES,
                CleaningRule.RETURNS_NETTED,
                CleaningRule.OUTLIERS_REPORTED,
                CleaningRule.UNIDENTIFIED_COUNTED));
    }

    /**
     * The common recipe, for comparison: rows without customer, with a negative quantity or amount, or with a price of zero or less are
     * removed. Who bought much and returned all of it is then among the best customers.
     *
     * @return the cleaning
     */
    public static Cleaning textbook() {
        return new Cleaning(List.of(
                CleaningRule.UNIDENTIFIED_DROPPED, CleaningRule.NEGATIVES_DROPPED, CleaningRule.NON_POSITIVE_PRICES));
    }

    /**
     * The same cleaning with one more rule at its end.
     *
     * @param rule a rule that it does not have yet
     * @return a new cleaning
     * @throws IllegalArgumentException if it has the rule already
     */
    public Cleaning with(CleaningRule rule) {
        List<CleaningRule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Cleaning(more);
    }

    /**
     * The same cleaning without one of its rules.
     *
     * @param rule a rule that it has
     * @return a new cleaning
     * @throws IllegalArgumentException if it does not have the rule
     */
    public Cleaning without(CleaningRule rule) {
        List<CleaningRule> fewer = new ArrayList<>(rules);
        if (!fewer.remove(rule)) {
            throw new IllegalArgumentException("A rule can be left out of a cleaning that has it; " + rule.name()
                    + " is not among " + rules.stream().map(CleaningRule::name).toList() + ".");
        }
        return new Cleaning(fewer);
    }

    /**
     * Applies the rules, one after the other.
     *
     * @param transactions what is cleaned; it is not changed
     * @return the cleaned transactions with their audit
     */
    public CleanedTransactions apply(Transactions transactions) {
        return new CleaningRun(transactions).apply(rules);
    }
}
