package millet.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.display.Displayable;
import tech.tablesaw.api.Table;

/**
 * What the data earned in one decision: the profit of the same customers with the data and without them, and how sure the difference is. Immutable.
 *
 * <p>The difference is the mean, over the customers, of profit with minus profit without. Its interval is a paired bootstrap: customers are
 * drawn with replacement, with both their profits, {@value #RESAMPLES} times with seed {@value #SEED}; the interval goes from the 2.5 to the 97.5
 * percentile of the means (linear between order statistics). See B. Efron and R. J. Tibshirani, <em>An Introduction to the Bootstrap</em>, 1993, chapter 13.
 * It tells how the difference would vary with other customers of this kind, not whether the assumptions hold. The numbers are the same on
 * every machine; the time grows with the customers, a second for some 50,000. An interruption of the thread is obeyed.
 */
public final class LedgerEntry implements Displayable {

    static final int RESAMPLES = 2000;
    static final long SEED = 42;

    private final String study;
    private final String decision;
    private final int customers;
    private final double difference;
    private final Interval interval;
    private final List<String> assumptions;

    private LedgerEntry(
            String study,
            String decision,
            int customers,
            double difference,
            Interval interval,
            List<String> assumptions) {
        this.study = study;
        this.decision = decision;
        this.customers = customers;
        this.difference = difference;
        this.interval = interval;
        this.assumptions = assumptions;
    }

    /**
     * Weighs a decision made with the data against the same decision made without them.
     *
     * @param study the case study
     * @param decision what was decided, in a few words
     * @param withData the profit of each customer with the data
     * @param withoutData the profit of the same customers, in the same order, without the data: the best that could have been done
     * @return the entry
     * @throws IllegalArgumentException if a text is blank, there is no customer, the two differ in length, or a profit is not finite
     * @throws IllegalStateException if the thread is interrupted
     */
    public static LedgerEntry of(String study, String decision, double[] withData, double[] withoutData) {
        requireText(study, "a study");
        requireText(decision, "a decision");
        double[] differences = differences(study, withData, withoutData);
        double mean = Interval.sum(differences) / differences.length;
        if (!Double.isFinite(Interval.size(differences))) {
            throw new IllegalArgumentException("The profits of '" + study
                    + "' add up to more than a number can hold. Measure them in a larger unit.");
        }
        Interval interval = Interval.ofMean(differences, RESAMPLES, SEED);
        return new LedgerEntry(study, decision, differences.length, mean, interval, List.of());
    }

    /** An entry as it was written to a file. */
    static LedgerEntry saved(
            String study,
            String decision,
            int customers,
            double difference,
            Interval interval,
            List<String> assumptions) {
        requireText(study, "a study");
        requireText(decision, "a decision");
        return new LedgerEntry(study, decision, customers, difference, interval, List.of())
                .withAssumptions(assumptions);
    }

    private static double[] differences(String study, double[] withData, double[] withoutData) {
        if (withData == null || withoutData == null || withData.length == 0 || withData.length != withoutData.length) {
            throw new IllegalArgumentException("A ledger entry needs the profit of the same customers twice, with and"
                    + " without the data; '" + study + "' has " + size(withData) + " and " + size(withoutData)
                    + ". Give one number for each customer, 0 for who earns nothing.");
        }
        double[] differences = new double[withData.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = withData[i] - withoutData[i];
            if (!Double.isFinite(differences[i])) {
                throw new IllegalArgumentException("A ledger entry needs finite profits; customer number " + (i + 1)
                        + " of '" + study + "' has " + withData[i] + " with and " + withoutData[i]
                        + " without the data. Give 0 for who earns nothing.");
            }
        }
        return differences;
    }

    private static String size(double[] numbers) {
        return numbers == null ? "null" : Integer.toString(numbers.length);
    }

    private static void requireText(String text, String what) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("A ledger entry needs " + what + " in words; it is blank.");
        }
    }

    /**
     * The same entry with what had to be assumed, in place of any other assumptions.
     *
     * @param assumptions one sentence each
     * @return a new entry
     */
    public LedgerEntry withAssumptions(String... assumptions) {
        return withAssumptions(assumptions == null ? null : Arrays.asList(assumptions));
    }

    /**
     * The same entry with what had to be assumed, in place of any other assumptions.
     *
     * @param assumptions one sentence each
     * @return a new entry
     * @throws IllegalArgumentException if there is no list, or a sentence is blank
     */
    public LedgerEntry withAssumptions(List<String> assumptions) {
        if (assumptions == null) {
            throw new IllegalArgumentException(
                    "A ledger entry needs a list of assumptions, not null. Say withAssumptions(\"…\"), or List.of()"
                            + " for none.");
        }
        assumptions.forEach(assumption -> requireText(assumption, "each assumption"));
        return new LedgerEntry(study, decision, customers, difference, interval, List.copyOf(assumptions));
    }

    /**
     * The case study.
     *
     * @return its name
     */
    public String study() {
        return study;
    }

    /**
     * What was decided.
     *
     * @return a few words
     */
    public String decision() {
        return decision;
    }

    /**
     * How many customers the decision was judged on.
     *
     * @return their number
     */
    public int customers() {
        return customers;
    }

    /**
     * What the data earned: profit with minus profit without, per customer.
     *
     * @return the mean difference, in the unit of the profits
     */
    public double profitPerCustomer() {
        return difference;
    }

    /**
     * What the data earned with the customers that the decision was judged on: the profit per customer times their number. It tells nothing of
     * other customers.
     *
     * @return the sum of the differences, in the unit of the profits
     */
    public double profit() {
        return difference * customers;
    }

    /**
     * The lower end of the 95 % interval of the profit per customer.
     *
     * @return the end; NaN for a single customer
     */
    public double low() {
        return interval.low();
    }

    /**
     * The upper end of the 95 % interval of the profit per customer.
     *
     * @return the end; NaN for a single customer
     */
    public double high() {
        return interval.high();
    }

    /**
     * What had to be assumed.
     *
     * @return one sentence each
     */
    public List<String> assumptions() {
        return assumptions;
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (customers == 1) {
            warnings.add("One customer says nothing about others: there is no interval.");
        } else if (low() <= 0 && high() >= 0) {
            warnings.add("The 95 % interval contains 0: the data may have earned nothing here.");
        } else if (high() < 0) {
            warnings.add("The whole 95 % interval is below 0: deciding with the data lost money here.");
        }
        if (assumptions.isEmpty()) {
            warnings.add(
                    "No assumptions are stated: say withAssumptions(…), for a profit that nobody has measured rests on"
                            + " some.");
        }
        return warnings;
    }

    /**
     * The entry as a ledger of one row.
     *
     * @return a table with the columns of {@link DataLedger#toTable}
     */
    @Override
    public Table toTable() {
        return DataLedger.of(this).toTable();
    }

    @Override
    public String toHtml() {
        return DataLedger.of(this).toHtml();
    }

    @Override
    public String toText() {
        return DataLedger.of(this).toText();
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
