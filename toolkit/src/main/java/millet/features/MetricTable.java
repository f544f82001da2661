package millet.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
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
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The values of metrics for some transactions, with the formula of each and what counts for it. Made by {@link Metrics}. */
public final class MetricTable implements Displayable {

    private final List<Metric> metrics;
    private final Transactions transactions;
    private final double[] values;
    private final List<String> warnings;

    MetricTable(List<Metric> metrics, Transactions transactions) {
        this.metrics = metrics;
        this.transactions = transactions;
        MetricCount count = new MetricCount(transactions);
        int presents = 0;
        int withoutInvoice = 0;
        for (int row = 0; row < transactions.rowCount(); row++) {
            count.add(row);
            boolean isSale = MetricCount.isSale(transactions, row);
            presents += !isSale && Sales.isPurchase(transactions, row) ? 1 : 0;
            withoutInvoice += isSale && transactions.invoiceCode(row) < 0 ? 1 : 0;
        }
        count.finished();
        values = metrics.stream().mapToDouble(metric -> metric.value(count)).toArray();
        warnings = warnings(transactions, presents, withoutInvoice);
    }

    private static List<String> warnings(Transactions transactions, int presents, int withoutInvoice) {
        List<String> warnings = new ArrayList<>();
        if (transactions.rowsWithoutCustomer() > 0) {
            warnings.add(Numbers.count(transactions.rowsWithoutCustomer(), "row")
                    + " without a customer: they count in revenue and orders, not in what is said of customers.");
        }
        if (withoutInvoice > 0) {
            warnings.add(Numbers.count(withoutInvoice, "sale") + " without an invoice: they are in no order.");
        }
        if (presents > 0) {
            warnings.add(Numbers.count(presents, "row") + " with an amount of 0: presents are no sales.");
        }
        return List.copyOf(warnings);
    }

    /**
     * The value of a metric.
     *
     * @param key such as {@code "revenue"}
     * @return the value; NaN where there is nothing to divide by, or where only months can be compared
     * @throws IllegalArgumentException if the metric is not among these (the message names the nearest)
     */
    public double value(String key) {
        return values[place(key)];
    }

    private int place(String key) {
        List<String> keys = metrics.stream().map(Metric::key).toList();
        int place = keys.indexOf(key);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "There is no metric '" + key + "' in " + keys + "." + Names.suggestion(key, keys));
        }
        return place;
    }

    /**
     * The metrics month by month: month (its first day), one column for each metric, named by its key, and complete, which is no for a
     * last month that the data do not reach the end of.
     *
     * @return a new table, one row for each month from the first to the last, those without a row among them
     * @throws IllegalArgumentException if the data run over more than 1,000 months
     */
    public Table byMonth() {
        LocalDate first = transactions.firstTime().toLocalDate();
        LocalDate last = transactions.lastTime().toLocalDate();
        int count = Periods.MONTH.count(first, last, "Metrics by month need");
        List<MetricCount> months = count(Periods.MONTH.ofDays(first, last), first.toEpochDay(), count);
        DateColumn days = DateColumn.create("month");
        BooleanColumn complete = BooleanColumn.create("complete");
        for (int month = 0; month < count; month++) {
            LocalDate next = Periods.MONTH.firstDay(Periods.MONTH.number(first) + month + 1);
            days.append(next.minusMonths(1));
            complete.append(last.isAfter(next.minusDays(2)));
        }
        Table table = Table.create("metrics by month", days);
        for (Metric metric : metrics) {
            double[] ofMonths = months.stream().mapToDouble(metric::value).toArray();
            table.addColumns(
                    metric.isShare()
                            ? ShareColumn.of(metric.key(), ofMonths)
                            : DoubleColumn.create(metric.key(), ofMonths));
        }
        return table.addColumns(complete);
    }

    private List<MetricCount> count(int[] monthOfDay, long firstDay, int count) {
        RowGroups months = RowGroups.of(
                transactions.rowCount(), count, row -> monthOfDay[(int) (transactions.epochDay(row) - firstDay)]);
        BitSet seen = new BitSet();
        List<MetricCount> counts = new ArrayList<>();
        for (int month = 0; month < count; month++) {
            MetricCount one = new MetricCount(transactions, seen);
            for (int i = months.start(month); i < months.start(month + 1); i++) {
                one.add(months.row(i));
            }
            one.finished();
            if (month > 0) {
                one.follows(counts.get(month - 1));
            }
            seen.or(one.buyers());
            counts.add(one);
        }
        return counts;
    }

    /**
     * A line chart of a metric by month, from 0 up; a last month that the data do not reach the end of is left out.
     *
     * @param key such as {@code "revenue"}
     * @return the chart
     * @throws IllegalArgumentException if the metric is not among these (the message names the nearest), or no month is complete
     */
    public Chart plot(String key) {
        Metric metric = metrics.get(place(key));
        Table months = byMonth();
        Table complete = months.where(months.booleanColumn("complete").isTrue());
        if (complete.rowCount() == 0) {
            throw new IllegalArgumentException(
                    "A chart by month needs a month that the data reach the end of; they end on "
                            + transactions.lastTime().toLocalDate() + ". Look at byMonth().");
        }
        Chart chart = Charts.line(fromFirstValue(complete, key), "month", key)
                .withTitle(metric.title() + ", month by month")
                .withSubtitle(metric.chinese() + " = " + metric.formula())
                .withYLabel(metric.english())
                .withZeroY();
        return metric.isShare() ? chart.withPercentY() : chart;
    }

    /** Without the first months that have no value: what is compared with the month before has none in the first. */
    private static Table fromFirstValue(Table months, String key) {
        int first = 0;
        while (first < months.rowCount() - 1 && months.column(key).isMissing(first)) {
            first++;
        }
        return months.last(months.rowCount() - first);
    }

    /**
     * One row for each metric: key | metric | 指标 | value | unit | formula | what counts | 口径.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        return Table.create(
                "metrics",
                text("key", Metric::key),
                text("metric", Metric::english),
                text("指标", Metric::chinese),
                DoubleColumn.create("value", values),
                text("unit", Metric::unit),
                text("formula", Metric::formula),
                text("what counts", Metric::counts),
                text("口径", Metric::countsInChinese));
    }

    private StringColumn text(String name, Function<Metric, String> of) {
        return StringColumn.create(name, metrics.stream().map(of).toList());
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    private List<String> written() {
        return IntStream.range(0, values.length)
                .mapToObj(place -> metrics.get(place).text(values[place]))
                .toList();
    }

    private String note() {
        return transactions.firstTime().toLocalDate() + " to "
                + transactions.lastTime().toLocalDate();
    }

    @Override
    public TableView view() {
        Table table = Table.create(
                "metrics",
                text("metric", Metric::english),
                text("指标", Metric::chinese),
                StringColumn.create("value", written()),
                text("formula", Metric::formula));
        return TableView.of(table)
                .withRows(table.rowCount())
                .withNote("From " + note() + ".")
                .withWarnings(warnings);
    }

    /** A row for each metric, its value and whole formula; below in a fold, what counts. */
    @Override
    public String toHtml() {
        return MetricHtml.of(metrics, written(), note(), warnings);
    }

    @Override
    public String toText() {
        List<String> text = new ArrayList<>(List.of(view().toText(), ""));
        for (Metric metric : metrics) {
            text.add(metric.english() + " " + metric.sentence());
        }
        return String.join("\n", text);
    }

    /** The values as text. */
    @Override
    public String toString() {
        return toText();
    }
}
