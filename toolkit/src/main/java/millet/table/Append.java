package millet.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The rows of several tables below each other, such as those of one file a month.
 *
 * <pre>{@code
 * Append.of(january, february, march)
 * Append.withSource("month", january, february, march)       // and from which table each row comes
 * }</pre>
 *
 * <p>Columns go by their names, in whatever place they stand; upper and lower case are alike. Those of the first table come first, then those
 * that the second has besides, and so on. A column that a table lacks is missing in its rows.
 *
 * <p>A column has the narrowest type that holds the values of all tables: whole numbers with larger ones give larger ones and with decimal
 * ones decimal ones, dates with date-times give date-times at the beginning of the day, and anything else of two types gives text. A column
 * without a value has no say. A whole number that no decimal number equals is an error.
 */
public final class Append {

    private Append() {}

    /**
     * The rows of the first table, then those of the second, and so on.
     *
     * @param tables at least one; they are not changed
     * @return a new table
     * @throws IllegalArgumentException if there is no table, or a whole number does not fit into a decimal column
     */
    public static Table of(Table... tables) {
        return of(listed(tables));
    }

    /**
     * The rows of the first table, then those of the second, and so on.
     *
     * @param tables at least one; they are not changed
     * @return a new table
     * @throws IllegalArgumentException if there is no table, or a whole number does not fit into a decimal column
     */
    public static Table of(List<Table> tables) {
        checked(tables);
        int[] rows = tables.stream().mapToInt(Table::rowCount).toArray();
        if (Arrays.stream(rows).asLongStream().sum() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("A table holds at most 2,147,483,639 rows; " + tables.size()
                    + " tables have " + Arrays.stream(rows).asLongStream().sum()
                    + " together. Sum each of them up with Summary first.");
        }
        Map<String, Integer> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<Column<?>[]> parts = new ArrayList<>();
        for (int at = 0; at < tables.size(); at++) {
            for (Column<?> column : tables.get(at).columns()) {
                int place = places.computeIfAbsent(column.name(), name -> parts.size());
                if (place == parts.size()) {
                    parts.add(new Column<?>[tables.size()]);
                }
                parts.get(place)[at] = column;
            }
        }
        Table result = Table.create(name(tables));
        parts.forEach(part -> result.addColumns(new AppendedColumn(part, rows).column()));
        return result;
    }

    /**
     * The rows of all tables, with the name of the table that each comes from in a first column.
     *
     * @param column the name of that column, such as {@code "month"}
     * @param tables at least one, with different names; they are not changed
     * @return a new table
     * @throws IllegalArgumentException if two tables have the same name or one has a column of this name, and as {@link #of(List)} does
     */
    public static Table withSource(String column, Table... tables) {
        return withSource(column, listed(tables));
    }

    /**
     * The rows of all tables, with the name of the table that each comes from in a first column.
     *
     * @param column the name of that column, such as {@code "month"}
     * @param tables at least one, with different names; they are not changed
     * @return a new table
     * @throws IllegalArgumentException if two tables have the same name or one has a column of this name, and as {@link #of(List)} does
     */
    public static Table withSource(String column, List<Table> tables) {
        Table rows = of(tables);
        checkSource(column, rows, tables);
        int[] codes = new int[rows.rowCount()];
        int from = 0;
        for (int at = 0; at < tables.size(); at++) {
            int to = from + tables.get(at).rowCount();
            Arrays.fill(codes, from, to, at);
            from = to;
        }
        StringColumn source =
                TextColumns.of(column, codes, tables.stream().map(Table::name).toArray(String[]::new));
        return rows.insertColumn(0, source);
    }

    private static void checkSource(String column, Table rows, List<Table> tables) {
        if (column == null || column.isBlank()) {
            throw new IllegalArgumentException("The column of the sources needs a name; it is '" + column
                    + "'. Say Append.withSource(\"month\", …).");
        }
        if (rows.containsColumn(column)) {
            throw new IllegalArgumentException(
                    "The tables have a column '" + column + "' already. Give the column of the sources another name.");
        }
        Map<String, Integer> seen = new TreeMap<>();
        for (Table table : tables) {
            String name = table.name() == null ? "" : table.name();
            if (name.isEmpty() || seen.put(name, 1) != null) {
                throw new IllegalArgumentException("The sources need different names; "
                        + (name.isEmpty() ? "a table has none" : "two tables are called '" + name + "'")
                        + ". Give one its own with table.setName(\"2024-01\").");
            }
        }
    }

    private static List<Table> listed(Table... tables) {
        return tables == null ? List.of() : Arrays.asList(tables);
    }

    private static void checked(List<Table> tables) {
        if (tables == null || tables.isEmpty() || tables.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("Append needs tables, "
                    + (tables == null || tables.isEmpty() ? "and got none" : "and one of them is null")
                    + ". Say Append.of(january, february).");
        }
    }

    private static String name(List<Table> tables) {
        String first = tables.get(0).name();
        return switch (tables.size()) {
            case 1 -> first;
            case 2 -> first + " and " + tables.get(1).name();
            default -> String.format(Locale.ROOT, "%s and %d more", first, tables.size() - 1);
        };
    }
}
