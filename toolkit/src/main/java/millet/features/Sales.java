package millet.features;

import millet.data.Transactions;
import millet.display.Numbers;

/** What a purchase is, for everything in this room that counts purchases of customers, and what has to be there to count them. */
final class Sales {

    /** Money that is less than this part of the sums behind it is rounding. */
    private static final double ROUNDING = 1e-9;

    private Sales() {}

    /** A row whose quantity or amount is negative is a return. */
    static boolean isPurchase(Transactions transactions, int row) {
        return transactions.quantity(row) >= 0 && transactions.amount(row) >= 0;
    }

    /** A balance of purchases and returns, 0 where only rounding is left of it. */
    static double net(double balance, double turnover) {
        return Math.abs(balance) < ROUNDING * turnover ? 0 : balance;
    }

    static void checkRows(Transactions transactions, String who) {
        if (transactions == null) {
            throw new IllegalArgumentException(
                    who + " transactions, not null. Say Transactions.columns()….from(table).");
        }
        if (transactions.rowCount() == 0) {
            throw new IllegalArgumentException(
                    who + " transactions, and there are none. " + String.join(" ", transactions.warnings()));
        }
    }

    static void checkCustomers(Transactions transactions, String who) {
        checkRows(transactions, who);
        if (transactions.customerCount() == 0) {
            throw new IllegalArgumentException(who + " transactions that say their customer; none of these "
                    + Numbers.count(transactions.rowCount(), "row")
                    + " does. Name the column: Transactions.columns().customer(\"…\").");
        }
    }
}
