package millet.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import millet.features.Features;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KMeansPropertiesTest {

    /** Small whole numbers, so that equal points, ties and empty clusters are frequent. */
    @Provide
    Arbitrary<double[][]> grids() {
        return Arbitraries.integers()
                .between(0, 4)
                .array(int[].class)
                .ofSize(2)
                .map(point -> new double[] {point[0], point[1]})
                .array(double[][].class)
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 300)
    void inertia_never_rises_and_a_run_ends_where_every_point_is_nearest_to_its_own_mean(
            @ForAll("grids") double[][] rows, @ForAll @IntRange(min = 1, max = 6) int clusters, @ForAll long seed) {
        Points points = Points.of(Data.points(rows));
        double[] starts = new PlusPlus(points, new SplitMix64(seed)).choose(clusters);
        Lloyd run = Lloyd.from(starts, points, 300, 0);

        double before = Double.POSITIVE_INFINITY;
        for (int iterations = 1; iterations <= 10; iterations++) {
            double inertia = Lloyd.from(starts, points, iterations, 0).inertia();
            assertThat(inertia).isLessThanOrEqualTo(before * (1 + 1e-12));
            before = inertia;
        }
        assertThat(run.converged()).isTrue();
        assertThat(run.sizes()).doesNotContain(0);
        for (int row = 0; row < points.rows; row++) {
            double own = points.squaredDistance(row, run.centers(), run.labels()[row]);
            for (int other = 0; other < run.sizes().length; other++) {
                assertThat(own).isLessThanOrEqualTo(points.squaredDistance(row, run.centers(), other));
            }
        }
    }

    @Property(tries = 300)
    void the_bounds_change_nothing_a_search_of_all_distances_gives_the_same_labels(
            @ForAll("grids") double[][] rows, @ForAll @IntRange(min = 1, max = 6) int clusters, @ForAll long seed) {
        Points points = Points.of(Data.points(rows));
        double[] starts = new PlusPlus(points, new SplitMix64(seed)).choose(clusters);

        assertThat(Lloyd.from(starts, points, 300, 0).labels()).containsExactly(searched(points, starts));
    }

    /** On these lines of whole multiples a point comes to be equally near to two centres, and bounds without slack, added up and rounded, keep it where it is. */
    @Test
    void the_bounds_change_nothing_where_rounding_decides_between_equally_near_centres() {
        assertSearched(0.1, new int[] {4, 2, 7, 3}, 1, 4);
        assertSearched(0.3, new int[] {14, 28, 16, 6}, 2, 27);
        assertSearched(0.1, new int[] {3, 1, 0, 4, 5, 2, 7, 16}, 1, 4);
        assertSearched(0.1, new int[] {13, 8, 5, 10, 11, 6, 10, 5, 6, 6}, 2, 8);
        assertSearched(0.7, new int[] {25, 17, 12, 17, 5, 31, 26, 30, 27, 31}, 1, 27);
        assertSearched(0.3, new int[] {25, 21, 6, 11, 11, 8}, 1, 22, 12);
    }

    private static void assertSearched(double unit, int[] multiples, int... startMultiples) {
        Points points = Points.of(
                Data.line(Arrays.stream(multiples).mapToDouble(x -> unit * x).toArray()));
        double[] starts =
                Arrays.stream(startMultiples).mapToDouble(x -> unit * x).toArray();

        assertThat(Lloyd.from(starts, points, 300, 0).labels()).containsExactly(searched(points, starts));
    }

    @Property(tries = 10)
    void the_bounds_change_nothing_for_many_rows(@ForAll @IntRange(min = 2, max = 20) int clusters, @ForAll long seed) {
        Points points = Points.of(Data.blobs(3000, 3, 7, seed));
        double[] starts = new PlusPlus(points, new SplitMix64(seed)).choose(clusters);

        assertThat(Lloyd.from(starts, points, 300, 0).labels()).containsExactly(searched(points, starts));
    }

    /** Plain Lloyd; greedy k-means++ starts at different points, so that a cluster gets empty only in rare cases, which are left to Lloyd. */
    private static int[] searched(Points points, double[] starts) {
        int clusters = starts.length / points.columns;
        double[] centers = starts;
        int[] labels = new int[points.rows];
        for (int iteration = 0; iteration < 300; iteration++) {
            int[] next = new int[points.rows];
            for (int row = 0; row < points.rows; row++) {
                for (int cluster = 1; cluster < clusters; cluster++) {
                    if (points.squaredDistance(row, centers, cluster)
                            < points.squaredDistance(row, centers, next[row])) {
                        next[row] = cluster;
                    }
                }
            }
            if (iteration > 0 && Arrays.equals(labels, next)) {
                return labels;
            }
            int[] sizes = new int[clusters];
            centers = points.means(next, sizes);
            Assume.that(Arrays.stream(sizes).allMatch(size -> size > 0));
            labels = next;
        }
        return labels;
    }

    @Property(tries = 200)
    void arbitrary_starts_end_too_and_leave_no_cluster_empty(
            @ForAll("grids") double[][] rows, @ForAll @IntRange(min = 1, max = 5) int clusters, @ForAll long seed) {
        Points points = Points.of(Data.points(rows));
        long distinct = Arrays.stream(rows).map(Arrays::toString).distinct().count();
        Random random = new Random(seed);
        int asked = (int) Math.min(clusters, distinct);
        double[] starts = random.doubles(asked * 2L, -20, 20).toArray();

        Lloyd run = Lloyd.from(starts, points, 300, 0);

        assertThat(run.converged()).isTrue();
        assertThat(run.sizes()).hasSize(asked).doesNotContain(0);
    }

    @Property(tries = 200)
    void assigning_the_rows_gives_their_labels_back(
            @ForAll("grids") double[][] rows, @ForAll @IntRange(min = 1, max = 6) int clusters, @ForAll long seed) {
        Features points = Data.points(rows);
        Clustering found = KMeans.clusters(Math.min(clusters, rows.length))
                .withSeed(seed)
                .withRestarts(3)
                .fit(points);

        assertThat(found.assign(points)).containsExactly(found.labels());
        Clustering renumbered = found.orderedBy("y");
        assertThat(renumbered.assign(points)).containsExactly(renumbered.labels());
    }

    @Property(tries = 100)
    void fit_twice_is_equal_to_the_last_bit(
            @ForAll("grids") double[][] rows, @ForAll @IntRange(min = 1, max = 6) int clusters, @ForAll long seed) {
        KMeans spec =
                KMeans.clusters(Math.min(clusters, rows.length)).withSeed(seed).withRestarts(4);

        Clustering once = spec.fit(Data.points(rows));
        Clustering twice = spec.fit(Data.points(rows));

        assertThat(twice.labels()).containsExactly(once.labels());
        assertThat(twice.inertia()).isEqualTo(once.inertia());
        assertThat(twice.centers()).isDeepEqualTo(once.centers());
    }

    @Property(tries = 50)
    void permuting_the_rows_permutes_the_labels_where_there_is_one_best_partition(@ForAll long seed) {
        Features points = Data.blobs(60, 2, 3, 8);
        List<Integer> order = IntStream.range(0, 60).boxed().collect(java.util.stream.Collectors.toList());
        java.util.Collections.shuffle(order, new Random(seed));
        double[][] rows = points.toArray();
        double[][] shuffled = order.stream().map(row -> rows[row]).toArray(double[][]::new);

        int[] labels = KMeans.clusters(3).fit(points).labels();
        int[] permuted =
                KMeans.clusters(3).fit(Features.of(points.names(), shuffled)).labels();

        assertThat(permuted)
                .containsExactly(order.stream().mapToInt(row -> labels[row]).toArray());
    }

    @Property(tries = 100)
    void clusters_come_in_descending_size_and_ties_by_their_centres(
            @ForAll("grids") double[][] rows, @ForAll @IntRange(min = 1, max = 6) int clusters) {
        Clustering found =
                KMeans.clusters(Math.min(clusters, rows.length)).withRestarts(2).fit(Data.points(rows));

        for (int cluster = 1; cluster < found.clusters(); cluster++) {
            int before = found.sizes()[cluster - 1];
            assertThat(found.sizes()[cluster]).isLessThanOrEqualTo(before);
            if (found.sizes()[cluster] == before) {
                assertThat(Arrays.compare(found.centers()[cluster - 1], found.centers()[cluster]))
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    @Property(tries = 100)
    void nothing_is_better_than_the_best_of_all_partitions_in_two(@ForAll("grids") double[][] rows) {
        Features points = Data.points(Arrays.copyOf(rows, Math.min(rows.length, 8)));

        Clustering found =
                KMeans.clusters(Math.min(2, points.rowCount())).withRestarts(10).fit(points);

        assertThat(found.inertia()).isGreaterThanOrEqualTo(bestOfAll(points) - 1e-9);
    }

    @Test
    void the_best_of_all_partitions_in_two_is_found_for_points_that_are_published() {
        for (Features published : List.of(Data.users(), firstEight(Data.iris()), firstEight(Data.blocks()))) {
            assertThat(KMeans.clusters(2).fit(published).inertia()).isEqualTo(bestOfAll(published), within(1e-9));
        }
    }

    /** Whichever two points are chosen, (0, 0) or (0, 4) stays alone: 26 ÷ 3. The best, 8, has centres where no point is. */
    @Test
    void all_restarts_may_agree_and_miss_the_best() {
        Features points = Data.points(new double[][] {{0, 0}, {0, 4}, {3, 2}, {3, 2}});

        Clustering found = KMeans.clusters(2).withRestarts(200).fit(points);

        assertThat(bestOfAll(points)).isEqualTo(8);
        assertThat(found.inertia()).isEqualTo(26.0 / 3, within(1e-12));
        assertThat(found.agreeingRestarts()).isEqualTo(200);
    }

    private static Features firstEight(Features features) {
        return Features.of(features.names(), Arrays.copyOf(features.toArray(), 8));
    }

    private static double bestOfAll(Features features) {
        Points points = Points.of(features);
        double best = Double.POSITIVE_INFINITY;
        for (int partition = 0; partition < 1 << (points.rows - 1); partition++) {
            int[] labels = new int[points.rows];
            for (int row = 0; row < points.rows; row++) {
                labels[row] = (partition >> row) & 1;
            }
            best = Math.min(best, points.inertia(labels, points.means(labels, new int[2])));
        }
        return best;
    }
}
