package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import millet.display.Numbers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Puts values into the missing cells of some columns, one after the other, and keeps count for the audit. */
final class Filler {

    private final TableCleaning cleaning;
    private final TableRule rule;
    private final List<String> found = new ArrayList<>();

    Filler(TableCleaning cleaning, TableRule rule) {
        this.cleaning = cleaning;
        this.rule = rule;
    }

    /** Numbers for the rows, in their order; an integer column becomes decimal. */
    void write(int column, IntArrayList rows, double[] values) {
        NumericColumn<?> before = cleaning.numbers(column, rule);
        double[] numbers = WholeColumns.numbers(before);
        for (int place = 0; place < values.length; place++) {
            numbers[rows.getInt(place)] = values[place];
        }
        cleaning.replace(column, DoubleColumn.create(before.name(), numbers), rows);
        count(before, rows.size());
        if (WholeColumns.isInteger(before)) {
            found.add("'" + before.name() + "' holds decimal numbers now, not integers");
        }
    }

    /** For each of the rows the value of another one. */
    void copy(int column, IntArrayList rows, int[] sources) {
        Column<?> before = cleaning.column(column);
        if (cleaning.isText(column)) {
            TextCells cells = cleaning.text(column);
            int[] codes = cells.codes.clone();
            for (int place = 0; place < sources.length; place++) {
                codes[rows.getInt(place)] = cells.codes[sources[place]];
            }
            cleaning.replace(column, new TextCells(codes, cells.values), rows);
        } else {
            Column<?> after = before.copy();
            for (int place = 0; place < sources.length; place++) {
                WholeColumns.write(after, rows.getInt(place), before, sources[place]);
            }
            cleaning.replace(column, after, rows);
        }
        count(before, rows.size());
    }

    /** One text for the rows. */
    void put(int column, IntArrayList rows, String text) {
        Column<?> before = cleaning.column(column);
        TextCells cells = cleaning.text(column);
        String[] values = Arrays.copyOf(cells.values, cells.values.length + 1);
        int code = Arrays.asList(cells.values).indexOf(text);
        values[cells.values.length] = text;
        int[] codes = cells.codes.clone();
        rows.forEach(row -> codes[row] = code < 0 ? cells.values.length : code);
        cleaning.replace(column, new TextCells(codes, values), rows);
        count(before, rows.size());
    }

    /** The column whose missing cells hold one value, for these rows. */
    void put(int column, IntArrayList rows, Column<?> after) {
        Column<?> before = cleaning.column(column);
        cleaning.replace(column, after, rows);
        count(before, rows.size());
        if (WholeColumns.isInteger(before) && !WholeColumns.isInteger(after)) {
            found.add("'" + before.name() + "' holds decimal numbers now, not integers");
        }
    }

    /** Nothing is known of which anything could be filled. */
    void giveUp(int column, int missing) {
        if (missing > 0) {
            cleaning.warn("The rule '" + rule + "' leaves " + Numbers.count(missing, "missing cell") + " of '"
                    + cleaning.column(column).name()
                    + "': the column has no known value to fill from. Fill it with(a value), or leave it out.");
        }
    }

    /** So many cells got the value of all rows. */
    void tellFallbacks(int column, int count, String why) {
        if (count > 0) {
            String told = Numbers.count(count, "cell") + " of '"
                    + cleaning.column(column).name() + "' got the value of all rows, because " + why;
            found.add(told);
            cleaning.warn("By the rule '" + rule + "', " + told + ".");
        }
    }

    void tell(String fact) {
        found.add(fact);
    }

    private void count(Column<?> column, int cells) {
        if (cells > 0) {
            found.add("filled " + Numbers.count(cells, "cell") + " of '" + column.name() + "'");
        }
    }

    String found() {
        if (found.isEmpty()) {
            return "";
        }
        String told = String.join("; ", found);
        return told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1) + ".";
    }
}
