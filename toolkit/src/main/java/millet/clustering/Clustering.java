package millet.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import millet.chart.Chart;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import millet.features.Features;
import millet.segments.Segments;
import tech.tablesaw.api.Table;

/**
 * Rows in clusters: which row belongs to which, the clusters' centres, and what the clusters are like. It shows the profile of its clusters in
 * original units. Clusters are numbered from 0, here and wherever they are shown.
 *
 * <p>Found by {@link KMeans}, or given as labels to {@link #of}, which is how a published partition is judged.
 */
public final class Clustering implements Displayable {

    /** A cluster with a smaller share of the rows is pointed out. */
    static final double SMALL_SHARE = 0.01;

    private final Features features;
    private final List<String> names;
    private final int[] labels;
    private final int[] sizes;
    private final double[] centers;

    /** The clusters in the order in which ties between them are decided. */
    private final int[] precedence;

    private final double inertia;
    private final Search search;
    private volatile Silhouette silhouette;

    private Clustering(
            Features features,
            List<String> names,
            int[] labels,
            int[] sizes,
            double[] centers,
            int[] precedence,
            double inertia,
            Search search) {
        this.features = features;
        this.names = names;
        this.labels = labels;
        this.sizes = sizes;
        this.centers = centers;
        this.precedence = precedence;
        this.inertia = inertia;
        this.search = search;
    }

    /**
     * The clustering that labels make: its centres are the means of the rows under each label, and inertia and silhouette follow.
     *
     * @param features the rows
     * @param labels the cluster of each row, counted from 0 without a gap; they are copied
     * @return a clustering whose {@link #assign} need not give the labels back, because they were not found by nearness
     * @throws IllegalArgumentException if there is not one label for each row, or the labels have a gap
     */
    public static Clustering of(Features features, int[] labels) {
        int clusters = Labels.clusters(features, labels);
        Points points = Points.of(features);
        int[] copy = labels.clone();
        int[] sizes = new int[clusters];
        double[] centers = points.means(copy, sizes);
        int[] precedence = IntStream.range(0, clusters).toArray();
        return new Clustering(
                features,
                List.of(),
                copy,
                sizes,
                centers,
                precedence,
                points.inertia(copy, centers),
                Search.none(clusters));
    }

    /** What K-means found, numbered by descending size, ties by the centres. */
    static Clustering found(KMeans asked, Features features, Lloyd run, double[] inertias) {
        int[] precedence = IntStream.range(0, run.sizes().length).toArray();
        Search search = Search.of(asked, inertias, run.converged());
        Clustering asRun = new Clustering(
                features, List.of(), run.labels(), run.sizes(), run.centers(), precedence, run.inertia(), search);
        return asRun.numbered(Comparator.<Integer>comparingInt(cluster -> -run.sizes()[cluster])
                .thenComparing(asRun::center, Arrays::compare));
    }

    /** The same clusters with the numbers that an order gives them. */
    private Clustering numbered(Comparator<Integer> order) {
        int[] oldNumbers = IntStream.range(0, clusters())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] newNumbers = new int[clusters()];
        int[] newSizes = new int[clusters()];
        int columns = features.columnCount();
        double[] newCenters = new double[centers.length];
        for (int number = 0; number < clusters(); number++) {
            newNumbers[oldNumbers[number]] = number;
            newSizes[number] = sizes[oldNumbers[number]];
            System.arraycopy(centers, oldNumbers[number] * columns, newCenters, number * columns, columns);
        }
        int[] newLabels = Arrays.stream(labels).map(label -> newNumbers[label]).toArray();
        int[] newPrecedence =
                Arrays.stream(precedence).map(cluster -> newNumbers[cluster]).toArray();
        List<String> newNames = names.isEmpty()
                ? names
                : Arrays.stream(oldNumbers).mapToObj(names::get).toList();
        return new Clustering(features, newNames, newLabels, newSizes, newCenters, newPrecedence, inertia, search);
    }

    /**
     * How many clusters there are.
     *
     * @return at least 1
     */
    public int clusters() {
        return sizes.length;
    }

    /**
     * The cluster of each row.
     *
     * @return a new array in the order of the rows, numbers from 0
     */
    public int[] labels() {
        return labels.clone();
    }

    /**
     * The centre of each cluster, the mean of its rows, in the units of the features as they are transformed; for original units see {@link #profile()}.
     *
     * @return a new array, one row for each cluster
     */
    public double[][] centers() {
        return IntStream.range(0, clusters()).mapToObj(this::center).toArray(double[][]::new);
    }

    private double[] center(int cluster) {
        int columns = features.columnCount();
        return Arrays.copyOfRange(centers, cluster * columns, (cluster + 1) * columns);
    }

    /**
     * The sum of the squared distances of all rows to the centres of their clusters, in squared units of the features as they are transformed.
     *
     * @return 0 or more
     */
    public double inertia() {
        return inertia;
    }

    /**
     * How many rows each cluster has.
     *
     * @return a new array
     */
    public int[] sizes() {
        return sizes.clone();
    }

    /**
     * Whether the iterations came to rest before their limit. If so, and the tolerance was 0, every row is nearest to its own centre.
     *
     * @return true also for given labels, which nothing was searched for
     */
    public boolean converged() {
        return search.converged();
    }

    /**
     * How well each row lies in its cluster, worked out at the first call: time grows with the square of the rows.
     *
     * @return the exact silhouette of all rows
     * @throws IllegalArgumentException if there is only one cluster
     * @throws IllegalStateException if the thread is interrupted
     */
    public Silhouette silhouette() {
        Silhouette known = silhouette;
        if (known == null) {
            known = Silhouette.of(features, labels);
            silhouette = known;
        }
        return known;
    }

    /**
     * The rows that were clustered.
     *
     * @return them, as they were transformed
     */
    public Features features() {
        return features;
    }

    /**
     * What the clusters are like, in original units: median and mean of every feature. Where they differ much, the feature is skewed and
     * a few large values make the mean: then the median is the typical row.
     *
     * @return a new table of cluster (its number, or its name where it has one) | size | share | median of each feature | mean of each feature
     */
    public Table profile() {
        return Profile.of(this);
    }

    /**
     * The cluster whose centre is nearest to each of these rows; of equally near ones, as in the search.
     *
     * <p>For the rows that were clustered these are the labels again, if the search came to rest with tolerance 0.
     *
     * @param rows features in original units, which are transformed as the clustered ones were; or features that carry an equal transform
     * @return a new array, one cluster for each row
     * @throws IllegalArgumentException if a feature is missing, the rows were transformed in another way, or one is so far away that the squares of its
     *     distances are infinite (the message names it)
     */
    public int[] assign(Features rows) {
        Points.present(rows, "Clustering.assign");
        Points points = Points.each(comparable(rows));
        int[] assigned = new int[points.rows];
        for (int row = 0; row < points.rows; row++) {
            assigned[row] = nearest(points, row);
            if (assigned[row] < 0) {
                throw Points.tooLarge(
                        "those of " + rows.idName() + " '" + rows.ids().get(row) + "'");
            }
        }
        return assigned;
    }

    private Features comparable(Features rows) {
        if (rows.transform().equals(features.transform())) {
            return rows;
        }
        if (rows.transform().isIdentity()) {
            return features.transform().apply(rows);
        }
        throw new IllegalArgumentException(
                "Clustering.assign needs rows in original units or transformed as the clustered ones were; these were transformed in another way,"
                        + " with means and deviations of their own perhaps. Hand over their originals().");
    }

    /** −1 where no distance is finite. */
    private int nearest(Points points, int row) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int cluster : precedence) {
            double distance = points.squaredDistance(row, centers, cluster);
            if (distance < least) {
                least = distance;
                best = cluster;
            }
        }
        return best;
    }

    /**
     * The same clusters, numbered by the mean of a feature in original units, the largest first.
     *
     * @param feature its name
     * @return a new clustering
     * @throws IllegalArgumentException if there is no such feature
     */
    public Clustering orderedBy(String feature) {
        double[] values = features.originals().column(feature);
        double[] means = new double[clusters()];
        for (int row = 0; row < values.length; row++) {
            means[labels[row]] += values[row] / sizes[labels[row]];
        }
        return numbered(
                Comparator.<Integer>comparingDouble(cluster -> -means[cluster]).thenComparingInt(cluster -> cluster));
    }

    /**
     * The same clusters under names, which profile, charts and segments then show; labels stay numbers.
     *
     * @param names one for each cluster, in the order of their numbers
     * @return a new clustering
     * @throws IllegalArgumentException if the number of names is not that of the clusters, or one is blank or stands twice
     */
    public Clustering named(String... names) {
        if (names == null) {
            throw new IllegalArgumentException("Clustering.named needs one name for each of the " + clusters()
                    + " clusters, not null. Look at the profile and name them in its order.");
        }
        if (names.length != clusters()) {
            throw new IllegalArgumentException("Clustering.named needs one name for each of the " + clusters()
                    + " clusters; " + names.length + " were given: " + Arrays.toString(names)
                    + ". Look at the profile and name them in its order.");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name == null || name.isBlank() || !seen.add(name)) {
                throw new IllegalArgumentException("Clusters need different names; in " + Arrays.toString(names) + " '"
                        + name + "' is blank or stands twice.");
            }
        }
        return new Clustering(features, List.of(names), labels, sizes, centers, precedence, inertia, search);
    }

    /**
     * The names of the clusters in the order of their numbers.
     *
     * @return those that {@link #named} gave, else "cluster 0", "cluster 1" …
     */
    public List<String> names() {
        return names.isEmpty()
                ? IntStream.range(0, clusters())
                        .mapToObj(cluster -> "cluster " + cluster)
                        .toList()
                : names;
    }

    /** Whether {@link #named} gave them names. */
    boolean isNamed() {
        return !names.isEmpty();
    }

    /**
     * Who belongs to which cluster, by name: the clustered rows.
     *
     * @return segments of the rows' ids, in the order of the clusters
     */
    public Segments segments() {
        return segments(features, labels);
    }

    /**
     * Who belongs to which cluster, by name: other rows, such as the customers of a later quarter, by the nearest centre.
     *
     * @param rows features as {@link #assign} takes them
     * @return segments of the ids of these rows, in the order of the clusters
     * @throws IllegalArgumentException as {@link #assign} throws it
     */
    public Segments segments(Features rows) {
        return segments(rows, assign(rows));
    }

    private Segments segments(Features rows, int[] assigned) {
        List<String> order = names();
        return Segments.of(
                rows.ids(), Arrays.stream(assigned).mapToObj(order::get).toList(), order);
    }

    /**
     * The rows by two features in original units, coloured by cluster; an axis is logarithmic where log1p was taken of its feature and all its values are
     * above 0.
     *
     * @param x the feature from left to right
     * @param y the feature from bottom to top, another one
     * @return the chart
     * @throws IllegalArgumentException if there is no such feature, or both are the same
     */
    public Chart plot(String x, String y) {
        return ClusterPlot.of(this, x, y);
    }

    /** How many restarts came within a thousandth of this inertia. */
    int agreeingRestarts() {
        return search.agreeing();
    }

    /** Whether no more than a few of the restarts came to this ending. */
    boolean isRarelyFound() {
        return search.isRarelyFound();
    }

    /** "4 clusters of 617 customers". */
    String title() {
        String what = features.idName().equals("customer") ? "customer" : "row";
        return Numbers.count(clusters(), "cluster") + " of " + Numbers.count(labels.length, what);
    }

    /**
     * The profile: see {@link #profile()}.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        return profile();
    }

    /**
     * What to know before believing it: fewer clusters than asked for, restarts that disagree, a limit reached, features of very different scale, constant
     * features, a cluster of less than 1 % of the rows, a weak silhouette. The silhouette is looked at for up to 20,000 rows, or when {@link #silhouette()} was called.
     */
    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(search.warnings(clusters()));
        warnings.addAll(Scales.warnings(features));
        int smallest = Arrays.stream(sizes).min().orElseThrow();
        if (smallest < SMALL_SHARE * labels.length) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The smallest cluster has %,d of %,d rows: outliers make a cluster of their own, and a silhouette that flatters.",
                    smallest,
                    labels.length));
        }
        if (silhouetteKnown() && silhouette().mean() <= .50) {
            warnings.add(silhouette().warning());
        }
        return List.copyOf(warnings);
    }

    /** Whether the silhouette is there or is worked out without making anybody wait. */
    private boolean silhouetteKnown() {
        return clusters() > 1 && (silhouette != null || labels.length <= Silhouette.ROWS_AT_ONCE);
    }

    @Override
    public TableView view() {
        List<String> parts = new ArrayList<>();
        parts.add("inertia " + Scales.text(inertia));
        if (silhouetteKnown()) {
            parts.add("silhouette " + Scales.text(silhouette().mean()) + " ("
                    + silhouette().structure() + ")");
        } else if (clusters() > 1) {
            parts.add("silhouette not looked at (more than " + Scales.text(Silhouette.ROWS_AT_ONCE) + " rows)");
        }
        search.agreement().ifPresent(parts::add);
        return TableView.of(profile())
                .withCaption(title())
                .withPercent("share", 1)
                .withNote(String.join(" · ", parts))
                .withWarnings(warnings());
    }

    /** The profile as text. */
    @Override
    public String toString() {
        return toText();
    }
}
