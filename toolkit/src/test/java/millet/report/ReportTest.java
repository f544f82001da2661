package millet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import millet.chart.Chart;
import millet.chart.Charts;
import millet.chart.FigureView;
import millet.display.Displayable;
import millet.display.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ReportTest {

    private static final String HOSTILE =
            "</title></style></script><script src=\"https://evil.example/x.js\">alert('$x$')</script>"
                    + "<img src=https://evil.example/a.png onerror=alert(1)>\u202E\u0000";

    @TempDir
    private Path folder;

    private static Table sales() {
        return Table.create(
                "sales", StringColumn.create("shop", "north", "south"), DoubleColumn.create("revenue", 12.5, 8));
    }

    private static Chart chart() {
        return Charts.bar(sales(), "shop", "revenue").withTitle("The north sells more");
    }

    private static Report report() {
        return Report.titled("Low margin")
                .withSubtitle("What comes back")
                .withAuthor("Wang Li")
                .withDate(LocalDate.of(2026, 11, 23))
                .text("In **short**.")
                .section("Sales")
                .text("Two shops.")
                .with(chart())
                .with("By shop", sales())
                .section("Ledger")
                .with(DataLedgerTest.COUPON)
                .withData("sales", sales())
                .withSeed(42);
    }

    @Test
    void a_report_is_one_page_with_landmarks_and_headings_in_order() {
        String page = report().page();

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")
                .endsWith("</body>\n</html>\n")
                .contains("<title>Low margin</title>", "<h1 dir=\"auto\">Low margin</h1>")
                .contains("What comes back", "Wang Li · <time datetime=\"2026-11-23\">2026-11-23</time>")
                .contains("<header>", "<nav aria-labelledby=\"contents\">", "<main id=\"main\">", "</main>")
                .contains("<p>In <strong>short</strong>.</p>", "By shop", "SHA-256 <code>");
        assertThat(levels(page)).containsExactly(1, 2, 3, 2, 2, 2);
    }

    private static List<Integer> levels(String page) {
        return Pattern.compile("<h([1-6])")
                .matcher(page)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    @Test
    void no_level_of_headings_is_left_out_before_the_first_section() {
        assertThat(levels(Report.titled("t").with("Sales", chart()).page())).containsExactly(1, 2, 2);
    }

    @Test
    void every_link_of_the_page_has_its_place_and_every_place_one_name() {
        String page = report().page();
        List<String> ids = found(page, " id=\"([^\"]*)\"");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(found(page, "href=\"#([^\"]*)\""));
        assertThat(ids).containsAll(found(page, "aria-labelledby=\"([^\"]*)\""));
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void lists_of_the_table_of_contents_are_closed() {
        for (Report one : List.of(
                report(),
                Report.titled("t"),
                Report.titled("t").section("a").with("b", sales()),
                Report.titled("t")
                        .with("b", sales())
                        .section("a")
                        .with("c", sales())
                        .with("d", sales()))) {
            String contents = one.page().replaceFirst("(?s).*<nav", "").replaceFirst("(?s)</nav>.*", "");
            for (String tag : List.of("ul", "li")) {
                assertThat(contents.split("<" + tag + ">", -1)).hasSameSizeAs(contents.split("</" + tag + ">", -1));
            }
        }
    }

    @Test
    void a_chart_is_a_drawing_with_its_numbers_beside_it() {
        String page = Report.titled("t").with(chart()).page();

        assertThat(page)
                .contains("<div class=\"chart\" id=\"part-0-1\">\n<svg xmlns=")
                .contains("role=\"img\"", "<title>The north sells more</title>")
                .contains("<details><summary>The numbers drawn</summary>");
    }

    @Test
    void nothing_on_the_page_runs_or_comes_from_elsewhere() {
        Displayable live = FigureView.of(chart().toFigure());
        String page = report().with(live, new Rebel()).page();

        assertThat(page).doesNotContainIgnoringCase("<script", "@import", "url(http", "<iframe", "plotly");
        assertThat(found(page, "<(?:img|link|source|use|image)[^>]*(?:src|href)=\"([^\"]*)\""))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("data:"));
        assertThat(page).contains("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    }

    /** A result of somebody's own that is live in a notebook. */
    private static final class Rebel implements Displayable {

        @Override
        public Table toTable() {
            return sales();
        }

        @Override
        public List<String> warnings() {
            return List.of("shown & said", "never <said>");
        }

        @Override
        public String toHtml() {
            return "<b>live</b> shown &amp; said <SCRIPT src='x'>1 < 2</SCRIPT ><script>forgotten";
        }
    }

    @Test
    void warnings_of_each_result_stand_beside_it_once_and_in_the_list() {
        String page = Report.titled("t").with("Mine", new Rebel()).page();
        String result = page.replaceFirst("(?s).*<h2[^>]*>Mine", "").replaceFirst("(?s)</section>.*", "");

        assertThat(result).contains("⚠ never &lt;said&gt;").doesNotContain("⚠ shown");
        assertThat(page)
                .contains("<a href=\"#part-0-1\">Mine</a>: shown &amp; said", "Mine</a>: never &lt;said&gt;")
                .contains("<li><a href=\"#warnings\">Before you believe it</a></li>");
        assertThat(Report.titled("t").with(new Rebel(), new Rebel()).warnings()).hasSize(2);
        assertThat(found(Report.titled("t").with(new Rebel(), new Rebel()).page(), "<li><a href=\"#part-0-(.)"))
                .containsExactly("1", "1");
        assertThat(Report.titled("t").with(sales()).page()).doesNotContain("Before you believe it");

        Table gap = Table.create("gap", DoubleColumn.create("x", 1, Double.NaN), DoubleColumn.create("y", 1, 2));
        assertThat(Report.titled("t").with(Charts.scatter(gap, "x", "y")).page())
                .contains("<p class=\"warning\">⚠ 1 of 2 rows are left out: no finite number in &#39;x&#39;.</p>");
    }

    @Test
    void hostile_text_is_only_text_wherever_it_stands() {
        Table table = Table.create(HOSTILE, StringColumn.create(HOSTILE, HOSTILE), IntColumn.create("n", 1));
        Report report = Report.titled(HOSTILE)
                .withSubtitle(HOSTILE)
                .withAuthor(HOSTILE)
                .section(HOSTILE)
                .text(HOSTILE)
                .text("**" + HOSTILE + "**\n- " + HOSTILE + "\n\n`" + HOSTILE + "` [" + HOSTILE
                        + "](https://a.example/\"x)")
                .with(HOSTILE, table)
                .with(Charts.bar(table, table.columnNames().get(0), "n").withTitle(HOSTILE))
                .with(LedgerEntry.of(HOSTILE, HOSTILE, new double[] {1}, new double[] {0})
                        .withAssumptions(HOSTILE))
                .withData(HOSTILE, table);
        String page = report.page();

        assertThat(page).doesNotContain("<script", "</script", "<img src=https", "\u202E", "\u0000");
        assertThat(page.split("</title>|</style>", -1)).hasSize(3 + svgTitles(page));
        assertThat(page).contains("&lt;script src=&quot;https://evil.example/x.js&quot;&gt;");
        assertThat(report.toHtml()).doesNotContain("<script", "<img");
    }

    private static int svgTitles(String page) {
        String drawings = String.join("", found(page, "(<svg(?s:.*?)</svg>)"));
        return drawings.split("</title>", -1).length - 1;
    }

    @Test
    void the_same_report_is_the_same_bytes_under_any_locale_and_zone() {
        String here = report().page();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            assertThat(report().page()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void only_the_saved_page_names_versions() {
        assertThat(report().page())
                .contains("Made with: Millet", "Tablesaw 0.44", "Java " + System.getProperty("java.version"));
        assertThat(report().toText() + report().toHtml() + report().provenance())
                .doesNotContain(System.getProperty("java.version"), "Tablesaw");
    }

    @Test
    void a_report_shows_its_outline_in_a_notebook() {
        Report report = report();

        assertThat(report.toTable().columnNames()).containsExactly("section", "what", "kind", "warnings");
        assertThat(report.toTable().stringColumn("what").asList())
                .containsExactly("In **short**.", "Two shops.", "The north sells more", "By shop", "data ledger");
        assertThat(report.toTable().stringColumn("kind").asList())
                .containsExactly("text", "text", "chart", "table", "ledger entry");
        assertThat(report.toTable().intColumn("warnings").asList()).containsExactly(0, 0, 0, 0, 2);
        assertThat(report.toText())
                .startsWith("Low margin · 5 rows × 4 columns")
                .contains("save(\"report.html\")");
        assertThat(report).hasToString(report.toText());
        assertThat(report.warnings()).hasSize(2).allMatch(warning -> warning.startsWith("data ledger: "));
        assertThat(report.mimeBundle()).containsOnlyKeys("text/html", "text/plain");
        assertThat(Report.titled("t").warnings())
                .containsExactly("The report is empty. Say section(\"…\").text(\"…\").with(chart).");
    }

    @Test
    void the_outline_names_what_has_no_name_of_its_own() {
        Displayable nameless = new Displayable() {
            @Override
            public Table toTable() {
                return sales().setName(null);
            }
        };
        Displayable lambda = ReportTest::sales;
        String words = "千".repeat(70);
        Report report = Report.titled("t").with(nameless, lambda).text(words + "\n" + words);

        assertThat(report.toTable().stringColumn("kind").asList()).containsExactly("result", "result", "text");
        assertThat(report.toTable().getString(2, "what")).isEqualTo("千".repeat(60) + "…");
    }

    @Test
    void what_was_put_in_stays_as_it_was() {
        Table table = sales();
        Report report = Report.titled("t").with(table).withData("sales", table);
        String before = report.page();
        table.doubleColumn("revenue").set(0, 99);

        assertThat(report.page()).isEqualTo(before);
        assertThat(report.withSeed(1).provenance().toTable().rowCount()).isEqualTo(2);
        assertThat(report.provenance().toTable().rowCount()).isEqualTo(1);
    }

    @Test
    void the_page_speaks_chinese_where_it_is_asked_to() {
        String page = report().withLanguage("zh").page();

        assertThat(page)
                .contains("<html lang=\"zh\">", ">目录<", "数据来源与版本", "阅读前须知", "图中的数字")
                .contains("数据 <strong>sales</strong>, 2 rows × 2 columns", "随机种子 <strong>42</strong>")
                .doesNotContain(">Contents<", "Provenance<");
        assertThatThrownBy(() -> report().withLanguage("fr")).hasMessage("A report speaks \"en\" or \"zh\", not 'fr'.");
    }

    @Test
    void the_page_prints_to_a4_without_cutting() {
        Table table = Table.create("t", StringColumn.create("d", "2024-01-31", "a cell that is folded on paper"));
        assertThat(Report.titled("t").with(table).page())
                .contains("<span class=\"short\">2024-01-31</span></td>", "\">a cell that is folded on paper</td>");
        assertThat(Report.titled("t").with(ofColumns(8)).page()).contains("<div class=\"result\"");
        assertThat(Report.titled("t").with(ofColumns(9)).page()).contains("<div class=\"result wide\"");
        assertThat(Report.titled("t").with(ofColumns(20)).page()).contains("<div class=\"result wide across\"");
        assertThat(report().page())
                .contains("@page { size: A4", "print-color-adjust: exact", "thead { display: table-header-group;")
                .contains("tr { break-inside: avoid; }", "prefers-color-scheme: dark", "Noto Sans CJK SC");
    }

    private static Table ofColumns(int count) {
        Table table = Table.create("t");
        for (int i = 0; i < count; i++) {
            table.addColumns(IntColumn.create("c" + i, 1));
        }
        return table;
    }

    @Test
    void a_report_is_saved_as_a_whole_file_in_a_new_folder() throws IOException {
        String path = folder.resolve("新 folder/report.html").toString();
        Path written = report().save(path);
        assertThat(written).isAbsolute().exists();
        assertThat(Files.readAllBytes(written)).isEqualTo(report().page().getBytes(StandardCharsets.UTF_8));

        report().withSubtitle("other").save(path);
        assertThat(written).content(StandardCharsets.UTF_8).contains("other");
        assertThat(written.getParent()).isDirectoryContaining(file -> file.equals(written));
        try (var files = Files.list(written.getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_name_that_cannot_be_written_is_said() throws IOException {
        Report report = report();
        Path file = Files.writeString(folder.resolve("file"), "x");
        Files.createDirectory(folder.resolve("folder.html"));

        assertThatThrownBy(() -> report.save(" ")).hasMessageContaining("\"report.html\"; this one is empty");
        assertThatThrownBy(() -> report.save(null)).hasMessageContaining("this one is empty");
        assertThatThrownBy(() -> report.save("report.pdf")).hasMessageContaining("ends in .html, not 'report.pdf'");
        assertThatThrownBy(() -> report.save("/")).hasMessageContaining("ends in .html");
        assertThatThrownBy(() -> report.save("a\0.html")).hasMessageContaining("as a file name");
        assertThatThrownBy(() -> report.save(folder.resolve("folder.html").toString()))
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> report.save(file.resolve("a.html").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Choose another folder or name.");
    }

    @Test
    void what_is_missing_is_said() {
        Report report = Report.titled("t");
        assertThatThrownBy(() -> Report.titled(" ")).hasMessage("A report needs a title; this one is blank.");
        assertThatThrownBy(() -> report.withSubtitle("")).hasMessageContaining("a subtitle");
        assertThatThrownBy(() -> report.withAuthor(null)).hasMessageContaining("an author");
        assertThatThrownBy(() -> report.withDate(null)).hasMessageContaining("LocalDate.of");
        assertThatThrownBy(() -> report.section("")).hasMessageContaining("a heading for the section");
        assertThatThrownBy(() -> report.text("\n")).hasMessageContaining("words for its text");
        assertThatThrownBy(report::with).hasMessageContaining("got none");
        assertThatThrownBy(() -> report.with(chart(), null)).hasMessageContaining("a null among them");
        assertThatThrownBy(() -> report.with("x", (Displayable) null)).hasMessageContaining("with(\"x\", chart)");
        assertThatThrownBy(() -> report.with(" ", chart())).hasMessageContaining("a heading for the result");
        assertThatThrownBy(() -> report.with((Table) null)).hasMessageContaining("needs a table");
    }

    @Test
    void a_result_may_be_of_any_kind_of_bundle() {
        Displayable odd = new Displayable() {
            @Override
            public Table toTable() {
                return sales();
            }

            @Override
            public Map<String, Object> mimeBundle() {
                Map<String, Object> bundle = new LinkedHashMap<>();
                bundle.put("image/svg+xml", 7);
                return bundle;
            }
        };
        Matcher result = Pattern.compile("class=\"result\"")
                .matcher(Report.titled("t").with(odd).page());
        assertThat(result.find()).isTrue();
        assertThat(Report.titled("t")
                        .with(TableView.of(sales()).withNote("a note"))
                        .page())
                .contains("a note");
    }
}
