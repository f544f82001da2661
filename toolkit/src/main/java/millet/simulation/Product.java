package millet.simulation;

/**
 * A thing on sale.
 *
 * @param index in the order of launch; the same in a longer world
 * @param family the line of products that it continues, as an index
 * @param tier 0 for the cheap ones to 3 for the dear ones
 * @param launch first day on sale
 * @param leaves first day no longer on sale
 * @param price at launch, in yuan
 * @param cost to the shop, in yuan
 * @param popularity its weight among those of its category that are on sale
 * @param predecessor the index of the one before it in its family, or -1
 * @param shape of the Weibull distribution of the time to failure; 0 for what cannot fail
 * @param scale of that distribution in days
 */
record Product(
        int index,
        String id,
        String name,
        String chinese,
        Category category,
        int family,
        int generation,
        int tier,
        int launch,
        int leaves,
        double price,
        double cost,
        double popularity,
        int predecessor,
        double shape,
        double scale) {

    boolean isOnSale(int day) {
        return launch <= day && day < leaves;
    }
}
