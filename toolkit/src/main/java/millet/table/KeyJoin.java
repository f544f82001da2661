package millet.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What {@link Join} promises. That one is an interface because static methods of an interface cannot be called on a value. */
record KeyJoin(List<Pair> pairs, Kind kind, String suffix, boolean isExpectingOne) implements Join {

    KeyJoin {
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty() || pairs.stream().anyMatch(pair -> pair.left() == null || pair.right() == null)) {
            throw new IllegalArgumentException(
                    "A join needs the names of its key columns; it has " + pairs + ". Say Join.on(\"customer\").");
        }
        if (suffix == null) {
            throw new IllegalArgumentException("The suffix of a join needs a text; it is null. Leave withSuffix out.");
        }
    }

    @Override
    public Join and(String column) {
        return and(column, column);
    }

    @Override
    public Join and(String left, String right) {
        List<Pair> more = new ArrayList<>(pairs);
        more.add(new Pair(left, right));
        return new KeyJoin(more, kind, suffix, isExpectingOne);
    }

    @Override
    public Join inner() {
        return new KeyJoin(pairs, Kind.INNER, suffix, isExpectingOne);
    }

    @Override
    public Join left() {
        return new KeyJoin(pairs, Kind.LEFT, suffix, isExpectingOne);
    }

    @Override
    public Join outer() {
        return new KeyJoin(pairs, Kind.OUTER, suffix, isExpectingOne);
    }

    @Override
    public Join semi() {
        return new KeyJoin(pairs, Kind.SEMI, suffix, isExpectingOne);
    }

    @Override
    public Join anti() {
        return new KeyJoin(pairs, Kind.ANTI, suffix, isExpectingOne);
    }

    @Override
    public Join withSuffix(String suffix) {
        return new KeyJoin(pairs, kind, suffix, isExpectingOne);
    }

    @Override
    public Join expectingOne() {
        return new KeyJoin(pairs, kind, suffix, true);
    }

    @Override
    public JoinMatches matches(Table left, Table right) {
        return JoinMatches.of(JoinKeys.of(pairs, left, right), kind);
    }

    @Override
    public Table of(Table left, Table right) {
        return joined(JoinKeys.of(pairs, Text.withDictionaries(left), Text.withDictionaries(right)));
    }

    private Table joined(JoinKeys keys) {
        Table left = keys.leftTable();
        Table right = keys.rightTable();
        Matches matches = keys.matches();
        if (isExpectingOne && matches.doubledRows().length > 0) {
            throw new IllegalArgumentException("The join of '" + left.name() + "' and '" + right.name()
                    + "' expects each key once on the right; " + keys.doubled(matches)
                    + ". Each row on the left would be repeated, and sums would count it again. " + keys.remedy()
                    + ", or leave expectingOne() out.");
        }
        if (kind == Kind.SEMI || kind == Kind.ANTI) {
            return Pick.rows(left, matches.leftRows(kind == Kind.SEMI));
        }
        List<Column<?>> added = added(left, right, keys.right());
        new JoinSize(left, right, added, pairs).check(matches.count(kind));
        JoinRows rows = matches.rows(kind);
        Table result = Table.create(left.name() + " with " + right.name(), Pick.columns(left.columns(), rows.left()));
        if (kind == Kind.OUTER) {
            for (int key = 0; key < pairs.size(); key++) {
                int place = left.columnIndex(keys.left().get(key));
                result.replaceColumn(
                        place, rows.coalesced(keys.left().get(key), keys.right().get(key)));
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

    @Override
    public String toString() {
        return "Join[pairs=" + pairs + ", kind=" + kind + ", suffix=" + suffix + ", isExpectingOne=" + isExpectingOne
                + "]";
    }
}
