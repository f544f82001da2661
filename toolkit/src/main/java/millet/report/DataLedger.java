package millet.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What the data earned, decision by decision: a row for each {@link LedgerEntry}, and under the table what each of them assumes. */
public final class DataLedger implements Displayable {

    private static final String PROFIT = "profit per customer";
    private static final int SHOWN_DIGITS = 3;
    private static final double NOISE = 1e-9;
    private static final String LOW = "95% low";
    private static final String HIGH = "95% high";

    private final List<LedgerEntry> entries;

    private DataLedger(List<LedgerEntry> entries) {
        this.entries = entries;
    }

    /**
     * A ledger of these entries.
     *
     * @param entries in the order in which they are shown
     * @return the ledger
     * @throws IllegalArgumentException if there is none, or one is null
     */
    public static DataLedger of(LedgerEntry... entries) {
        if (entries.length == 0 || Arrays.asList(entries).contains(null)) {
            throw new IllegalArgumentException("A data ledger needs entries, and got "
                    + (entries.length == 0 ? "none" : "a null among them")
                    + ". Say DataLedger.of(LedgerEntry.of(\"study\", \"decision\", withData, withoutData)).");
        }
        return new DataLedger(List.of(entries));
    }

    /**
     * The same ledger with one more entry at its end.
     *
     * @param entry the entry
     * @return a new ledger
     */
    public DataLedger with(LedgerEntry entry) {
        List<LedgerEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return of(more.toArray(LedgerEntry[]::new));
    }

    /**
     * The entries.
     *
     * @return in the order in which they are shown
     */
    public List<LedgerEntry> entries() {
        return entries;
    }

    /**
     * One row for each entry.
     *
     * @return a table with the columns {@code study}, {@code decision}, {@code customers}, {@code profit per customer}, {@code 95% low},
     *     {@code 95% high} and {@code assumptions}
     */
    @Override
    public Table toTable() {
        return Table.create(
                "data ledger",
                StringColumn.create("study", entries.stream().map(LedgerEntry::study)),
                StringColumn.create("decision", entries.stream().map(LedgerEntry::decision)),
                IntColumn.create(
                        "customers",
                        entries.stream().mapToInt(LedgerEntry::customers).toArray()),
                numbers(
                        PROFIT,
                        entries.stream()
                                .mapToDouble(LedgerEntry::profitPerCustomer)
                                .toArray()),
                numbers(LOW, entries.stream().mapToDouble(LedgerEntry::low).toArray()),
                numbers(HIGH, entries.stream().mapToDouble(LedgerEntry::high).toArray()),
                StringColumn.create(
                        "assumptions", entries.stream().map(entry -> String.join("; ", entry.assumptions()))));
    }

    private static DoubleColumn numbers(String name, double[] values) {
        return DoubleColumn.create(name, values);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            entry.warnings().forEach(warning -> warnings.add(entry.study() + ": " + warning));
        }
        return warnings;
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    /** The assumptions are too long for a cell: they stand in full under the table. */
    @Override
    public TableView view() {
        Table table = toTable();
        table.removeColumns("assumptions");
        TableView view = TableView.of(table).withNote(note()).withWarnings(warnings());
        for (String column : List.of(PROFIT, LOW, HIGH)) {
            view = view.withDecimals(column, decimals(table.doubleColumn(column)));
        }
        return view;
    }

    /** Two, or as many as show three digits of each number that two would show as 0; rounding noise stays 0. */
    private static int decimals(DoubleColumn numbers) {
        int decimals = 2;
        for (double number : numbers) {
            if (Math.abs(number) >= NOISE && Math.abs(number) < 0.005) {
                BigDecimal digits = new BigDecimal(number);
                int places = digits.scale() - digits.precision() + SHOWN_DIGITS;
                decimals = Math.max(decimals, places);
            }
        }
        return decimals;
    }

    private String note() {
        Set<String> notes = new LinkedHashSet<>();
        notes.add("Profit with minus profit without the data, per customer; the interval by paired bootstrap over"
                + " customers ("
                + Numbers.count(LedgerEntry.RESAMPLES) + " resamples, seed "
                + LedgerEntry.SEED + ").");
        for (LedgerEntry entry : entries) {
            if (!entry.assumptions().isEmpty()) {
                notes.add(subject(entry) + " assumes: " + String.join("; ", entry.assumptions()) + ".");
            }
        }
        return String.join(" ", notes);
    }

    /** The study, and the decision too where decisions of one study assume different things. */
    private String subject(LedgerEntry entry) {
        boolean alike = entries.stream()
                .filter(other -> other.study().equals(entry.study()))
                .allMatch(other -> other.assumptions().equals(entry.assumptions()));
        return alike ? entry.study() : entry.study() + ", " + entry.decision() + ",";
    }
}
