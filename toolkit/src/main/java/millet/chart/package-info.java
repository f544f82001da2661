/**
 * Charts as data: what to draw is said with a table and column names, the picture follows.
 *
 * <p>The question it answers: <em>what do these columns look like?</em> A {@link millet.chart.Chart} is a value made by one of the factories
 * of {@link millet.chart.Charts}; it shows itself in a notebook, as a picture, as text and as the numbers drawn.
 *
 * <pre>{@code
 * Charts.scatter(customers, "tenure", "monthly_charges")
 *         .withGroups("churn")
 *         .withTitle("Who pays much and came lately, leaves")
 *         .withXLabel("tenure (months)")
 *
 * Charts.counts(customers, "contract").withGroups("churn").stacked().shares()
 *
 * Charts.line(sales, "month", "online", "shop").withLineAtX(LocalDate.of(2024, 7, 1), "new shop")
 *
 * Charts.histogram(customers, "monthly_charges").withPanels("contract").saveSvg("charges.svg")
 * }</pre>
 *
 * <p>One picture is shown everywhere: a static SVG of a few kilobytes with real text, which needs no fonts, no network and no script. In a
 * notebook an interactive chart takes its place where plotly.js can be loaded: from the address in the system property
 * {@code millet.plotly} or the environment variable {@code MILLET_PLOTLY}, else a pinned release from a public address; {@code off} never
 * loads anything.
 *
 * <p>Groups have a colour and a shape, dash or hatching, so that they can be told apart in black and white. Missing values are left out and
 * counted in the warnings; nothing to draw is shown as "no data". Axes of bars start at zero.
 *
 * <p>Limits: 7 groups have a look of their own; 20 panels; 200 bars upright or level; 100 intervals; 2,500 cells; 24 names on each
 * side of a Sankey chart, which has two sides. More than 1,500 dots become tiles or an
 * even sample, and the chart says so. Numbers are written with a comma between thousands, dates as ISO dates in UTC. There is no fitted
 * trend, no second axis and no pie.
 */
package millet.chart;
