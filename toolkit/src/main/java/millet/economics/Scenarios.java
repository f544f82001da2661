package millet.economics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Net present values of many draws of the assumptions, each from a triangle over its range and independent of the others. What comes out is as good as
 * the ranges: it is the spread of what was assumed, not of the world.
 */
public final class Scenarios implements Displayable {

    private static final double[] SHOWN = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final List<Range> ranges;
    private final int months;
    private final long seed;
    private final double[] sorted;
    private final double mean;

    private Scenarios(List<Range> ranges, int months, long seed, double[] drawn) {
        this.ranges = ranges;
        this.months = months;
        this.seed = seed;
        double sum = 0;
        for (double value : drawn) {
            sum += value;
        }
        mean = sum / drawn.length;
        sorted = drawn;
        Arrays.sort(sorted);
    }

    /** The triangle from which an assumption is drawn. */
    record Range(Assumption assumption, double low, double top, double high) {

        double at(double uniform) {
            double width = high - low;
            if (!(width > 0)) {
                return top;
            }
            double rising = (top - low) / width;
            return uniform < rising
                    ? low + Math.sqrt(uniform * width * (top - low))
                    : high - Math.sqrt((1 - uniform) * width * (high - top));
        }

        String words() {
            return assumption.words() + " " + Amounts.of(assumption, low) + " / " + Amounts.of(assumption, top) + " / "
                    + Amounts.of(assumption, high);
        }
    }

    static Scenarios draw(UnitEconomics economics, int months, List<Range> ranges, int draws, long seed) {
        Random random = new Random(seed);
        double[] values = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            UnitEconomics drawn = economics;
            for (Range range : ranges) {
                drawn = drawn.with(range.assumption(), range.at(random.nextDouble()));
            }
            values[draw] = drawn.forecast(months).netPresentValue();
        }
        return new Scenarios(ranges, months, seed, values);
    }

    /**
     * The values drawn.
     *
     * @return from the lowest to the highest
     */
    public double[] netPresentValues() {
        return sorted.clone();
    }

    /**
     * The mean of the values drawn.
     *
     * @return the expected net present value, if the ranges are right
     */
    public double mean() {
        return mean;
    }

    /**
     * The share of the draws with a net present value below 0.
     *
     * @return from 0 to 1
     */
    public double probabilityOfLoss() {
        int below = 0;
        while (below < sorted.length && sorted[below] < 0) {
            below++;
        }
        return (double) below / sorted.length;
    }

    /**
     * A quantile of the net present values, interpolated between neighbours (rule 7 of Hyndman and Fan).
     *
     * @param share from 0 to 1; 0.05 and 0.95 are the ends of the middle 90 %
     * @return the value below which this share of the draws lies
     * @throws IllegalArgumentException if the share is out of this range
     */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "A quantile of scenarios is a share from 0 to 1, not " + share + ". Say quantile(0.05).");
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    /**
     * The distribution in a few rows.
     *
     * @return a table with the columns {@code measure} and {@code net present value}
     */
    @Override
    public Table toTable() {
        StringColumn measures = StringColumn.create("measure");
        DoubleColumn values = DoubleColumn.create("net present value");
        measures.append("lowest");
        values.append(sorted[0]);
        for (double share : SHOWN) {
            measures.append(share == 0.5 ? "median" : Numbers.percent(share, 0) + " quantile");
            values.append(quantile(share));
        }
        measures.append("highest").append("mean");
        values.append(sorted[sorted.length - 1]).append(mean);
        return Table.create("scenarios", measures, values);
    }

    /**
     * How often which net present value was drawn.
     *
     * @return a histogram
     */
    public Chart chart() {
        Table table = Table.create("scenarios", DoubleColumn.create("net present value", sorted));
        return Charts.histogram(table, "net present value")
                .withLineAtX(0, "no loss from here on")
                .withTitle("A loss in " + Numbers.percent(probabilityOfLoss(), 1) + " of the scenarios")
                .withSubtitle(Numbers.count(sorted.length) + " draws, " + Numbers.count(months, "month")
                        + " · 净现值的分布（假设范围内）");
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withDecimals("net present value", 2)
                .withNote("A loss in " + Numbers.percent(probabilityOfLoss(), 1) + " of " + Numbers.count(sorted.length)
                        + " draws (seed " + seed + ") over " + Numbers.count(months, "month")
                        + ". Drawn independently from triangles (low / assumed / high): "
                        + String.join("; ", ranges.stream().map(Range::words).toList())
                        + ". The spread is that of the ranges; whether they are right it does not tell.")
                .withWarnings(warnings());
    }
}
