package millet.community;

import java.util.Arrays;
import java.util.List;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.ShareColumn;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How contributions are spread over the members, those without any among them: the Lorenz curve, its Gini coefficient and the shares of the most active. "90-9-1" says that of a
 * hundred members ninety only read, nine write now and then and one writes nearly all (J. Nielsen, The 90-9-1 rule for participation inequality, 2006): it is a claim to be
 * looked at.
 */
public final class Contribution implements Displayable {

    private static final int MOST_CORNERS = 400;

    private final String noun;
    private final int without;
    /** Contributions of the members, ascending. */
    private final int[] sorted;
    /** Contributions of the members before each one. */
    private final long[] sums;

    private Contribution(String noun, int without, int[] sorted) {
        this.noun = noun;
        this.without = without;
        this.sorted = sorted;
        sums = new long[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            sums[i + 1] = sums[i] + sorted[i];
        }
    }

    static Contribution of(int[] memberOfRow, int members, String noun) {
        int[] counts = new int[members];
        int without = 0;
        for (int member : memberOfRow) {
            if (member < 0) {
                without++;
            } else {
                counts[member]++;
            }
        }
        if (without == memberOfRow.length) {
            throw new IllegalArgumentException(
                    "Contributions need rows with a member; there is no " + noun + " with one.");
        }
        Arrays.sort(counts);
        return new Contribution(noun, without, counts);
    }

    /**
     * The Gini coefficient: 0 if all contribute alike, near 1 if one does everything.
     *
     * @return the sum of (2 i − n − 1) x<sub>i</sub> over n times the sum of x
     */
    public double gini() {
        return gini(sorted);
    }

    static double gini(int[] ascending) {
        double weighted = 0;
        long sum = 0;
        int n = ascending.length;
        for (int i = 0; i < n; i++) {
            weighted += (2.0 * (i + 1) - n - 1) * ascending[i];
            sum += ascending[i];
        }
        return weighted / ((double) n * sum);
    }

    /**
     * The share of the contributions that comes from the most active members.
     *
     * @param share of the members, from 0 to 1; of a fraction of a member the same fraction of the contributions counts
     * @return the share of the contributions
     * @throws IllegalArgumentException if the share is out of its range
     */
    public double ofTop(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The most active are a share of the members from 0 to 1, not " + share + ". Say ofTop(0.01).");
        }
        double others = sorted.length * (1 - share);
        int whole = (int) Math.min(sorted.length, Math.floor(others));
        double part = whole == sorted.length ? 0 : (others - whole) * sorted[whole];
        return 1 - (sums[whole] + part) / total();
    }

    private double total() {
        return sums[sorted.length];
    }

    /**
     * The share of the members who contributed nothing.
     *
     * @return from 0 to 1
     */
    public double silent() {
        int silent = 0;
        while (silent < sorted.length && sorted[silent] == 0) {
            silent++;
        }
        return (double) silent / sorted.length;
    }

    /**
     * The claim beside what is.
     *
     * @return a table with the columns {@code members} (most active 1 %, next 9 %, other 90 %), {@code contributions} and {@code share}
     */
    @Override
    public Table toTable() {
        double first = ofTop(0.01);
        double tenth = ofTop(0.1);
        double[] shares = {first, tenth - first, 1 - tenth};
        double[] contributions =
                Arrays.stream(shares).map(share -> share * total()).toArray();
        return Table.create(
                "who contributes",
                StringColumn.create("members", "most active 1%", "next 9%", "other 90%"),
                DoubleColumn.create(noun + "s", contributions),
                ShareColumn.of("share", shares));
    }

    /**
     * The Lorenz curve: the share of the contributions that the least active members make together.
     *
     * @return a line chart, with the line of equality
     */
    public Chart chart() {
        Table lines = Table.create(
                "Lorenz curve",
                DoubleColumn.create("members"),
                StringColumn.create("line"),
                DoubleColumn.create("contributions"));
        int corners = Math.min(MOST_CORNERS, sorted.length);
        for (int corner = 0; corner <= corners; corner++) {
            int members = (int) ((long) corner * sorted.length / corners);
            append(lines, (double) members / sorted.length, "these members", sums[members] / total());
        }
        append(lines, 0, "all alike", 0);
        append(lines, 1, "all alike", 1);
        return Charts.line(lines, "members", "contributions")
                .withGroups("line")
                .withOrder("line", "these members", "all alike")
                .withPercentX()
                .withPercentY()
                .withTitle("The most active 1% make " + Numbers.percent(ofTop(0.01), 0) + " of the " + noun + "s, "
                        + Numbers.percent(silent(), 0) + " of the members none")
                .withSubtitle("Lorenz curve, Gini coefficient " + Numbers.fixed(gini(), 2) + " · 社区贡献的洛伦兹曲线")
                .withXLabel("share of the members, the least active first")
                .withYLabel("share of the " + noun + "s");
    }

    private static void append(Table lines, double members, String line, double contributions) {
        lines.doubleColumn(0).append(members);
        lines.stringColumn(1).append(line);
        lines.doubleColumn(2).append(contributions);
    }

    @Override
    public List<String> warnings() {
        return without == 0
                ? List.of()
                : List.of(Numbers.count(without, noun) + " without a member " + (without == 1 ? "is" : "are")
                        + " left out.");
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withDecimals(noun + "s", 0)
                .withNote(Numbers.count(sorted.length, "member") + ", of whom " + Numbers.percent(silent(), 1)
                        + " made no " + noun + "; Gini coefficient " + Numbers.fixed(gini(), 3) + ".")
                .withWarnings(warnings());
    }
}
