package millet.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import millet.display.Displayable;
import millet.display.Names;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * The transactions of a shop: one row is one line of an invoice. Held column by column and immutable; a filter returns other transactions.
 *
 * <pre>{@code
 * Transactions sales = Transactions.columns().customer("CustomerID").invoice("InvoiceNo").item("StockCode")
 *         .time("InvoiceDate").quantity("Quantity").price("UnitPrice").from(table);
 * sales.from(LocalDate.of(2011, 1, 1)).identified()
 * }</pre>
 *
 * <p>The amount of a row is quantity × price, or as given. Where amounts are given the price is |amount ÷ quantity|; where no quantity is
 * given it is 1, or −1 where the amount is negative, and a price is the amount. Without an invoice column all that a customer buys at one time is one purchase.
 *
 * <p>Other rooms read it by row, from 0, and by code: each customer, invoice, item and category has a number from 0 in ascending order of the
 * ids (by value where all are whole numbers, else by Unicode code unit), without gaps, anew after every filter; −1 stands for missing.
 */
public final class Transactions implements Displayable {

    private final String name;
    private final TransactionColumns columns;
    private final Lines lines;
    private final Table setAside;
    private final List<String> notes;

    /** Whether a filter chose these rows, so that rows that were set aside need not have been among them. */
    private final boolean filtered;

    Transactions(String name, TransactionColumns columns, Lines lines, Table setAside, List<String> notes) {
        this(name, columns, lines, setAside, notes, false);
    }

    private Transactions(
            String name,
            TransactionColumns columns,
            Lines lines,
            Table setAside,
            List<String> notes,
            boolean filtered) {
        this.name = name;
        this.columns = columns;
        this.lines = lines;
        this.setAside = setAside;
        this.notes = notes;
        this.filtered = filtered;
    }

    /**
     * No column mapped yet: name them one by one, then say {@code from(table)}.
     *
     * @return the mapping to start from
     */
    public static TransactionColumns columns() {
        return TransactionColumns.NONE;
    }

    /**
     * Looks for the columns by the names that shops usually give them, in English and Chinese, the common ones also in German, French and Spanish, and by their types.
     *
     * @param table the table as it was read
     * @return the line to paste, with what it rests on
     */
    public static ColumnSuggestion suggest(Table table) {
        return new ColumnSuggestion(table);
    }

    /**
     * Whether a value is what tills and web shops write in the place of a customer whom they do not know: 散客, walk-in, Laufkundschaft.
     * Words that mean other things elsewhere (零售, cash, Gast) count only in a column that is named like a customer's. As customers of transactions
     * all of them are no one, whatever the name of the column.
     *
     * @param column the name of the column
     * @param value one of its values
     * @return whether it names no one
     */
    public static boolean isStandIn(String column, String value) {
        return StandIns.isOne(column, value);
    }

    // ---- counts and totals

    /**
     * How many lines there are.
     *
     * @return the number of rows
     */
    public int rowCount() {
        return lines.count();
    }

    /**
     * How many different customers bought.
     *
     * @return the number of customer codes
     */
    public int customerCount() {
        return lines.customers.count();
    }

    /**
     * How many different invoices, or without an invoice column purchases, there are.
     *
     * @return the number of invoice codes
     */
    public int invoiceCount() {
        return lines.invoices.count();
    }

    /**
     * How many different items were bought.
     *
     * @return the number of item codes
     */
    public int itemCount() {
        return lines.items.count();
    }

    /**
     * How many different categories the items belong to.
     *
     * @return the number of category codes
     */
    public int categoryCount() {
        return lines.categories.count();
    }

    /**
     * The units of all rows, returns counted negative.
     *
     * @return the sum of the quantities
     */
    public double totalQuantity() {
        return Total.of(lines.quantities);
    }

    /**
     * The money of all rows, returns counted negative.
     *
     * @return the sum of the amounts
     */
    public double totalAmount() {
        return Total.of(lines.amounts);
    }

    /**
     * When the first row happened.
     *
     * @return the earliest time
     * @throws IllegalStateException if a filter left no row
     */
    public LocalDateTime firstTime() {
        return dateTime(Arrays.stream(lines.times).min().orElseThrow(Transactions::noRows));
    }

    /**
     * When the last row happened.
     *
     * @return the latest time
     * @throws IllegalStateException if a filter left no row
     */
    public LocalDateTime lastTime() {
        return dateTime(Arrays.stream(lines.times).max().orElseThrow(Transactions::noRows));
    }

    /**
     * How many rows say no customer.
     *
     * @return the number of rows whose customer code is −1
     */
    public int rowsWithoutCustomer() {
        return lines.customers.countMissing();
    }

    // ---- filters

    /**
     * The rows of this day and later.
     *
     * @param day the first day that stays
     * @return new transactions
     */
    public Transactions from(LocalDate day) {
        return inSpan(day.toEpochDay(), Long.MAX_VALUE, "on or after " + day);
    }

    /**
     * The rows before this day.
     *
     * @param day the first day that does not stay
     * @return new transactions
     */
    public Transactions before(LocalDate day) {
        return inSpan(Long.MIN_VALUE, day.toEpochDay(), "before " + day);
    }

    /**
     * The rows of a span of days.
     *
     * @param from the first day that stays
     * @param before the first day after it that does not
     * @return new transactions
     * @throws IllegalArgumentException if the span ends before it begins
     */
    public Transactions between(LocalDate from, LocalDate before) {
        if (before.isBefore(from)) {
            throw new IllegalArgumentException("A span of days begins before it ends; between(" + from + ", " + before
                    + ") does not. Give the earlier day first.");
        }
        return inSpan(from.toEpochDay(), before.toEpochDay(), "between " + from + " and " + before);
    }

    private Transactions inSpan(long first, long end, String span) {
        Transactions inside = keep(lines.rowsWhere(row -> lines.epochDay(row) >= first && lines.epochDay(row) < end));
        return rowCount() == 0 || inside.rowCount() > 0
                ? inside
                : inside.noting("None of " + Numbers.count(rowCount(), "row") + " lies " + span + "; they run from "
                        + firstTime().toLocalDate() + " to " + lastTime().toLocalDate() + ".");
    }

    /**
     * The rows that say their customer.
     *
     * @return new transactions
     */
    public Transactions identified() {
        return where(row -> lines.customers.code(row) >= 0, "says its customer");
    }

    /**
     * The rows of some customers; those who bought nothing here are passed over.
     *
     * @param customers their ids
     * @return new transactions
     */
    public Transactions ofCustomers(Collection<String> customers) {
        boolean[] wanted = new boolean[customerCount()];
        for (String customer : customers) {
            int code = lines.customers.find(customer);
            if (code >= 0) {
                wanted[code] = true;
            }
        }
        return where(
                row -> lines.customers.code(row) >= 0 && wanted[lines.customers.code(row)],
                "is of the customers asked for");
    }

    /**
     * The rows of some items.
     *
     * @param items their ids
     * @return new transactions
     * @throws IllegalArgumentException if no row has such an item (the message names the nearest)
     */
    public Transactions ofItems(String... items) {
        boolean[] wanted = wanted(lines.items, "item", items);
        return where(row -> lines.items.code(row) >= 0 && wanted[lines.items.code(row)], "is of the items asked for");
    }

    /**
     * The rows of some categories.
     *
     * @param categories their names
     * @return new transactions
     * @throws IllegalArgumentException if no row has such a category (the message names the nearest)
     */
    public Transactions ofCategories(String... categories) {
        boolean[] wanted = wanted(lines.categories, "category", categories);
        return where(
                row -> lines.categories.code(row) >= 0 && wanted[lines.categories.code(row)],
                "is of the categories asked for");
    }

    /**
     * The rows outside some categories, those without a category among them.
     *
     * @param categories their names
     * @return new transactions
     * @throws IllegalArgumentException if no row has such a category (the message names the nearest)
     */
    public Transactions withoutCategories(String... categories) {
        boolean[] unwanted = wanted(lines.categories, "category", categories);
        return where(
                row -> lines.categories.code(row) < 0 || !unwanted[lines.categories.code(row)],
                "is of another category");
    }

    private boolean[] wanted(IdColumn ids, String role, String... names) {
        if (!ids.isMapped()) {
            throw new IllegalArgumentException("Choosing by " + role + " needs a column for it, and '" + name
                    + "' was read without one. Say Transactions.columns()." + role + "(\"…\") when reading.");
        }
        boolean[] wanted = new boolean[ids.count()];
        for (String id : names) {
            int code = ids.find(id);
            if (code < 0) {
                throw new IllegalArgumentException("The transactions of '" + name + "' have no " + role + " '" + id
                        + "' among their " + ids.count() + "." + Names.suggestion(id, ids.ids()));
            }
            wanted[code] = true;
        }
        return wanted;
    }

    /** Transactions that a filter has emptied say so: what nobody notices here is an error far away. */
    private Transactions where(IntPredicate wanted, String what) {
        Transactions kept = keep(lines.rowsWhere(wanted));
        return rowCount() == 0 || kept.rowCount() > 0
                ? kept
                : kept.noting("None of " + Numbers.count(rowCount(), "row") + " " + what + ".");
    }

    private Transactions noting(String onlyNote) {
        return new Transactions(name, columns, lines, setAside, List.of(onlyNote));
    }

    String name() {
        return name;
    }

    boolean isFiltered() {
        return filtered;
    }

    Lines lines() {
        return lines;
    }

    /** What a cleaning made of these transactions; the rows set aside at reading stand in its audit. */
    Transactions cleaned(Lines cleaned) {
        Transactions clean = new Transactions(name, columns, cleaned, setAside.emptyCopy(), List.of());
        if (cleaned.count() > 0) {
            return clean;
        }
        return rowCount() == 0
                ? clean.noting(notes.get(0))
                : clean.noting("The cleaning left none of " + Numbers.count(rowCount(), "row") + ".");
    }

    private Transactions keep(int[] rows) {
        return new Transactions(name, columns, lines.keep(rows), setAside, notes, true);
    }

    // ---- by row and by code

    /**
     * Who bought.
     *
     * @param row from 0
     * @return the customer's code, −1 where the row says none
     */
    public int customerCode(int row) {
        return lines.customers.code(row);
    }

    /**
     * The id of a customer.
     *
     * @param code from 0
     * @return the id, as text
     */
    public String customerId(int code) {
        return lines.customers.id(code);
    }

    /**
     * On which invoice; without an invoice column, in which purchase.
     *
     * @param row from 0
     * @return the invoice's code, −1 where the row says none
     */
    public int invoiceCode(int row) {
        return lines.invoices.code(row);
    }

    /**
     * The number of an invoice; without an invoice column, customer and time.
     *
     * @param code from 0
     * @return the id, as text
     */
    public String invoiceId(int code) {
        return lines.invoices.id(code);
    }

    /**
     * What was bought.
     *
     * @param row from 0
     * @return the item's code, −1 where the row says none
     */
    public int itemCode(int row) {
        return lines.items.code(row);
    }

    /**
     * The id of an item.
     *
     * @param code from 0
     * @return the id, as text
     */
    public String itemId(int code) {
        return lines.items.id(code);
    }

    /**
     * What kind of thing was bought.
     *
     * @param row from 0
     * @return the category's code, −1 where the row says none
     */
    public int categoryCode(int row) {
        return lines.categories.code(row);
    }

    /**
     * The name of a category.
     *
     * @param code from 0
     * @return the name
     */
    public String categoryId(int code) {
        return lines.categories.id(code);
    }

    /**
     * On which day.
     *
     * @param row from 0
     * @return days since 1970-01-01
     */
    public long epochDay(int row) {
        return lines.epochDay(row);
    }

    /**
     * When; midnight where the source has days only.
     *
     * @param row from 0
     * @return the time, to the millisecond
     */
    public LocalDateTime time(int row) {
        return dateTime(lines.times[row]);
    }

    /**
     * How many units; negative for a return.
     *
     * @param row from 0
     * @return the quantity
     */
    public double quantity(int row) {
        return lines.quantities[row];
    }

    /**
     * The money of the row; negative for a return.
     *
     * @param row from 0
     * @return the amount
     */
    public double amount(int row) {
        return lines.amounts[row];
    }

    /**
     * The money for one unit.
     *
     * @param row from 0
     * @return the price as given, or |amount ÷ quantity| (NaN where there are no units)
     */
    public double price(int row) {
        return lines.prices[row];
    }

    /**
     * Where the row came from.
     *
     * @param row from 0
     * @return the row of the table that was read, from 1
     */
    public int sourceRow(int row) {
        return lines.sourceRows[row];
    }

    // ---- as tables

    /**
     * The rows of the table that could not become transactions: source row (from 1), reason, and the columns that were mapped. Filters do not
     * change it.
     *
     * @return a new table
     */
    public Table setAside() {
        return setAside.copy();
    }

    /**
     * All rows: customer, invoice, item and category as far as they were mapped, time (days where no row has a time of day), quantity and
     * price where one of them was mapped, amount.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        Table table = Table.create(name);
        addIds(table);
        table.addColumns(lines.timeColumn());
        if (columns.quantity() != null || columns.price() != null) {
            table.addColumns(
                    DoubleColumn.create("quantity", lines.quantities.clone()),
                    DoubleColumn.create("price", lines.prices.clone()));
        }
        return table.addColumns(DoubleColumn.create("amount", lines.amounts.clone()));
    }

    /** Where some rows came from and whom and what they name: the first columns of a list of rows. */
    Table namesOf(int[] rows, String title) {
        Transactions chosen = keep(rows);
        Table table = Table.create(title, IntColumn.create("source row", chosen.lines.sourceRows));
        chosen.addIds(table);
        return table.addColumns(chosen.lines.timeColumn());
    }

    private void addIds(Table table) {
        addIds(table, columns.customer(), lines.customers, "customer");
        addIds(table, columns.invoice(), lines.invoices, "invoice");
        addIds(table, columns.item(), lines.items, "item");
        addIds(table, columns.category(), lines.categories, "category");
    }

    private static void addIds(Table table, String column, IdColumn ids, String role) {
        if (column != null) {
            table.addColumns(ids.toColumn(role));
        }
    }

    /** Of transactions without rows, only why there are none. */
    @Override
    public List<String> warnings() {
        if (rowCount() == 0) {
            return notes;
        }
        List<String> warnings = new ArrayList<>(notes);
        if (columns.quantity() == null) {
            warnings.add("There is no quantity column: every row counts as one unit.");
        }
        int without = rowsWithoutCustomer();
        if (columns.customer() != null && without > 0) {
            warnings.add(Numbers.count(without) + " of " + Numbers.count(rowCount(), "row")
                    + (without == 1 ? " says" : " say") + " no customer; identified() leaves them out.");
        }
        return warnings;
    }

    /** The transactions as text. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        return TableView.of(toTable()).withNote(summary()).withWarnings(warnings());
    }

    private String summary() {
        if (rowCount() == 0) {
            return "no rows";
        }
        List<String> parts = new ArrayList<>();
        count(parts, lines.customers, columns.customer() != null, "customer", "customers");
        count(
                parts,
                lines.invoices,
                true,
                columns.invoice() == null ? "purchase" : "invoice",
                columns.invoice() == null ? "purchases" : "invoices");
        count(parts, lines.items, true, "item", "items");
        count(parts, lines.categories, true, "category", "categories");
        parts.add(firstTime().toLocalDate() + " to " + lastTime().toLocalDate());
        parts.add("amount " + Numbers.fixed(totalAmount(), 2));
        return String.join(" · ", parts);
    }

    private static void count(List<String> parts, IdColumn ids, boolean named, String one, String many) {
        if (ids.isMapped() && named) {
            parts.add(Numbers.count(ids.count()) + " " + (ids.count() == 1 ? one : many));
        }
    }

    private static LocalDateTime dateTime(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    private static IllegalStateException noRows() {
        return new IllegalStateException(
                "The first and the last time need at least one row, and no row is left. Look at the filters before it.");
    }
}
