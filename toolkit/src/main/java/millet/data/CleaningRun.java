package millet.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import millet.display.Numbers;

/** One application of a cleaning: the rules in their order, and a line of the audit for each. */
final class CleaningRun {

    private final Transactions transactions;
    private final CleaningState state;
    private final UnmatchedReturns unmatched = new UnmatchedReturns();
    private final Outliers outliers = new Outliers();
    private final List<CleaningAudit.Step> steps = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    CleaningRun(Transactions transactions) {
        this.transactions = transactions;
        this.state = new CleaningState(transactions.lines());
    }

    CleanedTransactions apply(List<TransactionRule> rules) {
        readingStep();
        rules.forEach(this::step);
        allStep();
        if (state.countLeft() == 0) {
            warnings.add("No row is left after the cleaning.");
        }
        return new CleanedTransactions(
                transactions.cleaned(state.result()),
                new CleaningAudit(transactions.name(), steps, warnings),
                state.removedTable(transactions),
                unmatched.table(transactions),
                outliers.table(transactions));
    }

    private void readingStep() {
        int rows = state.countLeft();
        int ofAll = transactions.setAside().rowCount();
        int aside = transactions.isFiltered() ? 0 : ofAll;
        double amount = state.amountLeft();
        steps.add(new CleaningAudit.Step(
                "set aside at reading",
                rows + aside,
                0,
                aside,
                rows,
                amount,
                0,
                amount,
                "A row without a usable time, quantity, price or amount is no transaction."
                        + (aside == ofAll ? "" : ofWholeTable(ofAll))));
    }

    /** Which part of it they would have belonged to, nobody can say: what is missing may be what the filter goes by. */
    private static String ofWholeTable(int aside) {
        return String.format(
                Locale.ROOT,
                " Of the whole table %,d %s set aside; %s not counted for this part of it.",
                aside,
                aside == 1 ? "row was" : "rows were",
                aside == 1 ? "it is" : "they are");
    }

    private void step(TransactionRule rule) {
        int rowsIn = state.countLeft();
        double amountIn = steps.get(steps.size() - 1).amountOut();
        state.nextRule();
        String found = run(rule);
        steps.add(new CleaningAudit.Step(
                rule.toString(),
                rowsIn,
                state.cutNow(),
                state.removedNow(),
                state.countLeft(),
                amountIn,
                state.amountRemovedNow(),
                state.amountLeft(),
                found.isEmpty() ? rule.sentence() : rule.sentence() + " " + found));
    }

    private void allStep() {
        CleaningAudit.Step first = steps.get(0);
        steps.add(new CleaningAudit.Step(
                "all",
                first.rowsIn(),
                state.countCut(),
                steps.stream().mapToInt(CleaningAudit.Step::removed).sum(),
                state.countLeft(),
                first.amountIn(),
                Total.of(steps.stream()
                        .mapToDouble(CleaningAudit.Step::amountRemoved)
                        .toArray()),
                state.amountLeft(),
                ""));
    }

    /** Applies a rule and says what it found, beyond the counts. */
    private String run(TransactionRule rule) {
        switch (rule) {
            case EXACT_DUPLICATES -> {
                return removeDuplicates(rule);
            }
            case NON_POSITIVE_PRICES -> state.remove(rule, this::bringsNothing);
            case RETURNS_NETTED -> {
                return netReturns(rule);
            }
            case OUTLIERS_REPORTED -> {
                outliers.find(state);
                warnings.addAll(outliers.warnings());
                return outliers.sentence();
            }
            case UNIDENTIFIED_COUNTED -> {
                return countUnidentified();
            }
            case UNIDENTIFIED_DROPPED -> state.remove(rule, row -> state.lines.customers.code(row) < 0);
            case NEGATIVES_DROPPED -> state.remove(rule, state::isNegative);
        }
        return "";
    }

    /** Without units there is no price, and the amount alone tells. */
    private boolean bringsNothing(int row) {
        double price = state.prices[row];
        return price <= 0 || (Double.isNaN(price) && state.amounts[row] == 0);
    }

    private String removeDuplicates(TransactionRule rule) {
        DifferentLines seen = new DifferentLines(state);
        // a row of which a return took units was written otherwise: what it equals now is no copy of it
        state.remove(rule, row -> !state.isCut(row) && !seen.add(row));
        if (state.removedNow() > 0) {
            warnings.add(Numbers.count(state.removedNow(), "row")
                    + String.format(Locale.ROOT, " with an amount of %,.2f", state.amountRemovedNow())
                    + (state.removedNow() == 1 ? " equals" : " equal") + " another row and "
                    + (state.removedNow() == 1 ? "was" : "were") + " removed. "
                    + (state.lines.items.isMapped()
                            ? "Where the till numbers no lines, an article scanned twice looks the same"
                            : "Without an item column two equal purchases look like one written twice")
                    + ": if they are sales, say without(TransactionRule.EXACT_DUPLICATES).");
        }
        return "";
    }

    private String netReturns(TransactionRule rule) {
        boolean[] returned = new boolean[state.lines.count()];
        int[] rows = state.left();
        for (int row : rows) {
            returned[row] = state.isNegative(row);
        }
        ReturnNetting netting = new ReturnNetting(state.lines, state.quantities, state.amounts, returned);
        netting.net(rows);
        for (int row : rows) {
            if (returned[row]) {
                unmatched.add(row, netting, state);
            } else if (netting.isCut(row)) {
                netting.cut(row, state);
            }
        }
        state.remove(rule, row -> returned[row] || netting.isCancelled(row));
        warnings.addAll(unmatched.warnings());
        return unmatched.sentence();
    }

    private String countUnidentified() {
        int[] rows = state.where(row -> state.lines.customers.code(row) < 0);
        if (rows.length == 0 || !state.lines.customers.isMapped()) {
            return "";
        }
        double all = state.amountLeft();
        String share = all > 0
                ? ", with " + Numbers.percent(Total.of(Lines.pick(state.amounts, rows)) / all, 1) + " of the amount"
                : "";
        String found = String.format(
                        Locale.ROOT, "%,d %s no customer", rows.length, rows.length == 1 ? "row says" : "rows say")
                + share;
        warnings.add(found + "; what needs a customer leaves them out.");
        return found + ".";
    }
}
