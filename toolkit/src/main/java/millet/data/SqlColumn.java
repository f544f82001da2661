package millet.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** One column of an answer while it is taken in: of the type that holds every value without loss, and as text where none does. */
final class SqlColumn {

    /** As in a file: what has more digits is rather an identifier, and a decimal number does not hold it. */
    private static final int MOST_DIGITS = 15;

    private static final long LARGEST_WHOLE = 999_999_999_999_999L;

    /** What a text takes in memory beside its characters. */
    private static final int TEXT_OVERHEAD = 56;

    private static final int NUMBER_BYTES = 8;

    private enum Kind {
        TRUTH,
        INTEGER,
        LONG,
        DECIMAL,
        DOUBLE,
        DATE,
        DATETIME,
        BYTES,
        TEXT;

        static Kind of(int type, String typeName, int scale) {
            return switch (type) {
                case Types.BOOLEAN -> TRUTH;
                case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> INTEGER;
                case Types.BIGINT -> LONG;
                case Types.DECIMAL, Types.NUMERIC -> scale == 0 ? LONG : DECIMAL;
                case Types.REAL, Types.FLOAT, Types.DOUBLE -> DOUBLE;
                case Types.DATE -> DATE;
                case Types.TIMESTAMP -> DATETIME;
                case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> BYTES;
                default -> typeName.endsWith("HUGEINT") || typeName.equals("UBIGINT") ? LONG : TEXT;
            };
        }

        Column<?> begin(String name) {
            return switch (this) {
                case TRUTH -> BooleanColumn.create(name);
                case INTEGER -> IntColumn.create(name);
                case LONG -> LongColumn.create(name);
                case DECIMAL, DOUBLE -> DoubleColumn.create(name);
                case DATE -> DateColumn.create(name);
                case DATETIME -> DateTimeColumn.create(name);
                case BYTES, TEXT -> StringColumn.create(name);
            };
        }
    }

    private final int place;
    private Kind kind;
    private Column<?> column;

    SqlColumn(String name, ResultSetMetaData description, int place) throws SQLException {
        this.place = place;
        this.kind = Kind.of(
                description.getColumnType(place), description.getColumnTypeName(place), description.getScale(place));
        this.column = kind.begin(name);
    }

    Column<?> toColumn() {
        return column;
    }

    /** Takes the value of the current row; returns about how many bytes that took. */
    long add(ResultSet rows) throws SQLException {
        Object value = value(rows);
        if (value == null) {
            column.appendMissing();
            return NUMBER_BYTES;
        }
        if (!append(value)) {
            widen(value);
            if (!append(value)) {
                String text = text(value);
                ((StringColumn) column).append(text);
                return TEXT_OVERHEAD + 2L * text.length();
            }
        }
        return NUMBER_BYTES;
    }

    private Object value(ResultSet rows) throws SQLException {
        return switch (kind) {
            case DATE -> rows.getObject(place, LocalDate.class);
            case DATETIME -> rows.getObject(place, LocalDateTime.class);
            case BYTES -> rows.getBytes(place);
            case TEXT -> rows.getString(place);
            default -> rows.getObject(place);
        };
    }

    /** Appends the value if the column holds it without loss. */
    private boolean append(Object value) {
        switch (kind) {
            case TRUTH -> {
                return value instanceof Boolean truth && ((BooleanColumn) column).append(truth) != null;
            }
            case INTEGER -> {
                // the smallest means missing to Tablesaw
                long whole = whole(value);
                boolean fits = whole > Integer.MIN_VALUE && whole <= Integer.MAX_VALUE;
                return fits && ((IntColumn) column).append((int) whole) != null;
            }
            case LONG -> {
                long whole = whole(value);
                return whole != Long.MIN_VALUE && ((LongColumn) column).append(whole) != null;
            }
            case DECIMAL -> {
                boolean fits = value instanceof BigDecimal number
                        && number.stripTrailingZeros().precision() <= MOST_DIGITS;
                return fits && ((DoubleColumn) column).append(((BigDecimal) value).doubleValue()) != null;
            }
            case DOUBLE -> {
                return value instanceof Number number && ((DoubleColumn) column).append(number.doubleValue()) != null;
            }
            case DATE -> {
                return value instanceof LocalDate day
                        && Math.abs(day.getYear()) <= Short.MAX_VALUE
                        && ((DateColumn) column).append(day) != null;
            }
            case DATETIME -> {
                return value instanceof LocalDateTime moment
                        && Math.abs(moment.getYear()) <= Short.MAX_VALUE
                        && moment.equals(moment.truncatedTo(ChronoUnit.MILLIS))
                        && ((DateTimeColumn) column).append(moment) != null;
            }
            default -> {
                return false;
            }
        }
    }

    /** The whole number of at most fifteen digits, or the smallest long. */
    private static long whole(Object value) {
        if (value instanceof BigDecimal number && number.stripTrailingZeros().scale() > 0) {
            return Long.MIN_VALUE;
        }
        boolean whole = value instanceof Byte
                || value instanceof Short
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof BigDecimal;
        if (!whole || new BigDecimal(value.toString()).abs().compareTo(BigDecimal.valueOf(LARGEST_WHOLE)) > 0) {
            return Long.MIN_VALUE;
        }
        return ((Number) value).longValue();
    }

    /** Makes the column one that holds the value too: an INTEGER may be the number that Tablesaw takes for missing, all else is text. */
    private void widen(Object value) {
        Column<?> before = column;
        boolean toLong = kind == Kind.INTEGER && whole(value) != Long.MIN_VALUE;
        Kind wider = kind == Kind.BYTES ? Kind.BYTES : toLong ? Kind.LONG : Kind.TEXT;
        if (wider == kind) {
            return;
        }
        column = wider.begin(before.name());
        for (int row = 0; row < before.size(); row++) {
            if (before.isMissing(row)) {
                column.appendMissing();
            } else if (toLong) {
                ((LongColumn) column).append(((IntColumn) before).getInt(row));
            } else {
                ((StringColumn) column).append(text(before.get(row)));
            }
        }
        kind = wider;
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Double number) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
