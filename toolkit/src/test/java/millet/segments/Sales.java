package millet.segments;

import java.time.LocalDate;
import millet.data.Transactions;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Small transactions written by hand: {@code customer day amount category}. */
final class Sales {

    private Sales() {}

    /** Rows such as {@code "anna 2024-01-31 12.5 tea"}; the category may be left out in all of them. */
    static Transactions of(String... rows) {
        StringColumn customer = StringColumn.create("customer");
        DateColumn day = DateColumn.create("day");
        DoubleColumn amount = DoubleColumn.create("amount");
        StringColumn category = StringColumn.create("category");
        for (String row : rows) {
            String[] cells = row.split(" ", 4);
            customer.append(cells[0].equals("-") ? null : cells[0]);
            day.append(LocalDate.parse(cells[1]));
            amount.append(Double.parseDouble(cells[2]));
            category.append(cells.length > 3 ? cells[3] : null);
        }
        Table table = Table.create("sales", customer, day, amount, category);
        var columns = Transactions.columns().customer("customer").time("day").amount("amount");
        boolean named = rows.length > 0 && rows[0].split(" ", 4).length > 3;
        return (named ? columns.category("category") : columns).from(table);
    }
}
