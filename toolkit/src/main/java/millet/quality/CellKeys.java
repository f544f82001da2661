package millet.quality;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import millet.table.Keys;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.NullDictionaryMap;
import tech.tablesaw.columns.times.PackedLocalTime;

/**
 * The values of a column as whole numbers, one a row: equal values have equal keys, whatever they look like in memory. Keys of text count
 * the different texts from 0 in the order of their first rows; all other keys sort as the values do.
 */
final class CellKeys {

    /** The key of a missing value; no value has it. */
    static final long MISSING = Long.MIN_VALUE;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final long MILLIS_A_DAY = 86_400_000;

    private final Kind kind;
    private final long[] keys;
    private final List<String> words;

    private CellKeys(Kind kind, long[] keys, List<String> words) {
        this.kind = kind;
        this.keys = keys;
        this.words = words;
    }

    static CellKeys of(Column<?> column) {
        Kind kind = Kind.of(column);
        List<String> words = new ArrayList<>();
        long[] keys = kind == Kind.TEXT ? texts(column, words) : values(column);
        return new CellKeys(kind, keys, words);
    }

    private static long[] values(Column<?> column) {
        long[] keys = new long[column.size()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = column.isMissing(row) ? MISSING : value(column, row);
        }
        return keys;
    }

    private static long value(Column<?> column, int row) {
        if (column instanceof LongColumn numbers) {
            return numbers.getLong(row);
        } else if (column instanceof NumericColumn<?> numbers) {
            double number = numbers.getDouble(row);
            return Kind.of(column) == Kind.INTEGER ? (long) number : ofNumber(number);
        } else if (column instanceof BooleanColumn answers) {
            return answers.getByte(row);
        } else if (column instanceof DateColumn days) {
            return PackedLocalDate.toEpochDay(days.getIntInternal(row));
        } else if (column instanceof DateTimeColumn times) {
            return millis(times.getLongInternal(row));
        } else if (column instanceof InstantColumn times) {
            return millis(times.getLongInternal(row));
        }
        return PackedLocalTime.getMillisecondOfDay(((TimeColumn) column).getIntInternal(row));
    }

    /** Milliseconds since 1970 of a packed moment; instants are packed as their moment in UTC. */
    private static long millis(long packed) {
        return PackedLocalDate.toEpochDay(PackedLocalDateTime.date(packed)) * MILLIS_A_DAY
                + PackedLocalDateTime.getMillisecondOfDay(packed);
    }

    /** The key of a decimal number: sorts as the numbers do; both zeros have the same. */
    static long ofNumber(double number) {
        return flipped(Double.doubleToLongBits(number + 0.0));
    }

    /** Negative numbers sort backwards by their bits; its own inverse. */
    private static long flipped(long bits) {
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private static long[] texts(Column<?> column, List<String> words) {
        if (column instanceof StringColumn text && !(text.getDictionary() instanceof NullDictionaryMap)) {
            return byDictionary(text.getDictionary(), words);
        }
        Object2IntOpenHashMap<String> known = new Object2IntOpenHashMap<>();
        known.defaultReturnValue(-1);
        long[] keys = new long[column.size()];
        for (int row = 0; row < keys.length; row++) {
            String word = Keys.isMissing(column, row) ? null : column.getString(row);
            keys[row] = word == null ? MISSING : known.getInt(word);
            if (keys[row] == -1) {
                keys[row] = words.size();
                known.put(word, words.size());
                words.add(word);
            }
        }
        return keys;
    }

    private static long[] byDictionary(DictionaryMap dictionary, List<String> words) {
        Int2IntOpenHashMap known = new Int2IntOpenHashMap();
        known.defaultReturnValue(-1);
        long[] keys = new long[dictionary.size()];
        for (int row = 0; row < keys.length; row++) {
            int entry = dictionary.getKeyForIndex(row);
            if (dictionary.isMissing(row) || isEmpty(dictionary, entry, known)) {
                keys[row] = MISSING;
                continue;
            }
            keys[row] = known.get(entry);
            if (keys[row] == -1) {
                keys[row] = words.size();
                known.put(entry, words.size());
                words.add(dictionary.getValueForKey(entry));
            }
        }
        return keys;
    }

    /** A text that was set to no letters by hand has an entry like any other. */
    private static boolean isEmpty(DictionaryMap dictionary, int entry, Int2IntOpenHashMap known) {
        return !known.containsKey(entry) && dictionary.getValueForKey(entry).isEmpty();
    }

    Kind kind() {
        return kind;
    }

    /** One key a row; not a copy. */
    long[] keys() {
        return keys;
    }

    /** The different texts in the order of their first rows; none where the values are not text. */
    List<String> words() {
        return words;
    }

    boolean isMissing(int row) {
        return keys[row] == MISSING;
    }

    /** The value as a number: itself, or its days or milliseconds since 1970, or 1 for yes and 0 for no. */
    static double number(Kind kind, long key) {
        return kind == Kind.DECIMAL ? Double.longBitsToDouble(flipped(key)) : key;
    }

    /** The day since 1970 that a moment lies in. */
    static long day(Kind kind, long key) {
        return kind == Kind.DATE ? key : Math.floorDiv(key, MILLIS_A_DAY);
    }

    /** The value of a key, written out. */
    String text(long key) {
        return kind == Kind.TEXT ? words.get((int) key) : text(kind, key);
    }

    /** The value of a key that is not one of text, written out: whole numbers as bare digits, moments by ISO 8601 with a blank. */
    static String text(Kind kind, long key) {
        return switch (kind) {
            case INTEGER -> Long.toString(key);
            case DECIMAL -> decimal(number(kind, key));
            case YES_NO -> key == 1 ? "yes" : "no";
            case DATE -> LocalDate.ofEpochDay(key).toString();
            case DATE_TIME, INSTANT ->
                MOMENT.format(LocalDateTime.ofInstant(Instant.ofEpochMilli(key), ZoneOffset.UTC));
            case TIME -> LocalTime.ofNanoOfDay(key * 1_000_000).toString();
            case TEXT -> throw new IllegalArgumentException("The key of a text needs its words.");
        };
    }

    private static String decimal(double number) {
        if (!Double.isFinite(number)) {
            return number > 0 ? "∞" : "-∞";
        }
        BigDecimal short15 = new BigDecimal(number).round(new MathContext(15)).stripTrailingZeros();
        return Math.abs(number) < 1e15 && Math.abs(short15.scale()) < 15 ? short15.toPlainString() : short15.toString();
    }
}
