package millet.table;

import java.util.List;
import tech.tablesaw.api.Table;

/**
 * A join: the rows of two tables side by side where their keys are equal.
 *
 * <pre>{@code
 * Join.on("customer").of(orders, customers)                       // orders whose customer is known, with what is known
 * Join.on("customer").left().of(orders, customers)                // all orders
 * Join.on("customer", "id").and("day").of(orders, customers)      // customer on the left is id on the right; day is called day in both
 * Join.on("customer").anti().of(orders, customers)                // orders whose customer is unknown
 * Join.on("customer").matches(orders, customers)                  // what would be found: rows without a partner, doubled keys, and why
 * Join.on("customer").left().expectingOne().of(orders, customers) // an error where a customer stands in two rows on the right
 * }</pre>
 *
 * <p>A missing key never matches, not even another missing key. Whole and decimal numbers are compared by value: 7 and 7.0 are equal, and no
 * decimal number equals a whole one that it cannot hold. Keys of different kinds, such as numbers and text, are an error.
 *
 * <p>Rows come in the order of the left table, and for one row of it in the order of the right table; an outer join ends with the rows of the
 * right table that have no partner. The columns are those of the left table and then those of the right without its keys. In an outer join a
 * row from the right alone shows its key in the key column of the left.
 */
public sealed interface Join permits KeyJoin {

    /** Which rows a join keeps. */
    enum Kind {
        /** Rows of both tables that have a partner. */
        INNER,
        /** All rows of the left table. */
        LEFT,
        /** All rows of both tables. */
        OUTER,
        /** Rows of the left table that have a partner, once each, without the columns of the right. */
        SEMI,
        /** Rows of the left table that have no partner. */
        ANTI
    }

    /**
     * Two columns whose values must be equal.
     *
     * @param left the name of a column of the left table
     * @param right the name of a column of the right table
     */
    record Pair(String left, String right) {}

    /**
     * An inner join on a column that both tables have.
     *
     * @param column its name in both
     * @return the specification
     */
    static Join on(String column) {
        return on(column, column);
    }

    /**
     * An inner join on columns of different names; for a second key use {@link #and(String)}.
     *
     * @param left the name of the key in the left table
     * @param right the name of the key in the right table
     * @return the specification
     */
    static Join on(String left, String right) {
        return new KeyJoin(List.of(new Pair(left, right)), Kind.INNER, "", false);
    }

    /**
     * Adds a key that both tables have: rows match where all keys are equal.
     *
     * @param column its name in both
     * @return a new join
     */
    Join and(String column);

    /**
     * Adds a key of different names.
     *
     * @param left the name of the key in the left table
     * @param right the name of the key in the right table
     * @return a new join
     */
    Join and(String left, String right);

    /**
     * Keeps the rows of both tables that have a partner; a join does so unless it is told otherwise.
     *
     * @return a new join
     */
    Join inner();

    /**
     * Keeps all rows of the left table; where it has no partner, the columns of the right are missing. A left join without a single partner
     * is no error, because the next day may bring them: {@link #matches} tells how many there are.
     *
     * @return a new join
     */
    Join left();

    /**
     * Keeps all rows of both tables.
     *
     * @return a new join
     */
    Join outer();

    /**
     * Keeps the rows of the left table that have a partner, once each, and only its columns.
     *
     * @return a new join
     */
    Join semi();

    /**
     * Keeps the rows of the left table that have no partner, those with a missing key among them, and only its columns.
     *
     * @return a new join
     */
    Join anti();

    /**
     * Names the columns of the right table that the left one has too.
     *
     * @param suffix added to their names, such as {@code " of customer"}
     * @return a new join
     */
    Join withSuffix(String suffix);

    /**
     * Expects each key in one row of the right table only, so that no row of the left is repeated and its money is not counted twice; rows
     * without a key do not count.
     *
     * @return a new join, whose {@link #of} throws an {@link IllegalArgumentException} that names a key that stands in several rows
     */
    Join expectingOne();

    /**
     * Tells what a join of two tables would find, without joining them: how many rows have a partner, which keys are doubled, and whether
     * keys differ only in blanks, in upper and lower case or in leading zeros.
     *
     * @param left the table whose rows give the order
     * @param right the other table
     * @return the counts, with an example each, and what to know before joining
     * @throws IllegalArgumentException if a key is missing or the keys are of different kinds
     */
    JoinMatches matches(Table left, Table right);

    /**
     * Joins two tables; they are not changed.
     *
     * @param left the table whose rows give the order
     * @param right the other table
     * @return a table named after both, or after the left one where only its columns are kept
     * @throws IllegalArgumentException if a key is missing or the keys are of different kinds, if a key that is expected once stands in several
     *     rows of the right table, if both tables have a column of the same name
     *     that is no key, or if the result would not fit into memory
     */
    Table of(Table left, Table right);

    /**
     * The columns whose values must be equal.
     *
     * @return as it was given
     */
    List<Pair> pairs();

    /**
     * Which rows are in the result.
     *
     * @return as it was given
     */
    Kind kind();

    /**
     * What is added to the name of a column of the right table that the left one has too; empty if that is an error.
     *
     * @return as it was given
     */
    String suffix();

    /**
     * Whether each key is expected once in the right table.
     *
     * @return true after {@link #expectingOne()}
     */
    boolean isExpectingOne();
}
