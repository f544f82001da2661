package millet.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Names;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How much every two columns of a table have to do with each other.
 *
 * <ul>
 *   <li>{@code pearson}: two columns of numbers; how nearly the dots lie on a straight line, from −1 to 1.
 *   <li>{@code spearman}: the same of the ranks, ties at their mean rank: any rising curve gives 1.
 *   <li>{@code cramers v}: two columns of names; 0 where they are independent, 1 where one tells the other. {@code cramers v corrected} takes
 *       out what chance alone gives (Bergsma, 2013).
 *   <li>{@code correlation ratio}: η of a column of numbers and one of names; its square is the share of the variance between the groups. With
 *       many small groups it is large by chance.
 * </ul>
 *
 * <p>Each pair uses the rows that have both values; infinite numbers count as missing. A pair has no value where a column is the same in all
 * these rows. Columns of names with more than {@value #MOST_CATEGORIES} values, likely identifiers, dates and times are left out, and the warnings say so.
 */
public final class Correlations implements Displayable {

    static final int MOST_CATEGORIES = 50;
    private static final int FEW_ROWS = 30;
    private static final int SHOWN = 20;

    /** A chart as wide as the names below its columns need, as long as a page has that much room. */
    private static final int USUAL_WIDTH = 640;

    private static final int MOST_WIDTH = 1100;
    private static final int LETTER = 7;
    private static final int PADDING = 12;
    private static final int HEAD = 110;
    private static final int LINE = 36;

    /** Columns of the heat map, whose cells must stay readable. */
    private static final int MOST_DRAWN = 24;

    /** Two columns with what was measured. */
    record Pair(String column, String other, Measure measure, Association association) {

        double strength() {
            return Math.abs(association.value());
        }

        boolean isOf(String one, String two) {
            return (column.equalsIgnoreCase(one) && other.equalsIgnoreCase(two))
                    || (column.equalsIgnoreCase(two) && other.equalsIgnoreCase(one));
        }
    }

    private final String name;
    private final List<String> columns;
    private final List<Pair> pairs;
    private final List<String> leftOut;

    private Correlations(String name, List<String> columns, List<Pair> pairs, List<String> leftOut) {
        this.name = name;
        this.columns = columns;
        this.pairs = pairs;
        this.leftOut = leftOut;
    }

    /** All pairs that the measure fits; where it is null, each by the measure that fits it. */
    static Correlations of(String name, List<Variable> variables, Measure measure, List<String> leftOut) {
        List<Variable> used = variables.stream()
                .filter(one -> measure == null
                        || variables.stream().anyMatch(other -> one != other && measure.fits(one, other)))
                .toList();
        List<int[]> places = new ArrayList<>();
        for (int one = 0; one < used.size(); one++) {
            for (int other = one + 1; other < used.size(); other++) {
                if (measure == null || measure.fits(used.get(one), used.get(other))) {
                    places.add(new int[] {one, other});
                }
            }
        }
        List<Pair> pairs = IntStream.range(0, places.size())
                .parallel()
                .mapToObj(place -> pair(used.get(places.get(place)[0]), used.get(places.get(place)[1]), measure))
                .toList();
        String title = name + ": " + (measure == null ? "correlations" : measure.label());
        return new Correlations(title, used.stream().map(Variable::name).toList(), pairs, leftOut);
    }

    private static Pair pair(Variable one, Variable other, Measure wanted) {
        Measure measure = wanted == null ? Measure.fitting(one, other) : wanted;
        return new Pair(one.name(), other.name(), measure, measure.of(one, other));
    }

    List<Pair> pairs() {
        return pairs;
    }

    /**
     * The columns that were compared.
     *
     * @return their names, in the order of the table
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * The measure of two columns, in either order.
     *
     * @param column one column
     * @param other another one
     * @return the measure; NaN where it does not exist for them
     * @throws IllegalArgumentException if the two were not compared
     */
    public double of(String column, String other) {
        return pairs.stream()
                .filter(pair -> pair.isOf(column, other))
                .findFirst()
                .map(pair -> pair.association().value())
                .orElseThrow(() -> notCompared(column, other));
    }

    private IllegalArgumentException notCompared(String column, String other) {
        String unknown = columns.contains(column) ? other : column;
        return new IllegalArgumentException(
                "'" + column + "' and '" + other + "' were not compared; compared were " + columns
                        + "." + (columns.contains(unknown) ? "" : Names.suggestion(unknown, columns))
                        + " correlations() compares columns of every type.");
    }

    /**
     * The pairs of one column.
     *
     * @param column the column, such as the target
     * @return the correlations that it takes part in
     * @throws IllegalArgumentException if the column was not compared
     */
    public Correlations with(String column) {
        List<Pair> some = pairs.stream()
                .filter(pair ->
                        pair.column().equalsIgnoreCase(column) || pair.other().equalsIgnoreCase(column))
                .toList();
        if (some.isEmpty()) {
            throw new IllegalArgumentException("No pair with '" + column + "' was compared; compared were " + columns
                    + "." + Names.suggestion(column, columns));
        }
        return new Correlations(name + " with " + column, columns, some, leftOut);
    }

    private List<Pair> sorted() {
        return pairs.stream()
                .sorted(Comparator.comparingDouble(pair -> Double.isNaN(pair.strength()) ? 1 : -pair.strength()))
                .toList();
    }

    /**
     * One row a pair, the strongest first.
     *
     * @return a new table of the two columns, measure, value and the rows that have both
     */
    @Override
    public Table toTable() {
        StringColumn left = StringColumn.create("column");
        StringColumn right = StringColumn.create("other");
        StringColumn measures = StringColumn.create("measure");
        DoubleColumn values = DoubleColumn.create("value");
        IntColumn rows = IntColumn.create("rows");
        for (Pair pair : sorted()) {
            left.append(pair.column());
            right.append(pair.other());
            measures.append(pair.measure().label());
            values.append(pair.association().value());
            rows.append(pair.association().rows());
        }
        return Table.create(name, left, right, measures, values, rows);
    }

    /**
     * A heat map of all pairs; of more than {@value #MOST_DRAWN} columns those with the strongest pairs.
     *
     * @return the chart
     * @throws IllegalArgumentException if there is no pair
     */
    public Chart plot() {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("A chart of correlations needs two columns that can be compared; " + name
                    + " has " + columns + ".");
        }
        Set<String> strongest = new LinkedHashSet<>();
        for (Pair pair : sorted()) {
            if (strongest.size() < MOST_DRAWN - 1) {
                strongest.add(pair.column());
                strongest.add(pair.other());
            }
        }
        List<String> drawn = columns.stream().filter(strongest::contains).toList();
        Chart chart = Charts.heatmap(cells(drawn), "column", "other", "value")
                .withOrder("column", drawn.toArray(String[]::new))
                .withOrder("other", drawn.toArray(String[]::new))
                .withXLabel("")
                .withYLabel("")
                .withTitle(name);
        int longest = drawn.stream().mapToInt(String::length).max().orElseThrow();
        int width = (drawn.size() + 1) * (PADDING + LETTER * longest);
        return width <= USUAL_WIDTH || width > MOST_WIDTH ? chart : chart.withSize(width, HEAD + LINE * drawn.size());
    }

    private Table cells(List<String> drawn) {
        StringColumn left = StringColumn.create("column");
        StringColumn right = StringColumn.create("other");
        DoubleColumn values = DoubleColumn.create("value");
        for (Pair pair : pairs) {
            if (drawn.contains(pair.column()) && drawn.contains(pair.other()) && !Double.isNaN(pair.strength())) {
                left.append(pair.column()).append(pair.other());
                right.append(pair.other()).append(pair.column());
                values.append(pair.association().value())
                        .append(pair.association().value());
            }
        }
        for (String one : drawn) {
            left.append(one);
            right.append(one);
            values.append(1);
        }
        return Table.create(name, left, right, values);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(leftOut);
        List<Pair> few = pairs.stream()
                .filter(pair -> pair.association().rows() < FEW_ROWS)
                .toList();
        if (!few.isEmpty()) {
            String some = few.stream()
                    .limit(3)
                    .map(pair -> pair.column() + " and " + pair.other() + " ("
                            + Numbers.count(pair.association().rows(), "row") + ")")
                    .collect(Collectors.joining(", "));
            warnings.add("Fewer than " + FEW_ROWS + " rows have both values of " + Numbers.count(few.size(), "pair")
                    + ": " + some + (few.size() > 3 ? " …" : "") + ". Chance alone makes such a number large.");
        }
        return warnings;
    }

    @Override
    public TableView view() {
        Table all = toTable();
        TableView view = TableView.of(all.first(Math.min(SHOWN, all.rowCount())))
                .withDecimals("value", 2)
                .withCaption(name)
                .withWarnings(warnings());
        return all.rowCount() <= SHOWN
                ? view
                : view.withNote(
                        "The strongest of " + Numbers.count(all.rowCount(), "pair") + "; toTable() has all of them.");
    }

    /** The correlations as text. */
    @Override
    public String toString() {
        return toText();
    }
}
