package millet.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import millet.display.Html;

/**
 * Writes a report as HTML. The policy in its head forbids the browser whatever the page does not need: scripts, and anything from elsewhere.
 */
final class Page {

    private static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final Cover cover;
    private final Language words;
    private final List<Section> sections;
    private final Provenance provenance;
    private final StringBuilder html = new StringBuilder(1 << 14);
    private final List<Remark> remarks = new ArrayList<>();

    /** One line of the table of contents. */
    private record Entry(int level, String id, String heading) {}

    /** A warning and the place that it is about. */
    private record Remark(String id, String what, String warning) {}

    private Page(Cover cover, List<Section> sections, Provenance provenance) {
        this.cover = cover;
        this.words = cover.language();
        this.sections = sections;
        this.provenance = provenance;
    }

    static String of(Cover cover, List<Section> sections, Provenance provenance) {
        Page page = new Page(cover, sections, provenance);
        page.collectRemarks();
        page.head();
        page.top();
        page.contents();
        page.main();
        page.html.append("</body>\n</html>\n");
        return page.html.toString();
    }

    /** Each warning once, where it comes first. */
    private void collectRemarks() {
        for (int s = 0; s < sections.size(); s++) {
            List<Block> blocks = sections.get(s).blocks();
            for (int b = 0; b < blocks.size(); b++) {
                Block block = blocks.get(b);
                String id = id(s, b);
                block.warnings().stream()
                        .filter(warning -> remarks.stream()
                                .noneMatch(remark -> remark.warning().equals(warning)))
                        .forEach(warning -> remarks.add(new Remark(id, block.what(), warning)));
            }
        }
    }

    private static String id(int section, int block) {
        return "part-" + section + "-" + (block + 1);
    }

    private void head() {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.code)
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        if (!cover.author().isEmpty()) {
            html.append("<meta name=\"author\" content=\"")
                    .append(Html.escape(cover.author()))
                    .append("\">\n");
        }
        html.append("<link rel=\"icon\" href=\"data:,\">\n<title>").append(Html.escape(cover.title()));
        html.append("</title>\n<style>\n").append(style()).append("</style>\n</head>\n");
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void top() {
        html.append("<body>\n<a class=\"skip\" href=\"#main\">")
                .append(words.skip)
                .append("</a>\n<header>\n");
        html.append("<h1 dir=\"auto\">").append(Html.escape(cover.title())).append("</h1>\n");
        if (!cover.subtitle().isEmpty()) {
            html.append("<p class=\"subtitle\" dir=\"auto\">")
                    .append(Html.escape(cover.subtitle()))
                    .append("</p>\n");
        }
        List<String> by = new ArrayList<>();
        if (!cover.author().isEmpty()) {
            by.add(Html.escape(cover.author()));
        }
        if (!cover.date().isEmpty()) {
            by.add("<time datetime=\"" + cover.date() + "\">" + cover.date() + "</time>");
        }
        if (!by.isEmpty()) {
            html.append("<p class=\"by\">").append(String.join(" · ", by)).append("</p>\n");
        }
        html.append("</header>\n");
    }

    private void contents() {
        List<Entry> entries = new ArrayList<>();
        for (int s = 0; s < sections.size(); s++) {
            Section section = sections.get(s);
            if (!section.heading().isEmpty()) {
                entries.add(new Entry(1, "part-" + s, section.heading()));
            }
            for (int b = 0; b < section.blocks().size(); b++) {
                String heading = section.blocks().get(b).heading();
                if (!heading.isEmpty()) {
                    entries.add(new Entry(section.heading().isEmpty() ? 1 : 2, id(s, b), heading));
                }
            }
        }
        if (!remarks.isEmpty()) {
            entries.add(new Entry(1, "warnings", words.warnings));
        }
        entries.add(new Entry(1, "provenance", words.provenance));
        html.append("<nav aria-labelledby=\"contents\">\n<p id=\"contents\">")
                .append(words.contents)
                .append("</p>\n<ul>\n");
        for (int i = 0; i < entries.size(); i++) {
            entry(entries.get(i), i + 1 < entries.size() ? entries.get(i + 1).level() : 1);
        }
        html.append("</ul>\n</nav>\n");
    }

    private void entry(Entry entry, int next) {
        html.append("<li><a href=\"#")
                .append(entry.id())
                .append("\">")
                .append(Html.escape(entry.heading()))
                .append("</a>");
        if (next > entry.level()) {
            html.append("\n<ul>\n");
        } else if (next < entry.level()) {
            html.append("</li>\n</ul>\n</li>\n");
        } else {
            html.append("</li>\n");
        }
    }

    private void main() {
        html.append("<main id=\"main\">\n");
        for (int s = 0; s < sections.size(); s++) {
            section(s);
        }
        remarks();
        provenance();
        html.append("</main>\n");
    }

    private void section(int number) {
        Section section = sections.get(number);
        boolean named = !section.heading().isEmpty();
        if (!named && section.blocks().isEmpty()) {
            return;
        }
        html.append("<section");
        if (named) {
            html.append(" aria-labelledby=\"part-").append(number).append('"');
        }
        html.append(">\n");
        if (named) {
            heading(2, "part-" + number, section.heading());
        }
        for (int b = 0; b < section.blocks().size(); b++) {
            block(section.blocks().get(b), id(number, b), named ? 3 : 2);
        }
        html.append("</section>\n");
    }

    private void heading(int level, String id, String text) {
        html.append("<h")
                .append(level)
                .append(" id=\"")
                .append(id)
                .append("\" dir=\"auto\">")
                .append(Html.escape(text));
        html.append("</h").append(level).append(">\n");
    }

    private void block(Block block, String id, int level) {
        if (block.kind().equals("text")) {
            html.append("<div class=\"text\" dir=\"auto\">\n")
                    .append(block.html())
                    .append("</div>\n");
            return;
        }
        boolean named = !block.heading().isEmpty();
        html.append("<div class=\"").append(block.look()).append('"');
        html.append(named ? "" : " id=\"" + id + "\"").append(">\n");
        if (named) {
            heading(level, id, block.heading());
        }
        html.append(block.html()).append('\n');
        block.remarks().forEach(remark -> html.append("<p class=\"warning\">⚠ ")
                .append(Html.escape(remark))
                .append("</p>\n"));
        if (!block.numbers().isEmpty()) {
            html.append("<details><summary>").append(words.numbers).append("</summary>\n");
            html.append(block.numbers()).append("\n</details>\n");
        }
        html.append("</div>\n");
    }

    private void remarks() {
        if (remarks.isEmpty()) {
            return;
        }
        html.append("<section aria-labelledby=\"warnings\">\n");
        heading(2, "warnings", words.warnings);
        html.append("<ul>\n");
        for (Remark remark : remarks) {
            html.append("<li><a href=\"#").append(remark.id()).append("\">").append(Html.escape(remark.what()));
            html.append("</a>: ").append(Html.escape(remark.warning())).append("</li>\n");
        }
        html.append("</ul>\n</section>\n");
    }

    private void provenance() {
        html.append("<section class=\"provenance\" aria-labelledby=\"provenance\">\n");
        heading(2, "provenance", words.provenance);
        if (!provenance.sources().isEmpty()) {
            html.append("<ul>\n");
            provenance.sources().forEach(this::source);
            html.append("</ul>\n<p>").append(words.hashing).append("</p>\n");
        }
        html.append("<p>")
                .append(words.madeWith)
                .append(": ")
                .append(Html.escape(Versions.line()))
                .append("</p>\n");
        html.append("</section>\n");
    }

    private void source(Provenance.Source source) {
        html.append("<li>").append(words.of(source.kind())).append(' ');
        html.append("<strong>").append(Html.escape(source.name())).append("</strong>");
        if (!source.hash().isEmpty()) {
            html.append(", ").append(source.size());
            html.append("<br>SHA-256 <code>").append(source.hash()).append("</code>");
        }
        html.append("</li>\n");
    }
}
