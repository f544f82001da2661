package millet.quality;

import java.util.List;
import millet.display.Names;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A number is the sum of others in its row, but for less than half a cent or a billionth of it, whichever is more. */
record SumsTo(String total, List<String> parts) implements Rule {

    private static final double HALF_A_CENT = 0.005;
    private static final double BILLIONTH = 1e-9;

    SumsTo {
        total = RowCheck.named("sumsTo", total);
        parts = RowCheck.named("sumsTo", parts, 1);
    }

    @Override
    public List<String> columns() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(total), parts.stream())
                .toList();
    }

    @Override
    public String sentence() {
        return total + " is " + String.join(" + ", parts);
    }

    @Override
    public Outcome check(Table table) {
        List<NumericColumn<?>> all = columns().stream()
                .<NumericColumn<?>>map(name -> numbers(table, name))
                .toList();
        return RowCheck.rows(
                table.rowCount(),
                row -> all.stream().noneMatch(column -> column.isMissing(row)),
                row -> isSum(all, row));
    }

    private static boolean isSum(List<NumericColumn<?>> all, int row) {
        double total = all.get(0).getDouble(row);
        double sum = 0;
        for (NumericColumn<?> part : all.subList(1, all.size())) {
            sum += part.getDouble(row);
        }
        return Math.abs(total - sum) < Math.max(HALF_A_CENT, BILLIONTH * Math.abs(total)) && Double.isFinite(total);
    }

    private static NumericColumn<?> numbers(Table table, String name) {
        Column<?> column = Names.column(table, name, "The expectation sumsTo");
        if (column instanceof NumericColumn<?> numbers) {
            return numbers;
        }
        throw new IllegalArgumentException("The expectation sumsTo needs columns of numbers; '" + name + "' of table '"
                + table.name() + "' holds " + Kind.of(column).label() + ". Read it as numbers first.");
    }
}
