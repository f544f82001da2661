package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import millet.display.Numbers;
import tech.tablesaw.api.NumericColumn;

/** Numbers far from the others are removed with their rows, made missing, or listed. Every column is judged before a row goes. */
record OutlierRule(Consequence consequence, List<String> columns, Fence.Measure measure, double times)
        implements TableRule {

    private static final int FEW = 10;
    private static final double TAIL = 0.05;

    @Override
    public String sentence() {
        return "A number "
                + (measure == Fence.Measure.IQR
                        ? "beyond the quartiles by more than " + CellChanges.text(times) + " interquartile ranges"
                        : "with a modified z-score beyond ±" + CellChanges.text(times))
                + " is unusual. " + consequence.sentence;
    }

    @Override
    public String clean(TableCleaning cleaning) {
        List<String> found = new ArrayList<>();
        List<IntArrayList> unusual = new ArrayList<>();
        int[] places = cleaning.columns(columns, this);
        for (int column : places) {
            unusual.add(unusual(cleaning, column, found));
        }
        for (int place = 0; place < places.length; place++) {
            consequence.follow(cleaning, places[place], unusual.get(place));
        }
        return String.join(" ", found);
    }

    private IntArrayList unusual(TableCleaning cleaning, int column, List<String> found) {
        NumericColumn<?> numbers = cleaning.numbers(column, this);
        IntArrayList known = cleaning.known(column);
        double[] finite = known.intStream()
                .mapToDouble(numbers::getDouble)
                .filter(Double::isFinite)
                .toArray();
        if (finite.length == 0) {
            return new IntArrayList();
        }
        Fence fence = Fence.of(finite, measure, times);
        if (!fence.hasWidth()) {
            cleaning.warn("The rule '" + this + "' calls nothing in '" + numbers.name()
                    + "' unusual: half of the numbers or more are equal, and there is no spread to measure by.");
            return new IntArrayList();
        }
        IntArrayList rows = cleaning.where(row -> !numbers.isMissing(row) && fence.isOutside(numbers.getDouble(row)));
        warnOfTail(cleaning, numbers.name(), rows.size(), known.size());
        found.add(Numbers.count(rows.size(), "value") + " of '" + numbers.name() + "' "
                + (rows.size() == 1 ? "lies" : "lie") + " outside " + Numbers.fixed(fence.low(), 2) + " to "
                + Numbers.fixed(fence.high(), 2) + ".");
        return rows;
    }

    /** Of normal numbers 1.5 interquartile ranges call 7 in a thousand unusual; mistakes are rare too. */
    private void warnOfTail(TableCleaning cleaning, String column, int unusual, int known) {
        if (unusual >= FEW && unusual > TAIL * known) {
            cleaning.warn("The rule '" + this + "' calls " + Numbers.percent((double) unusual / known, 1) + " of '"
                    + column + "' unusual: so many are a tail of the column and hardly mistakes. Look at them with"
                    + " reportOutliers, judge their logarithm, or draw them in with winsorize.");
        }
    }

    @Override
    public String toString() {
        return consequence.word + " outliers: " + String.join(", ", columns) + " by " + measure + " "
                + CellChanges.text(times);
    }
}
