package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class LiveHtmlTest {

    private static Chart chart(double... y) {
        return Charts.histogram(Table.create("t", DoubleColumn.create("y", y)), "y")
                .withTitle("A \"title\"");
    }

    private static String live(Chart chart, PlotlySource source) {
        return LiveHtml.of(chart.sheet(), chart.toPlotlyJson(), chart.warnings(), source);
    }

    private static String group(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void the_static_form_is_the_picture_in_an_image_with_a_name_and_no_script() {
        Chart chart = chart(1, 2, 3);
        String html = chart.toStaticHtml();
        assertThat(html)
                .doesNotContain("<script", "http", " id=")
                .contains("alt=\"A &quot;title&quot;. Histogram: count by y\"");
        String svg = new String(Base64.getDecoder().decode(group("base64,([^\"]*)\"", html)), StandardCharsets.UTF_8);
        assertThat(svg).isEqualTo(chart.toSvg());
    }

    @Test
    void the_live_form_holds_the_same_image() {
        String live = live(chart(1, 2, 3), PlotlySource.PINNED);
        assertThat(live).contains(group("(<img[^>]*>)", chart(1, 2, 3).toStaticHtml()));
        assertThat(live).contains(PlotlySource.PINNED.url(), PlotlySource.PINNED.integrity());
    }

    @Test
    void the_script_is_the_same_for_every_chart_but_for_its_data() {
        String one = group("<script>(.*?\\}\\))\\(\"", live(chart(1, 2, 3), PlotlySource.PINNED));
        String other = group("<script>(.*?\\}\\))\\(\"", live(chart(4, 5), PlotlySource.PINNED));
        assertThat(one).isEqualTo(other).hasSizeLessThan(2300);
    }

    @Test
    void the_same_chart_has_the_same_id_and_another_one_another() {
        String id = group("data-millet=\"(\\w{12})\"", live(chart(1, 2, 3), PlotlySource.PINNED));
        assertThat(live(chart(1, 2, 3), PlotlySource.PINNED)).contains("data-millet=\"" + id + "\"");
        assertThat(live(chart(1, 2, 4), PlotlySource.PINNED)).doesNotContain(id);
    }

    @Test
    void switched_off_the_live_form_is_the_static_one() {
        Chart chart = chart(1, 2, 3);
        assertThat(live(chart, new PlotlySource("", ""))).isEqualTo(chart.toStaticHtml());
    }

    @Test
    void warnings_stand_under_the_picture() {
        String html = chart(1, Double.NaN).toStaticHtml();
        assertThat(html).contains("⚠ 1 of 2 rows are left out: no finite number in &#39;y&#39;.");
    }

    @Test
    void an_address_cannot_leave_its_string() {
        String html = live(chart(1, 2), new PlotlySource("x\"</script><script>alert(1)//", ""));
        assertThat(html).doesNotContain("alert(1)//</script>").contains("x\\\"\\u003c/script>\\u003cscript>alert(1)//");
        assertThat(LiveHtml.inScript("<!--\u2028\u2029")).isEqualTo("\\u003c!--\\u2028\\u2029");
    }

    @Test
    void the_page_typesets_no_formula_in_a_chart() {
        assertThat(live(chart(1, 2), PlotlySource.PINNED)).contains("tex2jax_ignore", "mathjax_ignore");
        assertThat(List.of(chart(1, 2).toPlotlyJson())).allMatch(json -> json.contains("\"typesetMath\":false"));
    }
}
