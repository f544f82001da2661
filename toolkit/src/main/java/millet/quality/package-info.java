/**
 * Quality: can this table be trusted, and is the next one like it?
 *
 * <pre>{@code
 * Profile profile = Profile.of(customers);                   // column | missing | distinct | values | look at; what is odd, and what to do
 * profile.withTarget("churn").withAsOf(LocalDate.of(2024, 3, 31))    // what tells the target, what is the target in disguise, what lies ahead
 * profile.column("age")                                      // quantiles, moments, frequent values; plot(), histogram(), topValues()
 * profile.correlations("spearman").plot()                    // pearson, spearman, cramers v, correlation ratio
 * profile.missingness()                                      // where values are missing, and which columns miss them together
 *
 * Expectations suite = Expectations.of(
 *         Expectation.unique("order", "line"),
 *         Expectation.inRange("price", 0, 1000).mostly(0.99),
 *         Expectation.foreignKey("customer", customers, "id").withWeight(3));
 * suite.saveJson("my-data/orders.expectations.json");        // beside the data, for the delivery of next month
 * ExpectationReport report = suite.check(orders);             // no | expectation | met | checked | failing | pass | first failing
 * report.score()                                             // from 0 to 1
 * report.failing(2)                                          // source row | price | …
 * }</pre>
 *
 * <p>A profile asks nothing and guesses: it is the first look. An expectation is a value, and a suite of them is what has been understood of a
 * table: written down once, held against every delivery. An expectation that is not met is a finding; a column that is not there, or
 * cannot be judged, is an error, because then suite and table do not belong together.
 *
 * <p>Limits: a profile knows single columns and pairs, not what the words mean; its warnings are guesses. It keeps the table and does not
 * copy it. Names with more than 50 values, dates and identifiers are not correlated. A foreign key needs the other table in memory.
 */
package millet.quality;
