package millet.quality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What came of holding a table against expectations: which are met, how many rows fail and which ones.
 *
 * <p>The score is the sum of the weights of the expectations that are met over the sum of all weights: 1 if all are met, 0 if none is. An
 * expectation is met or not; how far one is from it shows in its own line and not in the score, so that a score of 0.9 means the same
 * for a small table and a large one.
 */
public final class ExpectationReport implements Displayable {

    private static final int EXAMPLES = 3;

    private final Table table;
    private final List<Expectation> expectations;
    private final List<Rule.Outcome> outcomes;

    ExpectationReport(Table table, List<Expectation> expectations, List<Rule.Outcome> outcomes) {
        this.table = table;
        this.expectations = expectations;
        this.outcomes = outcomes;
    }

    /**
     * The weight of the expectations that are met as a share of all weights.
     *
     * @return from 0 to 1
     */
    public double score() {
        double met = 0;
        double all = 0;
        for (int place = 0; place < expectations.size(); place++) {
            double weight = expectations.get(place).weight();
            met += isMetAt(place) ? weight : 0;
            all += weight;
        }
        return met / all;
    }

    /**
     * Whether all expectations are met.
     *
     * @return true if none is not
     */
    public boolean isMet() {
        return metCount() == expectations.size();
    }

    /**
     * Whether one expectation is met.
     *
     * @param number its number in the report, from 1
     * @return true if it is
     * @throws IllegalArgumentException if there is no such number
     */
    public boolean isMet(int number) {
        return isMetAt(place(number));
    }

    private int metCount() {
        int met = 0;
        for (int place = 0; place < expectations.size(); place++) {
            met += isMetAt(place) ? 1 : 0;
        }
        return met;
    }

    private boolean isMetAt(int place) {
        return expectations.get(place).isMetBy(outcomes.get(place));
    }

    private int place(int number) {
        if (number < 1 || number > expectations.size()) {
            throw new IllegalArgumentException("The report has the expectations 1 to " + expectations.size()
                    + ", as they are numbered in it; there is no " + number + ".");
        }
        return number - 1;
    }

    /**
     * The rows that fail an expectation, also where it is met because mostly so many may.
     *
     * @param number the number of the expectation in the report, from 1
     * @return a new table: {@code source row}, which is the number of the row in the table that was checked, from 1; then the columns
     *     that the expectation speaks of; then all others
     * @throws IllegalArgumentException if there is no such number or the expectation is about the whole table
     */
    public Table failing(int number) {
        Expectation expectation = expectations.get(place(number));
        if (!expectation.rule().judgesRows()) {
            throw new IllegalArgumentException("Expectation " + number + ", '" + expectation
                    + "', is about the whole table and not about rows. Its line in the report says what was found.");
        }
        int[] rows = outcomes.get(number - 1).failing().stream().toArray();
        Table failing = Table.create("rows failing: " + expectation);
        Set<String> order = new LinkedHashSet<>();
        expectation
                .rule()
                .columns()
                .forEach(name -> order.add(table.column(name).name()));
        order.addAll(table.columnNames());
        failing.addColumns(IntColumn.create(
                freeName(), java.util.Arrays.stream(rows).map(row -> row + 1).toArray()));
        for (String name : order) {
            failing.addColumns(table.column(name).subset(rows));
        }
        return failing;
    }

    private String freeName() {
        String name = "source row";
        while (table.containsColumn(name)) {
            name += "'";
        }
        return name;
    }

    /**
     * One row an expectation.
     *
     * @return a new table of number, expectation, whether it is met, rows checked, rows failing, share that passes, share that must,
     *     weight, the first failing rows with their values, and what else was found
     */
    @Override
    public Table toTable() {
        IntColumn numbers = IntColumn.create("no");
        StringColumn sentences = StringColumn.create("expectation");
        StringColumn met = StringColumn.create("met");
        IntColumn checked = IntColumn.create("checked");
        IntColumn failing = IntColumn.create("failing");
        DoubleColumn pass = DoubleColumn.create("pass");
        DoubleColumn mustPass = DoubleColumn.create("must pass");
        DoubleColumn weights = DoubleColumn.create("weight");
        StringColumn first = StringColumn.create("first failing");
        StringColumn notes = StringColumn.create("note");
        for (int place = 0; place < expectations.size(); place++) {
            Expectation one = expectations.get(place);
            Rule.Outcome outcome = outcomes.get(place);
            numbers.append(place + 1);
            sentences.append(one.rule().sentence());
            met.append(isMetAt(place) ? "✓ yes" : "✗ no");
            checked.append(outcome.checked());
            failing.append(outcome.failingCount());
            pass.append(passShare(outcome));
            mustPass.append(one.share());
            weights.append(one.weight());
            first.append(one.rule().judgesRows() ? examples(one.rule(), outcome.failing()) : "");
            notes.append(outcome.note());
        }
        return Table.create(
                table.name() + ": expectations",
                numbers,
                sentences,
                met,
                checked,
                failing,
                pass,
                mustPass,
                weights,
                first,
                notes);
    }

    /** Of the rows that were judged; missing where none was. */
    private static double passShare(Rule.Outcome outcome) {
        return (double) (outcome.checked() - outcome.failingCount()) / outcome.checked();
    }

    private String examples(Rule rule, BitSet failing) {
        String shown = failing.stream()
                .limit(EXAMPLES)
                .mapToObj(row -> "row " + Numbers.count(row + 1L) + ": " + values(rule, row))
                .collect(Collectors.joining("; "));
        return failing.cardinality() > EXAMPLES ? shown + " …" : shown;
    }

    private String values(Rule rule, int row) {
        return rule.columns().stream()
                .map(name -> TableView.cell(table.column(name), row))
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (int place = 0; place < expectations.size(); place++) {
            if (outcomes.get(place).checked() == 0) {
                warnings.add("Expectation " + (place + 1) + " is met because no row could be judged: "
                        + (table.rowCount() == 0 ? "the table has no rows." : "in all of them a value is missing."));
            }
        }
        return warnings;
    }

    @Override
    public TableView view() {
        Table shown = toTable();
        for (Column<?> column : List.copyOf(shown.columns())) {
            if (column.countMissing() == column.size() || saysNothing(column)) {
                shown.removeColumns(column.name());
            }
        }
        String found = metCount() + " of " + expectations.size() + " met";
        TableView view = TableView.of(shown)
                .withCaption((table.name() == null ? "expectations" : table.name()) + ": " + found + ", score "
                        + Numbers.fixed(score(), 2))
                .withRows(Math.max(1, expectations.size()))
                .withWarnings(warnings());
        for (String share : List.of("pass", "must pass")) {
            view = shown.containsColumn(share) ? view.withPercent(share, 2) : view;
        }
        int open = firstWithFailingRows();
        return open < 0 ? view : view.withNote(note(open + 1));
    }

    /** What the score does not tell. */
    private String note(int open) {
        return (isMet()
                        ? ""
                        : "The score counts expectations, not rows: one row that fails costs as much as a thousand;"
                                + " the column pass tells them apart. ")
                + "failing(" + open + ") shows the rows that fail expectation " + open + ".";
    }

    /** Weights and shares are shown where one of them is not 1. */
    private static boolean saysNothing(Column<?> column) {
        return List.of("must pass", "weight").contains(column.name())
                && column.asList().stream().allMatch(Double.valueOf(1)::equals);
    }

    private int firstWithFailingRows() {
        for (int place = 0; place < expectations.size(); place++) {
            if (expectations.get(place).rule().judgesRows()
                    && outcomes.get(place).failingCount() > 0) {
                return place;
            }
        }
        return -1;
    }

    /** The report as text. */
    @Override
    public String toString() {
        return toText();
    }
}
