package millet.features;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import millet.data.Transactions;

/** Rows put together by customer, each customer's in the order of the source: found by counting, so that nothing is compared. */
final class CustomerRows {

    private final int[] rows;
    private final int[] starts;

    private CustomerRows(int[] rows, int[] starts) {
        this.rows = rows;
        this.starts = starts;
    }

    /** The rows that say their customer and are wanted. */
    static CustomerRows of(Transactions transactions, IntPredicate wanted) {
        int[] starts = new int[transactions.customerCount() + 1];
        for (int row = 0; row < transactions.rowCount(); row++) {
            int customer = transactions.customerCode(row);
            if (customer >= 0 && wanted.test(row)) {
                starts[customer + 1]++;
            }
        }
        for (int customer = 1; customer < starts.length; customer++) {
            starts[customer] += starts[customer - 1];
        }
        int[] rows = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int row = 0; row < transactions.rowCount(); row++) {
            int customer = transactions.customerCode(row);
            if (customer >= 0 && wanted.test(row)) {
                rows[next[customer]++] = row;
            }
        }
        return new CustomerRows(rows, starts);
    }

    /** For each customer, how many different codes the rows have; a negative code counts nowhere. */
    int[] distinct(IntUnaryOperator codeOfRow, int codes) {
        int[] lastCustomer = new int[codes];
        int[] counts = new int[starts.length - 1];
        for (int customer = 0; customer < counts.length; customer++) {
            for (int i = starts[customer]; i < starts[customer + 1]; i++) {
                int code = codeOfRow.applyAsInt(rows[i]);
                if (code >= 0 && lastCustomer[code] != customer + 1) {
                    lastCustomer[code] = customer + 1;
                    counts[customer]++;
                }
            }
        }
        return counts;
    }
}
