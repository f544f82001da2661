package millet.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.ShareColumn;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The net of who follows whom, in measures: a direct edge from the follower to the followed, each counted once and none from a member to itself. Members without an
 * edge belong to it.
 *
 * <ul>
 *   <li><b>Density</b>: edges over n (n − 1), all that could be.
 *   <li><b>Reciprocity</b>: the share of the edges that are answered by one the other way.
 *   <li><b>Transitivity</b>: of all pairs of neighbours of a member, whichever way the edges go, the share who are neighbours themselves (3 × triangles over triads).
 *   <li><b>Largest component</b>: the most members who are connected, whichever way the edges go.
 * </ul>
 */
public final class FollowGraph implements Displayable {

    private final int edges;
    private final int unknown;
    private final int self;
    private final int copies;
    private final int[] inDegrees;
    private final int[] outDegrees;
    private final int mutual;
    private final double transitivity;
    private final int largest;
    private final int components;

    private FollowGraph(long[] sorted, int count, int members, int unknown, int self, int copies) {
        this.edges = count;
        this.unknown = unknown;
        this.self = self;
        this.copies = copies;
        inDegrees = new int[members];
        outDegrees = new int[members];
        Union union = new Union(members);
        int answered = 0;
        for (int i = 0; i < count; i++) {
            int from = (int) (sorted[i] >>> 32);
            int to = (int) sorted[i];
            outDegrees[from]++;
            inDegrees[to]++;
            union.join(from, to);
            answered += Arrays.binarySearch(sorted, 0, count, edge(to, from)) >= 0 ? 1 : 0;
        }
        mutual = answered;
        largest = union.largest();
        components = union.components();
        transitivity = Neighbours.of(sorted, count, members).transitivity();
    }

    static FollowGraph of(int[] followers, int[] followed, int members) {
        long[] all = new long[followers.length];
        int count = 0;
        int unknown = 0;
        int self = 0;
        for (int row = 0; row < all.length; row++) {
            if (followers[row] < 0 || followed[row] < 0) {
                unknown++;
            } else if (followers[row] == followed[row]) {
                self++;
            } else {
                all[count++] = edge(followers[row], followed[row]);
            }
        }
        Arrays.sort(all, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return new FollowGraph(all, distinct, members, unknown, self, count - distinct);
    }

    static long edge(int from, int to) {
        return (long) from << 32 | to;
    }

    /**
     * How many members there are.
     *
     * @return those who were active, follow or are followed
     */
    public int members() {
        return inDegrees.length;
    }

    /**
     * How many follows there are.
     *
     * @return different ones, none of oneself
     */
    public int edges() {
        return edges;
    }

    /**
     * The share of all follows that could be.
     *
     * @return edges over n (n − 1); NaN for a single member
     */
    public double density() {
        return edges / ((double) members() * (members() - 1));
    }

    /**
     * The share of the follows that are answered.
     *
     * @return from 0 to 1; NaN without any
     */
    public double reciprocity() {
        return (double) mutual / edges;
    }

    /**
     * How often two neighbours of a member are neighbours.
     *
     * @return 3 × triangles over triads, without regard to direction; 0 where there are no triads
     */
    public double transitivity() {
        return transitivity;
    }

    /**
     * The share of the members in the largest component.
     *
     * @return from 0 to 1
     */
    public double largestComponent() {
        return (double) largest / members();
    }

    /**
     * How unevenly members are followed.
     *
     * @return the Gini coefficient of the numbers of followers; NaN without any
     */
    public double giniOfFollowers() {
        int[] sorted = inDegrees.clone();
        Arrays.sort(sorted);
        return Contribution.gini(sorted);
    }

    /**
     * How many members have how many followers.
     *
     * @return a table with the columns {@code followers}, {@code members} and {@code share}, one row for each number that occurs
     */
    public Table followers() {
        int most = Arrays.stream(inDegrees).max().orElse(0);
        int[] counts = new int[most + 1];
        for (int degree : inDegrees) {
            counts[degree]++;
        }
        Table table = Table.create(
                "followers", IntColumn.create("followers"), IntColumn.create("members"), ShareColumn.of("share"));
        for (int degree = 0; degree <= most; degree++) {
            if (counts[degree] > 0) {
                table.intColumn(0).append(degree);
                table.intColumn(1).append(counts[degree]);
                table.doubleColumn(2).append((double) counts[degree] / members());
            }
        }
        return table;
    }

    /**
     * The measures, one a row.
     *
     * @return a table with the columns {@code measure} and {@code value}
     */
    @Override
    public Table toTable() {
        StringColumn measures = StringColumn.create("measure");
        DoubleColumn values = DoubleColumn.create("value");
        add(measures, values, "members", members());
        add(measures, values, "follows", edges);
        add(measures, values, "follows of a member, mean", (double) edges / members());
        add(
                measures,
                values,
                "most followers of one member",
                Arrays.stream(inDegrees).max().orElse(0));
        add(
                measures,
                values,
                "most follows of one member",
                Arrays.stream(outDegrees).max().orElse(0));
        add(measures, values, "density", density());
        add(measures, values, "reciprocity", reciprocity());
        add(measures, values, "transitivity", transitivity);
        add(measures, values, "Gini coefficient of followers", giniOfFollowers());
        add(measures, values, "members in the largest component", largest);
        add(measures, values, "components", components);
        return Table.create("follows", measures, values);
    }

    private static void add(StringColumn measures, DoubleColumn values, String measure, double value) {
        measures.append(measure);
        values.append(value);
    }

    /**
     * How many members have at least so many followers, on two logarithmic axes: a straight line is the mark of a heavy tail.
     *
     * @return a scatter chart
     * @throws IllegalArgumentException if nobody is followed
     */
    public Chart chart() {
        Table counts = followers();
        Table tail = Table.create("tail", IntColumn.create("followers"), DoubleColumn.create("share of members"));
        int atLeast = 0;
        for (int row = counts.rowCount() - 1; row >= 0; row--) {
            atLeast += counts.intColumn("members").get(row);
            if (counts.intColumn("followers").get(row) > 0) {
                tail.intColumn(0).append(counts.intColumn("followers").get(row));
                tail.doubleColumn(1).append((double) atLeast / members());
            }
        }
        if (tail.isEmpty()) {
            throw new IllegalArgumentException("A chart of followers needs somebody who is followed; here is nobody.");
        }
        return Charts.scatter(tail, "followers", "share of members")
                .withLogX()
                .withLogY()
                .withTitle("How many members have so many followers or more")
                .withSubtitle(Numbers.count(edges, "follow") + " of " + Numbers.count(members(), "member") + " · 粉丝数分布")
                .withXLabel("followers")
                .withYLabel("share of members");
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (unknown > 0) {
            warnings.add(Numbers.count(unknown, "row") + " without a follower or without a followed member "
                    + (unknown == 1 ? "is" : "are") + " left out.");
        }
        if (self > 0) {
            warnings.add(Numbers.count(self, "row") + " in which a member follows itself " + (self == 1 ? "is" : "are")
                    + " left out.");
        }
        if (copies > 0) {
            warnings.add(Numbers.count(copies, "row") + (copies == 1 ? " repeats" : " repeat")
                    + " a follow that is there already.");
        }
        return List.copyOf(warnings);
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withNote(
                        "Each follow once; transitivity and components without regard to direction; members without a follow"
                                + " included.")
                .withWarnings(warnings());
    }
}
