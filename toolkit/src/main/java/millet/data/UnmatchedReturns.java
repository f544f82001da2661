package millet.data;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.Locale;
import millet.display.Numbers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Returns that found no purchase, wholly or in part. */
final class UnmatchedReturns {

    private final IntArrayList rows = new IntArrayList();
    private final DoubleArrayList units = new DoubleArrayList();
    private final DoubleArrayList amounts = new DoubleArrayList();
    private final StringColumn reasons = StringColumn.create("reason");
    private int returns;
    private int inPart;

    void add(int row, ReturnNetting netting, CleaningState state) {
        returns++;
        double share = netting.unmatchedShare(row);
        if (share == 0) {
            return;
        }
        inPart += share < 1 ? 1 : 0;
        rows.add(row);
        units.add(state.quantities[row] * share);
        amounts.add(state.amounts[row] * share);
        reasons.append(netting.reason(row));
    }

    /** What became of the returns; empty where there were none. */
    String sentence() {
        if (returns == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "Of %s %,d were netted in full, %,d in part, and %,d found no purchase.",
                Numbers.count(returns, "return"),
                returns - rows.size(),
                inPart,
                rows.size() - inPart);
    }

    List<String> warnings() {
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(String.format(
                Locale.ROOT,
                "%,d %s no purchase to cancel, or not enough of it: the %s paid back for them is no longer subtracted. See"
                        + " unmatchedReturns().",
                rows.size(),
                rows.size() == 1 ? "return found" : "returns found",
                Numbers.fixed(Math.abs(Total.of(amounts.toDoubleArray())), 2)));
    }

    Table table(Transactions transactions) {
        Table table = transactions.namesOf(rows.toIntArray(), transactions.name() + ": unmatched returns");
        table.insertColumn(1, reasons.copy());
        return table.addColumns(
                DoubleColumn.create("quantity", units.toDoubleArray()),
                DoubleColumn.create("amount", amounts.toDoubleArray()));
    }
}
