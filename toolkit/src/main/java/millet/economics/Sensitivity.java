package millet.economics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * On which assumption the net present value hangs most: each is moved to the low and to the high end of its range while all others stay, and the largest swing
 * stands first.
 *
 * <p>Until other ranges are given, each number moves by a fifth of itself; of a retention it is the share that leaves that does, because a fifth
 * more than 97 % is more than all. Equal shares are not equally likely: a range that somebody knows says more.
 */
public final class Sensitivity implements Displayable {

    private static final double USUAL_SHARE = 0.2;
    private static final int MOST_DRAWS = 1_000_000;

    private final UnitEconomics economics;
    private final int months;
    private final double share;
    private final Map<Assumption, double[]> ranges;

    private Sensitivity(UnitEconomics economics, int months, double share, Map<Assumption, double[]> ranges) {
        this.economics = economics;
        this.months = months;
        this.share = share;
        this.ranges = ranges;
    }

    static Sensitivity of(UnitEconomics economics, int months) {
        return new Sensitivity(economics, UnitEconomics.checked(months), USUAL_SHARE, new EnumMap<>(Assumption.class));
    }

    /**
     * The same with a range for one assumption.
     *
     * @param assumption its name, such as {@code "retention"}
     * @param low at most the assumed value
     * @param high at least the assumed value
     * @return a new sensitivity
     * @throws IllegalArgumentException if there is no such assumption, it cannot have these values, or the assumed one lies outside
     */
    public Sensitivity range(String assumption, double low, double high) {
        Assumption one = Assumption.named(assumption);
        one.check(low);
        one.check(high);
        double now = economics.value(one);
        if (!(low <= now && now <= high)) {
            throw new IllegalArgumentException("The range of the " + one.words() + " has to hold the assumed "
                    + Amounts.of(one, now) + "; " + Amounts.of(one, low) + " to " + Amounts.of(one, high)
                    + " does not. Assume another value first, or widen the range.");
        }
        Map<Assumption, double[]> more = new EnumMap<>(Assumption.class);
        more.putAll(ranges);
        more.put(one, new double[] {low, high});
        return new Sensitivity(economics, months, share, more);
    }

    /**
     * The same with another share by which the assumptions without a range move.
     *
     * @param share above 0 and at most 1; 0.1 for 10 % down and up
     * @return a new sensitivity
     * @throws IllegalArgumentException if it is out of this range
     */
    public Sensitivity withShare(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "A sensitivity moves its assumptions by a share above 0 and at most 1, not by " + share
                            + ". Say withShare(0.1) for 10% down and up.");
        }
        return new Sensitivity(economics, months, share, ranges);
    }

    /**
     * Draws all assumptions at once, each from a triangle over its range with the top at the assumed value, and independently of the others.
     *
     * @param draws how many, from 100 to 1,000,000
     * @param seed of the random numbers; the same seed gives the same draws
     * @return the net present values drawn
     * @throws IllegalArgumentException if there are too few or too many draws
     */
    public Scenarios simulate(int draws, long seed) {
        if (draws < 100 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException("Scenarios need 100 to 1,000,000 draws, not " + Numbers.count(draws)
                    + ". Say simulate(10_000, 42).");
        }
        List<Scenarios.Range> drawn = swings().stream()
                .map(swing ->
                        new Scenarios.Range(swing.assumption, swing.low, economics.value(swing.assumption), swing.high))
                .sorted(Comparator.comparing(Scenarios.Range::assumption))
                .toList();
        return Scenarios.draw(economics, months, drawn, draws, seed);
    }

    private record Swing(Assumption assumption, double low, double high, double atLow, double atHigh) {

        double size() {
            return Math.abs(atHigh - atLow);
        }
    }

    private List<Swing> swings() {
        List<Swing> swings = new ArrayList<>();
        for (Assumption assumption : Assumption.values()) {
            double now = economics.value(assumption);
            double[] range = ranges.getOrDefault(
                    assumption, new double[] {assumption.varied(now, -share), assumption.varied(now, share)});
            Swing swing = new Swing(
                    assumption, range[0], range[1], valueAt(assumption, range[0]), valueAt(assumption, range[1]));
            if (swing.size() > 0 || ranges.containsKey(assumption)) {
                swings.add(swing);
            }
        }
        swings.sort(Comparator.comparingDouble(Swing::size).reversed());
        return swings;
    }

    private double valueAt(Assumption assumption, double value) {
        return economics.with(assumption, value).forecast(months).netPresentValue();
    }

    /**
     * One row for each assumption that matters or was given a range, the largest swing first.
     *
     * @return a table with the columns {@code assumption}, {@code low}, {@code now}, {@code high}, {@code NPV at low}, {@code NPV at high} and {@code swing}
     */
    @Override
    public Table toTable() {
        Table table = Table.create(
                "sensitivity",
                StringColumn.create("assumption"),
                DoubleColumn.create("low"),
                DoubleColumn.create("now"),
                DoubleColumn.create("high"),
                DoubleColumn.create("NPV at low"),
                DoubleColumn.create("NPV at high"),
                DoubleColumn.create("swing"));
        for (Swing swing : swings()) {
            table.stringColumn(0).append(swing.assumption.words());
            double[] numbers = {
                swing.low, economics.value(swing.assumption), swing.high, swing.atLow, swing.atHigh, swing.size()
            };
            for (int column = 0; column < numbers.length; column++) {
                table.doubleColumn(column + 1).append(numbers[column]);
            }
        }
        return table;
    }

    /**
     * A tornado: for each assumption by how much the net present value falls and rises, the largest swing on top.
     *
     * @return a bar chart
     * @throws IllegalArgumentException if no assumption matters
     */
    public Chart chart() {
        List<Swing> swings = swings();
        if (swings.isEmpty()) {
            throw new IllegalArgumentException(
                    "A tornado needs an assumption that moves the net present value, and none does."
                            + " Give the economics a device margin, services or costs first.");
        }
        double now = economics.forecast(months).netPresentValue();
        Table bars = Table.create(
                "tornado",
                StringColumn.create("assumption"),
                StringColumn.create("end"),
                DoubleColumn.create("change"));
        for (Swing swing : swings) {
            String words = swing.assumption.words() + " " + Amounts.of(swing.assumption, swing.low) + " … "
                    + Amounts.of(swing.assumption, swing.high);
            append(bars, words, "low end", swing.atLow - now);
            append(bars, words, "high end", swing.atHigh - now);
        }
        return Charts.bar(bars, "assumption", "change")
                .withGroups("end")
                .withOrder("end", "low end", "high end")
                .horizontal()
                .withTitle("The " + swings.get(0).assumption.words() + " moves the value most")
                .withSubtitle("Change of the net present value of " + Amounts.number(now) + " over "
                        + Numbers.count(months, "month") + " · 敏感性分析（龙卷风图）")
                .withXLabel("change of the net present value")
                .withYLabel("");
    }

    private static void append(Table bars, String words, String end, double change) {
        bars.stringColumn(0).append(words);
        bars.stringColumn(1).append(end);
        bars.doubleColumn(2).append(change);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        double now = economics.forecast(months).netPresentValue();
        for (Swing swing : swings()) {
            if (Math.signum(swing.atLow) * Math.signum(swing.atHigh) < 0) {
                warnings.add("Within the range of the " + swing.assumption.words()
                        + " alone the net present value changes its sign; it is " + Amounts.number(now)
                        + " as assumed. Say breakEven(\"" + swing.assumption.words() + "\", " + months + ").");
            }
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
        return TableView.of(toTable())
                .withDecimals("NPV at low", 2)
                .withDecimals("NPV at high", 2)
                .withDecimals("swing", 2)
                .withNote("Net present value over " + Numbers.count(months, "month")
                        + ", one assumption moved at a time; without a range of its own by "
                        + Amounts.number(100 * share) + "% (of a retention: of the share that leaves).")
                .withWarnings(warnings());
    }
}
