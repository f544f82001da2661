package millet.features;

import java.util.List;
import millet.display.Html;

/**
 * Writes metrics as one row each, with the whole formula, and what counts below in a fold: a reader who doubts a number finds its definition, and the others
 * are not kept. Inline styles only.
 */
final class MetricHtml {

    private static final String LEFT = " align=\"left\" style=\"text-align:left;vertical-align:top\">";
    private static final String NAME = LEFT.replace("\">", ";white-space:nowrap\">");
    private static final String RIGHT = " align=\"right\" style=\"text-align:right;vertical-align:top\">";
    private static final String QUIET = "<small style=\"opacity:0.65\">";

    private MetricHtml() {}

    static String of(List<Metric> metrics, List<String> values, String note, List<String> warnings) {
        StringBuilder html = new StringBuilder("<div style=\"overflow-x:auto;max-width:100%\">");
        html.append(
                "<table cellpadding=\"5\" style=\"border-collapse:collapse;font-variant-numeric:tabular-nums;margin:0.4em 0\">\n");
        html.append("<caption align=\"left\" style=\"caption-side:top;text-align:left\"><b>metrics</b> · ")
                .append(Html.text(note))
                .append("</caption>\n<thead><tr style=\"border-bottom:1px solid rgba(128,128,128,0.8)\">");
        head(html, LEFT, "metric");
        head(html, RIGHT, "value");
        head(html, LEFT, "formula");
        html.append("</tr></thead>\n<tbody>\n");
        for (int place = 0; place < metrics.size(); place++) {
            row(html, metrics.get(place), values.get(place));
        }
        html.append("</tbody></table>\n</div>");
        warnings.forEach(warning -> html.append("\n<div style=\"margin:0.4em 0;padding:0.25em 0.8em;"
                        + "border-left:4px solid rgb(230,159,0);background-color:rgba(230,159,0,0.12)\">⚠ ")
                .append(Html.text(warning))
                .append("</div>"));
        return definitions(html, metrics).toString();
    }

    private static void head(StringBuilder html, String style, String name) {
        html.append("<th scope=\"col\"").append(style).append(name).append("</th>");
    }

    private static void row(StringBuilder html, Metric metric, String value) {
        html.append("<tr style=\"border-bottom:1px solid rgba(128,128,128,0.25)\"><td")
                .append(NAME);
        html.append(Html.text(metric.english())).append(' ').append(QUIET).append(Html.text(metric.chinese()));
        html.append("</small></td><td").append(RIGHT);
        html.append(value.equals(Metric.BY_MONTH) ? QUIET + value + "</small>" : Html.text(value));
        html.append("</td><td").append(LEFT).append("<small>").append(Html.text(metric.formula()));
        html.append("</small></td></tr>\n");
    }

    private static StringBuilder definitions(StringBuilder html, List<Metric> metrics) {
        html.append("\n<details><summary>What counts · 口径</summary>\n<ul style=\"font-size:90%;margin:0.4em 0\">");
        for (Metric metric : metrics) {
            html.append("<li><b>").append(Html.text(metric.english())).append("</b> ");
            html.append(Html.text(metric.chinese() + ": " + metric.counts() + " 口径：" + metric.countsInChinese()));
            html.append("</li>");
        }
        return html.append("</ul></details>");
    }
}
