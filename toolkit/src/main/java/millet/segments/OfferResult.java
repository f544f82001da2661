package millet.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What an {@link OfferPlan} would have earned in a period that it did not know: the profit of each customer with the data and without. The
 * spending is real, the effect of the offer on it is the assumed uplift.
 */
public final class OfferResult implements Displayable {

    private final OfferPlan plan;
    private final Spending after;
    private final List<String> periodWarnings;

    OfferResult(OfferPlan plan, Spending after, List<String> periodWarnings) {
        this.plan = plan;
        this.after = after;
        this.periodWarnings = periodWarnings;
    }

    /**
     * The profit of each customer when the chosen segments get the offer; 0 for who does not get it.
     *
     * @return one number for each customer, in the order of {@link Segments#customers()}
     */
    public double[] withData() {
        double[] profits = new double[plan.segments().customerCount()];
        Arrays.setAll(profits, place -> plan.chooses(plan.segments().code(place)) ? profit(place) : 0);
        return profits;
    }

    /**
     * The profit of each customer when, by the average alone, everybody or nobody gets the offer.
     *
     * @return one number for each customer, in the order of {@link Segments#customers()}
     */
    public double[] withoutData() {
        double[] profits = new double[plan.segments().customerCount()];
        if (plan.everybodyWithoutData()) {
            Arrays.setAll(profits, this::profit);
        }
        return profits;
    }

    private double profit(int place) {
        return plan.offer().profit(after.of(place));
    }

    /**
     * The profit of all customers with the data.
     *
     * @return the sum of {@link #withData()}
     */
    public double totalWithData() {
        return sum(withData());
    }

    /**
     * The profit of all customers without the data.
     *
     * @return the sum of {@link #withoutData()}
     */
    public double totalWithoutData() {
        return sum(withoutData());
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /**
     * What the data would have earned if the assumed uplift were another one: the segments are chosen anew on the past and judged on the later
     * period, with the same cost and margin.
     *
     * @return a row for each of half, one, one and a half, two and three times the assumed uplift, with a warning where the data stop
     *     earning, or begin to, within twice the assumed uplift
     */
    public OfferSensitivity sensitivity() {
        return new OfferSensitivity(plan, after);
    }

    /**
     * What the profits rest on, for the ledger.
     *
     * @return one sentence each
     */
    public List<String> assumptions() {
        return plan.offer().assumptions();
    }

    /**
     * One row for each segment.
     *
     * @return a table with the columns {@code segment}, {@code customers}, {@code chosen}, {@code spending before}, {@code spending after} (means of a
     *     customer), {@code profit per offer} (the mean of a customer of the segment who gets the offer, also where it was not chosen)
     *     and {@code break-even uplift} (from which on the offer pays in the later period; missing where nobody bought)
     */
    @Override
    public Table toTable() {
        Segments segments = plan.segments();
        IntColumn customers = IntColumn.create("customers");
        BooleanColumn chosen = BooleanColumn.create("chosen");
        DoubleColumn before = DoubleColumn.create("spending before");
        DoubleColumn later = DoubleColumn.create("spending after");
        DoubleColumn profit = DoubleColumn.create("profit per offer");
        DoubleColumn breakEven = DoubleColumn.create("break-even uplift");
        for (int segment = 0; segment < segments.names().size(); segment++) {
            double mean = after.mean(segment);
            double uplift = plan.offer().breakEven(mean);
            customers.append(segments.count(segments.names().get(segment)));
            chosen.append(plan.chooses(segment));
            before.append(plan.spending().mean(segment));
            later.append(mean);
            profit.append(plan.offer().profit(mean));
            breakEven.append(Double.isInfinite(uplift) ? Double.NaN : uplift);
        }
        StringColumn names = StringColumn.create("segment", segments.names());
        return Table.create(
                "offer, judged on a later period", names, customers, chosen, before, later, profit, breakEven);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(periodWarnings);
        warnings.addAll(plan.warnings());
        for (int segment = 0; segment < plan.segments().names().size(); segment++) {
            double profit = plan.offer().profit(after.mean(segment));
            if (!plan.chooses(segment) && profit > 0) {
                warnings.add("'" + plan.segments().names().get(segment)
                        + "' was passed over by its past and would have earned " + Words.number(profit)
                        + " per customer in the later period.");
            }
            if (plan.chooses(segment) && profit < 0) {
                warnings.add("'" + plan.segments().names().get(segment)
                        + "' was chosen by its past and loses " + Words.number(-profit)
                        + " per customer in the later period.");
            }
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
        String note = "Total profit with the data " + Words.number(totalWithData()) + ", without (the offer to "
                + (plan.everybodyWithoutData() ? "everybody" : "nobody") + ") " + Words.number(totalWithoutData())
                + ", over " + Numbers.count(plan.segments().customerCount(), "customer") + ".";
        return TableView.of(toTable())
                .withDecimals("spending before", 2)
                .withDecimals("spending after", 2)
                .withDecimals("profit per offer", 2)
                .withPercent("break-even uplift", 1)
                .withNote(note)
                .withWarnings(warnings());
    }
}
