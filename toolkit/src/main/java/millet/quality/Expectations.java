package millet.quality;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.display.Displayable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A suite of expectations: what a table must be like before anything is computed from it. A value that can be saved beside the data and
 * held against every new delivery.
 */
public final class Expectations implements Displayable {

    private final List<Expectation> expectations;

    Expectations(List<Expectation> expectations) {
        this.expectations = List.copyOf(expectations);
    }

    /**
     * A suite.
     *
     * @param expectations at least one, in the order in which they are reported
     * @return the suite
     * @throws IllegalArgumentException if there are none or one is null
     */
    public static Expectations of(Expectation... expectations) {
        if (expectations == null
                || expectations.length == 0
                || Arrays.asList(expectations).contains(null)) {
            throw new IllegalArgumentException(
                    "Expectations.of needs at least one expectation and none that is null, such"
                            + " as Expectations.of(Expectation.notMissing(\"customer\"), Expectation.unique(\"order\")).");
        }
        return new Expectations(List.of(expectations));
    }

    /**
     * The expectations.
     *
     * @return in the order of the reports
     */
    public List<Expectation> expectations() {
        return expectations;
    }

    /**
     * The same suite with more expectations at its end.
     *
     * @param more the expectations to add
     * @return a new suite
     * @throws IllegalArgumentException if there are none or one is null
     */
    public Expectations and(Expectation... more) {
        List<Expectation> all = new ArrayList<>(expectations);
        all.addAll(of(more).expectations());
        return new Expectations(all);
    }

    /**
     * The same suite with freshness seen from another day, for one that was saved some time ago.
     *
     * @param day the day to look from
     * @return a new suite
     * @throws IllegalArgumentException if the day is null
     */
    public Expectations withAsOf(LocalDate day) {
        String asOf = Days.text("fresh", day);
        return new Expectations(expectations.stream()
                .map(one -> one.rule() instanceof Fresh fresh
                        ? one.withRule(new Fresh(fresh.column(), fresh.days(), asOf))
                        : one)
                .toList());
    }

    /**
     * Holds a table against the suite.
     *
     * @param table the rows to check; it is neither changed nor copied
     * @return the report
     * @throws IllegalArgumentException if the suite does not fit the table: a column is unknown, or of a type that an expectation cannot
     *     judge. That is a mistake in one of the two and not a fault of the data.
     */
    public ExpectationReport check(Table table) {
        if (table == null) {
            throw new IllegalArgumentException("Expectations are held against a table, not null. Say check(table).");
        }
        List<Rule.Outcome> outcomes =
                expectations.stream().map(one -> one.rule().check(table)).toList();
        return new ExpectationReport(table, expectations, outcomes);
    }

    /**
     * Writes the suite as JSON. Of a foreign key the names of the table and its column are written, not the keys: they change, and they are
     * nobody else's business.
     *
     * @param path the file to write; its folder is made where it is missing; an existing file is replaced
     * @return the absolute path written
     * @throws IllegalArgumentException if the file cannot be written there
     */
    public Path saveJson(String path) {
        return ExpectationFile.save(this, path);
    }

    /**
     * Reads a suite that was saved.
     *
     * @param path the file
     * @param tables the tables that foreign keys look into, under the names they had then
     * @return the suite
     * @throws IllegalArgumentException if the file cannot be read, is not a suite, or a table is missing
     */
    public static Expectations load(String path, Table... tables) {
        return ExpectationFile.load(path, tables);
    }

    /**
     * One row an expectation.
     *
     * @return a new table of number, expectation, share of the rows that must pass, and weight
     */
    @Override
    public Table toTable() {
        IntColumn numbers = IntColumn.create("no");
        StringColumn sentences = StringColumn.create("expectation");
        DoubleColumn shares = DoubleColumn.create("must pass");
        DoubleColumn weights = DoubleColumn.create("weight");
        for (Expectation one : expectations) {
            numbers.append(numbers.size() + 1);
            sentences.append(one.rule().sentence());
            shares.append(one.share());
            weights.append(one.weight());
        }
        return Table.create("expectations", numbers, sentences, shares, weights);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expectations that && expectations.equals(that.expectations);
    }

    @Override
    public int hashCode() {
        return expectations.hashCode();
    }

    /** The suite as text. */
    @Override
    public String toString() {
        return toText();
    }
}
