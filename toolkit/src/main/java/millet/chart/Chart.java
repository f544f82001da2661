package millet.chart;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import millet.chart.Kind.Option;
import millet.display.Displayable;
import millet.display.TableView;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/**
 * A chart as data: columns, marks, axes and words, from which the picture is drawn when it is shown.
 *
 * <p>Made by {@link Charts}; every option returns a new chart and their order does not matter. The axes are called x and y as they are
 * seen: x is horizontal and y vertical, also after {@link #horizontal()}. An option that makes no sense for the kind of chart says so.
 *
 * <p>What only the values can tell (two rows for one bar, too many groups) is said by an {@link IllegalArgumentException} when the chart is
 * first shown, because a later option may mend it. Charts are safe for use by several threads.
 */
public final class Chart implements Displayable {

    static final int LEAST_SIZE = 120;
    static final int MOST_SIZE = 4000;

    private final Options options;
    private volatile Composition composition;

    Chart(Options options) {
        this.options = options;
    }

    /**
     * The same chart with a title above it. Let it say the finding: "Two-year customers stay".
     *
     * @param title one sentence; "" for none
     * @return a new chart
     */
    public Chart withTitle(String title) {
        return with(copy -> copy.title = text(title, "withTitle"));
    }

    /**
     * The same chart with a line below its title. Let it say measure, unit and period.
     *
     * @param subtitle one sentence; "" for none
     * @return a new chart
     */
    public Chart withSubtitle(String subtitle) {
        return with(copy -> copy.subtitle = text(subtitle, "withSubtitle"));
    }

    /**
     * The same chart with a small note under it: where the data come from.
     *
     * @param source one sentence; "" for none
     * @return a new chart
     */
    public Chart withSource(String source) {
        return with(copy -> copy.source = text(source, "withSource"));
    }

    /**
     * The same chart with another label for the horizontal axis; by default it is the name of the column.
     *
     * @param label what is measured, with its unit; "" for none
     * @return a new chart
     */
    public Chart withXLabel(String label) {
        checkSingle("withXLabel");
        if (options.kind == Kind.SANKEY) {
            throw new IllegalArgumentException("A Sankey chart has no horizontal axis to label; its sides are headed by"
                    + " the names of their columns, '" + options.x.name() + "' and '"
                    + options.y.get(0).name()
                    + "'. Rename these in the table.");
        }
        return with(copy -> copy.xLabel = text(label, "withXLabel"));
    }

    /**
     * The same chart with another label for the vertical axis; by default it is the name of the column.
     *
     * @param label what is measured, with its unit; "" for none
     * @return a new chart
     */
    public Chart withYLabel(String label) {
        checkSingle("withYLabel");
        return with(copy -> copy.yLabel = text(label, "withYLabel"));
    }

    /**
     * The same chart in another size; by default 640 pixels wide and as high as its kind needs.
     *
     * @param width in pixels, from 120 to 4000
     * @param height in pixels, from 120 to 4000
     * @return a new chart
     * @throws IllegalArgumentException if a size is out of this range
     */
    public Chart withSize(int width, int height) {
        if (Math.min(width, height) < LEAST_SIZE || Math.max(width, height) > MOST_SIZE) {
            throw new IllegalArgumentException("withSize needs a width and a height from " + LEAST_SIZE + " to "
                    + MOST_SIZE + " pixels, not " + width + " by " + height + ". Say withSize(640, 400).");
        }
        return with(copy -> {
            copy.width = width;
            copy.height = height;
        });
    }

    /**
     * The same chart with a logarithmic horizontal axis; rows that are not positive there are left out and counted.
     *
     * @return a new chart
     */
    public Chart withLogX() {
        checkNoMoments(Option.LOG_X);
        return with(Option.LOG_X, copy -> copy.logX = true);
    }

    /**
     * The same chart with a logarithmic vertical axis; rows that are not positive there are left out and counted.
     *
     * @return a new chart
     */
    public Chart withLogY() {
        return with(Option.LOG_Y, copy -> copy.logY = true);
    }

    /**
     * The same scatter or line chart with 0 on its vertical axis, so that heights can be compared as those of bars can; a logarithmic axis
     * has no 0 and stays as it is.
     *
     * @return a new chart
     */
    public Chart withZeroY() {
        return with(Option.ZERO_Y, copy -> copy.zeroY = true);
    }

    /**
     * The same chart with shares on the horizontal axis written as percentages: 0.27 as 27%.
     *
     * @return a new chart
     */
    public Chart withPercentX() {
        checkNoMoments(Option.PERCENT_X);
        return with(Option.PERCENT_X, copy -> copy.percentX = true);
    }

    /**
     * The same chart with shares on the vertical axis written as percentages: 0.27 as 27%.
     *
     * @return a new chart
     */
    public Chart withPercentY() {
        return with(Option.PERCENT_Y, copy -> copy.percentY = true);
    }

    /**
     * The same heat map with shares in its cells written as percentages: 0.27 as 27%.
     *
     * @return a new chart
     */
    public Chart withPercentValues() {
        return with(Option.PERCENT_VALUES, copy -> copy.percentValues = true);
    }

    /**
     * The same chart with a colour, and a shape, dash or hatching, for each value of a column. The looks go by the order of the names, or
     * by {@link #withOrder}: given the same order, a group looks the same in every chart.
     *
     * @param column any column; at most 7 groups have a look of their own
     * @return a new chart
     * @throws IllegalArgumentException if there is no such column
     */
    public Chart withGroups(String column) {
        if (options.y.size() > 1) {
            throw new IllegalArgumentException("withGroups needs a line chart of one y column; this one has "
                    + options.y.size() + ", which are its groups already. Leave it out.");
        }
        return with(Option.GROUPS, copy -> copy.groups = Variable.of(copy.table, column));
    }

    /**
     * The same scatter chart with dots whose areas are in proportion to a column.
     *
     * @param column a column of numbers, zero or more
     * @return a new chart
     * @throws IllegalArgumentException if there is no such column or it holds no numbers
     */
    public Chart withSizes(String column) {
        return with(Option.SIZES, copy -> copy.sizes = Charts.numbers(copy.table, column, "sizes", copy.kind));
    }

    /**
     * The same scatter chart with a column written beside its dots, where there is room.
     *
     * @param column any column
     * @return a new chart
     * @throws IllegalArgumentException if there is no such column
     */
    public Chart withLabels(String column) {
        return with(Option.LABELS, copy -> copy.labels = Variable.of(copy.table, column));
    }

    /**
     * Small multiples: the same chart once for each value of a column, with the same scales in all panels.
     *
     * @param column any column of at most 20 values
     * @return a new chart
     * @throws IllegalArgumentException if there is no such column
     */
    public Chart withPanels(String column) {
        return with(Option.PANELS, copy -> copy.panels = Variable.of(copy.table, column));
    }

    /**
     * The same chart with the values of a column of categories, groups or panels in this order; values not named follow in their usual
     * order. A group keeps its look even where values before it do not occur.
     *
     * @param column the column
     * @param values its values, as text
     * @return a new chart
     * @throws IllegalArgumentException if there is no such column
     */
    public Chart withOrder(String column, String... values) {
        return with(
                Option.ORDER, copy -> copy.order(Variable.of(copy.table, column).name(), List.of(values)));
    }

    /**
     * The same chart with the largest bar, or the interval with the largest value, first.
     *
     * @return a new chart
     */
    public Chart sorted() {
        return with(Option.SORTED, copy -> copy.sorted = true);
    }

    /**
     * The same chart with one group in colour and the others in grey; in a bar chart without groups, one bar; in a Sankey chart, what flows from
     * one name.
     *
     * @param value the group, category or name, as text
     * @return a new chart
     */
    public Chart withHighlight(String value) {
        return with(Option.HIGHLIGHT, copy -> copy.highlight = text(value, "withHighlight"));
    }

    /**
     * The same histogram with so many bins of equal width from the least to the greatest value; for dates, at most so many.
     *
     * @param bins from 1 to 500
     * @return a new chart
     * @throws IllegalArgumentException if the number is out of this range
     */
    public Chart withBins(int bins) {
        if (bins < 1 || bins > 500) {
            throw new IllegalArgumentException("withBins needs a number of bins from 1 to 500, not " + bins
                    + ". Leave it out and a good number is found.");
        }
        return with(Option.BINS, copy -> copy.bins = bins);
    }

    /**
     * The same chart with its groups on top of each other.
     *
     * @return a new chart
     */
    public Chart stacked() {
        return with(Option.STACKED, copy -> copy.stacked = true);
    }

    /**
     * The same chart with shares instead of values: stacked, each bar is cut into 100 %; else the bars of each group sum to 100 %.
     *
     * @return a new chart
     */
    public Chart shares() {
        return with(Option.SHARES, copy -> copy.shares = true);
    }

    /**
     * The same chart lying on its side, which gives long names room.
     *
     * @return a new chart
     */
    public Chart horizontal() {
        return with(Option.HORIZONTAL, copy -> copy.horizontal = true);
    }

    /**
     * The same chart with an upright reference line.
     *
     * @param value where it crosses the horizontal axis
     * @param label what it means; "" for none
     * @return a new chart
     */
    public Chart withLineAtX(double value, String label) {
        return with(copy -> copy.linesAtNumbers = true).withUpright(value, label);
    }

    /**
     * The same chart with an upright reference line at a day.
     *
     * @param day where it crosses a horizontal axis of dates
     * @param label what it means; "" for none
     * @return a new chart
     */
    public Chart withLineAtX(LocalDate day, String label) {
        return withLineAtX(
                Objects.requireNonNull(day, "withLineAtX needs a day").atStartOfDay(), label);
    }

    /**
     * The same chart with an upright reference line at a moment.
     *
     * @param moment where it crosses a horizontal axis of date-times
     * @param label what it means; "" for none
     * @return a new chart
     */
    public Chart withLineAtX(LocalDateTime moment, String label) {
        double place = Moments.millis(Objects.requireNonNull(moment, "withLineAtX needs a moment"));
        return with(copy -> copy.linesAtMoments = true).withUpright(place, label);
    }

    /**
     * The same chart with a level reference line.
     *
     * @param value where it crosses the vertical axis
     * @param label what it means; "" for none
     * @return a new chart
     */
    public Chart withLineAtY(double value, String label) {
        return withRule(new Picture.Rule(false, finite(value, "withLineAtY"), text(label, "withLineAtY")));
    }

    private Chart withUpright(double value, String label) {
        return withRule(new Picture.Rule(true, finite(value, "withLineAtX"), text(label, "withLineAtX")));
    }

    private Chart withRule(Picture.Rule rule) {
        return with(Option.LINES, copy -> {
            List<Picture.Rule> rules = new ArrayList<>(copy.rules);
            rules.add(rule);
            copy.rules = List.copyOf(rules);
        });
    }

    private Chart with(Option option, Consumer<Options> change) {
        options.kind.check(option);
        return with(change);
    }

    private Chart with(Consumer<Options> change) {
        Options copy = options.copy();
        change.accept(copy);
        return new Chart(copy);
    }

    private void checkSingle(String method) {
        if (options.kind == Kind.PANELS) {
            throw new IllegalArgumentException(
                    "Chart." + method + " names an axis; a grid of charts has none of its own. Say it to its charts.");
        }
    }

    private void checkNoMoments(Option option) {
        options.kind.check(option);
        if (options.x != null
                && options.x.isMoment()
                && (options.kind == Kind.SCATTER || options.kind == Kind.LINE || options.kind == Kind.HISTOGRAM)) {
            throw new IllegalArgumentException("The horizontal axis shows the dates of '" + options.x.name()
                    + "', which have neither ratios nor percentages. Leave this option out.");
        }
    }

    private static String text(String text, String method) {
        if (text == null) {
            throw new IllegalArgumentException("Chart." + method + " needs a text, not null. Say \"\" for none.");
        }
        return text;
    }

    private static double finite(double value, String method) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Chart." + method + " needs a finite number, not " + value + ".");
        }
        return value;
    }

    Kind kind() {
        return options.kind;
    }

    /** What follows from the options, worked out once. */
    Composition composition() {
        Composition known = composition;
        if (known == null) {
            known = Composition.of(options);
            composition = known;
        }
        return known;
    }

    Sheet sheet() {
        return Layout.of(composition().picture());
    }

    /**
     * The numbers drawn: the rows of a scatter or line chart, the heights of bars, the counts of bins, the numbers of boxes, the values of
     * cells, the flows.
     *
     * @return a table of its own
     */
    @Override
    public Table toTable() {
        return composition().numbers().get();
    }

    @Override
    public List<String> warnings() {
        return composition().warnings();
    }

    /**
     * The picture as SVG with real text, in a few kilobytes; the same bytes each time.
     *
     * @return an {@code <svg>} element
     */
    public String toSvg() {
        return SvgDrawing.of(sheet());
    }

    /**
     * The picture for a notebook: the static one in an image, and a script that puts an interactive chart in its place once plotly.js could
     * be loaded. Offline, or where scripts do not run, the image stays.
     *
     * @return an HTML fragment
     */
    @Override
    public String toHtml() {
        return LiveHtml.of(sheet(), toPlotlyJson(), warnings(), PlotlySource.current());
    }

    /**
     * The picture without any script: what is committed, mailed and printed.
     *
     * @return an HTML fragment
     */
    public String toStaticHtml() {
        return LiveHtml.fixed(sheet(), warnings());
    }

    /**
     * The interactive chart as JSON for plotly.js: {@code {"data": […], "layout": {…}, "config": {…}}}.
     *
     * @return the JSON, in the form of plotly.js 2 and 3
     */
    public String toPlotlyJson() {
        return PlotlyDrawing.of(sheet(), toFigure());
    }

    /**
     * The chart as a figure of Tablesaw, for its own tools. It holds traces, axis titles and title; what Tablesaw has no words for (panels,
     * labels, reference lines) is only in {@link #toPlotlyJson()}.
     *
     * @return a new figure
     */
    public Figure toFigure() {
        return Figures.of(composition().picture());
    }

    @Override
    public String toText() {
        Picture picture = composition().picture();
        StringBuilder text = new StringBuilder(Lettering.clean(picture.name()));
        if (!picture.subtitle().isEmpty()) {
            text.append('\n').append(Lettering.clean(picture.subtitle()));
        }
        Table numbers = toTable();
        text.append('\n').append(TableView.of(numbers).withWarnings(warnings()).toText());
        return text.toString().stripTrailing();
    }

    /**
     * What a notebook front end may choose from: live HTML, SVG and text, in this order.
     *
     * @return MIME type to content
     */
    @Override
    public Map<String, Object> mimeBundle() {
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("text/html", toHtml());
        bundle.put("image/svg+xml", toSvg());
        bundle.put("text/plain", toText());
        return bundle;
    }

    /**
     * Writes the picture to a file.
     *
     * @param path the file to write, ending in {@code .svg}; its folder is made where it is missing; an existing file is replaced
     * @return the absolute path written
     * @throws IllegalArgumentException if the name does not end in {@code .svg}, or the file cannot be written there
     */
    public Path saveSvg(String path) {
        return SvgFile.save(toSvg(), path);
    }

    @Override
    public String toString() {
        return toText();
    }
}
