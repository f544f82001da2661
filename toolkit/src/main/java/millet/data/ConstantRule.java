package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.columns.Column;

/** Missing cells get one value. */
record ConstantRule(List<String> columns, String value) implements TableRule {

    @Override
    public String sentence() {
        return "A missing value is written as " + value + ".";
    }

    @Override
    public String clean(TableCleaning cleaning) {
        Filler filler = new Filler(cleaning, this);
        for (int column : cleaning.columns(columns, this)) {
            IntArrayList missing = cleaning.missing(column);
            if (cleaning.isText(column)) {
                filler.put(column, missing, value);
            } else {
                filler.put(column, missing, filled(cleaning, column, missing));
            }
        }
        return filler.found();
    }

    private Column<?> filled(TableCleaning cleaning, int column, IntArrayList rows) {
        Column<?> before = cleaning.column(column);
        try {
            if (before instanceof NumericColumn<?> numbers) {
                return filledNumbers(numbers, rows);
            }
            return filled(before.copy(), rows, cleaning, column);
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            throw cleaning.needs(column, this, "a column that can hold '" + value + "'");
        }
    }

    private Column<?> filledNumbers(NumericColumn<?> numbers, IntArrayList rows) {
        BigDecimal number = new BigDecimal(value.strip());
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (numbers instanceof IntColumn && whole && fitsInt(number)) {
            IntColumn filled = (IntColumn) numbers.copy();
            rows.forEach(row -> filled.set(row, number.intValueExact()));
            return filled;
        } else if (numbers instanceof ShortColumn && whole && fitsShort(number)) {
            ShortColumn filled = (ShortColumn) numbers.copy();
            rows.forEach(row -> filled.set(row, number.shortValueExact()));
            return filled;
        } else if (numbers instanceof LongColumn && whole) {
            LongColumn filled = (LongColumn) numbers.copy();
            rows.forEach(row -> filled.set(row, number.longValueExact()));
            return filled;
        }
        double[] filled = WholeColumns.numbers(numbers);
        rows.forEach(row -> filled[row] = number.doubleValue());
        return DoubleColumn.create(numbers.name(), filled);
    }

    private static boolean fitsShort(BigDecimal number) {
        return number.abs().compareTo(BigDecimal.valueOf(Short.MAX_VALUE)) <= 0;
    }

    private static boolean fitsInt(BigDecimal number) {
        return number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private Column<?> filled(Column<?> copy, IntArrayList rows, TableCleaning cleaning, int column) {
        if (copy instanceof BooleanColumn answers) {
            boolean answer = answer();
            rows.forEach(row -> answers.set(row, answer));
        } else if (copy instanceof DateColumn days) {
            LocalDate day = LocalDate.parse(value.strip());
            rows.forEach(row -> days.set(row, day));
        } else if (copy instanceof DateTimeColumn times) {
            LocalDateTime time = LocalDateTime.parse(value.strip().replace(' ', 'T'));
            rows.forEach(row -> times.set(row, time));
        } else {
            throw cleaning.needs(column, this, "a column of text, numbers, yes and no, dates, or dates and times");
        }
        return copy;
    }

    private boolean answer() {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true", "是" -> true;
            case "no", "false", "否" -> false;
            default -> throw new NumberFormatException("neither yes nor no");
        };
    }

    @Override
    public String toString() {
        return "fill missing: " + String.join(", ", columns) + " with '" + value + "'";
    }
}
