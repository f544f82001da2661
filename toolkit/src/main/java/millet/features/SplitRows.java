package millet.features;

import java.util.function.BiFunction;
import java.util.stream.IntStream;
import millet.display.Names;
import millet.table.Pick;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Rows that can be divided, whatever they are kept in: their columns, and how some of them are taken. */
record SplitRows<T>(String what, Table columns, int count, String shown, BiFunction<int[], String, T> take) {

    static SplitRows<Table> of(Table table) {
        present(table, "a table, NextPurchases or Features");
        return new SplitRows<>(
                "table '" + table.name() + "'", table, table.rowCount(), null, (rows, part) -> Pick.rows(table, rows)
                        .setName(table.name() + ", " + part));
    }

    static SplitRows<NextPurchases> of(NextPurchases customers) {
        present(customers, "NextPurchases");
        return new SplitRows<>(
                "next purchases",
                customers.toTable(),
                customers.rowCount(),
                "willBuy",
                (rows, part) -> customers.rows(rows));
    }

    static SplitRows<Features> of(Features features) {
        present(features, "Features");
        return new SplitRows<>(
                "features", features.toTable(), features.rowCount(), null, (rows, part) -> features.rows(rows));
    }

    private static void present(Object rows, String what) {
        if (rows == null) {
            throw new IllegalArgumentException("A split needs " + what + " to divide, not null.");
        }
    }

    Column<?> column(String name) {
        return Names.column(columns, name, "The split");
    }

    /** The rows of a part, in their order. */
    T take(int[] partOf, int part, String name) {
        return take.apply(
                IntStream.range(0, count).filter(row -> partOf[row] == part).toArray(), name);
    }
}
