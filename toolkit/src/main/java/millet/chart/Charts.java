package millet.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * Charts of the columns of a table: one factory for each kind.
 *
 * <p>Every factory names the columns that the kind needs; {@link Chart} has the options. The values are copied, so that a later change of
 * the table changes no chart. Rows with missing values are left out and counted in {@link Chart#warnings()}.
 */
public final class Charts {

    private Charts() {}

    /**
     * A scatter chart: one dot for each row. Where there are more than 1,500 rows, one dot stands for the rows of a small square and is
     * darker for more of them.
     *
     * @param table the rows
     * @param x a column of numbers, dates or date-times, from left to right
     * @param y a column of numbers, from bottom to top
     * @return the chart
     * @throws IllegalArgumentException if a column is unknown or of another type
     */
    public static Chart scatter(Table table, String x, String y) {
        Options options = new Options(Kind.SCATTER, table);
        options.x = numbersOrMoments(table, x, "x", Kind.SCATTER);
        options.y = List.of(numbers(table, y, "y", Kind.SCATTER));
        return new Chart(options);
    }

    /**
     * A line chart: one line through the rows in the order of x, or one for each of several columns.
     *
     * @param table the rows
     * @param x a column of numbers, dates or date-times, from left to right
     * @param y columns of numbers, at least one; a missing value makes a gap
     * @return the chart
     * @throws IllegalArgumentException if a column is unknown or of another type, or y is empty
     */
    public static Chart line(Table table, String x, String... y) {
        if (y.length == 0) {
            throw new IllegalArgumentException("A line chart needs at least one column for y, and got none."
                    + " Say Charts.line(table, \"month\", \"sales\").");
        }
        Options options = new Options(Kind.LINE, table);
        options.x = numbersOrMoments(table, x, "x", Kind.LINE);
        options.y = Arrays.stream(y)
                .map(column -> numbers(table, column, "y", Kind.LINE))
                .toList();
        return new Chart(options);
    }

    /**
     * A bar chart: one bar for each row, in the order of the table; dates and numbers in their own order.
     *
     * @param table one row for each category, or for each category and group
     * @param category the column that names the bars
     * @param value a column of numbers: the lengths of the bars, from zero
     * @return the chart; it says what is wrong when it is drawn with several rows for one bar
     * @throws IllegalArgumentException if a column is unknown or of another type
     */
    public static Chart bar(Table table, String category, String value) {
        Options options = new Options(Kind.BAR, table);
        options.x = Variable.of(table, category);
        options.value = numbers(table, value, "value", Kind.BAR);
        return new Chart(options);
    }

    /**
     * A bar chart of how many rows have each value of a column, the most frequent first; numbers and dates in their own order.
     *
     * @param table the rows
     * @param category the column whose values are counted
     * @return the chart
     * @throws IllegalArgumentException if the column is unknown
     */
    public static Chart counts(Table table, String category) {
        Options options = new Options(Kind.COUNTS, table);
        options.x = Variable.of(table, category);
        return new Chart(options);
    }

    /**
     * A histogram: how many rows have a value in each interval. Bins include their lower edge; their width follows Freedman and Diaconis,
     * rounded, unless {@link Chart#withBins} says otherwise; dates fall into days, weeks, months, quarters or years.
     *
     * @param table the rows
     * @param column a column of numbers, dates or date-times
     * @return the chart
     * @throws IllegalArgumentException if the column is unknown or of another type
     */
    public static Chart histogram(Table table, String column) {
        Options options = new Options(Kind.HISTOGRAM, table);
        options.x = numbersOrMoments(table, column, "column", Kind.HISTOGRAM);
        return new Chart(options);
    }

    /**
     * A box plot of one column: median, quartiles (rule 7 of Hyndman and Fan), whiskers to the last value within 1.5 interquartile ranges,
     * and every distinct value beyond.
     *
     * @param table the rows
     * @param value a column of numbers
     * @return the chart
     * @throws IllegalArgumentException if the column is unknown or of another type
     */
    public static Chart box(Table table, String value) {
        Options options = new Options(Kind.BOX, table);
        options.value = numbers(table, value, "value", Kind.BOX);
        return new Chart(options);
    }

    /**
     * A box plot with one box for each category, in the order of their names.
     *
     * @param table the rows
     * @param category the column that names the boxes
     * @param value a column of numbers
     * @return the chart
     * @throws IllegalArgumentException if a column is unknown or of another type
     */
    public static Chart box(Table table, String category, String value) {
        Options options = new Options(Kind.BOX, table);
        options.x = Variable.of(table, category);
        options.value = numbers(table, value, "value", Kind.BOX);
        return new Chart(options);
    }

    /**
     * A dot plot with intervals: for each row a dot and a line from the low to the high end of what it may be. For estimates with their confidence
     * intervals, coefficients, ranges of a sensitivity analysis. Names come in the order of the table, dates and numbers in their own;
     * {@code withLineAtX(0, "")} on a chart that is {@link Chart#horizontal()} draws the line of no effect.
     *
     * @param table one row for each category, or for each category and group
     * @param category the column that names the rows
     * @param value a column of numbers: where the dots stand
     * @param low a column of numbers: the low ends; where one end is missing, the dot stands alone
     * @param high a column of numbers: the high ends
     * @return the chart; it says what is wrong when it is drawn with several rows for one dot, or with a low end above its high end
     * @throws IllegalArgumentException if a column is unknown or of another type
     */
    public static Chart intervals(Table table, String category, String value, String low, String high) {
        Options options = new Options(Kind.INTERVALS, table);
        options.x = Variable.of(table, category);
        options.value = numbers(table, value, "value", Kind.INTERVALS);
        options.low = numbers(table, low, "low", Kind.INTERVALS);
        options.high = numbers(table, high, "high", Kind.INTERVALS);
        return new Chart(options);
    }

    /**
     * A heat map: one coloured cell for each pair of names, its value written in it where there is room. Numbers and dates come in
     * their own order, names in that of the table where it goes line by line, else by name; where values lie on both sides of zero, white is zero.
     *
     * @param table one row for each cell
     * @param x the column that names the cells from left to right
     * @param y the column that names the cells from top to bottom
     * @param value a column of numbers
     * @return the chart; it says what is wrong when it is drawn with several rows for one cell
     * @throws IllegalArgumentException if a column is unknown or of another type
     */
    public static Chart heatmap(Table table, String x, String y, String value) {
        Options options = new Options(Kind.HEATMAP, table);
        options.x = Variable.of(table, x);
        options.y = List.of(Variable.of(table, y));
        options.value = numbers(table, value, "value", Kind.HEATMAP);
        return new Chart(options);
    }

    /**
     * A Sankey chart: how much goes from the names on the left to the names on the right, as ribbons whose widths are in proportion. Ribbons
     * have the colour of their left end; those between equal names are darker. Names come in the order of the table, those on the right
     * in the order of the same names on the left first; numbers and dates in their own order.
     *
     * @param table one row for each flow
     * @param from the column that names the left ends; its name heads them
     * @param to the column that names the right ends; its name heads them
     * @param value a column of numbers above zero: how much
     * @return the chart; it says what is wrong when it is drawn with several rows for one flow or more than 24 names on a side
     * @throws IllegalArgumentException if a column is unknown or of another type, or both ends are the same column
     */
    public static Chart sankey(Table table, String from, String to, String value) {
        Options options = new Options(Kind.SANKEY, table);
        options.x = Variable.of(table, from);
        options.y = List.of(Variable.of(table, to));
        options.value = numbers(table, value, "value", Kind.SANKEY);
        if (options.x.name().equals(options.y.get(0).name())) {
            throw new IllegalArgumentException("A Sankey chart needs two columns of names, and '" + options.x.name()
                    + "' is named for both. Say Charts.sankey(table, \"before\", \"after\", \"customers\").");
        }
        return new Chart(options);
    }

    /**
     * Several charts in a grid, shown and saved as one. Each keeps its own scales; for small multiples with common scales see
     * {@link Chart#withPanels}.
     *
     * @param charts 1 to 12 charts, none of them a grid itself
     * @return the grid
     * @throws IllegalArgumentException if there are none or too many, or one is a grid
     */
    public static Chart panels(Chart... charts) {
        if (charts.length == 0 || charts.length > 12) {
            throw new IllegalArgumentException("Charts.panels needs 1 to 12 charts and got " + charts.length
                    + ". Say Charts.panels(first, second).");
        }
        List<Chart> parts = new ArrayList<>();
        for (Chart chart : charts) {
            if (chart == null || chart.kind() == Kind.PANELS) {
                throw new IllegalArgumentException("Charts.panels needs single charts, and chart " + (parts.size() + 1)
                        + " is " + (chart == null ? "null" : "a grid itself") + ". Name all charts in one call.");
            }
            parts.add(chart);
        }
        Options options = new Options(Kind.PANELS, null);
        options.parts = List.copyOf(parts);
        return new Chart(options);
    }

    /**
     * The colour of a group in all charts, for HTML of one's own beside them.
     *
     * @param place the place of the group in its order, from 0; there are seven colours, and the eighth group has the first again
     * @return a colour such as {@code #0072b2}
     * @throws IllegalArgumentException if the place is negative
     */
    public static String groupColor(int place) {
        if (place < 0) {
            throw new IllegalArgumentException(
                    "Charts.groupColor needs the place of a group from 0 up, not " + place + ".");
        }
        return Style.of(place % Style.SLOTS).color();
    }

    static Variable numbers(Table table, String column, String role, Kind kind) {
        Variable variable = Variable.of(table, column);
        if (!variable.isNumber()) {
            throw new IllegalArgumentException("A " + kind.title() + " needs numbers for " + role + "; '"
                    + variable.name() + "' holds " + described(table, column) + ". " + numberRemedy(table));
        }
        return variable;
    }

    private static Variable numbersOrMoments(Table table, String column, String role, Kind kind) {
        Variable variable = Variable.of(table, column);
        if (variable.type() == Variable.Type.NAME) {
            String remedy = kind == Kind.HISTOGRAM
                    ? "Say Charts.counts(table, \"" + variable.name() + "\") to count how often each occurs."
                    : "Say Charts.bar or Charts.box for categories.";
            throw new IllegalArgumentException("A " + kind.title() + " needs numbers or dates for " + role + "; '"
                    + variable.name() + "' holds " + described(table, column) + ". " + remedy);
        }
        return variable;
    }

    private static String described(Table table, String column) {
        return switch (table.column(column).type().name()) {
            case "STRING", "TEXT" -> "text";
            case "BOOLEAN" -> "true and false";
            case "LOCAL_DATE", "LOCAL_DATE_TIME", "INSTANT" -> "dates";
            default -> "values of type " + table.column(column).type().name();
        };
    }

    private static String numberRemedy(Table table) {
        List<String> numeric =
                table.numericColumns().stream().map(column -> column.name()).toList();
        return numeric.isEmpty()
                ? "The table has no column of numbers."
                : "Columns of numbers here: " + Groups.shortened(numeric) + ".";
    }
}
