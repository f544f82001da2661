package millet.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import millet.display.Displayable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What was done to features, with the means and deviations it was fitted with: a value that is applied to other rows.
 *
 * <p>Two transforms are equal if they do the same steps, with the same numbers, to the same features in the same order.
 */
public final class FeatureTransform implements Displayable {

    private final List<String> names;
    private final List<List<Step>> steps;

    private FeatureTransform(List<String> names, List<List<Step>> steps) {
        this.names = names;
        this.steps = steps;
    }

    static FeatureTransform none(List<String> names) {
        return new FeatureTransform(names, Collections.nCopies(names.size(), List.of()));
    }

    FeatureTransform with(int feature, Step step) {
        List<Step> longer = new ArrayList<>(steps.get(feature));
        longer.add(step);
        List<List<Step>> changed = new ArrayList<>(steps);
        changed.set(feature, List.copyOf(longer));
        return new FeatureTransform(names, List.copyOf(changed));
    }

    FeatureTransform select(List<String> chosen) {
        return new FeatureTransform(
                chosen,
                chosen.stream().map(name -> steps.get(names.indexOf(name))).toList());
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
        for (int feature = 0; feature < names.size(); feature++) {
            for (Step step : steps.get(feature)) {
                result = result.with(feature, step);
            }
        }
        return result;
    }

    /** The features that standardizing has made 0, because all rows were alike. */
    List<String> constants() {
        List<String> constants = new ArrayList<>();
        for (int feature = 0; feature < names.size(); feature++) {
            for (Step step : steps.get(feature)) {
                if (step instanceof Step.Standardize standardize && standardize.isConstant()) {
                    constants.add(names.get(feature));
                    break;
                }
            }
        }
        return constants;
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        for (int feature = 0; feature < names.size(); feature++) {
            if (!steps.get(feature).isEmpty()) {
                parts.add(names.get(feature) + ": " + labels(feature));
            }
        }
        return String.join("; ", parts);
    }

    private String labels(int feature) {
        return steps.get(feature).stream().map(Step::label).collect(Collectors.joining(", "));
    }

    /**
     * One row a feature: its steps in order, and mean and deviation of the last standardizing, in the units that it met.
     *
     * @return a new table of feature | steps | mean | deviation; mean and deviation are missing where nothing was standardized
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
            done.append(steps.get(feature).isEmpty() ? "as it is" : labels(feature));
            means.append(mean);
            deviations.append(deviation);
        }
        return Table.create("transform", StringColumn.create("feature", names), done, means, deviations);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureTransform that && names.equals(that.names) && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + steps.hashCode();
    }

    /** The transform as text. */
    @Override
    public String toString() {
        return toText();
    }
}
