package millet.segments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import millet.data.Transactions;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Who gets an {@link Offer}, chosen on a past period: with the data the segments of which a profit is expected; without them, when only the
 * average of all is known, everybody or nobody, whichever promises more.
 */
public final class OfferPlan implements Displayable {

    private final Offer offer;
    private final Segments segments;
    private final Spending spending;
    private final LocalDate first;
    private final LocalDate last;

    private OfferPlan(Offer offer, Segments segments, Spending spending, LocalDate first, LocalDate last) {
        this.offer = offer;
        this.segments = segments;
        this.spending = spending;
        this.first = first;
        this.last = last;
    }

    static OfferPlan of(Offer offer, Segments segments, Transactions before) {
        requireSales(before, "plan");
        return new OfferPlan(
                offer,
                segments,
                Spending.of(segments, before),
                before.firstTime().toLocalDate(),
                before.lastTime().toLocalDate());
    }

    static void requireSales(Transactions sales, String verb) {
        if (sales.customerCount() == 0) {
            throw new IllegalArgumentException("To " + verb
                    + " an offer needs the sales of a period with their customers; these transactions have "
                    + Numbers.count(sales.rowCount(), "row")
                    + " and no customer. Look at the filters and columns before it.");
        }
    }

    /**
     * The segments that get the offer.
     *
     * @return their names, in their order; empty when nobody gets it
     */
    public List<String> chosen() {
        List<String> chosen = new ArrayList<>();
        for (int segment = 0; segment < segments.names().size(); segment++) {
            if (chooses(segment)) {
                chosen.add(segments.names().get(segment));
            }
        }
        return List.copyOf(chosen);
    }

    /**
     * Whether everybody would get the offer if only the average spending were known.
     *
     * @return true for everybody, false for nobody
     */
    public boolean everybodyWithoutData() {
        return offer.profit(spending.mean()) > 0;
    }

    /**
     * Judges the plan on a later period that should be as long as the past one.
     *
     * @param after the sales of the later period; who did not buy in it spent 0
     * @return the profits with the data and without
     * @throws IllegalArgumentException if there are no sales
     */
    public OfferResult evaluate(Transactions after) {
        if (after == null) {
            throw new IllegalArgumentException(
                    "To judge an offer needs the sales of a later period, not null. Say evaluate(springSales).");
        }
        requireSales(after, "judge");
        Spending later = Spending.of(segments, after);
        return new OfferResult(this, later, periodWarnings(after, later));
    }

    private List<String> periodWarnings(Transactions after, Spending later) {
        LocalDate from = after.firstTime().toLocalDate();
        LocalDate to = after.lastTime().toLocalDate();
        List<String> warnings = new ArrayList<>();
        if (later.isNothing()) {
            warnings.add("No customer of the segments bought in the later period; look whether their ids are written"
                    + " alike.");
        }
        String periods =
                "The plan was chosen on " + first + " to " + last + " and is judged on " + from + " to " + to + ": ";
        if (to.isBefore(first)) {
            warnings.add(periods + "that is before the plan, which nobody could have made then.");
        } else if (!from.isAfter(last)) {
            warnings.add(periods + "the periods overlap, so the profit is judged by sales that it was chosen by.");
        }
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        long laterDays = to.toEpochDay() - from.toEpochDay() + 1;
        if (Math.abs(laterDays - days) > 0.1 * days) {
            warnings.add("The plan was chosen on " + Numbers.count(days, "day") + " and is judged on "
                    + Numbers.count(laterDays, "day") + ": spending and cost per period are not comparable.");
        }
        return warnings;
    }

    /** The plan for another uplift, chosen on the same past. */
    OfferPlan withUplift(double uplift) {
        return new OfferPlan(offer.withUplift(uplift), segments, spending, first, last);
    }

    Offer offer() {
        return offer;
    }

    Segments segments() {
        return segments;
    }

    Spending spending() {
        return spending;
    }

    boolean chooses(int segment) {
        return offer.profit(spending.mean(segment)) > 0;
    }

    /**
     * One row for each segment.
     *
     * @return a table with the columns {@code segment}, {@code customers}, {@code spending} (mean of a customer in the past period),
     *     {@code expected profit} (of a customer who gets the offer) and {@code chosen}
     */
    @Override
    public Table toTable() {
        IntColumn customers = IntColumn.create("customers");
        DoubleColumn means = DoubleColumn.create("spending");
        DoubleColumn profits = DoubleColumn.create("expected profit");
        BooleanColumn chosen = BooleanColumn.create("chosen");
        for (int segment = 0; segment < segments.names().size(); segment++) {
            double mean = spending.mean(segment);
            customers.append(segments.count(segments.names().get(segment)));
            means.append(mean);
            profits.append(offer.profit(mean));
            chosen.append(chooses(segment));
        }
        StringColumn names = StringColumn.create("segment", segments.names());
        return Table.create("offer plan", names, customers, means, profits, chosen);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warnings.add("The uplift of " + Words.givenPercent(offer.uplift())
                + " is assumed, and equal for all; only an experiment with a control group measures it.");
        if (spending.isNothing()) {
            warnings.add(
                    "No customer of the segments bought in the past period; look whether their ids are written alike.");
        } else if (chosen().isEmpty()) {
            warnings.add("No segment promises a profit: nobody gets the offer.");
        }
        return warnings;
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        String note =
                "Spending per customer from " + first + " to " + last + "; profit = " + Words.given(offer.margin())
                        + " · " + Words.given(offer.uplift()) + " · spending − " + Words.given(offer.cost())
                        + ". Without the data, by the mean of " + Words.number(spending.mean()) + ": the offer goes to "
                        + (everybodyWithoutData() ? "everybody" : "nobody") + ".";
        return TableView.of(toTable())
                .withDecimals("spending", 2)
                .withDecimals("expected profit", 2)
                .withNote(note)
                .withWarnings(warnings());
    }
}
