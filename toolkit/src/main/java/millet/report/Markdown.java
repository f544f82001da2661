package millet.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import millet.display.Html;

/** The small part of Markdown that {@link Report#text} understands; everything else is escaped. */
final class Markdown {

    private static final Pattern BULLET = Pattern.compile("\\s*[-*]\\s+(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}[.)]\\s+(.*)");

    /** Code, strong, stressed, link: the first that begins. A mark without its end is looked after for a page and not for a book. */
    private static final Pattern INLINE = Pattern.compile(
            "`([^`]+)`"
                    + "|\\*\\*(?=[^\\s*])(.{1,2000}?)(?<=\\S)\\*\\*"
                    + "|\\*(?=[^\\s*])(.{1,2000}?)(?<=[^\\s*])\\*(?!\\*)"
                    + "|\\[([^\\[\\]]+)\\]\\((https?://[^\\s()<>\"']+)\\)",
            Pattern.DOTALL);

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder open = new StringBuilder();
    private String list = "";

    private Markdown() {}

    static String html(String text) {
        Markdown writer = new Markdown();
        Html.shown(text).lines().forEach(writer::line);
        writer.endList();
        return writer.html.toString();
    }

    private void line(String line) {
        Matcher bullet = BULLET.matcher(line);
        Matcher number = NUMBER.matcher(line);
        if (line.isBlank()) {
            endList();
        } else if (bullet.matches()) {
            item("ul", bullet.group(1));
        } else if (number.matches()) {
            item("ol", number.group(1));
        } else {
            open.append(open.isEmpty() ? "" : "\n").append(line.strip());
        }
    }

    private void item(String kind, String words) {
        if (!list.equals(kind)) {
            endList();
            html.append('<').append(kind).append(">\n");
            list = kind;
        }
        endOpen();
        open.append(words.strip());
    }

    private void endOpen() {
        if (!open.isEmpty()) {
            String tag = list.isEmpty() ? "p" : "li";
            html.append('<').append(tag).append('>').append(inline(open.toString()));
            html.append("</").append(tag).append(">\n");
            open.setLength(0);
        }
    }

    private void endList() {
        endOpen();
        if (!list.isEmpty()) {
            html.append("</").append(list).append(">\n");
            list = "";
        }
    }

    /** Each call looks at a shorter text than the one before. */
    static String inline(String text) {
        StringBuilder out = new StringBuilder();
        Matcher mark = INLINE.matcher(text);
        int from = 0;
        while (mark.find()) {
            out.append(Html.escape(text.substring(from, mark.start())));
            from = mark.end();
            if (mark.group(1) != null) {
                out.append("<code>").append(Html.escape(mark.group(1))).append("</code>");
            } else if (mark.group(2) != null) {
                out.append("<strong>").append(inline(mark.group(2))).append("</strong>");
            } else if (mark.group(3) != null) {
                out.append("<em>").append(inline(mark.group(3))).append("</em>");
            } else {
                out.append("<a href=\"").append(Html.escape(mark.group(5))).append("\" rel=\"noopener noreferrer\">");
                out.append(inline(mark.group(4))).append("</a>");
            }
        }
        return out.append(Html.escape(text.substring(from))).toString();
    }
}
