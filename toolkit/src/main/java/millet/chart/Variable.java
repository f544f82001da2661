package millet.chart;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import millet.display.Names;
import millet.display.TableView;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** One column of the source as it was when the chart was made: numbers, moments (milliseconds in UTC) or names. */
final class Variable {

    /** What the values are. */
    enum Type {
        NUMBER,
        MOMENT,
        NAME
    }

    private final String name;
    private final Type type;
    private final boolean wholeDays;
    private final boolean months;
    private final double[] numbers;
    private final long[] longs;
    private final String[] names;

    /** {@code longs} has the numbers that a double may not tell apart, else it is null. */
    private Variable(
            String name, Type type, boolean wholeDays, boolean months, double[] numbers, long[] longs, String[] names) {
        this.name = name;
        this.type = type;
        this.wholeDays = wholeDays;
        this.months = months;
        this.numbers = numbers;
        this.longs = longs;
        this.names = names;
    }

    /**
     * Reads a column.
     *
     * @throws IllegalArgumentException if there is no such column; the message names the nearest one
     */
    static Variable of(Table table, String column) {
        if (table == null) {
            throw new IllegalArgumentException(
                    "A chart needs a table, not null. Say Charts.scatter(table, \"x\", \"y\").");
        }
        if (column == null || !hasColumn(table, column)) {
            throw new IllegalArgumentException(unknown(table, column));
        }
        return read(table.column(column));
    }

    private static boolean hasColumn(Table table, String column) {
        return table.columnNames().stream().anyMatch(column::equalsIgnoreCase);
    }

    private static Variable read(Column<?> column) {
        int size = column.size();
        ColumnType type = column.type();
        if (column instanceof NumericColumn<?> numeric) {
            double[] values = new double[size];
            boolean single = column instanceof FloatColumn;
            for (int i = 0; i < size; i++) {
                double value = numeric.isMissing(i) ? Double.NaN : numeric.getDouble(i);
                values[i] = single ? Double.parseDouble(Float.toString((float) value)) : value;
            }
            long[] longs = column instanceof LongColumn whole ? whole.asLongArray() : null;
            return new Variable(column.name(), Type.NUMBER, false, false, values, longs, null);
        }
        if (type == ColumnType.LOCAL_DATE || type == ColumnType.LOCAL_DATE_TIME || type == ColumnType.INSTANT) {
            double[] values = new double[size];
            for (int i = 0; i < size; i++) {
                values[i] = column.isMissing(i) ? Double.NaN : millis(column, i);
            }
            boolean months = column instanceof DateColumn days && TableView.areMonths(days);
            return new Variable(column.name(), Type.MOMENT, type == ColumnType.LOCAL_DATE, months, values, null, null);
        }
        String[] values = new String[size];
        for (int i = 0; i < size; i++) {
            String text = String.valueOf(column.get(i));
            // Tablesaw reads a text that was set to missing as "", and does not call it missing
            boolean missing = column.isMissing(i) || text.isEmpty();
            values[i] = missing ? null : text;
        }
        return new Variable(column.name(), Type.NAME, false, false, null, null, values);
    }

    private static double millis(Column<?> column, int row) {
        if (column instanceof DateColumn dates) {
            return dates.get(row).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        }
        if (column instanceof DateTimeColumn times) {
            return times.get(row).toInstant(ZoneOffset.UTC).toEpochMilli();
        }
        return ((InstantColumn) column).get(row).toEpochMilli();
    }

    /** What to say when a table has no such column. */
    static String unknown(Table table, String column) {
        String meant = Names.suggestion(column, table.columnNames());
        return "Table '" + table.name() + "' has no column '" + column + "'; it has " + table.columnNames() + "."
                + (meant.isEmpty() ? " Name one of these." : meant);
    }

    /** The name that is most like the given one, or "" where none is like it. */
    static String nearest(List<String> names, String wanted) {
        return Names.nearest(wanted, names).orElse("");
    }

    String name() {
        return name;
    }

    Type type() {
        return type;
    }

    boolean isNumber() {
        return type == Type.NUMBER;
    }

    boolean isMoment() {
        return type == Type.MOMENT;
    }

    boolean wholeDays() {
        return wholeDays;
    }

    int size() {
        return names == null ? numbers.length : names.length;
    }

    /** The number or moment of a row; NaN where it is missing. */
    double number(int row) {
        return numbers[row];
    }

    /** Is there nothing to draw in this row: no value, or one that is not finite? */
    boolean isMissing(int row) {
        return names == null ? !Double.isFinite(numbers[row]) : names[row] == null;
    }

    /** The value of a row as a name; null where it is missing. */
    String label(int row) {
        if (isMissing(row)) {
            return null;
        }
        return names != null
                ? names[row]
                : isMoment()
                        ? momentLabel(row)
                        : longs != null ? Long.toString(longs[row]) : NumberText.plain(numbers[row]);
    }

    /** A day that stands for its month is labelled as the month. */
    private String momentLabel(int row) {
        return months ? Moments.month(numbers[row]) : Moments.text(numbers[row]);
    }

    /** Are all the numbers whole? */
    boolean isWhole() {
        for (double number : numbers) {
            if (Double.isFinite(number) && number != Math.rint(number)) {
                return false;
            }
        }
        return true;
    }

    /** Are these years, which are written without a comma? */
    boolean isYears() {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!isNumber() || !(lower.contains("year") || name.contains("年"))) {
            return false;
        }
        boolean any = false;
        for (double number : numbers) {
            if (Double.isFinite(number)) {
                any = true;
                if (number != Math.rint(number) || number < 1000 || number > 2999) {
                    return false;
                }
            }
        }
        return any;
    }

    /** The same values as a column of a table of results. */
    Column<?> toColumn(String title, int[] rows) {
        List<Integer> picked = new ArrayList<>();
        for (int row : rows) {
            picked.add(row);
        }
        return switch (type) {
            case NUMBER ->
                tech.tablesaw.api.DoubleColumn.create(
                        title, picked.stream().mapToDouble(row -> numbers[row]).toArray());
            case NAME ->
                tech.tablesaw.api.StringColumn.create(
                        title, picked.stream().map(row -> names[row]).toArray(String[]::new));
            case MOMENT -> momentColumn(title, picked);
        };
    }

    private Column<?> momentColumn(String title, List<Integer> rows) {
        DateColumn dates = DateColumn.create(title);
        DateTimeColumn times = DateTimeColumn.create(title);
        for (int row : rows) {
            if (wholeDays) {
                dates.append(
                        isMissing(row) ? null : Moments.moment(numbers[row]).toLocalDate());
            } else {
                times.append(isMissing(row) ? null : Moments.moment(numbers[row]));
            }
        }
        return wholeDays ? dates : times;
    }
}
