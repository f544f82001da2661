package millet.display;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/**
 * SHA-256 of data: who has the same hash has the same data.
 *
 * <h2>How a table is hashed</h2>
 *
 * <p>Over its content alone, alike on every machine. The hash of a column is that over its name, its kind and its values from the first row to the
 * last; the hash of the table that over the number of its columns and the hashes of the columns from left to right. The name of the table has no
 * part in it. A text is written as the number of its UTF-8 bytes and these bytes; numbers are big-endian, of four bytes where they count and of
 * eight where they are values. A missing value is the byte 0; any other is the byte 1 and
 *
 * <ul>
 *   <li>kind {@code text}: the text;
 *   <li>kind {@code whole} (short, int and long alike): the number;
 *   <li>kind {@code decimal} (float and double alike): the bits of the IEEE 754 double, with −0 as 0;
 *   <li>kind {@code truth}: the byte 1 for true and 0 for false;
 *   <li>kind {@code day}: the days since 1970-01-01; kind {@code time}: the milliseconds since midnight; kind {@code moment}, without a zone, and
 *       kind {@code instant}: the milliseconds since 1970-01-01T00:00.
 * </ul>
 */
public final class Sha256 {

    private static final int BLOCK = 1 << 16;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Sha256() {}

    /**
     * The hash of the content of a table, as described above.
     *
     * @param table the table
     * @return 64 hexadecimal digits
     * @throws IllegalArgumentException if there is no table, or it has a column of a foreign type
     */
    public static String of(Table table) {
        if (table == null) {
            throw new IllegalArgumentException("A hash needs a table, not null.");
        }
        Sum all = new Sum().count(table.columnCount());
        for (Column<?> column : table.columns()) {
            byte[] one = column(column);
            all.bytes(one, one.length);
        }
        return all.hex();
    }

    /**
     * The hash of the bytes of a file, as {@code sha256sum} says it.
     *
     * @param file the file as it is now
     * @return 64 hexadecimal digits
     * @throws UncheckedIOException if it cannot be read
     */
    public static String of(Path file) {
        Sum sum = new Sum();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                sum.bytes(block, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum.hex();
    }

    private static byte[] column(Column<?> column) {
        Kind kind = kind(column);
        Sum sum = new Sum().text(column.name()).text(kind.name);
        for (int row = 0; row < column.size(); row++) {
            boolean there = !column.isMissing(row);
            sum.one(there ? 1 : 0);
            if (there) {
                kind.value.add(sum, row);
            }
        }
        return sum.digest();
    }

    /** What the values of a column are, and how one is hashed. */
    private record Kind(String name, Value value) {}

    private interface Value {
        void add(Sum sum, int row);
    }

    private static Kind kind(Column<?> column) {
        if (column instanceof StringColumn text) {
            return new Kind("text", (sum, row) -> sum.text(text.get(row)));
        }
        if (column instanceof IntColumn whole) {
            return new Kind("whole", (sum, row) -> sum.number(whole.getInt(row)));
        }
        if (column instanceof LongColumn whole) {
            return new Kind("whole", (sum, row) -> sum.number(whole.getLong(row)));
        }
        if (column instanceof ShortColumn whole) {
            return new Kind("whole", (sum, row) -> sum.number(whole.getShort(row)));
        }
        if (column instanceof DoubleColumn decimal) {
            return new Kind("decimal", (sum, row) -> sum.decimal(decimal.getDouble(row)));
        }
        if (column instanceof FloatColumn decimal) {
            return new Kind("decimal", (sum, row) -> sum.decimal(decimal.getFloat(row)));
        }
        if (column instanceof BooleanColumn truth) {
            return new Kind("truth", (sum, row) -> sum.one(truth.getByte(row)));
        }
        return temporal(column);
    }

    private static Kind temporal(Column<?> column) {
        if (column instanceof DateColumn day) {
            return new Kind("day", (sum, row) -> sum.number(day.get(row).toEpochDay()));
        }
        if (column instanceof TimeColumn time) {
            return new Kind("time", (sum, row) -> sum.number(millis(time.get(row))));
        }
        if (column instanceof DateTimeColumn moment) {
            return new Kind(
                    "moment",
                    (sum, row) ->
                            sum.number(moment.get(row).toInstant(ZoneOffset.UTC).toEpochMilli()));
        }
        if (column instanceof InstantColumn instant) {
            return new Kind("instant", (sum, row) -> sum.number(instant.get(row).toEpochMilli()));
        }
        throw new IllegalArgumentException("A hash knows the column types of Tablesaw; '" + column.name()
                + "' is of type " + column.type().name() + ". Leave the column out.");
    }

    private static long millis(LocalTime time) {
        return time.toNanoOfDay() / NANOS_PER_MILLI;
    }

    /** A SHA-256 to which one adds. */
    private static final class Sum {

        private final MessageDigest digest = sha256();
        private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13);

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }

        Sum one(int number) {
            room(1).put((byte) number);
            return this;
        }

        Sum count(int number) {
            room(Integer.BYTES).putInt(number);
            return this;
        }

        Sum number(long number) {
            room(Long.BYTES).putLong(number);
            return this;
        }

        /** Adding 0 makes 0 of −0. */
        Sum decimal(double number) {
            return number(Double.doubleToLongBits(number + 0.0));
        }

        Sum text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return count(bytes.length).bytes(bytes, bytes.length);
        }

        Sum bytes(byte[] bytes, int length) {
            if (length <= buffer.capacity()) {
                room(length).put(bytes, 0, length);
            } else {
                flush();
                digest.update(bytes, 0, length);
            }
            return this;
        }

        byte[] digest() {
            flush();
            return digest.digest();
        }

        String hex() {
            return HexFormat.of().formatHex(digest());
        }

        private ByteBuffer room(int bytes) {
            if (buffer.remaining() < bytes) {
                flush();
            }
            return buffer;
        }

        private void flush() {
            digest.update(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
    }
}
