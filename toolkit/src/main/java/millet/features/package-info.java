/**
 * Features: what is known of each customer, as numbers that a model can compare.
 *
 * <p>The question it answers: <em>how do rows of a table become points, without losing their names and their units?</em> A
 * {@link millet.features.Features} is a matrix with names and ids that keeps the original values beside the transformed ones; what was done to them is
 * a value too, a {@link millet.features.FeatureTransform} that is fitted on some rows and applied to others.
 *
 * <pre>{@code
 * Features rfm = Rfm.asOf(LocalDate.of(2024, 12, 31)).from(sales);        // recency | frequency | monetary of each customer
 * rfm.log1p("frequency", "monetary").standardized()
 *
 * Features flowers = Features.of(Datasets.table("iris"), "sepal_length", "sepal_width", "petal_length", "petal_width");
 * Features scaled = flowers.log1p("petal_length").standardized();
 * scaled.transform()                                          // feature | steps | mean | deviation
 * scaled.originals()                                          // centimetres again
 *
 * Features seen = Features.of(List.of("visits", "spend"), new double[][] {{1, 20}, {3, 50}, {8, 900}}).log1p().standardized();
 * Features fresh = Features.of(List.of("visits", "spend"), new double[][] {{2, 35}}).withIds("customer", List.of("Li Lei"));
 * seen.transform().apply(fresh)                               // with the means and deviations of the rows seen
 * }</pre>
 *
 * <p>Categories, dates and missing values become numbers by a {@link millet.features.FeatureRecipe}; what it learns, it learns from the training rows alone:
 *
 * <pre>{@code
 * FeatureRecipe recipe = FeatureRecipe.of("age", "spend").fillingMissing("age", "median").markingMissing("age").oneHot("city").targetMean("district", "bought")
 *         .binned("age", 18, 25, 65).datePart("joined", "weekday", "isWeekend").interaction("age", "spend").log1p("spend").standardized("age", "spend");
 * FeatureTransform fitted = recipe.fit(customers);            // feature | made of | steps | mean | deviation
 * fitted.training()                                           // to fit a model with: target means are out of fold
 * fitted.apply(later)                                         // the same features of new rows; what is new in them is counted in the warnings
 * fitted.saveJson("features.json");                           // FeatureTransform.load("features.json") is equal to it, to the last bit
 * }</pre>
 *
 * <p>Standardizing changes the answer of everything that measures distances: without it, the feature with the widest numbers decides alone.
 * A logarithm is for amounts and counts, where twice as much means the same whether it is two or two thousand.
 *
 * <p>What customers do is counted by month and by cohort, and parted into what was known and what came after, so that a model sees no future:
 *
 * <pre>{@code
 * Metrics.standard().from(sales)                              // metric | 指标 | value | formula, and what counts for each (口径)
 * Cohorts.byMonth().from(sales)                               // who bought first in the same month, and how many of them still do
 *
 * NextPurchases customers = NextPurchase.after(LocalDate.of(2025, 9, 1)).within(60).from(sales);
 * TrainTest<NextPurchases> split = Split.holdOut(0.25).stratifiedBy("willBuy").apply(customers);
 * split.train().features()                                    // what was known of them on the evening before
 * split.test().nextSpend()                                    // what they spent from that day on
 * for (var fold : Split.folds(5).apply(customers)) {
 *     fold.train().features().log1p("frequency");
 * }
 * }</pre>
 *
 * <p>Limits: numbers only, none missing, at most 2<sup>31</sup> − 9 in all; features are dense, so a category of many values is better told by
 * {@code frequency} or {@code targetMean} than by {@code oneHot}.
 */
package millet.features;
