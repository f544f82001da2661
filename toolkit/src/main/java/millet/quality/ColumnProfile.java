package millet.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What one column holds: how much of it is missing, how its values are spread, which are frequent, and what is odd about it.
 *
 * <p>Infinite numbers are counted and left out of everything computed. Quantiles follow rule 7 of Hyndman and Fan, which is that of pandas,
 * numpy and R; the standard deviation has n − 1; skewness and kurtosis are G1 and G2 of Joanes and Gill (Comparing measures of sample skewness and
 * kurtosis, 1998), as pandas computes them, the kurtosis 0 for a normal distribution. Asked of a column that has no numbers, all of
 * these are NaN.
 */
public final class ColumnProfile implements Displayable {

    private static final int FREQUENT = 10;

    private final Column<?> column;
    private final Kind kind;
    private final int rows;
    private final int missing;
    private final int distinct;
    private final List<Distribution.Frequency> frequencies;
    private final NumberFacts numbers;
    private final MomentFacts moments;
    private final TextFacts texts;
    private final List<Remark> remarks;

    private ColumnProfile(Column<?> column, Distribution all) {
        this.column = column;
        kind = all.kind();
        rows = column.size();
        missing = all.missing();
        distinct = all.distinct();
        frequencies = all.top(FREQUENT);
        numbers = kind.isNumber() ? NumberFacts.of(all) : null;
        moments = kind.isMoment() ? MomentFacts.of(all) : null;
        texts = kind == Kind.TEXT ? TextFacts.of(all) : null;
        remarks = Screening.of(all, this);
    }

    private ColumnProfile(ColumnProfile same, List<Remark> remarks) {
        column = same.column;
        kind = same.kind;
        rows = same.rows;
        missing = same.missing;
        distinct = same.distinct;
        frequencies = same.frequencies;
        numbers = same.numbers;
        moments = same.moments;
        texts = same.texts;
        this.remarks = List.copyOf(remarks);
    }

    static ColumnProfile of(Column<?> column) {
        return new ColumnProfile(column, Distribution.of(CellKeys.of(column)));
    }

    ColumnProfile with(List<Remark> more) {
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new ColumnProfile(this, all);
    }

    ColumnProfile without(Concern concern) {
        return new ColumnProfile(
                this,
                remarks.stream().filter(remark -> remark.concern() != concern).toList());
    }

    /**
     * The name of the column.
     *
     * @return as the table has it
     */
    public String name() {
        return column.name();
    }

    /**
     * The type of the values in plain words.
     *
     * @return such as {@code text}, {@code integer}, {@code decimal}, {@code date}, {@code yes/no}
     */
    public String type() {
        return kind.label();
    }

    /**
     * How many rows the table has.
     *
     * @return rows with a value and without
     */
    public int rows() {
        return rows;
    }

    /**
     * How many rows have no value.
     *
     * @return 0 or more
     */
    public int missing() {
        return missing;
    }

    /**
     * The share of the rows without a value.
     *
     * @return from 0 to 1; NaN of a table without rows
     */
    public double missingShare() {
        return (double) missing / rows;
    }

    /**
     * How many different values there are, a missing one not counted.
     *
     * @return 0 or more
     */
    public int distinct() {
        return distinct;
    }

    /**
     * The least finite number.
     *
     * @return NaN where there are no numbers
     */
    public double min() {
        return numbers == null ? Double.NaN : numbers.min();
    }

    /**
     * The median.
     *
     * @return NaN where there are no numbers
     */
    public double median() {
        return numbers == null ? Double.NaN : numbers.median();
    }

    /**
     * The greatest finite number.
     *
     * @return NaN where there are no numbers
     */
    public double max() {
        return numbers == null ? Double.NaN : numbers.max();
    }

    /**
     * The arithmetic mean.
     *
     * @return NaN where there are no numbers
     */
    public double mean() {
        return numbers == null ? Double.NaN : numbers.mean();
    }

    /**
     * The standard deviation with n − 1.
     *
     * @return NaN where there are not two numbers
     */
    public double standardDeviation() {
        return numbers == null ? Double.NaN : numbers.deviation();
    }

    /**
     * The skewness G1: above zero where the long tail is on the right.
     *
     * @return NaN where there are not three numbers or all are the same
     */
    public double skewness() {
        return numbers == null ? Double.NaN : numbers.skewness();
    }

    /**
     * The excess kurtosis G2: above zero where the tails are heavier than those of a normal distribution.
     *
     * @return NaN where there are not four numbers or all are the same
     */
    public double kurtosis() {
        return numbers == null ? Double.NaN : numbers.kurtosis();
    }

    Kind kind() {
        return kind;
    }

    List<Distribution.Frequency> frequencies() {
        return frequencies;
    }

    NumberFacts numbers() {
        return numbers;
    }

    MomentFacts moments() {
        return moments;
    }

    TextFacts texts() {
        return texts;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** Whether the values seem to name the rows. */
    boolean isIdentifier() {
        return remarks.stream().anyMatch(remark -> remark.concern() == Concern.IDENTIFIER);
    }

    /** The bins of the small picture: of numbers, where few lie far out, those of the middle 98 percent. */
    Histogram picture() {
        return numbers != null ? numbers.core() : moments != null ? moments.histogram() : null;
    }

    /**
     * The most frequent values.
     *
     * @return a new table of value, rows and share of the rows that have one; at most ten, the most frequent first, of equals the lesser
     */
    public Table topValues() {
        StringColumn values = StringColumn.create("value");
        IntColumn counts = IntColumn.create("rows");
        DoubleColumn shares = DoubleColumn.create("share");
        for (Distribution.Frequency one : frequencies) {
            values.append(one.text());
            counts.append(one.rows());
            shares.append((double) one.rows() / (rows - missing));
        }
        return Table.create(name() + ": most frequent values", values, counts, shares);
    }

    /**
     * The values in bins of equal width: numbers and moments only.
     *
     * @return a new table of from, to and rows; moments as text; without rows for other types. A bin holds its lower edge, the last both.
     */
    public Table histogram() {
        Histogram bins = numbers != null ? numbers.histogram() : moments != null ? moments.histogram() : null;
        IntColumn counts = IntColumn.create("rows");
        Column<?> from = numbers != null ? DoubleColumn.create("from") : StringColumn.create("from");
        Column<?> to = numbers != null ? DoubleColumn.create("to") : StringColumn.create("to");
        for (int bin = 0; bins != null && bin < bins.counts().size(); bin++) {
            counts.append(bins.counts().get(bin));
            appendEdge(from, bins.edge(bin));
            appendEdge(to, bins.edge(bin + 1));
        }
        return Table.create(name() + ": histogram", from, to, counts);
    }

    private void appendEdge(Column<?> edges, double edge) {
        if (edges instanceof DoubleColumn decimals) {
            decimals.append(edge);
        } else {
            ((StringColumn) edges).append(CellKeys.text(kind, (long) Math.floor(edge)));
        }
    }

    /**
     * The column as a chart: a histogram of numbers and moments, else how often each of its values occurs.
     *
     * @return the chart
     */
    public Chart plot() {
        Table alone = Table.create(name(), column);
        return (column instanceof NumericColumn<?> || kind.isMoment())
                ? Charts.histogram(alone, name())
                : Charts.counts(frequent(), name());
    }

    /** The rows of the most frequent values: a chart of thousands of bars shows nothing. */
    private Table frequent() {
        List<String> words =
                frequencies.stream().map(Distribution.Frequency::text).toList();
        StringColumn shown = StringColumn.create(name());
        CellKeys cells = CellKeys.of(column);
        for (int row = 0; row < rows; row++) {
            if (!cells.isMissing(row) && words.contains(cells.text(cells.keys()[row]))) {
                shown.append(cells.text(cells.keys()[row]));
            }
        }
        return Table.create(name(), shown);
    }

    /** What it holds in a few words: least, median and greatest; first and last day; the most frequent values. */
    String summary() {
        if (distinct == 0) {
            return "–";
        } else if (numbers != null) {
            return numbers.finite() == 0 ? "∞" : numberSummary();
        } else if (moments != null) {
            return LocalDate.ofEpochDay(moments.first()) + " … " + LocalDate.ofEpochDay(moments.last());
        } else if (distinct > 3 && frequencies.get(0).rows() < 0.01 * (rows - missing)) {
            return "such as " + frequencies.get(0).text() + ", "
                    + frequencies.get(1).text();
        }
        return frequencies.stream()
                .limit(3)
                .map(one -> one.text() + " " + Shown.share((double) one.rows() / (rows - missing)))
                .collect(Collectors.joining(", "));
    }

    private String numberSummary() {
        return Shown.number(name(), numbers.min()) + " … " + Shown.number(name(), numbers.median()) + " … "
                + Shown.number(name(), numbers.max());
    }

    /**
     * Everything found, one row a statistic.
     *
     * @return a new table of statistic and value, as text
     */
    @Override
    public Table toTable() {
        Listing list = new Listing(name());
        list.add("type", kind.label());
        list.add("rows", Numbers.count(rows));
        list.add(
                "missing", Numbers.count(missing) + (rows == 0 ? "" : " (" + Numbers.percent(missingShare(), 1) + ")"));
        list.add("distinct", Numbers.count(distinct));
        if (numbers != null) {
            numbers(list);
        } else if (moments != null && distinct > 0) {
            moments(list);
        } else if (texts != null && distinct > 0) {
            list.add(
                    "characters",
                    texts.shortest() + " to " + texts.longest() + ", mean " + Numbers.fixed(texts.meanLength(), 1));
            list.add("blank", Numbers.count(texts.blank()));
        }
        frequencies.stream()
                .limit(5)
                .filter(one -> one.rows() > 1)
                .forEach(one -> list.add("frequent: " + one.text(), Numbers.count(one.rows())));
        return list.toTable();
    }

    private void numbers(Listing list) {
        list.add("infinite", Numbers.count(numbers.infinite()));
        list.add("zero", Numbers.count(numbers.zeros()));
        list.add("negative", Numbers.count(numbers.negatives()));
        list.add("mean", Shown.number(mean()));
        list.add("standard deviation", Shown.number(standardDeviation()));
        list.add("skewness", Shown.number(skewness()));
        list.add("kurtosis", Shown.number(kurtosis()));
        for (int place = 0; place < NumberFacts.SHARES.size(); place++) {
            double share = NumberFacts.SHARES.get(place);
            String label = share == 0 ? "min" : share == 1 ? "max" : "quantile " + Numbers.percent(share, 0);
            list.add(label, Shown.number(name(), numbers.quantiles().get(place)));
        }
    }

    private void moments(Listing list) {
        list.add("first day", LocalDate.ofEpochDay(moments.first()).toString());
        list.add("last day", LocalDate.ofEpochDay(moments.last()).toString());
        list.add("days with rows", Numbers.count(moments.days()) + " of " + Numbers.count(moments.span()));
        list.add(
                "longest gap",
                moments.gap() == 0
                        ? "none"
                        : Numbers.count(moments.gap(), "day") + " after " + LocalDate.ofEpochDay(moments.gapAfter()));
        for (DayOfWeek day : DayOfWeek.values()) {
            list.add("on " + Shown.weekday(day), Numbers.count(moments.rowsOn(day)));
        }
    }

    /** Statistics with their values. */
    private static final class Listing {

        private final Table table;

        Listing(String name) {
            table = Table.create(name, StringColumn.create("statistic"), StringColumn.create("value"));
        }

        void add(String statistic, String value) {
            table.stringColumn(0).append(statistic);
            table.stringColumn(1).append(value);
        }

        Table toTable() {
            return table;
        }
    }

    @Override
    public List<String> warnings() {
        return Remark.sentences(remarks);
    }

    @Override
    public TableView view() {
        return TableView.of(toTable()).withCaption(name()).withRows(40).withWarnings(warnings());
    }

    /** The profile of the column as text. */
    @Override
    public String toString() {
        return toText();
    }
}
