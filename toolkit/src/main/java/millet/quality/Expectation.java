package millet.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import millet.display.Numbers;
import tech.tablesaw.api.Table;

/**
 * One thing that must be true of a table: a value, made by the factory that names it.
 *
 * <p>Most expectations are about rows: they are met if no row fails, or with {@link #mostly} if so many pass. What a missing value means is
 * said at each; all but {@link #notMissing} leave it out, so that one fault is counted once. {@link #fresh}, {@link #rowCount} and
 * {@link #ofType} are about the whole table.
 */
public final class Expectation {

    private static final double ALL = 1;

    private final Rule rule;
    private final double share;
    private final double weight;

    Expectation(Rule rule, double share, double weight) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("mostly(share) needs a share of the rows above 0 and up to 1, not "
                    + Shown.number(share) + ". mostly(0.99) lets one row of a hundred fail.");
        }
        if (share < ALL && !rule.judgesRows()) {
            throw new IllegalArgumentException(
                    "'" + rule.sentence() + "' is about the whole table, so that there are no"
                            + " rows of which a share could pass. Leave out mostly(" + Shown.number(share) + ").");
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("withWeight needs a number above 0, not " + Shown.number(weight)
                    + ". Every expectation weighs 1; withWeight(3) makes one count as three.");
        }
        this.rule = rule;
        this.share = share;
        this.weight = weight;
    }

    private Expectation(Rule rule) {
        this(rule, ALL, 1);
    }

    /**
     * Every one of these columns has a value in each row. A text of nothing but blanks is a value; say {@code matches(column, ".*\\S.*")} to
     * forbid it.
     *
     * @param columns one column or several
     * @return the expectation
     * @throws IllegalArgumentException if no column is named
     */
    public static Expectation notMissing(String... columns) {
        return new Expectation(new NotMissing(listed(columns)));
    }

    /**
     * No two rows have the same values in these columns together. All rows of a repeated key fail, the first one too: which of them is right
     * is not known. A row in which one of the columns is missing is left out, as in SQL.
     *
     * @param columns one column or several that make the key
     * @return the expectation
     * @throws IllegalArgumentException if no column is named
     */
    public static Expectation unique(String... columns) {
        return new Expectation(new Unique(listed(columns)));
    }

    /**
     * A number lies between two bounds. Missing values are left out; infinite ones fail unless the bound is infinite too.
     *
     * @param column a column of numbers
     * @param low the least number that is right
     * @param high the greatest number that is right; {@code Double.POSITIVE_INFINITY} for no bound
     * @return the expectation
     * @throws IllegalArgumentException if low is above high or one of them is NaN
     */
    public static Expectation inRange(String column, double low, double high) {
        return new Expectation(new InRange(column, low, high));
    }

    /**
     * A moment lies on one of the days between two. Missing values are left out.
     *
     * @param column a column of dates or times
     * @param from the first day that is right
     * @param to the last day that is right
     * @return the expectation
     * @throws IllegalArgumentException if a day is null or the first is after the last
     */
    public static Expectation inRange(String column, LocalDate from, LocalDate to) {
        return new Expectation(new InDateRange(column, Days.text("inRange", from), Days.text("inRange", to)));
    }

    /**
     * A value is one of some. Text must be the same to the letter, numbers by value, yes and no as {@code "yes"} and {@code "no"} or
     * {@code "true"} and {@code "false"}, dates as {@code "2024-01-31"}. Missing values are left out.
     *
     * @param column any column
     * @param values the values that are right, as text
     * @return the expectation
     * @throws IllegalArgumentException if there are no values or one is null
     */
    public static Expectation inSet(String column, String... values) {
        return new Expectation(new InSet(column, values == null ? null : listed(values)));
    }

    /**
     * The whole of a text follows a pattern; of whole numbers, their digits do. Missing values are left out.
     *
     * @param column a column of text or whole numbers
     * @param pattern a regular expression of Java, such as {@code "1\\d{10}"}
     * @return the expectation
     * @throws IllegalArgumentException if the pattern is no regular expression
     */
    public static Expectation matches(String column, String pattern) {
        return new Expectation(new Matches(column, pattern));
    }

    /**
     * A value occurs in a column of another table. Text must be the same to the letter, and what fails for nothing but upper and lower case,
     * blanks around or zeros in front is counted in the note. Numbers are compared by value, whatever their type; a whole number and a text as they are written.
     * Missing values are left out, and a missing key matches nothing.
     *
     * @param column a column of the table that is checked
     * @param table the table that has the keys, such as the customers; it is not copied
     * @param key its column of keys
     * @return the expectation
     * @throws IllegalArgumentException if there is no such table or key
     */
    public static Expectation foreignKey(String column, Table table, String key) {
        return new Expectation(new ForeignKey(column, table == null ? "" : table.name(), key, table));
    }

    /**
     * The table is up to date: its latest moment lies at most so many days before a day. Moments after that day do not count, because a date
     * in the future says nothing about today; a column without any moment fails.
     *
     * @param column a column of dates or times
     * @param days 0 or more
     * @param asOf the day to look from; {@link Expectations#withAsOf} sets another one for a whole suite
     * @return the expectation
     * @throws IllegalArgumentException if the days are negative or there is no day
     */
    public static Expectation fresh(String column, int days, LocalDate asOf) {
        return new Expectation(new Fresh(column, days, Days.text("fresh", asOf)));
    }

    /**
     * The table has a number of rows between two bounds, both included.
     *
     * @param fewest 0 or more
     * @param most no less than that; {@code Integer.MAX_VALUE} for no bound
     * @return the expectation
     * @throws IllegalArgumentException if the bounds are not in this order
     */
    public static Expectation rowCount(int fewest, int most) {
        return new Expectation(new RowCount(fewest, most));
    }

    /**
     * A column holds values of a type.
     *
     * @param column any column
     * @param type as tables are shown with: {@code text}, {@code integer}, {@code decimal}, {@code number} for either, {@code date}, {@code date
     *     and time}, {@code time in UTC}, {@code time of day}, {@code yes/no}
     * @return the expectation
     * @throws IllegalArgumentException if there is no such type
     */
    public static Expectation ofType(String column, String type) {
        return new Expectation(new OfType(column, type));
    }

    /**
     * A value is never below the one before it, in the order of the rows; equal ones are right. Missing values are passed over.
     *
     * @param column a column of numbers, dates or times
     * @param within columns whose values make groups, such as the customer, each with an order of its own; none for the whole table
     * @return the expectation
     */
    public static Expectation increasing(String column, String... within) {
        return new Expectation(new Increasing(column, listed(within)));
    }

    /**
     * A number is the sum of others in the same row, but for less than 0.005 (half a cent) or a billionth of it, whichever is more. A row in
     * which one of them is missing is left out.
     *
     * @param total the column of the sums
     * @param parts the columns that are added
     * @return the expectation
     * @throws IllegalArgumentException if no part is named
     */
    public static Expectation sumsTo(String total, String... parts) {
        return new Expectation(new SumsTo(total, listed(parts)));
    }

    private static List<String> listed(String... names) {
        return names == null ? List.of() : java.util.Arrays.asList(names);
    }

    /**
     * The same expectation, met already if this share of the judged rows passes.
     *
     * @param share above 0 and up to 1
     * @return a new expectation
     * @throws IllegalArgumentException if the share is out of range or the expectation is about the whole table
     */
    public Expectation mostly(double share) {
        return new Expectation(rule, share, weight);
    }

    /**
     * The same expectation with another say in the score.
     *
     * @param weight above 0; every expectation weighs 1 at first
     * @return a new expectation
     * @throws IllegalArgumentException if the weight is not above 0
     */
    public Expectation withWeight(double weight) {
        return new Expectation(rule, share, weight);
    }

    Expectation withRule(Rule other) {
        return new Expectation(other, share, weight);
    }

    Rule rule() {
        return rule;
    }

    double share() {
        return share;
    }

    double weight() {
        return weight;
    }

    /** Whether an outcome is enough. The share that passed is the nearest double to the fraction, as the share asked for is to its decimal. */
    boolean isMetBy(Rule.Outcome outcome) {
        int passing = outcome.checked() - outcome.failingCount();
        return outcome.failingCount() == 0 || (double) passing / outcome.checked() >= share;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expectation that
                && rule.equals(that.rule)
                && share == that.share
                && weight == that.weight;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, share, weight);
    }

    /** What must be true, as a sentence. */
    @Override
    public String toString() {
        String often = share == ALL ? "" : " in " + Numbers.percent(share, decimals(share)) + " of the rows";
        return rule.sentence() + often;
    }

    /** As many decimals as the percentage has, four at most. */
    private static int decimals(double share) {
        int decimals = 0;
        while (decimals < 4 && Math.abs(share * 100 - Double.parseDouble(plain(share, decimals))) > 1e-9) {
            decimals++;
        }
        return decimals;
    }

    private static String plain(double share, int decimals) {
        return Numbers.percent(share, decimals).replace("%", "");
    }
}
