/**
 * Groups of customers with names: who belongs to which.
 *
 * <pre>{@code
 * Segments segments = Segments.of(
 *         List.of("1001", "1002", "1003", "1004"),
 *         List.of("loyal", "new", "loyal", "asleep"),
 *         List.of("loyal", "new", "asleep"));
 *
 * segments                                                    // segment | customers | share
 * segments.customers("loyal")                                 // [1001, 1003]
 * segments.of("1004")                                         // Optional[asleep]
 * }</pre>
 *
 * <p>Limits: a customer belongs to exactly one segment; overlapping or fuzzy groups have no place here.
 */
package millet.segments;
