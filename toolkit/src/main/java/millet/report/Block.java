package millet.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import millet.display.Displayable;
import millet.display.Html;
import millet.display.TableView;
import tech.tablesaw.api.Table;

/**
 * A text or a result in a report, drawn when it was put in.
 *
 * @param heading what it stands under; "" for none
 * @param what what the outline calls it
 * @param kind what it is, in a word or two
 * @param html how it looks, without scripts
 * @param numbers the numbers behind a drawing as a table; "" for all else
 * @param warnings what a reader should know first
 * @param remarks those warnings that the look does not show itself
 */
record Block(
        String heading,
        String what,
        String kind,
        String html,
        String numbers,
        List<String> warnings,
        List<String> remarks) {

    private static final String SVG = "image/svg+xml";
    private static final int MANY_COLUMNS = 8;
    private static final int MOST_UPRIGHT = 13;
    private static final int MOST_OF_A_TEXT = 60;
    private static final Pattern SHORT_CELL = Pattern.compile("(<td[^>]*>)([^<>]{1,16})(?=</td>)");
    private static final Pattern SCRIPT =
            Pattern.compile("<script\\b.*?(</script[^>]*>|\\z)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static Block text(String text) {
        String line = text.lines().findFirst().orElse("");
        String what = line.length() <= MOST_OF_A_TEXT
                ? line
                : line.substring(
                                0,
                                line.offsetByCodePoints(
                                        0, Math.min(MOST_OF_A_TEXT, line.codePointCount(0, line.length()))))
                        + "…";
        return new Block("", what, "text", Markdown.html(text), "", List.of(), List.of());
    }

    static Block of(String heading, Displayable result) {
        Map<String, Object> bundle = result.mimeBundle();
        Table table = result.toTable();
        List<String> warnings = List.copyOf(result.warnings());
        if (bundle.get(SVG) instanceof String svg) {
            String name = result.toText().lines().findFirst().orElse("");
            String numbers = printable(TableView.of(table).toHtml());
            return new Block(heading, what(heading, name), "chart", svg, numbers, warnings, warnings);
        }
        String html = printable(SCRIPT.matcher(result.toHtml()).replaceAll(""));
        List<String> unseen = warnings.stream()
                .filter(warning -> !html.contains(Html.text(warning)) && !html.contains(Html.escape(warning)))
                .toList();
        return new Block(heading, what(heading, table.name()), kind(result), html, "", warnings, unseen);
    }

    /** How the page treats it: on paper a table of many columns is set smaller, and one of very many across the sheet. */
    String look() {
        if (!numbers.isEmpty()) {
            return "chart";
        }
        int end = html.indexOf("</tr>");
        int columns = end < 0 ? 0 : html.substring(0, end).split("<th\\b", -1).length - 1;
        return columns > MOST_UPRIGHT ? "result wide across" : columns > MANY_COLUMNS ? "result wide" : "result";
    }

    /** On paper long cells are folded; dates and other short ones are not. */
    private static String printable(String html) {
        return SHORT_CELL.matcher(html).replaceAll("$1<span class=\"short\">$2</span>");
    }

    private static String what(String heading, String name) {
        return heading.isEmpty() ? Html.shown(name == null ? "" : name) : heading;
    }

    /** The name of the type in words: a data ledger is a DataLedger. */
    private static String kind(Displayable result) {
        Class<?> type = result.getClass();
        if (result instanceof TableView) {
            return "table";
        }
        if (type.isAnonymousClass() || type.isHidden()) {
            return "result";
        }
        return type.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
