package millet.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Names;
import millet.display.Numbers;
import millet.display.ShareColumn;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A map of brands: the principal components of their mean ratings. Brands that are rated alike lie near each other; distances over all dimensions are those of the
 * means themselves (which is also what classical scaling of these distances gives), and the plane shows as much of them as it can.
 *
 * <p>An attribute is a direction: brands that lie further along it are rated higher. Its length in the picture is its weight in the plane, stretched so that it
 * can be seen. Of two maps that differ in nothing but their signs this is the one in which the largest weight of a dimension is positive.
 */
public final class PerceptualMap implements Displayable {

    private static final double LITTLE = 0.7;
    private static final int FEW_BRANDS = 10;
    /** Taller than other charts, because distances up and across are to be compared. */
    static final int WIDTH = 720;

    static final int HEIGHT = 600;

    private final BrandRatings ratings;
    private final double[] centre;
    private final PrincipalAxes axes;
    private final double[][] places;
    private final double[] distances;

    private PerceptualMap(BrandRatings ratings, double[] centre, double[][] centred, PrincipalAxes axes) {
        this.ratings = ratings;
        this.centre = centre;
        this.axes = axes;
        places = Arrays.stream(centred).map(this::inPlane).toArray(double[][]::new);
        distances = Arrays.stream(centred)
                .mapToDouble(row -> Math.sqrt(Arrays.stream(row).map(x -> x * x).sum()))
                .toArray();
    }

    static PerceptualMap of(BrandRatings ratings) {
        double[][] centred = ratings.means();
        double[] centre = new double[ratings.attributes().size()];
        for (double[] row : centred) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += row[i] / centred.length;
            }
        }
        for (double[] row : centred) {
            for (int i = 0; i < centre.length; i++) {
                row[i] -= centre[i];
            }
        }
        PrincipalAxes axes = PrincipalAxes.of(centred);
        if (!(axes.total() > 1e-20)) {
            throw new IllegalArgumentException("A map of brands needs brands that are rated differently; the means of "
                    + ratings.brands() + " are all alike. Look whether the columns are those of the attributes.");
        }
        return new PerceptualMap(ratings, centre, centred, axes);
    }

    private double[] inPlane(double[] centred) {
        return new double[] {axes.along(0, centred), axes.along(1, centred)};
    }

    /** Where mean ratings lie that are not those of a brand here. */
    double[] placeOf(double[] means) {
        double[] centred = means.clone();
        for (int i = 0; i < centred.length; i++) {
            centred[i] -= centre[i];
        }
        return inPlane(centred);
    }

    BrandRatings ratings() {
        return ratings;
    }

    /**
     * Where a brand lies.
     *
     * @param brand its name
     * @return its place along the first and the second dimension
     * @throws IllegalArgumentException if there is no such brand
     */
    public double[] place(String brand) {
        return places[index(brand)].clone();
    }

    private int index(String brand) {
        int index = ratings.brands().indexOf(brand);
        if (index < 0) {
            throw new IllegalArgumentException("The map has no brand '" + brand + "'; it has " + ratings.brands() + "."
                    + Names.suggestion(brand, ratings.brands()));
        }
        return index;
    }

    double[] place(int brand) {
        return places[brand];
    }

    /**
     * How far two brands lie apart in the plane.
     *
     * @param brand one brand
     * @param other the other
     * @return the distance, in points of the ratings
     * @throws IllegalArgumentException if there is no such brand
     */
    public double distance(String brand, String other) {
        return distance(places[index(brand)], places[index(other)]);
    }

    static double distance(double[] a, double[] b) {
        return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]));
    }

    /**
     * The shares of the differences between brands that each dimension shows.
     *
     * @return one share for each dimension, the largest first; they sum to 1
     */
    public double[] shares() {
        double[] shares = new double
                [Math.min(ratings.attributes().size(), ratings.brands().size() - 1)];
        Arrays.setAll(shares, axis -> axes.size(axis) / axes.total());
        return shares;
    }

    private double sharePlane() {
        return (axes.size(0) + axes.size(1)) / axes.total();
    }

    /**
     * How much the places move when other respondents answer: respondents are drawn anew with all their answers, and their brands are put into this map.
     *
     * @param resamples how often, from 20 to 100,000
     * @param seed of the random numbers
     * @return the spread of the places
     * @throws IllegalArgumentException if the number of resamples is out of its range
     */
    public MapStability stability(int resamples, long seed) {
        return MapStability.of(this, resamples, seed);
    }

    /**
     * Where a brand would have to be: the purchases regressed on the places that respondents give to brands with their own ratings.
     *
     * @return the direction in which more would buy, and the ideal point if there is one
     * @throws IllegalArgumentException if the ratings have no column of purchases, or all answers in it are alike
     */
    public IdealPoint idealPoint() {
        return IdealPoint.of(this);
    }

    /**
     * The attributes as directions.
     *
     * @return a table with the columns {@code attribute}, {@code dimension 1}, {@code dimension 2} (weights, of length 1 over all dimensions) and {@code shown} (the
     *     share of the differences between brands in this attribute that the plane shows)
     */
    public Table attributes() {
        List<String> names = ratings.attributes();
        double[] first = new double[names.size()];
        double[] second = new double[names.size()];
        double[] shown = new double[names.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = axes.direction(0, i);
            second[i] = axes.direction(1, i);
            double all = 0;
            for (int axis = 0; axis < names.size(); axis++) {
                all += axes.size(axis) * axes.direction(axis, i) * axes.direction(axis, i);
            }
            double plane = axes.size(0) * first[i] * first[i] + axes.size(1) * second[i] * second[i];
            shown[i] = all > 0 ? plane / all : Double.NaN;
        }
        return Table.create(
                "attributes",
                StringColumn.create("attribute", names),
                DoubleColumn.create("dimension 1", first),
                DoubleColumn.create("dimension 2", second),
                ShareColumn.of("shown", shown));
    }

    /**
     * One row for each brand.
     *
     * @return a table with the columns {@code brand}, {@code dimension 1}, {@code dimension 2}, {@code from the middle} (the distance from the mean of the brands,
     *     over all dimensions), {@code shown} (the share of its square that the plane shows) and {@code disagreement} (of the respondents about the brand)
     */
    @Override
    public Table toTable() {
        int brands = places.length;
        double[] shown = new double[brands];
        double[] disagreement = new double[brands];
        for (int brand = 0; brand < brands; brand++) {
            double[] place = places[brand];
            shown[brand] = distances[brand] > 0
                    ? (place[0] * place[0] + place[1] * place[1]) / (distances[brand] * distances[brand])
                    : Double.NaN;
            disagreement[brand] = ratings.disagreement(brand);
        }
        return Table.create(
                "map of brands",
                StringColumn.create("brand", ratings.brands()),
                DoubleColumn.create("dimension 1", column(0)),
                DoubleColumn.create("dimension 2", column(1)),
                DoubleColumn.create("from the middle", distances),
                ShareColumn.of("shown", shown),
                DoubleColumn.create("disagreement", disagreement));
    }

    private double[] column(int dimension) {
        return Arrays.stream(places).mapToDouble(place -> place[dimension]).toArray();
    }

    /**
     * The picture: brands as dots, attributes as the ends of their directions from the middle.
     *
     * @return a scatter chart with names
     */
    public Chart chart() {
        Table dots = Table.create(
                "map",
                StringColumn.create("name"),
                StringColumn.create("what"),
                DoubleColumn.create("dimension 1"),
                DoubleColumn.create("dimension 2"));
        for (int brand = 0; brand < places.length; brand++) {
            add(dots, ratings.brands().get(brand), "brand", places[brand][0], places[brand][1]);
        }
        double stretch = stretch();
        for (int i = 0; i < ratings.attributes().size(); i++) {
            add(
                    dots,
                    ratings.attributes().get(i),
                    "attribute",
                    stretch * axes.direction(0, i),
                    stretch * axes.direction(1, i));
        }
        return Charts.scatter(dots, "dimension 1", "dimension 2")
                .withGroups("what")
                .withOrder("what", "brand", "attribute")
                .withLabels("name")
                .withSize(WIDTH, HEIGHT)
                .withLineAtX(0, "")
                .withLineAtY(0, "")
                .withTitle("The plane shows " + Numbers.percent(sharePlane(), 0) + " of the differences between brands")
                .withSubtitle("Brands, and the directions in which attributes rise · 品牌感知图")
                .withXLabel(label(0))
                .withYLabel(label(1));
    }

    private String label(int axis) {
        return "dimension " + (axis + 1) + " (" + Numbers.percent(axes.size(axis) / axes.total(), 0) + ")";
    }

    private static void add(Table dots, String name, String what, double x, double y) {
        dots.stringColumn(0).append(name);
        dots.stringColumn(1).append(what);
        dots.doubleColumn(2).append(x);
        dots.doubleColumn(3).append(y);
    }

    /** So that the longest direction reaches as far as the farthest brand. */
    private double stretch() {
        double brands = 0;
        for (double[] place : places) {
            brands = Math.max(brands, distance(place, new double[2]));
        }
        double longest = 0;
        for (int i = 0; i < ratings.attributes().size(); i++) {
            longest = Math.max(
                    longest, distance(new double[] {axes.direction(0, i), axes.direction(1, i)}, new double[2]));
        }
        return brands / longest;
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(ratings.warnings());
        if (places.length < FEW_BRANDS) {
            warnings.add(
                    "A map of " + places.length
                            + " brands describes them and no others; stability(500, 42) tells how far their places can be trusted.");
        }
        if (sharePlane() < LITTLE) {
            warnings.add("The plane shows only " + Numbers.percent(sharePlane(), 0)
                    + " of the differences between brands: some that look alike are not.");
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
                .withDecimals("dimension 1", 2)
                .withDecimals("dimension 2", 2)
                .withDecimals("from the middle", 2)
                .withDecimals("disagreement", 2)
                .withNote("Principal components of the mean ratings; dimension 1 shows " + share(0)
                        + " of the differences between brands, dimension 2 " + share(1) + ".")
                .withWarnings(warnings());
    }

    private String share(int axis) {
        return Numbers.percent(axes.size(axis) / axes.total(), 1);
    }
}
