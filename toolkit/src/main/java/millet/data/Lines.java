package millet.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntPredicate;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/** The lines of invoices, column by column. Nobody writes to the arrays once they are here, so that several values may share them. */
final class Lines {

    static final long MILLIS_OF_DAY = 86_400_000L;

    final IdColumn customers;
    final IdColumn invoices;
    final IdColumn items;
    final IdColumn categories;

    /** Milliseconds since 1970-01-01 00:00, by the shop's own clock. */
    final long[] times;

    final double[] quantities;
    final double[] prices;
    final double[] amounts;

    /** Counted from 1. */
    final int[] sourceRows;

    /** Rows of which a return has taken units or money: they were not written as they stand. */
    final boolean[] cut;

    Lines(
            IdColumn customers,
            IdColumn invoices,
            IdColumn items,
            IdColumn categories,
            long[] times,
            double[] quantities,
            double[] prices,
            double[] amounts,
            int[] sourceRows,
            boolean[] cut) {
        this.customers = customers;
        this.invoices = invoices;
        this.items = items;
        this.categories = categories;
        this.times = times;
        this.quantities = quantities;
        this.prices = prices;
        this.amounts = amounts;
        this.sourceRows = sourceRows;
        this.cut = cut;
    }

    int count() {
        return sourceRows.length;
    }

    long epochDay(int row) {
        return Math.floorDiv(times[row], MILLIS_OF_DAY);
    }

    int[] rowsWhere(IntPredicate wanted) {
        int[] rows = new int[count()];
        int found = 0;
        for (int row = 0; row < rows.length; row++) {
            if (wanted.test(row)) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    Lines keep(int[] rows) {
        long[] keptTimes = new long[rows.length];
        int[] keptSources = new int[rows.length];
        boolean[] keptCut = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            keptTimes[i] = times[rows[i]];
            keptSources[i] = sourceRows[rows[i]];
            keptCut[i] = cut[rows[i]];
        }
        return new Lines(
                customers.keep(rows),
                invoices.keep(rows),
                items.keep(rows),
                categories.keep(rows),
                keptTimes,
                pick(quantities, rows),
                pick(prices, rows),
                pick(amounts, rows),
                keptSources,
                keptCut);
    }

    static double[] pick(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    /** Days where no row has a time of day, else moments. */
    Column<?> timeColumn() {
        boolean onlyDays = true;
        int[] days = new int[count()];
        long[] moments = new long[count()];
        for (int row = 0; row < days.length; row++) {
            long millis = Math.floorMod(times[row], MILLIS_OF_DAY);
            onlyDays &= millis == 0;
            boolean sameDay = row > 0 && epochDay(row) == epochDay(row - 1);
            days[row] = sameDay ? days[row - 1] : PackedLocalDate.pack(LocalDate.ofEpochDay(epochDay(row)));
            moments[row] = PackedLocalDateTime.create(days[row], packedTime(millis));
        }
        return onlyDays ? DateColumn.createInternal("time", days) : DateTimeColumn.createInternal("time", moments);
    }

    /** Tablesaw's form of a time of day: hour, minute and the milliseconds of the minute. */
    private static int packedTime(long millis) {
        return (int) (((millis / 3_600_000) << 24) | ((millis / 60_000 % 60) << 16) | (millis % 60_000));
    }
}
