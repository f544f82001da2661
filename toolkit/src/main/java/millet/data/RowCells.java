package millet.data;

import java.util.Arrays;

/** The cells of one row of a format that gives them in any order, until the row is handed on; one buffer serves all rows. */
final class RowCells {

    private static final int NONE = -1;

    private char[] text = new char[1024];
    private int end;
    private int[] starts = new int[16];
    private int[] ends = new int[16];

    void clear() {
        end = 0;
        Arrays.fill(starts, NONE);
    }

    boolean isFilled(int column) {
        return column < starts.length && starts[column] != NONE;
    }

    void put(int column, char[] from, int offset, int length) {
        int before = starts.length;
        if (column >= before) {
            starts = Arrays.copyOf(starts, Math.max(column + 1, 2 * before));
            ends = Arrays.copyOf(ends, starts.length);
            Arrays.fill(starts, before, starts.length, NONE);
        }
        if (end + length > text.length) {
            text = Arrays.copyOf(text, Math.max(end + length, 2 * text.length));
        }
        System.arraycopy(from, offset, text, end, length);
        starts[column] = end;
        end += length;
        ends[column] = end;
    }

    void put(int column, String value) {
        put(column, value.toCharArray(), 0, value.length());
    }

    /** Hands the row to the table, as wide as the table is. */
    void handTo(RowSink table, int width, long line) {
        table.startRow(line);
        for (int column = 0; column < width; column++) {
            if (isFilled(column)) {
                table.cell(column, text, starts[column], ends[column]);
            } else {
                table.missing(column);
            }
        }
        table.endRow();
    }
}
