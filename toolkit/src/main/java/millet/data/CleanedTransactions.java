package millet.data;

import java.util.List;
import millet.display.Displayable;
import tech.tablesaw.api.Table;

/** Transactions after a cleaning, with all that the cleaning did to them. Shows its audit. */
public final class CleanedTransactions implements Displayable {

    private final Transactions data;
    private final CleaningAudit audit;
    private final Table removed;
    private final Table unmatchedReturns;
    private final Table outliers;

    CleanedTransactions(Transactions data, CleaningAudit audit, Table removed, Table unmatchedReturns, Table outliers) {
        this.data = data;
        this.audit = audit;
        this.removed = removed;
        this.unmatchedReturns = unmatchedReturns;
        this.outliers = outliers;
    }

    /**
     * The cleaned transactions.
     *
     * @return those that stay, in their order
     */
    public Transactions data() {
        return data;
    }

    /**
     * What every rule did.
     *
     * @return the audit
     */
    public CleaningAudit audit() {
        return audit;
    }

    /**
     * The rows that a rule removed, as they stood then: source row, rule, the ids that were mapped, time, quantity, price, amount. Rows set
     * aside at reading are not among them, see {@link Transactions#setAside()}.
     *
     * @return a new table, in the order of the rules
     */
    public Table removed() {
        return removed.copy();
    }

    /**
     * The returns, or parts of them, that found no purchase: source row, reason, the ids that were mapped, time, and the quantity and amount that
     * were not matched, both negative as a rule.
     *
     * @return a new table, in the order of the rows
     */
    public Table unmatchedReturns() {
        return unmatchedReturns.copy();
    }

    /**
     * Unusual quantities and prices among the rows that were there: source row, the ids that were mapped, time, column, value, score.
     *
     * @return a new table, the most unusual first
     */
    public Table outliers() {
        return outliers.copy();
    }

    /**
     * The audit as a table.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        return audit.toTable();
    }

    @Override
    public List<String> warnings() {
        return audit.warnings();
    }

    @Override
    public String toHtml() {
        return audit.toHtml();
    }

    @Override
    public String toText() {
        return audit.toText();
    }

    /** The audit as text. */
    @Override
    public String toString() {
        return toText();
    }
}
