package millet.table;

import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * The values of a column as numbers below a limit: equal values have equal codes, 0 means missing, and codes may have gaps. No object is made for
 * a row.
 */
final class ColumnCodes {

    /** Values that lie this close together are numbered by subtraction, without a search, however few rows there are. */
    private static final int CLOSE = 1 << 16;

    private final int[] codes;
    private final int limit;

    ColumnCodes(int[] codes, int limit) {
        this.codes = codes;
        this.limit = limit;
    }

    static ColumnCodes of(Column<?> column) {
        if (column instanceof StringColumn strings) {
            Text text = Text.of(strings);
            return new ColumnCodes(text.codes, text.words.length);
        }
        return of(Longs.of(column));
    }

    static ColumnCodes of(long[] values) {
        LongRange range = LongRange.of(values);
        if (!range.isWithin(most(values.length))) {
            return searched(values);
        }
        int[] codes = new int[values.length];
        long before = range.least() - 1;
        Halves.of(codes.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                codes[row] = values[row] == Longs.MISSING ? 0 : (int) (values[row] - before);
            }
        });
        return new ColumnCodes(codes, (int) (range.most() - before) + 1);
    }

    /** How far codes may go beyond the number of rows before a search pays. */
    static int most(int rows) {
        return (int) Math.min(Integer.MAX_VALUE - 16, Math.max(CLOSE, 2L * rows));
    }

    private static ColumnCodes searched(long[] values) {
        Numbering numbering = Numbering.of(values);
        int[] codes = numbering.codes();
        Halves.of(codes.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                codes[row] = values[row] == Longs.MISSING ? 0 : codes[row] + 1;
            }
        });
        return new ColumnCodes(codes, numbering.firstRows().length + 1);
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
