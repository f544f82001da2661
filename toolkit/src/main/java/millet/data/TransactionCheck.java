package millet.data;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import millet.display.Names;
import millet.display.TableView;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Whether a table can give the transactions that the named columns promise; what is wrong is one message with its remedy. */
final class TransactionCheck {

    private static final int MOST_FORMS = 4;

    private final Table table;
    private final TransactionColumns columns;

    TransactionCheck(Table table, TransactionColumns columns) {
        this.table = table;
        this.columns = columns;
    }

    /** The parts that have a column, with its name. */
    static Map<String, String> named(TransactionColumns columns) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("customer", columns.customer());
        all.put("invoice", columns.invoice());
        all.put("item", columns.item());
        all.put("category", columns.category());
        all.put("time", columns.time());
        all.put("quantity", columns.quantity());
        all.put("price", columns.price());
        all.put("amount", columns.amount());
        all.values().removeIf(name -> name == null);
        return all;
    }

    void run() {
        checkParts();
        named(columns).forEach((role, name) -> Names.column(table, name, "The " + role + " of the transactions"));
        if (table.isEmpty()) {
            throw new IllegalArgumentException("Transactions need at least one row; table '" + table.name()
                    + "' has no rows. Look at the file with Tables.report.");
        }
        checkTime(table.column(columns.time()));
        checkNumbers("quantity", columns.quantity());
        checkNumbers("price", columns.price());
        checkNumbers("amount", columns.amount());
    }

    private void checkParts() {
        if (columns.time() == null) {
            throw missing("a time column", "time(\"" + example(TransactionCheck::isTime, "day") + "\")");
        }
        if (columns.customer() == null && columns.invoice() == null) {
            throw missing("a customer or an invoice column", "customer(\"…\"), or invoice(\"…\")");
        }
        if (columns.price() != null && columns.amount() != null) {
            throw new IllegalArgumentException(
                    "Transactions need the price of one unit or the amount of the row, and not"
                            + " both; given are price '" + columns.price() + "' and amount '" + columns.amount()
                            + "'. Leave one of them out: amount = quantity × price.");
        }
        if (columns.price() == null && columns.amount() == null) {
            throw missing(
                    "an amount or a price column",
                    "amount(\"…\") for the money of a row, or quantity(\"…\").price(\"…\")");
        }
    }

    private IllegalArgumentException missing(String what, String remedy) {
        return new IllegalArgumentException("Transactions need " + what + "; '" + table.name() + "' has "
                + table.columnNames() + ". Say Transactions.columns()." + remedy
                + "… ; Transactions.suggest(table) finds the columns.");
    }

    private String example(Predicate<Column<?>> fits, String otherwise) {
        return table.columns().stream()
                .filter(fits)
                .map(Column::name)
                .findFirst()
                .orElse(otherwise);
    }

    static boolean isTime(Column<?> column) {
        return column instanceof DateColumn || column instanceof DateTimeColumn || column instanceof InstantColumn;
    }

    private void checkTime(Column<?> column) {
        if (isTime(column)) {
            return;
        }
        String subject = "The time of the transactions needs dates or date-times; column '" + column.name() + "' of '"
                + table.name() + "' holds ";
        if (column instanceof StringColumn text) {
            throw new IllegalArgumentException(subject + forms(text));
        }
        throw new IllegalArgumentException(subject + type(column) + ", such as "
                + first(column)
                + ". Choose another column, or read the file so that this one becomes dates: Tables.file(path)"
                + ".withType(\"" + column.name() + "\", \"date\").read().");
    }

    /** The forms in which the dates of a text column are written, each with its first row. */
    private static String forms(StringColumn text) {
        if (text.size() == text.countMissing()) {
            return "nothing but missing values. Choose another column.";
        }
        TextDates dates = new TextDates(text);
        return "text" + (dates.any() ? listed(text) : ", such as " + first(text)) + ". " + dates.advice();
    }

    private static String listed(StringColumn text) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (int row = 0; row < text.size(); row++) {
            if (!text.isMissing(row)) {
                int first = row;
                counts.computeIfAbsent(form(text.get(row)), form -> new int[] {first, 0})[1]++;
            }
        }
        String listed = counts.values().stream()
                .limit(MOST_FORMS)
                .map(found -> String.format(
                        Locale.ROOT,
                        "%s in row %d (%,d alike)",
                        TableView.cell(text, found[0]),
                        found[0] + 1,
                        found[1]))
                .collect(Collectors.joining("; "));
        return (counts.size() > 1 ? " in " + counts.size() + " forms" : "") + ": " + listed
                + (counts.size() > MOST_FORMS ? "; …" : "");
    }

    /** 3/12/2024 8:05 and 11/2/2024 10:30 have one form: numbers of one or two digits count as alike, longer ones by their length. */
    private static String form(String value) {
        return value.strip().replaceAll("(?<![0-9])[0-9](?![0-9])", "00").replaceAll("[0-9]", "0");
    }

    private void checkNumbers(String role, String name) {
        if (name == null || table.column(name) instanceof NumericColumn<?>) {
            return;
        }
        Column<?> column = table.column(name);
        throw new IllegalArgumentException("The " + role + " of the transactions needs numbers; column '" + name
                + "' of '" + table.name() + "' holds " + type(column)
                + (column instanceof StringColumn text
                        ? new TextNumbers(text).trouble()
                        : ", such as " + first(column) + ". Choose another column."));
    }

    /** What a column holds, in a reader's words. */
    static String type(Column<?> column) {
        String name = column.type().name();
        return switch (name) {
            case "STRING" -> "text";
            case "SHORT", "INTEGER", "LONG" -> "whole numbers";
            case "FLOAT", "DOUBLE" -> "numbers";
            case "LOCAL_DATE" -> "dates";
            case "LOCAL_DATE_TIME" -> "dates with times";
            case "BOOLEAN" -> "yes and no";
            default -> name.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** The first value that is there, and where it stands. */
    static String first(Column<?> column) {
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                return example(column, row);
            }
        }
        return "no value";
    }

    /** A value and where it stands. */
    static String example(Column<?> column, int row) {
        return "'" + TableView.cell(column, row) + "' in row " + (row + 1);
    }
}
