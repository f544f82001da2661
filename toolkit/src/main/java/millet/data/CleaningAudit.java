package millet.data;

import java.util.ArrayList;
import java.util.List;
import millet.display.Displayable;
import millet.display.Html;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a cleaning did, rule by rule: rows in = removed + rows out, and amount in = amount removed + amount out. A changed row stays with fewer
 * units, or without an item column with less money; what it lost counts as amount removed. The first line tells of the rows that were
 * set aside at reading, the last of all together. Of filtered transactions the rows that the whole table set aside are only mentioned: a part does
 * not count them.
 */
public final class CleaningAudit implements Displayable {

    /** What one rule did. */
    record Step(
            String rule,
            int rowsIn,
            int changed,
            int removed,
            int rowsOut,
            double amountIn,
            double amountRemoved,
            double amountOut,
            String sentence) {}

    private final String name;
    private final List<Step> steps;
    private final List<String> warnings;

    CleaningAudit(String name, List<Step> steps, List<String> warnings) {
        this.name = name;
        this.steps = List.copyOf(steps);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * How many rows came in; of unfiltered transactions, those among them that were set aside at reading.
     *
     * @return the rows in of all rules together
     */
    public int rowsIn() {
        return all().rowsIn();
    }

    /**
     * How many rows stay with fewer units or less money than they came with.
     *
     * @return the changed rows of all rules together
     */
    public int rowsChanged() {
        return all().changed();
    }

    /**
     * How many rows do not stay; of unfiltered transactions, those among them that were set aside at reading.
     *
     * @return the removed rows of all rules together
     */
    public int rowsRemoved() {
        return all().removed();
    }

    /**
     * How many rows stay.
     *
     * @return the rows out of all rules together
     */
    public int rowsOut() {
        return all().rowsOut();
    }

    private Step all() {
        return steps.get(steps.size() - 1);
    }

    /**
     * One row a rule: rule, rows in, changed, removed, rows out, amount in, amount removed, amount out, what it did and why.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        Table table = counts();
        StringColumn sentences = StringColumn.create("what it did and why");
        steps.forEach(step -> sentences.append(step.sentence()));
        return table.addColumns(sentences);
    }

    private Table counts() {
        StringColumn rules = StringColumn.create("rule");
        IntColumn rowsIn = IntColumn.create("rows in");
        IntColumn changed = IntColumn.create("changed");
        IntColumn removed = IntColumn.create("removed");
        IntColumn rowsOut = IntColumn.create("rows out");
        DoubleColumn amountIn = DoubleColumn.create("amount in");
        DoubleColumn amountRemoved = DoubleColumn.create("amount removed");
        DoubleColumn amountOut = DoubleColumn.create("amount out");
        for (Step step : steps) {
            rules.append(step.rule());
            rowsIn.append(step.rowsIn());
            changed.append(step.changed());
            removed.append(step.removed());
            rowsOut.append(step.rowsOut());
            amountIn.append(step.amountIn());
            amountRemoved.append(step.amountRemoved());
            amountOut.append(step.amountOut());
        }
        return Table.create(
                name + ": cleaning", rules, rowsIn, changed, removed, rowsOut, amountIn, amountRemoved, amountOut);
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public TableView view() {
        TableView view = TableView.of(counts()).withWarnings(warnings);
        for (String column : List.of("amount in", "amount removed", "amount out")) {
            view = view.withDecimals(column, 2);
        }
        return view;
    }

    /** The counts as a table; below it one line a rule, what it did and why. */
    @Override
    public String toHtml() {
        StringBuilder html = new StringBuilder(view().toHtml());
        html.append("\n<ul style=\"font-size:90%;margin:0.4em 0\">");
        for (Step step : steps) {
            if (!step.sentence().isEmpty()) {
                html.append("<li><b>").append(Html.text(step.rule())).append("</b>: ");
                html.append(Html.text(step.sentence())).append("</li>");
            }
        }
        return html.append("</ul>").toString();
    }

    @Override
    public String toText() {
        List<String> text = new ArrayList<>(List.of(view().toText(), ""));
        for (Step step : steps) {
            if (!step.sentence().isEmpty()) {
                text.add(step.rule() + ": " + step.sentence());
            }
        }
        return String.join("\n", text);
    }

    /** The audit as text. */
    @Override
    public String toString() {
        return toText();
    }
}
