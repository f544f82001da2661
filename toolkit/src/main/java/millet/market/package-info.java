/**
 * Where brands stand in the minds of people: the positioning map.
 *
 * <p>The question it answers: <em>people rate brands by attributes; which brands seem alike, what does ours stand for, how sure are we of its place, and how far is
 * it from what people want to buy?</em>
 *
 * <pre>{@code
 * BrandRatings tv = BrandRatings.of(survey, "brand", "price_value", "picture", "smart", "prestige")
 *         .withRespondent("respondent")
 *         .withPurchase("would_buy");
 * tv                                              // brand | mean ratings | disagreement | would buy
 *
 * PerceptualMap map = tv.map();
 * map.chart()                                     // brands as dots, attributes as directions
 * map.stability(500, 42)                          // how much the places move with other respondents
 * map.idealPoint()                                // where the brand would have to be, and who is nearest
 * }</pre>
 *
 * <p>Limits: a map of the means of a few brands describes them; no test stands behind it. Attributes that were not asked for are not in it, and who rates a
 * brand well because of its name rates all its attributes well (halo). That people say they would buy is not that they do.
 */
package millet.market;
