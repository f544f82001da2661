package millet.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.display.Displayable;
import millet.display.Html;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a cleaning did, rule by rule: rows in = removed + rows out. A changed row stays with another value in a cell. The last line tells of all
 * rules together.
 *
 * <p>Of transactions also amount in = amount removed + amount out. There a changed row stays with fewer units, or without an item column with
 * less money; what it lost counts as amount removed. The first line tells of the rows that were set aside at reading. Of filtered
 * transactions the rows that the whole table set aside are only mentioned: a part does not count them.
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
            String sentence) {

        /** Of a table without money. */
        static Step ofRows(String rule, int rowsIn, int changed, int removed, String sentence) {
            return new Step(
                    rule, rowsIn, changed, removed, rowsIn - removed, Double.NaN, Double.NaN, Double.NaN, sentence);
        }
    }

    private static final List<String> COUNTS = List.of("rows in", "changed", "removed", "rows out");
    private static final List<String> AMOUNTS = List.of("amount in", "amount removed", "amount out");

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
     * How many rows stay of which a rule changed a cell, also where a later rule changed it back; of transactions, with fewer units or less
     * money than they came with.
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
     * One row a rule: rule, rows in, changed, removed, rows out, of transactions amount in, amount removed, amount out; what it did and why.
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
        for (Step step : steps) {
            rules.append(step.rule());
            rowsIn.append(step.rowsIn());
            changed.append(step.changed());
            removed.append(step.removed());
            rowsOut.append(step.rowsOut());
        }
        Table counts = Table.create(name + ": cleaning", rules, rowsIn, changed, removed, rowsOut);
        return hasAmounts() ? counts.addColumns(amounts()) : counts;
    }

    private boolean hasAmounts() {
        return !Double.isNaN(all().amountIn());
    }

    private DoubleColumn[] amounts() {
        double[][] amounts = new double[AMOUNTS.size()][steps.size()];
        for (int step = 0; step < steps.size(); step++) {
            amounts[0][step] = steps.get(step).amountIn();
            amounts[1][step] = steps.get(step).amountRemoved();
            amounts[2][step] = steps.get(step).amountOut();
        }
        DoubleColumn[] columns = new DoubleColumn[amounts.length];
        Arrays.setAll(columns, column -> DoubleColumn.create(AMOUNTS.get(column), amounts[column]));
        return columns;
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public TableView view() {
        TableView view = TableView.of(counts()).withWarnings(warnings);
        for (String column : COUNTS) {
            // else some counts would be taken for years
            view = view.withDecimals(column, 0);
        }
        for (String column : hasAmounts() ? AMOUNTS : List.<String>of()) {
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
