package millet.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * Several numbers of clusters side by side: inertia, silhouette, the smallest cluster, and how many restarts agree. It shows the table and a reading of it.
 *
 * <p>Two answers are given, because neither is the truth: the <b>elbow</b>, where more clusters stop to lower the inertia much (Kneedle of Satopää et al. 2011
 * with sensitivity 1: both axes are scaled to 0…1, and the elbow is the highest peak of 1 − y − x, if this falls by more than 1 ÷ (points − 1) behind it),
 * which depends on the range that was looked at; and the <b>best silhouette</b>. Whether the groups can be told apart in words, and what they are for,
 * decides as much.
 */
public final class KComparison implements Displayable {

    private final KSelection selection;
    private final List<Clustering> fitted;
    private final OptionalInt elbow;
    private final OptionalInt bestSilhouette;

    KComparison(KSelection selection, List<Clustering> fitted) {
        this.selection = selection;
        this.fitted = List.copyOf(fitted);
        OptionalInt bend =
                Kneedle.elbow(fitted.stream().mapToDouble(Clustering::inertia).toArray());
        this.elbow = bend.isEmpty()
                ? bend
                : OptionalInt.of(fitted.get(bend.getAsInt()).clusters());
        this.bestSilhouette = best(this.fitted);
    }

    private static OptionalInt best(List<Clustering> fitted) {
        double highest = Double.NEGATIVE_INFINITY;
        OptionalInt best = OptionalInt.empty();
        for (Clustering clustering : fitted) {
            if (clustering.clusters() > 1 && clustering.silhouette().mean() > highest) {
                highest = clustering.silhouette().mean();
                best = OptionalInt.of(clustering.clusters());
            }
        }
        return best;
    }

    /**
     * Where the inertia levels off.
     *
     * @return the number of clusters at the elbow; empty where the curve has none
     */
    public OptionalInt elbow() {
        return elbow;
    }

    /**
     * The number of clusters of the highest mean silhouette, the least of equals.
     *
     * @return it; empty where only one cluster was looked at
     */
    public OptionalInt bestSilhouette() {
        return bestSilhouette;
    }

    /**
     * The clustering of one of the numbers compared.
     *
     * @param clusters how many
     * @return what {@link KMeans} finds with the same seed and restarts
     * @throws IllegalArgumentException if that number was not compared
     */
    public Clustering clustering(int clusters) {
        return fitted.stream()
                .filter(one -> one.clusters() == clusters)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "This comparison has " + first().clusters() + " to " + last().clusters() + " clusters, not "
                                + clusters + ". Say KSelection.from(…).to(…) with a range that holds it."));
    }

    private Clustering first() {
        return fitted.get(0);
    }

    private Clustering last() {
        return fitted.get(fitted.size() - 1);
    }

    /**
     * What the comparison says, in plain words.
     *
     * @return one or more sentences
     */
    public String reading() {
        if (bestSilhouette.isEmpty()) {
            return "One cluster only: nothing to compare.";
        }
        int best = bestSilhouette.getAsInt();
        if (elbow.isEmpty()) {
            return "The silhouette is best at " + described(best) + "; the inertia falls without a clear elbow.";
        }
        if (elbow.getAsInt() == best) {
            return "Elbow and silhouette agree on " + described(best) + ".";
        }
        return "The silhouette is best at " + described(best) + "; the elbow of the inertia is at "
                + described(elbow.getAsInt()) + ".";
    }

    private String described(int clusters) {
        return "k = " + clusters
                + (clusters == 1
                        ? ""
                        : " (" + Numbers.fixed(clustering(clusters).silhouette().mean(), 2) + ", "
                                + clustering(clusters).silhouette().structure() + ")");
    }

    /** Where the answers disagree, are at the end of the range, or stand on weak ground. */
    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(Scales.warnings(first().features()));
        if (last().clusters() < selection.to()) {
            warnings.add("There are only " + Numbers.count(last().clusters(), "distinct row")
                    + ", and no more clusters than that.");
        }
        if (bestSilhouette.isPresent()) {
            warnOfSilhouette(bestSilhouette.getAsInt(), warnings);
        }
        warnOfRarelyFound(warnings);
        warnOfRisingInertia(warnings);
        return List.copyOf(warnings);
    }

    private void warnOfSilhouette(int best, List<String> warnings) {
        if (elbow.isPresent() && elbow.getAsInt() != best) {
            warnings.add("Elbow (k = " + elbow.getAsInt() + ") and silhouette (k = " + best
                    + ") disagree: look at both profiles and choose by what can be told apart and used.");
        }
        if (clustering(best).silhouette().mean() <= .25) {
            warnings.add(
                    "No k has a mean silhouette above 0.25: the rows do not fall into groups, any k only cuts a cloud into pieces.");
        }
        if (best == selection.to() && fitted.size() > 1) {
            warnings.add("The silhouette is best at the greatest k looked at: a greater one may be better still.");
        }
        int smallest = smallest(clustering(best));
        int rows = clustering(best).features().rowCount();
        if (smallest < Clustering.SMALL_SHARE * rows) {
            warnings.add("At k = " + best + " the smallest cluster has " + smallest + " of " + rows
                    + " rows: a few outliers may make the silhouette.");
        }
    }

    private void warnOfRarelyFound(List<String> warnings) {
        String rare = fitted.stream()
                .filter(Clustering::isRarelyFound)
                .map(clustering -> Integer.toString(clustering.clusters()))
                .collect(Collectors.joining(", "));
        if (!rare.isEmpty()) {
            warnings.add("At k = " + rare
                    + " one or two restarts alone came to the best ending: a better one may be missed. Say withRestarts("
                    + 10L * selection.restarts() + ").");
        }
    }

    private void warnOfRisingInertia(List<String> warnings) {
        for (int i = 1; i < fitted.size(); i++) {
            if (fitted.get(i).inertia() > fitted.get(i - 1).inertia()) {
                warnings.add("The inertia rises from k = " + fitted.get(i - 1).clusters() + " to k = "
                        + fitted.get(i).clusters() + ", which the best partitions never do: more restarts are needed.");
            }
        }
    }

    private static int smallest(Clustering clustering) {
        int smallest = Integer.MAX_VALUE;
        for (int size : clustering.sizes()) {
            smallest = Math.min(smallest, size);
        }
        return smallest;
    }

    /**
     * Inertia and silhouette over the number of clusters, with elbow and best silhouette marked.
     *
     * @return a grid of two charts
     */
    public Chart plot() {
        Table table = toTable();
        Chart inertia = Charts.line(table, "clusters", "inertia").withTitle("Inertia");
        Chart silhouette = Charts.line(table, "clusters", "silhouette").withTitle("Mean silhouette");
        if (elbow.isPresent()) {
            inertia = inertia.withLineAtX(elbow.getAsInt(), "elbow");
        }
        if (bestSilhouette.isPresent()) {
            silhouette = silhouette.withLineAtX(bestSilhouette.getAsInt(), "best");
        }
        return Charts.panels(inertia, silhouette).withTitle(reading());
    }

    /**
     * One row for each number of clusters.
     *
     * @return a new table of clusters | inertia | silhouette | smallest cluster | agreeing restarts (how many came within 0.1 % of this inertia); the silhouette of one cluster is missing
     */
    @Override
    public Table toTable() {
        IntColumn clusters = IntColumn.create("clusters");
        DoubleColumn inertia = DoubleColumn.create("inertia");
        DoubleColumn silhouette = DoubleColumn.create("silhouette");
        IntColumn smallest = IntColumn.create("smallest cluster");
        IntColumn agreeing = IntColumn.create("agreeing restarts");
        for (Clustering one : fitted) {
            clusters.append(one.clusters());
            inertia.append(one.inertia());
            silhouette.append(
                    one.clusters() == 1 ? Double.NaN : one.silhouette().mean());
            smallest.append(smallest(one));
            agreeing.append(one.agreeingRestarts());
        }
        return Table.create(
                first().clusters() + " to " + last().clusters() + " clusters",
                clusters,
                inertia,
                silhouette,
                smallest,
                agreeing);
    }

    @Override
    public TableView view() {
        return TableView.of(toTable())
                .withNote(reading() + " " + selection.restarts() + " restarts for each k.")
                .withWarnings(warnings());
    }

    /** Table and reading as text. */
    @Override
    public String toString() {
        return toText();
    }
}
