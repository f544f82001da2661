package millet.quality;

import java.util.List;
import java.util.stream.Collectors;
import millet.display.Html;
import millet.display.Numbers;

/**
 * Writes a profile as one row a column, with inline styles only: no style sheet, script or inline SVG, which an untrusted notebook strips.
 * Colours are inherited or half transparent, so that they suit a light and a dark page.
 */
final class ProfileHtml {

    private static final String LEFT = " align=\"left\" style=\"text-align:left\">";
    private static final String RIGHT = " align=\"right\" style=\"text-align:right\">";
    private static final String QUIET = "<small style=\"opacity:0.65\">";
    private static final String LINE = "border-bottom:1px solid rgba(128,128,128,0.25)";
    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_SUMMARY = 48;

    private final StringBuilder html = new StringBuilder();

    private ProfileHtml() {}

    static String of(String caption, List<ColumnProfile> columns, Target target, List<String> warnings) {
        ProfileHtml writer = new ProfileHtml();
        writer.table(caption, columns, target);
        warnings.forEach(writer::warning);
        return writer.html.toString();
    }

    private void table(String caption, List<ColumnProfile> columns, Target target) {
        html.append("<div style=\"overflow-x:auto;max-width:100%\">");
        html.append("<table cellpadding=\"5\" style=\"border-collapse:collapse;font-variant-numeric:tabular-nums;"
                + "white-space:nowrap;margin:0.4em 0\">\n");
        html.append("<caption align=\"left\" style=\"caption-side:top;text-align:left\">"
                + "<div style=\"width:0;white-space:nowrap\">");
        html.append(caption).append("</div></caption>\n");
        html.append("<thead><tr style=\"border-bottom:1px solid rgba(128,128,128,0.8)\">");
        head(LEFT, "column");
        head(RIGHT, "missing");
        head(RIGHT, "distinct");
        head(LEFT, "values");
        head(LEFT, "");
        if (target != null) {
            head(RIGHT, "with " + Html.text(cut(target.name(), LONGEST_NAME)));
        }
        head(LEFT, "look at");
        html.append("</tr></thead>\n<tbody>\n");
        columns.forEach(column -> row(column, target));
        html.append("</tbody></table>\n</div>");
    }

    private void head(String style, String name) {
        html.append("<th scope=\"col\"").append(style).append(name).append("</th>");
    }

    private void row(ColumnProfile column, Target target) {
        html.append("<tr style=\"" + LINE + "\">");
        cell(LEFT, words(column.name(), LONGEST_NAME) + "<br>" + QUIET + column.type() + "</small>");
        cell(RIGHT, missing(column));
        cell(RIGHT, Numbers.count(column.distinct()));
        cell(LEFT, Thumbnail.of(column));
        cell(LEFT, "<small>" + words(column.summary(), LONGEST_SUMMARY) + mean(column) + "</small>");
        if (target != null) {
            cell(RIGHT, association(column, target));
        }
        cell(LEFT, "<small>" + tags(column) + "</small>");
        html.append("</tr>\n");
    }

    private void cell(String style, String content) {
        html.append("<td").append(style).append(content).append("</td>");
    }

    private static String missing(ColumnProfile column) {
        return column.missing() == 0
                ? "<span style=\"color:gray\">–</span>"
                : Numbers.percent(column.missingShare(), 1) + "<br>" + QUIET + Numbers.count(column.missing())
                        + "</small>";
    }

    private static String mean(ColumnProfile column) {
        if (column.isIdentifier()) {
            return "";
        } else if (column.moments() != null && column.distinct() > 0) {
            return "<br><span style=\"opacity:0.65\">rows on "
                    + Numbers.count(column.moments().days()) + " of "
                    + Numbers.count(column.moments().span(), "day") + "</span>";
        }
        return Double.isNaN(column.mean())
                ? ""
                : "<br><span style=\"opacity:0.65\">mean " + Shown.number(column.mean()) + ", sd "
                        + Shown.number(column.standardDeviation()) + "</span>";
    }

    private static String association(ColumnProfile column, Target target) {
        return target.with(column.name())
                .map(pair -> Numbers.fixed(pair.association().value(), 2) + "<br>" + QUIET
                        + pair.measure().label() + "</small>")
                .orElse("");
    }

    private static String tags(ColumnProfile column) {
        return column.remarks().stream()
                .map(remark -> remark.concern().tag())
                .distinct()
                .map(tag -> "<span style=\"background-color:rgba(230,159,0,0.25);padding:0.1em 0.5em\">"
                        + Html.text(tag) + "</span>")
                .collect(Collectors.joining(" "));
    }

    /** Text that came from the table, on one line; the whole of it where the pointer rests. */
    private static String words(String text, int most) {
        String line = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        String cut = cut(line, most);
        return cut.equals(line)
                ? "<span dir=\"auto\">" + Html.text(line) + "</span>"
                : "<span dir=\"auto\" title=\"" + Html.escape(cut(line, 400)) + "\">" + Html.text(cut) + "</span>";
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private void warning(String sentence) {
        html.append("\n<div style=\"margin:0.4em 0;padding:0.25em 0.8em;border-left:4px solid rgb(230,159,0);"
                        + "background-color:rgba(230,159,0,0.12)\">⚠ ")
                .append(Html.text(sentence))
                .append("</div>");
    }
}
