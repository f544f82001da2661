package millet.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Customers with what was known of them before a day, and what they did from that day on: the features that a model may see beside the targets that it
 * is to foretell. Immutable; made by {@link NextPurchase}, divided by {@link Split}.
 */
public final class NextPurchases implements Displayable {

    private final NextPurchase question;
    private final Features features;
    private final Outcomes outcomes;
    private final List<String> notes;

    NextPurchases(NextPurchase question, Features features, Outcomes outcomes, List<String> notes) {
        this.question = question;
        this.features = features;
        this.outcomes = outcomes;
        this.notes = List.copyOf(notes);
    }

    /** Some of the rows, in their order. */
    NextPurchases rows(int[] chosen) {
        return new NextPurchases(question, features.rows(chosen), outcomes.pick(chosen), notes);
    }

    /**
     * Which day parts past and future, and how long the future is.
     *
     * @return the specification these were made with
     */
    public NextPurchase question() {
        return question;
    }

    /**
     * The number of customers.
     *
     * @return at least 1
     */
    public int rowCount() {
        return features.rowCount();
    }

    /**
     * What was known before the day.
     *
     * @return the features, in original units, with the customers as ids
     */
    public Features features() {
        return features;
    }

    /**
     * Whether each customer bought in the window.
     *
     * @return a new array, one value for each row
     */
    public boolean[] willBuy() {
        return outcomes.buys();
    }

    /**
     * What each customer spent in the window, returns counted negative.
     *
     * @return a new array, one value for each row
     */
    public double[] nextSpend() {
        return outcomes.spend();
    }

    /**
     * How many different invoices with a purchase each customer has in the window.
     *
     * @return a new array, one value for each row
     */
    public int[] nextOrders() {
        return outcomes.orders();
    }

    /**
     * One row for each customer: customer, the features, then the targets willBuy, nextSpend and nextOrders.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        BooleanColumn buys = BooleanColumn.create("willBuy");
        for (boolean one : outcomes.buys()) {
            buys.append(one);
        }
        return features.toTable()
                .setName("next purchases")
                .addColumns(
                        buys,
                        DoubleColumn.create("nextSpend", nextSpend()),
                        IntColumn.create("nextOrders", nextOrders()));
    }

    /** What the making of the features had to say, and targets that cannot be learned from. */
    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(notes);
        int buyers = outcomes.buyers();
        if (buyers == 0 || buyers == rowCount()) {
            warnings.add((buyers == 0 ? "No customer buys" : "Every customer buys")
                    + " in the window: willBuy is the same for all and says nothing. Choose "
                    + (buyers == 0 ? "a longer" : "a shorter") + " one.");
        }
        long negative =
                Arrays.stream(outcomes.spend()).filter(spend -> spend < 0).count();
        if (negative > 0) {
            warnings.add(Numbers.count(negative, "customer")
                    + " with a negative nextSpend: more was returned in the window than bought.");
        }
        return List.copyOf(warnings);
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        String note = "Features of what was bought before " + question.day() + "; targets of the days from "
                + question.day() + " to " + question.day().plusDays(question.days() - 1L) + ", when "
                + Numbers.percent((double) outcomes.buyers() / rowCount(), 1) + " of the customers buy.";
        return TableView.of(toTable()).withNote(note).withWarnings(warnings());
    }
}
