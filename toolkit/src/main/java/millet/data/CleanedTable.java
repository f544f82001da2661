package millet.data;

import java.util.List;
import millet.display.Displayable;
import millet.display.TableView;
import tech.tablesaw.api.Table;

/** A table after a cleaning, with all that the cleaning did to it. Shows its audit. */
public final class CleanedTable implements Displayable {

    private final String name;
    private final WorkingColumns columns;
    private final int[] left;
    private final CleaningAudit audit;
    private final RemovedRows removed;
    private final CellChanges changes;
    private final CellChanges reported;

    CleanedTable(
            String name,
            WorkingColumns columns,
            int[] left,
            CleaningAudit audit,
            RemovedRows removed,
            CellChanges changes,
            CellChanges reported) {
        this.name = name;
        this.columns = columns;
        this.left = left;
        this.audit = audit;
        this.removed = removed;
        this.changes = changes;
        this.reported = reported;
    }

    /**
     * The cleaned table.
     *
     * @return a new table of the rows that stay, in their order, with the columns and the name of the source
     */
    public Table data() {
        return columns.table(name, left, List.of());
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
     * The rows that a rule removed: source row, rule, and all columns as they stood then. A column that became decimal is decimal here too.
     *
     * @return a new table, in the order of the rules
     */
    public Table removed() {
        return removed.table(name + ": rows removed", columns);
    }

    /**
     * The cells that a rule changed: source row, rule, column, before, after; of rows that were removed later too. A cell that two rules
     * changed is there twice.
     *
     * @return a new table, in the order of the rules; before and after are text, missing where the cell was or is
     */
    public Table changed() {
        return changes.changes(name + ": cells changed");
    }

    /**
     * The cells that a rule was asked to report: source row, rule, column, value. They stayed as they were.
     *
     * @return a new table, in the order of the rules; values are text
     */
    public Table reported() {
        return reported.values(name + ": cells reported");
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
    public TableView view() {
        return audit.view();
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
