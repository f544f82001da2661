/**
 * Quality: can this table be trusted, and is the next one like it?
 *
 * <pre>{@code
 * Expectations suite = Expectations.of(
 *         Expectation.unique("order", "line"),
 *         Expectation.inRange("price", 0, 1000).mostly(0.99),
 *         Expectation.foreignKey("customer", customers, "id").withWeight(3));
 * suite.saveJson("my-data/orders.expectations.json");       // beside the data, for the delivery of next month
 *
 * ExpectationReport report = suite.check(orders);            // no | expectation | met | checked | failing | pass | first failing
 * report.score()                                            // from 0 to 1
 * report.failing(2)                                         // source row | price | …
 * }</pre>
 *
 * <p>An expectation is a value, and a suite of them is what has been understood of a table: written down once, held against every delivery.
 *
 * <p>Limits: a foreign key needs the other table in memory.
 */
package millet.quality;
