/**
 * What is handed on: a report that opens anywhere, what its numbers rest on, and the ledger of what the data earned.
 *
 * <p>The questions it answers: <em>how do I give this to somebody who has no notebook, can they check it, and did knowing more about the
 * customers earn anything?</em> A {@link millet.report.Report} is sections of text and results, saved as one HTML file. Its
 * {@link millet.report.Provenance} names data and files by their hashes. Each case study ends in a decision, and each decision is one
 * {@link millet.report.LedgerEntry}: the profit of the same customers twice, with the data and without; a {@link millet.report.DataLedger}
 * holds them together, from one notebook to the next.
 *
 * <pre>{@code
 * double[] withData    = {4.0, 0.0, 2.5, 0.0, 3.0};           // profit of each customer
 * double[] withoutData = {4.0, -1.0, 2.5, -1.0, 3.0};         // of the same customers: everybody gets the letter
 *
 * LedgerEntry entry = LedgerEntry.of("Segments", "a letter to two segments", withData, withoutData)
 *         .withAssumptions("a letter raises spending by a tenth");
 * entry.profitPerCustomer()                                   // 0.4
 *
 * DataLedger ledger = DataLedger.of(entry);                   // .with(DataLedger.load("work/ledger.json")) adds those of another notebook
 * ledger                                                      // study | decision | customers | profit per customer | 95% low | 95% high
 *
 * Report.titled("What the segments earned")
 *         .withDate(LocalDate.of(2026, 11, 23))
 *         .section("The decision")
 *         .text("A letter to **two segments** instead of everybody.")
 *         .with(ledger.chart(), ledger)
 *         .withData("customers", customers)
 *         .withSeed(42)
 *         .save("work/segments.html")
 * }</pre>
 *
 * <p>Limits: the page shows a result as a notebook does, long tables cut ({@code TableView.of(table).withRows(500)} shows more), and charts as
 * drawings that do not move. Results speak English on a Chinese page too. A hash tells that data are the same, not that they are right. The
 * interval of a ledger entry tells what other customers of the same kind would have changed. It knows nothing of assumptions that are wrong, of
 * seasons, or of competitors; a profit that rests on an assumed effect is an estimate until an experiment has measured the effect.
 */
package millet.report;
