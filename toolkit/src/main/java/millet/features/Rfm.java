package millet.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import millet.data.Transactions;
import millet.display.Numbers;

/**
 * Recency, frequency and monetary value of every customer on a day: how long ago the last purchase was, how many there were, and what they brought.
 *
 * <ul>
 *   <li>{@code recency}: whole days from the day of the last purchase to the day of the count; 0 on the day itself.
 *   <li>{@code frequency}: the number of different invoices with a purchase.
 *   <li>{@code monetary}: the sum of the amounts, returns counted negative. What is less than a thousand-millionth of the sums behind it is rounding and
 *       counts as 0.
 * </ul>
 *
 * <p>A row whose quantity or amount is negative is a return and no purchase. Rows after the day, rows without a customer, and customers who only returned are left
 * out and counted in the warnings. For one quarter only, hand over {@code transactions.between(…)}.
 *
 * @param asOf the day of the count; what happened on it is still known
 */
public record Rfm(LocalDate asOf) {

    /** Days without any purchase that hardly a shop has. */
    private static final int LONG_SILENCE = 366;

    /** Validates that there is a day. */
    public Rfm {
        if (asOf == null) {
            throw new IllegalArgumentException(
                    "Rfm needs the day on which customers are looked at, not null. Say Rfm.asOf(LocalDate.of(2017, 12, 31)).");
        }
    }

    /**
     * The customers as they stand in the evening of a day.
     *
     * @param day the day; later rows are left out
     * @return a specification
     */
    public static Rfm asOf(LocalDate day) {
        return new Rfm(day);
    }

    /**
     * Works the three numbers out.
     *
     * @param transactions what was bought; clean them first
     * @return recency | frequency | monetary of each customer, in ascending order of their ids
     * @throws IllegalArgumentException if no row says its customer, or no customer bought anything up to the day
     */
    public Features from(Transactions transactions) {
        Sales.checkCustomers(transactions, "Rfm needs");
        Count count = new Count(transactions, asOf.toEpochDay());
        int[] customers = count.customersWithPurchases();
        if (customers.length == 0) {
            throw noPurchase(count, transactions);
        }
        List<String> ids =
                Arrays.stream(customers).mapToObj(transactions::customerId).toList();
        double[] values = new double[3 * customers.length];
        for (int i = 0; i < customers.length; i++) {
            values[3 * i] = asOf.toEpochDay() - count.lastDay[customers[i]];
            values[3 * i + 1] = count.invoices[customers[i]];
            values[3 * i + 2] = count.monetary(customers[i]);
        }
        return Features.untransformed(
                "customer", ids, List.of("recency", "frequency", "monetary"), values, notes(count, customers, ids));
    }

    private IllegalArgumentException noPurchase(Count count, Transactions transactions) {
        String matter;
        if (count.customersSeen() > 0) {
            matter =
                    "all rows with a customer until then are returns, with a negative quantity or amount. Look whether the"
                            + " sign is turned around, or a filter has removed the purchases.";
        } else if (count.nameless > 0) {
            matter = "until then " + Numbers.count(count.nameless, "row") + (count.nameless == 1 ? " says" : " say")
                    + " no customer, and the others come later: choose a later day.";
        } else {
            matter = "they run from " + transactions.firstTime().toLocalDate() + " to "
                    + transactions.lastTime().toLocalDate() + ": choose a later day.";
        }
        return new IllegalArgumentException("Rfm needs a purchase on or before " + asOf
                + "; no customer of these transactions has one, because " + matter);
    }

    private List<String> notes(Count count, int[] customers, List<String> ids) {
        List<String> notes = new ArrayList<>();
        long silence = asOf.toEpochDay() - Arrays.stream(count.lastDay).max().orElseThrow();
        if (silence > LONG_SILENCE) {
            notes.add("The last purchase of all is " + Numbers.count(silence) + " days before " + asOf
                    + ": is that the day meant? Recency counts from it.");
        }
        if (count.later > 0) {
            notes.add(Numbers.count(count.later, "row") + " after " + asOf + " left out.");
        }
        if (count.nameless > 0) {
            notes.add(Numbers.count(count.nameless, "row") + " without a customer left out.");
        }
        if (count.withoutInvoice > 0) {
            notes.add(Numbers.count(count.withoutInvoice, "row") + " without an invoice not counted in the frequency.");
        }
        int onlyReturned = count.customersSeen() - customers.length;
        if (onlyReturned > 0) {
            notes.add(Numbers.count(onlyReturned, "customer") + " with returns only left out.");
        }
        List<String> unpaid = new ArrayList<>();
        for (int i = 0; i < customers.length; i++) {
            if (count.monetary(customers[i]) <= 0) {
                unpaid.add(ids.get(i));
            }
        }
        if (!unpaid.isEmpty()) {
            notes.add(Numbers.count(unpaid.size(), "customer") + " with a net spending of 0 or less, the first '"
                    + unpaid.get(0) + "': were returns matched with their purchases? See Cleaning.standard().");
        }
        return notes;
    }

    /** Sums by customer code, in one pass over the rows. */
    private static final class Count {

        private final long[] lastDay;
        private final int[] invoices;
        private final double[] net;
        private final double[] gross;
        private final boolean[] seen;
        private final int withoutInvoice;
        private int later;
        private int nameless;

        Count(Transactions transactions, long day) {
            int customers = transactions.customerCount();
            lastDay = new long[customers];
            Arrays.fill(lastDay, Long.MIN_VALUE);
            net = new double[customers];
            gross = new double[customers];
            seen = new boolean[customers];
            InvoiceCount count = new InvoiceCount(transactions);
            for (int row = 0; row < transactions.rowCount(); row++) {
                int customer = transactions.customerCode(row);
                long rowDay = transactions.epochDay(row);
                if (rowDay > day) {
                    later++;
                } else if (customer < 0) {
                    nameless++;
                } else {
                    add(customer, transactions.amount(row));
                    if (Sales.isPurchase(transactions, row)) {
                        lastDay[customer] = Math.max(lastDay[customer], rowDay);
                        count.add(customer, transactions.invoiceCode(row));
                    }
                }
            }
            invoices = count.byCustomer();
            withoutInvoice = count.withoutInvoice();
        }

        private void add(int customer, double amount) {
            seen[customer] = true;
            net[customer] += amount;
            gross[customer] += Math.abs(amount);
        }

        int[] customersWithPurchases() {
            return IntStream.range(0, seen.length)
                    .filter(customer -> lastDay[customer] != Long.MIN_VALUE)
                    .toArray();
        }

        int customersSeen() {
            int count = 0;
            for (boolean one : seen) {
                count += one ? 1 : 0;
            }
            return count;
        }

        double monetary(int customer) {
            return Sales.net(net[customer], gross[customer]);
        }
    }
}
