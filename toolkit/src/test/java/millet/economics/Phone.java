package millet.economics;

/** The phone that most tests of this room look at. */
final class Phone {

    private Phone() {}

    static UnitEconomics atLowMargin() {
        return UnitEconomics.margin(60)
                .withAcquisitionCost(90)
                .withServiceRevenue(9)
                .withServiceMargin(0.6)
                .withRetention(0.97)
                .withRepeatPurchases(0.02, 80)
                .withDataValue(0.8)
                .withDataCost(0.3)
                .withDiscountRate(0.1)
                .withPrice(1_500)
                .withMarginGivenUp(240)
                .withDemand(-1.8);
    }
}
