package millet.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import millet.display.Numbers;
import millet.table.Keys;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.instant.PackedInstant;
import tech.tablesaw.columns.times.PackedLocalTime;

/** The rows that features are made of, with missing values filled as the recipe says, and what there is to say about them. */
final class SourceRows {

    static final long NO_TIME = Long.MIN_VALUE;
    private static final long SECONDS_OF_DAY = 86_400;

    private final Table table;
    private final Map<String, Filling> fillings = new LinkedHashMap<>();
    private final Map<String, double[]> numbers = new HashMap<>();
    private final Map<String, Categories> categories = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    SourceRows(Table table, List<Filling> fillings) {
        this.table = table;
        fillings.forEach(filling -> this.fillings.put(filling.column(), filling));
        fillings.forEach(filling -> noteFilled(filling));
    }

    private void noteFilled(Filling filling) {
        int missing = countMissing(filling.column());
        if (missing > 0) {
            note("'" + filling.column() + "': " + Numbers.count(missing, "missing value") + " filled with "
                    + filling.value() + ".");
        }
    }

    int count() {
        return table.rowCount();
    }

    Column<?> column(String name) {
        return table.column(name);
    }

    /** A column as the ids of the rows; null where one is missing. */
    List<String> texts(String name) {
        Categories read = Categories.of(column(name), null);
        return Arrays.stream(read.codes())
                .mapToObj(code -> code < 0 ? null : read.texts().get(code))
                .toList();
    }

    void note(String note) {
        notes.add(note);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** A column of numbers, yes as 1 and no as 0; a missing one that nothing fills is an error. */
    double[] numbers(String name) {
        double[] filled = numbersOrMissing(name);
        for (int row = 0; row < filled.length; row++) {
            if (Double.isNaN(filled[row])) {
                throw missing(name, row, "\"median\"");
            }
        }
        return filled;
    }

    /** The same with NaN where a value is missing and nothing fills it. */
    double[] numbersOrMissing(String name) {
        return numbers.computeIfAbsent(name, unread -> {
            double[] read = rawNumbers(column(name));
            Filling filling = fillings.get(name);
            for (int row = 0; row < read.length; row++) {
                if (Double.isInfinite(read[row])) {
                    throw new IllegalArgumentException("Features need a finite number everywhere; '" + name
                            + "' in row " + (row + 1) + " is " + read[row]
                            + ". An infinite number is not a missing one: correct it, or leave the row out.");
                }
                if (filling != null && Double.isNaN(read[row])) {
                    read[row] = filling.number();
                }
            }
            return read;
        });
    }

    /** A column of categories; −1 where one is missing and nothing fills it. */
    Categories categories(String name) {
        return categories.computeIfAbsent(name, unread -> {
            Filling filling = fillings.get(name);
            boolean number = column(name) instanceof NumericColumn<?>;
            return Categories.of(
                    column(name), filling == null ? null : number ? Text.category(filling.number()) : filling.value());
        });
    }

    /** A column of dates or times, in seconds since 1970; a missing one that nothing fills is an error. */
    long[] seconds(String name) {
        long[] read = rawSeconds(column(name));
        Filling filling = fillings.get(name);
        for (int row = 0; row < read.length; row++) {
            if (read[row] == NO_TIME) {
                if (filling == null) {
                    throw missing(name, row, "\"median\"");
                }
                read[row] = filling.second();
            }
        }
        return read;
    }

    private IllegalArgumentException missing(String name, int row, String how) {
        return new IllegalArgumentException("Features need a value everywhere; '" + name + "' is missing in "
                + Numbers.count(countMissing(name), "row") + ", the first row " + (row + 1)
                + ". Say fillingMissing(\"" + name + "\", " + how + ") in the recipe, or leave these rows out.");
    }

    private int countMissing(String name) {
        return (int) IntStream.range(0, count())
                .filter(row -> Keys.isMissing(column(name), row))
                .count();
    }

    static double[] rawNumbers(Column<?> column) {
        double[] read = new double[column.size()];
        for (int row = 0; row < read.length; row++) {
            if (column.isMissing(row)) {
                read[row] = Double.NaN;
            } else if (column instanceof BooleanColumn flags) {
                read[row] = flags.get(row) ? 1 : 0;
            } else {
                read[row] = ((NumericColumn<?>) column).getDouble(row);
            }
        }
        return read;
    }

    static double[] present(double[] numbers) {
        return Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).toArray();
    }

    /** Instants are taken in UTC. */
    static long[] rawSeconds(Column<?> column) {
        long[] read = new long[column.size()];
        for (int row = 0; row < read.length; row++) {
            read[row] = column.isMissing(row) ? NO_TIME : second(column, row);
        }
        return read;
    }

    /** Tablesaw's form of a moment is a packed day and a packed time of day; that of an instant the same in UTC. */
    private static long second(Column<?> column, int row) {
        if (column instanceof DateColumn days) {
            return PackedLocalDate.toEpochDay(days.getIntInternal(row)) * SECONDS_OF_DAY;
        }
        long packed = column instanceof DateTimeColumn times
                ? times.getLongInternal(row)
                : ((InstantColumn) column).getLongInternal(row);
        return PackedLocalDate.toEpochDay(PackedInstant.date(packed)) * SECONDS_OF_DAY
                + PackedLocalTime.getMillisecondOfDay(PackedInstant.time(packed)) / 1000;
    }
}
