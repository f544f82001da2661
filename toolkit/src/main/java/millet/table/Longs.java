package millet.table;

import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** The values of a column as whole numbers in the same order: equal where the values are equal, smaller where they are smaller. */
final class Longs {

    /** A missing value; no other value of any type has this number. */
    static final long MISSING = Long.MIN_VALUE;

    private Longs() {}

    static long[] of(Column<?> column) {
        long[] values = new long[column.size()];
        Halves.of(values.length, (from, to) -> fill(column, values, from, to));
        return values;
    }

    /** Fills the numbers of the rows from one to before another. */
    private static void fill(Column<?> column, long[] values, int from, int to) {
        if (column instanceof IntColumn numbers) {
            for (int row = from; row < to; row++) {
                values[row] = widened(numbers.getInt(row));
            }
        } else if (column instanceof LongColumn numbers) {
            for (int row = from; row < to; row++) {
                values[row] = numbers.getLong(row);
            }
        } else if (column instanceof DoubleColumn numbers) {
            for (int row = from; row < to; row++) {
                values[row] = ordered(numbers.getDouble(row));
            }
        } else if (column instanceof DateColumn dates) {
            for (int row = from; row < to; row++) {
                values[row] = widened(dates.getIntInternal(row));
            }
        } else if (column instanceof DateTimeColumn times) {
            for (int row = from; row < to; row++) {
                values[row] = times.getLongInternal(row);
            }
        } else {
            fillRarer(column, values, from, to);
        }
    }

    private static void fillRarer(Column<?> column, long[] values, int from, int to) {
        for (int row = from; row < to; row++) {
            if (column.isMissing(row)) {
                values[row] = MISSING;
            } else if (column instanceof ShortColumn numbers) {
                values[row] = numbers.getShort(row);
            } else if (column instanceof FloatColumn numbers) {
                values[row] = ordered(numbers.getDouble(row));
            } else if (column instanceof BooleanColumn answers) {
                values[row] = answers.getByte(row);
            } else if (column instanceof TimeColumn times) {
                values[row] = times.getIntInternal(row);
            } else if (column instanceof InstantColumn instants) {
                values[row] = instants.getLongInternal(row);
            } else {
                throw new IllegalArgumentException(
                        "Rows can be grouped, joined and ordered by numbers, text, dates, times and yes or no;"
                                + " column '" + column.name() + "' holds "
                                + column.type().name() + ". Make it text first.");
            }
        }
    }

    private static long widened(int value) {
        return value == Integer.MIN_VALUE ? MISSING : value;
    }

    /** The bits of a number, turned so that they are in its order; NaN is missing, and there is one zero. */
    static long ordered(double value) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }
}
