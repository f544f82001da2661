package millet.data;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Quantities and prices that are unusual among those of all rows, the most unusual first. */
final class Outliers {

    /** Nearer to the median than ten times or a tenth of it nothing is called unusual, however much alike the other numbers are. */
    private static final double TIMES = 10;

    /** Numbers of 12 bits. */
    private static final int REMEMBERED = 1 << 12;

    private final IntArrayList rows = new IntArrayList();
    private final DoubleArrayList values = new DoubleArrayList();
    private final DoubleArrayList scores = new DoubleArrayList();
    private int quantities;

    void find(CleaningState state) {
        find(state.where(row -> state.quantities[row] > 0), state.quantities);
        quantities = rows.size();
        find(state.where(row -> state.prices[row] > 0), state.prices);
    }

    private void find(int[] candidates, double[] numbers) {
        double[] logs = Lines.pick(numbers, candidates);
        double median = ModifiedZScores.median(logs);
        takeLogarithms(logs);
        double[] found = ModifiedZScores.of(logs);
        for (int i = 0; i < found.length; i++) {
            double number = numbers[candidates[i]];
            boolean far = number >= TIMES * median || number * TIMES <= median;
            if (far && Math.abs(found[i]) > ModifiedZScores.UNUSUAL) {
                rows.add(candidates[i]);
                values.add(number);
                scores.add(found[i]);
            }
        }
    }

    /** The logarithm of a number is remembered until another takes its place: prices repeat, and an exact logarithm takes its time. */
    private static void takeLogarithms(double[] positive) {
        double[] numbers = new double[REMEMBERED];
        double[] logarithms = new double[REMEMBERED];
        for (int i = 0; i < positive.length; i++) {
            double number = positive[i];
            int place = (int) ((Double.doubleToRawLongBits(number) * 0x9e3779b97f4a7c15L) >>> 52);
            if (numbers[place] != number) {
                numbers[place] = number;
                logarithms[place] = StrictMath.log(number);
            }
            positive[i] = logarithms[place];
        }
    }

    /** How many there are; empty where there are none. */
    String sentence() {
        if (rows.isEmpty()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "Unusual are %,d of the quantities and %,d of the prices.",
                quantities,
                rows.size() - quantities);
    }

    List<String> warnings() {
        return rows.isEmpty() ? List.of() : List.of(sentence() + " They stay; see outliers().");
    }

    Table table(Transactions transactions) {
        int[] order = new int[rows.size()];
        Arrays.setAll(order, i -> i);
        IntArrays.mergeSort(
                order, (a, b) -> Double.compare(Math.abs(scores.getDouble(b)), Math.abs(scores.getDouble(a))));
        int[] sorted = new int[order.length];
        StringColumn columns = StringColumn.create("column");
        for (int i = 0; i < order.length; i++) {
            sorted[i] = rows.getInt(order[i]);
            columns.append(order[i] < quantities ? "quantity" : "price");
        }
        Table table = transactions.namesOf(sorted, transactions.name() + ": outliers");
        return table.addColumns(
                columns,
                DoubleColumn.create("value", Lines.pick(values.toDoubleArray(), order)),
                DoubleColumn.create("score", Lines.pick(scores.toDoubleArray(), order)));
    }
}
