package millet.data;

import java.util.Arrays;

/**
 * Whole lines of a CSV file, parsed into one array a column. Takes only what is plain; at the first value that is not of its column's kind, the
 * first line with more or fewer fields, and the first line break inside quotes it gives up.
 */
final class PlainBlock {

    /** How a column is gathered. */
    enum Kind {
        INTEGER,
        LONG,
        DECIMAL,
        MOMENT,
        TEXT,
        /** By way of a dictionary, because it has few values: each is read once. */
        DAY,
        /** As {@link #DAY}. */
        TRUTH;

        /** How what is read like these cells is gathered; null where it needs care. */
        static Kind of(Cells cells, boolean declared) {
            if (cells instanceof Cells.Ints) {
                return INTEGER;
            }
            if (cells instanceof Cells.Longs) {
                return LONG;
            }
            if (cells instanceof Cells.Decimals) {
                return DECIMAL;
            }
            if (cells instanceof Words) {
                return TEXT;
            }
            if (cells instanceof Cells.Moments moments) {
                return moments.withoutTime() == 0
                                && moments.zone() == Dates.NO_ZONE
                                && moments.asked().areNone()
                        ? MOMENT
                        : null;
            }
            if (declared) {
                return null;
            }
            return cells instanceof Cells.Days ? DAY : cells instanceof Cells.Booleans ? TRUTH : null;
        }

        boolean isWords() {
            return this == TEXT || this == DAY || this == TRUTH;
        }
    }

    /** No plain number or time is longer. */
    private static final int LONGEST = 40;

    /** Null once they are parsed. */
    private byte[] bytes;

    private final int end;
    private final byte separator;
    private final Kind[] kinds;
    private final char[] number = new char[LONGEST];
    private final char point;

    /** Of {@code int[]}, {@code long[]} or {@code double[]}, as the kind asks. */
    private final Object[] columns;

    /** How many digits stand behind the point, for decimals. */
    private final byte[][] fractions;

    /** Of words: how long they are, in the last rows; where they begin stands in their column until they are numbered. */
    private final int[][] lengths;

    private int rows;
    private int capacity;

    /** The bytes end with a line break, behind which there are {@link ByteWords#SLACK} more in the array. */
    PlainBlock(byte[] bytes, int end, byte separator, char point, Kind[] kinds, int capacity) {
        this.bytes = bytes;
        this.end = end;
        this.separator = separator;
        this.point = point;
        this.kinds = kinds;
        this.capacity = Math.max(16, capacity);
        this.columns = new Object[kinds.length];
        this.fractions = new byte[kinds.length][];
        this.lengths = new int[kinds.length][];
        for (int column = 0; column < kinds.length; column++) {
            columns[column] = switch (kinds[column]) {
                case INTEGER, TEXT, DAY, TRUTH -> new int[this.capacity];
                case LONG, MOMENT -> new long[this.capacity];
                case DECIMAL -> new double[this.capacity];
            };
            if (kinds[column] == Kind.DECIMAL) {
                fractions[column] = new byte[this.capacity];
            }
            lengths[column] = kinds[column].isWords() ? new int[ByteWords.AT_ONCE] : null;
        }
    }

    /** Whether everything was plain. Words are numbered by the caller's dictionaries, which other blocks before have filled. */
    boolean parse(int from, ByteWords[] words) {
        int at = from;
        while (at < end) {
            if (rows == capacity) {
                grow();
            }
            at = row(at);
            if (at < 0) {
                return false;
            }
            rows++;
            if (rows % ByteWords.AT_ONCE == 0) {
                number(words, ByteWords.AT_ONCE);
            }
        }
        number(words, rows % ByteWords.AT_ONCE);
        bytes = null;
        return true;
    }

    /** Numbers the words of the last rows. */
    private void number(ByteWords[] words, int count) {
        for (int column = 0; column < kinds.length; column++) {
            if (kinds[column].isWords()) {
                words[column].number(bytes, (int[]) columns[column], lengths[column], rows - count, count);
            }
        }
    }

    private int row(int start) {
        int at = start;
        int last = kinds.length - 1;
        boolean filled = false;
        for (int column = 0; column <= last; column++) {
            int first = at;
            int behind;
            if (bytes[at] == '"') {
                filled = last > 0;
                first++;
                int quote = closingQuote(first);
                if (quote < 0) {
                    return -1;
                }
                behind = quote;
                at = quote + 1;
                if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                    at++;
                }
            } else {
                while (bytes[at] != separator && bytes[at] != '\n') {
                    at++;
                }
                behind = bytes[at] == '\n' && at > first && bytes[at - 1] == '\r' ? at - 1 : at;
            }
            boolean parted = bytes[at] == (column == last ? '\n' : separator);
            if (!parted || !add(column, first, behind)) {
                return -1;
            }
            filled |= behind > first;
            at++;
        }
        // an empty row is for the careful reader to report
        return filled ? at : -1;
    }

    /** Where the quote closes in the same line; −1 where it does not, or where a doubled one stands inside. */
    private int closingQuote(int from) {
        int at = from;
        while (bytes[at] != '"') {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                return -1;
            }
            at++;
        }
        return bytes[at + 1] == '"' ? -1 : at;
    }

    /** Where the line that begins here ends; −1 if a quote in it does not close or the block has no more line. */
    static int endOfLine(byte[] bytes, int from, int end) {
        boolean quoted = false;
        for (int at = from; at < end; at++) {
            if (bytes[at] == '"') {
                quoted = !quoted;
            } else if (bytes[at] == '\n') {
                return quoted ? -1 : at + 1;
            }
        }
        return -1;
    }

    private boolean add(int column, int from, int to) {
        int length = to - from;
        if (kinds[column].isWords()) {
            ((int[]) columns[column])[rows] = from;
            lengths[column][rows % ByteWords.AT_ONCE] = length;
            return true;
        }
        if (length > LONGEST) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            number[i] = (char) (bytes[from + i] & 0xff);
        }
        return switch (kinds[column]) {
            case INTEGER -> integer((int[]) columns[column], length);
            case LONG -> whole((long[]) columns[column], length);
            case DECIMAL -> decimal((double[]) columns[column], fractions[column], length);
            default -> moment((long[]) columns[column], length);
        };
    }

    private boolean integer(int[] column, int length) {
        if (length == 0) {
            column[rows] = Integer.MIN_VALUE;
            return true;
        }
        long value = Scalars.integer(number, 0, length);
        column[rows] = (int) value;
        return value > Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
    }

    private boolean whole(long[] column, int length) {
        long value = length == 0 ? Long.MIN_VALUE : Scalars.integer(number, 0, length);
        column[rows] = value;
        return length == 0 || value != Scalars.NO_INTEGER;
    }

    private boolean decimal(double[] column, byte[] fraction, int length) {
        if (length == 0) {
            column[rows] = Double.NaN;
            return true;
        }
        double value = Scalars.decimal(number, 0, length, point);
        column[rows] = value;
        int at = length;
        while (at > 0 && Scalars.isDigit(number[at - 1])) {
            at--;
        }
        boolean pointed = at > 0 && number[at - 1] == point;
        fraction[rows] = (byte) (pointed ? length - at : 0);
        boolean trailingZero = pointed && number[length - 1] == '0';
        if (trailingZero) {
            fraction[rows] |= PlainCsv.TRAILING_ZERO;
        }
        // an exponent is for the careful reader to report
        boolean plain = pointed || at == 0 || (at == 1 && number[0] == '-');
        return plain && !Double.isNaN(value);
    }

    private boolean moment(long[] column, int length) {
        if (length == 0) {
            column[rows] = Cells.Moments.MISSING;
            return true;
        }
        int end = Dates.endOfDate(number, 0, length);
        int date = Dates.date(number, 0, end);
        int time = end == length || date == Dates.NO_DATE
                ? Dates.NO_TIME
                : Dates.time(number, Cells.Moments.behindMark(number, end, length), length);
        column[rows] = Dates.at(date, time);
        return time != Dates.NO_TIME;
    }

    private void grow() {
        capacity += capacity / 2;
        for (int column = 0; column < columns.length; column++) {
            Object values = columns[column];
            if (values instanceof int[] ints) {
                columns[column] = Arrays.copyOf(ints, capacity);
            } else if (values instanceof long[] longs) {
                columns[column] = Arrays.copyOf(longs, capacity);
            } else {
                columns[column] = Arrays.copyOf((double[]) values, capacity);
                fractions[column] = Arrays.copyOf(fractions[column], capacity);
            }
        }
    }

    int rows() {
        return rows;
    }

    /** The values of a column, once: they are let go. More room than rows may be behind them. */
    Object take(int column) {
        Object values = columns[column];
        columns[column] = null;
        return values;
    }

    byte[] takeFractions(int column) {
        byte[] values = fractions[column];
        fractions[column] = null;
        return values;
    }
}
