package millet.display;

import java.util.List;
import java.util.function.Consumer;
import millet.display.Grid.Cell;
import millet.display.Grid.Strip;

/**
 * Writes a grid as HTML that stands on its own: no style sheet, script, class or id. Colours are inherited or half transparent, so that they
 * suit a light and a dark page; where styles are stripped, {@code align} keeps numbers to the right.
 */
final class GridHtml {

    private static final String PADDING = "padding:0.25em 0.8em";
    private static final String QUIET = "opacity:0.65";
    private static final String THIN_LINE = "border-bottom:1px solid rgba(128,128,128,0.25)";
    private static final String STRONG_LINE = "border-bottom:1px solid rgba(128,128,128,0.8)";
    private static final String AMBER = "230,159,0";

    private final StringBuilder html = new StringBuilder();
    private final Grid grid;

    private GridHtml(Grid grid) {
        this.grid = grid;
    }

    /** The grid with its caption above and the note and the warnings below it. */
    static String of(Grid grid, String caption, String note, List<String> warnings) {
        GridHtml writer = new GridHtml(grid);
        writer.table(caption);
        writer.quiet(grid.hiddenColumns());
        writer.quiet(note);
        warnings.forEach(warning -> writer.html.append('\n').append(remark("⚠", warning, AMBER)));
        return writer.html.toString();
    }

    /** A sentence that wants attention, set off by a bar of this colour (red, green and blue). */
    static String remark(String sign, String sentence, String colour) {
        return "<div style=\"margin:0.4em 0;" + PADDING + ";border-left:4px solid rgb(" + colour
                + ");background-color:rgba(" + colour + ",0.12)\">" + sign + " " + Html.text(sentence) + "</div>";
    }

    private void table(String caption) {
        html.append("<div style=\"overflow-x:auto;max-width:100%\">\n");
        html.append("<table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums;margin:0.4em 0\">\n");
        caption(caption);
        if (grid.columns().isEmpty()) {
            html.append("<tbody><tr><td style=\"" + PADDING + "\">no columns</td></tr></tbody>");
        } else {
            head();
            body();
        }
        html.append("</table>\n</div>");
    }

    /** The caption has no width of its own, else a long one would pull a narrow table apart. */
    private void caption(String caption) {
        html.append("<caption align=\"left\" style=\"caption-side:top;text-align:left;" + PADDING + "\">");
        html.append("<div style=\"width:0;white-space:nowrap\">");
        if (!caption.isEmpty()) {
            Cell cell = Cell.of(caption);
            html.append("<b dir=\"auto\"").append(title(cell)).append('>');
            html.append(Html.text(cell.text())).append("</b> · ");
        }
        html.append(grid.size()).append("</div></caption>\n");
    }

    private void head() {
        html.append("<thead>\n<tr>");
        columns(
                "…",
                strip -> cell(
                        "th scope=\"col\"",
                        strip,
                        title(strip.name()),
                        Html.text(strip.name().text())));
        html.append("</tr>\n<tr style=\"" + STRONG_LINE + "\">");
        columns("", strip -> cell("td", strip, "", "<small style=\"" + QUIET + "\">" + strip.type() + "</small>"));
        html.append("</tr>\n</thead>\n");
    }

    private void body() {
        html.append("<tbody>\n");
        for (int place = 0; place <= grid.shownRows(); place++) {
            if (grid.hasRowGapAt(place)) {
                wholeRow(grid.hiddenRows());
            }
            if (place < grid.shownRows()) {
                row(place);
            }
        }
        if (grid.rowCount() == 0) {
            wholeRow("no rows");
        }
        html.append("</tbody>\n");
    }

    private void row(int place) {
        html.append("<tr style=\"" + THIN_LINE + "\">");
        columns("…", strip -> {
            Cell cell = strip.cells().get(place);
            String content = Html.text(cell.text());
            cell(
                    "td",
                    strip,
                    title(cell),
                    cell.missing() ? "<span style=\"color:gray\">" + content + "</span>" : content);
        });
        html.append("</tr>\n");
    }

    private void columns(String gap, Consumer<Strip> write) {
        for (int place = 0; place <= grid.columns().size(); place++) {
            if (grid.hasColumnGapAt(place)) {
                html.append("<td style=\"" + PADDING + "\">").append(gap).append("</td>");
            }
            if (place < grid.columns().size()) {
                write.accept(grid.columns().get(place));
            }
        }
    }

    private void cell(String tag, Strip strip, String title, String content) {
        String side = strip.right() ? "right" : "left";
        html.append('<')
                .append(tag)
                .append(" align=\"")
                .append(side)
                .append('"')
                .append(title);
        html.append(" style=\"text-align:").append(side).append(";white-space:pre;" + PADDING + "\">");
        html.append(content).append("</").append(tag, 0, 2).append('>');
    }

    private void wholeRow(String text) {
        html.append("<tr style=\"" + THIN_LINE + "\"><td align=\"left\" colspan=\"")
                .append(places())
                .append("\" style=\"text-align:left;");
        html.append(QUIET + ";" + PADDING + "\">").append(text).append("</td></tr>\n");
    }

    private int places() {
        int places = grid.columns().size();
        for (int place = 0; place <= grid.columns().size(); place++) {
            places += grid.hasColumnGapAt(place) ? 1 : 0;
        }
        return places;
    }

    private void quiet(String text) {
        if (!text.isEmpty()) {
            html.append("\n<div style=\"font-size:90%;" + QUIET + ";" + PADDING + "\">")
                    .append(Html.text(text))
                    .append("</div>");
        }
    }

    private static String title(Cell cell) {
        return cell.isCut() ? " title=\"" + Html.escape(cell.full()) + "\"" : "";
    }
}
