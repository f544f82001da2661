package millet.simulation;

import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Rows of one table as they come: a value after the other in the order of the columns, then {@link #end()}. */
final class Rows {

    private static final int MILLIS = 1000;

    private final Layout layout;
    private final Column<?>[] columns;
    private int next;
    private int count;

    Rows(Layout layout) {
        this.layout = layout;
        columns = layout.fields().stream().map(Rows::column).toArray(Column<?>[]::new);
    }

    private static Column<?> column(Layout.Field field) {
        return switch (field.kind()) {
            case TEXT -> StringColumn.create(field.name());
            case WHOLE -> IntColumn.create(field.name());
            case NUMBER -> DoubleColumn.create(field.name());
            case DAY -> DateColumn.create(field.name());
            case TIME -> DateTimeColumn.create(field.name());
            case YES_NO -> BooleanColumn.create(field.name());
        };
    }

    /** A text, or null where it is missing. */
    Rows text(String value) {
        ((StringColumn) columns[next++]).append(value == null ? "" : value);
        return this;
    }

    Rows whole(int value) {
        ((IntColumn) columns[next++]).append(value);
        return this;
    }

    Rows number(double value) {
        ((DoubleColumn) columns[next++]).append(value);
        return this;
    }

    /** A day of the world, counted from its first. */
    Rows day(int day) {
        ((DateColumn) columns[next++]).appendInternal(Days.packed(day));
        return this;
    }

    /** A second of a day of the world. */
    Rows time(int day, int second) {
        long minuteOfDay = second / 60;
        long packedTime = ((minuteOfDay / 60) << 24) | ((minuteOfDay % 60) << 16) | (long) (second % 60) * MILLIS;
        ((DateTimeColumn) columns[next++]).appendInternal(((long) Days.packed(day) << 32) | packedTime);
        return this;
    }

    Rows yesNo(boolean value) {
        ((BooleanColumn) columns[next++]).append(value);
        return this;
    }

    Rows missing() {
        columns[next++].appendMissing();
        return this;
    }

    /** The row is complete. */
    void end() {
        if (next != columns.length) {
            throw new IllegalStateException(
                    "A row of '" + layout.name() + "' has " + columns.length + " values, got " + next + ".");
        }
        next = 0;
        count++;
    }

    int count() {
        return count;
    }

    Table table() {
        return Table.create(layout.name(), List.of(columns));
    }
}
