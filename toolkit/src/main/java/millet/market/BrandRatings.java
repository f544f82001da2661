package millet.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import millet.display.Displayable;
import millet.display.Names;
import millet.display.Numbers;
import millet.display.ShareColumn;
import millet.display.TableView;
import millet.table.Keys;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What people say of brands: each row of a survey is what one respondent says of one brand, attribute by attribute. Shown are the means of each brand and how
 * much people disagree about it.
 *
 * <p>A brand that everybody rates in the middle and one that half of the people rate high and half low have the same mean. The second one is not clear: the
 * <em>disagreement</em> tells them apart. It is the standard deviation of the ratings of a brand around its means, over all its attributes.
 */
public final class BrandRatings implements Displayable {

    private final Table survey;
    private final String brandColumn;
    private final List<String> attributes;
    private final List<String> brands;
    private final int[] brandOf;
    private final double[][] ratings;
    private final double[][] means;
    private final int[] answers;
    private final double[] disagreement;
    private final int[] respondentOf;
    private final int respondents;
    private final String respondentColumn;
    private final String purchaseColumn;
    private final double[] purchases;

    private BrandRatings(Table survey, String brand, List<String> attributes, String respondent, String purchase) {
        this.survey = survey;
        this.brandColumn = brand;
        this.attributes = attributes;
        this.respondentColumn = respondent;
        this.purchaseColumn = purchase;
        Column<?> brandValues = Names.column(survey, brand, "A map of brands");
        Keys keys = Keys.of(brandValues);
        brandOf = keys.codes();
        brands = names(brandValues, keys);
        ratings = attributes.stream()
                .map(attribute -> numbers(Names.column(survey, attribute, "A map of brands")))
                .toArray(double[][]::new);
        answers = new int[brands.size()];
        for (int code : brandOf) {
            answers[code]++;
        }
        means = new double[brands.size()][attributes.size()];
        disagreement = new double[brands.size()];
        average();
        if (respondent == null) {
            respondentOf = new int[brandOf.length];
            Arrays.setAll(respondentOf, row -> row);
            respondents = brandOf.length;
        } else {
            Keys people = Keys.of(Names.column(survey, respondent, "A map of brands"));
            respondentOf = people.codes();
            respondents = people.count();
        }
        purchases = purchase == null ? new double[0] : numbers(Names.column(survey, purchase, "A map of brands"));
    }

    /**
     * The ratings of a survey.
     *
     * @param survey one row for each respondent and brand
     * @param brand the column of the brands
     * @param attributes columns of numbers, two or more, all on the same scale
     * @return the ratings, each row taken for another respondent until {@link #withRespondent} is said
     * @throws IllegalArgumentException if a column is unknown or holds no numbers, there are fewer than three brands or two attributes, or a brand has no rating
     *     of an attribute
     */
    public static BrandRatings of(Table survey, String brand, String... attributes) {
        List<String> names = List.copyOf(new LinkedHashSet<>(Arrays.asList(attributes)));
        if (names.size() < 2 || names.size() < attributes.length) {
            throw new IllegalArgumentException("A map of brands needs two or more different attributes, not " + names
                    + ". Say BrandRatings.of(survey, \"brand\", \"price_value\", \"picture\", \"prestige\").");
        }
        BrandRatings ratings = new BrandRatings(survey, brand, names, null, null);
        for (String taken : List.of("brand", "answers", "disagreement")) {
            if (names.stream().anyMatch(taken::equalsIgnoreCase)) {
                throw new IllegalArgumentException("The table of ratings has a column '" + taken
                        + "' of its own, so that no attribute can be called so. Rename the column first.");
            }
        }
        return ratings;
    }

    /**
     * The same ratings with the column that says who answered, so that {@link PerceptualMap#stability} can draw respondents with all their answers.
     *
     * @param column its name
     * @return new ratings
     * @throws IllegalArgumentException if there is no such column
     */
    public BrandRatings withRespondent(String column) {
        Names.column(survey, column, "A map of brands");
        return new BrandRatings(survey, brandColumn, attributes, column, purchaseColumn);
    }

    /**
     * The same ratings with the column that says whether the respondent would buy the brand, which {@link PerceptualMap#idealPoint} needs.
     *
     * @param column yes and no, or numbers
     * @return new ratings
     * @throws IllegalArgumentException if there is no such column, or it holds neither
     */
    public BrandRatings withPurchase(String column) {
        Names.column(survey, column, "A map of brands");
        return new BrandRatings(survey, brandColumn, attributes, respondentColumn, column);
    }

    private static List<String> names(Column<?> column, Keys keys) {
        List<String> names = new ArrayList<>();
        for (int group = 0; group < keys.count(); group++) {
            int row = keys.firstRow(group);
            if (column.isMissing(row) || column.getString(row).isBlank()) {
                throw new IllegalArgumentException("Each row of a survey of brands names its brand; row " + row
                        + " of column '" + column.name() + "' is missing. Leave such rows out first.");
            }
            names.add(column.getString(row));
        }
        if (names.size() < 3) {
            throw new IllegalArgumentException(
                    "A map of brands needs three brands or more; column '" + column.name() + "' has " + names + ".");
        }
        return List.copyOf(names);
    }

    private static double[] numbers(Column<?> column) {
        double[] values = new double[column.size()];
        if (column instanceof BooleanColumn yesNo) {
            Arrays.setAll(values, row -> yesNo.isMissing(row) ? Double.NaN : yesNo.get(row) ? 1 : 0);
        } else if (column instanceof NumericColumn<?> numbers) {
            Arrays.setAll(values, row -> finite(numbers.isMissing(row) ? Double.NaN : numbers.getDouble(row)));
        } else {
            throw new IllegalArgumentException("A map of brands needs numbers; column '" + column.name() + "' holds "
                    + column.type().name().toLowerCase(Locale.ROOT) + ".");
        }
        return values;
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private void average() {
        for (int attribute = 0; attribute < attributes.size(); attribute++) {
            double[] sums = new double[brands.size()];
            int[] counts = new int[brands.size()];
            for (int row = 0; row < brandOf.length; row++) {
                if (!Double.isNaN(ratings[attribute][row])) {
                    sums[brandOf[row]] += ratings[attribute][row];
                    counts[brandOf[row]]++;
                }
            }
            for (int brand = 0; brand < sums.length; brand++) {
                if (counts[brand] == 0) {
                    throw new IllegalArgumentException("Nobody rates the attribute '" + attributes.get(attribute)
                            + "' of the brand '" + brands.get(brand) + "'. Leave the brand or the attribute out.");
                }
                means[brand][attribute] = sums[brand] / counts[brand];
            }
        }
        disagree();
    }

    private void disagree() {
        double[] squares = new double[brands.size()];
        int[] counts = new int[brands.size()];
        for (int attribute = 0; attribute < attributes.size(); attribute++) {
            for (int row = 0; row < brandOf.length; row++) {
                double off = ratings[attribute][row] - means[brandOf[row]][attribute];
                if (!Double.isNaN(off)) {
                    squares[brandOf[row]] += off * off;
                    counts[brandOf[row]]++;
                }
            }
        }
        for (int brand = 0; brand < squares.length; brand++) {
            disagreement[brand] = Math.sqrt(squares[brand] / counts[brand]);
        }
    }

    /**
     * The map: principal components of the brands' means, centred on the mean of the brands.
     *
     * @return the map
     * @throws IllegalArgumentException if all brands are rated alike
     */
    public PerceptualMap map() {
        return PerceptualMap.of(this);
    }

    /**
     * The brands.
     *
     * @return in the order of their first rows
     */
    public List<String> brands() {
        return brands;
    }

    /**
     * The attributes.
     *
     * @return in the order in which they were given
     */
    public List<String> attributes() {
        return attributes;
    }

    double[][] means() {
        return Arrays.stream(means).map(double[]::clone).toArray(double[][]::new);
    }

    double disagreement(int brand) {
        return disagreement[brand];
    }

    int rows() {
        return brandOf.length;
    }

    int brandOf(int row) {
        return brandOf[row];
    }

    int respondentOf(int row) {
        return respondentOf[row];
    }

    boolean hasRespondents() {
        return respondentColumn != null;
    }

    int respondents() {
        return respondents;
    }

    double rating(int row, int attribute) {
        return ratings[attribute][row];
    }

    boolean hasPurchases() {
        return purchases.length > 0;
    }

    /** NaN where it is missing. */
    double purchase(int row) {
        return purchases[row];
    }

    /** The mean of the purchases of each brand; NaN where there are none. */
    double[] purchaseShares() {
        double[] sums = new double[brands.size()];
        int[] counts = new int[brands.size()];
        for (int row = 0; row < purchases.length; row++) {
            if (!Double.isNaN(purchases[row])) {
                sums[brandOf[row]] += purchases[row];
                counts[brandOf[row]]++;
            }
        }
        Arrays.setAll(sums, brand -> counts[brand] == 0 ? Double.NaN : sums[brand] / counts[brand]);
        return sums;
    }

    /**
     * One row for each brand.
     *
     * @return a table with the columns {@code brand}, {@code answers}, one for each attribute (the mean rating), {@code disagreement} and, where it was said, the
     *     column of purchases (its mean)
     */
    @Override
    public Table toTable() {
        Table table = Table.create(
                "ratings of brands", StringColumn.create("brand", brands), IntColumn.create("answers", answers));
        for (int attribute = 0; attribute < attributes.size(); attribute++) {
            int column = attribute;
            table.addColumns(DoubleColumn.create(
                    attributes.get(attribute),
                    Arrays.stream(means).mapToDouble(mean -> mean[column]).toArray()));
        }
        table.addColumns(DoubleColumn.create("disagreement", disagreement));
        if (hasPurchases()) {
            table.addColumns(ShareColumn.of(purchaseColumn, purchaseShares()));
        }
        return table;
    }

    @Override
    public List<String> warnings() {
        long missing = Arrays.stream(ratings)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isNaN)
                .count();
        return missing == 0
                ? List.of()
                : List.of(Numbers.count(missing, "rating") + (missing == 1 ? " is" : " are")
                        + " missing or infinite; each mean is over those that are there.");
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        TableView view = TableView.of(toTable())
                .withDecimals("disagreement", 2)
                .withNote(
                        "Mean ratings; disagreement is the standard deviation of the ratings around their brand's means.")
                .withWarnings(warnings());
        for (String attribute : attributes) {
            view = view.withDecimals(attribute, 2);
        }
        return view;
    }
}
