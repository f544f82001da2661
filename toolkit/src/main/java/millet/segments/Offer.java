package millet.segments;

import java.util.List;
import millet.data.Transactions;

/**
 * An offer to customers, a letter or a coupon, with what it costs and what it is assumed to bring. The expected profit of a customer in a period is
 *
 * <pre>{@code profit = margin · uplift · spending − cost}</pre>
 *
 * <p>where spending is what the customer spends without the offer. <b>The uplift is an assumption</b>, here the same for every customer; only an
 * experiment with a control group measures it. {@link OfferResult} tells from which uplift on an offer to a segment pays.
 *
 * @param cost what the offer costs per customer and period, in the unit of the amounts
 * @param margin the share of sales that is profit, above 0 and at most 1
 * @param uplift by which share the offer is assumed to raise spending, above 0 and at most 10
 */
public record Offer(double cost, double margin, double uplift) {

    private static final double USUAL_MARGIN = 0.25;
    private static final double USUAL_UPLIFT = 0.1;
    static final double MOST_UPLIFT = 10;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range or not finite
     */
    public Offer {
        require(cost >= 0 && Double.isFinite(cost), "a cost from 0 up", cost, "Offer.costing(0.5)");
        require(margin > 0 && margin <= 1, "a margin above 0 and at most 1", margin, "withMargin(0.25) for 25 %");
        require(
                uplift > 0 && uplift <= MOST_UPLIFT,
                "an uplift above 0 and at most 10",
                uplift,
                "withUplift(0.1) for 10 % more");
    }

    private static void require(boolean right, String expected, double actual, String remedy) {
        if (!right) {
            throw new IllegalArgumentException(
                    "An offer needs " + expected + ", not " + actual + ". Say " + remedy + ".");
        }
    }

    /**
     * An offer of this cost, with a margin of 0.25 and an assumed uplift of 0.1 until others are given.
     *
     * @param cost per customer and period, from 0 up
     * @return the offer
     * @throws IllegalArgumentException if the cost is negative or not finite
     */
    public static Offer costing(double cost) {
        return new Offer(cost, USUAL_MARGIN, USUAL_UPLIFT);
    }

    /**
     * The same offer with another profit margin.
     *
     * @param share the share of sales that is profit, above 0 and at most 1
     * @return a new offer
     * @throws IllegalArgumentException if the share is out of this range
     */
    public Offer withMargin(double share) {
        return new Offer(cost, share, uplift);
    }

    /**
     * The same offer with another assumed uplift.
     *
     * @param share by which share spending rises, above 0 and at most 10
     * @return a new offer
     * @throws IllegalArgumentException if the share is out of this range
     */
    public Offer withUplift(double share) {
        return new Offer(cost, margin, share);
    }

    /**
     * Chooses the segments whose customers promise a profit, by what they spent in a past period. Who did not buy in it, or returned more than was
     * bought, spent 0.
     *
     * @param segments the customers, known before the period that the plan is for
     * @param before the sales of the past period
     * @return the plan; it is judged by {@link OfferPlan#evaluate} on a later period
     * @throws IllegalArgumentException if there are no sales, or one of the two is null
     */
    public OfferPlan plan(Segments segments, Transactions before) {
        if (segments == null || before == null) {
            throw new IllegalArgumentException("To plan an offer needs segments and the sales of a past period; the "
                    + (segments == null ? "segments" : "sales") + " are null. Say plan(segments, winterSales).");
        }
        return OfferPlan.of(this, segments, before);
    }

    /** The expected profit of a customer who spends so much without the offer. */
    double profit(double spending) {
        return margin * uplift * spending - cost;
    }

    /** The uplift from which on the offer pays for who spends so much; infinite for who spends nothing. */
    double breakEven(double spending) {
        return cost == 0 ? 0 : cost / (margin * spending);
    }

    /** What is assumed, in sentences. */
    List<String> assumptions() {
        return List.of(
                "the offer raises every customer's spending by " + Words.givenPercent(uplift)
                        + " (assumed, not measured)",
                "margin " + Words.givenPercent(margin) + " of sales",
                "the offer costs " + Words.given(cost) + " per customer and period");
    }
}
