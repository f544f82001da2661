package millet.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import millet.display.Displayable;
import millet.display.Html;
import millet.display.TableView;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Which columns of a table probably are the parts of its transactions, by their names and types, with the statement of Java that says so. A guess to
 * be read, not to be trusted: the warnings say where another column could be meant.
 */
public final class ColumnSuggestion implements Displayable {

    /** How many characters stand in one line. */
    private static final int WIDEST = 90;

    private static final String STANDS_FOR = "In it, table stands for your own variable that holds the table.";

    private static final String NO_NAME = "no column has a name known for it";

    private final Table table;
    private final Map<HeaderWords, List<Candidate>> found = new EnumMap<>(HeaderWords.class);
    private final List<String> warnings = new ArrayList<>();

    private record Candidate(Column<?> column, HeaderWords.Match match) {}

    ColumnSuggestion(Table table) {
        if (table == null) {
            throw new IllegalArgumentException("A suggestion needs a table, not null. Read one with Tables.read.");
        }
        this.table = table;
        if (table.isEmpty()) {
            warnings.add("The table has no rows: only the names of its columns could be looked at.");
        }
        for (HeaderWords words : HeaderWords.values()) {
            found.put(words, candidates(words));
        }
        takeTheOnlyTime();
        takeTheNameOfTheOrder();
        chooseTheMoney();
        for (HeaderWords words : HeaderWords.values()) {
            warnOfOthers(words);
        }
        warnOfMissing();
    }

    private List<Candidate> candidates(HeaderWords words) {
        List<Candidate> fitting = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            Optional<HeaderWords.Match> match = words.match(column.name());
            if (match.isPresent() && (table.isEmpty() || fits(words, column))) {
                fitting.add(new Candidate(column, match.get()));
            } else if (match.isPresent() && match.get().exact()) {
                warnings.add("'" + column.name() + "' is named like the " + words.role() + " and holds "
                        + typeOf(column) + ", where " + needs(words) + " are needed" + remedy(words, column));
            }
        }
        fitting.sort(Comparator.comparingInt(candidate -> candidate.match().place()));
        return fitting;
    }

    private static boolean fits(HeaderWords words, Column<?> column) {
        return switch (words) {
            case TIME -> TransactionCheck.isTime(column);
            case QUANTITY, PRICE, AMOUNT -> column instanceof NumericColumn<?>;
            case CUSTOMER, INVOICE, ITEM, CATEGORY ->
                column instanceof NumericColumn<?> || column instanceof StringColumn;
        };
    }

    private static String needs(HeaderWords words) {
        return switch (words) {
            case TIME -> "dates";
            case QUANTITY, PRICE, AMOUNT -> "numbers";
            case CUSTOMER, INVOICE, ITEM, CATEGORY -> "numbers or text";
        };
    }

    private static String remedy(HeaderWords words, Column<?> column) {
        if (!(column instanceof StringColumn text)) {
            return ".";
        }
        if (words != HeaderWords.TIME) {
            return new TextNumbers(text).trouble();
        }
        return ", such as " + TransactionCheck.first(text) + ". " + new TextDates(text).advice();
    }

    private static String typeOf(Column<?> column) {
        return TransactionCheck.type(column);
    }

    /** Where no name is known, a single column of dates cannot be anything else. */
    private void takeTheOnlyTime() {
        List<Column<?>> times =
                table.columns().stream().filter(TransactionCheck::isTime).toList();
        if (found.get(HeaderWords.TIME).isEmpty() && times.size() == 1) {
            found.put(HeaderWords.TIME, List.of(new Candidate(times.get(0), null)));
        }
    }

    /** Shopify writes the number of an order under Name, beside columns that begin with Lineitem. */
    private void takeTheNameOfTheOrder() {
        if (found.get(HeaderWords.INVOICE).isEmpty()
                && table.columnNames().stream().anyMatch(HeaderWords::isOfLine)
                && table.containsColumn("Name")) {
            found.put(
                    HeaderWords.INVOICE, List.of(new Candidate(table.column("Name"), new HeaderWords.Match(0, true))));
        }
    }

    private void chooseTheMoney() {
        List<Candidate> prices = found.get(HeaderWords.PRICE);
        List<Candidate> amounts = found.get(HeaderWords.AMOUNT);
        if (prices.isEmpty() || amounts.isEmpty()) {
            return;
        }
        if (HeaderWords.isOfLine(name(prices)) && !HeaderWords.isOfLine(name(amounts))) {
            found.put(HeaderWords.AMOUNT, List.of());
            warnings.add(
                    "Both a price, '" + name(prices) + "', and an amount, '" + name(amounts)
                            + "', are there; the price is taken, because the amount is the money of a whole order and not of one row.");
        } else {
            found.put(HeaderWords.PRICE, List.of());
            warnings.add("Both an amount, '" + name(amounts) + "', and a price, '" + name(prices)
                    + "', are there; the amount is taken, because it is what was paid. Where it is the money of a whole order"
                    + " and not of one row, say price(" + quoted(name(prices)) + ") in place of amount("
                    + quoted(name(amounts)) + ").");
        }
    }

    private static String name(List<Candidate> candidates) {
        return candidates.get(0).column().name();
    }

    private void warnOfOthers(HeaderWords words) {
        List<Candidate> candidates = found.get(words);
        if (candidates.size() > 1) {
            warnings.add("For the " + words.role() + " '" + name(candidates) + "' is taken; it could also be "
                    + candidates.stream()
                            .skip(1)
                            .map(candidate -> "'" + candidate.column().name() + "'")
                            .collect(Collectors.joining(" or "))
                    + ".");
        }
    }

    private void warnOfMissing() {
        if (found.get(HeaderWords.TIME).isEmpty()) {
            warnings.add("A time is needed, and " + NO_NAME + ": add time(\"…\").");
        }
        if (found.get(HeaderWords.CUSTOMER).isEmpty()
                && found.get(HeaderWords.INVOICE).isEmpty()) {
            warnings.add(
                    "A customer or an invoice is needed, and " + NO_NAME + ": add customer(\"…\") or invoice(\"…\").");
        }
        if (found.get(HeaderWords.AMOUNT).isEmpty()
                && found.get(HeaderWords.PRICE).isEmpty()) {
            warnings.add("An amount or a price is needed, and " + NO_NAME + ": add amount(\"…\") or price(\"…\").");
        }
    }

    /**
     * The expression of Java that maps the columns found, in one line; the table is called {@code table} in it. What is shown is a statement made
     * of it: {@code Transactions sales = ….from(table);}
     *
     * @return such as {@code Transactions.columns().customer("会员卡号").time("销售日期").amount("金额").from(table)}
     */
    public String line() {
        return "Transactions.columns()" + String.join("", calls());
    }

    /** The statement as a human would break it. */
    private String statement() {
        String whole = "Transactions sales = " + line() + ";";
        if (whole.length() <= WIDEST) {
            return whole;
        }
        StringBuilder lines = new StringBuilder("Transactions sales = Transactions.columns()");
        int width = WIDEST;
        for (String call : calls()) {
            width += call.length();
            if (width > WIDEST || call.startsWith(".from(")) {
                lines.append("\n    ");
                width = call.length();
            }
            lines.append(call);
        }
        return lines.append(';').toString();
    }

    private List<String> calls() {
        List<String> calls = new ArrayList<>();
        found.forEach((words, candidates) -> {
            if (!candidates.isEmpty()) {
                calls.add("." + words.role() + "(" + quoted(name(candidates)) + ")");
            }
        });
        calls.add(".from(table)");
        return calls;
    }

    private static String quoted(String name) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format(Locale.ROOT, "\\%03o", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * The columns found, to be used as they are or changed.
     *
     * @return the same as {@link #line()} says, without the table
     */
    public TransactionColumns columns() {
        return new TransactionColumns(
                column(HeaderWords.CUSTOMER),
                column(HeaderWords.INVOICE),
                column(HeaderWords.ITEM),
                column(HeaderWords.CATEGORY),
                column(HeaderWords.TIME),
                column(HeaderWords.QUANTITY),
                column(HeaderWords.PRICE),
                column(HeaderWords.AMOUNT));
    }

    private String column(HeaderWords words) {
        List<Candidate> candidates = found.get(words);
        return candidates.isEmpty() ? null : name(candidates);
    }

    /**
     * One row a part of the transactions: role, column (missing where none was found), why.
     *
     * @return a new table
     */
    @Override
    public Table toTable() {
        StringColumn roles = StringColumn.create("role");
        StringColumn columns = StringColumn.create("column");
        StringColumn reasons = StringColumn.create("why");
        found.forEach((words, candidates) -> {
            roles.append(words.role());
            if (candidates.isEmpty()) {
                columns.appendMissing();
            } else {
                columns.append(name(candidates));
            }
            reasons.append(why(words, candidates));
        });
        return Table.create("columns of " + table.name(), roles, columns, reasons);
    }

    private String why(HeaderWords words, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            boolean follows = (words == HeaderWords.PRICE
                            && !found.get(HeaderWords.AMOUNT).isEmpty())
                    || (words == HeaderWords.AMOUNT
                            && !found.get(HeaderWords.PRICE).isEmpty());
            return follows ? "amount = quantity × price" : NO_NAME;
        }
        HeaderWords.Match match = candidates.get(0).match();
        if (match == null) {
            return "the only column of dates";
        }
        return (match.exact() ? "a usual name, " : "ends in a usual name, ")
                + typeOf(candidates.get(0).column());
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** The statement to paste, broken where it is long, and below it why. */
    @Override
    public String toHtml() {
        return "<pre style=\"overflow-x:auto;padding:0.25em 0.8em;white-space:pre;font-family:monospace\">"
                + Html.text(statement()) + "</pre>\n<p style=\"margin:0.4em 0\">" + Html.text(STANDS_FOR) + "</p>\n"
                + view().toHtml();
    }

    @Override
    public String toText() {
        return statement() + "\n\n" + STANDS_FOR + "\n\n" + view().toText();
    }

    @Override
    public TableView view() {
        return TableView.of(toTable()).withWarnings(warnings);
    }

    /** The suggestion as text. */
    @Override
    public String toString() {
        return toText();
    }
}
