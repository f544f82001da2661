package millet.quality;

import java.util.ArrayList;
import java.util.List;
import millet.data.CleanedTable;
import millet.data.Cleaning;
import millet.data.CleaningRule;
import millet.display.Displayable;
import millet.display.Names;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Ways to fill the missing numbers of a column, held against what would be right in these very cells: how far the filled values are off,
 * whether they are off to one side, and what becomes of the column's mean and spread. Only dirt that was put in on purpose has such a truth.
 *
 * <p>{@link millet.data.FillComparison} needs none: it hides known cells at random. Where values are missing for a reason the two disagree,
 * and the truth is worse.
 */
public final class FillScore implements Displayable {

    private final String column;
    private final List<Line> lines;

    /** One way: how many cells it filled, bias and typical error of these, and the column as a whole; NaN where there is nothing to tell. */
    private record Line(String way, int filled, double bias, double error, double mean, double deviation) {}

    private FillScore(String column, List<Line> lines) {
        this.column = column;
        this.lines = List.copyOf(lines);
    }

    /**
     * Applies each rule to the same table and compares what it fills with what is right.
     *
     * @param table the table with missing numbers; it is not changed
     * @param column a column of numbers
     * @param truth what should stand there, as {@link AuditScore#of} takes it; places of other columns do not matter
     * @param ways the rules to score, each applied alone, such as {@code CleaningRule.fillMissing("income").withMedian()}
     * @return the score
     * @throws IllegalArgumentException if the column is missing or holds no numbers, or there is no rule
     */
    public static FillScore of(Table table, String column, Table truth, CleaningRule... ways) {
        double[] known = numbers(table, column);
        double[] right = known.clone();
        for (int i = 0; i < truth.rowCount(); i++) {
            if (AuditScore.text(truth, "column", i).equalsIgnoreCase(column)) {
                right[AuditScore.row(truth, i, right.length)] = right(truth, column, i);
            }
        }
        if (ways == null || ways.length == 0) {
            throw new IllegalArgumentException("A score needs rules to compare, and got none. Name some, such as"
                    + " CleaningRule.fillMissing(\"" + column + "\").withMedian().");
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("the truth", 0, Double.NaN, Double.NaN, mean(right), deviation(right)));
        for (CleaningRule way : ways) {
            lines.add(line(way, Cleaning.of(way).apply(table), column, known, right));
        }
        return new FillScore(column, lines);
    }

    /** The number that should stand in a cell; NaN where the cell should be empty. */
    private static double right(Table truth, String column, int i) {
        String right = AuditScore.text(truth, "right", i);
        if (right.isEmpty()) {
            return Double.NaN;
        }
        if (AuditScore.isNumber(right)) {
            return Double.parseDouble(right);
        }
        throw new IllegalArgumentException("The truth of a score was expected to hold a number for '" + column
                + "', and its row " + (i + 1) + " holds '" + right
                + "'. Give what should stand there, such as 1250.5.");
    }

    private static Line line(CleaningRule way, CleanedTable cleaned, String column, double[] known, double[] right) {
        double sum = 0;
        double squares = 0;
        int filled = 0;
        Table changed = cleaned.changed();
        for (int i = 0; i < changed.rowCount(); i++) {
            int row = changed.intColumn("source row").getInt(i) - 1;
            if (changed.getString(i, "column").equalsIgnoreCase(column)
                    && Double.isNaN(known[row])
                    && !Double.isNaN(right[row])) {
                double error = Double.parseDouble(changed.getString(i, "after")) - right[row];
                sum += error;
                squares += error * error;
                filled++;
            }
        }
        double[] after = numbers(cleaned.data(), column);
        String name = way.toString();
        String own = "fill missing: " + column + " ";
        return new Line(
                name.startsWith(own) ? name.substring(own.length()) : name,
                filled,
                sum / filled,
                Math.sqrt(squares / filled),
                mean(after),
                deviation(after));
    }

    private static double[] numbers(Table table, String name) {
        Column<?> column = Names.column(table, name, "A score of fills");
        if (column instanceof NumericColumn<?> numbers) {
            return numbers.asDoubleArray();
        }
        throw new IllegalArgumentException("A score of fills needs a column of numbers; '" + name + "' of table '"
                + table.name() + "' holds text or dates. Name another.");
    }

    private static double mean(double[] values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
                count++;
            }
        }
        return Math.sqrt(squares / count);
    }

    /**
     * One row for the truth and one for each way: way; filled (missing cells of which the truth is known); bias (mean of filled − right); typical error (root of the mean square
     * of filled − right); mean and standard deviation (ddof 0) of the column afterwards.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        StringColumn ways = StringColumn.create("way");
        IntColumn filled = IntColumn.create("filled");
        DoubleColumn bias = DoubleColumn.create("bias");
        DoubleColumn errors = DoubleColumn.create("typical error");
        DoubleColumn means = DoubleColumn.create("mean");
        DoubleColumn deviations = DoubleColumn.create("standard deviation");
        for (Line line : lines) {
            ways.append(line.way());
            filled.append(line.filled());
            bias.append(line.bias());
            errors.append(line.error());
            means.append(line.mean());
            deviations.append(line.deviation());
        }
        return Table.create(column + ": ways to fill it", ways, filled, bias, errors, means, deviations);
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withRows(lines.size())
                .withDecimals("bias", 1)
                .withDecimals("typical error", 1)
                .withDecimals("mean", 1)
                .withDecimals("standard deviation", 1);
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }
}
