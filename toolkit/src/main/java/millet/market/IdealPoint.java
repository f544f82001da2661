package millet.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.ShareColumn;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What people would buy, as a place in the map. Each answer lies where its own ratings put the brand; whether that respondent would buy it is regressed on the two
 * coordinates, which gives the <em>direction</em> in which purchases rise, and on their squared length as well, which gives the <em>ideal point</em> around which they are most
 * frequent (external preference analysis, J. D. Carroll, Individual differences and multidimensional scaling, 1972).
 *
 * <p>Where purchases rise without a top inside what people say, there is no ideal point: more is better, and the order of the brands along the direction is the answer.
 */
public final class IdealPoint implements Displayable {

    /** Yes and no are never explained to more than a part; below this the places say next to nothing. */
    private static final double LITTLE = 0.02;

    /** Four numbers are estimated; ten answers for each are a usual minimum. */
    private static final int FEW = 40;

    private final PerceptualMap map;
    private final double[] direction;
    private final double explained;
    private final double[] ideal;
    private final int answers;

    private IdealPoint(PerceptualMap map, double[] direction, double explained, double[] ideal, int answers) {
        this.answers = answers;
        this.map = map;
        this.direction = direction;
        this.explained = explained;
        this.ideal = ideal;
    }

    static IdealPoint of(PerceptualMap map) {
        BrandRatings ratings = map.ratings();
        if (!ratings.hasPurchases()) {
            throw new IllegalArgumentException("An ideal point needs to know what people would buy."
                    + " Say BrandRatings.of(…).withPurchase(\"would_buy\").map().idealPoint().");
        }
        LeastSquares line = new LeastSquares(3);
        LeastSquares hill = new LeastSquares(4);
        double farthest = 0;
        int answers = 0;
        for (int row = 0; row < ratings.rows(); row++) {
            double[] own = ownRatings(ratings, row);
            double purchase = ratings.purchase(row);
            if (own.length > 0 && !Double.isNaN(purchase)) {
                double[] place = map.placeOf(own);
                double square = place[0] * place[0] + place[1] * place[1];
                line.add(purchase, 1, place[0], place[1]);
                hill.add(purchase, 1, place[0], place[1], square);
                farthest = Math.max(farthest, Math.sqrt(square));
                answers++;
            }
        }
        double[] slope = line.solve();
        if (!(line.explained(slope) >= 0)) {
            throw new IllegalArgumentException(
                    "An ideal point needs answers that differ; all who answered would buy alike."
                            + " Look at the column of purchases.");
        }
        double[] curve = hill.solve();
        double[] top = top(curve, farthest);
        double explained = top.length == 0 ? line.explained(slope) : hill.explained(curve);
        return new IdealPoint(map, new double[] {slope[1], slope[2]}, explained, top, answers);
    }

    /** Empty if a rating is missing. */
    private static double[] ownRatings(BrandRatings ratings, int row) {
        double[] own = new double[ratings.attributes().size()];
        Arrays.setAll(own, attribute -> ratings.rating(row, attribute));
        return Arrays.stream(own).anyMatch(Double::isNaN) ? new double[0] : own;
    }

    /** Where the hill has its top, if it is a hill with a top among the answers. */
    private static double[] top(double[] hill, double farthest) {
        if (!(hill[3] < 0)) {
            return new double[0];
        }
        double[] top = {-hill[1] / (2 * hill[3]), -hill[2] / (2 * hill[3])};
        return PerceptualMap.distance(top, new double[2]) <= farthest ? top : new double[0];
    }

    /**
     * The direction in which purchases rise.
     *
     * @return by how much they rise with a point along dimension 1 and 2
     */
    public double[] direction() {
        return direction.clone();
    }

    /**
     * The ideal point.
     *
     * @return its place along dimension 1 and 2; empty if purchases have no top among the answers
     */
    public Optional<double[]> place() {
        return ideal.length == 0 ? Optional.empty() : Optional.of(ideal.clone());
    }

    /**
     * How far a brand lies from the ideal point.
     *
     * @param brand its name
     * @return the distance in the plane
     * @throws IllegalArgumentException if there is no such brand, or no ideal point
     */
    public double distance(String brand) {
        double[] place = map.place(brand);
        if (ideal.length == 0) {
            throw new IllegalArgumentException("There is no ideal point: purchases rise all along one direction."
                    + " Look at the column 'along the direction'.");
        }
        return PerceptualMap.distance(place, ideal);
    }

    /** How far a brand lies along the direction, which has length 1 here. */
    private double along(int brand) {
        double length = PerceptualMap.distance(direction, new double[2]);
        double[] place = map.place(brand);
        return (place[0] * direction[0] + place[1] * direction[1]) / length;
    }

    /**
     * One row for each brand, the best place first: the nearest to the ideal point or, without one, the farthest along the direction.
     *
     * @return a table with the columns {@code rank}, {@code brand}, {@code would buy}, {@code along the direction} and {@code from the ideal} (missing without an ideal point)
     */
    @Override
    public Table toTable() {
        List<String> brands = map.ratings().brands();
        double[] shares = map.ratings().purchaseShares();
        Table table = Table.create(
                "brands and the ideal",
                IntColumn.create("rank"),
                StringColumn.create("brand"),
                ShareColumn.of("would buy"),
                DoubleColumn.create("along the direction"),
                DoubleColumn.create("from the ideal"));
        int rank = 1;
        for (int brand : order()) {
            table.intColumn(0).append(rank++);
            table.stringColumn(1).append(brands.get(brand));
            table.doubleColumn(2).append(shares[brand]);
            table.doubleColumn(3).append(along(brand));
            if (ideal.length == 0) {
                table.doubleColumn(4).appendMissing();
            } else {
                table.doubleColumn(4).append(distance(brands.get(brand)));
            }
        }
        return table;
    }

    private List<Integer> order() {
        Comparator<Integer> best = ideal.length == 0
                ? Comparator.comparingDouble((Integer brand) -> -along(brand))
                : Comparator.comparingDouble((Integer brand) -> PerceptualMap.distance(map.place(brand), ideal));
        return IntStream.range(0, map.ratings().brands().size())
                .boxed()
                .sorted(best)
                .toList();
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (ideal.length == 0) {
            warnings.add(
                    "There is no ideal point among the answers: purchases rise along one direction, further is better.");
        }
        if (answers < FEW) {
            warnings.add("Only " + Numbers.count(answers, "answer")
                    + " tell what people would buy: with so few, places seem to explain" + " what is chance. Ask for "
                    + FEW + " and more.");
        }
        if (explained < LITTLE) {
            warnings.add("The places explain only " + Numbers.percent(explained, 1)
                    + " of who would buy: other things decide.");
        }
        warnings.add(
                "Who likes a brand rates all of it well (halo), so that nearness may follow from liking and not the other way round.");
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
                .withDecimals("along the direction", 2)
                .withDecimals("from the ideal", 2)
                .withNote("Purchases rise by " + Numbers.fixed(100 * direction[0], 1)
                        + " points with a point along dimension 1 and by "
                        + Numbers.fixed(100 * direction[1], 1) + " along dimension 2."
                        + place().map(at -> " The ideal lies at " + Numbers.fixed(at[0], 2) + ", "
                                        + Numbers.fixed(at[1], 2) + ".")
                                .orElse("")
                        + " The places explain " + Numbers.percent(explained, 1) + " of who would buy.")
                .withWarnings(warnings());
    }
}
