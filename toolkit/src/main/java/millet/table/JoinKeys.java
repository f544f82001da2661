package millet.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import millet.display.Names;
import millet.display.Numbers;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The key columns of the two tables of a join. */
final class JoinKeys {

    private final Table leftTable;
    private final Table rightTable;
    private final List<Column<?>> left;
    private final List<Column<?>> right;

    private JoinKeys(Table leftTable, Table rightTable, List<Column<?>> left, List<Column<?>> right) {
        this.leftTable = leftTable;
        this.rightTable = rightTable;
        this.left = left;
        this.right = right;
    }

    static JoinKeys of(List<Join.Pair> pairs, Table leftTable, Table rightTable) {
        List<Column<?>> left = new ArrayList<>();
        List<Column<?>> right = new ArrayList<>();
        for (Join.Pair pair : pairs) {
            left.add(Names.column(leftTable, pair.left(), "The join"));
            right.add(Names.column(rightTable, pair.right(), "The join"));
        }
        return new JoinKeys(leftTable, rightTable, left, right);
    }

    Table leftTable() {
        return leftTable;
    }

    Table rightTable() {
        return rightTable;
    }

    List<Column<?>> left() {
        return left;
    }

    List<Column<?>> right() {
        return right;
    }

    Matches matches() {
        return Matches.of(left, right);
    }

    /** The same keys with their texts changed. */
    JoinKeys mapped(UnaryOperator<String> change) {
        return new JoinKeys(leftTable, rightTable, mapped(left, change), mapped(right, change));
    }

    private static List<Column<?>> mapped(List<Column<?>> columns, UnaryOperator<String> change) {
        return columns.stream()
                .<Column<?>>map(column -> column instanceof StringColumn texts
                        ? Text.of(texts).mapped(change).toColumn(texts.name())
                        : column)
                .toList();
    }

    String leftKey(int row) {
        return key(left, row);
    }

    String rightKey(int row) {
        return key(right, row);
    }

    private static String key(List<Column<?>> columns, int row) {
        return columns.stream()
                .map(column -> Keys.isMissing(column, row) ? "nothing" : "'" + CellText.of(column, row) + "'")
                .collect(Collectors.joining(" and "));
    }

    /** The rows of the left table whose key, or a part of it, is missing. */
    long leftWithoutKey() {
        return IntStream.range(0, leftTable.rowCount())
                .filter(row -> left.stream().anyMatch(column -> Keys.isMissing(column, row)))
                .count();
    }

    /** Says which keys stand in several rows of the right table. */
    String doubled(Matches matches) {
        int[] rows = matches.doubledRows();
        String more = rows.length == 1 ? "" : " and " + Numbers.count(rows.length - 1, "key") + " more in several";
        return rightKey(rows[0]) + " stands in " + Numbers.count(matches.sharing(rows[0]), "row") + " of '"
                + rightTable.name() + "'" + more;
    }

    /** What makes each key stand once on the right. */
    String remedy() {
        String names = right.stream().map(column -> "\"" + column.name() + "\"").collect(Collectors.joining(", "));
        return "Keep the first row of each with Distinct.by(" + names + ").from(" + rightTable.name()
                + "), or sum them up first with Summary.by(" + names + ")";
    }
}
