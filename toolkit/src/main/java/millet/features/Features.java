package millet.features;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import millet.display.Displayable;
import millet.display.Names;
import millet.display.Numbers;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Rows of numbers with names: one row for each customer (or whatever is compared), one column for each feature, every number finite.
 *
 * <p>Immutable. Transformed features keep their original values beside them, so that a result can be told in the units that people know.
 */
public final class Features implements Displayable {

    private final String idName;
    private final List<String> ids;
    private final int rows;
    private final double[] originals;
    private final double[] values;
    private final FeatureTransform transform;
    private final List<String> notes;

    private Features(
            String idName,
            List<String> ids,
            double[] originals,
            double[] values,
            FeatureTransform transform,
            List<String> notes) {
        this.idName = idName;
        this.ids = ids;
        this.rows = ids.size();
        this.originals = originals;
        this.values = values;
        this.transform = transform;
        this.notes = notes;
    }

    /**
     * Features from numbers at hand; the ids are "1", "2", …
     *
     * @param names one for each column, different also when upper and lower case are not told apart
     * @param rows at least one row, each with a finite number for every name; they are copied
     * @return the features
     * @throws IllegalArgumentException if there are no rows or names, a row has another length, or a number is NaN or infinite
     */
    public static Features of(List<String> names, double[][] rows) {
        List<String> checked = checkedNames(names);
        present(rows, "rows of numbers", "Say new double[][] {{1, 20}, {3, 50}} or Features.of(table, columns).");
        checkSize(rows.length, checked.size());
        double[] values = new double[rows.length * checked.size()];
        for (int row = 0; row < rows.length; row++) {
            present(rows[row], "numbers in row " + (row + 1), "Leave the row out.");
            if (rows[row].length != checked.size()) {
                throw new IllegalArgumentException(
                        "Features need a number for each of " + checked + " in every row; row " + (row + 1) + " has "
                                + rows[row].length + " instead of " + checked.size() + ".");
            }
            for (int column = 0; column < checked.size(); column++) {
                values[row * checked.size() + column] = rows[row][column];
            }
        }
        return untransformed("row", new RowNumbers(rows.length), checked, values, List.of());
    }

    /**
     * Features from columns of a table; the ids are the numbers of its rows: "1", "2", …
     *
     * @param table the rows; it is copied from, not changed
     * @param columns columns of numbers, at least one: name them, so that an identifier does not slip in
     * @return the features, named after their columns
     * @throws IllegalArgumentException if no column is named, one is unknown or not of numbers, the table has no rows, or a value is missing,
     *     NaN or infinite (the message names row and column)
     */
    public static Features of(Table table, String... columns) {
        present(table, "a table", "Read one with Tables.read.");
        present(columns, "the names of columns", "Say Features.of(table, \"visits\", \"spend\").");
        if (columns.length == 0) {
            throw new IllegalArgumentException(
                    "Features need the names of their columns, so that an identifier does not slip in; none was given."
                            + " Columns of numbers in table '" + table.name() + "': "
                            + table.numericColumns().stream().map(Column::name).toList() + ".");
        }
        List<NumericColumn<?>> sources = new ArrayList<>();
        for (String column : columns) {
            present(column, "the name of each column", "Say Features.of(table, \"visits\", \"spend\").");
            sources.add(numbers(table, column));
        }
        List<String> names = checkedNames(sources.stream().map(Column::name).toList());
        checkSize(table.rowCount(), names.size());
        double[] values = new double[table.rowCount() * names.size()];
        for (int column = 0; column < names.size(); column++) {
            NumericColumn<?> source = sources.get(column);
            for (int row = 0; row < table.rowCount(); row++) {
                values[row * names.size() + column] = source.isMissing(row) ? Double.NaN : source.getDouble(row);
            }
        }
        return untransformed("row", new RowNumbers(table.rowCount()), names, values, List.of());
    }

    /** Features in original units, the one door through which numbers come in: they must be finite, and −0 becomes 0. */
    static Features untransformed(
            String idName, List<String> ids, List<String> names, double[] values, List<String> notes) {
        for (int at = 0; at < values.length; at++) {
            if (!Double.isFinite(values[at])) {
                int row = at / names.size();
                throw new IllegalArgumentException("Features need a finite number everywhere; '"
                        + names.get(at % names.size())
                        + (ids instanceof RowNumbers
                                ? "' in row " + (row + 1)
                                : "' of " + idName + " '" + ids.get(row) + "'")
                        + " is " + (Double.isNaN(values[at]) ? "missing (NaN)" : values[at])
                        + ". Leave the row out or fill in a value first.");
            }
            values[at] += 0.0;
        }
        return new Features(idName, ids, values, values, FeatureTransform.none(names), notes);
    }

    /**
     * The same features with ids of their own.
     *
     * @param ids one for each row, all different
     * @return new features
     * @throws IllegalArgumentException if their number is another, one is missing, or one stands twice
     */
    public Features withIds(List<String> ids) {
        return withIds("id", ids);
    }

    /**
     * The same features with ids of their own and a word for what a row is.
     *
     * @param idName what an id stands for, such as {@code "customer"}
     * @param ids one for each row, all different
     * @return new features
     * @throws IllegalArgumentException if the word is blank or a feature's name, the number of ids is not that of the rows, one is missing, or one stands twice
     */
    public Features withIds(String idName, List<String> ids) {
        if (idName == null || idName.isBlank()) {
            throw new IllegalArgumentException("Ids need a word for what a row is, such as \"customer\"; it is blank.");
        }
        if (isFeature(idName)) {
            throw new IllegalArgumentException("Ids need a word of their own for what a row is; '" + idName
                    + "' is a feature: " + names() + ". Say withIds(\"row\", ids).");
        }
        present(ids, "one id for each row", "Without withIds the rows are numbered.");
        if (ids.size() != rows) {
            throw new IllegalArgumentException("Features need one id for each row; there are "
                    + Numbers.count(ids.size(), "id") + " for " + Numbers.count(rows, "row") + ".");
        }
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < rows; row++) {
            String id = ids.get(row);
            if (id == null || id.isBlank()) {
                throw new IllegalArgumentException(
                        "Features need an id for each row; that of row " + (row + 1) + " is missing.");
            }
            if (!seen.add(id)) {
                throw new IllegalArgumentException(
                        "Features need a different id for each row; '" + id + "' stands twice, the second time in row "
                                + (row + 1) + ". Summarize the rows of one id first.");
            }
        }
        return new Features(idName, List.copyOf(ids), originals, values, transform, notes);
    }

    /**
     * The names of the features.
     *
     * @return them in the order of the columns
     */
    public List<String> names() {
        return transform.names();
    }

    /**
     * The ids of the rows.
     *
     * @return one for each row
     */
    public List<String> ids() {
        return ids;
    }

    /**
     * What an id stands for.
     *
     * @return such as {@code customer}; {@code row} where rows are only numbered
     */
    public String idName() {
        return idName;
    }

    /**
     * The number of rows.
     *
     * @return at least 1
     */
    public int rowCount() {
        return rows;
    }

    /**
     * The number of features.
     *
     * @return at least 1
     */
    public int columnCount() {
        return names().size();
    }

    /**
     * One value, transformed as {@link #transform()} says.
     *
     * @param row from 0
     * @param column from 0
     * @return a finite number
     */
    public double value(int row, int column) {
        return values[row * columnCount() + column];
    }

    /**
     * All values of one feature.
     *
     * @param name the feature
     * @return a new array, one value for each row
     * @throws IllegalArgumentException if there is no such feature
     */
    public double[] column(String name) {
        return column(indexOf(names(), name));
    }

    private double[] column(int column) {
        double[] taken = new double[rows];
        for (int row = 0; row < rows; row++) {
            taken[row] = value(row, column);
        }
        return taken;
    }

    /**
     * All values.
     *
     * @return a new array of rows
     */
    public double[][] toArray() {
        double[][] array = new double[rows][];
        for (int row = 0; row < rows; row++) {
            array[row] = Arrays.copyOfRange(values, row * columnCount(), (row + 1) * columnCount());
        }
        return array;
    }

    /**
     * Only these features, in this order, as they are transformed now.
     *
     * @param names at least one
     * @return new features
     * @throws IllegalArgumentException if none is given, one is unknown or one stands twice
     */
    public Features select(String... names) {
        present(names, "names", "Say select(\"visits\", \"spend\").");
        List<String> chosen = checkedNames(Arrays.asList(names));
        int[] columns = chosen.stream().mapToInt(name -> indexOf(names(), name)).toArray();
        double[] original = gather(originals, columns);
        double[] value = values == originals ? original : gather(values, columns);
        return new Features(idName, ids, original, value, transform.select(chosen), notes);
    }

    private double[] gather(double[] source, int[] columns) {
        double[] taken = new double[rows * columns.length];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns.length; i++) {
                taken[row * columns.length + i] = source[row * columnCount() + columns[i]];
            }
        }
        return taken;
    }

    /**
     * Takes ln(1 + x), which draws the long tail of counts and amounts in and leaves 0 at 0.
     *
     * @param names the features to take it of; none means all
     * @return new features
     * @throws IllegalArgumentException if a feature is unknown or a value is −1 or less (the message names its row)
     */
    public Features log1p(String... names) {
        return with(names, (name, column) -> new Step.Log1p());
    }

    /**
     * Subtracts the mean and divides by the standard deviation (of the population: divided by n, not n − 1), so that features can be compared.
     * A feature that is the same in all rows becomes 0, with a warning.
     *
     * @param names the features to standardize; none means all
     * @return new features
     * @throws IllegalArgumentException if a feature is unknown or its values are too large or too small to be squared
     */
    public Features standardized(String... names) {
        return with(names, Step.Standardize::fit);
    }

    /**
     * Subtracts the least value and divides by the distance to the greatest: 0 to 1 on these rows; other rows may lie outside, and are not cut.
     * A feature that is the same in all rows becomes 0, with a warning.
     *
     * @param names the features to scale; none means all
     * @return new features
     * @throws IllegalArgumentException if a feature is unknown or its values are too far apart for a number
     */
    public Features minMax(String... names) {
        return with(names, Step.MinMax::fit);
    }

    /**
     * Subtracts the median and divides by the distance of the quartiles, so that a few extreme values decide nothing. Where the quartiles are equal, only the median is
     * subtracted, with a warning; a feature that is the same in all rows becomes 0.
     *
     * @param names the features to scale; none means all
     * @return new features
     * @throws IllegalArgumentException if a feature is unknown or its values are too far apart for a number
     */
    public Features robust(String... names) {
        return with(names, Step.Robust::fit);
    }

    /**
     * Draws long tails in by the power that makes a feature most like a normal distribution; unlike log1p it takes negative values and fits its power, λ, by maximum
     * likelihood (Yeo and Johnson, Biometrika 87, 2000). It neither centres nor scales: say {@code .yeoJohnson().standardized()}.
     *
     * @param names the features to transform; none means all
     * @return new features; with a warning and λ = 1 where values are all alike
     * @throws IllegalArgumentException if a feature is unknown
     */
    public Features yeoJohnson(String... names) {
        return with(names, (name, column) -> Step.YeoJohnson.fit(column));
    }

    private Features with(String[] names, BiFunction<String, double[], Step> fit) {
        Step[] steps = new Step[columnCount()];
        for (int column : columns(names)) {
            steps[column] = fit.apply(names().get(column), column(column));
        }
        return with(steps);
    }

    /** The same rows with one more step done to each column that has one. */
    Features with(Step[] steps) {
        double[] changed = values.clone();
        for (int column = 0; column < steps.length; column++) {
            if (steps[column] != null) {
                apply(steps[column], column, changed);
            }
        }
        return new Features(idName, ids, originals, changed, transform.with(steps), notes);
    }

    private void apply(Step step, int column, double[] changed) {
        for (int row = 0; row < rows; row++) {
            double value = value(row, column);
            if (step instanceof Step.Log1p && value <= -1) {
                throw new IllegalArgumentException(
                        "log1p needs values above −1; '" + names().get(column) + "' of "
                                + idName + " '" + ids.get(row) + "' is " + value
                                + ". Take log1p before standardizing; leave the feature out of log1p; or look why it is negative (returns?).");
            }
            double result = step.apply(value);
            if (!Double.isFinite(result)) {
                throw new IllegalArgumentException(
                        "Features need a finite number everywhere; '"
                                + names().get(column) + "' of " + idName + " '" + ids.get(row) + "' is " + value
                                + " and would be "
                                + result + " when " + step.label()
                                + ". Look whether it is in the unit of the rows that the transform was fitted on, or leave the row out.");
            }
            changed[row * columnCount() + column] = result;
        }
    }

    /** "1", "2", … without an object for each row. */
    static List<String> numbered(int rows) {
        return new RowNumbers(rows);
    }

    /** The same numbers, known to be what a transform makes. */
    Features under(FeatureTransform made) {
        return new Features(idName, ids, originals, values, made, notes);
    }

    /** Some of the rows, each at most once and in their order, transformed as they are. */
    Features rows(int[] chosen) {
        double[] original = gatherRows(originals, chosen);
        double[] value = values == originals ? original : gatherRows(values, chosen);
        List<String> chosenIds = Arrays.stream(chosen).mapToObj(ids::get).toList();
        return new Features(idName, chosenIds, original, value, transform, notes);
    }

    private double[] gatherRows(double[] source, int[] chosen) {
        double[] taken = new double[chosen.length * columnCount()];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(source, chosen[i] * columnCount(), taken, i * columnCount(), columnCount());
        }
        return taken;
    }

    /**
     * The same rows and features in their original units.
     *
     * @return features that nothing was done to
     */
    public Features originals() {
        return new Features(idName, ids, originals, originals, FeatureTransform.none(names()), notes);
    }

    /**
     * What was done to the original values, with the means and deviations that it was fitted with.
     *
     * @return a value that can be applied to other rows
     */
    public FeatureTransform transform() {
        return transform;
    }

    /** Columns of these names, each once and in their own order; all for none. */
    private int[] columns(String... names) {
        present(names, "names", "Give none to mean all.");
        return names.length == 0
                ? IntStream.range(0, columnCount()).toArray()
                : Arrays.stream(names)
                        .mapToInt(name -> indexOf(names(), name))
                        .sorted()
                        .distinct()
                        .toArray();
    }

    static int indexOf(List<String> names, String name) {
        present(name, "the name of a feature", "There are " + names + ".");
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "There is no feature '" + name + "' in " + names + "." + Names.suggestion(name, names));
        }
        return index;
    }

    private static NumericColumn<?> numbers(Table table, String name) {
        Column<?> column = Names.column(table, name, "Features.of");
        if (column instanceof NumericColumn<?> numeric) {
            return numeric;
        }
        throw new IllegalArgumentException("Features need columns of numbers; '" + column.name() + "' of table '"
                + table.name() + "' holds "
                + column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ". Leave it out, or make numbers of it first.");
    }

    static void present(Object given, String what, String remedy) {
        if (given == null) {
            throw new IllegalArgumentException("Features need " + what + ", not null. " + remedy);
        }
    }

    static List<String> checkedNames(List<String> names) {
        present(names, "names", "Say List.of(\"visits\", \"spend\").");
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Features need at least one name, and got none.");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("Features need a name each; one of " + names + " is blank.");
            }
            if (!seen.add(name.trim().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "Features need different names; '" + name + "' stands twice in " + names + ".");
            }
        }
        return List.copyOf(names);
    }

    static void checkSize(int rows, int columns) {
        if (rows == 0) {
            throw new IllegalArgumentException(
                    "Features need at least one row, and got none. Look whether a filter has removed them all.");
        }
        if ((long) rows * columns > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("Features hold at most 2,147,483,639 numbers; these are " + rows
                    + " rows of " + columns + ". Take a sample or fewer columns.");
        }
    }

    /**
     * One row for each row: its id and its values, transformed as {@link #transform()} says.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        String header = isFeature(idName) ? "id of " + idName : idName;
        while (isFeature(header)) {
            header += "_";
        }
        Table table = Table.create(
                transform.isIdentity() ? "features" : "features, transformed", StringColumn.create(header, ids));
        for (int column = 0; column < columnCount(); column++) {
            table.addColumns(DoubleColumn.create(names().get(column), column(column)));
        }
        return table;
    }

    /** Columns of a table differ in more than upper and lower case. */
    private boolean isFeature(String name) {
        return names().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** What its source had to say, and what its transform has. */
    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(notes);
        warnings.addAll(transform.warnings());
        return List.copyOf(warnings);
    }

    /** The features as text. */
    @Override
    public String toString() {
        return toText();
    }

    /** "1", "2", … without an object for each row. */
    private static final class RowNumbers extends AbstractList<String> implements RandomAccess {

        private final int size;

        RowNumbers(int size) {
            this.size = size;
        }

        @Override
        public String get(int row) {
            return Integer.toString(java.util.Objects.checkIndex(row, size) + 1);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
