package millet.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.data.Transactions;
import millet.display.Displayable;
import millet.display.Names;
import millet.display.Numbers;
import millet.display.ShareColumn;
import millet.display.TableView;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What became of the customers who bought for the first time in the same period. It shows the retention: a row for each cohort, a column for each period
 * since the first purchase. Made by {@link Cohorts}.
 *
 * <p>What lies after the end of the data is missing, not 0. The last period is complete where the data reach its last day; where they end before that,
 * the last number of every cohort is not final: it is shown, said in the warnings, marked in {@link #toTable()}, and left out of
 * {@link #curve()} and of the charts.
 */
public final class CohortTable implements Displayable {

    /** A first cohort this many times as large as the next holds people who were customers before. */
    private static final int OLD_CUSTOMERS = 2;

    /** Among fewer customers one is more than a tenth, and a colour would stand for a person. */
    private static final int FEWEST_CUSTOMERS = 10;

    private static final int MOST_CELLS = 2500;

    /** So many periods have room for their numbers in a chart of the usual width, and so many in a wider one. */
    private static final int NARROW = 10;

    private static final int WIDE = 18;
    private static final int LABELS = 90;
    private static final int CELL = 45;
    private static final int HEAD = 150;
    private static final int LINE = 32;

    private final Periods periods;
    private final int first;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final int[] sizes;
    private final int[][] active;
    private final double[][] revenue;
    private final int[][] returned;
    private final Transactions transactions;

    /** The cohort of each customer by code, −1 for who has none. */
    private final int[] cohortOf;

    private final List<String> notes;

    /** The periods in which somebody bought for the first time. */
    private final int[] cohorts;

    CohortTable(
            Periods periods,
            LocalDate firstDay,
            LocalDate lastDay,
            int[] sizes,
            int[][] active,
            double[][] revenue,
            int[][] returned,
            Transactions transactions,
            int[] cohortOf,
            List<String> notes) {
        this.periods = periods;
        first = periods.number(firstDay);
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.sizes = sizes;
        this.active = active;
        this.revenue = revenue;
        this.returned = returned;
        this.transactions = transactions;
        this.cohortOf = cohortOf;
        this.notes = notes;
        cohorts = IntStream.range(0, sizes.length)
                .filter(cohort -> sizes[cohort] > 0)
                .toArray();
    }

    private boolean lastIsComplete() {
        return lastDay.plusDays(1).equals(periods.firstDay(first + sizes.length));
    }

    private boolean isComplete(int cohort, int since) {
        return cohort + since < completePeriods();
    }

    /** How many periods of the calendar, from the first, the data reach the end of. */
    int completePeriods() {
        return lastIsComplete() ? sizes.length : sizes.length - 1;
    }

    Periods periods() {
        return periods;
    }

    /** The number of the first period of the calendar. */
    int first() {
        return first;
    }

    /** The periods, from 0, in which somebody bought for the first time. */
    int[] cohorts() {
        return cohorts.clone();
    }

    int size(int cohort) {
        return sizes[cohort];
    }

    int active(int cohort, int since) {
        return active[cohort][since];
    }

    double revenue(int cohort, int since) {
        return revenue[cohort][since];
    }

    String label(int period) {
        return periods.label(first + period);
    }

    private double retention(int cohort, int since) {
        return (double) active[cohort][since] / sizes[cohort];
    }

    private double[] cumulated(int cohort) {
        double[] perCustomer = new double[revenue[cohort].length];
        double sum = 0;
        for (int since = 0; since < perCustomer.length; since++) {
            sum += revenue[cohort][since];
            perCustomer[since] = sum / sizes[cohort];
        }
        return perCustomer;
    }

    // ---- wide tables

    /**
     * The share of each cohort that bought in each period since its first purchase; 1 in period 0.
     *
     * @return a table of cohort | customers | month 0 | month 1 | …, missing where the data have ended
     */
    public Table retention() {
        return wide("retention", true, cohort -> IntStream.range(0, active[cohort].length)
                .mapToDouble(since -> retention(cohort, since))
                .toArray());
    }

    /**
     * How many customers of each cohort bought in each period since its first purchase.
     *
     * @return a table of cohort | customers | month 0 | month 1 | …, missing where the data have ended
     */
    public Table customers() {
        return wide("active customers", false, cohort -> Arrays.stream(active[cohort])
                .asDoubleStream()
                .toArray());
    }

    /**
     * What the customers of each cohort brought in each period since their first purchase, returns subtracted.
     *
     * @return a table of cohort | customers | month 0 | month 1 | …, missing where the data have ended
     */
    public Table revenue() {
        return wide("revenue", false, cohort -> revenue[cohort]);
    }

    /**
     * What a customer of each cohort has brought from the first purchase up to each period: the sum of the revenue ÷ the customers of the
     * cohort, those who no longer buy among them.
     *
     * @return a table of cohort | customers | month 0 | month 1 | …, missing where the data have ended
     */
    public Table revenuePerCustomer() {
        return wide("cumulative revenue per customer", false, this::cumulated);
    }

    /**
     * The share of each cohort that has bought again, on a later day than its first, by the end of each period: the repeat purchase rate as a curve.
     * It can only rise, so that cohorts are compared in the same column.
     *
     * @return a table of cohort | customers | month 0 | month 1 | …, missing where the data have ended
     */
    public Table repeated() {
        return wide("bought again", true, cohort -> Arrays.stream(returned[cohort])
                .mapToDouble(customers -> (double) customers / sizes[cohort])
                .toArray());
    }

    private Table wide(String title, boolean shares, IntFunction<double[]> valuesOf) {
        Table table = Table.create(
                title + " by cohort",
                StringColumn.create(
                        "cohort", Arrays.stream(cohorts).mapToObj(this::label).toList()),
                IntColumn.create(
                        "customers",
                        Arrays.stream(cohorts).map(cohort -> sizes[cohort]).toArray()));
        int most = sizes.length - cohorts[0];
        double[][] values = Arrays.stream(cohorts).mapToObj(valuesOf).toArray(double[][]::new);
        for (int since = 0; since < most; since++) {
            int period = since;
            String name = periods.noun() + " " + since;
            double[] ofPeriod = Arrays.stream(values)
                    .mapToDouble(ofCohort -> period < ofCohort.length ? ofCohort[period] : Double.NaN)
                    .toArray();
            table.addColumns(shares ? ShareColumn.of(name, ofPeriod) : DoubleColumn.create(name, ofPeriod));
        }
        return table;
    }

    /**
     * The retention of all cohorts together, for each period since the first purchase: of the cohorts that the data follow through the whole of it, the
     * active customers ÷ all customers.
     *
     * @return a table of month (or week, quarter) | cohorts | customers | active | retention; no row for a period that no cohort has completed
     */
    public Table curve() {
        IntColumn since = IntColumn.create(periods.noun());
        IntColumn counted = IntColumn.create("cohorts");
        IntColumn customers = IntColumn.create("customers");
        IntColumn stillActive = IntColumn.create("active");
        ShareColumn retention = ShareColumn.of("retention");
        for (int k = 0; k < sizes.length; k++) {
            int period = k;
            int[] seen = Arrays.stream(cohorts)
                    .filter(cohort -> period < active[cohort].length && isComplete(cohort, period))
                    .toArray();
            if (seen.length > 0) {
                int all = Arrays.stream(seen).map(cohort -> sizes[cohort]).sum();
                int still = Arrays.stream(seen)
                        .map(cohort -> active[cohort][period])
                        .sum();
                since.append(k);
                counted.append(seen.length);
                customers.append(all);
                stillActive.append(still);
                retention.append((double) still / all);
            }
        }
        return Table.create("retention of all cohorts", since, counted, customers, stillActive, retention);
    }

    /**
     * Who belongs to a cohort.
     *
     * @param cohort its label, such as {@code "2024-03"}
     * @return the ids of its customers in ascending order, ready for {@code transactions.ofCustomers}
     * @throws IllegalArgumentException if there is no such cohort (the message names the nearest)
     */
    public List<String> customers(String cohort) {
        List<String> labels = Arrays.stream(cohorts).mapToObj(this::label).toList();
        int place = labels.indexOf(cohort);
        if (place < 0) {
            throw new IllegalArgumentException("There is no cohort '" + cohort + "'; there are " + labels + "."
                    + Names.suggestion(cohort, labels));
        }
        return IntStream.range(0, cohortOf.length)
                .filter(customer -> cohortOf[customer] == cohorts[place])
                .mapToObj(transactions::customerId)
                .toList();
    }

    // ---- what comes next

    /**
     * Foretells the periods that the data have not reached, by a curve through the retention seen so far.
     *
     * @param periods how many periods of the calendar, from the first that the data do not reach the end of, at least 1
     * @return the forecast for every cohort, beside the naive one that everything stays as it was last
     * @throws IllegalArgumentException if fewer than two periods after the first are complete for some cohort and have active customers
     */
    public CohortForecast forecast(int periods) {
        return CohortForecast.of(this, periods);
    }

    // ---- charts

    /**
     * A heat map of the retention. Period 0, which is 100 % for all, is left out, as are periods that the data do not reach the end of, and cohorts
     * of fewer than 10 customers where there are larger ones.
     *
     * @return the chart
     * @throws IllegalArgumentException if no cohort is followed through a whole period after its first
     */
    public Chart plot() {
        Table cells = complete(1);
        Table curve = curve();
        String title = curve.rowCount() < 2
                ? "Customers who buy again, by cohort"
                : Numbers.percent(curve.doubleColumn("retention").getDouble(1), 1) + " of new customers buy in the "
                        + periods.noun() + " after their first";
        return heatmap(cells, "retention")
                .withPercentValues()
                .withTitle(title)
                .withSubtitle("Share of each cohort that buys, by " + periods.noun()
                        + "s since the first purchase · 各期新客的留存率");
    }

    /**
     * A heat map of what a customer of each cohort has brought since the first purchase. Periods that the data do not reach the end of are left out, and
     * cohorts of fewer than 10 customers where there are larger ones.
     *
     * @return the chart
     * @throws IllegalArgumentException if no cohort is followed through a whole period
     */
    public Chart plotRevenue() {
        return heatmap(complete(0), "revenue per customer")
                .withTitle("What a customer has brought since the first purchase")
                .withSubtitle("Cumulative revenue per customer of the cohort · 各期新客的人均累计消费");
    }

    private Table complete(int leastSince) {
        Table all = toTable();
        int mostSince = MOST_CELLS / cohorts.length;
        IntColumn since = all.intColumn(periods.noun());
        Table cells = all.where(all.booleanColumn("complete")
                .isTrue()
                .and(since.isGreaterThanOrEqualTo(leastSince))
                .and(since.isLessThan((double) leastSince + mostSince)));
        if (cells.rowCount() == 0) {
            throw new IllegalArgumentException("A chart of cohorts needs a cohort that the data follow through a whole "
                    + periods.noun() + (leastSince == 0 ? "" : " after its first") + "; they run to " + lastDay
                    + ". Choose shorter periods, such as Cohorts.byWeek(), or look at retention().");
        }
        return cells;
    }

    private Chart heatmap(Table complete, String value) {
        Table cells = ofEnoughCustomers(complete);
        int small = complete.stringColumn("cohort").countUnique()
                - cells.stringColumn("cohort").countUnique();
        StringColumn lines = StringColumn.create("line");
        cells.forEach(row -> lines.append(row.getString("cohort") + " · " + Numbers.count(row.getInt("customers"))));
        cells.addColumns(lines);
        Chart chart = Charts.heatmap(cells, periods.noun(), "line", value);
        int columns = cells.intColumn(periods.noun()).countUnique();
        int rows = lines.countUnique();
        boolean wide = columns > NARROW && columns <= WIDE;
        return (wide ? chart.withSize(LABELS + CELL * columns, HEAD + LINE * rows) : chart)
                .withXLabel(periods.noun() + "s since the first purchase")
                .withYLabel("first purchase · customers")
                .withSource(small == 0 ? "" : "Without " + smallCohorts(small) + ".");
    }

    /** Without the cohorts that are too small for a share, unless all are. */
    private static Table ofEnoughCustomers(Table cells) {
        Table enough = cells.where(cells.intColumn("customers").isGreaterThanOrEqualTo(FEWEST_CUSTOMERS));
        return enough.rowCount() == 0 ? cells : enough;
    }

    private static String smallCohorts(int count) {
        return Numbers.count(count, "cohort") + " of fewer than " + FEWEST_CUSTOMERS + " customers";
    }

    // ---- as a result

    /**
     * One row for each cohort and period: cohort, customers (of the cohort), month, week or quarter (0 for that of the first purchase), period (of
     * the calendar), active, retention, repeated (the share that has bought again so far), revenue, revenue per customer (cumulative), complete (whether the data reach the period's last day).
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        StringColumn names = StringColumn.create("cohort");
        IntColumn customers = IntColumn.create("customers");
        IntColumn sinces = IntColumn.create(periods.noun());
        StringColumn calendar = StringColumn.create("period");
        IntColumn actives = IntColumn.create("active");
        ShareColumn retentions = ShareColumn.of("retention");
        ShareColumn repeats = ShareColumn.of("repeated");
        DoubleColumn revenues = DoubleColumn.create("revenue");
        DoubleColumn perCustomer = DoubleColumn.create("revenue per customer");
        BooleanColumn complete = BooleanColumn.create("complete");
        for (int cohort : cohorts) {
            double[] cumulated = cumulated(cohort);
            for (int since = 0; since < active[cohort].length; since++) {
                names.append(label(cohort));
                customers.append(sizes[cohort]);
                sinces.append(since);
                calendar.append(label(cohort + since));
                actives.append(active[cohort][since]);
                retentions.append(retention(cohort, since));
                repeats.append((double) returned[cohort][since] / sizes[cohort]);
                revenues.append(revenue[cohort][since]);
                perCustomer.append(cumulated[since]);
                complete.append(isComplete(cohort, since));
            }
        }
        return Table.create(
                "cohorts",
                names,
                customers,
                sinces,
                calendar,
                actives,
                retentions,
                repeats,
                revenues,
                perCustomer,
                complete);
    }

    /** What was left out, a first or last period that is not complete, a first cohort of people who were customers before, and cohorts of few. */
    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(notes);
        if (firstDay.isAfter(periods.firstDay(first))) {
            warnings.add(label(0) + " is seen in part: the data begin on " + firstDay
                    + ", so that the first cohort may lack customers.");
        }
        if (!lastIsComplete()) {
            warnings.add(label(sizes.length - 1) + " is incomplete: the data end on " + lastDay
                    + ", so that the last number of every cohort is not final.");
        }
        if (cohorts.length > 1 && cohorts[0] == 0 && sizes[0] > OLD_CUSTOMERS * sizes[cohorts[1]]) {
            warnings.add(
                    "The first cohort, " + label(0) + ", has " + Numbers.count(sizes[0], "customer") + " and the next "
                            + Numbers.count(sizes[cohorts[1]])
                            + ": it probably holds people who were customers before the data begin.");
        }
        int small = (int) Arrays.stream(cohorts)
                .filter(cohort -> sizes[cohort] < FEWEST_CUSTOMERS)
                .count();
        if (small > 0 && small < cohorts.length) {
            warnings.add(smallCohorts(small) + ": one of these is a large share; the charts leave them out.");
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
        return TableView.of(retention())
                .withWarnings(warnings())
                .withNote("Share of the customers of a cohort who bought in the " + periods.noun() + "; "
                        + periods.noun() + " 0 is that of the first purchase; what the data do not reach is missing.");
    }
}
