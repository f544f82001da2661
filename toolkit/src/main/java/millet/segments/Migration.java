package millet.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Names;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How customers moved between the segments of two periods. It shows {@code from | to | customers | share of from}.
 *
 * <p>Segments of the two periods are the same where they have the same name. A customer of one period only is not lost from the picture: on
 * the other side the customer is "not buying", or whatever {@link #withAbsent} says; a segment that already has this name takes them in.
 */
public final class Migration implements Displayable {

    private static final String ABSENT = "not buying";
    private static final int MOST_ROWS = 40;
    private static final int MOST_DRAWN = 24;

    private final Segments before;
    private final Segments after;
    private final List<String> fromNames;
    private final List<String> toNames;
    private final int[][] counts;
    private final String absentBefore;
    private final String absentAfter;

    private Migration(Segments before, Segments after, String absentBefore, String absentAfter) {
        this.before = before;
        this.after = after;
        this.absentBefore = absentBefore;
        this.absentAfter = absentAfter;
        fromNames = withAbsent(before.names(), absentBefore);
        toNames = withAbsent(after.names(), absentAfter);
        counts = new int[fromNames.size()][toNames.size()];
        count();
    }

    /**
     * Compares two periods.
     *
     * @param before the segments of the first period
     * @param after the segments of the second period
     * @return the moves
     * @throws IllegalArgumentException if one is null
     */
    public static Migration between(Segments before, Segments after) {
        if (before == null || after == null) {
            throw new IllegalArgumentException("A migration needs the segments of two periods; those "
                    + (before == null ? "before" : "after")
                    + " are null. Say Migration.between(winterSegments, springSegments).");
        }
        return new Migration(before, after, ABSENT, ABSENT);
    }

    /**
     * The same moves with other words for customers who are in one period only.
     *
     * @param inBefore what those are in the first period who are only in the second
     * @param inAfter what those are in the second period who are only in the first
     * @return new moves
     * @throws IllegalArgumentException if one is blank
     */
    public Migration withAbsent(String inBefore, String inAfter) {
        if (inBefore == null || inBefore.isBlank() || inAfter == null || inAfter.isBlank()) {
            throw new IllegalArgumentException(
                    "Customers of one period only need a word for what they are in the other; one"
                            + " is blank. Say withAbsent(\"not buying\", \"not buying\").");
        }
        return new Migration(before, after, inBefore, inAfter);
    }

    private static List<String> withAbsent(List<String> names, String absent) {
        Set<String> all = new LinkedHashSet<>(names);
        all.add(absent);
        return List.copyOf(all);
    }

    private void count() {
        for (int place = 0; place < before.customerCount(); place++) {
            String to = after.of(before.customers().get(place)).orElse(absentAfter);
            counts[before.code(place)][toNames.indexOf(to)]++;
        }
        int absent = fromNames.indexOf(absentBefore);
        for (int place = 0; place < after.customerCount(); place++) {
            if (before.of(after.customers().get(place)).isEmpty()) {
                counts[absent][after.code(place)]++;
            }
        }
    }

    /**
     * How many customers moved from one segment to another, or stayed.
     *
     * @param from a segment of the first period, or the word for those who were absent
     * @param to a segment of the second period, or the word for those who were absent
     * @return their number
     * @throws IllegalArgumentException if there is no such segment
     */
    public int count(String from, String to) {
        return counts[place(fromNames, from)][place(toNames, to)];
    }

    /**
     * Who moved from one segment to another, or stayed.
     *
     * @param from a segment of the first period, or the word for those who were absent
     * @param to a segment of the second period, or the word for those who were absent
     * @return their ids, in the order of the first period, then those of the second period alone in theirs
     * @throws IllegalArgumentException if there is no such segment
     */
    public List<String> customers(String from, String to) {
        place(fromNames, from);
        place(toNames, to);
        Stream<String> newcomers = after.customers().stream()
                .filter(customer -> before.of(customer).isEmpty());
        return Stream.concat(before.customers().stream(), newcomers)
                .filter(customer -> before.of(customer).orElse(absentBefore).equals(from))
                .filter(customer -> after.of(customer).orElse(absentAfter).equals(to))
                .toList();
    }

    private static int place(List<String> names, String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "There is no segment '" + name + "' in " + names + "." + Names.suggestion(name, names));
        }
        return place;
    }

    /**
     * The share of the customers of the first period who are in the segment of the same name in the second.
     *
     * @return from 0 to 1
     */
    public double stayed() {
        long same = before.customers().stream()
                .filter(customer -> before.of(customer).equals(after.of(customer)))
                .count();
        return (double) same / before.customerCount();
    }

    /**
     * The moves as a matrix: a row for each segment of the first period, a column for each of the second.
     *
     * @return a table of its own, its first column {@code from}
     */
    public Table matrix() {
        Table matrix = Table.create("customers by segment before (rows) and after (columns)");
        matrix.addColumns(StringColumn.create("from", fromNames));
        for (int to = 0; to < toNames.size(); to++) {
            IntColumn column = IntColumn.create(Words.free(matrix, toNames.get(to)));
            for (int[] row : counts) {
                column.append(row[to]);
            }
            matrix.addColumns(column);
        }
        return matrix;
    }

    /**
     * A Sankey chart of the moves. Its title says how many stayed.
     *
     * @return the chart
     * @throws IllegalArgumentException if a period has more than 24 segments with customers, the absent among them
     */
    public Chart plot() {
        requireDrawable();
        Table flows = toTable();
        flows.column("from").setName("before");
        flows.column("to").setName("after");
        return Charts.sankey(flows, "before", "after", "customers")
                .withOrder("before", fromNames.toArray(String[]::new))
                .withOrder("after", toNames.toArray(String[]::new))
                .withTitle(finding())
                .withSubtitle("Customers by segment before and after");
    }

    private void requireDrawable() {
        long most = Math.max(
                toTable().stringColumn("from").countUnique(),
                toTable().stringColumn("to").countUnique());
        if (most > MOST_DRAWN) {
            throw new IllegalArgumentException("A chart of a migration shows at most " + MOST_DRAWN
                    + " segments of a period, those who did not buy among them; here are " + most
                    + ". Make fewer segments, such as Segments.quantiles(rfm, \"monetary\", 5), or look at matrix().");
        }
    }

    private String finding() {
        return sharesNames()
                ? Numbers.percent(stayed(), 1) + " of the customers stayed in their segment"
                : "Where the " + Numbers.count(before.customerCount(), "customer") + " went";
    }

    private boolean sharesNames() {
        return before.names().stream().anyMatch(after.names()::contains);
    }

    /**
     * One row for each move that a customer made, in the order of the segments.
     *
     * @return a table with the columns {@code from}, {@code to}, {@code customers} and {@code share of from}
     */
    @Override
    public Table toTable() {
        StringColumn from = StringColumn.create("from");
        StringColumn to = StringColumn.create("to");
        IntColumn customers = IntColumn.create("customers");
        DoubleColumn shares = DoubleColumn.create("share of from");
        for (int i = 0; i < counts.length; i++) {
            int sum = Arrays.stream(counts[i]).sum();
            for (int j = 0; j < counts[i].length; j++) {
                if (counts[i][j] > 0) {
                    from.append(fromNames.get(i));
                    to.append(toNames.get(j));
                    customers.append(counts[i][j]);
                    shares.append((double) counts[i][j] / sum);
                }
            }
        }
        return Table.create("migration", from, to, customers, shares);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!sharesNames()) {
            warnings.add("No segment has the same name in both periods, so nobody can have stayed: " + before.names()
                    + " and " + after.names() + ". Segments.renamed gives them equal names.");
        }
        if (before.customers().stream().noneMatch(customer -> after.of(customer).isPresent())) {
            warnings.add("No customer is in both periods; look whether their ids are written alike.");
        }
        return warnings;
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        String note = Numbers.percent(stayed(), 1) + " of the " + Numbers.count(before.customerCount(), "customer")
                + " before are in the segment of the same name after";
        return TableView.of(toTable())
                .withPercent("share of from", 1)
                .withRows(MOST_ROWS)
                .withWarnings(warnings())
                .withNote(note);
    }
}
