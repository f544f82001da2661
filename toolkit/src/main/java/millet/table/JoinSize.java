package millet.table;

import java.util.List;
import java.util.stream.Collectors;
import millet.display.Numbers;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What a join would take, so that one that explodes is refused before it begins. */
final class JoinSize {

    private static final int MOST_ROWS = Integer.MAX_VALUE - 8;

    /** The rows of both tables that each row of the result names while it is made. */
    private static final int BYTES_A_ROW = 2 * Integer.BYTES;

    private final Table left;
    private final Table right;
    private final List<Column<?>> added;
    private final List<Join.Pair> pairs;

    JoinSize(Table left, Table right, List<Column<?>> added, List<Join.Pair> pairs) {
        this.left = left;
        this.right = right;
        this.added = added;
        this.pairs = pairs;
    }

    void check(long rows) {
        check(rows, Runtime.getRuntime().maxMemory());
    }

    void check(long rows, long memory) {
        long bytes = BYTES_A_ROW;
        for (Column<?> column : left.columns()) {
            bytes += bytes(column);
        }
        for (Column<?> column : added) {
            bytes += bytes(column);
        }
        if (rows > MOST_ROWS || rows > memory / bytes) {
            String keys = pairs.stream().map(Join.Pair::left).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("The join of '" + left.name() + "' ("
                    + Numbers.count(left.rowCount(), "row") + ") and '" + right.name() + "' ("
                    + Numbers.count(right.rowCount(), "row") + ") on " + keys + " would have "
                    + Numbers.count(rows, "row") + ", about "
                    + Numbers.count(Math.max(1, rows / 1_000_000 * bytes / 1000))
                    + " GB, and there are " + Numbers.fixed(memory / 1e9, 1)
                    + " GB: the same keys stand in many rows of both tables. Make them unique in one first, say"
                    + " Distinct.by(\"" + pairs.get(0).right() + "\").from(" + right.name()
                    + "), or sum it up with Summary, or join on one more key with and(…).");
        }
    }

    private static int bytes(Column<?> column) {
        return column instanceof StringColumn ? Integer.BYTES : Math.max(1, column.byteSize());
    }
}
