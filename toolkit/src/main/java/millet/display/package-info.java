/**
 * How a result shows itself: in a notebook, as text, as a file.
 *
 * <p>Every result of Millet is a {@link millet.display.Displayable}. A notebook shows the last expression of a cell through it, and the same
 * object can be printed, saved as CSV or Excel, or put into a report. A plain table becomes one through {@link millet.display.TableView};
 * a sentence that the data must bear out through {@link millet.display.Check}.
 *
 * <pre>{@code
 * Table sales = Table.create("sales",
 *         StringColumn.create("category", "tea", "coffee", "cocoa"),
 *         DoubleColumn.create("revenue", 12800.5, 9120.25, 310),
 *         DoubleColumn.create("share", 0.5758, 0.4103, 0.0139));
 *
 * TableView view = TableView.of(sales).withPercent("share", 1).withNote("in euros, before tax");
 * view                                                        // shown as a table by a notebook
 * view.toText()                                               // the same as aligned text
 * view.saveExcel("results/sales.xlsx")                        // numbers as numbers, text as text
 * Check.that("tea earns the most", sales.doubleColumn("share").get(0) > 0.5)     // ✓, or it throws
 * }</pre>
 *
 * <p>Whoever writes HTML of their own passes every foreign text through {@link millet.display.Html}.
 *
 * <p>Limits: a table shows 20 rows and 20 columns at most unless told otherwise, a cell 40 characters; there is no sorting or paging by mouse,
 * because a notebook must read the same without a running kernel and without scripts. Colours and fonts are the page's own.
 */
package millet.display;
