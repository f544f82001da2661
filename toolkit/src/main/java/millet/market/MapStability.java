package millet.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
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
 * How far the places of a {@link PerceptualMap} can be trusted: the spread of each brand over samples of respondents drawn anew (bootstrap). The axes stay those of the
 * map, so that nothing turns or flips; what is shown is the play of the places in it.
 */
public final class MapStability implements Displayable {

    private static final int LEAST = 20;
    private static final int MOST = 100_000;
    private static final int DRAWN = 120;
    private static final int FEW = 10;
    private static final double OUTSIDE = 0.025;

    private final PerceptualMap map;
    private final long seed;
    /** Dimension, brand, resample. */
    private final double[][][] places;

    private MapStability(PerceptualMap map, long seed, double[][][] places) {
        this.map = map;
        this.seed = seed;
        this.places = places;
    }

    static MapStability of(PerceptualMap map, int resamples, long seed) {
        if (resamples < LEAST || resamples > MOST) {
            throw new IllegalArgumentException("The stability of a map needs " + LEAST + " to 100,000 resamples, not "
                    + resamples + ". Say stability(500, 42).");
        }
        BrandRatings ratings = map.ratings();
        double[][][] places = new double[2][ratings.brands().size()][resamples];
        Random random = new Random(seed);
        int[] times = new int[ratings.respondents()];
        for (int resample = 0; resample < resamples; resample++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < times.length; i++) {
                times[random.nextInt(times.length)]++;
            }
            double[][] means = means(ratings, times);
            for (int brand = 0; brand < means.length; brand++) {
                double[] place = map.placeOf(means[brand]);
                places[0][brand][resample] = place[0];
                places[1][brand][resample] = place[1];
            }
        }
        return new MapStability(map, seed, places);
    }

    /** The means when each respondent counts so many times; of a brand that nobody drawn has rated, those of all. */
    private static double[][] means(BrandRatings ratings, int[] times) {
        int attributes = ratings.attributes().size();
        double[][] means = ratings.means();
        for (int attribute = 0; attribute < attributes; attribute++) {
            double[] sums = new double[means.length];
            long[] counts = new long[means.length];
            for (int row = 0; row < ratings.rows(); row++) {
                int weight = times[ratings.respondentOf(row)];
                if (weight > 0 && !Double.isNaN(ratings.rating(row, attribute))) {
                    sums[ratings.brandOf(row)] += weight * ratings.rating(row, attribute);
                    counts[ratings.brandOf(row)] += weight;
                }
            }
            for (int brand = 0; brand < means.length; brand++) {
                if (counts[brand] > 0) {
                    means[brand][attribute] = sums[brand] / counts[brand];
                }
            }
        }
        return means;
    }

    /**
     * One row for each brand.
     *
     * @return a table with the columns {@code brand}, {@code 1 low} and {@code 1 high} (the middle 95 % of its places along dimension 1), {@code 2 low}, {@code 2 high},
     *     {@code play} (the root of the mean squared distance from its place in the map), {@code nearest} (brand in the map) and {@code still nearest} (the share
     *     of the resamples in which that is so)
     */
    @Override
    public Table toTable() {
        List<String> brands = map.ratings().brands();
        Table table = Table.create("stability of the map", StringColumn.create("brand", brands));
        for (int dimension = 0; dimension < 2; dimension++) {
            table.addColumns(
                    DoubleColumn.create((dimension + 1) + " low", quantiles(dimension, OUTSIDE)),
                    DoubleColumn.create((dimension + 1) + " high", quantiles(dimension, 1 - OUTSIDE)));
        }
        DoubleColumn play = DoubleColumn.create("play");
        StringColumn nearest = StringColumn.create("nearest");
        ShareColumn still = ShareColumn.of("still nearest");
        for (int brand = 0; brand < brands.size(); brand++) {
            int neighbour = nearest(brand, other -> map.place(other));
            play.append(play(brand));
            nearest.append(brands.get(neighbour));
            still.append(shareNearest(brand, neighbour));
        }
        return table.addColumns(play, nearest, still);
    }

    private double[] quantiles(int dimension, double share) {
        return Arrays.stream(places[dimension])
                .mapToDouble(drawn -> {
                    double[] sorted = drawn.clone();
                    Arrays.sort(sorted);
                    double at = share * (sorted.length - 1);
                    int below = (int) at;
                    int above = Math.min(below + 1, sorted.length - 1);
                    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
                })
                .toArray();
    }

    private double play(int brand) {
        double sum = 0;
        int resamples = places[0][brand].length;
        for (int resample = 0; resample < resamples; resample++) {
            double distance = PerceptualMap.distance(at(brand, resample), map.place(brand));
            sum += distance * distance;
        }
        return Math.sqrt(sum / resamples);
    }

    private double[] at(int brand, int resample) {
        return new double[] {places[0][brand][resample], places[1][brand][resample]};
    }

    private int nearest(int brand, IntFunction<double[]> place) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        double[] here = place.apply(brand);
        for (int other = 0; other < places[0].length; other++) {
            double distance = PerceptualMap.distance(here, place.apply(other));
            if (other != brand && distance < least) {
                best = other;
                least = distance;
            }
        }
        return best;
    }

    private double shareNearest(int brand, int neighbour) {
        int resamples = places[0][brand].length;
        int still = 0;
        for (int resample = 0; resample < resamples; resample++) {
            int drawn = resample;
            if (nearest(brand, other -> at(other, drawn)) == neighbour) {
                still++;
            }
        }
        return (double) still / resamples;
    }

    /**
     * The clouds of the places of each brand.
     *
     * @return a scatter chart of at most 120 resamples
     */
    public Chart chart() {
        Table dots = Table.create(
                "stability",
                StringColumn.create("brand"),
                DoubleColumn.create("dimension 1"),
                DoubleColumn.create("dimension 2"));
        List<String> brands = map.ratings().brands();
        for (int brand = 0; brand < brands.size(); brand++) {
            for (int resample = 0; resample < Math.min(DRAWN, places[0][brand].length); resample++) {
                dots.stringColumn(0).append(brands.get(brand));
                dots.doubleColumn(1).append(places[0][brand][resample]);
                dots.doubleColumn(2).append(places[1][brand][resample]);
            }
        }
        return Charts.scatter(dots, "dimension 1", "dimension 2")
                .withGroups("brand")
                .withSize(PerceptualMap.WIDTH, PerceptualMap.HEIGHT)
                .withTitle("Where the brands lie when others answer")
                .withSubtitle("Each dot is a sample of "
                        + Numbers.count(map.ratings().respondents(), "respondent") + " drawn anew · 自助法下的品牌位置");
    }

    @Override
    public List<String> warnings() {
        int people = map.ratings().respondents();
        List<String> warnings = new ArrayList<>();
        if (people < FEW) {
            warnings.add("Of " + Numbers.count(people, "respondent")
                    + " a resample is nearly the same again: that the brands hardly move says nothing here.");
        }
        if (!map.ratings().hasRespondents()) {
            warnings.add("Each row counts as a respondent of its own. Where somebody rates several brands say"
                    + " withRespondent(\"respondent\"), or the play is not that of people.");
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
        TableView view = TableView.of(toTable())
                .withNote(Numbers.count(places[0][0].length, "resample") + " of "
                        + Numbers.count(map.ratings().respondents(), "respondent") + " (seed " + seed
                        + ") in the axes of the map; low and high hold the middle 95%.")
                .withWarnings(warnings());
        for (String column : List.of("1 low", "1 high", "2 low", "2 high", "play")) {
            view = view.withDecimals(column, 2);
        }
        return view;
    }
}
