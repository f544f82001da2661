package millet.features;

import java.time.LocalDate;
import millet.data.Transactions;

/** What customers did in a window of days. No row outside it is looked at. */
final class Outcomes {

    private final double[] spend;
    private final int[] orders;
    private final boolean[] buys;
    private final int nameless;
    private final int withoutInvoice;

    private Outcomes(double[] spend, int[] orders, boolean[] buys, int nameless, int withoutInvoice) {
        this.spend = spend;
        this.orders = orders;
        this.buys = buys;
        this.nameless = nameless;
        this.withoutInvoice = withoutInvoice;
    }

    static Outcomes of(Transactions transactions, LocalDate day, int days) {
        long first = day.toEpochDay();
        double[] net = new double[transactions.customerCount()];
        double[] turnover = new double[net.length];
        boolean[] buys = new boolean[net.length];
        InvoiceCount invoices = new InvoiceCount(transactions);
        int nameless = 0;
        for (int row = 0; row < transactions.rowCount(); row++) {
            long rowDay = transactions.epochDay(row);
            int customer = transactions.customerCode(row);
            if (rowDay < first || rowDay >= first + days) {
                continue;
            }
            if (customer < 0) {
                nameless++;
                continue;
            }
            net[customer] += transactions.amount(row);
            turnover[customer] += Math.abs(transactions.amount(row));
            if (Sales.isPurchase(transactions, row)) {
                buys[customer] = true;
                invoices.add(customer, transactions.invoiceCode(row));
            }
        }
        for (int customer = 0; customer < net.length; customer++) {
            net[customer] = Sales.net(net[customer], turnover[customer]);
        }
        return new Outcomes(net, invoices.byCustomer(), buys, nameless, invoices.withoutInvoice());
    }

    boolean hasPurchase(int customer) {
        return buys[customer];
    }

    double[] spend() {
        return spend.clone();
    }

    int[] orders() {
        return orders.clone();
    }

    boolean[] buys() {
        return buys.clone();
    }

    int nameless() {
        return nameless;
    }

    int withoutInvoice() {
        return withoutInvoice;
    }

    /** Those of some places, in this order. */
    Outcomes pick(int[] places) {
        double[] pickedSpend = new double[places.length];
        int[] pickedOrders = new int[places.length];
        boolean[] pickedBuys = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            pickedSpend[i] = spend[places[i]];
            pickedOrders[i] = orders[places[i]];
            pickedBuys[i] = buys[places[i]];
        }
        return new Outcomes(pickedSpend, pickedOrders, pickedBuys, nameless, withoutInvoice);
    }

    int buyers() {
        int count = 0;
        for (boolean one : buys) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
