package millet.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What the data earned, decision by decision: a row for each {@link LedgerEntry}, and under the table what each of them assumes. Immutable.
 *
 * <p>Rows of several notebooks come together through files: {@link #saveJson} at the end of each, {@link #load} and {@link #with(DataLedger)}
 * where they are compared. Rows can be compared where their profits have the same unit; they are never added up, because the studies
 * may speak of the same customers, of different times, and of decisions that exclude each other.
 */
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
     * The same ledger with one more entry: at its end, or in the place of an entry of the same study and decision, so that a cell that runs
     * twice counts once.
     *
     * @param entry the entry
     * @return a new ledger
     * @throws IllegalArgumentException if there is none
     */
    public DataLedger with(LedgerEntry entry) {
        return with(of(entry));
    }

    /**
     * The same ledger with the entries of another one, each at its end, or in the place of an entry of the same study and decision.
     *
     * @param other the other ledger, say of another notebook
     * @return a new ledger
     * @throws IllegalArgumentException if there is none
     */
    public DataLedger with(DataLedger other) {
        if (other == null) {
            throw new IllegalArgumentException(
                    "A data ledger needs another ledger, not null. Say with(DataLedger.load(\"ledger.json\")).");
        }
        List<LedgerEntry> all = new ArrayList<>(entries);
        for (LedgerEntry entry : other.entries) {
            int known = IntStream.range(0, all.size())
                    .filter(i -> all.get(i).study().equals(entry.study())
                            && all.get(i).decision().equals(entry.decision()))
                    .findFirst()
                    .orElse(all.size());
            if (known == all.size()) {
                all.add(entry);
            } else {
                all.set(known, entry);
            }
        }
        return new DataLedger(List.copyOf(all));
    }

    /**
     * Reads a ledger that {@link #saveJson} has written.
     *
     * @param path the file
     * @return the ledger, equal number for number
     * @throws IllegalArgumentException if there is no such file, or it holds something else
     */
    public static DataLedger load(String path) {
        return LedgerFile.load(path);
    }

    /**
     * Writes the ledger as JSON, so that another notebook can {@link #load} it.
     *
     * @param path the file to write, ending in {@code .json}; its folder is made where it is missing; an existing file is replaced
     * @return the absolute path written
     * @throws IllegalArgumentException if the name does not end in {@code .json}, or the file cannot be written there
     */
    public Path saveJson(String path) {
        return SavedText.JSON.save(LedgerFile.text(entries), path);
    }

    /**
     * The ledger as a chart: the profit per customer of each entry with its interval, and the line where the data earn nothing.
     *
     * @return one row for each entry, in the order of the ledger
     */
    public Chart chart() {
        Table table = toTable();
        table.replaceColumn("study", StringColumn.create("study", labels()));
        return Charts.intervals(table, "study", PROFIT, LOW, HIGH)
                .horizontal()
                .withLineAtX(0, "")
                .withTitle("What the data earned")
                .withSubtitle("Profit with minus profit without the data, per customer, with 95 % intervals")
                .withXLabel(PROFIT)
                .withYLabel("");
    }

    /** The study, with the decision where it has several, numbered where even these are alike. */
    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            boolean alone = entries.stream()
                            .filter(other -> other.study().equals(entry.study()))
                            .count()
                    == 1;
            String label = alone ? entry.study() : entry.study() + ": " + entry.decision();
            String numbered = label;
            for (int number = 2; labels.contains(numbered); number++) {
                numbered = label + " (" + number + ")";
            }
            labels.add(numbered);
        }
        return labels;
    }

    /**
     * What the data earned with all the customers that each decision was judged on: profit per customer times customers.
     *
     * @return a table with the columns {@code study}, {@code decision}, {@code customers}, {@code profit}, {@code 95% low} and {@code 95% high}
     */
    public TableView totals() {
        double[] customers =
                entries.stream().mapToDouble(LedgerEntry::customers).toArray();
        Table table = toTable();
        table.removeColumns("assumptions");
        for (String column : List.of(PROFIT, LOW, HIGH)) {
            double[] all = table.doubleColumn(column).asDoubleArray();
            Arrays.setAll(all, i -> all[i] * customers[i]);
            table.replaceColumn(column, numbers(column.equals(PROFIT) ? "profit" : column, all));
        }
        return rounded(TableView.of(table.setName("data ledger, all customers judged")), table, "profit")
                .withNote(
                        "Profit with minus profit without the data, summed over the customers that the decision was judged on. It is no"
                                + " forecast for other customers or another year, and rows must not be added up: studies may share customers,"
                                + " and their decisions may exclude each other.")
                .withWarnings(warnings());
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
        return rounded(TableView.of(table), table, PROFIT).withNote(note()).withWarnings(warnings());
    }

    private static TableView rounded(TableView view, Table table, String profit) {
        TableView rounded = view;
        for (String column : List.of(profit, LOW, HIGH)) {
            rounded = rounded.withDecimals(column, decimals(table.doubleColumn(column)));
        }
        return rounded;
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
