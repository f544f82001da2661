package millet.table;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import tech.tablesaw.columns.Column;

/**
 * The values of a column as numbers below a limit: equal values have equal codes, 0 means missing, and codes may have gaps. No object is made for
 * a row.
 */
final class ColumnCodes {

    private final int[] codes;
    private final int limit;

    private ColumnCodes(int[] codes, int limit) {
        this.codes = codes;
        this.limit = limit;
    }

    static ColumnCodes of(Column<?> column) {
        return Longs.has(column) ? ofLongs(Longs.of(column)) : ofObjects(column);
    }

    private static ColumnCodes ofLongs(long[] values) {
        int[] codes = new int[values.length];
        Long2IntOpenHashMap known = new Long2IntOpenHashMap();
        known.put(Longs.MISSING, 0);
        known.defaultReturnValue(-1);
        for (int row = 0; row < values.length; row++) {
            int code = known.get(values[row]);
            if (code < 0) {
                code = known.size();
                known.put(values[row], code);
            }
            codes[row] = code;
        }
        return new ColumnCodes(codes, known.size());
    }

    private static ColumnCodes ofObjects(Column<?> column) {
        int[] codes = new int[column.size()];
        Object2IntOpenHashMap<Object> known = new Object2IntOpenHashMap<>();
        for (int row = 0; row < codes.length; row++) {
            if (!column.isMissing(row)) {
                codes[row] = known.computeIfAbsent(column.get(row), value -> known.size() + 1);
            }
        }
        return new ColumnCodes(codes, known.size() + 1);
    }

    /** The code of each row. */
    int[] codes() {
        return codes;
    }

    /** One more than the largest code that may occur. */
    int limit() {
        return limit;
    }
}
