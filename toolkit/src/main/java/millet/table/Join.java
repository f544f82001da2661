package millet.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import millet.display.Names;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A join: the rows of two tables side by side where their keys are equal.
 *
 * <pre>{@code
 * Join.on("customer").of(orders, customers)                       // orders whose customer is known, with what is known
 * Join.on("customer").left().of(orders, customers)                // all orders
 * Join.on("customer", "id").and("day").of(orders, customers)      // customer on the left is id on the right; day is called day in both
 * Join.on("customer").anti().of(orders, customers)                // orders whose customer is unknown
 * }</pre>
 *
 * <p>A missing key never matches, not even another missing key. Whole and decimal numbers are compared by value: 7 and 7.0 are equal, and no
 * decimal number equals a whole one that it cannot hold. Keys of different kinds, such as numbers and text, are an error.
 *
 * <p>Rows come in the order of the left table, and for one row of it in the order of the right table; an outer join ends with the rows of the
 * right table that have no partner. The columns are those of the left table and then those of the right without its keys. In an outer join a
 * row from the right alone shows its key in the key column of the left.
 *
 * @param pairs the columns whose values must be equal
 * @param kind which rows are in the result
 * @param suffix what is added to the name of a column of the right table that the left one has too; empty if that is an error
 */
public record Join(List<Pair> pairs, Kind kind, String suffix) {

    /** Which rows a join keeps. */
    public enum Kind {
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
    public record Pair(String left, String right) {}

    /** Validates: at least one pair, no null. */
    public Join {
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty() || pairs.stream().anyMatch(pair -> pair.left() == null || pair.right() == null)) {
            throw new IllegalArgumentException(
                    "A join needs the names of its key columns; it has " + pairs + ". Say Join.on(\"customer\").");
        }
        if (suffix == null) {
            throw new IllegalArgumentException("The suffix of a join needs a text; it is null. Leave withSuffix out.");
        }
    }

    /**
     * An inner join on a column that both tables have.
     *
     * @param column its name in both
     * @return the specification
     */
    public static Join on(String column) {
        return on(column, column);
    }

    /**
     * An inner join on columns of different names; for a second key use {@link #and(String)}.
     *
     * @param left the name of the key in the left table
     * @param right the name of the key in the right table
     * @return the specification
     */
    public static Join on(String left, String right) {
        return new Join(List.of(new Pair(left, right)), Kind.INNER, "");
    }

    /**
     * Adds a key that both tables have: rows match where all keys are equal.
     *
     * @param column its name in both
     * @return a new join
     */
    public Join and(String column) {
        return and(column, column);
    }

    /**
     * Adds a key of different names.
     *
     * @param left the name of the key in the left table
     * @param right the name of the key in the right table
     * @return a new join
     */
    public Join and(String left, String right) {
        List<Pair> more = new ArrayList<>(pairs);
        more.add(new Pair(left, right));
        return new Join(more, kind, suffix);
    }

    /**
     * Keeps the rows of both tables that have a partner; a join does so unless it is told otherwise.
     *
     * @return a new join
     */
    public Join inner() {
        return new Join(pairs, Kind.INNER, suffix);
    }

    /**
     * Keeps all rows of the left table; where it has no partner, the columns of the right are missing.
     *
     * @return a new join
     */
    public Join left() {
        return new Join(pairs, Kind.LEFT, suffix);
    }

    /**
     * Keeps all rows of both tables.
     *
     * @return a new join
     */
    public Join outer() {
        return new Join(pairs, Kind.OUTER, suffix);
    }

    /**
     * Keeps the rows of the left table that have a partner, once each, and only its columns.
     *
     * @return a new join
     */
    public Join semi() {
        return new Join(pairs, Kind.SEMI, suffix);
    }

    /**
     * Keeps the rows of the left table that have no partner, those with a missing key among them, and only its columns.
     *
     * @return a new join
     */
    public Join anti() {
        return new Join(pairs, Kind.ANTI, suffix);
    }

    /**
     * Names the columns of the right table that the left one has too.
     *
     * @param suffix added to their names, such as {@code " of customer"}
     * @return a new join
     */
    public Join withSuffix(String suffix) {
        return new Join(pairs, kind, suffix);
    }

    /**
     * Joins two tables; they are not changed.
     *
     * @param left the table whose rows give the order
     * @param right the other table
     * @return a table named after both, or after the left one where only its columns are kept
     * @throws IllegalArgumentException if a key is missing or the keys are of different kinds, if both tables have a column of the same name
     *     that is no key, or if the result would not fit into memory
     */
    public Table of(Table left, Table right) {
        List<Column<?>> leftKeys = new ArrayList<>();
        List<Column<?>> rightKeys = new ArrayList<>();
        for (Pair pair : pairs) {
            leftKeys.add(Names.column(left, pair.left(), "The join"));
            rightKeys.add(Names.column(right, pair.right(), "The join"));
        }
        Matches matches = Matches.of(leftKeys, rightKeys);
        if (kind == Kind.SEMI || kind == Kind.ANTI) {
            return Pick.rows(left, matches.leftRows(kind == Kind.SEMI));
        }
        List<Column<?>> added = added(left, right, rightKeys);
        new JoinSize(left, right, added, pairs).check(matches.count(kind));
        JoinRows rows = matches.rows(kind);
        Table result = Table.create(left.name() + " with " + right.name(), Pick.columns(left.columns(), rows.left()));
        if (kind == Kind.OUTER) {
            for (int key = 0; key < leftKeys.size(); key++) {
                int place = left.columnIndex(leftKeys.get(key));
                result.replaceColumn(place, rows.coalesced(leftKeys.get(key), rightKeys.get(key)));
            }
        }
        Pick.columns(added, rows.right()).forEach(column -> result.addColumns(named(column, left)));
        return result;
    }

    private Column<?> named(Column<?> column, Table left) {
        return left.containsColumn(column.name()) ? column.setName(column.name() + suffix) : column;
    }

    /** The columns of the right table that are no keys. */
    private List<Column<?>> added(Table left, Table right, List<Column<?>> rightKeys) {
        List<Column<?>> added = new ArrayList<>();
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(left.columnNames());
        List<String> clashes = new ArrayList<>();
        for (Column<?> column : right.columns()) {
            if (rightKeys.stream().noneMatch(key -> key == column)) {
                added.add(column);
                String name = left.containsColumn(column.name()) ? column.name() + suffix : column.name();
                if (!names.add(name.trim())) {
                    clashes.add(column.name());
                }
            }
        }
        if (!clashes.isEmpty()) {
            String remedy = suffix.isEmpty() ? " of " + right.name().toLowerCase(Locale.ROOT) : suffix + " 2";
            throw new IllegalArgumentException("The columns of a join need different names; tables '" + left.name()
                    + "' and '" + right.name() + "' both have " + clashes
                    + (suffix.isEmpty() ? "" : ", with '" + suffix + "' too")
                    + ". Say withSuffix(\"" + remedy
                    + "\"), make them keys with and(…), or take the columns that you need first.");
        }
        return added;
    }
}
