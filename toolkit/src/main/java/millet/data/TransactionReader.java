package millet.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import millet.display.Numbers;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.columns.instant.PackedInstant;
import tech.tablesaw.columns.times.PackedLocalTime;

/** Takes transactions out of a table: checks the columns, sets unusable rows aside, and turns the rest into plain arrays. */
final class TransactionReader {

    private final Table table;
    private final TransactionColumns columns;

    /** Why a row cannot be used; null where it can. */
    private final String[] reasons;

    /** Empty where no stand-in is named as a customer. */
    private String standInNote = "";

    TransactionReader(Table table, TransactionColumns columns) {
        if (table == null) {
            throw new IllegalArgumentException("Transactions need a table, not null. Read one with Tables.read.");
        }
        this.table = table;
        this.columns = columns;
        this.reasons = new String[table.rowCount()];
    }

    Transactions read() {
        new TransactionCheck(table, columns).run();
        long[] times = times(table.column(columns.time()));
        double[] quantities = columns.quantity() == null ? null : numbers(columns.quantity(), "quantity");
        double[] money =
                columns.price() != null ? numbers(columns.price(), "price") : numbers(columns.amount(), "amount");
        boolean multiplied = columns.price() != null && quantities != null;
        double[] units = quantities == null ? ones(money) : quantities;
        double[] amounts = multiplied ? products(units, money) : money;
        double[] prices = multiplied ? money : pricesOfUnits(units, amounts);
        int[] usable = usableRows();
        checkSum("quantities", units, usable);
        checkSum("amounts", amounts, usable);
        Lines lines = lines(usable, times, units, prices, amounts);
        return new Transactions(table.name(), columns, lines, setAside(), notes(reasons.length - usable.length, lines));
    }

    private long[] times(Column<?> column) {
        long[] times = new long[column.size()];
        for (int row = 0; row < times.length; row++) {
            if (column.isMissing(row)) {
                reasons[row] = "time missing";
            } else if (column instanceof DateColumn days) {
                times[row] = PackedLocalDate.toEpochDay(days.getIntInternal(row)) * Lines.MILLIS_OF_DAY;
            } else {
                times[row] = column instanceof DateTimeColumn moments
                        ? millis(moments.getLongInternal(row))
                        : millis(((InstantColumn) column).getLongInternal(row));
            }
        }
        return times;
    }

    /** Tablesaw's form of a moment is a packed day and a packed time of day; that of an instant the same in UTC. */
    private static long millis(long packed) {
        return PackedLocalDate.toEpochDay(PackedInstant.date(packed)) * Lines.MILLIS_OF_DAY
                + PackedLocalTime.getMillisecondOfDay(PackedInstant.time(packed));
    }

    private double[] numbers(String name, String role) {
        NumericColumn<?> column = (NumericColumn<?>) table.column(name);
        double[] numbers = new double[column.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = column.isMissing(row) ? Double.NaN : column.getDouble(row);
            if (reasons[row] == null && !Double.isFinite(numbers[row])) {
                reasons[row] = role + (Double.isNaN(numbers[row]) ? " missing" : " infinite");
            }
        }
        return numbers;
    }

    /** One unit a row; one taken back where the money flows back. */
    private static double[] ones(double[] money) {
        double[] ones = new double[money.length];
        for (int row = 0; row < ones.length; row++) {
            ones[row] = money[row] < 0 ? -1 : 1;
        }
        return ones;
    }

    private double[] products(double[] units, double[] prices) {
        double[] amounts = new double[units.length];
        for (int row = 0; row < amounts.length; row++) {
            amounts[row] = units[row] * prices[row];
            if (reasons[row] == null && Double.isInfinite(amounts[row])) {
                reasons[row] = "amount infinite";
            }
        }
        return amounts;
    }

    private double[] pricesOfUnits(double[] units, double[] amounts) {
        double[] prices = new double[units.length];
        for (int row = 0; row < prices.length; row++) {
            prices[row] = units[row] == 0 ? Double.NaN : Math.abs(amounts[row] / units[row]);
            if (reasons[row] == null && Double.isInfinite(prices[row])) {
                reasons[row] = "price infinite";
            }
        }
        return prices;
    }

    /** With the absolute values, so that the sum of any part is finite too. */
    private void checkSum(String what, double[] values, int[] usable) {
        double sum = 0;
        int largest = usable[0];
        for (int row : usable) {
            sum += Math.abs(values[row]);
            largest = Math.abs(values[row]) > Math.abs(values[largest]) ? row : largest;
        }
        if (Double.isInfinite(sum)) {
            throw new IllegalArgumentException("The " + what + " of '" + table.name() + "' must add up to a finite sum,"
                    + " and theirs is too large for a number; the largest is " + values[largest] + " in row "
                    + (largest + 1)
                    + ". Correct such rows in the source, or leave out rows like it with table.dropWhere(…).");
        }
    }

    private int[] usableRows() {
        IntArrayList usable = new IntArrayList();
        for (int row = 0; row < reasons.length; row++) {
            if (reasons[row] == null) {
                usable.add(row);
            }
        }
        if (usable.isEmpty()) {
            throw new IllegalArgumentException(
                    "Transactions need at least one row with a time, a quantity and an amount;"
                            + " of the " + Numbers.count(reasons.length, "row") + " of '" + table.name()
                            + "' none has all of them ("
                            + countedReasons() + "). Look at the columns with Transactions.suggest(table).");
        }
        return usable.toIntArray();
    }

    private Lines lines(int[] usable, long[] times, double[] units, double[] prices, double[] amounts) {
        IdColumn customers = customers(ids(columns.customer(), usable));
        long[] kept = new long[usable.length];
        int[] sourceRows = new int[usable.length];
        for (int i = 0; i < usable.length; i++) {
            kept[i] = times[usable[i]];
            sourceRows[i] = usable[i] + 1;
        }
        return new Lines(
                customers,
                columns.invoice() == null ? Occasions.column(customers, kept) : ids(columns.invoice(), usable),
                ids(columns.item(), usable),
                ids(columns.category(), usable),
                kept,
                Lines.pick(units, usable),
                Lines.pick(prices, usable),
                Lines.pick(amounts, usable),
                sourceRows,
                new boolean[usable.length]);
    }

    /** A stand-in such as 散客 names no customer; its rows are sales all the same. */
    private IdColumn customers(IdColumn ids) {
        List<String> standIns = ids.ids().stream().filter(StandIns::isOne).toList();
        if (standIns.isEmpty()) {
            return ids;
        }
        IdColumn named = ids.without(standIns);
        int rows = named.countMissing() - ids.countMissing();
        standInNote =
                Numbers.count(rows, "row") + (rows == 1 ? " names" : " name") + " '" + String.join("', '", standIns)
                        + "' as the customer, which is no one: such rows are without a customer.";
        return named;
    }

    private IdColumn ids(String name, int[] usable) {
        return name == null ? IdColumn.absent(usable.length) : IdColumn.of(table.column(name), usable);
    }

    private Table setAside() {
        IntColumn sourceRows = IntColumn.create("source row");
        StringColumn why = StringColumn.create("reason");
        IntArrayList rows = new IntArrayList();
        for (int row = 0; row < reasons.length; row++) {
            if (reasons[row] != null) {
                rows.add(row);
                sourceRows.append(row + 1);
                why.append(reasons[row]);
            }
        }
        Table aside = Table.create(table.name() + ": rows set aside", sourceRows, why);
        TransactionCheck.named(columns)
                .forEach((role, name) -> aside.addColumns(
                        table.column(name).subset(rows.toIntArray()).setName(role)));
        return aside;
    }

    private List<String> notes(int aside, Lines lines) {
        List<String> notes = new ArrayList<>();
        if (aside > 0) {
            notes.add(Numbers.count(aside) + " of " + Numbers.count(reasons.length, "row")
                    + (aside == 1 ? " was" : " were") + " set aside: " + countedReasons() + ". See setAside().");
        }
        if (!standInNote.isEmpty()) {
            notes.add(standInNote);
        }
        CommonCustomer.note(lines, columns.customer()).ifPresent(notes::add);
        lines.customers.lookalikes("customer").ifPresent(notes::add);
        lines.items.lookalikes("item").ifPresent(notes::add);
        return List.copyOf(notes);
    }

    private String countedReasons() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String reason : reasons) {
            if (reason != null) {
                counts.merge(reason, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
    }
}
