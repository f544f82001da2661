/**
 * What the data are worth: the ledger of decisions that were made with the data and without them.
 *
 * <p>The question it answers: <em>did knowing more about the customers earn anything, and how sure is that?</em> Each case study ends in a
 * decision, and each decision is one {@link millet.report.LedgerEntry}: the profit of the same customers twice, with the data and without.
 *
 * <pre>{@code
 * double[] withData    = {4.0, 0.0, 2.5, 0.0, 3.0};           // profit of each customer
 * double[] withoutData = {4.0, -1.0, 2.5, -1.0, 3.0};         // of the same customers: everybody gets the letter
 *
 * LedgerEntry entry = LedgerEntry.of("Segments", "a letter to two segments", withData, withoutData)
 *         .withAssumptions("a letter raises spending by a tenth");
 * entry.profitPerCustomer()                                   // 0.4
 *
 * DataLedger.of(entry)                                        // study | decision | customers | profit per customer | 95% low | 95% high
 * }</pre>
 *
 * <p>Limits: the interval tells what other customers of the same kind would have changed. It knows nothing of assumptions that are wrong, of
 * seasons, or of competitors; a profit that rests on an assumed effect is an estimate until an experiment has measured the effect.
 */
package millet.report;
