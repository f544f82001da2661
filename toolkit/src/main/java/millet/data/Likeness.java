package millet.data;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.ArrayList;
import java.util.List;
import millet.table.Keys;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * How far rows are from one another in some columns: numbers standardized by the finite ones of the rows that are there, texts by being the same or not.
 */
final class Likeness {

    /** The squared distance of two different texts: what two random rows have on average in a standardized number. */
    private static final double DIFFERENT = 2;

    /** Standardized numbers, NaN where one is missing. */
    private final List<double[]> numbers = new ArrayList<>();

    /** Numbers of the texts, {@link TableCleaning#NONE} where one is missing. */
    private final List<int[]> texts = new ArrayList<>();

    /** Which column of numbers has the most different ones. */
    private int finest;

    private Likeness() {}

    static Likeness of(TableCleaning cleaning, List<String> names, TableRule rule) {
        Likeness likeness = new Likeness();
        int mostValues = 0;
        for (int column : cleaning.columns(names, rule)) {
            Column<?> cells = cleaning.column(column);
            if (cells instanceof NumericColumn<?> number) {
                int values = Keys.of(cells).count();
                if (values > mostValues) {
                    mostValues = values;
                    likeness.finest = likeness.numbers.size();
                }
                likeness.numbers.add(standardized(cleaning, number));
            } else if (cells instanceof StringColumn || cells instanceof BooleanColumn) {
                likeness.texts.add(cleaning.fullNumbers(column));
            } else {
                throw cleaning.needs(
                        column, rule, "columns of numbers, text, or yes and no to tell which rows are near");
            }
        }
        return likeness;
    }

    private static double[] standardized(TableCleaning cleaning, NumericColumn<?> column) {
        double[] numbers = WholeColumns.numbers(column);
        DoubleArrayList finite = new DoubleArrayList();
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = Double.isFinite(numbers[row]) ? numbers[row] : Double.NaN;
            if (cleaning.isLeft(row) && !Double.isNaN(numbers[row])) {
                finite.add(numbers[row]);
            }
        }
        double[] known = finite.toDoubleArray();
        double mean = Total.of(known) / known.length;
        Total squares = new Total();
        for (double number : known) {
            squares.add((number - mean) * (number - mean));
        }
        double deviation = Math.sqrt(squares.value() / known.length);
        for (int row = 0; row < numbers.length; row++) {
            double centred = numbers[row] - mean;
            numbers[row] = deviation > 0 ? centred / deviation : centred * 0;
        }
        return numbers;
    }

    /** The place of a row in the column of numbers with the most different ones; NaN where it is missing, or there is no such column. */
    double place(int row) {
        return numbers.isEmpty() ? Double.NaN : numbers.get(finest)[row];
    }

    /** The squared distance of two rows, never less than that of their places; infinite where they share no known column. */
    double between(int a, int b) {
        double sum = 0;
        int shared = 0;
        for (double[] number : numbers) {
            double difference = number[a] - number[b];
            if (!Double.isNaN(difference)) {
                sum += difference * difference;
                shared++;
            }
        }
        for (int[] text : texts) {
            if (text[a] != TableCleaning.NONE && text[b] != TableCleaning.NONE) {
                sum += text[a] == text[b] ? 0 : DIFFERENT;
                shared++;
            }
        }
        return shared == 0 ? Double.POSITIVE_INFINITY : sum * ((double) (numbers.size() + texts.size()) / shared);
    }
}
