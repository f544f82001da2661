package millet.economics;

import java.util.EnumMap;
import java.util.Map;
import millet.display.Numbers;
import tech.tablesaw.api.Table;

/**
 * What one customer of a device maker costs and brings: the device with its margin now, services, repeat purchases and better decisions from data later,
 * as long as the customer stays.
 *
 * <h2>When money flows</h2>
 *
 * <ul>
 *   <li>Month 0 is the moment of the purchase: device margin in, acquisition cost out.
 *   <li>Month t is the end of the t-th month after it. Service, repeat, data value and data cost of that month flow then, from those who are still
 *       active: the share S(t), with S(0) = 1. With a constant retention r it is r<sup>t</sup>.
 *   <li>The discount rate is a yearly one: a cash flow of month t is divided by (1 + rate)<sup>t/12</sup>.
 * </ul>
 *
 * <p>What comes later from a customer with a constant margin m a month and without end is therefore worth m · r / (1 + i − r), with the monthly rate i:
 * the formula of S. Gupta and D. R. Lehmann, Customers as assets, Journal of Interactive Marketing 17(1), 2003.
 *
 * <p>With a polarization above 0 customers differ, and who stays is more and more loyal: the shifted-beta-geometric model of P. S. Fader and B. G. S. Hardie,
 * How to project customer retention, Journal of Interactive Marketing 21(1), 2007. The retention is then that of the first month.
 *
 * <p>Every number but the device margin has a value that flatters nobody until it is given: nothing comes back, and customers do not stay.
 *
 * @param deviceMargin price minus cost of a device; below 0 if it is sold under cost
 * @param acquisitionCost of a customer, from 0 up
 * @param serviceRevenue of an active customer in a month, from 0 up
 * @param serviceMargin the share of the service revenue that is left after its own costs, from −1 to 1
 * @param retention the share of customers who are still active a month after the purchase, and from month to month if polarization is 0
 * @param polarization how much customers differ in their loyalty, from 0 (not at all) to below 1; 1 / (α + β + 1) of the beta distribution of churn
 * @param repeatPurchases of an active customer in a month, from 0 up
 * @param repeatMargin of one repeat purchase
 * @param dataValue what better decisions earn with an active customer in a month
 * @param dataCost of the data of an active customer in a month: storage, protection, consent
 * @param discountRate a year, 0.1 for 10 %
 * @param marginGivenUp by how much the margin of a device is below the usual one, from 0 up
 * @param price of a device; 0 while it is not known
 * @param elasticity by how many percent more customers buy when the price is a percent higher, from −100 to 0
 * @param newCustomers who buy in each month of selling, above 0
 * @param sellingMonths how many months new customers come, the first at month 0; from 1 up
 */
public record UnitEconomics(
        double deviceMargin,
        double acquisitionCost,
        double serviceRevenue,
        double serviceMargin,
        double retention,
        double polarization,
        double repeatPurchases,
        double repeatMargin,
        double dataValue,
        double dataCost,
        double discountRate,
        double marginGivenUp,
        double price,
        double elasticity,
        double newCustomers,
        int sellingMonths) {

    private static final int MOST_MONTHS = 1200;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range or not finite
     */
    public UnitEconomics {
        Assumption.DEVICE_MARGIN.check(deviceMargin);
        Assumption.ACQUISITION_COST.check(acquisitionCost);
        Assumption.SERVICE_REVENUE.check(serviceRevenue);
        Assumption.SERVICE_MARGIN.check(serviceMargin);
        Assumption.RETENTION.check(retention);
        Assumption.POLARIZATION.check(polarization);
        Assumption.REPEAT_PURCHASES.check(repeatPurchases);
        Assumption.REPEAT_MARGIN.check(repeatMargin);
        Assumption.DATA_VALUE.check(dataValue);
        Assumption.DATA_COST.check(dataCost);
        Assumption.DISCOUNT_RATE.check(discountRate);
        Assumption.MARGIN_GIVEN_UP.check(marginGivenUp);
        Assumption.PRICE.check(price);
        Assumption.ELASTICITY.check(elasticity);
        if (!(newCustomers > 0) || !Double.isFinite(newCustomers) || sellingMonths < 1 || sellingMonths > MOST_MONTHS) {
            throw new IllegalArgumentException("Unit economics need new customers above 0 in 1 to " + MOST_MONTHS
                    + " months of selling, not " + newCustomers + " in " + sellingMonths
                    + ". Say withNewCustomers(1_000, 24).");
        }
    }

    /**
     * One customer who buys a device with this margin, and of whom nothing else is known: no cost, nothing that comes back, nobody stays.
     *
     * @param device the price minus the cost of a device; below 0 if it is sold under cost
     * @return the economics
     * @throws IllegalArgumentException if the margin is not finite
     */
    public static UnitEconomics margin(double device) {
        Map<Assumption, Double> values = new EnumMap<>(Assumption.class);
        for (Assumption assumption : Assumption.values()) {
            values.put(assumption, 0.0);
        }
        values.put(Assumption.DEVICE_MARGIN, device);
        values.put(Assumption.SERVICE_MARGIN, 1.0);
        return of(values, 1, 1);
    }

    /**
     * What was measured, from the row of a table: a column that has the name of an assumption, such as {@code device margin} or {@code retention}, gives its
     * value; other columns are left aside. What is not in the table is as in {@link #margin}.
     *
     * @param measured a row for each product or kind of customer; its first column names them
     * @param name of the row, as the first column has it
     * @return the economics
     * @throws IllegalArgumentException if there is no such row, or two; if no column has the name of an assumption; if a value is missing or out of its range
     */
    public static UnitEconomics from(Table measured, String name) {
        return MeasuredRow.named(name, measured).economics();
    }

    /**
     * The same with what a new customer costs: advertising, coupons, the welcome gift.
     *
     * @param cost from 0 up
     * @return new economics
     * @throws IllegalArgumentException if the cost is negative or not finite
     */
    public UnitEconomics withAcquisitionCost(double cost) {
        return with(Assumption.ACQUISITION_COST, cost);
    }

    /**
     * The same with the revenue of services. Until {@link #withServiceMargin} is said all of it is margin.
     *
     * @param perMonth of an active customer in a month, from 0 up
     * @return new economics
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public UnitEconomics withServiceRevenue(double perMonth) {
        return with(Assumption.SERVICE_REVENUE, perMonth);
    }

    /**
     * The same with what is left of the service revenue after its own costs.
     *
     * @param share from −1 to 1; 0.6 for 60 %
     * @return new economics
     * @throws IllegalArgumentException if it is out of this range
     */
    public UnitEconomics withServiceMargin(double share) {
        return with(Assumption.SERVICE_MARGIN, share);
    }

    /**
     * The same with a retention that is alike for all customers and in all months.
     *
     * @param monthlyShare the share of those active in a month who are so in the next, from 0 to 1
     * @return new economics
     * @throws IllegalArgumentException if it is out of this range
     */
    public UnitEconomics withRetention(double monthlyShare) {
        return with(Assumption.RETENTION, monthlyShare).with(Assumption.POLARIZATION, 0);
    }

    /**
     * The same with customers whose monthly chances to leave are spread by a beta distribution, the shifted-beta-geometric model of Fader and Hardie: of those
     * active in month t − 1 the share (β + t − 1) / (α + β + t − 1) stays.
     *
     * @param alpha above 0; α / (α + β) is the share that leaves in the first month
     * @param beta above 0
     * @return new economics
     * @throws IllegalArgumentException if one is not above 0 and finite
     */
    public UnitEconomics withRetentionCurve(double alpha, double beta) {
        if (!(alpha > 0 && beta > 0 && Double.isFinite(alpha + beta))) {
            throw new IllegalArgumentException("A retention curve needs an alpha and a beta above 0, not " + alpha
                    + " and " + beta + ". Fit them to the retention of a cohort, or say withRetention(0.95).");
        }
        return with(Assumption.RETENTION, beta / (alpha + beta)).with(Assumption.POLARIZATION, 1 / (alpha + beta + 1));
    }

    /**
     * The same with purchases that follow the first one: accessories, the next phone, a band.
     *
     * @param perMonth of an active customer in a month, from 0 up
     * @param marginEach the margin of one of them
     * @return new economics
     * @throws IllegalArgumentException if the number is negative, or one is not finite
     */
    public UnitEconomics withRepeatPurchases(double perMonth, double marginEach) {
        return with(Assumption.REPEAT_PURCHASES, perMonth).with(Assumption.REPEAT_MARGIN, marginEach);
    }

    /**
     * The same with what better decisions earn because there are data. It is an assumption until a data ledger has measured it.
     *
     * @param perMonth of an active customer in a month; below 0 where the decisions lose money
     * @return new economics
     * @throws IllegalArgumentException if it is not finite
     */
    public UnitEconomics withDataValue(double perMonth) {
        return with(Assumption.DATA_VALUE, perMonth);
    }

    /**
     * The same with what the data cost: storage, protection, consent.
     *
     * @param perMonth of an active customer in a month, from 0 up
     * @return new economics
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public UnitEconomics withDataCost(double perMonth) {
        return with(Assumption.DATA_COST, perMonth);
    }

    /**
     * The same with another value of money that comes later.
     *
     * @param yearly the rate a year, from 0 to 10; 0.1 for 10 %
     * @return new economics
     * @throws IllegalArgumentException if it is out of this range
     */
    public UnitEconomics withDiscountRate(double yearly) {
        return with(Assumption.DISCOUNT_RATE, yearly);
    }

    /**
     * The same with the price of the data: what the usual margin of a device would have brought more. It is not a cash flow.
     *
     * @param perDevice the usual margin minus this one, from 0 up
     * @return new economics
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public UnitEconomics withMarginGivenUp(double perDevice) {
        return with(Assumption.MARGIN_GIVEN_UP, perDevice);
    }

    /**
     * The same with the price of a device, from which the price at the usual margin follows.
     *
     * @param device from 0 up
     * @return new economics
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public UnitEconomics withPrice(double device) {
        return with(Assumption.PRICE, device);
    }

    /**
     * The same with customers who mind the price: at another price the number of new ones is multiplied by (other price / price)<sup>elasticity</sup>.
     *
     * @param elasticity from −100 to 0; −2 if a price that is 1 % higher loses 2 % of them
     * @return new economics
     * @throws IllegalArgumentException if it is out of this range
     */
    public UnitEconomics withDemand(double elasticity) {
        return with(Assumption.ELASTICITY, elasticity);
    }

    /**
     * The same for a growing base: new customers in each month, from month 0 on.
     *
     * @param perMonth above 0; it need not be whole
     * @param months how many months they come, from 1 to 1,200
     * @return new economics
     * @throws IllegalArgumentException if one is out of its range
     */
    public UnitEconomics withNewCustomers(double perMonth, int months) {
        return of(values(), perMonth, months);
    }

    /**
     * The same device at the usual margin: dearer by the margin given up, bought by fewer, with the same services, repeat purchases and data from each
     * customer.
     *
     * @return new economics, with no margin given up
     * @throws IllegalArgumentException if customers mind the price and it is not known
     */
    public UnitEconomics atUsualMargin() {
        if (price == 0 && elasticity < 0) {
            throw new IllegalArgumentException(
                    "Unit economics with a demand need the price of a device to know how many"
                            + " buy at another one. Say withPrice(1_500).");
        }
        double volume = elasticity == 0 ? 1 : StrictMath.pow((price + marginGivenUp) / price, elasticity);
        return with(Assumption.PRICE, price == 0 ? 0 : price + marginGivenUp)
                .with(Assumption.DEVICE_MARGIN, deviceMargin + marginGivenUp)
                .with(Assumption.MARGIN_GIVEN_UP, 0)
                .withNewCustomers(newCustomers * volume, sellingMonths);
    }

    /**
     * The cash of so many months.
     *
     * @param months how far to look, from 1 to 1,200
     * @return the forecast
     * @throws IllegalArgumentException if the months are out of this range
     */
    public CashForecast forecast(int months) {
        return new CashForecast(this, checked(months));
    }

    /**
     * On which assumption the net present value hangs most.
     *
     * @param months how far to look, from 1 to 1,200
     * @return all assumptions that matter, each moved by a fifth until ranges are given
     * @throws IllegalArgumentException if the months are out of this range
     */
    public Sensitivity sensitivity(int months) {
        return Sensitivity.of(this, months);
    }

    /**
     * What would have to be true: the value of one assumption at which the net present value is 0, while all others stay.
     *
     * @param assumption its name, such as {@code "retention"} or {@code "service revenue"}
     * @param months how far to look, from 1 to 1,200
     * @return the value, or that none in the range that makes sense does it
     * @throws IllegalArgumentException if there is no such assumption, or the months are out of their range
     */
    public BreakEven breakEven(String assumption, int months) {
        Assumption one = Assumption.named(assumption);
        checked(months);
        return new BreakEven(
                one, value(one), scale(), "the net present value over " + Numbers.count(months, "month"), value -> with(
                                one, value)
                        .forecast(months)
                        .netPresentValue());
    }

    /**
     * This low margin beside the usual one, for the same months.
     *
     * @param months how far to look, from 1 to 1,200
     * @return the comparison
     * @throws IllegalArgumentException if the months are out of this range, or customers mind the price and it is not known
     */
    public StrategyComparison versusUsualMargin(int months) {
        return new StrategyComparison(this, months, 1);
    }

    static int checked(int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("A forecast of unit economics looks 1 to " + MOST_MONTHS
                    + " months ahead, not " + months + ". Say forecast(36) for three years.");
        }
        return months;
    }

    /** What an active customer leaves in a month. */
    double monthlyMargin() {
        return serviceRevenue * serviceMargin + repeatPurchases * repeatMargin + dataValue - dataCost;
    }

    /** Of those active in the month before, the share that still is. */
    double stays(int month) {
        double loyal = polarization * (month - 1);
        return (retention * (1 - polarization) + loyal) / (1 - polarization + loyal);
    }

    /** The largest amount of the model but the price, or 100: the scale on which amounts are looked for. */
    double scale() {
        double largest = 0;
        for (Assumption assumption : Assumption.values()) {
            if (assumption.unit() == Assumption.Unit.AMOUNT && assumption != Assumption.PRICE) {
                largest = Math.max(largest, Math.abs(value(assumption)));
            }
        }
        return largest == 0 ? 100 : largest;
    }

    double value(Assumption assumption) {
        return assumption.of(this);
    }

    UnitEconomics with(Assumption assumption, double value) {
        Map<Assumption, Double> values = values();
        values.put(assumption, value);
        return of(values, newCustomers, sellingMonths);
    }

    private Map<Assumption, Double> values() {
        Map<Assumption, Double> values = new EnumMap<>(Assumption.class);
        for (Assumption assumption : Assumption.values()) {
            values.put(assumption, assumption.of(this));
        }
        return values;
    }

    private static UnitEconomics of(Map<Assumption, Double> values, double newCustomers, int sellingMonths) {
        return new UnitEconomics(
                values.get(Assumption.DEVICE_MARGIN),
                values.get(Assumption.ACQUISITION_COST),
                values.get(Assumption.SERVICE_REVENUE),
                values.get(Assumption.SERVICE_MARGIN),
                values.get(Assumption.RETENTION),
                values.get(Assumption.POLARIZATION),
                values.get(Assumption.REPEAT_PURCHASES),
                values.get(Assumption.REPEAT_MARGIN),
                values.get(Assumption.DATA_VALUE),
                values.get(Assumption.DATA_COST),
                values.get(Assumption.DISCOUNT_RATE),
                values.get(Assumption.MARGIN_GIVEN_UP),
                values.get(Assumption.PRICE),
                values.get(Assumption.ELASTICITY),
                newCustomers,
                sellingMonths);
    }
}
