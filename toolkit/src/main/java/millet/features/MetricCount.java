package millet.features;

import java.util.BitSet;
import millet.data.Transactions;

/** What the metrics of one period are made of. */
final class MetricCount {

    double gross;
    double knownGross;
    double knownInvoicedGross;
    double invoicedGross;
    double refunds;
    double units;
    double invoicedUnits;
    double returnedUnits;
    int customers;

    /** NaN where nothing before the period is known, as are the four below. */
    double newCustomers = Double.NaN;

    double newInvoicedGross = Double.NaN;
    double newOrders = Double.NaN;
    double newGross = Double.NaN;

    /** Of the customers of the period before, the share that bought in this one. */
    double repurchaseRate = Double.NaN;

    private final Transactions transactions;
    private final BitSet items = new BitSet();
    private final BitSet buyers = new BitSet();

    /** Who bought in an earlier period; null where there is none to speak of. */
    private final BitSet seen;

    /** Only while rows are added: as long as the invoices and customers of all periods. */
    private InvoiceCount ordersOfCustomers;

    private BitSet invoices = new BitSet();

    private int orders;
    private int knownOrders;
    private int customersWithOrders;
    private int repeatCustomers;

    /** A count of rows that know nothing of what was before. */
    MetricCount(Transactions transactions) {
        this(transactions, null);
    }

    /**
     * A count of the rows of one period.
     *
     * @param seen the customers of earlier periods
     */
    MetricCount(Transactions transactions, BitSet seen) {
        this.transactions = transactions;
        this.seen = seen;
        ordersOfCustomers = new InvoiceCount(transactions);
        if (seen != null) {
            newCustomers = 0;
            newInvoicedGross = 0;
            newOrders = 0;
            newGross = 0;
        }
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
            knownInvoicedGross += invoice >= 0 ? amount : 0;
            buyers.set(customer);
            ordersOfCustomers.add(customer, invoice);
            if (isNew(customer)) {
                newGross += amount;
                newInvoicedGross += invoice >= 0 ? amount : 0;
            }
        }
        if (transactions.itemCode(row) >= 0) {
            items.set(transactions.itemCode(row));
        }
    }

    private boolean isNew(int customer) {
        return seen != null && !seen.get(customer);
    }

    /** Adds the counts up; nothing is added afterwards. */
    MetricCount finished() {
        orders = invoices.cardinality();
        customers = buyers.cardinality();
        int[] byCustomer = ordersOfCustomers.byCustomer();
        for (int customer = 0; customer < byCustomer.length; customer++) {
            knownOrders += byCustomer[customer];
            customersWithOrders += byCustomer[customer] > 0 ? 1 : 0;
            repeatCustomers += byCustomer[customer] > 1 ? 1 : 0;
            newOrders += isNew(customer) ? byCustomer[customer] : 0;
        }
        newCustomers += seen == null ? 0 : buyers.stream().filter(this::isNew).count();
        ordersOfCustomers = null;
        invoices = null;
        return this;
    }

    /** Compares with the customers of the period before. */
    void follows(MetricCount before) {
        repurchaseRate = (double) buyers.stream().filter(before.buyers::get).count() / before.customers;
    }

    /** NaN where no row names an invoice. */
    double orders() {
        return transactions.invoiceCount() == 0 ? Double.NaN : orders;
    }

    double customers() {
        return transactions.customerCount() == 0 ? Double.NaN : customers;
    }

    double items() {
        return transactions.itemCount() == 0 ? Double.NaN : items.cardinality();
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
