package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Text that would break out of a title, a name, a tool tip, an attribute, a script or a typeset formula. */
class HostileTextTest {

    static Stream<String> payloads() {
        return Stream.of(
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "</SCRIPT ><img src=x onerror=alert(1)>",
                "<img src=x onerror=\"alert(1)\">",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "\" onmouseover=\"alert(1)\" x=\"",
                "</svg><script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "</text><a xlink:href=\"javascript:alert(1)\"><text>x</text></a>",
                "<a href=\"javascript:alert(1)\">click</a>",
                "javascript:alert(1)",
                "<!-- comment",
                "<!--<script>",
                "-->",
                "]]>",
                "<![CDATA[ x ]]>",
                "<?xml version=\"1.0\"?>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "&lt;b&gt;",
                "&amp;amp;",
                "&#x3c;script&#x3e;",
                "&nbsp;&copy;&unknown;",
                "<b>bold</b><br>line",
                "%{x} %{fullData.name} %{customdata}",
                "{{template}} ${expression} #{ruby} {% tag %}",
                "$\\LaTeX$ and $$\\frac{1}{2}$$",
                "\\(x\\) \\[y\\]",
                "\u0000\u0001\u0008\u000B\u001F",
                "\uFFFE\uFFFF",
                "\uD83D lone high, \uDE00 lone low",
                "\u202Egnp.exe\u202C",
                "\u2066isolate\u2069",
                "line\u2028separator\u2029paragraph",
                "tab\tnew\nline\r\nend",
                "back\\slash\\",
                "\\u003cscript\\u003e",
                "\\x3cscript\\x3e",
                "`backtick ${1+1}`",
                "url(javascript:alert(1))",
                "expression(alert(1))",
                "emoji 😀👩‍👩‍👧‍👦🇨🇳",
                "Zalgo Z̷̢̛a̵̡l̶̨g̸o̵",
                "very long ".repeat(2000),
                "',\"x\":\"",
                "\u00A0\u200B\u200D\uFEFF",
                "=HYPERLINK(\"http://x\")",
                "null",
                "constructor",
                "__proto__");
    }

    private static Table table(String hostile) {
        String name = hostile.isBlank() ? "blank" : hostile;
        return Table.create(
                name,
                DoubleColumn.create("x", 1, 2, 3),
                DoubleColumn.create("y " + name, 1, 2, 3),
                StringColumn.create("c " + name, name, "b", name + "2"),
                StringColumn.create("d", "p", "q", "r"));
    }

    private static List<Chart> charts(String hostile) {
        Table table = table(hostile);
        String y = table.columnNames().get(1);
        String c = table.columnNames().get(2);
        return Stream.of(
                        Charts.scatter(table, "x", y)
                                .withGroups(c)
                                .withLabels(c)
                                .withLineAtX(2, hostile)
                                .withLineAtY(2, hostile),
                        Charts.scatter(table, "x", y).withSizes(y).withPanels(c),
                        Charts.line(table, "x", y, "x"),
                        Charts.line(table, "x", y).withGroups(c),
                        Charts.bar(table, c, y).withGroups("d"),
                        Charts.bar(table, c, y).horizontal(),
                        Charts.counts(table, c).withGroups(c).stacked(),
                        Charts.histogram(table, y).withGroups(c),
                        Charts.box(table, c, y),
                        Charts.intervals(table, c, y, y, y),
                        Charts.heatmap(table, c, "d", y),
                        Charts.sankey(table, c, "d", y),
                        Charts.panels(Charts.counts(table, c).withTitle(hostile)))
                .map(chart -> chart.withTitle(hostile).withSubtitle(hostile).withSource(hostile))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void no_text_becomes_an_element_or_attribute_of_the_picture(String hostile) {
        for (Chart chart : charts(hostile)) {
            SvgReader.read(chart.toSvg());
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void what_can_be_shown_is_shown_as_it_was_written(String hostile) {
        String clean = Lettering.clean(hostile);
        Chart chart = Charts.counts(table(hostile), "d").withTitle(hostile).withSize(4000, 400);
        if (!clean.isEmpty() && Lettering.boldWidth(clean, 17) < 3900) {
            assertThat(SvgReader.texts(chart.toSvg())).contains(clean);
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void no_text_ends_the_script_or_opens_a_tag_in_the_page(String hostile) {
        for (Chart chart : charts(hostile)) {
            String html = chart.toHtml();
            String script = html.substring(html.indexOf("<script>") + 8, html.indexOf("</script>"));
            assertThat(script).doesNotContain("</", "<!--", "\u2028", "\u2029");
            String markup = html.replace("<script>" + script + "</script>", "");
            assertThat(markup.replaceAll("<(/?div|img)( [a-z-]+=\"[^\"<>]*\")*>", ""))
                    .doesNotContain("<", ">");
            assertThat(markup).doesNotContain("$");
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void plotly_gets_no_tag_no_entity_and_no_template_of_theirs(String hostile) throws Exception {
        for (Chart chart : charts(hostile)) {
            JsonNode json = new ObjectMapper().readTree(chart.toPlotlyJson());
            walk(json);
            assertThat(json.at("/config/typesetMath").asBoolean(true)).isFalse();
        }
    }

    private static void walk(JsonNode node) {
        if (node.isTextual()) {
            String ours = node.textValue()
                    .replaceAll("</?b>|<br>|<extra></extra>", "")
                    .replaceAll("%\\{(text|x|y|customdata)}", "");
            assertThat(ours).doesNotContain("<", ">").doesNotContain("%{");
            assertThat(ours.replaceAll("&(amp|lt|gt|#123);", "")).doesNotContain("&");
        }
        node.forEach(HostileTextTest::walk);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void figures_of_jsplot_are_as_safe(String hostile) {
        for (Chart chart : charts(hostile)) {
            FigureView view = FigureView.of(chart.toFigure());
            SvgReader.read(view.toSvg());
            String html = view.toHtml();
            String script = html.substring(html.indexOf("<script>") + 8, html.indexOf("</script>"));
            assertThat(script).doesNotContain("</", "<!--", "\u2028", "\u2029");
        }
    }
}
