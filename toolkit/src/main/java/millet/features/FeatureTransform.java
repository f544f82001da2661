package millet.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import millet.display.Displayable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What was done to features, with the numbers it was fitted with: a value that is applied to other rows, and kept in a file.
 *
 * <p>It comes from a {@link FeatureRecipe}, which makes features of any columns of a table, or from {@link Features} that were scaled. Two transforms are equal if they
 * do the same steps, with the same numbers, to the same features in the same order, made in the same way; the training rows have no say in that.
 */
public final class FeatureTransform implements Displayable {

    private final List<String> names;
    private final List<List<Step>> steps;
    private final Encoding encoding;
    private final Features training;

    private FeatureTransform(List<String> names, List<List<Step>> steps, Encoding encoding, Features training) {
        this.names = names;
        this.steps = steps;
        this.encoding = encoding;
        this.training = training;
    }

    static FeatureTransform none(List<String> names) {
        return new FeatureTransform(names, Collections.nCopies(names.size(), List.of()), Encoding.NONE, null);
    }

    static FeatureTransform of(Encoding encoding) {
        List<String> names = encoding.names();
        return new FeatureTransform(names, Collections.nCopies(names.size(), List.of()), encoding, null);
    }

    static FeatureTransform of(List<String> names, List<List<Step>> steps, Encoding encoding) {
        return new FeatureTransform(names, steps, encoding, null);
    }

    /** One more step for each feature that has one. */
    FeatureTransform with(Step[] more) {
        List<List<Step>> changed = new ArrayList<>(steps);
        for (int feature = 0; feature < more.length; feature++) {
            if (more[feature] != null) {
                List<Step> longer = new ArrayList<>(steps.get(feature));
                longer.add(more[feature]);
                changed.set(feature, List.copyOf(longer));
            }
        }
        return new FeatureTransform(names, List.copyOf(changed), encoding, null);
    }

    FeatureTransform select(List<String> chosen) {
        return new FeatureTransform(
                chosen,
                chosen.stream().map(name -> steps.get(names.indexOf(name))).toList(),
                encoding,
                null);
    }

    FeatureTransform withTraining(Features rows) {
        return new FeatureTransform(names, steps, encoding, rows);
    }

    Encoding encoding() {
        return encoding;
    }

    List<List<Step>> steps() {
        return steps;
    }

    /**
     * The features it is for.
     *
     * @return their names, in order
     */
    public List<String> names() {
        return names;
    }

    /**
     * Whether it leaves every value as it is.
     *
     * @return true if nothing was done to any feature
     */
    public boolean isIdentity() {
        return steps.stream().allMatch(List::isEmpty);
    }

    /**
     * Whether the logarithm was taken of a feature.
     *
     * @param feature its name
     * @return true if log1p is among its steps
     * @throws IllegalArgumentException if there is no such feature
     */
    public boolean hasLog1p(String feature) {
        return steps.get(Features.indexOf(names, feature)).stream().anyMatch(Step.Log1p.class::isInstance);
    }

    /**
     * The features of the rows that a recipe was fitted on, to fit a model with. They differ from {@link #apply(Table)} on the same rows where a target mean is among
     * them: there each row has the mean of the other folds, because its own target would tell the model what it has to find out.
     *
     * @return the features, transformed
     * @throws IllegalStateException if it was not fitted by a recipe in this session: a file keeps no rows, and scaled features are their own training rows
     */
    public Features training() {
        if (training == null) {
            throw new IllegalStateException(
                    "This transform keeps no training rows: it was read from a file or comes from features."
                            + " Take training() of what FeatureRecipe.fit returns.");
        }
        return training;
    }

    /**
     * Makes features of the rows of a table, with what was learnt from the training rows; nothing is learnt from these. Categories not seen in training, values outside
     * the range seen and missing values are dealt with as {@link FeatureRecipe} says, and counted in the warnings.
     *
     * @param rows a table with the columns that the training table had; more may be there, in any order
     * @return their features, transformed, the original values beside
     * @throws IllegalArgumentException if a column is missing or of another kind (the message names all), there are no rows, or a value is missing that nothing fills
     */
    public Features apply(Table rows) {
        return apply(fromTable().apply(rows));
    }

    /** Features that no recipe made are columns of numbers under their names. */
    private Encoding fromTable() {
        return encoding.encoders().isEmpty() ? Encoding.numbers(names) : encoding;
    }

    /** The columns that a table must have. */
    Set<Expected> expected() {
        return fromTable().expected();
    }

    /**
     * Does the same to other rows, with the means and deviations fitted before; values outside the range seen then are welcome.
     *
     * @param rows features in original units; more than needed may be there, in any order
     * @return the needed features of these rows, transformed, their original values beside
     * @throws IllegalArgumentException if a feature is missing, the rows were transformed already, log1p meets a value of −1 or less, or a
     *     value is so far from those seen that it becomes infinite
     */
    public Features apply(Features rows) {
        if (rows == null) {
            throw new IllegalArgumentException(
                    "A transform needs features in original units, not null. Say Features.of(table, columns).");
        }
        if (!rows.transform().isIdentity()) {
            throw new IllegalArgumentException(
                    "A transform needs features in original units; these were transformed already ("
                            + rows.transform().summary() + "). Hand over originals().");
        }
        Features result = rows.select(names.toArray(String[]::new));
        int most = steps.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < most; turn++) {
            Step[] next = new Step[names.size()];
            for (int feature = 0; feature < next.length; feature++) {
                next[feature] =
                        turn < steps.get(feature).size() ? steps.get(feature).get(turn) : null;
            }
            result = result.with(next);
        }
        return result.under(this);
    }

    /**
     * Writes what was learnt as JSON: names, kinds, every number to its last bit, and the columns that a table must have. No training row is in it, but categories are,
     * and the mean of the target for each.
     *
     * @param path the file to write, ending in {@code .json}; its folder is made where it is missing; an existing file is replaced
     * @return the absolute path written
     * @throws IllegalArgumentException if the name does not end in {@code .json}, or the file cannot be written there
     */
    public Path saveJson(String path) {
        return TransformFile.save(this, path);
    }

    /**
     * Reads a transform that was saved.
     *
     * @param path the file
     * @return a transform equal to the one that was saved
     * @throws IllegalArgumentException if there is no such file, it holds something else, is damaged, or was written by a later version of Millet
     */
    public static FeatureTransform load(String path) {
        return TransformFile.load(path);
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        for (int feature = 0; feature < names.size(); feature++) {
            if (!steps.get(feature).isEmpty()) {
                parts.add(names.get(feature) + ": "
                        + steps.get(feature).stream().map(Step::label).collect(Collectors.joining(", ")));
            }
        }
        return String.join("; ", parts);
    }

    /** What a reader should know of the fit: features that scaling has made 0, powers that could not be settled. */
    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (int feature = 0; feature < names.size(); feature++) {
            for (Step step : steps.get(feature)) {
                String warning = step.warning(names.get(feature));
                if (!warning.isEmpty() && !warnings.contains(warning)) {
                    warnings.add(warning);
                }
            }
        }
        return warnings;
    }

    /**
     * One row a feature: what it is made of if a recipe made it, its steps in order, and mean and deviation of the last standardizing, in the units that it met.
     *
     * @return a new table of feature | made of | steps | mean | deviation; mean and deviation are missing where nothing was standardized; made of is there only after a
     *     recipe
     */
    @Override
    public Table toTable() {
        StringColumn done = StringColumn.create("steps");
        DoubleColumn means = DoubleColumn.create("mean");
        DoubleColumn deviations = DoubleColumn.create("deviation");
        for (int feature = 0; feature < names.size(); feature++) {
            double mean = Double.NaN;
            double deviation = Double.NaN;
            for (Step step : steps.get(feature)) {
                if (step instanceof Step.Standardize standardize) {
                    mean = standardize.mean();
                    deviation = standardize.deviation();
                }
            }
            done.append(
                    steps.get(feature).isEmpty()
                            ? "as it is"
                            : steps.get(feature).stream().map(Step::told).collect(Collectors.joining(", ")));
            means.append(mean);
            deviations.append(deviation);
        }
        Table table = Table.create("transform", StringColumn.create("feature", names));
        if (!encoding.encoders().isEmpty()) {
            List<String> all = encoding.names();
            List<String> told = encoding.told();
            table.addColumns(StringColumn.create(
                    "made of",
                    names.stream().map(name -> told.get(all.indexOf(name))).toList()));
        }
        return table.addColumns(done, means, deviations);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureTransform that
                && names.equals(that.names)
                && steps.equals(that.steps)
                && encoding.equals(that.encoding);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * names.hashCode() + steps.hashCode()) + encoding.hashCode();
    }

    /** The transform as text. */
    @Override
    public String toString() {
        return toText();
    }
}
