package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The rows while a cleaning is at work: which are still there, and with how many units and how much money. */
final class CleaningState {

    final Lines lines;

    /** As they stand now; of a removed row, as they stood when it was removed. */
    final double[] quantities;

    final double[] prices;

    final double[] amounts;

    private final boolean[] gone;

    /** By this cleaning, or by one before it. */
    private final boolean[] cut;

    private final IntArrayList removedRows = new IntArrayList();
    private final StringColumn removedBy = StringColumn.create("rule");

    /** What the rule at work did. */
    private int cutNow;

    private int removedNow;
    private Total amountRemovedNow = new Total();

    CleaningState(Lines lines) {
        this.lines = lines;
        this.quantities = lines.quantities.clone();
        this.prices = lines.prices.clone();
        this.amounts = lines.amounts.clone();
        this.gone = new boolean[lines.count()];
        this.cut = lines.cut.clone();
    }

    void nextRule() {
        cutNow = 0;
        removedNow = 0;
        amountRemovedNow = new Total();
    }

    void remove(TransactionRule rule, IntPredicate unwanted) {
        for (int row = 0; row < gone.length; row++) {
            if (!gone[row] && unwanted.test(row)) {
                gone[row] = true;
                removedRows.add(row);
                removedBy.append(rule.toString());
                removedNow++;
                amountRemovedNow.add(amounts[row]);
            }
        }
    }

    /** Leaves a row so many units, at its price. */
    void cutUnits(int row, double units) {
        quantities[row] = units;
        cut(row, units * prices[row]);
    }

    /** Leaves a row so much money, for its units. */
    void cutAmount(int row, double amount) {
        prices[row] = quantities[row] == 0 ? prices[row] : amount / quantities[row];
        cut(row, amount);
    }

    private void cut(int row, double amount) {
        amountRemovedNow.add(amounts[row]);
        amountRemovedNow.add(-amount);
        amounts[row] = amount;
        cut[row] = true;
        cutNow++;
    }

    int cutNow() {
        return cutNow;
    }

    int removedNow() {
        return removedNow;
    }

    double amountRemovedNow() {
        return amountRemovedNow.value();
    }

    int[] left() {
        return where(row -> true);
    }

    int[] where(IntPredicate wanted) {
        return lines.rowsWhere(row -> !gone[row] && wanted.test(row));
    }

    int countLeft() {
        return lines.count() - removedRows.size();
    }

    /** Rows that are still there with fewer units or less money than at first. */
    int countCut() {
        return where(row -> quantities[row] != lines.quantities[row] || amounts[row] != lines.amounts[row]).length;
    }

    double amountLeft() {
        Total total = new Total();
        for (int row = 0; row < gone.length; row++) {
            if (!gone[row]) {
                total.add(amounts[row]);
            }
        }
        return total.value();
    }

    boolean isCut(int row) {
        return cut[row];
    }

    boolean isNegative(int row) {
        return quantities[row] < 0 || amounts[row] < 0;
    }

    Lines result() {
        return new Lines(
                        lines.customers,
                        lines.invoices,
                        lines.items,
                        lines.categories,
                        lines.times,
                        quantities,
                        prices,
                        amounts,
                        lines.sourceRows,
                        cut)
                .keep(left());
    }

    Table removedTable(Transactions transactions) {
        int[] rows = removedRows.toIntArray();
        Table table = transactions.namesOf(rows, transactions.name() + ": rows removed");
        table.insertColumn(1, removedBy);
        return table.addColumns(
                DoubleColumn.create("quantity", Lines.pick(quantities, rows)),
                DoubleColumn.create("price", Lines.pick(prices, rows)),
                DoubleColumn.create("amount", Lines.pick(amounts, rows)));
    }
}
