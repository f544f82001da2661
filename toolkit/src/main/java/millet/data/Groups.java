package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The rows of a table, each with the number of its group; groups are numbered in the order of their keys. */
final class Groups {

    private final int[] rowToGroup;
    private final int[] firstRows;
    private final int[] sizes;

    private Groups(int[] rowToGroup, int[] firstRows, int[] sizes) {
        this.rowToGroup = rowToGroup;
        this.firstRows = firstRows;
        this.sizes = sizes;
    }

    /** The groups that the values of these columns make; one group of all rows when no column is given. */
    static Groups of(Table table, List<String> keys) {
        int[] codes = new int[table.rowCount()];
        IntArrayList firstRows = new IntArrayList();
        List<Column<?>> columns = keys.stream().<Column<?>>map(table::column).toList();
        if (columns.isEmpty() && codes.length > 0) {
            firstRows.add(0);
        }
        for (Column<?> column : columns) {
            firstRows.clear();
            refine(codes, codesOf(column), firstRows);
        }
        return sorted(codes, firstRows, columns);
    }

    /** Splits the groups found so far by one more column; groups are numbered by their first row. */
    private static void refine(int[] codes, int[] more, IntArrayList firstRows) {
        Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
        numbers.defaultReturnValue(-1);
        for (int row = 0; row < codes.length; row++) {
            long pair = ((long) codes[row] << 32) | more[row];
            int number = numbers.get(pair);
            if (number < 0) {
                number = firstRows.size();
                numbers.put(pair, number);
                firstRows.add(row);
            }
            codes[row] = number;
        }
    }

    /** A number for each different value of a column, from 1 in the order of their first rows, 0 for a missing one; no object is made for a row. */
    static int[] codesOf(Column<?> column) {
        int[] codes = new int[column.size()];
        Long2IntOpenHashMap longs = new Long2IntOpenHashMap();
        Object2IntOpenHashMap<Object> objects = new Object2IntOpenHashMap<>();
        for (int row = 0; row < codes.length; row++) {
            if (column.isMissing(row)) {
                continue;
            }
            if (column instanceof LongColumn numbers) {
                codes[row] = code(longs, numbers.getLong(row));
            } else if (column instanceof NumericColumn<?> numbers) {
                codes[row] = code(longs, Double.doubleToLongBits(numbers.getDouble(row) + 0.0));
            } else {
                codes[row] = objects.computeIfAbsent(column.get(row), value -> objects.size() + 1);
            }
        }
        return codes;
    }

    private static int code(Long2IntOpenHashMap codes, long value) {
        int known = codes.get(value);
        if (known == 0) {
            known = codes.size() + 1;
            codes.put(value, known);
        }
        return known;
    }

    private static Groups sorted(int[] rowToGroup, IntArrayList firstRows, List<Column<?>> columns) {
        List<Integer> order = new ArrayList<>();
        for (int group = 0; group < firstRows.size(); group++) {
            order.add(group);
        }
        order.sort((a, b) -> compare(columns, firstRows.getInt(a), firstRows.getInt(b)));
        int[] renumber = new int[order.size()];
        int[] first = new int[order.size()];
        int[] sizes = new int[order.size()];
        for (int place = 0; place < order.size(); place++) {
            renumber[order.get(place)] = place;
            first[place] = firstRows.getInt(order.get(place));
        }
        for (int row = 0; row < rowToGroup.length; row++) {
            rowToGroup[row] = renumber[rowToGroup[row]];
            sizes[rowToGroup[row]]++;
        }
        return new Groups(rowToGroup, first, sizes);
    }

    private static int compare(List<Column<?>> columns, int rowA, int rowB) {
        for (Column<?> column : columns) {
            boolean missingA = column.isMissing(rowA);
            boolean missingB = column.isMissing(rowB);
            int order = missingA || missingB ? Boolean.compare(missingA, missingB) : compareValues(column, rowA, rowB);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static int compareValues(Column<?> column, int rowA, int rowB) {
        return ((Comparable<Object>) column.get(rowA)).compareTo(column.get(rowB));
    }

    /** How many groups there are. */
    int count() {
        return firstRows.length;
    }

    int groupOf(int row) {
        return rowToGroup[row];
    }

    /** The row in which each group is met first. */
    int[] firstRows() {
        return firstRows;
    }

    /** The number of rows of each group. */
    int[] sizes() {
        return sizes;
    }

    /** The present values of each group, in the order of the rows. */
    double[][] split(NumericColumn<?> column) {
        int[] filled = new int[count()];
        double[][] values = new double[count()][];
        for (int group = 0; group < values.length; group++) {
            values[group] = new double[sizes[group]];
        }
        for (int row = 0; row < rowToGroup.length; row++) {
            if (!column.isMissing(row)) {
                int group = rowToGroup[row];
                values[group][filled[group]++] = column.getDouble(row);
            }
        }
        for (int group = 0; group < values.length; group++) {
            values[group] = Arrays.copyOf(values[group], filled[group]);
        }
        return values;
    }
}
