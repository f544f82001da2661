/**
 * A simulated shop with known truth: would this analysis have found what is there?
 *
 * <p>Real data never say whether an answer was right. Here a maker of phones, bands, televisions and home devices sells at low margins to
 * customers who do not exist, and everything that an analysis looks for is known: hidden segments, price elasticities, what goes with what, what
 * an advertisement really brought, whose accounts these are.
 *
 * <pre>{@code
 * World world = World.customers(20_000).withSeed(42).days(730);
 * world                                                   // its tables: name | a row is | columns
 *
 * Table orders = world.orders();                          // one row for each line of an order, in the order of time
 * Table products = world.products();
 * world.withDirt(0.02).orders()                           // the same with two stains in a hundred rows
 * world.parts("touches")                                  // in parts, for worlds larger than the memory
 * world.save("orders", "my-data/orders.csv")              // saveAll("my-data/shop") writes every table
 * world.parameters()                                      // every planted number, with its reason
 * world.hashes()                                          // what the tables are, in one hash each
 * world.marginals()                                       // what came out, beside what real shops report
 *
 * Truth truth = world.truth();                            // to be opened when the analysis is done
 * truth.customers()                                       // customer | segment | log_rate | price_sensitivity …
 * truth.elasticities()
 * }</pre>
 *
 * <p>Equal worlds are equal to the bit on every machine and JDK. What a customer does depends on the seed, the days and the customer's number
 * alone; a larger world has the same first customers, who only follow others in the community.
 *
 * <p>Limits: customers do not talk each other into buying, prices do not answer demand, and people who wait for a discount buy more when it comes
 * but not less before it. Who leaves does so without a reason. Real shops are less tidy in every way: what works here may fail there,
 * what fails here will.
 */
package millet.simulation;
