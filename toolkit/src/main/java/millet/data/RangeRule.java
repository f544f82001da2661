package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import tech.tablesaw.api.NumericColumn;

/** Numbers outside a range are removed with their rows, made missing, or listed. */
record RangeRule(Consequence consequence, String column, double low, double high) implements TableRule {

    RangeRule {
        if (!(low <= high)) {
            throw new IllegalArgumentException("A range of '" + column + "' goes from low to high; " + low + " to "
                    + high + " does not. Say keepRange(\"" + column + "\", 0, 120).");
        }
    }

    @Override
    public String sentence() {
        return "A number of '" + column + "' below " + CellChanges.text(low) + " or above " + CellChanges.text(high)
                + " is not possible. " + consequence.sentence;
    }

    @Override
    public String clean(TableCleaning cleaning) {
        int place = cleaning.column(column, this);
        NumericColumn<?> numbers = cleaning.numbers(place, this);
        Fence range = new Fence(low, high);
        IntArrayList outside =
                cleaning.where(row -> !numbers.isMissing(row) && range.isOutside(numbers.getDouble(row)));
        if (consequence == Consequence.MISSING) {
            cleaning.warnIfMost(
                    place,
                    outside.size(),
                    "It keeps the numbers inside the range; look at the limits and at the unit of the column.");
        }
        consequence.follow(cleaning, place, outside);
        return "";
    }

    @Override
    public String toString() {
        return consequence.word + " outside: " + column + " from " + CellChanges.text(low) + " to "
                + CellChanges.text(high);
    }
}
