package millet.quality;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Days of expectations: as text in a saved suite, as a date when they are used. */
final class Days {

    private Days() {}

    static LocalDate parsed(String kind, String day) {
        try {
            return LocalDate.parse(String.valueOf(day));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The expectation " + kind + " needs a day such as 2024-01-31, not '" + day + "'.", e);
        }
    }

    static String text(String kind, LocalDate day) {
        if (day == null) {
            throw new IllegalArgumentException(
                    "The expectation " + kind + " needs a day such as LocalDate.of(2024, 1, 31), not null.");
        }
        return day.toString();
    }

    static Column<?> moments(Table table, String column, String kind) {
        Column<?> cells = RowCheck.column(table, column, kind);
        if (!Kind.of(cells).isMoment()) {
            throw new IllegalArgumentException(
                    "The expectation " + kind + " needs a column of dates or times; '" + column
                            + "' of table '" + table.name() + "' holds "
                            + Kind.of(cells).label()
                            + ". Read it with its date format first.");
        }
        return cells;
    }
}
