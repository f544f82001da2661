package millet.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.columns.Column;

/** For each row of the left table of a join, the rows of the right table with the same key. */
final class Matches {

    private static final int NONE = -1;

    private final int[] leftCodes;
    private final int[] rightCodes;

    /** Where the rows of each code begin among {@link #rightRows}. */
    private final int[] starts;

    private final int[] rightRows;

    private Matches(int[] leftCodes, int[] rightCodes, int groups) {
        this.leftCodes = leftCodes;
        this.rightCodes = rightCodes;
        this.starts = new int[groups + 1];
        for (int code : rightCodes) {
            if (code != NONE) {
                starts[code + 1]++;
            }
        }
        for (int code = 0; code < groups; code++) {
            starts[code + 1] += starts[code];
        }
        this.rightRows = new int[starts[groups]];
        int[] next = starts.clone();
        for (int row = 0; row < rightCodes.length; row++) {
            if (rightCodes[row] != NONE) {
                rightRows[next[rightCodes[row]]++] = row;
            }
        }
    }

    static Matches of(List<Column<?>> leftKeys, List<Column<?>> rightKeys) {
        int rights = rightKeys.get(0).size();
        boolean[] never = new boolean[rights + leftKeys.get(0).size()];
        KeyCodes keys = null;
        for (int key = 0; key < leftKeys.size(); key++) {
            ColumnCodes codes = JoinKey.of(leftKeys.get(key), rightKeys.get(key));
            markZeros(codes.codes(), never);
            if (keys == null) {
                keys = new KeyCodes(codes);
            } else {
                keys.add(codes);
            }
        }
        Numbering numbering = keys.numbered();
        int groups = firstAtOrAbove(numbering.firstRows(), rights);
        int[] codes = numbering.codes();
        Halves.of(codes.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                codes[row] = never[row] || codes[row] >= groups ? NONE : codes[row];
            }
        });
        return new Matches(
                Arrays.copyOfRange(codes, rights, codes.length), Arrays.copyOfRange(codes, 0, rights), groups);
    }

    private static void markZeros(int[] codes, boolean[] never) {
        Halves.of(codes.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                never[row] |= codes[row] == 0;
            }
        });
    }

    /** How many of the ascending rows are below a row: the keys that the right table has. */
    private static int firstAtOrAbove(int[] firstRows, int row) {
        int place = Arrays.binarySearch(firstRows, row);
        return place < 0 ? -place - 1 : place;
    }

    private int partners(int leftRow) {
        int code = leftCodes[leftRow];
        return code == NONE ? 0 : starts[code + 1] - starts[code];
    }

    /** The rows of the left table that have a partner, or those that have none. */
    int[] leftRows(boolean matched) {
        int[] rows = new int[leftCodes.length];
        int count = 0;
        for (int row = 0; row < leftCodes.length; row++) {
            rows[count] = row;
            count += leftCodes[row] != NONE == matched ? 1 : 0;
        }
        return Arrays.copyOf(rows, count);
    }

    /** The number of rows of the result. */
    long count(Join.Kind kind) {
        return fromLeft(0, leftCodes.length, kind) + (kind == Join.Kind.OUTER ? alone().length : 0);
    }

    private long fromLeft(int from, int to, Join.Kind kind) {
        long count = 0;
        for (int row = from; row < to; row++) {
            int partners = partners(row);
            count += partners == 0 && kind != Join.Kind.INNER ? 1 : partners;
        }
        return count;
    }

    /** A row of the right table with the key of a row of the left; {@link Pick#NONE} where there is none. */
    int firstPartner(int leftRow) {
        return partners(leftRow) == 0 ? Pick.NONE : rightRows[starts[leftCodes[leftRow]]];
    }

    /** The first row of each key that stands in several rows of the right table. */
    int[] doubledRows() {
        return IntStream.range(0, starts.length - 1)
                .filter(code -> starts[code + 1] - starts[code] > 1)
                .map(code -> rightRows[starts[code]])
                .toArray();
    }

    /** How many rows of the right table have the key of one of them. */
    int sharing(int rightRow) {
        int code = rightCodes[rightRow];
        return starts[code + 1] - starts[code];
    }

    /** The rows of the right table that have no partner. */
    int[] alone() {
        boolean[] met = new boolean[starts.length];
        for (int code : leftCodes) {
            if (code != NONE) {
                met[code] = true;
            }
        }
        int[] rows = new int[rightCodes.length];
        int count = 0;
        for (int row = 0; row < rightCodes.length; row++) {
            rows[count] = row;
            count += rightCodes[row] == NONE || !met[rightCodes[row]] ? 1 : 0;
        }
        return Arrays.copyOf(rows, count);
    }

    JoinRows rows(Join.Kind kind) {
        int[] alone = kind == Join.Kind.OUTER ? alone() : new int[0];
        int middle = leftCodes.length / 2;
        int fromFirst = (int) fromLeft(0, middle, kind);
        int fromAll = fromFirst + (int) fromLeft(middle, leftCodes.length, kind);
        int[] left = new int[fromAll + alone.length];
        int[] right = new int[left.length];
        Halves.both(
                () -> fill(0, middle, 0, kind, left, right),
                () -> fill(middle, leftCodes.length, fromFirst, kind, left, right));
        Arrays.fill(left, fromAll, left.length, Pick.NONE);
        System.arraycopy(alone, 0, right, fromAll, alone.length);
        return new JoinRows(left, right);
    }

    private void fill(int from, int to, int start, Join.Kind kind, int[] left, int[] right) {
        int at = start;
        for (int row = from; row < to; row++) {
            int code = leftCodes[row];
            if (code != NONE) {
                for (int place = starts[code]; place < starts[code + 1]; place++) {
                    left[at] = row;
                    right[at++] = rightRows[place];
                }
            } else if (kind != Join.Kind.INNER) {
                left[at] = row;
                right[at++] = Pick.NONE;
            }
        }
    }
}
