/**
 * The low-margin model in numbers: what a maker gives up with every device, and what has to come back.
 *
 * <p>The question it answers: <em>a device is sold nearly at cost; do services, repeat purchases and better decisions from data pay for that, when, and what
 * has to be true for it?</em>
 *
 * <pre>{@code
 * UnitEconomics phone = UnitEconomics.margin(60)             // yuan a device
 *         .withAcquisitionCost(90)
 *         .withServiceRevenue(9).withServiceMargin(0.6)      // a month, of customers who are still active
 *         .withRetention(0.97)                               // from month to month
 *         .withRepeatPurchases(0.02, 80)
 *         .withDataValue(0.8).withDataCost(0.3)
 *         .withDiscountRate(0.10)                            // a year
 *         .withPrice(1_500).withMarginGivenUp(240).withDemand(-1.8);
 *
 * phone.forecast(36).chart()                                 // cash, month by month, and the month in which it is back
 * phone.sensitivity(36).range("retention", 0.94, 0.98).chart()
 * phone.breakEven("retention", 36)                           // what would have to be true
 * phone.sensitivity(36).simulate(10_000, 42)                 // how likely is a loss, if the ranges are right?
 * phone.versusUsualMargin(36).withUsualServices(0.2).breakEven("data value")
 * }</pre>
 *
 * <p>Limits: customers are alike but for how long they stay; nobody competes, prices and costs stay. A forecast is arithmetic on assumptions: it says what
 * follows from them, not whether they are true. Ranges are assumptions as well.
 */
package millet.economics;
