package millet.features;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import millet.data.Transactions;
import millet.display.Displayable;
import millet.display.TableView;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The dictionary of metrics: what each is called in English and in Chinese, its unit and formula, and what counts for it (口径). Two people who
 * speak of the repeat purchase rate and mean different ones find both in it, each with a name of its own.
 *
 * <p>A sale is a row with an amount above 0 and no negative quantity. A row with a negative quantity or amount is a return. The others are presents,
 * with an amount of 0: they are neither, whereas {@link Rfm}, {@link Cohorts} and {@link NextPurchase} count a present as a
 * purchase; after {@code Cleaning.standard()} there are none. Numerator and denominator of a quotient always speak of the same rows.
 *
 * @param keys the keys of the metrics, in the order in which they are shown
 */
public record Metrics(List<String> keys) implements Displayable {

    /** Validates the keys. */
    public Metrics {
        if (keys == null || keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "Metrics need the key of at least one metric, such as \"revenue\"; there are " + Metric.keys()
                            + ".");
        }
        keys.forEach(Metric::of);
        if (new HashSet<>(keys).size() < keys.size()) {
            throw new IllegalArgumentException("Metrics need different keys; one stands twice in " + keys + ".");
        }
        keys = List.copyOf(keys);
    }

    /**
     * All metrics of the dictionary.
     *
     * @return a specification
     */
    public static Metrics standard() {
        return new Metrics(Metric.keys());
    }

    /**
     * Some metrics.
     *
     * @param keys such as {@code "revenue"}; {@link #standard()} shows all there are
     * @return a specification
     * @throws IllegalArgumentException if none is given, one is unknown or one stands twice
     */
    public static Metrics of(String... keys) {
        return new Metrics(Arrays.asList(keys));
    }

    /**
     * Works the metrics out.
     *
     * @param transactions what was sold; clean them first
     * @return the values of all rows together, and by month on request
     * @throws IllegalArgumentException if there are no rows
     */
    public MetricTable from(Transactions transactions) {
        Sales.checkRows(transactions, "Metrics need");
        return new MetricTable(metrics(), transactions);
    }

    List<Metric> metrics() {
        return keys.stream().map(Metric::of).toList();
    }

    /**
     * The dictionary: key | metric | 指标 | unit | formula | what counts | 口径.
     *
     * @return a new table, one row for each metric
     */
    @Override
    public Table toTable() {
        return Table.create(
                "metrics",
                text("key", Metric::key),
                text("metric", Metric::english),
                text("指标", Metric::chinese),
                text("unit", Metric::unit),
                text("formula", Metric::formula),
                text("what counts", Metric::counts),
                text("口径", Metric::countsInChinese));
    }

    private StringColumn text(String name, Function<Metric, String> of) {
        return StringColumn.create(name, metrics().stream().map(of).toList());
    }

    /** All metrics, with what each is called, its formula and what counts. */
    @Override
    public TableView view() {
        return TableView.of(toTable()).withRows(keys.size());
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
