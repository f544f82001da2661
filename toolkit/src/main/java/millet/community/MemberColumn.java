package millet.community;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import millet.display.Names;
import millet.table.Keys;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/** Members of several tables under common numbers, in the order in which they were first seen. */
final class MemberColumn {

    private MemberColumn() {}

    /** The numbers of the members known so far; what is not in it yet gets the next one. */
    static final class Register {

        private final Map<String, Integer> numbers;

        Register() {
            numbers = new HashMap<>();
        }

        Register(Register other) {
            numbers = new HashMap<>(other.numbers);
        }

        int size() {
            return numbers.size();
        }

        /** The number of the member of each row; −1 where there is none. */
        int[] numbers(Table table, String name) {
            Column<?> column = Names.column(table, name, "A community");
            Keys keys = Keys.of(column);
            int[] ofGroup = new int[keys.count()];
            for (int group = 0; group < ofGroup.length; group++) {
                ofGroup[group] = number(column, keys.firstRow(group));
            }
            int[] numbers = new int[column.size()];
            for (int row = 0; row < numbers.length; row++) {
                numbers[row] = ofGroup[keys.of(row)];
            }
            return numbers;
        }

        private int number(Column<?> column, int row) {
            String text = column.isMissing(row) ? "" : column.getUnformattedString(row);
            return text.isBlank() ? -1 : numbers.computeIfAbsent(text, unknown -> numbers.size());
        }
    }

    /** Days since 1970; the least integer where there is none. */
    static int[] days(Table table, String name) {
        Column<?> column = Names.column(table, name, "A community");
        int[] days = new int[column.size()];
        if (column instanceof DateColumn dates) {
            fill(days, row -> dates.getIntInternal(row), column);
        } else if (column instanceof DateTimeColumn times) {
            fill(days, row -> PackedLocalDateTime.date(times.getLongInternal(row)), column);
        } else {
            throw new IllegalArgumentException("A community needs days; column '" + column.name() + "' holds "
                    + column.type().name().toLowerCase(Locale.ROOT)
                    + ". Read it as a date, or make one of it first.");
        }
        return days;
    }

    private static void fill(int[] days, IntUnaryOperator packed, Column<?> column) {
        for (int row = 0; row < days.length; row++) {
            days[row] = column.isMissing(row)
                    ? Integer.MIN_VALUE
                    : (int) PackedLocalDate.toEpochDay(packed.applyAsInt(row));
        }
    }
}
