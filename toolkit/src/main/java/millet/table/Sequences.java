package millet.table;

import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The rows of a table behind each other: those of the first key in their order, then those of the second, and so on. */
final class Sequences {

    private static final long DAY = 24L * 60 * 60 * 1000;

    private final int rows;
    private final int[] order;

    /** For each place in the order, the place at which the rows of its key begin. */
    private final int[] begins;

    /** Milliseconds since the first day of 1970 for each place; null where the order is not one of moments. */
    private final long[] times;

    private Sequences(int rows, int[] order, int[] begins, long[] times) {
        this.rows = rows;
        this.order = order;
        this.begins = begins;
        this.times = times;
    }

    /** Rows without a key or a time are left out. */
    static Sequences of(Table table, List<String> keys, String time) {
        Keys groups = Keys.of(table, keys);
        List<SortNumbers> sorting = new ArrayList<>();
        sorting.add(SortNumbers.of(IntColumn.create("group", groups.codes), false));
        Column<?> moments = time.isEmpty() ? null : table.column(time);
        if (moments != null) {
            sorting.add(SortNumbers.of(moments, false));
        }
        boolean[] missing = new boolean[groups.count()];
        for (int group = 0; group < missing.length; group++) {
            missing[group] = groups.isMissing(group);
        }
        int[] order = Arrays.stream(RowOrder.of(table.rowCount(), sorting))
                .filter(row -> !missing[groups.of(row)] && (moments == null || !Keys.isMissing(moments, row)))
                .toArray();
        int[] begins = new int[order.length];
        for (int at = 1; at < order.length; at++) {
            begins[at] = groups.of(order[at]) == groups.of(order[at - 1]) ? begins[at - 1] : at;
        }
        return new Sequences(table.rowCount(), order, begins, times(moments, order));
    }

    private static long[] times(Column<?> moments, int[] order) {
        long[] times = new long[order.length];
        for (int at = 0; at < order.length; at++) {
            if (moments instanceof DateColumn days) {
                times[at] = days.get(order[at]).toEpochDay() * DAY;
            } else if (moments instanceof DateTimeColumn instants) {
                times[at] = instants.get(order[at]).toLocalDate().toEpochDay() * DAY
                        + instants.get(order[at]).get(ChronoField.MILLI_OF_DAY);
            }
        }
        return times;
    }

    Column<?> column(Rolling.Window window, Table table, boolean before) {
        if (window.kind() == Rolling.Kind.LAG) {
            return lag(table.column(window.column()), window.size());
        }
        Spans spans = window.kind().isOfDays() ? days(window.size() * DAY, before) : rows(window.size(), before);
        if (window.kind() == Rolling.Kind.COUNT_OF_DAYS) {
            int[] counts = new int[rows];
            Arrays.fill(counts, Integer.MIN_VALUE);
            for (int at = 0; at < order.length; at++) {
                counts[order[at]] = spans.ends[at] - spans.starts[at];
            }
            return IntColumn.create(window.name(), counts);
        }
        boolean isMean = window.kind() == Rolling.Kind.MEAN || window.kind() == Rolling.Kind.MEAN_OF_DAYS;
        double[] values = GroupSums.doubles((NumericColumn<?>) table.column(window.column()));
        return DoubleColumn.create(window.name(), statistics(values, spans, isMean));
    }

    private Column<?> lag(Column<?> column, int distance) {
        int[] sources = new int[rows];
        Arrays.fill(sources, Pick.NONE);
        for (int at = 0; at < order.length; at++) {
            if (at - begins[at] >= distance) {
                sources[order[at]] = order[at - distance];
            }
        }
        return Pick.rows(column, sources);
    }

    private Spans rows(int size, boolean before) {
        Spans spans = new Spans(order.length);
        for (int at = 0; at < order.length; at++) {
            spans.ends[at] = before ? at : at + 1;
            spans.starts[at] = (int) Math.max(begins[at], (long) spans.ends[at] - size);
        }
        return spans;
    }

    /** Up to a row: less than so long before it. Before a row: at most so long, and all rows of its own moment left out. */
    private Spans days(long length, boolean before) {
        Spans spans = new Spans(order.length);
        int start = 0;
        int end = 0;
        for (int at = 0; at < order.length; at++) {
            long earliest = times[at] - length + (before ? 0 : 1);
            start = Math.max(start, begins[at]);
            while (times[start] < earliest) {
                start++;
            }
            end = Math.max(end, begins[at]);
            while (end < at && times[end] < times[at]) {
                end++;
            }
            spans.starts[at] = start;
            spans.ends[at] = before ? end : at + 1;
        }
        return spans;
    }

    private double[] statistics(double[] values, Spans spans, boolean isMean) {
        double[] statistics = new double[rows];
        Arrays.fill(statistics, Double.NaN);
        WindowSum sum = new WindowSum(values, order);
        for (int at = 0; at < order.length; at++) {
            sum.moveTo(spans.starts[at], spans.ends[at]);
            if (sum.present() > 0) {
                statistics[order[at]] = isMean ? sum.value() / sum.present() : sum.value();
            }
        }
        return statistics;
    }

    /** A window for each place: from its start to before its end; neither ever turns back. */
    private static final class Spans {
        private final int[] starts;
        private final int[] ends;

        Spans(int places) {
            starts = new int[places];
            ends = new int[places];
        }
    }
}
