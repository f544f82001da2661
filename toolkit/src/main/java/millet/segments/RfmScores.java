package millet.segments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Names;
import millet.display.Numbers;
import millet.display.TableView;
import millet.features.Features;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The RFM scores of customers, and the segments that marketing names by them.
 *
 * <p>A segment is a cell of a grid of two scores: R, and FM, the mean of F and M with halves rounded down, so that
 * both have to be high; where most customers bought once, rounding up would leave the lowest column empty. The grid has five lines and columns; with
 * another number of quantiles a score stands in the fifth in which its middle lies, of two in the first and the last.
 *
 * <table>
 * <caption>The named cells (R downward, FM to the right)</caption>
 * <tr><th></th><th>FM 1</th><th>FM 2</th><th>FM 3</th><th>FM 4</th><th>FM 5</th></tr>
 * <tr><th>R 5</th><td>New customers</td><td>Potential loyalists</td><td>Potential loyalists</td><td>Champions</td><td>Champions</td></tr>
 * <tr><th>R 4</th><td>Promising</td><td>Potential loyalists</td><td>Loyal</td><td>Loyal</td><td>Champions</td></tr>
 * <tr><th>R 3</th><td>Promising</td><td>Need attention</td><td>Need attention</td><td>Loyal</td><td>Loyal</td></tr>
 * <tr><th>R 2</th><td>About to sleep</td><td>About to sleep</td><td>At risk</td><td>At risk</td><td>At risk</td></tr>
 * <tr><th>R 1</th><td>Lost</td><td>Hibernating</td><td>At risk</td><td>Cannot lose</td><td>Cannot lose</td></tr>
 * </table>
 *
 * <p>In Chinese, for {@link Segments#renamed}, in their order: 重要价值客户 (Champions), 忠诚客户 (Loyal), 潜力客户 (Potential loyalists), 新客户 (New customers),
 * 有望客户 (Promising), 需关注客户 (Need attention), 即将沉睡客户 (About to sleep), 流失风险客户 (At risk), 重要挽留客户 (Cannot lose), 休眠客户 (Hibernating), 流失客户 (Lost).
 *
 * <p>The names are a convention of marketing software, where their ranges differ and often overlap; here each cell has one name. They are no
 * findings: nobody has asked the customers whether they are loyal, and how many
 * are Champions tells of the grid and of how the scores go together: with five quantiles a fifth of the customers where all three scores agree, whatever they
 * spend, with three a third; nobody where those who came last buy least.
 */
public final class RfmScores implements Displayable {

    private static final int R = 0;
    private static final int F = 1;
    private static final int M = 2;

    private final int quantiles;
    private final Features rfm;
    private final int[][] scores;
    private final List<String> warnings;
    private final Map<String, Integer> rows = new HashMap<>();

    RfmScores(int quantiles, Features rfm, int[][] scores, List<String> warnings) {
        this.quantiles = quantiles;
        this.rfm = rfm;
        this.scores = scores;
        this.warnings = warnings;
        for (int row = 0; row < rfm.rowCount(); row++) {
            rows.put(rfm.ids().get(row), row);
        }
    }

    /**
     * The recency score.
     *
     * @param customer an id
     * @return from 1 to the number of quantiles, the highest for who came last
     * @throws IllegalArgumentException if there is no such customer
     */
    public int r(String customer) {
        return scores[R][row(customer)];
    }

    /**
     * The frequency score.
     *
     * @param customer an id
     * @return from 1 to the number of quantiles, the highest for who came most often
     * @throws IllegalArgumentException if there is no such customer
     */
    public int f(String customer) {
        return scores[F][row(customer)];
    }

    /**
     * The monetary score.
     *
     * @param customer an id
     * @return from 1 to the number of quantiles, the highest for who spent most
     * @throws IllegalArgumentException if there is no such customer
     */
    public int m(String customer) {
        return scores[M][row(customer)];
    }

    private int row(String customer) {
        Integer row = rows.get(customer);
        if (row == null) {
            throw new IllegalArgumentException("There is no customer '" + customer + "' among the " + rows.size()
                    + " with RFM scores." + Names.suggestion(customer, rfm.ids()));
        }
        return row;
    }

    /**
     * The customers by the names of their cells.
     *
     * @return eleven segments in a fixed order, from Champions to Lost; some may be empty
     */
    public Segments segments() {
        List<String> names = new ArrayList<>();
        for (int row = 0; row < rfm.rowCount(); row++) {
            names.add(cell(row).title());
        }
        return Segments.of(rfm.ids(), names, RfmCell.titles());
    }

    private RfmCell cell(int row) {
        return RfmCell.of(scores[R][row], value(row), quantiles);
    }

    /** The mean of frequency and monetary score, halves rounded down. */
    private int value(int row) {
        return (scores[F][row] + scores[M][row]) / 2;
    }

    /**
     * A heat map of how many customers have each pair of scores: R upward, FM to the right. Its title names the largest segment.
     *
     * @return the chart
     */
    public Chart plot() {
        int[][] counts = new int[quantiles + 1][quantiles + 1];
        for (int row = 0; row < rfm.rowCount(); row++) {
            counts[scores[R][row]][value(row)]++;
        }
        IntColumn across = IntColumn.create("FM");
        IntColumn upward = IntColumn.create("R");
        IntColumn customers = IntColumn.create("customers");
        for (int r = quantiles; r >= 1; r--) {
            for (int value = 1; value <= quantiles; value++) {
                across.append(value);
                upward.append(r);
                customers.append(counts[r][value]);
            }
        }
        String[] best = IntStream.range(0, quantiles)
                .mapToObj(i -> Integer.toString(quantiles - i))
                .toArray(String[]::new);
        return Charts.heatmap(Table.create("RFM scores", across, upward, customers), "FM", "R", "customers")
                .withOrder("R", best)
                .withTitle(finding())
                .withSubtitle("Customers by scores, " + quantiles + " is best")
                .withXLabel("FM (mean of frequency and monetary score)")
                .withYLabel("R (recency score)");
    }

    private String finding() {
        Segments segments = segments();
        String largest = segments.names().get(0);
        for (String name : segments.names()) {
            largest = segments.count(name) > segments.count(largest) ? name : largest;
        }
        double share = (double) segments.count(largest) / segments.customerCount();
        return "The largest segment is " + largest + ": " + Numbers.percent(share, 1) + " of the customers";
    }

    /**
     * One row for each customer.
     *
     * @return a table with the columns {@code customer}, {@code recency}, {@code frequency}, {@code monetary}, {@code R}, {@code F}, {@code M} and
     *     {@code segment}
     */
    @Override
    public Table toTable() {
        return Table.create(
                "RFM scores",
                StringColumn.create("customer", rfm.ids()),
                DoubleColumn.create("recency", rfm.column("recency")),
                DoubleColumn.create("frequency", rfm.column("frequency")),
                DoubleColumn.create("monetary", rfm.column("monetary")),
                IntColumn.create("R", scores[R].clone()),
                IntColumn.create("F", scores[F].clone()),
                IntColumn.create("M", scores[M].clone()),
                StringColumn.create(
                        "segment",
                        IntStream.range(0, rfm.rowCount())
                                .mapToObj(row -> cell(row).title())
                                .toArray(String[]::new)));
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withWarnings(warnings)
                .withNote("scores from 1 to " + quantiles
                        + ", the highest is best; the segments' names are a convention");
    }
}
