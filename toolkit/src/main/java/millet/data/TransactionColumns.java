package millet.data;

import tech.tablesaw.api.Table;

/**
 * Which column of a table plays which part in {@link Transactions}: an immutable value that begins as {@link Transactions#columns()}.
 *
 * <pre>{@code
 * Transactions sales = Transactions.columns().customer("会员卡号").time("销售日期").amount("金额").from(table);
 * }</pre>
 *
 * <p>A part that is null is not in the table. Needed are the time, the customer or the invoice, and the amount or the price, but not both.
 *
 * @param customer who bought: numbers or text
 * @param invoice the number of the invoice, order or receipt; without it, what a customer buys at one time is one purchase
 * @param item what was bought: a code rather than a description
 * @param category the group of goods that the item belongs to
 * @param time when: dates, date-times, or instants, which count in UTC
 * @param quantity how many units; without it, each row counts as one
 * @param price the price of one unit; without a quantity, the money of the whole row like an amount
 * @param amount the money of the whole row
 */
public record TransactionColumns(
        String customer,
        String invoice,
        String item,
        String category,
        String time,
        String quantity,
        String price,
        String amount) {

    /** Nothing mapped yet. */
    static final TransactionColumns NONE = new TransactionColumns(null, null, null, null, null, null, null, null);

    /**
     * The same columns with the one that says who bought.
     *
     * @param column its name
     * @return a new value
     */
    public TransactionColumns customer(String column) {
        return new TransactionColumns(column, invoice, item, category, time, quantity, price, amount);
    }

    /**
     * The same columns with the one that holds the number of the invoice, order or receipt.
     *
     * @param column its name
     * @return a new value
     */
    public TransactionColumns invoice(String column) {
        return new TransactionColumns(customer, column, item, category, time, quantity, price, amount);
    }

    /**
     * The same columns with the one that says what was bought.
     *
     * @param column its name
     * @return a new value
     */
    public TransactionColumns item(String column) {
        return new TransactionColumns(customer, invoice, column, category, time, quantity, price, amount);
    }

    /**
     * The same columns with the one that groups the items.
     *
     * @param column its name
     * @return a new value
     */
    public TransactionColumns category(String column) {
        return new TransactionColumns(customer, invoice, item, column, time, quantity, price, amount);
    }

    /**
     * The same columns with the one that says when.
     *
     * @param column its name; dates, date-times or instants
     * @return a new value
     */
    public TransactionColumns time(String column) {
        return new TransactionColumns(customer, invoice, item, category, column, quantity, price, amount);
    }

    /**
     * The same columns with the one that counts units.
     *
     * @param column its name; numbers, negative ones for returns
     * @return a new value
     */
    public TransactionColumns quantity(String column) {
        return new TransactionColumns(customer, invoice, item, category, time, column, price, amount);
    }

    /**
     * The same columns with the one that holds the price of one unit.
     *
     * @param column its name; numbers
     * @return a new value
     */
    public TransactionColumns price(String column) {
        return new TransactionColumns(customer, invoice, item, category, time, quantity, column, amount);
    }

    /**
     * The same columns with the one that holds the money of the row.
     *
     * @param column its name; numbers, negative ones for returns
     * @return a new value
     */
    public TransactionColumns amount(String column) {
        return new TransactionColumns(customer, invoice, item, category, time, quantity, price, column);
    }

    /**
     * Takes the transactions out of a table. A row whose time, quantity, price or amount is missing or not finite is set aside, see
     * {@link Transactions#setAside()}.
     *
     * @param table one row a line of an invoice; it is not changed
     * @return the transactions, in the order of the rows
     * @throws IllegalArgumentException if a needed column is not named or not there, holds the wrong type, or no row can be used
     */
    public Transactions from(Table table) {
        return new TransactionReader(table, this).read();
    }
}
