package millet.features;

import java.time.LocalDate;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * A division of rows into those that a model learns from and those that judge it: a share drawn at random, as it is or class by class or whole group
 * by whole group, or what comes later in time.
 *
 * <pre>{@code
 * Split.holdOut(0.25).stratifiedBy("churn").apply(customers)          // the same share of every class, to one row
 * Split.holdOut(0.25).groupedBy("household").apply(orders)            // a household is wholly on one side
 * Split.holdOut(0.25).by("time").apply(orders)                        // the latest quarter of the rows
 * Split.after(LocalDate.of(2017, 9, 1)).by("time").apply(orders)      // that day and later
 * Split.folds(5).apply(customers)                                     // five tests, see KFold
 * }</pre>
 *
 * <p>Every row is on exactly one side, and both sides keep the order of the rows. What is drawn depends on the seed and on the order of the rows, and
 * on nothing else: not on the machine, the JDK or the number of threads. Drawn by group it depends on the groups and not on the order of
 * the rows; {@link NextPurchases} and {@link Features} by customer are in the order of the customers, so that there the order of the transactions plays no
 * part; by time nothing is drawn at all.
 *
 * <p>Class by class, largest remainders decide where a share is no whole number of rows. A row that is alone in its class stays in the training part, with
 * a warning. A missing class is a class. By group, the share is one of groups; a row without a group is a group of its own, with a warning. By
 * class and by group, all rows of a group need the same class. By time, equal times stay together.
 *
 * @param share the share of rows or groups for the test, above 0 and below 1; NaN where a day parts the rows
 * @param day the first day of the test; null where a share is given
 * @param time the column that orders the rows in time; null where rows are drawn
 * @param stratum the column whose classes keep their proportions; null for none
 * @param group the column whose equal values stay together; null for none
 * @param seed where the random numbers start; 42 unless said otherwise
 */
public record Split(double share, LocalDate day, String time, String stratum, String group, long seed) {

    private static final long SEED = 42;

    /** Validates that the share is one and that what is asked for goes together. */
    public Split {
        if (day == null && !(share > 0 && share < 1)) {
            throw new IllegalArgumentException("A split needs a share for the test above 0 and below 1, not " + share
                    + ". Say Split.holdOut(0.25).");
        }
        if (day != null) {
            share = Double.NaN;
        }
        if ((day != null || time != null) && (stratum != null || group != null)) {
            throw new IllegalArgumentException(
                    "A split by time parts the rows at one moment, whatever their class or group; leave "
                            + (stratum != null ? "stratifiedBy(\"" + stratum + "\")" : "groupedBy(\"" + group + "\")")
                            + " out, or say Split.holdOut(0.25) without a time.");
        }
    }

    /**
     * A share of the rows for the test, drawn at random.
     *
     * @param share above 0 and below 1, such as 0.25
     * @return a specification with seed 42
     */
    public static Split holdOut(double share) {
        return new Split(share, null, null, null, null, SEED);
    }

    /**
     * The rows of a day and later for the test; say in which column the time stands with {@link #by}.
     *
     * @param day the first day of the test
     * @return a specification
     */
    public static Split after(LocalDate day) {
        if (day == null) {
            throw new IllegalArgumentException("A split by time needs the first day of the test, not null."
                    + " Say Split.after(LocalDate.of(2017, 9, 1)).by(\"time\").");
        }
        return new Split(Double.NaN, day, null, null, null, SEED);
    }

    /**
     * Several tests instead of one, so that every row is in one of them.
     *
     * @param folds how many, at least 2
     * @return a specification with seed 42
     */
    public static KFold folds(int folds) {
        return new KFold(folds, null, null, null, SEED);
    }

    /**
     * The same, the test being what comes last in time.
     *
     * @param column a column of dates, date-times or numbers
     * @return a new specification
     * @throws IllegalArgumentException if classes or groups are asked for as well
     */
    public Split by(String column) {
        return new Split(share, day, named(column, "by"), stratum, group, seed);
    }

    /**
     * The same, each class with its share on both sides.
     *
     * @param column a column of few different values
     * @return a new specification
     * @throws IllegalArgumentException if the rows are parted by time
     */
    public Split stratifiedBy(String column) {
        return new Split(share, day, time, named(column, "stratifiedBy"), group, seed);
    }

    /**
     * The same, rows with an equal value on the same side.
     *
     * @param column such as the household
     * @return a new specification
     * @throws IllegalArgumentException if the rows are parted by time
     */
    public Split groupedBy(String column) {
        return new Split(share, day, time, stratum, named(column, "groupedBy"), seed);
    }

    /**
     * The same with another seed.
     *
     * @param seed any number
     * @return a new specification
     */
    public Split withSeed(long seed) {
        return new Split(share, day, time, stratum, group, seed);
    }

    /**
     * Divides a table.
     *
     * @param table at least two rows
     * @return both parts, named after the table
     * @throws IllegalArgumentException if a column is unknown or of a type that does not fit, or a part would be empty
     */
    public TrainTest<Table> apply(Table table) {
        return apply(SplitRows.of(table));
    }

    /**
     * Divides customers with what they bought next. {@code stratifiedBy("willBuy")} keeps the share of buyers.
     *
     * @param customers at least two
     * @return both parts
     * @throws IllegalArgumentException if a column is unknown or of a type that does not fit, or a part would be empty
     */
    public TrainTest<NextPurchases> apply(NextPurchases customers) {
        return apply(SplitRows.of(customers));
    }

    /**
     * Divides features.
     *
     * @param features at least two rows
     * @return both parts, transformed as they are
     * @throws IllegalArgumentException if a feature is unknown, or a part would be empty
     */
    public TrainTest<Features> apply(Features features) {
        return apply(SplitRows.of(features));
    }

    private <T> TrainTest<T> apply(SplitRows<T> rows) {
        if (day != null && time == null) {
            throw new IllegalArgumentException(
                    "A split at a day needs the column that says the time. Say Split.after(day).by(\"time\").");
        }
        if (time != null) {
            TimeOrder order = TimeOrder.of(rows, time);
            int[] partOf = day == null ? order.latest(share) : order.from(day);
            return TrainTest.of(rows, partOf, order, List.of());
        }
        Units units = Units.of(rows, stratum, group);
        return TrainTest.of(rows, units.holdOut(share, seed), units, units.warnings());
    }

    static String named(String column, String method) {
        if (column == null || column.isBlank()) {
            throw new IllegalArgumentException("A split needs the name of a column for " + method + "; it is "
                    + (column == null ? "null" : "blank") + ". Leave " + method + " out to draw single rows.");
        }
        return column;
    }
}
