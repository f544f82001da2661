package millet.data;

/** One rule of a {@link Cleaning} of transactions; what each does with the rows is said with it. Each stands once in a cleaning. */
public enum TransactionRule implements CleaningRule {
    /**
     * Rows that equal another in every mapped column are removed; the first stays. A row that a return has changed equals none. In data without an invoice and an item column two equal
     * purchases look like one written twice: leave this rule out there.
     */
    EXACT_DUPLICATES(
            "exact duplicates", "A row that repeats another in every mapped column counts once; the first stays."),

    /**
     * Rows with a price of zero or less are removed: gifts, write-offs, bad debt, corrections of the stock. Where amounts are given instead of
     * prices, rows whose amount is zero. Before {@link #RETURNS_NETTED} this also takes negative quantities at no price, which are
     * corrections of the stock and no returns.
     */
    NON_POSITIVE_PRICES(
            "non-positive prices",
            "A row with a price of zero or less is a gift, a write-off or a correction, no purchase."),

    /**
     * Returns, which are the rows with a negative quantity or amount, cancel earlier purchases of the same customer and item and are removed.
     *
     * <p>Returns take their turn by time, equal times by row. Each cancels units of purchases that are not later than itself, the most recent
     * first (of equal times the later row): first those at its own unit price (to a millionth), then those at any other; as many purchases as
     * it takes. A purchase that is cancelled in part keeps the rest of its units at its price and is <em>changed</em>, one that is cancelled
     * wholly is <em>removed</em>.
     *
     * <p>Without an item column a return is money, and takes its amount off the customer's purchases: off the most recent of which just that
     * amount is left (to a millionth), which is a whole order sent back; where there is none, off the most recent, part by part, as many as it takes. A
     * purchase that keeps a part of its amount is <em>changed</em>: its quantity stays and its price falls, so that amount = quantity × price.
     *
     * <p>What finds no purchase (bought before the data begin, no customer, no item) is removed too and listed in
     * {@link CleanedTransactions#unmatchedReturns()}; among it discounts and fees, which have a negative amount with a positive quantity. With
     * an item column only what the purchases had cost is subtracted: refunds of another sum are counted and summed up in the audit and the
     * warnings. Takes O(n log n) time for n rows of customers and items with returns.
     */
    RETURNS_NETTED(
            "returns netted",
            "A return cancels the most recent earlier purchase of the same customer and item, at the same price if there is one;"
                    + " without an item column it takes its amount off the customer's earlier purchases."),

    /**
     * Unusual quantities and prices are listed in {@link CleanedTransactions#outliers()}, and stay: whether they are mistakes is for a human to
     * say. Unusual is what is at least ten times or at most a tenth of the median and has a modified z-score beyond ±3.5 on the logarithms
     * (Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers): 0.6745 (x − median) ÷ MAD, or, where the median absolute deviation is zero,
     * (x − median) ÷ (1.253314 × mean absolute deviation). Only positive numbers are looked at.
     */
    OUTLIERS_REPORTED(
            "outliers reported",
            "An unusual quantity or price may be a mistake or the best customer; it stays and is listed."),

    /** Rows without a customer are counted, and stay: sums and baskets need them, and what needs a customer leaves them out itself. */
    UNIDENTIFIED_COUNTED(
            "without customer, kept",
            "A row without a customer is a sale all the same; what needs a customer leaves it out itself."),

    /** Rows without a customer are removed. */
    UNIDENTIFIED_DROPPED("without customer, dropped", "A row without a customer is removed, whatever it sold."),

    /** Rows with a negative quantity or amount are removed, and what they returned stays bought: the common recipe, and its fault. */
    NEGATIVES_DROPPED(
            "negative rows dropped",
            "A row with a negative quantity or amount is removed, and what it returned stays bought.");

    private final String label;
    private final String sentence;

    TransactionRule(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    /** As an audit shows it, such as {@code returns netted}. */
    @Override
    public String toString() {
        return label;
    }
}
