package millet.economics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.display.Displayable;
import millet.display.Numbers;
import millet.display.TableView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The cash of {@link UnitEconomics} month by month, when it is back, and what it is worth today. */
public final class CashForecast implements Displayable {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final double ROUNDING = 1e-12;

    private final UnitEconomics economics;
    private final double[] bought;
    private final double[] active;
    /** Of them, those who did not buy in this very month: they bring services. */
    private final double[] owning;

    private final double[] cash;
    private final double[] cumulative;
    private final double[] discounted;
    private final double[] discountedCumulative;

    CashForecast(UnitEconomics economics, int months) {
        this.economics = economics;
        bought = new double[months + 1];
        active = new double[months + 1];
        owning = new double[months + 1];
        cash = new double[months + 1];
        cumulative = new double[months + 1];
        discounted = new double[months + 1];
        discountedCumulative = new double[months + 1];
        countCustomers(months);
        double growth = 1 + economics.discountRate();
        for (int month = 0; month <= months; month++) {
            cash[month] = bought[month] * (economics.deviceMargin() - economics.acquisitionCost())
                    + owning[month] * economics.monthlyMargin();
            discounted[month] = cash[month] / StrictMath.pow(growth, (double) month / MONTHS_OF_A_YEAR);
            cumulative[month] = cash[month] + (month == 0 ? 0 : cumulative[month - 1]);
            discountedCumulative[month] = discounted[month] + (month == 0 ? 0 : discountedCumulative[month - 1]);
        }
    }

    /** Those who bought in the last s months of selling are of the ages 0 to s − 1; the sum of their shares is a difference of two sums. */
    private void countCustomers(int months) {
        double share = 1;
        double[] shares = new double[months + 2];
        for (int age = 0; age <= months; age++) {
            share *= age == 0 ? 1 : economics.stays(age);
            shares[age + 1] = shares[age] + share;
        }
        for (int month = 0; month <= months; month++) {
            int youngest = Math.max(0, month - economics.sellingMonths() + 1);
            bought[month] = youngest == 0 ? economics.newCustomers() : 0;
            active[month] = economics.newCustomers() * (shares[month + 1] - shares[youngest]);
            owning[month] = economics.newCustomers() * (shares[month + 1] - shares[Math.max(1, youngest)]);
        }
    }

    /**
     * What was assumed.
     *
     * @return the economics
     */
    public UnitEconomics economics() {
        return economics;
    }

    /**
     * How far the forecast looks.
     *
     * @return the number of the last month
     */
    public int months() {
        return cash.length - 1;
    }

    /**
     * The first month from whose end on the cumulative cash is never below 0 again, as far as the forecast looks; the payback time.
     *
     * @return the month, 0 if cash is never below 0; empty if it is so in the last month
     */
    public OptionalInt breakEvenMonth() {
        return lastBelowZero(cumulative);
    }

    /**
     * The same for the discounted cash, which takes longer.
     *
     * @return the month; empty if the net present value is below 0
     */
    public OptionalInt discountedBreakEvenMonth() {
        return lastBelowZero(discountedCumulative);
    }

    /** What is left of sums that cancel is rounding: sixty times 0.1 pays back 6 in month 60. */
    static OptionalInt lastBelowZero(double[] sums) {
        double largest = 0;
        for (double sum : sums) {
            largest = Math.max(largest, Math.abs(sum));
        }
        int month = sums.length;
        while (month > 0 && sums[month - 1] >= -ROUNDING * largest) {
            month--;
        }
        return month == sums.length ? OptionalInt.empty() : OptionalInt.of(month);
    }

    /**
     * What all cash flows of these months are worth at the moment of the first purchase.
     *
     * @return the sum of the discounted cash
     */
    public double netPresentValue() {
        return discountedCumulative[months()];
    }

    /**
     * What one customer brings in these months, worth at the purchase and before the cost of acquisition: the device and all that comes later.
     *
     * @return the lifetime value as far as the forecast looks
     */
    public double lifetimeValue() {
        return economics.deviceMargin() + comesBack();
    }

    /**
     * What one customer brings after the purchase, worth at the purchase: services, repeat purchases and data value, less the cost of the data. It is what has
     * to be held against the margin given up.
     *
     * @return the sum of the discounted monthly margins
     */
    public double comesBack() {
        double sum = 0;
        double share = 1;
        for (int month = 1; month <= months(); month++) {
            share *= economics.stays(month);
            sum += share
                    * economics.monthlyMargin()
                    / StrictMath.pow(1 + economics.discountRate(), (double) month / MONTHS_OF_A_YEAR);
        }
        return sum;
    }

    /**
     * The most cash that is out at the end of any month: what has to be financed.
     *
     * @return 0 or more
     */
    public double maximumCashNeed() {
        double least = 0;
        for (double sum : cumulative) {
            least = Math.min(least, sum);
        }
        return 0 - least;
    }

    double[] discountedCumulative() {
        return discountedCumulative.clone();
    }

    double totalCustomers() {
        double sum = 0;
        for (double number : bought) {
            sum += number;
        }
        return sum;
    }

    double lastActive() {
        return active[months()];
    }

    /**
     * One row for each month, 0 for the purchase.
     *
     * @return a table with the columns {@code month}, {@code bought} and {@code active} (customers), {@code device}, {@code services}, {@code repeat},
     *     {@code data} (margins), {@code costs} (of acquisition and of data, not below 0), {@code cash} (the sum), {@code cumulative}, {@code discounted},
     *     {@code discounted cumulative} and {@code margin given up} (no cash flow)
     */
    @Override
    public Table toTable() {
        Table table = Table.create("cash forecast", IntColumn.create("month"));
        for (int month = 0; month <= months(); month++) {
            table.intColumn(0).append(month);
        }
        return table.addColumns(
                DoubleColumn.create("bought", bought),
                DoubleColumn.create("active", active),
                times("device", bought, economics.deviceMargin()),
                times("services", owning, economics.serviceRevenue() * economics.serviceMargin()),
                times("repeat", owning, economics.repeatPurchases() * economics.repeatMargin()),
                times("data", owning, economics.dataValue()),
                costs(),
                DoubleColumn.create("cash", cash),
                DoubleColumn.create("cumulative", cumulative),
                DoubleColumn.create("discounted", discounted),
                DoubleColumn.create("discounted cumulative", discountedCumulative),
                times("margin given up", bought, economics.marginGivenUp()));
    }

    private static DoubleColumn times(String name, double[] customers, double each) {
        double[] amounts = new double[customers.length];
        for (int month = 0; month < amounts.length; month++) {
            amounts[month] = customers[month] * each;
        }
        return DoubleColumn.create(name, amounts);
    }

    private DoubleColumn costs() {
        double[] costs = new double[cash.length];
        for (int month = 0; month < costs.length; month++) {
            costs[month] = bought[month] * economics.acquisitionCost() + owning[month] * economics.dataCost();
        }
        return DoubleColumn.create("costs", costs);
    }

    /**
     * The cumulative cash, as it is and discounted, with the month in which it is back.
     *
     * @return a line chart
     */
    public Chart chart() {
        Table lines = Table.create(
                "cash", IntColumn.create("month"), StringColumn.create("line"), DoubleColumn.create("cumulative"));
        for (int month = 0; month <= months(); month++) {
            append(lines, month, "cash", cumulative[month]);
            append(lines, month, "discounted", discountedCumulative[month]);
        }
        Chart chart = Charts.line(lines, "month", "cumulative")
                .withGroups("line")
                .withLineAtY(0, "")
                .withTitle(finding())
                .withSubtitle("Cumulative cash " + subject() + " · 累计现金流")
                .withXLabel("months since the " + (economics.sellingMonths() == 1 ? "purchase" : "first purchases"))
                .withYLabel("amount");
        OptionalInt back = breakEvenMonth();
        return back.isPresent() && back.getAsInt() > 0 ? chart.withLineAtX(back.getAsInt(), "back") : chart;
    }

    private static void append(Table lines, int month, String line, double amount) {
        lines.intColumn(0).append(month);
        lines.stringColumn(1).append(line);
        lines.doubleColumn(2).append(amount);
    }

    private String finding() {
        OptionalInt back = breakEvenMonth();
        if (back.isEmpty()) {
            return "The cash is not back within " + Numbers.count(months(), "month");
        }
        return back.getAsInt() == 0 ? "Cash is never below zero" : "The cash is back in month " + back.getAsInt();
    }

    private String subject() {
        return economics.sellingMonths() == 1 && economics.newCustomers() == 1
                ? "of one customer"
                : "of " + Amounts.number(economics.newCustomers()) + " new customers a month for "
                        + Numbers.count(economics.sellingMonths(), "month");
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        boolean something =
                economics.serviceRevenue() > 0 || economics.repeatPurchases() > 0 || economics.dataValue() != 0;
        if (something && economics.retention() == 0) {
            warnings.add("Nobody stays, so that nothing comes back: the retention is 0. Say withRetention(0.95).");
        }
        if (economics.retention() == 1) {
            warnings.add("A retention of 100% says that nobody ever leaves.");
        }
        if (economics.dataValue() > 0 && economics.dataCost() == 0) {
            warnings.add(
                    "The data earn money and cost nothing here; storage, protection and consent do. Say withDataCost(0.3).");
        }
        if (months() < economics.sellingMonths()) {
            warnings.add("New customers come for " + Numbers.count(economics.sellingMonths(), "month")
                    + " and the forecast ends before: the last ones cost and have not brought anything yet.");
        }
        return List.copyOf(warnings);
    }

    /** The text form. */
    @Override
    public String toString() {
        return toText();
    }

    @Override
    public TableView view() {
        TableView view = TableView.of(toTable()).withNote(note()).withWarnings(warnings());
        for (String column : List.of(
                "device",
                "services",
                "repeat",
                "data",
                "costs",
                "cash",
                "cumulative",
                "discounted",
                "discounted cumulative",
                "margin given up")) {
            view = view.withDecimals(column, 2);
        }
        return view;
    }

    private String note() {
        String back = breakEvenMonth().isPresent()
                ? "back in month " + breakEvenMonth().getAsInt()
                : "not back within " + Numbers.count(months(), "month");
        return "Cash " + back + "; net present value " + Numbers.fixed(netPresentValue(), 2)
                + "; lifetime value of a customer " + Numbers.fixed(lifetimeValue(), 2) + "; most cash needed "
                + Numbers.fixed(maximumCashNeed(), 2)
                + ". Month 0 is the purchase, all else flows at the end of a month; discounted by "
                + Amounts.of(Assumption.DISCOUNT_RATE, economics.discountRate()) + " a year.";
    }
}
