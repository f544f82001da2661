package millet.chart;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of charts and which options make sense for each. */
enum Kind {
    SCATTER("Scatter chart"),
    LINE("Line chart"),
    BAR("Bar chart"),
    COUNTS("Bar chart of counts"),
    HISTOGRAM("Histogram"),
    BOX("Box plot"),
    INTERVALS("Dot plot with intervals"),
    HEATMAP("Heat map"),
    SANKEY("Sankey chart"),
    PANELS("Charts");

    /** An option that not every kind takes. */
    enum Option {
        GROUPS("withGroups", "colours the marks by a column"),
        SIZES("withSizes", "sizes the dots of a scatter chart by a column"),
        LABELS("withLabels", "writes a column beside the dots of a scatter chart"),
        ORDER("withOrder", "orders the values of a text column"),
        SORTED("sorted", "puts the largest bar or interval first"),
        HIGHLIGHT("withHighlight", "shows one group in colour and the others in grey"),
        PANELS("withPanels", "draws one small chart for each value of a column"),
        STACKED("stacked", "stacks the groups of a bar chart or histogram"),
        SHARES("shares", "shows bars as shares of their total"),
        HORIZONTAL("horizontal", "lays bars, boxes and intervals on their side"),
        BINS("withBins", "says how many bins a histogram has"),
        LOG_X("withLogX", "gives the horizontal axis equal steps for equal ratios"),
        LOG_Y("withLogY", "gives the vertical axis equal steps for equal ratios"),
        ZERO_Y("withZeroY", "starts the vertical axis at 0"),
        PERCENT_X("withPercentX", "writes shares on the horizontal axis as percentages"),
        PERCENT_Y("withPercentY", "writes shares on the vertical axis as percentages"),
        PERCENT_VALUES("withPercentValues", "writes the shares in the cells of a heat map as percentages"),
        LINES("withLineAtX and withLineAtY", "draw a reference line");

        private final String method;
        private final String purpose;

        Option(String method, String purpose) {
            this.method = method;
            this.purpose = purpose;
        }
    }

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    private Set<Option> options() {
        return switch (this) {
            case SCATTER ->
                EnumSet.of(
                        Option.GROUPS,
                        Option.SIZES,
                        Option.LABELS,
                        Option.ORDER,
                        Option.HIGHLIGHT,
                        Option.PANELS,
                        Option.LOG_X,
                        Option.LOG_Y,
                        Option.ZERO_Y,
                        Option.PERCENT_X,
                        Option.PERCENT_Y,
                        Option.LINES);
            case LINE ->
                EnumSet.of(
                        Option.GROUPS,
                        Option.ORDER,
                        Option.HIGHLIGHT,
                        Option.PANELS,
                        Option.LOG_X,
                        Option.LOG_Y,
                        Option.ZERO_Y,
                        Option.PERCENT_X,
                        Option.PERCENT_Y,
                        Option.LINES);
            case BAR, COUNTS ->
                EnumSet.of(
                        Option.GROUPS,
                        Option.ORDER,
                        Option.SORTED,
                        Option.HIGHLIGHT,
                        Option.PANELS,
                        Option.STACKED,
                        Option.SHARES,
                        Option.HORIZONTAL,
                        Option.PERCENT_X,
                        Option.PERCENT_Y,
                        Option.LINES);
            case HISTOGRAM ->
                EnumSet.of(
                        Option.GROUPS,
                        Option.ORDER,
                        Option.HIGHLIGHT,
                        Option.PANELS,
                        Option.STACKED,
                        Option.SHARES,
                        Option.BINS,
                        Option.LOG_X,
                        Option.PERCENT_X,
                        Option.PERCENT_Y,
                        Option.LINES);
            case BOX ->
                EnumSet.of(
                        Option.GROUPS,
                        Option.ORDER,
                        Option.HIGHLIGHT,
                        Option.PANELS,
                        Option.HORIZONTAL,
                        Option.LOG_X,
                        Option.LOG_Y,
                        Option.PERCENT_X,
                        Option.PERCENT_Y,
                        Option.LINES);
            case INTERVALS ->
                EnumSet.of(
                        Option.GROUPS,
                        Option.ORDER,
                        Option.SORTED,
                        Option.HIGHLIGHT,
                        Option.PANELS,
                        Option.HORIZONTAL,
                        Option.LOG_X,
                        Option.LOG_Y,
                        Option.PERCENT_X,
                        Option.PERCENT_Y,
                        Option.LINES);
            case HEATMAP -> EnumSet.of(Option.ORDER, Option.PANELS, Option.PERCENT_VALUES);
            case SANKEY -> EnumSet.of(Option.ORDER, Option.HIGHLIGHT);
            case PANELS -> EnumSet.noneOf(Option.class);
        };
    }

    String title() {
        return title;
    }

    /**
     * Lets only an option pass that this kind has.
     *
     * @throws IllegalArgumentException saying what the option is for and which kinds have it
     */
    void check(Option option) {
        if (options().contains(option)) {
            return;
        }
        StringBuilder takers = new StringBuilder();
        for (Kind kind : values()) {
            if (kind.options().contains(option)) {
                takers.append(takers.isEmpty() ? "" : ", ").append(kind.title);
            }
        }
        throw new IllegalArgumentException("Chart." + option.method + " " + option.purpose + "; this is a " + title
                + ", which has no such option. Leave it out, or use it with: " + takers + ".");
    }
}
