package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What must hold for every shop: nothing is lost between the rules, and returns cancel what the rule says they cancel. */
class CleaningPropertiesTest {

    /** Few of everything, so that rows meet. */
    record Line(String customer, String item, int day, double quantity, double price) {}

    @Provide
    Arbitrary<List<Line>> shop() {
        Arbitrary<String> customers = Arbitraries.of("7", "8", "");
        Arbitrary<String> items = Arbitraries.of("tea", "cup", "tea", "");
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 6);
        Arbitrary<Double> quantities = Arbitraries.of(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 5.0, 0.25, Double.NaN);
        Arbitrary<Double> prices = Arbitraries.of(1.0, 2.0, 2.0, 2.5, 0.0, -1.0);
        return Combinators.combine(customers, items, days, quantities, prices)
                .as(Line::new)
                .list()
                .ofMaxSize(25)
                .map(lines -> {
                    List<Line> some = new ArrayList<>(lines);
                    some.add(new Line("7", "tea", 1, 1, 1));
                    return some;
                });
    }

    /** The same shop where nobody wrote down what was bought. */
    private static Transactions withoutItems(List<Line> lines) {
        return columns().item(null).from(table(lines));
    }

    private static Transactions transactions(List<Line> lines) {
        return columns().from(table(lines));
    }

    private static TransactionColumns columns() {
        return Transactions.columns()
                .customer("who")
                .item("what")
                .time("day")
                .quantity("n")
                .price("each");
    }

    private static Table table(List<Line> lines) {
        return Table.create(
                "shop",
                StringColumn.create("who", lines.stream().map(Line::customer).toList()),
                StringColumn.create("what", lines.stream().map(Line::item).toList()),
                DateColumn.create(
                        "day",
                        lines.stream()
                                .map(line -> LocalDate.of(2024, 1, line.day()))
                                .toList()),
                DoubleColumn.create(
                        "n", lines.stream().mapToDouble(Line::quantity).toArray()),
                DoubleColumn.create(
                        "each", lines.stream().mapToDouble(Line::price).toArray()));
    }

    @Provide
    Arbitrary<Cleaning> cleanings() {
        return Arbitraries.shuffle(TransactionRule.values()).flatMap(rules -> Arbitraries.integers()
                .between(0, rules.size())
                .map(count -> new Cleaning(List.copyOf(rules.subList(0, count)))));
    }

    @Property(tries = 300)
    void rows_in_are_rows_out_and_rows_removed(
            @ForAll("shop") List<Line> lines, @ForAll("cleanings") Cleaning cleaning, @ForAll boolean items) {
        CleanedTransactions cleaned = cleaning.apply(items ? transactions(lines) : withoutItems(lines));
        Table audit = cleaned.toTable();

        for (int rule = 0; rule < audit.rowCount(); rule++) {
            assertThat(audit.intColumn("rows in").getInt(rule))
                    .isEqualTo(audit.intColumn("removed").getInt(rule)
                            + audit.intColumn("rows out").getInt(rule));
            assertThat(audit.doubleColumn("amount in").getDouble(rule))
                    .isEqualTo(
                            audit.doubleColumn("amount removed").getDouble(rule)
                                    + audit.doubleColumn("amount out").getDouble(rule),
                            within(1e-9));
            if (rule > 0 && rule < audit.rowCount() - 1) {
                assertThat(audit.intColumn("rows in").get(rule))
                        .isEqualTo(audit.intColumn("rows out").get(rule - 1));
            }
        }
        assertThat(cleaned.audit().rowsIn()).isEqualTo(lines.size());
        assertThat(cleaned.audit().rowsOut()).isEqualTo(cleaned.data().rowCount());
        assertThat(audit.doubleColumn("amount out").get(audit.rowCount() - 1))
                .isEqualTo(cleaned.data().totalAmount(), within(1e-9));
    }

    @Property(tries = 300)
    void every_row_is_set_aside_or_removed_or_left(
            @ForAll("shop") List<Line> lines, @ForAll("cleanings") Cleaning cleaning, @ForAll boolean items) {
        Transactions sales = items ? transactions(lines) : withoutItems(lines);
        CleanedTransactions cleaned = cleaning.apply(sales);

        List<Integer> found =
                new ArrayList<>(sales.setAside().intColumn("source row").asList());
        found.addAll(cleaned.removed().intColumn("source row").asList());
        Transactions data = cleaned.data();
        IntStream.range(0, data.rowCount()).forEach(row -> found.add(data.sourceRow(row)));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, lines.size()).boxed().toList());
        assertThat(cleaned.removed().doubleColumn("amount").sum() + changedAmount(sales, data))
                .isEqualTo(sales.totalAmount() - data.totalAmount(), within(1e-9));
    }

    private static double changedAmount(Transactions before, Transactions after) {
        TreeMap<Integer, Double> amounts = new TreeMap<>();
        IntStream.range(0, before.rowCount()).forEach(row -> amounts.put(before.sourceRow(row), before.amount(row)));
        return IntStream.range(0, after.rowCount())
                .mapToDouble(row -> amounts.get(after.sourceRow(row)) - after.amount(row))
                .sum();
    }

    @Property(tries = 300)
    void the_standard_cleaning_applied_again_changes_nothing_more(
            @ForAll("shop") List<Line> lines, @ForAll boolean items) {
        Transactions once = Cleaning.standard()
                .apply(items ? transactions(lines) : withoutItems(lines))
                .data();
        CleanedTransactions twice = Cleaning.standard().apply(once);

        assertThat(twice.audit().rowsRemoved()).isZero();
        assertThat(twice.audit().rowsChanged()).isZero();
        assertThat(rows(twice.data())).isEqualTo(rows(once));
    }

    @Property(tries = 300)
    void the_standard_cleaning_leaves_nothing_negative(@ForAll("shop") List<Line> lines) {
        Transactions data = Cleaning.standard().apply(transactions(lines)).data();

        for (int row = 0; row < data.rowCount(); row++) {
            assertThat(data.quantity(row)).isNotNegative();
            assertThat(data.amount(row)).isNotNegative().isEqualTo(data.quantity(row) * data.price(row));
        }
    }

    /** The same rule written down slowly: for every return in turn, all purchases are looked through. */
    @Property(tries = 500)
    void returns_cancel_what_a_slow_search_cancels(@ForAll("shop") List<Line> lines) {
        Transactions sales = transactions(lines);
        CleanedTransactions cleaned = new Cleaning(List.of(TransactionRule.RETURNS_NETTED)).apply(sales);

        double[] open = IntStream.range(0, sales.rowCount())
                .mapToDouble(row -> Math.abs(sales.quantity(row)))
                .toArray();
        List<Integer> returns = IntStream.range(0, sales.rowCount())
                .filter(row -> isReturn(sales, row))
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> sales.time(row)).thenComparing(row -> row))
                .toList();
        for (int back : returns) {
            IntStream.range(0, sales.rowCount())
                    .filter(row -> isPurchaseFor(sales, row, back))
                    .boxed()
                    .sorted(Comparator.comparing(
                                    (Integer row) -> Math.abs(sales.price(row)) != Math.abs(sales.price(back)))
                            .thenComparing(row -> sales.time(row), Comparator.reverseOrder())
                            .thenComparing(Comparator.reverseOrder()))
                    .forEach(row -> {
                        double units = Math.min(open[row], open[back]);
                        open[row] -= units;
                        open[back] -= units;
                    });
        }
        List<String> expected = IntStream.range(0, sales.rowCount())
                .filter(row -> !isReturn(sales, row) && (open[row] > 0 || sales.quantity(row) == 0))
                .mapToObj(row -> sales.sourceRow(row) + " × " + open[row])
                .toList();
        assertThat(rows(cleaned.data())).isEqualTo(expected);
        double unmatched = returns.stream().mapToDouble(row -> open[row]).sum();
        assertThat(cleaned.unmatchedReturns().doubleColumn("quantity").asList().stream()
                        .mapToDouble(Math::abs)
                        .sum())
                .isEqualTo(unmatched, within(1e-12));
    }

    /** The same for money: of all purchases of which anything is left, the one with just that much left, or all from the most recent on. */
    @Property(tries = 500)
    void without_items_refunds_take_what_a_slow_search_takes(@ForAll("shop") List<Line> lines) {
        Transactions sales = withoutItems(lines);
        CleanedTransactions cleaned = new Cleaning(List.of(TransactionRule.RETURNS_NETTED)).apply(sales);

        double[] open = IntStream.range(0, sales.rowCount())
                .mapToDouble(row -> Math.abs(sales.amount(row)))
                .toArray();
        List<Integer> byTime = IntStream.range(0, sales.rowCount())
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> sales.time(row)).thenComparing(row -> row))
                .toList();
        List<Integer> recentFirst = new ArrayList<>(byTime);
        java.util.Collections.reverse(recentFirst);
        List<Integer> returns =
                byTime.stream().filter(row -> isReturn(sales, row)).toList();
        for (int back : returns) {
            List<Integer> earlier = recentFirst.stream()
                    .filter(row -> !isReturn(sales, row) && open[row] > 0)
                    .filter(row -> sales.customerCode(row) >= 0 && sales.customerCode(row) == sales.customerCode(back))
                    .filter(row -> !sales.time(row).isAfter(sales.time(back)))
                    .toList();
            List<Integer> same = earlier.stream()
                    .filter(row -> open[row] == open[back])
                    .limit(1)
                    .toList();
            for (int row : same.isEmpty() ? earlier : same) {
                double money = Math.min(open[row], open[back]);
                open[row] -= money;
                open[back] -= money;
            }
        }
        Transactions data = cleaned.data();
        assertThat(IntStream.range(0, data.rowCount())
                        .mapToObj(row -> data.sourceRow(row) + " × " + data.quantity(row) + " = " + data.amount(row)))
                .containsExactlyElementsOf(IntStream.range(0, sales.rowCount())
                        .filter(row -> !isReturn(sales, row) && (open[row] > 0 || sales.amount(row) == 0))
                        .mapToObj(row -> sales.sourceRow(row) + " × " + sales.quantity(row) + " = "
                                + (sales.amount(row) == 0 ? sales.amount(row) : open[row]))
                        .toList());
        double unmatched = returns.stream().mapToDouble(row -> open[row]).sum();
        assertThat(cleaned.unmatchedReturns().doubleColumn("amount").asList().stream()
                        .mapToDouble(Math::abs)
                        .sum())
                .isEqualTo(unmatched, within(1e-12));
    }

    /** Money in is money out and money paid back, as far as a purchase was there to take it from. */
    @Property(tries = 300)
    void without_items_the_money_of_a_customer_is_what_was_paid_less_what_was_paid_back(
            @ForAll("shop") List<Line> lines) {
        CleanedTransactions cleaned = Cleaning.standard().apply(withoutItems(lines));

        double before = cleaned.toTable().doubleColumn("amount in").get(3);
        assertThat(cleaned.data().totalAmount()
                        + cleaned.unmatchedReturns().doubleColumn("amount").sum())
                .isEqualTo(before, within(1e-9));
        for (int row = 0; row < cleaned.data().rowCount(); row++) {
            assertThat(cleaned.data().amount(row))
                    .isNotNegative()
                    .isEqualTo(cleaned.data().quantity(row) * cleaned.data().price(row), within(1e-12));
        }
    }

    private static boolean isReturn(Transactions sales, int row) {
        return sales.quantity(row) < 0 || sales.amount(row) < 0;
    }

    private static boolean isPurchaseFor(Transactions sales, int row, int back) {
        return !isReturn(sales, row)
                && sales.customerCode(row) >= 0
                && sales.itemCode(row) >= 0
                && sales.customerCode(row) == sales.customerCode(back)
                && sales.itemCode(row) == sales.itemCode(back)
                && !sales.time(row).isAfter(sales.time(back));
    }

    private static List<String> rows(Transactions data) {
        return IntStream.range(0, data.rowCount())
                .mapToObj(row -> data.sourceRow(row) + " × " + data.quantity(row))
                .toList();
    }

    @Property(tries = 200)
    void a_filter_gives_what_reading_the_chosen_rows_would_give(@ForAll("shop") List<Line> lines) {
        Transactions sales = transactions(lines);
        List<Line> chosen = lines.stream()
                .filter(line -> line.day() >= 3 && !line.customer().isEmpty())
                .toList();

        Transactions filtered = sales.from(LocalDate.of(2024, 1, 3)).identified();

        assertThat(filtered.rowCount()).isEqualTo((int)
                chosen.stream().filter(line -> !Double.isNaN(line.quantity())).count());
        Set<String> ids = new TreeSet<>();
        for (int row = 0; row < filtered.rowCount(); row++) {
            ids.add(filtered.customerId(filtered.customerCode(row)));
        }
        assertThat(IntStream.range(0, filtered.customerCount()).mapToObj(filtered::customerId))
                .containsExactlyElementsOf(ids);
    }
}
