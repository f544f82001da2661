package millet.display;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import millet.display.Grid.Cell;
import millet.display.Grid.Strip;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** Writes out some rows of a column, in a form common to them. */
final class ColumnText {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private static final int SHARE_DECIMALS = 1;

    private ColumnText() {}

    /** The cells of these rows; the style is for numbers and may be null: then one is chosen. */
    static Strip strip(Column<?> column, int number, int[] rows, NumberStyle style) {
        List<Cell> cells =
                column instanceof NumericColumn<?> numbers ? numbers(numbers, rows, style) : others(column, rows);
        return new Strip(number, Cell.of(column.name()), typeOf(column), column instanceof NumericColumn<?>, cells);
    }

    /** The type of a column in plain words. */
    static String typeOf(Column<?> column) {
        if (column instanceof StringColumn) {
            return "text";
        } else if (column instanceof BooleanColumn) {
            return "yes/no";
        } else if (column instanceof DoubleColumn || column instanceof FloatColumn) {
            return "decimal";
        } else if (column instanceof NumericColumn) {
            return "integer";
        } else if (column instanceof DateColumn) {
            return "date";
        } else if (column instanceof DateTimeColumn) {
            return "date and time";
        } else if (column instanceof InstantColumn) {
            return "time in UTC";
        }
        return column instanceof TimeColumn
                ? "time of day"
                : CellText.line(column.type().name().toLowerCase(Locale.ROOT));
    }

    private static List<Cell> numbers(NumericColumn<?> column, int[] rows, NumberStyle chosen) {
        NumberStyle style = chosen == null ? style(column, rows) : chosen;
        return cells(column, rows, row -> {
            Number number = column.get(row);
            return isFinite(number) ? style.text(decimal(number)) : number.doubleValue() > 0 ? "∞" : "-∞";
        });
    }

    /** The style that suits the numbers of these rows. */
    static NumberStyle style(NumericColumn<?> column, int[] rows) {
        if (column instanceof ShareColumn) {
            return NumberStyle.percent(SHARE_DECIMALS);
        }
        List<BigDecimal> finite = new ArrayList<>();
        for (int row : rows) {
            if (!column.isMissing(row) && isFinite(column.get(row))) {
                finite.add(decimal(column.get(row)));
            }
        }
        return NumberStyle.fitting(column.name(), finite, typeOf(column).equals("integer"));
    }

    /** Whether the days of these rows stand for their months. */
    static boolean areMonths(DateColumn column, int[] rows) {
        return Identifiers.namesMonths(column.name())
                && Arrays.stream(rows)
                        .allMatch(
                                row -> column.isMissing(row) || column.get(row).getDayOfMonth() == 1);
    }

    private static boolean isFinite(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    /** The number without the noise of binary arithmetic. */
    static BigDecimal decimal(Number number) {
        if (number instanceof Double) {
            return Digits.shortest(number.doubleValue()).round(new MathContext(15));
        }
        return number instanceof Float
                ? Digits.shortest(number.floatValue()).round(new MathContext(7))
                : BigDecimal.valueOf(number.longValue());
    }

    private static List<Cell> others(Column<?> column, int[] rows) {
        if (column instanceof BooleanColumn answers) {
            return cells(column, rows, row -> answers.get(row) ? "yes" : "no");
        } else if (column instanceof DateColumn days && areMonths(days, rows)) {
            return cells(column, rows, row -> String.valueOf(YearMonth.from(days.get(row))));
        } else if (column instanceof DateTimeColumn times) {
            return times(column, rows, times::get);
        } else if (column instanceof InstantColumn instants) {
            return times(column, rows, row -> utc(instants.get(row)));
        } else if (column instanceof TimeColumn times) {
            DateTimeFormatter format = clock(column, rows, times::get);
            return cells(column, rows, row -> format.format(times.get(row)));
        }
        return cells(column, rows, row -> String.valueOf(column.get(row)));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static List<Cell> times(Column<?> column, int[] rows, Function<Integer, LocalDateTime> value) {
        DateTimeFormatter format = clock(column, rows, row -> value.apply(row).toLocalTime());
        return cells(column, rows, row -> value.apply(row).toLocalDate() + " " + format.format(value.apply(row)));
    }

    /** Seconds and milliseconds are shown where one of the rows has any. */
    private static DateTimeFormatter clock(Column<?> column, int[] rows, Function<Integer, LocalTime> value) {
        DateTimeFormatter format = MINUTES;
        for (int row : rows) {
            if (column.isMissing(row)) {
                continue;
            }
            LocalTime time = value.apply(row);
            if (time.getNano() != 0) {
                return MILLIS;
            }
            format = time.getSecond() != 0 ? SECONDS : format;
        }
        return format;
    }

    private static List<Cell> cells(Column<?> column, int[] rows, Function<Integer, String> text) {
        List<Cell> cells = new ArrayList<>(rows.length);
        for (int row : rows) {
            cells.add(column.isMissing(row) ? Cell.MISSING : Cell.of(text.apply(row)));
        }
        return List.copyOf(cells);
    }
}
