package millet.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import millet.display.Displayable;
import millet.display.Names;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How the columns of a table become features: a specification that is fitted on training rows and then makes the same features of any others.
 *
 * <p>Immutable. First all features are made, in the order in which they are named here; then the steps (log1p, standardized …) are done, in their order. A name in a step
 * or an interaction is that of a feature, or of a column: then all features made of it are meant.
 *
 * <ul>
 *   <li><b>Missing values</b>: a category or a number in bins that is missing makes a feature of its own, {@code city is missing}, if some were missing in training; else
 *       it counts as unseen. Any other missing value is an error until {@link #fillingMissing(String, String)} says what stands for it. What is filled in is learnt from the
 *       training rows and counted in the warnings.
 *   <li><b>Categories not seen in training</b>: 0 in all one-hot columns, frequency 0, the mean of all as target mean, counted in the warnings; an error after
 *       {@link #refusingUnseen()} and always for ordinal features. Numbers are categories by value: 5 and 5.0 are the same.
 *   <li><b>Values outside the range seen</b>: the first and the last bin are open; nothing else is cut.
 *   <li><b>Constant columns</b> stay, with a warning; infinite numbers are an error.
 *   <li><b>Yes and no</b> are 1 and 0 where a number is wanted; instants are read in UTC.
 * </ul>
 */
public final class FeatureRecipe implements Displayable {

    private final List<Part> parts;
    private final List<Filling> fillings;
    private final List<Scaling> scalings;
    private final RecipeOptions options;

    private FeatureRecipe(List<Part> parts, List<Filling> fillings, List<Scaling> scalings, RecipeOptions options) {
        this.parts = parts;
        this.fillings = fillings;
        this.scalings = scalings;
        this.options = options;
    }

    /** A step to be fitted, and the features or columns that it is for; none means all. */
    private record Scaling(Kind kind, List<String> names) {

        enum Kind {
            LOG1P("log1p"),
            STANDARDIZED("standardized"),
            MIN_MAX("min–max"),
            ROBUST("robust"),
            YEO_JOHNSON("Yeo–Johnson");

            private final String label;

            Kind(String label) {
                this.label = label;
            }
        }

        Features on(Features features, List<Encoder> encoders) {
            String[] meant = names.stream()
                    .flatMap(name -> Part.named(name, encoders, kind.label).stream())
                    .toArray(String[]::new);
            return switch (kind) {
                case LOG1P -> features.log1p(meant);
                case STANDARDIZED -> features.standardized(meant);
                case MIN_MAX -> features.minMax(meant);
                case ROBUST -> features.robust(meant);
                case YEO_JOHNSON -> features.yeoJohnson(meant);
            };
        }
    }

    /**
     * A recipe that begins with numbers as they are.
     *
     * @param numbers columns of numbers, or of yes and no; there may be none
     * @return a specification
     * @throws IllegalArgumentException if a name is missing or blank
     */
    public static FeatureRecipe of(String... numbers) {
        Features.present(numbers, "the names of columns", "Say FeatureRecipe.of(\"age\", \"spend\").");
        FeatureRecipe recipe = new FeatureRecipe(List.of(), List.of(), List.of(), RecipeOptions.USUAL);
        for (String number : numbers) {
            recipe = recipe.with(new Part.Given(new Encoder.Plain(name(number, "of"))));
        }
        return recipe;
    }

    /**
     * Adds a feature of 0 and 1 for each category of a column: {@code city = Beijing}.
     *
     * @param column a column of text, numbers, or yes and no
     * @return a new recipe
     */
    public FeatureRecipe oneHot(String column) {
        return with(new Part.OneHot(name(column, "oneHot")));
    }

    /**
     * Adds the place of a category on a scale, from 1.
     *
     * @param column the column; the feature has its name
     * @param levels all categories that there may be, from the lowest to the highest, at least two; a row of another one is an error
     * @return a new recipe
     * @throws IllegalArgumentException if there are fewer than two levels, or one stands twice
     */
    public FeatureRecipe ordinal(String column, String... levels) {
        name(column, "ordinal");
        Features.present(levels, "levels for ordinal", "Say ordinal(\"size\", \"S\", \"M\", \"L\").");
        List<Double> places = new ArrayList<>();
        for (String level : levels) {
            name(level, "ordinal");
            places.add(places.size() + 1.0);
        }
        if (levels.length < 2 || Arrays.stream(levels).distinct().count() < levels.length) {
            throw new IllegalArgumentException("ordinal needs at least two levels for '" + column
                    + "', all different, from the lowest to the highest; got " + Arrays.toString(levels) + ".");
        }
        return with(new Part.Given(new Encoder.CategoryValues(
                column, column, "place in " + String.join(" < ", levels), List.of(levels), places, null, null)));
    }

    /**
     * Adds the share of the training rows that have the same category, as a feature {@code frequency of district}.
     *
     * @param column a column of text, numbers, or yes and no
     * @return a new recipe
     */
    public FeatureRecipe frequency(String column) {
        return with(new Part.Frequency(name(column, "frequency")));
    }

    /**
     * Adds the mean of a target for each category, as a feature {@code mean bought by category}: (n · mean + m · mean of all) ÷ (n + m) for a category of n training rows, with
     * m of {@link #withSmoothing}. Training rows get the mean of the other folds ({@link #withFolds}), so that no row tells its own target; so
     * {@link FeatureTransform#training()} differs from applying the transform to the same rows. New rows need no target.
     *
     * @param column a column of text, numbers, or yes and no
     * @param target what is to be predicted: a column of numbers, or of yes and no; rows without one have no say
     * @return a new recipe
     */
    public FeatureRecipe targetMean(String column, String target) {
        name(column, "targetMean");
        if (column.equals(name(target, "targetMean"))) {
            throw new IllegalArgumentException(
                    "targetMean needs a column and a target that differ, and got '" + column + "' twice.");
        }
        return with(new Part.TargetMean(column, target));
    }

    /**
     * Adds a feature of 0 and 1 for each interval between given edges: {@code age < 18}, {@code age in [18, 25)}, {@code age ≥ 25}.
     *
     * @param column a column of numbers
     * @param edges where one interval ends and the next begins, ascending; n edges make n + 1 intervals, and an edge belongs to the one above
     * @return a new recipe
     * @throws IllegalArgumentException if there are no edges, or they are not finite and ascending
     */
    public FeatureRecipe binned(String column, double... edges) {
        Features.present(edges, "edges for binned", "Say binned(\"age\", 18, 25, 65).");
        return with(new Part.Edges(
                name(column, "binned"), Arrays.stream(edges).boxed().toList()));
    }

    /**
     * The same with intervals of equal width between the least and the greatest value of the training rows.
     *
     * @param column a column of numbers
     * @param bins how many, 2 to 1000
     * @return a new recipe
     */
    public FeatureRecipe binnedByWidth(String column, int bins) {
        return with(new Part.Cut(name(column, "binnedByWidth"), bins, true));
    }

    /**
     * The same with intervals that hold equally many of the training rows, by linear quantiles; fewer intervals, with a warning, where values are alike.
     *
     * @param column a column of numbers
     * @param bins how many, 2 to 1000
     * @return a new recipe
     */
    public FeatureRecipe binnedByFrequency(String column, int bins) {
        return with(new Part.Cut(name(column, "binnedByFrequency"), bins, false));
    }

    /**
     * Adds the product of two features, before any step: {@code age × spend}. Of two columns with several features each, such as one-hot ones, every pair.
     *
     * @param left a feature that the recipe makes before, or the column that such features are made of
     * @param right another
     * @return a new recipe
     */
    public FeatureRecipe interaction(String left, String right) {
        return with(new Part.Interaction(name(left, "interaction"), name(right, "interaction")));
    }

    /**
     * Adds parts of a date as numbers: {@code weekday of joined}.
     *
     * @param column a column of dates or times
     * @param parts one or several of year, quarter, month, day, weekday (Monday is 1, as in ISO 8601), hour, isWeekend
     * @return a new recipe
     * @throws IllegalArgumentException if no part is named or one is unknown
     */
    public FeatureRecipe datePart(String column, String... parts) {
        return withDateParts(column, parts, false);
    }

    /**
     * Adds parts of a date as sine and cosine of their place in the cycle, so that December is next to January: {@code sin month of joined}, {@code cos month of joined}.
     *
     * @param column a column of dates or times
     * @param parts one or several of quarter, month, day, weekday, hour
     * @return a new recipe
     * @throws IllegalArgumentException if no part is named, one is unknown or does not come round again
     */
    public FeatureRecipe cyclicDatePart(String column, String... parts) {
        return withDateParts(column, parts, true);
    }

    private FeatureRecipe withDateParts(String column, String[] words, boolean cyclic) {
        name(column, "datePart");
        if (words == null || words.length == 0) {
            throw new IllegalArgumentException("datePart needs the parts to take of '" + column
                    + "', and got none. Say datePart(\"" + column + "\", \"month\", \"weekday\").");
        }
        FeatureRecipe recipe = this;
        for (String word : words) {
            recipe = recipe.with(new Part.Given(new Encoder.DateParts(column, DatePart.named(word), cyclic)));
        }
        return recipe;
    }

    /**
     * Adds the whole days from a day to a date: {@code days from 2024-01-01 to joined}, negative for earlier dates.
     *
     * @param day where the count begins
     * @param column a column of dates or times
     * @return a new recipe
     */
    public FeatureRecipe daysFrom(LocalDate day, String column) {
        Features.present(day, "a day to count from", "Say LocalDate.of(2024, 1, 1).");
        return with(new Part.Given(new Encoder.DaysFrom(name(column, "daysFrom"), day.toEpochDay())));
    }

    /**
     * Adds 1 where a value is missing and 0 elsewhere: {@code age is missing}.
     *
     * @param columns any columns, at least one
     * @return a new recipe
     */
    public FeatureRecipe markingMissing(String... columns) {
        Features.present(columns, "the names of columns", "Say markingMissing(\"age\").");
        FeatureRecipe recipe = this;
        for (String column : columns) {
            recipe = recipe.with(new Part.Given(new Encoder.MissingMark(name(column, "markingMissing"))));
        }
        return recipe;
    }

    /**
     * Says what stands for the missing values of a column, wherever the recipe uses it.
     *
     * @param column its name
     * @param value {@code "median"} or {@code "mean"} of the training rows for numbers, {@code "median"} for dates (of an even number of dates the earlier of the middle two),
     *     {@code "mode"} for categories and numbers (of equally frequent ones the first in order), or the value itself: a number, a word, a day such as {@code "2024-01-31"}
     * @return a new recipe
     */
    public FeatureRecipe fillingMissing(String column, String value) {
        Filling filling = new Filling(name(column, "fillingMissing"), value);
        if (fillings.stream().anyMatch(known -> known.column().equals(column))) {
            throw new IllegalArgumentException(
                    "fillingMissing needs one value for a column; '" + column + "' has one already.");
        }
        return new FeatureRecipe(parts, append(fillings, filling), scalings, options);
    }

    /**
     * Says what number stands for the missing values of a column.
     *
     * @param column its name
     * @param value a finite number
     * @return a new recipe
     */
    public FeatureRecipe fillingMissing(String column, double value) {
        return fillingMissing(column, Text.category(value));
    }

    /**
     * Takes ln(1 + x) of features, as {@link Features#log1p} does.
     *
     * @param names features, or columns that features are made of; none means all features
     * @return a new recipe
     */
    public FeatureRecipe log1p(String... names) {
        return with(Scaling.Kind.LOG1P, names);
    }

    /**
     * Standardizes features, as {@link Features#standardized} does.
     *
     * @param names features, or columns that features are made of; none means all features
     * @return a new recipe
     */
    public FeatureRecipe standardized(String... names) {
        return with(Scaling.Kind.STANDARDIZED, names);
    }

    /**
     * Scales features to 0 to 1, as {@link Features#minMax} does.
     *
     * @param names features, or columns that features are made of; none means all features
     * @return a new recipe
     */
    public FeatureRecipe minMax(String... names) {
        return with(Scaling.Kind.MIN_MAX, names);
    }

    /**
     * Scales features by median and quartiles, as {@link Features#robust} does.
     *
     * @param names features, or columns that features are made of; none means all features
     * @return a new recipe
     */
    public FeatureRecipe robust(String... names) {
        return with(Scaling.Kind.ROBUST, names);
    }

    /**
     * Makes features more like a normal distribution, as {@link Features#yeoJohnson} does.
     *
     * @param names features, or columns that features are made of; none means all features
     * @return a new recipe
     */
    public FeatureRecipe yeoJohnson(String... names) {
        return with(Scaling.Kind.YEO_JOHNSON, names);
    }

    /**
     * Names the column that says which customer (or what else) a row is.
     *
     * @param column its name; its values are all there and all different
     * @return a new recipe
     */
    public FeatureRecipe withIds(String column) {
        return with(options.withIds(name(column, "withIds")));
    }

    /**
     * Leaves out the first category of every one-hot column and the first of all bins: what a row is not, it must then be. A regression with an intercept needs that; what
     * measures distances does not.
     *
     * @return a new recipe
     */
    public FeatureRecipe droppingFirst() {
        return with(options.dropFirst());
    }

    /**
     * Makes a category that was not seen in training an error.
     *
     * @return a new recipe
     */
    public FeatureRecipe refusingUnseen() {
        return with(options.refuseUnseen());
    }

    /**
     * How many rows the mean of all counts for in a target mean.
     *
     * @param rows 0 or more; 10 unless said
     * @return a new recipe
     */
    public FeatureRecipe withSmoothing(double rows) {
        return with(options.withSmoothing(rows));
    }

    /**
     * Into how many folds the training rows are drawn for target means; each row itself is one where there are fewer.
     *
     * @param folds 2 or more; 5 unless said
     * @return a new recipe
     */
    public FeatureRecipe withFolds(int folds) {
        return with(options.withFolds(folds));
    }

    /**
     * The start of the drawing of folds.
     *
     * @param seed any number; 42 unless said
     * @return a new recipe
     */
    public FeatureRecipe withSeed(long seed) {
        return with(options.withSeed(seed));
    }

    /**
     * Learns from training rows what the recipe asks for.
     *
     * @param train the rows; they are not changed
     * @return the fitted transform, with the features of these rows as {@link FeatureTransform#training()}
     * @throws IllegalArgumentException if the recipe makes no features, a column is missing or of another kind, there are no rows, or a value is missing that nothing fills
     */
    public FeatureTransform fit(Table train) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "A recipe needs features to make, and has none. Say FeatureRecipe.of(\"age\", \"spend\").oneHot(\"city\").");
        }
        checkFillings();
        Expected.check(train, expected(), "The recipe");
        Features.checkSize(train.rowCount(), 1);
        List<Filling> fitted = fillings.stream()
                .map(filling -> filling.fit(train.column(filling.column())))
                .toList();
        SourceRows rows = new SourceRows(train, fitted);
        List<Encoder> encoders = new ArrayList<>();
        for (Part part : parts) {
            encoders.add(part.fit(rows, encoders, options));
        }
        Features features = new Encoding(options.ids(), needed(fitted, encoders), encoders)
                .apply(rows, (at, to, column) -> parts.get(at).encode(encoders.get(at), rows, to, column, options));
        for (Scaling scaling : scalings) {
            features = scaling.on(features, encoders);
        }
        return features.transform().withTraining(features);
    }

    private void checkFillings() {
        List<String> used = parts.stream()
                .flatMap(part -> part.expected().stream())
                .map(Expected::column)
                .distinct()
                .toList();
        for (Filling filling : fillings) {
            if (!used.contains(filling.column())) {
                throw new IllegalArgumentException("fillingMissing needs a column that the recipe makes a feature of; '"
                        + filling.column() + "' is none of " + used + "." + Names.suggestion(filling.column(), used));
            }
        }
    }

    /** New rows have no target, and nothing to fill it with. */
    private static List<Filling> needed(List<Filling> fitted, List<Encoder> encoders) {
        Set<String> columns = encoders.stream()
                .flatMap(encoder -> encoder.expected().stream())
                .map(Expected::column)
                .collect(Collectors.toSet());
        return fitted.stream()
                .filter(filling -> columns.contains(filling.column()))
                .toList();
    }

    private List<Expected> expected() {
        List<Expected> expected = new ArrayList<>();
        if (!options.ids().isEmpty()) {
            expected.add(Expected.category(options.ids()));
        }
        parts.forEach(part -> expected.addAll(part.expected()));
        return expected.stream().distinct().toList();
    }

    private FeatureRecipe with(Part part) {
        if (parts.contains(part)) {
            throw new IllegalArgumentException(
                    "A recipe needs each feature once; '" + part.column() + "' is there already: " + part.told() + ".");
        }
        List<Part> longer = append(parts, part);
        checkTargets(longer);
        return new FeatureRecipe(longer, fillings, scalings, options);
    }

    private static void checkTargets(List<Part> parts) {
        for (Part part : parts) {
            if (part instanceof Part.TargetMean mean
                    && parts.stream().anyMatch(other -> other.column().equals(mean.target()))) {
                throw new IllegalArgumentException(
                        "targetMean needs a target that is no feature; '" + mean.target()
                                + "' is both in this recipe, and a model would be told what it has to find out. Leave it out of the features.");
            }
        }
    }

    private FeatureRecipe with(Scaling.Kind kind, String... names) {
        Features.present(names, "names", "Give none to mean all.");
        List<String> given =
                Arrays.stream(names).map(name -> name(name, kind.label)).toList();
        return new FeatureRecipe(parts, fillings, append(scalings, new Scaling(kind, given)), options);
    }

    private FeatureRecipe with(RecipeOptions changed) {
        return new FeatureRecipe(parts, fillings, scalings, changed);
    }

    private static <T> List<T> append(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }

    private static String name(String name, String verb) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(verb + " needs names of columns that are not blank; got "
                    + (name == null ? "null" : "'" + name + "'") + ".");
        }
        return name;
    }

    /**
     * One row a part, in the order in which it is done: what it is for and what is done.
     *
     * @return a new table of columns | what
     */
    @Override
    public Table toTable() {
        StringColumn columns = StringColumn.create("columns");
        StringColumn what = StringColumn.create("what");
        fillings.forEach(filling -> {
            columns.append(filling.column());
            what.append("missing values filled: " + filling.value());
        });
        parts.forEach(part -> {
            columns.append(part.column());
            what.append(part.told());
        });
        scalings.forEach(scaling -> {
            columns.append(scaling.names().isEmpty() ? "all" : String.join(", ", scaling.names()));
            what.append(scaling.kind().label);
        });
        optionsTold().forEach((name, value) -> {
            columns.append(name);
            what.append(value);
        });
        return Table.create("feature recipe", columns, what);
    }

    private Map<String, String> optionsTold() {
        Map<String, String> told = new LinkedHashMap<>();
        if (!options.ids().isEmpty()) {
            told.put(options.ids(), "ids of the rows");
        }
        if (options.droppingFirst()) {
            told.put("first categories and bins", "left out");
        }
        if (options.refusingUnseen()) {
            told.put("unseen categories", "refused");
        }
        if (parts.stream().anyMatch(Part.TargetMean.class::isInstance)) {
            told.put(
                    "target means",
                    "smoothed by " + Text.of(options.smoothing()) + " rows, " + options.folds() + " folds, seed "
                            + options.seed());
        }
        return told;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureRecipe that
                && parts.equals(that.parts)
                && fillings.equals(that.fillings)
                && scalings.equals(that.scalings)
                && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return List.of(parts, fillings, scalings, options).hashCode();
    }

    /** The recipe as text. */
    @Override
    public String toString() {
        return toText();
    }
}
