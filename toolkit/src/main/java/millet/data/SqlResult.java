package millet.data;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tech.tablesaw.api.Table;

/** Takes the answer to a query into a table, row by row, and stops before it fills the memory. */
final class SqlResult {

    private static final int FETCH = 10_000;

    private final ResultSet rows;
    private final long mostBytes;

    /** An answer that may take half of the memory of this Java, the other half being for what is done with it. */
    SqlResult(ResultSet rows) {
        this(rows, Runtime.getRuntime().maxMemory() / 2);
    }

    SqlResult(ResultSet rows, long mostBytes) {
        this.rows = rows;
        this.mostBytes = mostBytes;
    }

    Table toTable(String name) throws SQLException {
        rows.setFetchSize(FETCH);
        List<SqlColumn> columns = columns(rows.getMetaData());
        long count = 0;
        long bytes = 0;
        while (rows.next()) {
            for (SqlColumn column : columns) {
                bytes += column.add(rows);
            }
            count++;
            if (bytes > mostBytes) {
                throw tooLarge(count);
            }
        }
        Table table = Table.create(name);
        columns.forEach(column -> table.addColumns(column.toColumn()));
        return table;
    }

    private static List<SqlColumn> columns(ResultSetMetaData description) throws SQLException {
        List<SqlColumn> columns = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (int i = 1; i <= description.getColumnCount(); i++) {
            String label = description.getColumnLabel(i).strip();
            String name = label.isEmpty() ? "column " + i : label;
            // Tablesaw looks names up without regard to case
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "The query was expected to give every column a name of its own, and '"
                                + name + "' comes twice; name one of them in the select list, say: " + name + " as \""
                                + name
                                + " 2\".");
            }
            columns.add(new SqlColumn(name, description, i));
        }
        return columns;
    }

    private IllegalArgumentException tooLarge(long count) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "The answer to the query was expected to be small, and its first %,d rows take more than %,d MB, half of what"
                        + " this Java may use. Aggregate in the query, add a limit, or write it to a file with Tables.convert.",
                count,
                mostBytes >> 20));
    }
}
