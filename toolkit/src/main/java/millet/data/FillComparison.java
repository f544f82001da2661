package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import millet.display.Names;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What a fill is worth: some known cells of a column are hidden, every rule fills the column, and its values are held against the hidden ones.
 *
 * <pre>{@code
 * FillComparison.of("age").hiding(0.1).compare(
 *         customers,
 *         CleaningRule.dropMissing("age"),
 *         CleaningRule.fillMissing("age").withMean(),
 *         CleaningRule.fillMissing("age").withMedian().by("city"),
 *         CleaningRule.fillMissing("age").withNearest(5, "spend", "visits"))
 * }</pre>
 *
 * <p>The cells are hidden at random. Where values are missing for a reason (the rich do not tell their income) every fill does worse than shown here.
 *
 * @param column the column that is filled
 * @param share how many of its known cells are hidden; more than 0 and less than 1
 * @param seed which of them; the same seed hides the same cells on every machine
 */
public record FillComparison(String column, double share, long seed) {

    /** Fewer hidden cells say little. */
    private static final int FEW = 30;

    /** Validates the share. */
    public FillComparison {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "The share of cells that are hidden lies between 0 and 1, not at " + share + ". Say hiding(0.1).");
        }
    }

    /**
     * A comparison that hides a tenth of the known cells, with seed 42.
     *
     * @param column the column that is filled: of numbers, text, or anything else
     * @return the comparison
     */
    public static FillComparison of(String column) {
        return new FillComparison(column, 0.1, 42);
    }

    /**
     * The same comparison with another share of cells hidden.
     *
     * @param hidden more than 0 and less than 1
     * @return a new comparison
     * @throws IllegalArgumentException if the share is out of range
     */
    public FillComparison hiding(double hidden) {
        return new FillComparison(column, hidden, seed);
    }

    /**
     * The same comparison with other cells hidden.
     *
     * @param number any number
     * @return a new comparison
     */
    public FillComparison withSeed(long number) {
        return new FillComparison(column, share, number);
    }

    /**
     * Hides the cells and lets every rule fill them.
     *
     * <p>The first line is the truth: the rows and what is known of the column. A line for each rule follows: rows left; hidden cells
     * filled; of numbers the mean absolute error and the root of the mean squared error on these, and the mean and standard deviation (n − 1) that the
     * column then has over the cells that are known in truth; of all else the share of hidden cells filled rightly. Errors are smaller for better fills; a
     * standard deviation far below the true one belongs to a fill that makes customers more alike than they are.
     *
     * @param table the rows; it is not changed
     * @param fills what is compared: rules on tables, one or more, each by itself
     * @return the comparison as a table
     * @throws IllegalArgumentException if there is no such column, fewer than two of its cells are known, or there is no rule
     */
    public TableView compare(Table table, CleaningRule... fills) {
        int place = table.columnIndex(Names.column(table, column, "The comparison of fills"));
        List<TableRule> rules = Cleaning.of(fills).rulesOnTables();
        int[] known = known(table.column(place));
        if (rules.isEmpty() || known.length < 2) {
            throw new IllegalArgumentException("A comparison of fills needs a rule and two known cells; it got "
                    + Numbers.count(rules.size(), "rule") + ", and '" + column + "' of table '" + table.name()
                    + "' has "
                    + Numbers.count(known.length, "known cell") + ".");
        }
        int[] hidden = hidden(known);
        Table holed = holed(table, place, hidden);
        Lines lines = new Lines(table.column(place), known, hidden);
        for (TableRule rule : rules) {
            TableCleaning cleaning = new TableCleaning(holed);
            cleaning.run(List.of(rule));
            lines.add(rule, cleaning, cleaning.column(place));
        }
        return lines.view(table.name() + ": fills of " + column + " compared");
    }

    private static int[] known(Column<?> cells) {
        IntArrayList known = new IntArrayList();
        for (int row = 0; row < cells.size(); row++) {
            if (isKnown(cells, row)) {
                known.add(row);
            }
        }
        return known.toIntArray();
    }

    private static boolean isKnown(Column<?> cells, int row) {
        return !cells.isMissing(row)
                && (!(cells instanceof NumericColumn<?> numbers) || Double.isFinite(numbers.getDouble(row)));
    }

    /** Some of the known rows, in their order; Random draws the same numbers on every JDK. */
    private int[] hidden(int[] known) {
        int count = (int) Math.min(Math.max(Math.round(share * known.length), 1), known.length - 1L);
        int[] shuffled = known.clone();
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(shuffled.length - i);
            int row = shuffled[other];
            shuffled[other] = shuffled[i];
            shuffled[i] = row;
        }
        int[] hidden = Arrays.copyOf(shuffled, count);
        Arrays.sort(hidden);
        return hidden;
    }

    private static Table holed(Table table, int place, int[] hidden) {
        Column<?> holed = WholeColumns.without(table.column(place), IntArrayList.wrap(hidden));
        Table result = Table.create(table.name());
        for (int other = 0; other < table.columnCount(); other++) {
            result.addColumns(other == place ? holed : table.column(other));
        }
        return result;
    }

    /** The lines of the comparison as they come. */
    private static final class Lines {

        private final Column<?> truth;
        private final int[] known;
        private final int[] hidden;
        private final boolean ofNumbers;

        private final StringColumn rules = StringColumn.create("fill");
        private final IntColumn rowsLeft = IntColumn.create("rows left");
        private final IntColumn filled = IntColumn.create("hidden cells filled");
        private final DoubleColumn absolute = DoubleColumn.create("MAE");
        private final DoubleColumn squared = DoubleColumn.create("RMSE");
        private final DoubleColumn mean = DoubleColumn.create("mean");
        private final DoubleColumn deviation = DoubleColumn.create("standard deviation");
        private final DoubleColumn right = DoubleColumn.create("filled rightly");

        Lines(Column<?> truth, int[] known, int[] hidden) {
            this.truth = truth;
            this.known = known;
            this.hidden = hidden;
            this.ofNumbers = truth instanceof NumericColumn;
            rules.append("the truth");
            rowsLeft.append(truth.size());
            filled.appendMissing();
            absolute.appendMissing();
            squared.appendMissing();
            right.appendMissing();
            if (ofNumbers) {
                describe(truth, known);
            }
        }

        void add(TableRule rule, TableCleaning cleaning, Column<?> cells) {
            int[] got = Arrays.stream(hidden)
                    .filter(row -> cleaning.isLeft(row) && isKnown(cells, row))
                    .toArray();
            rules.append(name(rule));
            rowsLeft.append(cleaning.rowsLeft());
            filled.append(got.length);
            if (ofNumbers) {
                judge((NumericColumn<?>) truth, (NumericColumn<?>) cells, got);
                describe(
                        cells,
                        Arrays.stream(known)
                                .filter(row -> cleaning.isLeft(row) && isKnown(cells, row))
                                .toArray());
            } else {
                long hits = Arrays.stream(got)
                        .filter(row -> cells.get(row).equals(truth.get(row)))
                        .count();
                right.append(got.length == 0 ? Double.NaN : (double) hits / got.length);
            }
        }

        /** Every line is about the same column: what tells fills apart must come before the end of a cell. */
        private String name(TableRule rule) {
            String own = "fill missing: " + truth.name() + " ";
            String name = rule.toString();
            return name.regionMatches(true, 0, own, 0, own.length()) ? name.substring(own.length()) : name;
        }

        private void judge(NumericColumn<?> wanted, NumericColumn<?> cells, int[] rows) {
            Total errors = new Total();
            Total squares = new Total();
            for (int row : rows) {
                double error = cells.getDouble(row) - wanted.getDouble(row);
                errors.add(Math.abs(error));
                squares.add(error * error);
            }
            absolute.append(errors.value() / rows.length);
            squared.append(Math.sqrt(squares.value() / rows.length));
        }

        private void describe(Column<?> cells, int[] rows) {
            NumericColumn<?> numbers = (NumericColumn<?>) cells;
            double[] values =
                    Arrays.stream(rows).mapToDouble(numbers::getDouble).toArray();
            double centre = Total.of(values) / values.length;
            double[] squares = Arrays.stream(values)
                    .map(value -> (value - centre) * (value - centre))
                    .toArray();
            mean.append(centre);
            deviation.append(values.length < 2 ? Double.NaN : Math.sqrt(Total.of(squares) / (values.length - 1)));
        }

        TableView view(String name) {
            Table table = Table.create(name, rules, rowsLeft, filled);
            if (ofNumbers) {
                table.addColumns(absolute, squared, mean, deviation);
            } else {
                table.addColumns(right);
            }
            List<String> warnings = new ArrayList<>();
            if (hidden.length < FEW) {
                warnings.add("Only " + Numbers.count(hidden.length, "cell") + (hidden.length == 1 ? " was" : " were")
                        + " hidden: chance decides much. Hide more.");
            }
            TableView view = TableView.of(table)
                    .withWarnings(warnings)
                    .withNote(Numbers.count(hidden.length) + " of " + Numbers.count(known.length, "known cell")
                            + " hidden at random.");
            return ofNumbers ? view : view.withPercent("filled rightly", 1);
        }
    }
}
