package millet.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tech.tablesaw.api.Table;

/**
 * How a table or transactions are cleaned: rules, applied in their order. What every rule did is kept in an audit.
 *
 * <pre>{@code
 * CleanedTable members = Cleaning.of(
 *         CleaningRule.trim(), CleaningRule.dropDuplicates("card"), CleaningRule.fillMissing("age").withMedian().by("city")).apply(table);
 * CleanedTransactions cleaned = Cleaning.standard().apply(sales);
 * }</pre>
 *
 * @param rules what is applied, in this order: rules on tables or rules on transactions; each of the latter once
 */
public record Cleaning(List<CleaningRule> rules) {

    /**
     * Copies the rules.
     *
     * @throws IllegalArgumentException if a rule on transactions stands twice
     */
    public Cleaning {
        if (rules.stream().anyMatch(rule -> rule == null)) {
            throw new IllegalArgumentException("A cleaning needs rules; one of " + rules + " is null.");
        }
        rules = List.copyOf(rules);
        Set<TransactionRule> seen = EnumSet.noneOf(TransactionRule.class);
        for (CleaningRule rule : rules) {
            if (rule instanceof TransactionRule once && !seen.add(once)) {
                throw new IllegalArgumentException(
                        "A cleaning applies each rule once; " + once.name() + " stands twice in it. Leave one out.");
            }
        }
    }

    /**
     * A cleaning of these rules.
     *
     * @param rules what is applied, in this order
     * @return the cleaning
     * @throws IllegalArgumentException if a rule is null, or a rule on transactions stands twice
     */
    public static Cleaning of(CleaningRule... rules) {
        if (rules == null) {
            throw new IllegalArgumentException(
                    "A cleaning needs rules, not null. Say Cleaning.of(CleaningRule.trim(), CleaningRule.dropDuplicates()).");
        }
        return new Cleaning(Arrays.asList(rules));
    }

    /**
     * The cleaning that keeps what customers really bought: exact duplicates and non-positive prices are removed, returns are netted against the
     * purchases they cancel, outliers and rows without customer are reported and kept. Applied again it changes nothing more.
     *
     * @return the cleaning
     */
    public static Cleaning standard() {
        return new Cleaning(List.of(
                TransactionRule.EXACT_DUPLICATES,
                TransactionRule.NON_POSITIVE_PRICES,
                TransactionRule.RETURNS_NETTED,
                TransactionRule.OUTLIERS_REPORTED,
                TransactionRule.UNIDENTIFIED_COUNTED));
    }

    /**
     * The common recipe, for comparison: rows without customer, with a negative quantity or amount, or with a price of zero or less are
     * removed. Who bought much and returned all of it is then among the best customers.
     *
     * @return the cleaning
     */
    public static Cleaning textbook() {
        return new Cleaning(List.of(
                TransactionRule.UNIDENTIFIED_DROPPED,
                TransactionRule.NEGATIVES_DROPPED,
                TransactionRule.NON_POSITIVE_PRICES));
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
            throw new IllegalArgumentException("A rule can be left out of a cleaning that has it; " + nameOf(rule)
                    + " is not among " + rules.stream().map(Cleaning::nameOf).toList() + ".");
        }
        return new Cleaning(fewer);
    }

    /** As a program writes it. */
    private static String nameOf(CleaningRule rule) {
        return rule instanceof TransactionRule constant ? constant.name() : String.valueOf(rule);
    }

    /**
     * Applies the rules, one after the other.
     *
     * @param transactions what is cleaned; it is not changed
     * @return the cleaned transactions with their audit
     * @throws IllegalArgumentException if a rule is one on tables
     */
    public CleanedTransactions apply(Transactions transactions) {
        if (transactions == null) {
            throw new IllegalArgumentException(
                    "A cleaning needs transactions, not null. Transactions.suggest(table) writes the line that makes them.");
        }
        List<TransactionRule> wanted = new ArrayList<>();
        for (CleaningRule rule : rules) {
            if (!(rule instanceof TransactionRule one)) {
                throw new IllegalArgumentException(
                        "Transactions are cleaned by the constants of TransactionRule; '" + rule
                                + "' is a rule on tables. Apply it to the table that the transactions are made of:"
                                + " Cleaning.of(…).apply(table).data().");
            }
            wanted.add(one);
        }
        return new CleaningRun(transactions).apply(wanted);
    }

    /**
     * Applies the rules, one after the other.
     *
     * @param table what is cleaned; it is not changed
     * @return the cleaned table with its audit, and with what was removed, changed and reported
     * @throws IllegalArgumentException if a rule is one on transactions, or asks for a column that is not there or of another type
     */
    public CleanedTable apply(Table table) {
        if (table == null) {
            throw new IllegalArgumentException("A cleaning needs a table, not null. Read one with Tables.read(\"…\").");
        }
        return new TableCleaning(table).apply(rulesOnTables());
    }

    List<TableRule> rulesOnTables() {
        List<TableRule> wanted = new ArrayList<>();
        for (CleaningRule rule : rules) {
            if (!(rule instanceof TableRule one)) {
                throw new IllegalArgumentException(
                        "A table is cleaned by the rules that CleaningRule makes; '"
                                + nameOf(rule)
                                + "' is a rule on transactions. Make transactions first; Transactions.suggest(table) writes the line.");
            }
            wanted.add(one);
        }
        return wanted;
    }
}
