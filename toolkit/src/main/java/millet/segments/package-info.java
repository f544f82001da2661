/**
 * Groups of customers with names: who they are, how they move, and what to do about them.
 *
 * <p>The question it answers: <em>now that there are segments, what are they like, do they last, and is it worth treating them differently?</em> A
 * {@link millet.segments.Segments} may come from a clustering, from RFM scores or from a rule of one's own; all that follows is the same.
 *
 * <pre>{@code
 * Transactions winter = sales.before(LocalDate.of(2024, 4, 1));
 * Transactions spring = sales.from(LocalDate.of(2024, 4, 1));
 * Features rfm = Rfm.asOf(LocalDate.of(2024, 3, 31)).from(winter);
 *
 * RfmScores scores = RfmScoring.quantiles(5).from(rfm);       // customer | … | R | F | M | segment
 * Segments segments = scores.segments();                      // segment | customers | share
 * Personas.of(segments, winter, rfm).withAction("Lost", "Leave them in peace.")
 *
 * Segments later = RfmScoring.quantiles(5).from(Rfm.asOf(LocalDate.of(2024, 6, 30)).from(spring)).segments();
 * Migration.between(segments, later).plot()                   // a Sankey chart of who moved where
 *
 * OfferPlan plan = Offer.costing(0.8).withMargin(0.3).withUplift(0.1).plan(segments, winter);
 * plan.evaluate(spring)                                       // profit with the data and without, judged on what came later
 * }</pre>
 *
 * <p>Limits: a customer belongs to exactly one segment; overlapping or fuzzy groups have no place here. Names of segments are names, not findings. What an
 * offer brings rests on an uplift that is assumed, equal for all; only an experiment with a control group measures it.
 */
package millet.segments;
