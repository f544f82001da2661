package millet.data;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import millet.display.Numbers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What became of the returns: those that found no purchase, wholly or in part, and those that paid back another sum than it had cost. */
final class UnmatchedReturns {

    private final IntArrayList rows = new IntArrayList();
    private final DoubleArrayList units = new DoubleArrayList();
    private final DoubleArrayList amounts = new DoubleArrayList();
    private final StringColumn reasons = StringColumn.create("reason");
    private int returns;
    private int inPart;
    private int atAnotherCost;
    private final Total paidMore = new Total();
    private final Total paidLess = new Total();

    void add(int row, ReturnNetting netting, CleaningState state) {
        returns++;
        addCost(netting.paidBeyondCost(row));
        double share = netting.unmatchedShare(row);
        if (share == 0) {
            return;
        }
        inPart += share < 1 ? 1 : 0;
        rows.add(row);
        units.add(state.quantities[row] * share);
        amounts.add(state.amounts[row] * share);
        boolean discount = share == 1 && state.quantities[row] > 0 && state.amounts[row] < 0;
        reasons.append(
                discount ? "a discount or a fee: negative amount with a positive quantity" : netting.reason(row));
    }

    private void addCost(double beyond) {
        atAnotherCost += beyond == 0 ? 0 : 1;
        paidMore.add(Math.max(beyond, 0));
        paidLess.add(Math.max(-beyond, 0));
    }

    /** What became of the returns; empty where there were none. */
    String sentence() {
        if (returns == 0) {
            return "";
        }
        String matched = String.format(
                Locale.ROOT,
                "Of %s %,d were netted in full, %,d in part, and %,d found no purchase.",
                Numbers.count(returns, "return"),
                returns - rows.size(),
                inPart,
                rows.size() - inPart);
        return atAnotherCost == 0 ? matched : matched + " " + costSentence();
    }

    private String costSentence() {
        return String.format(
                Locale.ROOT,
                "%,d of the returns paid back another sum than the purchases cost: %s more and %s less.",
                atAnotherCost,
                Numbers.fixed(paidMore.value(), 2),
                Numbers.fixed(paidLess.value(), 2));
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!rows.isEmpty()) {
            warnings.add(unmatchedWarning());
        }
        if (atAnotherCost > 0) {
            warnings.add(costSentence() + " Only what the purchases cost is subtracted.");
        }
        return warnings;
    }

    private String unmatchedWarning() {
        return String.format(
                Locale.ROOT,
                "%,d %s no purchase to cancel, or not enough of it: the %s paid back for them is no longer subtracted. See"
                        + " unmatchedReturns().",
                rows.size(),
                rows.size() == 1 ? "return found" : "returns found",
                Numbers.fixed(Math.abs(Total.of(amounts.toDoubleArray())), 2));
    }

    Table table(Transactions transactions) {
        Table table = transactions.namesOf(rows.toIntArray(), transactions.name() + ": unmatched returns");
        table.insertColumn(1, reasons.copy());
        return table.addColumns(
                DoubleColumn.create("quantity", units.toDoubleArray()),
                DoubleColumn.create("amount", amounts.toDoubleArray()));
    }
}
