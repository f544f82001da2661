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

/**
 * The low margin beside the usual one. The usual margin is the low one plus what was given up; the device is dearer by that, so that fewer buy it, as far as the
 * elasticity of demand says. What a maker at the usual margin earns with services and data is a part of what the low-margin maker does: all of it until
 * {@link #withUsualServices} says less.
 *
 * <p>Two things can pay for a low margin, and they are often mixed up: more customers, and more from each. With an elasticity of 0 and the same services
 * on both sides a low margin is a gift.
 */
public final class StrategyComparison implements Displayable {

    private final UnitEconomics low;
    private final int months;
    private final double usualServices;

    StrategyComparison(UnitEconomics low, int months, double usualServices) {
        this.low = low;
        this.months = UnitEconomics.checked(months);
        this.usualServices = usualServices;
        low.atUsualMargin();
    }

    /**
     * The same with a maker at the usual margin who has less of services, data value and data cost for each active customer. Repeat purchases and retention are alike.
     *
     * @param share from 0 (none) to 1 (the same)
     * @return a new comparison
     * @throws IllegalArgumentException if the share is out of this range
     */
    public StrategyComparison withUsualServices(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "A maker at the usual margin has a share from 0 to 1 of the services, not " + share
                            + ". Say withUsualServices(0.2).");
        }
        return new StrategyComparison(low, months, share);
    }

    /**
     * The forecast at the low margin.
     *
     * @return the cash of these economics
     */
    public CashForecast low() {
        return low.forecast(months);
    }

    /**
     * The forecast at the usual margin.
     *
     * @return the cash of the dearer device
     */
    public CashForecast usual() {
        return usual(low).forecast(months);
    }

    private UnitEconomics usual(UnitEconomics economics) {
        return economics
                .atUsualMargin()
                .with(Assumption.SERVICE_REVENUE, economics.serviceRevenue() * usualServices)
                .with(Assumption.DATA_VALUE, economics.dataValue() * usualServices)
                .with(Assumption.DATA_COST, economics.dataCost() * usualServices);
    }

    /**
     * By how much the net present value of the low margin is above that of the usual one.
     *
     * @return the difference; below 0 if the usual margin is better
     */
    public double advantage() {
        return advantage(low);
    }

    private double advantage(UnitEconomics economics) {
        return economics.forecast(months).netPresentValue()
                - usual(economics).forecast(months).netPresentValue();
    }

    /**
     * The month from whose end on the low margin has earned at least as much as the usual one, discounted, and stays so as far as one looks.
     *
     * @return the month; empty if the usual margin is ahead in the last one
     */
    public OptionalInt overtakingMonth() {
        double[] ahead = low().discountedCumulative();
        double[] other = usual().discountedCumulative();
        for (int month = 0; month < ahead.length; month++) {
            ahead[month] -= other[month];
        }
        return CashForecast.lastBelowZero(ahead);
    }

    /**
     * From which value of an assumption on the low margin beats the usual one, while all others stay.
     *
     * @param assumption its name, such as {@code "data value"}, {@code "service revenue"} or {@code "elasticity"}
     * @return the value at which both are worth the same
     * @throws IllegalArgumentException if there is no such assumption
     */
    public BreakEven breakEven(String assumption) {
        Assumption one = Assumption.named(assumption);
        return new BreakEven(
                one,
                low.value(one),
                low.scale(),
                "the advantage of the low margin over " + Numbers.count(months, "month"),
                value -> advantage(low.with(one, value)));
    }

    /**
     * One row for each measure.
     *
     * @return a table with the columns {@code measure}, {@code low margin}, {@code usual margin} and {@code difference}
     */
    @Override
    public Table toTable() {
        CashForecast cheap = low();
        CashForecast dear = usual();
        Table table = Table.create(
                "low and usual margin",
                StringColumn.create("measure"),
                DoubleColumn.create("low margin"),
                DoubleColumn.create("usual margin"),
                DoubleColumn.create("difference"));
        if (low.price() > 0) {
            add(table, "price of a device", low.price(), dear.economics().price());
        }
        add(table, "margin of a device", low.deviceMargin(), dear.economics().deviceMargin());
        add(table, "customers who bought", cheap.totalCustomers(), dear.totalCustomers());
        add(table, "active at the end", cheap.lastActive(), dear.lastActive());
        add(table, "lifetime value of a customer", cheap.lifetimeValue(), dear.lifetimeValue());
        add(table, "of it after the purchase", cheap.comesBack(), dear.comesBack());
        add(table, "most cash needed", cheap.maximumCashNeed(), dear.maximumCashNeed());
        add(table, "break-even month", month(cheap), month(dear));
        add(table, "net present value", cheap.netPresentValue(), dear.netPresentValue());
        return table;
    }

    private static double month(CashForecast forecast) {
        OptionalInt month = forecast.breakEvenMonth();
        return month.isPresent() ? month.getAsInt() : Double.NaN;
    }

    private static void add(Table table, String measure, double cheap, double dear) {
        table.stringColumn(0).append(measure);
        table.doubleColumn(1).append(cheap);
        table.doubleColumn(2).append(dear);
        table.doubleColumn(3).append(cheap - dear);
    }

    /**
     * The discounted cumulative cash of both, with the month in which the low margin is ahead for good.
     *
     * @return a line chart
     */
    public Chart chart() {
        Table lines = Table.create(
                "strategies", IntColumn.create("month"), StringColumn.create("strategy"), DoubleColumn.create("cash"));
        add(lines, "low margin", low().discountedCumulative());
        add(lines, "usual margin", usual().discountedCumulative());
        OptionalInt month = overtakingMonth();
        Chart chart = Charts.line(lines, "month", "cash")
                .withGroups("strategy")
                .withOrder("strategy", "low margin", "usual margin")
                .withLineAtY(0, "")
                .withTitle(finding(month))
                .withSubtitle("Discounted cumulative cash · 低利润与常规利润：折现累计现金流")
                .withXLabel("months since the first purchases")
                .withYLabel("amount");
        return month.isPresent() && month.getAsInt() > 0 ? chart.withLineAtX(month.getAsInt(), "ahead") : chart;
    }

    private static void add(Table lines, String strategy, double[] sums) {
        for (int month = 0; month < sums.length; month++) {
            lines.intColumn(0).append(month);
            lines.stringColumn(1).append(strategy);
            lines.doubleColumn(2).append(sums[month]);
        }
    }

    private String finding(OptionalInt month) {
        if (month.isEmpty()) {
            return "The low margin stays behind for " + Numbers.count(months, "month");
        }
        return month.getAsInt() == 0
                ? "The low margin is ahead from the beginning"
                : "The low margin is ahead from month " + month.getAsInt() + " on";
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (low.marginGivenUp() == 0) {
            warnings.add("No margin is given up, so that both are the same price. Say withMarginGivenUp(240).");
        }
        if (low.elasticity() == 0) {
            warnings.add(
                    "Demand does not mind the price here (elasticity 0): nobody is won by the low margin. Say withDemand(-1.8).");
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
        return TableView.of(toTable())
                .withDecimals("low margin", 2)
                .withDecimals("usual margin", 2)
                .withDecimals("difference", 2)
                .withNote("Over " + Numbers.count(months, "month") + "; at the usual margin "
                        + Amounts.number(100 * usualServices)
                        + "% of the services and data of each active customer, and demand with an elasticity of "
                        + Amounts.number(low.elasticity()) + ". Competitors do not answer.")
                .withWarnings(warnings());
    }
}
