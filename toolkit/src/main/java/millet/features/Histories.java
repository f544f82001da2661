package millet.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import millet.data.Transactions;

/** What customers did before a day, by customer code. No row of the day or later is looked at. */
final class Histories {

    private final long lastEvening;
    private final long[] firstDay;
    private final long[] lastDay;
    private final int[] lines;
    private final double[] net;
    private final double[] bought;
    private final double[] returned;
    private final double[] recentNet;
    private final double[] recentTurnover;
    private final int[] orders;
    private final int[] recentOrders;
    private final int[] purchaseDays;
    private final int[] items;
    private final int[] categories;
    private final boolean namesItems;
    private final boolean namesCategories;
    private final int withoutInvoice;
    private int nameless;

    static Histories before(Transactions transactions, LocalDate day, int recentDays) {
        return new Histories(transactions, day.toEpochDay(), recentDays);
    }

    private Histories(Transactions transactions, long day, int recentDays) {
        int customers = transactions.customerCount();
        lastEvening = day - 1;
        firstDay = new long[customers];
        lastDay = new long[customers];
        Arrays.fill(firstDay, Long.MAX_VALUE);
        Arrays.fill(lastDay, Long.MIN_VALUE);
        lines = new int[customers];
        net = new double[customers];
        bought = new double[customers];
        returned = new double[customers];
        recentNet = new double[customers];
        recentTurnover = new double[customers];
        InvoiceCount all = new InvoiceCount(transactions);
        InvoiceCount recent = new InvoiceCount(transactions);
        for (int row = 0; row < transactions.rowCount(); row++) {
            long rowDay = transactions.epochDay(row);
            if (rowDay < day) {
                add(transactions, row, rowDay, rowDay >= day - recentDays, all, recent);
            }
        }
        orders = all.byCustomer();
        recentOrders = recent.byCustomer();
        withoutInvoice = all.withoutInvoice();
        RowGroups purchases = RowGroups.of(
                transactions.rowCount(),
                customers,
                row -> transactions.epochDay(row) < day && Sales.isPurchase(transactions, row)
                        ? transactions.customerCode(row)
                        : -1);
        long first = Arrays.stream(firstDay).min().orElse(Long.MAX_VALUE);
        int span = first == Long.MAX_VALUE ? 0 : Math.toIntExact(day - first);
        purchaseDays = purchases.distinct(row -> (int) (transactions.epochDay(row) - first), span);
        items = purchases.distinct(transactions::itemCode, transactions.itemCount());
        categories = purchases.distinct(transactions::categoryCode, transactions.categoryCount());
        namesItems = Arrays.stream(items).anyMatch(count -> count > 0);
        namesCategories = Arrays.stream(categories).anyMatch(count -> count > 0);
    }

    private void add(
            Transactions transactions, int row, long day, boolean isRecent, InvoiceCount all, InvoiceCount recent) {
        int customer = transactions.customerCode(row);
        if (customer < 0) {
            nameless++;
            return;
        }
        double amount = transactions.amount(row);
        net[customer] += amount;
        recentNet[customer] += isRecent ? amount : 0;
        recentTurnover[customer] += isRecent ? Math.abs(amount) : 0;
        if (!Sales.isPurchase(transactions, row)) {
            returned[customer] += Math.abs(amount);
            return;
        }
        bought[customer] += amount;
        lines[customer]++;
        firstDay[customer] = Math.min(firstDay[customer], day);
        lastDay[customer] = Math.max(lastDay[customer], day);
        all.add(customer, transactions.invoiceCode(row));
        if (isRecent) {
            recent.add(customer, transactions.invoiceCode(row));
        }
    }

    boolean hasPurchase(int customer) {
        return lines[customer] > 0;
    }

    int nameless() {
        return nameless;
    }

    int withoutInvoice() {
        return withoutInvoice;
    }

    /** How many of these customers bought on one day only. */
    int withOneDay(int[] customers) {
        return (int) Arrays.stream(customers)
                .filter(customer -> purchaseDays[customer] == 1)
                .count();
    }

    /** The names of the features, in the order of {@link #values}. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "recency",
                "frequency",
                "monetary",
                "averageOrderValue",
                "linesPerOrder",
                "tenure",
                "daysBetween",
                "recentOrders",
                "recentSpend",
                "returnShare"));
        if (namesItems) {
            names.add("distinctItems");
        }
        if (namesCategories) {
            names.add("distinctCategories");
        }
        return List.copyOf(names);
    }

    /** The features of these customers, row by row. */
    double[] values(int[] customers) {
        double[] values = new double[customers.length * names().size()];
        int at = 0;
        for (int customer : customers) {
            double monetary = Sales.net(net[customer], bought[customer] + returned[customer]);
            int atLeastOne = Math.max(orders[customer], 1);
            values[at++] = lastEvening - lastDay[customer];
            values[at++] = orders[customer];
            values[at++] = monetary;
            values[at++] = monetary / atLeastOne;
            values[at++] = (double) lines[customer] / atLeastOne;
            values[at++] = lastEvening - firstDay[customer];
            values[at++] = daysBetween(customer);
            values[at++] = recentOrders[customer];
            values[at++] = Sales.net(recentNet[customer], recentTurnover[customer]);
            values[at++] = bought[customer] == 0 ? 0 : returned[customer] / bought[customer];
            if (namesItems) {
                values[at++] = items[customer];
            }
            if (namesCategories) {
                values[at++] = categories[customer];
            }
        }
        return values;
    }

    private double daysBetween(int customer) {
        return purchaseDays[customer] == 1
                ? lastEvening - lastDay[customer]
                : (double) (lastDay[customer] - firstDay[customer]) / (purchaseDays[customer] - 1);
    }
}
