package millet.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** One column of several tables below each other, in a type that holds the values of all. */
final class AppendedColumn {

    /** The column in each table; null where a table has none. */
    private final Column<?>[] parts;

    private final int[] rows;

    /** Whether a table has the column and a value in it. */
    private final boolean[] counts;

    /** The columns whose types count: those that hold a value, or the first where none does. */
    private final List<Column<?>> deciding;

    AppendedColumn(Column<?>[] parts, int[] rows) {
        this.parts = parts;
        this.rows = rows;
        List<Column<?>> given = Arrays.stream(parts)
                .filter(Objects::nonNull)
                .<Column<?>>map(part -> part)
                .toList();
        List<Column<?>> holding = given.stream()
                .filter(AppendedColumn::hasValue)
                .<Column<?>>map(part -> part)
                .toList();
        this.deciding = holding.isEmpty() ? given.subList(0, 1) : holding;
        this.counts = new boolean[parts.length];
        for (int at = 0; at < parts.length; at++) {
            counts[at] = parts[at] != null && deciding.contains(parts[at]);
        }
    }

    private static boolean hasValue(Column<?> column) {
        for (int row = 0; row < column.size(); row++) {
            if (!Keys.isMissing(column, row)) {
                return true;
            }
        }
        return false;
    }

    Column<?> column() {
        Column<?> first = deciding.get(0);
        String name = Arrays.stream(parts)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .name();
        return appended(first).setName(name);
    }

    private Column<?> appended(Column<?> first) {
        boolean same = deciding.stream().allMatch(part -> part.type().equals(first.type()));
        if (same && !(first instanceof StringColumn)) {
            return sameType(first);
        }
        if (deciding.stream().allMatch(NumericColumn.class::isInstance)) {
            return deciding.stream().anyMatch(JoinKey::isDecimal) ? decimals() : wholes();
        }
        boolean moments =
                deciding.stream().allMatch(part -> part instanceof DateColumn || part instanceof DateTimeColumn);
        return moments ? moments() : texts();
    }

    private <T> Column<T> sameType(Column<T> first) {
        Column<T> target = first.emptyCopy();
        for (int at = 0; at < parts.length; at++) {
            for (int row = 0; row < rows[at]; row++) {
                if (counts[at]) {
                    append(target, parts[at], row);
                } else {
                    target.appendMissing();
                }
            }
        }
        return target;
    }

    @SuppressWarnings("unchecked")
    private static <T> void append(Column<T> target, Column<?> source, int row) {
        target.append((Column<T>) source, row);
    }

    private Column<?> decimals() {
        double[] values = new double[Arrays.stream(rows).sum()];
        int to = 0;
        for (int at = 0; at < parts.length; at++) {
            for (int row = 0; row < rows[at]; row++) {
                boolean isMissing = !counts[at] || parts[at].isMissing(row);
                values[to++] = isMissing ? Double.NaN : decimal((NumericColumn<?>) parts[at], row);
            }
        }
        return DoubleColumn.create("decimals", values);
    }

    private static double decimal(NumericColumn<?> column, int row) {
        double value = column.getDouble(row);
        if (column instanceof LongColumn wholes) {
            long whole = wholes.getLong(row);
            if ((long) value != whole || value >= 0x1p63) {
                throw new IllegalArgumentException("Column '" + column.name() + "' is decimal in another table, and "
                        + whole + " is no decimal number. Identifiers are text: read the tables with withType(\""
                        + column.name() + "\", \"text\").");
            }
        }
        return value;
    }

    private Column<?> wholes() {
        long[] values = new long[Arrays.stream(rows).sum()];
        Arrays.fill(values, Longs.MISSING);
        int to = 0;
        for (int at = 0; at < parts.length; at++) {
            if (counts[at]) {
                System.arraycopy(Longs.of(parts[at]), 0, values, to, rows[at]);
            }
            to += rows[at];
        }
        if (deciding.stream().anyMatch(LongColumn.class::isInstance)) {
            return LongColumn.create("wholes", values);
        }
        int[] small = new int[values.length];
        for (int row = 0; row < small.length; row++) {
            small[row] = values[row] == Longs.MISSING ? Integer.MIN_VALUE : (int) values[row];
        }
        return IntColumn.create("wholes", small);
    }

    private Column<?> moments() {
        DateTimeColumn target = DateTimeColumn.create("moments");
        for (int at = 0; at < parts.length; at++) {
            for (int row = 0; row < rows[at]; row++) {
                if (!counts[at] || parts[at].isMissing(row)) {
                    target.appendMissing();
                } else if (parts[at] instanceof DateColumn days) {
                    target.appendInternal((long) days.getIntInternal(row) << Integer.SIZE);
                } else {
                    target.appendInternal(((DateTimeColumn) parts[at]).getLongInternal(row));
                }
            }
        }
        return target;
    }

    private Column<?> texts() {
        List<Text> texts = new ArrayList<>();
        for (int at = 0; at < parts.length; at++) {
            texts.add(counts[at] ? text(parts[at]) : new Text(new int[rows[at]], new String[] {""}));
        }
        return Text.joined(texts).toColumn("texts");
    }

    /** Each different value becomes a text once. */
    private static Text text(Column<?> column) {
        if (column instanceof StringColumn texts) {
            return Text.of(texts);
        }
        Keys values = Keys.of(column);
        String[] words = new String[values.count() + 1];
        words[0] = "";
        for (int value = 0; value < values.count(); value++) {
            words[value + 1] = values.isMissing(value) ? "" : CellText.of(column, values.firstRow(value));
        }
        int[] codes = new int[values.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = values.of(row) + 1;
        }
        return new Text(codes, words);
    }
}
