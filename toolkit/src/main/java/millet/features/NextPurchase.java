package millet.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import millet.data.Transactions;
import millet.display.Numbers;

/**
 * The question what a customer buys next: what is known of customers before a day, and what they bought from that day on.
 *
 * <p>The features are made of the rows before the day alone and the targets of the rows of the window alone, so that nothing can leak from the
 * future into what a model sees. A row is a purchase unless its quantity or amount is negative; then it is a return. The features:
 *
 * <ul>
 *   <li>{@code recency}, {@code frequency}, {@code monetary}: those of {@link Rfm} in the evening before the day.
 *   <li>{@code averageOrderValue}: monetary ÷ frequency; {@code linesPerOrder}: rows with a purchase ÷ frequency (a frequency of 0, which is
 *       that of rows without an invoice, counts as 1).
 *   <li>{@code tenure}: days from the first purchase to the evening before the day.
 *   <li>{@code daysBetween}: days from the first to the last purchase ÷ (days with a purchase − 1); of customers with one such day the days since,
 *       because their next purchase takes longer than that.
 *   <li>{@code recentOrders}, {@code recentSpend}: invoices and net amount of a span before the day that is as long as the window.
 *   <li>{@code returnShare}: the amount of the returns ÷ the amount of the purchases; 0 where nothing was paid.
 *   <li>{@code distinctItems}, {@code distinctCategories}: how many different ones were bought; absent where no row before the day names one.
 * </ul>
 *
 * <p>The targets: {@code willBuy}, whether there is a purchase in the window; {@code nextSpend}, the net amount of the window, returns counted
 * negative; {@code nextOrders}, the invoices with a purchase. Customers without a purchase before the day have no history and are left out and
 * counted.
 *
 * @param day the first day of the future; features end the day before
 * @param days how many days the future lasts, from 1 to 36,500
 */
public record NextPurchase(LocalDate day, int days) {

    private static final int MOST_DAYS = 36_500;

    /** Validates that there is a day and that the window has a length. */
    public NextPurchase {
        if (day == null) {
            throw new IllegalArgumentException("NextPurchase needs the day on which the future begins, not null."
                    + " Say NextPurchase.after(LocalDate.of(2017, 9, 1)).");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "NextPurchase needs a window of 1 to 36,500 days, not " + days + ". Say within(90).");
        }
    }

    /**
     * What customers buy in the 90 days from a day on.
     *
     * @param day the first day of the future
     * @return a specification
     */
    public static NextPurchase after(LocalDate day) {
        return new NextPurchase(day, 90);
    }

    /**
     * The same question for another window.
     *
     * @param days how many days from the day on, the day itself among them
     * @return a new specification
     */
    public NextPurchase within(int days) {
        return new NextPurchase(day, days);
    }

    /**
     * Works features and targets out.
     *
     * @param transactions what was bought; clean them first
     * @return one row for each customer with a purchase before the day, in ascending order of their ids
     * @throws IllegalArgumentException if no row says its customer, nobody bought anything before the day, or the data end before the day
     */
    public NextPurchases from(Transactions transactions) {
        Sales.checkCustomers(transactions, "NextPurchase needs");
        LocalDate lastDay = transactions.lastTime().toLocalDate();
        if (lastDay.isBefore(day)) {
            throw new IllegalArgumentException("NextPurchase needs transactions on or after " + day
                    + " to see what was bought then; these end on " + lastDay + ". Choose an earlier day.");
        }
        Histories past = Histories.before(transactions, day, days);
        Outcomes future = Outcomes.of(transactions, day, days);
        int[] customers = IntStream.range(0, transactions.customerCount())
                .filter(past::hasPurchase)
                .toArray();
        if (customers.length == 0) {
            throw new IllegalArgumentException("NextPurchase needs a purchase of a customer before " + day
                    + " to know something of; the transactions run from "
                    + transactions.firstTime().toLocalDate() + " to " + lastDay + ". Choose a later day.");
        }
        List<String> ids =
                IntStream.of(customers).mapToObj(transactions::customerId).toList();
        Features features = Features.untransformed("customer", ids, past.names(), past.values(customers), List.of());
        return new NextPurchases(
                this, features, future.pick(customers), notes(transactions, past, future, customers, lastDay));
    }

    private List<String> notes(
            Transactions transactions, Histories past, Outcomes future, int[] customers, LocalDate lastDay) {
        List<String> notes = new ArrayList<>();
        LocalDate end = day.plusDays(days);
        long unseen = end.toEpochDay() - 1 - lastDay.toEpochDay();
        if (unseen > 0) {
            notes.add(
                    "The window runs to " + end.minusDays(1) + " and the data end on " + lastDay + ", "
                            + Numbers.count(unseen, "day")
                            + " earlier: who has not bought by then may still do so. Choose an earlier day or a shorter window.");
        }
        int newcomers = 0;
        for (int customer = 0; customer < transactions.customerCount(); customer++) {
            newcomers += !past.hasPurchase(customer) && future.hasPurchase(customer) ? 1 : 0;
        }
        if (newcomers > 0) {
            notes.add(Numbers.count(newcomers, "customer")
                    + " of the window without a purchase before it left out: they have no history.");
        }
        if (past.nameless() + future.nameless() > 0) {
            notes.add(Numbers.count(past.nameless() + future.nameless(), "row") + " without a customer left out.");
        }
        if (past.withoutInvoice() + future.withoutInvoice() > 0) {
            notes.add(Numbers.count(past.withoutInvoice() + future.withoutInvoice(), "row")
                    + " without an invoice not counted among the orders.");
        }
        int once = past.withOneDay(customers);
        if (once > 0) {
            notes.add(Numbers.count(once, "customer")
                    + " bought on one day only: their daysBetween is the days since then.");
        }
        return notes;
    }
}
