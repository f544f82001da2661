package millet.table;

import java.util.List;
import java.util.Objects;
import tech.tablesaw.api.Table;

/**
 * The rows of a table without their repetitions: of the rows with the same key the first stays, and the order of the rows stays too.
 *
 * <pre>{@code
 * Distinct.rows().from(orders)                    // rows that are equal in every column
 * Distinct.by("order", "line").from(orders)       // the first row of each line of each order
 * }</pre>
 *
 * <p>Values are compared as in {@link Keys}: two missing values are equal, and so are plus and minus zero.
 *
 * @param keys the columns whose values are compared; none means all columns
 */
public record Distinct(List<String> keys) {

    /** Validates: no name is null. */
    public Distinct {
        if (keys.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "Distinct needs the names of its key columns; one of " + keys + " is null.");
        }
        keys = List.copyOf(keys);
    }

    /**
     * Rows are the same when they are equal in every column.
     *
     * @return the specification
     */
    public static Distinct rows() {
        return new Distinct(List.of());
    }

    /**
     * Rows are the same when they are equal in these columns.
     *
     * @param keys column names, at least one
     * @return the specification
     */
    public static Distinct by(String... keys) {
        List<String> names = KeyNames.of("Distinct.by", keys);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "Distinct.by needs the name of a key column and got none. Say Distinct.rows() to compare whole rows.");
        }
        return new Distinct(names);
    }

    /**
     * Keeps the first row of each key.
     *
     * @param table the rows; it is not changed
     * @return a table of the same name and columns; a table without columns has no rows to compare and comes back as it is
     * @throws IllegalArgumentException if a key column is missing
     */
    public Table from(Table table) {
        if (table == null) {
            throw new IllegalArgumentException("Distinct needs a table, not null. Read one with Tables.read(\"…\").");
        }
        Keys found = Keys.of(table, keys.isEmpty() ? table.columnNames() : keys);
        return Pick.rows(table, found.firstRows());
    }
}
