package millet.features;

import java.util.List;
import tech.tablesaw.api.Table;

/**
 * Divisions of the same rows for cross-validation: every row is in the test of one fold and in the training part of the others. It begins with
 * {@code Split.folds(5)}.
 *
 * <p>The sizes of the tests differ by one row at most, and class by class those of every class. By group whole groups are dealt, the large ones first,
 * each to the fold with the fewest rows. The rules for rows that are alone in their class, for missing values and for the order of the rows are those of
 * {@link Split}.
 *
 * <p>By time nothing is drawn: the window of training grows. With k folds the rows are cut, in the order of time, into k tests of
 * ⌊n ÷ (k + 1)⌋ rows at the end and what comes before them; each test is learned from all rows before it. The rows before the first test are in no test. Equal
 * times stay together, so that sizes may differ there.
 *
 * @param folds how many, at least 2
 * @param time the column that orders the rows in time; null where rows are drawn
 * @param stratum the column whose classes keep their proportions; null for none
 * @param group the column whose equal values stay together; null for none
 * @param seed where the random numbers start; 42 unless said otherwise
 */
public record KFold(int folds, String time, String stratum, String group, long seed) {

    /** Validates that there are at least two folds and that what is asked for goes together. */
    public KFold {
        if (folds < 2) {
            throw new IllegalArgumentException(
                    "Cross-validation needs at least 2 folds, not " + folds + ". Say Split.folds(5).");
        }
        if (time != null && (stratum != null || group != null)) {
            throw new IllegalArgumentException(
                    "Folds by time part the rows at moments, whatever their class or group; leave "
                            + (stratum != null ? "stratifiedBy(\"" + stratum + "\")" : "groupedBy(\"" + group + "\")")
                            + " or by(\"" + time + "\") out.");
        }
    }

    /**
     * The same, each fold being tested on what comes after all that it learns from.
     *
     * @param column a column of dates, date-times or numbers
     * @return a new specification
     * @throws IllegalArgumentException if classes or groups are asked for as well
     */
    public KFold by(String column) {
        return new KFold(folds, Split.named(column, "by"), stratum, group, seed);
    }

    /**
     * The same, each class with its share in every test.
     *
     * @param column a column of few different values
     * @return a new specification
     * @throws IllegalArgumentException if the rows are parted by time
     */
    public KFold stratifiedBy(String column) {
        return new KFold(folds, time, Split.named(column, "stratifiedBy"), group, seed);
    }

    /**
     * The same, rows with an equal value in the same test.
     *
     * @param column such as the household
     * @return a new specification
     * @throws IllegalArgumentException if the rows are parted by time
     */
    public KFold groupedBy(String column) {
        return new KFold(folds, time, stratum, Split.named(column, "groupedBy"), seed);
    }

    /**
     * The same with another seed.
     *
     * @param seed any number
     * @return a new specification
     */
    public KFold withSeed(long seed) {
        return new KFold(folds, time, stratum, group, seed);
    }

    /**
     * Divides a table.
     *
     * @param table at least as many rows as folds
     * @return the folds
     * @throws IllegalArgumentException if a column is unknown or of a type that does not fit, or there are fewer rows or groups than folds
     */
    public Folds<Table> apply(Table table) {
        return apply(SplitRows.of(table));
    }

    /**
     * Divides customers with what they bought next.
     *
     * @param customers at least as many as folds
     * @return the folds
     * @throws IllegalArgumentException if a column is unknown or of a type that does not fit, or there are fewer rows or groups than folds
     */
    public Folds<NextPurchases> apply(NextPurchases customers) {
        return apply(SplitRows.of(customers));
    }

    /**
     * Divides features.
     *
     * @param features at least as many rows as folds
     * @return the folds
     * @throws IllegalArgumentException if a feature is unknown, or there are fewer rows or groups than folds
     */
    public Folds<Features> apply(Features features) {
        return apply(SplitRows.of(features));
    }

    private <T> Folds<T> apply(SplitRows<T> rows) {
        if (time != null) {
            TimeOrder order = TimeOrder.of(rows, time);
            return new Folds<>(rows, order.windows(folds), true, folds, order, List.of());
        }
        Units units = Units.of(rows, stratum, group);
        return new Folds<>(rows, units.folds(folds, seed), false, folds, units, units.warnings());
    }
}
