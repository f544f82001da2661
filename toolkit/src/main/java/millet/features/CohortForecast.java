package millet.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.ShareColumn;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What cohorts are expected to do in periods that the data have not reached, beside the naive forecast that everything stays as it was last. Made by
 * {@link CohortTable#forecast(int)}; judged by {@link #score} when the periods have passed.
 *
 * <p>The curve is a power of the periods since the first purchase, retention = a · k<sup>b</sup> for k = 1, 2, …, fitted to the logarithms of
 * {@link CohortTable#curve()} by least squares, each period weighted by its active customers. It is one curve for all cohorts: it knows no seasons and no
 * better or worse cohorts. Money follows the people: what an active customer brought so far, on average after the first period, is
 * multiplied by the retention and added to what the cohort has brought. The naive forecast repeats the last complete period of the cohort.
 */
public final class CohortForecast implements Displayable {

    private static final String CURVE = "curve";
    private static final String NAIVE = "naive";
    private static final int FEW_POINTS = 3;

    /** One cohort in one period to come. */
    private record Cell(
            int cohort, int since, double curve, double asLast, double revenueByCurve, double revenueAsLast) {}

    private final CohortTable seen;
    private final PowerCurve curve;
    private final List<Cell> cells;

    private CohortForecast(CohortTable seen, PowerCurve curve, List<Cell> cells) {
        this.seen = seen;
        this.curve = curve;
        this.cells = cells;
    }

    static CohortForecast of(CohortTable seen, int periods) {
        if (periods < 1) {
            throw new IllegalArgumentException(
                    "A forecast of cohorts needs at least 1 " + noun(seen) + ", not " + periods + ". Say forecast(6).");
        }
        PowerCurve curve = PowerCurve.through(seen.curve(), noun(seen));
        double spend = spendOfActive(seen);
        int complete = seen.completePeriods();
        List<Cell> cells = new ArrayList<>();
        for (int cohort : seen.cohorts()) {
            int last = complete - 1 - cohort;
            if (last < 0) {
                continue;
            }
            double asLast = last == 0 ? Double.NaN : (double) seen.active(cohort, last) / seen.size(cohort);
            double lastRevenue = last == 0 ? Double.NaN : seen.revenue(cohort, last) / seen.size(cohort);
            double byCurve = revenuePerCustomer(seen, cohort, last);
            double naive = byCurve;
            for (int since = last + 1; since <= last + periods; since++) {
                double retention = curve.at(since);
                byCurve += retention * spend;
                naive += lastRevenue;
                cells.add(new Cell(cohort, since, retention, asLast, byCurve, naive));
            }
        }
        return new CohortForecast(seen, curve, cells);
    }

    private static String noun(CohortTable cohorts) {
        return cohorts.periods().noun();
    }

    /** What an active customer brings in a period after the first. */
    private static double spendOfActive(CohortTable seen) {
        double revenue = 0;
        double active = 0;
        for (int cohort : seen.cohorts()) {
            for (int since = 1; since < seen.completePeriods() - cohort; since++) {
                revenue += seen.revenue(cohort, since);
                active += seen.active(cohort, since);
            }
        }
        return revenue / active;
    }

    private static double revenuePerCustomer(CohortTable cohorts, int cohort, int last) {
        double revenue = 0;
        for (int since = 0; since <= last; since++) {
            revenue += cohorts.revenue(cohort, since);
        }
        return revenue / cohorts.size(cohort);
    }

    /**
     * One row for each cohort and period to come: cohort | customers | month (or week, quarter, since the first purchase) | period (of the calendar) |
     * retention | naive retention | revenue per customer (cumulative, what was seen included) | naive revenue (per customer, too). The naive values are
     * missing for a cohort that is seen in its first period only.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        return Table.create("cohorts to come")
                .addColumns(
                        StringColumn.create(
                                "cohort",
                                cells.stream()
                                        .map(cell -> seen.label(cell.cohort()))
                                        .toList()),
                        IntColumn.create(
                                "customers",
                                cells.stream()
                                        .mapToInt(cell -> seen.size(cell.cohort()))
                                        .toArray()),
                        IntColumn.create(
                                noun(seen), cells.stream().mapToInt(Cell::since).toArray()),
                        StringColumn.create(
                                "period",
                                cells.stream()
                                        .map(cell -> seen.label(cell.cohort() + cell.since()))
                                        .toList()),
                        ShareColumn.of(
                                "retention",
                                cells.stream().mapToDouble(Cell::curve).toArray()),
                        ShareColumn.of(
                                "naive retention",
                                cells.stream().mapToDouble(Cell::asLast).toArray()),
                        DoubleColumn.create(
                                "revenue per customer",
                                cells.stream().mapToDouble(Cell::revenueByCurve).toArray()),
                        DoubleColumn.create(
                                "naive revenue",
                                cells.stream().mapToDouble(Cell::revenueAsLast).toArray()));
    }

    // ---- judged

    /**
     * Judges both forecasts by what came: the cohorts and periods that the later table has seen completely and both forecasts have foretold, each
     * counted once, however large the cohort.
     *
     * @param later the cohorts of the same periods, made of longer data
     * @return a table of forecast | cells | retention error | retention bias | revenue error | revenue bias, where an error is the mean absolute one, a bias
     *     forecast − what came, on average, those of the retention are shares, and those of the revenue are per customer
     * @throws IllegalArgumentException if the later table has other periods, or has seen nothing of what was foretold
     */
    public Table score(CohortTable later) {
        List<Cell> judged = judged(later);
        double[] retention =
                judged.stream().mapToDouble(cell -> retention(later, cell)).toArray();
        double[] revenue =
                judged.stream().mapToDouble(cell -> revenue(later, cell)).toArray();
        List<double[]> off = List.of(
                off(judged, Cell::asLast, retention),
                off(judged, Cell::curve, retention),
                off(judged, Cell::revenueAsLast, revenue),
                off(judged, Cell::revenueByCurve, revenue));
        return Table.create(
                "forecast and what came",
                StringColumn.create("forecast", NAIVE, CURVE),
                IntColumn.create("cells", judged.size(), judged.size()),
                ShareColumn.of("retention error", error(off.get(0)), error(off.get(1))),
                ShareColumn.of("retention bias", mean(off.get(0)), mean(off.get(1))),
                DoubleColumn.create("revenue error", error(off.get(2)), error(off.get(3))),
                DoubleColumn.create("revenue bias", mean(off.get(2)), mean(off.get(3))));
    }

    /** By how much each forecast is above what came. */
    private static double[] off(List<Cell> judged, ToDoubleFunction<Cell> foretold, double[] came) {
        return IntStream.range(0, came.length)
                .mapToDouble(i -> foretold.applyAsDouble(judged.get(i)) - came[i])
                .toArray();
    }

    private static double error(double[] off) {
        return mean(Arrays.stream(off).map(Math::abs).toArray());
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private List<Cell> judged(CohortTable later) {
        if (later == null || later.periods() != seen.periods()) {
            throw new IllegalArgumentException("A forecast of cohorts by " + noun(seen)
                    + " is judged by cohorts of the same periods, not by "
                    + (later == null ? "null" : "cohorts by " + noun(later))
                    + ". Make them as the first ones were made.");
        }
        List<Cell> judged = cells.stream()
                .filter(cell -> !Double.isNaN(cell.asLast()) && hasSeen(later, cell))
                .toList();
        if (judged.isEmpty()) {
            throw new IllegalArgumentException("Nothing that was foretold, from "
                    + seen.label(seen.completePeriods())
                    + " on, is complete in the later cohorts. Make them of data that reach further.");
        }
        return judged;
    }

    private boolean hasSeen(CohortTable later, Cell cell) {
        int cohort = cohortIn(later, cell);
        return cohort >= 0 && cohort + cell.since() < later.completePeriods() && later.size(cohort) > 0;
    }

    private int cohortIn(CohortTable later, Cell cell) {
        return cell.cohort() + seen.first() - later.first();
    }

    private double retention(CohortTable later, Cell cell) {
        int cohort = cohortIn(later, cell);
        return (double) later.active(cohort, cell.since()) / later.size(cohort);
    }

    private double revenue(CohortTable later, Cell cell) {
        return revenuePerCustomer(later, cohortIn(later, cell), cell.since());
    }

    /**
     * A line chart of the retention that came, the curve, and the naive forecast, by periods since the first purchase: each the mean of the cohorts that
     * were foretold, weighted by their customers. What came and the curve are drawn from the first period on, which the curve was fitted to.
     *
     * @param later the cohorts of the same periods, made of longer data
     * @return the chart
     * @throws IllegalArgumentException if the later table has other periods, or has seen nothing of what was foretold
     */
    public Chart plot(CohortTable later) {
        List<Cell> judged = judged(later);
        int most = judged.stream().mapToInt(Cell::since).max().orElseThrow();
        Table lines = Table.create(
                "retention",
                IntColumn.create(noun(seen)),
                StringColumn.create("line"),
                DoubleColumn.create("retention"));
        for (int since = 1; since <= most; since++) {
            int at = since;
            double asLast =
                    mean(judged.stream().filter(cell -> cell.since() == at).toList());
            add(lines, since, "what came", came(later, since));
            add(lines, since, "the curve", curve.at(since));
            add(lines, since, "naive", asLast);
        }
        return Charts.line(lines, noun(seen), "retention")
                .withGroups("line")
                .withOrder("line", "what came", "the curve", "naive")
                .withPercentY()
                .withZeroY()
                .withLineAtX(judged.stream().mapToInt(Cell::since).min().orElseThrow(), "foretold from here on")
                .withTitle("The curve is off by " + points(later, 1) + ", the naive forecast by " + points(later, 0))
                .withSubtitle("Share of the customers who buy; foretold from " + seen.label(seen.completePeriods())
                        + " on · 留存率：预测与实际")
                .withXLabel(noun(seen) + "s since the first purchase");
    }

    /** The mean absolute error of a retention, in a row of the score. */
    private String points(CohortTable later, int row) {
        double error = score(later).doubleColumn("retention error").getDouble(row);
        return Numbers.fixed(100 * error, 1) + " points";
    }

    /** Adds a point where there is one: no cohort that old has been foretold, or seen. */
    private static void add(Table lines, int since, String line, double retention) {
        if (Double.isFinite(retention)) {
            lines.intColumn(0).append(since);
            lines.stringColumn(1).append(line);
            lines.doubleColumn(2).append(retention);
        }
    }

    /** The share of the customers of the cohorts that were foretold; of those that the later table has seen so far. */
    private double came(CohortTable later, int since) {
        double active = 0;
        double customers = 0;
        for (int cohort : seen.cohorts()) {
            int same = cohort + seen.first() - later.first();
            if (same >= 0 && same + since < later.completePeriods()) {
                active += later.active(same, since);
                customers += later.size(same);
            }
        }
        return active / customers;
    }

    private double mean(List<Cell> some) {
        double sum = 0;
        double customers = 0;
        for (Cell cell : some) {
            sum += cell.asLast() * seen.size(cell.cohort());
            customers += seen.size(cell.cohort());
        }
        return sum / customers;
    }

    // ---- as a result

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (curve.points() < FEW_POINTS) {
            warnings.add("The curve goes through " + Numbers.count(curve.points(), noun(seen))
                    + " only: nothing is left to see whether it fits.");
        }
        if (curve.power() >= 0) {
            warnings.add(
                    "The retention seen so far does not fall, and the curve goes on like that; look at the season, and"
                            + " whether the cohorts are new customers.");
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
                .withDecimals("revenue per customer", 2)
                .withDecimals("naive revenue", 2)
                .withNote("retention = " + Numbers.percent(curve.first(), 1) + " · k^" + Numbers.fixed(curve.power(), 3)
                        + " for the k-th " + noun(seen) + " after the first, fitted to "
                        + Numbers.count(curve.points(), noun(seen)) + ".")
                .withWarnings(warnings());
    }

    /** retention = first · k^power. */
    private record PowerCurve(double first, double power, int points) {

        static PowerCurve through(Table curve, String noun) {
            int[] since = curve.intColumn(noun).asIntArray();
            int[] active = curve.intColumn("active").asIntArray();
            double[] retention = curve.doubleColumn("retention").asDoubleArray();
            int[] used = IntStream.range(0, since.length)
                    .filter(row -> since[row] > 0 && active[row] > 0)
                    .toArray();
            if (used.length < 2) {
                throw new IllegalArgumentException("A forecast of cohorts needs at least 2 complete " + noun
                        + "s after the first in which customers bought, and there "
                        + (used.length == 1 ? "is 1" : "are none") + ". Take longer data or shorter periods.");
            }
            double weight = Arrays.stream(used).mapToDouble(row -> active[row]).sum();
            double x = 0;
            double y = 0;
            for (int row : used) {
                x += active[row] * StrictMath.log(since[row]) / weight;
                y += active[row] * StrictMath.log(retention[row]) / weight;
            }
            double xy = 0;
            double xx = 0;
            for (int row : used) {
                double dx = StrictMath.log(since[row]) - x;
                xy += active[row] * dx * (StrictMath.log(retention[row]) - y);
                xx += active[row] * dx * dx;
            }
            double power = xy / xx;
            return new PowerCurve(StrictMath.exp(y - power * x), power, used.length);
        }

        double at(int since) {
            return Math.min(1, first * StrictMath.pow(since, power));
        }
    }
}
