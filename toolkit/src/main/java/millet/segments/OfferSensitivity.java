package millet.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How much of what the data earned hangs on the assumed uplift: for each of several uplifts the segments are chosen anew on the past period and
 * judged on the later one. An uplift at which the data stop earning is told, for nobody knows the uplift before an experiment.
 */
public final class OfferSensitivity implements Displayable {

    private static final List<Double> TIMES = List.of(0.5, 1.0, 1.5, 2.0, 3.0);
    private static final double WATCHED = 2;
    private static final int STEPS = 200;
    private static final int HALVINGS = 40;

    private final OfferPlan plan;
    private final Spending after;

    OfferSensitivity(OfferPlan plan, Spending after) {
        this.plan = plan;
        this.after = after;
    }

    /**
     * The first uplift, from the assumed one to twice as much, at which the profit with the data minus that without changes its sign.
     *
     * @return the uplift; empty where the sign stays, or the difference is 0 at the assumed uplift
     */
    public OptionalDouble turningUplift() {
        double assumed = plan.offer().uplift();
        double sign = Math.signum(difference(assumed));
        double last = assumed;
        for (int step = 1; sign != 0 && step <= STEPS; step++) {
            double uplift = possible(assumed * (1 + (WATCHED - 1) * step / STEPS));
            if (Math.signum(difference(uplift)) == -sign) {
                return OptionalDouble.of(turn(last, uplift, sign));
            }
            last = uplift;
        }
        return OptionalDouble.empty();
    }

    /** Between an uplift of this sign (or none) and one of the other. */
    private double turn(double before, double behind, double sign) {
        double low = before;
        double high = behind;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (Math.signum(difference(middle)) == -sign) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static double possible(double uplift) {
        return Math.min(uplift, Offer.MOST_UPLIFT);
    }

    /** Profit with minus profit without the data, per customer. */
    private double difference(double uplift) {
        OfferPlan other = plan.withUplift(uplift);
        boolean everybody = other.everybodyWithoutData();
        double sum = 0;
        for (int segment = 0; segment < plan.segments().names().size(); segment++) {
            int customers = after.count(segment);
            if (customers > 0 && other.chooses(segment) != everybody) {
                double profit = customers * other.offer().profit(after.mean(segment));
                sum += everybody ? -profit : profit;
            }
        }
        return sum / plan.segments().customerCount();
    }

    /**
     * One row for each uplift; one above the largest that an {@link Offer} takes is left out.
     *
     * @return a table with the columns {@code uplift}, {@code times assumed}, {@code chosen} (segments), {@code everybody without data} and
     *     {@code profit per customer} (with the data minus without)
     */
    @Override
    public Table toTable() {
        DoubleColumn uplifts = DoubleColumn.create("uplift");
        DoubleColumn times = DoubleColumn.create("times assumed");
        StringColumn chosen = StringColumn.create("chosen");
        BooleanColumn everybody = BooleanColumn.create("everybody without data");
        DoubleColumn profits = DoubleColumn.create("profit per customer");
        for (double factor : TIMES) {
            double uplift = factor * plan.offer().uplift();
            if (uplift <= Offer.MOST_UPLIFT) {
                OfferPlan other = plan.withUplift(uplift);
                uplifts.append(uplift);
                times.append(factor);
                chosen.append(String.join(", ", other.chosen()));
                everybody.append(other.everybodyWithoutData());
                profits.append(difference(uplift));
            }
        }
        return Table.create("offer by assumed uplift", uplifts, times, chosen, everybody, profits);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        double assumed = difference(plan.offer().uplift());
        turningUplift().ifPresent(uplift -> warnings.add(assumed > 0 ? stops(uplift) : begins(uplift)));
        return warnings;
    }

    private String stops(double uplift) {
        return "From an uplift of about " + Numbers.percent(uplift, 1) + " on the data lose money, and "
                + Words.givenPercent(plan.offer().uplift())
                + " is only assumed. The likely reason: segments that were passed over for a bad past period spend more"
                + " in the next (regression to the mean), so that by the average alone the offer earns more.";
    }

    private String begins(double uplift) {
        return "The data lose money at the assumed uplift of "
                + Words.givenPercent(plan.offer().uplift()) + " and earn some from about " + Numbers.percent(uplift, 1)
                + " on; only an experiment tells which uplift is true.";
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withPercent("uplift", 1)
                .withDecimals("times assumed", 1)
                .withDecimals("profit per customer", 3)
                .withNote(
                        "Profit with the data minus without; for each uplift chosen anew on the past period and judged"
                                + " on the later one.")
                .withWarnings(warnings());
    }
}
