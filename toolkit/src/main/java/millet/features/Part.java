package millet.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import millet.display.Names;
import millet.display.Numbers;

/** One line of a recipe: what it makes of which column, before any row was seen. */
sealed interface Part {

    /** The column or columns that it is made of, as a reader names them. */
    String column();

    /** What it makes, in a few words. */
    String told();

    /** What the training table must have. */
    List<Expected> expected();

    /** Learns from the training rows. */
    Encoder fit(SourceRows rows, List<Encoder> before, RecipeOptions options);

    /** Writes the features of the training rows; others than those of new rows only where the target had a say. */
    default void encode(Encoder fitted, SourceRows rows, Matrix to, int at, RecipeOptions options) {
        fitted.encode(rows, to, at);
    }

    /** Nothing to learn. */
    record Given(Encoder encoder) implements Part {

        @Override
        public String column() {
            return encoder.column();
        }

        @Override
        public String told() {
            return encoder instanceof Encoder.DateParts date && date.cyclic()
                    ? "sine and cosine of the " + date.part().word()
                    : encoder.told(0);
        }

        @Override
        public List<Expected> expected() {
            return encoder.expected();
        }

        @Override
        public Encoder fit(SourceRows rows, List<Encoder> before, RecipeOptions options) {
            return encoder;
        }
    }

    /** A column for each category. */
    record OneHot(String column) implements Part {

        private static final int MANY = 50;

        @Override
        public String told() {
            return "0 or 1 for each category";
        }

        @Override
        public List<Expected> expected() {
            return List.of(Expected.category(column));
        }

        @Override
        public Encoder fit(SourceRows rows, List<Encoder> before, RecipeOptions options) {
            Categories categories = rows.categories(column);
            List<String> sorted = categories.sorted();
            checkCase(sorted);
            if (sorted.size() > MANY) {
                rows.note("'" + column + "' has " + Numbers.count(sorted.size())
                        + " categories, a column each; frequency or targetMean say it in one.");
            }
            if (sorted.size() < 2 && !categories.hasMissing()) {
                rows.note("'" + column + "' is the same in all rows and says nothing.");
            }
            return new Encoder.Indicators(
                    column, sorted, categories.hasMissing(), options.droppingFirst(), options.refusingUnseen());
        }

        /** Columns of tables differ in more than upper and lower case and the blanks around their names. */
        private void checkCase(List<String> sorted) {
            List<String> ordered = new ArrayList<>(sorted);
            ordered.sort(Comparator.comparing(String::trim, String.CASE_INSENSITIVE_ORDER));
            for (int i = 1; i < ordered.size(); i++) {
                if (ordered.get(i).trim().equalsIgnoreCase(ordered.get(i - 1).trim())) {
                    throw new IllegalArgumentException(
                            "oneHot needs categories that differ in more than upper and lower case and blanks around; '"
                                    + column + "' has '" + ordered.get(i - 1) + "' and '" + ordered.get(i)
                                    + "'. Make one of them first, with CleaningRule.trim(\"" + column
                                    + "\") or lowerCase(\"" + column + "\") perhaps.");
                }
            }
        }
    }

    /** The share of training rows that have a category. */
    record Frequency(String column) implements Part {

        @Override
        public String told() {
            return "share of the training rows";
        }

        @Override
        public List<Expected> expected() {
            return List.of(Expected.category(column));
        }

        @Override
        public Encoder fit(SourceRows rows, List<Encoder> before, RecipeOptions options) {
            Categories categories = rows.categories(column);
            List<String> sorted = categories.sorted();
            int[] places = categories.placesIn(sorted);
            int[] counts = categories.counts();
            Double[] shares = new Double[sorted.size()];
            int missing = rows.count();
            for (int code = 0; code < counts.length; code++) {
                shares[places[code]] = (double) counts[code] / rows.count();
                missing -= counts[code];
            }
            return new Encoder.CategoryValues(
                    column,
                    "frequency of " + column,
                    told(),
                    sorted,
                    Arrays.asList(shares),
                    missing > 0 ? (Double) ((double) missing / rows.count()) : null,
                    options.refusingUnseen() ? null : (Double) 0.0);
        }
    }

    /** The mean of the target for a category, drawn towards the mean of all. */
    record TargetMean(String column, String target) implements Part {

        @Override
        public String told() {
            return "mean of " + target + " by category, out of fold";
        }

        @Override
        public List<Expected> expected() {
            return List.of(Expected.category(column), Expected.number(target));
        }

        @Override
        public Encoder fit(SourceRows rows, List<Encoder> before, RecipeOptions options) {
            Categories categories = rows.categories(column);
            List<String> sorted = categories.sorted();
            int[] places = categories.placesIn(sorted);
            TargetMeans means = new TargetMeans(categories, rows.numbersOrMissing(target), options);
            means.check(column, target);
            if (means.withoutTarget() > 0) {
                rows.note("'" + target + "': " + Numbers.count(means.withoutTarget(), "row")
                        + " without a target had no say in the means of '" + column + "'.");
            }
            double[] all = means.ofAll();
            Double[] values = new Double[sorted.size()];
            for (int code = 0; code < values.length; code++) {
                values[places[code]] = all[code];
            }
            return new Encoder.CategoryValues(
                    column,
                    "mean " + target + " by " + column,
                    "mean of " + target + " for the category",
                    sorted,
                    Arrays.asList(values),
                    categories.hasMissing() ? (Double) all[values.length] : null,
                    options.refusingUnseen() ? null : (Double) means.prior());
        }

        @Override
        public void encode(Encoder fitted, SourceRows rows, Matrix to, int at, RecipeOptions options) {
            double[] means =
                    new TargetMeans(rows.categories(column), rows.numbersOrMissing(target), options).outOfFold();
            for (int row = 0; row < means.length; row++) {
                to.set(row, at, means[row]);
            }
        }
    }

    /** Bins of equal width or with equally many rows. */
    record Cut(String column, int bins, boolean byWidth) implements Part {

        private static final int MOST = 1000;

        public Cut {
            if (bins < 2 || bins > MOST) {
                throw new IllegalArgumentException("binned needs 2 to " + MOST + " bins for '" + column + "', not "
                        + bins + ". Say binnedByFrequency(\"" + column + "\", 4).");
            }
        }

        @Override
        public String told() {
            return bins + (byWidth ? " bins of equal width" : " bins of equally many rows");
        }

        @Override
        public List<Expected> expected() {
            return List.of(Expected.number(column));
        }

        @Override
        public Encoder fit(SourceRows rows, List<Encoder> before, RecipeOptions options) {
            double[] numbers = rows.numbersOrMissing(column);
            double[] sorted = SourceRows.present(numbers);
            if (sorted.length == 0) {
                throw new IllegalArgumentException("binned needs values to cut '" + column
                        + "' into bins; all are missing. Leave the column out.");
            }
            Arrays.sort(sorted);
            List<Double> edges = edges(sorted);
            if (edges.size() < bins - 1) {
                rows.note("'" + column + "' has only " + (edges.size() + 1) + " bins instead of " + bins
                        + ": too many of its values are alike.");
            }
            return bins(edges, sorted, sorted.length < numbers.length, options);
        }

        private Encoder bins(List<Double> edges, double[] sorted, boolean missing, RecipeOptions options) {
            return new Encoder.Bins(
                    column, edges, sorted[0], sorted[sorted.length - 1], missing, options.droppingFirst());
        }

        /** Edges above the least value, so that no bin is empty of training rows by necessity. */
        private List<Double> edges(double[] sorted) {
            double least = sorted[0];
            double greatest = sorted[sorted.length - 1];
            List<Double> edges = new ArrayList<>();
            double last = least;
            for (int i = 1; i < bins; i++) {
                double share = (double) i / bins;
                double edge = byWidth ? least * (1 - share) + greatest * share : Quantile.of(sorted, share);
                if (edge > last && edge <= greatest) {
                    edges.add(edge);
                    last = edge;
                }
            }
            return edges.isEmpty() ? List.of(firstAbove(sorted)) : edges;
        }

        private static double firstAbove(double[] sorted) {
            for (double number : sorted) {
                if (number > sorted[0]) {
                    return number;
                }
            }
            return sorted[0];
        }
    }

    /** Bins between edges that are given. */
    record Edges(String column, List<Double> edges) implements Part {

        public Edges {
            edges = List.copyOf(edges);
            Encoder.Bins.checkEdges(column, edges);
        }

        @Override
        public String told() {
            return "bins at " + edges.stream().map(Text::of).collect(Collectors.joining(", "));
        }

        @Override
        public List<Expected> expected() {
            return List.of(Expected.number(column));
        }

        @Override
        public Encoder fit(SourceRows rows, List<Encoder> before, RecipeOptions options) {
            double[] numbers = rows.numbersOrMissing(column);
            boolean missing = SourceRows.present(numbers).length < numbers.length;
            return new Encoder.Bins(
                    column, edges, -Double.MAX_VALUE, Double.MAX_VALUE, missing, options.droppingFirst());
        }
    }

    /** Products of features made before. */
    record Interaction(String left, String right) implements Part {

        public Interaction {
            if (left.equals(right)) {
                throw new IllegalArgumentException(
                        "interaction needs two different features, and got '" + left + "' twice.");
            }
        }

        @Override
        public String column() {
            return left + " × " + right;
        }

        @Override
        public String told() {
            return "product";
        }

        @Override
        public List<Expected> expected() {
            return List.of();
        }

        @Override
        public Encoder fit(SourceRows rows, List<Encoder> before, RecipeOptions options) {
            return new Encoder.Product(named(left, before, "interaction"), named(right, before, "interaction"));
        }
    }

    /** The features of this name, or else all that were made of the column of this name. */
    static List<String> named(String name, List<Encoder> encoders, String subject) {
        List<String> names =
                encoders.stream().flatMap(encoder -> encoder.names().stream()).toList();
        if (names.contains(name)) {
            return List.of(name);
        }
        List<String> made = encoders.stream()
                .filter(encoder -> encoder.column().equals(name))
                .flatMap(encoder -> encoder.names().stream())
                .toList();
        if (made.isEmpty()) {
            throw new IllegalArgumentException(
                    subject + " needs features that the recipe makes before; there is none called or made of '" + name
                            + "' in " + names + "." + Names.suggestion(name, names));
        }
        return made;
    }
}
