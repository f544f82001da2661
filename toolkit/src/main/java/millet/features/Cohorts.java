package millet.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.data.Transactions;
import millet.display.Numbers;

/**
 * Customers by the period of their first purchase, and what became of each such cohort: how many of it bought in every later period, and what they
 * brought.
 *
 * <p>A row is a purchase unless its quantity or amount is negative. A customer is active in a period with at least one purchase; retention is
 * the share of the cohort that is active; who buys on a later day than the first has bought again, in the same period or later; revenue is the net amount, a return counted in the period in which it came back. Rows without a
 * customer, and returns of something bought before the data begin, are left out and counted.
 *
 * @param period {@code week} (of ISO 8601, from Monday), {@code month} or {@code quarter}
 */
public record Cohorts(String period) {

    /** Validates the period. */
    public Cohorts {
        period = Periods.of(period).noun();
    }

    /**
     * Cohorts by week.
     *
     * @return a specification
     */
    public static Cohorts byWeek() {
        return new Cohorts("week");
    }

    /**
     * Cohorts by month.
     *
     * @return a specification
     */
    public static Cohorts byMonth() {
        return new Cohorts("month");
    }

    /**
     * Cohorts by quarter.
     *
     * @return a specification
     */
    public static Cohorts byQuarter() {
        return new Cohorts("quarter");
    }

    /**
     * Follows the customers.
     *
     * @param transactions what was bought; clean them first
     * @return one cohort for each period in which somebody bought for the first time
     * @throws IllegalArgumentException if no row says its customer, nobody bought anything, or the data run over more than 1,000 periods
     */
    public CohortTable from(Transactions transactions) {
        Sales.checkCustomers(transactions, "Cohorts need");
        Periods periods = Periods.of(period);
        LocalDate first = transactions.firstTime().toLocalDate();
        LocalDate last = transactions.lastTime().toLocalDate();
        int count = periods.count(first, last, "Cohorts need");
        Tally tally = new Tally(transactions, periods.ofDays(first, last), count);
        if (Arrays.stream(tally.sizes).sum() == 0) {
            throw new IllegalArgumentException(
                    "Cohorts need a purchase of a customer, and all rows with a customer are returns, with a negative quantity"
                            + " or amount. Look whether the sign is turned around, or a filter has removed the purchases.");
        }
        return new CohortTable(
                periods,
                first,
                last,
                tally.sizes,
                tally.active,
                tally.revenue,
                tally.returned,
                transactions,
                tally.cohortOf,
                notes(transactions, tally));
    }

    private static List<String> notes(Transactions transactions, Tally tally) {
        List<String> notes = new ArrayList<>();
        if (transactions.rowsWithoutCustomer() > 0) {
            notes.add(Numbers.count(transactions.rowsWithoutCustomer(), "row") + " without a customer left out.");
        }
        if (tally.onlyReturned > 0) {
            notes.add(Numbers.count(tally.onlyReturned, "customer") + " with returns only left out.");
        }
        if (tally.early > 0) {
            notes.add(Numbers.count(tally.early, "return")
                    + " in a period before the first purchase of the customer left out of the revenue.");
        }
        return notes;
    }

    /** The counts by cohort and by periods since the first purchase. */
    private static final class Tally {

        private final int[] periodOfDay;
        private final long firstDay;
        private final int[] sizes;
        private final int[][] active;
        private final double[][] revenue;

        /** By cohort and period since: who has bought again by its end. */
        private final int[][] returned;

        private int[] cohortOf;
        private int onlyReturned;
        private int early;

        Tally(Transactions transactions, int[] periodOfDay, int periods) {
            this.periodOfDay = periodOfDay;
            firstDay = transactions.firstTime().toLocalDate().toEpochDay();
            sizes = new int[periods];
            active = new int[periods][];
            revenue = new double[periods][];
            returned = new int[periods][];
            for (int cohort = 0; cohort < periods; cohort++) {
                active[cohort] = new int[periods - cohort];
                revenue[cohort] = new double[periods - cohort];
                returned[cohort] = new int[periods - cohort];
            }
            follow(transactions);
            addRevenue(transactions);
            for (int[] ofCohort : returned) {
                Arrays.parallelPrefix(ofCohort, Integer::sum);
            }
        }

        private int period(Transactions transactions, int row) {
            return periodOfDay[(int) (transactions.epochDay(row) - firstDay)];
        }

        /** Counts who is active when, and notes the cohort of every customer, −1 without a purchase. */
        private void follow(Transactions transactions) {
            cohortOf = new int[transactions.customerCount()];
            RowGroups purchases = RowGroups.of(
                    transactions.rowCount(),
                    cohortOf.length,
                    row -> Sales.isPurchase(transactions, row) ? transactions.customerCode(row) : -1);
            int[] lastCustomer = new int[sizes.length];
            for (int customer = 0; customer < cohortOf.length; customer++) {
                long day = Long.MAX_VALUE;
                for (int i = purchases.start(customer); i < purchases.start(customer + 1); i++) {
                    day = Math.min(day, transactions.epochDay(purchases.row(i)));
                }
                if (day == Long.MAX_VALUE) {
                    cohortOf[customer] = -1;
                    onlyReturned++;
                    continue;
                }
                int cohort = periodOfDay[(int) (day - firstDay)];
                cohortOf[customer] = cohort;
                sizes[cohort]++;
                int again = Integer.MAX_VALUE;
                for (int i = purchases.start(customer); i < purchases.start(customer + 1); i++) {
                    int period = period(transactions, purchases.row(i));
                    if (lastCustomer[period] != customer + 1) {
                        lastCustomer[period] = customer + 1;
                        active[cohort][period - cohort]++;
                    }
                    if (transactions.epochDay(purchases.row(i)) > day) {
                        again = Math.min(again, period);
                    }
                }
                if (again < Integer.MAX_VALUE) {
                    returned[cohort][again - cohort]++;
                }
            }
        }

        private void addRevenue(Transactions transactions) {
            for (int row = 0; row < transactions.rowCount(); row++) {
                int customer = transactions.customerCode(row);
                if (customer < 0 || cohortOf[customer] < 0) {
                    continue;
                }
                int since = period(transactions, row) - cohortOf[customer];
                if (since < 0) {
                    early++;
                } else {
                    revenue[cohortOf[customer]][since] += transactions.amount(row);
                }
            }
        }
    }
}
