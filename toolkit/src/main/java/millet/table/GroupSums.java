package millet.table;

import java.util.Arrays;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.ShortColumn;

/**
 * The sum of the present values of each group. Whole numbers are added exactly. Decimal numbers are added in the order of the rows, and what
 * rounding loses is added up beside them and given back at the end (Neumaier's sum); a large table is added in two halves, whatever the number of
 * processors.
 */
final class GroupSums {

    private static final int LARGE = 1 << 17;

    private final double[] sums;
    private final long[] wholes;
    private final int[] present;

    private GroupSums(double[] sums, long[] wholes, int[] present) {
        this.sums = sums;
        this.wholes = wholes;
        this.present = present;
    }

    static GroupSums of(NumericColumn<?> column, int[] codes, int groups) {
        if (column instanceof IntColumn || column instanceof LongColumn || column instanceof ShortColumn) {
            GroupSums exact = ofWholes(Longs.of(column), codes, groups);
            if (exact != null) {
                return exact;
            }
        }
        return of(doubles(column), codes, groups);
    }

    /** The values of a column, NaN where they are missing. */
    static double[] doubles(NumericColumn<?> column) {
        if (column instanceof DoubleColumn numbers) {
            return numbers.asDoubleArray();
        }
        double[] values = new double[column.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = column.isMissing(row) ? Double.NaN : column.getDouble(row);
        }
        return values;
    }

    static GroupSums of(double[] values, int[] codes, int groups) {
        Block all = new Block(groups);
        if (values.length < LARGE) {
            all.add(values, codes, 0, values.length);
        } else {
            Block rest = new Block(groups);
            int middle = values.length / 2;
            Halves.both(() -> all.add(values, codes, 0, middle), () -> rest.add(values, codes, middle, values.length));
            all.add(rest);
        }
        double[] sums = new double[groups];
        for (int group = 0; group < groups; group++) {
            sums[group] = all.present[group] == 0 ? Double.NaN : all.parts[2 * group] + all.parts[2 * group + 1];
        }
        return new GroupSums(sums, null, all.present);
    }

    /** Null where a sum does not fit into 64 bits. */
    private static GroupSums ofWholes(long[] values, int[] codes, int groups) {
        long[] sums = new long[groups];
        int[] present = new int[groups];
        boolean over = false;
        for (int row = 0; row < values.length; row++) {
            long value = values[row];
            if (value != Longs.MISSING) {
                int group = codes[row];
                long before = sums[group];
                long sum = before + value;
                over |= ((before ^ sum) & (value ^ sum)) < 0;
                sums[group] = sum;
                present[group]++;
            }
        }
        return over ? null : new GroupSums(null, sums, present);
    }

    /** Whether the sums are whole numbers. */
    boolean isWhole() {
        return wholes != null;
    }

    /** The sums of whole numbers, missing where a group has none. */
    long[] wholes() {
        long[] result = wholes.clone();
        for (int group = 0; group < result.length; group++) {
            result[group] = present[group] == 0 ? Longs.MISSING : result[group];
        }
        return result;
    }

    /** The sums, NaN where a group has no values. */
    double[] sums() {
        if (!isWhole()) {
            return sums.clone();
        }
        double[] result = Arrays.stream(wholes).asDoubleStream().toArray();
        for (int group = 0; group < result.length; group++) {
            result[group] = present[group] == 0 ? Double.NaN : result[group];
        }
        return result;
    }

    double[] means() {
        double[] means = sums();
        for (int group = 0; group < means.length; group++) {
            means[group] /= present[group];
        }
        return means;
    }

    /** How many values each group has. */
    int[] present() {
        return present;
    }

    /** The sums of some rows: the sum of each group and what rounding took from it, side by side. */
    private static final class Block {

        private final double[] parts;
        private final int[] present;

        Block(int groups) {
            parts = new double[2 * groups];
            present = new int[groups];
        }

        void add(double[] values, int[] codes, int from, int to) {
            for (int row = from; row < to; row++) {
                double value = values[row];
                if (!Double.isNaN(value)) {
                    add(codes[row], value);
                    present[codes[row]]++;
                }
            }
        }

        private void add(int group, double value) {
            int at = 2 * group;
            double sum = parts[at];
            double next = sum + value;
            double added = next - sum;
            double lost = (sum - (next - added)) + (value - added);
            parts[at] = next;
            if (Double.isFinite(next)) {
                parts[at + 1] += lost;
            }
        }

        void add(Block rest) {
            for (int group = 0; group < present.length; group++) {
                add(group, rest.parts[2 * group]);
                parts[2 * group + 1] += rest.parts[2 * group + 1];
                present[group] += rest.present[group];
            }
        }
    }
}
