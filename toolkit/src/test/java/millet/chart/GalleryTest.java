package millet.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GalleryTest {

    @TestFactory
    Stream<DynamicTest> every_chart_is_a_small_picture_of_our_own_elements() {
        return Gallery.charts().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String svg = entry.getValue().toSvg();
                    SvgReader.read(svg);
                    assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_text_reaches_over_the_edge() {
        return Gallery.charts().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> textsAreInside(SvgReader.read(entry.getValue().toSvg()))));
    }

    private static void textsAreInside(Document document) {
        double width = Double.parseDouble(document.getDocumentElement().getAttribute("width"));
        double height = Double.parseDouble(document.getDocumentElement().getAttribute("height"));
        NodeList texts = document.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            String words =
                    text.getFirstChild() == null ? "" : text.getFirstChild().getTextContent();
            double size = Double.parseDouble(inherited(text, "font-size"));
            String anchor = inherited(text, "text-anchor");
            double length = text.getAttribute("font-weight").isEmpty()
                    ? Lettering.width(words, size)
                    : Lettering.boldWidth(words, size);
            double left = Double.parseDouble(text.getAttribute("x"))
                    - (anchor.equals("end") ? length : anchor.equals("middle") ? length / 2 : 0);
            double baseline = Double.parseDouble(text.getAttribute("y"));
            assertThat(left).as("left end of '%s'", words).isGreaterThanOrEqualTo(0);
            assertThat(left + length).as("right end of '%s'", words).isLessThanOrEqualTo(width);
            assertThat(baseline).as("baseline of '%s'", words).isBetween(size * 0.7, height - size * 0.15);
        }
    }

    private static String inherited(Element element, String attribute) {
        if (!element.getAttribute(attribute).isEmpty()) {
            return element.getAttribute(attribute);
        }
        return element.getParentNode() instanceof Element parent ? inherited(parent, attribute) : "";
    }

    @TestFactory
    Stream<DynamicTest> every_chart_is_json_for_plotly_without_a_foreign_value() {
        return Gallery.charts().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    JsonNode json = new ObjectMapper().readTree(entry.getValue().toPlotlyJson());
                    assertThat(json.fieldNames()).toIterable().containsExactlyInAnyOrder("data", "layout", "config");
                    assertThat(json.at("/layout/height").asInt()).isPositive();
                    assertThat(json.findValuesAsText("title")).allMatch(String::isEmpty);
                    assertThat(json.toString()).doesNotContain("NaN", "Infinity");
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_chart_has_its_numbers_as_a_table_and_as_text() {
        return Gallery.charts().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Chart chart = entry.getValue();
                    assertThat(chart.toTable().rowCount() == 0)
                            .isEqualTo(chart.composition().picture().isEmpty());
                    assertThat(chart.toText())
                            .startsWith(Lettering.clean(
                                    chart.composition().picture().name()));
                    assertThat(chart.toFigure().getTraces()).isNotNull();
                }));
    }

    @Test
    void locale_and_time_zone_change_no_byte() {
        Map<String, Chart> here = Gallery.charts();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String language : new String[] {"de-DE", "ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai"}) {
                Locale.setDefault(Locale.forLanguageTag(language));
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
                Map<String, Chart> there = Gallery.charts();
                for (String name : here.keySet()) {
                    assertThat(there.get(name).toSvg())
                            .as(name)
                            .isEqualTo(here.get(name).toSvg());
                    assertThat(there.get(name).toPlotlyJson())
                            .as(name)
                            .isEqualTo(here.get(name).toPlotlyJson());
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
