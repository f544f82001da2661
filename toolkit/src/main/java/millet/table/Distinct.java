package millet.table;

import java.util.List;
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
 */
public sealed interface Distinct permits KeyDistinct {

    /**
     * Rows are the same when they are equal in every column.
     *
     * @return the specification
     */
    static Distinct rows() {
        return new KeyDistinct(List.of());
    }

    /**
     * Rows are the same when they are equal in these columns.
     *
     * @param keys column names, at least one
     * @return the specification
     */
    static Distinct by(String... keys) {
        List<String> names = KeyNames.of("Distinct.by", keys);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "Distinct.by needs the name of a key column and got none. Say Distinct.rows() to compare whole rows.");
        }
        return new KeyDistinct(names);
    }

    /**
     * Keeps the first row of each key.
     *
     * @param table the rows; it is not changed
     * @return a table of the same name and columns; a table without columns has no rows to compare and comes back as it is
     * @throws IllegalArgumentException if a key column is missing
     */
    Table from(Table table);

    /**
     * The columns whose values are compared; none means all columns.
     *
     * @return as it was given
     */
    List<String> keys();
}
