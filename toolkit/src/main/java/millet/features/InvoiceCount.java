package millet.features;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import millet.data.Transactions;

/**
 * How many different invoices each customer has. An invoice has one customer as a rule, so that its owner is remembered and nothing is sorted; the
 * exceptions are kept aside and counted in the end.
 */
final class InvoiceCount {

    /** By invoice: the code of the customer met first, from 1; 0 where none was met. */
    private final int[] owners;

    private final int[] counts;
    private final LongArrayList others = new LongArrayList();
    private int withoutInvoice;

    InvoiceCount(Transactions transactions) {
        owners = new int[transactions.invoiceCount()];
        counts = new int[transactions.customerCount()];
    }

    /** A row of a customer on an invoice; −1 for a row that names none. */
    void add(int customer, int invoice) {
        if (invoice < 0) {
            withoutInvoice++;
        } else if (owners[invoice] == 0) {
            owners[invoice] = customer + 1;
            counts[customer]++;
        } else if (owners[invoice] != customer + 1) {
            others.add(((long) customer << 32) | invoice);
        }
    }

    /** The counts by customer code; nothing is added afterwards. */
    int[] byCustomer() {
        long[] pairs = others.toLongArray();
        Arrays.sort(pairs);
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                counts[(int) (pairs[i] >>> 32)]++;
            }
        }
        others.clear();
        return counts;
    }

    int withoutInvoice() {
        return withoutInvoice;
    }
}
