package millet.quality;

import java.util.function.IntToDoubleFunction;

/**
 * How much two columns have to do with each other, from the rows in which both have a value.
 *
 * @param value the measure; NaN where it does not exist: fewer than two common rows, or one column the same in all of them
 * @param rows how many rows have both values
 */
record Association(double value, int rows) {

    /** The product-moment correlation of two columns of numbers. */
    static Association pearson(Variable one, Variable other) {
        return correlation(one, other, one::number, other::number);
    }

    /** Pearson's correlation of the ranks, equal values sharing their mean rank. Ranks are taken among the common rows. */
    static Association spearman(Variable one, Variable other) {
        double[] oneRanks = ranks(one, other);
        double[] otherRanks = ranks(other, one);
        return correlation(one, other, row -> oneRanks[one.code(row)], row -> otherRanks[other.code(row)]);
    }

    /**
     * How well numbers part two groups: the share of pairs, one of each group, in which the first group has the larger number, minus the share in which it
     * has the smaller (rank-biserial correlation, 2 · AUC − 1). 1 or −1 where a limit parts them without a mistake.
     */
    static Association separation(Variable numbers, Variable groups) {
        double[] ranks = ranks(numbers, groups);
        int first = -1;
        double sum = 0;
        double size = 0;
        double others = 0;
        for (int row = 0; row < numbers.rows(); row++) {
            if (isCommon(numbers, groups, row)) {
                first = first < 0 ? groups.code(row) : first;
                boolean isFirst = groups.code(row) == first;
                sum += isFirst ? ranks[numbers.code(row)] : 0;
                size += isFirst ? 1 : 0;
                others += isFirst ? 0 : 1;
            }
        }
        double larger = (sum - size * (size + 1) / 2) / (size * others);
        return new Association(others == 0 ? Double.NaN : bounded(2 * larger - 1, -1), (int) (size + others));
    }

    private static boolean isCommon(Variable one, Variable other, int row) {
        return one.code(row) >= 0 && other.code(row) >= 0;
    }

    /** The mean rank of each different value among the rows that have the other value too. */
    private static double[] ranks(Variable ranked, Variable other) {
        double[] ranks = new double[ranked.limit()];
        for (int row = 0; row < ranked.rows(); row++) {
            if (isCommon(ranked, other, row)) {
                ranks[ranked.code(row)]++;
            }
        }
        double before = 0;
        for (int code = 0; code < ranks.length; code++) {
            double count = ranks[code];
            ranks[code] = before + (count + 1) / 2;
            before += count;
        }
        return ranks;
    }

    private static Association correlation(Variable one, Variable other, IntToDoubleFunction x, IntToDoubleFunction y) {
        int rows = 0;
        double sumX = 0;
        double sumY = 0;
        for (int row = 0; row < one.rows(); row++) {
            if (isCommon(one, other, row)) {
                rows++;
                sumX += x.applyAsDouble(row);
                sumY += y.applyAsDouble(row);
            }
        }
        double meanX = sumX / rows;
        double meanY = sumY / rows;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        Same sameX = new Same();
        Same sameY = new Same();
        for (int row = 0; row < one.rows(); row++) {
            if (isCommon(one, other, row)) {
                double dx = x.applyAsDouble(row) - meanX;
                double dy = y.applyAsDouble(row) - meanY;
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
                sameX.see(one.code(row));
                sameY.see(other.code(row));
            }
        }
        boolean none = sameX.isSame() || sameY.isSame();
        return new Association(none ? Double.NaN : bounded(xy / Math.sqrt(xx) / Math.sqrt(yy), -1), rows);
    }

    /** Whether all codes seen are the same: rounding can leave a constant column a deviation. */
    private static final class Same {

        private int first = -1;
        private boolean different;

        void see(int code) {
            different |= first >= 0 && code != first;
            first = code;
        }

        boolean isSame() {
            return !different;
        }
    }

    private static double bounded(double value, double least) {
        return Double.isNaN(value) ? Double.NaN : Math.max(least, Math.min(1, value));
    }

    /**
     * Cramér's V of two columns of names (Mathematical Methods of Statistics, 1946). Corrected, it is that of Bergsma (A bias-correction for Cramér's V and
     * Tschuprow's T, 2013): plain V grows with the number of categories even where there is nothing.
     */
    static Association cramersV(Variable one, Variable other, boolean corrected) {
        double[][] cells = new double[one.limit()][other.limit()];
        double[] lines = new double[one.limit()];
        double[] columns = new double[other.limit()];
        int rows = 0;
        for (int row = 0; row < one.rows(); row++) {
            if (isCommon(one, other, row)) {
                cells[one.code(row)][other.code(row)]++;
                lines[one.code(row)]++;
                columns[other.code(row)]++;
                rows++;
            }
        }
        double phi2 = 0;
        for (int line = 0; line < lines.length; line++) {
            for (int column = 0; column < columns.length; column++) {
                double expected = lines[line] * columns[column] / rows;
                double off = cells[line][column] - expected;
                phi2 += expected == 0 ? 0 : off * off / expected / rows;
            }
        }
        return new Association(v(phi2, used(lines), used(columns), rows, corrected), rows);
    }

    private static double used(double[] counts) {
        double used = 0;
        for (double count : counts) {
            used += count > 0 ? 1 : 0;
        }
        return used;
    }

    private static double v(double phi2, double lines, double columns, double rows, boolean corrected) {
        if (Math.min(lines, columns) < 2) {
            return Double.NaN;
        }
        if (!corrected) {
            return bounded(Math.sqrt(phi2 / (Math.min(lines, columns) - 1)), 0);
        }
        double left = Math.max(0, phi2 - (lines - 1) * (columns - 1) / (rows - 1));
        double fewerLines = lines - (lines - 1) * (lines - 1) / (rows - 1);
        double fewerColumns = columns - (columns - 1) * (columns - 1) / (rows - 1);
        double least = Math.min(fewerLines, fewerColumns) - 1;
        return least <= 0 ? Double.NaN : bounded(Math.sqrt(left / least), 0);
    }

    /** The correlation ratio η (Pearson, 1905): the root of the share of the variance of the numbers that lies between the groups. */
    static Association ratio(Variable numbers, Variable names) {
        double[] sums = new double[names.limit()];
        double[] counts = new double[names.limit()];
        double sum = 0;
        int rows = 0;
        for (int row = 0; row < names.rows(); row++) {
            if (isCommon(numbers, names, row)) {
                sums[names.code(row)] += numbers.number(row);
                counts[names.code(row)]++;
                sum += numbers.number(row);
                rows++;
            }
        }
        double mean = sum / rows;
        double all = 0;
        Same same = new Same();
        for (int row = 0; row < names.rows(); row++) {
            if (isCommon(numbers, names, row)) {
                double off = numbers.number(row) - mean;
                all += off * off;
                same.see(numbers.code(row));
            }
        }
        double between = 0;
        for (int group = 0; group < sums.length; group++) {
            double off = counts[group] == 0 ? 0 : sums[group] / counts[group] - mean;
            between += counts[group] * off * off;
        }
        boolean none = same.isSame() || used(counts) < 2;
        return new Association(none ? Double.NaN : bounded(Math.sqrt(between / all), 0), rows);
    }
}
