package millet.features;

import java.util.BitSet;
import millet.data.Transactions;

/** What the metrics of one period are made of. */
final class MetricCount {

    double gross;
    double knownGross;
    double invoicedGross;
    double refunds;
    double units;
    double invoicedUnits;
    double returnedUnits;
    int customers;

    /** NaN where nothing before the period is known. */
    double newCustomers = Double.NaN;

    private final Transactions transactions;
    private final BitSet invoices = new BitSet();
    private final BitSet items = new BitSet();
    private final BitSet buyers = new BitSet();
    private final InvoiceCount ordersOfCustomers;
    private int knownOrders;
    private int customersWithOrders;
    private int repeatCustomers;

    MetricCount(Transactions transactions) {
        this.transactions = transactions;
        ordersOfCustomers = new InvoiceCount(transactions);
    }

    /** A sale brings money; presents and returns do not. */
    static boolean isSale(Transactions transactions, int row) {
        return transactions.amount(row) > 0 && transactions.quantity(row) >= 0;
    }

    void add(int row) {
        double amount = transactions.amount(row);
        double quantity = transactions.quantity(row);
        if (isSale(transactions, row)) {
            addSale(row, amount, quantity);
        } else {
            refunds -= amount;
            returnedUnits += quantity < 0 ? -quantity : 0;
        }
    }

    private void addSale(int row, double amount, double quantity) {
        gross += amount;
        units += quantity;
        int invoice = transactions.invoiceCode(row);
        if (invoice >= 0) {
            invoices.set(invoice);
            invoicedGross += amount;
            invoicedUnits += quantity;
        }
        int customer = transactions.customerCode(row);
        if (customer >= 0) {
            knownGross += amount;
            buyers.set(customer);
            ordersOfCustomers.add(customer, invoice);
        }
        if (transactions.itemCode(row) >= 0) {
            items.set(transactions.itemCode(row));
        }
    }

    /** Adds the counts up; nothing is added afterwards. */
    MetricCount finished() {
        customers = buyers.cardinality();
        for (int orders : ordersOfCustomers.byCustomer()) {
            knownOrders += orders;
            customersWithOrders += orders > 0 ? 1 : 0;
            repeatCustomers += orders > 1 ? 1 : 0;
        }
        return this;
    }

    int orders() {
        return invoices.cardinality();
    }

    int items() {
        return items.cardinality();
    }

    int knownOrders() {
        return knownOrders;
    }

    int customersWithOrders() {
        return customersWithOrders;
    }

    int repeatCustomers() {
        return repeatCustomers;
    }

    BitSet buyers() {
        return buyers;
    }
}
