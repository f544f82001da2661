package millet.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.DateColumnType;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

/** The months of some moments, each as its first day. */
final class Months {

    /** The name of the column. */
    static final String NAME = "month";

    private Months() {}

    /** The names of the key columns of a result: the month, where there is a column of moments, before the others. */
    static List<String> before(List<String> keys, String monthsOf) {
        List<String> names = new ArrayList<>();
        if (!monthsOf.isEmpty()) {
            names.add(NAME);
        }
        names.addAll(keys);
        return names;
    }

    static DateColumn of(Column<?> moments) {
        int[] months = new int[moments.size()];
        for (int row = 0; row < months.length; row++) {
            months[row] = moments.isMissing(row)
                    ? DateColumnType.missingValueIndicator()
                    : PackedLocalDate.withDayOfMonth(1, day(moments, row));
        }
        return DateColumn.createInternal(NAME, months);
    }

    private static int day(Column<?> moments, int row) {
        if (moments instanceof DateColumn days) {
            return days.getIntInternal(row);
        }
        if (moments instanceof DateTimeColumn times) {
            return PackedLocalDateTime.date(times.getLongInternal(row));
        }
        throw new IllegalArgumentException(
                "Months need a column of dates or date-times; '" + moments.name() + "' holds "
                        + moments.type().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ". Read it with withType(\"" + moments.name() + "\", \"date\").");
    }
}
