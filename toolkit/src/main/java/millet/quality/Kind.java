package millet.quality;

import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;

/** What the values of a column are, under the names that a table is shown with. */
enum Kind {
    INTEGER("integer"),
    DECIMAL("decimal"),
    DATE("date"),
    DATE_TIME("date and time"),
    INSTANT("time in UTC"),
    TIME("time of day"),
    YES_NO("yes/no"),
    TEXT("text");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    /** Whether the values lie in the calendar. */
    boolean isMoment() {
        return this == DATE || this == DATE_TIME || this == INSTANT;
    }

    /** Whether the values name groups and nothing can be computed of them. */
    boolean isName() {
        return this == TEXT || this == YES_NO;
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Kind::label).toList();
    }

    static Kind of(Column<?> column) {
        if (column instanceof BooleanColumn) {
            return YES_NO;
        } else if (column instanceof DoubleColumn || column instanceof FloatColumn) {
            return DECIMAL;
        } else if (column instanceof NumericColumn) {
            return INTEGER;
        } else if (column instanceof DateColumn) {
            return DATE;
        } else if (column instanceof DateTimeColumn) {
            return DATE_TIME;
        } else if (column instanceof InstantColumn) {
            return INSTANT;
        }
        return column instanceof TimeColumn ? TIME : TEXT;
    }
}
