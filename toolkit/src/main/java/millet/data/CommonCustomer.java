package millet.data;

import java.util.List;
import java.util.Optional;
import millet.display.Numbers;

/** A customer with far more rows than any other is often no one: the id under which a till books whom it does not know. */
final class CommonCustomer {

    private static final int FEWEST_CUSTOMERS = 20;
    private static final double SHARE = 0.05;
    private static final int TIMES = 5;

    private CommonCustomer() {}

    /** What to say of such a customer; nothing where all are alike or too few to compare. */
    static Optional<String> note(Lines lines, String column) {
        if (column == null || lines.customers.count() < FEWEST_CUSTOMERS) {
            return Optional.empty();
        }
        int[] rows = new int[lines.customers.count()];
        for (int row = 0; row < lines.count(); row++) {
            if (lines.customers.code(row) >= 0) {
                rows[lines.customers.code(row)]++;
            }
        }
        int first = 0;
        int second = 0;
        int most = -1;
        for (int code = 0; code < rows.length; code++) {
            if (rows[code] > first) {
                second = first;
                first = rows[code];
                most = code;
            } else {
                second = Math.max(second, rows[code]);
            }
        }
        boolean stands = first >= SHARE * lines.count() && first >= (long) TIMES * second;
        return stands
                ? Optional.of(note(lines.customers.id(most), first, second, lines.count(), column))
                : Optional.empty();
    }

    private static String note(String customer, int first, int second, int all, String column) {
        return "Customer '" + customer + "' has " + Numbers.count(first) + " of " + Numbers.count(all, "row") + " ("
                + Numbers.percent((double) first / all, 1) + "), the next one " + Numbers.count(second)
                + ": where that is no one person but all whom the till does not know, clean the table before, with "
                + UnwantedRule.said(column, List.of(customer)) + ".";
    }
}
