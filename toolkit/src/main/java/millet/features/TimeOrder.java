package millet.features;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;
import tech.tablesaw.columns.instant.PackedInstant;

/** Rows in the order of a column of times; equal times are never parted. */
final class TimeOrder implements PartColumns {

    private final String what;
    private final Column<?> times;

    /** By row: a number that grows with time. */
    private final long[] keys;

    private final long[] sorted;

    private TimeOrder(String what, Column<?> times, long[] keys) {
        this.what = what;
        this.times = times;
        this.keys = keys;
        sorted = keys.clone();
        LongArrays.parallelQuickSort(sorted);
    }

    static TimeOrder of(SplitRows<?> rows, String name) {
        Column<?> times = rows.column(name);
        if (rows.count() < 2) {
            throw new IllegalArgumentException(
                    "A split needs at least 2 rows; " + rows.what() + " has " + rows.count() + ".");
        }
        if (times.countMissing() > 0) {
            int first = 0;
            while (!times.isMissing(first)) {
                first++;
            }
            throw new IllegalArgumentException(
                    "A split by time needs a time in every row; '" + times.name() + "' is missing in "
                            + Numbers.count(times.countMissing(), "row") + " of " + rows.what() + ", first in row "
                            + (first + 1)
                            + ". Leave these rows out first.");
        }
        long[] keys = new long[times.size()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = key(times, row);
        }
        return new TimeOrder(rows.what(), times, keys);
    }

    private static long key(Column<?> times, int row) {
        if (times instanceof DateColumn days) {
            return days.getIntInternal(row);
        }
        if (times instanceof DateTimeColumn moments) {
            return moments.getLongInternal(row);
        }
        if (times instanceof InstantColumn instants) {
            return instants.getLongInternal(row);
        }
        if (times instanceof NumericColumn<?> numbers) {
            long bits = Double.doubleToLongBits(numbers.getDouble(row) + 0.0);
            return bits >= 0 ? bits : Long.MIN_VALUE - bits;
        }
        throw new IllegalArgumentException("A split by time needs a column of dates, date-times or numbers; '"
                + times.name() + "' holds "
                + times.type().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                + ". Read it as a date.");
    }

    /** The rows of a day and later. */
    int[] from(LocalDate day) {
        long first;
        if (times instanceof DateColumn) {
            first = PackedLocalDate.pack(day);
        } else if (times instanceof DateTimeColumn) {
            first = PackedLocalDateTime.pack(day.atStartOfDay());
        } else if (times instanceof InstantColumn) {
            first = PackedInstant.pack(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        } else {
            throw new IllegalArgumentException("A split at a day needs a column of dates; '" + times.name()
                    + "' holds numbers. Say Split.holdOut(0.25).by(\"" + times.name() + "\") for the last quarter.");
        }
        if (sorted[0] >= first || sorted[sorted.length - 1] < first) {
            throw new IllegalArgumentException(
                    "A split at " + day + " needs rows before and after that; '" + times.name()
                            + "' of " + what + " runs from " + cell(sorted[0]) + " to "
                            + cell(sorted[sorted.length - 1]) + ". Choose a day between them.");
        }
        return partsFrom(first);
    }

    /** The latest rows, as near to the share as equal times allow. */
    int[] latest(double share) {
        long wanted = Math.round(share * sorted.length);
        int cut = cutNear(sorted.length - (int) Math.min(Math.max(wanted, 1), sorted.length - 1));
        if (cut == 0 || cut == sorted.length) {
            throw new IllegalArgumentException("A split by time needs different times; '" + times.name() + "' of "
                    + what + " is " + cell(sorted[0]) + " in all rows. Choose another column, or leave by out.");
        }
        return partsFrom(sorted[cut]);
    }

    private int[] partsFrom(long first) {
        int[] partOf = new int[keys.length];
        Arrays.setAll(partOf, row -> keys[row] >= first ? 1 : 0);
        return partOf;
    }

    /** The place nearest to a wanted one where a new time begins, of two equally near ones the later; the ends where there is none. */
    private int cutNear(int wanted) {
        int below = wanted;
        while (below > 0 && below < sorted.length && sorted[below] == sorted[below - 1]) {
            below--;
        }
        int above = wanted;
        while (above > 0 && above < sorted.length && sorted[above] == sorted[above - 1]) {
            above++;
        }
        boolean onlyAbove = below == 0;
        boolean onlyBelow = above == sorted.length;
        if (onlyAbove || onlyBelow) {
            return onlyAbove ? above : below;
        }
        return wanted - below < above - wanted ? below : above;
    }

    /** The fold of every row whose test it is in, −1 for the rows before the first test. */
    int[] windows(int folds) {
        int size = sorted.length / (folds + 1);
        long[] begins = new long[folds];
        for (int fold = 0; fold < folds; fold++) {
            int cut = size == 0 ? 0 : cutNear(sorted.length - (folds - fold) * size);
            boolean grows = cut > 0 && cut < sorted.length && (fold == 0 || sorted[cut] > begins[fold - 1]);
            if (!grows) {
                throw new IllegalArgumentException(folds + " folds by time need at least " + (folds + 1)
                        + " different times with about equally many rows; '" + times.name() + "' of " + what
                        + " has too few. Say Split.folds with a smaller number.");
            }
            begins[fold] = sorted[cut];
        }
        int[] foldOf = new int[keys.length];
        for (int row = 0; row < foldOf.length; row++) {
            int place = Arrays.binarySearch(begins, keys[row]);
            foldOf[row] = place >= 0 ? place : -place - 2;
        }
        return foldOf;
    }

    private String cell(long key) {
        int row = 0;
        while (keys[row] != key) {
            row++;
        }
        return TableView.cell(times, row);
    }

    @Override
    public List<Column<?>> of(int[] partOf, int parts) {
        int[] first = new int[parts];
        int[] last = new int[parts];
        Arrays.fill(first, -1);
        for (int row = 0; row < partOf.length; row++) {
            int part = partOf[row];
            if (part >= 0) {
                boolean isFirst = first[part] < 0;
                first[part] = isFirst || keys[row] < keys[first[part]] ? row : first[part];
                last[part] = isFirst || keys[row] > keys[last[part]] ? row : last[part];
            }
        }
        List<Column<?>> columns = new ArrayList<>();
        for (int[] ends : List.of(first, last)) {
            StringColumn column = StringColumn.create(ends == first ? "from" : "to");
            for (int row : ends) {
                column.append(TableView.cell(times, row));
            }
            columns.add(column);
        }
        return columns;
    }
}
